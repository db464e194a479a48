//! What a municipality wants: orientation, goals, measures.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Date, Id, Kpi, Money, Prose, Rating, Ref, Text};

/// The frame that gives orientation to all roles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Der Rahmen, der allen Rollen Orientierung gibt."))]
pub struct Orientation {
    /// What the municipality wants to achieve with digitalisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was die Kommune mit der Digitalisierung erreichen will."))]
    pub mission: Option<Prose>,
    /// The values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Werte."))]
    pub values: Vec<Principle>,
    /// The attitude towards digital change.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Digitale Haltung."))]
    pub digital_attitude: Option<Prose>,
    /// How the administration learns.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Lernkultur."))]
    pub learning_culture: Option<Prose>,
    /// Principles for cooperation and projects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Grundsätze für Zusammenarbeit und Vorhaben."))]
    pub principles: Vec<Principle>,
}

/// A value or principle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Wert oder Grundsatz."))]
pub struct Principle {
    /// The value or principle in a few words.
    #[schemars(extend("x-de" = "Wert oder Grundsatz in wenigen Worten."))]
    pub title: Text,
    /// What it means in everyday work.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was er im Alltag bedeutet."))]
    pub description: Option<Text>,
}

/// A goal of the digital agenda.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Ziel der Digitalen Agenda."))]
pub struct Goal {
    /// The name of the goal.
    #[schemars(extend("x-de" = "Kennung des Ziels.", "x-defines" = "goal"))]
    pub id: Id,
    /// What is to be reached.
    #[schemars(extend("x-de" = "Was erreicht werden soll."))]
    pub title: Text,
    /// What stands behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was dahintersteht."))]
    pub description: Option<Prose>,
    /// By what one sees that it is reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Woran man erkennt, dass es erreicht ist.", "x-key" = "id"))]
    pub kpis: Vec<Kpi>,
    /// The day by which it is to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, bis zu dem es erreicht sein soll."))]
    pub by: Option<Date>,
    /// The strategy or decision that sets the goal.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Strategie oder Beschluss, der das Ziel setzt."))]
    pub source: Option<Text>,
}

/// A measure that serves goals.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Maßnahme, die Zielen dient."))]
pub struct Measure {
    /// The name of the measure.
    #[schemars(extend("x-de" = "Kennung der Maßnahme.", "x-defines" = "measure"))]
    pub id: Id,
    /// What is done.
    #[schemars(extend("x-de" = "Was getan wird."))]
    pub title: Text,
    /// What belongs to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was dazugehört."))]
    pub description: Option<Prose>,
    /// The goals that it serves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Ziele, denen sie dient.", "x-ref" = ["goal"]))]
    pub goals: Vec<Ref>,
    /// The role that is responsible.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rolle, die verantwortlich ist.", "x-ref" = ["role"]))]
    pub owner: Option<Ref>,
    /// The unit that carries it out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einheit, die sie durchführt.", "x-ref" = ["unit"]))]
    pub unit: Option<Ref>,
    /// How urgent it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie dringlich sie ist."))]
    pub priority: Option<Rating>,
    /// How far it has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie weit sie ist."))]
    pub state: Option<MeasureState>,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Erster Tag."))]
    pub start: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag."))]
    pub end: Option<Date>,
    /// What it costs in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was sie insgesamt kostet."))]
    pub cost: Option<Money>,
    /// How it is paid for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie sie bezahlt wird."))]
    pub funding: Option<Text>,
}

choice! {
    /// How far a measure has come.
    de "Wie weit eine Maßnahme ist."
    pub enum MeasureState {
        Idea = "idea": "idea", "Idee";
        Planned = "planned": "planned", "geplant";
        Approved = "approved": "approved", "beschlossen";
        Running = "running": "running", "in Umsetzung";
        Paused = "paused": "paused", "ruht";
        Done = "done": "done", "abgeschlossen";
        Rejected = "rejected": "rejected", "verworfen";
    }
}
