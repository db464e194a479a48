//! Where a fault stands that several values make together, in a definition that inherits some of them.

use crate::diagnostic::Place;
use crate::project::Definition;
use crate::source::{Node, NodeKind, Path, Step};

/// The place of the first of these values that the definition writes itself, or takes away from what it inherits.
///
/// Where it does neither, the fault is its parent's: then it is the place of the first value, at which the parent has
/// the same finding.
pub(super) fn place(definition: &Definition, paths: &[Path]) -> Place {
    let owned = |path: &&Path| definition.tree.find(path).is_some_and(|node| definition.owns(node.span));
    let written = paths.iter().find(owned).map(|path| at(definition, path));
    let removed = || paths.iter().find_map(|path| removal(definition, path)).map(|node| node.span.into());
    written
        .or_else(removed)
        .or_else(|| paths.first().map(|path| at(definition, path)))
        .unwrap_or(definition.span.into())
}

/// A single value itself; of what spans several lines, its key.
fn at(definition: &Definition, path: &Path) -> Place {
    let is_scalar = definition.tree.find(path).is_some_and(|node| matches!(node.kind, NodeKind::Scalar(_)));
    if is_scalar { definition.place(path) } else { definition.key_place(path) }
}

/// The item of `remove` that takes something away at a path.
fn removal<'d>(definition: &'d Definition, path: &Path) -> Option<&'d Node> {
    let Some(Step::Key(key)) = path.steps().first() else { return None };
    let items = definition.tree.get("remove").map(Node::items).unwrap_or_default();
    items.iter().find(|item| item.as_str().and_then(|text| text.split('.').next()) == Some(key.as_str()))
}
