//! How many syllables a word has.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::abbreviations::is_abbreviation;
use super::list::entries;

/// Vowel letters that are spoken together, unless the list of exceptions knows better.
const TOGETHER: [&str; 14] = ["aa", "ee", "oo", "ie", "ei", "ai", "au", "äu", "eu", "ey", "ay", "oy", "ou", "uy"];

/// A piece of a word whose syllables its vowels do not tell.
struct Exception {
    piece: &'static str,
    /// Whether the piece is an exception only at the end of a word.
    is_last: bool,
    /// Whether it is one only at the beginning of a word.
    is_first: bool,
    /// By how much the vowels are off.
    off: isize,
}

/// The exceptions by their first character, the longest first.
static EXCEPTIONS: LazyLock<HashMap<char, Vec<Exception>>> = LazyLock::new(|| {
    let mut exceptions: HashMap<char, Vec<Exception>> = HashMap::new();
    for entry in entries(include_str!("syllable_exceptions.txt")) {
        let (piece, off) = entry.rsplit_once(' ').expect("internal error: an exception is a piece and a number");
        let off = off.parse().expect("internal error: the number of an exception");
        let is_first = piece.starts_with('^');
        let is_last = piece.ends_with('$');
        let piece = piece.trim_matches(['^', '$']);
        let first = piece.chars().next().expect("internal error: an exception without letters");
        exceptions.entry(first).or_default().push(Exception { piece, is_last, is_first, off });
    }
    for list in exceptions.values_mut() {
        list.sort_by_key(|exception| std::cmp::Reverse(exception.piece.len()));
    }
    exceptions
});

/// The syllables of a word.
///
/// Vowels are counted, pairs such as „ei“ and „ie“ as one; a list corrects what is spoken otherwise. The parts of a
/// compound with hyphens are added up. A number has one syllable, an abbreviation in capitals one for each letter.
pub fn syllables(word: &str) -> usize {
    word.split(|c: char| !c.is_alphanumeric() && c != '\u{ad}')
        .filter(|part| !part.is_empty())
        .map(of_part)
        .sum::<usize>()
        .max(1)
}

fn of_part(part: &str) -> usize {
    if part.starts_with(|c: char| c.is_ascii_digit()) {
        return 1;
    }
    if is_abbreviation(part) {
        return part.chars().filter(|c| c.is_alphabetic()).count();
    }
    let lower = part.to_lowercase().replace('\u{ad}', "");
    let counted = isize::try_from(vowels(&lower)).expect("internal error: a word above 4 GiB") + corrections(&lower);
    usize::try_from(counted).unwrap_or_default().max(1)
}

/// The groups of vowels that are spoken as one.
fn vowels(word: &str) -> usize {
    let mut count = 0;
    let mut rest = word;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let next = rest[c.len_utf8()..].chars().next();
        let is_vowel = match c {
            // „Frequenz“
            'u' => before != 'q',
            // „Yoga“, „Royal“, „Bayern“
            'y' => !next.is_some_and(is_vowel_letter),
            _ => is_vowel_letter(c),
        };
        let pair = TOGETHER.iter().find(|pair| is_vowel && rest.starts_with(**pair) && !begins_syllable(rest, pair));
        count += usize::from(is_vowel);
        let step = pair.map_or(c.len_utf8(), |pair| pair.len());
        before = c;
        rest = &rest[step..];
    }
    count
}

/// Whether the y of a pair begins the next syllable: „Bay-ern“ has one, „loy-al“ too, and „ay“ is no pair there.
fn begins_syllable(rest: &str, pair: &str) -> bool {
    pair.ends_with('y') && rest[pair.len()..].chars().next().is_some_and(is_vowel_letter)
}

fn is_vowel_letter(c: char) -> bool {
    matches!(
        c,
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'ä'
            | 'ö'
            | 'ü'
            | 'à'
            | 'á'
            | 'â'
            | 'è'
            | 'é'
            | 'ê'
            | 'ë'
            | 'í'
            | 'î'
            | 'ï'
            | 'ó'
            | 'ô'
            | 'ú'
            | 'û'
    )
}

/// By how much the vowels of a word are off.
fn corrections(word: &str) -> isize {
    let mut off = 0;
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        let fits = |exception: &&Exception| {
            rest.starts_with(exception.piece)
                && (!exception.is_last || rest.len() == exception.piece.len())
                && (!exception.is_first || rest.len() == word.len())
        };
        let found = EXCEPTIONS.get(&c).and_then(|list| list.iter().find(fits));
        off += found.map_or(0, |exception| exception.off);
        rest = &rest[found.map_or(c.len_utf8(), |exception| exception.piece.len())..];
    }
    off
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn parts_numbers_and_abbreviations_are_counted_by_rule() {
        let rows = [
            ("Verwaltung", 3),
            ("E-Mail", 2),
            ("Ver\u{ad}wal\u{ad}tung", 3),
            ("39", 1),
            ("OZG", 3),
            ("TVöD", 4),
            ("OZG-Leistungen", 6),
            ("Bürger*innen", 4),
            ("Psst", 1),
            ("12.000", 2),
        ];
        for (word, expected) in rows {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    proptest! {
        #[test]
        fn every_word_has_at_least_one(word in "\\PC{0,24}") {
            prop_assert!(syllables(&word) >= 1);
        }
    }
}
