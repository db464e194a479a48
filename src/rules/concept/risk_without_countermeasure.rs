//! L633 risk-without-countermeasure: nothing is done about a risk.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::Risk;
use crate::model::{Concept, Rating};
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L633",
        name: "risk-without-countermeasure",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Gegen ein Risiko ist keine Maßnahme vorgesehen.",
            en: "Nothing is planned against a risk.",
        },
        page: include_str!("../../../docs/rules/L633-risk-without-countermeasure.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        let reported = |risk: &Risk| parent.is_some_and(|parent| open(parent).any(|(_, other)| other.id == risk.id));
        for (index, risk) in open(concept).filter(|(_, risk)| !reported(risk)) {
            let (path, title) = (Path::new("chapters").key("risks").key("risks").index(index), &risk.title);
            report
                .at(
                    concept.place(&path.key("id")),
                    say!(
                        cx.language,
                        "Gegen das Risiko „{title}“ ist nichts vorgesehen",
                        "Nothing is planned against the risk \"{title}\""
                    ),
                )
                .help(say!(
                    cx.language,
                    "Ergänzen Sie „countermeasure: …“ und unter „responsible“, wer sich darum kümmert. Nehmen Sie das Risiko bewusst in Kauf, schreiben Sie das als Gegenmaßnahme und begründen Sie es.",
                    "Add \"countermeasure: …\", and below \"responsible\" who sees to it. Where you accept the risk knowingly, say so as the countermeasure, with the reason."
                ));
        }
    }
}

/// The risks against which nothing is planned. One that is neither likely nor grave may simply be borne.
fn open(concept: &Defined<Concept>) -> impl Iterator<Item = (usize, &Risk)> {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.risks.as_ref());
    let risks = chapter.map(|chapter| &chapter.risks[..]).unwrap_or_default();
    let is_small = |risk: &Risk| [risk.likelihood, risk.impact].iter().all(|rating| *rating == Some(Rating::Low));
    risks.iter().enumerate().filter(move |(_, risk)| risk.countermeasure.is_none() && !is_small(risk))
}
