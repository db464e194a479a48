//! The decision about a concept, and the facts of its council paper.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::choice::choice;
use crate::model::{Date, Prose, Ref, Text};

/// How far the decision about a concept has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie weit die Entscheidung über ein Konzept ist."))]
pub struct Decision {
    /// The state.
    #[schemars(extend("x-de" = "Stand der Entscheidung."))]
    pub state: DecisionState,
    /// The variant that was chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Variante, die gewählt wurde.", "x-ref" = ["variant"]))]
    pub variant: Option<Ref>,
    /// The board that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gremium, das entscheidet.", "x-ref" = ["board"]))]
    pub body: Option<Ref>,
    /// The day of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag der Entscheidung."))]
    pub date: Option<Date>,
    /// The number of the paper or minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Nummer der Vorlage oder der Niederschrift."))]
    pub reference: Option<Text>,
    /// Conditions that come with the decision.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Auflagen, die mit der Entscheidung verbunden sind."))]
    pub conditions: Vec<Text>,
}

/// The facts of a council paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Die Angaben einer Beschlussvorlage."))]
pub struct CouncilPaper {
    /// The number of the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Vorlagennummer."))]
    pub number: Option<Text>,
    /// The subject; without it, the title of the concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Betreff; ohne Angabe der Titel des Konzepts."))]
    pub subject: Option<Text>,
    /// What sort of paper it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Art der Vorlage."))]
    pub kind: Option<PaperKind>,
    /// Whether it is treated in public.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob sie öffentlich behandelt wird."))]
    pub public: Option<bool>,
    /// The unit in charge.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Federführende Einheit.", "x-ref" = ["unit"]))]
    pub lead: Option<Ref>,
    /// Who reports, by function.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer berichtet, als Funktion."))]
    pub rapporteur: Option<Text>,
    /// The boards that deal with it, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Beratungsfolge."))]
    pub sequence: Vec<Consultation>,
    /// What the proposal is called here, such as „Beschlussantrag“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie der Beschlussvorschlag hier heißt, zum Beispiel „Beschlussantrag“."))]
    pub proposal_heading: Option<Text>,
    /// What is to be decided, one sentence per number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Beschlussvorschlag, je Nummer ein Satz."))]
    pub proposal: Vec<Text>,
    /// The facts and reasons.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Sachverhalt und Begründung."))]
    pub facts: Option<Prose>,
    /// Whether the task is voluntary.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob es eine freiwillige Aufgabe ist."))]
    pub duty: Option<TaskDuty>,
    /// Where the money stands in the budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Buchungsstelle im Haushalt."))]
    pub budget_line: Option<Text>,
    /// Effects on sustainability and climate.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Auswirkungen auf Nachhaltigkeit und Klima."))]
    pub sustainability: Option<Prose>,
    /// The attachments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Anlagen."))]
    pub attachments: Vec<Text>,
}

/// A board that deals with a paper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Gremium, das sich mit der Vorlage befasst."))]
pub struct Consultation {
    /// The board.
    #[schemars(extend("x-de" = "Das Gremium.", "x-ref" = ["board"]))]
    pub board: Ref,
    /// The day of the meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag der Sitzung."))]
    pub date: Option<Date>,
    /// What the board does with it.
    #[schemars(extend("x-de" = "Was das Gremium damit tut."))]
    pub purpose: ConsultationPurpose,
}

choice! {
    /// How far a decision has come.
    de "Wie weit eine Entscheidung ist."
    pub enum DecisionState {
        Draft = "draft": "draft", "Entwurf";
        InCoordination = "in-coordination": "being coordinated", "in Abstimmung";
        Submitted = "submitted": "submitted", "eingebracht";
        Decided = "decided": "decided", "beschlossen";
        Rejected = "rejected": "rejected", "abgelehnt";
        Superseded = "superseded": "superseded", "ersetzt";
    }
}

choice! {
    /// What sort of paper it is.
    de "Art der Vorlage."
    pub enum PaperKind {
        Decision = "decision": "paper for decision", "Beschlussvorlage";
        Information = "information": "paper for information", "Informationsvorlage";
        Report = "report": "report", "Bericht";
    }
}

choice! {
    /// What a board does with a paper.
    de "Was ein Gremium mit einer Vorlage tut."
    pub enum ConsultationPurpose {
        Preliminary = "preliminary": "gives advice beforehand", "Vorberatung";
        Decision = "decision": "decides", "Entscheidung";
        Information = "information": "takes note", "Kenntnisnahme";
    }
}

choice! {
    /// Whether a task is voluntary.
    de "Ob eine Aufgabe freiwillig ist."
    pub enum TaskDuty {
        Voluntary = "voluntary": "voluntary", "freiwillige Aufgabe";
        Mandatory = "mandatory": "mandatory", "Pflichtaufgabe";
        MandatoryByInstruction = "mandatory-by-instruction": "mandatory by instruction", "Pflichtaufgabe nach Weisung";
    }
}
