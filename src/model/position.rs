//! A position: a post in the Stellenplan.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{
    Advertisement, Approval, Collaboration, Count, Date, Fte, Hours, Id, InstructionRight, Interview, Kind, Money,
    Prose, Qualification, Ref, ReportsTo, Requirement, Revision, RoleTitle, Share, Text, Validity, WorkItem, Year,
};

/// A post in the Stellenplan, with one or several identical numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Stelle im Stellenplan, mit einer oder mehreren gleichen Nummern."))]
pub struct Position {
    /// Says that this definition is a position.
    #[schemars(with = "String", extend("x-de" = "Sagt, dass diese Definition eine Stelle ist.", "const" = "position"))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend("x-de" = "Kennung, unter der andere Definitionen darauf verweisen.", "x-defines" = "position"))]
    pub id: Id,
    /// The definition whose facts it takes over, from this project or from the catalogue (`lotse:…`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Definition, deren Angaben übernommen werden, aus diesem Projekt oder aus dem Katalog (`lotse:…`).",
        "x-ref" = ["position"],
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
    /// What the post is called, where it is not called like its role.
    #[serde(skip_serializing_if = "Option::is_none")]
    // The forms of two titles must not mix, so an heir that has a title of its own inherits none of the forms.
    #[schemars(extend("x-de" = "Bezeichnung der Stelle, sofern sie nicht wie ihre Rolle heißt.", "x-replace" = true))]
    pub title: Option<RoleTitle>,
    /// The numbers of the post in the Stellenplan; several for identical posts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Stellennummern im Stellenplan; mehrere bei gleichen Stellen."))]
    pub numbers: Vec<Text>,
    /// Where the post stands in the Stellenplan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wo die Stelle im Stellenplan steht."))]
    pub plan: Option<PlanEntry>,
    /// The unit to which the post belongs.
    #[schemars(extend("x-de" = "Einheit, zu der die Stelle gehört.", "x-ref" = ["unit"]))]
    pub unit: Ref,
    /// The partner that employs, where it is not the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anstellender Partner, sofern es nicht die Kommune ist.", "x-ref" = ["partner"]))]
    pub employer: Option<Ref>,
    /// The status group of whoever holds the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Statusgruppe der Stelleninhaberin oder des Stelleninhabers.",
        "x-ref" = ["status-group"],
    ))]
    pub status_group: Option<Ref>,
    /// The roles that the post carries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Rollen, die mit der Stelle verbunden sind.", "x-key" = "role"))]
    pub roles: Vec<RoleShare>,
    /// How much of a full post it is, such as 0.8.
    #[schemars(extend("x-de" = "Stellenumfang in Vollzeitäquivalenten, zum Beispiel 0.8."))]
    pub fte: Fte,
    /// The weekly working time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wöchentliche Arbeitszeit."))]
    pub hours: Option<Hours>,
    /// What the post is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ziel der Stelle."))]
    pub purpose: Option<Prose>,
    /// Until when and why the post is limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bis wann und warum die Stelle befristet ist."))]
    pub limitation: Option<Limitation>,
    /// To whom the post reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wem die Stelle unterstellt ist.", "x-replace" = true))]
    pub reports_to: Option<ReportsTo>,
    /// Who reports to the post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer der Stelle unterstellt ist."))]
    pub subordinates: Vec<Subordinates>,
    /// The Arbeitsvorgänge of the post.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arbeitsvorgänge der Stelle.", "x-key" = "id"))]
    pub work_items: Vec<WorkItem>,
    /// What the holder may sign, decide and order.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was die Stelle zeichnen, entscheiden und anweisen darf."))]
    pub powers: Option<Powers>,
    /// The posts for which this one stands in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Stellen, die diese Stelle vertritt.", "x-ref" = ["position"]))]
    pub deputises_for: Vec<Ref>,
    /// The posts that stand in for this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Stellen, die diese Stelle vertreten.", "x-ref" = ["position"]))]
    pub deputies: Vec<Ref>,
    /// With whom the post works together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Mit wem die Stelle zusammenarbeitet."))]
    pub collaboration: Vec<Collaboration>,
    /// How the post is graded, one entry per status group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wie die Stelle bewertet ist, ein Eintrag je Statusgruppe."))]
    pub grades: Vec<Grade>,
    /// The civil service career, such as „Laufbahngruppe 2, erstes Einstiegsamt“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Laufbahn, zum Beispiel „Laufbahngruppe 2, erstes Einstiegsamt“."))]
    pub career: Option<Text>,
    /// Whether people with equal abilities and experience count as qualified.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Ob sonstige Beschäftigte mit gleichwertigen Fähigkeiten und Erfahrungen infrage kommen.",
    ))]
    pub other_employees: Option<bool>,
    /// The note that the post will be dropped (kw).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Vermerk „künftig wegfallend“ (kw)."))]
    pub kw: Option<PlanNote>,
    /// The note that the post will be converted (ku).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Vermerk „künftig umzuwandeln“ (ku)."))]
    pub ku: Option<PlanNote>,
    /// The training that the post asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ausbildung, die die Stelle verlangt."))]
    pub qualification: Option<Qualification>,
    /// Competences beyond those of the roles, or at a higher level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Kompetenzen, die über die der Rollen hinausgehen oder höher liegen.",
        "x-key" = "competence",
    ))]
    pub requirements: Vec<Requirement>,
    /// Special conditions, such as evening meetings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Besondere Bedingungen, zum Beispiel Sitzungen am Abend."))]
    pub special_conditions: Vec<Text>,
    /// The tools that the work needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arbeitsmittel."))]
    pub equipment: Vec<Text>,
    /// The job advertisement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stellenausschreibung."))]
    pub advertisement: Option<Advertisement>,
    /// The selection interview.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Auswahlgespräch."))]
    pub interview: Option<Interview>,
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

