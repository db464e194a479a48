//! Two fields of one section that belong together, wherever a definition writes them.

use crate::project::Definition;
use crate::source::{Node, NodeKind};

/// Both values, and the list in which their section stands.
pub(super) struct Pair<'d> {
    /// The value of the first field.
    pub(super) first: &'d Node,
    /// The value of the second field.
    pub(super) second: &'d Node,
    /// The field whose list holds the section.
    pub(super) list: Option<&'d str>,
}

/// All sections of a definition that have both fields and wrote the second themselves.
pub(super) fn pairs<'d>(definition: &'d Definition, first: &str, second: &str) -> Vec<Pair<'d>> {
    let mut found = Vec::new();
    collect(&definition.tree, None, first, second, &mut found);
    // What is inherited is judged where it was written.
    found.retain(|pair| definition.owns(pair.second.span));
    found
}

fn collect<'d>(node: &'d Node, list: Option<&'d str>, first: &str, second: &str, found: &mut Vec<Pair<'d>>) {
    match &node.kind {
        NodeKind::Scalar(_) => {}
        NodeKind::List(items) => items.iter().for_each(|item| collect(item, list, first, second, found)),
        NodeKind::Map(entries) => {
            if let (Some(first), Some(second)) = (node.get(first), node.get(second)) {
                found.push(Pair { first, second, list });
            }
            for entry in entries {
                collect(&entry.value, Some(&entry.key), first, second, found);
            }
        }
    }
}
