//! Which definitions have errors, so that no document is made of them.

use std::collections::BTreeMap;

use crate::analysis::Analysis;
use crate::config;
use crate::diagnostic::Severity;
use crate::document::Prepared;
use crate::project::Taint;
use crate::source::FileId;

/// The errors of a project by definition and by text file.
pub(super) struct Faulty<'a> {
    by_definition: BTreeMap<&'a str, usize>,
    by_file: BTreeMap<FileId, usize>,
    /// Errors in the settings, which concern every document.
    everywhere: usize,
    taint: &'a Taint,
}

impl<'a> Faulty<'a> {
    /// Sorts the errors of an analysis.
    pub(super) fn of(analysis: &'a Analysis) -> Self {
        let mut faulty = Faulty {
            by_definition: BTreeMap::new(),
            by_file: BTreeMap::new(),
            everywhere: 0,
            taint: &analysis.project.taint,
        };
        let errors = analysis.findings.iter().map(|finding| &finding.diagnostic);
        for error in errors.filter(|diagnostic| diagnostic.severity == Severity::Error) {
            let span = error.place.span;
            let definition = analysis.project.definitions().find(|definition| definition.span.contains(span));
            match definition {
                Some(definition) => *faulty.by_definition.entry(&definition.id).or_default() += 1,
                None if analysis.sources.file(span.file).path == config::FILE_NAME => faulty.everywhere += 1,
                None => *faulty.by_file.entry(span.file).or_default() += 1,
            }
        }
        faulty
    }

    /// Whether there is no error at all, so that nothing is refused.
    pub(super) fn is_none(&self) -> bool {
        self.by_definition.is_empty() && self.by_file.is_empty() && self.everywhere == 0
    }

    /// How many errors stand in what a document reads; what could not be read at all counts as one.
    pub(super) fn count(&self, prepared: &Prepared) -> usize {
        let definitions: usize = prepared.reads.iter().map(|id| self.errors_or_none(id)).sum();
        let texts: usize = prepared.files.iter().filter_map(|file| self.by_file.get(file)).sum();
        let known = definitions + texts + self.everywhere;
        if known == 0 { prepared.missing.len() } else { known }
    }

    /// How many errors a definition has; one at least where it failed to load.
    pub(super) fn errors(&self, id: &str) -> usize {
        self.errors_or_none(id).max(1)
    }

    fn errors_or_none(&self, id: &str) -> usize {
        let known = self.by_definition.get(id).copied().unwrap_or_default();
        if known == 0 && self.taint.reaches(id) { 1 } else { known }
    }

    /// Whether a definition of this id exists but failed to load, or may be hidden in a file that did.
    pub(super) fn might_define(&self, id: &str) -> bool {
        self.taint.reaches(id)
    }
}
