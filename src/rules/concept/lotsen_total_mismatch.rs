//! L604 lotsen-total-mismatch: the number of Lotsinnen and Lotsen is not the sum of the units.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Concept;
use crate::project::Defined;
use crate::project::capacity::{Bounds, Capacity};
use crate::rules::amounts::bounds;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L604",
        name: "lotsen-total-mismatch",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Gesamtzahl der Lotsinnen und Lotsen ist nicht die Summe der Einheiten.",
            en: "The total number of Lotsinnen and Lotsen is not the sum of the units.",
        },
        page: include_str!("../../../docs/rules/L604-lotsen-total-mismatch.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let capacity = Capacity::of(cx.project, concept, cx.today);
        let Some((total, sum)) = mismatch(concept, &capacity) else { continue };
        let path = Path::new("chapters").key("numbers");
        let (total, sum) = (bounds(cx.language, total), bounds(cx.language, sum));
        report
            .at(
                concept.place(&path.key("total")),
                say!(
                    cx.language,
                    "Als Gesamtzahl steht hier {total}, die Einheiten ergeben zusammen {sum}",
                    "The total says {total}, the units add up to {sum}"
                ),
            )
            .related(
                concept.span(&path.key("units")),
                say!(cx.language, "die Zahlen der Einheiten", "the numbers of the units"),
            )
            .help(say!(
                cx.language,
                "Berichtigen Sie die Gesamtzahl oder die Zahl einer Einheit. Sie können „total“ auch weglassen; Dokumente nennen dann die Summe.",
                "Correct the total or the number of a unit. You can also leave out \"total\"; documents then give the sum."
            ));
    }
}

/// The stated total and the sum of the units, where they contradict each other.
pub(in crate::rules) fn mismatch(concept: &Defined<Concept>, capacity: &Capacity) -> Option<(Bounds, Bounds)> {
    let total = Bounds::of(concept.chapters.as_ref()?.numbers.as_ref()?.total?);
    let sum = capacity.persons?;
    (!total.overlaps(sum)).then_some((total, sum))
}
