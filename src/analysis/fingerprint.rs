//! What of a finding stays the same when its file is laid out or ordered anew.

use std::fmt::Write as _;

use sha2::Digest as _;

use crate::source::{Node, NodeKind, Path, Sources, Span, Step};

/// The keys by which items of lists are known, the usual ones first.
const KEYS: [&str; 8] = ["id", "competence", "role", "unit", "scheme", "number", "name", "title"];

/// The way to the deepest value that contains a range or whose key does: as a path, and with names of list items in
/// place of their numbers, so that it survives another order. Also what is written there, without its layout, and where
/// the range is a whole value also without the order of its keys and items.
pub(super) fn way(root: &Node, sources: &Sources, span: Span) -> (Path, String, String) {
    let (mut steps, mut stable) = (Vec::new(), String::new());
    let mut node = root;
    loop {
        // A block list of one item covers no more than the item, which is then what is meant.
        let is_item = matches!(&node.kind, NodeKind::List(items) if items.first().is_some_and(|it| it.span == span));
        if node.span == span && !is_item {
            return (steps.into_iter().collect(), stable, unordered(node));
        }
        // What is written stands in the order of the file; a search by halves keeps large definitions fast.
        match &node.kind {
            NodeKind::Scalar(_) => break,
            NodeKind::List(items) => {
                let after = items.partition_point(|item| item.span.start <= span.start);
                let Some(index) = after.checked_sub(1).filter(|at| items[*at].span.contains(span)) else { break };
                node = &items[index];
                steps.push(Step::Index(index));
                stable.push('/');
                stable.push_str(&name(node));
            }
            NodeKind::Map(entries) => {
                let after = entries.partition_point(|entry| entry.key_span.start <= span.start);
                let Some(entry) = after.checked_sub(1).map(|at| &entries[at]) else { break };
                if !entry.key_span.contains(span) && !entry.value.span.contains(span) {
                    break;
                }
                steps.push(Step::Key(entry.key.clone()));
                if entry.key_span.contains(span) {
                    // A map that lacks something is shown by its first key, whichever that is; so no key counts.
                    return (steps.into_iter().collect(), stable, String::new());
                }
                stable.push('/');
                stable.push_str(&entry.key);
                node = &entry.value;
            }
        }
    }
    (steps.into_iter().collect(), stable, plain_text(sources, span))
}

/// What a list item is called, whatever its number: its key, or else the first of its texts by key, or itself.
fn name(item: &Node) -> String {
    let key = KEYS.iter().find_map(|key| item.get(key)?.as_str());
    let any = || item.entries().iter().filter_map(|entry| Some((&entry.key, entry.value.as_str()?))).min();
    match (key, &item.kind) {
        (Some(key), _) => key.to_owned(),
        (None, NodeKind::Scalar(scalar)) => scalar.text.to_string(),
        (None, _) => any().map(|(_, text)| text.to_owned()).unwrap_or_default(),
    }
}

/// The text of a range without its layout.
pub(super) fn plain_text(sources: &Sources, span: Span) -> String {
    sources.text(span).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn unordered(node: &Node) -> String {
    let mut parts: Vec<String> = match &node.kind {
        NodeKind::Scalar(scalar) => return scalar.text.to_string(),
        NodeKind::List(items) => items.iter().map(unordered).collect(),
        NodeKind::Map(entries) => {
            entries.iter().map(|entry| format!("{}: {}", entry.key, unordered(&entry.value))).collect()
        }
    };
    parts.sort_unstable();
    // A value with parts counts by its hash, so that deep nesting does not copy its text again and again.
    hash(&parts.join("\n"))
}

pub(super) fn hash(text: &str) -> String {
    let digest = sha2::Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut out, byte| {
        write!(out, "{byte:02x}").expect("internal error: writing into a string");
        out
    })
}
