//! One line per finding: `file:line:column: level code name: message`.

use std::io;

use super::{Report, level_name, plain};

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    for finding in report.findings {
        let diagnostic = &finding.diagnostic;
        let (start, _) = report.sources.positions(diagnostic.place.span);
        writeln!(
            out,
            "{}:{}:{}: {} {} {}: {}",
            plain(&report.sources.file(diagnostic.place.span.file).path),
            start.line,
            start.column,
            level_name(diagnostic.severity, report.language),
            diagnostic.rule.code,
            diagnostic.rule.name,
            plain(&diagnostic.message),
        )?;
    }
    Ok(())
}
