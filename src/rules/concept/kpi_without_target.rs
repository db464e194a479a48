//! L617 kpi-without-target: nothing says where an indicator starts, where it shall be and when.

use super::missing_chapter::is_draft;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Concept, Kpi};
use crate::project::Defined;
use crate::rules::wording::names;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L617",
        name: "kpi-without-target",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Einer Kennzahl der Evaluation fehlt Ausgangswert, Zielwert oder Termin.",
            en: "An indicator of the evaluation lacks its baseline, target or date.",
        },
        page: include_str!("../../../docs/rules/L617-kpi-without-target.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        let reported = |kpi: &Kpi| parent.is_some_and(|parent| open(parent).any(|(_, other)| other == kpi));
        let open: Vec<(usize, &Kpi)> = open(concept).filter(|(_, kpi)| !reported(kpi)).collect();
        let Some((first, kpi)) = open.first() else { continue };
        let path = Path::new("chapters").key("evaluation").key("kpis");
        let (count, id, way) = (open.len(), kpi.id.as_str(), "chapters.evaluation.kpis");
        let list = names(cx.language, open.iter().map(|(_, kpi)| kpi.id.as_str()));
        let message = match count {
            1 => say!(
                cx.language,
                "Der Kennzahl {list} fehlt Ausgangswert, Zielwert oder Termin",
                "The indicator {list} lacks its baseline, target or date"
            ),
            _ => say!(
                cx.language,
                "{count} Kennzahlen fehlt Ausgangswert, Zielwert oder Termin: {list}",
                "{count} indicators lack their baseline, target or date: {list}"
            ),
        };
        report.at(concept.place(&path.clone().index(*first)), message).help(say!(
            cx.language,
            "Ergänzen Sie bei „{id}“ „baseline“, „target“ und „date“. Eine geerbte Kennzahl, die Sie nicht messen wollen, entfernen Sie mit „remove: [{way}.{id}]“.",
            "Add \"baseline\", \"target\" and \"date\" to \"{id}\". Take an inherited indicator that you do not want to measure away with \"remove: [{way}.{id}]\"."
        )).level(if is_draft(concept) { Severity::Hint } else { RULE.info.severity });
    }
}

/// The indicators of the evaluation that cannot be judged, each with its number.
fn open(concept: &Defined<Concept>) -> impl Iterator<Item = (usize, &Kpi)> {
    let evaluation = concept.chapters.as_ref().and_then(|chapters| chapters.evaluation.as_ref());
    let kpis = evaluation.map(|chapter| &chapter.kpis[..]).unwrap_or_default();
    kpis.iter().enumerate().filter(|(_, kpi)| kpi.baseline.is_none() || kpi.target.is_none() || kpi.date.is_none())
}
