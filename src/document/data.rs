//! The data of typed blocks: what stands between ` ```lotse <block> ` and the end of the fence.
//!
//! Texts in the data are plain text and never Markdown, so nothing in a value can become structure. The exceptions are
//! `prose` and the `text` of a note, which are read as what a user writes.

use serde::Deserialize;
use serde_json::Value;

use super::block::{
    Align, Block, BlockKind, Cell, Column, Cover, Fact, Inline, NoteKind, Origin, Signature, Table, push_text,
};
use super::fault::Wording;
use super::link::safe_target;
use crate::i18n::nearest;

/// The names that may follow ` ```lotse `.
pub const BLOCK_NAMES: [&str; 10] =
    ["caption", "contents", "cover", "facts", "fill-in", "note", "page-break", "prose", "signatures", "table"];

/// What the data of a fence says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// A block that is complete.
    Block(Block),
    /// Text that a user wrote.
    Prose(Prose),
    /// A note whose content a user wrote.
    Note { kind: NoteKind, title: Option<String>, text: String, origin: Option<Origin> },
    /// What belongs to the table that follows.
    Caption(Caption),
}

/// Text that a user wrote.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Prose {
    /// The text as Markdown.
    pub(super) text: String,
    /// Where it begins.
    #[serde(default)]
    pub(super) origin: Option<Origin>,
    /// The level of the chapter under which its headings belong; the nearest heading above it where it is left out.
    #[serde(default)]
    pub(super) below: Option<u8>,
}

/// What belongs to the table that follows.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Caption {
    /// What the table shows.
    pub(super) caption: String,
    /// The widths of its columns in percent.
    #[serde(default)]
    pub(super) widths: Vec<u8>,
    /// Whether the first cell of each row is its title.
    #[serde(default)]
    pub(super) row_heads: bool,
}

/// Reads the data of a typed block.
pub(super) fn read(name: &str, json: &str) -> Result<Typed, Wording> {
    if !BLOCK_NAMES.contains(&name) {
        return Err(unknown_block(name));
    }
    let json = json.trim();
    let value: Value = if json.is_empty() { Value::Object(serde_json::Map::new()) } else { parse_json(name, json)? };
    let value = wrap_list(name, value);
    // Serde would read a list as the fields in their order.
    if !value.is_object() {
        return Err(Wording::new(
            format!("die Daten des Blocks „{name}“ sind kein Objekt mit Feldern"),
            format!("the data of the block \"{name}\" are no object with fields"),
        ));
    }
    from_value(name, value)
}

fn from_value(name: &str, value: Value) -> Result<Typed, Wording> {
    Ok(match name {
        "prose" => Typed::Prose(shape(name, value)?),
        "caption" => Typed::Caption(shape(name, value)?),
        "note" => {
            let NoteData { kind, title, text, origin } = shape(name, value)?;
            Typed::Note { kind, title, text, origin }
        }
        "facts" => {
            let FactsData { facts, origin } = shape(name, value)?;
            block(BlockKind::Facts(facts.into_iter().map(FactData::build).collect()), origin)
        }
        "signatures" => {
            let SignaturesData { signatures, origin } = shape(name, value)?;
            block(BlockKind::Signatures(signatures), origin)
        }
        "fill-in" => {
            let FillInData { label, lines, origin } = shape(name, value)?;
            block(BlockKind::FillIn { label, lines: lines.clamp(1, 20) }, origin)
        }
        "cover" => {
            let CoverData { title, subtitle, facts, state, origin } = shape(name, value)?;
            let facts = facts.into_iter().map(FactData::build).collect();
            block(BlockKind::Cover(Cover { title, subtitle, facts, state }), origin)
        }
        "contents" => {
            let ContentsData { depth } = shape(name, value)?;
            block(BlockKind::Contents { depth: depth.clamp(1, 6), entries: Vec::new() }, None)
        }
        "page-break" => {
            let EmptyData {} = shape(name, value)?;
            block(BlockKind::PageBreak, None)
        }
        "table" => {
            let data: TableData = shape(name, value)?;
            let origin = data.origin.clone();
            block(BlockKind::Table(data.build()?), origin)
        }
        _ => return Err(unknown_block(name)),
    })
}

fn block(kind: BlockKind, origin: Option<Origin>) -> Typed {
    Typed::Block(Block { kind, origin })
}

/// Blocks that are nothing but a list may be given as the list.
fn wrap_list(name: &str, value: Value) -> Value {
    match (name, value) {
        ("facts" | "signatures", list @ Value::Array(_)) => {
            Value::Object(std::iter::once((name.to_owned(), list)).collect())
        }
        (_, value) => value,
    }
}

