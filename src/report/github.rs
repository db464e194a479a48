//! Workflow commands of GitHub: each finding becomes a note at its line in the pull request.
//!
//! GitHub shows at most ten notes of a level for one step. What is beyond follows as ordinary lines in a group of the
//! log, so that nothing is lost and nothing is counted as shown that is not.

use std::io;

use super::text::counts;
use super::{Finding, Report, concise, plain, told};
use crate::diagnostic::Severity;
use crate::say;

/// How many notes of one level GitHub shows for a step.
const SHOWN: usize = 10;

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut notes = [0_usize; 3];
    let mut rest = Vec::new();
    for finding in report.findings {
        let count = &mut notes[finding.diagnostic.severity as usize];
        *count += 1;
        if *count <= SHOWN {
            writeln!(out, "{}", note(report, finding))?;
        } else {
            rest.push(finding);
        }
    }
    if !rest.is_empty() {
        let count = rest.len();
        let title = say!(report.language, "Weitere Befunde: {count}", "Further findings: {count}");
        writeln!(out, "::group::{title}")?;
        for finding in rest {
            writeln!(out, "{}", ordinary(&concise::line(report, finding)))?;
        }
        writeln!(out, "::endgroup::")?;
    }
    if report.quiet { Ok(()) } else { writeln!(out, "{}", counts(report.summary, report.language)) }
}

/// The command that stands for a run that could not do its work.
pub(super) fn failure(message: &str, path: Option<&str>) -> String {
    let file = path.map(|path| format!(" file={}", property(&plain(path)))).unwrap_or_default();
    format!("::error{file}::{}\n", data(&plain(message)))
}

fn note(report: &Report<'_>, finding: &Finding) -> String {
    let diagnostic = &finding.diagnostic;
    let span = diagnostic.place.span;
    let (start, end) = report.sources.positions(span);
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    };
    let file = property(&plain(&report.path_from_here(span.file)));
    let line = start.line;
    // Columns mean something to GitHub only within one line, and nothing where they say the same twice.
    let place = match (end.line.max(line), end.column) {
        (last, column) if last == line && column > start.column => {
            format!("line={line},col={},endColumn={column}", start.column)
        }
        (last, _) if last == line => format!("line={line},col={}", start.column),
        (last, _) => format!("line={line},endLine={last}"),
    };
    let title = property(&format!("{} {}", diagnostic.rule.code, diagnostic.rule.name));
    let text = told(diagnostic, "\n").lines().map(plain).collect::<Vec<_>>().join("\n");
    format!("::{command} file={file},{place},title={title}::{}", data(&text))
}

/// The text of a command, with the marks that would end it escaped.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command, with the marks that would end it escaped.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A line of the log that is no command, whatever a file is called or says: the runner also obeys the older `##[`
/// anywhere in a line.
fn ordinary(line: &str) -> String {
    format!("- {}", line.replace("##[", "## ["))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_or_begins_a_command() {
        assert_eq!(data("100 %\n::error::x"), "100 %25%0A::error::x");
        assert_eq!(property("a:b,c %"), "a%3Ab%2Cc %25");
        assert_eq!(ordinary("::error::##[error]x"), "- ::error::## [error]x");
        assert_eq!(failure("x\ny", Some("a,b")), "::error file=a%2Cb::x␊y\n");
    }
}
