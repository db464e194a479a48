//! How hard a text is to read: the formulas of Amstad, Bamberger and Vanecek, and Björnsson, in exact arithmetic.

use std::cmp::Ordering;
use std::ops::Range;

use super::prose::Plain;
use super::sentences::sentences;
use super::syllables::syllables;
use super::words::words;

/// From how many letters on a word is long.
const LONG: usize = 7;
/// From how many syllables on a word has many.
const MANY: usize = 3;

/// What the formulas count in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Words; a number, an inserted figure and a compound with hyphens are one.
    pub words: u64,
    /// Sentences; each item of a list is one.
    pub sentences: u64,
    /// Syllables of all words.
    pub syllables: u64,
    /// Words of three syllables and more.
    pub many_syllables: u64,
    /// Words of one syllable.
    pub one_syllable: u64,
    /// Words of more than six letters.
    pub long: u64,
}

/// A figure as an exact fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    numerator: i128,
    denominator: i128,
}

impl Counts {
    /// Counts a text.
    pub fn of(plain: &Plain) -> Self {
        let mut counts = Counts::default();
        for sentence in sentences(plain) {
            counts.sentences += 1;
            for word in counted_words(&plain.text[sentence]) {
                counts.add_word(word);
            }
        }
        counts
    }

    /// The counts of two texts together.
    #[must_use]
    pub fn and(self, other: Counts) -> Counts {
        Counts {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
            many_syllables: self.many_syllables + other.many_syllables,
            one_syllable: self.one_syllable + other.one_syllable,
            long: self.long + other.long,
        }
    }

    fn add_word(&mut self, word: &str) {
        let syllables = syllables(word);
        self.words += 1;
        self.syllables += syllables as u64;
        self.many_syllables += u64::from(syllables >= MANY);
        self.one_syllable += u64::from(syllables == 1);
        self.long += u64::from(word.chars().filter(|c| c.is_alphabetic()).count() >= LONG);
    }

    /// Amstad's Flesch figure for German: 180 − words per sentence − 58.5 · syllables per word. Higher is easier:
    /// below 30 very hard, 30 to 50 hard. `None` for a text without words.
    pub fn amstad(self) -> Option<Measure> {
        let [words, sentences, syllables, ..] = self.numbers()?;
        let numerator = 1800 * words * sentences - 10 * words * words - 585 * syllables * sentences;
        Some(Measure { numerator, denominator: 10 * words * sentences })
    }

    /// The first Wiener Sachtextformel of Bamberger and Vanecek, roughly a school year: 4 is easy, 12 and more hard.
    /// `None` for a text without words.
    pub fn wiener(self) -> Option<Measure> {
        let [words, sentences, _, many, one, long] = self.numbers()?;
        let shares = sentences * (193_500 * many + 129_700 * long - 32_700 * one);
        let numerator = shares + 1672 * words * words - 8750 * words * sentences;
        Some(Measure { numerator, denominator: 10_000 * words * sentences })
    }

    /// Björnsson's LIX: words per sentence + share of long words in percent. Below 40 easy, above 60 very hard.
    /// `None` for a text without words.
    pub fn lix(self) -> Option<Measure> {
        let [words, sentences, .., long] = self.numbers()?;
        Some(Measure { numerator: words * words + 100 * long * sentences, denominator: words * sentences })
    }

    /// Words, sentences, syllables, words of many syllables, of one, long words.
    fn numbers(self) -> Option<[i128; 6]> {
        let all = [self.words, self.sentences, self.syllables, self.many_syllables, self.one_syllable, self.long];
        (self.words > 0 && self.sentences > 0).then_some(all.map(i128::from))
    }
}

/// The words of a sentence as the formulas count them: a number such as „12.000“ or „39,5“ is one.
pub fn counted_words(sentence: &str) -> impl Iterator<Item = &str> {
    let mut found = words(sentence).peekable();
    std::iter::from_fn(move || {
        let mut word: Range<usize> = found.next()?;
        while let Some(next) = found.next_if(|next| is_one_number(sentence, &word, next)) {
            word.end = next.end;
        }
        Some(&sentence[word])
    })
}

