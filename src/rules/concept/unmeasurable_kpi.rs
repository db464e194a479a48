//! L642 unmeasurable-kpi: nothing about an indicator can be counted or looked up.

use super::measured;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::words;
use crate::i18n::Phrase;
use crate::model::Kpi;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L642",
        name: "unmeasurable-kpi",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Kennzahl lässt sich nicht messen: Einheit, Zahl und Quelle fehlen.",
            en: "An indicator cannot be measured: unit, number and source are missing.",
        },
        page: include_str!("../../../docs/rules/L642-unmeasurable-kpi.md"),
        source: None,
    },
    check,
};

/// Beginnings of words in a title that say what is counted.
const QUANTITIES: [&str; 22] = [
    "anzahl",
    "zahl",
    "anteil",
    "quote",
    "prozent",
    "dauer",
    "tage",
    "stunden",
    "wochen",
    "monate",
    "minuten",
    "menge",
    "summe",
    "höhe",
    "index",
    "mittelwert",
    "durchschnitt",
    "mittlere",
    "kosten",
    "euro",
    "häufigkeit",
    "note",
];

/// Endings of words that say what is counted: „Abdeckungsquote“, „Durchlaufzeit“.
const COMPOUNDS: [&str; 8] = ["quote", "zeit", "dauer", "anteil", "zahl", "rate", "grad", "index"];

/// Amounts that are written without digits.
const AMOUNTS: [&str; 28] = [
    "alle",
    "allen",
    "jede",
    "jeder",
    "jedes",
    "jedem",
    "kein",
    "keine",
    "keinen",
    "null",
    "ein",
    "eine",
    "einen",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "hälfte",
    "doppelt",
    "verdoppelt",
    "halbiert",
];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for measured in measured::written(cx.project, |kpi| !is_measurable(kpi)) {
        let title = &measured.kpi.title;
        report
            .at(
                measured.definition.place(&measured.path.key("id")),
                say!(
                    cx.language,
                    "Die Kennzahl „{title}“ lässt sich nicht messen: Einheit, Zahl und Quelle fehlen",
                    "The indicator \"{title}\" cannot be measured: unit, number and source are missing"
                ),
            )
            .help(say!(
                cx.language,
                "Ergänzen Sie „unit“ (zum Beispiel „Anzahl“ oder „Prozent der Antworten“), „source“ (wo die Werte stehen) und einen Zielwert, den man nachzählen kann.",
                "Add \"unit\" (for example \"Anzahl\" or \"Prozent der Antworten\"), \"source\" (where the values are found) and a target that one can count."
            ));
    }
}

/// Whether anything says what is counted, how much of it there shall be, or where to look.
fn is_measurable(kpi: &Kpi) -> bool {
    let stated = [&kpi.target, &kpi.baseline];
    kpi.unit.is_some()
        || kpi.source.is_some()
        || !kpi.values.is_empty()
        || stated.into_iter().flatten().any(|text| is_amount(text))
        || names_quantity(&kpi.title)
}

fn is_amount(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        || words(text).any(|range| AMOUNTS.contains(&text[range].to_lowercase().as_str()))
}

fn names_quantity(title: &str) -> bool {
    title.contains(['%', '€'])
        || words(title).any(|range| {
            let word = title[range].to_lowercase();
            QUANTITIES.iter().any(|it| word.starts_with(it)) || COMPOUNDS.iter().any(|it| word.ends_with(it))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_are_found_in_titles_and_targets() {
        for title in ["Anteil der Ämter mit Lotsen", "Mittlere Durchlaufzeit", "Abdeckungsquote", "Ämter (in %)"] {
            assert!(names_quantity(title), "{title}");
        }
        for title in ["Bessere Stimmung", "Zufriedene Beschäftigte", "Mehr Vertrauen", "Akzeptanz"] {
            assert!(!names_quantity(title), "{title}");
        }
        for (target, counts) in [
            ("höchstens 60", true),
            ("alle Ämter", true),
            ("in jedem Amt", true),
            ("spürbar besser", false),
            ("hoch", false),
        ] {
            assert_eq!(is_amount(target), counts, "{target}");
        }
    }
}
