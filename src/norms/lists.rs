//! Which lists of words there are. The build script compiles this file as well.

/// The lists.
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

/// The files of each list under `profiles/norms/`, in the order in which they are read: what a file names, later files of
/// its list may use.
pub(crate) const FILES: [(List, &[&str]); 12] = [
    (
        List::Discriminating,
        &[
            "discriminating-words.yaml",
            "discriminating-words-age.yaml",
            "discriminating-words-other.yaml",
            "discriminating-words-refusal.yaml",
            "discriminating-words-wanted.yaml",
            "discriminating-words-traits.yaml",
            "discriminating-words-notions.yaml",
            "discriminating-words-notions-wanted.yaml",
            "discriminating-words-identity.yaml",
        ],
    ),
    (List::Doubtful, &["doubtful-words.yaml", "doubtful-words-career.yaml"]),
    (
        List::OutsideMerit,
        &[
            "criteria-harmless.yaml",
            "criteria-outside-merit.yaml",
            "criteria-outside-merit-relations.yaml",
            "criteria-outside-merit-residence.yaml",
            "criteria-notions.yaml",
            "criteria-notions-residence.yaml",
            "criteria-notions-relations.yaml",
        ],
    ),
    (List::OutsideMeritByMention, &["criteria-harmless.yaml", "criteria-by-mention.yaml"]),
    (
        List::PersonalFacts,
        &[
            "personal-facts-waived.yaml",
            "personal-facts.yaml",
            "personal-facts-required.yaml",
            "personal-facts-sensitive.yaml",
        ],
    ),
    (List::Requests, &["personal-facts-waived.yaml", "requests.yaml"]),
    (
        List::ForbiddenQuestions,
        &[
            "forbidden-questions.yaml",
            "forbidden-questions-beliefs.yaml",
            "forbidden-questions-health.yaml",
            "forbidden-questions-person.yaml",
        ],
    ),
    (List::Decisions, &["decision-verbs.yaml", "decision-verbs-orders.yaml", "decision-frames.yaml"]),
    (List::Vague, &["vague-tasks.yaml"]),
    (List::Officialese, &["officialese.yaml", "officialese-words.yaml"]),
    (List::Agentic, &["agentic-words.yaml"]),
    (List::Communal, &["communal-words.yaml"]),
];

impl List {
    /// The bit that stands for the list in a set of lists.
    pub(crate) fn bit(self) -> u64 {
        1 << self as u64
    }

    /// The list of a bit.
    pub(crate) fn of_bit(bit: u64) -> Option<Self> {
        FILES.iter().map(|(list, _)| *list).find(|list| list.bit() == bit)
    }
}
