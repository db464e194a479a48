//! L636 process-without-cadence: nothing says when a process takes place.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Process;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L636",
        name: "process-without-cadence",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Prozess hat weder Turnus noch Auslöser.",
            en: "A process has neither a cadence nor a trigger.",
        },
        page: include_str!("../../../docs/rules/L636-process-without-cadence.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let is_open = |process: &Process| process.cadence.is_none() && process.trigger.is_none();
    for process in cx.project.processes.own().filter(|process| is_open(process)) {
        if cx.project.processes.parent_in_project(process).is_some_and(|parent| is_open(parent)) {
            continue;
        }
        let title = &process.title;
        report
            .at(
                process.place(&Path::new("id")),
                say!(
                    cx.language,
                    "Wann der Prozess „{title}“ stattfindet, steht nicht fest: Turnus und Auslöser fehlen",
                    "Nothing says when the process \"{title}\" takes place: cadence and trigger are missing"
                ),
            )
            .help(say!(
                cx.language,
                "Ergänzen Sie „cadence: …“, zum Beispiel „quarterly“ oder „on-demand“, oder unter „trigger“, was den Prozess auslöst.",
                "Add \"cadence: …\", for example \"quarterly\" or \"on-demand\", or below \"trigger\" what starts the process."
            ));
    }
}
