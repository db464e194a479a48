//! What is meant: definitions linked, overlays applied, origins known, figures computed once.

mod absent;
mod assemble;
pub mod capacity;
pub mod catalogue;
pub mod costs;
mod cycles;
mod definition;
mod deviations;
mod draft;
pub mod faults;
pub mod figures;
mod guidance;
mod heirs;
mod inherit;
mod kinds;
mod link;
mod names;
pub mod need;
mod organisations;
mod origin;
mod overlay;
pub mod pay;
pub mod profile;
pub(crate) mod prose;
pub mod raci;
mod references;
mod repeats;
mod sorts;
mod suggest;
mod taint;

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use smol_str::SmolStr;

pub use assemble::Readings;
pub use definition::{Defined, Definition};
pub use guidance::CATALOGUE_CONCEPT;
pub use kinds::compile_shapes;
pub use origin::{Origin, origin};
pub use taint::Taint;

use draft::Draft;

use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::load::from_tree;
use crate::model::{Competences, Concept, Date, Kind, Organisation, Position, Process, Role, Staffing};
use crate::source::{FileId, Sources};

/// All definitions of one kind by id, in the order of the files; those of the shipped catalogue begin with `lotse:`.
#[derive(Debug)]
pub struct All<T>(IndexMap<SmolStr, Defined<T>>);

impl<T> Default for All<T> {
    fn default() -> Self {
        All(IndexMap::new())
    }
}

impl<T> All<T> {
    /// The definition of the project from which another one inherits; a flaw that both have is reported there.
    pub fn parent_in_project(&self, heir: &Defined<T>) -> Option<&Defined<T>> {
        let parent = self.get(heir.definition.parent.as_ref()?)?;
        (!parent.definition.is_catalogue()).then_some(parent)
    }

    /// The definition of an id.
    pub fn get(&self, id: &str) -> Option<&Defined<T>> {
        self.0.get(id)
    }

    /// The definitions of the user's project, without those of the shipped catalogue.
    pub fn own(&self) -> impl Iterator<Item = &Defined<T>> {
        self.0.values().filter(|defined| !defined.definition.is_catalogue())
    }

    /// All definitions, those of the shipped catalogue included.
    pub fn all(&self) -> impl Iterator<Item = &Defined<T>> {
        self.0.values()
    }
}

/// The linked world of one run.
#[derive(Debug, Default)]
pub struct Project {
    /// The municipality.
    pub organisations: All<Organisation>,
    /// The competence catalogues.
    pub competences: All<Competences>,
    /// The roles.
    pub roles: All<Role>,
    /// The posts.
    pub positions: All<Position>,
    /// The processes.
    pub processes: All<Process>,
    /// The Lotsenkonzepte.
    pub concepts: All<Concept>,
    /// Who holds what; nothing of it may reach a document or a finding.
    pub staffings: All<Staffing>,
    /// What is not known because something failed to load.
    pub taint: Taint,
    texts: BTreeMap<String, FileId>,
}

impl Project {
    /// Builds the project from what was read and from the Markdown files beside it; what is wrong is added to the findings.
    pub fn assemble(
        sources: &Sources,
        readings: Readings,
        texts: &[FileId],
        today: Date,
        language: Language,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut project = assemble::assemble(sources, readings, language, found);
        project.texts = texts.iter().map(|file| (sources.file(*file).path.clone(), *file)).collect();
        organisations::check(&project, sources, language, found);
        cycles::check(&project, language, found);
        prose::check(&project, sources, today, language, found);
        project
    }

    /// The Markdown file that a definition names: beside the definition, or from the root of the project.
    pub fn text_file(&self, definition: &Definition, path: &str) -> Option<FileId> {
        let folder = definition.path.rsplit_once('/').map(|(folder, _)| folder);
        let beside = folder.and_then(|folder| self.texts.get(&format!("{folder}/{path}")));
        beside.or_else(|| self.texts.get(path)).copied()
    }

    /// The municipality, where the project describes exactly that.
    pub fn organisation(&self) -> Option<&Defined<Organisation>> {
        self.organisations.own().next()
    }

    /// The definition of an id, of whatever kind.
    pub fn definition(&self, id: &str) -> Option<&Definition> {
        let organisation = self.organisations.get(id).map(|it| &it.definition);
        let competences = || self.competences.get(id).map(|it| &it.definition);
        let role = || self.roles.get(id).map(|it| &it.definition);
        let position = || self.positions.get(id).map(|it| &it.definition);
        let process = || self.processes.get(id).map(|it| &it.definition);
        let concept = || self.concepts.get(id).map(|it| &it.definition);
        let staffing = || self.staffings.get(id).map(|it| &it.definition);
        organisation
            .or_else(competences)
            .or_else(role)
            .or_else(position)
            .or_else(process)
            .or_else(concept)
            .or_else(staffing)
    }

    /// All definitions, by kind and in the order of the files.
    pub fn definitions(&self) -> impl Iterator<Item = &Definition> {
        let organisations = self.organisations.all().map(|it| &it.definition);
        organisations
            .chain(self.competences.all().map(|it| &it.definition))
            .chain(self.roles.all().map(|it| &it.definition))
            .chain(self.positions.all().map(|it| &it.definition))
            .chain(self.processes.all().map(|it| &it.definition))
            .chain(self.concepts.all().map(|it| &it.definition))
            .chain(self.staffings.all().map(|it| &it.definition))
    }

    /// Takes a definition in, or hands it back where serde refuses it.
    fn insert(&mut self, draft: Draft) -> Option<Draft> {
        match draft.kind {
            Kind::Organisation => self.organisations.insert(draft),
            Kind::Competences => self.competences.insert(draft),
            Kind::Role => self.roles.insert(draft),
            Kind::Position => self.positions.insert(draft),
            Kind::Process => self.processes.insert(draft),
            Kind::Concept => self.concepts.insert(draft),
            Kind::Staffing => self.staffings.insert(draft),
        }
    }
}

impl<T: DeserializeOwned> All<T> {
    fn insert(&mut self, draft: Draft) -> Option<Draft> {
        let (Some(id), Ok(value)) = (draft.id.clone(), from_tree(&draft.tree)) else { return Some(draft) };
        let Draft { kind, span, path, tree, parent, .. } = draft;
        let definition = Definition { id: id.clone(), kind, span, path, tree, parent };
        // Of an id that is given twice the first counts; the second is reported.
        self.0.entry(id).or_insert(Defined { definition, value });
        None
    }
}