fn is_one_number(text: &str, word: &Range<usize>, next: &Range<usize>) -> bool {
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    matches!(&text[word.end..next.start], "." | "," | ":")
        && is_digit(text[..word.end].chars().next_back())
        && is_digit(text[next.start..].chars().next())
}

impl Measure {
    /// Compares with a whole number.
    pub fn compare(self, other: i64) -> Ordering {
        self.numerator.cmp(&(i128::from(other) * self.denominator))
    }

    /// In parts such as tenths (`10`) or thousandths (`1000`), rounded half away from zero.
    pub fn in_parts(self, parts: i64) -> i64 {
        let twice = 2 * self.numerator * i128::from(parts);
        let rounded = (twice + self.denominator * twice.signum()) / (2 * self.denominator);
        i64::try_from(rounded).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTCHEN: &str = "Alle meine Entchen schwimmen auf dem See, Köpfchen unters Wasser, Schwänzchen in die Höh.";
    const PARTEIEN: &str = "Alle Parteien widmen dem Thema rein quantitativ betrachtet nennenswerte Aufmerksamkeit, \
                            die Grünen wenig überraschend am meisten.";

    fn counts(numbers: [u64; 6]) -> Counts {
        let [words, sentences, syllables, many_syllables, long, one_syllable] = numbers;
        Counts { words, sentences, syllables, many_syllables, one_syllable, long }
    }

    fn figures(counts: Counts) -> [i64; 3] {
        [counts.wiener(), counts.amstad(), counts.lix()]
            .map(|measure| measure.expect("a text with words").in_parts(10_000))
    }

    #[test]
    fn the_published_samples_have_the_published_figures() {
        let entchen = Counts::of(&Plain::of_prose(ENTCHEN));
        assert_eq!(entchen, counts([14, 1, 22, 0, 4, 6]));
        // Published: 3.770, 74.0714, 42.5714.
        assert_eq!(figures(entchen), [37_701, 740_714, 425_714]);
        let parteien = Counts::of(&Plain::of_prose(PARTEIEN));
        assert_eq!(parteien, counts([16, 1, 38, 6, 7, 4]));
        // Published: 13.913, 25.0625, 59.75.
        assert_eq!(figures(parteien), [139_133, 250_625, 597_500]);
    }

    #[test]
    fn figures_of_counts_alone_are_the_published_ones() {
        // Published: 76.03.
        assert_eq!(counts([249, 29, 406, 0, 0, 0]).amstad().map(|measure| measure.in_parts(100)), Some(7603));
        let amt = Counts::of(&Plain::of_prose("Amt."));
        assert_eq!(amt, counts([1, 1, 1, 0, 0, 1]));
        assert_eq!(amt.wiener().map(|measure| measure.in_parts(10_000)), Some(-39_778));
    }

    #[test]
    fn a_text_without_words_has_no_figures() {
        for empty in ["", "\n\n", "# Nur ein Titel", "—"] {
            let counts = Counts::of(&Plain::of_prose(empty));
            assert_eq!(counts, Counts::default());
            assert!(counts.amstad().is_none() && counts.wiener().is_none() && counts.lix().is_none());
        }
    }

    #[test]
    fn numbers_abbreviations_and_compounds_are_counted_by_rule() {
        let found: Vec<&str> =
            counted_words("Um 14:30 Uhr kosten 12.000,50 Euro z. B. E-Mail-Konten, 3, 4 oder 5").collect();
        assert_eq!(
            found,
            ["Um", "14:30", "Uhr", "kosten", "12.000,50", "Euro", "z", "B", "E-Mail-Konten", "3", "4", "oder", "5"]
        );
        let counted = Counts::of(&Plain::of_prose("Das sind {= capacity.hours} je Woche."));
        assert_eq!((counted.words, counted.sentences, counted.syllables), (5, 1, 6));
    }

    #[test]
    fn figures_are_rounded_and_compared_exactly() {
        let measure = |numerator, denominator| Measure { numerator, denominator };
        assert_eq!([measure(25, 100), measure(-25, 100), measure(24, 100)].map(|it| it.in_parts(10)), [3, -3, 2]);
        assert_eq!(measure(59, 2).compare(29), Ordering::Greater);
        assert_eq!(measure(60, 2).compare(30), Ordering::Equal);
    }
}
