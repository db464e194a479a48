//! Where the sentences of a text stand.

use std::ops::Range;

use super::abbreviations::ends_no_sentence;
use super::prose::Plain;
use super::words::words;

/// Words that begin a sentence and hardly ever follow a full stop within one. They tell „nach Variante B. Der Rat …“
/// from „Frau B. Muster“, and „Stand 30. Danach …“ from „am 30. Juni“.
const BEGINNINGS: [&str; 119] = [
    "Aber",
    "Alle",
    "Als",
    "Am",
    "An",
    "Andere",
    "Anschließend",
    "Auch",
    "Auf",
    "Aus",
    "Außerdem",
    "Bei",
    "Beide",
    "Beim",
    "Bis",
    "Da",
    "Dabei",
    "Dadurch",
    "Dafür",
    "Daher",
    "Damit",
    "Danach",
    "Dann",
    "Darum",
    "Das",
    "Dazu",
    "Dem",
    "Den",
    "Denn",
    "Dennoch",
    "Der",
    "Deshalb",
    "Die",
    "Dies",
    "Diese",
    "Dieser",
    "Dieses",
    "Doch",
    "Dort",
    "Durch",
    "Ein",
    "Eine",
    "Einen",
    "Einige",
    "Er",
    "Es",
    "Falls",
    "Für",
    "Gegen",
    "Haben",
    "Hat",
    "Heute",
    "Hier",
    "Ich",
    "Ihr",
    "Ihre",
    "Im",
    "In",
    "Ist",
    "Jede",
    "Jeder",
    "Jedes",
    "Jetzt",
    "Jeweils",
    "Kann",
    "Kein",
    "Keine",
    "Können",
    "Man",
    "Mit",
    "Muss",
    "Müssen",
    "Nach",
    "Neben",
    "Nicht",
    "Niemand",
    "Nur",
    "Ob",
    "Oder",
    "Ohne",
    "Schließlich",
    "Seit",
    "Sie",
    "Sind",
    "So",
    "Sobald",
    "Soll",
    "Sollen",
    "Später",
    "Trotzdem",
    "Über",
    "Um",
    "Und",
    "Unser",
    "Unsere",
    "Unter",
    "Viele",
    "Vom",
    "Von",
    "Vor",
    "Was",
    "Weil",
    "Weitere",
    "Wenn",
    "Wer",
    "Werden",
    "Wie",
    "Wir",
    "Wird",
    "Wo",
    "Während",
    "Zu",
    "Zudem",
    "Zuerst",
    "Zum",
    "Zunächst",
    "Zur",
    "Zusätzlich",
    "Zwischen",
];

/// The sentences of a text, each from its first to its last word with the mark that ends it.
///
/// A sentence ends at a full stop, question or exclamation mark, and where its block ends, so that each item of a list
/// is one. The stop of an abbreviation, an initial or an ordinal number ends none, nor one before a small letter.
pub fn sentences(plain: &Plain) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for until in plain.breaks.iter().copied().chain([plain.text.len()]) {
        if until > from {
            of_block(&plain.text, from..until, &mut found);
            from = until;
        }
    }
    found
}

fn of_block(text: &str, block: Range<usize>, found: &mut Vec<Range<usize>>) {
    let mut from = block.start;
    for (at, sign) in text[block.clone()].match_indices(['.', '!', '?', '…']) {
        let at = block.start + at;
        if at < from {
            continue;
        }
        let end = past_closing(text, at + sign.len(), block.end);
        if ends(text, at, sign, &text[end..block.end]) {
            push(text, from..end, found);
            from = end;
        }
    }
    push(text, from..block.end, found);
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let slice = &text[range.clone()];
    if slice.contains(char::is_alphanumeric) {
        let start = range.start + (slice.len() - slice.trim_start().len());
        found.push(start..range.start + slice.trim_end().len());
    }
}

/// Behind the marks, quotation marks and brackets that close together with a sentence.
fn past_closing(text: &str, from: usize, until: usize) -> usize {
    let rest = &text[from..until];
    from + (rest.len() - rest.trim_start_matches(['.', '!', '?', '…', '“', '”', '"', '«', '»', ')', '’', '‘']).len())
}

