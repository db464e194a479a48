//! L614 reversed-phase: a phase ends before it begins.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L614",
        name: "reversed-phase",
        severity: Severity::Error,
        summary: Phrase { de: "Eine Phase endet, bevor sie beginnt.", en: "A phase ends before it begins." },
        page: include_str!("../../../docs/rules/L614-reversed-phase.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let schedule = concept.chapters.as_ref().and_then(|chapters| chapters.schedule.as_ref());
        let phases = schedule.map(|schedule| &schedule.phases[..]).unwrap_or_default();
        for (index, phase) in phases.iter().enumerate() {
            let Some((from, to)) = phase.from.zip(phase.to).filter(|(from, to)| to < from) else { continue };
            let path = Path::new("chapters").key("schedule").key("phases").index(index);
            let (from, to) = (date(cx.language, from), date(cx.language, to));
            let title = &phase.title;
            report
                .at(
                    concept.place(&path.key("to")),
                    say!(
                        cx.language,
                        "Die Phase „{title}“ endet am {to} und beginnt erst am {from}",
                        "The phase \"{title}\" ends on {to} and only begins on {from}"
                    ),
                )
                .related(concept.span(&path.key("from")), say!(cx.language, "der Beginn", "the beginning"))
                .help(say!(cx.language, "Berichtigen Sie eines der Daten.", "Correct one of the dates."));
        }
    }
}
