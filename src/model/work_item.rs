//! Arbeitsvorgänge: the units of work by which a post is graded.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Id, Prose, Ref, Share, Text};

/// An Arbeitsvorgang: work that leads to one delimited result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Arbeitsvorgang: Arbeit, die zu einem abgrenzbaren Arbeitsergebnis führt."))]
pub struct WorkItem {
    /// The name of the Arbeitsvorgang within the post.
    #[schemars(extend("x-de" = "Kennung des Arbeitsvorgangs innerhalb der Stelle.", "x-defines" = "work-item"))]
    pub id: Id,
    /// What the work is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bezeichnung des Arbeitsvorgangs."))]
    pub title: Option<Text>,
    /// The result to which the work leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Arbeitsergebnis."))]
    pub result: Option<Text>,
    /// The single activities, connected ones included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Einzelne Tätigkeiten einschließlich der Zusammenhangstätigkeiten."))]
    pub activities: Vec<Text>,
    /// The tasks of roles that it fulfils, written role.task.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Aufgaben der Rollen, die damit erfüllt werden, geschrieben Rolle.Aufgabe.",
        "x-ref" = ["task"],
    ))]
    pub tasks: Vec<Ref>,
    /// Its share of the working time.
    #[schemars(extend("x-de" = "Anteil an der Arbeitszeit."))]
    pub share: Share,
    /// The knowledge that the work needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Fachkenntnisse, die die Arbeit erfordert."))]
    pub knowledge: Option<Knowledge>,
    /// The grading characteristics that the work meets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Tätigkeitsmerkmale, die die Arbeit erfüllt."))]
    pub characteristics: Vec<Characteristic>,
    /// Norms and rules that are applied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Rechtsgrundlagen und Vorschriften, die anzuwenden sind."))]
    pub legal_bases: Vec<Text>,
    /// Why the characteristics are met.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Warum die Tätigkeitsmerkmale erfüllt sind."))]
    pub reasoning: Option<Prose>,
}

choice! {
    /// The knowledge that work needs; later values include earlier ones.
    de "Fachkenntnisse, die Arbeit erfordert; spätere Stufen schließen frühere ein."
    pub enum Knowledge {
        None = "none": "no special knowledge", "keine besonderen Fachkenntnisse";
        Simple = "simple": "simple work after short instruction", "einfache Tätigkeit nach kurzer Einweisung";
        Familiarisation = "familiarisation": "thorough familiarisation", "eingehende Einarbeitung";
        Thorough = "thorough": "thorough knowledge", "gründliche Fachkenntnisse";
        ThoroughDiverse = "thorough-diverse": "thorough and diverse knowledge", "gründliche und vielseitige Fachkenntnisse";
        ThoroughComprehensive = "thorough-comprehensive": "thorough and comprehensive knowledge", "gründliche, umfassende Fachkenntnisse";
    }
}

choice! {
    /// A grading characteristic of the Entgeltordnung.
    de "Ein Tätigkeitsmerkmal der Entgeltordnung."
    pub enum Characteristic {
        Independent = "independent": "independent performance", "selbstständige Leistungen";
        Responsible = "responsible": "particularly responsible", "besonders verantwortungsvoll";
        DifficultAndImportant = "difficult-and-important": "particular difficulty and importance", "besondere Schwierigkeit und Bedeutung";
        HigherResponsibility = "higher-responsibility": "considerably higher measure of responsibility", "erheblich höheres Maß der Verantwortung";
        HighQuality = "high-quality": "high-quality performance in particularly difficult tasks", "hochwertige Leistungen bei besonders schwierigen Aufgaben";
        DegreeRequired = "degree-required": "the work requires a university degree", "erfordert Hochschulbildung";
        ScientificDegreeRequired = "scientific-degree-required": "the work requires a scientific university degree", "erfordert wissenschaftliche Hochschulbildung";
    }
}
