//! L607 missing-accountable: nobody is accountable for a process.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L607",
        name: "missing-accountable",
        severity: Severity::Error,
        summary: Phrase {
            de: "Für einen Prozess trägt niemand die Gesamtverantwortung.",
            en: "Nobody is accountable for a process.",
        },
        page: include_str!("../../../docs/rules/L607-missing-accountable.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for process in cx.project.processes.own().filter(|process| process.accountable.is_none()) {
        let parent = cx.project.processes.parent_in_project(process);
        if parent.is_some_and(|parent| parent.accountable.is_none()) {
            continue;
        }
        let title = &process.title;
        report
            .at(
                process.key_place(&Path::new("accountable")),
                say!(
                    cx.language,
                    "Für den Prozess „{title}“ trägt niemand die Gesamtverantwortung",
                    "Nobody is accountable for the process \"{title}\""
                ),
            )
            .help(say!(
                cx.language,
                "Ergänzen Sie „accountable: …“ mit genau einer Rolle, einer Einheit oder einem Gremium.",
                "Add \"accountable: …\" with exactly one role, unit or board."
            ));
    }
}
