//! L524 start-before-deadline: the post is to be filled before the deadline for applications ends.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L524",
        name: "start-before-deadline",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Stelle soll besetzt werden, bevor die Bewerbungsfrist endet.",
            en: "The post is to be filled before the deadline for applications ends.",
        },
        page: include_str!("../../../docs/rules/L524-start-before-deadline.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        let (Some(start), Some(deadline)) = (ad.start, ad.deadline) else { continue };
        if start > deadline {
            continue;
        }
        let (from, until) = (wording::date(cx.language, start), wording::date(cx.language, deadline));
        let message = say!(
            cx.language,
            "Die Stelle ist ab {from} zu besetzen, bewerben kann man sich aber bis {until}",
            "The post is to be filled from {from}, but applications are open until {until}"
        );
        let (start, deadline) = (field("start"), field("deadline"));
        let place = heir::place(&position.definition, &[start, deadline.clone()]);
        let mut added = report.at(place, message).help(say!(
            cx.language,
            "Nennen Sie einen Tag, der nach Bewerbungsfrist, Auswahl und Beteiligung des Personalrats liegt, oder lassen Sie „start“ weg.",
            "Name a day after the deadline, the selection and the participation of the staff council, or leave \"start\" out."
        ));
        let last_day = position.span(&deadline);
        if last_day != place.span {
            added = added.related(last_day, say!(cx.language, "die Bewerbungsfrist", "the deadline"));
        }
    }
}
