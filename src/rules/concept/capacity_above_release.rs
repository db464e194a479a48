//! L603 capacity-above-release: the tasks of a concept need more working time than it releases.

use std::fmt::Write as _;

use rust_decimal::Decimal;

use super::{lotsen_total_mismatch, released_total_mismatch};
use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Concept, HoursPerWeek, Kind};
use crate::project::Defined;
use crate::project::capacity::{Bounds, Capacity, UnitCapacity, has_overloaded_role};
use crate::rules::amounts::{bounds, hours_per_week};
use crate::rules::wording::number;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L603",
        name: "capacity-above-release",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Konzept verspricht mehr Arbeitszeit, als es freistellt.",
            en: "A concept promises more working time than it releases.",
        },
        page: include_str!("../../../docs/rules/L603-capacity-above-release.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if ![Kind::Role, Kind::Organisation].into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    for concept in cx.project.concepts.own() {
        let capacity = Capacity::of(cx.project, concept, cx.today);
        if let Some(amounts) = overrun(cx, concept, &capacity) {
            report_excess(cx, concept, &capacity, amounts, report);
        }
    }
}

/// The hours per week that the tasks need and those that are released, where the tasks need more and nothing else is at
/// fault.
pub(super) fn overrun(cx: &Context<'_>, concept: &Defined<Concept>, capacity: &Capacity) -> Option<(Bounds, Bounds)> {
    let budget = concept.chapters.as_ref().and_then(|chapters| chapters.time_budget.as_ref());
    let stated = budget.and_then(|budget| budget.released).map(HoursPerWeek::value);
    let promised = capacity.promised?;
    // A stated total stands in where the units do not say what they release; it must do for the smallest number.
    let stated = stated.map(|hours| Bounds { min: hours, max: None });
    let released = capacity.released.or(stated)?;
    // Where a total or a role contradicts itself, that is the fault, and this sum only follows from it.
    let explained = has_overloaded_role(cx.project, capacity)
        || lotsen_total_mismatch::mismatch(concept, capacity).is_some()
        || released_total_mismatch::mismatch(concept, capacity).is_some();
    (excess(promised, released) > Decimal::ZERO && !explained).then_some((promised, released))
}

/// By how much more is promised than released: both grow with the number of persons, so like is compared with like.
fn excess(promised: Bounds, released: Bounds) -> Decimal {
    let least = promised.min - released.min;
    promised.max.zip(released.max).map_or(least, |(promised, released)| least.max(promised - released))
}

fn report_excess(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    capacity: &Capacity,
    (promised, released): (Bounds, Bounds),
    report: &mut Reporter<'_>,
) {
    let language = cx.language;
    let needed = hours_per_week(language, promised);
    let given = bounds(language, if released.max.is_some() { released } else { Bounds::exactly(released.min) });
    let excess = number(language, excess(promised, released));
    report
        .at(
            place(concept, capacity),
            say!(
                language,
                "Die Aufgaben brauchen zusammen {needed}, freigestellt sind {given}: {excess} zu wenig",
                "The tasks need {needed} together, {given} are released: {excess} too few"
            ),
        )
        .help(calculation(cx, capacity));
}

/// The value that can be raised: the release of a unit that is too small, else the release per person or in all.
fn place(concept: &Defined<Concept>, capacity: &Capacity) -> Place {
    let chapters = Path::new("chapters");
    let units = chapters.key("numbers").key("units");
    let short = |unit: &UnitCapacity| {
        unit.promised.zip(unit.released).is_some_and(|(promised, released)| excess(promised, released) > Decimal::ZERO)
    };
    let written = |path: &Path| concept.definition.tree.find(path).is_some();
    let stated = |index: usize| units.index(index).key("released");
    let unit = (0..capacity.units.len()).find(|index| short(&capacity.units[*index]) && written(&stated(*index)));
    let budget = chapters.key("time_budget");
    let candidates = [unit.map(stated), Some(budget.key("released")), Some(budget.key("per_person"))];
    let path = candidates.into_iter().flatten().find(|path| written(path));
    path.map_or_else(|| concept.key_place(&units), |path| concept.place(&path))
}

/// One line per role: how many persons, what their tasks need and what they get.
fn calculation(cx: &Context<'_>, capacity: &Capacity) -> String {
    let language = cx.language;
    let mut help = say!(
        language,
        "Geben Sie mehr Zeit frei, streichen Sie Aufgaben, oder senken Sie ihren Aufwand.",
        "Release more time, drop tasks, or lower their effort."
    );
    let mut roles: Vec<_> = capacity.units.iter().filter_map(|unit| unit.role.as_ref()).collect();
    roles.sort_unstable();
    roles.dedup();
    for role in roles {
        let of_role = || capacity.units.iter().filter(|unit| unit.role.as_ref() == Some(role));
        let sum = |part: fn(&UnitCapacity) -> Option<Bounds>| {
            let nothing = Bounds::exactly(Decimal::ZERO);
            of_role().map(part).try_fold(nothing, |sum, part| Some(sum.plus(part?)))
        };
        let Some(promised) = sum(|unit| unit.promised) else { continue };
        let persons = sum(|unit| Some(unit.persons)).map(|persons| bounds(language, persons)).unwrap_or_default();
        let promised = hours_per_week(language, promised);
        let line = match sum(|unit| unit.released).map(|released| bounds(language, released)) {
            Some(released) => say!(
                language,
                "„{role}“: Personen {persons}, Bedarf {promised}, freigestellt {released}",
                "\"{role}\": persons {persons}, needed {promised}, released {released}"
            ),
            None => say!(
                language,
                "„{role}“: Personen {persons}, Bedarf {promised}",
                "\"{role}\": persons {persons}, needed {promised}"
            ),
        };
        let _ = write!(help, "\n{line}");
    }
    help
}
