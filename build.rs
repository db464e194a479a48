//! Writes the lists of wordings as JSON, for the program to embed: half a megabyte of YAML would take longer to read at
//! every start than a project with a hundred definitions. People read and write the YAML under `profiles/norms/`.
#![expect(clippy::disallowed_methods, reason = "a build script has no other way to the disk")]

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

use granit_parser::{Event, Parser, ScalarStyle, StrInput};
use serde_json::{Map, Value};

const LISTS: &str = "profiles/norms";

fn main() {
    println!("cargo::rerun-if-changed={LISTS}");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    let folder = fs::read_dir(LISTS).unwrap_or_else(|error| panic!("{LISTS}: {error}"));
    for entry in folder {
        let path = entry.unwrap_or_else(|error| panic!("{LISTS}: {error}")).path();
        if path.extension().is_some_and(|extension| extension == "yaml") {
            convert(&path, &out);
        }
    }
}

fn convert(path: &Path, out: &Path) {
    let shown = path.display();
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{shown}: {error}"));
    let json = json(&text).unwrap_or_else(|fault| panic!("{shown}: {fault}"));
    let target = out.join(format!("{}.json", path.file_name().expect("a listed file has a name").display()));
    fs::write(&target, json).unwrap_or_else(|error| panic!("{}: {error}", target.display()));
}

/// The same as JSON.
fn json(yaml: &str) -> Result<String, String> {
    let mut reader = Reader { events: Parser::new_from_str(yaml), anchors: HashMap::new() };
    loop {
        let event = reader.next()?;
        if event.is_node() {
            return Ok(reader.value(event)?.to_string());
        }
    }
}

struct Reader<'s> {
    events: Parser<'s, StrInput<'s>>,
    anchors: HashMap<usize, Value>,
}

impl<'s> Reader<'s> {
    fn next(&mut self) -> Result<Event<'s>, String> {
        let (event, _) = self.events.next_event().ok_or("it ends too early")?.map_err(|error| error.to_string())?;
        Ok(event)
    }

    /// The value that begins with an event: a map, a list, a text, or `true` and `false` where they stand without quotes.
    fn value(&mut self, event: Event<'s>) -> Result<Value, String> {
        let anchor = event.anchor_id();
        let value = match event {
            Event::Scalar(text, ScalarStyle::Plain, ..) if text == "true" || text == "false" => {
                Value::Bool(text == "true")
            }
            Event::Scalar(text, ..) => Value::String(text.into_owned()),
            Event::SequenceStart(..) => self.list()?,
            Event::MappingStart(..) => self.map()?,
            Event::Alias(anchor) => self.anchors.get(&anchor).cloned().ok_or("an alias within its own value")?,
            other => return Err(format!("{other:?} is not for lists of wordings")),
        };
        if let Some(anchor) = anchor {
            self.anchors.insert(anchor, value.clone());
        }
        Ok(value)
    }

    fn list(&mut self) -> Result<Value, String> {
        let mut items = Vec::new();
        loop {
            match self.next()? {
                Event::SequenceEnd => return Ok(Value::Array(items)),
                event if event.is_node() => items.push(self.value(event)?),
                _ => {}
            }
        }
    }

    fn map(&mut self) -> Result<Value, String> {
        let mut entries = Map::new();
        loop {
            let key = match self.next()? {
                Event::MappingEnd => return Ok(Value::Object(entries)),
                Event::Scalar(key, ..) => key.into_owned(),
                other => return Err(format!("{other:?} is no key")),
            };
            let event = self.next()?;
            let value = self.value(event)?;
            if entries.insert(key.clone(), value).is_some() {
                return Err(format!("the key {key} stands there twice"));
            }
        }
    }
}
