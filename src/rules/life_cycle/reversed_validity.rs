//! L901 reversed-validity: something ends before it begins.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Date;
use crate::rules::pairs::{Pair, pairs};
use crate::rules::{Context, Rule, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L901",
        name: "reversed-validity",
        severity: Severity::Error,
        summary: Phrase { de: "Ein Zeitraum endet, bevor er beginnt.", en: "A period ends before it begins." },
        page: include_str!("../../../docs/rules/L901-reversed-validity.md"),
        source: None,
    },
    check,
};

/// The phases of a schedule have a rule of their own, which knows their titles.
const PHASES: &str = "phases";

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for definition in cx.project.definitions().filter(|definition| !definition.is_catalogue()) {
        let periods = [("from", "to"), ("start", "end")].into_iter();
        for Pair { first, second, list } in periods.flat_map(|(from, to)| pairs(definition, from, to)) {
            let dates = (first.as_str().and_then(date), second.as_str().and_then(date));
            let (Some(from), Some(to)) = dates else { continue };
            if from <= to || list == Some(PHASES) {
                continue;
            }
            let (from, to) = (wording::date(cx.language, from), wording::date(cx.language, to));
            report
                .at(
                    second.span,
                    say!(
                        cx.language,
                        "Der Zeitraum endet am {to}, beginnt aber erst am {from}",
                        "The period ends on {to} but only begins on {from}"
                    ),
                )
                .related(first.span, say!(cx.language, "der Beginn", "the beginning"))
                .help(say!(cx.language, "Berichtigen Sie eines der beiden Daten.", "Correct one of the two dates."));
        }
    }
}

fn date(text: &str) -> Option<Date> {
    text.parse().ok()
}
