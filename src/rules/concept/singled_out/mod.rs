//! Words by which an indicator singles out members of staff: „je Lotsin“, „Ideen der einzelnen“, „Mitarbeiter des Monats“.

mod classes;
mod frames;
mod harmless;
mod ranks;
mod view;

use std::ops::Range;

use crate::german::words;
use classes::{Class, PLANNED, Person, RESOURCE, RESOURCE_END, SERVED, WORK, person};

struct Word<'a> {
    text: &'a str,
    low: String,
    range: Range<usize>,
    /// Of whom it speaks.
    person: Option<Person>,
    /// Whether a comma or another mark stands before it.
    is_after_mark: bool,
}

/// What a title and its unit speak of together.
struct Subject {
    measure: Measure,
    /// Work or conduct, by which persons are compared.
    counts_work: bool,
    /// People who are served.
    has_outsiders: bool,
}

/// What an indicator measures, as far as it tells from performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Measure {
    /// Something that is shared out among staff or used up by them.
    Shared,
    /// A share of units, cases or people: nothing is said of one person.
    Share,
    Other,
}

/// The words of a title (true) or of its unit (false) that single out persons.
pub(super) fn find<'a>(title: &'a str, unit: &'a str) -> Option<(bool, &'a str)> {
    let (in_title, in_unit) = (read(title), read(unit));
    let subject = subject(&in_title, &in_unit);
    if harmless::is_anonymous(&in_title) || harmless::is_anonymous(&in_unit) {
        return None;
    }
    let found = |words: &[Word<'_>]| {
        let (first, last) = (0..words.len()).find_map(|at| {
            let (last, kind) = frames::frame(words, at, &subject)?;
            let is_mean = harmless::is_mean(&in_title, kind) || harmless::is_mean(&in_unit, kind);
            let is_calm = is_mean || harmless::is_denied(words, at, last);
            (!is_calm).then_some((at, last))
        })?;
        Some(words[first].range.start..words[last].range.end)
    };
    found(&in_title).map(|range| (true, &title[range])).or_else(|| found(&in_unit).map(|range| (false, &unit[range])))
}

fn read(text: &str) -> Vec<Word<'_>> {
    let mut end = 0;
    words(text)
        .map(|range| {
            let is_after_mark = text[end..range.start].contains([',', ';', ':', '–', '(']);
            end = range.end;
            let low = text[range.clone()].to_lowercase();
            Word { text: &text[range.clone()], person: person(&low), low, range, is_after_mark }
        })
        .collect()
}

fn subject(title: &[Word<'_>], unit: &[Word<'_>]) -> Subject {
    let all = || title.iter().chain(unit);
    let head = head(title);
    let of_head = |class: &Class| head.is_some_and(|at| class.begins(&title[at].low));
    let is_ratio = head.is_some_and(|at| {
        let is_served = at > 0 && SERVED.begins(&title[at - 1].low);
        title[at].person.is_some_and(|who| who != Person::Staff || at < 2) && !is_served
    });
    let is_resource =
        of_head(&RESOURCE) || head.is_some_and(|at| title[at].low.len() > 5 && RESOURCE_END.ends(&title[at].low));
    let is_share = title.first().is_some_and(|word| matches!(&*word.low, "anteil" | "prozentsatz"));
    let is_shared = is_resource || is_ratio || all().any(|word| PLANNED.has(&word.low));
    let measure = match (is_share, is_shared) {
        (true, _) => Measure::Share,
        (false, true) => Measure::Shared,
        (false, false) => Measure::Other,
    };
    Subject {
        measure,
        counts_work: all().any(|word| is_work(&word.low)),
        has_outsiders: all().any(|word| word.person == Some(Person::Outside)),
    }
}

/// The noun that says what is counted: the first behind „Zahl der“ and adjectives.
fn head(title: &[Word<'_>]) -> Option<usize> {
    let is_capital = |at: usize| title.get(at).is_some_and(|word| word.text.starts_with(char::is_uppercase));
    let mut at = 0;
    while let Some(word) = title.get(at) {
        let counts =
            matches!(&*word.low, "zahl" | "anzahl" | "summe" | "menge" | "höhe" | "umfang" | "durchschnittliche");
        let is_adjective = ["e", "er", "es", "en"].iter().any(|end| word.low.ends_with(end))
            && is_capital(at + 1)
            && word.person.is_none();
        if !counts && !is_adjective && is_capital(at) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Whether a word says that work is counted: a kind of work, or what was done with it.
fn is_work(word: &str) -> bool {
    const PREFIXES: [&str; 22] = [
        "ge", "er", "be", "ver", "ent", "ab", "an", "auf", "aus", "ein", "durch", "über", "unter", "um", "vor", "zu",
        "weiter", "wieder", "fertig", "hoch", "mit", "nach",
    ];
    let is_participle = word.len() > 7
        && PREFIXES.iter().any(|prefix| word.starts_with(prefix))
        && ["te", "ten", "ter", "tete", "teten", "ene", "enen", "ener"].iter().any(|end| word.ends_with(end))
        && ![
            "genutzt",
            "benötigt",
            "verfügbar",
            "benannt",
            "beschäftigt",
            "angestellt",
            "beamt",
            "bedienstet",
            "vorgesetzt",
        ]
        .iter()
        .any(|it| word.contains(it));
    WORK.within(word) || is_participle
}

#[cfg(test)]
mod tests;
