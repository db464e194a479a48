//! L301 shares-not-100: the shares of the Arbeitsvorgänge of a post do not make up the whole working time.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Share, WorkItem};
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L301",
        name: "shares-not-100",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Zeitanteile der Arbeitsvorgänge einer Stelle ergeben nicht 100 %.",
            en: "The shares of the Arbeitsvorgänge of a post do not add up to 100 %.",
        },
        page: include_str!("../../../docs/rules/L301-shares-not-100.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own().filter(|position| !position.work_items.is_empty()) {
        let sum = sum(&position.work_items);
        let whole = Share::WHOLE.tenths();
        if sum == whole {
            continue;
        }
        let (total, difference) =
            (wording::percent(cx.language, sum), wording::points(cx.language, sum.abs_diff(whole)));
        let message = if sum < whole {
            say!(
                cx.language,
                "Die Zeitanteile der Arbeitsvorgänge ergeben {total} statt 100 %, also {difference} zu wenig",
                "The shares of the Arbeitsvorgänge add up to {total} in place of 100 %, {difference} too little"
            )
        } else {
            say!(
                cx.language,
                "Die Zeitanteile der Arbeitsvorgänge ergeben {total} statt 100 %, also {difference} zu viel",
                "The shares of the Arbeitsvorgänge add up to {total} in place of 100 %, {difference} too much"
            )
        };
        let sum = calculation(cx, &position.work_items);
        report.at(heir::place(&position.definition, &[Path::new("work_items")]), message).help(say!(
            cx.language,
            "Die Rechnung: {sum}. Ergänzen Sie einen fehlenden Arbeitsvorgang, oder berichtigen Sie die Anteile.",
            "The sum is {sum}. Add an Arbeitsvorgang that is missing, or correct the shares."
        ));
    }
}

/// The shares together, in tenths of a percent.
fn sum(items: &[WorkItem]) -> u32 {
    items.iter().map(|item| item.share.tenths()).sum()
}

/// "40 + 30 + 29,5 = 99,5 %".
fn calculation(cx: &Context<'_>, items: &[WorkItem]) -> String {
    let parts: Vec<String> = items.iter().map(|item| wording::number(cx.language, item.share.percent())).collect();
    let total = wording::percent(cx.language, sum(items));
    if parts.len() == 1 { total } else { format!("{} = {total}", parts.join(" + ")) }
}
