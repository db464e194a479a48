//! Words and phrases to look for, and what is known of each: which ruling, how sure, and what to write instead.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::{list, read_list};
use crate::german::{Entry, Lexicon, Malformed, Named, PatternReader};
use crate::i18n::{Language, Phrase};

/// The lists, one file each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Words of an advertisement that indicate discrimination.
    Discriminating,
    /// Words of an advertisement that can be read as discrimination.
    Doubtful,
    /// Criteria that do not count in the choice for a public office.
    OutsideMerit,
    /// The same criteria where the place makes them criteria: who may apply, requirements, documents.
    OutsideMeritByMention,
    /// Facts about a person that an application need not contain.
    PersonalFacts,
    /// Wordings with which an advertisement asks applicants for something.
    Requests,
    /// What nobody may be asked in a job interview.
    ForbiddenQuestions,
    /// Verbs of deciding.
    Decisions,
    /// Tasks that do not say what is done.
    Vague,
    /// Officialese.
    Officialese,
    /// Words that are stereotyped as male.
    Agentic,
    /// Words that are stereotyped as female.
    Communal,
}

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

/// One word or phrase with its forms.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// What it is called in the list.
    pub word: String,
    /// What classes stand for in the patterns of this word alone, by which words share frames that name a class.
    #[serde(borrow, default)]
    classes: Named<'static>,
    /// Whether it counts even where the sentence denies it: wordings that turn somebody down are denials themselves.
    #[serde(default)]
    pub even_denied: bool,
    #[serde(borrow)]
    find: Vec<&'static str>,
    /// Wordings of which the sentence must hold one as well.
    #[serde(borrow, default)]
    with: Vec<&'static str>,
    #[serde(borrow, default)]
    not: Vec<&'static str>,
    #[serde(borrow, default)]
    unless: Vec<&'static str>,
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

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Classes of words: `<name>` stands for one of them in all patterns of the list, of later files too.
    #[serde(borrow, default)]
    classes: Named<'static>,
    /// Rows of patterns: `@name` in a row of patterns stands for all of them, in later files of the list too.
    #[serde(borrow, default)]
    sets: Named<'static>,
    /// Wordings that make a sentence harmless for every word of the list.
    #[serde(borrow, default)]
    unless: Vec<&'static str>,
    /// Near-misses of every word of the list.
    #[serde(borrow, default)]
    not: Vec<&'static str>,
    /// Whether a word counts even where the sentence denies it.
    #[serde(default)]
    even_denied: bool,
    /// What to write instead, for words that do not say it themselves.
    instead: Option<Said>,
    words: Vec<Word>,
}

/// All lists together.
#[derive(Debug)]
pub struct Words {
    /// Finds them.
    pub lexicon: Lexicon,
    all: Vec<(List, Word)>,
}

macro_rules! file {
    ($list:ident, $path:literal) => {
        (List::$list, list!($path))
    };
}

const FILES: &[(List, (&str, &str))] = &[
    file!(Discriminating, "discriminating-words.yaml"),
    file!(Discriminating, "discriminating-words-age.yaml"),
    file!(Discriminating, "discriminating-words-other.yaml"),
    file!(Discriminating, "discriminating-words-refusal.yaml"),
    file!(Discriminating, "discriminating-words-wanted.yaml"),
    file!(Discriminating, "discriminating-words-traits.yaml"),
    file!(Discriminating, "discriminating-words-notions.yaml"),
    file!(Discriminating, "discriminating-words-notions-wanted.yaml"),
    file!(Discriminating, "discriminating-words-identity.yaml"),
    file!(Doubtful, "doubtful-words.yaml"),
    file!(Doubtful, "doubtful-words-career.yaml"),
    file!(OutsideMerit, "criteria-harmless.yaml"),
    file!(OutsideMerit, "criteria-outside-merit.yaml"),
    file!(OutsideMerit, "criteria-outside-merit-relations.yaml"),
    file!(OutsideMerit, "criteria-outside-merit-residence.yaml"),
    file!(OutsideMerit, "criteria-notions.yaml"),
    file!(OutsideMerit, "criteria-notions-residence.yaml"),
    file!(OutsideMerit, "criteria-notions-relations.yaml"),
    file!(OutsideMeritByMention, "criteria-harmless.yaml"),
    file!(OutsideMeritByMention, "criteria-by-mention.yaml"),
    file!(PersonalFacts, "personal-facts-waived.yaml"),
    file!(PersonalFacts, "personal-facts.yaml"),
    file!(PersonalFacts, "personal-facts-required.yaml"),
    file!(PersonalFacts, "personal-facts-sensitive.yaml"),
    file!(Requests, "personal-facts-waived.yaml"),
    file!(Requests, "requests.yaml"),
    file!(ForbiddenQuestions, "forbidden-questions.yaml"),
    file!(ForbiddenQuestions, "forbidden-questions-beliefs.yaml"),
    file!(ForbiddenQuestions, "forbidden-questions-health.yaml"),
    file!(ForbiddenQuestions, "forbidden-questions-person.yaml"),
    file!(Decisions, "decision-verbs.yaml"),
    file!(Decisions, "decision-verbs-orders.yaml"),
    file!(Decisions, "decision-frames.yaml"),
    file!(Vague, "vague-tasks.yaml"),
    file!(Officialese, "officialese.yaml"),
    file!(Officialese, "officialese-words.yaml"),
    file!(Agentic, "agentic-words.yaml"),
    file!(Communal, "communal-words.yaml"),
];

