//! A process: what happens, in which order, and who answers for it.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Approval, Cadence, Date, Days, Hours, Id, Kind, Kpi, Prose, Ref, Revision, Text, Validity};

/// A process in which several roles work together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Prozess, in dem mehrere Rollen zusammenarbeiten."))]
pub struct Process {
    /// Says that this definition is a process.
    #[schemars(with = "String", extend("x-de" = "Sagt, dass diese Definition ein Prozess ist.", "const" = "process"))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend("x-de" = "Kennung, unter der andere Definitionen darauf verweisen.", "x-defines" = "process"))]
    pub id: Id,
    /// The definition whose facts it takes over, from this project or from the catalogue (`lotse:…`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Definition, deren Angaben übernommen werden, aus diesem Projekt oder aus dem Katalog (`lotse:…`).",
        "x-ref" = ["process"],
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
    /// What the process is called.
    #[schemars(extend("x-de" = "Bezeichnung des Prozesses."))]
    pub title: Text,
    /// Which of the central processes of a Lotsenkonzept it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Welcher der zentralen Prozesse eines Lotsenkonzepts es ist."))]
    pub central: Option<CentralProcess>,
    /// What the process is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zweck des Prozesses."))]
    pub purpose: Option<Text>,
    /// What starts the process.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was den Prozess auslöst."))]
    pub trigger: Option<Text>,
    /// What there is at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was am Ende vorliegt."))]
    pub result: Option<Text>,
    /// How often it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie oft er stattfindet."))]
    pub cadence: Option<Cadence>,
    /// The one actor that answers for the process.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wer für den Prozess geradesteht; genau eine Stelle.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
        "x-replace" = true,
    ))]
    pub accountable: Option<Ref>,
    /// Who carries it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer ihn durchführt.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub responsible: Vec<Ref>,
    /// Who is asked beforehand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Wer vorher gefragt wird.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub consulted: Vec<Ref>,
    /// Who is told about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer informiert wird.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub informed: Vec<Ref>,
    /// What the steps need and produce.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Schritte brauchen und hervorbringen.", "x-key" = "id"))]
    pub artefacts: Vec<Artefact>,
    /// The steps, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Schritte in ihrer Reihenfolge.", "x-key" = "id"))]
    pub steps: Vec<ProcessStep>,
    /// Who decides when it gets stuck, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer entscheidet, wenn es stockt, der Reihe nach."))]
    pub escalation: Vec<Escalation>,
    /// By what one sees whether the process works.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Woran man erkennt, ob der Prozess wirkt.", "x-key" = "id"))]
    pub kpis: Vec<Kpi>,
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

/// Something that steps need or produce, such as a list or a decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Etwas, das Schritte brauchen oder hervorbringen, zum Beispiel eine Liste oder ein Beschluss."))]
pub struct Artefact {
    /// The name of the artefact within the process.
    #[schemars(extend("x-de" = "Kennung des Arbeitsergebnisses innerhalb des Prozesses.", "x-defines" = "artefact"))]
    pub id: Id,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// Whether it comes from outside the process.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob es von außerhalb des Prozesses kommt."))]
    pub external: bool,
}

/// A step of a process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Schritt eines Prozesses."))]
pub struct ProcessStep {
    /// The name of the step within the process.
    #[schemars(extend("x-de" = "Kennung des Schritts innerhalb des Prozesses.", "x-defines" = "step"))]
    pub id: Id,
    /// What is done.
    #[schemars(extend("x-de" = "Was getan wird."))]
    pub activity: Text,
    /// Who does it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer es tut.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub actor: Option<Ref>,
    /// The artefacts that the step needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arbeitsergebnisse, die der Schritt braucht.", "x-ref" = ["artefact"]))]
    pub inputs: Vec<Ref>,
    /// The artefacts that the step produces.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arbeitsergebnisse, die der Schritt hervorbringt.", "x-ref" = ["artefact"]))]
    pub outputs: Vec<Ref>,
    /// How many working days the step may take.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Arbeitstage der Schritt höchstens dauern darf."))]
    pub max_duration: Option<Days>,
    /// How many hours of work each acting person needs for the step in one run.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Arbeitsstunden der Schritt je Durchlauf und handelnde Person braucht."))]
    pub effort: Option<Hours>,
    /// Who is asked beforehand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Wer vorher gefragt wird.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub consulted: Vec<Ref>,
    /// Who is told about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer informiert wird.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub informed: Vec<Ref>,
}

/// A level to which one turns when a process gets stuck.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Stufe, an die man sich wendet, wenn ein Prozess stockt."))]
pub struct Escalation {
    /// Who decides.
    #[schemars(extend("x-de" = "Wer entscheidet.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub to: Ref,
    /// After how many working days.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Nach wie vielen Arbeitstagen."))]
    pub after: Option<Days>,
    /// In which case.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "In welchem Fall."))]
    pub reason: Option<Text>,
}

choice! {
    /// The central processes of a Lotsenkonzept.
    de "Die zentralen Prozesse eines Lotsenkonzepts."
    pub enum CentralProcess {
        IdentifyAndSelect = "identify-and-select": "identify and select", "Identifizieren und Auswählen";
        Onboard = "onboard": "onboard", "Einführen";
        Qualify = "qualify": "qualify", "Qualifizieren";
        GenerateIdeas = "generate-ideas": "generate ideas", "Ideen generieren";
        Prioritise = "prioritise": "prioritise", "Priorisieren";
        Implement = "implement": "implement", "Umsetzen";
        Network = "network": "network", "Vernetzen";
        Escalate = "escalate": "escalate", "Eskalieren";
        Evaluate = "evaluate": "evaluate", "Evaluieren";
        Offboard = "offboard": "hand over and end", "Übergeben und Beenden";
    }
}
