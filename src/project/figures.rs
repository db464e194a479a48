//! Figures, computed once: findings, documents and `{= …}` in prose all take them from here.

use std::collections::HashSet;

use rust_decimal::Decimal;

use super::capacity::{Bounds, Capacity, UnitCapacity, eligible};
use super::{Defined, Project, costs};
use crate::i18n::Phrase;
use crate::model::concept::{Costs, CourseModule};
use crate::model::{Concept, Date, Money, Ref};

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A number of things or people.
    Count,
    /// Hours per week.
    HoursPerWeek,
    /// Full-time equivalents.
    Fte,
    /// Days.
    Days,
    /// Euros.
    Money,
}

/// A computed value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure {
    /// The value, or its smallest and largest.
    pub value: Bounds,
    /// What it counts.
    pub unit: Unit,
}

/// The name of a figure in prose, and what it is.
#[derive(Debug)]
pub struct FigureInfo {
    /// The name, as in `{= capacity.hours}`.
    pub name: &'static str,
    /// What it is.
    pub summary: Phrase,
    compute: fn(&Figures<'_>) -> Option<Figure>,
}

macro_rules! figures {
    ($($name:literal $compute:ident $de:literal $en:literal;)*) => {
        /// All figures that prose can insert.
        pub static FIGURES: &[FigureInfo] =
            &[$(FigureInfo { name: $name, summary: Phrase { de: $de, en: $en }, compute: |figures| figures.$compute() }),*];
    };
}

figures! {
    "organisation.population" population "Einwohnerzahl der Kommune" "inhabitants of the municipality";
    "organisation.staff" staff "Zahl der Beschäftigten der Kommune" "staff of the municipality";
    "units.total" units "Zahl der Einheiten, die Lotsinnen und Lotsen haben möchten; sagt das keine, der Einheiten ohne Untereinheiten" "number of units that want Lotsinnen and Lotsen; where none says so, of units without sub-units";
    "units.covered" covered "Zahl dieser Einheiten, für die das Konzept Lotsinnen und Lotsen vorsieht" "number of these units for which the concept provides Lotsinnen and Lotsen";
    "capacity.lotsen" lotsen "Zahl der Lotsinnen und Lotsen" "number of Lotsinnen and Lotsen";
    "capacity.hours" released "freigestellte Stunden pro Woche zusammen" "released hours per week together";
    "capacity.promised" promised "Stunden pro Woche, die die Aufgaben zusammen brauchen" "hours per week that the tasks need together";
    "capacity.free" free "Stunden pro Woche, die nach den Aufgaben bleiben" "hours per week that remain after the tasks";
    "capacity.fte" fte "freigestellte Stunden in Vollzeitäquivalenten" "released hours in full-time equivalents";
    "capacity.week" week "Stunden einer vollen Woche" "hours of a full week";
    "training.days" training_days "Tage der verpflichtenden Qualifizierung je Lotsin oder Lotse" "days of the mandatory training per Lotsin or Lotse";
    "training.fee" training_fee "Gebühren der verpflichtenden Qualifizierung je Lotsin oder Lotse" "fees of the mandatory training per Lotsin or Lotse";
    "costs.one_off" one_off "einmalige Kosten" "one-off costs";
    "costs.annual" annual "jährliche Kosten" "annual costs";
    "costs.funded_one_off" funded_one_off "einmalige Mittel aus der Finanzierung" "one-off funds";
    "costs.funded_annual" funded_annual "jährliche Mittel aus der Finanzierung" "annual funds";
}

/// The figures of one concept, or of a project that has none.
#[derive(Debug)]
pub struct Figures<'p> {
    project: &'p Project,
    concept: Option<&'p Defined<Concept>>,
    today: Date,
    /// The working time of the concept.
    pub capacity: Option<Capacity>,
}

impl<'p> Figures<'p> {
    /// The figures as seen from a definition: of the concept itself, else of the only concept there is.
    pub fn seen_from(project: &'p Project, definition: &str, today: Date) -> Self {
        let mut own = project.concepts.own();
        let only = || own.next().filter(|_| own.next().is_none());
        let concept = project.concepts.get(definition).or_else(only);
        Figures { project, concept, today, capacity: concept.map(|concept| Capacity::of(project, concept, today)) }
    }

    /// The figure of a name; `None` where there is no such figure or the facts for it are missing.
    pub fn get(&self, name: &str) -> Option<Figure> {
        let info = FIGURES.iter().find(|info| info.name == name)?;
        (info.compute)(self)
    }

    fn population(&self) -> Option<Figure> {
        let population = self.project.organisation()?.population.as_ref()?.on(self.today)?;
        Some(count(population.get().into()))
    }

    fn staff(&self) -> Option<Figure> {
        let organisation = self.project.organisation()?;
        Some(count(organisation.staff.as_ref()?.on(self.today)?.get().into()))
    }

