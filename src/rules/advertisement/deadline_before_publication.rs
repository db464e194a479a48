//! L502 deadline-before-publication: the deadline of a job advertisement is not after its publication.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L502",
        name: "deadline-before-publication",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Bewerbungsfrist endet vor dem Tag der Veröffentlichung oder an diesem Tag.",
            en: "The deadline for applications is not after the day of publication.",
        },
        page: include_str!("../../../docs/rules/L502-deadline-before-publication.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(advertisement) = &position.advertisement else { continue };
        let (Some(published), Some(deadline)) = (advertisement.published, advertisement.deadline) else { continue };
        if deadline > published {
            continue;
        }
        let (from, until) = (wording::date(cx.language, published), wording::date(cx.language, deadline));
        let message = say!(
            cx.language,
            "Die Bewerbungsfrist endet am {until}, veröffentlicht wird die Ausschreibung am {from}",
            "The deadline for applications is {until}, the advertisement is published on {from}"
        );
        let path = Path::new("advertisement");
        let (deadline, published) = (path.key("deadline"), path.key("published"));
        let place = heir::place(&position.definition, &[deadline.clone(), published.clone()]);
        let mut added = report.at(place, message).help(say!(
            cx.language,
            "Berichtigen Sie eines der beiden Daten, sodass nach der Veröffentlichung genug Zeit für Bewerbungen bleibt.",
            "Correct one of the two dates, so that enough time for applications remains after the publication."
        ));
        let publication = say!(cx.language, "der Tag der Veröffentlichung", "the day of publication");
        let last_day = say!(cx.language, "die Bewerbungsfrist", "the deadline");
        for (path, words) in [(published, publication), (deadline, last_day)] {
            let span = position.span(&path);
            if span != place.span {
                added = added.related(span, words);
            }
        }
    }
}
