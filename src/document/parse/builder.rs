//! Builds blocks from the events of the Markdown parser, with a stack of its own so that no input can exhaust the call stack.

use super::parts::{
    Container, ContainerKind, DEEPEST_BLOCK, DEEPEST_INLINE, Frame, FrameKind, Leaf, LeafKind, Verbatim, align_of,
    lines, rank, typed_name,
};
use super::user_text;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::document::block::{Block, BlockKind, Cell, Column, Inline, List, Note, Origin, Table, push_text};
use crate::document::data::{self, Caption, Prose, Typed};
use crate::document::fault::{BlockFault, Wording};
use crate::document::link::safe_target;
use crate::document::outline::Levels;

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
    /// The open table and its line.
    table: Option<(Table, u32)>,
    verbatim: Option<Verbatim>,
    /// What the next table is called, and the line that says so.
    caption: Option<(Caption, u32)>,
    chapter: u8,
    counted: (usize, u32),
    pub(super) fault: Option<BlockFault>,
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
                Event::End(tag) => self.end(tag),
                Event::Text(text) | Event::Html(text) => self.text(&text, range.start),
                Event::InlineHtml(tag) => self.inline_html(&tag, range.start),
                Event::Code(text) => self.inline(Inline::Code(text.into_string()), range.start),
                Event::SoftBreak => self.text(" ", range.start),
                Event::HardBreak => self.inline(Inline::Break, range.start),
                Event::Rule => {
                    self.close_implicit();
                    let origin = self.here(range.start);
                    self.push(Block { kind: BlockKind::Rule, origin });
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
                let line = self.line_at(at);
                self.table = Some((Table { columns, ..Table::default() }, line));
            }
            Tag::TableRow => {
                if let Some((table, _)) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            Tag::TableCell => self.open_leaf(LeafKind::Cell, at),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Link
            | TagEnd::Image
            | TagEnd::Superscript
            | TagEnd::Subscript => self.close_inline(),
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::TableCell => self.close_leaf(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => {
                self.close_implicit();
                self.close_container();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.close_verbatim(),
            TagEnd::Table => self.close_table(),
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
            self.close_leaf();
        }
    }

    fn close_leaf(&mut self) {
        let (Some(Leaf { kind, origin }), Some(frame)) = (self.leaf.take(), self.inlines.pop()) else { return };
        let inlines = frame.inlines;
        let kind = match kind {
            LeafKind::Cell => return self.push_cell(inlines),
            LeafKind::Paragraph | LeafKind::Implicit if inlines.is_empty() => return,
            LeafKind::Paragraph | LeafKind::Implicit => BlockKind::Paragraph(inlines),
            LeafKind::Heading(written) => {
                let level = if let Some(levels) = &mut self.levels {
                    levels.next(written)
                } else {
                    self.chapter = written;
                    written
                };
                BlockKind::Heading { level, inlines, id: String::new() }
            }
        };
        self.push(Block { kind, origin });
    }

    fn push_cell(&mut self, cell: Cell) {
        let Some((table, _)) = &mut self.table else { return };
        match table.rows.last_mut() {
            Some(row) => row.push(cell),
            None => table.head.push(cell),
        }
    }

    fn close_table(&mut self) {
        let Some((mut table, line)) = self.table.take() else { return };
        let wide = table.columns.len();
        table.head.resize(wide, Vec::new());
        table.rows.iter_mut().for_each(|row| row.resize(wide, Vec::new()));
        if let Some((Caption { text: caption, widths, row_heads, form }, _)) = self.caption.take() {
            let given = widths.len();
            if given != 0 && given != wide {
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
            table.form = form;
        }
        let origin = self.origin_at(line);
        self.push(Block { kind: BlockKind::Table(table), origin });
    }

    fn close_verbatim(&mut self) {
        let Some(Verbatim { typed, html, mut text, line }) = self.verbatim.take() else { return };
        if let Some(name) = typed {
            match data::read(&name, &text) {
                Ok(typed) => self.push_typed(typed, line),
                Err(message) => self.refuse(line, message),
            }
            return;
        }
        let origin = self.origin_at(line);
        let kind = if html {
            BlockKind::Paragraph(lines(text.trim_end()))
        } else {
            text.truncate(text.trim_end_matches('\n').len());
            BlockKind::Code(text)
        };
        self.push(Block { kind, origin });
    }

    fn push_typed(&mut self, typed: Typed, line: u32) {
        match typed {
            Typed::Block(block) => self.push(block),
            Typed::Caption(caption) => {
                self.refuse_forgotten_caption();
                self.caption = Some((caption, line));
            }
            Typed::Prose(Prose { text, origin, below }) => {
                let below = below.unwrap_or(self.chapter).clamp(1, 6);
                for block in user_text(&text, below, origin.as_ref()) {
                    self.push(block);
                }
            }
            Typed::Note { kind, title, text, origin } => {
                let blocks = user_text(&text, self.chapter, origin.as_ref());
                self.push(Block { kind: BlockKind::Note(Note { kind, title, blocks }), origin });
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

    fn close_container(&mut self) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(Container { kind, blocks, origin }) = self.containers.pop() else { return };
        match kind {
            ContainerKind::Root => self.containers.push(Container { kind, blocks, origin }),
            ContainerKind::Item => {
                if let Some(Container { kind: ContainerKind::List { items, .. }, .. }) = self.containers.last_mut() {
                    items.push(blocks);
                }
            }
            ContainerKind::Quote => self.push(Block { kind: BlockKind::Quote(blocks), origin }),
            ContainerKind::List { start, items } => {
                let list = List { ordered: start.is_some(), start: start.unwrap_or(1), items };
                self.push(Block { kind: BlockKind::List(list), origin });
            }
        }
    }

    fn push(&mut self, block: Block) {
        if !matches!(block.kind, BlockKind::Table(_)) {
            self.refuse_forgotten_caption();
        }
        if let Some(container) = self.containers.last_mut() {
            container.blocks.push(block);
        }
    }

    // Places and faults.

    fn refuse(&mut self, line: u32, message: Wording) {
        self.fault.get_or_insert(BlockFault { line, message });
    }

    pub(super) fn refuse_forgotten_caption(&mut self) {
        if let Some((_, line)) = self.caption.take() {
            let de = "auf den Block „caption“ folgt keine Tabelle";
            self.refuse(line, Wording::new(de, "no table follows the block \"caption\""));
        }
    }

    /// The line of a byte, from 1; bytes are mostly asked for in order, so counting goes on from the last one.
    fn line_at(&mut self, at: usize) -> u32 {
        let (from, line) = if at < self.counted.0 { (0, 1) } else { self.counted };
        let breaks = self.text.as_bytes().get(from..at).unwrap_or_default().iter().filter(|byte| **byte == b'\n');
        let line = line.saturating_add(u32::try_from(breaks.count()).unwrap_or(u32::MAX));
        self.counted = (at, line);
        line
    }

    fn here(&mut self, at: usize) -> Option<Origin> {
        self.origin?;
        let line = self.line_at(at);
        self.origin_at(line)
    }

    /// The place of a line of this text in the project.
    fn origin_at(&self, line: u32) -> Option<Origin> {
        let origin = self.origin?;
        Some(Origin { file: origin.file.clone(), line: origin.line.saturating_add(line - 1) })
    }
}
