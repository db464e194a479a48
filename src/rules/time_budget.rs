//! What the rules about time budgets have in common.

use rust_decimal::Decimal;

use crate::model::{HoursPerWeek, Kind, TimeBudget};
use crate::project::capacity;
use crate::rules::Context;

/// Hours and shares are usually rounded to one decimal, so they may differ by half of that.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

/// The hours of a full week; `None` where the organisation that says them failed to load.
pub(super) fn full_week(cx: &Context<'_>) -> Option<HoursPerWeek> {
    cx.project.taint.is_whole(Kind::Organisation).then(|| capacity::weekly_hours(cx.project, None, cx.today))
}

/// Whether nothing at all is set aside.
pub(super) fn is_zero(budget: &TimeBudget) -> bool {
    budget.share.is_some_and(|share| share.tenths() == 0) || budget.hours.is_some_and(|hours| hours.value().is_zero())
}

/// The hours that the share amounts to, where the budget says other hours beside it.
pub(super) fn disagreement(budget: &TimeBudget, full_week: HoursPerWeek) -> Option<Decimal> {
    let by_share = budget.share?.of(&full_week);
    ((by_share - budget.hours?.value()).abs() > ROUNDING).then_some(by_share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Share, Written as _};

    fn budget(share: &str, hours: &str) -> TimeBudget {
        TimeBudget { share: Share::parse(share), hours: HoursPerWeek::parse(hours), compensation: None, source: None }
    }

    #[test]
    fn rounded_hours_agree_with_their_share() {
        let week = HoursPerWeek::parse("39 h/week").unwrap();
        for (share, hours) in [("10 %", "3.9 h/week"), ("12.5 %", "4.9 h/week"), ("33.3 %", "13 h/week")] {
            assert_eq!(disagreement(&budget(share, hours), week), None, "{share} {hours}");
        }
        assert_eq!(disagreement(&budget("10 %", "4 h/week"), week), Some(Decimal::new(39, 1)));
        assert_eq!(disagreement(&budget("10 %", ""), week), None);
    }

    #[test]
    fn a_budget_of_nothing_is_zero() {
        assert!(is_zero(&budget("0 %", "")) && is_zero(&budget("", "0.0 h/week")));
        assert!(!is_zero(&budget("", "")) && !is_zero(&budget("0.1 %", "")));
    }
}
