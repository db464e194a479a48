//! What a Lotsenkonzept asks of a person, and what it costs, against slow counts in whole numbers.

#![expect(clippy::format_push_string, reason = "a YAML text is put together once per case")]

use lotse::analysis::Analysis;
use lotse::i18n::Language;
use lotse::project::capacity::Capacity;
use lotse::project::need::Need;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::analysed::analysis;

/// How often something takes place, and when within two years of 104 weeks and 24 months.
const CADENCES: [&str; 12] = [
    "once",
    "continuous",
    "on-demand",
    "daily",
    "weekly",
    "biweekly",
    "monthly",
    "bimonthly",
    "quarterly",
    "half-yearly",
    "yearly",
    "every-two-years",
];

/// Counts day by day, week by week and month by month.
fn times_in_two_years(cadence: &str) -> u64 {
    let mut times = 0;
    for week in 0..104 {
        for _day in 0..5 {
            times += u64::from(cadence == "daily");
        }
        times += u64::from(cadence == "weekly" || (cadence == "biweekly" && week % 2 == 0));
    }
    for month in 0..24 {
        let every = match cadence {
            "monthly" => 1,
            "bimonthly" => 2,
            "quarterly" => 3,
            "half-yearly" => 6,
            "yearly" => 12,
            "every-two-years" => 24,
            _ => continue,
        };
        times += u64::from(month % every == 0);
    }
    times
}

fn hundredths(value: u64) -> String {
    format!("{}.{:02}", value / 100, value % 100)
}

/// A concept in whole numbers: hours in hundredths, days in halves, shares in tenths of a percent.
#[derive(Debug, Clone)]
struct Plan {
    week: u64,
    share: u64,
    persons: u64,
    /// Effort, and whether it is exchange.
    tasks: Vec<(u64, bool)>,
    /// Cadence and duration, and whether one has to take part.
    formats: Vec<(usize, u64, bool)>,
    /// Half days, and whether the module is mandatory.
    modules: Vec<(u64, bool)>,
    additional: bool,
    /// The cadence of a process, what it is about, and the effort of its step.
    processes: Vec<(usize, usize, u64)>,
}

const ABOUT: [&str; 3] = ["network", "qualify", "generate-ideas"];

fn plans() -> impl Strategy<Value = Plan> {
    let week = (3500u64..4200, 20u64..=300, 1u64..4);
    let tasks = vec((0u64..100, any::<bool>()), 0..4);
    let formats = vec((0..CADENCES.len(), 0u64..400, any::<bool>()), 0..4);
    let modules = vec((0u64..12, any::<bool>()), 0..3);
    let processes = vec((0..CADENCES.len(), 0..ABOUT.len(), 0u64..200), 0..3);
    (week, tasks, formats, modules, any::<bool>(), processes).prop_map(
        |((week, share, persons), tasks, formats, modules, additional, processes)| Plan {
            week,
            share,
            persons,
            tasks,
            formats,
            modules,
            additional,
            processes,
        },
    )
}

impl Plan {
    /// The hours of two years in hundred-thousandths, counted time by time.
    fn need(&self) -> u64 {
        let tasks = |exchange: bool| -> u64 {
            let mut sum = 0;
            for _week in 0..104 {
                sum +=
                    self.tasks.iter().filter(|(_, is)| *is == exchange).map(|(effort, _)| effort * 1000).sum::<u64>();
            }
            sum
        };
        let steps = |exchange: bool| -> u64 {
            let mut sum = 0;
            for (cadence, about, effort) in &self.processes {
                if ABOUT[*about] != "qualify" && (ABOUT[*about] == "network") == exchange {
                    sum += times_in_two_years(CADENCES[*cadence]) * effort * 1000;
                }
            }
            sum
        };
        let mut formats = 0;
        for (cadence, duration, must) in &self.formats {
            formats += if *must { times_in_two_years(CADENCES[*cadence]) * duration * 1000 } else { 0 };
        }
        let mut training = 0;
        for (half_days, must) in &self.modules {
            // Half a day is a tenth of the week; the first year is compared, so both years get it.
            training += if *must && !self.additional { 2 * half_days * self.week * 100 } else { 0 };
        }
        tasks(false).max(steps(false)) + tasks(true).max(steps(true)).max(formats) + training
    }

