//! L903 review-due: the day of the next review has passed.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L903",
        name: "review-due",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine festgelegte Überprüfung ist überfällig.",
            en: "A review that was planned is overdue.",
        },
        page: include_str!("../../../docs/rules/L903-review-due.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let continuation = concept.chapters.as_ref().and_then(|chapters| chapters.continuation.as_ref());
        let Some(review) = continuation.and_then(|continuation| continuation.next_review) else { continue };
        if cx.today <= review {
            continue;
        }
        let (review, today) = (date(cx.language, review), date(cx.language, cx.today));
        let message = say!(
            cx.language,
            "Die nächste Überprüfung war für den {review} vorgesehen, heute ist der {today}",
            "The next review was planned for {review}, today is {today}"
        );
        let path = Path::new("chapters").key("continuation").key("next_review");
        report.at(concept.place(&path), message).help(say!(
            cx.language,
            "Überprüfen Sie das Konzept, halten Sie das Ergebnis unter „revised“ fest und setzen Sie einen neuen Termin.",
            "Review the concept, note the result under \"revised\" and set a new date."
        ));
    }
}
