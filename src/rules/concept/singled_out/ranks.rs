//! Orders in which persons are put: „Rangliste der Lotsinnen“, „Beschäftigte mit den meisten Fehlern“, „Lotsin des Monats“.

use super::Measure;
use super::classes::{CONTRAST, RANKING, SURVEY, is_superlative};
use super::view::View;

/// How far a superlative may stand from whom it ranks.
const REACH: usize = 6;

/// The last of the words that rank persons and begin at a word.
pub(super) fn ranked(view: &View<'_>, at: usize) -> Option<usize> {
    let word = view.low(at);
    if RANKING.ends(word) && !word.starts_with("ideen") {
        return of_ranking(view, at);
    }
    if is_superlative_at(view, at) {
        return view.somebody(at + 1).or_else(|| (view.low(at + 1).is_empty() && view.is_capital(at)).then_some(at));
    }
    if ["liste", "aufstellung", "tabelle", "übersicht", "aushang"].iter().any(|it| word.ends_with(it)) {
        return sorted_list(view, at);
    }
    if view.is_inside(at) { of_person(view, at) } else { None }
}

/// „Rangliste der Lotsinnen“, „Leistungsvergleich zwischen den Kolleginnen“, „Top 10 der Beschäftigten“.
fn of_ranking(view: &View<'_>, at: usize) -> Option<usize> {
    if view.low(at) == "vergleich" && matches!(view.before(at, 1), "im" | "zum") {
        return None;
    }
    let is_joint = |at: usize| {
        matches!(view.low(at), "von" | "unter" | "zwischen" | "innerhalb" | "aller" | "der" | "nach")
            || view.low(at).parse::<u32>().is_ok()
    };
    let skipped = (at + 1..at + 3).take_while(|it| is_joint(*it)).count();
    (0..=skipped).find_map(|skip| view.somebody(at + 1 + skip))
}

/// „Liste der Lotsinnen und Lotsen, sortiert nach Zahl der Beratungen“.
fn sorted_list(view: &View<'_>, at: usize) -> Option<usize> {
    let person = (at + 1..at + 4).find(|it| view.is_inside(*it))?;
    let is_sorted = view.words[person..].iter().any(|word| {
        ["sortiert", "geordnet", "gereiht", "absteigend", "gestaffelt", "aufsteigend"]
            .iter()
            .any(|it| word.low.starts_with(it))
    });
    let skipped = view.words[at + 1..person].iter().all(|word| !word.text.starts_with(char::is_uppercase));
    (is_sorted && skipped).then_some(person)
}

/// Where the words end that rank the staff they follow: „Lotsin des Monats“, „… mit den meisten Ideen“, „… im Vergleich“.
fn of_person(view: &View<'_>, at: usize) -> Option<usize> {
    let low = |behind: usize| view.low(at + behind);
    let superlative =
        |from: usize| (at + from..at + from + REACH).find(|it| is_most(view.low(*it)) || is_superlative_at(view, *it));
    match (low(1), low(2), low(3)) {
        ("mit", "den" | "dem" | "der", _) => superlative(2).filter(|last| last - at <= 4),
        ("die" | "der", ..) if view.words[at + 1].is_after_mark && view.subject.measure != Measure::Share => {
            superlative(2)
        }
        ("im", "vergleich", next) if !matches!(next, "" | "untereinander") && !CONTRAST.within(next) => None,
        ("des", "monats" | "quartals" | "halbjahrs" | "halbjahres" | "tages", _)
        | ("der", "woche", _)
        | ("des", "jahres", "")
        | ("im", "vergleich" | "ranking" | "wettbewerb" | "leistungsvergleich", _)
        | ("nach", "leistung", _) => Some(at + 2),
        ("untereinander" | "einzeln", ..) if view.subject.counts_work => Some(at + 1),
        ("jeweils", ..) if view.subject.counts_work && view.subject.measure != Measure::Share => Some(at + 1),
        ("einzeln", next, _) if SURVEY.begins(next) => Some(at + 2),
        _ => None,
    }
}

/// „von Kollegin zu Kollegin“.
pub(super) fn is_from_one_to_another(view: &View<'_>, at: usize) -> bool {
    view.is_inside(at + 1) && view.low(at + 2) == "zu" && view.is_inside(at + 3)
}

fn is_most(word: &str) -> bool {
    matches!(word, "meisten" | "wenigsten")
}

/// Whether a word is a superlative: an adjective, and not a noun such as „Kosten“.
pub(super) fn is_superlative_at(view: &View<'_>, at: usize) -> bool {
    let is_adjective = at == 0 || !view.is_capital(at);
    is_adjective && is_superlative(view.low(at))
}

/// Beginnings of words for whoever did a piece of work.
pub(super) fn is_doer(word: &str) -> bool {
    [
        "bearbeitende",
        "erfassende",
        "verursachende",
        "buchende",
        "beratende",
        "prüfende",
        "zuständige",
        "verantwortliche",
    ]
    .iter()
    .any(|it| word.starts_with(it))
}
