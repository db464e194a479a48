//! Words by which an indicator singles out members of staff: „je Lotsin“, „Ideen der einzelnen“, „Mitarbeiter des Monats“.

mod lists;

use std::ops::Range;

use crate::german::words;
use lists::{CONDUCT, JOBS, OWN, RANKINGS, SHARED, STAFF, SUPERLATIVES, WHOLE, WORK};

/// How many words may stand between a word and whom it means.
const REACH: usize = 3;

struct Word<'a> {
    text: &'a str,
    low: String,
    range: Range<usize>,
}

/// The words of a title (true) or of its unit (false) that single out persons.
pub(super) fn find<'a>(title: &'a str, unit: &'a str) -> Option<(bool, &'a str)> {
    let (in_title, in_unit) = (read(title), read(unit));
    if is_calm(&in_title) || is_calm(&in_unit) {
        return None;
    }
    let all = || in_title.iter().chain(&in_unit);
    let counts_work = all().any(|word| begins(&word.low, &WORK));
    let is_shared =
        in_title.iter().filter(|word| !matches!(word.low.as_str(), "zahl" | "anzahl" | "der" | "die")).take(1);
    let is_shared = is_shared.into_iter().any(|word| begins(&word.low, &SHARED));
    let found = |words: &[Word<'_>]| {
        let hit = (0..words.len()).find_map(|at| Some((at, last(words, at, counts_work, is_shared)?)))?;
        (!is_denied(words, hit.0, hit.1)).then(|| words[hit.0].range.start..words[hit.1].range.end)
    };
    found(&in_title).map(|range| (true, &title[range])).or_else(|| found(&in_unit).map(|range| (false, &unit[range])))
}

fn read(text: &str) -> Vec<Word<'_>> {
    words(text)
        .map(|range| Word { text: &text[range.clone()], low: text[range.clone()].to_lowercase(), range })
        .collect()
}

