//! L706 function-beyond-capacity: a function is carried only by roles that have no time for it.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{EcosystemFunction, HoursPerWeek, Kind, LotsenProfile, Role, Share};
use crate::project::Defined;
use crate::project::capacity::{self, Capacity};
use crate::rules::concentration::carries;
use crate::rules::seats::Seats;
use crate::rules::{Context, Rule, time_budget, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L706",
        name: "function-beyond-capacity",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Funktion liegt nur bei Rollen, für die keine Zeit vorgesehen ist.",
            en: "A function is carried only by roles for which no time is set aside.",
        },
        page: include_str!("../../../docs/rules/L706-function-beyond-capacity.md"),
        source: None,
    },
    check,
};

/// Whether a role has time for what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Time {
    /// It has, as far as the project says.
    Enough,
    /// Its time budget is zero.
    Zero,
    /// Its tasks need more hours than its time budget grants.
    Short { needed: Decimal, granted: Decimal },
    /// Neither a time budget nor a post nor a unit nor a concept gives it any.
    Nothing,
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let known = [Kind::Organisation, Kind::Role, Kind::Position, Kind::Concept];
    let is_known = known.into_iter().all(|kind| cx.project.taint.is_whole(kind));
    let Some(full_week) = time_budget::full_week(cx).filter(|_| is_known) else { return };
    // Only who has a concept says that the whole interplay is to be described.
    if cx.project.concepts.own().next().is_none() {
        return;
    }
    let (seats, granted) = (Seats::of(cx.project), granted(cx));
    let roles: Vec<&Defined<Role>> = cx.project.roles.own().collect();
    let times: Vec<Time> = roles.iter().map(|role| time(role, &seats, &granted, full_week)).collect();
    let functions: Vec<Vec<EcosystemFunction>> = roles.iter().map(|role| functions(role)).collect();
    for (carriers, functions) in beyond(&functions, &times) {
        let carriers: Vec<(&Defined<Role>, Time)> = carriers.into_iter().map(|at| (roles[at], times[at])).collect();
        tell(cx, &carriers, &functions, report);
    }
}

fn functions(role: &Role) -> Vec<EcosystemFunction> {
    EcosystemFunction::ALL.iter().copied().filter(|function| carries(role, *function)).collect()
}

/// The functions that are carried and of which no carrier has time, by their carriers.
///
/// A time budget of zero or one below its tasks is an error of its own; where it is the only one, nothing is added.
fn beyond(functions: &[Vec<EcosystemFunction>], times: &[Time]) -> BTreeMap<Vec<usize>, Vec<EcosystemFunction>> {
    let mut found: BTreeMap<Vec<usize>, Vec<EcosystemFunction>> = BTreeMap::new();
    for function in EcosystemFunction::ALL {
        let carriers: Vec<usize> = (0..functions.len()).filter(|at| functions[*at].contains(function)).collect();
        let none_has_time = carriers.iter().all(|at| times[*at] != Time::Enough);
        if none_has_time && carriers.iter().any(|at| times[*at] == Time::Nothing) {
            found.entry(carriers).or_default().push(*function);
        }
    }
    found
}

/// The roles for which a concept releases hours.
fn granted<'p>(cx: &Context<'p>) -> HashSet<&'p str> {
    let mut granted = HashSet::new();
    for concept in cx.project.concepts.own() {
        let capacity = Capacity::of(cx.project, concept, cx.today);
        let released = capacity.units.iter().filter(|unit| unit.released.is_some_and(|hours| !hours.is_zero()));
        let roles = released.filter_map(|unit| cx.project.roles.get(unit.role.as_ref()?));
        granted.extend(roles.map(|role| role.id().as_str()));
        let release = concept.chapters.as_ref().and_then(|chapters| chapters.time_budget.as_ref());
        if release.is_some_and(|release| release.per_person.is_some()) {
            let lotsen = cx.project.roles.own().filter(|role| role.lotsen_profile.is_some());
            granted.extend(lotsen.map(|role| role.id().as_str()));
        }
    }
    granted
}

