//! One line per finding: `file:line:column: level code name: message`.

use std::io;

use super::{Finding, Report, level_name, plain};

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    for finding in report.findings {
        writeln!(out, "{}", line(report, finding))?;
    }
    Ok(())
}

/// The line of a finding, safe to print, without its line break.
pub(super) fn line(report: &Report<'_>, finding: &Finding) -> String {
    let diagnostic = &finding.diagnostic;
    let (start, _) = report.sources.positions(diagnostic.place.span);
    format!(
        "{}:{}:{}: {} {} {}: {}",
        plain(&report.sources.file(diagnostic.place.span.file).path),
        start.line,
        start.column,
        level_name(diagnostic.severity, report.language),
        diagnostic.rule.code,
        diagnostic.rule.name,
        plain(&diagnostic.message),
    )
}
