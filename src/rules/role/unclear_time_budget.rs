//! L206 unclear-time-budget: a time budget says no time, or share and hours that do not fit each other.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::TimeBudget;
use crate::project::Definition;
use crate::rules::{Context, Rule, time_budget, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L206",
        name: "unclear-time-budget",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Zeitbudget nennt keine Zeit, oder Anteil und Stunden widersprechen sich.",
            en: "A time budget says no time, or its share and its hours contradict each other.",
        },
        page: include_str!("../../../docs/rules/L206-unclear-time-budget.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        let Some(budget) = &role.time_budget else { continue };
        let path = Path::new("time_budget");
        if budget.share.is_none() && budget.hours.is_none() {
            says_nothing(cx, &role.definition, &path, report);
        } else if !time_budget::is_zero(budget) {
            contradicts_itself(cx, budget, &role.definition, &path, report);
        }
    }
}

fn says_nothing(cx: &Context<'_>, definition: &Definition, path: &Path, report: &mut Reporter<'_>) {
    let message = say!(
        cx.language,
        "Das Zeitbudget nennt weder einen Anteil noch Stunden",
        "The time budget says neither a share nor hours"
    );
    report.at(definition.key_place(path), message).help(say!(
        cx.language,
        "Ergänzen Sie „share“ (zum Beispiel „10 %“) oder „hours“ (zum Beispiel „3.9 h/week“).",
        "Add \"share\" (such as \"10 %\") or \"hours\" (such as \"3.9 h/week\")."
    ));
}

fn contradicts_itself(
    cx: &Context<'_>,
    budget: &TimeBudget,
    definition: &Definition,
    path: &Path,
    report: &mut Reporter<'_>,
) {
    let Some(full_week) = time_budget::full_week(cx) else { return };
    let Some(by_share) = time_budget::disagreement(budget, full_week) else { return };
    let (Some(share), Some(hours)) = (budget.share, budget.hours) else { return };
    let share = wording::percent(cx.language, share.tenths());
    let week = wording::number(cx.language, full_week.value());
    let (by_share, hours) = (wording::weekly(cx.language, by_share), wording::weekly(cx.language, hours.value()));
    let message = say!(
        cx.language,
        "Anteil und Stunden widersprechen sich: {share} einer vollen Woche mit {week} Stunden sind {by_share}, hier stehen {hours}",
        "Share and hours contradict each other: {share} of a full week with {week} hours are {by_share}, here stand {hours}"
    );
    report
        .at(definition.place(&path.key("hours")), message)
        .help(say!(
            cx.language,
            "Geben Sie nur eines von beiden an, oder gleichen Sie beide an.",
            "Give only one of the two, or make them agree."
        ))
        .related(definition.written(&path.key("share")), say!(cx.language, "der Anteil", "the share"));
}
