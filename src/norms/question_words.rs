//! Words by which a question of the interview shows whom it asks, and whether about themselves.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{list, read_list};

/// Words in small letters, of which a sentence holds one or not.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<Vec<String>>")]
pub struct WordSet(BTreeSet<String>);

/// The classes; what they are for is said in the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(missing_docs)]
pub struct QuestionWords {
    pub telling: WordSet,
    pub explaining: WordSet,
    pub stories: WordSet,
    pub interrogatives: WordSet,
    pub personal: WordSet,
    pub coping: WordSet,
    pub having: WordSet,
    pub awarding: WordSet,
    pub working: WordSet,
    pub workplaces: WordSet,
    pub openers: WordSet,
    pub reporting: WordSet,
    pub procedural: WordSet,
    pub possessive: WordSet,
    pub own_past: WordSet,
    pub prepositions: WordSet,
    pub relative: WordSet,
    pub others: WordSet,
    pub attributes: WordSet,
    pub obliging: WordSet,
    pub denying: WordSet,
    pub confronting: WordSet,
    pub asking: WordSet,
    pub moot: WordSet,
    pub raised: WordSet,
    pub missing: WordSet,
    pub papers: WordSet,
}

static WORDS: LazyLock<QuestionWords> = LazyLock::new(|| {
    let (path, json) = list!("question-words.yaml");
    read_list(path, json)
});

/// The classes, read when they are first asked for.
pub fn question_words() -> &'static QuestionWords {
    &WORDS
}

impl WordSet {
    /// Whether a word in small letters is one of these.
    pub fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

impl From<Vec<Vec<String>>> for WordSet {
    fn from(rows: Vec<Vec<String>>) -> Self {
        WordSet(rows.into_iter().flatten().collect())
    }
}
