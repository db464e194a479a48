//! Our reader against serde_yaml, the oracle: the same structure and the same texts wherever both accept a file.

use lotse::i18n::Language;
use lotse::load::read;
use lotse::source::{Node, NodeKind, Sources};
use proptest::prelude::*;
use serde::Deserialize as _;
use serde_yaml::Value;

use crate::repository::texts;

fn ours(text: &str) -> Result<Vec<Node>, String> {
    let mut sources = Sources::default();
    let file = sources.add("x.yaml", text);
    let reading = read(&sources, file, Language::En);
    match reading.diagnostics.first() {
        Some(fault) => Err(format!("{}: {}", fault.rule.code, fault.message)),
        None => {
            Ok(reading.documents.into_iter().map(|document| document.tree).filter(|tree| !tree.is_null()).collect())
        }
    }
}

fn theirs(text: &str) -> Result<Vec<Value>, String> {
    serde_yaml::Deserializer::from_str(text)
        .map(|document| Value::deserialize(document).map_err(|error| error.to_string()))
        .filter(|document| !matches!(document, Ok(Value::Null)))
        .collect()
}

/// Whether a scalar of ours means what the oracle read, by the core schema of YAML 1.2.
fn same_scalar(text: &str, plain: bool, value: &Value) -> bool {
    match value {
        Value::String(other) => text == other,
        Value::Null | Value::Bool(_) | Value::Number(_) if plain => {
            serde_yaml::from_str::<Value>(text).is_ok_and(|read| read == *value || text.contains(".nan"))
        }
        _ => false,
    }
}

fn same(node: &Node, value: &Value) -> bool {
    match (&node.kind, value) {
        (NodeKind::Scalar(scalar), value) => same_scalar(&scalar.text, scalar.plain, value),
        (NodeKind::List(items), Value::Sequence(values)) => {
            items.len() == values.len() && items.iter().zip(values).all(|(item, value)| same(item, value))
        }
        (NodeKind::Map(entries), Value::Mapping(values)) => {
            entries.len() == values.len()
                && entries
                    .iter()
                    .zip(values)
                    .all(|(entry, (key, value))| same_scalar(&entry.key, true, key) && same(&entry.value, value))
        }
        _ => false,
    }
}

fn all_same(nodes: &[Node], values: &[Value]) -> bool {
    nodes.len() == values.len() && nodes.iter().zip(values).all(|(node, value)| same(node, value))
}

/// A tree to be written as YAML.
#[derive(Debug, Clone)]
enum Tree {
    Scalar(String, u8),
    List(Vec<Tree>, bool),
    Map(Vec<(String, Tree)>, bool),
}

fn tree() -> impl Strategy<Value = Tree> {
    let word = prop_oneof![
        "[a-zäöüß„“ .,0-9%-]{0,12}",
        prop::sample::select(vec![
            "",
            "null",
            "true",
            "no",
            "01067",
            "1.10",
            "12:30",
            "0x1F",
            "1e3",
            "~",
            "a: b",
            "# x",
            "- x",
            "[x",
            "it's",
            "\"x\"",
            "zwei\nZeilen",
            "x\n\n y\n",
            " x ",
            "\\n",
            "Ende\n"
        ])
        .prop_map(str::to_owned),
    ];
    let scalar = (word, 0..5_u8).prop_map(|(text, style)| Tree::Scalar(text, style));
    scalar.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            (prop::collection::vec(inner.clone(), 0..4), any::<bool>())
                .prop_map(|(items, flow)| Tree::List(items, flow)),
            (prop::collection::btree_map("[a-z_]{1,6}", inner, 0..4), any::<bool>())
                .prop_map(|(entries, flow)| Tree::Map(entries.into_iter().collect(), flow)),
        ]
    })
}

