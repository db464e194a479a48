//! One definition of the project, resolved, and the places of its values.

use std::ops::Deref;

use smol_str::SmolStr;

use crate::diagnostic::Place;
use crate::model::Kind;
use crate::source::{Node, Path, Span, Step};

/// A definition after overlays were applied: what it says, and where each value was written.
#[derive(Debug)]
pub struct Definition {
    /// The id; definitions of the shipped catalogue begin with `lotse:`.
    pub id: SmolStr,
    /// What it defines.
    pub kind: Kind,
    /// Where the definition itself was written, without what it inherits.
    pub span: Span,
    /// The file, relative to the project with `/`.
    pub path: SmolStr,
    /// The values, each with the place where it was written.
    pub tree: Node,
    /// The definition that this one extends.
    pub parent: Option<SmolStr>,
}

/// A definition together with its value as a struct.
#[derive(Debug)]
pub struct Defined<T> {
    /// The places.
    pub definition: Definition,
    /// The value.
    pub value: T,
}

impl<T> Deref for Defined<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Defined<T> {
    /// The place of the value at a path, or of the nearest one that exists.
    pub fn place(&self, path: &Path) -> Place {
        self.definition.place(path)
    }

    /// The place of the key at a path; for what is missing, the place of the section that lacks it.
    pub fn key_place(&self, path: &Path) -> Place {
        self.definition.key_place(path)
    }

    /// Where the value at a path was written, for a related place.
    pub fn span(&self, path: &Path) -> Span {
        self.definition.written(path)
    }

    /// The id; definitions of the shipped catalogue begin with `lotse:`.
    pub fn id(&self) -> &SmolStr {
        &self.definition.id
    }
}

impl Definition {
    /// Whether the shipped catalogue holds this definition.
    pub fn is_catalogue(&self) -> bool {
        self.span.file.is_catalogue()
    }

    /// Whether a value was written in this definition and not inherited.
    pub fn owns(&self, span: Span) -> bool {
        self.span.contains(span)
    }

    /// Where the value at a path was written, or the nearest one that exists.
    pub fn written(&self, path: &Path) -> Span {
        first_line(self.tree.nearest(path))
    }

    /// The place of the value at a path, or of the nearest one that exists.
    pub fn place(&self, path: &Path) -> Place {
        self.in_project(self.written(path), path)
    }

    /// The place of the key at a path; for what is missing, the place of the section that lacks it.
    pub fn key_place(&self, path: &Path) -> Place {
        let span = self.tree.find_key(path).unwrap_or_else(|| self.section(path));
        self.in_project(span, path)
    }

    /// The key of the deepest section on a path that exists.
    fn section(&self, path: &Path) -> Span {
        let steps = path.steps();
        for length in (0..steps.len()).rev() {
            let shorter: Path = steps[..length].iter().cloned().collect();
            if self.tree.find(&shorter).is_some() {
                let by_key = matches!(steps[..length].last(), Some(Step::Key(_)));
                return by_key
                    .then(|| self.tree.find_key(&shorter))
                    .flatten()
                    .unwrap_or_else(|| self.written(&shorter));
            }
        }
        first_line(&self.tree)
    }

    /// A finding points into the project: for a value of the catalogue, at what was written nearest to it, or at the
    /// line by which it is inherited.
    fn in_project(&self, span: Span, path: &Path) -> Place {
        if !span.file.is_catalogue() {
            return span.into();
        }
        let steps = path.steps();
        let own = (1..steps.len()).rev().find_map(|length| {
            let shorter: Path = steps[..length].iter().cloned().collect();
            let node = self.tree.find(&shorter)?;
            let key = self.tree.find_key(&shorter).unwrap_or_else(|| first_line(node));
            self.owns(key).then_some(key)
        });
        let extends = || self.tree.get("extends").map(|node| node.span);
        Place { span: own.or_else(extends).unwrap_or(self.span), inherited_from: Some(span) }
    }
}

/// The place of a value, cut to its first key where it spans several lines.
pub(crate) fn first_line(node: &Node) -> Span {
    if let Some(entry) = node.entries().first() {
        // The first key may be inherited; the section itself then stands where it was written.
        return if node.span.contains(entry.key_span) {
            entry.key_span
        } else {
            Span { end: node.span.start, ..node.span }
        };
    }
    node.items().first().map_or(node.span, first_line)
}
