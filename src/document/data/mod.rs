//! The data of typed blocks: what stands between ` ```lotse <block> ` and the end of the fence.
//!
//! Texts in the data are plain text and never Markdown, so nothing in a value can become structure. The exceptions are
//! `prose` and the `text` of a note, which are read as what a user writes.

mod shapes;

use serde::Deserialize;
use serde_json::Value;

use shapes::{
    ContentsData, CoverData, EmptyData, FactData, FactsData, FillInData, LetterData, NoteData, SignaturesData,
    TableData,
};

use super::block::{Block, BlockKind, Cover, Letter, NoteKind, Origin};
use super::fault::Wording;
use crate::i18n::nearest;

/// The names that may follow ` ```lotse `.
pub const BLOCK_NAMES: [&str; 11] = [
    "caption",
    "contents",
    "cover",
    "facts",
    "fill-in",
    "letter",
    "note",
    "page-break",
    "prose",
    "signatures",
    "table",
];

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
    #[serde(rename = "caption")]
    pub(super) text: String,
    /// The widths of its columns in percent.
    #[serde(default)]
    pub(super) widths: Vec<u8>,
    /// Whether the first cell of each row is its title.
    #[serde(default)]
    pub(super) row_heads: bool,
    /// Whether its empty cells are to be filled in by hand.
    #[serde(default)]
    pub(super) form: bool,
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
        "letter" => {
            let LetterData { sender, recipient, lines, facts, origin } = shape(name, value)?;
            let facts = facts.into_iter().map(FactData::build).collect();
            block(BlockKind::Letter(Letter { sender, recipient, lines: lines.clamp(1, 6), facts }), origin)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::block::Inline;

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
