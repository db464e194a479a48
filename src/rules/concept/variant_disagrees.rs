//! L625 variant-disagrees: the variant that the concept describes has other figures than its chapters.

use rust_decimal::Decimal;

use super::{capacity_above_release, lotsen_total_mismatch, released_total_mismatch};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::{Costs, Variant};
use crate::model::{Concept, HoursPerWeek, Kind, Money};
use crate::project::Defined;
use crate::project::capacity::{Bounds, Capacity, has_overloaded_role};
use crate::project::costs::{self, Balance};
use crate::rules::amounts::{bounds, euros, hours_per_week};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L625",
        name: "variant-disagrees",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die empfohlene Variante nennt andere Zahlen als die Kapitel des Konzepts.",
            en: "The recommended variant has other figures than the chapters of the concept.",
        },
        page: include_str!("../../../docs/rules/L625-variant-disagrees.md"),
        source: None,
    },
    check,
};

/// Hours are usually rounded to one decimal, so they may differ by half of that.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// A figure of the variant and what the chapters make of it, both as they are printed.
struct Difference {
    key: &'static str,
    variant: String,
    chapters: String,
    path: Path,
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some((index, variant)) = described(concept) else { continue };
        let mut differences = people(cx, concept, variant);
        differences.extend(money(cx, concept, variant));
        let title = &variant.title;
        for Difference { key, variant, chapters, path } in differences {
            report
                .at(
                    concept.place(&Path::new("variants").index(index).key(key)),
                    say!(
                        cx.language,
                        "„{title}“ nennt hier {variant}, die Kapitel des Konzepts ergeben {chapters}",
                        "\"{title}\" says {variant} here, the chapters of the concept add up to {chapters}"
                    ),
                )
                .related(concept.span(&path), say!(cx.language, "das Kapitel", "the chapter"))
                .help(say!(
                    cx.language,
                    "Die Kapitel beschreiben die empfohlene oder beschlossene Variante; in der Vorlage stehen beide Zahlen nebeneinander. Gleichen Sie sie an.",
                    "The chapters describe the variant that is recommended or decided; the council paper shows both figures side by side. Bring them in line."
                ));
        }
    }
}

/// The variant that the chapters describe: the one that was chosen, else the only one that is recommended.
fn described(concept: &Concept) -> Option<(usize, &Variant)> {
    let variants = || concept.variants.iter().enumerate();
    if let Some(chosen) = concept.decision.as_ref().and_then(|decision| decision.variant.as_ref()) {
        let id = chosen.local().unwrap_or_else(|| chosen.definition());
        return variants().find(|(_, variant)| variant.id == *id);
    }
    let mut recommended = variants().filter(|(_, variant)| variant.recommended);
    recommended.next().filter(|_| recommended.next().is_none())
}

/// Lotsinnen and Lotsen and their hours; what contradicts itself within the chapters is reported there.
fn people(cx: &Context<'_>, concept: &Defined<Concept>, variant: &Variant) -> Vec<Difference> {
    if ![Kind::Role, Kind::Organisation].into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return Vec::new();
    }
    let capacity = Capacity::of(cx.project, concept, cx.today);
    let chapters = concept.chapters.as_ref();
    let path = Path::new("chapters");
    let mut found = Vec::new();
    if lotsen_total_mismatch::mismatch(concept, &capacity).is_some() || has_overloaded_role(cx.project, &capacity) {
        return found;
    }
    let total = chapters.and_then(|it| it.numbers.as_ref()?.total).map(Bounds::of);
    if let Some((said, counted)) = variant.lotsen.map(Bounds::of).zip(capacity.persons.or(total))
        && !said.overlaps(counted)
    {
        let [variant, chapters] = [said, counted].map(|value| bounds(cx.language, value));
        let variant = say!(cx.language, "{variant} Lotsinnen und Lotsen", "{variant} Lotsinnen and Lotsen");
        found.push(Difference { key: "lotsen", variant, chapters, path: path.key("numbers") });
    }
    let stated = chapters.and_then(|it| it.time_budget.as_ref()?.released).map(HoursPerWeek::value);
    let released = capacity.released.or(stated.map(Bounds::exactly));
    if let Some((said, released)) = variant.capacity.map(HoursPerWeek::value).zip(released)
        && released_total_mismatch::mismatch(concept, &capacity).is_none()
        && capacity_above_release::overrun(cx, concept, &capacity).is_none()
        && !released.overlaps(Bounds { min: said - ROUNDING, max: Some(said + ROUNDING) })
    {
        let variant = hours_per_week(cx.language, Bounds::exactly(said));
        let chapters = bounds(cx.language, released);
        found.push(Difference { key: "capacity", variant, chapters, path: path.key("time_budget") });
    }
    found
}

/// One-off and annual costs, to the cent.
fn money(cx: &Context<'_>, concept: &Concept, variant: &Variant) -> Vec<Difference> {
    let Some(chapter) = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref()) else {
        return Vec::new();
    };
    let pairs =
        [("one_off", variant.one_off, costs::one_off(chapter)), ("annual", variant.annual, costs::annual(chapter))];
    let differs = |(key, said, balance): (&'static str, Option<Money>, Balance)| {
        let said = said?.value();
        // A wrong total is reported as such, whichever of the two the variant agrees with.
        let agrees = said == balance.cost || !balance.adds_up() || !has_amounts(chapter);
        let [variant, chapters] = [said, balance.cost].map(|amount| euros(cx.language, amount));
        let variant = match key {
            "annual" => say!(cx.language, "jährlich {variant}", "{variant} a year"),
            _ => say!(cx.language, "einmalig {variant}", "{variant} once"),
        };
        let path = Path::new("chapters").key("costs");
        (!agrees).then_some(Difference { key, variant, chapters, path })
    };
    pairs.into_iter().filter_map(differs).collect()
}

/// Whether the chapter gives any amount at all.
pub(super) fn has_amounts(costs: &Costs) -> bool {
    let stated = costs.total_one_off.is_some() || costs.total_annual.is_some();
    stated || costs.items.iter().any(|item| item.one_off.is_some() || item.annual.is_some())
}
