//! L608 artefact-before-production: a step needs something that no earlier step produces.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Process, Ref};
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L608",
        name: "artefact-before-production",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Schritt braucht ein Arbeitsergebnis, bevor es entstanden ist.",
            en: "A step needs an artefact before it is produced.",
        },
        page: include_str!("../../../docs/rules/L608-artefact-before-production.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for process in cx.project.processes.own() {
        // A misspelt output is already reported, and what it should produce would only seem to be missing.
        let known = |output: &Ref| declared(process, output).is_some();
        if !process.steps.iter().flat_map(|step| &step.outputs).all(known) {
            continue;
        }
        for (at, step) in process.steps.iter().enumerate() {
            for (index, input) in step.inputs.iter().enumerate() {
                if declared(process, input) == Some(false) && producer(process, input).is_none_or(|first| first >= at) {
                    let path = Path::new("steps").index(at).key("inputs").index(index);
                    report_input(cx, process, input, &path, report);
                }
            }
        }
    }
}

/// Whether an artefact of the process comes from elsewhere; `None` where the process does not declare it.
fn declared(process: &Process, artefact: &Ref) -> Option<bool> {
    let elsewhere = artefact.local().is_some() && artefact.definition() != process.id.as_str();
    let id = artefact.local().unwrap_or(artefact.as_str());
    if elsewhere {
        // What another process produces comes from elsewhere.
        return Some(true);
    }
    let declared = process.artefacts.iter().find(|declared| declared.id.as_str() == id);
    declared.map(|declared| declared.external)
}

/// The number of the first step that produces an artefact.
fn producer(process: &Process, artefact: &Ref) -> Option<usize> {
    let id = |artefact: &'_ Ref| artefact.local().unwrap_or(artefact.as_str()).to_owned();
    process.steps.iter().position(|step| step.outputs.iter().any(|output| id(output) == id(artefact)))
}

fn report_input(cx: &Context<'_>, process: &Defined<Process>, artefact: &Ref, path: &Path, report: &mut Reporter<'_>) {
    let place = process.place(path);
    match producer(process, artefact) {
        Some(later) => {
            let number = later + 1;
            let outputs = Path::new("steps").index(later).key("outputs");
            report
                .at(
                    place,
                    say!(
                        cx.language,
                        "„{artefact}“ wird hier gebraucht, entsteht aber erst in Schritt {number}",
                        "\"{artefact}\" is needed here but only produced in step {number}"
                    ),
                )
                .related(
                    process.span(&outputs),
                    say!(cx.language, "hier entsteht es", "it is produced here"),
                )
                .help(say!(
                    cx.language,
                    "Ändern Sie die Reihenfolge der Schritte, oder kennzeichnen Sie das Arbeitsergebnis mit „external: true“, wenn es schon vorher da ist.",
                    "Change the order of the steps, or mark the artefact with \"external: true\" if it exists beforehand."
                ));
        }
        None => {
            report
                .at(
                    place,
                    say!(
                        cx.language,
                        "„{artefact}“ wird hier gebraucht, aber kein Schritt bringt es hervor",
                        "\"{artefact}\" is needed here but no step produces it"
                    ),
                )
                .help(say!(
                    cx.language,
                    "Nennen Sie es bei einem früheren Schritt unter „outputs“, oder kennzeichnen Sie es mit „external: true“, wenn es von außen kommt.",
                    "Name it under \"outputs\" of an earlier step, or mark it with \"external: true\" if it comes from outside."
                ));
        }
    }
}
