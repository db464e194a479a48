//! L308 work-item-too-large: one Arbeitsvorgang with a high characteristic takes most of the working time.

use super::plausible::highest;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L308",
        name: "work-item-too-large",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein einziger Arbeitsvorgang entscheidet allein über die Eingruppierung.",
            en: "A single Arbeitsvorgang alone decides the grade.",
        },
        page: include_str!("../../../docs/rules/L308-work-item-too-large.md"),
        source: Some(Source {
            title: "§ 12 Abs. 2 TVöD-VKA; BAG, Urteil vom 09.09.2020, 4 AZR 195/20 (zum TV-L)",
            as_of: "2026-11-22",
        }),
    },
    check,
};

/// From more than which share on lotse asks, in tenths of a percent; a custom, and no norm.
const LARGE: u32 = 600;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for (index, item) in position.work_items.iter().enumerate() {
            let Some(highest) = highest(item).filter(|_| item.share.tenths() > LARGE && item.reasoning.is_none())
            else {
                continue;
            };
            let (id, share) = (&item.id, wording::percent(cx.language, item.share.tenths()));
            let characteristic = highest.label().get(cx.language);
            let message = say!(
                cx.language,
                "Der Arbeitsvorgang „{id}“ umfasst {share} der Arbeitszeit und trägt das Merkmal „{characteristic}“, das damit für die ganze Stelle gilt",
                "The Arbeitsvorgang \"{id}\" takes {share} of the working time and carries \"{characteristic}\", which therefore counts for the whole post"
            );
            report.at(position.place(&Path::new("work_items").index(index).key("share")), message).help(say!(
                cx.language,
                "Ein Arbeitsvorgang zählt ganz oder gar nicht. Prüfen Sie, ob er zu einem einzigen Arbeitsergebnis führt; wenn ja, begründen Sie das unter „reasoning“, sonst teilen Sie ihn.",
                "An Arbeitsvorgang counts as a whole or not at all. Check whether it leads to one single result; if so, say why under \"reasoning\", otherwise divide it."
            ));
        }
    }
}
