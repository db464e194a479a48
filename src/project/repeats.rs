//! Items that stand twice in a list whose items are told apart by what they name: a competence, a role, a unit.

use smol_str::SmolStr;

use super::draft::Draft;
use super::faults::DUPLICATE_ID;
use super::kinds::shapes;
use super::overlay::item_key;
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::load::{Field, Shape, Shapes};
use crate::say;
use crate::source::{Node, NodeKind};

/// Reports items that stand twice. Items with an id of their own are the business of the names.
pub(crate) fn check(draft: &Draft, language: Language, found: &mut Vec<Diagnostic>) {
    if draft.is_catalogue() {
        return;
    }
    let shapes = shapes(draft.kind);
    walk(&draft.tree, shapes.root(), shapes, &mut |first, second, name| {
        if draft.span.contains(second.span) {
            let message =
                say!(language, "„{name}“ steht zweimal in derselben Liste", "\"{name}\" stands twice in the same list");
            let help = say!(language, "Behalten Sie einen der beiden Einträge.", "Keep one of the two items.");
            let earlier =
                say!(language, "hier steht „{name}“ zum ersten Mal", "\"{name}\" stands here for the first time");
            found.push(Diagnostic::new(&DUPLICATE_ID, second.span, message).help(help).related(first.span, earlier));
        }
    });
}

fn walk(node: &Node, field: &Field, shapes: &Shapes, report: &mut impl FnMut(&Node, &Node, &str)) {
    match &node.kind {
        NodeKind::Scalar(_) => {}
        NodeKind::List(items) => {
            if let Some(key) = field.key.as_deref().filter(|key| *key != "id") {
                repeated(items, key, &field.beside, report);
            }
            if let Some(inner) = shapes.items(field) {
                for item in items {
                    walk(item, inner, shapes, report);
                }
            }
        }
        NodeKind::Map(entries) => {
            if let Shape::Dict(values) = shapes.of(field) {
                for entry in entries {
                    walk(&entry.value, values, shapes, report);
                }
            } else if let Some(map) = shapes.map(field) {
                for entry in entries {
                    if let Some(inner) = map.fields.get(&entry.key) {
                        walk(&entry.value, inner, shapes, report);
                    }
                }
            }
        }
    }
}

fn repeated(items: &[Node], key: &str, beside: &[SmolStr], report: &mut impl FnMut(&Node, &Node, &str)) {
    let mut seen: std::collections::HashMap<_, &Node> = std::collections::HashMap::new();
    for item in items {
        let (Some(name), Some(value)) = (item_key(item, key), item.get(key)) else { continue };
        let beside: Vec<Option<&str>> = beside.iter().map(|field| item_key(item, field)).collect();
        match seen.entry((name, beside)) {
            std::collections::hash_map::Entry::Occupied(first) => report(first.get(), value, name),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(value);
            }
        }
    }
}
