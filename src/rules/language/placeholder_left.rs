//! L801 placeholder-left: a text still has a gap in square brackets that somebody meant to fill in.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::code;
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::sentence::{first_line, shown};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L801",
        name: "placeholder-left",
        severity: Severity::Warning,
        summary: Phrase {
            de: "In einem Text steht noch ein Platzhalter in eckigen Klammern.",
            en: "A text still has a placeholder in square brackets.",
        },
        page: include_str!("../../../docs/rules/L801-placeholder-left.md"),
        source: None,
    },
    check,
};

/// The most characters that a placeholder has; anything longer is a remark.
const LONGEST: usize = 100;

/// How remarks of an editor begin, which stay in a quotation.
const REMARKS: [&str; 27] = [
    "sic",
    "anm",
    "herv",
    "unterstreichung",
    "auslassung",
    "kürzung",
    "gekürzt",
    "red.",
    "d. red",
    "übers",
    "ebd",
    "vgl",
    "siehe",
    "s. ",
    "dt. ",
    "engl",
    "frz",
    "lat. ",
    "d. h",
    "das heißt",
    "gemeint",
    "also ",
    "im original",
    "unleserlich",
    "beifall",
    "lachen",
    "zwischenruf",
];

/// Words that ask somebody to fill in what is missing.
const FILL_IN: [&str; 27] = [
    "einsetzen",
    "einfügen",
    "eintragen",
    "ergänzen",
    "ausfüllen",
    "auswählen",
    "wählen",
    "angeben",
    "nennen",
    "benennen",
    "anpassen",
    "prüfen",
    "klären",
    "löschen",
    "streichen",
    "ändern",
    "bestimmen",
    "festlegen",
    "offen",
    "folgt",
    "fehlt",
    "tbd",
    "tba",
    "todo",
    "platzhalter",
    "variabel",
    "ggf",
];

/// What is filled in, where a placeholder is written in small letters or with a number: „[datum]“, „[Name 2]“.
const FILLED_IN: [&str; 51] = [
    "postfach",
    "nummer",
    "wert",
    "text",
    "satz",
    "ziel",
    "maßnahme",
    "aufgabe",
    "schwerpunkt",
    "partner",
    "beispiel",
    "name",
    "vorname",
    "nachname",
    "datum",
    "ort",
    "amt",
    "stadt",
    "gemeinde",
    "kommune",
    "kreis",
    "betrag",
    "summe",
    "zahl",
    "anzahl",
    "stelle",
    "titel",
    "rolle",
    "funktion",
    "frist",
    "termin",
    "uhrzeit",
    "zeit",
    "straße",
    "telefon",
    "telefonnummer",
    "mail",
    "e-mail",
    "adresse",
    "link",
    "url",
    "kennziffer",
    "thema",
    "projekt",
    "person",
    "prozent",
    "jahr",
    "monat",
    "tag",
    "einrichtung",
    "bezeichnung",
];

/// Small words that complete a quotation.
const INSERTED: [&str; 24] = [
    "wir", "sie", "er", "es", "ich", "ihr", "man", "der", "die", "das", "den", "dem", "ein", "eine", "dies", "diese",
    "dieser", "dieses", "unser", "unsere", "und", "aber", "auch", "nicht",
];

/// What stands in brackets for good: units, formats, and the form „[m/w/d]“.
const MARKS: [&str; 22] = [
    "eur",
    "teur",
    "euro",
    "tsd. euro",
    "mio. euro",
    "std.",
    "min.",
    "vzä",
    "kwh",
    "kw",
    "km",
    "qm",
    "m²",
    "pdf",
    "docx",
    "xlsx",
    "csv",
    "zip",
    "extern",
    "und/oder",
    "de",
    "en",
];

/// Where somebody is told which key or button to press, brackets show its name.
const PRESSED: [&str; 7] = ["klick", "schaltfläche", "taste", "tippen", "button", "drück", "menüpunkt"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for text in cx.texts {
        report_text(cx, text, report);
    }
}

fn report_text(cx: &Context<'_>, written: &Written<'_>, report: &mut Reporter<'_>) {
    let text = written.text;
    let found = placeholders(text);
    let Some(first) = found.first() else { return };
    let place = written.place(cx.sources, &first_line(text, first));
    let (count, list) = (found.len(), shown(cx.language, found.iter().map(|range| &text[range.clone()])));
    let message = match count {
        1 => say!(
            cx.language,
            "Der Platzhalter {list} ist noch nicht ersetzt",
            "The placeholder {list} has not been replaced yet"
        ),
        _ => say!(
            cx.language,
            "{count} Platzhalter sind noch nicht ersetzt: {list}",
            "{count} placeholders have not been replaced yet: {list}"
        ),
    };
    report.at(place, message).help(say!(
        cx.language,
        "Ersetzen Sie die Klammer durch die Angabe Ihrer Kommune, oder streichen Sie den Satz.",
        "Replace the bracket with what holds for your municipality, or delete the sentence."
    ));
}

