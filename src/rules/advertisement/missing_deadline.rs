//! L501 missing-deadline: a job advertisement does not say until when one can apply.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L501",
        name: "missing-deadline",
        severity: Severity::Error,
        summary: Phrase {
            de: "Einer Stellenausschreibung fehlt die Bewerbungsfrist.",
            en: "A job advertisement does not say until when one can apply.",
        },
        page: include_str!("../../../docs/rules/L501-missing-deadline.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(advertisement) = &position.advertisement else { continue };
        if advertisement.deadline.is_some() {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Stellenausschreibung nennt keine Bewerbungsfrist",
            "The job advertisement names no deadline for applications"
        );
        report.at(position.key_place(&Path::new("advertisement")), message).help(say!(
            cx.language,
            "Ergänzen Sie den letzten Tag der Bewerbungsfrist, zum Beispiel „deadline: 2027-01-08“.",
            "Add the last day for applications, such as \"deadline: 2027-01-08\"."
        ));
    }
}
