//! L605 cost-total-mismatch: the total of the costs is not the sum of the items.

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Money;
use crate::model::concept::CostItem;
use crate::rules::amounts::euros;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L605",
        name: "cost-total-mismatch",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Gesamtkosten sind nicht die Summe der Kostenpunkte.",
            en: "The total costs are not the sum of the cost items.",
        },
        page: include_str!("../../../docs/rules/L605-cost-total-mismatch.md"),
        source: None,
    },
    check,
};

/// A total, and what of each item it adds up.
type Total = (&'static str, Option<Money>, fn(&CostItem) -> Option<Money>);

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(costs) = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref()) else { continue };
        let path = Path::new("chapters").key("costs");
        let totals: [Total; 2] = [
            ("total_one_off", costs.total_one_off, |item| item.one_off),
            ("total_annual", costs.total_annual, |item| item.annual),
        ];
        for (key, total, part) in totals {
            let Some(total) = total.filter(|_| !costs.items.is_empty()).map(Money::value) else { continue };
            let sum: Decimal = costs.items.iter().filter_map(part).map(Money::value).sum();
            if sum == total {
                continue;
            }
            let (stated, added) = (euros(cx.language, total), euros(cx.language, sum));
            let difference = euros(cx.language, (total - sum).abs());
            let message = if total > sum {
                say!(
                    cx.language,
                    "Hier stehen {stated}, die Kostenpunkte ergeben {added}: {difference} zu viel",
                    "The total says {stated}, the items add up to {added}: {difference} too much"
                )
            } else {
                say!(
                    cx.language,
                    "Hier stehen {stated}, die Kostenpunkte ergeben {added}: {difference} zu wenig",
                    "The total says {stated}, the items add up to {added}: {difference} too little"
                )
            };
            report
                .at(concept.place(&path.key(key)), message)
                .related(concept.span(&path.key("items")), say!(cx.language, "die Kostenpunkte", "the cost items"))
                .help(say!(
                    cx.language,
                    "Berichtigen Sie „{key}“ oder die Kostenpunkte. Ohne „{key}“ nennen die Dokumente die Summe.",
                    "Correct \"{key}\" or the cost items. Without \"{key}\" the documents give the sum."
                ));
        }
    }
}
