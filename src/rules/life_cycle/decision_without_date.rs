//! L911 decision-without-date: nobody can look the decision up.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::DecisionState;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L911",
        name: "decision-without-date",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Zu einem Beschluss fehlt der Tag, an dem er gefasst wurde.",
            en: "A decision lacks the day on which it was taken.",
        },
        page: include_str!("../../../docs/rules/L911-decision-without-date.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(decision) = &concept.decision else { continue };
        let is_taken = matches!(decision.state, DecisionState::Decided | DecisionState::Rejected);
        if !is_taken || decision.date.is_some() {
            continue;
        }
        let state = decision.state.label().get(cx.language);
        let message = say!(
            cx.language,
            "Das Konzept ist als „{state}“ geführt, der Tag des Beschlusses fehlt",
            "The concept is recorded as \"{state}\", but the day of the decision is missing"
        );
        report.at(concept.place(&Path::new("decision").key("state")), message).help(say!(
            cx.language,
            "Tragen Sie unter „decision“ den Tag („date“) und am besten auch die Fundstelle („reference“) ein.",
            "Enter the day (\"date\") under \"decision\", and preferably the reference (\"reference\") as well."
        ));
    }
}
