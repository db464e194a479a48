//! A definition as it was written: scalars, lists and maps, each with its place.

use smol_str::SmolStr;

use super::{Path, Span, Step};

/// One written value.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where it stands. A value that came through an alias stands where the alias is used.
    pub span: Span,
    /// What it is.
    pub kind: NodeKind,
}

/// The three shapes that YAML knows.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// A single value, kept in its spelling: what it means is decided by who reads it.
    Scalar(Scalar),
    /// A list.
    List(Vec<Node>),
    /// Keys and values in the written order, each key once.
    Map(Vec<Entry>),
}

/// The text of a single value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scalar {
    /// The text, without quotes and with escapes resolved.
    pub text: SmolStr,
    /// Whether it was written without quotes and not as a block; only then can it be empty, a number, true or false.
    pub plain: bool,
}

/// One key of a map with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: SmolStr,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: Node,
}

impl Scalar {
    /// Whether nothing was written: an empty value, `~` or `null` (YAML 1.2 core schema).
    pub fn is_null(&self) -> bool {
        self.plain && matches!(self.text.as_str(), "" | "~" | "null" | "Null" | "NULL")
    }

    /// The value as true or false (YAML 1.2 core schema: `yes`, `on` and `ja` are texts).
    pub fn as_bool(&self) -> Option<bool> {
        match self.text.as_str() {
            "true" | "True" | "TRUE" if self.plain => Some(true),
            "false" | "False" | "FALSE" if self.plain => Some(false),
            _ => None,
        }
    }
}

impl Node {
    /// The text of a scalar.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }

    /// Whether nothing was written here.
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, NodeKind::Scalar(scalar) if scalar.is_null())
    }

    /// The items of a list; anything else has none.
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            NodeKind::List(items) => items,
            _ => &[],
        }
    }

    /// The entries of a map; anything else has none.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            NodeKind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The entry of a key.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The value one step deeper.
    pub fn step(&self, step: &Step) -> Option<&Node> {
        match step {
            Step::Key(key) => self.get(key),
            Step::Index(index) => self.items().get(*index),
        }
    }

    /// The value at a path.
    pub fn find(&self, path: &Path) -> Option<&Node> {
        path.steps().iter().try_fold(self, |node, step| node.step(step))
    }

    /// The value at a path, or the deepest one on the way there that exists.
    pub fn nearest(&self, path: &Path) -> &Node {
        let mut node = self;
        for step in path.steps() {
            let Some(next) = node.step(step) else { break };
            node = next;
        }
        node
    }

    /// The key at a path, where its last step is a key.
    pub fn find_key(&self, path: &Path) -> Option<Span> {
        let (Step::Key(last), rest) = path.steps().split_last()? else { return None };
        let parent = rest.iter().try_fold(self, |node, step| node.step(step))?;
        parent.entry(last).map(|entry| entry.key_span)
    }

    /// The number of values, this one included.
    pub fn count(&self) -> usize {
        1 + match &self.kind {
            NodeKind::Scalar(_) => 0,
            NodeKind::List(items) => items.iter().map(Node::count).sum(),
            NodeKind::Map(entries) => entries.iter().map(|entry| entry.value.count()).sum(),
        }
    }
}
