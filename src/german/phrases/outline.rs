//! How words begin and end, in a few bits: what turns most words and most patterns away before anybody compares letters.

/// The first and the last two bytes of some words, as sets of numbers below 256. Two pairs of bytes can share a number, so
/// an outline only tells what is not there.
#[derive(Debug, Default, Clone)]
pub(super) struct Outline {
    heads: [u64; 4],
    tails: [u64; 4],
    has_numbers: bool,
    /// Whether any word may be among them.
    is_open: bool,
}

impl Outline {
    /// Adds all words that begin so.
    pub(super) fn add_head(&mut self, word: &str) {
        match head(word) {
            Some(key) => add(&mut self.heads, key),
            None => self.is_open = true,
        }
    }

    /// Adds all words that end so.
    pub(super) fn add_tail(&mut self, word: &str) {
        match tail(word) {
            Some(key) => add(&mut self.tails, key),
            None => self.is_open = true,
        }
    }

    /// Adds all numbers.
    pub(super) fn add_numbers(&mut self) {
        self.has_numbers = true;
    }

    /// Adds every word there is.
    pub(super) fn open(&mut self) {
        self.is_open = true;
    }

    /// Adds all words of another outline.
    pub(super) fn add_all(&mut self, other: &Outline) {
        let unite = |one: &mut [u64; 4], other: &[u64; 4]| one.iter_mut().zip(other).for_each(|(one, it)| *one |= it);
        unite(&mut self.heads, &other.heads);
        unite(&mut self.tails, &other.tails);
        self.has_numbers |= other.has_numbers;
        self.is_open |= other.is_open;
    }

    /// Adds a word of a text.
    pub(super) fn add_word(&mut self, word: &str) {
        self.has_numbers |= begins_with_digit(word);
        for (set, key) in [(&mut self.heads, head(word)), (&mut self.tails, tail(word))] {
            if let Some(key) = key {
                add(set, key);
            }
        }
    }

    /// Whether a word can be among these.
    pub(super) fn admits(&self, word: &str) -> bool {
        let has = |set: &[u64; 4], key: u8| set[usize::from(key / 64)] & 1 << (key % 64) != 0;
        let among = |set: &[u64; 4], key: Option<u8>| key.is_some_and(|key| has(set, key));
        self.is_open
            || among(&self.heads, head(word))
            || among(&self.tails, tail(word))
            || (self.has_numbers && begins_with_digit(word))
    }

    /// Whether one of the words of a text can be among these.
    pub(super) fn meets(&self, text: &Outline) -> bool {
        let share = |one: &[u64; 4], other: &[u64; 4]| one.iter().zip(other).any(|(one, other)| one & other != 0);
        self.is_open
            || share(&self.heads, &text.heads)
            || share(&self.tails, &text.tails)
            || (self.has_numbers && text.has_numbers)
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

fn add(set: &mut [u64; 4], key: u8) {
    set[usize::from(key / 64)] |= 1 << (key % 64);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_never_turns_away_what_is_there() {
        let mut slot = Outline::default();
        slot.add_head("jung");
        slot.add_tail("team");
        assert!(slot.admits("junges") && slot.admits("projektteam"));
        assert!(!slot.admits("alt") && !slot.admits("35"));
        let mut text = Outline::default();
        text.add_word("unser");
        text.add_word("projektteam");
        assert!(slot.meets(&text) && !slot.meets(&Outline::default()));
        slot.add_numbers();
        assert!(slot.admits("35"));
        slot.open();
        assert!(slot.admits("x") && slot.meets(&Outline::default()));
    }
}
