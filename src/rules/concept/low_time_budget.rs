//! L634 low-time-budget: a Lotsen role gets less than five percent of the working time.

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{HoursPerWeek, Kind, LotsenProfile, TimeBudget};
use crate::project::capacity::{self, Capacity, budget_hours, effort};
use crate::project::{Definition, Project};
use crate::rules::wording::number;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L634",
        name: "low-time-budget",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Lotsenrolle erhält weniger als fünf Prozent der Arbeitszeit.",
            en: "A Lotsen role gets less than five percent of the working time.",
        },
        page: include_str!("../../../docs/rules/L634-low-time-budget.md"),
        source: None,
    },
    check,
};

/// Hours are usually rounded to one decimal, so they may be too few by half of that.
const ROUNDING: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if !cx.project.taint.is_whole(Kind::Organisation) {
        return;
    }
    let week = capacity::weekly_hours(cx.project, None, cx.today);
    for role in cx.project.roles.own() {
        // An honorary role is meant to be small.
        let is_meant = role.lotsen_profile.is_some_and(|profile| profile != LotsenProfile::Honorary);
        // Where the tasks need more than the budget, that already is the finding.
        let is_enough = |budget: &&TimeBudget| {
            budget_hours(budget, week).is_none_or(|hours| effort(role, week).is_none_or(|effort| effort <= hours))
        };
        if let Some(budget) = role.time_budget.as_ref().filter(|_| is_meant).filter(is_enough) {
            judge(cx, budget, week, &role.definition, &Path::new("time_budget"), report);
        }
    }
    if !cx.project.taint.is_whole(Kind::Role) {
        return;
    }
    for concept in cx.project.concepts.own() {
        let chapters = concept.chapters.as_ref();
        let budget = chapters.and_then(|it| it.time_budget.as_ref()?.per_person.as_ref());
        let Some(budget) = budget.filter(|_| !is_honorary(chapters)) else { continue };
        let capacity = Capacity::of(cx.project, concept, cx.today);
        if !roles_say(cx.project, &capacity) {
            let path = Path::new("chapters").key("time_budget").key("per_person");
            judge(cx, budget, capacity.full_week, &concept.definition, &path, report);
        }
    }
}

fn is_honorary(chapters: Option<&crate::model::concept::Chapters>) -> bool {
    let understanding = chapters.and_then(|chapters| chapters.role_understanding.as_ref());
    understanding.is_some_and(|chapter| chapter.profile == Some(LotsenProfile::Honorary))
}

/// Whether a role of the concept has a time budget of its own, which then is judged there.
fn roles_say(project: &Project, capacity: &Capacity) -> bool {
    let mut roles = capacity.units.iter().filter_map(|unit| project.roles.get(unit.role.as_ref()?));
    roles.any(|role| role.time_budget.is_some() || role.lotsen_profile == Some(LotsenProfile::Honorary))
}

fn judge(
    cx: &Context<'_>,
    budget: &TimeBudget,
    week: HoursPerWeek,
    definition: &Definition,
    path: &Path,
    report: &mut Reporter<'_>,
) {
    let Some(hours) = budget_hours(budget, week).filter(|hours| !hours.is_zero()) else { return };
    let least = week.value() / Decimal::from(20);
    if hours + ROUNDING >= least {
        return;
    }
    let key = if budget.share.is_some() { "share" } else { "hours" };
    let share = hours * Decimal::ONE_HUNDRED / week.value();
    let [hours, share, least] = [hours, share.round_dp(1), least].map(|value| number(cx.language, value.round_dp(2)));
    report
        .at(
            definition.place(&path.key(key)),
            say!(
                cx.language,
                "Das Zeitbudget beträgt {share} % der Arbeitszeit ({hours} Stunden pro Woche); unter 5 % bleibt die Rolle im Tagesgeschäft oft liegen",
                "The time budget is {share} % of the working time ({hours} hours per week); below 5 % the role often gives way to everyday work"
            ),
        )
        .help(say!(
            cx.language,
            "Vereinbaren Sie mit den Amtsleitungen mindestens 5 % ({least} Stunden pro Woche), oder führen Sie die Rolle als ehrenamtlich („lotsen_profile: honorary“) mit entsprechend kleinem Auftrag.",
            "Agree with the heads of units on at least 5 % ({least} hours per week), or treat the role as honorary (\"lotsen_profile: honorary\") with a correspondingly small mandate."
        ));
}