static WORDS: LazyLock<Words> = LazyLock::new(read);

/// The words and phrases of all lists, read once.
pub fn words() -> &'static Words {
    &WORDS
}

impl Words {
    /// Whether a list has a word of this name.
    #[cfg(test)]
    pub fn has(&self, list: List, name: &str) -> bool {
        self.all.iter().any(|(of, word)| *of == list && word.word == name)
    }

    /// The list and the word of a hit of the lexicon.
    pub fn of(&self, entry: usize) -> (List, &Word) {
        let (list, word) = &self.all[entry];
        (*list, word)
    }
}

impl List {
    /// The bit that stands for the list in a set of lists.
    pub fn bit(self) -> u64 {
        1 << self as u64
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

/// The classes of words that all lists may name.
pub(super) fn shared_classes() -> Named<'static> {
    let (path, json) = list!("word-classes.yaml");
    read_list(path, json)
}

fn read() -> Words {
    let (mut all, mut entries) = (Vec::new(), Vec::new());
    let shared = shared_classes();
    let mut readers: BTreeMap<List, PatternReader> = BTreeMap::new();
    for (list, (path, json)) in FILES.iter().copied() {
        let File { classes, sets, unless, not, even_denied, instead, words } = read_list(path, json);
        let reader = readers.entry(list).or_insert_with(|| PatternReader::new(&shared));
        reader.add(classes, sets);
        let wrong = |wrong: Malformed| -> ! { panic!("internal error: {path}: {wrong:?}") };
        let patterns = |reader: &mut PatternReader, written: &[&'static str]| {
            reader.read(written).unwrap_or_else(|malformed| wrong(malformed))
        };
        let (for_all_not, for_all_unless) = (patterns(reader, &not), patterns(reader, &unless));
        for mut word in words {
            word.instead = word.instead.or_else(|| instead.clone());
            let mut own = (!word.classes.is_empty()).then(|| reader.with(&word.classes));
            let reader = own.as_mut().unwrap_or(reader);
            let [find, with, mut not, mut unless] =
                [&word.find, &word.with, &word.not, &word.unless].map(|written| patterns(reader, written));
            not.extend(for_all_not.iter().cloned());
            unless.extend(for_all_unless.iter().cloned());
            let even_denied = even_denied || word.even_denied;
            entries.push(Entry { group: list.bit(), find, with, not, unless, even_denied });
            all.push((list, word));
        }
    }
    let lexicon = Lexicon::new(entries).unwrap_or_else(|wrong| panic!("internal error: {wrong:?}"));
    Words { lexicon, all }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_wordings_are_written_as_patterns_are() {
        let malformed = words().lexicon.malformed();
        assert!(malformed.is_none(), "{:?}", malformed.map(|entry| words().of(entry)));
    }

    #[test]
    fn what_is_told_as_law_has_its_source_and_stand() {
        for (list, word) in &words().all {
            let is_sourced = word.certainty == Certainty::Sourced;
            assert!(!is_sourced || word.source.is_some(), "{list:?}: {}", word.word);
            assert!(word.source.is_some() == word.as_of.is_some(), "{list:?}: {}", word.word);
        }
    }
}
