//! Definitions on their way: recognised by kind and id, not yet resolved.

use smol_str::SmolStr;

use super::taint::Taint;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, nearest};
use crate::load::faults::{EMPTY_FILE, MISSING_KIND, UNKNOWN_KIND, WRONG_TYPE};
use crate::load::{Document, Reading};
use crate::model::Kind;
use crate::say;
use crate::source::{FileId, Node, NodeKind, Sources, Span};

/// A definition of a known kind.
#[derive(Debug)]
pub(crate) struct Draft {
    /// What it defines.
    pub(crate) kind: Kind,
    /// Its id, where it has a readable one; in the catalogue with `lotse:`.
    pub(crate) id: Option<SmolStr>,
    /// Where it was written, without what it inherits.
    pub(crate) span: Span,
    /// The file, relative to the project.
    pub(crate) path: SmolStr,
    /// The values: as written at first, with what it inherits later.
    pub(crate) tree: Node,
    /// The definition that it extends, as a name that stands for exactly one draft.
    pub(crate) parent: Option<SmolStr>,
    /// How far it can be relied on.
    pub(crate) state: State,
}

/// How far a draft can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// In order so far.
    Sound,
    /// What it inherits is not known; its own values can still be checked.
    Orphan,
    /// Reading it had to complain; only its names count.
    Broken,
}

impl Draft {
    /// The name for messages: the id, or the kind where there is none.
    pub(crate) fn name(&self) -> &str {
        self.id.as_deref().unwrap_or_else(|| self.kind.name())
    }

    /// Whether the shipped catalogue holds it.
    pub(crate) fn is_catalogue(&self) -> bool {
        self.span.file.is_catalogue()
    }
}

/// Sorts what was read into definitions and things about which nothing can be said.
pub(crate) fn collect(
    sources: &Sources,
    readings: Vec<(FileId, Reading)>,
    taint: &mut Taint,
    language: Language,
    found: &mut Vec<Diagnostic>,
) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (file, reading) in readings {
        let empty = reading.documents.is_empty() && reading.salvaged.is_empty() && reading.diagnostics.is_empty();
        if empty {
            found.push(empty_file(file, language));
        }
        for salvaged in &reading.salvaged {
            taint.salvaged(salvaged);
        }
        found.extend(reading.diagnostics);
        for document in reading.documents {
            match recognise(document, &sources.file(file).path, language) {
                Ok(draft) => drafts.push(draft),
                Err((id, diagnostic)) => {
                    // A definition of unknown kind could define anything; with its id at least that is known.
                    match id {
                        Some(id) => taint.id(id),
                        None => taint.anything(),
                    }
                    for kind in Kind::ALL {
                        taint.broken(*kind);
                    }
                    found.extend(diagnostic.map(|diagnostic| *diagnostic));
                }
            }
        }
    }
    drafts
}

type Unrecognised = (Option<SmolStr>, Option<Box<Diagnostic>>);

fn recognise(document: Document, path: &str, language: Language) -> Result<Draft, Unrecognised> {
    let Document { tree, flawed, .. } = document;
    let id = tree.get("id").and_then(Node::as_str).map(SmolStr::new);
    // Where reading already complained, the cause is known and one finding is enough.
    let complain = |diagnostic: Diagnostic| (id.clone(), (!flawed).then(|| Box::new(diagnostic)));
    let NodeKind::Map(entries) = &tree.kind else {
        return Err(complain(not_a_definition(&tree, language)));
    };
    let Some(entry) = entries.iter().find(|entry| entry.key == "kind") else {
        let place = entries.first().map_or(tree.span, |entry| entry.key_span);
        let near =
            entries.iter().find(|entry| ["Kind", "KIND", "art", "Art", "typ", "type"].contains(&entry.key.as_str()));
        return Err(complain(missing_kind(near.map_or(place, |entry| entry.key_span), language)));
    };
    let written = entry.value.as_str().unwrap_or_default();
    let Some(kind) = Kind::from_name(written) else {
        return Err(complain(unknown_kind(entry.value.span, written, language)));
    };
    let catalogue = tree.span.file.is_catalogue();
    let id = id.map(|id| if catalogue { SmolStr::from(format!("lotse:{id}")) } else { id });
    let parent = tree.get("extends").and_then(Node::as_str).map(|parent| {
        if catalogue && !parent.starts_with("lotse:") { format!("lotse:{parent}").into() } else { SmolStr::new(parent) }
    });
    let state = if flawed { State::Broken } else { State::Sound };
    Ok(Draft { kind, id, span: tree.span, path: path.into(), tree, parent, state })
}

fn empty_file(file: FileId, language: Language) -> Diagnostic {
    let message = say!(language, "Die Datei enthält keine Definition", "The file contains no definition");
    let help = say!(
        language,
        "Beginnen Sie mit „kind: …“, oder löschen Sie die Datei. „lotse new role beispiel“ legt eine Vorlage an.",
        "Begin with \"kind: …\", or remove the file. \"lotse new role example\" creates a template."
    );
    Diagnostic::new(&EMPTY_FILE, Span::top(file), message).help(help)
}

fn not_a_definition(tree: &Node, language: Language) -> Diagnostic {
    let message = say!(
        language,
        "Hier steht keine Definition, sondern ein einzelner Text oder eine Liste",
        "No definition stands here but a single text or a list"
    );
    let help = say!(
        language,
        "Eine Definition besteht aus Feldern („name: Wert“) und beginnt mit „kind: …“.",
        "A definition consists of fields (\"name: value\") and begins with \"kind: …\"."
    );
    Diagnostic::new(&WRONG_TYPE, super::definition::first_line(tree), message).help(help)
}

fn missing_kind(place: Span, language: Language) -> Diagnostic {
    let message = say!(language, "Der Definition fehlt die Angabe „kind“", "The definition does not say its \"kind\"");
    let kinds = kinds();
    let help = say!(
        language,
        "Ergänzen Sie als erste Zeile „kind: …“; möglich sind {kinds}.",
        "Add \"kind: …\" as the first line; possible are {kinds}."
    );
    Diagnostic::new(&MISSING_KIND, place, message).help(help)
}

fn unknown_kind(place: Span, written: &str, language: Language) -> Diagnostic {
    let message = say!(language, "Die Art „{written}“ gibt es nicht", "There is no kind \"{written}\"");
    let german = Kind::ALL.iter().find(|kind| kind.label().de.eq_ignore_ascii_case(written)).map(|kind| kind.name());
    let kinds = kinds();
    let help = match german.or_else(|| nearest(written, Kind::ALL.iter().map(|kind| kind.name()))) {
        Some(kind) => say!(
            language,
            "Meinten Sie „{kind}“? Möglich sind {kinds}.",
            "Did you mean \"{kind}\"? Possible are {kinds}."
        ),
        None => say!(language, "Möglich sind {kinds}.", "Possible are {kinds}."),
    };
    Diagnostic::new(&UNKNOWN_KIND, place, message).help(help)
}

fn kinds() -> String {
    Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ")
}
