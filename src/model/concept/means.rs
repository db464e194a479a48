//! Chapters about money, time and what comes after (Eckpunkte 20 to 23).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::choice::choice;
use crate::model::{Date, Fte, Id, Money, Prose, Ref, Share, Text, Year};

/// What the concept costs and how it is paid for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was das Konzept kostet und wie es bezahlt wird."))]
pub struct Costs {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The cost items.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Kostenpositionen.", "x-key" = "id"))]
    pub items: Vec<CostItem>,
    /// The sum of what is paid once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Summe der einmaligen Kosten."))]
    pub total_one_off: Option<Money>,
    /// The sum of what is paid each year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Summe der jährlichen Kosten."))]
    pub total_annual: Option<Money>,
    /// How it is paid for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wie es bezahlt wird.", "x-key" = "id"))]
    pub funding: Vec<Funding>,
    /// New posts that the concept needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Neue Stellen, die das Konzept braucht."))]
    pub posts: Option<PostsNeeded>,
}

/// A cost item.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Kostenposition."))]
pub struct CostItem {
    /// The name of the item.
    #[schemars(extend("x-de" = "Kennung der Position.", "x-defines" = "cost-item"))]
    pub id: Id,
    /// What is paid for.
    #[schemars(extend("x-de" = "Wofür bezahlt wird."))]
    pub title: Text,
    /// What sort of cost it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Art der Kosten."))]
    pub kind: Option<CostKind>,
    /// What is paid once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einmaliger Betrag."))]
    pub one_off: Option<Money>,
    /// What is paid each year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Jährlicher Betrag."))]
    pub annual: Option<Money>,
    /// Where the figure comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher der Betrag stammt."))]
    pub source: Option<Text>,
    /// The date of the figure.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand des Betrags."))]
    pub as_of: Option<Date>,
}

/// A source of money.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Finanzierungsquelle."))]
pub struct Funding {
    /// The name of the source of money.
    #[schemars(extend("x-de" = "Kennung der Finanzierungsquelle.", "x-defines" = "funding"))]
    pub id: Id,
    /// Where the money comes from.
    #[schemars(extend("x-de" = "Woher das Geld kommt."))]
    pub title: Text,
    /// What it pays once.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einmaliger Betrag."))]
    pub one_off: Option<Money>,
    /// What it pays each year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Jährlicher Betrag."))]
    pub annual: Option<Money>,
    /// The share of the costs that it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anteil der Kosten, den sie deckt."))]
    pub share: Option<Share>,
    /// Until when it pays.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bis wann sie zahlt."))]
    pub until: Option<Date>,
    /// The budget line, notice or programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Buchungsstelle, Bescheid oder Programm."))]
    pub reference: Option<Text>,
}

/// New posts that a concept needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Neue Stellen, die ein Konzept braucht."))]
pub struct PostsNeeded {
    /// How many full posts.
    #[schemars(extend("x-de" = "Stellenumfang in Vollzeitäquivalenten."))]
    pub fte: Fte,
    /// From which Stellenplan on.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab welchem Stellenplan."))]
    pub year: Option<Year>,
    /// Where they stand in the Stellenplan.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wo sie im Stellenplan stehen."))]
    pub reference: Option<Text>,
    /// The positions, where the project describes them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Stellen, sofern im Projekt beschrieben.", "x-ref" = ["position"]))]
    pub positions: Vec<Ref>,
}

/// When what happens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wann was geschieht."))]
pub struct Schedule {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The phases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Phasen.", "x-key" = "id"))]
    pub phases: Vec<Phase>,
    /// The milestones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Meilensteine.", "x-key" = "id"))]
    pub milestones: Vec<Milestone>,
}

/// A phase of the schedule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Phase des Zeitplans."))]
pub struct Phase {
    /// The name of the phase.
    #[schemars(extend("x-de" = "Kennung der Phase.", "x-defines" = "phase"))]
    pub id: Id,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub title: Text,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Erster Tag."))]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag."))]
    pub to: Option<Date>,
}

/// Something that is reached on a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Etwas, das zu einem Datum erreicht ist."))]
pub struct Milestone {
    /// The name of the milestone.
    #[schemars(extend("x-de" = "Kennung des Meilensteins.", "x-defines" = "milestone"))]
    pub id: Id,
    /// What is reached.
    #[schemars(extend("x-de" = "Was erreicht ist."))]
    pub title: Text,
    /// The date.
    #[schemars(extend("x-de" = "Datum."))]
    pub date: Date,
    /// The phase to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Phase, zu der er gehört.", "x-ref" = ["phase"]))]
    pub phase: Option<Ref>,
    /// Who sees to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer dafür sorgt.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub responsible: Option<Ref>,
}

/// How long the concept applies and how it is continued.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie lange das Konzept gilt und wie es fortgeschrieben wird."))]
pub struct Continuation {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// Who keeps it up to date.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer es aktuell hält.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub owner: Option<Ref>,
    /// When it is next reviewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wann es das nächste Mal überprüft wird."))]
    pub next_review: Option<Date>,
    /// How it is changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie es geändert wird."))]
    pub procedure: Option<Text>,
}

/// What happens when somebody is absent, changes or leaves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was geschieht, wenn jemand fehlt, wechselt oder ausscheidet."))]
pub struct Deputies {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// Who stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer vertritt."))]
    pub rule: Option<Text>,
    /// The process of handing over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Prozess der Übergabe.", "x-ref" = ["process"]))]
    pub process: Option<Ref>,
    /// What is handed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was übergeben wird."))]
    pub handover: Vec<Text>,
    /// How the role ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie die Rolle endet."))]
    pub ending: Option<Text>,
}

choice! {
    /// A sort of cost.
    de "Eine Art von Kosten."
    pub enum CostKind {
        Personnel = "personnel": "personnel", "Personal";
        Training = "training": "training", "Qualifizierung";
        Tools = "tools": "tools and licences", "Werkzeuge und Lizenzen";
        External = "external": "external support", "Externe Unterstützung";
        Events = "events": "events and communication", "Veranstaltungen und Kommunikation";
        Other = "other": "other", "Sonstiges";
    }
}