fn time(role: &Defined<Role>, seats: &Seats<'_>, granted: &HashSet<&str>, full_week: HoursPerWeek) -> Time {
    if let Some(budget) = &role.time_budget {
        let needed = capacity::effort(role, full_week);
        return match needed.zip(capacity::budget_hours(budget, full_week)) {
            _ if time_budget::is_zero(budget) => Time::Zero,
            Some((needed, granted)) if needed > granted => Time::Short { needed, granted },
            _ => Time::Enough,
        };
    }
    let carried = |post: &&Defined<crate::model::Position>| {
        let shares = post.roles.iter().filter(|carried| carried.role.as_str() == role.id().as_str());
        shares.into_iter().any(|carried| carried.share.is_none_or(|share| share > Share::NOTHING))
    };
    let has_time = role.employer.is_some()
        || role.lotsen_profile == Some(LotsenProfile::FullTime)
        || seats.headed_units(role.id()) > 0
        || seats.posts(role.id()).iter().any(carried)
        || granted.contains(role.id().as_str());
    if has_time { Time::Enough } else { Time::Nothing }
}

fn tell(
    cx: &Context<'_>,
    carriers: &[(&Defined<Role>, Time)],
    functions: &[EcosystemFunction],
    report: &mut Reporter<'_>,
) {
    let names = wording::names(cx.language, functions.iter().map(|function| function.label().get(cx.language)));
    let list = carriers.iter().map(|(role, time)| {
        let (id, why) = (role.id(), why(cx, *time));
        say!(cx.language, "„{id}“ ({why})", "\"{id}\" ({why})")
    });
    let list = list.collect::<Vec<_>>().join(", ");
    let message = say!(
        cx.language,
        "Die Funktion {names} liegt nur bei Rollen ohne Zeit: {list}",
        "The function {names} is carried only by roles without time: {list}"
    );
    let without = carriers.iter().find(|(_, time)| *time == Time::Nothing).or(carriers.first());
    let Some((role, _)) = without else { return };
    report.at(role.place(&Path::new("id")), message).help(say!(
        cx.language,
        "Ergänzen Sie bei einer der Rollen „time_budget“, tragen Sie sie bei einer Stelle unter „roles“ mit Anteil ein, oder geben Sie die Funktion einer Rolle, die Zeit hat.",
        "Add \"time_budget\" to one of the roles, enter it under \"roles\" of a post with a share, or give the function to a role that has time."
    ));
}

fn why(cx: &Context<'_>, time: Time) -> String {
    match time {
        Time::Short { needed, granted } => {
            let (needed, granted) = (wording::number(cx.language, needed), wording::weekly(cx.language, granted));
            say!(cx.language, "Aufgaben {needed}, Zeitbudget {granted}", "tasks {needed}, time budget {granted}")
        }
        Time::Zero => say!(cx.language, "Zeitbudget null", "time budget zero"),
        Time::Nothing | Time::Enough => say!(cx.language, "kein Zeitbudget, keine Stelle", "no time budget, no post"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn time_of(number: u8) -> Time {
        match number {
            0 => Time::Nothing,
            1 => Time::Zero,
            2 => Time::Short { needed: Decimal::TEN, granted: Decimal::ONE },
            _ => Time::Enough,
        }
    }

    proptest! {
        /// The slow way: each function is looked up role by role.
        #[test]
        fn agrees_with_asking_every_role(
            roles in proptest::collection::vec((proptest::collection::btree_set(0..10usize, 0..5), 0..5u8), 0..6)
        ) {
            let functions: Vec<Vec<_>> = roles
                .iter()
                .map(|(all, _)| all.iter().map(|at| EcosystemFunction::ALL[*at]).collect())
                .collect();
            let times: Vec<Time> = roles.iter().map(|(_, number)| time_of(*number)).collect();
            let found = beyond(&functions, &times);
            for (at, function) in EcosystemFunction::ALL.iter().enumerate() {
                let mut carried_without_any = false;
                let mut somebody_has_time = false;
                for (all, number) in &roles {
                    carried_without_any |= all.contains(&at) && *number == 0;
                    somebody_has_time |= all.contains(&at) && *number > 2;
                }
                let told = found.values().flatten().filter(|told| *told == function).count();
                prop_assert_eq!(told, usize::from(carried_without_any && !somebody_has_time));
            }
        }
    }
}