fn unknown_block(name: &str) -> Wording {
    let all = BLOCK_NAMES.join(", ");
    match nearest(name, BLOCK_NAMES) {
        Some(near) => Wording::new(
            format!("den Block „{name}“ gibt es nicht; gemeint ist vielleicht „{near}“ (vorhanden: {all})"),
            format!("there is no block \"{name}\"; perhaps \"{near}\" is meant (available: {all})"),
        ),
        None => Wording::new(
            format!("den Block „{name}“ gibt es nicht; vorhanden: {all}"),
            format!("there is no block \"{name}\"; available: {all}"),
        ),
    }
}

fn parse_json(name: &str, json: &str) -> Result<Value, Wording> {
    serde_json::from_str(json).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Wording::new(
            format!("die Daten des Blocks „{name}“ sind kein gültiges JSON (Zeile {line}, Spalte {column} der Daten)"),
            format!("the data of the block \"{name}\" are no valid JSON (line {line}, column {column} of the data)"),
        )
    })
}

fn shape<T: for<'de> Deserialize<'de>>(name: &str, value: Value) -> Result<T, Wording> {
    T::deserialize(value).map_err(|error| {
        let english = error.to_string().replace('`', "\"");
        Wording::new(
            format!("die Daten des Blocks „{name}“ passen nicht: {}", shape_error_in_german(&english)),
            format!("the data of the block \"{name}\" do not fit: {english}"),
        )
    })
}

