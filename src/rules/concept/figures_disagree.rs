//! L624 figures-disagree: a concept gives the same figure in two ways, or another one than the organisation.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::released_total_mismatch;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::UnitNumber;
use crate::model::{Concept, Count, Figures, Kind, Organisation, Role};
use crate::project::Defined;
use crate::project::capacity::{Bounds, Capacity, budget_hours, eligible, has_overloaded_role};
use crate::rules::amounts::bounds;
use crate::rules::wording::{number, weekly};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L624",
        name: "figures-disagree",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Dieselbe Zahl steht an zwei Stellen verschieden.",
            en: "The same figure is given differently in two places.",
        },
        page: include_str!("../../../docs/rules/L624-figures-disagree.md"),
        source: None,
    },
    check,
};

/// What people call the number of inhabitants and the number of staff where they state them as a fact.
const POPULATION: &[&str] = &[
    "einwohner",
    "einwohnerzahl",
    "einwohnerinnen und einwohner",
    "zahl der einwohnerinnen und einwohner",
    "inhabitants",
];
const STAFF: &[&str] = &["beschäftigte", "zahl der beschäftigten", "beschäftigte der verwaltung", "staff"];

/// Hours are usually rounded to one decimal, so they may differ by half of that.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let whole = cx.project.taint.is_whole(Kind::Organisation);
    for concept in cx.project.concepts.own() {
        per_unit(cx, concept, report);
        if let Some(organisation) = cx.project.organisation().filter(|_| whole) {
            initial_situation(cx, concept, organisation, report);
            let capacity = Capacity::of(cx.project, concept, cx.today);
            if capacity.units.is_empty() {
                total(cx, concept, organisation, report);
            }
            if cx.project.taint.is_whole(Kind::Role) {
                per_person(cx, concept, &capacity, report);
            }
        }
    }
}

/// A figure of the concept and one of the same thing elsewhere.
struct Pair {
    path: Path,
    here: String,
    other: String,
    span: Span,
    what: String,
}

fn say_both(cx: &Context<'_>, concept: &Defined<Concept>, pair: Pair, report: &mut Reporter<'_>) {
    let Pair { path, here, other, span, what } = pair;
    report
        .at(
            concept.place(&path),
            say!(cx.language, "Hier steht {here}; {what}: {other}", "This says {here}; {what}: {other}"),
        )
        .related(span, say!(cx.language, "die andere Zahl", "the other figure"))
        .help(say!(
            cx.language,
            "Klären Sie, welche Zahl stimmt, und berichtigen Sie die andere. Was lotse kennt, lässt sich in Texten mit „{{= …}}“ einsetzen und braucht hier nicht zu stehen.",
            "Find out which figure is right and correct the other one. What lotse knows can be inserted into texts with \"{{= …}}\" and need not stand here."
        ));
}

