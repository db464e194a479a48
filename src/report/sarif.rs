//! SARIF 2.1.0: one run with the identity cards of all rules, for code scanning services and viewers.

use std::io;

use serde_json::{Value, json};

use super::{Finding, Report, encode, related, told};
use crate::diagnostic::{RuleInfo, Severity};
use crate::i18n::Language;
use crate::source::{FileId, Span};

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let rules: Vec<_> = report.registry.iter().map(|info| rule(info, report.language)).collect();
    let results: Vec<_> = report.findings.iter().map(|finding| result(report, finding)).collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "lotse",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": report.language.code(),
                "rules": rules,
            }},
            "invocations": [{ "executionSuccessful": true }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    out.write_all(encode::json(&document).as_bytes())
}

fn rule(info: &RuleInfo, language: Language) -> Value {
    let explanation = info.explanation(language);
    let mut properties = json!({ "family": info.family() });
    if let Some(source) = info.source {
        properties["source"] = source.title.into();
        properties["as_of"] = source.as_of.into();
    }
    json!({
        "id": info.code,
        "name": info.name,
        "shortDescription": { "text": info.summary.get(language) },
        "help": { "text": explanation, "markdown": explanation },
        "defaultConfiguration": { "level": level(info.severity) },
        "properties": properties,
    })
}

fn result(report: &Report<'_>, finding: &Finding) -> Value {
    let diagnostic = &finding.diagnostic;
    let mut location = json!({ "physicalLocation": physical(report, diagnostic.place.span) });
    if let Some(path) = finding.path.as_deref().filter(|path| !path.is_empty()) {
        location["logicalLocations"] = json!([{ "fullyQualifiedName": path }]);
    }
    let mut text = told(diagnostic, "\n");
    let mut further = Vec::new();
    for (span, message) in related(finding, report.language) {
        if span.file.is_catalogue() {
            // The catalogue is no file of the repository, and a service could not show a place in it.
            let (start, _) = report.sources.positions(span);
            let path = &report.sources.file(span.file).path;
            text = format!("{text}\n{path}:{}: {message}", start.line);
        } else {
            let id = further.len() + 1;
            let place = physical(report, span);
            further.push(json!({ "id": id, "physicalLocation": place, "message": { "text": message } }));
        }
    }
    let mut result = json!({
        "ruleId": diagnostic.rule.code,
        "level": level(diagnostic.severity),
        "message": { "text": text },
        "locations": [location],
        "partialFingerprints": { "lotse/v1": finding.fingerprint },
    });
    if let Some(index) = report.registry.iter().position(|info| info.code == diagnostic.rule.code) {
        result["ruleIndex"] = index.into();
    }
    if !further.is_empty() {
        result["relatedLocations"] = further.into();
    }
    result
}

fn physical(report: &Report<'_>, span: Span) -> Value {
    let (start, end) = report.sources.positions(span);
    let region = if span == Span::top(span.file) {
        json!({ "startLine": 1 })
    } else {
        json!({ "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column })
    };
    json!({ "artifactLocation": { "uri": uri(report, span.file) }, "region": region })
}

fn uri(report: &Report<'_>, file: FileId) -> String {
    encode::address(&report.path_from_here(file))
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}
