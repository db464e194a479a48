//! L307 work-item-count: a post is divided into very few or very many Arbeitsvorgänge.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Share;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L307",
        name: "work-item-count",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Stelle ist in sehr wenige oder sehr viele Arbeitsvorgänge gegliedert.",
            en: "A post is divided into very few or very many Arbeitsvorgänge.",
        },
        page: include_str!("../../../docs/rules/L307-work-item-count.md"),
        source: None,
    },
    check,
};

/// How many Arbeitsvorgänge are usual; a custom, and no norm.
const USUAL: std::ops::RangeInclusive<usize> = 3..=12;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let items = &position.work_items;
        let count = items.len();
        // As long as the shares are not complete, items are still to come.
        let complete = items.iter().map(|item| item.share.tenths()).sum::<u32>() == Share::WHOLE.tenths();
        let explained = count < *USUAL.start() && items.iter().all(|item| item.reasoning.is_some());
        if !complete || explained || USUAL.contains(&count) {
            continue;
        }
        let place = heir::place(&position.definition, &[Path::new("work_items")]);
        let (message, help) =
            if count < *USUAL.start() { (few(cx, count), help_few(cx)) } else { (many(cx, count), help_many(cx)) };
        report.at(place, message).help(help);
    }
}

fn few(cx: &Context<'_>, count: usize) -> String {
    if count == 1 {
        return say!(
            cx.language,
            "Die Stelle hat nur einen Arbeitsvorgang, üblich sind fünf bis zehn",
            "The post has only one Arbeitsvorgang, five to ten are usual"
        );
    }
    say!(
        cx.language,
        "Die Stelle hat nur {count} Arbeitsvorgänge, üblich sind fünf bis zehn",
        "The post has only {count} Arbeitsvorgänge, five to ten are usual"
    )
}

fn many(cx: &Context<'_>, count: usize) -> String {
    say!(
        cx.language,
        "Die Stelle hat {count} Arbeitsvorgänge, üblich sind fünf bis zehn",
        "The post has {count} Arbeitsvorgänge, five to ten are usual"
    )
}

fn help_few(cx: &Context<'_>) -> String {
    say!(
        cx.language,
        "Prüfen Sie, ob wirklich alles zu so wenigen Arbeitsergebnissen führt. Wenn ja, begründen Sie den Zuschnitt bei jedem Arbeitsvorgang unter „reasoning“.",
        "Check whether everything really leads to so few results. If so, say why under \"reasoning\" of each Arbeitsvorgang."
    )
}

fn help_many(cx: &Context<'_>) -> String {
    say!(
        cx.language,
        "Prüfen Sie, ob einige nur Schritte zu demselben Arbeitsergebnis sind; die gehören als Tätigkeiten („activities“) in einen Arbeitsvorgang.",
        "Check whether some are only steps to the same result; those belong among the \"activities\" of one Arbeitsvorgang."
    )
}
