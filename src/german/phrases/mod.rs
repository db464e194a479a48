//! Finding many wordings in many texts at once: inflected, over line ends, with other words in between.
//!
//! A [`Lexicon`] is built once. Each text is read once, word by word; a word that begins no wording costs one look into a
//! small table.

mod denial;
mod pattern;
mod tokens;

use std::collections::HashMap;
use std::ops::Range;

use pattern::{Form, Pattern};
use tokens::Tokens;

pub use pattern::Malformed;

/// How many words before a phrase may belong to a near-miss around it.
const NEIGHBOURHOOD: usize = 10;

/// Something to look for, with what looks like it and is not meant.
#[derive(Debug)]
pub struct Entry {
    group: u32,
    find: Vec<Pattern>,
    not: Vec<Pattern>,
    unless: Vec<Pattern>,
    even_denied: bool,
}

/// A wording that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which entry of the lexicon.
    pub entry: usize,
    /// Where in the text, from the first to the last of its words.
    pub range: Range<usize>,
}

/// All wordings to look for.
#[derive(Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    heads: Index,
    tails: Index,
    numbers: Vec<(usize, usize)>,
}

/// Patterns by the four bytes with which their first word begins or ends.
#[derive(Debug, Default)]
struct Index {
    /// One bit for each value of a hash: most words are turned away here.
    known: Vec<u64>,
    patterns: HashMap<u32, Vec<(usize, usize)>>,
}

impl Entry {
    /// An entry of patterns; `group` is a bit by which a reader can leave entries out.
    ///
    /// `not` are near-misses: a hit within one of them does not count. `unless` are wordings with which a sentence makes
    /// all hits in it harmless. A sentence that denies a hit makes it harmless too, save with `even_denied`.
    pub fn new(
        group: u32,
        find: &[String],
        not: &[String],
        unless: &[String],
        even_denied: bool,
    ) -> Result<Self, Malformed> {
        let all = |written: &[String]| written.iter().map(|it| Pattern::parse(it)).collect::<Result<Vec<_>, _>>();
        Ok(Entry { group, find: all(find)?, not: all(not)?, unless: all(unless)?, even_denied })
    }
}

impl Lexicon {
    /// A lexicon of entries; hits name them by their place in the list.
    pub fn new(entries: Vec<Entry>) -> Result<Self, Malformed> {
        let mut lexicon = Lexicon { entries, ..Lexicon::default() };
        for (entry, patterns) in lexicon.entries.iter().enumerate() {
            for (at, pattern) in patterns.find.iter().enumerate() {
                let place = (entry, at);
                for form in pattern.first() {
                    match form {
                        Form::Exact(word) => lexicon.heads.add(head(word), place),
                        Form::Cased(word) => lexicon.heads.add(head(&word.to_lowercase()), place),
                        Form::Prefix(word) if word.len() >= 4 => lexicon.heads.add(head(word), place),
                        Form::Suffix(word) if word.len() >= 4 => lexicon.tails.add(tail(word), place),
                        Form::Number(..) => lexicon.numbers.push(place),
                        Form::Prefix(word) | Form::Suffix(word) | Form::Inner(word) => {
                            return Err(Malformed(format!("{word}: too short or too vague to begin with")));
                        }
                    }
                }
            }
        }
        Ok(lexicon)
    }

    /// A place to read texts into; one serves for any number of texts.
    pub fn reader(&self) -> Reader<'_> {
        Reader { lexicon: self, tokens: Tokens::default(), candidates: Vec::new() }
    }
}

/// Reads texts, one after the other.
#[derive(Debug)]
pub struct Reader<'l> {
    lexicon: &'l Lexicon,
    tokens: Tokens,
    candidates: Vec<(usize, usize)>,
}

impl Reader<'_> {
    /// What is found in a text of the entries whose group is among `groups`, in the order of the text; each entry counts
    /// once where its wordings overlap.
    pub fn find(&mut self, text: &str, groups: u32) -> Vec<Hit> {
        self.tokens.read(text);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for at in 0..self.tokens.all.len() {
            self.collect(at);
            for (entry, pattern) in self.candidates.drain(..) {
                if self.lexicon.entries[entry].group & groups == 0 {
                    continue;
                }
                let Some(last) = self.lexicon.entries[entry].find[pattern].matches(text, &self.tokens, at, 0) else {
                    continue;
                };
                match found.iter_mut().rev().find(|(other, ..)| *other == entry).filter(|(_, _, end)| *end >= at) {
                    Some(overlapping) => overlapping.2 = overlapping.2.max(last),
                    None => found.push((entry, at, last)),
                }
            }
        }
        found.retain(|hit| self.counts(text, *hit));
        let token = |at: usize| &self.tokens.all[at];
        let hit = |(entry, first, last)| Hit { entry, range: token(first).start as usize..token(last).end as usize };
        found.into_iter().map(hit).collect()
    }

    /// Collects the patterns that may begin at a word.
    fn collect(&mut self, at: usize) {
        let word = self.tokens.normal(&self.tokens.all[at]);
        let lexicon = self.lexicon;
        self.candidates.extend(lexicon.heads.get(head(word)));
        self.candidates.extend(lexicon.tails.get(tail(word)));
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            self.candidates.extend(&lexicon.numbers);
        }
    }

    /// Whether a hit is meant: it is no part of a near-miss, and the sentence neither denies it nor makes it harmless.
    fn counts(&self, text: &str, (entry, first, last): (usize, usize, usize)) -> bool {
        let entry = &self.lexicon.entries[entry];
        let tokens = &self.tokens;
        let sentence = tokens.sentence(first);
        let near = sentence.start.max(first.saturating_sub(NEIGHBOURHOOD))..=last;
        let is_near_miss =
            near.into_iter().any(|at| entry.not.iter().any(|it| it.matches(text, tokens, at, first).is_some()));
        let is_harmless =
            || sentence.clone().any(|at| entry.unless.iter().any(|it| it.matches(text, tokens, at, 0).is_some()));
        !is_near_miss && !is_harmless() && (entry.even_denied || !denial::denied(tokens, first, last))
    }
}

