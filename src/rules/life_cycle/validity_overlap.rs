//! L904 validity-overlap: two values hold on one day, and nobody knows which is meant.

use super::periods::{overlap, series};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L904",
        name: "validity-overlap",
        severity: Severity::Error,
        summary: Phrase {
            de: "Zwei Werte derselben Zahl oder Tabelle gelten am selben Tag.",
            en: "Two values of the same figure or table hold on the same day.",
        },
        page: include_str!("../../../docs/rules/L904-validity-overlap.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for definition in cx.project.definitions().filter(|definition| !definition.is_catalogue()) {
        for periods in series(definition) {
            let Some((first, second, day)) = overlap(&periods) else { continue };
            let message = match day {
                Some(day) => {
                    let day = date(cx.language, day);
                    say!(
                        cx.language,
                        "Am {day} gelten hier zwei Werte zugleich",
                        "On {day} two values hold here at the same time"
                    )
                }
                None => {
                    say!(cx.language, "Zwei Werte gelten von Anfang an", "Two values hold from the beginning")
                }
            };
            report
                .at(periods[second].span, message)
                .related(periods[first].span, say!(cx.language, "der andere Wert", "the other value"))
                .help(say!(
                    cx.language,
                    "Lassen Sie den älteren Wert mit „to“ am Tag vor dem Beginn des neueren enden, oder streichen Sie einen der beiden.",
                    "Let the older value end with \"to\" on the day before the newer one begins, or delete one of the two."
                ));
        }
    }
}