impl Position {
    /// The role that takes most of the post, after which it is called unless it has a title of its own.
    pub fn largest_role(&self) -> Option<&RoleShare> {
        // Of roles with the same share the first counts.
        self.roles.iter().rev().max_by_key(|role| role.share.map(Share::tenths))
    }
}

/// Where a post stands in the Stellenplan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wo eine Stelle im Stellenplan steht."))]
pub struct PlanEntry {
    /// Part A (civil servants) or B (employees).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Teil A (Beamtinnen und Beamte) oder B (Beschäftigte)."))]
    pub part: Option<PlanPart>,
    /// The year of the Stellenplan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Jahr des Stellenplans."))]
    pub year: Option<Year>,
    /// The product of the budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Produkt des Haushalts."))]
    pub product: Option<Text>,
    /// The cost centre.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kostenstelle."))]
    pub cost_centre: Option<Text>,
}

/// A role that a post carries, and how much of the post it takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Rolle, die mit der Stelle verbunden ist, und ihr Anteil an der Stelle."))]
pub struct RoleShare {
    /// The role.
    #[schemars(extend("x-de" = "Die Rolle.", "x-ref" = ["role"]))]
    pub role: Ref,
    /// Its share of the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anteil der Rolle an der Stelle."))]
    pub share: Option<Share>,
}

/// Until when and why a post is limited.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Bis wann und warum eine Stelle befristet ist."))]
pub struct Limitation {
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag."))]
    pub until: Option<Date>,
    /// Why it is limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Grund der Befristung."))]
    pub reason: Option<Text>,
    /// The norm on which the limitation rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rechtsgrundlage der Befristung."))]
    pub basis: Option<Text>,
    /// The programme that pays for the post.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Förderprogramm, aus dem die Stelle bezahlt wird."))]
    pub funded_by: Option<Text>,
}