/// The placeholders of a text: words in square brackets that are neither a link nor a tick box nor a remark nor code.
fn placeholders(text: &str) -> Vec<Range<usize>> {
    if !text.contains('[') {
        return Vec::new();
    }
    let links = link_definitions(text);
    let code = code(text);
    let mut found = Vec::new();
    let (mut open, mut begins_line) = (None, true);
    for (at, c) in text.char_indices() {
        let is_code = matches!(c, '[' | ']') && code.iter().any(|code| code.contains(&at));
        match c {
            '[' if !is_code => open = Some((at, begins_line)),
            ']' if !is_code => {
                if let Some((start, begins_line)) = open.take() {
                    let (range, inner) = (start..at + 1, text[start + 1..at].trim());
                    let (before, after) = (&text[..start], &text[at + 1..]);
                    let is_definition = begins_line && link_target(after).is_some();
                    let is_link = is_definition || is_glued(before, after) || links.contains(inner);
                    if !is_link && (names_a_gap(inner, before) || is_letter(inner, before, text)) {
                        found.push(range);
                    }
                }
            }
            _ => {}
        }
        begins_line = c == '\n' || begins_line && c.is_whitespace();
    }
    found
}

/// Whether a bracket belongs to what stands directly before or after it: a link, a picture, a word.
fn is_glued(before: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\\' | '!' | ']'))
        || after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '['))
}

/// Whether the words between two brackets name something that is to be filled in; `before` is the text before them.
fn names_a_gap(inner: &str, before: &str) -> bool {
    // „[ ... Name ... ]“
    let is_dotted = |inner: &str| inner.starts_with(['.', '…', '_']) && inner.ends_with(['.', '…', '_']);
    let inner = if is_dotted(inner) && !is_quoting(before) && inner.contains(char::is_uppercase) {
        inner.trim_matches(['.', '…', '_', ' '])
    } else {
        inner
    };
    let lower = inner.to_lowercase();
    if is_blank(inner) || FILL_IN.contains(&&*lower) || is_choice(inner) && !is_quoting(before) {
        return true;
    }
    let length = inner.chars().count();
    let is_single = !inner.contains(char::is_whitespace);
    let noun = lower.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_named =
        FILLED_IN.iter().any(|it| noun == *it || it.len() > 4 && noun.ends_with(it)) || before.ends_with('@');
    // „Jedes Amt [soll] mitwirken“: a quotation was completed. A gap is named by a noun or by several words.
    let is_inserted = inner.starts_with(char::is_lowercase) && (is_single || is_quoting(before));
    // „[Müller 2020]“, „[Quelle 3]“
    let is_source = inner.ends_with(|c: char| c.is_ascii_digit());
    let is_remark = REMARKS.iter().any(|remark| lower.starts_with(remark)) || MARKS.contains(&&*lower);
    // „[Wir] fangen klein an“: a word that stands for another makes no gap.
    let is_remark = is_remark || INSERTED.contains(&&*lower);
    let is_words = (2..=LONGEST).contains(&length) && inner.starts_with(char::is_alphabetic);
    let is_gap = is_named && !is_quoting(before) || !is_inserted && !is_source;
    is_words && is_gap && !inner.contains("\n\n") && !is_remark && !is_pressed(before)
}

/// „[____]“, „[???]“, „[xx]“, „[01.01.20XX]“; „[…]“ and „[...]“ are omissions.
fn is_blank(inner: &str) -> bool {
    let is_line = |sign: char| inner.chars().count() >= 2 && inner.chars().all(|c| c == sign || c == ' ');
    let is_line = ['_', '?', 'x', 'X', '-', '#', '*'].into_iter().any(|sign| is_line(sign) && inner.contains(sign));
    let is_open_number = inner.starts_with(|c: char| c.is_ascii_digit() || c == 'X' || c == 'x')
        && inner.to_lowercase().contains("xx")
        && !inner.contains(char::is_whitespace);
    let is_date =
        matches!(&*inner.to_lowercase(), "tt.mm.jjjj" | "tt.mm.jj" | "tt.mm." | "jjjj" | "hh:mm" | "tt. monat jjjj");
    is_line || is_open_number || is_date || matches!(inner, "?" | "..")
}

