//! L618 kpi-about-persons: an indicator measures single members of staff.

use super::measured;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::words;
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L618",
        name: "kpi-about-persons",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Kennzahl misst einzelne Beschäftigte.",
            en: "An indicator measures individual members of staff.",
        },
        page: include_str!("../../../docs/rules/L618-kpi-about-persons.md"),
        source: None,
    },
    check,
};

/// What follows „je“ or „einzelne“ when staff are counted one by one; a word may have more in front: „Digitallotsin“.
const STAFF: [&str; 33] = [
    "lotse",
    "lotsen",
    "lotsin",
    "lotsinnen",
    "lots",
    "mitarbeiter",
    "mitarbeiters",
    "mitarbeitern",
    "mitarbeiterin",
    "mitarbeiterinnen",
    "mitarbeitende",
    "mitarbeitenden",
    "mitarbeitender",
    "beschäftigte",
    "beschäftigten",
    "beschäftigter",
    "bedienstete",
    "bediensteten",
    "kollegin",
    "kolleginnen",
    "kollege",
    "kollegen",
    "sachbearbeiter",
    "sachbearbeiterin",
    "bearbeiter",
    "bearbeiterin",
    "sachbearbeitung",
    "führungskraft",
    "führungskräfte",
    "navigator",
    "navigatorin",
    "botschafter",
    "botschafterin",
];

/// Beginnings of words for staff as a whole: „je Beschäftigten“ is a rate like „je Einwohner“, unless work is counted.
const WHOLE: [&str; 3] = ["beschäftigt", "bedienstet", "mitarbeit"];

/// Beginnings of words for work, by which one compares persons.
const WORK: [&str; 17] = [
    "erledigt",
    "bearbeitet",
    "beantwortet",
    "abgeschlossen",
    "leistung",
    "arbeitsleistung",
    "fehler",
    "fall",
    "fälle",
    "vorgäng",
    "ticket",
    "anfrage",
    "anruf",
    "anträge",
    "ideen",
    "krank",
    "fehlzeit",
];

/// Words that make a value of many: nothing is said about one person.
const CALMING: [&str; 9] =
    ["durchschnitt", "mittelwert", "mittlere", "median", "anonym", "insgesamt", "zusammen", "gesamt", "summe"];

/// Words that say that nobody is measured.
const DENYING: [&str; 7] = ["ohne", "nicht", "kein", "keine", "keiner", "nie", "statt"];

/// How many words may stand between „einzelne“ and whom it means.
const REACH: usize = 3;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let texts = |kpi: &crate::model::Kpi| {
        let unit = kpi.unit.as_ref().map_or("", |unit| unit.as_str());
        if is_calm(&kpi.title) || is_calm(unit) {
            return None;
        }
        let work = counts_work(&kpi.title) || counts_work(unit);
        let in_title = about_persons(&kpi.title, work).map(|words| ("title", words.to_owned()));
        in_title.or_else(|| about_persons(unit, work).map(|words| ("unit", words.to_owned())))
    };
    for measured in measured::written(cx.project, |kpi| texts(kpi).is_some()) {
        let Some((field, words)) = texts(measured.kpi) else { continue };
        let title = &measured.kpi.title;
        report
            .at(
                measured.definition.place(&measured.path.key(field)),
                say!(
                    cx.language,
                    "Die Kennzahl „{title}“ misst einzelne Beschäftigte („{words}“)",
                    "The indicator \"{title}\" measures individual members of staff (\"{words}\")"
                ),
            )
            .help(say!(
                cx.language,
                "Zählen Sie je Einheit oder für die ganze Verwaltung; ist ein Mittelwert gemeint, schreiben Sie „im Durchschnitt“. Soll wirklich je Person ausgewertet werden, klären Sie vorher mit Personalrat und Datenschutz, ob das zulässig ist.",
                "Count by unit or for the whole administration; where a mean is meant, write \"im Durchschnitt\". Where persons are really to be measured, first clarify with the staff council and data protection whether that is allowed."
            ));
    }
}

/// Whether a text speaks of all together or denies that anybody is measured.
fn is_calm(text: &str) -> bool {
    let mut before = String::new();
    words(text).any(|range| {
        let word = text[range].to_lowercase();
        let is_mean = word == "ø" || before == "im" && word == "mittel";
        let calms = CALMING.iter().any(|calm| word.starts_with(calm)) || DENYING.contains(&word.as_str());
        before = word;
        calms || is_mean
    })
}

/// Whether a text names work that somebody does.
fn counts_work(text: &str) -> bool {
    words(text).any(|range| {
        let word = text[range].to_lowercase();
        WORK.iter().any(|work| word.starts_with(work))
    })
}

