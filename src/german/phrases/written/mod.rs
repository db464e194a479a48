//! Puts a lexicon together from wordings as the lists write them, and writes it down as `layout.rs` says. This is done when
//! lotse is built; the build script compiles these files.

mod forms;
mod names;
mod pattern;

use std::collections::{BTreeMap, HashMap};

use super::layout::{BUCKETS, KINDS, Kind, SECTIONS, SIZES, Section, Word, bucket, head, tail};

pub(crate) use names::{Named, Names};

/// A pattern, or a word of one, that is not written as patterns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Malformed(pub(crate) String);

/// Something to look for, with what looks like it and is not meant, each by the numbers of its patterns.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entry {
    /// A bit by which a reader can leave entries out.
    pub(crate) group: u64,
    /// The wordings.
    pub(crate) find: Vec<u32>,
    /// Wordings of which the sentence must hold one as well; none where hits count by themselves.
    pub(crate) with: Vec<u32>,
    /// Near-misses: a hit within one of them does not count.
    pub(crate) not: Vec<u32>,
    /// Wordings with which a sentence makes all hits in it harmless.
    pub(crate) unless: Vec<u32>,
    /// Whether a hit counts even in a sentence that denies it.
    pub(crate) even_denied: bool,
}

/// A lexicon in the making: what is the same stands there once.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    sections: [Vec<u32>; SECTIONS],
    text: String,
    /// Where letters stand in the text.
    letters: HashMap<String, u32>,
    /// The records that were written, by section.
    known: HashMap<(usize, Vec<u32>), u32>,
    /// How the words of forms begin and end.
    words: HashMap<Vec<Word>, u32>,
}

/// Words with which patterns begin.
#[derive(Debug, Default)]
struct Opening {
    groups: u64,
    /// The patterns by entry.
    patterns: Vec<[u32; 2]>,
}

impl Writer {
    /// The lexicon of entries; hits name them by their place in the list.
    ///
    /// # Errors
    /// A pattern begins with a word that could be nearly any.
    pub(crate) fn finish(mut self, entries: &[Entry]) -> Result<(Vec<u8>, String), Malformed> {
        let mut openings: BTreeMap<u32, Opening> = BTreeMap::new();
        for (number, entry) in (0..).zip(entries) {
            self.entry(entry);
            for pattern in &entry.find {
                let first = self.record(Section::Patterns, *pattern)[0];
                let forms = self.record(Section::Slots, first)[2];
                for forms in self.with_classes(forms) {
                    let opening = openings.entry(forms).or_default();
                    opening.groups |= entry.group;
                    opening.patterns.push([number, *pattern]);
                }
            }
        }
        self.index(&openings)?;
        Ok((self.bytes(), self.text))
    }

    fn entry(&mut self, entry: &Entry) {
        let mut record = halves(entry.group).to_vec();
        record.push(entry.even_denied.into());
        for patterns in [&entry.find, &entry.with, &entry.not, &entry.unless] {
            record.extend(self.several(patterns));
        }
        self.push(Section::Entries, &record);
    }

    /// Forms and all classes that they name, directly or not.
    fn with_classes(&self, forms: u32) -> Vec<u32> {
        let mut all = vec![forms];
        let mut at = 0;
        while let Some(forms) = all.get(at) {
            let record = self.record(Section::Forms, *forms);
            let (first, count) = (record[2] as usize, record[3] as usize);
            all.extend(&self.sections[Section::Numbers as usize][first..first + count]);
            at += 1;
        }
        all
    }

    fn index(&mut self, openings: &BTreeMap<u32, Opening>) -> Result<(), Malformed> {
        let (mut heads, mut tails): (Index, Index) = Default::default();
        for (number, (forms, opening)) in (0..).zip(openings) {
            let first = self.count(Section::Opened);
            for pattern in &opening.patterns {
                self.push(Section::Opened, pattern);
            }
            let [low, high] = halves(opening.groups);
            self.push(Section::Openings, &[*forms, low, high, first, number_of(opening.patterns.len())]);
            let [own, count] = [0, 1].map(|at| self.record(Section::Forms, *forms)[at]);
            for at in own..own + count {
                let record = self.record(Section::Words, at);
                let word = Word::of([record[0], record[1], record[2]]);
                let written = self.letters_of(word);
                match word.kind {
                    Kind::Exact => heads.add(head(written), [number, at]),
                    Kind::Cased => heads.add(head(&written.to_lowercase()), [number, at]),
                    Kind::Prefix if written.len() >= 4 => heads.add(head(written), [number, at]),
                    Kind::Suffix | Kind::CasedSuffix if written.len() >= 4 => tails.add(tail(written), [number, at]),
                    Kind::Number => _ = self.push(Section::NumberPlaces, &[number, at]),
                    _ => return Err(Malformed(format!("{written}: too short or too vague to begin with"))),
                }
            }
        }
        self.buckets(heads, Section::Heads, Section::HeadBuckets);
        self.buckets(tails, Section::Tails, Section::TailBuckets);
        Ok(())
    }

