//! Looks at the project as a whole: all roles, all processes, and the concept that speaks of a role.

use super::Reader;
use crate::model::{CentralProcess, Concept, Process, Ref, Role};
use crate::project::Defined;
use crate::project::figures::Figures;

impl<'p> Reader<'p> {
    /// All roles of the project, in the order of the files.
    pub(in crate::document::view) fn roles(&self) -> Vec<&'p Defined<Role>> {
        self.project.roles.own().filter_map(|role| self.role(role.id())).collect()
    }

    /// All processes of the project, the central ones first and in the order of a Lotsenkonzept.
    pub(in crate::document::view) fn processes(&self) -> Vec<&'p Defined<Process>> {
        let mut all: Vec<_> = self.project.processes.own().filter_map(|process| self.process(process.id())).collect();
        let place = |process: &Process| {
            let central = process.central;
            central.map_or(CentralProcess::ALL.len(), |one| {
                CentralProcess::ALL.iter().position(|other| *other == one).unwrap_or_default()
            })
        };
        all.sort_by_key(|process| place(&process.value));
        all
    }

    /// The concept that speaks of a role: the first of the project that names it, else the only one, if people of this role
    /// are what it counts.
    pub(in crate::document::view) fn concept_of(&self, role: &Defined<Role>) -> Option<&'p Defined<Concept>> {
        let is = |reference: &Ref| reference.as_str() == role.id().as_str();
        let names = |concept: &&Defined<Concept>| {
            let chapters = concept.value.chapters.as_ref();
            let understanding = chapters.and_then(|chapters| chapters.role_understanding.as_ref());
            let units = chapters.and_then(|chapters| chapters.numbers.as_ref()).map(|numbers| &numbers.units[..]);
            understanding.is_some_and(|chapter| chapter.roles.iter().any(is))
                || units.unwrap_or_default().iter().filter_map(|unit| unit.role.as_ref()).any(is)
        };
        let counts = |concept: &&Defined<Concept>| {
            let figures = Figures::seen_from(self.project, concept.id(), self.today);
            let units = figures.capacity.map(|capacity| capacity.units).unwrap_or_default();
            units.iter().any(|unit| unit.role.as_ref() == Some(role.id()))
        };
        let own: Vec<_> = self.project.concepts.own().collect();
        let only = || own.first().copied().filter(|_| own.len() == 1).filter(counts);
        let found = own.iter().copied().find(names).or_else(only);
        found.inspect(|concept| self.note(concept.id()))
    }
}
