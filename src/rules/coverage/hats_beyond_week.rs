//! L711 hats-beyond-week: the roles of one post need more hours than its week has.

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{HoursPerWeek, Kind, Position, Share};
use crate::project::{Defined, capacity};
use crate::rules::{Context, Rule, heir, time_budget, wording};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L711",
        name: "hats-beyond-week",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Rollen einer Stelle brauchen zusammen mehr Stunden, als ihre Woche hat.",
            en: "The roles of a post together need more hours than its week has.",
        },
        page: include_str!("../../../docs/rules/L711-hats-beyond-week.md"),
        source: None,
    },
    check,
};

/// Hours are usually rounded to one decimal, so those of a budget may exceed its share of the post by half of that.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// What one role says about its time in a post.
#[derive(Debug, Clone, Copy)]
struct Hat {
    /// Its share of the post, in hours.
    share: Option<Decimal>,
    /// Its own time budget, in hours.
    budget: Option<Decimal>,
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if !cx.project.taint.is_whole(Kind::Organisation) {
        return;
    }
    for position in cx.project.positions.own().filter(|position| !position.roles.is_empty()) {
        // A partner that employs has a working week that the organisation does not know.
        if position.employer.is_some() && position.status_group.is_none() {
            continue;
        }
        let shares = position.roles.iter().filter_map(|carried| carried.share).map(Share::tenths);
        // Shares above the whole are a fault of their own.
        if shares.sum::<u32>() <= Share::WHOLE.tenths() {
            judge(cx, position, report);
        }
    }
}

fn judge(cx: &Context<'_>, position: &Defined<Position>, report: &mut Reporter<'_>) {
    let full_week = capacity::weekly_hours(cx.project, position.status_group.as_ref(), cx.today);
    // Where hours and extent disagree, that is a fault of its own; here the larger of the two counts.
    let by_extent = position.fte.value() * full_week.value();
    let week = position.hours.map_or(by_extent, |hours| hours.value().max(by_extent));
    let hats: Vec<(&str, Hat, Option<Span>)> =
        position.roles.iter().map(|carried| hat(cx, carried, week, full_week)).collect();
    let needs: Vec<Option<Decimal>> = hats.iter().map(|(_, hat, _)| need(*hat)).collect();
    let Some(sum) = beyond(&needs, week) else { return };
    let parts: Vec<String> = needs.iter().flatten().map(|hours| wording::number(cx.language, *hours)).collect();
    let (parts, total, available) =
        (parts.join(" + "), wording::number(cx.language, sum), wording::weekly(cx.language, week));
    let message = say!(
        cx.language,
        "Die Rollen der Stelle brauchen zusammen {total} Stunden pro Woche, die Stelle hat nur {available}",
        "The roles of the post need {total} hours per week together, the post has only {available}"
    );
    let paths = [Path::new("roles"), Path::new("hours"), Path::new("fte")];
    let mut added = report.at(heir::place(&position.definition, &paths), message).help(say!(
        cx.language,
        "Die Rechnung: {parts} = {total}. Gezählt wird je Rolle der Anteil an der Stelle oder ihr eigenes Zeitbudget, wenn es höher ist. Verringern Sie ein Zeitbudget, oder geben Sie eine Rolle einer anderen Stelle.",
        "The sum is {parts} = {total}. For each role its share of the post counts, or its own time budget where that is higher. Lower a time budget, or give one role to another post."
    ));
    for ((id, hat, span), need) in hats.iter().zip(&needs) {
        let (Some(span), Some(need)) = (span, need) else { continue };
        if hat.share != Some(*need) {
            let hours = wording::weekly(cx.language, *need);
            added = added.related(
                *span,
                say!(cx.language, "Zeitbudget von „{id}“: {hours}", "time budget of \"{id}\": {hours}"),
            );
        }
    }
}

/// What a role that a post carries says about its time, and where its time budget is written.
fn hat<'p>(
    cx: &Context<'p>,
    carried: &'p crate::model::RoleShare,
    week: Decimal,
    full_week: HoursPerWeek,
) -> (&'p str, Hat, Option<Span>) {
    let role = cx.project.roles.get(carried.role.as_str());
    // A budget of nothing and one that contradicts itself are faults of the role.
    let sound = role
        .and_then(|role| role.time_budget.as_ref())
        .filter(|budget| !time_budget::is_zero(budget) && time_budget::disagreement(budget, full_week).is_none());
    let budget = sound.and_then(|budget| capacity::budget_hours(budget, full_week));
    let share = carried.share.map(|share| week * share.fraction());
    (carried.role.as_str(), Hat { share, budget }, role.map(|role| role.span(&Path::new("time_budget"))))
}

/// The hours that a role needs: its share of the post, or its own time budget where that is more than rounded up.
fn need(hat: Hat) -> Option<Decimal> {
    match (hat.share, hat.budget) {
        (Some(share), Some(budget)) if budget > share + ROUNDING => Some(budget),
        (Some(share), _) => Some(share),
        (None, budget) => budget,
    }
}

/// The sum of what is needed, where it is more than the week has.
fn beyond(needs: &[Option<Decimal>], week: Decimal) -> Option<Decimal> {
    let sum: Decimal = needs.iter().flatten().sum();
    (sum > week).then_some(sum)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The slow way: whole numbers, in ten-thousandths of an hour, counted up one by one.
        #[test]
        fn agrees_with_counting_in_whole_numbers(
            week in 0i64..4200,
            hats in proptest::collection::vec((
                proptest::option::of(0i64..=1000), proptest::option::of(0i64..4500),
            ), 0..5),
        ) {
            // Hundredths of an hour, tenths of a percent: their product is in hundred-thousandths.
            let mut needed = 0i64;
            for (share, budget) in &hats {
                let by_share = share.map(|share| week * share);
                let by_budget = budget.map(|budget| budget * 1000);
                needed += match (by_share, by_budget) {
                    (Some(share), Some(budget)) => if budget - share > 5000 { budget } else { share },
                    (Some(one), None) | (None, Some(one)) => one,
                    (None, None) => 0,
                };
            }
            let decimal_week = Decimal::new(week, 2);
            let needs: Vec<_> = hats.iter().map(|(share, budget)| need(Hat {
                share: share.map(|share| decimal_week * Decimal::new(share, 3)),
                budget: budget.map(|budget| Decimal::new(budget, 2)),
            })).collect();
            let found = beyond(&needs, decimal_week);
            prop_assert_eq!(found.is_some(), needed > week * 1000);
            prop_assert!(found.is_none_or(|sum| sum == Decimal::new(needed, 5)));
        }
    }
}
