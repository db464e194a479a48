//! Where documents lie beside each other, so that the names in them can lead from one to the other.
//!
//! A link depends on what the project asks for and not on what this run makes of it: rendering a single document gives the same
//! bytes as rendering all of them (docs/decisions/0014).

use std::collections::BTreeSet;

use smol_str::SmolStr;

use super::plan::Plan;
use crate::analysis::Analysis;
use crate::document::block::Target;
use crate::document::{about, audience};
use crate::model::{Audience, DocumentKind, OutputFormat};
use crate::project::Project;

/// The documents that exist once everything is rendered.
pub(super) struct Neighbours<'a> {
    project: &'a Project,
    /// What the project asks for, whatever this run is about.
    whole: Documents,
    /// What this run makes, which may be more than the project asks for.
    run: Documents,
    refused: BTreeSet<(DocumentKind, SmolStr)>,
}

struct Documents {
    formats: Vec<OutputFormat>,
    all: BTreeSet<(DocumentKind, SmolStr)>,
}

impl<'a> Neighbours<'a> {
    /// The documents of a project, without those that `is_refused` because of errors in what they read.
    pub(super) fn new(
        analysis: &'a Analysis,
        plan: &Plan,
        is_refused: impl Fn(DocumentKind, &str) -> bool,
    ) -> Neighbours<'a> {
        let documents = |formats: &[OutputFormat], all: &[(DocumentKind, String)]| Documents {
            formats: formats.to_vec(),
            all: all.iter().map(|(kind, id)| (*kind, id.into())).collect(),
        };
        let whole = documents(&plan.project_formats, &plan.project_documents);
        let run = documents(&plan.formats, &plan.documents);
        let refused = whole.all.union(&run.all).filter(|(kind, id)| is_refused(*kind, id)).cloned().collect();
        Neighbours { project: &analysis.project, whole, run, refused }
    }

    /// The way from a document to one about something that it names, for the same readers and in the same format.
    pub(super) fn way(
        &self,
        (readers, kind, subject): (Audience, DocumentKind, &str),
        format: OutputFormat,
        target: &Target,
    ) -> Option<String> {
        let leads = |other: &&DocumentKind| {
            let is_itself = **other == kind && target.id == subject;
            !is_itself
                && self.has(**other, &target.id, format)
                && audience(self.project, **other, &target.id) == readers
        };
        let other = about(target.kind).iter().find(leads)?;
        Some(format!("../{}/{}.{}", other.name(), target.id, format.name()))
    }

    fn has(&self, kind: DocumentKind, id: &SmolStr, format: OutputFormat) -> bool {
        let document = (kind, id.clone());
        let holds = |documents: &Documents| documents.formats.contains(&format) && documents.all.contains(&document);
        !self.refused.contains(&document) && (holds(&self.whole) || holds(&self.run))
    }
}
