//! Puts the lists of wordings together, as the program looks for them: to read them at every start would take longer than a
//! project with a hundred definitions. People read and write the YAML under `profiles/norms/`.
#![expect(clippy::disallowed_methods, reason = "a build script has no other way to the disk")]

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::{env, fs};

use granit_parser::{Event, Parser, ScalarStyle, StrInput};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

#[path = "src/german/phrases/layout.rs"]
mod layout;
#[path = "src/norms/lists.rs"]
#[expect(dead_code, unreachable_pub, reason = "the program has more use for it")]
mod lists;
#[path = "src/norms/notion.rs"]
#[expect(unreachable_pub, reason = "the program has more use for it")]
mod notion;
#[path = "src/german/phrases/outline.rs"]
#[expect(dead_code, reason = "the program has more use for it")]
mod outline;
#[path = "src/german/phrases/written/mod.rs"]
mod written;

use notion::Notion;
use written::{Entry, Malformed, Named, Names, Writer};

const FOLDER: &str = "profiles/norms";

/// The files of the notions, in the order in which they are read.
const NOTIONS: [&str; 6] = [
    "notices-sentences.yaml",
    "notices-own-staff.yaml",
    "notices-others.yaml",
    "notices-applicants.yaml",
    "notices-part-time.yaml",
    "notices-grade.yaml",
];

/// A file with words of a list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WordFile {
    /// Classes of words: `<name>` stands for one of them in all patterns of the list, of later files too.
    #[serde(default)]
    classes: Named,
    /// Rows of patterns: `@name` in a row of patterns stands for all of them, in later files of the list too.
    #[serde(default)]
    sets: Named,
    /// Wordings that make a sentence harmless for every word of the file.
    #[serde(default)]
    unless: Vec<String>,
    /// Near-misses of every word of the file.
    #[serde(default)]
    not: Vec<String>,
    /// Whether a word counts even where the sentence denies it.
    #[serde(default)]
    even_denied: bool,
    /// What to write instead, for words that do not say it themselves.
    instead: Option<Value>,
    words: Vec<Word>,
}

/// A word with its wordings, and what the program tells of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Word {
    #[serde(rename = "word")]
    name: String,
    /// What classes stand for in the patterns of this word alone, by which words share frames that name a class.
    #[serde(default)]
    classes: Named,
    #[serde(default)]
    even_denied: bool,
    find: Vec<String>,
    /// Wordings of which the sentence must hold one as well.
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    ground: Option<Value>,
    certainty: Value,
    source: Option<String>,
    as_of: Option<String>,
    instead: Option<Value>,
}

/// A file with wordings of notions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NotionFile {
    #[serde(default)]
    classes: Named,
    #[serde(default)]
    sets: Named,
    /// Whether all wordings count even where the sentence denies them.
    #[serde(default)]
    even_denied: bool,
    notions: BTreeMap<Notion, Vec<Wordings>>,
}

/// One row of wordings of a notion.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wordings {
    find: Vec<String>,
    #[serde(default)]
    with: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    even_denied: bool,
}

fn main() {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder"));
    let shared: Named = read("word-classes.yaml");
    words(&out, &shared);
    notions(&out, shared);
    write(&out.join("question-words.json"), read::<Value>("question-words.yaml").to_string().as_bytes());
}

/// Writes the lexicon of all lists of words, and what the program tells of each word.
fn words(out: &Path, shared: &Named) {
    let (mut writer, mut entries, mut told) = (Writer::default(), Vec::new(), Vec::new());
    for (list, paths) in lists::FILES {
        let mut names = Names::of(shared.clone());
        for path in paths {
            let file: WordFile = read(path);
            names.add(file.classes, file.sets);
            let mut patterns = |names: &mut Names, rows: &[String]| sound(path, names.patterns(&mut writer, rows));
            let (for_all_not, for_all_unless) = (patterns(&mut names, &file.not), patterns(&mut names, &file.unless));
            for word in file.words {
                let mut own = (!word.classes.is_empty()).then(|| names.with(&word.classes));
                let names = own.as_mut().unwrap_or(&mut names);
                let [find, with, mut not, mut unless] =
                    [&word.find, &word.with, &word.not, &word.unless].map(|rows| patterns(names, rows));
                not.extend(&for_all_not);
                unless.extend(&for_all_unless);
                let even_denied = file.even_denied || word.even_denied;
                entries.push(Entry { group: list.bit(), find, with, not, unless, even_denied });
                told.push(json!({
                    "word": word.name, "even_denied": even_denied, "ground": word.ground, "certainty": word.certainty,
                    "source": word.source, "as_of": word.as_of, "instead": word.instead.or_else(|| file.instead.clone()),
                }));
            }
        }
    }
    write_lexicon(out, "words", writer, &entries);
    write(&out.join("words.json"), Value::Array(told).to_string().as_bytes());
}

/// Writes the lexicon of the notions.
fn notions(out: &Path, shared: Named) {
    let (mut writer, mut entries, mut names) = (Writer::default(), Vec::new(), Names::of(shared));
    for path in NOTIONS {
        let file: NotionFile = read(path);
        names.add(file.classes, file.sets);
        let mut patterns = |rows: &[String]| sound(path, names.patterns(&mut writer, rows));
        for (notion, wordings) in file.notions {
            entries.extend(wordings.iter().map(|row| Entry {
                group: notion.bit(),
                find: patterns(&row.find),
                with: patterns(&row.with),
                not: patterns(&row.not),
                unless: patterns(&row.unless),
                even_denied: file.even_denied || row.even_denied,
            }));
        }
    }
    write_lexicon(out, "notions", writer, &entries);
}

fn write_lexicon(out: &Path, name: &str, writer: Writer, entries: &[Entry]) {
    let (records, letters) = sound(name, writer.finish(entries));
    write(&out.join(name).with_extension("records"), &records);
    write(&out.join(name).with_extension("letters"), letters.as_bytes());
}

/// What was read of a list; whoever writes one wrongly sees where before lotse is built.
fn sound<T>(path: &str, read: Result<T, Malformed>) -> T {
    read.unwrap_or_else(|wrong| panic!("{FOLDER}/{path}: {}", wrong.0))
}

fn read<T: DeserializeOwned>(path: &str) -> T {
    let path = format!("{FOLDER}/{path}");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let value = value(&text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    serde_json::from_value(value).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn write(path: &Path, content: &[u8]) {
    fs::write(path, content).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// What a YAML text holds.
fn value(yaml: &str) -> Result<Value, String> {
    let mut reader = Reader { events: Parser::new_from_str(yaml), anchors: HashMap::new() };
    loop {
        let event = reader.next()?;
        if event.is_node() {
            return reader.value(event);
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
