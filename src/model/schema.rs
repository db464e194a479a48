//! The JSON Schemas of the kinds: one for lotse itself with all annotations, and one per language for editors.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::{Value, json};

use crate::i18n::Language;

use super::{Competences, Concept, Kind, Organisation, Position, Process, Role, Staffing};

/// The schema of a kind with all `x-` annotations and English descriptions (draft 2020-12).
///
/// Required fields are those of a complete definition: an heir is judged after it has taken over what it extends.
/// Alternatives (`anyOf`) differ in their YAML type: one scalar, one map or one list. Closed lists of values are `oneOf`
/// with a `const` and a description for each. There is no null: an empty value counts as not written.
pub fn schema(kind: Kind) -> Value {
    Value::from(annotated(kind))
}

/// The schema of a kind as editors use it: descriptions in one language, no annotations, and only `kind` and `id`
/// required where the definition extends another.
pub fn published(kind: Kind, language: Language) -> Value {
    let mut schema = plain(annotated(kind), &file_name(kind), kind.label().get(language), language);
    if kind.is_extendable() {
        relax_for_heirs(&mut schema);
    }
    Value::from(schema)
}

/// The schema of any written type as editors use it.
pub fn published_type<T: JsonSchema>(file_name: &str, title: &str, language: Language) -> Value {
    Value::from(plain(schema_of::<T>(), file_name, title, language))
}

fn plain(mut schema: Schema, file_name: &str, title: &str, language: Language) -> Schema {
    RecursiveTransform(|part: &mut Schema| publish(part, language)).transform(&mut schema);
    schema.insert("$id".into(), file_name.into());
    schema.insert("title".into(), title.into());
    schema
}

/// The name of the file that holds the published schema of a kind.
pub fn file_name(kind: Kind) -> String {
    format!("{}.schema.json", kind.name())
}

fn annotated(kind: Kind) -> Schema {
    match kind {
        Kind::Organisation => schema_of::<Organisation>(),
        Kind::Competences => schema_of::<Competences>(),
        Kind::Role => schema_of::<Role>(),
        Kind::Position => schema_of::<Position>(),
        Kind::Process => schema_of::<Process>(),
        Kind::Concept => schema_of::<Concept>(),
        Kind::Staffing => schema_of::<Staffing>(),
    }
}

/// The schema of any written type, with all annotations.
pub fn generate<T: JsonSchema>() -> Value {
    Value::from(schema_of::<T>())
}

fn schema_of<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(tidy).transform(&mut schema);
    schema
}

/// Takes out what the derive adds for Rust: null as a way to leave something out, and defaults.
fn tidy(schema: &mut Schema) {
    schema.remove("default");
    if let Some(types) = schema.get_mut("type").and_then(Value::as_array_mut) {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            schema.insert("type".into(), only);
        }
    }
    let Some(branches) = schema.get_mut("anyOf").and_then(Value::as_array_mut) else { return };
    branches.retain(|branch| *branch != json!({ "type": "null" }));
    if let [Value::Object(only)] = branches.as_slice() {
        let only = only.clone();
        schema.remove("anyOf");
        for (key, value) in only {
            schema.ensure_object().entry(key).or_insert(value);
        }
    }
}

fn publish(schema: &mut Schema, language: Language) {
    let german = schema.remove("x-de");
    if let (Language::De, Some(german)) = (language, german) {
        schema.insert("description".into(), german);
    }
    // An editor sees numbers and truth values where lotse reads the spelling as text (`version: 1.10`), and shows the
    // pattern of a failed match: both are made kinder.
    if matches!(schema.get("x-type").and_then(Value::as_str), Some("text" | "prose")) {
        schema.insert("type".into(), json!(["string", "number", "boolean"]));
        schema.insert("pattern".into(), r"\S".into());
    }
    if let Some(keywords) = schema.as_object_mut() {
        keywords.retain(|keyword, _| !keyword.starts_with("x-"));
    }
}

