//! How texts explain an abbreviation: „Onlinezugangsgesetz (OZG)“, „OZG (Onlinezugangsgesetz)“, „kurz OZG“.

use std::ops::Range;

/// Words behind which a text introduces a short form.
const INTRODUCED: [&str; 14] = [
    "kurz",
    "abgekürzt",
    "Abkürzung",
    "Kürzel",
    "Kurzform",
    "genannt",
    "Folgenden",
    "folgenden",
    "Weiteren",
    "nachfolgend",
    "nachstehend",
    "fortan",
    "künftig",
    "sogenannte",
];

/// What a text says behind a short form that it explains.
const SAID: [&str; 9] = [
    "genannt",
    "abgekürzt",
    "steht für",
    "bedeutet",
    "heißt ausgeschrieben",
    "meint",
    "ist die Abkürzung",
    "ist kurz für",
    "ist die Kurzform",
];

/// How a remark in brackets begins that explains nothing: „HFA (am 3. Mai)“, „LK (sieben Mitglieder)“.
const REMARKS: [&str; 31] = [
    "Stand", "ab", "am", "auch", "bis", "bisher", "derzeit", "etwa", "im", "in", "je", "mit", "neu", "noch", "nur",
    "ohne", "seit", "siehe", "vgl", "vom", "zurzeit", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
    "neun", "zehn", "zwölf",
];

/// How far a long form may be away from its short form, in bytes.
const REACH: usize = 100;

/// Whether a text explains the abbreviation at a range there and then.
pub(super) fn is_explanation(text: &str, range: &Range<usize>) -> bool {
    let short = &text[range.clone()];
    let before = text[..range.start].trim_end_matches(['„', '»', '"', '‚']).trim_end();
    let after = behind_number(text[range.end..].trim_start_matches(['“', '«', '"', '‘']));
    is_introduced(before)
        || SAID.iter().any(|said| after.trim_start().starts_with(said))
        || is_in_bracket(short, before, after)
        || is_before_bracket(short, after)
        || is_beside(short, before, after)
}

/// What follows behind a number that belongs to a short form: „AL II“, „QE 3“.
fn behind_number(after: &str) -> &str {
    let rest = after.trim_start_matches(' ');
    let number = rest.trim_start_matches(|c: char| matches!(c, 'I' | 'V' | 'X') || c.is_ascii_digit());
    if number.len() < rest.len() && !number.starts_with(char::is_alphanumeric) { number } else { after }
}

/// What follows behind the Land that belongs to the name of a law: „LGG NRW“, „LBG Bbg“.
fn behind_land(after: &str) -> &str {
    let rest = after.trim_start_matches(' ');
    let land = rest.split([')', ']']).next().unwrap_or_default();
    let is_land = (2..=4).contains(&land.len()) && land.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_land && land.starts_with(|c: char| c.is_ascii_uppercase()) { &rest[land.len()..] } else { after }
}

/// „kurz GVP“, „im Folgenden: DMS“
fn is_introduced(before: &str) -> bool {
    let before = before.trim_end_matches([':', ' ']);
    INTRODUCED.iter().any(|word| before.ends_with(word))
}

/// „Haupt- und Finanzausschuss (HFA)“, and with more in the bracket where the words before it spell the short form.
fn is_in_bracket(short: &str, before: &str, after: &str) -> bool {
    let Some(long) = before.strip_suffix(['(', '[']) else { return false };
    let long = long.trim_end_matches(['“', '«', '"', ' ', '\n']);
    let is_alone = behind_land(after).starts_with([')', ']']);
    long.ends_with(char::is_alphanumeric) && (is_alone || after.starts_with([',', ';']) && spells(tail(long), short))
}

/// „OZG (Onlinezugangsgesetz)“, but neither „OZG (§ 3)“ nor „HFA (am 3. Mai)“.
fn is_before_bracket(short: &str, after: &str) -> bool {
    let Some(inner) = after.trim_start().strip_prefix('(') else { return false };
    let inner = inner.split(')').next().unwrap_or_default();
    let first = inner.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
    let is_long = inner.starts_with(char::is_alphabetic) && letters > short.len() + 2;
    let is_remark = REMARKS.contains(&first) || inner.contains(|c: char| c.is_ascii_digit());
    is_long && (spells(inner, short) || !is_remark)
}

