//! The shapes that the data of typed blocks may have.

use serde::Deserialize;

use crate::document::block::{Align, Cell, Column, Fact, Inline, NoteKind, Origin, Signature, Table, push_text};
use crate::document::fault::Wording;
use crate::document::link::safe_target;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EmptyData {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContentsData {
    #[serde(default = "two")]
    pub(super) depth: u8,
}

fn two() -> u8 {
    2
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoteData {
    pub(super) kind: NoteKind,
    #[serde(default)]
    pub(super) title: Option<String>,
    pub(super) text: String,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FactsData {
    pub(super) facts: Vec<FactData>,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FactData {
    pub(super) label: String,
    pub(super) value: Words,
}

impl FactData {
    pub(super) fn build(self) -> Fact {
        Fact { label: self.label, value: self.value.into_cell() }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignaturesData {
    pub(super) signatures: Vec<Signature>,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
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
pub(super) struct FillInData {
    pub(super) label: String,
    #[serde(default = "one")]
    pub(super) lines: u8,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
}

fn one() -> u8 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CoverData {
    pub(super) title: String,
    #[serde(default)]
    pub(super) subtitle: Option<String>,
    #[serde(default)]
    pub(super) facts: Vec<FactData>,
    #[serde(default)]
    pub(super) state: Option<String>,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LetterData {
    pub(super) sender: String,
    pub(super) recipient: String,
    #[serde(default = "four")]
    pub(super) lines: u8,
    #[serde(default)]
    pub(super) facts: Vec<FactData>,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
}

fn four() -> u8 {
    4
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TableData {
    #[serde(default)]
    pub(super) caption: Option<String>,
    pub(super) columns: Vec<ColumnData>,
    pub(super) rows: Vec<Vec<Words>>,
    #[serde(default)]
    pub(super) row_heads: bool,
    #[serde(default)]
    pub(super) form: bool,
    #[serde(default)]
    pub(super) origin: Option<Origin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ColumnData {
    pub(super) title: String,
    #[serde(default)]
    pub(super) align: Align,
    #[serde(default)]
    pub(super) width: Option<u8>,
}

impl TableData {
    pub(super) fn build(self) -> Result<Table, Wording> {
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
            form: self.form,
        })
    }
}

/// A value in data: a text, a number, true or false, nothing, a link, or a list of these, one a line.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Words {
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
pub(super) struct LinkWords {
    pub(super) text: String,
    pub(super) href: String,
}

impl Words {
    /// The value as inlines; one that says nothing becomes a dash, so nobody takes it for forgotten.
    pub(super) fn into_cell(self) -> Cell {
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
                    let mut said = Cell::new();
                    line.push(&mut said);
                    if !said.is_empty() && !out.is_empty() {
                        out.push(Inline::Break);
                    }
                    out.append(&mut said);
                }
            }
            Words::Nothing(()) => {}
        }
    }
}
