//! The working time of a Lotsenkonzept: what is released, and what its tasks need.

use std::collections::HashSet;

use rust_decimal::Decimal;
use smol_str::SmolStr;

use super::{Defined, Project};
use crate::model::concept::UnitNumber;
use crate::model::{
    Concept, CountRange, Date, HoursPerWeek, Organisation, Ref, Role, StatusGroup, TimeBudget, Unit, WorkTime,
    Written as _,
};

/// The full week where neither the concept nor the organisation says one; TVöD-VKA, Stand 2026-01-01.
const USUAL_WEEK: &str = "39 h/week";

/// The smallest and the largest value of something that may be a range; `max` is `None` where it is open upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The smallest value.
    pub min: Decimal,
    /// The largest value.
    pub max: Option<Decimal>,
}

impl Bounds {
    /// Exactly this value.
    pub fn exactly(value: Decimal) -> Self {
        Bounds { min: value, max: Some(value) }
    }

    /// The value, where it is no range.
    pub fn exact(self) -> Option<Decimal> {
        self.max.filter(|max| *max == self.min)
    }

    /// Whether no value is possible but zero.
    pub fn is_zero(self) -> bool {
        self.max.is_some_and(|max| max.is_zero())
    }

    /// Whether some value lies within both: for two exact values, whether they are the same.
    pub fn overlaps(self, other: Bounds) -> bool {
        self.max.is_none_or(|max| other.min <= max) && other.max.is_none_or(|max| self.min <= max)
    }

    /// Whether every value of the other lies within these.
    pub fn contains(self, other: Bounds) -> bool {
        self.min <= other.min && self.max.is_none_or(|max| other.max.is_some_and(|other| other <= max))
    }

    /// The smallest and the largest number of a range that was written.
    pub fn of(range: CountRange) -> Self {
        Bounds { min: range.min.get().into(), max: range.max.map(|max| max.get().into()) }
    }

    fn times(self, factor: Decimal) -> Self {
        Bounds { min: self.min * factor, max: self.max.map(|max| max * factor) }
    }

    /// The sum of two.
    #[must_use]
    pub fn plus(self, other: Bounds) -> Self {
        Bounds { min: self.min + other.min, max: self.max.zip(other.max).map(|(one, two)| one + two) }
    }

    /// What remains of these where the other is taken away.
    ///
    /// Both grow with the same number of persons, so the smallest is compared with the smallest and the largest with the
    /// largest.
    #[must_use]
    pub fn minus(self, other: Bounds) -> Self {
        Bounds { min: self.min - other.min, max: self.max.zip(other.max).map(|(one, two)| one - two) }
    }
}

/// What one unit contributes.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCapacity {
    /// The unit.
    pub unit: SmolStr,
    /// The role that is held there, where one is named or the concept has only one.
    pub role: Option<SmolStr>,
    /// How many persons.
    pub persons: Bounds,
    /// The hours per week that each person gets, where that is known.
    pub per_person: Option<Decimal>,
    /// The hours per week that the unit releases, where that is known.
    pub released: Option<Bounds>,
    /// The hours per week that the tasks of the role need, where they say so.
    pub promised: Option<Bounds>,
}

/// The capacity of a concept.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// The hours of a full week.
    pub full_week: HoursPerWeek,
    /// What each unit contributes, in the order of the concept.
    pub units: Vec<UnitCapacity>,
    /// How many persons the units have together; `None` where the concept names no units.
    pub persons: Option<Bounds>,
    /// The hours per week that are released together, where all units are known.
    pub released: Option<Bounds>,
    /// The hours per week that the tasks need together, where they say so.
    pub promised: Option<Bounds>,
}

impl Capacity {
    /// Computes the capacity of a concept as of a day.
    pub fn of(project: &Project, concept: &Defined<Concept>, today: Date) -> Self {
        let full_week = full_week(project, concept, today);
        let chapters = concept.chapters.as_ref();
        let units = chapters.and_then(|chapters| chapters.numbers.as_ref()).map(|numbers| &numbers.units[..]);
        let budget = chapters.and_then(|chapters| chapters.time_budget.as_ref());
        let per_person = budget.and_then(|release| release.per_person.as_ref());
        let only_role = only_role(project, concept);
        let units: Vec<UnitCapacity> = units
            .unwrap_or_default()
            .iter()
            .map(|unit| unit_capacity(project, unit, per_person, only_role, full_week))
            .collect();
        let sum = |part: fn(&UnitCapacity) -> Option<Bounds>| {
            let nothing = Bounds::exactly(Decimal::ZERO);
            let all = units.iter().map(part).try_fold(nothing, |sum, part| Some(sum.plus(part?)));
            all.filter(|_| !units.is_empty())
        };
        Capacity {
            full_week,
            persons: sum(|unit| Some(unit.persons)),
            released: sum(|unit| unit.released),
            promised: sum(|unit| unit.promised),
            units,
        }
    }

    /// The hours per week that remain after the tasks; negative where more is promised than released.
    pub fn free(&self) -> Option<Bounds> {
        Some(self.released?.minus(self.promised?))
    }
}

