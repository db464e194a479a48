//! L201 spectrum-beyond-mandate: a task reaches further than the room for manoeuvre of its role.

use super::reach::{self, Reaching};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L201",
        name: "spectrum-beyond-mandate",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Aufgabe reicht weiter als der Gestaltungsspielraum der Rolle.",
            en: "A task reaches further than the room for manoeuvre of its role.",
        },
        page: include_str!("../../../docs/rules/L201-spectrum-beyond-mandate.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        let tasks = role.tasks.iter().enumerate().filter_map(|(index, task)| {
            let path = Path::new("tasks").index(index).key("spectrum");
            Some(Reaching { path, name: task.id.as_str(), spectrum: task.spectrum? })
        });
        reach::report(cx, report, role, tasks, None, message);
    }
}

fn message(cx: &Context<'_>, tasks: &[&str], furthest: &str, room: &str) -> String {
    let names = wording::names(cx.language, tasks.iter().copied());
    if tasks.len() == 1 {
        return say!(
            cx.language,
            "Die Aufgabe {names} reicht bis „{furthest}“, der Gestaltungsspielraum der Rolle nur bis {room}",
            "The task {names} reaches as far as \"{furthest}\", the room for manoeuvre of the role only to {room}"
        );
    }
    say!(
        cx.language,
        "Die Aufgaben {names} reichen bis „{furthest}“, der Gestaltungsspielraum der Rolle nur bis {room}",
        "The tasks {names} reach as far as \"{furthest}\", the room for manoeuvre of the role only to {room}"
    )
}
