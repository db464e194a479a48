//! How a lexicon lies in bytes. The build script writes it so, and the program reads it where it lies: nothing of it is
//! read, copied or put in order when the program starts.
//!
//! The bytes are numbers of 32 bits, the lowest byte first. They begin with the number of records of each [`Section`]; the
//! records follow, section by section. Letters stand in a text of their own.

/// The parts of a lexicon, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    /// How words begin and end: the set of beginnings, the set of ends, and [`NUMBERS`] and [`OPEN`].
    Outlines,
    /// How a word must be: the number of its kind in three bits and above them its key plus one; where its letters begin; and how
    /// many bytes they take.
    Words,
    /// Words of which one must stand at a place: the first of them and their count, the first class among the numbers and the
    /// count of classes, and the outline of all.
    Forms,
    /// A place of a pattern: the gap before it, what it begins, and its forms.
    Slots,
    /// A pattern: its first slot and their count, whether it begins where the sentence does, and how many words may stand
    /// behind it, plus one; 0 where that does not matter.
    Patterns,
    /// An entry: the lower and the upper half of its group, whether it counts where it is denied, and four times the first
    /// pattern among the numbers and their count: what is found, with what, what is not meant, and unless what.
    Entries,
    /// Words with which patterns begin: the forms, the lower and the upper half of the groups, the first pattern and their count.
    Openings,
    /// The patterns of openings: the entry and the pattern.
    Opened,
    /// Where words stand by which a pattern is found: the opening and the word.
    Places,
    /// The beginnings of words by bucket: the key, the first place and their count.
    Heads,
    /// The first head of each bucket, and behind the last bucket the count of heads.
    HeadBuckets,
    /// The ends of words, as the heads are.
    Tails,
    /// The buckets of the tails.
    TailBuckets,
    /// The places of words that are numbers.
    NumberPlaces,
    /// Numbers of other records, where a record names several.
    Numbers,
}

/// How many sections there are.
pub(super) const SECTIONS: usize = 15;

/// How many numbers a record of each section has.
pub(super) const SIZES: [usize; SECTIONS] = [17, 3, 5, 3, 4, 11, 5, 2, 2, 3, 1, 3, 1, 2, 1];

/// Of an outline: numbers are among the words.
pub(super) const NUMBERS: u32 = 1;

/// Of an outline: any word may be among the words.
pub(super) const OPEN: u32 = 2;

/// What a word of a pattern begins: nothing, a clause behind another one of its sentence, or the next sentence.
pub(super) const BEGINS: [Option<char>; 3] = [None, Some(','), Some('.')];

/// How the letters of a form are compared with those of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// The word is exactly so.
    Exact,
    /// It begins so.
    Prefix,
    /// It ends so.
    Suffix,
    /// It contains this.
    Inner,
    /// It ends so and begins with a small letter, as verbs do.
    Small,
    /// It is exactly so, with capital and small letters as written.
    Cased,
    /// It ends so, with capital and small letters as written: „Erzieherin“, and not „Erzieher*in“.
    CasedSuffix,
    /// It is a number of a range.
    Number,
}

/// The kinds by their numbers.
pub(super) const KINDS: [Kind; 8] =
    [Kind::Exact, Kind::Prefix, Kind::Suffix, Kind::Inner, Kind::Small, Kind::Cased, Kind::CasedSuffix, Kind::Number];

/// How a word must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Word {
    /// What is compared.
    pub(super) kind: Kind,
    /// The number of its beginning or end, by which few words of a class are compared; none where it must always be.
    pub(super) key: Option<u8>,
    /// Where its letters begin in the text; of a number the lowest.
    pub(super) start: u32,
    /// How many bytes they take; of a number the highest.
    pub(super) len: u32,
}

impl Word {
    /// The word of a record.
    pub(super) fn of([packed, start, len]: [u32; 3]) -> Self {
        Word { kind: KINDS[(packed & 7) as usize], key: key_of(packed), start, len }
    }
}

/// The key of a word by the first number of its record.
pub(super) fn key_of(packed: u32) -> Option<u8> {
    u8::try_from((packed >> 3).checked_sub(1)?).ok()
}

/// How many buckets heads and tails have, as a power of two.
const BUCKET_BITS: u32 = 13;

/// How many buckets heads and tails have.
pub(super) const BUCKETS: usize = 1 << BUCKET_BITS;

/// The bucket of a head or tail.
pub(super) fn bucket(key: u32) -> usize {
    // Fibonacci hashing: the upper bits of the product are spread evenly.
    (key.wrapping_mul(0x9e37_79b9) >> (32 - BUCKET_BITS)) as usize
}

/// The first four bytes of a word, by which it is found.
pub(super) fn head(word: &str) -> u32 {
    word.bytes().take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}

/// The last four bytes of a word, by which it is found.
pub(super) fn tail(word: &str) -> u32 {
    word.bytes().rev().take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}
