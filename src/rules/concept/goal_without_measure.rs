//! L627 goal-without-measure: nothing is done for a goal of the digital agenda.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::ConceptGoal;
use crate::model::{Kind, MeasureState, Organisation, Ref};
use crate::project::{Defined, Project};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L627",
        name: "goal-without-measure",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Einem Ziel der Digitalen Agenda dient keine Maßnahme.",
            en: "No measure serves a goal of the digital agenda.",
        },
        page: include_str!("../../../docs/rules/L627-goal-without-measure.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // A concept that could not be read may serve any goal.
    if !cx.project.taint.is_whole(Kind::Concept) {
        return;
    }
    for organisation in cx.project.organisations.own() {
        let served = served(cx.project, organisation);
        // A name that leads nowhere may mean any of the goals.
        let known: BTreeSet<&str> = organisation.goals.iter().map(|goal| goal.id.as_str()).collect();
        if named(cx.project, organisation).any(|goal| goal.local().is_none() && !known.contains(goal.as_str())) {
            continue;
        }
        let open = organisation.goals.iter().enumerate().filter(|(_, goal)| !served.contains(goal.id.as_str()));
        let open: Vec<_> = open.collect();
        if organisation.measures.is_empty() && open.len() > 1 {
            no_measures(cx, organisation, open.len(), report);
            continue;
        }
        for (index, goal) in open {
            let (id, title) = (&goal.id, &goal.title);
            report
                .at(
                    organisation.place(&Path::new("goals").index(index).key("id")),
                    say!(
                        cx.language,
                        "Dem Ziel „{title}“ dient keine Maßnahme",
                        "No measure serves the goal \"{title}\""
                    ),
                )
                .help(say!(
                    cx.language,
                    "Ergänzen Sie „{id}“ unter „goals“ bei der Maßnahme, die dazu beiträgt, beschreiben Sie unter „measures“ eine neue Maßnahme, oder streichen Sie das Ziel.",
                    "Add \"{id}\" below \"goals\" of the measure that contributes to it, describe a new measure below \"measures\", or delete the goal."
                ));
        }
    }
}

/// An agenda without any measures gets one finding and not one for each goal.
fn no_measures(cx: &Context<'_>, organisation: &Defined<Organisation>, count: usize, report: &mut Reporter<'_>) {
    report
        .at(
            organisation.key_place(&Path::new("goals")),
            say!(
                cx.language,
                "Für {count} Ziele der Digitalen Agenda ist keine Maßnahme beschrieben",
                "No measure is described for {count} goals of the digital agenda"
            ),
        )
        .help(say!(
            cx.language,
            "Beschreiben Sie unter „measures“, was Sie für die Ziele tun, je mit „title“, „goals“ und „owner“.",
            "Describe below \"measures\" what you do for the goals, each with \"title\", \"goals\" and \"owner\"."
        ));
}

/// The goals that something serves: a measure that was not rejected, or a goal of a concept.
fn served<'p>(project: &'p Project, organisation: &'p Organisation) -> BTreeSet<&'p str> {
    named(project, organisation).map(|goal| goal.local().unwrap_or(goal.as_str())).collect()
}

/// The goals that measures and concepts name.
fn named<'p>(project: &'p Project, organisation: &'p Organisation) -> impl Iterator<Item = &'p Ref> {
    let measures = organisation.measures.iter().filter(|measure| measure.state != Some(MeasureState::Rejected));
    let concepts = project.concepts.own().filter_map(|concept| concept.chapters.as_ref()?.goals.as_ref());
    let supported = concepts.flat_map(|chapter| &chapter.goals).flat_map(|goal: &ConceptGoal| &goal.supports);
    measures.flat_map(|measure| &measure.goals).chain(supported)
}
