//! What the builder holds open, and what the words of the Markdown parser mean here.

use pulldown_cmark::{Alignment, CodeBlockKind, HeadingLevel};

use crate::document::block::{Align, Block, Inline, Origin, push_text};

/// How deep lists and quotes nest; what lies deeper joins the last level. Keeps every later walk off the end of the stack.
pub(super) const DEEPEST_BLOCK: usize = 24;
/// How deep emphasis and links nest; what lies deeper is plain.
pub(super) const DEEPEST_INLINE: usize = 12;

/// An open block that holds blocks.
pub(super) struct Container {
    pub(super) kind: ContainerKind,
    pub(super) blocks: Vec<Block>,
    pub(super) origin: Option<Origin>,
}

pub(super) enum ContainerKind {
    Root,
    Quote,
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Item,
}

/// An open block that holds inlines.
pub(super) struct Leaf {
    pub(super) kind: LeafKind,
    pub(super) origin: Option<Origin>,
}

#[derive(PartialEq, Eq, Clone, Copy)]
pub(super) enum LeafKind {
    Paragraph,
    /// The text of a tight list item, which has no paragraph in Markdown.
    Implicit,
    Heading(u8),
    Cell,
}

/// An open inline; `Plain` gives its content to the one around it.
pub(super) struct Frame {
    pub(super) kind: FrameKind,
    pub(super) inlines: Vec<Inline>,
}

pub(super) enum FrameKind {
    Emph,
    Strong,
    Strike,
    Link(String),
    Plain,
}

/// An open code block or HTML block.
pub(super) struct Verbatim {
    /// The name of the typed block, where it is one.
    pub(super) typed: Option<String>,
    pub(super) html: bool,
    pub(super) text: String,
    pub(super) line: u32,
}

pub(super) fn lines(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push(Inline::Break);
        }
        push_text(&mut out, line);
    }
    out
}

pub(super) fn typed_name(kind: &CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let mut words = info.split_whitespace();
    (words.next() == Some("lotse")).then(|| words.collect::<Vec<_>>().join(" "))
}

pub(super) fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

pub(super) fn align_of(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
