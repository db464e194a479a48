//! The texts that go out to the public, by the document that carries them.

use crate::i18n::Language;
use crate::model::Kind;
use crate::rules::{Context, Written};

/// A document that people outside the administration read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Published {
    /// A job advertisement.
    Advertisement,
    /// A concept.
    Concept,
    /// A paper for the council.
    CouncilPaper,
}

/// Fields that name a function, a source or a file and say nothing in sentences.
const NAMES: [&str; 16] = [
    "author",
    "basis",
    "budget_line",
    "by",
    "email",
    "function",
    "number",
    "phone",
    "place",
    "provider",
    "rapporteur",
    "reference",
    "source",
    "unit",
    "version",
    "website",
];

/// The public document that a text reaches; nothing for names, for internal texts, and in a project in English.
pub(super) fn published(cx: &Context<'_>, text: &Written<'_>) -> Option<Published> {
    if is_name(text) { None } else { reaches(cx, text) }
}

/// Whether a text is a name or a reference and no sentence.
pub(super) fn is_name(text: &Written<'_>) -> bool {
    NAMES.contains(&text.field)
}

/// The public document that a text reaches, be it a sentence or a name.
pub(super) fn reaches(cx: &Context<'_>, text: &Written<'_>) -> Option<Published> {
    if cx.config.language() == Some(Language::En) {
        return None;
    }
    match (text.definition.kind, text.section) {
        (Kind::Position, "advertisement") => Some(Published::Advertisement),
        (Kind::Concept, "council" | "decision") => Some(Published::CouncilPaper),
        (Kind::Concept, "because" | "approvals" | "revised" | "author" | "version" | "guidance") => None,
        (Kind::Concept, _) => Some(Published::Concept),
        _ => None,
    }
}
