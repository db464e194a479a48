//! L909 private-name-in-text: a person of the private staffing is named where documents may print it.

use std::collections::BTreeSet;

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
    let names: BTreeSet<&str> =
        persons.map(|entry| entry.person.as_str().trim()).filter(|name| name.contains(' ')).collect();
    if names.is_empty() {
        return;
    }
    let mut seen: BTreeSet<(Span, &str)> = BTreeSet::new();
    for text in cx.texts {
        for name in names.iter().filter(|name| names_person(text.text, name)) {
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

/// Whether a text contains a name as whole words.
fn names_person(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
        before && text[at + name.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric())
    })
}
