//! L212 missing-deputy: nobody stands in for a role whose work must not stand still.

use std::collections::{BTreeSet, HashMap};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{InstructionRight, Kind};
use crate::rules::concentration::single_points;
use crate::rules::seats::Seats;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L212",
        name: "missing-deputy",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Für eine Rolle, deren Arbeit nicht liegen bleiben darf, ist keine Vertretung genannt.",
            en: "Nobody is named to stand in for a role whose work must not stand still.",
        },
        page: include_str!("../../../docs/rules/L212-missing-deputy.md"),
        source: None,
    },
    check,
};

/// Something that stands still without the role.
enum Duty<'p> {
    /// It answers for a central process.
    Accountable(&'p str),
    /// It decides when a central process gets stuck.
    Escalation(&'p str),
    /// It is the contact of a stakeholder.
    Contact(&'p str),
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let known = [Kind::Organisation, Kind::Role, Kind::Position, Kind::Staffing];
    if !known.into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let duties = duties(cx);
    if duties.is_empty() {
        return;
    }
    let seats = Seats::of(cx.project);
    // On whom most of the interplay hangs has a finding of its own.
    let single = single_points(cx, &seats);
    let single: BTreeSet<&str> = single.iter().flat_map(|one| &one.roles).map(|role| role.id().as_str()).collect();
    for role in cx.project.roles.own() {
        let Some((duty, span)) = duties.get(role.id().as_str()) else { continue };
        // Who leads people has a deputy in the plan of duties, which nobody needs to repeat here.
        let leads =
            role.mandate.as_ref().is_some_and(|mandate| mandate.instruction == Some(InstructionRight::Disciplinary));
        if leads
            || role.employer.is_some()
            || seats.leads_the_house(role)
            || seats.is_held_by_several(role)
            || seats.has_deputy(role)
            || single.contains(role.id().as_str())
        {
            continue;
        }
        let reason = reason(cx, duty);
        let message = say!(
            cx.language,
            "Die Rolle hat keine Vertretung, obwohl sie {reason}",
            "Nobody stands in for the role, although it {reason}"
        );
        report
            .at(role.place(&Path::new("id")), message)
            .help(say!(
                cx.language,
                "Ergänzen Sie „deputy“ mit der Rolle, die vertritt, oder „deputies“ bei der Stelle, zu der die Rolle gehört.",
                "Add \"deputy\" with the role that stands in, or \"deputies\" at the post that carries the role."
            ))
            .related(*span, say!(cx.language, "was ohne Vertretung stehen bleibt", "what stands still without a deputy"));
    }
}

/// The first duty of each role that has one, and where it is written.
fn duties<'p>(cx: &Context<'p>) -> HashMap<&'p str, (Duty<'p>, Span)> {
    let mut duties = HashMap::new();
    for process in cx.project.processes.own().filter(|process| process.central.is_some()) {
        let (title, path) = (process.title.as_str(), Path::new("escalation"));
        if let Some(accountable) = &process.accountable {
            let span = process.span(&Path::new("accountable"));
            duties.entry(accountable.as_str()).or_insert((Duty::Accountable(title), span));
        }
        for (index, step) in process.escalation.iter().enumerate() {
            let span = process.span(&path.index(index).key("to"));
            duties.entry(step.to.as_str()).or_insert((Duty::Escalation(title), span));
        }
    }
    for organisation in cx.project.organisations.own() {
        for (index, stakeholder) in organisation.stakeholders.iter().enumerate() {
            let Some(contact) = &stakeholder.contact else { continue };
            let span = organisation.span(&Path::new("stakeholders").index(index).key("contact"));
            duties.entry(contact.as_str()).or_insert((Duty::Contact(stakeholder.name.as_str()), span));
        }
    }
    duties
}

fn reason(cx: &Context<'_>, duty: &Duty<'_>) -> String {
    match duty {
        Duty::Accountable(process) => say!(
            cx.language,
            "den zentralen Prozess „{process}“ verantwortet",
            "answers for the central process \"{process}\""
        ),
        Duty::Escalation(process) => say!(
            cx.language,
            "im zentralen Prozess „{process}“ entscheidet, wenn es stockt",
            "decides in the central process \"{process}\" when it gets stuck"
        ),
        Duty::Contact(stakeholder) => {
            say!(cx.language, "für „{stakeholder}“ allein ansprechbar ist", "is the only contact for \"{stakeholder}\"")
        }
    }
}
