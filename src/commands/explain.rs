//! `lotse explain`: the page of a rule in the language of the run.

use std::io::Write as _;

use anstyle::Style;
use anyhow::bail;

use super::ExitStatus;
use super::env::Env;
use crate::cli;
use crate::diagnostic::RuleInfo;
use crate::i18n::{Language, Phrase, nearest};
use crate::report::level_name;
use crate::rules::family_name;
use crate::say;

/// The headings under which a page says the same in two languages.
const SECTION: Phrase = Phrase { de: "Deutsch", en: "English" };

const BOLD: Style = Style::new().bold();
const DIMMED: Style = Style::new().dimmed();

pub(super) fn explain(
    env: &mut Env,
    args: &cli::Explain,
    registry: &[&'static RuleInfo],
    language: Language,
) -> anyhow::Result<ExitStatus> {
    let written = args.rule.as_str();
    let is_meant = |rule: &RuleInfo| rule.code.eq_ignore_ascii_case(written) || rule.name.eq_ignore_ascii_case(written);
    let Some(rule) = registry.iter().find(|rule| is_meant(rule)) else {
        bail!(unknown(written, registry, language));
    };
    env.stdout.write_all(page(rule, language).as_bytes())?;
    Ok(ExitStatus::Clean)
}

fn unknown(written: &str, registry: &[&'static RuleInfo], language: Language) -> String {
    let known = registry.iter().flat_map(|rule| [rule.code, rule.name]);
    match nearest(written, known) {
        Some(near) => say!(
            language,
            "unbekannte Regel „{written}“; meinten Sie „{near}“?",
            "unknown rule \"{written}\"; did you mean \"{near}\"?"
        ),
        None => say!(
            language,
            "unbekannte Regel „{written}“; alle Regeln zeigt: lotse rules",
            "unknown rule \"{written}\"; all rules are shown by: lotse rules"
        ),
    }
}

fn page(rule: &RuleInfo, language: Language) -> String {
    let level = level_name(rule.severity, language);
    let family = family_name(rule.family(), language);
    let mut lines = vec![
        format!("{BOLD}{} {}{BOLD:#}", rule.code, rule.name),
        say!(language, "Stufe: {level} · Familie: {family}", "level: {level} · family: {family}"),
    ];
    if let Some(source) = rule.source {
        let (title, as_of) = (source.title, day(source.as_of, language));
        let told = say!(language, "Quelle: {title} (Stand {as_of})", "source: {title} (as of {as_of})");
        lines.extend(wrapped(&told));
    }
    for (heading, body) in sections(rule.page) {
        let is_own = heading == SECTION.get(language);
        if !is_own && Language::ALL.iter().any(|other| heading == SECTION.get(*other)) {
            continue;
        }
        lines.push(String::new());
        if !is_own {
            lines.extend([format!("{BOLD}{}{BOLD:#}", own_words(heading, language)), String::new()]);
        }
        lines.extend(shown(&body, language));
    }
    lines.join("\n") + "\n"
}

/// The sections of a page with their headings; what stands before the first one is the title.
fn sections(page: &str) -> Vec<(&str, Vec<&str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    let mut in_fence = false;
    for line in page.lines() {
        in_fence ^= line.starts_with("```");
        match (line.strip_prefix("## "), sections.last_mut()) {
            (Some(heading), _) if !in_fence => sections.push((heading.trim(), Vec::new())),
            (_, Some((_, lines))) => lines.push(line),
            (_, None) => {}
        }
    }
    sections
}

/// A heading that both languages share says both: `Beispiele · Examples`.
fn own_words(heading: &str, language: Language) -> &str {
    let both = heading.split_once(" · ").or_else(|| heading.split_once(" / "));
    match (both, language) {
        (Some((german, _)), Language::De) => german,
        (Some((_, english)), Language::En) => english,
        (None, _) => heading,
    }
}

/// A date as the language writes it: `31.12.2026`, `2026-12-31`.
fn day(iso: &str, language: Language) -> String {
    match language {
        Language::De => iso.split('-').rev().collect::<Vec<_>>().join("."),
        Language::En => iso.to_owned(),
    }
}

/// Markdown as it reads well in a terminal: headings bold, paragraphs in lines that fit, code indented below the name
/// of its file.
fn shown(body: &[&str], language: Language) -> Vec<String> {
    let mut in_fence = false;
    let (mut lines, mut paragraph) = (Vec::new(), Vec::new());
    for line in body.iter().skip_while(|line| line.is_empty()) {
        if !in_fence && is_prose(line) {
            paragraph.push(*line);
            continue;
        }
        if !paragraph.is_empty() {
            lines.extend(wrapped(&without_marks(&paragraph.join(" "))));
            paragraph.clear();
        }
        if let Some(info) = line.strip_prefix("```") {
            in_fence = !in_fence;
            let file = info.split_once(' ').filter(|_| in_fence);
            lines.extend(file.map(|(_, file)| format!("  {DIMMED}{file}{DIMMED:#}")));
        } else if in_fence {
            lines.push(format!("    {line}"));
        } else if let Some(heading) = line.strip_prefix("### ") {
            lines.push(format!("{BOLD}{}{BOLD:#}", own_words(heading, language)));
        } else {
            lines.push((*line).to_owned());
        }
    }
    lines.extend(wrapped(&without_marks(&paragraph.join(" "))));
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}

/// Whether a line outside of code is part of a paragraph, and not empty, a heading, a fence or a row of a table.
fn is_prose(line: &str) -> bool {
    !line.is_empty() && !["#", "```", "|"].iter().any(|mark| line.starts_with(mark))
}

/// A paragraph without the marks of Markdown that only get in the way of reading; links to other pages name their file.
fn without_marks(paragraph: &str) -> String {
    const LINK: &str = "](../";
    let mut text = paragraph.replace("**", "");
    while let Some(middle) = text.find(LINK) {
        let (Some(start), Some(length)) = (text[..middle].rfind('['), text[middle..].find(')')) else { break };
        let (words, file) = (&text[start + 1..middle], &text[middle + LINK.len()..middle + length]);
        let told = format!("{words} (docs/{file})");
        text.replace_range(start..=middle + length, &told);
    }
    text
}

/// A text in lines that fit a terminal of usual width; a word that is longer stays whole.
fn wrapped(text: &str) -> Vec<String> {
    const WIDTH: usize = 80;
    let mut lines: Vec<String> = Vec::new();
    // No-break spaces keep what they join together.
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= WIDTH => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Severity, Source};

    static RULE: RuleInfo = RuleInfo {
        code: "L301",
        name: "shares-not-100",
        severity: Severity::Error,
        summary: Phrase { de: "", en: "" },
        page: "# L301 shares-not-100\n\n## Deutsch\n\nDie Anteile ergeben nicht 100 %.\n\n### Warum\n\nDarum.\n\n\
            ## English\n\nShares.\n\n## Beispiele · Examples\n\n```yaml a.yaml\n## kein Abschnitt\nshare: 35 % # L301\n```\n",
        source: Some(Source { title: "TVöD", as_of: "2026-01-01" }),
    };

    #[test]
    fn a_page_speaks_one_language_and_shows_the_examples() {
        let plain = |language| anstream::adapter::strip_str(&page(&RULE, language)).to_string();
        insta::assert_snapshot!(plain(Language::De));
        insta::assert_snapshot!(plain(Language::En));
    }

    #[test]
    fn prose_fits_a_terminal_and_tables_stay_as_they_are() {
        let row = format!("| {} |", "Maß ".repeat(30));
        let long = "Anteile der Arbeitszeit ".repeat(6);
        let body = ["**Hinweis.** Siehe", "[Landesrecht](../laenderrecht.md).", "", &row, "", &long];
        let shown = shown(&body, Language::De);
        assert_eq!(shown[0], "Hinweis. Siehe Landesrecht (docs/laenderrecht.md).");
        assert_eq!(shown[2], row);
        assert!(shown[4..].len() == 2 && shown[4..].iter().all(|line| line.chars().count() <= 80), "{shown:?}");
    }

    #[test]
    fn the_nearest_rule_is_offered() {
        assert!(unknown("shares-not-10", &[&RULE], Language::De).contains("„shares-not-100“"));
        assert!(unknown("xyz", &[&RULE], Language::En).contains("lotse rules"));
    }
}
