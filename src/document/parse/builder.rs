//! Builds blocks from the events of the Markdown parser, with a stack of its own so that no input can exhaust the call stack.

use super::user_text;
use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::document::block::{Align, Block, BlockKind, Cell, Column, Inline, List, Note, Origin, Table, push_text};
use crate::document::data::{self, Caption, Prose, Typed};
use crate::document::fault::{BlockFault, Wording};
use crate::document::link::safe_target;
use crate::document::outline::Levels;

/// How deep lists and quotes nest; what lies deeper joins the last level. Keeps every later walk off the end of the stack.
const DEEPEST_BLOCK: usize = 24;
/// How deep emphasis and links nest; what lies deeper is plain.
const DEEPEST_INLINE: usize = 12;

pub(super) struct Builder<'a> {
    text: &'a str,
    /// The outline of a user's text; a template has none here, and may use typed blocks.
    levels: Option<Levels>,
    origin: Option<&'a Origin>,
    containers: Vec<Container>,
    /// The number of open containers that lie too deep to be built.
    too_deep: usize,
    leaf: Option<Leaf>,
    inlines: Vec<Frame>,
    inlines_too_deep: usize,
    table: Option<Table>,
    verbatim: Option<Verbatim>,
    caption: Option<Caption>,
    chapter: u8,
    counted: (usize, u32),
    pub(super) fault: Option<BlockFault>,
}

/// An open block that holds blocks.
struct Container {
    kind: ContainerKind,
    blocks: Vec<Block>,
    origin: Option<Origin>,
}

enum ContainerKind {
    Root,
    Quote,
    List { start: Option<u64>, items: Vec<Vec<Block>> },
    Item,
}

/// An open block that holds inlines.
struct Leaf {
    kind: LeafKind,
    origin: Option<Origin>,
}

#[derive(PartialEq, Eq, Clone, Copy)]
enum LeafKind {
    Paragraph,
    /// The text of a tight list item, which has no paragraph in Markdown.
    Implicit,
    Heading(u8),
    Cell,
}

/// An open inline; `Plain` gives its content to the one around it.
struct Frame {
    kind: FrameKind,
    inlines: Vec<Inline>,
}

enum FrameKind {
    Emph,
    Strong,
    Strike,
    Link(String),
    Plain,
}

/// An open code block or HTML block.
struct Verbatim {
    /// The name of the typed block, where it is one.
    typed: Option<String>,
    html: bool,
    text: String,
    line: u32,
}

impl<'a> Builder<'a> {
    pub(super) fn new(text: &'a str, levels: Option<Levels>, origin: Option<&'a Origin>) -> Self {
        Builder {
            text,
            levels,
            origin,
            containers: vec![Container { kind: ContainerKind::Root, blocks: Vec::new(), origin: None }],
            too_deep: 0,
            leaf: None,
            inlines: Vec::new(),
            inlines_too_deep: 0,
            table: None,
            verbatim: None,
            caption: None,
            chapter: 1,
            counted: (0, 1),
            fault: None,
        }
    }

