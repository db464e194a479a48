//! From what was read to a project: recognise, inherit, name, link, and build the structs.

use smol_str::SmolStr;

use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::load::faults::MISSING_FIELD;
use crate::load::{self, Reading};
use crate::model::Ref;
use crate::source::{FileId, Sources};

use super::draft::{Draft, State, collect};
use super::faults::{UNKNOWN_REASON, UNKNOWN_REMOVAL};
use super::heirs::Heirs;
use super::kinds::{SPELLING, shapes};
use super::names::Names;
use super::suggest::Suggestions;
use super::taint::Taint;
use super::{Project, absent, catalogue, inherit, link, repeats};

/// What was read.
#[derive(Debug)]
pub struct Readings {
    /// The files of the user.
    pub own: Vec<(FileId, Reading)>,
    /// Those of the shipped catalogue; none where no file of the user can use it.
    pub shipped: Vec<(FileId, Reading)>,
}

/// Builds the project from what was read. What is wrong comes back as findings; definitions that
/// are not in order are left out of the project, and their names are noted in its taint.
pub(crate) fn assemble(
    sources: &Sources,
    readings: Readings,
    language: Language,
    found: &mut Vec<Diagnostic>,
) -> Project {
    let mut project = Project::default();
    let mut drafts = collect(sources, readings.own, &mut project.taint, language, found);
    if drafts.iter().any(|draft| mentions_catalogue(&draft.tree)) {
        drafts.extend(shipped(sources, readings.shipped, language));
    }
    let heirs = Heirs::collect(&drafts);
    for draft in drafts.iter_mut().filter(|draft| draft.is_catalogue()) {
        heirs.name_in(draft);
    }
    inherit::resolve(&mut drafts, &heirs, language, found);
    absent::leave_out(&mut drafts, &heirs);
    let names = Names::collect(&drafts, language, found);
    let mut loose = Vec::new();
    let mut faults = Vec::new();
    let mut broken = Vec::new();
    for mut draft in drafts {
        loose.extend(link::link(&mut draft, &names, language));
        repeats::check(&draft, language, found);
        let refused = match draft.state {
            State::Sound => project.insert(draft),
            State::Orphan | State::Broken => Some(draft),
        };
        if let Some(draft) = refused {
            faults.extend(check(&draft, language).into_iter().map(|fault| (draft.parent.clone(), fault)));
            project.taint.broken(draft.kind);
            broken.push(draft.span);
            match draft.id {
                Some(id) if id.parse::<Ref>().is_ok() => {
                    project.taint.refuse(draft.kind, id.clone());
                    project.taint.id(id);
                }
                _ => project.taint.nameless(draft.kind),
            }
        }
    }
    // What a broken definition removes and gives reasons for follows from what is wrong with it.
    found.retain(|finding| {
        let deviates = [&raw const UNKNOWN_REASON, &raw const UNKNOWN_REMOVAL].contains(&(&raw const *finding.rule));
        !(deviates && broken.iter().any(|span| span.contains(finding.place.span)))
    });
    // What a parent lacks its heirs lack too; it is reported once, where it can be added once.
    let lacks_too = |parent: &Option<SmolStr>| parent.as_ref().is_some_and(|parent| project.taint.bears(parent));
    found.extend(
        faults.into_iter().filter(|(parent, fault)| !(is_missing(fault) && lacks_too(parent))).map(|(_, fault)| fault),
    );
    for id in names.copied() {
        project.taint.id(id.clone());
    }
    // Only now is it known what failed to load, and so which names could be hidden in it.
    let mut suggestions = Suggestions::new(&names, language);
    found.extend(loose.into_iter().filter_map(|loose| loose.unless_hidden(&names, &project.taint, &mut suggestions)));
    project
}

/// Whether a definition uses the shipped catalogue; most projects do, and those that do not need not pay for it.
fn mentions_catalogue(node: &crate::source::Node) -> bool {
    use crate::source::NodeKind;
    match &node.kind {
        NodeKind::Scalar(scalar) => scalar.text.starts_with(catalogue::PREFIX),
        NodeKind::List(items) => items.iter().any(mentions_catalogue),
        NodeKind::Map(entries) => entries.iter().any(|entry| mentions_catalogue(&entry.value)),
    }
}

/// The definitions of the shipped catalogue.
fn shipped(sources: &Sources, readings: Vec<(FileId, Reading)>, language: Language) -> Vec<Draft> {
    let (mut taint, mut found) = (Taint::default(), Vec::new());
    let drafts = collect(sources, readings, &mut taint, language, &mut found);
    debug_assert!(found.is_empty(), "internal error: the catalogue cannot be read: {found:?}");
    drafts
}

/// Reports what is wrong with a definition that serde refused or that was never offered to it.
fn check(draft: &Draft, language: Language) -> Vec<Diagnostic> {
    if draft.state == State::Broken {
        // Reading already said why.
        return Vec::new();
    }
    let faults = load::check(&draft.tree, shapes(draft.kind), SPELLING, language);
    // What an orphan inherits is not known, so nothing can be called missing.
    // A fault in an inherited value is reported where it was written.
    let own = |fault: &Diagnostic| draft.span.contains(fault.place.span);
    faults.into_iter().filter(|fault| own(fault) && (draft.state == State::Sound || !is_missing(fault))).collect()
}

fn is_missing(fault: &Diagnostic) -> bool {
    std::ptr::eq(fault.rule, &raw const MISSING_FIELD)
}
