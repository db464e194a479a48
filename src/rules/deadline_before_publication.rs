//! L502 deadline-before-publication: the deadline of a job advertisement is not after its publication.

use super::{Context, Rule, wording};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L502",
        name: "deadline-before-publication",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Bewerbungsfrist endet vor oder mit dem Tag der Veröffentlichung.",
            en: "The deadline for applications is not after the day of publication.",
        },
        page: include_str!("../../docs/rules/L502-deadline-before-publication.md"),
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
            "Die Bewerbungsfrist endet am {until}, veröffentlicht wird aber erst am {from}",
            "The deadline for applications is {until}, but the advertisement is published only on {from}"
        );
        let path = Path::new("advertisement");
        report
            .at(position.place(&path.key("deadline")), message)
            .help(say!(
                cx.language,
                "Berichtigen Sie eines der beiden Daten, so dass nach der Veröffentlichung genug Zeit für Bewerbungen bleibt.",
                "Correct one of the two dates, so that enough time for applications remains after the publication."
            ))
            .related(
                position.span(&path.key("published")),
                say!(cx.language, "der Tag der Veröffentlichung", "the day of publication"),
            );
    }
}
