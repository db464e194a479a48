//! L619 exchange-beyond-release: with exchange and training a role needs more time than a concept releases for it.

use rust_decimal::Decimal;

use super::capacity_above_release;
use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::model::{Concept, Kind, Role};
use crate::project::Defined;
use crate::project::capacity::{Capacity, UnitCapacity, has_overloaded_role};
use crate::project::need::{Need, WEEKS_A_YEAR, Work, format_hours, formats, runs_a_year};
use crate::rules::wording::{names, number};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L619",
        name: "exchange-beyond-release",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Mit Austausch und Qualifizierung braucht eine Rolle mehr Zeit, als das Konzept freistellt.",
            en: "With exchange and training a role needs more time than the concept releases.",
        },
        page: include_str!("../../../docs/rules/L619-exchange-beyond-release.md"),
        source: None,
    },
    check,
};

/// Hours are usually rounded to one decimal, so a week may be short by half of that: 0.05 hours in each of 52 weeks.
const ROUNDING: Decimal = Decimal::from_parts(26, 0, 0, false, 1);

/// How many units a finding names.
const LISTED: usize = 8;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if ![Kind::Role, Kind::Organisation, Kind::Process].into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    for concept in cx.project.concepts.own() {
        let capacity = Capacity::of(cx.project, concept, cx.today);
        // Where the tasks alone need too much, that is the fault.
        let explained = has_overloaded_role(cx.project, &capacity)
            || capacity_above_release::overrun(cx, concept, &capacity).is_some();
        let mut roles: Vec<&str> = capacity.units.iter().filter_map(|unit| unit.role.as_deref()).collect();
        roles.sort_unstable();
        roles.dedup();
        for role in roles.into_iter().filter(|_| !explained).filter_map(|role| cx.project.roles.get(role)) {
            let need = Need::of(cx.project, concept, role, capacity.full_week);
            let of_role = capacity.units.iter().enumerate().filter(|(_, unit)| unit.role.as_ref() == Some(role.id()));
            let short: Vec<(usize, Decimal)> =
                of_role.filter_map(|(at, unit)| Some((at, short(unit, need.hours())?))).collect();
            if let Some((first, released)) = short.first() {
                let units: Vec<&str> = short.iter().map(|(at, _)| capacity.units[*at].unit.as_str()).collect();
                report_short(cx, (concept, role), &need, (*first, *released), &units, report);
            }
        }
    }
}

/// The hours per week that a unit releases for each person, where a year of them is less than each person needs.
fn short(unit: &UnitCapacity, need: Decimal) -> Option<Decimal> {
    let weeks = Decimal::from(WEEKS_A_YEAR);
    let released = unit.released?;
    // Stated hours stay the same however many persons share them, so the largest number of persons has the least.
    let (persons, hours) = unit.persons.max.zip(released.max).unwrap_or((unit.persons.min, released.min));
    if persons.is_zero() {
        return None;
    }
    let missing = need * persons - hours * weeks;
    (missing > ROUNDING * persons).then(|| hours / persons)
}

fn report_short(
    cx: &Context<'_>,
    (concept, role): (&Defined<Concept>, &Defined<Role>),
    need: &Need,
    (first, released): (usize, Decimal),
    units: &[&str],
    report: &mut Reporter<'_>,
) {
    let language = cx.language;
    let id = role.id();
    let needed = weekly(language, need.hours());
    let released_year = released * Decimal::from(WEEKS_A_YEAR);
    let (given, missing) = (weekly(language, released_year), weekly(language, need.hours() - released_year));
    let chapters = Path::new("chapters");
    let mut added = report.at(
        place(concept, first),
        say!(
            language,
            "Mit Austausch und Qualifizierung braucht „{id}“ je Person {needed} Stunden pro Woche, freigestellt sind {given}: {missing} zu wenig",
            "With exchange and training \"{id}\" needs {needed} hours per week and person, {given} are released: {missing} too few"
        ),
    );
    if need.exchange.hours() > need.exchange.tasks {
        let path = chapters.key("networking").key("formats");
        added = added.related(concept.span(&path), say!(language, "der Austausch", "the exchange"));
    }
    if !need.training.is_zero() {
        let path = chapters.key("qualification").key("modules");
        added = added.related(concept.span(&path), say!(language, "die Qualifizierung", "the training"));
    }
    let steps = [next_step(language, need), calculation(cx, concept, role, need, &given), affected(language, units)];
    added.help(steps.join("\n"));
}

