//! Who does what in a process: accountable, responsible, consulted, informed.

use crate::model::{Process, Ref};

/// What an actor has to do with a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Answers for the result.
    Accountable,
    /// Carries it out, or one of its steps.
    Responsible,
    /// Is asked beforehand.
    Consulted,
    /// Is told about it.
    Informed,
}

/// An actor that is to be told about what it does itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conflict<'p> {
    /// The actor.
    pub actor: &'p Ref,
    /// The number of the step, from 0; `None` where it concerns the process as a whole.
    pub step: Option<usize>,
    /// What the actor does: accountable or responsible.
    pub part: Part,
    /// The number of the actor among those who are responsible, from 0; 0 where it is accountable.
    pub index: usize,
    /// The number of the actor among those who are informed, from 0.
    pub informed: usize,
}

impl Conflict<'_> {
    /// Whether two processes, one of which inherits from the other, have the same conflict.
    pub fn is_same(&self, other: &Conflict<'_>) -> bool {
        (self.actor, self.step.is_some(), self.part) == (other.actor, other.step.is_some(), other.part)
    }
}

/// All actors of a process and of its steps, each with its part; the same actor may come more than once.
pub fn involved(process: &Process) -> impl Iterator<Item = (&Ref, Part)> {
    let steps = &process.steps;
    let doers = process.responsible.iter().chain(steps.iter().filter_map(|step| step.actor.as_ref()));
    let asked = process.consulted.iter().chain(steps.iter().flat_map(|step| &step.consulted));
    let told = process.informed.iter().chain(steps.iter().flat_map(|step| &step.informed));
    let accountable = process.accountable.iter().map(|actor| (actor, Part::Accountable));
    accountable
        .chain(doers.map(|actor| (actor, Part::Responsible)))
        .chain(asked.map(|actor| (actor, Part::Consulted)))
        .chain(told.map(|actor| (actor, Part::Informed)))
}

/// The letters of what an actor has to do with a process; who carries it out need not be asked or told as well.
pub fn letters(parts: &[Part]) -> &'static str {
    let has = |part| parts.contains(&part);
    match (has(Part::Accountable), has(Part::Responsible)) {
        (true, true) => "A/R",
        (true, false) => "A",
        (false, true) => "R",
        (false, false) if has(Part::Consulted) => "C",
        (false, false) if has(Part::Informed) => "I",
        (false, false) => "",
    }
}

/// Whether somebody does the work: for the whole process, or for at least one of its steps.
pub fn is_carried_out(process: &Process) -> bool {
    !process.responsible.is_empty() || process.steps.iter().any(|step| step.actor.is_some())
}

/// The actors that a process wants to inform of what they do themselves.
///
/// Doing one step is no reason not to be told of the result of the whole, so the process and each of its steps are
/// compared for themselves.
pub fn conflicts(process: &Process) -> Vec<Conflict<'_>> {
    let mut found = Vec::new();
    for (informed, actor) in process.informed.iter().enumerate() {
        let doer = process.responsible.iter().position(|doer| doer == actor);
        let accountable = process.accountable.as_ref() == Some(actor);
        let part = if accountable { Part::Accountable } else { Part::Responsible };
        if accountable || doer.is_some() {
            let index = doer.filter(|_| !accountable).unwrap_or(0);
            found.push(Conflict { actor, step: None, part, index, informed });
        }
    }
    for (at, step) in process.steps.iter().enumerate() {
        for (informed, actor) in step.informed.iter().enumerate() {
            if step.actor.as_ref() == Some(actor) {
                found.push(Conflict { actor, step: Some(at), part: Part::Responsible, index: 0, informed });
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_part_is_shown() {
        assert_eq!(letters(&[Part::Informed, Part::Consulted]), "C");
        assert_eq!(letters(&[Part::Responsible, Part::Accountable]), "A/R");
        assert_eq!(letters(&[Part::Consulted, Part::Responsible]), "R");
        assert_eq!(letters(&[]), "");
    }
}
