//! GitLab's code quality report: one list of findings.

use std::io;

use serde_json::json;

use super::{Finding, Report, encode};
use crate::diagnostic::Severity;

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let entries: Vec<_> = report.findings.iter().map(|finding| entry(report, finding)).collect();
    out.write_all(encode::json(&entries).as_bytes())
}

fn entry(report: &Report<'_>, finding: &Finding) -> serde_json::Value {
    let diagnostic = &finding.diagnostic;
    let (start, end) = report.sources.positions(diagnostic.place.span);
    json!({
        "description": super::told(diagnostic, " – "),
        "check_name": format!("{} {}", diagnostic.rule.code, diagnostic.rule.name),
        "fingerprint": finding.fingerprint,
        "severity": severity(diagnostic.severity),
        "location": {
            "path": report.path_from_here(diagnostic.place.span.file),
            "lines": { "begin": start.line, "end": end.line.max(start.line) },
        },
    })
}

/// GitLab knows five levels; the two above are left for what stops a service.
fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "major",
        Severity::Warning => "minor",
        Severity::Hint => "info",
    }
}
