//! The sums of a Lotsenkonzept against a slow count in whole numbers, person by person and cent by cent.

#![expect(clippy::format_push_string, reason = "a YAML text is put together once per case")]

use lotse::analysis::{Analysis, Input, analyse};
use lotse::i18n::Language;
use lotse::load::Content;
use lotse::model::Date;
use lotse::project::capacity::{Bounds, Capacity};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

fn analysis(files: &[(&str, String)]) -> Analysis {
    let day: Date = "2026-11-02".parse().expect("a date");
    let files = files.iter().map(|(path, text)| ((*path).to_owned(), Content::Bytes(text.clone().into_bytes())));
    analyse(Input {
        files: files.collect(),
        language: Some(Language::De),
        fallback_language: Language::De,
        today: None,
        fallback_today: day,
        threads: 1,
    })
}

/// The codes among the given ones that are reported, sorted.
fn codes(analysis: &Analysis, wanted: &[&str]) -> Vec<&'static str> {
    let mut codes: Vec<_> = analysis.findings.iter().map(|finding| finding.diagnostic.rule.code).collect();
    codes.retain(|code| wanted.contains(code));
    codes.sort_unstable();
    codes
}

fn hundredths(value: u64) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// What one unit says: the smallest number of persons, how many more it may be, and the hours that it states.
type UnitSays = (u64, u64, Option<u64>);

/// A concept in whole numbers: hours in hundredths, shares in tenths of a percent.
#[derive(Debug, Clone)]
struct Plan {
    week: u64,
    share: u64,
    efforts: Vec<u64>,
    units: Vec<UnitSays>,
    total: Option<(u64, u64)>,
    released: Option<u64>,
}

fn plans() -> impl Strategy<Value = Plan> {
    let unit = (0u64..4, 0u64..3, option::weighted(0.3, 0u64..1500));
    let total = option::of((0u64..12, 0u64..4));
    (3500u64..4200, 1u64..=300, vec(0u64..400, 1..4), vec(unit, 1..5), total, option::of(0u64..6000)).prop_flat_map(
        |(week, share, efforts, units, total, released)| {
            let plan = Plan { week, share, efforts, units, total, released };
            // Random totals are nearly always wrong, so about half of the plans get the right ones.
            (Just(plan), any::<bool>()).prop_map(|(mut plan, right)| {
                let sum = plan.count();
                if right {
                    plan.total = plan.total.map(|_| (sum.persons.0, sum.persons.1 - sum.persons.0));
                    plan.released =
                        plan.released.filter(|_| sum.released.0.is_multiple_of(1000)).map(|_| sum.released.0 / 1000);
                }
                plan
            })
        },
    )
}

/// The smallest and the largest sum; hours in hundred-thousandths, so that nothing is ever rounded.
struct Sums {
    persons: (u64, u64),
    released: (u64, u64),
    promised: (u64, u64),
}

impl Plan {
    fn budget(&self) -> u64 {
        self.share * self.week
    }

    fn effort(&self) -> u64 {
        self.efforts.iter().map(|effort| effort * 1000).sum()
    }

    /// Counts person by person.
    fn count(&self) -> Sums {
        let mut sums = Sums { persons: (0, 0), released: (0, 0), promised: (0, 0) };
        for (least, more, stated) in &self.units {
            for person in 0..least + more {
                let certain = person < *least;
                sums.persons.1 += 1;
                sums.promised.1 += self.effort();
                sums.released.1 += if stated.is_none() { self.budget() } else { 0 };
                if certain {
                    sums.persons.0 += 1;
                    sums.promised.0 += self.effort();
                    sums.released.0 += if stated.is_none() { self.budget() } else { 0 };
                }
            }
            sums.released.0 += stated.unwrap_or_default() * 1000;
            sums.released.1 += stated.unwrap_or_default() * 1000;
        }
        sums
    }

