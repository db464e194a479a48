//! L622 funding-ends-early: a funding ends before the concept does, and nobody pays from then on.

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::{Costs, Funding};
use crate::model::{Concept, Date, Money};
use crate::project::{Defined, costs};
use crate::rules::amounts::euros;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L622",
        name: "funding-ends-early",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Finanzierung endet, bevor das Konzept endet.",
            en: "A funding ends before the concept does.",
        },
        page: include_str!("../../../docs/rules/L622-funding-ends-early.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(chapter) = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref()) else { continue };
        let Some((end, end_at)) = end(concept) else { continue };
        for (index, funding) in chapter.funding.iter().enumerate() {
            let Some(until) = funding.until.filter(|until| *until < end && is_annual(funding)) else { continue };
            let Some(missing) = missing_after(chapter, until) else { continue };
            let path = Path::new("chapters").key("costs").key("funding").index(index).key("until");
            let title = &funding.title;
            let [until, end] = [until, end].map(|day| date(cx.language, day));
            let missing = euros(cx.language, missing);
            report
                .at(
                    concept.place(&path),
                    say!(
                        cx.language,
                        "„{title}“ endet am {until}, das Konzept läuft bis {end}: Danach fehlen jährlich {missing}",
                        "\"{title}\" ends on {until}, the concept runs until {end}: from then on {missing} a year are missing"
                    ),
                )
                .related(end_at, say!(cx.language, "das Ende des Konzepts", "the end of the concept"))
                .help(say!(
                    cx.language,
                    "Ergänzen Sie, woher das Geld danach kommt, oder begrenzen Sie das Konzept auf die Zeit der Finanzierung.",
                    "Add where the money comes from afterwards, or limit the concept to the time of the funding."
                ));
        }
    }
}

/// The last day of a concept and where it stands: of its validity, else of its last phase.
fn end(concept: &Defined<Concept>) -> Option<(Date, Span)> {
    if let Some(to) = concept.valid.as_ref().and_then(|valid| valid.to) {
        return Some((to, concept.span(&Path::new("valid").key("to"))));
    }
    let phases = &concept.chapters.as_ref()?.schedule.as_ref()?.phases;
    let ends = phases.iter().enumerate().filter_map(|(index, phase)| Some((phase.to?, index)));
    let (to, index) = ends.max_by_key(|(to, _)| *to)?;
    Some((to, concept.span(&Path::new("chapters").key("schedule").key("phases").index(index).key("to"))))
}

/// Whether the funding pays every year; what pays once may end.
fn is_annual(funding: &Funding) -> bool {
    funding.annual.is_some_and(|annual| !annual.value().is_zero()) || costs::share(funding).is_some()
}

/// What is missing every year after a day; `None` where what is paid for longer is enough.
fn missing_after(chapter: &Costs, day: Date) -> Option<Decimal> {
    let lasting = chapter.funding.iter().filter(|funding| funding.until.is_none_or(|until| day < until));
    let balance = costs::annual(chapter);
    let cost = balance.cost;
    let paid = |funding: &Funding| {
        let share = costs::share(funding).map(|share| cost * share.fraction());
        funding.annual.map(Money::value).or(share).unwrap_or_default()
    };
    let paid: Decimal = lasting.map(paid).sum();
    (paid < cost && balance.adds_up()).then(|| cost - paid)
}
