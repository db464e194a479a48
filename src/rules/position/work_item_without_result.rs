//! L302 work-item-without-result: an Arbeitsvorgang does not say to which result it leads.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L302",
        name: "work-item-without-result",
        severity: Severity::Error,
        summary: Phrase {
            de: "Einem Arbeitsvorgang fehlt das Arbeitsergebnis.",
            en: "An Arbeitsvorgang does not say to which result it leads.",
        },
        page: include_str!("../../../docs/rules/L302-work-item-without-result.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for (index, item) in position.work_items.iter().enumerate().filter(|(_, item)| item.result.is_none()) {
            let id = &item.id;
            let message = say!(
                cx.language,
                "Der Arbeitsvorgang „{id}“ nennt kein Arbeitsergebnis",
                "The Arbeitsvorgang \"{id}\" names no result"
            );
            report.at(position.place(&Path::new("work_items").index(index).key("id")), message).help(say!(
                cx.language,
                "Ergänzen Sie „result“: Was liegt vor, wenn die Arbeit getan ist? Lässt sich das nicht sagen, gehört die Arbeit zu einem anderen Arbeitsvorgang.",
                "Add \"result\": what is there when the work is done? If that cannot be said, the work belongs to another Arbeitsvorgang."
            ));
        }
    }
}