/// The words of a text that single out persons; of staff as a whole only where work is counted.
fn about_persons(text: &str, counts_work: bool) -> Option<&str> {
    let found: Vec<(std::ops::Range<usize>, String)> =
        words(text).map(|range| (range.clone(), text[range].to_lowercase())).collect();
    found.iter().enumerate().find_map(|(at, (range, word))| {
        let following = &found[at + 1..];
        let end = match word.as_str() {
            "je" | "pro" => {
                // „je 100 Beschäftigte“ is a rate, „je Amt und Lotsin“ is not told from „je Amt“.
                let is_one = |next: &str| is_staff(next) && (counts_work || !is_whole(next));
                let place = following.iter().take(2).position(|(_, next)| is_one(next));
                place.filter(|skipped| following[..*skipped].iter().all(|(_, next)| is_attribute(next)))
            }
            "einzelne" | "einzelnen" | "einzelner" | "einzelnem" => {
                following.iter().take(REACH).position(|(_, next)| is_staff(next) || is_somebody(next))
            }
            "rangliste" | "ranking" | "bestenliste" => {
                following.iter().take(REACH).position(|(_, next)| is_staff(next))
            }
            "individuelle" | "individueller" | "individuellen" => {
                following.iter().take(1).position(|(_, next)| is_performance(next))
            }
            "namentliche" | "namentlicher" => following.iter().take(1).position(|(_, next)| is_survey(next)),
            "beste" | "bester" | "besten" => following.iter().take(1).position(|(_, next)| is_staff(next)),
            "nach" => following.iter().take(1).position(|(_, next)| is_person(next)),
            "einzelleistung" | "einzelleistungen" => return Some(&text[range.clone()]),
            _ => None,
        }?;
        Some(&text[range.start..following[end].0.end])
    })
}

/// Whether a word means staff; of „Lots:in“ and „Lotsin/Lotse“ each part counts.
fn is_staff(word: &str) -> bool {
    let parts = word.split(|c: char| !c.is_alphanumeric());
    parts.into_iter().any(|part| {
        // „lots“ is the beginning of „Lots:in“ and stands alone; all others may end a longer word.
        STAFF.iter().any(|staff| part == *staff || *staff != "lots" && part.ends_with(staff))
    })
}

fn is_whole(word: &str) -> bool {
    WHOLE.iter().any(|whole| word.starts_with(whole))
}

fn is_person(word: &str) -> bool {
    matches!(word, "person" | "personen")
}

/// Whoever is singled out by „einzelne“: also people on a course.
fn is_somebody(word: &str) -> bool {
    is_person(word) || word.starts_with("teilnehmende") || word.starts_with("teilnehmer")
}

fn is_attribute(word: &str) -> bool {
    matches!(word, "einzelne" | "einzelner" | "einzelnen") || word.starts_with("digital")
}

fn is_performance(word: &str) -> bool {
    ["leistung", "arbeitsleistung", "produktivität", "fehlerquote", "auslastung"].iter().any(|it| word.starts_with(it))
}

fn is_survey(word: &str) -> bool {
    word.starts_with("auswertung") || word.starts_with("erfassung")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_persons_are_told_from_units_and_means() {
        let found = |text: &'static str| about_persons(text, counts_work(text)).filter(|_| !is_calm(text));
        for (text, words) in [
            ("Tickets je Lotsin", "je Lotsin"),
            ("Ideen pro Digitallotse und Monat", "pro Digitallotse"),
            ("Ideen je Digitale Lotsin", "je Digitale Lotsin"),
            ("Ideen je Lots:in", "je Lots:in"),
            ("Erledigte Anfragen je Mitarbeiter/-in", "je Mitarbeiter/-in"),
            ("Leistung der einzelnen Mitarbeitenden", "einzelnen Mitarbeitenden"),
            ("Beiträge einzelner Personen zum Ideenspeicher", "einzelner Personen"),
            ("Nutzung der Stunden durch die einzelnen Lotsinnen und Lotsen", "einzelnen Lotsinnen"),
            ("Rangliste der Lotsinnen und Lotsen", "Rangliste der Lotsinnen"),
            ("Individuelle Fehlerquote", "Individuelle Fehlerquote"),
            ("Ideen nach Personen", "nach Personen"),
            ("Beste Lotsin des Monats", "Beste Lotsin"),
            ("Kursnoten der einzelnen Teilnehmenden", "einzelnen Teilnehmenden"),
            ("Einzelleistung im Quartal", "Einzelleistung"),
            ("Namentliche Auswertung der Kurse", "Namentliche Auswertung"),
        ] {
            assert_eq!(found(text), Some(words), "{text}");
        }
        for fine in [
            "Ideen je Amt",
            "Benannte Lotsinnen und Lotsen",
            "Lotsinnen und Lotsen je Amt",
            "Anteil der Lotsinnen und Lotsen mit Grundkurs",
            "Fortbildungstage je Beschäftigten im Durchschnitt",
            "Durchschnittliche Zahl der Ideen je Lotsin",
            "Stunden je Lotsin, über alle zusammen",
            "Neue Ideen, ohne Auswertung nach Personen",
            "Vorgänge je 100 Beschäftigte",
            "Fortbildungstage je Mitarbeiterin und Mitarbeiter",
            "Blatt Papier je Beschäftigten",
            "Anträge je Einwohnerin und Einwohner",
            "Wartezeit je Person im Bürgerbüro",
            "Ideen je Lotsenteam",
            "Treffen je Lotsennetz und Jahr",
            "Einzelne Vorgänge, die länger als 30 Tage dauern",
            "Namentlich benannte Ansprechpersonen",
            "Individuelle Beratungen im Bürgerbüro",
            "Jede Lotsin und jeder Lotse hat den Grundkurs besucht",
            "Rangliste der Ideen",
            "Teilnehmende je Kurs",
            "Zufriedenheit der Beschäftigten mit der Qualifizierung",
        ] {
            assert_eq!(found(fine), None, "{fine}");
        }
    }
}