/// Staff, units and inhabitants in the initial situation against the organisation.
fn initial_situation(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    organisation: &Defined<Organisation>,
    report: &mut Reporter<'_>,
) {
    let Some(chapter) = concept.chapters.as_ref().and_then(|chapters| chapters.initial_situation.as_ref()) else {
        return;
    };
    let path = Path::new("chapters").key("initial_situation");
    let mut compare = |path: Path, here: u32, key: &str, known: Option<&Figures<Count>>| {
        // The concept may speak of any day for which the organisation has a figure.
        let Some(known) = known.filter(|known| !values(known).contains(&here)) else { return };
        let Some(other) = known.on(cx.today) else { return };
        let pair = Pair {
            path,
            here: number(cx.language, here.into()),
            other: number(cx.language, other.get().into()),
            span: organisation.span(&Path::new(key)),
            what: match key {
                "staff" => say!(cx.language, "Beschäftigte laut Organisation", "staff according to the organisation"),
                _ => say!(
                    cx.language,
                    "Einwohnerinnen und Einwohner laut Organisation",
                    "population according to the organisation"
                ),
            },
        };
        say_both(cx, concept, pair, report);
    };
    if let Some(staff) = chapter.staff {
        compare(path.key("staff"), staff.get(), "staff", organisation.staff.as_ref());
    }
    for (index, fact) in chapter.facts.iter().enumerate() {
        let Some(value) = plain_number(&fact.value) else { continue };
        let label = fact.label.to_lowercase();
        let path = path.key("facts").index(index).key("value");
        if POPULATION.contains(&label.as_str()) {
            compare(path, value, "population", organisation.population.as_ref());
        } else if STAFF.contains(&label.as_str()) {
            compare(path, value, "staff", organisation.staff.as_ref());
        }
    }
    let told = chapter.units.filter(|_| !organisation.units.is_empty());
    if let Some(units) = told.filter(|units| !unit_counts(organisation).contains(&(units.get() as usize))) {
        let pair = Pair {
            path: path.key("units"),
            here: number(cx.language, units.get().into()),
            other: number(cx.language, eligible(organisation).len().into()),
            span: organisation.span(&Path::new("units")),
            what: say!(
                cx.language,
                "Einheiten für Lotsinnen und Lotsen laut Organisation",
                "units for Lotsinnen and Lotsen according to the organisation"
            ),
        };
        say_both(cx, concept, pair, report);
    }
}

/// All values of a figure, whatever their dates.
fn values(figures: &Figures<Count>) -> Vec<u32> {
    match figures {
        Figures::One(value) => vec![value.get()],
        Figures::Dated(values) => values.iter().map(|dated| dated.value.get()).collect(),
    }
}

/// A number that stands alone, with or without separators for thousands.
fn plain_number(text: &str) -> Option<u32> {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| digits.parse().ok()).flatten()
}

/// The numbers that somebody may mean by the number of units: all, those that are to have Lotsinnen and Lotsen, those
/// without or with units above them, those of one sort.
fn unit_counts(organisation: &Organisation) -> BTreeSet<usize> {
    let units = &organisation.units;
    let parents: BTreeSet<&str> = units.iter().filter_map(|unit| Some(unit.parent.as_ref()?.as_str())).collect();
    let leaves = units.iter().filter(|unit| !parents.contains(unit.id.as_str())).count();
    let roots = units.iter().filter(|unit| unit.parent.is_none()).count();
    let mut sorts: BTreeMap<_, usize> = BTreeMap::new();
    for unit in units {
        *sorts.entry(unit.kind.map(crate::model::UnitKind::name)).or_default() += 1;
    }
    let some = [units.len(), eligible(organisation).len(), leaves, roots];
    some.into_iter().chain(sorts.into_values()).collect()
}

/// The number per unit that the chapter names against the numbers of its units.
fn per_unit(cx: &Context<'_>, concept: &Defined<Concept>, report: &mut Reporter<'_>) {
    let Some(numbers) = concept.chapters.as_ref().and_then(|chapters| chapters.numbers.as_ref()) else { return };
    let Some(range) = numbers.per_unit.map(Bounds::of) else { return };
    let path = Path::new("chapters").key("numbers");
    // A unit may stand there once for each role; the number per unit then is none of a single entry.
    let mut entries: BTreeMap<&str, usize> = BTreeMap::new();
    for unit in &numbers.units {
        *entries.entry(unit.unit.as_str()).or_default() += 1;
    }
    // A unit that is to have nobody is an exception that is said.
    let differs = |unit: &UnitNumber| {
        let planned = Bounds::of(unit.number);
        !planned.is_zero() && entries[unit.unit.as_str()] == 1 && !range.contains(planned)
    };
    let different: Vec<usize> = (0..numbers.units.len()).filter(|index| differs(&numbers.units[*index])).collect();
    let Some(first) = different.first() else { return };
    let (at, other) = (path.key("units").index(*first).key("number"), path.key("per_unit"));
    let planned = bounds(cx.language, Bounds::of(numbers.units[*first].number));
    let range = bounds(cx.language, range);
    // Where several units differ, the number per unit is the likely mistake.
    let pair = if different.len() == 1 {
        Pair {
            path: at,
            here: planned,
            other: range,
            span: concept.span(&other),
            what: say!(cx.language, "je Einheit vorgesehen", "planned for each unit"),
        }
    } else {
        let count = different.len();
        Pair {
            path: other,
            here: range,
            other: planned,
            span: concept.span(&at),
            what: say!(
                cx.language,
                "bei der ersten von {count} abweichenden Einheiten",
                "for the first of {count} units that differ"
            ),
        }
    };
    say_both(cx, concept, pair, report);
}