/// Whether the mark at a place ends a sentence, given what follows.
fn ends(text: &str, at: usize, sign: &str, after: &str) -> bool {
    let Some(next) = after.chars().next() else { return true };
    if !next.is_whitespace() {
        return false;
    }
    let following = after.trim_start();
    let Some(first) = following.chars().find(|c| c.is_alphanumeric()) else { return true };
    if first.is_lowercase() {
        return false;
    }
    sign != "." || !is_stop_of_a_word(&text[..at], following)
}

/// Whether a full stop belongs to the word before it: an abbreviation, an initial, an ordinal number.
fn is_stop_of_a_word(before: &str, following: &str) -> bool {
    let start = before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[start..];
    let next = words(following).next().map_or("", |range| &following[range]);
    let begins = BEGINNINGS.contains(&next);
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (None, _) => false,
        (Some(digit), _) if digit.is_ascii_digit() => {
            word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) && !begins
        }
        (Some(letter), None) if letter.is_lowercase() => true,
        // The second letter of „i. V.“, or an initial.
        (Some(_), None) => before[..start].trim_end().ends_with('.') || !begins,
        // „im II. Quartal“, but „nach dem SGB IX. …“
        _ if is_roman(word) => !begins && !follows_noun(&before[..start]),
        _ => ends_no_sentence(word),
    }
}

/// Whether a text ends with a noun or an abbreviation.
fn follows_noun(text: &str) -> bool {
    let last = text.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    last.starts_with(char::is_uppercase) && !BEGINNINGS.contains(&last)
}

fn is_roman(word: &str) -> bool {
    word.len() <= 4 && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn split(source: &str) -> Vec<String> {
        let plain = Plain::of_prose(source);
        sentences(&plain).into_iter().map(|at| plain.text[at].to_owned()).collect()
    }

    #[test]
    fn a_stop_that_belongs_to_a_word_ends_no_sentence() {
        for one in [
            "Das gilt z. B. Montag, d. h. am 12. März 2026 nach § 8 Abs. 4 S. 2 LGG und Nr. 3 der Anlage.",
            "Im 2. Quartal prüft Dr. Müller ggf. Anträge bzw. Anzeigen (vgl. Kap. 3), i. V. Meier.",
            "Die II. Fassung vom 3.12.2026 kostet ca. 12.000,50 Euro.",
            "Er fragte: „Warum?“ und ging.",
            "Die Frist endet am 31. Dezember.",
        ] {
            assert_eq!(split(one), [one], "{one}");
        }
    }

    #[test]
    fn sentences_end_where_a_reader_pauses() {
        let rows: [(&str, &[&str]); 7] = [
            ("Erstens. Zweitens! Drittens? Viertens", &["Erstens.", "Zweitens!", "Drittens?", "Viertens"]),
            ("Das gilt bis 2028. Danach endet es.", &["Das gilt bis 2028.", "Danach endet es."]),
            ("Der Rat folgt Variante B. Die Kosten trägt er.", &["Der Rat folgt Variante B.", "Die Kosten trägt er."]),
            ("Es sind Akten, Briefe usw. Niemand liest sie.", &["Es sind Akten, Briefe usw.", "Niemand liest sie."]),
            ("Das regelt das SGB IX. Ob es gilt, ist offen.", &["Das regelt das SGB IX.", "Ob es gilt, ist offen."]),
            ("Er sagt: „Gut.“ Dann geht er.", &["Er sagt: „Gut.“", "Dann geht er."]),
            ("# Titel\n\nSatz eins.\n\n- ein Punkt\n- noch einer\n", &["Satz eins.", "ein Punkt", "noch einer"]),
        ];
        for (source, expected) in rows {
            assert_eq!(split(source), expected, "{source}");
        }
    }

    proptest! {
        #[test]
        fn sentences_stand_one_after_another(source in "[ -~äöüß„“…\\n.?!]{0,80}") {
            let plain = Plain::of_prose(&source);
            let mut last = 0;
            for range in sentences(&plain) {
                prop_assert!(last <= range.start && range.start < range.end);
                last = range.end;
            }
        }
    }
}
