//! L902 reversed-range: the smallest number of a range is above its largest.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::pairs::{Pair, pairs};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L902",
        name: "reversed-range",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die kleinste Zahl einer Spanne ist größer als die größte.",
            en: "The smallest number of a range is above its largest.",
        },
        page: include_str!("../../../docs/rules/L902-reversed-range.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for definition in cx.project.definitions().filter(|definition| !definition.is_catalogue()) {
        for Pair { first, second, .. } in pairs(definition, "min", "max") {
            let numbers = (first.as_str().and_then(number), second.as_str().and_then(number));
            let (Some(min), Some(max)) = numbers else { continue };
            if min <= max {
                continue;
            }
            report
                .at(
                    second.span,
                    say!(
                        cx.language,
                        "Die Spanne reicht von {min} bis {max}; die kleinste Zahl ist größer als die größte",
                        "The range reaches from {min} to {max}; its smallest number is above its largest"
                    ),
                )
                .related(first.span, say!(cx.language, "die kleinste Zahl", "the smallest number"))
                .help(say!(cx.language, "Tauschen Sie die beiden Zahlen.", "Swap the two numbers."));
        }
    }
}

fn number(text: &str) -> Option<u64> {
    text.parse().ok()
}
