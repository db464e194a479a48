//! How often each rule complains, in place of the findings.

use std::collections::BTreeMap;
use std::io;

use serde_json::json;

use super::{Report, encode, json::counts, level_name, text};
use crate::diagnostic::{RuleInfo, Severity};

/// Writes the number of findings of each rule, the most frequent first: for people, or as JSON.
pub fn statistics(report: &Report<'_>, as_json: bool, out: &mut dyn io::Write) -> io::Result<()> {
    let rows = rows(report);
    if !as_json {
        for (rule, severity, count) in &rows {
            let level = level_name(*severity, report.language);
            writeln!(out, "{count:>7}  {level:<7}  {} {}", rule.code, rule.name)?;
        }
        if report.quiet {
            return Ok(());
        }
        return writeln!(
            out,
            "{}{}",
            if rows.is_empty() { "" } else { "\n" },
            text::counts(report.summary, report.language)
        );
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(rule, severity, count)| {
            json!({ "code": rule.code, "name": rule.name, "severity": severity.name(), "count": count })
        })
        .collect();
    let document = json!({
        "version": 1,
        "language": report.language.code(),
        "summary": counts(report.summary),
        "statistics": rows,
    });
    out.write_all(encode::json(&document).as_bytes())
}

/// Each rule with findings, with the level that they have and their number.
fn rows(report: &Report<'_>) -> Vec<(&'static RuleInfo, Severity, usize)> {
    let mut rows = BTreeMap::new();
    for finding in report.findings {
        let diagnostic = &finding.diagnostic;
        let row = rows.entry(diagnostic.rule.code).or_insert((diagnostic.rule, diagnostic.severity, 0_usize));
        row.2 += 1;
    }
    let mut rows: Vec<_> = rows.into_values().collect();
    // The order of the codes stays among rules of the same number.
    rows.sort_by_key(|row| std::cmp::Reverse(row.2));
    rows
}