/// Serde speaks English only; the sentences that its derive makes are few.
fn shape_error_in_german(english: &str) -> String {
    let quoted = |text: &str| text.replace(" or ", ", ").replace('"', "").replace("one of ", "");
    if let Some(field) = english.strip_prefix("missing field ") {
        return format!("das Feld „{}“ fehlt", quoted(field));
    }
    for (start, word) in [("unknown field ", "Feld"), ("unknown variant ", "Wert")] {
        if let Some((name, known)) = english.strip_prefix(start).and_then(|rest| rest.split_once(", expected ")) {
            return format!("unbekannter {word} „{}“, möglich: {}", quoted(name), quoted(known))
                .replace("unbekannter Feld", "unbekanntes Feld");
        }
    }
    if let Some((found, _)) = english.strip_prefix("invalid type: ").and_then(|rest| rest.split_once(", expected ")) {
        let german = [
            ("string", "Text"),
            ("integer", "Zahl"),
            ("floating point", "Zahl"),
            ("map", "Objekt"),
            ("sequence", "Liste"),
            ("null", "nichts"),
            ("boolean", "Wahrheitswert"),
        ];
        let found =
            german.iter().find_map(|(word, german)| found.strip_prefix(word).map(|rest| format!("{german}{rest}")));
        return format!("unerwartete Art von Wert: {}", found.unwrap_or_else(|| "unbekannt".into()));
    }
    "ein Wert liegt außerhalb des Erlaubten".into()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EmptyData {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContentsData {
    #[serde(default = "two")]
    depth: u8,
}

fn two() -> u8 {
    2
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoteData {
    kind: NoteKind,
    #[serde(default)]
    title: Option<String>,
    text: String,
    #[serde(default)]
    origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactsData {
    facts: Vec<FactData>,
    #[serde(default)]
    origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactData {
    label: String,
    value: Words,
}

impl FactData {
    fn build(self) -> Fact {
        Fact { label: self.label, value: self.value.into_cell() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SignaturesData {
    signatures: Vec<Signature>,
    #[serde(default)]
    origin: Option<Origin>,
}

impl<'de> Deserialize<'de> for Signature {
    fn deserialize<D: serde::Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            role: String,
            #[serde(default)]
            place_date: Option<String>,
        }
        Written::deserialize(input).map(|Written { role, place_date }| Signature { role, place_date })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FillInData {
    label: String,
    #[serde(default = "one")]
    lines: u8,
    #[serde(default)]
    origin: Option<Origin>,
}

fn one() -> u8 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CoverData {
    title: String,
    #[serde(default)]
    subtitle: Option<String>,
    #[serde(default)]
    facts: Vec<FactData>,
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TableData {
    #[serde(default)]
    caption: Option<String>,
    columns: Vec<ColumnData>,
    rows: Vec<Vec<Words>>,
    #[serde(default)]
    row_heads: bool,
    #[serde(default)]
    origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ColumnData {
    title: String,
    #[serde(default)]
    align: Align,
    #[serde(default)]
    width: Option<u8>,
}

impl TableData {
    fn build(self) -> Result<Table, Wording> {
        let wide = self.columns.len();
        if let Some(at) = self.rows.iter().position(|row| row.len() != wide) {
            let (row, cells) = (at + 1, self.rows[at].len());
            return Err(Wording::new(
                format!("Zeile {row} der Tabelle hat {cells} Zellen, die Tabelle aber {wide} Spalten"),
                format!("row {row} of the table has {cells} cells, but the table has {wide} columns"),
            ));
        }
        Ok(Table {
            caption: self.caption.map(|caption| vec![Inline::Text(caption)]),
            columns: self.columns.iter().map(|c| Column { align: c.align, width: c.width }).collect(),
            head: self.columns.into_iter().map(|column| vec![Inline::Text(column.title)]).collect(),
            rows: self.rows.into_iter().map(|row| row.into_iter().map(Words::into_cell).collect()).collect(),
            row_heads: self.row_heads,
        })
    }
}

/// A value in data: a text, a number, true or false, nothing, a link, or a list of these, one a line.
#[derive(Deserialize)]
#[serde(untagged)]
enum Words {
    Text(String),
    Truth(bool),
    Number(serde_json::Number),
    // Before the link, which serde would also read from a list of two texts.
    Lines(Vec<Words>),
    Link(LinkWords),
    Nothing(()),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkWords {
    text: String,
    href: String,
}

impl Words {
    /// The value as inlines; one that says nothing becomes a dash, so nobody takes it for forgotten.
    fn into_cell(self) -> Cell {
        let mut out = Vec::new();
        self.push(&mut out);
        if out.is_empty() {
            out.push(Inline::Text("–".into()));
        }
        out
    }

    fn push(self, out: &mut Cell) {
        match self {
            Words::Text(text) => {
                for (at, line) in text.lines().enumerate() {
                    if at > 0 {
                        out.push(Inline::Break);
                    }
                    push_text(out, line);
                }
            }
            Words::Truth(truth) => push_text(out, if truth { "✓" } else { "–" }),
            Words::Number(number) => push_text(out, &number.to_string()),
            Words::Link(LinkWords { text, href }) => match safe_target(&href) {
                Some(href) => out.push(Inline::Link { href: href.into(), inlines: vec![Inline::Text(text)] }),
                None => push_text(out, &text),
            },
            Words::Lines(lines) => {
                for line in lines {
                    if !out.is_empty() {
                        out.push(Inline::Break);
                    }
                    line.push(out);
                }
            }
            Words::Nothing(()) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_may_be_texts_numbers_links_and_lists() {
        let json = r#"[{"label":"Umfang","value":"39 h"},{"label":"Stellen","value":2},
            {"label":"Rollen","value":["CDO",{"text":"Lotsin","href":"lotsin.html"},{"text":"x","href":"javascript:x"}]},
            {"label":"Leer","value":null},{"label":"Zwei","value":["a","b: c"]}]"#;
        let Typed::Block(Block { kind: BlockKind::Facts(facts), .. }) = read("facts", json).unwrap() else {
            panic!("facts")
        };
        assert_eq!(facts[1].value, [Inline::Text("2".into())]);
        assert_eq!(facts[2].value.len(), 5);
        assert_eq!(facts[2].value[4], Inline::Text("x".into()));
        assert_eq!(facts[4].value, [Inline::Text("a".into()), Inline::Break, Inline::Text("b: c".into())]);
        assert_eq!(facts[3].value, [Inline::Text("–".into())]);
    }

    #[test]
    fn faults_are_told_in_both_languages() {
        let cases = [
            ("fakts", "{}", "gemeint ist vielleicht „facts“"),
            ("facts", "{", "kein gültiges JSON"),
            ("facts", r#"{"fakten":[]}"#, "unbekanntes Feld „fakten“, möglich: facts, origin"),
            ("fill-in", "{}", "das Feld „label“ fehlt"),
            ("note", r#"{"kind":"shout","text":""}"#, "unbekannter Wert „shout“, möglich: info, important"),
            ("prose", r#"{"text":[]}"#, "unerwartete Art von Wert: Liste"),
            ("table", r#"{"columns":[{"title":"a"}],"rows":[["1","2"]]}"#, "Zeile 1 der Tabelle hat 2 Zellen"),
        ];
        for (name, json, expected) in cases {
            let fault = read(name, json).unwrap_err();
            assert!(fault.de.contains(expected), "{}", fault.de);
            assert!(!fault.en.is_empty());
        }
    }
}
