//! Blocks as HTML. The page around them is `html_page`.

use std::fmt::Write as _;

use super::block::{
    Align, Block, BlockKind, Cell, Column, ContentsEntry, Cover, Fact, Inline, Letter, List, Note, NoteKind, Signature,
    Table, plain_text,
};
use super::syllables::divisible;
use super::unparted::{after_single_letter, together};
use super::words;
use crate::i18n::Language;

/// The blocks of a document as HTML.
pub fn blocks(blocks: &[Block], language: Language) -> String {
    let mut writer = Writer { out: String::new(), language, in_cell: false, tables: 0, lists_of_contents: 0 };
    writer.blocks(blocks);
    writer.out
}

/// Appends text so that HTML shows exactly that text; control characters, which HTML forbids, are left out.
pub(super) fn push_escaped(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
}

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_escaped(text, &mut out);
    out
}

/// A table of so many rows is not divided between two pages.
const SHORT_TABLE: usize = 6;

struct Writer {
    out: String,
    language: Language,
    /// Whether a narrow column is being written.
    in_cell: bool,
    tables: usize,
    lists_of_contents: usize,
}

impl Writer {
    fn blocks(&mut self, blocks: &[Block]) {
        let mut rest = blocks;
        while let [first, after @ ..] = rest {
            let (one, next) = rest.split_at(together(rest).unwrap_or(1));
            if one.len() > 1 {
                self.out.push_str("<div class=\"together\">\n");
                for block in one {
                    self.block(&block.kind);
                }
                self.out.push_str("</div>\n");
                rest = next;
            } else {
                self.block(&first.kind);
                rest = after;
            }
        }
    }