/// The weekly hours by which shares of a concept count: of the status group it names, else of the usual one.
pub fn full_week(project: &Project, concept: &Defined<Concept>, today: Date) -> HoursPerWeek {
    let named = concept.chapters.as_ref().and_then(|chapters| chapters.time_budget.as_ref());
    let named = named.and_then(|release| release.status_group.as_ref());
    weekly_hours(project, named, today)
}

/// The weekly hours of a status group, or of the default one of the organisation.
pub fn weekly_hours(project: &Project, group: Option<&Ref>, today: Date) -> HoursPerWeek {
    let hours = status_group(project, group).and_then(|known| known.weekly_hours.on(today));
    let usual = || HoursPerWeek::parse(USUAL_WEEK).expect("internal error: the usual week is well written");
    hours.map_or_else(usual, |hours| hours.per_week())
}

/// The status group by which shares count: the one that is named, else the default one of the organisation, else its
/// first.
pub fn status_group<'p>(project: &'p Project, named: Option<&Ref>) -> Option<&'p StatusGroup> {
    let groups = project.organisation().map(|organisation| &organisation.status_groups[..]).unwrap_or_default();
    let named = named.and_then(|name| groups.iter().find(|known| known.id.as_str() == name.as_str()));
    named.or_else(|| groups.iter().find(|known| known.default)).or_else(|| groups.first())
}

/// The hours per week that the tasks of a role need; `None` where no task says its effort.
pub fn effort(role: &Role, full_week: HoursPerWeek) -> Option<Decimal> {
    let efforts: Vec<Decimal> =
        role.tasks.iter().filter_map(|task| task.effort).map(|effort| effort.of(&full_week)).collect();
    (!efforts.is_empty()).then(|| efforts.into_iter().sum())
}

/// The hours per week of a time budget.
pub fn budget_hours(budget: &TimeBudget, full_week: HoursPerWeek) -> Option<Decimal> {
    budget.work_time().map(|time| WorkTime::of(time, &full_week))
}

/// Whether a role of the concept needs more time than its own time budget: then the role is at fault, and no sum of the
/// concept can be right.
pub fn has_overloaded_role(project: &Project, capacity: &Capacity) -> bool {
    let roles = capacity.units.iter().filter_map(|unit| project.roles.get(unit.role.as_ref()?));
    roles.into_iter().any(|role| {
        let budget = role.time_budget.as_ref().and_then(|budget| budget_hours(budget, capacity.full_week));
        budget.zip(effort(role, capacity.full_week)).is_some_and(|(budget, effort)| effort > budget)
    })
}

/// The units that are to have Lotsinnen and Lotsen, in their order: where units say how many they want, those that want
/// some; where none says so, those without sub-units.
pub fn eligible(organisation: &Organisation) -> Vec<&Unit> {
    let wants = |unit: &&Unit| unit.lotsen.is_some_and(|wanted| !Bounds::of(wanted).is_zero());
    let wanting: Vec<&Unit> = organisation.units.iter().filter(wants).collect();
    if !wanting.is_empty() {
        return wanting;
    }
    let parents: HashSet<&str> =
        organisation.units.iter().filter_map(|unit| Some(unit.parent.as_ref()?.as_str())).collect();
    let is_leaf = |unit: &&Unit| unit.lotsen.is_none() && !parents.contains(unit.id.as_str());
    organisation.units.iter().filter(is_leaf).collect()
}

/// The one role that a concept is about: the one it names, or the only one of the project that has a Lotsen profile.
fn only_role<'p>(project: &'p Project, concept: &Concept) -> Option<&'p Defined<Role>> {
    let understanding = concept.chapters.as_ref().and_then(|chapters| chapters.role_understanding.as_ref());
    let named = understanding.map(|chapter| &chapter.roles[..]).unwrap_or_default();
    let mut named =
        named.iter().filter_map(|role| project.roles.get(role.as_str())).filter(|role| role.lotsen_profile.is_some());
    if let Some(first) = named.next() {
        return named.next().is_none().then_some(first);
    }
    let mut lotsen = project.roles.own().filter(|role| role.lotsen_profile.is_some());
    lotsen.next().filter(|_| lotsen.next().is_none())
}

fn unit_capacity(
    project: &Project,
    unit: &UnitNumber,
    per_person: Option<&TimeBudget>,
    only_role: Option<&Defined<Role>>,
    full_week: HoursPerWeek,
) -> UnitCapacity {
    let role = unit.role.as_ref().map_or(only_role, |role| project.roles.get(role.as_str()));
    let persons = Bounds::of(unit.number);
    let budget = role.and_then(|role| role.time_budget.as_ref()).or(per_person);
    let each = budget.and_then(|budget| budget_hours(budget, full_week));
    let stated = unit.released.map(|hours| Bounds::exactly(hours.value()));
    UnitCapacity {
        unit: unit.unit.as_str().into(),
        role: role.map(|role| role.id().clone()),
        persons,
        per_person: each,
        released: stated.or_else(|| each.map(|each| persons.times(each))),
        promised: role.and_then(|role| effort(role, full_week)).map(|effort| persons.times(effort)),
    }
}
