//! Values that hold one after the other, and where their periods do not fit.

use std::collections::BTreeMap;

use crate::model::{Date, Written as _};
use crate::project::Definition;
use crate::source::{Node, NodeKind, Span};

/// When one of several values holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Period {
    /// The first day.
    pub(super) from: Option<Date>,
    /// The last day; where it is missing, the value holds until the next one begins.
    pub(super) to: Option<Date>,
    /// Where the value stands.
    pub(super) span: Span,
}

/// The lists of a definition whose items are values of the same thing at different times: dated figures, tables of one
/// pay scheme, costs of one grade. The periods of each are in the order in which they begin.
pub(super) fn series(definition: &Definition) -> Vec<Vec<Period>> {
    let mut found = Vec::new();
    collect(&definition.tree, None, &mut found);
    // What is inherited is judged where it was written.
    found.retain(|periods: &Vec<Period>| periods.iter().any(|period| definition.owns(period.span)));
    for periods in &mut found {
        periods.sort_by_key(|period| (period.from, period.to));
    }
    found
}

fn collect(node: &Node, field: Option<&str>, found: &mut Vec<Vec<Period>>) {
    match &node.kind {
        NodeKind::Scalar(_) => {}
        NodeKind::Map(entries) => {
            for entry in entries {
                collect(&entry.value, Some(&entry.key), found);
            }
        }
        NodeKind::List(items) => {
            let key: Option<&[&str]> = match field {
                Some("pay_tables") => Some(&["scheme"]),
                Some("costs_per_fte") => Some(&["scheme", "grade"]),
                _ if items.len() > 1 && items.iter().all(is_dated) => Some(&[]),
                _ => None,
            };
            match key {
                Some(key) => found.extend(grouped(items, key)),
                None => items.iter().for_each(|item| collect(item, None, found)),
            }
        }
    }
}

/// Whether an item is a value with the days on which it holds.
fn is_dated(item: &Node) -> bool {
    item.get("value").is_some() && (item.get("from").is_some() || item.get("to").is_some())
}

fn grouped(items: &[Node], key: &[&str]) -> Vec<Vec<Period>> {
    let mut groups: BTreeMap<Vec<&str>, Vec<Period>> = BTreeMap::new();
    for item in items {
        let name = key.iter().map(|field| item.get(field).and_then(Node::as_str).unwrap_or_default()).collect();
        let date = |field: &str| item.get(field).and_then(Node::as_str).and_then(Date::parse);
        let named = ["value", "from", "to", "scheme", "grade"].iter().find_map(|field| item.get(field));
        let span = named.map_or(item.span, |node| node.span);
        groups.entry(name).or_default().push(Period { from: date("from"), to: date("to"), span });
    }
    groups.into_values().filter(|periods| periods.len() > 1).collect()
}

/// Two periods that have a day in common, and the first such day: the beginning of the later one.
///
/// A value without a last day ends where the next one begins, so it overlaps only with one that begins on the same day.
pub(super) fn overlap(periods: &[Period]) -> Option<(usize, usize, Option<Date>)> {
    for (second, later) in periods.iter().enumerate() {
        for (first, earlier) in periods[..second].iter().enumerate() {
            let reaches = earlier.to.zip(later.from).is_some_and(|(to, from)| from <= to);
            if earlier.from == later.from || reaches {
                return Some((first, second, later.from));
            }
        }
    }
    None
}

/// Two periods with days between them on which nothing holds, and the first and last of these days.
pub(super) fn gap(periods: &[Period]) -> Option<(usize, usize, Date, Date)> {
    // The last day that is covered so far, and by which period; a value without a last day covers up to the next one.
    let mut covered: Option<(usize, Option<Date>)> = None;
    for (at, period) in periods.iter().enumerate() {
        if let (Some((before, Some(to))), Some(from)) = (covered, period.from) {
            let first = Date::from(to.civil().tomorrow().ok()?);
            if first < from {
                return Some((before, at, first, Date::from(from.civil().yesterday().ok()?)));
            }
        }
        let reaches_further = match covered {
            Some((_, Some(to))) => period.to.is_none_or(|end| end > to),
            Some((_, None)) | None => true,
        };
        if reaches_further {
            covered = Some((at, period.to));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::Sources;

    /// Periods on the days of one month; `None` is no date.
    fn periods(days: &[(Option<u8>, Option<u8>)]) -> Vec<Period> {
        let date = |day: u8| Date::parse(&format!("2026-03-{:02}", day + 1)).expect("a day of March");
        let span = Span::top(Sources::default().add("a.yaml", ""));
        let mut periods: Vec<Period> =
            days.iter().map(|(from, to)| Period { from: from.map(date), to: to.map(date), span }).collect();
        periods.sort_by_key(|period| (period.from, period.to));
        periods
    }

    /// The days that each period covers, in the slow way: day by day. Day −1 stands for all days before.
    fn covered(days: &[(Option<u8>, Option<u8>)]) -> Vec<Vec<i32>> {
        let begin = |from: Option<u8>| from.map_or(-1, i32::from);
        days.iter()
            .map(|(from, to)| {
                let next = days.iter().map(|(other, _)| begin(*other)).filter(|other| *other > begin(*from)).min();
                (-1..31)
                    .filter(|day| *day >= begin(*from))
                    .filter(|day| match to {
                        Some(to) => *day <= i32::from(*to),
                        None => next.is_none_or(|next| *day < next),
                    })
                    .collect()
            })
            .collect()
    }

    proptest! {
        #[test]
        fn agrees_with_looking_at_every_day(
            days in proptest::collection::vec((proptest::option::of(0..20u8), proptest::option::of(0..20u8)), 0..5),
        ) {
            // What ends before it begins has a rule of its own.
            let days: Vec<_> = days.into_iter().map(|(from, to)| (from, to.map(|to| to.max(from.unwrap_or(0))))).collect();
            let sorted = periods(&days);
            let covered = covered(&days);
            let count = |day: i32| covered.iter().filter(|days| days.contains(&day)).count();
            let is_twice = (-1..31).any(|day| count(day) > 1);
            prop_assert_eq!(overlap(&sorted).is_some(), is_twice, "{:?}", days);
            if !is_twice {
                let all: Vec<i32> = (-1..31).filter(|day| count(*day) > 0).collect();
                let is_gap = all.first().zip(all.last()).is_some_and(|(first, last)| (*first..=*last).any(|day| count(day) == 0));
                prop_assert_eq!(gap(&sorted).is_some(), is_gap, "{:?}", days);
            }
        }
    }
}
