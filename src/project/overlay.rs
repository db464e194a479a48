//! Overlays: what an heir writes is laid over what it inherits, on trees, so that every value keeps its place.
//!
//! Maps merge per key. Lists whose items have a key merge by it, in the parent's order, new items after; other lists and
//! either-or values replace. `remove` takes parts of the parent away before the heir is laid over it.

use smol_str::SmolStr;

use crate::load::{Field, Shapes};
use crate::source::{Entry, Node, NodeKind};

/// What belongs to a definition itself and is never inherited.
pub(crate) const OWN: [&str; 12] = [
    "kind",
    "id",
    "extends",
    "remove",
    "because",
    "everywhere",
    "approvals",
    "revised",
    "source",
    "as_of",
    "note",
    "guidance",
];

/// Lays an heir over its resolved parent. Both are whole definitions of the same kind.
pub(crate) fn overlay(parent: &Node, heir: &Node, shapes: &Shapes) -> Node {
    let mut merged = merge(&inherited(parent, heir, shapes), heir, shapes.root(), shapes);
    if let NodeKind::Map(entries) = &mut merged.kind {
        // What belongs to the heir itself comes first, as in every definition; the sort keeps all else in order.
        entries.sort_by_key(|entry| !OWN[..3].contains(&entry.key.as_str()));
    }
    merged
}

/// What an heir takes over of its resolved parent, before it is laid over it.
fn inherited(parent: &Node, heir: &Node, shapes: &Shapes) -> Node {
    let mut inherited = parent.clone();
    if let NodeKind::Map(entries) = &mut inherited.kind {
        entries.retain(|entry| !OWN.contains(&entry.key.as_str()));
    }
    for path in removed(heir) {
        remove(&mut inherited, &path, shapes.root(), shapes);
    }
    inherited
}

/// The paths that an heir removes, each with its steps.
pub(crate) fn removed(heir: &Node) -> Vec<Vec<SmolStr>> {
    let items = heir.get("remove").map(Node::items).unwrap_or_default();
    items.iter().filter_map(Node::as_str).map(steps).collect()
}

/// The steps of a path such as `tasks.newsletter`: keys, and for list items the value of their key.
pub(crate) fn steps(path: &str) -> Vec<SmolStr> {
    path.split('.').map(SmolStr::new).collect()
}

/// The value of a list item's key, or of what tells items of one key apart, without the mark of the catalogue: both names mean the same thing in a list.
pub(crate) fn item_key<'n>(item: &'n Node, key: &str) -> Option<&'n str> {
    item.get(key).and_then(Node::as_str).map(|text| text.strip_prefix("lotse:").unwrap_or(text))
}

fn merge(parent: &Node, heir: &Node, field: &Field, shapes: &Shapes) -> Node {
    if field.replace {
        return heir.clone();
    }
    let kind = match (&parent.kind, &heir.kind) {
        (NodeKind::Map(old), NodeKind::Map(new)) => NodeKind::Map(merge_maps(old, new, field, shapes)),
        (NodeKind::List(old), NodeKind::List(new)) if field.key.is_some() => match shapes.items(field) {
            Some(item) => NodeKind::List(merge_lists(old, new, field, item, shapes)),
            None => return heir.clone(),
        },
        _ => return heir.clone(),
    };
    Node { span: heir.span, kind }
}

fn merge_maps(old: &[Entry], new: &[Entry], field: &Field, shapes: &Shapes) -> Vec<Entry> {
    // A key after which nothing stands counts as not written, so the inherited value stays.
    let written = |key: &str| new.iter().find(|entry| entry.key == key && !entry.value.is_null());
    let inner = |key: &str| match shapes.of(field) {
        crate::load::Shape::Dict(values) => Some(&**values),
        _ => shapes.map(field).and_then(|map| map.fields.get(key)),
    };
    let mut entries: Vec<Entry> = Vec::with_capacity(old.len() + new.len());
    for entry in old {
        entries.push(match (written(&entry.key), inner(&entry.key)) {
            (Some(own), Some(inner)) => Entry { value: merge(&entry.value, &own.value, inner, shapes), ..own.clone() },
            (Some(own), None) => own.clone(),
            (None, _) => entry.clone(),
        });
    }
    entries.extend(new.iter().filter(|own| !old.iter().any(|entry| entry.key == own.key)).cloned());
    entries
}

