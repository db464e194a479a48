//! The calculation of working time, with the origin of each number.

use rust_decimal::Decimal;
use serde_json::{Value, json};
use smol_str::SmolStr;

use super::View;
use crate::document::view::amounts;
use crate::i18n::Phrase;
use crate::model::{Date, Role, TimeBudget};
use crate::project::Defined;
use crate::project::capacity::{self, Bounds, Capacity, UnitCapacity};
use crate::project::need::WEEKS_A_YEAR;

const WEEK: Phrase = Phrase { de: "Stunden einer vollen Woche", en: "Hours of a full week" };
const STAFF: Phrase = Phrase { de: "Beschäftigte der Verwaltung", en: "Staff of the administration" };
const SHARE: Phrase = Phrase { de: "Zeit je Person", en: "Time per person" };
const EFFORT: Phrase = Phrase { de: "Bedarf der Aufgaben je Person", en: "Need of the tasks per person" };
const ROLE_PROFILE: Phrase = Phrase { de: "Rollenprofil, Summe der Aufgaben", en: "Role profile, sum of the tasks" };

/// Units that are calculated in the same way.
struct Group {
    role: Option<SmolStr>,
    per_person: Option<Decimal>,
    /// The only unit, where it says its hours itself.
    unit: Option<SmolStr>,
    units: usize,
    persons: Bounds,
    released: Option<Bounds>,
    promised: Option<Bounds>,
}

impl View<'_, '_> {
    /// The calculation, one row for all units with the same role and time; null where the concept names no units.
    pub(super) fn capacity(&self) -> Value {
        let figures = self.reader.figures(&self.concept.definition);
        let Some(capacity) = figures.capacity.as_ref().filter(|capacity| !capacity.units.is_empty()) else {
            return Value::Null;
        };
        let rows: Vec<Value> = groups(capacity).iter().map(|group| self.group(group)).collect();
        json!({
            "week": self.bounds(Some(Bounds::exactly(capacity.full_week.value()))),
            "rows": rows,
            "persons": self.bounds(capacity.persons),
            "released": self.bounds(capacity.released),
            "promised": self.bounds(capacity.promised),
            "free": self.bounds(capacity.free()),
            "needs": self.needs(capacity),
            "origins": self.origins(capacity),
        })
    }

    fn group(&self, group: &Group) -> Value {
        let role = group.role.as_ref().and_then(|role| self.reader.role(role));
        let each = group
            .promised
            .zip(group.persons.exact())
            .and_then(|(promised, persons)| promised.exact()?.checked_div(persons).map(Bounds::exactly));
        let unit = group.unit.as_ref().map(|unit| self.reader.unit(unit).map_or(unit.as_str(), |it| it.name.as_str()));
        json!({
            "unit": unit,
            "units": group.units,
            "role": role.map(|role| self.reader.title(&role.title)),
            "persons": self.bounds(Some(group.persons)),
            "per_person": self.bounds(group.per_person.map(Bounds::exactly)),
            "released": self.bounds(group.released),
            "needed_each": self.bounds(each),
            "promised": self.bounds(group.promised),
            "free": self.bounds(group.released.zip(group.promised).map(|(released, promised)| released.minus(promised))),
        })
    }

    /// What each role needs its time for, where exchange or training is planned; in hours per week and person.
    fn needs(&self, capacity: &Capacity) -> Vec<Value> {
        let mut seen: Vec<&SmolStr> = Vec::new();
        let mut rows = Vec::new();
        for unit in &capacity.units {
            let Some(id) = unit.role.as_ref().filter(|id| !seen.contains(id)) else { continue };
            seen.push(id);
            let Some(role) = self.reader.role(id) else { continue };
            let need = self.reader.need(self.concept, role, capacity.full_week);
            if need.exchange.formats.is_zero() && need.training.is_zero() {
                continue;
            }
            let week = |hours: Decimal| {
                let hours = (hours / Decimal::from(WEEKS_A_YEAR)).round_dp(2);
                self.bounds(Some(Bounds::exactly(hours)))
            };
            rows.push(json!({
                "role": self.reader.title(&role.title),
                "work": week(need.work.hours()),
                "exchange": week(need.exchange.hours()),
                "training": week(need.training),
                "total": week(need.hours()),
                "budget": self.bounds(unit.per_person.map(Bounds::exactly)),
            }));
        }
        rows
    }