/// People who report to a post.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Beschäftigte, die einer Stelle unterstellt sind."))]
pub struct Subordinates {
    /// Their post, where the project describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ihre Stelle, sofern im Projekt beschrieben.", "x-ref" = ["position"]))]
    pub position: Option<Ref>,
    /// Their unit, where all of it is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ihre Einheit, sofern sie als Ganzes gemeint ist.", "x-ref" = ["unit"]))]
    pub unit: Option<Ref>,
    /// How many they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anzahl."))]
    pub count: Option<Count>,
    /// Their grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ihre Entgelt- oder Besoldungsgruppe."))]
    pub grade: Option<Text>,
    /// What the post may order them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Weisungsrecht der Stelle ihnen gegenüber."))]
    pub instruction: Option<InstructionRight>,
}

/// What the holder of a post may sign, decide and order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was eine Stelle zeichnen, entscheiden und anweisen darf."))]
pub struct Powers {
    /// What may be signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zeichnungsbefugnis."))]
    pub signature: Option<Text>,
    /// What may be decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Entscheidungsbefugnis."))]
    pub decision: Option<Text>,
    /// The right to instruct others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Weisungsrecht gegenüber anderen."))]
    pub instruction: Option<InstructionRight>,
    /// Money per year over which the post decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Mittel pro Jahr, über die die Stelle entscheidet."))]
    pub budget: Option<Money>,
    /// Up to which value orders may be placed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bis zu welchem Wert Aufträge vergeben werden dürfen."))]
    pub procurement: Option<Money>,
    /// Other powers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Weitere Befugnisse."))]
    pub other: Vec<Text>,
}

/// How a post is graded in one pay scheme.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie eine Stelle in einem Entgelt- oder Besoldungssystem bewertet ist."))]
pub struct Grade {
    /// The pay scheme, such as TVöD-VKA or LBesO NRW.
    #[schemars(extend("x-de" = "Entgelt- oder Besoldungssystem, zum Beispiel TVöD-VKA oder LBesO NRW."))]
    pub scheme: Text,
    /// The part of the Entgeltordnung that applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Teil der Entgeltordnung, der anzuwenden ist."))]
    pub part: Option<GradePart>,
    /// The status group to which the grade applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Statusgruppe, für die die Bewertung gilt.", "x-ref" = ["status-group"]))]
    pub group: Option<Ref>,
    /// The case group of the Entgeltordnung.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Fallgruppe der Entgeltordnung."))]
    pub fallgruppe: Option<Text>,
    /// The grade that is applied for, such as EG 12.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Beantragte Gruppe, zum Beispiel EG 12."))]
    pub claimed: Option<Text>,
    /// The grade that the assessment found.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gruppe nach der Stellenbewertung."))]
    pub assessed: Option<Text>,
    /// The date of the assessment or application.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Bewertung oder des Antrags."))]
    pub as_of: Option<Date>,
    /// The assessment or decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gutachten oder Beschluss."))]
    pub source: Option<Text>,
}

/// A note in the Stellenplan about the future of a post.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Vermerk im Stellenplan zur Zukunft einer Stelle."))]
pub struct PlanNote {
    /// From when it takes effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab wann er wirkt."))]
    pub from: Option<Date>,
    /// The grade to which the post is converted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gruppe, in die die Stelle umgewandelt wird."))]
    pub to_grade: Option<Text>,
    /// Why.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Begründung."))]
    pub reason: Option<Text>,
}

choice! {
    /// The part of the Stellenplan.
    de "Teil des Stellenplans."
    pub enum PlanPart {
        A = "A": "part A: civil servants", "Teil A: Beamtinnen und Beamte";
        B = "B": "part B: employees", "Teil B: Beschäftigte";
    }
}

choice! {
    /// The part of the Entgeltordnung.
    de "Teil der Entgeltordnung."
    pub enum GradePart {
        General = "general": "general part", "Allgemeiner Teil";
        It = "it": "information and communication technology", "Informations- und Kommunikationstechnik";
        Technical = "technical": "engineers and technicians", "Ingenieurinnen, Ingenieure, Technikerinnen und Techniker";
        Social = "social": "social and educational service", "Sozial- und Erziehungsdienst";
        Other = "other": "other special part", "anderer besonderer Teil";
    }
}
