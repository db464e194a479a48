//! The words of an indicator around one of them: the words before and behind it, the noun to which it belongs, who is meant.

use super::classes::Person;
use super::{Subject, Word};

/// The words of an indicator and what it speaks of.
pub(super) struct View<'w> {
    pub(super) words: &'w [Word<'w>],
    pub(super) subject: &'w Subject,
}

impl View<'_> {
    pub(super) fn low(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.low.as_str())
    }

    pub(super) fn before(&self, at: usize, back: usize) -> &str {
        at.checked_sub(back).map_or("", |at| self.low(at))
    }

    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.text.starts_with(char::is_uppercase))
    }

    pub(super) fn person(&self, at: usize) -> Option<Person> {
        self.words.get(at).and_then(|word| word.person)
    }

    /// Whether somebody who may be on the staff is meant.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        self.person(at).is_some_and(|who| who != Person::Outside)
    }

    /// The noun to which the articles and adjectives from a place on belong; nothing behind a number: „je 100 Beschäftigte“.
    pub(super) fn noun(&self, from: usize) -> Option<usize> {
        for at in from..(from + 5).min(self.words.len()) {
            let word = &self.words[at];
            if at > from && word.is_after_mark {
                return None;
            }
            let is_name_part = word.low.starts_with("digital") && self.is_capital(at + 1) && word.person.is_none();
            if self.is_capital(at) && !is_name_part {
                return Some(at);
            }
            if !is_name_part && !is_attribute(&word.low) {
                return None;
            }
        }
        None
    }

    /// The noun from a place on where it means somebody who may be on the staff.
    pub(super) fn somebody(&self, from: usize) -> Option<usize> {
        self.noun(from).filter(|at| self.is_inside(*at))
    }

    /// The next person within some words: „Anmeldezeiten der Beschäftigten“.
    pub(super) fn person_near(&self, at: usize, reach: usize) -> Option<usize> {
        (at + 1..=at + reach).find(|it| self.is_inside(*it))
    }
}

/// Whether a word may stand between a preposition and its noun.
fn is_attribute(word: &str) -> bool {
    const NEVER: [&str; 14] = [
        "oder", "aber", "über", "unter", "hinter", "weder", "immer", "außer", "neben", "zwischen", "gegen", "wegen",
        "seiten", "ohne",
    ];
    matches!(word, "der" | "die" | "den" | "dem" | "des" | "jede" | "jeder" | "und" | "im" | "am" | "zur" | "zum")
        || (["e", "er", "en", "es", "em"].iter().any(|end| word.ends_with(end))
            && word.len() > 3
            && !NEVER.contains(&word))
}