/// „Entgeltgruppe [x]“: a letter in a sentence stands for a number, and is no box that somebody has ticked.
fn is_letter(inner: &str, before: &str, text: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let is_form = text.contains("[ ]") || text.contains("kreuz");
    matches!(inner, "x" | "X") && line.contains(char::is_alphabetic) && !is_form
}

/// „[befristet/unbefristet]“, „[zwei / drei]“: one of several is to be chosen; „[m/w/d]“ says them all.
fn is_choice(inner: &str) -> bool {
    // „[39/19,5]“, but not „[2026/17]“, the number of a file.
    let is_number = |part: &str| {
        (1..=4).contains(&part.len())
            && part.chars().all(|c| c.is_ascii_digit() || c == ',')
            && (part.len() <= 2 || part.contains(','))
    };
    let is_word = |part: &str| {
        let part = part.trim();
        part.chars().count() >= 3 && part.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'))
            || is_number(part)
    };
    let mut parts = inner.split(['/', '|']);
    inner.contains(['/', '|']) && inner != "und/oder" && parts.all(is_word)
        || inner.chars().count() <= LONGEST && inner.contains(" oder ") && !inner.contains(['.', ',', '„'])
}

/// Whether a quotation has begun before a place and has not ended yet.
fn is_quoting(before: &str) -> bool {
    let is_open = |open: char, close: char| before.rfind(open) > before.rfind(close);
    is_open('„', '“') || is_open('»', '«') || before.matches('"').count() % 2 == 1
}

/// Whether the sentence says that something is to be pressed: „Klicken Sie auf [Weiter]“.
fn is_pressed(before: &str) -> bool {
    let sentence = before.rsplit(['.', '!', '?', '\n']).next().unwrap_or_default();
    let sentence = sentence.to_lowercase();
    PRESSED.iter().any(|word| sentence.contains(word))
}

/// The names for which a text says on a line of its own where a link leads.
fn link_definitions(text: &str) -> BTreeSet<&str> {
    let definition = |line: &'_ str| -> Option<(usize, usize)> {
        let start = line.len() - line.trim_start().strip_prefix('[')?.len();
        let end = start + line[start..].find(']')?;
        link_target(&line[end + 1..]).map(|_| (start, end))
    };
    text.lines().filter_map(|line| definition(line).map(|(start, end)| &line[start..end])).collect()
}

/// Where a link leads whose name ends here: the one word behind a colon that looks like an address.
fn link_target(after: &str) -> Option<&str> {
    let target = after.lines().next()?.strip_prefix(':')?.trim();
    (!target.contains(char::is_whitespace) && target.contains(['/', '.', '#'])).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_told_from_links_boxes_and_remarks() {
        let found =
            |text: &'static str| -> Vec<&'static str> { placeholders(text).into_iter().map(|at| &text[at]).collect() };
        assert_eq!(found("Am [Datum] beschloss [Name der Kommune]:"), ["[Datum]", "[Name der Kommune]"]);
        assert_eq!(found("[Amt]: [Zahl]\n[wichtigstes\n  Ziel]"), ["[Amt]", "[Zahl]", "[wichtigstes\n  Ziel]"]);
        assert_eq!(found("zwischen [[Innen]] und [XX]"), ["[Innen]", "[XX]"]);
        assert_eq!(found("nach [zwei/drei] Jahren, [datum], [___]"), ["[zwei/drei]", "[datum]", "[___]"]);
        assert_eq!(found("Ein ` allein verdeckt [Datum] nicht."), ["[Datum]"]);
        for fine in [
            "„Sie [die Lotsinnen und Lotsen] helfen“, Beschäftigte [m/w/d], Betrag [EUR], Klicken Sie auf [Weiter]",
            "[sic], [sic!], [Anm. der Redaktion], [Hervorhebung im Original]",
            "Ja [x] Nein [ ]",
            "- [x] erledigt\n- [ ] offen, […] und [...]",
            "[Strategie](https://example.org), ![Bild](b.png), [Strategie][1], [Text][]",
            "siehe [Strategie] und mehr\n\n[Strategie]: https://example.org/s",
            "Fußnote[^1], Quelle [1], [Müller 2020], [§ 73]",
            "[D]ie Verwaltung, Lehrer[innen], Jedes Amt [soll] mitwirken[,]",
            "`[Name]` und \\[Name]",
            "offen [ohne Ende",
            "```\n[Name]\n```",
        ] {
            assert_eq!(found(fine), Vec::<&str>::new(), "{fine}");
        }
    }
}