    fn expected(&self) -> Vec<&'static str> {
        let sums = self.count();
        let within = |value: u64, (min, max): (u64, u64)| (min..=max).contains(&value);
        let overloaded = self.effort() > self.budget();
        if let Some((min, more)) = self.total
            && !(min..=min + more).any(|total| within(total, sums.persons))
        {
            return vec!["L604"];
        }
        if overloaded {
            return vec![];
        }
        if self.released.is_some_and(|stated| !within(stated * 1000, sums.released)) {
            return vec!["L606"];
        }
        let short = sums.promised.0 > sums.released.0 || sums.promised.1 > sums.released.1;
        if short { vec!["L603"] } else { vec![] }
    }

    fn files(&self) -> Vec<(&'static str, String)> {
        let week = hundredths(self.week);
        let mut organisation = format!(
            "kind: organisation\nid: stadt\nname: Stadt\nstatus_groups: [{{id: alle, name: Alle, weekly_hours: {week} h}}]\nunits:\n"
        );
        let share = format!("{}.{}", self.share / 10, self.share % 10);
        let mut role = format!(
            "kind: role\nid: lotse\ntitle: {{neutral: Lotse}}\nlotsen_profile: part-time\ntime_budget: {{share: {share} %}}\ntasks:\n"
        );
        for (index, effort) in self.efforts.iter().enumerate() {
            let effort = hundredths(*effort);
            role += &format!("  - {{id: t{index}, title: Tun, effort: {effort} h/week}}\n");
        }
        let mut concept = String::from("kind: concept\nid: konzept\ntitle: Konzept\nchapters:\n  numbers:\n");
        if let Some((min, more)) = self.total {
            concept += &format!("    total: {{min: {min}, max: {}}}\n", min + more);
        }
        concept += "    units:\n";
        for (index, (least, more, stated)) in self.units.iter().enumerate() {
            organisation += &format!("  - {{id: amt-{index}, name: Amt}}\n");
            let most = least + more;
            let stated = stated.map(|hours| format!(", released: {} h/week", hundredths(hours))).unwrap_or_default();
            concept += &format!("      - {{unit: amt-{index}, number: {{min: {least}, max: {most}}}{stated}}}\n");
        }
        if let Some(released) = self.released {
            concept += &format!("  time_budget: {{released: {} h/week}}\n", hundredths(released));
        }
        vec![("organisation.yaml", organisation), ("rolle.yaml", role), ("konzept.yaml", concept)]
    }
}

/// Bounds in hundred-thousandths.
fn whole(bounds: Bounds) -> (String, String) {
    let factor = rust_decimal::Decimal::from(100_000);
    let text = |value: rust_decimal::Decimal| (value * factor).normalize().to_string();
    (text(bounds.min), bounds.max.map(text).unwrap_or_default())
}

fn pair((min, max): (u64, u64)) -> (String, String) {
    (min.to_string(), max.to_string())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn capacity_is_what_counting_person_by_person_gives(plan in plans()) {
        let analysis = analysis(&plan.files());
        let concept = analysis.project.concepts.get("konzept").expect("the concept is in order");
        let capacity = Capacity::of(&analysis.project, concept, analysis.today);
        let sums = plan.count();
        prop_assert_eq!(whole(capacity.released.expect("all units are known")), pair(sums.released));
        prop_assert_eq!(whole(capacity.promised.expect("all tasks are known")), pair(sums.promised));
        prop_assert_eq!(codes(&analysis, &["L603", "L604", "L606"]), plan.expected());
    }

    #[test]
    fn totals_of_costs_are_compared_to_the_cent(
        items in vec((option::of(0u64..500_000), option::of(0u64..500_000)), 0..6),
        one_off in option::of(0u64..1_000_000),
        annual in option::of(0u64..1_000_000),
        right in any::<bool>(),
    ) {
        let sums: [u64; 2] =
            [items.iter().filter_map(|item| item.0).sum(), items.iter().filter_map(|item| item.1).sum()];
        let totals = [one_off, annual].map(|total| total.map(|total| (total, right)));
        let mut concept = String::from("kind: concept\nid: konzept\ntitle: Konzept\nchapters:\n  costs:\n    prose: Text.\n    items:\n");
        for (index, (one_off, annual)) in items.iter().enumerate() {
            let part = |key: &str, cents: &Option<u64>| cents.map(|cents| format!(", {key}: {} EUR", hundredths(cents)));
            let (one_off, annual) = (part("one_off", one_off).unwrap_or_default(), part("annual", annual).unwrap_or_default());
            concept += &format!("      - {{id: k{index}, title: Kosten{one_off}{annual}}}\n");
        }
        let mut wrong = 0;
        for ((key, total), sum) in ["total_one_off", "total_annual"].into_iter().zip(totals).zip(sums) {
            let Some((total, right)) = total else { continue };
            let total = if right { sum } else { total };
            concept += &format!("    {key}: {} EUR\n", hundredths(total));
            wrong += usize::from(total != sum && !items.is_empty());
        }
        let analysis = analysis(&[("konzept.yaml", concept)]);
        prop_assert!(analysis.project.concepts.get("konzept").is_some());
        prop_assert_eq!(codes(&analysis, &["L605"]).len(), wrong);
    }
}
