//! `lotse rules`: what lotse may complain about.

use std::io::Write as _;

use anstyle::Style;
use serde::Serialize;

use super::ExitStatus;
use super::env::Env;
use crate::cli;
use crate::diagnostic::RuleInfo;
use crate::i18n::Language;
use crate::report::level_name;
use crate::rules::{family_name, family_word};

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    rules: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    name: &'a str,
    family: u8,
    severity: &'static str,
    /// In the language of the run, as findings are.
    summary: &'a str,
    /// In both languages, for tools that show rules to people of either.
    summaries: Summaries<'a>,
    source: Option<&'a str>,
    as_of: Option<&'a str>,
}

#[derive(Serialize)]
struct Summaries<'a> {
    de: &'a str,
    en: &'a str,
}

pub(super) fn rules(
    env: &mut Env,
    args: &cli::Rules,
    registry: &[&'static RuleInfo],
    language: Language,
) -> anyhow::Result<ExitStatus> {
    let text = if args.format == "json" { json(registry, language)? } else { text(registry, language) };
    env.stdout.write_all(text.as_bytes())?;
    Ok(ExitStatus::Clean)
}

fn json(registry: &[&'static RuleInfo], language: Language) -> anyhow::Result<String> {
    let rules = registry.iter().map(|rule| Entry {
        code: rule.code,
        name: rule.name,
        family: rule.family(),
        severity: rule.severity.name(),
        summary: rule.summary.get(language),
        summaries: Summaries { de: rule.summary.de, en: rule.summary.en },
        source: rule.source.map(|source| source.title),
        as_of: rule.source.map(|source| source.as_of),
    });
    Ok(serde_json::to_string(&Document { version: 1, rules: rules.collect() })? + "\n")
}

fn text(registry: &[&'static RuleInfo], language: Language) -> String {
    let bold = Style::new().bold();
    let name_width = registry.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
    let mut lines = Vec::new();
    let mut family = None;
    for rule in registry {
        if family.replace(rule.family()) != Some(rule.family()) {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            let (name, word) = (family_name(rule.family(), language), family_word(rule.family(), language));
            lines.push(format!("{bold}{} · {name} ({word}){bold:#}", rule.family()));
        }
        let level = level_name(rule.severity, language);
        let summary = rule.summary.get(language);
        lines.push(format!("{}  {level:<7}  {:name_width$}  {summary}", rule.code, rule.name));
    }
    lines.join("\n") + "\n"
}
