//! JUnit XML, which nearly every build server reads: one suite for each file with findings, one case for each finding.
//!
//! A case fails where the finding makes the run fail; all others pass and carry their text as output, so that a build
//! server never turns red over something that lotse itself lets pass.

use std::io;

use super::encode::xml;
use super::{Finding, Report, level_name, told};
use crate::diagnostic::Severity;
use crate::say;
use crate::source::FileId;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let (tests, failures) = (report.findings.len().max(1), failures(report, report.findings));
    writeln!(out, "{HEAD}<testsuites name=\"lotse\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
    if report.findings.is_empty() {
        let files = report.summary.files;
        let name = say!(report.language, "Keine Befunde, {files} gelesene Dateien", "No findings, {files} files read");
        writeln!(out, "  <testsuite name=\"lotse\" tests=\"1\" failures=\"0\" errors=\"0\">")?;
        writeln!(out, "    <testcase name=\"{}\" classname=\"lotse\"/>\n  </testsuite>", xml(&name))?;
    }
    let file = |finding: &Finding| finding.diagnostic.place.span.file;
    for findings in report.findings.chunk_by(|one, two| file(one) == file(two)) {
        suite(report, file(&findings[0]), findings, out)?;
    }
    writeln!(out, "</testsuites>")
}

/// The document that stands for a run that could not do its work.
pub(super) fn failure(message: &str, path: Option<&str>) -> String {
    let name = path.map_or("lotse", |path| path);
    format!(
        "{HEAD}<testsuites name=\"lotse\" tests=\"1\" failures=\"0\" errors=\"1\">\n  \
         <testsuite name=\"lotse\" tests=\"1\" failures=\"0\" errors=\"1\">\n    \
         <testcase name=\"{}\" classname=\"lotse\">\n      <error message=\"{}\"/>\n    \
         </testcase>\n  </testsuite>\n</testsuites>\n",
        xml(name),
        xml(message)
    )
}

fn suite(report: &Report<'_>, file: FileId, findings: &[Finding], out: &mut dyn io::Write) -> io::Result<()> {
    let path = xml(&report.path_from_here(file));
    let (tests, failures) = (findings.len(), failures(report, findings));
    writeln!(out, "  <testsuite name=\"{path}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
    for finding in findings {
        let diagnostic = &finding.diagnostic;
        let (start, _) = report.sources.positions(diagnostic.place.span);
        let (line, column) = (start.line, start.column);
        let (code, name) = (diagnostic.rule.code, diagnostic.rule.name);
        let title = xml(&format!("{code} {name} {line}:{column}"));
        writeln!(out, "    <testcase name=\"{title}\" classname=\"{path}\" file=\"{path}\" line=\"{line}\">")?;
        let level = level_name(diagnostic.severity, report.language);
        let text = xml(&format!("{path}:{line}:{column}: {level}: {}", told(diagnostic, " – ")));
        if is_failure(report, finding) {
            let message = xml(&diagnostic.message);
            writeln!(out, "      <failure type=\"{}\" message=\"{message}\">{text}</failure>", diagnostic.severity)?;
        } else {
            writeln!(out, "      <system-out>{text}</system-out>")?;
        }
        writeln!(out, "    </testcase>")?;
    }
    writeln!(out, "  </testsuite>")
}

fn failures(report: &Report<'_>, findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| is_failure(report, finding)).count()
}

fn is_failure(report: &Report<'_>, finding: &Finding) -> bool {
    match finding.diagnostic.severity {
        Severity::Error => true,
        Severity::Warning => report.strict,
        Severity::Hint => false,
    }
}
