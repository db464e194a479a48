//! One document before it becomes a file, and one overview of documents.

use serde_json::Value;

use super::block::{Block, BlockKind, Inline, Note, NoteKind, draft_banner};
use super::outline;
use super::theme::Theme;
use crate::i18n::Language;

/// One document before it becomes a file. Outline and typography are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The title of the document, as in „Rollenprofil: Digitale Lotsin“.
    pub title: String,
    /// The language of the document.
    pub language: Language,
    /// The kind of document, as in „Rollenprofil“.
    pub kind: String,
    /// Whom or what the document is about, short enough for a running line.
    pub subject: String,
    /// The municipality.
    pub organisation: String,
    /// What stands at the foot beside the municipality: date, version, state of decision.
    pub footer: Vec<String>,
    /// The number of open errors, where the document was made in spite of them.
    pub draft: Option<usize>,
    /// The content.
    pub blocks: Vec<Block>,
    /// The facts of the document for search engines, as an object of schema.org.
    pub structured: Option<Value>,
    /// Where the overview of all documents lies, relative to this one.
    pub home: Option<String>,
    /// The look.
    pub theme: Theme,
}

impl Page {
    /// Whether the content brings the title itself, as its first heading or on a cover.
    pub fn brings_title(&self) -> bool {
        outline::begins_with_title(&self.blocks) || outline::begins_with_cover(&self.blocks)
    }

    /// The banner of a draft, which every format shows.
    pub fn banner(&self) -> Option<String> {
        self.draft.map(|errors| draft_banner(errors, self.language))
    }

    /// The content as formats without a page show it: with the title and the banner as blocks.
    pub fn standalone_blocks(&self) -> Vec<Block> {
        let mut out = Vec::with_capacity(self.blocks.len() + 2);
        if let Some(banner) = self.banner() {
            out.push(BlockKind::Note(Note { kind: NoteKind::Draft, title: Some(banner), blocks: Vec::new() }).into());
        }
        if !self.brings_title() {
            let inlines = vec![Inline::Text(self.title.clone())];
            out.push(BlockKind::Heading { level: 1, inlines, id: String::new() }.into());
        }
        out.extend(self.blocks.iter().cloned());
        out
    }
}

/// The overview of all documents for one audience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// The title, as in „Dokumente der Stadt Musterstadt“.
    pub title: String,
    /// The language of the page.
    pub language: Language,
    /// The municipality.
    pub organisation: String,
    /// For whom the documents are, as in „Intern“.
    pub audience: String,
    /// One sentence about the documents.
    pub introduction: Option<String>,
    /// The documents by their kind.
    pub groups: Vec<Group>,
    /// What stands at the foot.
    pub footer: Vec<String>,
    /// The look.
    pub theme: Theme,
}

/// The documents of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The kind, as in „Rollenprofile“.
    pub title: String,
    /// The documents.
    pub entries: Vec<Entry>,
}

/// One document in an overview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The title of the document.
    pub title: String,
    /// What else to know, such as the unit or the state.
    pub note: Option<String>,
    /// The formats with their files, relative to the page; the title leads to the first.
    pub files: Vec<(String, String)>,
}