impl Index {
    const BITS: u32 = 14;

    fn add(&mut self, key: u32, pattern: (usize, usize)) {
        if self.known.is_empty() {
            self.known = vec![0; 1 << (Self::BITS - 6)];
        }
        let bit = Self::bit(key);
        self.known[bit / 64] |= 1 << (bit % 64);
        let patterns = self.patterns.entry(key).or_default();
        if !patterns.contains(&pattern) {
            patterns.push(pattern);
        }
    }

    fn get(&self, key: u32) -> &[(usize, usize)] {
        let bit = Self::bit(key);
        if self.known.get(bit / 64).is_none_or(|bits| bits & 1 << (bit % 64) == 0) {
            return &[];
        }
        self.patterns.get(&key).map_or(&[], Vec::as_slice)
    }

    fn bit(key: u32) -> usize {
        // Fibonacci hashing: the upper bits of the product are spread evenly.
        (key.wrapping_mul(0x9e37_79b9) >> (32 - Self::BITS)) as usize
    }
}

fn head(word: &str) -> u32 {
    word.bytes().take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}

fn tail(word: &str) -> u32 {
    word.bytes().rev().take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(find: &[&str], not: &[&str], unless: &[&str], text: &str) -> Vec<String> {
        let owned = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let entry = Entry::new(1, &owned(find), &owned(not), &owned(unless), false).unwrap();
        let lexicon = Lexicon::new(vec![entry]).unwrap();
        lexicon.reader().find(text, 1).into_iter().map(|hit| text[hit.range].to_owned()).collect()
    }

    #[test]
    fn wordings_are_found_inflected_and_with_words_between() {
        let team = |text| found(&["jung+ ~2 team*"], &[], &[], text);
        assert_eq!(team("Sie kommen in ein junges,\nhoch motiviertes Team."), ["junges,\nhoch motiviertes Team"]);
        assert_eq!(team("JUNGES TEAM! In jungen Teams"), ["JUNGES TEAM", "jungen Teams"]);
        assert_eq!(team("Junge Menschen. Das Team hilft."), Vec::<String>::new());
        assert_eq!(found(&["berufsanf*"], &[], &[], "Berufsanfänger*in"), ["Berufsanfänger*in"]);
        assert_eq!(found(&["#16-67 #18-70 jahr*"], &[], &[], "25–35 Jahre, 2025 bis 2035"), ["25–35 Jahre"]);
        assert_eq!(found(&["sind =Sie"], &[], &[], "Sind sie da? Sind Sie da?"), ["Sind Sie"]);
        assert_eq!(found(&["^ sonstig+ $"], &[], &[], "Sonstiges"), ["Sonstiges"]);
    }

    #[test]
    fn near_misses_harmless_sentences_and_denials_do_not_count() {
        let native = |text| found(&["digital nativ*"], &["angebot* für digital nativ*"], &["zielgruppe*"], text);
        assert_eq!(native("Sie sind Digital-Native?"), ["Digital-Native"]);
        for fine in [
            "Angebote für Digital Natives",
            "Die Zielgruppe sind Digital Natives.",
            "Sie müssen kein Digital Native sein.",
            "Gleich ob alt, jung oder Digital Native: unabhängig davon freuen wir uns.",
            "Digital Native zu sein ist nicht erforderlich.",
            "Digital Native zu sein, spielt keine Rolle.",
        ] {
            assert_eq!(native(fine), Vec::<String>::new(), "{fine}");
        }
        assert_eq!(native("Wir sind kein Amt von gestern, sondern suchen Digital Natives."), ["Digital Natives"]);
        assert_eq!(native("Nicht nur Digital Natives"), ["Digital Natives"]);
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for wrong in ["", "~3", "a ~2", "Groß", "#16", "$ a", "a b-c"] {
            assert!(Entry::new(1, &[wrong.to_owned()], &[], &[], false).is_err(), "{wrong}");
        }
        for vague in ["*en*", "ab*", "*ab"] {
            let entry = Entry::new(1, &[vague.to_owned()], &[], &[], false).unwrap();
            assert!(Lexicon::new(vec![entry]).is_err(), "{vague}");
        }
    }
}
