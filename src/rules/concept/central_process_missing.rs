//! L649 central-process-missing: a concept describes processes, but one of the central ones is neither there nor
//! answered elsewhere.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::Chapters;
use crate::model::{CentralProcess, Concept, Process};
use crate::project::{Defined, Project};
use crate::rules::wording::names;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L649",
        name: "central-process-missing",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein zentraler Prozess eines Lotsenkonzepts fehlt.",
            en: "A central process of a Lotsenkonzept is missing.",
        },
        page: include_str!("../../../docs/rules/L649-central-process-missing.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        // A process that could not be read or found may be any of them.
        if concept.processes.iter().any(|process| cx.project.processes.get(process.as_str()).is_none()) {
            continue;
        }
        let parent = cx.project.concepts.parent_in_project(concept);
        let parent = parent.map(|parent| missing(cx.project, parent)).unwrap_or_default();
        let missing: Vec<CentralProcess> =
            missing(cx.project, concept).into_iter().filter(|it| !parent.contains(it)).collect();
        let Some(first) = missing.first().map(|it| it.name()) else { continue };
        let (count, list) = (missing.len(), names(cx.language, missing.iter().map(|it| it.label().get(cx.language))));
        let message = match count {
            1 => say!(
                cx.language,
                "Der zentrale Prozess {list} fehlt unter den Prozessen des Konzepts",
                "The central process {list} is missing among the processes of the concept"
            ),
            _ => say!(
                cx.language,
                "{count} zentrale Prozesse fehlen unter den Prozessen des Konzepts: {list}",
                "{count} central processes are missing among the processes of the concept: {list}"
            ),
        };
        let help = match model(cx.project, first) {
            Some(id) => say!(
                cx.language,
                "Ergänzen Sie unter „processes“ einen Prozess mit „central: {first}“; der Katalog enthält „{id}“, den Sie übernehmen oder erweitern können.",
                "Add a process with \"central: {first}\" below \"processes\"; the catalogue has \"{id}\", which you can use or extend."
            ),
            None => say!(
                cx.language,
                "Ergänzen Sie unter „processes“ einen Prozess mit „central: {first}“.",
                "Add a process with \"central: {first}\" below \"processes\"."
            ),
        };
        report.at(heir::place(&concept.definition, &[Path::new("processes")]), message).help(help);
    }
}

/// The central processes that a concept lacks, where its processes say which of them they are.
fn missing(project: &Project, concept: &Defined<Concept>) -> Vec<CentralProcess> {
    let processes: Vec<&Process> =
        concept.processes.iter().filter_map(|it| Some(&project.processes.get(it.as_str())?.value)).collect();
    let present: Vec<CentralProcess> = processes.iter().filter_map(|process| process.central).collect();
    if present.is_empty() {
        return Vec::new();
    }
    let is_missing = |it: &CentralProcess| !present.contains(it) && !is_answered(project, concept, &processes, *it);
    CentralProcess::ALL.iter().copied().filter(is_missing).collect()
}

/// Whether other facts say how it is done. A small administration needs no process for what fits in a sentence.
fn is_answered(project: &Project, concept: &Concept, processes: &[&Process], central: CentralProcess) -> bool {
    let chapters = concept.chapters.as_ref();
    let says = |holds: fn(&Chapters) -> bool| chapters.is_some_and(holds);
    match central {
        CentralProcess::IdentifyAndSelect | CentralProcess::GenerateIdeas | CentralProcess::Prioritise => false,
        CentralProcess::Onboard => says(|it| {
            let is_appointed = it.selection.as_ref().is_some_and(|chapter| chapter.written_appointment == Some(true));
            is_appointed && it.qualification.as_ref().is_some_and(|chapter| chapter.modules.iter().any(|it| it.must))
        }),
        CentralProcess::Qualify => says(|it| {
            let modules = it.qualification.as_ref().map(|chapter| &chapter.modules[..]).unwrap_or_default();
            modules.iter().any(|module| module.must && module.when.is_some())
        }),
        CentralProcess::Implement => {
            let agenda = project.organisation().map(|organisation| &organisation.measures[..]).unwrap_or_default();
            agenda.iter().any(|measure| measure.owner.is_some())
        }
        CentralProcess::Network => says(|it| it.networking.as_ref().is_some_and(|chapter| !chapter.formats.is_empty())),
        CentralProcess::Escalate => processes.iter().any(|process| !process.escalation.is_empty()),
        CentralProcess::Evaluate => {
            says(|it| it.evaluation.as_ref().is_some_and(|chapter| !chapter.reviews.is_empty()))
        }
        CentralProcess::Offboard => says(|it| {
            it.deputies.as_ref().is_some_and(|chapter| chapter.ending.is_some() || !chapter.handover.is_empty())
        }),
    }
}

/// The process of the catalogue that shows how.
fn model<'p>(project: &'p Project, central: &str) -> Option<&'p str> {
    let shipped = project.processes.all().filter(|process| process.definition.is_catalogue());
    let mut fitting = shipped.filter(|process| process.central.is_some_and(|it| it.name() == central));
    fitting.next().map(|process| process.id().as_str())
}
