//! L909 private-name-in-text: a person of the private staffing is named where documents may print it.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Span;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L909",
        name: "private-name-in-text",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Name aus der Besetzungsliste steht in einem anderen Text.",
            en: "A name from the staffing stands in another text.",
        },
        page: include_str!("../../../docs/rules/L909-private-name-in-text.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let persons = cx.project.staffings.own().flat_map(|staffing| &staffing.entries);
    // A single word may be anything; first and last name together are a person.
    let mut names: BTreeMap<char, BTreeSet<&str>> = BTreeMap::new();
    for name in persons.map(|entry| entry.person.as_str().trim()).filter(|name| name.contains(' ')) {
        names.entry(name.chars().next().unwrap_or_default()).or_default().insert(name);
    }
    if names.is_empty() {
        return;
    }
    let mut seen: BTreeSet<(Span, &str)> = BTreeSet::new();
    for text in cx.texts {
        for name in named(text.text, &names) {
            if !seen.insert((text.span, name)) {
                continue;
            }
            // The finding never repeats the name: a log of CI is read by more people than the staffing.
            let field = text.field;
            let message = say!(
                cx.language,
                "Der Text unter „{field}“ enthält den Namen einer Person aus der Besetzungsliste",
                "The text under \"{field}\" contains the name of a person from the staffing"
            );
            report.at(text.span, message).private().help(say!(
                cx.language,
                "Nennen Sie statt der Person ihre Rolle oder Funktion. Wer welche Stelle oder Rolle innehat, steht nur in der Besetzungsliste.",
                "Name the role or function instead of the person. Who holds which post or role is told in the staffing only."
            ));
        }
    }
}

/// The names that a text contains as whole words. Names are known by their first letter, so that a text is read once and
/// not once for each person.
fn named<'n>(text: &str, names: &BTreeMap<char, BTreeSet<&'n str>>) -> BTreeSet<&'n str> {
    let mut found = BTreeSet::new();
    let mut is_inside = false;
    for (at, c) in text.char_indices() {
        let begins = !is_inside && !c.is_whitespace();
        if let Some(names) = begins.then(|| names.get(&c)).flatten() {
            let ends = |name: &&&str| text[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
            found.extend(names.iter().filter(|name| text[at..].starts_with(**name)).filter(ends));
        }
        is_inside = c.is_alphanumeric();
    }
    found
}