    fn block(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, inlines, id } => self.heading(*level, inlines, id),
            BlockKind::Paragraph(inlines) => self.element("p", inlines),
            BlockKind::List(list) => self.list(list),
            BlockKind::Table(table) => self.table(table),
            BlockKind::Quote(inner) => {
                self.out.push_str("<blockquote>\n");
                self.blocks(inner);
                self.out.push_str("</blockquote>\n");
            }
            BlockKind::Code(text) => {
                self.out.push_str("<pre><code>");
                push_escaped(text, &mut self.out);
                self.out.push_str("</code></pre>\n");
            }
            BlockKind::Rule => self.out.push_str("<hr>\n"),
            BlockKind::Facts(facts) => self.facts(facts),
            BlockKind::Signatures(signatures) => self.signatures(signatures),
            BlockKind::FillIn { label, lines } => self.fill_in(label, *lines),
            BlockKind::Cover(cover) => self.cover(cover),
            BlockKind::Letter(letter) => self.letter(letter),
            BlockKind::Note(note) => self.note(note),
            BlockKind::Contents { entries, .. } => self.contents(entries),
            BlockKind::PageBreak => self.out.push_str("<div class=\"page-break\"></div>\n"),
        }
    }

    /// Writes text; the hyphen after a single letter is no place for a new line („E-Mail“).
    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((start, end)) = after_single_letter(rest) {
            self.divisible(&rest[..start]);
            self.out.push_str("<span class=\"whole\">");
            push_escaped(&rest[start..end], &mut self.out);
            self.out.push_str("</span>");
            rest = &rest[end..];
        }
        self.divisible(rest);
    }

    fn divisible(&mut self, text: &str) {
        if self.in_cell {
            push_escaped(&divisible(text, self.language), &mut self.out);
        } else {
            push_escaped(text, &mut self.out);
        }
    }

    /// A text in an element with a class.
    fn line(&mut self, tag: &str, class: &str, text: &str) {
        let _ = write!(self.out, "<{tag} class=\"{class}\">");
        self.text(text);
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn element(&mut self, tag: &str, inlines: &[Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(inlines);
        let _ = writeln!(self.out, "</{tag}>");
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Emph(inner) => self.wrapped("em", inner),
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Strike(inner) => self.wrapped("del", inner),
                Inline::Code(text) => {
                    self.out.push_str("<code>");
                    self.text(text);
                    self.out.push_str("</code>");
                }
                Inline::Mention { inlines, .. } => self.inlines(inlines),
                Inline::Link { href, inlines } => {
                    let _ = write!(self.out, "<a href=\"{}\">", escaped(href));
                    self.inlines(inlines);
                    self.out.push_str("</a>");
                }
                Inline::Break => self.out.push_str("<br>\n"),
            }
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &[Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(inner);
        let _ = write!(self.out, "</{tag}>");
    }

    fn heading(&mut self, level: u8, inlines: &[Inline], id: &str) {
        let level = level.clamp(1, 6);
        let _ = write!(self.out, "<h{level} id=\"{}\">", escaped(id));
        self.inlines(inlines);
        let _ = writeln!(self.out, "</h{level}>");
    }

    fn list(&mut self, list: &List) {
        match (list.ordered, list.start) {
            (true, 1) => self.out.push_str("<ol>\n"),
            (true, start) => {
                let _ = writeln!(self.out, "<ol start=\"{start}\">");
            }
            (false, _) => self.out.push_str("<ul>\n"),
        }
        for item in &list.items {
            self.out.push_str("<li>");
            self.item(item);
            self.out.push_str("</li>\n");
        }
        self.out.push_str(if list.ordered { "</ol>\n" } else { "</ul>\n" });
    }

    /// An item; its first paragraph stands without one, unless more paragraphs follow.
    fn item(&mut self, blocks: &[Block]) {
        let paragraphs = blocks.iter().filter(|block| matches!(block.kind, BlockKind::Paragraph(_))).count();
        match blocks {
            [Block { kind: BlockKind::Paragraph(inlines), .. }, rest @ ..] if paragraphs == 1 => {
                self.inlines(inlines);
                if !rest.is_empty() {
                    self.out.push('\n');
                }
                self.blocks(rest);
            }
            blocks => self.blocks(blocks),
        }
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let word = words::TABLE.get(self.language);
        let caption = table.caption.as_deref().map(plain_text);
        let name = match &caption {
            Some(caption) => format!("{word} {}: {caption}", self.tables),
            None => format!("{word} {}", self.tables),
        };
        let fixed = table.columns.iter().any(|column| column.width.is_some());
        let _ = writeln!(
            self.out,
            "<div class=\"table{}\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n<table{} style=\"--columns:{}\">",
            if table.rows.len() <= SHORT_TABLE { " short" } else { "" },
            escaped(&name),
            match (fixed, table.form) {
                (_, true) => " class=\"form\"",
                (true, false) => " class=\"fixed\"",
                (false, false) => "",
            },
            table.columns.len(),
        );
        if let Some(caption) = &table.caption {
            self.element("caption", caption);
        }
        self.column_widths(&table.columns);
        self.out.push_str("<thead>\n<tr>");
        for (cell, column) in table.head.iter().zip(&table.columns) {
            self.cell(if cell.is_empty() { "td" } else { "th" }, "col", cell, *column);
        }
        self.out.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (at, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
                let titles_row = at == 0 && table.row_heads && !cell.is_empty();
                self.cell(if titles_row { "th" } else { "td" }, "row", cell, *column);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n</div>\n");
    }

    fn column_widths(&mut self, columns: &[Column]) {
        if columns.iter().all(|column| column.width.is_none()) {
            return;
        }
        self.out.push_str("<colgroup>");
        for column in columns {
            match column.width {
                Some(width) => {
                    let _ = write!(self.out, "<col style=\"width:{width}%\">");
                }
                None => self.out.push_str("<col>"),
            }
        }
        self.out.push_str("</colgroup>\n");
    }

    fn cell(&mut self, tag: &str, scope: &str, cell: &Cell, column: Column) {
        let class = match column.align {
            Align::Left => "",
            Align::Center => " class=\"center\"",
            Align::Right => " class=\"right\"",
        };
        let _ = if tag == "th" {
            write!(self.out, "<th scope=\"{scope}\"{class}>")
        } else {
            write!(self.out, "<td{class}>")
        };
        self.in_cell = true;
        self.inlines(cell);
        self.in_cell = false;
        let _ = write!(self.out, "</{tag}>");
    }

    fn facts(&mut self, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        self.out.push_str("<dl class=\"facts\">\n");
        for fact in facts {
            self.out.push_str("<div><dt>");
            self.text(&fact.label);
            self.out.push_str("</dt><dd>");
            self.inlines(&fact.value);
            self.out.push_str("</dd></div>\n");
        }
        self.out.push_str("</dl>\n");
    }

    fn signatures(&mut self, signatures: &[Signature]) {
        self.out.push_str("<div class=\"signatures\">\n");
        for Signature { role, place_date } in signatures {
            self.out.push_str("<div class=\"signature\">\n");
            self.line("p", "role", role);
            self.line("p", "line", place_date.as_deref().unwrap_or("\u{a0}"));
            self.line("p", "under", words::PLACE_DATE.get(self.language));
            self.line("p", "line", "\u{a0}");
            self.line("p", "under", words::SIGNATURE.get(self.language));
            self.out.push_str("</div>\n");
        }
        self.out.push_str("</div>\n");
    }

    fn fill_in(&mut self, label: &str, lines: u8) {
        self.out.push_str("<div class=\"fill-in\">\n");
        self.line("p", "label", label);
        for _ in 0..lines {
            self.out.push_str("<div class=\"line\"></div>\n");
        }
        self.out.push_str("</div>\n");
    }

    fn cover(&mut self, Cover { title, subtitle, facts, state }: &Cover) {
        self.out.push_str("<div class=\"cover\">\n<h1>");
        self.text(title);
        self.out.push_str("</h1>\n");
        if let Some(subtitle) = subtitle {
            self.line("p", "subtitle", subtitle);
        }
        self.facts(facts);
        if let Some(state) = state {
            self.line("p", "state", state);
        }
        self.out.push_str("</div>\n");
    }

    fn letter(&mut self, Letter { sender, recipient, lines, facts }: &Letter) {
        self.out.push_str("<div class=\"letter\">\n<div class=\"address\">\n");
        self.line("p", "sender", sender);
        for _ in 0..*lines {
            self.out.push_str("<div class=\"line\"></div>\n");
        }
        self.line("p", "under", recipient);
        self.out.push_str("</div>\n");
        self.facts(facts);
        self.out.push_str("</div>\n");
    }

    fn note(&mut self, Note { kind, title, blocks }: &Note) {
        let class = match kind {
            NoteKind::Info => "info",
            NoteKind::Important => "important",
            NoteKind::Warning => "warning",
            NoteKind::Draft => "draft",
        };
        let title = title.as_deref().unwrap_or_else(|| kind.label().get(self.language));
        let _ = writeln!(self.out, "<div class=\"note {class}\" role=\"note\">");
        self.line("p", "note-title", title);
        self.blocks(blocks);
        self.out.push_str("</div>\n");
    }

    fn contents(&mut self, entries: &[ContentsEntry]) {
        if entries.is_empty() {
            return;
        }
        self.lists_of_contents += 1;
        let id = format!("_contents-{}", self.lists_of_contents);
        let _ = writeln!(
            self.out,
            "<nav class=\"contents\" aria-labelledby=\"{id}\">\n<p class=\"contents-title\" id=\"{id}\">{}</p>",
            words::CONTENTS.get(self.language)
        );
        let mut open: Vec<u8> = Vec::new();
        for entry in entries {
            self.open_contents_level(entry.level, &mut open);
            let _ = write!(self.out, "<li><a href=\"#{}\">", escaped(&entry.id));
            self.text(&entry.text);
            self.out.push_str("</a>");
        }
        for _ in open {
            self.out.push_str("</li>\n</ol>\n");
        }
        self.out.push_str("</nav>\n");
    }

    /// Opens or closes lists until the next entry stands at its level.
    fn open_contents_level(&mut self, level: u8, open: &mut Vec<u8>) {
        while open.last().is_some_and(|last| *last > level) && open.len() > 1 {
            self.out.push_str("</li>\n</ol>\n");
            open.pop();
        }
        if open.last().is_some_and(|last| *last >= level) {
            self.out.push_str("</li>\n");
        } else {
            self.out.push_str("\n<ol>\n");
            open.push(level);
        }
    }
}