    fn buckets(&mut self, index: Index, keys: Section, buckets: Section) {
        let mut sorted: Vec<_> = index.0.into_iter().collect();
        sorted.sort_by_key(|(key, _)| (bucket(*key), *key));
        let mut next = 0;
        for number in 0..=BUCKETS {
            while sorted.get(next).is_some_and(|(key, _)| bucket(*key) < number) {
                next += 1;
            }
            self.push(buckets, &[number_of(next)]);
        }
        for (key, places) in sorted {
            let first = self.count(Section::Places);
            for place in &places {
                self.push(Section::Places, place);
            }
            self.push(keys, &[key, first, number_of(places.len())]);
        }
    }

    /// Where letters stand in the text.
    fn letters(&mut self, written: &str) -> u32 {
        if let Some(known) = self.letters.get(written) {
            return *known;
        }
        let start = number_of(self.text.len());
        self.text.push_str(written);
        self.letters.insert(written.to_owned(), start);
        start
    }

    fn letters_of(&self, word: Word) -> &str {
        if word.kind == Kind::Number {
            return "";
        }
        &self.text[word.start as usize..word.start as usize + word.len as usize]
    }

    /// Adds several numbers; the place of the first and their count.
    fn several(&mut self, numbers: &[u32]) -> [u32; 2] {
        let section = Section::Numbers as usize;
        let count = number_of(numbers.len());
        if let Some(known) = self.known.get(&(section, numbers.to_vec())) {
            return [*known, count];
        }
        let first = number_of(self.sections[section].len());
        self.sections[section].extend(numbers);
        self.known.insert((section, numbers.to_vec()), first);
        [first, count]
    }

    /// Adds a record that is not there yet; its place.
    fn once(&mut self, section: Section, record: &[u32]) -> u32 {
        let name = (section as usize, record.to_vec());
        if let Some(known) = self.known.get(&name) {
            return *known;
        }
        let at = self.push(section, record);
        self.known.insert(name, at);
        at
    }

    /// Adds a record; its place.
    fn push(&mut self, section: Section, record: &[u32]) -> u32 {
        assert_eq!(record.len(), SIZES[section as usize], "internal error: {section:?}");
        let at = self.count(section);
        self.sections[section as usize].extend(record);
        at
    }

    fn record(&self, section: Section, at: u32) -> &[u32] {
        let size = SIZES[section as usize];
        &self.sections[section as usize][at as usize * size..][..size]
    }

    fn count(&self, section: Section) -> u32 {
        number_of(self.sections[section as usize].len() / SIZES[section as usize])
    }

    fn bytes(&self) -> Vec<u8> {
        let counts = self.sections.iter().zip(SIZES).map(|(records, size)| number_of(records.len() / size));
        counts.chain(self.sections.iter().flatten().copied()).flat_map(u32::to_le_bytes).collect()
    }
}

fn record_of(word: Word) -> [u32; 3] {
    let kind = KINDS.iter().position(|kind| *kind == word.kind).expect("internal error: a kind without a number");
    [number_of(kind) | word.key.map_or(0, |key| u32::from(key) + 1) << 3, word.start, word.len]
}

/// Places of words by their first or last four bytes.
#[derive(Debug, Default)]
struct Index(BTreeMap<u32, Vec<[u32; 2]>>);

impl Index {
    fn add(&mut self, key: u32, place: [u32; 2]) {
        self.0.entry(key).or_default().push(place);
    }
}

fn halves(group: u64) -> [u32; 2] {
    let half = |group: u64| u32::try_from(group & u64::from(u32::MAX)).expect("internal error: half of 64 bits");
    [half(group), half(group >> 32)]
}

fn number_of(count: usize) -> u32 {
    u32::try_from(count).expect("internal error: a lexicon of more than four billion numbers")
}