    fn is_short(&self) -> bool {
        let budget = self.share * self.week;
        let tasks: u64 = self.tasks.iter().map(|(effort, _)| effort * 1000).sum();
        // Half a tenth of an hour in each week is rounding.
        tasks <= budget && self.need() > 104 * (budget + 5000)
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let week = hundredths(self.week);
        let organisation = format!(
            "kind: organisation\nid: stadt\nname: Stadt\nstatus_groups: [{{id: alle, name: Alle, weekly_hours: {week} h}}]\nunits: [{{id: amt, name: Amt}}]\n"
        );
        let share = format!("{}.{}", self.share / 10, self.share % 10);
        let mut role = format!(
            "kind: role\nid: lotse\ntitle: {{neutral: Lotse}}\nlotsen_profile: part-time\ntime_budget: {{share: {share} %}}\ntasks:\n  - {{id: ohne, title: Tun}}\n"
        );
        for (index, (effort, exchange)) in self.tasks.iter().enumerate() {
            let effort = hundredths(*effort);
            let function = if *exchange { "networking" } else { "contact" };
            role += &format!("  - {{id: t{index}, title: Tun, effort: {effort} h/week, functions: [{function}]}}\n");
        }
        let mut files = vec![];
        let mut names = vec![];
        for (index, (cadence, about, effort)) in self.processes.iter().enumerate() {
            let (cadence, about, effort) = (CADENCES[*cadence], ABOUT[*about], hundredths(*effort));
            let text = format!(
                "kind: process\nid: p{index}\ntitle: Prozess\ncentral: {about}\ncadence: {cadence}\nsteps:\n  - {{id: s, activity: Tun, actor: lotse, effort: {effort} h}}\n  - {{id: a, activity: Tun, actor: andere, effort: 9 h}}\n"
            );
            files.push((format!("p{index}.yaml"), text.into_bytes()));
            names.push(format!("p{index}"));
        }
        let persons = self.persons;
        let mut concept = format!(
            "kind: concept\nid: konzept\ntitle: Konzept\nprocesses: [{}]\nchapters:\n  numbers:\n    units: [{{unit: amt, number: {persons}}}]\n  networking:\n    formats:\n      - {{id: fremd, title: Anderes, cadence: daily, duration: 2 h, participants: [andere]}}\n",
            names.join(", ")
        );
        for (index, (cadence, duration, must)) in self.formats.iter().enumerate() {
            let (cadence, duration) = (CADENCES[*cadence], hundredths(*duration));
            let voluntary = !must;
            concept += &format!(
                "      - {{id: f{index}, title: Treffen, cadence: {cadence}, duration: {duration} h, participants: [lotse], voluntary: {voluntary}}}\n"
            );
        }
        concept += &format!("  qualification:\n    additional_time: {}\n    modules:\n", self.additional);
        concept += "      - {id: fremd, title: Kurs, duration: 9 days, must: true, audience: [andere]}\n";
        for (index, (half_days, must)) in self.modules.iter().enumerate() {
            let days = format!("{}.{}", half_days / 2, half_days % 2 * 5);
            concept += &format!("      - {{id: m{index}, title: Kurs, duration: {days} days, must: {must}}}\n");
        }
        let other = "kind: role\nid: andere\ntitle: {neutral: Andere}\n".to_owned();
        for (path, text) in [
            ("organisation.yaml", organisation),
            ("rolle.yaml", role),
            ("andere.yaml", other),
            ("konzept.yaml", concept),
        ] {
            files.push((path.to_owned(), text.into_bytes()));
        }
        files
    }
}

fn count(analysis: &Analysis, code: &str) -> usize {
    analysis.findings.iter().filter(|finding| finding.diagnostic.rule.code == code).count()
}

/// What a funding says: one-off and annual cents, a share in tenths of a percent, and the year in which it ends.
type FundingSays = (Option<u64>, Option<u64>, Option<u64>, Option<u64>);

