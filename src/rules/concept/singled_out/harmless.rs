//! What makes an indicator about persons harmless: a mean, an anonymous survey, a denial.

use super::Word;
use super::classes::{BY_PERSON, SURVEY};
use super::frames::Frame;

/// Whether a mean or a sum makes a frame harmless: who is named or ranked is still measured.
///
/// „Durchschnittliche Zahl der Fälle je Sachbearbeiterin“ is no mean of all: it still measures each of them.
pub(super) fn is_mean(words: &[Word<'_>], frame: Frame) -> bool {
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let of_all = |at: usize| {
        let (word, next) = (low(at), low(at + 1));
        ["median", "mittelwert", "insgesamt", "zusammen", "gesamtdurchschnitt"].iter().any(|it| word.starts_with(it))
            || matches!(word, "durchschnitt" | "durchschnittlich" | "schnitt" | "ø" | "teamdurchschnitt")
            || word == "im" && next == "mittel"
            || word == "über" && next == "alle"
    };
    frame != Frame::Ranked && (0..words.len()).any(of_all)
}

/// Whether nobody can be told from others.
pub(super) fn is_anonymous(words: &[Word<'_>]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let before = at.checked_sub(1).map_or("", |at| &words[at].low);
        (word.low.starts_with("anonym") || word.low.starts_with("pseudonym")) && before != "nicht"
    })
}

/// Whether a text says that nobody is measured: „ohne Auswertung nach Personen“, „nicht je Lotsin“, „statt je Lotsin“.
pub(super) fn is_denied(words: &[Word<'_>], first: usize, last: usize) -> bool {
    let low = |at: usize| words.get(at).map_or("", |word| word.low.as_str());
    let is_survey = |at: usize| SURVEY.begins(low(at)) || is_trace(low(at)) || BY_PERSON.begins(low(at));
    let before = (first.saturating_sub(6)..first).any(|at| {
        let is_near = at + 1 == first || is_survey(at + 1) || is_survey(at + 2);
        let denies = matches!(
            low(at),
            "ohne"
                | "nicht"
                | "kein"
                | "keine"
                | "keinen"
                | "keiner"
                | "nie"
                | "niemals"
                | "statt"
                | "anstatt"
                | "weder"
                | "anstelle"
        );
        denies && is_near
    });
    let behind = (last + 1..words.len()).any(|at| {
        matches!(low(at), "nicht" | "nie" | "niemals" | "keine" | "unzulässig" | "ausgeschlossen")
            && !matches!(low(at - 1), "die" | "der" | "das")
            && (at + 3 >= words.len() || is_survey(at + 1))
    });
    before || behind
}

fn is_trace(word: &str) -> bool {
    ["bezug", "rückschl", "zuordnung", "nennung", "namen", "ranking", "betrachtung", "vergleich", "auf", "rückverfolg"]
        .iter()
        .any(|it| word.starts_with(it))
}
