//! L643 kpi-without-goal: a concept measures something that belongs to none of its goals.

use std::collections::BTreeSet;

use super::measured::evaluated;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Concept, Kpi, Ref};
use crate::project::Defined;
use crate::rules::wording::names;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L643",
        name: "kpi-without-goal",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Kennzahl der Evaluation gehört zu keinem Ziel des Konzepts.",
            en: "An indicator of the evaluation belongs to no goal of the concept.",
        },
        page: include_str!("../../../docs/rules/L643-kpi-without-goal.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        let reported = |kpi: &Kpi| parent.is_some_and(|parent| open(cx, parent).any(|(_, other)| other.id == kpi.id));
        let open: Vec<(usize, &Kpi)> = open(cx, concept).filter(|(_, kpi)| !reported(kpi)).collect();
        let Some((first, kpi)) = open.first() else { continue };
        let (count, id) = (open.len(), &kpi.id);
        let list = names(cx.language, open.iter().map(|(_, kpi)| kpi.id.as_str()));
        let message = match count {
            1 => say!(
                cx.language,
                "Die Kennzahl {list} gehört zu keinem Ziel des Konzepts",
                "The indicator {list} belongs to no goal of the concept"
            ),
            _ => say!(
                cx.language,
                "{count} Kennzahlen gehören zu keinem Ziel des Konzepts: {list}",
                "{count} indicators belong to no goal of the concept: {list}"
            ),
        };
        let kpis = Path::new("chapters").key("evaluation").key("kpis");
        let goals = Path::new("chapters").key("goals").key("goals");
        report
            .at(concept.place(&kpis.index(*first).key("id")), message)
            .related(concept.span(&goals), say!(cx.language, "die Ziele", "the goals"))
            .help(say!(
                cx.language,
                "Ergänzen Sie „{id}“ unter „kpis“ bei dem Ziel, über das die Kennzahl etwas sagt, oder prüfen Sie, ob ein Ziel fehlt oder die Kennzahl entbehrlich ist.",
                "Add \"{id}\" below \"kpis\" of the goal about which the indicator says something, or check whether a goal is missing or whether the indicator can be dropped."
            ));
    }
}

/// The indicators that no goal names, where the goals of the concept name indicators at all, and only such as exist: a
/// name that leads nowhere may mean any of them.
fn open<'c>(cx: &Context<'_>, concept: &'c Defined<Concept>) -> impl Iterator<Item = (usize, &'c Kpi)> {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.goals.as_ref());
    let goals = chapter.map(|chapter| &chapter.goals[..]).unwrap_or_default();
    let named: BTreeSet<&str> = goals.iter().flat_map(|goal| &goal.kpis).map(local).collect();
    let agenda = cx.project.organisation().map(|organisation| &organisation.goals[..]).unwrap_or_default();
    let kpis = evaluated(concept);
    let known: BTreeSet<&str> =
        kpis.iter().chain(agenda.iter().flat_map(|goal| &goal.kpis)).map(|kpi| kpi.id.as_str()).collect();
    let mut plain = goals.iter().flat_map(|goal| &goal.kpis).filter(|kpi| kpi.local().is_none());
    let is_judged = !named.is_empty() && plain.all(|kpi| known.contains(kpi.as_str()));
    kpis.iter().enumerate().filter(move |(_, kpi)| is_judged && !named.contains(kpi.id.as_str()))
}

fn local(kpi: &Ref) -> &str {
    kpi.local().unwrap_or(kpi.as_str())
}