    pub(super) fn run(&mut self) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        for (event, range) in Parser::new_ext(self.text, options).into_offset_iter() {
            match event {
                Event::Start(tag) => self.start(tag, range.start),
                Event::End(tag) => self.end(tag, range.start),
                Event::Text(text) | Event::Html(text) => self.text(&text, range.start),
                Event::InlineHtml(tag) => self.inline_html(&tag, range.start),
                Event::Code(text) => self.inline(Inline::Code(text.into_string()), range.start),
                Event::SoftBreak => self.text(" ", range.start),
                Event::HardBreak => self.inline(Inline::Break, range.start),
                Event::Rule => {
                    self.close_implicit();
                    let origin = self.here(range.start);
                    self.push(Block { kind: BlockKind::Rule, origin }, range.start);
                }
                // None of these is enabled.
                Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::FootnoteReference(_)
                | Event::TaskListMarker(_) => {}
            }
        }
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.close_implicit();
        self.containers.swap_remove(0).blocks
    }

    fn start(&mut self, tag: Tag<'_>, at: usize) {
        match tag {
            Tag::Emphasis => self.open_inline(FrameKind::Emph, at),
            Tag::Strong => self.open_inline(FrameKind::Strong, at),
            Tag::Strikethrough => self.open_inline(FrameKind::Strike, at),
            Tag::Link { dest_url, .. } => {
                let target = safe_target(&dest_url).map(str::to_owned);
                self.open_inline(target.map_or(FrameKind::Plain, FrameKind::Link), at);
            }
            // A picture could only be fetched from elsewhere; its description stays.
            Tag::Image { .. } | Tag::Superscript | Tag::Subscript => self.open_inline(FrameKind::Plain, at),
            block => {
                self.close_implicit();
                self.start_block(block, at);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, at: usize) {
        match tag {
            Tag::Paragraph => self.open_leaf(LeafKind::Paragraph, at),
            Tag::Heading { level, .. } => self.open_leaf(LeafKind::Heading(rank(level)), at),
            Tag::BlockQuote(_) => self.open_container(ContainerKind::Quote, at),
            Tag::List(start) => self.open_container(ContainerKind::List { start, items: Vec::new() }, at),
            Tag::Item => self.open_container(ContainerKind::Item, at),
            Tag::CodeBlock(kind) => {
                let line = self.line_at(at);
                let typed = if self.levels.is_none() { typed_name(&kind) } else { None };
                self.verbatim = Some(Verbatim { typed, html: false, text: String::new(), line });
            }
            Tag::HtmlBlock => {
                let line = self.line_at(at);
                self.verbatim = Some(Verbatim { typed: None, html: true, text: String::new(), line });
            }
            Tag::Table(aligns) => {
                let columns = aligns.iter().map(|align| Column { align: align_of(*align), width: None }).collect();
                self.table = Some(Table { columns, ..Table::default() });
            }
            Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.open_leaf(LeafKind::Cell, at),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, at: usize) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript => self.close_inline(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => self.close_leaf(at),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.close_implicit();
                self.close_container(at);
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.close_verbatim(at),
            TagEnd::Table => self.close_table(at),
            _ => {}
        }
    }

    // Inlines.

    fn text(&mut self, text: &str, at: usize) {
        if let Some(verbatim) = &mut self.verbatim {
            verbatim.text.push_str(text);
            return;
        }
        self.ensure_leaf(at);
        if let Some(frame) = self.inlines.last_mut() {
            push_text(&mut frame.inlines, text);
        }
    }

    fn inline(&mut self, inline: Inline, at: usize) {
        self.ensure_leaf(at);
        if let Some(frame) = self.inlines.last_mut() {
            frame.inlines.push(inline);
        }
    }

    fn inline_html(&mut self, tag: &CowStr<'_>, at: usize) {
        match tag.to_ascii_lowercase().as_str() {
            "<br>" | "<br/>" | "<br />" => self.inline(Inline::Break, at),
            _ => self.text(tag, at),
        }
    }

    fn open_inline(&mut self, kind: FrameKind, at: usize) {
        self.ensure_leaf(at);
        if self.inlines_too_deep > 0 || self.inlines.len() > DEEPEST_INLINE {
            self.inlines_too_deep += 1;
        } else {
            self.inlines.push(Frame { kind, inlines: Vec::new() });
        }
    }

    fn close_inline(&mut self) {
        if self.inlines_too_deep > 0 {
            self.inlines_too_deep -= 1;
            return;
        }
        let Some(Frame { kind, inlines }) = self.inlines.pop() else { return };
        let Some(around) = self.inlines.last_mut() else { return };
        match kind {
            _ if inlines.is_empty() => {}
            FrameKind::Emph => around.inlines.push(Inline::Emph(inlines)),
            FrameKind::Strong => around.inlines.push(Inline::Strong(inlines)),
            FrameKind::Strike => around.inlines.push(Inline::Strike(inlines)),
            FrameKind::Link(href) => around.inlines.push(Inline::Link { href, inlines }),
            FrameKind::Plain => inlines.into_iter().for_each(|inline| match inline {
                Inline::Text(text) => push_text(&mut around.inlines, &text),
                other => around.inlines.push(other),
            }),
        }
    }

    // Blocks that hold inlines.

    fn ensure_leaf(&mut self, at: usize) {
        if self.leaf.is_none() {
            self.open_leaf(LeafKind::Implicit, at);
        }
    }

    fn open_leaf(&mut self, kind: LeafKind, at: usize) {
        let origin = self.here(at);
        self.leaf = Some(Leaf { kind, origin });
        self.inlines.push(Frame { kind: FrameKind::Plain, inlines: Vec::new() });
    }

    fn close_implicit(&mut self) {
        if self.leaf.as_ref().is_some_and(|leaf| leaf.kind == LeafKind::Implicit) {
            self.close_leaf(0);
        }
    }

    fn close_leaf(&mut self, at: usize) {
        let (Some(Leaf { kind, origin }), Some(frame)) = (self.leaf.take(), self.inlines.pop()) else { return };
        let inlines = frame.inlines;
        let kind = match kind {
            LeafKind::Cell => return self.push_cell(inlines),
            LeafKind::Paragraph | LeafKind::Implicit if inlines.is_empty() => return,
            LeafKind::Paragraph | LeafKind::Implicit => BlockKind::Paragraph(inlines),
            LeafKind::Heading(written) => {
                let level = match &mut self.levels {
                    Some(levels) => levels.next(written),
                    None => {
                        self.chapter = written;
                        written
                    }
                };
                BlockKind::Heading { level, inlines, id: String::new() }
            }
        };
        self.push(Block { kind, origin }, at);
    }

    fn push_cell(&mut self, cell: Cell) {
        let Some(table) = &mut self.table else { return };
        match table.rows.last_mut() {
            Some(row) => row.push(cell),
            None => table.head.push(cell),
        }
    }

    fn close_table(&mut self, at: usize) {
        let Some(mut table) = self.table.take() else { return };
        let wide = table.columns.len();
        table.head.resize(wide, Vec::new());
        table.rows.iter_mut().for_each(|row| row.resize(wide, Vec::new()));
        if let Some(Caption { caption, widths, row_heads }) = self.caption.take() {
            let given = widths.len();
            if given != 0 && given != wide {
                let line = self.line_at(at);
                self.refuse(
                    line,
                    Wording::new(
                        format!("die Tabelle hat {wide} Spalten, angegeben sind {given} Breiten"),
                        format!("the table has {wide} columns, but {given} widths are given"),
                    ),
                );
            }
            table.columns.iter_mut().zip(&widths).for_each(|(column, width)| column.width = Some(*width));
            table.caption = Some(vec![Inline::Text(caption)]);
            table.row_heads = row_heads;
        }
        let origin = self.here(at);
        self.push(Block { kind: BlockKind::Table(table), origin }, at);
    }

    fn close_verbatim(&mut self, at: usize) {
        let Some(Verbatim { typed, html, mut text, line }) = self.verbatim.take() else { return };
        match typed {
            Some(name) => match data::read(&name, &text) {
                Ok(typed) => self.push_typed(typed, at),
                Err(message) => self.refuse(line, message),
            },
            None => {
                let origin = self.here(at);
                let kind = if html {
                    BlockKind::Paragraph(lines(text.trim_end()))
                } else {
                    text.truncate(text.trim_end_matches('\n').len());
                    BlockKind::Code(text)
                };
                self.push(Block { kind, origin }, at);
            }
        }
    }

    fn push_typed(&mut self, typed: Typed, at: usize) {
        match typed {
            Typed::Block(block) => self.push(block, at),
            Typed::Caption(caption) => {
                let line = self.line_at(at);
                self.refuse_forgotten_caption(line);
                self.caption = Some(caption);
            }
            Typed::Prose(Prose { text, origin, below }) => {
                let below = below.unwrap_or(self.chapter).clamp(1, 6);
                for block in user_text(&text, below, origin.as_ref()) {
                    self.push(block, at);
                }
            }
            Typed::Note { kind, title, text, origin } => {
                let blocks = user_text(&text, self.chapter, origin.as_ref());
                self.push(Block { kind: BlockKind::Note(Note { kind, title, blocks }), origin }, at);
            }
        }
    }

    // Blocks that hold blocks.

    fn open_container(&mut self, kind: ContainerKind, at: usize) {
        let limited = !matches!(kind, ContainerKind::Item);
        if self.too_deep > 0 || (limited && self.containers.len() >= DEEPEST_BLOCK) {
            self.too_deep += 1;
        } else {
            let origin = self.here(at);
            self.containers.push(Container { kind, blocks: Vec::new(), origin });
        }
    }

    fn close_container(&mut self, at: usize) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        if self.containers.len() < 2 {
            return;
        }
        let Some(Container { kind, blocks, origin }) = self.containers.pop() else { return };
        match kind {
            ContainerKind::Root => {}
            ContainerKind::Item => {
                if let Some(Container { kind: ContainerKind::List { items, .. }, .. }) = self.containers.last_mut() {
                    items.push(blocks);
                }
            }
            ContainerKind::Quote => self.push(Block { kind: BlockKind::Quote(blocks), origin }, at),
            ContainerKind::List { start, items } => {
                let list = List { ordered: start.is_some(), start: start.unwrap_or(1), items };
                self.push(Block { kind: BlockKind::List(list), origin }, at);
            }
        }
    }

    fn push(&mut self, block: Block, at: usize) {
        if !matches!(block.kind, BlockKind::Table(_)) && self.caption.is_some() {
            let line = self.line_at(at);
            self.refuse_forgotten_caption(line);
        }
        if let Some(container) = self.containers.last_mut() {
            container.blocks.push(block);
        }
    }

    // Places and faults.

    fn refuse(&mut self, line: u32, message: Wording) {
        self.fault.get_or_insert(BlockFault { line, message });
    }

    pub(super) fn refuse_forgotten_caption(&mut self, line: u32) {
        if self.caption.take().is_some() {
            let de = "auf den Block „caption“ folgt keine Tabelle";
            self.refuse(line, Wording::new(de, "no table follows the block \"caption\""));
        }
    }

    /// The line of a byte, from 1; bytes are mostly asked for in order, so counting goes on from the last one.
    pub(super) fn line_at(&mut self, at: usize) -> u32 {
        let (from, line) = if at < self.counted.0 { (0, 1) } else { self.counted };
        let breaks = self.text.as_bytes().get(from..at).unwrap_or_default().iter().filter(|byte| **byte == b'\n');
        let line = line.saturating_add(u32::try_from(breaks.count()).unwrap_or(u32::MAX));
        self.counted = (at, line);
        line
    }

    fn here(&mut self, at: usize) -> Option<Origin> {
        let origin = self.origin?;
        let line = origin.line.saturating_add(self.line_at(at) - 1);
        Some(Origin { file: origin.file.clone(), line })
    }
}

fn lines(text: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            out.push(Inline::Break);
        }
        push_text(&mut out, line);
    }
    out
}

fn typed_name(kind: &CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    let mut words = info.split_whitespace();
    (words.next() == Some("lotse")).then(|| words.collect::<Vec<_>>().join(" "))
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn align_of(align: Alignment) -> Align {
    match align {
        Alignment::None | Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
