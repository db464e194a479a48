//! Definitions in which every field that the schema knows is filled, the texts among them with hostile ones.

use lotse::model::{Kind, schema};
use serde_json::{Map, Value, json};

use super::payloads::PAYLOADS;

/// The most items of a list; the second one gets other texts than the first.
const ITEMS: usize = 2;

/// Fills definitions; each text gets the next payload, and each round begins with another one.
pub(super) struct Filler {
    round: usize,
    texts: usize,
    defs: Value,
}

/// One field on the way.
#[derive(Clone, Copy)]
struct Field<'a> {
    name: &'a str,
    /// The name of the list around it, and its place in it.
    list: &'a str,
    place: usize,
    /// What it refers to, where it holds references; said once for a whole list.
    targets: &'a Value,
}

impl Filler {
    pub(super) fn new(round: usize) -> Self {
        Filler { round, texts: 0, defs: Value::Null }
    }

    /// How many texts were filled.
    pub(super) fn texts(&self) -> usize {
        self.texts
    }

    /// The files of a project: one definition of each kind that enters documents, an heir, and a chapter in Markdown.
    pub(super) fn project(&mut self) -> Vec<(String, Vec<u8>)> {
        let language = if self.round % 4 == 3 { "en" } else { "de" };
        let settings =
            json!({ "lotse": 1, "language": language, "today": "2026-11-02", "theme": { "accent": self.line() } });
        let heir = json!({
            "kind": "role", "id": "role-b", "extends": "role-a", "purpose": self.line(),
            "because": { "purpose": self.line() },
        });
        let mut files = vec![
            ("lotse.yaml".to_owned(), settings.to_string()),
            ("heir.yaml".to_owned(), heir.to_string()),
            ("kapitel.md".to_owned(), self.prose()),
        ];
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Staffing) {
            files.push((format!("{}.yaml", kind.name()), self.definition(*kind).to_string()));
        }
        files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
    }

    fn definition(&mut self, kind: Kind) -> Value {
        let mut root = schema::schema(kind);
        self.defs = root["$defs"].take();
        if let Some(properties) = root["properties"].as_object_mut() {
            properties.retain(|name, _| !["extends", "remove", "because"].contains(&name.as_str()));
        }
        let mut filled = self.object(&root, Field { name: kind.name(), list: "", place: 0, targets: &Value::Null });
        filled["kind"] = kind.name().into();
        filled["id"] = format!("{}-a", kind.name()).into();
        filled
    }

    fn value(&mut self, schema: &Value, field: Field<'_>) -> Value {
        let targets = if schema["x-ref"].is_array() { &schema["x-ref"] } else { field.targets };
        let field = Field { targets, ..field };
        if let Some(name) = schema["$ref"].as_str() {
            let definition = self.defs[name.trim_start_matches("#/$defs/")].clone();
            assert!(definition.is_object(), "{name}");
            return self.value(&definition, field);
        }
        if !schema["const"].is_null() {
            return schema["const"].clone();
        }
        if let Some(options) = schema["oneOf"].as_array() {
            return options[(self.round + field.place) % options.len()]["const"].clone();
        }
        if let Some(options) = schema["anyOf"].as_array() {
            let option = options[(self.round + field.place) % options.len()].clone();
            return self.value(&option, field);
        }
        match schema["type"].as_str() {
            Some("object") => self.object(schema, field),
            Some("array") => {
                let item = |place| Field { list: field.name, place, ..field };
                (0..ITEMS).map(|place| self.value(&schema["items"], item(place))).collect()
            }
            Some("boolean") => (self.round + field.place).is_multiple_of(2).into(),
            Some("integer") => {
                let (low, high) = (schema["minimum"].as_u64().unwrap_or(1), schema["maximum"].as_u64().unwrap_or(9));
                (low + (self.round + field.place) as u64 % (high - low + 1).min(4)).into()
            }
            _ => self.scalar(schema, field).into(),
        }
    }

    fn object(&mut self, schema: &Value, field: Field<'_>) -> Value {
        let mut filled = Map::new();
        for (name, part) in schema["properties"].as_object().into_iter().flatten() {
            // The first one has nobody above it, so that there is no circle.
            if name == "parent" && field.place == 0 {
                continue;
            }
            filled.insert(name.clone(), self.value(part, Field { name, ..field }));
        }
        if schema["additionalProperties"].is_object() {
            filled.insert("x".into(), self.value(&schema["additionalProperties"], field));
        }
        Value::Object(filled)
    }

    fn scalar(&mut self, schema: &Value, field: Field<'_>) -> String {
        let known = match schema["x-type"].as_str() {
            Some("text") if field.name == "prose_file" => "kapitel.md",
            Some("text") => return self.line(),
            Some("prose") => return self.prose(),
            Some("id") => return id(field.list, field.place),
            Some("ref") => return reference(field.targets, self.round + field.place),
            Some("share") => "20 %",
            Some("hours") => "39 h",
            Some("hours-per-week" | "work-time") => "4 h/week",
            Some("money") => "100 EUR",
            Some("days") => "5 days",
            Some("fte") => "0.5",
            Some("date") => "2026-12-01",
            Some("uuid") => "0b6f8f5e-6b1f-4c39-8c1d-2f6c2b1b7a10",
            other => panic!("no example for {other:?} of {}: {schema}", field.name),
        };
        known.to_owned()
    }

    fn payload(&mut self) -> &'static str {
        self.texts += 1;
        PAYLOADS[(self.texts * 7 + self.round) % PAYLOADS.len()]
    }

    /// The next payload on one line.
    fn line(&mut self) -> String {
        let line = self.payload().replace(|c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'), " ");
        readable(&line)
    }

    /// The next payload between two paragraphs.
    fn prose(&mut self) -> String {
        let text = self.payload();
        let text = text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', " ");
        readable(&format!("Vorher.\n\n{text}\n\nNachher."))
    }
}

/// Without the few characters that no YAML file may contain.
fn readable(text: &str) -> String {
    text.replace(['\u{fffe}', '\u{feff}'], "")
}

fn id(list: &str, place: usize) -> String {
    format!("{}-{place}", list.replace('_', "-"))
}

/// An id that the project defines, for the kinds of things that a field may name.
fn reference(targets: &Value, turn: usize) -> String {
    let targets = targets.as_array().expect("a reference says what it refers to");
    let place = turn % ITEMS;
    match targets[turn % targets.len()].as_str().expect("a name") {
        "role" if place == 1 => "role-b".into(),
        kind @ ("role" | "position" | "process" | "concept" | "organisation" | "competences") => format!("{kind}-a"),
        "task" => format!("role-a.tasks-{place}"),
        "competence" => format!("competences-{place}"),
        "artefact" => format!("process-a.artefacts-{place}"),
        part => format!("{part}s-{place}"),
    }
}
