//! Nodes that are made rather than read: empty values, and copies at the place of an alias.

use smol_str::SmolStr;

use crate::source::{Entry, Node, NodeKind, Scalar, Span};

/// The value of a key after which nothing stands.
pub(super) fn nothing(span: Span) -> Node {
    Node { span, kind: NodeKind::Scalar(Scalar { text: SmolStr::default(), plain: true }) }
}

/// Block collections end where their last value ends, flow collections at their bracket.
pub(super) fn closing(text: &str, after: u32, end: u32) -> u32 {
    let between = text.get(after as usize..end as usize).unwrap_or_default();
    if between.ends_with([']', '}']) { end } else { after }
}

/// The same value at the place where an alias uses it.
pub(super) fn moved(node: &Node, span: Span) -> Node {
    let kind = match &node.kind {
        NodeKind::Scalar(scalar) => NodeKind::Scalar(scalar.clone()),
        NodeKind::List(items) => NodeKind::List(items.iter().map(|item| moved(item, span)).collect()),
        NodeKind::Map(entries) => NodeKind::Map(
            entries
                .iter()
                .map(|entry| Entry { key: entry.key.clone(), key_span: span, value: moved(&entry.value, span) })
                .collect(),
        ),
    };
    Node { span, kind }
}
