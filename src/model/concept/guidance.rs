//! What helps to write the chapters of a concept.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Eckpunkt;
use crate::model::{Prose, Text};

/// What helps to write one chapter. None of it appears in a document, and no heir takes it over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend(
    "x-de" = "Was hilft, ein Kapitel zu schreiben. Nichts davon erscheint in einem Dokument, und kein Konzept übernimmt es.",
))]
pub struct ChapterGuidance {
    /// The chapter.
    #[schemars(extend("x-de" = "Das Kapitel."))]
    pub chapter: Eckpunkt,
    /// Questions that lead to what the chapter says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Leitfragen, die zum Inhalt des Kapitels führen."))]
    pub questions: Vec<Text>,
    /// What the municipality itself has to decide.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Was die Kommune selbst entscheiden muss."))]
    pub decide: Vec<Text>,
    /// A text to be copied into the chapter and adapted; square brackets mark what is to be filled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Mustertext zum Übernehmen und Anpassen; eckige Klammern zeigen, was einzusetzen ist.",
    ))]
    pub model_text: Option<Prose>,
}
