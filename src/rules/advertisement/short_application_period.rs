//! L503 short-application-period: there are fewer than ten days between publication and the deadline for applications.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L503",
        name: "short-application-period",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Zwischen Veröffentlichung und Bewerbungsfrist liegen weniger als zehn Tage.",
            en: "There are fewer than ten days between publication and the deadline for applications.",
        },
        page: include_str!("../../../docs/rules/L503-short-application-period.md"),
        source: None,
    },
    check,
};

/// The fewest days that leave enough time for an application. No law sets a number; job advertisements of cities give
/// two weeks and more.
const FEWEST_DAYS: i32 = 10;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx).filter(|(_, ad)| ad.is_open()) {
        let (Some(published), Some(deadline)) = (ad.published, ad.deadline) else { continue };
        let Ok(span) = published.civil().until(deadline.civil()) else { continue };
        let days = span.get_days();
        if !(1..FEWEST_DAYS).contains(&days) {
            continue;
        }
        let (from, until) = (wording::date(cx.language, published), wording::date(cx.language, deadline));
        let days = match days {
            1 => say!(cx.language, "nur ein Tag", "only one day"),
            days => say!(cx.language, "nur {days} Tage", "only {days} days"),
        };
        let message = say!(
            cx.language,
            "Veröffentlicht wird die Ausschreibung am {from}, die Bewerbungsfrist endet am {until}: Dazwischen liegen {days}",
            "The advertisement is published on {from}, the deadline is {until}: {days} in between"
        );
        let (deadline, published) = (field("deadline"), field("published"));
        let place = heir::place(&position.definition, &[deadline, published.clone()]);
        let mut added = report.at(place, message).help(say!(
            cx.language,
            "Verlängern Sie die Frist, etwa auf zwei bis drei Wochen, damit auch Berufstätige ihre Unterlagen zusammenstellen können.",
            "Extend the deadline, to two or three weeks for example, so that people in work have time to put their papers together."
        ));
        let publication = position.span(&published);
        if publication != place.span {
            added =
                added.related(publication, say!(cx.language, "der Tag der Veröffentlichung", "the day of publication"));
        }
    }
}
