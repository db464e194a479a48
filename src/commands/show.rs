//! `lotse show`: one definition as it is meant, with the origin of each value.

use std::io::Write as _;

use anyhow::{Result, bail};
use serde_json::{Map, Value, json};

use super::ExitStatus;
use super::env::Env;
use super::open::open;
use crate::analysis::Analysis;
use crate::cli::{self, Cli};
use crate::i18n::{Language, nearest};
use crate::model::Kind;
use crate::project::{Definition, Origin, origin};
use crate::report::plain;
use crate::say;
use crate::source::{Entry, Node, NodeKind};

pub(super) fn show(env: &mut Env, cli: &Cli, args: &cli::Show, language: Language) -> Result<ExitStatus> {
    let opened = open(env, cli, None, language)?;
    let analysis = &opened.analysis;
    let Some(definition) = analysis.project.definition(&args.id) else {
        bail!(unknown(analysis, &args.id));
    };
    if definition.kind == Kind::Staffing {
        let path = &definition.path;
        bail!(say!(
            analysis.language,
            "Die Besetzung nennt Personen und wird nicht ausgegeben; sie steht in {path}",
            "The staffing names people and is not printed; it stands in {path}"
        ));
    }
    let shown = Shown { analysis, definition };
    if args.format == "json" {
        let document = json!({
            "version": 1,
            "kind": definition.kind.name(),
            "id": definition.id,
            "file": definition.path,
            "value": shown.json(&definition.tree, &[]),
        });
        serde_json::to_writer_pretty(&mut *env.stdout, &document)?;
        writeln!(env.stdout)?;
    } else {
        let mut out = String::new();
        shown.map(&mut out, definition.tree.entries(), 0, &[]);
        env.stdout.write_all(out.as_bytes())?;
    }
    Ok(ExitStatus::Clean)
}

fn unknown(analysis: &Analysis, id: &str) -> String {
    let language = analysis.language;
    let known = analysis.project.definitions().map(|definition| definition.id.as_str());
    let hint = match nearest(id, known) {
        Some(near) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
        None => say!(language, "„lotse list“ zeigt alle.", "\"lotse list\" shows all."),
    };
    say!(
        language,
        "Eine Definition „{id}“ gibt es nicht oder sie ist fehlerhaft. {hint}",
        "There is no definition \"{id}\", or it is faulty. {hint}"
    )
}

struct Shown<'a> {
    analysis: &'a Analysis,
    definition: &'a Definition,
}