fn merge_lists(old: &[Node], new: &[Node], field: &Field, item: &Field, shapes: &Shapes) -> Vec<Node> {
    // Each item merges once; what is written twice stays twice, so that it can be reported.
    let mut laid: Vec<Option<&Node>> = vec![None; old.len()];
    let mut added = Vec::new();
    for own in new {
        let free = old.iter().enumerate().filter(|(at, _)| laid[*at].is_none());
        match meant(free, own, field) {
            Meant::Item(at) => laid[at] = Some(own),
            Meant::Nothing | Meant::Several => added.push(own.clone()),
        }
    }
    let inherited = old.iter().zip(laid);
    let merged = inherited.map(|(old, own)| own.map_or_else(|| old.clone(), |own| merge(old, own, item, shapes)));
    merged.chain(added).collect()
}

/// Which inherited item an item of the heir means.
enum Meant {
    Nothing,
    Item(usize),
    Several,
}

/// Finds the inherited item of the same key that differs in nothing which the heir's item writes of what tells items of
/// one key apart; where several do, the one that leaves out the same as the heir's item.
fn meant<'n>(inherited: impl Iterator<Item = (usize, &'n Node)>, own: &Node, field: &Field) -> Meant {
    let Some(name) = field.key.as_deref().and_then(|key| item_key(own, key)) else { return Meant::Nothing };
    let same_key = |item: &Node| field.key.as_deref().and_then(|key| item_key(item, key)) == Some(name);
    let fits = |item: &Node| {
        field.beside.iter().all(|beside| {
            let own = item_key(own, beside);
            own.is_none() || own == item_key(item, beside)
        })
    };
    let candidates: Vec<(usize, &Node)> = inherited.filter(|(_, item)| same_key(item) && fits(item)).collect();
    let equal = |item: &Node| field.beside.iter().all(|beside| item_key(own, beside) == item_key(item, beside));
    match &candidates[..] {
        [] => Meant::Nothing,
        [(only, _)] => Meant::Item(*only),
        several => several.iter().find(|(_, item)| equal(item)).map_or(Meant::Several, |(at, _)| Meant::Item(*at)),
    }
}

/// The keys of those items of an heir that could mean several inherited items.
pub(crate) fn ambiguous<'n>(parent: &Node, heir: &'n Node, shapes: &Shapes) -> Vec<&'n Node> {
    let mut found = Vec::new();
    collect_ambiguous(parent, heir, shapes.root(), shapes, &mut found);
    if !found.is_empty() {
        // What the heir removes it cannot mean; that is worth a copy only where there is something to tell.
        found.clear();
        collect_ambiguous(&inherited(parent, heir, shapes), heir, shapes.root(), shapes, &mut found);
    }
    found
}

fn collect_ambiguous<'n>(parent: &Node, heir: &'n Node, field: &Field, shapes: &Shapes, found: &mut Vec<&'n Node>) {
    match &heir.kind {
        NodeKind::List(items) if !field.beside.is_empty() => {
            let several = |own: &&Node| matches!(meant(parent.items().iter().enumerate(), own, field), Meant::Several);
            let key = |own: &'n Node| field.key.as_ref().and_then(|key| own.get(key));
            found.extend(items.iter().filter(several).filter_map(key));
        }
        NodeKind::Scalar(_) | NodeKind::List(_) => {}
        NodeKind::Map(entries) => {
            let Some(map) = shapes.map(field) else { return };
            for entry in entries {
                if let (Some(inner), Some(inherited)) = (map.fields.get(&entry.key), parent.get(&entry.key)) {
                    collect_ambiguous(inherited, &entry.value, inner, shapes, found);
                }
            }
        }
    }
}

/// Takes the part at a path away; says whether there was such a part.
pub(crate) fn remove(node: &mut Node, path: &[SmolStr], field: &Field, shapes: &Shapes) -> bool {
    let Some((step, rest)) = path.split_first() else { return false };
    let inner = shapes.map(field).and_then(|map| map.fields.get(step)).cloned();
    let item = shapes.items(field).cloned();
    match &mut node.kind {
        NodeKind::Map(entries) => {
            let Some(at) = entries.iter().position(|entry| entry.key == *step) else { return false };
            if rest.is_empty() {
                entries.remove(at);
                return true;
            }
            inner.is_some_and(|inner| remove(&mut entries[at].value, rest, &inner, shapes))
        }
        NodeKind::List(items) => {
            let Some(key) = field.key.as_deref() else { return false };
            let Some(at) = items.iter().position(|found| item_key(found, key) == Some(step)) else { return false };
            if rest.is_empty() {
                items.retain(|found| item_key(found, key) != Some(step));
                return true;
            }
            item.is_some_and(|item| remove(&mut items[at], rest, &item, shapes))
        }
        NodeKind::Scalar(_) => false,
    }
}