fn relax_for_heirs(schema: &mut Schema) {
    let Some(Value::Array(required)) = schema.remove("required") else { return };
    let (always, complete): (Vec<Value>, Vec<Value>) =
        required.into_iter().partition(|name| *name == "kind" || *name == "id");
    schema.insert("required".into(), always.into());
    if !complete.is_empty() {
        schema.insert("anyOf".into(), json!([{ "required": ["extends"] }, { "required": complete }]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Map;

    /// Calls `visit` for the schema, its definitions, properties and alternatives, with the way there.
    fn walk(schema: &Value, way: &str, visit: &mut impl FnMut(&str, &Map<String, Value>)) {
        let Value::Object(keywords) = schema else { return };
        visit(way, keywords);
        for group in ["$defs", "properties"] {
            for (name, part) in keywords.get(group).and_then(Value::as_object).into_iter().flatten() {
                walk(part, &format!("{way}/{group}/{name}"), visit);
            }
        }
        for group in ["anyOf", "oneOf"] {
            for part in keywords.get(group).and_then(Value::as_array).into_iter().flatten() {
                walk(part, &format!("{way}/{group}"), visit);
            }
        }
        for group in ["items", "additionalProperties"] {
            if let Some(part) = keywords.get(group) {
                walk(part, &format!("{way}/{group}"), visit);
            }
        }
    }

    #[test]
    fn every_field_type_and_value_is_described_in_both_languages() {
        for kind in Kind::ALL {
            let mut parts = 0;
            walk(&schema(*kind), kind.name(), &mut |way, part| {
                let group = way.rsplit('/').nth(1);
                let needed = matches!(group, Some("$defs" | "properties")) || part.contains_key("const");
                let described = |key: &str| part.get(key).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
                parts += 1;
                assert!(!needed || described("description") && described("x-de"), "{way} lacks a description");
            });
            assert!(parts > 10, "{}", kind.name());
        }
    }

    #[test]
    fn schemas_know_no_null_and_no_choice_between_two_maps() {
        for kind in Kind::ALL {
            let schema = schema(*kind);
            assert!(!schema.to_string().contains("\"null\""), "{}", kind.name());
            let type_of = |branch: &Value| {
                let target = branch["$ref"].as_str().and_then(|to| schema.pointer(&to[1..])).unwrap_or(branch);
                target["type"].clone()
            };
            walk(&schema, kind.name(), &mut |way, part| {
                let branches: Vec<Value> =
                    part.get("anyOf").and_then(Value::as_array).into_iter().flatten().map(type_of).collect();
                for yaml_type in [json!("object"), json!("array")] {
                    assert!(branches.iter().filter(|branch| **branch == yaml_type).count() <= 1, "{way}");
                }
            });
        }
    }

    #[test]
    fn references_and_keyed_lists_are_annotated() {
        for kind in Kind::ALL {
            let schema = schema(*kind);
            walk(&schema, kind.name(), &mut |way, part| {
                if way.ends_with("/properties/kind") && part.contains_key("const") {
                    return;
                }
                let items = part.get("items").unwrap_or(&Value::Null);
                let is_reference = |part: &Value| part["x-type"] == "ref";
                if way.contains("/properties/") && !way.ends_with("/items") {
                    let refers = is_reference(&Value::Object(part.clone())) || is_reference(items);
                    assert!(!refers || part.contains_key("x-ref"), "{way} says not what it refers to");
                    let names = part.get("x-type") == Some(&json!("id"));
                    assert!(!names || part.contains_key("x-defines"), "{way} says not what it names");
                }
                let item = items["$ref"].as_str().and_then(|to| schema.pointer(&to[1..]));
                if item.is_some_and(|item| item["properties"]["id"]["x-type"] == "id") {
                    assert_eq!(part.get("x-key"), Some(&json!("id")), "{way}");
                }
            });
        }
    }

    #[test]
    fn the_published_schema_asks_less_of_heirs_and_hides_the_annotations() {
        let role = published(Kind::Role, Language::De);
        assert_eq!(role["required"], json!(["kind", "id"]));
        assert_eq!(role["anyOf"], json!([{ "required": ["extends"] }, { "required": ["title"] }]));
        assert_eq!(role["title"], "Rolle");
        assert_eq!(role["properties"]["kind"]["const"], "role");
        assert_eq!(role["properties"]["purpose"]["description"], "Zweck der Rolle in ein bis zwei Sätzen.");
        for kind in Kind::ALL {
            for language in Language::ALL {
                assert!(!published(*kind, language).to_string().contains("\"x-"), "{}", kind.name());
            }
        }
    }
}
