//! The block tree: what every writer of documents is given.
//!
//! All formats are written from this one tree, so all of them carry the same facts. It is as small as the documents allow:
//! what Markdown can say, and what it cannot (a signature, a field to fill in, a cover), each as data and never as layout.

use smol_str::SmolStr;

use crate::i18n::{Language, Phrase};
use crate::model::Kind;

/// A definition that may have documents of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Target {
    /// The kind of the definition.
    pub kind: Kind,
    /// Its id.
    pub id: SmolStr,
}

/// One block of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where the user wrote it; `None` for what a template says.
    pub origin: Option<Origin>,
}

/// The place in the project from which a block comes.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// The path relative to the project, with `/`.
    pub file: String,
    /// The line, from 1.
    pub line: u32,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; levels count from 1 and never jump once the outline is set.
    Heading {
        /// The level, 1–6.
        level: u8,
        /// The text.
        inlines: Vec<Inline>,
        /// Names the heading within the document; empty until the outline is set.
        id: String,
    },
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A list, numbered or not.
    List(List),
    /// A table.
    Table(Table),
    /// Quoted blocks.
    Quote(Vec<Block>),
    /// Text that is shown as it was typed.
    Code(String),
    /// A line between two thoughts.
    Rule,
    /// Labels with their values, as at the head of a post or a profile.
    Facts(Vec<Fact>),
    /// Places to sign.
    Signatures(Vec<Signature>),
    /// A field to fill in by hand.
    FillIn {
        /// What to write there.
        label: String,
        /// The number of empty lines, 1–20.
        lines: u8,
    },
    /// The first page of a longer document.
    Cover(Cover),
    /// What stands above the text of a letter.
    Letter(Letter),
    /// Blocks set apart from the text.
    Note(Note),
    /// The table of contents.
    Contents {
        /// The deepest heading level that it lists, 1–6.
        depth: u8,
        /// The entries; empty until the outline is set.
        entries: Vec<ContentsEntry>,
    },
    /// A new page in print.
    PageBreak,
}

/// The address field and the information block of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Who writes, with the address on one line, as it is seen through the window of an envelope.
    pub sender: String,
    /// What to write on the empty lines of the address field.
    pub recipient: String,
    /// The number of empty lines, 1–6.
    pub lines: u8,
    /// Date, contact and reference.
    pub facts: Vec<Fact>,
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Whether the items are numbered.
    pub ordered: bool,
    /// The number of the first item; 1 where the list is not numbered.
    pub start: u64,
    /// The blocks of each item.
    pub items: Vec<Vec<Block>>,
}

/// The content of one table cell.
pub type Cell = Vec<Inline>;

/// A table; each row has as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What the table shows.
    pub caption: Option<Vec<Inline>>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The column titles.
    pub head: Vec<Cell>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of each row is its title.
    pub row_heads: bool,
    /// Whether the empty cells are to be filled in by hand.
    pub form: bool,
}

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Column {
    /// The alignment.
    pub align: Align,
    /// The share of the table's width in percent, where it is not left to the content.
    pub width: Option<u8>,
}

/// The alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Align {
    /// Where the script begins.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// Where the script ends, as for numbers.
    Right,
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What is told.
    pub label: String,
    /// The value; several lines are divided by [`Inline::Break`].
    pub value: Vec<Inline>,
}

/// A place to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Who signs, by function and never by name.
    pub role: String,
    /// Place and date where they are known already; otherwise there is a line for them.
    pub place_date: Option<String>,
}

/// The first page of a longer document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// The title of the document.
    pub title: String,
    /// A second line.
    pub subtitle: Option<String>,
    /// What identifies the document: municipality, date, number.
    pub facts: Vec<Fact>,
    /// How far the document is decided.
    pub state: Option<String>,
}

/// Blocks set apart from the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Why they are set apart.
    pub kind: NoteKind,
    /// The title; without one, the name of the kind stands there.
    pub title: Option<String>,
    /// The content.
    pub blocks: Vec<Block>,
}

/// Why a note is set apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// Something to know.
    Info,
    /// Something to heed.
    Important,
    /// Something that is not settled.
    Warning,
    /// The document is a draft: some of what it says is known to be wrong.
    Draft,
}

/// A line of the table of contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentsEntry {
    /// The level of the heading.
    pub level: u8,
    /// The text of the heading.
    pub text: String,
    /// The id of the heading.
    pub id: String,
}

/// A part of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Emphasis.
    Emph(Vec<Inline>),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Text that is no longer valid.
    Strike(Vec<Inline>),
    /// Text that is shown as it was typed.
    Code(String),
    /// A link whose target was found harmless.
    Link {
        /// The target: `http:`, `https:`, `mailto:`, a fragment or a relative path.
        href: String,
        /// What is shown.
        inlines: Vec<Inline>,
    },
    /// The name of something that may have a document of its own; a link only when it is known which documents there are.
    Mention {
        /// What is named.
        target: Target,
        /// What is shown.
        inlines: Vec<Inline>,
    },
    /// A new line within the paragraph.
    Break,
}

impl From<BlockKind> for Block {
    fn from(kind: BlockKind) -> Self {
        Block { kind, origin: None }
    }
}

impl NoteKind {
    /// The word that stands above a note without a title.
    pub fn label(self) -> Phrase {
        match self {
            NoteKind::Info => Phrase { de: "Hinweis", en: "Note" },
            NoteKind::Important => Phrase { de: "Wichtig", en: "Important" },
            NoteKind::Warning => Phrase { de: "Achtung", en: "Caution" },
            NoteKind::Draft => Phrase { de: "Entwurf", en: "Draft" },
        }
    }
}

/// The banner of a document that was made although `errors` findings of level error are open.
pub fn draft_banner(errors: usize, language: Language) -> String {
    match (language, errors) {
        (Language::De, 1) => "ENTWURF – 1 Fehler offen".into(),
        (Language::De, n) => format!("ENTWURF – {n} Fehler offen"),
        (Language::En, 1) => "DRAFT – 1 open error".into(),
        (Language::En, n) => format!("DRAFT – {n} open errors"),
    }
}

/// The text of inlines without any markup; a line break counts as a space.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut out = String::new();
    push_plain(inlines, &mut out);
    out
}

fn push_plain(inlines: &[Inline], out: &mut String) {
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => push_plain(inner, out),
            Inline::Link { inlines, .. } | Inline::Mention { inlines, .. } => push_plain(inlines, out),
            Inline::Break => out.push(' '),
        }
    }
}

/// Appends text, joining it to a text that stands there already.
pub fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ if text.is_empty() => {}
        _ => inlines.push(Inline::Text(text.to_owned())),
    }
}
