//! A Lotsenkonzept: chapters with facts and prose, variants, decision and council paper.

mod analysis;
mod chapters;
mod council;
mod eckpunkt;
mod effects;
mod guidance;
mod means;
mod people;
mod working;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{
    Approval, CountRange, Date, Fte, HoursPerWeek, Id, Kind, Money, Prose, Ref, Revision, Text, Validity,
};

pub use analysis::{Boundaries, ConceptGoal, ExpectedEffects, Fact, InitialSituation, LotsenTasks, RoleUnderstanding};
pub use chapters::Chapters;
pub use council::{Consultation, ConsultationPurpose, CouncilPaper, Decision, DecisionState, PaperKind, TaskDuty};
pub use eckpunkt::{ChapterText, Eckpunkt, Importance};
pub use effects::{
    Checked, DataProtection, Evaluation, Participation, ParticipationEntry, ParticipationForm, Review, Risk, RiskCause,
    Risks,
};
pub use guidance::ChapterGuidance;
pub use means::{Continuation, CostItem, CostKind, Costs, Deputies, Funding, Milestone, Phase, PostsNeeded, Schedule};
pub use people::{Anchoring, Numbers, Selection, SelectionMethod, Sponsorship, TimeRelease, UnitNumber};
pub use working::{
    Channel, Communication, CourseModule, Curriculum, ModuleKind, NetworkFormat, Networking, Recognition, Tool, Tools,
};

/// A Lotsenkonzept: the 23 Eckpunkte, variants and the way to the decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Lotsenkonzept: die 23 Eckpunkte, Varianten und der Weg zum Beschluss."))]
pub struct Concept {
    /// Says that this definition is a concept.
    #[schemars(with = "String", extend("x-de" = "Sagt, dass diese Definition ein Konzept ist.", "const" = "concept"))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend("x-de" = "Kennung, unter der andere Definitionen darauf verweisen.", "x-defines" = "concept"))]
    pub id: Id,
    /// The definition whose facts it takes over, from this project or from the catalogue (`lotse:…`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Definition, deren Angaben übernommen werden, aus diesem Projekt oder aus dem Katalog (`lotse:…`).",
        "x-ref" = ["concept"],
    ))]
    pub extends: Option<Ref>,
    /// What it does not take over from the extended definition, as paths such as `tasks.newsletter`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Was von der erweiterten Definition nicht übernommen wird, als Pfade wie `tasks.newsletter`.",
    ))]
    pub remove: Vec<String>,
    /// Reasons for deviations from the extended definition, by path.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    #[schemars(extend("x-de" = "Begründungen für Abweichungen von der erweiterten Definition, je Pfad."))]
    pub because: IndexMap<String, Text>,
    /// The title of the concept.
    #[schemars(extend("x-de" = "Titel des Konzepts."))]
    pub title: Text,
    /// The subtitle.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Untertitel."))]
    pub subtitle: Option<Text>,
    /// The version.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Version."))]
    pub version: Option<Text>,
    /// The date of the concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Datum des Konzepts."))]
    pub date: Option<Date>,
    /// The unit or role that wrote it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Einheit oder Rolle, die das Konzept erstellt hat.",
        "x-ref" = ["unit", "role", "partner"],
    ))]
    pub author: Option<Ref>,
    /// The summary for those who decide.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zusammenfassung für alle, die entscheiden."))]
    pub summary: Option<Prose>,
    /// The organisation for which it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Organisation, für die es geschrieben ist.", "x-ref" = ["organisation"]))]
    pub organisation: Option<Ref>,
    /// Partners that take part, such as a second employer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Beteiligte Partner, zum Beispiel eine zweite Arbeitgeberin.", "x-ref" = ["partner"]))]
    pub partners: Vec<Ref>,
    /// Stakeholders whom it concerns.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Anspruchsgruppen, die es betrifft.", "x-ref" = ["stakeholder"]))]
    pub stakeholders: Vec<Ref>,
    /// The processes on which it rests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Prozesse, auf denen es beruht.", "x-ref" = ["process"]))]
    pub processes: Vec<Ref>,
    /// The measures that it contains.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Maßnahmen, die es enthält.", "x-ref" = ["measure"]))]
    pub measures: Vec<Ref>,
    /// The chapters, one per Eckpunkt.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Die Kapitel, je Eckpunkt eines."))]
    pub chapters: Option<Chapters>,
    /// What helps to write the chapters.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was hilft, die Kapitel zu schreiben.", "x-key" = "chapter"))]
    pub guidance: Vec<ChapterGuidance>,
    /// The variants among which one decides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Varianten, zwischen denen zu entscheiden ist.", "x-key" = "id"))]
    pub variants: Vec<Variant>,
    /// How far the decision has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie weit die Entscheidung ist."))]
    pub decision: Option<Decision>,
    /// What the council paper needs beyond the concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was die Beschlussvorlage über das Konzept hinaus braucht."))]
    pub council: Option<CouncilPaper>,
    /// Who has approved it or still has to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer zugestimmt hat oder noch zustimmen muss."))]
    pub approvals: Vec<Approval>,
    /// When it was revised, and why.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wann und warum die Definition überarbeitet wurde."))]
    pub revised: Vec<Revision>,
    /// From when until when it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab wann und bis wann die Definition gilt."))]
    pub valid: Option<Validity>,
    /// Where the facts come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Angaben stammen."))]
    pub source: Option<Text>,
    /// The date to which the facts refer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Angaben."))]
    pub as_of: Option<Date>,
    /// A note for those who maintain the definition; it appears in no document.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Notiz für alle, die die Definition pflegen; sie erscheint in keinem Dokument."))]
    pub note: Option<Prose>,
}

/// One of the ways among which one decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine der Möglichkeiten, zwischen denen zu entscheiden ist."))]
pub struct Variant {
    /// The name of the variant.
    #[schemars(extend("x-de" = "Kennung der Variante.", "x-defines" = "variant"))]
    pub id: Id,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// What it consists of.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Worin sie besteht."))]
    pub description: Option<Prose>,
    /// How many Lotsinnen and Lotsen it provides for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Lotsinnen und Lotsen sie vorsieht.", "x-replace" = true))]
    pub lotsen: Option<CountRange>,
    /// The working time that it provides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Arbeitszeit, die sie bereitstellt."))]
    pub capacity: Option<HoursPerWeek>,
    /// The posts that it needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stellen, die sie braucht, in Vollzeitäquivalenten."))]
    pub fte: Option<Fte>,
    /// What it costs once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einmalige Kosten."))]
    pub one_off: Option<Money>,
    /// What it costs per year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Jährliche Kosten."))]
    pub annual: Option<Money>,
    /// What speaks for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was dafür spricht."))]
    pub advantages: Vec<Text>,
    /// What speaks against it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was dagegen spricht."))]
    pub disadvantages: Vec<Text>,
    /// Whether the administration recommends it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob die Verwaltung sie empfiehlt."))]
    pub recommended: bool,
}
