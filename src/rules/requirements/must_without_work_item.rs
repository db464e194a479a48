//! L402 must-without-work-item: a post demands a competence, but no Arbeitsvorgang needs it.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L402",
        name: "must-without-work-item",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine zwingende Anforderung einer Stelle ist keinem Arbeitsvorgang zugeordnet.",
            en: "An indispensable requirement of a post belongs to no Arbeitsvorgang.",
        },
        page: include_str!("../../../docs/rules/L402-must-without-work-item.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // As long as the post is not divided into Arbeitsvorgänge there is nothing that a requirement could name.
    for position in cx.project.positions.own().filter(|position| !position.work_items.is_empty()) {
        for (index, written) in position.requirements.iter().enumerate() {
            if !written.must || !written.work_items.is_empty() {
                continue;
            }
            let competence = &written.competence;
            let message = say!(
                cx.language,
                "Die zwingende Anforderung „{competence}“ ist keinem Arbeitsvorgang zugeordnet",
                "The indispensable requirement \"{competence}\" belongs to no Arbeitsvorgang"
            );
            report.at(position.place(&Path::new("requirements").index(index).key("competence")), message).help(say!(
                cx.language,
                "Nennen Sie unter „work_items“ die Arbeitsvorgänge, die die Kompetenz erfordern; braucht sie keiner, ist sie nicht zwingend.",
                "Name under \"work_items\" the Arbeitsvorgänge that need the competence; if none does, it is not indispensable."
            ));
        }
    }
}