/// The last of the words that single out persons and begin at a word.
fn last(words: &[Word<'_>], at: usize, counts_work: bool, is_shared: bool) -> Option<usize> {
    let following = &words[at + 1..];
    let near = |reach: usize, is: &dyn Fn(&str) -> bool| following.iter().take(reach).position(|next| is(&next.low));
    let one = |next: &str| is_staff(next) || counts_work && (is_whole(next) || is_person(next) || is_own_sign(next));
    let word = words[at].low.as_str();
    let skipped = |place: usize| following[..place].iter().all(|next| is_attribute(&next.low));
    let place = match word {
        "je" | "pro" if !is_shared => near(3, &one).filter(|place| skipped(*place)),
        "jede" | "jeder" | "jedes" | "jedem" | "jeden" if at > 0 && !words[at - 1].low.starts_with("und") => {
            near(2, &one).filter(|place| skipped(*place) && has_measure(&words[..at]))
        }
        "nach" => near(2, &|next| one(next) || is_person(next) || is_own_sign(next)).filter(|place| skipped(*place)),
        "einzelne" | "einzelnen" | "einzelner" | "einzelnem" => near(REACH, &|next| one_of_many(next)).or_else(|| {
            let alone = following.first().is_none_or(|next| next.text.starts_with(char::is_lowercase));
            (alone && words[at].text.starts_with('E')).then_some(usize::MAX)
        }),
        "individuelle" | "individueller" | "individuellen" | "persönliche" | "persönlicher" | "persönlichen" => {
            near(2, &|next| begins(next, &OWN) || next.starts_with("leistungs"))
        }
        "namentliche" | "namentlicher" | "namentlichen" | "personenbezogene" | "personenbezogener"
        | "personenscharfe" => near(1, &|next| is_survey(next)),
        "wer" => near(4, &|next| matches!(next, "meisten" | "wenigsten") || begins(next, &SUPERLATIVES)),
        "der" | "einer" | "dieser" | "zuständigen" | "des" | "eines" | "dieses" if at > 0 => {
            let measured =
                begins(&words[at - 1].low, &OWN) || begins(&words[at - 1].low, &["idee", "ticket", "arbeit"]);
            near(2, &|next| is_one(word, next)).filter(|place| measured && skipped(*place))
        }
        "von" | "durch" | "vom" => near(2, &|next| is_one("der", next) || is_one("des", next) || next == "lotsen")
            .filter(|place| counts_work && *place <= 1 && following.len() > place + 1),
        _ if is_person_statistic(word) => return Some(at),
        _ if begins(word, &SUPERLATIVES) => near(2, &|next| one_of_many(next)),
        _ if begins(word, &CONDUCT) => near(REACH, &|next| one_of_many(next)),
        _ if RANKINGS.iter().any(|ranking| word.ends_with(ranking)) => {
            let compares = word != "vergleich" || at == 0 || !matches!(words[at - 1].low.as_str(), "im" | "zum");
            near(REACH, &|next| one_of_many(next)).filter(|_| compares)
        }
        _ if one_of_many(word) => ranked(word, following),
        _ => None,
    }?;
    Some(if place == usize::MAX { at } else { at + 1 + place })
}

/// Where the words end that rank the staff they follow: „Lotsin des Monats“, „… mit den meisten Ideen“, „… im Vergleich“.
fn ranked(staff: &str, following: &[Word<'_>]) -> Option<usize> {
    let low = |at: usize| following.get(at).map_or("", |word: &Word<'_>| word.low.as_str());
    match (low(0), low(1), low(2)) {
        ("mit", "den", "meisten" | "wenigsten" | "höchsten" | "niedrigsten") => Some(2),
        ("des", "monats" | "quartals", _)
        | ("der", "woche", _)
        | ("des", "jahres", "")
        | ("im", "vergleich", "")
        | ("im", "ranking" | "wettbewerb", _)
        | ("nach", "leistung", _) => Some(1),
        ("untereinander" | "namentlich", ..) if !staff.is_empty() => Some(0),
        _ => None,
    }
}

/// Whether a text speaks of all together: nothing is said about one person.
fn is_calm(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let next = words.get(at + 1).map_or("", |next| next.low.as_str());
        let is_mean = ["durchschnitt", "mittlere"].iter().any(|mean| word.low.starts_with(mean));
        // A mean time of each person still measures the person: „Durchschnittliche Bearbeitungszeit je Sachbearbeiterin“.
        let of_one = word.low.len() > "durchschnitt".len()
            && ["zeit", "zeiten", "dauer", "quote", "note", "bewertung"].iter().any(|end| next.ends_with(end));
        let calms =
            ["median", "mittelwert", "anonym", "insgesamt", "zusammen"].iter().any(|it| word.low.starts_with(it));
        is_mean && !of_one || calms || word.low == "ø" || word.low == "im" && next == "mittel"
    })
}

/// Whether a text says that nobody is measured: „ohne Auswertung nach Personen“, „nicht je Lotsin“, „statt je Lotsin“.
fn is_denied(words: &[Word<'_>], first: usize, last: usize) -> bool {
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let before = (first.saturating_sub(5)..first).any(|at| {
        let is_near = at + 1 == first || is_survey(low(at + 1)) || is_survey(low(at + 2)) || is_trace(low(at + 1));
        matches!(low(at), "ohne" | "nicht" | "kein" | "keine" | "keiner" | "nie" | "statt" | "weder") && is_near
    });
    let behind = (last + 1..words.len()).any(|at| {
        matches!(low(at), "nicht" | "nie" | "keine" | "unzulässig")
            && !matches!(low(at - 1), "die" | "der" | "das")
            && (at + 3 >= words.len() || is_survey(low(at + 1)))
    });
    before || behind
}

fn begins(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Whether a word means staff; of „Lots:in“ and „Lotsin/Lotse“ each part counts.
fn is_staff(word: &str) -> bool {
    let parts = word.split(|c: char| !c.is_alphanumeric());
    // „lots“ is the beginning of „Lots:in“ and stands alone; all others may end a longer word.
    parts
        .into_iter()
        .any(|part| part == "lots" || part == "digitallots" || STAFF.iter().any(|staff| part.ends_with(staff)))
}

fn is_whole(word: &str) -> bool {
    let parts = word.split(|c: char| !c.is_alphanumeric());
    parts.into_iter().any(|part| begins(part, &WHOLE) || JOBS.iter().any(|job| part.ends_with(job)))
}

fn is_person(word: &str) -> bool {
    matches!(word, "person" | "personen" | "kopf")
}

/// What stands for one person in a system.
fn is_own_sign(word: &str) -> bool {
    matches!(word, "name" | "namen" | "personalnummer" | "personalnummern") || word.ends_with("kennung")
}

/// Whoever is singled out by „einzelne“: also people on a course.
fn one_of_many(word: &str) -> bool {
    is_staff(word)
        || is_whole(word)
        || matches!(word, "person" | "personen")
        || word.starts_with("teilnehmende")
        || word.starts_with("teilnehmer")
}

/// Whether a word behind an article means one member of staff: „der Lotsin“, „des Sachbearbeiters“.
fn is_one(article: &str, word: &str) -> bool {
    let is_person = is_staff(word) || begins(word, &WHOLE) && !word.ends_with("en");
    match article {
        "des" | "eines" | "dieses" => {
            is_person && (word.ends_with('s') || word.ends_with("lotsen") || word.ends_with("kollegen"))
        }
        _ => is_person && (word.ends_with("in") || word.ends_with("dienstkraft")),
    }
}

/// Whether something that is measured stands before „jeder Lotsin“.
fn has_measure(before: &[Word<'_>]) -> bool {
    before.iter().any(|word| begins(&word.low, &WORK) || begins(&word.low, &OWN))
}

/// Words for a measure of persons that need no other.
fn is_person_statistic(word: &str) -> bool {
    const WHO: [&str; 6] = ["mitarbeiter", "mitarbeitenden", "lotsen", "beschäftigten", "sachbearbeiter", "personen"];
    const WHAT: [&str; 8] =
        ["ranking", "rangliste", "vergleich", "leistung", "statistik", "profil", "kontrolle", "überwachung"];
    ["einzelleistung", "einzelauswertung", "einzelbewertung", "leistungsnote", "tastenanschläge"]
        .iter()
        .any(|it| word.starts_with(it))
        || WHO.iter().any(|who| WHAT.iter().any(|what| word.strip_prefix(who).is_some_and(|rest| rest == *what)))
}

fn is_attribute(word: &str) -> bool {
    matches!(word, "einzelne" | "einzelner" | "einzelnen" | "zuständige" | "zuständigen" | "zuständiger" | "und")
        || begins(word, &["digital", "bearbeitend", "beteiligt", "benannt"])
}

fn is_survey(word: &str) -> bool {
    begins(
        word,
        &[
            "auswertung",
            "erfassung",
            "liste",
            "auflistung",
            "statistik",
            "übersicht",
            "ausgewertet",
            "erfasst",
            "messung",
            "rangliste",
        ],
    )
}

fn is_trace(word: &str) -> bool {
    begins(word, &["bezug", "rückschl", "zuordnung", "nennung", "namen", "ranking", "betrachtung", "vergleich", "auf"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_persons_are_told_from_units_and_means() {
        let found = |text: &'static str| find(text, "").map(|(_, words)| words);
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
