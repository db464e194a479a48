//! L202 missing-time-budget: a role beside other work has no time set aside.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, LotsenProfile};
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L202",
        name: "missing-time-budget",
        severity: Severity::Error,
        summary: Phrase {
            de: "Für eine Rolle neben der eigentlichen Arbeit ist keine Zeit vorgesehen.",
            en: "No time is set aside for a role that is held beside other work.",
        },
        page: include_str!("../../../docs/rules/L202-missing-time-budget.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if !cx.project.taint.is_whole(Kind::Concept) || is_granted_by_a_concept(cx) {
        return;
    }
    for role in cx.project.roles.own().filter(|role| role.time_budget.is_none()) {
        let Some(profile @ (LotsenProfile::Honorary | LotsenProfile::PartTime)) = role.lotsen_profile else { continue };
        let profile = profile.label().get(cx.language);
        let message = say!(
            cx.language,
            "Die Rolle wird {profile} wahrgenommen, hat aber kein Zeitbudget",
            "The role is held {profile}, but it has no time budget"
        );
        let place = heir::place(&role.definition, &[Path::new("lotsen_profile"), Path::new("time_budget")]);
        report.at(place, message).help(say!(
            cx.language,
            "Ergänzen Sie „time_budget“ mit einem Anteil oder Stunden, zum Beispiel „time_budget: {{ share: 10 % }}“.",
            "Add \"time_budget\" with a share or hours, such as \"time_budget: {{ share: 10 % }}\"."
        ));
    }
}

/// Whether a Lotsenkonzept gives each person the same time, so that roles need not repeat it.
fn is_granted_by_a_concept(cx: &Context<'_>) -> bool {
    cx.project.concepts.own().any(|concept| {
        let release = concept.chapters.as_ref().and_then(|chapters| chapters.time_budget.as_ref());
        release.is_some_and(|release| release.per_person.is_some())
    })
}
