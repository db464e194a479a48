//! Words by which a question of the interview shows whom it asks, and whether about themselves.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;

/// Words in small letters, of which a sentence holds one or not.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<Vec<String>>")]
pub struct WordSet(BTreeSet<String>);

/// The classes of the table `profiles/norms/question-words.yaml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// Imperatives with which applicants are to say or hand over something, which can be something about themselves.
    pub telling: WordSet,
    /// Those of them that ask for an explanation: of what is nobody's own, it is one of the work.
    pub explaining: WordSet,
    /// What somebody tells of their work: „eine Lage, in der …“.
    pub stories: WordSet,
    /// Words that ask as „welche“ does.
    pub interrogatives: WordSet,
    /// Verbs behind „Wie“ with which somebody is asked about themselves: „Wie stehen Sie zu …?“.
    pub personal: WordSet,
    /// The same about family, age and health, which people organise besides their work: „Wie vereinbaren Sie …?“.
    pub coping: WordSet,
    /// What somebody gets or has: „Welche Zulagen beziehen Sie?“.
    pub having: WordSet,
    /// What is done at work with what others get: „Welches Honorar schlagen Sie vor?“.
    pub awarding: WordSet,
    /// What somebody does in a case that is told to them: „Sie betreuen eine Familie, …“.
    pub working: WordSet,
    /// What is the applicant's only at work or in thought: „In Ihrem Sachgebiet …“, „Ihrer Meinung nach“.
    pub workplaces: WordSet,
    /// Words that open a clause about a case; „ob“ asks.
    pub openers: WordSet,
    /// Words that open a clause in which something is to be told: „…, ob Sie in einer Partei sind“.
    pub reporting: WordSet,
    /// Verbs of rules and procedures, which nobody is asked about themselves with: „Wie läuft die Bearbeitung … ab?“.
    pub procedural: WordSet,
    /// Articles behind a topic that say whose it is: „die Gesundheit der Badegäste“.
    pub possessive: WordSet,
    /// What stands behind such an article and leaves the topic the applicant's: „das Gehalt der letzten Stelle“.
    pub own_past: WordSet,
    /// Prepositions that open a relative clause.
    pub prepositions: WordSet,
    /// The pronouns of a relative clause behind a preposition: „…, in der Fraktionen streiten“.
    pub relative: WordSet,
    /// With which words others are brought in: „wenn eine Führungskraft …“.
    pub others: WordSet,
    /// With which a topic only says more of another noun: „Programme zur Lohnabrechnung“.
    pub attributes: WordSet,
    /// Applicants are let off: „müssen Sie nicht nennen“.
    pub obliging: WordSet,
    /// Words with which a sentence denies something.
    pub denying: WordSet,
    /// What others do to applicants in a case: „Am Schalter fragt Sie jemand nach Ihrer Religion.“.
    pub confronting: WordSet,
    /// Whoever asks the question.
    pub asking: WordSet,
    /// What something that nobody asks about has not: „ist hier kein Thema“, „ohne Bedeutung“.
    pub moot: WordSet,
    /// What applicants have said of their own accord: „Sie haben Ihre Behinderung erwähnt.“.
    pub raised: WordSet,
    /// What somebody misses in an application does ask: „Zu Kindern finden wir in Ihrem Lebenslauf nichts.“.
    pub missing: WordSet,
    /// The papers of an application, which are the applicant's even where nobody says so.
    pub papers: WordSet,
}

static WORDS: LazyLock<QuestionWords> = LazyLock::new(|| {
    let words = serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/question-words.json")));
    words.unwrap_or_else(|error| panic!("internal error: profiles/norms/question-words.yaml: {error}"))
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
