//! Findings to bytes: one file per format.
//!
//! Whoever calls has judged, counted and sorted already; this floor only words and lays out, and knows no rule.

mod baseline;
mod concise;
mod encode;
mod excerpt;
mod github;
mod gitlab;
mod json;
mod junit;
mod plain;
mod sarif;
mod statistics;
mod text;

use std::io;

use crate::diagnostic::{Diagnostic, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::say;
use crate::source::{FileId, Sources, Span};

pub use baseline::{Baseline, Entry, Parted};
pub use plain::plain;
pub use statistics::statistics;

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
    /// What a baseline hides, where one was given.
    pub baseline: Option<Known>,
}

/// What a baseline hides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Known {
    /// The number of findings that it knows.
    pub known: usize,
    /// Its entries that no finding has any more.
    pub stale: Vec<Entry>,
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
            baseline: None,
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
    /// Whether a warning makes the run fail too.
    pub strict: bool,
    /// Every rule there is, in the order of the codes.
    pub registry: &'a [&'static RuleInfo],
    /// The way from the folder of the call to the project, with `/` and without one at the end; empty where they are the
    /// same folder, or where the project does not lie below it. Services want paths from the root of the repository.
    pub root: &'a str,
}

impl Report<'_> {
    /// The path of a file from the folder of the call.
    fn path_from_here(&self, file: FileId) -> String {
        let path = &self.sources.file(file).path;
        if self.root.is_empty() { path.clone() } else { format!("{}/{path}", self.root) }
    }
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
    /// SARIF 2.1.0, for code scanning services.
    Sarif,
    /// Workflow commands of GitHub.
    Github,
    /// The code quality report of GitLab.
    Gitlab,
    /// JUnit XML, for build servers.
    Junit,
}

impl Format {
    /// All formats, in the order in which help texts list them.
    pub const ALL: [Format; 7] =
        [Format::Text, Format::Concise, Format::Json, Format::Sarif, Format::Github, Format::Gitlab, Format::Junit];

    /// The format of a name on the command line.
    pub fn named(name: &str) -> Option<Self> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Concise => "concise",
            Format::Json => "json",
            Format::Sarif => "sarif",
            Format::Github => "github",
            Format::Gitlab => "gitlab",
            Format::Junit => "junit",
        }
    }
}

/// Writes a report in a format.
pub fn write(report: &Report<'_>, format: Format, out: &mut dyn io::Write) -> io::Result<()> {
    match format {
        Format::Text => text::write(report, out),
        Format::Concise => concise::write(report, out),
        Format::Json => json::write(report, out),
        Format::Sarif => sarif::write(report, out),
        Format::Github => github::write(report, out),
        Format::Gitlab => gitlab::write(report, out),
        Format::Junit => junit::write(report, out),
    }
}

/// What stands for a run that could not do its work, in a format that a program reads; empty in those for people, which
/// have standard error.
///
/// For SARIF and GitLab it is on purpose no report of theirs: a valid report without findings would tell the service that
/// everything is solved.
pub fn failure(format: Format, message: &str, path: Option<&str>) -> String {
    match format {
        Format::Text | Format::Concise => String::new(),
        Format::Json | Format::Sarif | Format::Gitlab => json::failure(message, path),
        Format::Github => github::failure(message, path),
        Format::Junit => junit::failure(message, path),
    }
}

/// The fact and the next step in one text.
fn told(diagnostic: &Diagnostic, between: &str) -> String {
    match &diagnostic.help {
        Some(help) => format!("{}{between}{help}", diagnostic.message),
        None => diagnostic.message.clone(),
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
