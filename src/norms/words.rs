//! Words and phrases to look for, and what is known of each: which ruling, how sure, and what to write instead.

use std::sync::LazyLock;

use serde::Deserialize;

pub use super::lists::List;
use crate::german::Lexicon;
use crate::i18n::{Language, Phrase};

/// How sure lotse is of what a list says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// A named ruling or norm says so.
    Sourced,
    /// It is held to be so, but nobody has looked it up: worded as a hint, and never as law.
    General,
    /// Our own reading or proposal.
    Own,
}

/// The ground of discrimination, by section 1 of the AGG.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Age.
    Age,
    /// Sex.
    Sex,
    /// Ethnic origin.
    Origin,
    /// Religion or belief.
    Religion,
    /// Disability.
    Disability,
    /// Sexual identity.
    Identity,
}

/// A text in both languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// The German wording.
    pub de: String,
    /// The English wording.
    pub en: String,
}

/// One word or phrase of a list, without its wordings: those are in the lexicon.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// What it is called in the list.
    pub word: String,
    /// Whether it counts even where the sentence denies it: wordings that turn somebody down are denials themselves.
    pub even_denied: bool,
    /// The ground on which it discriminates.
    pub ground: Option<Ground>,
    /// How sure that is.
    pub certainty: Certainty,
    /// The ruling or norm, as one cites it.
    pub source: Option<String>,
    /// The date of the source, ISO 8601.
    pub as_of: Option<String>,
    /// What to write or ask instead.
    pub instead: Option<Said>,
}

/// All lists together.
#[derive(Debug)]
pub struct Words {
    /// Finds them.
    pub lexicon: Lexicon,
    /// What is known of each; read when the first is found.
    all: LazyLock<Vec<Word>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words {
    lexicon: Lexicon::of(
        include_bytes!(concat!(env!("OUT_DIR"), "/words.records")),
        include_str!(concat!(env!("OUT_DIR"), "/words.letters")),
    ),
    all: LazyLock::new(|| {
        let all = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/words.json")));
        all.unwrap_or_else(|error| panic!("internal error: the words of profiles/norms/: {error}"))
    }),
});

/// The words and phrases of all lists.
pub fn words() -> &'static Words {
    &WORDS
}

impl Words {
    /// Whether a list has a word of this name.
    #[cfg(test)]
    pub fn has(&self, list: List, name: &str) -> bool {
        (0..self.all.len()).any(|entry| self.list(entry) == list && self.word(entry).word == name)
    }

    /// The list of a hit of the lexicon.
    pub fn list(&self, entry: usize) -> List {
        List::of_bit(self.lexicon.group(entry)).expect("internal error: a word without a list")
    }

    /// The word of a hit of the lexicon.
    pub fn word(&self, entry: usize) -> &Word {
        &self.all[entry]
    }
}

impl Said {
    /// The wording in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }
}

impl Ground {
    /// "because of …".
    pub fn because(self) -> Phrase {
        let phrase = |de, en| Phrase { de, en };
        match self {
            Ground::Age => phrase("wegen des Alters", "because of age"),
            Ground::Sex => phrase("wegen des Geschlechts", "because of sex"),
            Ground::Origin => phrase("wegen der ethnischen Herkunft", "because of ethnic origin"),
            Ground::Religion => phrase("wegen der Religion oder Weltanschauung", "because of religion or belief"),
            Ground::Disability => phrase("wegen einer Behinderung", "because of a disability"),
            Ground::Identity => phrase("wegen der sexuellen Identität", "because of sexual identity"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_as_law_has_its_source_and_stand() {
        for word in &*words().all {
            let is_sourced = word.certainty == Certainty::Sourced;
            assert!(!is_sourced || word.source.is_some(), "{}", word.word);
            assert!(word.source.is_some() == word.as_of.is_some(), "{}", word.word);
        }
    }
}
