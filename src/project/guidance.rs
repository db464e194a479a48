//! What helps to write the chapters of a concept: found along the chain of those that it extends.

use super::{Defined, Project};
use crate::model::concept::ChapterGuidance;
use crate::model::{Concept, Eckpunkt};

/// The concept of the catalogue, whose guidance holds where nobody nearer gives another.
pub const CATALOGUE_CONCEPT: &str = "lotse:lotsenkonzept";

impl Project {
    /// What helps to write a chapter: from the concept itself, from the nearest that it extends, or from the catalogue.
    pub fn guidance(&self, concept: Option<&Defined<Concept>>, eckpunkt: Eckpunkt) -> Option<&ChapterGuidance> {
        let known = concept.and_then(|concept| self.concepts.get(concept.id()));
        let parent = |heir: &&Defined<Concept>| self.concepts.get(heir.definition.parent.as_ref()?);
        let chain = std::iter::successors(known, parent).chain(self.concepts.get(CATALOGUE_CONCEPT));
        chain.flat_map(|concept| &concept.guidance).find(|guidance| guidance.chapter == eckpunkt)
    }
}