    /// The ids of the units that are to have Lotsinnen and Lotsen: those that say how many they want, whether they have
    /// sub-units or not; where none says so, those without sub-units.
    pub fn eligible_units(&self) -> Vec<&'p str> {
        let Some(organisation) = self.project.organisation() else { return Vec::new() };
        eligible(organisation).into_iter().map(|unit| unit.id.as_str()).collect()
    }

    fn units(&self) -> Option<Figure> {
        self.project.organisation()?;
        Some(count(self.eligible_units().len().into()))
    }

    fn covered(&self) -> Option<Figure> {
        let capacity = self.capacity.as_ref()?;
        let has_lotsen = |unit: &&UnitCapacity| unit.persons.max.is_none_or(|max| !max.is_zero());
        let units: HashSet<&str> = capacity.units.iter().filter(has_lotsen).map(|unit| unit.unit.as_str()).collect();
        Some(count(self.eligible_units().iter().filter(|id| units.contains(*id)).count().into()))
    }

    fn lotsen(&self) -> Option<Figure> {
        Some(Figure { value: self.capacity.as_ref()?.persons?, unit: Unit::Count })
    }

    fn released(&self) -> Option<Figure> {
        Some(Figure { value: self.capacity.as_ref()?.released?, unit: Unit::HoursPerWeek })
    }

    fn promised(&self) -> Option<Figure> {
        Some(Figure { value: self.capacity.as_ref()?.promised?, unit: Unit::HoursPerWeek })
    }

    fn free(&self) -> Option<Figure> {
        Some(Figure { value: self.capacity.as_ref()?.free()?, unit: Unit::HoursPerWeek })
    }

    fn fte(&self) -> Option<Figure> {
        let capacity = self.capacity.as_ref()?;
        let (released, week) = (capacity.released?, capacity.full_week.value());
        let part = |hours: Decimal| hours.checked_div(week).map(|fte| fte.round_dp(2));
        let value = Bounds { min: part(released.min)?, max: released.max.and_then(part) };
        Some(Figure { value, unit: Unit::Fte })
    }

    fn week(&self) -> Option<Figure> {
        let value = Bounds::exactly(self.capacity.as_ref()?.full_week.value());
        Some(Figure { value, unit: Unit::HoursPerWeek })
    }

    fn training_days(&self) -> Option<Figure> {
        let days = self.mandatory_modules()?.filter_map(|module| module.duration);
        let sum: Decimal = days.map(crate::model::Days::value).sum();
        Some(Figure { value: Bounds::exactly(sum), unit: Unit::Days })
    }

    /// Unknown as long as no module has a fee: that a course costs nothing has to be written.
    fn training_fee(&self) -> Option<Figure> {
        let fees: Vec<Money> = self.mandatory_modules()?.filter_map(|module| module.fee).collect();
        (!fees.is_empty()).then(|| amount(fees.into_iter().map(Money::value).sum()))
    }

    /// The modules that every Lotsin and every Lotse must attend; one for heads of units alone is not among them.
    fn mandatory_modules(&self) -> Option<impl Iterator<Item = &CourseModule>> {
        let modules = &self.concept?.chapters.as_ref()?.qualification.as_ref()?.modules;
        let is_lotse = |role: &Ref| self.project.roles.get(role.as_str()).is_none_or(|it| it.lotsen_profile.is_some());
        let is_for_lotsen =
            move |module: &&CourseModule| module.audience.is_empty() || module.audience.iter().any(is_lotse);
        Some(modules.iter().filter(|module| module.must).filter(is_for_lotsen))
    }

    fn one_off(&self) -> Option<Figure> {
        Some(amount(costs::one_off(self.costs()?).cost))
    }

    fn annual(&self) -> Option<Figure> {
        Some(amount(costs::annual(self.costs()?).cost))
    }

    fn funded_one_off(&self) -> Option<Figure> {
        Some(amount(costs::one_off(self.costs()?).funded))
    }

    fn funded_annual(&self) -> Option<Figure> {
        Some(amount(costs::annual(self.costs()?).funded))
    }

    fn costs(&self) -> Option<&'p Costs> {
        self.concept?.chapters.as_ref()?.costs.as_ref()
    }
}

fn count(number: Decimal) -> Figure {
    Figure { value: Bounds::exactly(number), unit: Unit::Count }
}

fn amount(euros: Decimal) -> Figure {
    Figure { value: Bounds::exactly(euros), unit: Unit::Money }
}

/// The figures that a prose text inserts: the name between `{=` and `}`, and the bytes that the mark takes.
pub fn inserted(prose: &str) -> Vec<(&str, std::ops::Range<usize>)> {
    let mut marks = Vec::new();
    let mut from = 0;
    while let Some(open) = prose[from..].find("{=").map(|at| from + at) {
        // A mark stands on one line; one that is not closed there keeps its braces, which no name of a figure has.
        let line = prose[open..].find('\n').map_or(prose.len(), |at| open + at);
        from = prose[open..line].find('}').map_or(line, |at| open + at + 1);
        let mark = &prose[open..from];
        let name = mark.strip_suffix('}').map_or(mark, |closed| &closed[2..]);
        marks.push((name.trim(), open..from));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_in_prose_are_found() {
        assert_eq!(inserted("a {= capacity.hours} b {=x}"), [("capacity.hours", 2..20), ("x", 23..27)]);
        assert_eq!(inserted("{= open\n}"), [("{= open", 0..7)]);
    }

    #[test]
    fn the_names_are_sorted_by_group_and_unique() {
        let names: Vec<&str> = FIGURES.iter().map(|info| info.name).collect();
        let mut unique = names.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), names.len());
    }
}
