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
const QUANTITIES: [&str; 25] = [
    "anzahl",
    "zahl",
    "anteil",
    "quote",
    "prozent",
    "dauer",
    "menge",
    "summe",
    "höhe",
    "umfang",
    "index",
    "mittelwert",
    "median",
    "durchschnitt",
    "mittlere",
    "kosten",
    "ausgaben",
    "einnahmen",
    "euro",
    "häufigkeit",
    "note",
    "punktwert",
    "punktzahl",
    "frist",
    "verhältnis",
];

/// Units that a title may name.
const UNITS: [&str; 11] =
    ["tage", "tagen", "stunden", "wochen", "monate", "monaten", "minuten", "blatt", "seiten", "pro", "je"];

/// Endings of words that say what is counted: „Abdeckungsquote“, „Durchlaufzeit“.
const COMPOUNDS: [&str; 21] = [
    "quote",
    "quoten",
    "zeit",
    "zeiten",
    "dauer",
    "anteil",
    "zahl",
    "zahlen",
    "rate",
    "grad",
    "index",
    "kosten",
    "menge",
    "summe",
    "stunden",
    "tage",
    "note",
    "wert",
    "volumen",
    "häufigkeit",
    "frequenz",
];

/// Amounts that are written without digits.
const AMOUNTS: [&str; 23] = [
    "alle",
    "allen",
    "aller",
    "sämtliche",
    "sämtlichen",
    "jede",
    "jeder",
    "jedes",
    "jedem",
    "kein",
    "keine",
    "keinen",
    "keinem",
    "null",
    "hälfte",
    "drittel",
    "viertel",
    "fünftel",
    "doppelt",
    "verdoppelt",
    "verdoppelung",
    "halbiert",
    "halbierung",
];

/// Small numbers.
const NUMBERS: [&str; 11] = ["zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];

/// Ends of larger numbers: „fünfundzwanzig“, „zweihundert“.
const LARGE_NUMBERS: [&str; 12] = [
    "zehn", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig", "hundert",
    "tausend", "dutzend",
];

/// Words before „ein“ that make it a number and not an article: „mindestens eine Ansprechperson“.
const BEFORE_ONE: [&str; 9] =
    ["mindestens", "wenigstens", "höchstens", "maximal", "genau", "je", "jeweils", "unter", "einmal"];

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
    let mut before = String::new();
    text.contains(|c: char| c.is_ascii_digit())
        || words(text).any(|range| {
            let word = text[range].to_lowercase();
            let is_one = word.starts_with("ein") && BEFORE_ONE.contains(&before.as_str());
            let counts = AMOUNTS.contains(&word.as_str())
                || is_multiple(&word)
                || NUMBERS.contains(&word.as_str())
                || LARGE_NUMBERS.iter().any(|number| word.ends_with(number));
            before = word;
            counts || is_one
        })
}

/// „verdreifacht“, „Verdoppelung“, „das Vierfache“.
fn is_multiple(word: &str) -> bool {
    let stem = word.strip_prefix("ver").unwrap_or(word);
    stem.starts_with("doppel")
        || NUMBERS.iter().any(|number| stem.strip_prefix(number).is_some_and(|it| it.starts_with("fach")))
}

fn names_quantity(title: &str) -> bool {
    title.contains(['%', '€'])
        || title.starts_with("Wie viel")
        || title.starts_with("Wie oft")
        || title.starts_with("Wie lange")
        || words(title).any(|range| {
            let word = title[range].to_lowercase();
            UNITS.contains(&&*word)
                || QUANTITIES.iter().any(|it| word.starts_with(it))
                || COMPOUNDS.iter().any(|it| word.ends_with(it))
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