    /// Where the numbers of the calculation come from.
    fn origins(&self, capacity: &Capacity) -> Vec<Value> {
        let (reader, language) = (self.reader, self.reader.language);
        let hours = |hours: Decimal| amounts::hours_a_week(Bounds::exactly(hours.normalize()), language);
        let mut all = vec![self.week_origin(capacity)];
        let staff = reader.organisation().and_then(|it| it.value.staff.as_ref()?.dated_on(reader.today));
        if let Some(staff) = staff {
            let value = amounts::number(staff.value.get().into(), language);
            all.push(self.origin(STAFF, None, &value, staff.source.as_deref(), staff.as_of));
        }
        let mut seen: Vec<&SmolStr> = Vec::new();
        for id in capacity.units.iter().filter_map(|unit| unit.role.as_ref()) {
            let Some(role) = reader.role(id).filter(|_| !seen.contains(&id)) else { continue };
            seen.push(id);
            let budget = role.time_budget.as_ref();
            let share = budget.and_then(TimeBudget::work_time).map(|time| amounts::work_time(time, language));
            if let Some(share) = share {
                let source = budget.and_then(|budget| budget.source.as_deref());
                all.push(self.origin(SHARE, Some(role), &share, source, None));
            }
            if let Some(effort) = capacity::effort(&role.value, capacity.full_week) {
                let profile = Some(reader.say(ROLE_PROFILE));
                all.push(self.origin(EFFORT, Some(role), &hours(effort), profile, role.as_of));
            }
        }
        all
    }

    fn week_origin(&self, capacity: &Capacity) -> Value {
        let chapters = self.concept.value.chapters.as_ref();
        let named = chapters.and_then(|it| it.time_budget.as_ref()?.status_group.as_ref());
        let group = self.reader.counted_status_group(named);
        let dated = group.and_then(|group| group.weekly_hours.dated_on(self.reader.today));
        let source = dated.and_then(|dated| dated.source.as_deref()).or_else(|| group?.scheme.as_deref());
        let hours = amounts::number(capacity.full_week.value(), self.reader.language);
        self.origin(WEEK, None, &hours, source, dated.and_then(|dated| dated.as_of))
    }

    fn origin(
        &self,
        label: Phrase,
        role: Option<&Defined<Role>>,
        value: &str,
        source: Option<&str>,
        as_of: Option<Date>,
    ) -> Value {
        json!({
            "label": self.reader.say(label),
            "role": role.map(|role| self.reader.title(&role.title)),
            "value": value,
            "source": source,
            "as_of": self.date(as_of),
        })
    }

    /// A number or a range without superfluous zeros.
    pub(super) fn bounds(&self, bounds: Option<Bounds>) -> Option<String> {
        let plain = |value: Decimal| value.normalize();
        let bounds = bounds.map(|it| Bounds { min: plain(it.min), max: it.max.map(plain) });
        bounds.map(|bounds| amounts::bounds(bounds, self.reader.language))
    }
}

/// Units with the same role and time per person; a unit that says its hours itself stands alone.
fn groups(capacity: &Capacity) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in &capacity.units {
        let own = has_own_hours(row);
        let same = |group: &&mut Group| {
            !own && group.unit.is_none() && group.role == row.role && group.per_person == row.per_person
        };
        match groups.iter_mut().find(same) {
            Some(group) => {
                group.units += 1;
                group.persons = group.persons.plus(row.persons);
                group.released = group.released.zip(row.released).map(|(one, two)| one.plus(two));
                group.promised = group.promised.zip(row.promised).map(|(one, two)| one.plus(two));
            }
            None => groups.push(Group {
                role: row.role.clone(),
                per_person: row.per_person.filter(|_| !own),
                unit: own.then(|| row.unit.clone()),
                units: 1,
                persons: row.persons,
                released: row.released,
                promised: row.promised,
            }),
        }
    }
    groups
}

/// Whether a unit says how many hours it releases, and these are not persons times hours.
fn has_own_hours(row: &UnitCapacity) -> bool {
    let product =
        row.per_person.map(|each| Bounds { min: row.persons.min * each, max: row.persons.max.map(|max| max * each) });
    row.released.is_some() && row.released != product
}