impl Shown<'_> {
    fn origin(&self, node: &Node, path: &[&str]) -> Origin {
        origin(&self.analysis.project, self.definition, node, path)
    }

    fn place(&self, node: &Node) -> String {
        let (start, _) = self.analysis.sources.positions(node.span);
        format!("{}:{}", self.analysis.sources.file(node.span.file).path, start.line)
    }

    /// The comment behind a value: where it comes from, and why it deviates.
    fn comment(&self, node: &Node, path: &[&str]) -> String {
        let language = self.analysis.language;
        let place = self.place(node);
        let mut comment = match self.origin(node, path) {
            Origin::Written => return String::new(),
            Origin::Inherited => say!(language, "geerbt: {place}", "inherited: {place}"),
            Origin::Replaced => say!(language, "ersetzt: {place}", "replaced: {place}"),
            Origin::Added => say!(language, "ergänzt: {place}", "added: {place}"),
        };
        if let Some(reason) = self.reason(path) {
            comment.push_str(" – ");
            comment.push_str(reason);
        }
        format!("  # {}", plain(&comment))
    }

    fn reason(&self, path: &[&str]) -> Option<&str> {
        self.definition.tree.get("because")?.get(&path.join("."))?.as_str()
    }

    fn map(&self, out: &mut String, entries: &[Entry], depth: usize, path: &[&str]) {
        for entry in entries {
            out.push_str(&"  ".repeat(depth));
            self.entry(out, entry, depth, path);
        }
    }

    fn entry(&self, out: &mut String, entry: &Entry, depth: usize, path: &[&str]) {
        let mut path = path.to_vec();
        path.push(&entry.key);
        out.push_str(&plain(&entry.key));
        out.push(':');
        self.value(out, &entry.value, depth, &path);
    }

    fn value(&self, out: &mut String, node: &Node, depth: usize, path: &[&str]) {
        match &node.kind {
            NodeKind::Scalar(scalar) => {
                let block = block(&scalar.text);
                let is_word = scalar.is_null() || scalar.as_bool().is_some();
                out.push(' ');
                match block {
                    Some((mark, _)) => out.push_str(mark),
                    None if is_word => out.push_str(&scalar.text),
                    None => out.push_str(&quoted(&scalar.text)),
                }
                out.push_str(&self.comment(node, path));
                out.push('\n');
                for line in block.into_iter().flat_map(|(_, lines)| lines.lines()) {
                    let indent = if line.is_empty() { String::new() } else { "  ".repeat(depth + 1) };
                    out.extend([&indent, &*plain(line), "\n"]);
                }
            }
            NodeKind::List(items) => {
                if items.is_empty() {
                    out.push_str(" []");
                }
                out.push('\n');
                for item in items {
                    out.push_str(&"  ".repeat(depth + 1));
                    out.push('-');
                    self.item(out, item, depth + 1, path);
                }
            }
            NodeKind::Map(entries) => {
                if entries.is_empty() {
                    out.push_str(" {}");
                }
                out.push('\n');
                self.map(out, entries, depth + 1, path);
            }
        }
    }

    fn item(&self, out: &mut String, item: &Node, depth: usize, path: &[&str]) {
        let NodeKind::Map(entries) = &item.kind else { return self.value(out, item, depth, path) };
        let mut path = path.to_vec();
        path.extend(key_of(item));
        for (index, entry) in entries.iter().enumerate() {
            out.push_str(&if index == 0 { " ".to_owned() } else { "  ".repeat(depth + 1) });
            self.entry(out, entry, depth + 1, &path);
        }
        if entries.is_empty() {
            out.push_str(" {}\n");
        }
    }

    fn json(&self, node: &Node, path: &[&str]) -> Value {
        match &node.kind {
            NodeKind::Scalar(scalar) => {
                let mut value = json!({
                    "value": scalar.text.as_str(),
                    "origin": self.origin(node, path).name(),
                    "place": self.place(node),
                });
                if let Some(reason) = self.reason(path) {
                    value["because"] = reason.into();
                }
                value
            }
            NodeKind::List(items) => items
                .iter()
                .map(|item| {
                    let mut path = path.to_vec();
                    path.extend(key_of(item));
                    self.json(item, &path)
                })
                .collect(),
            NodeKind::Map(entries) => {
                let fields = entries.iter().map(|entry| {
                    let mut path = path.to_vec();
                    path.push(&entry.key);
                    (entry.key.to_string(), self.json(&entry.value, &path))
                });
                Value::Object(fields.collect::<Map<_, _>>())
            }
        }
    }
}

/// What names an item of a list in paths.
fn key_of(item: &Node) -> Option<&str> {
    ["id", "competence", "role", "unit"].iter().find_map(|key| item.get(key)).and_then(Node::as_str)
}

/// The mark and the lines of a text that reads best as a block; `None` where a block could not say it exactly.
fn block(text: &str) -> Option<(&'static str, &str)> {
    let (lines, mark) = text.strip_suffix('\n').map_or((text, "|-"), |lines| (lines, "|"));
    let is_plain =
        lines.chars().all(|c| c == '\n' || !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}'));
    let begins_and_ends = !lines.starts_with([' ', '\n']) && !lines.ends_with([' ', '\n']);
    (text.contains('\n') && is_plain && begins_and_ends).then_some((mark, lines))
}

/// A value so that it can be read back: plain where YAML would read it as the same text, else in double quotes.
fn quoted(text: &str) -> String {
    let first = text.chars().next();
    let simple = first.is_some_and(char::is_alphanumeric)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !text.chars().any(char::is_control)
        && !matches!(text, "true" | "false" | "null");
    if simple { plain(text).to_string() } else { serde_json::to_string(text).expect("internal error: a text is JSON") }
}
