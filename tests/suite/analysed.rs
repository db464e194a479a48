//! Projects that stand only in memory, and what lotse says of them.

use lotse::analysis::{Analysis, Input, analyse};
use lotse::diagnostic::Severity;
use lotse::i18n::Language;
use lotse::load::Content;
use lotse::model::Date;

/// The files of a project: path and bytes.
pub(crate) type Files = Vec<(String, Vec<u8>)>;

/// A finding as people see it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reported {
    /// The file, relative to the project.
    pub(crate) file: String,
    /// The line, from 1.
    pub(crate) line: u32,
    /// The column in characters, from 1.
    pub(crate) column: u32,
    /// The code of the rule.
    pub(crate) code: &'static str,
    /// The level.
    pub(crate) severity: Severity,
    /// The fact.
    pub(crate) message: String,
    /// The next step.
    pub(crate) help: String,
}

/// Analyses a project in one language on a fixed day.
pub(crate) fn analysis(files: Files, language: Language) -> Analysis {
    analysis_on(files, language, 1)
}

/// Analyses a project on a number of threads.
pub(crate) fn analysis_on(files: Files, language: Language, threads: usize) -> Analysis {
    let day: Date = "2026-11-02".parse().expect("a date");
    analyse(Input {
        files: files.into_iter().map(|(path, bytes)| (path, Content::Bytes(bytes))).collect(),
        language: Some(language),
        fallback_language: language,
        today: None,
        fallback_today: day,
        threads,
    })
}

/// The findings about a project, by file and line.
pub(crate) fn findings(files: Files, language: Language) -> Vec<Reported> {
    let analysis = analysis(files, language);
    let reported = |finding: &lotse::report::Finding| {
        let diagnostic = &finding.diagnostic;
        let span = diagnostic.place.span;
        let (start, _) = analysis.sources.positions(span);
        Reported {
            file: analysis.sources.file(span.file).path.clone(),
            line: start.line,
            column: start.column,
            code: diagnostic.rule.code,
            severity: diagnostic.severity,
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone().unwrap_or_default(),
        }
    };
    analysis.findings.iter().map(reported).collect()
}
