//! What sentences of an advertisement speak of: who may apply, part time, precedence, pay.
//!
//! A list of words finds a wording and says what to write instead. Here several wordings together make a judgement, which may
//! follow from sentences that stand one after the other; so each list names a notion, and the code asks which of them a
//! sentence holds.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::shared_classes;
use super::{list, read_list};
use crate::german::{Entry, Lexicon, Named, PatternReader};

/// Something a sentence can speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Notion {
    /// People who work here.
    OwnStaff,
    /// Own staff is meant without a word that says so: „Beschäftigte“, where nothing else stands.
    StaffAlone,
    /// What is said goes for those who are named and nobody else.
    Only,
    /// Nobody may apply but those who are named.
    OnlyOwnStaff,
    /// People from elsewhere are turned down.
    OutsidersRefused,
    /// Nobody may apply but those who are named, whoever they are.
    NobodyElse,
    /// People from elsewhere are named as well.
    OthersToo,
    /// There is no restriction, or it is over.
    OpenToAll,
    /// The post is offered for less than full time.
    PartTime,
    /// Something is offered, or left to those who apply.
    Offer,
    /// The post is offered for full time only.
    FullTimeOnly,
    /// Women are named.
    Women,
    /// Men are named.
    Men,
    /// Of women and men one is meant in particular.
    Particularly,
    /// Somebody comes first.
    Precedence,
    /// „ziehen … vor“.
    PutsFirst,
    /// Applications of the same worth.
    EqualMerit,
    /// Those who were named before, or women.
    Them,
    /// Women come before men.
    OverMen,
    /// Men come before women.
    OverWomen,
    /// A sentence that begins with its verb.
    VerbFirst,
    /// Disabled people are named.
    Disabled,
    /// Disabled women come first.
    DisabledWomen,
    /// „Frauen und schwerbehinderte Menschen“.
    WomenBesideOthers,
    /// A rule that does not hold for this post, or no longer.
    TakenBack,
    /// People are asked to apply.
    Invitation,
    /// Applications of somebody.
    ApplicationsOf,
    /// „ihre“, „sie“.
    Their,
    /// „dich“, „eure“.
    Your,
    /// „Bewerben Sie sich“.
    YourApplication,
    /// A sentence that begins with „Sie“ or „Ihre“.
    BeginsWithThem,
    /// What is said holds under a condition.
    Condition,
    /// What is said is denied.
    Denial,
    /// Pay is spoken of.
    Pay,
    /// A pay grade is that of the post, or of who gets it.
    GradeOfPost,
    /// A pay grade of others, of another time, or of a comparison.
    GradeOfOthers,
    /// Who may apply, who is sought, from where the post is filled.
    Applicants,
    /// The post or the choice is spoken of, whoever may apply.
    Post,
    /// How somebody applies.
    Manner,
    /// A sentence with a verb.
    Statement,
    /// Somebody works here.
    WorksHere,
    /// Somebody is named beside others: „auch“, „mit ein“.
    AsWell,
    /// A part of a sentence that hangs on another: „wer …“, „die …“.
    Dependent,
    /// A part of a sentence that speaks of who or what was named before: „die …“.
    Relative,
    /// Why something is so: „weil …“.
    Reason,
    /// Somebody is sent away without a denial: „leider“, „vertrösten“.
    TurnedDown,
    /// What a denial takes away does no harm: „kein Nachteil“.
    Harmless,
}

/// What divides the parts of a sentence.
pub const DIVIDERS: [char; 4] = [',', '–', ':', '('];

/// The notions that a sentence holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notions(u64);

/// One row of wordings of a notion, as the lists of words have them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wordings {
    #[serde(borrow)]
    find: Vec<&'static str>,
    #[serde(borrow, default)]
    with: Vec<&'static str>,
    #[serde(borrow, default)]
    not: Vec<&'static str>,
    #[serde(borrow, default)]
    unless: Vec<&'static str>,
    /// Whether the wording counts even where the sentence denies it.
    #[serde(default)]
    even_denied: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(borrow, default)]
    classes: Named<'static>,
    #[serde(borrow, default)]
    sets: Named<'static>,
    /// Whether all wordings count even where the sentence denies them.
    #[serde(default)]
    even_denied: bool,
    notions: BTreeMap<Notion, Vec<Wordings>>,
}

const FILES: [(&str, &str); 6] = [
    list!("notices-sentences.yaml"),
    list!("notices-own-staff.yaml"),
    list!("notices-others.yaml"),
    list!("notices-applicants.yaml"),
    list!("notices-part-time.yaml"),
    list!("notices-grade.yaml"),
];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(read);

/// Finds the notions; read once, apart from the lists of words.
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

impl Notion {
    fn bit(self) -> u64 {
        1 << self as u32
    }
}

fn read() -> Lexicon {
    let mut reader = PatternReader::new(&shared_classes());
    let mut entries = Vec::new();
    for (path, json) in FILES {
        let File { classes, sets, even_denied, notions } = read_list(path, json);
        // Of classes with the same name the last one counts; a file may use those of the files before it.
        reader.add(classes, sets);
        let mut patterns = |written: &[&'static str]| {
            reader.read(written).unwrap_or_else(|malformed| panic!("internal error: {path}: {malformed:?}"))
        };
        for (notion, wordings) in notions {
            entries.extend(wordings.iter().map(|row| Entry {
                group: notion.bit(),
                find: patterns(&row.find),
                with: patterns(&row.with),
                not: patterns(&row.not),
                unless: patterns(&row.unless),
                even_denied: even_denied || row.even_denied,
            }));
        }
    }
    Lexicon::new(entries).unwrap_or_else(|wrong| panic!("internal error: {wrong:?}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_wordings_are_written_as_patterns_are() {
        assert_eq!(lexicon().malformed(), None);
    }
}
