//! L623 phases-out-of-order: a phase begins before one that comes before it, or before the decision on which it waits.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::{ConsultationPurpose, Phase};
use crate::model::{Concept, Date};
use crate::project::Defined;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L623",
        name: "phases-out-of-order",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Phase beginnt vor einer früheren Phase oder vor dem Beschluss, auf den sie wartet.",
            en: "A phase begins before an earlier one, or before the decision for which it waits.",
        },
        page: include_str!("../../../docs/rules/L623-phases-out-of-order.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let schedule = concept.chapters.as_ref().and_then(|chapters| chapters.schedule.as_ref());
        let phases = schedule.map(|schedule| &schedule.phases[..]).unwrap_or_default();
        let misplaced = listed_order(cx, concept, phases, report);
        after_the_decision(cx, concept, phases, &misplaced, report);
    }
}

fn path(index: usize) -> Path {
    Path::new("chapters").key("schedule").key("phases").index(index).key("from")
}

/// Phases may overlap, but each begins no earlier than the one before it; says which do.
fn listed_order(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    phases: &[Phase],
    report: &mut Reporter<'_>,
) -> Vec<usize> {
    let mut misplaced = Vec::new();
    let dated: Vec<(usize, Date)> =
        phases.iter().enumerate().filter_map(|(at, phase)| Some((at, phase.from?))).collect();
    for pair in dated.windows(2) {
        let [(at, before), (index, from)] = [pair[0], pair[1]];
        if before <= from {
            continue;
        }
        misplaced.push(index);
        let phase = &phases[index];
        let (title, other) = (&phase.title, &phases[at].title);
        let [from, before] = [from, before].map(|day| date(cx.language, day));
        report
            .at(
                concept.place(&path(index)),
                say!(
                    cx.language,
                    "„{title}“ beginnt am {from}, steht aber nach „{other}“, die erst am {before} beginnt",
                    "\"{title}\" begins on {from} but stands after \"{other}\", which only begins on {before}"
                ),
            )
            .related(concept.span(&path(at)), say!(cx.language, "die Phase davor", "the phase before"))
            .help(say!(
                cx.language,
                "Berichtigen Sie das Datum, oder führen Sie die Phasen in der Reihenfolge auf, in der sie beginnen.",
                "Correct the date, or list the phases in the order in which they begin."
            ));
    }
    misplaced
}

/// What comes after the phase of the decision cannot begin before it.
fn after_the_decision(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    phases: &[Phase],
    misplaced: &[usize],
    report: &mut Reporter<'_>,
) {
    let Some((decision, decision_at)) = decision(concept) else { return };
    let holds = |phase: &Phase| phase.from.zip(phase.to).is_some_and(|(from, to)| from <= decision && decision <= to);
    let Some(decided_in) = phases.iter().position(holds) else { return };
    for (index, phase) in phases.iter().enumerate().skip(decided_in + 1) {
        // What stands in the wrong place of the list does not follow the decision.
        let Some(from) = phase.from.filter(|from| *from < decision && !misplaced.contains(&index)) else { continue };
        let title = &phase.title;
        let [from, decision] = [from, decision].map(|day| date(cx.language, day));
        report
            .at(
                concept.place(&path(index)),
                say!(
                    cx.language,
                    "„{title}“ beginnt am {from}, entschieden wird aber erst am {decision}",
                    "\"{title}\" begins on {from}, but the decision is only taken on {decision}"
                ),
            )
            .related(decision_at, say!(cx.language, "der Tag der Entscheidung", "the day of the decision"))
            .help(say!(
                cx.language,
                "Lassen Sie die Phase nach der Entscheidung beginnen. Was der Entscheidung vorausgeht, gehört in eine Phase davor.",
                "Let the phase begin after the decision. What precedes the decision belongs in a phase before it."
            ));
    }
}

/// The day of the decision and where it stands: as it was taken, else as it is planned last.
fn decision(concept: &Defined<Concept>) -> Option<(Date, Span)> {
    if let Some(day) = concept.decision.as_ref().and_then(|decision| decision.date) {
        return Some((day, concept.span(&Path::new("decision").key("date"))));
    }
    let sequence = concept.council.iter().flat_map(|council| &council.sequence).enumerate();
    let decisions = sequence.filter(|(_, step)| step.purpose == ConsultationPurpose::Decision);
    let (day, index) = decisions.filter_map(|(index, step)| Some((step.date?, index))).max()?;
    Some((day, concept.span(&Path::new("council").key("sequence").index(index).key("date"))))
}
