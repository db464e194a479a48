//! L304 work-item-without-share: an Arbeitsvorgang takes no working time.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L304",
        name: "work-item-without-share",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Arbeitsvorgang hat einen Zeitanteil von 0 %.",
            en: "An Arbeitsvorgang has a share of 0 %.",
        },
        page: include_str!("../../../docs/rules/L304-work-item-without-share.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for (index, item) in position.work_items.iter().enumerate().filter(|(_, item)| item.share.tenths() == 0) {
            let id = &item.id;
            let message = say!(
                cx.language,
                "Der Arbeitsvorgang „{id}“ hat einen Zeitanteil von 0 %",
                "The Arbeitsvorgang \"{id}\" has a share of 0 %"
            );
            report.at(position.place(&Path::new("work_items").index(index).key("share")), message).help(say!(
                cx.language,
                "Schätzen Sie den Anteil, oder führen Sie die Arbeit als Tätigkeit („activities“) eines anderen Arbeitsvorgangs.",
                "Estimate the share, or list the work among the \"activities\" of another Arbeitsvorgang."
            ));
        }
    }
}