/// „Das OZG, das Onlinezugangsgesetz, …“ and the other way round; here the long form has to spell the short one.
fn is_beside(short: &str, before: &str, after: &str) -> bool {
    let joins = [", also ", ", das heißt ", ", d. h. ", ", ", " – ", ": ", " = ", " oder "];
    let behind = joins.iter().find_map(|join| after.strip_prefix(join)).is_some_and(|long| {
        let long = long.split(['.', ';', ',', '(', '–']).next().unwrap_or_default();
        let mut words = long.split(' ').skip_while(|word| is_article(word));
        let noun = words.next().filter(|word| word.starts_with(|c: char| begins(c, short)));
        noun.is_some_and(|noun| spells(&long[offset(long, noun)..], short))
    });
    let ahead =
        [",", "–", "=", " oder", " also"].iter().find_map(|join| before.strip_suffix(join)).is_some_and(|long| {
            let words: Vec<&str> = tail(long).split(' ').filter(|word| !word.is_empty()).collect();
            let nearest = words[words.len().saturating_sub(short.len() + 1)..].join(" ");
            // „Die Stadt, VHS und DRK“: a long form has a letter for each of the short one, and more than one word or part.
            spells(&nearest, short) && nearest.len() > short.len() * 4
        });
    behind || ahead
}

fn is_article(word: &str) -> bool {
    matches!(word, "das" | "der" | "die" | "dem" | "den" | "des" | "ein" | "eine" | "einen" | "unser" | "unsere")
}

fn offset(text: &str, part: &str) -> usize {
    text.find(part).unwrap_or_default()
}

fn begins(c: char, short: &str) -> bool {
    short.chars().next().is_some_and(|first| c.to_lowercase().eq(first.to_lowercase()))
}

/// The end of a text that may be a long form: of its last sentence or part of a sentence.
fn tail(text: &str) -> &str {
    let from = text.len().saturating_sub(REACH);
    let from = (from..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text[from..].rsplit(['.', ';', ':', '(', ')', '!', '?']).next().unwrap_or_default()
}

/// Whether the letters of a short form stand in a long one in their order, the first of them where a word begins.
fn spells(long: &str, short: &str) -> bool {
    let letters: Vec<char> = short.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    let lower = long.to_lowercase();
    let starts = lower.char_indices().filter(|(at, c)| {
        let is_start = !lower[..*at].ends_with(char::is_alphanumeric);
        is_start && letters.first() == Some(c)
    });
    starts.into_iter().any(|(at, _)| {
        let mut left = letters.iter().peekable();
        for c in lower[at..].chars() {
            left.next_if(|letter| **letter == c);
        }
        left.peek().is_none()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explains(text: &str, short: &str) -> bool {
        let at = text.find(short).unwrap();
        is_explanation(text, &(at..at + short.len()))
    }

    #[test]
    fn explanations_are_told_from_remarks() {
        for (text, short) in [
            ("das Onlinezugangsgesetz (OZG)", "OZG"),
            ("OZG (Onlinezugangsgesetz)", "OZG"),
            ("das Landesgleichstellungsgesetz (LGG NRW)", "LGG"),
            ("das Onlinezugangsgesetz (kurz: OZG)", "OZG"),
            ("das Onlinezugangsgesetz („OZG“)", "OZG"),
            ("der Angestelltenlehrgang II (AL II)", "AL"),
            ("die dritte Ebene (QE 3)", "QE"),
            ("das Zentrum (nachfolgend IKZ genannt)", "IKZ"),
            ("das Zentrum (auch IKZ genannt)", "IKZ"),
            ("ISMS steht für ein System", "ISMS"),
            ("der HFA, der Haupt- und Finanzausschuss, tagt", "HFA"),
            ("der Haupt- und Finanzausschuss, HFA, tagt", "HFA"),
            ("eine zentrale Stelle (SPOC)", "SPOC"),
        ] {
            assert!(explains(text, short), "{text}");
        }
        for (text, short) in [
            ("der LK (sieben Mitglieder) tagt", "LK"),
            ("OZG (2017)", "OZG"),
            ("der HFA (am 3. Mai) stimmt zu", "HFA"),
            ("der HFA, der im Mai tagt, stimmt zu", "HFA"),
            ("Die Beratung (RPA, 3. Mai) war kurz", "RPA"),
            ("Stadt, RPA und Kreis", "RPA"),
        ] {
            assert!(!explains(text, short), "{text}");
        }
    }
}