fn costs_of(items: &[(Option<u64>, Option<u64>)], funding: &[FundingSays]) -> String {
    let money = |key: &str, cents: Option<u64>| {
        cents.map(|cents| format!(", {key}: {} EUR", hundredths(cents))).unwrap_or_default()
    };
    let mut concept = String::from(
        "kind: concept\nid: konzept\ntitle: Konzept\nvalid: {to: 2030-12-31}\nchapters:\n  costs:\n    prose: Text.\n    items:\n",
    );
    for (index, (one_off, annual)) in items.iter().enumerate() {
        let amounts = money("one_off", *one_off) + &money("annual", *annual);
        concept += &format!("      - {{id: k{index}, title: Kosten{amounts}}}\n");
    }
    concept += "    funding:\n";
    for (index, (one_off, annual, share, until)) in funding.iter().enumerate() {
        let amounts = money("one_off", *one_off) + &money("annual", *annual);
        let share = share.map(|tenths| format!(", share: {}.{} %", tenths / 10, tenths % 10)).unwrap_or_default();
        let until = until.map(|year| format!(", until: {year}-12-31")).unwrap_or_default();
        concept += &format!("      - {{id: f{index}, title: Geld{amounts}{share}{until}}}\n");
    }
    concept
}

/// A hundred-thousandth of a cent, so that tenths of a percent and their rounding are whole numbers.
const PARTS: u64 = 100_000;

/// What a funding pays towards a cost.
fn paid(cost: u64, amount: Option<u64>, says: &FundingSays) -> u64 {
    let only_share = says.0.is_none() && says.1.is_none();
    match (amount, says.2) {
        (Some(cents), _) => cents * PARTS,
        (None, Some(tenths)) if only_share => cost * tenths * (PARTS / 1000),
        _ => 0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_need_of_a_person_is_what_counting_time_by_time_gives(plan in plans()) {
        let analysis = analysis(plan.files(), Language::De);
        let project = &analysis.project;
        let concept = project.concepts.get("konzept").expect("the concept is in order");
        let role = project.roles.get("lotse").expect("the role is in order");
        let capacity = Capacity::of(project, concept, analysis.today);
        let need = Need::of(project, concept, role, capacity.full_week);
        let two_years = (need.hours() * Decimal::from(200_000)).normalize().to_string();
        prop_assert_eq!(two_years, plan.need().to_string());
        prop_assert_eq!(count(&analysis, "L619"), usize::from(plan.is_short()));
    }

    #[test]
    fn funding_is_held_against_costs_to_the_cent(
        items in vec((option::of(0u64..50_000), option::of(0u64..50_000)), 0..4),
        mut funding in vec((option::of(0u64..60_000), option::of(0u64..60_000), option::of(1u64..=1000), option::of(2027u64..2033)), 0..4),
        right in any::<bool>(),
    ) {
        let one_off: u64 = items.iter().filter_map(|item| item.0).sum();
        let annual: u64 = items.iter().filter_map(|item| item.1).sum();
        if right && let Some(first) = funding.first_mut() {
            *first = (Some(one_off), Some(annual), first.2, first.3);
        }
        let analysis = analysis(vec![("konzept.yaml".to_owned(), costs_of(&items, &funding).into_bytes())], Language::De);
        prop_assert!(analysis.project.concepts.get("konzept").is_some());

        let shares = funding.iter().filter(|says| says.0.is_none() && says.1.is_none() && says.2.is_some()).count() as u64;
        let open = |cost: u64, amount: fn(&FundingSays) -> Option<u64>| {
            let sum: u64 = funding.iter().map(|says| paid(cost, amount(says), says)).sum();
            !funding.is_empty() && cost * PARTS > sum + shares * cost * 50
        };
        let expected = usize::from(open(one_off, |says| says.0)) + usize::from(open(annual, |says| says.1));
        prop_assert_eq!(count(&analysis, "L621"), expected);

        let mut early = 0;
        for says in &funding {
            let pays = says.1.is_some_and(|cents| cents > 0) || (says.0.is_none() && says.1.is_none() && says.2.is_some());
            let Some(until) = says.3.filter(|year| pays && *year < 2030) else { continue };
            let mut in_next_year = 0;
            for other in &funding {
                if other.3.is_none_or(|year| year > until) {
                    in_next_year += paid(annual, other.1, other);
                }
            }
            early += usize::from(in_next_year < annual * PARTS);
        }
        prop_assert_eq!(count(&analysis, "L622"), early);
    }
}
