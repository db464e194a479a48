//! L610 goal-without-kpi: nothing says how one will see that a goal is reached.

use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::ConceptGoal;
use crate::model::{Goal, Text};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L610",
        name: "goal-without-kpi",
        severity: Severity::Warning,
        summary: Phrase { de: "Ein Ziel hat keine Kennzahl.", en: "A goal has no indicator." },
        page: include_str!("../../../docs/rules/L610-goal-without-kpi.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for organisation in cx.project.organisations.own() {
        for (index, goal) in organisation.goals.iter().enumerate().filter(|(_, goal)| goal.kpis.is_empty()) {
            let place = organisation.key_place(&Path::new("goals").index(index).key("kpis"));
            report_goal(cx, place, &goal.title, report);
        }
    }
    for concept in cx.project.concepts.own() {
        let goals = concept.chapters.as_ref().and_then(|chapters| chapters.goals.as_ref());
        let goals = goals.map(|chapter| &chapter.goals[..]).unwrap_or_default();
        for (index, goal) in goals.iter().enumerate().filter(|(_, goal)| !is_measured(cx, goal)) {
            let path = Path::new("chapters").key("goals").key("goals").index(index);
            report_goal(cx, concept.key_place(&path.key("kpis")), &goal.title, report);
        }
    }
}

/// Whether a goal of a concept has an indicator, its own or that of a goal of the organisation that it supports.
fn is_measured(cx: &Context<'_>, goal: &ConceptGoal) -> bool {
    let agenda = cx.project.organisation().map(|organisation| &organisation.goals[..]).unwrap_or_default();
    let supports =
        |known: &Goal| goal.supports.iter().any(|goal| goal.local().unwrap_or(goal.as_str()) == known.id.as_str());
    let agenda_measures = || agenda.iter().any(|known| supports(known) && !known.kpis.is_empty());
    let agenda_unknown = || !goal.supports.is_empty() && cx.project.organisation().is_none();
    !goal.kpis.is_empty() || agenda_measures() || agenda_unknown()
}

fn report_goal(cx: &Context<'_>, place: Place, title: &Text, report: &mut Reporter<'_>) {
    report
        .at(place, say!(cx.language, "Das Ziel „{title}“ hat keine Kennzahl", "The goal \"{title}\" has no indicator"))
        .help(say!(
            cx.language,
            "Ergänzen Sie unter „kpis“, woran Sie erkennen, dass das Ziel erreicht ist.",
            "Add below \"kpis\" how you will see that the goal is reached."
        ));
}
