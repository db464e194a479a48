//! Chapters about effects, risks and rights (Eckpunkte 16 to 19).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::choice::choice;
use crate::model::{Body, Date, Id, Kpi, Prose, Rating, Ref, Text};

/// How one finds out whether the concept works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie man herausfindet, ob das Konzept wirkt."))]
pub struct Evaluation {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The indicators.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Kennzahlen.", "x-key" = "id"))]
    pub kpis: Vec<Kpi>,
    /// How one finds out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Womit erhoben wird."))]
    pub methods: Vec<Text>,
    /// When one looks back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wann Bilanz gezogen wird."))]
    pub reviews: Vec<Review>,
}

/// A date at which one looks back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Termin, an dem Bilanz gezogen wird."))]
pub struct Review {
    /// The date.
    #[schemars(extend("x-de" = "Datum."))]
    pub date: Date,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Option<Text>,
    /// Who gets the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wer den Bericht erhält.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub report_to: Option<Ref>,
}

/// What may go wrong and what one does about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was schiefgehen kann und was dagegen getan wird."))]
pub struct Risks {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The risks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Risiken.", "x-key" = "id"))]
    pub risks: Vec<Risk>,
}

/// A risk with its countermeasure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Risiko mit seiner Gegenmaßnahme."))]
pub struct Risk {
    /// The name of the risk.
    #[schemars(extend("x-de" = "Kennung des Risikos.", "x-defines" = "risk"))]
    pub id: Id,
    /// What may happen.
    #[schemars(extend("x-de" = "Was passieren kann."))]
    pub title: Text,
    /// The known cause of failure that it addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bekannte Ursache des Scheiterns, die es betrifft."))]
    pub cause: Option<RiskCause>,
    /// How likely it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie wahrscheinlich es ist."))]
    pub likelihood: Option<Rating>,
    /// How much harm it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie groß der Schaden ist."))]
    pub impact: Option<Rating>,
    /// What is done about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was dagegen getan wird."))]
    pub countermeasure: Option<Text>,
    /// Who sees to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Wer sich darum kümmert.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub responsible: Option<Ref>,
}

/// Who takes part in decisions about staff, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wer bei Entscheidungen über Beschäftigte beteiligt wird und wann."))]
pub struct Participation {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// One entry per body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Je Stelle ein Eintrag."))]
    pub entries: Vec<ParticipationEntry>,
    /// Whether the concept is an administrative order that must be co-determined.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob das Konzept eine Verwaltungsanordnung ist, an der zu beteiligen ist."))]
    pub administrative_order: Option<Checked>,
}

/// How one body takes part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie eine Stelle beteiligt wird."))]
pub struct ParticipationEntry {
    /// The body.
    #[schemars(extend("x-de" = "Die Stelle."))]
    pub body: Body,
    /// The board or role, where the project describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gremium oder Rolle, sofern im Projekt beschrieben.", "x-ref" = ["board", "role"]))]
    pub actor: Option<Ref>,
    /// The form of participation.
    #[schemars(extend("x-de" = "Form der Beteiligung."))]
    pub form: ParticipationForm,
    /// The norm.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rechtsgrundlage."))]
    pub basis: Option<Text>,
    /// The day on which it is planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, für den die Beteiligung geplant ist."))]
    pub planned: Option<Date>,
    /// The day on which it took place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, an dem beteiligt wurde."))]
    pub date: Option<Date>,
    /// The result.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ergebnis."))]
    pub result: Option<Text>,
}

/// Which data are processed and how they are protected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Welche Daten verarbeitet und wie sie geschützt werden."))]
pub struct DataProtection {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The personal data that are processed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Personenbezogene Daten, die verarbeitet werden."))]
    pub data: Vec<Text>,
    /// The legal basis.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rechtsgrundlage."))]
    pub basis: Option<Text>,
    /// What is published about the people.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was über die Personen veröffentlicht wird."))]
    pub published: Vec<Text>,
    /// When data are deleted.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wann Daten gelöscht werden."))]
    pub deletion: Option<Text>,
    /// The day on which the data protection officer was heard.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, an dem die oder der Datenschutzbeauftragte beteiligt wurde."))]
    pub consulted: Option<Date>,
    /// What is done for information security.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was für die Informationssicherheit getan wird."))]
    pub security: Vec<Text>,
}

choice! {
    /// Known causes for which Lotsenkonzepte fail.
    de "Bekannte Ursachen, an denen Lotsenkonzepte scheitern."
    pub enum RiskCause {
        NoTime = "no-time": "no time beside everyday work", "keine Zeit neben dem Tagesgeschäft";
        NoMandate = "no-mandate": "no clear mandate", "kein klarer Auftrag";
        VagueTasks = "vague-tasks": "role and tasks too vague", "Rolle und Aufgaben zu vage";
        LawOnlyTraining = "law-only-training": "training without practical methods", "Qualifizierung ohne praktische Methoden";
        NoLeadershipSupport = "no-leadership-support": "no support by the leadership", "kein Rückhalt der Leitung";
        UnclearResponsibility = "unclear-responsibility": "responsibility not assigned", "Zuständigkeit nicht geregelt";
        WeakCommunication = "weak-communication": "weak communication", "schwache Kommunikation";
        ScarceResources = "scarce-resources": "scarce resources", "knappe Ressourcen";
        NoIncentives = "no-incentives": "no incentives", "keine Anreize";
        LowPriority = "low-priority": "low priority", "geringe Priorität";
        Resistance = "resistance": "resistance among staff", "Widerstand in der Belegschaft";
        NoBudget = "no-budget": "no budget", "kein Budget";
        UnknownEffort = "unknown-effort": "effort not known when appointed", "Aufwand bei der Benennung nicht bekannt";
        Other = "other": "other cause", "andere Ursache";
    }
}

choice! {
    /// A form of participation.
    de "Eine Form der Beteiligung."
    pub enum ParticipationForm {
        CoDetermination = "co-determination": "co-determination", "Mitbestimmung";
        CoOperation = "co-operation": "co-operation", "Mitwirkung";
        Hearing = "hearing": "hearing", "Anhörung";
        Information = "information": "information", "Information";
        Unknown = "unknown": "not clear yet", "noch nicht geklärt";
    }
}

choice! {
    /// Whether something is the case, or has yet to be checked.
    de "Ob etwas zutrifft oder noch zu prüfen ist."
    pub enum Checked {
        Yes = "yes": "yes", "ja";
        No = "no": "no", "nein";
        Open = "open": "has yet to be checked", "noch zu prüfen";
    }
}
