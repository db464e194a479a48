//! Which notions there are. The build script compiles this file as well.

use serde::Deserialize;

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
    /// It is said who may apply, to whom the advertisement goes, or from where the post is filled, and not only who is sought.
    Eligibility,
    /// Where somebody lives, or whose relation they are, which is another matter than who employs them.
    Origin,
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

impl Notion {
    /// The bit that stands for the notion in a set of notions.
    pub(crate) fn bit(self) -> u64 {
        1 << self as u32
    }
}
