//! L647 raci-conflict: who carries out or answers for a process is only told about it, or nobody carries it out.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Process;
use crate::project::Defined;
use crate::project::raci::{Conflict, Part, conflicts, is_carried_out};
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L647",
        name: "raci-conflict",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Wer einen Prozess durchführt oder die Gesamtverantwortung trägt, wird nur informiert, oder niemand führt ihn durch.",
            en: "Whoever carries out a process or is accountable for it is only informed about it, or nobody carries it out.",
        },
        page: include_str!("../../../docs/rules/L647-raci-conflict.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for process in cx.project.processes.own() {
        let parent = cx.project.processes.parent_in_project(process);
        let known = parent.map(|parent| conflicts(parent)).unwrap_or_default();
        for conflict in conflicts(process).into_iter().filter(|conflict| !known.iter().any(|it| it.is_same(conflict))) {
            contradiction(cx, process, &conflict, report);
        }
        if !is_carried_out(process) && parent.is_none_or(|parent| is_carried_out(parent)) {
            nobody(cx, process, report);
        }
    }
}

fn contradiction(cx: &Context<'_>, process: &Defined<Process>, conflict: &Conflict<'_>, report: &mut Reporter<'_>) {
    let (actor, title) = (conflict.actor, &process.title);
    let (message, holder) = match (conflict.step, conflict.part) {
        (None, Part::Accountable) => (
            say!(
                cx.language,
                "Im Prozess „{title}“ soll „{actor}“ informiert werden, trägt aber selbst die Gesamtverantwortung",
                "In the process \"{title}\" \"{actor}\" is to be informed, but is accountable for it itself"
            ),
            Path::root(),
        ),
        (None, _) => (
            say!(
                cx.language,
                "Im Prozess „{title}“ soll „{actor}“ informiert werden, führt ihn aber selbst durch",
                "In the process \"{title}\" \"{actor}\" is to be informed, but carries it out itself"
            ),
            Path::root(),
        ),
        (Some(at), _) => {
            let step = &process.steps[at].id;
            (
                say!(
                    cx.language,
                    "Im Schritt „{step}“ soll „{actor}“ informiert werden, führt ihn aber selbst durch",
                    "In the step \"{step}\" \"{actor}\" is to be informed, but does it itself"
                ),
                Path::new("steps").index(at),
            )
        }
    };
    let informed = holder.key("informed").index(conflict.informed);
    let other = match (conflict.step, conflict.part) {
        (Some(_), _) => holder.key("actor"),
        (None, Part::Accountable) => Path::new("accountable"),
        (None, _) => Path::new("responsible").index(conflict.index),
    };
    report
        .at(heir::place(&process.definition, &[informed, other.clone()]), message)
        .related(process.span(&other), say!(cx.language, "die andere Angabe", "the other statement"))
        .help(say!(
            cx.language,
            "Streichen Sie „{actor}“ unter „informed“, oder tragen Sie ein, wer die Arbeit tatsächlich tut.",
            "Delete \"{actor}\" below \"informed\", or enter who really does the work."
        ));
}

fn nobody(cx: &Context<'_>, process: &Defined<Process>, report: &mut Reporter<'_>) {
    let title = &process.title;
    report
        .at(
            process.place(&Path::new("id")),
            say!(
                cx.language,
                "Den Prozess „{title}“ führt niemand durch",
                "Nobody carries out the process \"{title}\""
            ),
        )
        .help(say!(
            cx.language,
            "Ergänzen Sie „responsible: […]“ oder bei jedem Schritt „actor: …“; wer unter „accountable“ steht, trägt nur die Gesamtverantwortung.",
            "Add \"responsible: […]\" or \"actor: …\" to each step; whoever is named below \"accountable\" only answers for the result."
        ));
}
