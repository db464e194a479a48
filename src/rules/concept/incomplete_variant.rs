//! L612 incomplete-variant: a variant cannot be compared because its capacity or its cost is missing.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L612",
        name: "incomplete-variant",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Einer Variante fehlen Kapazität oder Kosten.",
            en: "A variant lacks its capacity or its costs.",
        },
        page: include_str!("../../../docs/rules/L612-incomplete-variant.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        for (index, variant) in concept.variants.iter().enumerate() {
            let capacity = variant.capacity.is_some() || variant.fte.is_some();
            let costs = variant.one_off.is_some() || variant.annual.is_some();
            let title = &variant.title;
            let (message, keys) = match (capacity, costs) {
                (true, true) => continue,
                (false, true) => (
                    say!(
                        cx.language,
                        "Der Variante „{title}“ fehlt die Kapazität",
                        "The variant \"{title}\" lacks its capacity"
                    ),
                    say!(cx.language, "„capacity“ oder „fte“", "\"capacity\" or \"fte\""),
                ),
                (true, false) => (
                    say!(
                        cx.language,
                        "Der Variante „{title}“ fehlen die Kosten",
                        "The variant \"{title}\" lacks its costs"
                    ),
                    say!(cx.language, "„one_off“ oder „annual“", "\"one_off\" or \"annual\""),
                ),
                (false, false) => (
                    say!(
                        cx.language,
                        "Der Variante „{title}“ fehlen Kapazität und Kosten",
                        "The variant \"{title}\" lacks its capacity and its costs"
                    ),
                    say!(
                        cx.language,
                        "„capacity“ oder „fte“ sowie „one_off“ oder „annual“",
                        "\"capacity\" or \"fte\", and \"one_off\" or \"annual\""
                    ),
                ),
            };
            report.at(concept.place(&Path::new("variants").index(index)), message).help(say!(
                cx.language,
                "Ergänzen Sie {keys}, damit der Rat die Varianten vergleichen kann; eine Variante ohne Aufwand hat „0 EUR“ und „0 h/week“.",
                "Add {keys} so that the council can compare the variants; a variant without effort has \"0 EUR\" and \"0 h/week\"."
            ));
        }
    }
}
