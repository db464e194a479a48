//! L606 released-total-mismatch: the working time released in all is not the sum of the units.

use super::lotsen_total_mismatch;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Concept, Kind};
use crate::project::Defined;
use crate::project::capacity::{Bounds, Capacity, has_overloaded_role};
use crate::rules::amounts::{bounds, hours_per_week};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L606",
        name: "released-total-mismatch",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die insgesamt freigestellte Zeit ist nicht die Summe der Einheiten.",
            en: "The working time released in all is not the sum of the units.",
        },
        page: include_str!("../../../docs/rules/L606-released-total-mismatch.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if ![Kind::Role, Kind::Organisation].into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    for concept in cx.project.concepts.own() {
        let capacity = Capacity::of(cx.project, concept, cx.today);
        let Some((stated, sum)) = mismatch(concept, &capacity) else { continue };
        // Where a number of persons or a role contradicts itself, this sum only follows from it.
        if lotsen_total_mismatch::mismatch(concept, &capacity).is_some() || has_overloaded_role(cx.project, &capacity) {
            continue;
        }
        let chapters = Path::new("chapters");
        let (stated, sum) = (hours_per_week(cx.language, stated), bounds(cx.language, sum));
        report
            .at(
                concept.place(&chapters.key("time_budget").key("released")),
                say!(
                    cx.language,
                    "Insgesamt freigestellt sind hier {stated}, die Einheiten ergeben zusammen {sum}",
                    "In all {stated} are released here, the units add up to {sum}"
                ),
            )
            .related(
                concept.span(&chapters.key("numbers").key("units")),
                say!(cx.language, "die Einheiten mit ihren Zahlen", "the units with their numbers"),
            )
            .help(say!(
                cx.language,
                "Die Summe ist die Zahl der Personen mal ihr Zeitbudget, je Einheit. Berichtigen Sie eines davon, oder lassen Sie „released“ weg; Dokumente nennen dann die Summe.",
                "The sum is the number of persons times their time budget, unit by unit. Correct one of them, or leave out \"released\"; documents then give the sum."
            ));
    }
}

/// The stated total and the sum of the units, where they contradict each other.
pub(in crate::rules) fn mismatch(concept: &Defined<Concept>, capacity: &Capacity) -> Option<(Bounds, Bounds)> {
    let stated = Bounds::exactly(concept.chapters.as_ref()?.time_budget.as_ref()?.released?.value());
    let sum = capacity.released?;
    (!stated.overlaps(sum)).then_some((stated, sum))
}
