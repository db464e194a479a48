//! Finds the references of a definition by the shapes of its kind.

use crate::load::{Field, Shape, Shapes};
use crate::source::{Node, NodeKind, Scalar, Span};

/// Visits every reference below a node: its text, where it was written, and what it may name.
pub(crate) fn visit(node: &mut Node, field: &Field, shapes: &Shapes, see: &mut impl FnMut(&mut Scalar, Span, &Field)) {
    let span = node.span;
    match &mut node.kind {
        NodeKind::Scalar(scalar) if !field.refs.is_empty() && !scalar.is_null() => see(scalar, span, field),
        NodeKind::Scalar(_) => {}
        NodeKind::List(items) => {
            let Some(item) = shapes.items(field) else { return };
            // What a list of references may name is said at the list.
            let item = if item.refs.is_empty() && !field.refs.is_empty() {
                &Field { refs: field.refs.clone(), ..item.clone() }
            } else {
                item
            };
            for value in items {
                visit(value, item, shapes, see);
            }
        }
        NodeKind::Map(entries) => {
            if let Shape::Dict(values) = shapes.of(field) {
                for entry in entries {
                    visit(&mut entry.value, values, shapes, see);
                }
            } else if let Some(map) = shapes.map(field) {
                for entry in entries {
                    if let Some(inner) = map.fields.get(&entry.key) {
                        visit(&mut entry.value, inner, shapes, see);
                    }
                }
            }
        }
    }
}
