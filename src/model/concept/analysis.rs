//! Chapters that say where one stands and what one wants: Eckpunkte 1 to 5.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::model::{Boundary, Count, Date, EcosystemFunction, Id, LotsenProfile, Prose, Ref, Text};

/// Where the municipality stands and why it acts now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wo die Kommune steht und warum sie jetzt handelt."))]
pub struct InitialSituation {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The strategy or decision on which the concept rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Strategie oder Beschluss, auf dem das Konzept beruht."))]
    pub strategy: Option<Text>,
    /// Why it is written now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Warum es jetzt geschrieben wird."))]
    pub occasions: Vec<Text>,
    /// The number of units at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zahl der Einheiten zu Beginn."))]
    pub units: Option<Count>,
    /// The number of staff at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zahl der Beschäftigten zu Beginn."))]
    pub staff: Option<Count>,
    /// Further facts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Weitere Tatsachen."))]
    pub facts: Vec<Fact>,
}

/// A fact with its source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Tatsache mit ihrer Quelle."))]
pub struct Fact {
    /// What the fact is about.
    #[schemars(extend("x-de" = "Worum es geht."))]
    pub label: Text,
    /// The value.
    #[schemars(extend("x-de" = "Der Wert."))]
    pub value: Text,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher der Wert stammt."))]
    pub source: Option<Text>,
    /// The date of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Quelle."))]
    pub as_of: Option<Date>,
}

/// What the concept is to achieve.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was das Konzept erreichen soll."))]
pub struct ExpectedEffects {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The goals.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Ziele.", "x-key" = "id"))]
    pub goals: Vec<ConceptGoal>,
}

/// A goal of the concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Ziel des Konzepts."))]
pub struct ConceptGoal {
    /// The name of the goal within the concept.
    #[schemars(extend("x-de" = "Kennung des Ziels innerhalb des Konzepts.", "x-defines" = "goal"))]
    pub id: Id,
    /// What is to be reached.
    #[schemars(extend("x-de" = "Was erreicht werden soll."))]
    pub title: Text,
    /// Goals of the digital agenda that it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Ziele der Digitalen Agenda, denen es dient.", "x-ref" = ["goal"]))]
    pub supports: Vec<Ref>,
    /// The indicators by which it is measured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Kennzahlen, an denen es gemessen wird.", "x-ref" = ["kpi"]))]
    pub kpis: Vec<Ref>,
}

/// How the role is understood.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wie die Rolle verstanden wird."))]
pub struct RoleUnderstanding {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The roles of the concept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Rollen des Konzepts.", "x-ref" = ["role"]))]
    pub roles: Vec<Ref>,
    /// The Lotsen profile on which it is built.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Lotsenprofil, auf dem es aufbaut."))]
    pub profile: Option<LotsenProfile>,
    /// What the role does for the cooperation of all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Rolle für das Zusammenspiel aller leistet."))]
    pub functions: Vec<EcosystemFunction>,
    /// What the role is not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Rolle nicht ist."))]
    pub is_not: Vec<Text>,
}

/// What Lotsinnen and Lotsen do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was Lotsinnen und Lotsen tun."))]
pub struct LotsenTasks {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// The tasks that matter most, written role.task; without them, all tasks of the roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Die wichtigsten Aufgaben, geschrieben Rolle.Aufgabe; ohne Angabe alle Aufgaben der Rollen.",
        "x-ref" = ["task"],
    ))]
    pub tasks: Vec<Ref>,
}

/// Where the role ends and its neighbours begin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wo die Rolle endet und ihre Nachbarn beginnen."))]
pub struct Boundaries {
    /// What the chapter says in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Text des Kapitels."))]
    pub prose: Option<Prose>,
    /// A Markdown file of the project that holds the text of the chapter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Markdown-Datei des Projekts, die den Text des Kapitels enthält."))]
    pub prose_file: Option<Text>,
    /// One entry per neighbour.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Je Gegenüber ein Eintrag.", "x-key" = "role"))]
    pub boundaries: Vec<Boundary>,
}
