//! How words begin and end, in a few bits: what turns most words and most patterns away before anybody compares letters.

use super::layout::{NUMBERS, OPEN};

/// The first and the last two bytes of some words, as sets of numbers below 256, and whether numbers or any word may be
/// among them. Two pairs of bytes can share a number, so an outline only tells what is not there.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Outline {
    pub(super) heads: [u32; 8],
    pub(super) tails: [u32; 8],
    pub(super) flags: u32,
}

impl Outline {
    /// Adds a word of a text.
    pub(super) fn add_word(&mut self, word: &str) {
        if begins_with_digit(word) {
            self.flags |= NUMBERS;
        }
        for (set, key) in [(&mut self.heads, head(word)), (&mut self.tails, tail(word))] {
            if let Some(key) = key {
                add(set, key);
            }
        }
    }

    /// Whether a word can be among these.
    pub(super) fn admits(&self, word: &str) -> bool {
        let among = |set: &[u32; 8], key: Option<u8>| key.is_some_and(|key| has(set, key));
        self.flags & OPEN != 0
            || among(&self.heads, head(word))
            || among(&self.tails, tail(word))
            || (self.flags & NUMBERS != 0 && begins_with_digit(word))
    }

    /// Whether one of the words of a text can be among these.
    pub(super) fn meets(&self, text: &Outline) -> bool {
        let share = |one: &[u32; 8], other: &[u32; 8]| one.iter().zip(other).any(|(one, other)| one & other != 0);
        self.flags & OPEN != 0
            || share(&self.heads, &text.heads)
            || share(&self.tails, &text.tails)
            || self.flags & text.flags & NUMBERS != 0
    }
}

fn begins_with_digit(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// The number that stands for the beginning of a word; none where it has one byte only.
pub(super) fn head(word: &str) -> Option<u8> {
    let bytes = word.as_bytes();
    Some(key(*bytes.first()?, *bytes.get(1)?))
}

/// The number that stands for the end of a word; none where it has one byte only.
pub(super) fn tail(word: &str) -> Option<u8> {
    let [.., before, last] = word.as_bytes() else { return None };
    Some(key(*last, *before))
}

fn key(first: u8, second: u8) -> u8 {
    first.wrapping_mul(31).wrapping_add(second)
}

/// Adds a number to a set.
pub(super) fn add(set: &mut [u32; 8], key: u8) {
    set[usize::from(key / 32)] |= 1 << (key % 32);
}

fn has(set: &[u32; 8], key: u8) -> bool {
    set[usize::from(key / 32)] & 1 << (key % 32) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_never_turns_away_what_is_there() {
        let mut slot = Outline::default();
        add(&mut slot.heads, head("jung").unwrap());
        add(&mut slot.tails, tail("team").unwrap());
        assert!(slot.admits("junges") && slot.admits("projektteam"));
        assert!(!slot.admits("alt") && !slot.admits("35"));
        let mut text = Outline::default();
        text.add_word("unser");
        text.add_word("projektteam");
        assert!(slot.meets(&text) && !slot.meets(&Outline::default()));
        slot.flags |= NUMBERS;
        assert!(slot.admits("35"));
        slot.flags |= OPEN;
        assert!(slot.admits("x") && slot.meets(&Outline::default()));
    }
}
