//! L645 step-without-actor: nothing says who does a step of a process.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Process, ProcessStep};
use crate::project::raci::is_carried_out;
use crate::rules::wording::names;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L645",
        name: "step-without-actor",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Bei einem Schritt eines Prozesses steht nicht, wer ihn ausführt.",
            en: "Nothing says who does a step of a process.",
        },
        page: include_str!("../../../docs/rules/L645-step-without-actor.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for process in cx.project.processes.own() {
        let parent = cx.project.processes.parent_in_project(process);
        let reported =
            |step: &ProcessStep| parent.is_some_and(|parent| open(parent).any(|(_, other)| other.id == step.id));
        let open: Vec<(usize, &ProcessStep)> = open(process).filter(|(_, step)| !reported(step)).collect();
        let Some((first, _)) = open.first() else { continue };
        let (count, title) = (open.len(), &process.title);
        let list = names(cx.language, open.iter().map(|(_, step)| step.id.as_str()));
        let message = match count {
            1 => say!(
                cx.language,
                "Im Prozess „{title}“ steht beim Schritt {list} nicht, wer ihn ausführt",
                "In the process \"{title}\" nothing says who does the step {list}"
            ),
            _ => say!(
                cx.language,
                "Im Prozess „{title}“ steht bei {count} Schritten nicht, wer sie ausführt: {list}",
                "In the process \"{title}\" nothing says who does {count} steps: {list}"
            ),
        };
        report.at(process.place(&Path::new("steps").index(*first).key("id")), message).help(say!(
            cx.language,
            "Ergänzen Sie bei jedem Schritt „actor: …“ mit einer Rolle, einer Einheit, einem Gremium oder einem Partner.",
            "Add \"actor: …\" to each step, with a role, a unit, a board or a partner."
        ));
    }
}

/// The steps that nobody does. Where the whole process has one doer, that is who does each step; where it has none at
/// all, that is a finding of its own.
fn open(process: &Process) -> impl Iterator<Item = (usize, &ProcessStep)> {
    let is_clear = process.responsible.len() == 1 || !is_carried_out(process);
    process.steps.iter().enumerate().filter(move |(_, step)| !is_clear && step.actor.is_none())
}
