//! Chapters about the work: learning, exchange, tools, recognition (Eckpunkte 11 to 15).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::choice::choice;
use crate::model::{Cadence, Days, Hours, Id, Money, Prose, Ref, Text};

/// What Lotsinnen and Lotsen learn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was Lotsinnen und Lotsen lernen."))]
pub struct Curriculum {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The modules.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Module.", "x-key" = "id"))]
    pub modules: Vec<CourseModule>,
    /// Who subsidises the courses.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer die Kurse fördert."))]
    pub subsidy: Option<Text>,
    /// Whether the time for the training comes on top of the time budget and is not taken from it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Ob die Zeit für die Qualifizierung zum Zeitbudget hinzukommt und nicht daraus genommen wird.",
    ))]
    pub additional_time: Option<bool>,
}

/// A module of the training.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Modul der Qualifizierung."))]
pub struct CourseModule {
    /// The name of the module.
    #[schemars(extend("x-de" = "Kennung des Moduls.", "x-defines" = "module"))]
    pub id: Id,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Worum es geht."))]
    pub kind: Option<ModuleKind>,
    /// What is learnt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was gelernt wird."))]
    pub content: Vec<Text>,
    /// How many days it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Tage es dauert."))]
    pub duration: Option<Days>,
    /// The partner that offers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Partner, der es anbietet.", "x-ref" = ["partner"]))]
    pub provider: Option<Ref>,
    /// The fee for one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Gebühr für eine Person."))]
    pub fee: Option<Money>,
    /// The roles that take part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Rollen, die teilnehmen.", "x-ref" = ["role"]))]
    pub audience: Vec<Ref>,
    /// Whether it is compulsory.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob es verpflichtend ist."))]
    pub must: bool,
    /// The certificate that one gets.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Nachweis, den man erhält."))]
    pub certificate: Option<Text>,
    /// When it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wann es stattfindet."))]
    pub when: Option<Text>,
}

/// How Lotsinnen and Lotsen stay in touch.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie Lotsinnen und Lotsen im Austausch bleiben."))]
pub struct Networking {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The formats of exchange.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Austauschformate.", "x-key" = "id"))]
    pub formats: Vec<NetworkFormat>,
}

/// A format of exchange.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Austauschformat."))]
pub struct NetworkFormat {
    /// The name of the format.
    #[schemars(extend("x-de" = "Kennung des Formats.", "x-defines" = "format"))]
    pub id: Id,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// How often it takes place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie oft es stattfindet."))]
    pub cadence: Option<Cadence>,
    /// How long it takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie lange es dauert."))]
    pub duration: Option<Hours>,
    /// Whether one may stay away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob die Teilnahme freiwillig ist."))]
    pub voluntary: bool,
    /// Who takes part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer teilnimmt.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub participants: Vec<Ref>,
    /// Who invites.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer einlädt.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub host: Option<Ref>,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wozu es dient."))]
    pub purpose: Option<Text>,
}

/// What Lotsinnen and Lotsen work with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Womit Lotsinnen und Lotsen arbeiten."))]
pub struct Tools {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The tools.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Werkzeuge."))]
    pub tools: Vec<Tool>,
}

/// A tool.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Werkzeug."))]
pub struct Tool {
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// What it is used for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wofür es genutzt wird."))]
    pub purpose: Option<Text>,
    /// Whether it has yet to be introduced.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob es erst noch eingeführt wird."))]
    pub planned: bool,
    /// Who looks after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer es betreut.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub owner: Option<Ref>,
}

/// How the administration hears of the Lotsinnen and Lotsen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie die Verwaltung von den Lotsinnen und Lotsen erfährt."))]
pub struct Communication {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The channels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Kanäle."))]
    pub channels: Vec<Channel>,
    /// What the leadership says to all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was die Leitung allen sagt."))]
    pub leadership_message: Option<Prose>,
}

/// A channel of communication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Kommunikationskanal."))]
pub struct Channel {
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// Whom it reaches.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wen er erreicht."))]
    pub audience: Option<Text>,
    /// How often it is used.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie oft er genutzt wird."))]
    pub cadence: Option<Cadence>,
    /// What it tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was er vermittelt."))]
    pub message: Option<Text>,
    /// Who looks after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer ihn betreut.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub responsible: Option<Ref>,
}

/// How the work is recognised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie die Arbeit anerkannt wird."))]
pub struct Recognition {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The incentives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Anreize."))]
    pub incentives: Vec<Text>,
    /// Whether there is a certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob es eine Bescheinigung gibt."))]
    pub certificate: Option<bool>,
    /// Whether there is extra pay.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob es zusätzliches Entgelt gibt."))]
    pub extra_pay: Option<bool>,
}

choice! {
    /// What a module is about.
    de "Worum es in einem Modul geht."
    pub enum ModuleKind {
        Law = "law": "law and basics", "Recht und Grundlagen";
        Method = "method": "practical methods", "praktische Methoden";
        Technology = "technology": "technology and tools", "Technik und Werkzeuge";
        Communication = "communication": "communication and change", "Kommunikation und Veränderung";
        Project = "project": "project in the own unit", "Praxisprojekt in der eigenen Einheit";
        Other = "other": "other", "Sonstiges";
    }
}
