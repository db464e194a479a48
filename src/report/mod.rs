//! Findings to bytes: one file per format.
//!
//! Whoever calls has judged, counted and sorted already; this floor only words and lays out, and knows no rule.

mod concise;
mod excerpt;
mod json;
mod plain;
mod text;

use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::{Language, Phrase};
use crate::say;
use crate::source::{Sources, Span};

pub use json::error_document;
pub use plain::plain;

/// One finding with all that a report says about it.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Which YAML document of the file it concerns, from 0; `None` where it concerns the file as a whole.
    pub document: Option<u32>,
    /// The value as a JSON pointer inside its definition; `None` where no definition could be read.
    pub path: Option<String>,
    /// What stays the same when the layout of the file or the language of the run changes.
    pub fingerprint: String,
}

/// What the findings amount to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Summary {
    /// The number of findings of level error.
    pub errors: usize,
    /// The number of findings of level warning.
    pub warnings: usize,
    /// The number of findings of level hint.
    pub hints: usize,
    /// The number of files that were read.
    pub files: usize,
    /// The codes of the rules that could not be judged, because the project has no staffing.
    pub not_judged: Vec<String>,
}

impl Summary {
    /// Counts findings by level.
    pub fn new(findings: &[Finding], files: usize, not_judged: Vec<String>) -> Self {
        let count = |severity| findings.iter().filter(|finding| finding.diagnostic.severity == severity).count();
        Summary {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            hints: count(Severity::Hint),
            files,
            not_judged,
        }
    }
}

/// All that a format needs to know.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The texts that the findings point into.
    pub sources: &'a Sources,
    /// The findings, in the order in which they are to appear.
    pub findings: &'a [Finding],
    /// What they amount to.
    pub summary: &'a Summary,
    /// The language of the fixed words; messages are worded already.
    pub language: Language,
    /// Whether the terminal shows colours.
    pub color: bool,
    /// The columns of the terminal.
    pub width: usize,
    /// Whether the closing lines are left out.
    pub quiet: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people: with the lines of the file.
    #[default]
    Text,
    /// One line per finding, for editors and `grep`.
    Concise,
    /// One JSON document, for programs.
    Json,
}

impl Format {
    /// All formats, in the order in which help texts list them.
    pub const ALL: [Format; 3] = [Format::Text, Format::Concise, Format::Json];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Concise => "concise",
            Format::Json => "json",
        }
    }
}

/// Writes a report in a format.
pub fn write(report: &Report<'_>, format: Format, out: &mut dyn io::Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(report, out),
        Format::Concise => concise::write(report, out),
        Format::Json => json::write(report, out),
    }
}

/// The name of a level as people read it.
pub fn level_name(severity: Severity, language: Language) -> &'static str {
    let phrase = match severity {
        Severity::Error => Phrase { de: "Fehler", en: "error" },
        Severity::Warning => Phrase { de: "Warnung", en: "warning" },
        Severity::Hint => Phrase { de: "Hinweis", en: "hint" },
    };
    phrase.get(language)
}

/// The further places of a finding: the inherited value first, then what the finding contradicts.
fn related(finding: &Finding, language: Language) -> Vec<(Span, String)> {
    let inherited = finding.diagnostic.place.inherited_from;
    inherited
        .map(|span| (span, say!(language, "der geerbte Wert", "the inherited value")))
        .into_iter()
        .chain(finding.diagnostic.related.iter().map(|related| (related.span, related.message.clone())))
        .collect()
}

#[cfg(test)]
mod tests;
