//! What stands behind the Eckpunkte: roles and processes.

use serde_json::{Value, json};

use super::View;
use crate::document::view::{amounts, raci, shared};
use crate::model::{Process, ProcessStep, Ref};
use crate::project::capacity::{Bounds, budget_hours};
use crate::project::figures::{Figure, Unit};

impl<'p> View<'_, 'p> {
    /// The roles of the concept in short: those it is built on, who coordinates, and the sponsor.
    pub(super) fn roles(&self) -> Vec<Value> {
        let chapters = self.concept.value.chapters.as_ref();
        let numbers = chapters.and_then(|chapters| chapters.numbers.as_ref());
        let mut roles: Vec<&'p Ref> = self.lotsen_roles().iter().collect();
        roles.extend(numbers.into_iter().flat_map(|numbers| &numbers.units).filter_map(|unit| unit.role.as_ref()));
        roles.extend(chapters.and_then(|it| it.anchoring.as_ref()?.coordinator.as_ref()));
        roles.extend(chapters.and_then(|it| it.sponsor.as_ref()?.sponsor.as_ref()));
        let mut seen = std::collections::BTreeSet::new();
        roles.retain(|role| seen.insert(role.as_str()) && self.reader.is_role(role));
        roles.into_iter().filter_map(|role| self.role(role)).collect()
    }

    fn role(&self, reference: &Ref) -> Option<Value> {
        let reader = self.reader;
        let role = reader.role(reference.as_str())?;
        let functions: Vec<&str> = role.functions.iter().map(|function| reader.say(function.label())).collect();
        let hours = role.time_budget.as_ref().and_then(|budget| budget_hours(budget, reader.full_week(None)));
        let hours = hours.map(|hours| Figure { value: Bounds::exactly(hours.normalize()), unit: Unit::HoursPerWeek });
        Some(json!({
            "title": reader.title(&role.title),
            "plural": reader.plural(&role.title),
            "purpose": role.purpose,
            "profile": shared::lotsen_profile(reader, role.lotsen_profile),
            "functions": functions,
            "spectrum": role.mandate.as_ref().map(|mandate| reader.say(mandate.spectrum().label())),
            "hours": hours.map(|hours| amounts::figure(hours, reader.language)),
        }))
    }

    pub(super) fn processes(&self) -> Vec<Value> {
        let processes = self.known_processes();
        processes.into_iter().enumerate().map(|(at, process)| self.process(at, process)).collect()
    }

    /// Who does what in the processes of the concept.
    pub(super) fn raci(&self) -> Vec<Value> {
        raci::matrix(self.reader, &self.known_processes())
    }

    fn known_processes(&self) -> Vec<&'p Process> {
        let processes = self.concept.value.processes.iter().filter_map(|it| self.reader.process(it.as_str()));
        processes.map(|process| &process.value).collect()
    }

    fn process(&self, at: usize, process: &Process) -> Value {
        let steps: Vec<Value> = process.steps.iter().map(|step| self.step(process, step)).collect();
        let escalation: Vec<Value> = process
            .escalation
            .iter()
            .map(|one| {
                json!({
                    "to": self.reader.actor(&one.to),
                    "after": one.after.map(|days| amounts::number(days.value(), self.reader.language)),
                    "reason": one.reason,
                })
            })
            .collect();
        json!({
            "number": format!("P{}", at + 1),
            "title": process.title,
            "purpose": process.purpose,
            "trigger": process.trigger,
            "result": process.result,
            "cadence": self.cadence(process.cadence),
            "accountable": self.reader.actor_of(process.accountable.as_ref()),
            "steps": steps,
            "escalation": escalation,
        })
    }

    fn step(&self, process: &Process, step: &ProcessStep) -> Value {
        let artefacts = |references: &[Ref]| -> Vec<String> {
            let title = |reference: &Ref| {
                let name = reference.local().unwrap_or_else(|| reference.definition());
                let found = process.artefacts.iter().find(|artefact| artefact.id == *name);
                self.reader.text_or_id(found.map(|artefact| &artefact.title), reference)
            };
            references.iter().map(title).collect()
        };
        json!({
            "activity": step.activity,
            "actor": self.reader.actor_of(step.actor.as_ref()),
            "inputs": artefacts(&step.inputs),
            "outputs": artefacts(&step.outputs),
            "max_duration": step.max_duration.map(|days| amounts::number(days.value(), self.reader.language)),
        })
    }
}
