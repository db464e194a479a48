//! L207 missing-mandate: tasks of a role shape or decide, but nothing says what room for manoeuvre it has.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Spectrum;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L207",
        name: "missing-mandate",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Rolle soll gestalten oder entscheiden, ihr Gestaltungsspielraum fehlt aber.",
            en: "A role is to shape or decide, but its room for manoeuvre is missing.",
        },
        page: include_str!("../../../docs/rules/L207-missing-mandate.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own().filter(|role| role.mandate.is_none()) {
        let reaches = |spectrum: Option<Spectrum>| spectrum.is_some_and(|spectrum| spectrum > Spectrum::Coordinate);
        let tasks: Vec<&str> =
            role.tasks.iter().filter(|task| reaches(task.spectrum)).map(|task| task.id.as_str()).collect();
        if tasks.is_empty() {
            continue;
        }
        let names = wording::names(cx.language, tasks);
        let message = say!(
            cx.language,
            "Für Aufgaben, bei denen die Rolle gestaltet oder entscheidet ({names}), fehlt der Gestaltungsspielraum („mandate“)",
            "For tasks that shape or decide ({names}), the room for manoeuvre (\"mandate\") is missing"
        );
        report.at(heir::place(&role.definition, &[Path::new("tasks"), Path::new("mandate")]), message).help(say!(
            cx.language,
            "Ergänzen Sie „mandate: {{ decision: …, autonomy: …, resources: … }}“ mit je 0 bis 3; ohne Befugnisse bleibt einer Rolle in der Regel nur das Koordinieren.",
            "Add \"mandate: {{ decision: …, autonomy: …, resources: … }}\" with 0 to 3 each; without powers a role can as a rule only coordinate."
        ));
    }
}
