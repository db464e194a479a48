//! What a concept costs and how much of that is paid for.

use rust_decimal::Decimal;

use crate::model::concept::{CostItem, Costs, Funding};
use crate::model::{Money, Share};

/// The costs of one sort, one-off or annual, and their funding, in euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// What it costs: the sum of the items, or the stated total where there are none.
    pub cost: Decimal,
    /// The total that the chapter states beside its items.
    pub stated: Option<Decimal>,
    /// How much of it is paid for.
    pub funded: Decimal,
    /// By how much shares that are rounded to a tenth of a percent may be wrong.
    pub rounding: Decimal,
}

impl Balance {
    /// Whether the stated total is the sum of the items.
    pub fn adds_up(&self) -> bool {
        self.stated.is_none_or(|stated| stated == self.cost)
    }

    /// What nobody pays for; `None` where nothing is open.
    pub fn open(&self) -> Option<Decimal> {
        (self.cost > self.funded + self.rounding).then(|| self.cost - self.funded)
    }
}

/// The one-off costs and their funding.
pub fn one_off(costs: &Costs) -> Balance {
    balance(costs, costs.total_one_off, |item| item.one_off, |funding| funding.one_off)
}

/// The annual costs and their funding.
pub fn annual(costs: &Costs) -> Balance {
    balance(costs, costs.total_annual, |item| item.annual, |funding| funding.annual)
}

/// The share of all costs that a funding pays, where it says no amount.
pub fn share(funding: &Funding) -> Option<Share> {
    funding.share.filter(|_| funding.one_off.is_none() && funding.annual.is_none())
}

fn balance(
    costs: &Costs,
    total: Option<Money>,
    cost: fn(&CostItem) -> Option<Money>,
    amount: fn(&Funding) -> Option<Money>,
) -> Balance {
    let stated = total.filter(|_| costs.items.is_empty());
    let cost: Decimal = costs.items.iter().map(cost).chain([stated]).flatten().map(Money::value).sum();
    let shares = || costs.funding.iter().filter_map(share);
    let by_share: Decimal = shares().map(|share| cost * share.fraction()).sum();
    let amounts: Decimal = costs.funding.iter().filter_map(amount).map(Money::value).sum();
    let rounding = shares().map(|_| cost * Decimal::new(5, 4)).sum();
    Balance { cost, stated: total.map(Money::value), funded: amounts + by_share, rounding }
}
