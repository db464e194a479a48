//! L905 validity-gap: there are days for which no value is given.

use super::periods::{gap, series};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L905",
        name: "validity-gap",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Zwischen zwei Werten einer Zahl oder Tabelle liegen Tage, an denen keiner gilt.",
            en: "Between two values of a figure or table there are days on which none holds.",
        },
        page: include_str!("../../../docs/rules/L905-validity-gap.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for definition in cx.project.definitions().filter(|definition| !definition.is_catalogue()) {
        for periods in series(definition) {
            let Some((before, after, first, last)) = gap(&periods) else { continue };
            let (first, last) = (date(cx.language, first), date(cx.language, last));
            let message = say!(
                cx.language,
                "Vom {first} bis zum {last} gilt hier kein Wert",
                "From {first} to {last} no value holds here"
            );
            report
                .at(periods[after].span, message)
                .related(periods[before].span, say!(cx.language, "der Wert davor", "the value before"))
                .help(say!(
                    cx.language,
                    "Schließen Sie die Lücke mit „from“ oder „to“; für Tage ohne Wert lässt sich nichts berechnen.",
                    "Close the gap with \"from\" or \"to\"; for days without a value nothing can be computed."
                ));
        }
    }
}
