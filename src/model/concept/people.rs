//! Chapters about the people: selection, numbers, time, backing (Eckpunkte 6 to 10).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::choice::choice;
use crate::model::{CountRange, HoursPerWeek, Prose, Ref, Text, TimeBudget};

/// How Lotsinnen and Lotsen are found and appointed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie Lotsinnen und Lotsen gewonnen und benannt werden."))]
pub struct Selection {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// How they are found.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie sie gewonnen werden."))]
    pub method: Option<SelectionMethod>,
    /// What counts in the selection.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was bei der Auswahl zählt."))]
    pub criteria: Vec<Text>,
    /// Whether they are appointed in writing.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob sie schriftlich benannt werden."))]
    pub written_appointment: Option<bool>,
    /// Who appoints them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer sie benennt.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub appointed_by: Option<Ref>,
    /// For how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Für welche Dauer."))]
    pub term: Option<Text>,
    /// The process of the selection.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Prozess der Auswahl.", "x-ref" = ["process"]))]
    pub process: Option<Ref>,
}

/// How many Lotsinnen and Lotsen there are, and where.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie viele Lotsinnen und Lotsen es gibt und wo."))]
pub struct Numbers {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// How many there are in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele es insgesamt sind.", "x-replace" = true))]
    pub total: Option<CountRange>,
    /// How many a unit has as a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele eine Einheit in der Regel hat.", "x-replace" = true))]
    pub per_unit: Option<CountRange>,
    /// The numbers by unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Anzahl je Einheit.", "x-key" = ["unit", "role", "employer"]))]
    pub units: Vec<UnitNumber>,
    /// By which rule they are distributed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Nach welcher Regel sie verteilt werden."))]
    pub rule: Option<Text>,
}

/// How many Lotsinnen and Lotsen a unit has, and the time they get.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie viele Lotsinnen und Lotsen eine Einheit hat und welche Zeit sie bekommen."))]
pub struct UnitNumber {
    /// The unit.
    #[schemars(extend("x-de" = "Die Einheit.", "x-ref" = ["unit"]))]
    pub unit: Ref,
    /// The role that they hold; without it, the one role of the concept.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Rolle, die sie wahrnehmen; ohne Angabe die einzige Rolle des Konzepts.",
        "x-ref" = ["role"],
    ))]
    pub role: Option<Ref>,
    /// How many.
    #[schemars(extend("x-de" = "Anzahl.", "x-replace" = true))]
    pub number: CountRange,
    /// The working time that the unit releases in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Arbeitszeit, die die Einheit insgesamt freigibt."))]
    pub released: Option<HoursPerWeek>,
    /// The partner that employs them, where it is not the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Partner, bei dem sie angestellt sind, sofern es nicht die Kommune ist.",
        "x-ref" = ["partner"],
    ))]
    pub employer: Option<Ref>,
    /// Where the figures come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Angaben stammen."))]
    pub source: Option<Text>,
}

/// How much working time is released.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie viel Arbeitszeit freigegeben wird."))]
pub struct TimeRelease {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The time that each person gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zeit, die jede Person bekommt.", "x-replace" = true))]
    pub per_person: Option<TimeBudget>,
    /// The time that is released in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zeit, die insgesamt freigegeben wird."))]
    pub released: Option<HoursPerWeek>,
    /// How the other work is taken over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie die übrige Arbeit aufgefangen wird."))]
    pub compensation: Option<Text>,
    /// Who makes up for the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wer die Zeit ausgleicht.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub compensated_by: Option<Ref>,
    /// The status group by whose weekly hours shares count.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Statusgruppe, nach deren Wochenarbeitszeit Anteile gerechnet werden.",
        "x-ref" = ["status-group"],
    ))]
    pub status_group: Option<Ref>,
}

/// Where the Lotsinnen and Lotsen belong, and who steers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wo die Lotsinnen und Lotsen angebunden sind und wer steuert."))]
pub struct Anchoring {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The coordinating office.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Koordinierende Stelle.", "x-ref" = ["role", "unit"]))]
    pub office: Option<Ref>,
    /// The role that coordinates.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rolle, die koordiniert.", "x-ref" = ["role"]))]
    pub coordinator: Option<Ref>,
    /// To whom the coordinating office reports.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wem die koordinierende Stelle berichtet.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub reports_to: Option<Ref>,
    /// The board that steers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gremium, das steuert.", "x-ref" = ["board"]))]
    pub steering: Option<Ref>,
    /// Rules of the cooperation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Regeln der Zusammenarbeit."))]
    pub rules: Vec<Text>,
}

/// Who stands behind the concept at the top.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wer an der Spitze hinter dem Konzept steht."))]
pub struct Sponsorship {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The sponsor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Auftraggebende Rolle.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub sponsor: Option<Ref>,
    /// The function, where no role describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Funktion, sofern keine Rolle sie beschreibt."))]
    pub function: Option<Text>,
    /// What the sponsor promises.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was zugesagt ist."))]
    pub commitments: Vec<Text>,
}

choice! {
    /// How Lotsinnen and Lotsen are found.
    de "Wie Lotsinnen und Lotsen gewonnen werden."
    pub enum SelectionMethod {
        SelfNomination = "self-nomination": "people come forward", "Interessierte melden sich";
        Proposal = "proposal": "the head of the unit proposes", "Vorschlag der Leitung";
        Mixed = "mixed": "people come forward, the head of the unit agrees", "Interessierte melden sich, die Leitung stimmt zu";
        Advertisement = "advertisement": "advertisement", "Ausschreibung";
    }
}
