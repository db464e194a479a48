//! Reads a lexicon where it lies, record by record.

use super::layout::{BUCKETS, SECTIONS, SIZES, Section, Word};
use super::outline::Outline;

/// The records and the letters of a lexicon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    numbers: &'static [[u8; 4]],
    /// Where each section begins.
    starts: [usize; SECTIONS],
    /// The letters of all words.
    pub(super) text: &'static str,
}

impl Table {
    pub(super) fn of(bytes: &'static [u8], text: &'static str) -> Self {
        let (numbers, rest) = bytes.as_chunks();
        assert!(rest.is_empty() && numbers.len() >= SECTIONS, "internal error: a lexicon that is cut off");
        let mut starts = [0; SECTIONS];
        let mut next = SECTIONS;
        for (section, start) in starts.iter_mut().enumerate() {
            *start = next;
            next += u32::from_le_bytes(numbers[section]) as usize * SIZES[section];
        }
        assert!(next == numbers.len(), "internal error: a lexicon of another length than it says");
        let table = Table { numbers, starts, text };
        let buckets = [Section::HeadBuckets, Section::TailBuckets].map(|section| table.count(section));
        assert!(buckets == [BUCKETS + 1; 2], "internal error: a lexicon with buckets of another size");
        table
    }

    /// How many records a section has.
    pub(super) fn count(&self, section: Section) -> usize {
        u32::from_le_bytes(self.numbers[section as usize]) as usize
    }

    /// A record, or its first numbers.
    pub(super) fn record<const SIZE: usize>(&self, section: Section, at: usize) -> [u32; SIZE] {
        let from = self.starts[section as usize] + at * SIZES[section as usize];
        let numbers: &[[u8; 4]; SIZE] =
            self.numbers[from..].first_chunk().expect("internal error: a record outside the lexicon");
        numbers.map(u32::from_le_bytes)
    }

    /// The numbers of other records that a record names by the place of the first and their count.
    pub(super) fn numbers(&self, first: u32, count: u32) -> impl Iterator<Item = usize> + Clone + use<> {
        let from = self.starts[Section::Numbers as usize] + first as usize;
        self.numbers[from..from + count as usize].iter().map(|number| u32::from_le_bytes(*number) as usize)
    }

    pub(super) fn outline(&self, at: usize) -> Outline {
        let record: [u32; 17] = self.record(Section::Outlines, at);
        let set =
            |from: usize| *record[from..].first_chunk().expect("internal error: an outline has seventeen numbers");
        Outline { heads: set(0), tails: set(8), flags: record[16] }
    }

    pub(super) fn word(&self, at: usize) -> Word {
        Word::of(self.record(Section::Words, at))
    }
}