/// The value at a path of keys and item keys, as `remove` and `because` write it.
pub(crate) fn find<'n>(node: &'n Node, path: &[SmolStr], field: &Field, shapes: &Shapes) -> Option<&'n Node> {
    let Some((step, rest)) = path.split_first() else { return Some(node) };
    match &node.kind {
        NodeKind::Map(_) => {
            let inner = shapes.map(field).and_then(|map| map.fields.get(step));
            let value = node.get(step)?;
            match inner {
                Some(inner) => find(value, rest, inner, shapes),
                None => rest.is_empty().then_some(value),
            }
        }
        NodeKind::List(items) => {
            let key = field.key.as_deref()?;
            let item = items.iter().find(|found| item_key(found, key) == Some(step))?;
            find(item, rest, shapes.items(field)?, shapes)
        }
        NodeKind::Scalar(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::i18n::Language;
    use crate::load::read;
    use crate::source::Sources;

    fn shapes() -> Shapes {
        Shapes::compile(&json!({
            "type": "object",
            "properties": {
                "title": {"type": "string"},
                "budget": {"$ref": "#/$defs/Budget", "x-replace": true},
                "room": {"$ref": "#/$defs/Budget"},
                "words": {"type": "array", "items": {"type": "string"}},
                "rows": {"type": "array", "x-key": ["unit", "role"], "items": {"$ref": "#/$defs/Row"}},
                "tasks": {"type": "array", "x-key": "id", "items": {"$ref": "#/$defs/Task"}},
            },
            "$defs": {
                "Budget": {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "string"}}},
                "Row": {"type": "object", "properties": {
                    "unit": {"type": "string"}, "role": {"type": "string"}, "n": {"type": "string"},
                }},
                "Task": {"type": "object", "properties": {
                    "id": {"type": "string"}, "title": {"type": "string"}, "words": {"type": "array", "items": {"type": "string"}},
                }},
            },
        }))
    }

    fn tree(yaml: &str) -> Node {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", yaml);
        read(&sources, file, Language::En).documents.remove(0).tree
    }

    /// What a tree says, without its places.
    fn plain(node: &Node) -> serde_json::Value {
        match &node.kind {
            NodeKind::Scalar(scalar) => json!(scalar.text.as_str()),
            NodeKind::List(items) => items.iter().map(plain).collect(),
            NodeKind::Map(entries) => {
                let entries = entries.iter().map(|entry| (entry.key.to_string(), plain(&entry.value)));
                serde_json::Value::Object(entries.collect())
            }
        }
    }

    #[test]
    fn lists_with_keys_merge_and_either_or_values_replace() {
        let parent =
            tree("title: A\nbudget: {a: 1}\nroom: {a: 1}\nwords: [x, y]\ntasks: [{id: one, title: T}, {id: two}]\n");
        let heir =
            tree("budget: {b: 2}\nroom: {b: 2}\nwords: [z]\ntasks: [{id: new}, {id: 'lotse:one', words: [w]}]\n");
        assert_eq!(
            plain(&overlay(&parent, &heir, &shapes())),
            json!({
                "title": "A", "budget": {"b": "2"}, "room": {"a": "1", "b": "2"}, "words": ["z"],
                "tasks": [{"id": "lotse:one", "title": "T", "words": ["w"]}, {"id": "two"}, {"id": "new"}],
            })
        );
    }

    #[test]
    fn items_of_one_key_are_told_apart_by_what_stands_beside_it() {
        let parent = tree("rows: [{unit: a, role: x, n: 1}, {unit: a, role: y, n: 2}, {unit: b, role: x, n: 3}]\n");
        let rows = |heir: &str| plain(&overlay(&parent, &tree(heir), &shapes()))["rows"].clone();
        assert_eq!(
            rows("rows: [{unit: a, role: 'lotse:y', n: 5}, {unit: b, n: 6}, {unit: b, role: z, n: 7}]\n"),
            json!([
                {"unit": "a", "role": "x", "n": "1"}, {"unit": "a", "role": "lotse:y", "n": "5"},
                {"unit": "b", "role": "x", "n": "6"}, {"unit": "b", "role": "z", "n": "7"},
            ])
        );
        assert_eq!(rows("remove: [rows.a]\n"), json!([{"unit": "b", "role": "x", "n": "3"}]));
        let unclear = |heir: &str| ambiguous(&parent, &tree(heir), &shapes()).len();
        assert_eq!(unclear("rows: [{unit: a, n: 5}, {unit: b, n: 6}, {unit: c, n: 7}, {unit: a, role: x}]\n"), 1);
        assert_eq!(unclear("remove: [rows.a]\nrows: [{unit: a, n: 5}]\n"), 0);
    }

    #[test]
    fn removing_takes_list_items_and_fields() {
        let parent = tree("title: A\nroom: {a: 1, b: 2}\ntasks: [{id: one, title: T}, {id: two}]\n");
        let heir = tree("remove: [tasks.two, room.a, title]\n");
        let mut merged = plain(&overlay(&parent, &heir, &shapes()));
        merged.as_object_mut().expect("a map").remove("remove");
        assert_eq!(merged, json!({"room": {"b": "2"}, "tasks": [{"id": "one", "title": "T"}]}));
        assert!(!remove(&mut parent.clone(), &steps("tasks.none"), shapes().root(), &shapes()));
    }

    #[test]
    fn what_belongs_to_the_parent_itself_is_not_inherited() {
        let parent = tree("kind: role\nid: a\nextends: z\ntitle: A\n");
        let heir = tree("kind: role\nid: b\nextends: a\n");
        assert_eq!(
            plain(&overlay(&parent, &heir, &shapes())),
            json!({"kind": "role", "id": "b", "extends": "a", "title": "A"})
        );
        let order: Vec<_> =
            overlay(&parent, &heir, &shapes()).entries().iter().map(|entry| entry.key.clone()).collect();
        assert_eq!(order, ["kind", "id", "extends", "title"]);
    }

    fn definitions() -> impl Strategy<Value = String> {
        let word = "[a-d]";
        let task = (word, proptest::option::of(word), proptest::option::of(proptest::collection::vec(word, 0..3)));
        let tasks = proptest::option::of(proptest::collection::btree_map(word, task, 0..4));
        let pair = || proptest::option::of((proptest::option::of("[a-d]"), proptest::option::of("[a-d]")));
        (proptest::option::of(word), pair(), pair(), proptest::option::of(proptest::collection::vec(word, 0..3)), tasks)
            .prop_map(|(title, budget, room, words, tasks)| {
                let mut map = serde_json::Map::new();
                let pair = |(a, b): (Option<String>, Option<String>)| {
                    let both = [("a", a), ("b", b)].into_iter().filter_map(|(k, v)| Some((k.to_owned(), json!(v?))));
                    serde_json::Value::Object(both.collect())
                };
                map.extend(title.map(|title| ("title".to_owned(), json!(title))));
                map.extend(budget.map(|value| ("budget".to_owned(), pair(value))));
                map.extend(room.map(|value| ("room".to_owned(), pair(value))));
                map.extend(words.map(|words| ("words".to_owned(), json!(words))));
                map.extend(tasks.map(|tasks| {
                    let tasks = tasks.into_iter().map(|(id, (_, title, words))| {
                        let mut task = json!({"id": id});
                        if let Some(title) = title {
                            task["title"] = json!(title);
                        }
                        if let Some(words) = words {
                            task["words"] = json!(words);
                        }
                        task
                    });
                    ("tasks".to_owned(), tasks.collect())
                }));
                // JSON is YAML.
                serde_json::Value::Object(map).to_string()
            })
    }

    proptest! {
        #[test]
        fn an_empty_heir_changes_nothing(parent in definitions()) {
            let parent = tree(&parent);
            prop_assert_eq!(plain(&overlay(&parent, &tree("{}"), &shapes())), plain(&parent));
        }

        #[test]
        fn laying_over_twice_is_laying_over_once(parent in definitions(), heir in definitions()) {
            let (parent, heir) = (tree(&parent), tree(&heir));
            let once = overlay(&parent, &heir, &shapes());
            prop_assert_eq!(plain(&overlay(&once, &heir, &shapes())), plain(&once));
        }

        #[test]
        fn the_order_of_the_parent_stays(parent in definitions(), heir in definitions()) {
            let (parent, heir) = (tree(&parent), tree(&heir));
            let merged = overlay(&parent, &heir, &shapes());
            let ids = |node: &Node| -> Vec<String> {
                node.get("tasks").map(Node::items).unwrap_or_default().iter()
                    .filter_map(|task| item_key(task, "id").map(str::to_owned)).collect()
            };
            let old = ids(&parent);
            prop_assert_eq!(&ids(&merged)[..old.len()], &old[..]);
        }

        #[test]
        fn every_value_of_the_heir_stands_in_the_result(parent in definitions(), heir in definitions()) {
            let (parent, heir) = (tree(&parent), tree(&heir));
            let merged = overlay(&parent, &heir, &shapes());
            for entry in heir.entries().iter().filter(|entry| entry.key != "tasks" && entry.key != "room") {
                prop_assert_eq!(merged.get(&entry.key).map(plain), Some(plain(&entry.value)));
            }
        }
    }
}
