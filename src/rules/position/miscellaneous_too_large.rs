//! L309 miscellaneous-too-large: „Sonstiges“ takes more than a tenth of the working time.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::WorkItem;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L309",
        name: "miscellaneous-too-large",
        severity: Severity::Hint,
        summary: Phrase {
            de: "„Sonstiges“ nimmt mehr als 10 % der Arbeitszeit ein.",
            en: "Miscellaneous work takes more than 10 % of the working time.",
        },
        page: include_str!("../../../docs/rules/L309-miscellaneous-too-large.md"),
        source: None,
    },
    check,
};

/// Up to which share, in tenths of a percent, nobody asks; a custom, and no norm.
const SMALL: u32 = 100;
/// Words that say only that it is other work.
const OTHER: [&str; 10] = [
    "sonstige",
    "sonstiges",
    "sonstigen",
    "weitere",
    "übrige",
    "verschiedenes",
    "diverses",
    "diverse",
    "miscellaneous",
    "other",
];
/// Words that say nothing of what the work is.
const WORK: [&str; 8] =
    ["aufgaben", "tätigkeiten", "arbeiten", "angelegenheiten", "tasks", "duties", "work", "activities"];
/// Words behind which only stands who orders the work.
const ORDERED: [&str; 8] = ["nach", "auf", "gemäß", "laut", "as", "im", "aus", "und"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let others = || position.work_items.iter().enumerate().filter(|(_, item)| is_miscellaneous(item));
        let sum: u32 = others().map(|(_, item)| item.share.tenths()).sum();
        let Some((index, item)) = others().next().filter(|_| sum > SMALL) else { continue };
        let (name, share) = (name(item), wording::percent(cx.language, sum));
        let message = say!(
            cx.language,
            "„{name}“ nimmt {share} der Arbeitszeit ein, üblich sind höchstens 10 %",
            "\"{name}\" takes {share} of the working time, at most 10 % are usual"
        );
        report.at(position.place(&Path::new("work_items").index(index).key("share")), message).help(say!(
            cx.language,
            "Ohne Arbeitsergebnis lässt sich dieser Anteil nicht bewerten. Beschreiben Sie, was regelmäßig anfällt, als eigenen Arbeitsvorgang mit Arbeitsergebnis.",
            "Without a result this share cannot be graded. Describe what comes up regularly as an Arbeitsvorgang of its own, with a result."
        ));
    }
}

fn name(item: &WorkItem) -> &str {
    item.title.as_ref().map_or(item.id.as_str(), |title| title.as_str())
}

/// Whether the name of an Arbeitsvorgang says no more than that it is other work. „Sonstige Leistungen der
/// Eingliederungshilfe“ names a field, „Sonstige Aufgaben nach Weisung“ does not.
fn is_miscellaneous(item: &WorkItem) -> bool {
    let mut words = name(item).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_one_of = |word: &str, known: &[&str]| known.contains(&word.to_lowercase().as_str());
    if !words.next().is_some_and(|first| is_one_of(first, &OTHER)) {
        return false;
    }
    let mut rest = words.skip_while(|word| is_one_of(word, &WORK));
    rest.next().is_none_or(|word| is_one_of(word, &ORDERED))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_other(title: &str) -> bool {
        let item = serde_json::json!({ "id": "a", "title": title, "share": "20 %" });
        is_miscellaneous(&serde_json::from_value(item).expect("a well-formed Arbeitsvorgang"))
    }

    #[test]
    fn names_of_fields_are_not_miscellaneous() {
        for title in
            ["Sonstiges", "Sonstige Aufgaben", "Sonstige Tätigkeiten nach Weisung", "Verschiedenes", "Weitere Aufgaben"]
        {
            assert!(is_other(title), "{title}");
        }
        for title in [
            "Sonstige Leistungen der Eingliederungshilfe",
            "Sonstige Einnahmen und Gebühren",
            "Weitere Entwicklung der Fachverfahren",
            "Allgemeine Sachbearbeitung",
            "Grundsatzfragen und Sonstiges",
        ] {
            assert!(!is_other(title), "{title}");
        }
    }
}
