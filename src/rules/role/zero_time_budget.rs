//! L203 zero-time-budget: a time budget sets aside no time at all.

use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::TimeBudget;
use crate::project::Definition;
use crate::rules::{Context, Rule, time_budget};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L203",
        name: "zero-time-budget",
        severity: Severity::Error,
        summary: Phrase { de: "Ein Zeitbudget beträgt null.", en: "A time budget is zero." },
        page: include_str!("../../../docs/rules/L203-zero-time-budget.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        if let Some(budget) = &role.time_budget {
            judge(cx, budget, &role.definition, &Path::new("time_budget"), report);
        }
    }
    for concept in cx.project.concepts.own() {
        let release = concept.chapters.as_ref().and_then(|chapters| chapters.time_budget.as_ref());
        if let Some(budget) = release.and_then(|release| release.per_person.as_ref()) {
            let path = Path::new("chapters").key("time_budget").key("per_person");
            judge(cx, budget, &concept.definition, &path, report);
        }
    }
}

fn judge(cx: &Context<'_>, budget: &TimeBudget, definition: &Definition, path: &Path, report: &mut Reporter<'_>) {
    if !time_budget::is_zero(budget) {
        return;
    }
    let zero = if budget.share.is_some_and(|share| share.tenths() == 0) { "share" } else { "hours" };
    let place: Place = definition.place(&path.key(zero));
    let message = say!(
        cx.language,
        "Das Zeitbudget beträgt null: Für die Aufgaben ist keine Zeit vorgesehen",
        "The time budget is zero: no time is set aside for the tasks"
    );
    report.at(place, message).help(say!(
        cx.language,
        "Vereinbaren Sie mit der Amtsleitung einen Anteil, zum Beispiel „share: 10 %“, und tragen Sie ihn hier ein.",
        "Agree on a share with the head of the unit, such as \"share: 10 %\", and write it here."
    ));
}
