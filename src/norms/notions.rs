//! What sentences of an advertisement speak of: who may apply, part time, precedence, pay.
//!
//! A list of words finds a wording and says what to write instead. Here several wordings together make a judgement, which may
//! follow from sentences that stand one after the other; so each list names a notion, and the code asks which of them a
//! sentence holds.

use std::sync::LazyLock;

pub use super::notion::Notion;
use crate::german::Lexicon;

/// What divides the parts of a sentence.
pub const DIVIDERS: [char; 4] = [',', '–', ':', '('];

/// The notions that a sentence holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notions(u64);

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::of(
        include_bytes!(concat!(env!("OUT_DIR"), "/notions.records")),
        include_str!(concat!(env!("OUT_DIR"), "/notions.letters")),
    )
});

/// Finds the notions.
pub(super) fn lexicon() -> &'static Lexicon {
    &LEXICON
}

impl Notions {
    /// The notions that a sentence, or a part of it, holds.
    pub fn of(text: &str) -> Self {
        let hits = lexicon().reader().find(text, u64::MAX);
        Notions(hits.into_iter().fold(0, |held, hit| held | lexicon().group(hit.entry)))
    }

    /// The notions of the parts of a sentence between commas; each counts where its words begin.
    pub fn of_parts(sentence: &str) -> Vec<Self> {
        let commas: Vec<usize> = sentence.match_indices(DIVIDERS).map(|(at, _)| at).collect();
        let mut parts = vec![Notions(0); commas.len() + 1];
        for hit in lexicon().reader().find(sentence, u64::MAX) {
            let part = commas.iter().filter(|comma| **comma < hit.range.start).count();
            parts[part].0 |= lexicon().group(hit.entry);
        }
        parts
    }

    /// Whether this is among them.
    pub fn has(self, notion: Notion) -> bool {
        self.0 & notion.bit() != 0
    }

    /// Whether one of these is among them.
    pub fn has_any(self, notions: &[Notion]) -> bool {
        notions.iter().any(|notion| self.has(*notion))
    }
}
