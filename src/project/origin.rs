//! Where a resolved value comes from.

use super::kinds::shapes;
use super::overlay::find;
use super::{Definition, Project};
use crate::source::Node;

/// How a value came into a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The definition extends no other, so everything in it was written there.
    Written,
    /// It was taken over as it is.
    Inherited,
    /// It stands in place of an inherited value.
    Replaced,
    /// It has no counterpart in what is inherited.
    Added,
}

impl Origin {
    /// The name in machine-readable output.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Written => "written",
            Origin::Inherited => "inherited",
            Origin::Replaced => "replaced",
            Origin::Added => "added",
        }
    }
}

/// Where the value at a path comes from; the steps are keys, and for list items the value of their key.
pub fn origin(project: &Project, definition: &Definition, node: &Node, path: &[&str]) -> Origin {
    let Some(parent) = definition.parent.as_ref().and_then(|parent| project.definition(parent)) else {
        return Origin::Written;
    };
    if !definition.owns(node.span) {
        return Origin::Inherited;
    }
    let steps: Vec<_> = path.iter().map(|step| step.strip_prefix("lotse:").unwrap_or(step).into()).collect();
    let shapes = shapes(definition.kind);
    if find(&parent.tree, &steps, shapes.root(), shapes).is_some() { Origin::Replaced } else { Origin::Added }
}
