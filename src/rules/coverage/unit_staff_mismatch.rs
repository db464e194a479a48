//! L714 unit-staff-mismatch: the staff of the units do not add up to the staff of the organisation.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Count, Date, Figures, Organisation, Unit};
use crate::rules::wording::number;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L714",
        name: "unit-staff-mismatch",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Beschäftigten der Einheiten ergeben nicht die Zahl der Organisation.",
            en: "The staff of the units does not add up to that of the organisation.",
        },
        page: include_str!("../../../docs/rules/L714-unit-staff-mismatch.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for organisation in cx.project.organisations.own() {
        let Some(total) = organisation.staff.as_ref().and_then(|staff| figure(staff, cx.today)) else { continue };
        // A unit whose parent does not exist may be counted already; the reference is reported.
        let ids: HashSet<&str> = organisation.units.iter().map(|unit| unit.id.as_str()).collect();
        let is_lost = |unit: &Unit| unit.parent.as_ref().is_some_and(|parent| !ids.contains(parent.as_str()));
        if organisation.units.iter().any(is_lost) {
            continue;
        }
        if organisation.units.iter().any(|unit| is_of_another_day(unit, &total, cx.today)) {
            continue;
        }
        let Some(sums) = Sums::of(organisation, cx.today) else { continue };
        let staff = u64::from(total.value);
        // Whether a unit counts those of its sub-units is not laid down, so only a total outside both sums is wrong. That
        // the units have too few can only be said where each of them gives its number.
        let (sum, is_short) = if sums.all < staff && sums.is_complete {
            (sums.all, true)
        } else if staff < sums.topmost {
            (sums.topmost, false)
        } else {
            continue;
        };
        let difference = number(cx.language, sum.abs_diff(staff).into());
        let [staff, sum] = [staff, sum].map(|count| number(cx.language, count.into()));
        let message = if is_short {
            say!(
                cx.language,
                "Die Organisation hat {staff} Beschäftigte, ihre Einheiten haben zusammen {sum}: {difference} zu wenig",
                "The organisation has a staff of {staff}, its units have {sum} together: {difference} too few"
            )
        } else {
            say!(
                cx.language,
                "Die Organisation hat {staff} Beschäftigte, ihre Einheiten haben zusammen {sum}: {difference} zu viel",
                "The organisation has a staff of {staff}, its units have {sum} together: {difference} too many"
            )
        };
        let path = Path::new("staff");
        let path = total.index.map_or_else(|| path.clone(), |index| path.index(index).key("value"));
        report
            .at(organisation.place(&path), message)
            .related(organisation.span(&Path::new("units")), say!(cx.language, "die Einheiten", "the units"))
            .help(say!(
                cx.language,
                "Berichtigen Sie die Zahl der Organisation oder „staff“ bei einer Einheit. Stammen die Zahlen von verschiedenen Tagen, nennen Sie bei beiden den Stand („as_of“).",
                "Correct the number of the organisation or \"staff\" of a unit. If the numbers date from different days, give both of them their date (\"as_of\")."
            ));
    }
}

/// The number that holds on a day, where it stands in its list, and its date.
struct Total {
    value: u32,
    index: Option<usize>,
    as_of: Option<Date>,
}

fn figure(figures: &Figures<Count>, today: Date) -> Option<Total> {
    let Figures::Dated(values) = figures else {
        return figures.on(today).map(|value| Total { value: value.get(), index: None, as_of: None });
    };
    let dated = figures.dated_on(today)?;
    let index = values.iter().position(|other| std::ptr::eq(other, dated));
    Some(Total { value: dated.value.get(), index, as_of: dated.as_of })
}

/// Whether the staff of a unit is expressly that of another day.
fn is_of_another_day(unit: &Unit, total: &Total, today: Date) -> bool {
    let own = unit.staff.as_ref().and_then(|staff| staff.dated_on(today)?.as_of).or(unit.as_of);
    unit.staff.is_some() && own.zip(total.as_of).is_some_and(|(own, total)| own != total)
}

/// The staff of the units, counted in both ways.
struct Sums {
    /// Of all units, where none counts those of its sub-units.
    all: u64,
    /// Of those without a unit above them that says its number, where each counts those of its sub-units.
    topmost: u64,
    /// Whether every unit says its number, or one above it.
    is_complete: bool,
}

impl Sums {
    /// `None` where no unit says its number.
    fn of(organisation: &Organisation, today: Date) -> Option<Self> {
        let counts = |unit: &&Unit| {
            let holds = |valid: &crate::model::Validity| {
                valid.from.is_none_or(|from| from <= today) && valid.to.is_none_or(|to| today <= to)
            };
            // The staff of a partner is not that of the municipality.
            unit.employer.is_none() && unit.valid.as_ref().is_none_or(holds)
        };
        let units: Vec<&Unit> = organisation.units.iter().filter(counts).collect();
        let ids: HashSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
        let mut below: HashMap<&str, Vec<&Unit>> = HashMap::new();
        let mut next: Vec<(&Unit, bool)> = Vec::new();
        for unit in &units {
            match unit.parent.as_ref().map(crate::model::Ref::as_str).filter(|parent| ids.contains(parent)) {
                Some(parent) => below.entry(parent).or_default().push(unit),
                None => next.push((unit, false)),
            }
        }
        let mut sums = Sums { all: 0, topmost: 0, is_complete: true };
        let (mut seen, mut said) = (0, false);
        // Each unit has one parent, so the way down from the top reaches it once, and never one that stands in a circle.
        while let Some((unit, is_below)) = next.pop() {
            seen += 1;
            let staff = unit.staff.as_ref().and_then(|staff| staff.on(today)).map(|staff| u64::from(staff.get()));
            said |= staff.is_some();
            sums.all += staff.unwrap_or_default();
            sums.topmost += staff.filter(|_| !is_below).unwrap_or_default();
            sums.is_complete &= staff.is_some() || is_below;
            let is_below = is_below || staff.is_some();
            next.extend(below.get(unit.id.as_str()).into_iter().flatten().map(|unit| (*unit, is_below)));
        }
        sums.is_complete &= seen == units.len();
        said.then_some(sums)
    }
}
