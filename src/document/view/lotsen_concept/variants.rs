//! The variants among which one decides, each with what its working time is enough for.

use rust_decimal::{Decimal, RoundingStrategy};
use serde_json::{Value, json};

use super::View;
use crate::document::figures as written;
use crate::document::view::amounts;
use crate::model::HoursPerWeek;
use crate::model::concept::Variant;
use crate::project::capacity::{Bounds, Capacity};
use crate::project::figures::{Figure, Unit};
use crate::source::Path;

impl View<'_, '_> {
    pub(in crate::document::view) fn variants(&self) -> Vec<Value> {
        let figures = self.reader.figures(&self.concept.definition);
        let variants = self.concept.value.variants.iter().enumerate();
        let mut variants: Vec<Value> =
            variants.map(|(at, variant)| self.variant(at, variant, figures.capacity.as_ref())).collect();
        // Enough time speaks for a variant only where another one has less.
        let every = variants.len() > 1 && variants.iter().all(|variant| variant["sufficient"] == true);
        if every {
            for variant in &mut variants {
                variant["sufficient"] = json!(false);
            }
        }
        variants
    }

    fn variant(&self, at: usize, variant: &Variant, capacity: Option<&Capacity>) -> Value {
        let (reader, language) = (self.reader, self.reader.language);
        let path = Path::new("variants").index(at).key("description");
        let needed = capacity.and_then(|capacity| capacity.promised);
        let reach = variant.capacity.zip(needed).and_then(|(hours, needed)| reach(hours.value(), needed));
        let posts = variant.capacity.zip(capacity).and_then(|(hours, capacity)| posts(hours, capacity.full_week));
        json!({
            "title": variant.title,
            "description": reader.prose(&self.concept.definition, &path, variant.description.as_ref()),
            "lotsen": variant.lotsen.map(|number| amounts::range(number, language)),
            "capacity": variant.capacity.map(|hours| amounts::per_week(hours, language)),
            "full_posts": posts.map(|posts| amounts::number(posts, language)),
            "coverage": reach.map(|reach| written::percent(reach.percent, language)),
            "missing": reach.and_then(|reach| reach.missing).map(|hours| {
                amounts::figure(Figure { value: Bounds::exactly(hours), unit: Unit::HoursPerWeek }, language)
            }),
            "sufficient": reach.map(|reach| reach.missing.is_none()),
            "fte": variant.fte.map(|fte| amounts::number(fte.value(), language)),
            "one_off": self.money(variant.one_off),
            "annual": self.money(variant.annual),
            "advantages": variant.advantages,
            "disadvantages": variant.disadvantages,
            "recommended": variant.recommended,
        })
    }
}

/// How far hours reach that are held against hours that are needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reach {
    /// The part of the need that is met, in whole percent; 100 only where nothing is missing.
    percent: Decimal,
    /// The hours per week that are missing; `None` where nothing is.
    missing: Option<Decimal>,
}

/// Where the need is a range, its upper end counts; without one, nothing can be said.
fn reach(hours: Decimal, needed: Bounds) -> Option<Reach> {
    let needed = needed.max?;
    let percent = (hours * Decimal::ONE_HUNDRED).checked_div(needed)?;
    let percent = percent.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    let missing = (hours < needed).then(|| (needed - hours).normalize());
    let most = Decimal::from(99);
    Some(Reach { percent: if missing.is_some() { percent.min(most) } else { percent }, missing })
}

/// Hours per week in full posts, to two decimals.
fn posts(hours: HoursPerWeek, week: HoursPerWeek) -> Option<Decimal> {
    let posts = hours.value().checked_div(week.value())?;
    Some(posts.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_held_against_what_the_tasks_need() {
        let needed = |min: i64, max: Option<i64>| Bounds { min: min.into(), max: max.map(Decimal::from) };
        let found = reach(Decimal::new(2535, 2), Bounds::exactly(Decimal::new(888, 1))).unwrap();
        assert_eq!((found.percent, found.missing), (29.into(), Some(Decimal::new(6345, 2))));
        assert_eq!(reach(Decimal::new(897, 1), Bounds::exactly(90.into())).unwrap().percent, 99.into());
        assert_eq!(reach(90.into(), needed(60, Some(90))).unwrap().missing, None);
        assert_eq!(reach(75.into(), needed(60, Some(90))).unwrap().missing, Some(15.into()));
        assert_eq!(reach(75.into(), needed(60, None)), None);
        assert_eq!(reach(75.into(), needed(0, Some(0))), None);
    }
}
