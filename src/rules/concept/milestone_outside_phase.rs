//! L616 milestone-outside-phase: a milestone is not within the phase to which it belongs.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L616",
        name: "milestone-outside-phase",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Meilenstein liegt nicht in seiner Phase.",
            en: "A milestone is not within its phase.",
        },
        page: include_str!("../../../docs/rules/L616-milestone-outside-phase.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(schedule) = concept.chapters.as_ref().and_then(|chapters| chapters.schedule.as_ref()) else {
            continue;
        };
        let path = Path::new("chapters").key("schedule");
        for (index, milestone) in schedule.milestones.iter().enumerate() {
            let wanted = milestone.phase.as_ref().map(crate::model::Ref::as_str);
            let Some(at) = schedule.phases.iter().position(|phase| Some(phase.id.as_str()) == wanted) else { continue };
            let phase = &schedule.phases[at];
            // No date lies within a phase that ends before it begins; the phase itself is reported.
            if phase.from.zip(phase.to).is_some_and(|(from, to)| to < from) {
                continue;
            }
            let (day, title) = (date(cx.language, milestone.date), &phase.title);
            let (key, message) = if let Some(from) = phase.from.filter(|from| milestone.date < *from) {
                let from = date(cx.language, from);
                (
                    "from",
                    say!(
                        cx.language,
                        "Der Meilenstein liegt am {day}, seine Phase „{title}“ beginnt erst am {from}",
                        "The milestone is on {day}, its phase \"{title}\" only begins on {from}"
                    ),
                )
            } else if let Some(to) = phase.to.filter(|to| *to < milestone.date) {
                let to = date(cx.language, to);
                (
                    "to",
                    say!(
                        cx.language,
                        "Der Meilenstein liegt am {day}, seine Phase „{title}“ endet schon am {to}",
                        "The milestone is on {day}, its phase \"{title}\" already ends on {to}"
                    ),
                )
            } else {
                continue;
            };
            report
                .at(concept.place(&path.key("milestones").index(index).key("date")), message)
                .related(
                    concept.span(&path.key("phases").index(at).key(key)),
                    say!(cx.language, "das Datum der Phase", "the date of the phase"),
                )
                .help(say!(
                    cx.language,
                    "Berichtigen Sie das Datum, oder ordnen Sie den Meilenstein einer anderen Phase zu.",
                    "Correct the date, or assign the milestone to another phase."
                ));
        }
    }
}
