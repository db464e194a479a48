//! L640 consultation-out-of-order: a board gives its advice after the decision, or decides before the paper exists.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::{Consultation, ConsultationPurpose, DecisionState};
use crate::model::{Concept, Date, Ref};
use crate::project::Defined;
use crate::rules::wording::{date, names};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L640",
        name: "consultation-out-of-order",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Beratungsfolge widerspricht der Reihenfolge ihrer Termine.",
            en: "The dates of the consultations contradict their order.",
        },
        page: include_str!("../../../docs/rules/L640-consultation-out-of-order.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(paper) = &concept.council else { continue };
        if !late_advice(cx, concept, &paper.sequence, report) {
            decision_before_paper(cx, concept, &paper.sequence, report);
        }
    }
}

fn path(index: usize) -> Path {
    Path::new("council").key("sequence").index(index).key("date")
}

/// The last decision: another board may have decided in advance within its own powers.
fn last_decision(sequence: &[Consultation]) -> Option<(usize, Date)> {
    let decisions = sequence.iter().enumerate().filter(|(_, step)| step.purpose == ConsultationPurpose::Decision);
    decisions.filter_map(|(index, step)| Some((index, step.date?))).max_by_key(|(_, day)| *day)
}

/// Reports advice that comes after the decision, and says whether there is any. Where several boards come too late, the
/// date of the decision is the likely mistake.
fn late_advice(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    sequence: &[Consultation],
    report: &mut Reporter<'_>,
) -> bool {
    let Some((decided_at, decided)) = last_decision(sequence) else { return false };
    let is_late = |step: &Consultation| {
        step.purpose == ConsultationPurpose::Preliminary && step.date.is_some_and(|day| decided < day)
    };
    let late: Vec<usize> = (0..sequence.len()).filter(|index| is_late(&sequence[*index])).collect();
    let Some(first) = late.first() else { return false };
    let advisers = names(cx.language, late.iter().map(|index| board(cx, &sequence[*index].board)));
    let council = board(cx, &sequence[decided_at].board);
    let decided = date(cx.language, decided);
    let (at, other, what, message) = if late.len() == 1 {
        let day = sequence[*first].date.map(|day| date(cx.language, day)).unwrap_or_default();
        (
            *first,
            decided_at,
            say!(cx.language, "die Entscheidung", "the decision"),
            say!(
                cx.language,
                "{advisers} berät erst am {day} vor, „{council}“ entscheidet schon am {decided}",
                "{advisers} gives its advice on {day}, but \"{council}\" already decides on {decided}"
            ),
        )
    } else {
        (
            decided_at,
            *first,
            say!(cx.language, "eine Vorberatung", "a preliminary consultation"),
            say!(
                cx.language,
                "„{council}“ entscheidet am {decided}, {advisers} beraten erst danach vor",
                "\"{council}\" decides on {decided}, {advisers} only give their advice afterwards"
            ),
        )
    };
    report.at(concept.place(&path(at)), message).related(concept.span(&path(other)), what).help(say!(
        cx.language,
        "Legen Sie die Vorberatung vor die Entscheidung, oder schreiben Sie „purpose: information“, wenn das Gremium nur unterrichtet wird.",
        "Put the advice before the decision, or write \"purpose: information\" if the board is only informed."
    ));
    true
}

/// A board cannot decide about a version that is written later. Boards that give advice may have seen an earlier one, and
/// after the decision the concept goes on.
fn decision_before_paper(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    sequence: &[Consultation],
    report: &mut Reporter<'_>,
) {
    let state = concept.decision.as_ref().map(|decision| decision.state);
    let is_open = !matches!(state, Some(DecisionState::Decided | DecisionState::Rejected | DecisionState::Superseded));
    let Some(written) = concept.date.filter(|_| is_open) else { return };
    let Some((index, day)) = last_decision(sequence).filter(|(_, day)| *day < written) else { return };
    let board = board(cx, &sequence[index].board);
    let [day, written] = [day, written].map(|day| date(cx.language, day));
    report
        .at(
            concept.place(&path(index)),
            say!(
                cx.language,
                "„{board}“ soll am {day} entscheiden, das Konzept trägt aber erst das Datum {written}",
                "\"{board}\" is to decide on {day}, but the concept is dated {written}"
            ),
        )
        .related(
            concept.span(&Path::new("date")),
            say!(cx.language, "das Datum des Konzepts", "the date of the concept"),
        )
        .help(say!(
            cx.language,
            "Berichtigen Sie eines der Daten. Ist schon entschieden, schreiben Sie unter „decision“ „state: decided“.",
            "Correct one of the dates. If the decision has been taken, write \"state: decided\" below \"decision\"."
        ));
}

/// What a board is called.
fn board<'a>(cx: &Context<'a>, reference: &'a Ref) -> &'a str {
    let boards = cx.project.organisation().map(|it| &it.value.boards[..]).unwrap_or_default();
    let known = boards.iter().find(|board| board.id.as_str() == reference.as_str());
    known.map_or(reference.as_str(), |board| board.name.as_str())
}
