//! L204 effort-beyond-time-budget: the tasks of a role take more time than is set aside for it.

use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{HoursPerWeek, Role};
use crate::project::{Defined, capacity};
use crate::rules::{Context, Rule, heir, time_budget, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L204",
        name: "effort-beyond-time-budget",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Aufgaben einer Rolle brauchen mehr Zeit, als für sie vorgesehen ist.",
            en: "The tasks of a role take more time than is set aside for it.",
        },
        page: include_str!("../../../docs/rules/L204-effort-beyond-time-budget.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(full_week) = time_budget::full_week(cx) else { return };
    for role in cx.project.roles.own() {
        judge(cx, role, full_week, report);
    }
}

fn judge(cx: &Context<'_>, role: &Defined<Role>, full_week: HoursPerWeek, report: &mut Reporter<'_>) {
    let Some(budget) = &role.time_budget else { return };
    // A budget of nothing and one that contradicts itself are faults of their own.
    if time_budget::is_zero(budget) || time_budget::disagreement(budget, full_week).is_some() {
        return;
    }
    let (Some(effort), Some(hours)) = (capacity::effort(role, full_week), capacity::budget_hours(budget, full_week))
    else {
        return;
    };
    if effort <= hours {
        return;
    }
    let (needed, granted) = (wording::weekly(cx.language, effort), wording::weekly(cx.language, hours));
    let missing = wording::weekly(cx.language, effort - hours);
    let message = say!(
        cx.language,
        "Die Aufgaben brauchen zusammen {needed}, das Zeitbudget gibt {granted}",
        "The tasks take {needed} together, the time budget grants {granted}"
    );
    let help = say!(
        cx.language,
        "Fehlbetrag: {missing}. Erhöhen Sie das Zeitbudget, streichen Sie Aufgaben, oder verringern Sie den Aufwand.",
        "Shortfall: {missing}. Raise the time budget, drop tasks, or lower their effort."
    );
    let mut added = report.at(place(role), message).help(help);
    for (index, task) in role.tasks.iter().enumerate() {
        let Some(effort) = task.effort else { continue };
        let (each, task) = (wording::weekly(cx.language, effort.of(&full_week)), &task.id);
        let path = Path::new("tasks").index(index).key("effort");
        added =
            added.related(role.span(&path), say!(cx.language, "Aufgabe „{task}“: {each}", "task \"{task}\": {each}"));
    }
}

/// The values that together make the fault: the budget and the tasks.
fn place(role: &Defined<Role>) -> Place {
    let by_share = role.time_budget.as_ref().is_some_and(|budget| budget.share.is_some());
    let budget = Path::new("time_budget").key(if by_share { "share" } else { "hours" });
    heir::place(&role.definition, &[budget, Path::new("tasks")])
}
