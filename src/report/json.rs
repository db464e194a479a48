//! One JSON document, version 1: a contract with programs, whose keys keep their order.

use std::io;

use serde::Serialize;

use super::{Finding, Report, Summary, encode, related};
use crate::source::Span;

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    language: &'static str,
    summary: Counts<'a>,
    diagnostics: Vec<Entry<'a>>,
}

#[derive(Serialize)]
pub(super) struct Counts<'a> {
    error: usize,
    warning: usize,
    hint: usize,
    files: usize,
    not_judged: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Known<'a>>,
}

#[derive(Serialize)]
struct Known<'a> {
    known: usize,
    stale: Vec<&'a str>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    message: &'a str,
    help: Option<&'a str>,
    file: &'a str,
    document: Option<u32>,
    path: Option<&'a str>,
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    fingerprint: &'a str,
    related: Vec<RelatedEntry<'a>>,
}

#[derive(Serialize)]
struct RelatedEntry<'a> {
    file: &'a str,
    line: u32,
    column: u32,
    message: String,
}

#[derive(Serialize)]
struct ErrorDocument<'a> {
    version: u8,
    error: Error<'a>,
}

#[derive(Serialize)]
struct Error<'a> {
    message: &'a str,
    path: Option<&'a str>,
}

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let document = Document {
        version: 1,
        language: report.language.code(),
        summary: counts(report.summary),
        diagnostics: report.findings.iter().map(|finding| entry(report, finding)).collect(),
    };
    out.write_all(encode::json(&document).as_bytes())
}

/// What the findings amount to, as programs read it.
pub(super) fn counts(summary: &Summary) -> Counts<'_> {
    Counts {
        error: summary.errors,
        warning: summary.warnings,
        hint: summary.hints,
        files: summary.files,
        not_judged: &summary.not_judged,
        baseline: summary.baseline.as_ref().map(|baseline| Known {
            known: baseline.known,
            stale: baseline.stale.iter().map(|entry| &*entry.fingerprint).collect(),
        }),
    }
}

/// The document that stands for a run that could not do its work, with a final line break.
pub(super) fn failure(message: &str, path: Option<&str>) -> String {
    encode::json(&ErrorDocument { version: 1, error: Error { message, path } })
}

fn entry<'a>(report: &Report<'a>, finding: &'a Finding) -> Entry<'a> {
    let diagnostic = &finding.diagnostic;
    let (start, end) = report.sources.positions(diagnostic.place.span);
    Entry {
        code: diagnostic.rule.code,
        name: diagnostic.rule.name,
        severity: diagnostic.severity.name(),
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        file: &report.sources.file(diagnostic.place.span.file).path,
        document: finding.document,
        path: finding.path.as_deref(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        fingerprint: &finding.fingerprint,
        related: related(finding, report.language)
            .into_iter()
            .map(|(span, message)| related_entry(report, span, message))
            .collect(),
    }
}

fn related_entry<'a>(report: &Report<'a>, span: Span, message: String) -> RelatedEntry<'a> {
    let (start, _) = report.sources.positions(span);
    RelatedEntry { file: &report.sources.file(span.file).path, line: start.line, column: start.column, message }
}
