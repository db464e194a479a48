//! What the words of an indicator mean: who is spoken of, what is counted.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A class of words.
pub(super) struct Class(LazyLock<Words>);

struct Words {
    all: Vec<&'static str>,
    /// The same by their last byte: endings are asked for most often, of classes with hundreds of words.
    by_last: BTreeMap<u8, Vec<&'static str>>,
}

macro_rules! classes {
    ($($(#[$doc:meta])* $class:ident = $name:literal;)*) => {
        $($(#[$doc])* pub(super) static $class: Class = Class(LazyLock::new(|| section($name)));)*
    };
}

classes! {
    STAFF = "staff";
    NO_STAFF = "no staff";
    WHOLE = "whole";
    OUTSIDE = "outside";
    ANYONE = "anyone";
    SIGN = "sign";
    ACCOUNT = "account";
    WORK = "work";
    RESOURCE = "resource";
    RESOURCE_END = "resource end";
    PLANNED = "planned";
    SERVED = "served";
    OWN = "own";
    NOT_OWN = "not own";
    CONDUCT = "conduct";
    RANKING = "ranking";
    CONTRAST = "contrast";
    NO_SUPERLATIVE = "no superlative";
    SURVEY = "survey";
    BY_PERSON = "by person";
    PERSON_LEVEL = "person level";
    WHO = "who";
    WHO_WHAT = "who what";
}

/// The words of a section of the list.
fn section(name: &str) -> Words {
    let lines = include_str!("words.txt").lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let heading = format!("[{name}]");
    let lines = lines.skip_while(|line| *line != heading).skip(1).take_while(|line| !line.starts_with('['));
    let all: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    let mut by_last: BTreeMap<u8, Vec<&str>> = BTreeMap::new();
    for word in &all {
        by_last.entry(last(word)).or_default().push(word);
    }
    Words { all, by_last }
}

fn last(word: &str) -> u8 {
    word.as_bytes().last().copied().unwrap_or_default()
}

impl Class {
    /// Whether a word is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        self.0.by_last.get(&last(word)).is_some_and(|words| words.contains(&word))
    }

    /// Whether a word begins like one of them.
    pub(super) fn begins(&self, word: &str) -> bool {
        self.0.all.iter().any(|it| word.starts_with(it))
    }

    /// Whether a word ends like one of them.
    pub(super) fn ends(&self, word: &str) -> bool {
        self.0.by_last.get(&last(word)).is_some_and(|words| words.iter().any(|it| word.ends_with(it)))
    }

    /// Whether a word contains one of them.
    pub(super) fn within(&self, word: &str) -> bool {
        self.0.all.iter().any(|it| word.contains(it))
    }

    /// Whether a word ends like one of them, but for an ending of a form.
    fn inflected(&self, word: &str) -> bool {
        ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).any(|stem| self.ends(stem))
    }

    fn split(&self, word: &str) -> Vec<usize> {
        self.0.all.iter().filter(|it| word.starts_with(**it)).map(|it| it.len()).collect()
    }
}

/// The endings of nouns for people.
const ENDINGS: [&str; 16] =
    ["", "n", "s", "e", "en", "er", "ern", "es", "em", "in", "innen", "de", "den", "der", "erin", "erinnen"];

/// How feminine nouns for people end, without „nen“.
const FEMININE: [&str; 18] = [
    "arin", "erin", "orin", "eurin", "istin", "entin", "antin", "ärin", "ogin", "ögin", "amtin", "ektin", "wirtin",
    "lotsin", "kollegin", "chefin", "patin", "scoutin",
];

/// Of whom a word speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Person {
    /// Somebody who does a job: always one of several.
    Staff,
    /// Staff as a whole.
    Whole,
    /// A person, a head, somebody on a course.
    Anyone,
    /// Somebody who is served.
    Outside,
}

/// Of whom a word in small letters speaks; of „Lots:in“ and „Lotsin/Lotse“ each part counts.
pub(super) fn person(word: &str) -> Option<Person> {
    let word = &*word.replace('\u{ad}', "");
    let mut parts = word.split(|c: char| !c.is_alphanumeric()).filter(|part| !matches!(*part, "in" | "innen"));
    let first = parts.next()?;
    // Of „Scan-Kraft“ the end counts, of „Mitarbeiter/-in“ the beginning.
    parts.filter_map(part).next_back().or_else(|| part(first))
}

fn part(word: &str) -> Option<Person> {
    let singular = word.strip_suffix("nen").filter(|rest| rest.ends_with("in")).unwrap_or(word);
    if ANYONE.has(word) {
        Some(Person::Anyone)
    } else if WHOLE.inflected(word) {
        Some(Person::Whole)
    } else if OUTSIDE.inflected(word) {
        Some(Person::Outside)
    } else if NO_STAFF.has(word) {
        None
    } else if FEMININE.iter().any(|end| singular.ends_with(end)) || is_masculine(word) {
        Some(Person::Staff)
    } else {
        None
    }
}

fn is_masculine(word: &str) -> bool {
    let forms = [Some(word), word.strip_suffix('s'), word.strip_suffix('n'), word.strip_suffix("en")];
    forms.into_iter().flatten().any(|form| STAFF.ends(form))
}

/// Whether a word means one member of staff and not several: „Lotsin“, „Dienstkraft“.
pub(super) fn is_one(article: &str, word: &str) -> bool {
    if !matches!(person(word), Some(Person::Staff | Person::Whole)) {
        return false;
    }
    match article {
        "des" | "eines" | "dieses" => {
            word.ends_with('s')
                || word.ends_with("lotsen")
                || word.ends_with("kollegen")
                || word.ends_with("referenten")
        }
        "dem" | "vom" | "ihrem" | "seinem" | "einem" | "ein" | "unserem" | "zum" => true,
        "den" | "ihren" => word.ends_with("lotsen") || word.ends_with("er"),
        _ => word.ends_with("in") || word.ends_with("kraft") || word.ends_with("lotse"),
    }
}

/// Words for a measure of persons that need no other: „Einzelleistung“, „Mitarbeiterranking“.
pub(super) fn is_person_statistic(word: &str) -> bool {
    let whole = word.replace('-', "");
    PERSON_LEVEL.ends(&whole)
        || WHO.split(&whole).into_iter().any(|at| WHO_WHAT.has(&whole[at..]))
        || whole.strip_prefix("prokopf").is_some_and(|rest| WORK.within(rest) && !RESOURCE.begins(rest))
}

/// Whether a word ranks by an adjective: „fleißigste“, „kürzesten“.
pub(super) fn is_superlative(word: &str) -> bool {
    let is = ["ste", "sten", "ster", "stem", "stes"].iter().any(|end| word.ends_with(end));
    (is && word.len() > 4 && !NO_SUPERLATIVE.has(word)) || word.starts_with("bestplatziert")
}