/// The value that can be raised: the release of the unit, else the release per person or in all.
fn place(concept: &Defined<Concept>, unit: usize) -> Place {
    let chapters = Path::new("chapters");
    let units = chapters.key("numbers").key("units");
    let budget = chapters.key("time_budget");
    let candidates = [units.index(unit).key("released"), budget.key("per_person"), budget.key("released")];
    let path = candidates.into_iter().find(|path| concept.definition.tree.find(path).is_some());
    path.map_or_else(|| concept.key_place(&units), |path| concept.key_place(&path))
}

fn next_step(language: Language, need: &Need) -> String {
    let mut step = say!(
        language,
        "Geben Sie mehr Zeit frei, streichen oder kürzen Sie Formate, oder kennzeichnen Sie Termine, an denen niemand teilnehmen muss, mit „voluntary: true“.",
        "Release more time, drop or shorten formats, or mark meetings that nobody has to attend with \"voluntary: true\"."
    );
    if !need.training.is_zero() {
        step.push_str(&say!(
            language,
            " Kommt die Zeit für Kurse zum Zeitbudget hinzu, schreiben Sie in „qualification“ „additional_time: true“.",
            " If the time for courses comes on top of the time budget, write \"additional_time: true\" in \"qualification\"."
        ));
    }
    step
}

/// The calculation, one line for each kind of work.
fn calculation(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    role: &Defined<Role>,
    need: &Need,
    released: &str,
) -> String {
    let language = cx.language;
    let hours = |hours: Decimal| weekly(language, hours);
    let (week, from) = (hours(need.work.hours()), source(language, need.work));
    let mut lines = vec![
        say!(
            language,
            "Rechnung je Person und Woche (Stunden eines Jahres geteilt durch {WEEKS_A_YEAR}):",
            "Calculation per person and week (hours of a year divided by {WEEKS_A_YEAR}):"
        ),
        say!(language, "Aufgaben {week}{from}", "tasks {week}{from}"),
    ];
    if !need.exchange.hours().is_zero() {
        let week = hours(need.exchange.hours());
        let meetings: Vec<String> = formats(cx.project, concept, role)
            .filter(|format| format_hours(format).is_some())
            .filter_map(|format| {
                let (runs, each) = (runs_a_year(format.cadence?), format.duration?.value());
                let (runs, each) = (number(language, runs), number(language, each));
                let title = &format.title;
                Some(say!(language, "„{title}“ {runs} × {each} Stunden", "\"{title}\" {runs} × {each} hours"))
            })
            .collect();
        let meetings = if meetings.is_empty() { String::new() } else { format!(": {}", meetings.join(", ")) };
        let from = source(language, need.exchange);
        lines.push(say!(language, "Austausch {week}{from}{meetings}", "exchange {week}{from}{meetings}"));
    }
    if !need.training.is_zero() {
        let (week, days) = (hours(need.training), number(language, need.training_days));
        lines.push(say!(
            language,
            "Qualifizierung im ersten Jahr {week}: {days} Tage",
            "training in the first year {week}: {days} days"
        ));
    }
    let sum = hours(need.hours());
    lines.push(say!(language, "zusammen {sum}, freigestellt {released}", "together {sum}, released {released}"));
    lines.join("\n")
}

/// From which description the hours come, where the same work is described more than once.
fn source(language: Language, work: Work) -> String {
    let [tasks, steps, formats] = [work.tasks, work.steps, work.formats].map(|hours| weekly(language, hours));
    let parts = [
        (work.tasks, say!(language, "Aufgaben {tasks}", "tasks {tasks}")),
        (work.steps, say!(language, "Prozessschritte {steps}", "steps of processes {steps}")),
        (work.formats, say!(language, "Formate {formats}", "formats {formats}")),
    ];
    let given: Vec<String> = parts.into_iter().filter(|(hours, _)| !hours.is_zero()).map(|(_, text)| text).collect();
    if given.len() < 2 {
        return String::new();
    }
    let given = given.join(", ");
    say!(language, " (das Größere von: {given})", " (the largest of: {given})")
}

/// The units that release too little; where there are many, the first of them.
fn affected(language: Language, units: &[&str]) -> String {
    if let Some(more) = units.len().checked_sub(LISTED).filter(|more| *more > 1) {
        let list = units[..LISTED].iter().map(|id| say!(language, "„{id}“", "\"{id}\"")).collect::<Vec<_>>().join(", ");
        return say!(language, "Betroffen: {list} und {more} weitere", "Affected: {list} and {more} more");
    }
    let list = names(language, units.iter().copied());
    say!(language, "Betroffen: {list}", "Affected: {list}")
}

/// Hours of a year per week, to two decimals.
fn weekly(language: Language, hours: Decimal) -> String {
    number(language, (hours / Decimal::from(WEEKS_A_YEAR)).round_dp(2))
}