/// Writes a tree behind a key or a dash; what a style cannot express falls back to double quotes.
fn write(tree: &Tree, indent: usize, flow: bool, out: &mut String) {
    let pad = " ".repeat(indent);
    match tree {
        Tree::Scalar(text, style) => write_scalar(text, *style, &pad, flow, out),
        Tree::List(items, own) if flow || *own || items.is_empty() => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                write(item, indent, true, out);
            }
            out.push(']');
        }
        Tree::Map(entries, own) if flow || *own || entries.is_empty() => {
            out.push_str("{ ");
            for (at, (key, value)) in entries.iter().enumerate() {
                out.push_str(if at > 0 { ", " } else { "" });
                out.push_str(key);
                out.push_str(": ");
                write(value, indent, true, out);
            }
            out.push_str(" }");
        }
        Tree::List(items, _) => {
            for item in items {
                out.extend(["\n", &pad, "- "]);
                write(item, indent + 2, false, out);
            }
        }
        Tree::Map(entries, _) => {
            for (key, value) in entries {
                out.extend(["\n", &pad, key, ": "]);
                write(value, indent + 2, false, out);
            }
        }
    }
}

fn write_scalar(text: &str, style: u8, pad: &str, flow: bool, out: &mut String) {
    let simple = !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '.');
    let block = !flow && !pad.is_empty() && text.ends_with('\n') && !text.starts_with([' ', '\n']);
    match style {
        0 if simple => out.push_str(text),
        1 if !text.contains('\n') => out.extend(["'", &text.replace('\'', "''"), "'"]),
        2 if block => {
            out.push('|');
            for line in text.trim_end_matches('\n').split('\n') {
                out.extend(["\n", if line.is_empty() { "" } else { pad }, line]);
            }
        }
        3 if block && !text.contains("\n ") => {
            out.push('>');
            for line in text.trim_end_matches('\n').split('\n') {
                out.extend(["\n", if line.is_empty() { "" } else { pad }, line]);
            }
        }
        _ => out.push_str(&serde_json::to_string(text).expect("a text is JSON")),
    }
}

/// Lines put together from what YAML is made of; often broken.
fn wild() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a: ", "b: ", "c:", "- ", "x", "ä ö", "'", "\"", "[", "]", "{", "}", ", ", " # k", "|", ">", "1.10", "null",
        "yes", "&a ", "*a", "it's", " ", ":", "a:b",
    ]);
    let line = (0..4_usize, prop::collection::vec(piece, 0..5))
        .prop_map(|(depth, pieces)| "  ".repeat(depth) + &pieces.concat());
    prop::collection::vec(line, 1..7).prop_map(|lines| lines.join("\n") + "\n")
}

#[test]
fn the_profiles_read_the_same() {
    let profiles = texts("profiles", &["yaml"]);
    assert!(profiles.len() > 20);
    for profile in profiles {
        let nodes = ours(&profile.text).unwrap_or_else(|fault| panic!("{}: {fault}", profile.path));
        let values = theirs(&profile.text).unwrap_or_else(|fault| panic!("{}: {fault}", profile.path));
        assert!(all_same(&nodes, &values), "{}", profile.path);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_500) })]

    #[test]
    fn what_the_oracle_accepts_reads_the_same(tree in tree()) {
        let mut text = String::from("root: ");
        write(&tree, 2, false, &mut text);
        text.push('\n');
        let values = theirs(&text);
        prop_assert!(values.is_ok(), "the generator wrote {text:?}: {values:?}");
        match ours(&text) {
            Ok(nodes) => prop_assert!(all_same(&nodes, &values.unwrap_or_default()), "{text}"),
            // The dialect refuses values in typographic quotes.
            Err(fault) => prop_assert!(fault.starts_with("L010"), "{fault} in:\n{text}"),
        }
    }

    #[test]
    fn what_both_accept_reads_the_same(text in wild()) {
        if let (Ok(nodes), Ok(values)) = (ours(&text), theirs(&text)) {
            prop_assert!(all_same(&nodes, &values), "{text:?}: {nodes:?} {values:?}");
        }
    }
}
