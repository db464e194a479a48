//! L704 person-above-100: one person is to work more than full time at the same time.

use std::collections::BTreeMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Date, Share, Staffing, StaffingEntry};
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L704",
        name: "person-above-100",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Anteile einer Person ergeben zur selben Zeit mehr als 100 %.",
            en: "The shares of one person add up to more than 100 % at the same time.",
        },
        page: include_str!("../../../docs/rules/L704-person-above-100.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut by_person: BTreeMap<&str, Vec<(&Defined<Staffing>, usize)>> = BTreeMap::new();
    for staffing in cx.project.staffings.own() {
        for (index, entry) in staffing.entries.iter().enumerate().filter(|(_, entry)| !entry.deputy) {
            by_person.entry(entry.person.as_str()).or_default().push((staffing, index));
        }
    }
    for places in by_person.values() {
        let entries: Vec<&StaffingEntry> = places.iter().map(|(staffing, index)| &staffing.entries[*index]).collect();
        let Some((staffing, index)) = overburdened(&entries).map(|at| places[at]) else { continue };
        let place = staffing.place(&Path::new("entries").index(index).key("share"));
        report.at(place, RULE.info.summary.get(cx.language)).help(say!(
            cx.language,
            "Senken Sie einen der Anteile, oder beenden Sie einen Eintrag mit „to“.",
            "Lower one of the shares, or end an entry with \"to\"."
        ));
    }
}

/// The first entry with which the shares of one person exceed the whole. They can only begin to do so on a day on which
/// an entry begins.
fn overburdened(entries: &[&StaffingEntry]) -> Option<usize> {
    let mut days: Vec<Option<Date>> = entries.iter().map(|entry| entry.from).collect();
    days.sort();
    days.into_iter().find_map(|day| {
        let mut sum = 0;
        entries.iter().enumerate().filter(|(_, entry)| holds_on(entry, day)).find_map(|(at, entry)| {
            sum += entry.share.map_or(0, Share::tenths);
            (sum > Share::WHOLE.tenths()).then_some(at)
        })
    })
}

/// Whether an entry holds on a day; `None` is the time before all days.
fn holds_on(entry: &StaffingEntry, day: Option<Date>) -> bool {
    entry.from <= day && entry.to.is_none_or(|to| day.is_none_or(|day| day <= to))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entry(share: u32, from: u32, days: u32) -> StaffingEntry {
        let date = |day: u32| format!("2026-{:02}-{:02}", 1 + day / 28, 1 + day % 28);
        serde_json::from_value(serde_json::json!({
            "id": "a", "person": "P", "role": "r", "share": format!("{share} %"),
            "from": date(from), "to": date(from + days),
        }))
        .expect("a well-formed entry")
    }

    proptest! {
        /// The slow way: every day is looked at.
        #[test]
        fn agrees_with_counting_every_day(parts in proptest::collection::vec((0..=100u32, 0..60u32, 0..60u32), 0..6)) {
            let entries: Vec<StaffingEntry> = parts.iter().map(|(share, from, days)| entry(*share, *from, *days)).collect();
            let slow = (0..150).any(|day| {
                let on = parts.iter().filter(|(_, from, days)| (*from..=from + days).contains(&day));
                on.map(|(share, _, _)| share).sum::<u32>() > 100
            });
            let entries: Vec<&StaffingEntry> = entries.iter().collect();
            prop_assert_eq!(overburdened(&entries).is_some(), slow);
        }
    }
}
