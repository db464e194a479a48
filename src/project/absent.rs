//! What the catalogue says of roles that a municipality does not have, taken out of what it inherits.
//!
//! Some roles exist in every municipality, whatever they are called there: somebody leads the administration, and somebody
//! is the data protection officer. Of the others, such as the CDO, a municipality that has none need not hear.

use std::collections::HashSet;

use smol_str::SmolStr;

use super::draft::Draft;
use super::heirs::Heirs;
use super::kinds::shapes;
use super::references;
use crate::load::{Field, Shapes};
use crate::model::Kind;
use crate::source::{Entry, Node, NodeKind};

/// Lists of a role whose items are about another role, with the field that names it. Without that role they have no
/// object; elsewhere only the mention goes and the rest stays.
const ABOUT: [(&str, &str); 3] = [("boundaries", "role"), ("collaboration", "with"), ("expectations", "by")];

/// Takes what leads to absent roles out of the inherited values of every role of the project. What the project wrote
/// itself stays.
pub(crate) fn leave_out(drafts: &mut [Draft], heirs: &Heirs) {
    let absent = Absent { roles: absent(drafts, heirs), heirs };
    let shapes = shapes(Kind::Role);
    let heirs = drafts.iter_mut().filter(|draft| draft.kind == Kind::Role && draft.parent.is_some());
    for draft in heirs.filter(|draft| !draft.is_catalogue()) {
        absent.leave_out_items(&mut draft.tree, shapes);
        absent.leave_out_mentions(&mut draft.tree, shapes.root(), shapes);
    }
}

/// The bare ids of those roles of the catalogue that the municipality does not have: not everybody has them, none of the
/// project's extends them, and the project does not name them where they are as they stand in the catalogue.
fn absent(drafts: &mut [Draft], heirs: &Heirs) -> HashSet<SmolStr> {
    let mut used = HashSet::new();
    // Who holds what must not show in a document, so it does not count here either (docs/decisions/0013).
    for draft in drafts.iter_mut().filter(|draft| !draft.is_catalogue() && draft.kind != Kind::Staffing) {
        let shapes = shapes(draft.kind);
        let (Some(map), NodeKind::Map(entries)) = (shapes.map(shapes.root()), &mut draft.tree.kind) else { continue };
        for entry in entries.iter_mut().filter(|entry| entry.key != "extends") {
            let Some(field) = map.fields.get(&entry.key) else { continue };
            references::visit(&mut entry.value, field, shapes, &mut |scalar, _, _| {
                let definition = scalar.text.split('.').next().unwrap_or_default();
                used.extend(definition.strip_prefix("lotse:").map(SmolStr::from));
            });
        }
    }
    let catalogue = drafts.iter().filter(|draft| draft.kind == Kind::Role && draft.is_catalogue());
    let elsewhere = catalogue.filter(|draft| draft.tree.get("everywhere").and_then(Node::as_str) != Some("true"));
    let bare = elsewhere.filter_map(|draft| draft.id.as_ref()?.strip_prefix("lotse:").map(SmolStr::from));
    bare.filter(|id| !used.contains(id) && !heirs.has_heir(id)).collect()
}

struct Absent<'a> {
    roles: HashSet<SmolStr>,
    heirs: &'a Heirs,
}

impl Absent<'_> {
    /// Whether an inherited value names an absent role, and not something else of this id that the project has.
    fn is_named(&self, value: &Node, field: &Field) -> bool {
        let NodeKind::Scalar(scalar) = &value.kind else { return false };
        value.span.file.is_catalogue()
            && field.refs.iter().any(|sort| sort == Kind::Role.name())
            && self.roles.contains(&scalar.text)
            && !self.heirs.is_given(&scalar.text, &field.refs)
    }

    fn leave_out_items(&self, role: &mut Node, shapes: &Shapes) {
        let (NodeKind::Map(entries), Some(map)) = (&mut role.kind, shapes.map(shapes.root())) else { return };
        for (list, key) in ABOUT {
            let item = map.fields.get(list).and_then(|field| shapes.items(field));
            let named_by = item.and_then(|item| shapes.map(item)?.fields.get(key));
            let entry = entries.iter_mut().find(|entry| entry.key == list);
            let (Some(named_by), Some(entry)) = (named_by, entry) else { continue };
            if let NodeKind::List(items) = &mut entry.value.kind {
                items.retain(|item| !item.get(key).is_some_and(|value| self.is_named(value, named_by)));
            }
        }
    }

    fn leave_out_mentions(&self, node: &mut Node, field: &Field, shapes: &Shapes) {
        match &mut node.kind {
            NodeKind::Scalar(_) => {}
            NodeKind::List(items) => {
                let Some(item) = shapes.items(field) else { return };
                items.retain(|value| !self.is_named(value, field) && !self.is_named(value, item));
                for value in items {
                    self.leave_out_mentions(value, item, shapes);
                }
            }
            NodeKind::Map(entries) => {
                let Some(map) = shapes.map(field) else { return };
                let needed = |key: &SmolStr| map.required.contains(key);
                let named =
                    |entry: &Entry| map.fields.get(&entry.key).is_some_and(|inner| self.is_named(&entry.value, inner));
                entries.retain(|entry| needed(&entry.key) || !named(entry));
                for entry in entries {
                    if let Some(inner) = map.fields.get(&entry.key) {
                        self.leave_out_mentions(&mut entry.value, inner, shapes);
                    }
                }
            }
        }
    }
}