/// The total of a concept that names no units against what the units of the organisation want.
fn total(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    organisation: &Defined<Organisation>,
    report: &mut Reporter<'_>,
) {
    let numbers = concept.chapters.as_ref().and_then(|chapters| chapters.numbers.as_ref());
    let Some(total) = numbers.and_then(|numbers| numbers.total).map(Bounds::of) else { return };
    let wanted = organisation.units.iter().filter_map(|unit| unit.lotsen).map(Bounds::of).reduce(Bounds::plus);
    let Some(wanted) = wanted.filter(|wanted| !wanted.overlaps(total)) else { return };
    let pair = Pair {
        path: Path::new("chapters").key("numbers").key("total"),
        here: bounds(cx.language, total),
        other: bounds(cx.language, wanted),
        span: organisation.span(&Path::new("units")),
        what: say!(cx.language, "von den Einheiten zusammen gewünscht", "wanted by the units together"),
    };
    say_both(cx, concept, pair, report);
}

/// The time per person of the concept against the time budgets of its roles.
fn per_person(cx: &Context<'_>, concept: &Defined<Concept>, capacity: &Capacity, report: &mut Reporter<'_>) {
    let release = concept.chapters.as_ref().and_then(|chapters| chapters.time_budget.as_ref());
    let Some(here) = release.and_then(|release| budget_hours(release.per_person.as_ref()?, capacity.full_week)) else {
        return;
    };
    if here.is_zero() {
        return;
    }
    // Where a role or the total released contradicts itself, that is the fault.
    if has_overloaded_role(cx.project, capacity) || released_total_mismatch::mismatch(concept, capacity).is_some() {
        return;
    }
    let ids: BTreeSet<&str> = capacity.units.iter().filter_map(|unit| unit.role.as_deref()).collect();
    let roles: Vec<_> = ids.into_iter().filter_map(|id| cx.project.roles.get(id)).collect();
    let hours = |role: &Defined<_>| budget_of(role, capacity);
    // Several roles may have several budgets; the concept then speaks of one of them.
    let agrees = |hours: Decimal| (hours - here).abs() <= ROUNDING;
    if roles.iter().filter_map(|role| hours(role)).any(agrees) {
        return;
    }
    let Some((role, other)) = roles.iter().find_map(|role| Some((role, hours(role)?))) else { return };
    let id = role.id();
    let pair = Pair {
        path: Path::new("chapters").key("time_budget").key("per_person"),
        here: weekly(cx.language, here),
        other: number(cx.language, other),
        span: role.span(&Path::new("time_budget")),
        what: say!(cx.language, "Zeitbudget der Rolle „{id}“", "in the time budget of the role \"{id}\""),
    };
    say_both(cx, concept, pair, report);
}

/// The time budget of a role, unless it is nothing or says two things at once, which is reported at the role.
fn budget_of(role: &Defined<Role>, capacity: &Capacity) -> Option<Decimal> {
    let budget = role.time_budget.as_ref()?;
    let is_clear = budget.share.is_none() || budget.hours.is_none();
    budget_hours(budget, capacity.full_week).filter(|hours| is_clear && !hours.is_zero())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_number_that_stands_alone_is_compared() {
        assert_eq!(plain_number("49.870"), Some(49_870));
        assert_eq!(plain_number("596"), Some(596));
        for text in ["rund 50.000", "3 von 13", "48 Prozent", ""] {
            assert_eq!(plain_number(text), None, "{text}");
        }
    }
}
