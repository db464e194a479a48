//! Blocks as Markdown: one spelling for each thing, tables as GitHub writes them, nothing that could be read as structure.

mod anchors;
mod inline;
#[cfg(test)]
mod tests;

use std::fmt::Write as _;

use inline::{Place, escape, inline_text};

use super::block::{
    Align, Block, BlockKind, Column, ContentsEntry, Cover, Fact, Inline, Letter, List, Note, Signature, Table,
    plain_text,
};
use super::page::Page;
use super::words;
use crate::i18n::Language;

/// A place to write by hand.
const BLANK: &str = "…………………………………………";

/// A document as Markdown.
pub fn write(page: &Page) -> String {
    let mut content = page.standalone_blocks();
    anchors::rename(&mut content);
    let mut out = blocks(&content, page.language);
    let foot: Vec<&str> = std::iter::once(page.organisation.as_str())
        .chain(page.footer.iter().map(String::as_str))
        .filter(|part| !part.is_empty())
        .collect();
    if !foot.is_empty() {
        let foot = escape_block_start(&escape(&foot.join(" · ")));
        let _ = write!(out, "\n---\n\n{foot}\n");
    }
    out
}

/// The blocks of a document as Markdown.
pub fn blocks(blocks: &[Block], language: Language) -> String {
    let mut lines = Vec::new();
    Writer { language }.blocks(blocks, &mut lines);
    let mut out = lines.join("\n");
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

struct Writer {
    language: Language,
}

impl Writer {
    /// Writes blocks with one empty line between them.
    fn blocks(&self, blocks: &[Block], out: &mut Vec<String>) {
        let mut before: Option<&BlockKind> = None;
        let mut other_marker = false;
        for Block { kind, .. } in blocks {
            let start = out.len();
            if start > 0 {
                out.push(String::new());
            }
            // Two lists in a row would be read as one if both had the same marker.
            let again =
                matches!((before, kind), (Some(BlockKind::List(a)), BlockKind::List(b)) if a.ordered == b.ordered);
            other_marker = again && !other_marker;
            let content = out.len();
            match kind {
                BlockKind::List(list) => self.list(list, other_marker, out),
                kind => self.block(kind, out),
            }
            if out.len() == content {
                out.truncate(start);
            } else {
                before = Some(kind);
            }
        }
    }

    fn block(&self, kind: &BlockKind, out: &mut Vec<String>) {
        match kind {
            BlockKind::Heading { level, inlines, .. } => {
                let text = inline_text(inlines, Place::LINE);
                // A number of signs at the end would be taken for the closing of the heading.
                let text = if text.ends_with('#') { format!("{}\\#", &text[..text.len() - 1]) } else { text };
                out.push(format!("{} {text}", "#".repeat(usize::from((*level).clamp(1, 6)))));
            }
            BlockKind::Paragraph(inlines) => paragraph(inlines, out),
            BlockKind::List(list) => self.list(list, false, out),
            BlockKind::Table(table) => Self::table(table, out),
            BlockKind::Quote(inner) => self.quote(inner, out),
            BlockKind::Code(text) => code(text, out),
            BlockKind::Rule => out.push("---".into()),
            BlockKind::Facts(facts) => Self::facts(facts, out),
            BlockKind::Signatures(signatures) => self.signatures(signatures, out),
            BlockKind::FillIn { label, lines } => {
                out.push(format!("{} {BLANK}", escape_block_start(&escape(label))));
                for _ in 1..*lines {
                    out.extend([String::new(), BLANK.into()]);
                }
            }
            BlockKind::Cover(cover) => self.cover(cover, out),
            BlockKind::Letter(letter) => Self::letter(letter, out),
            BlockKind::Note(Note { kind, title, blocks }) => {
                let title = title.as_deref().unwrap_or_else(|| kind.label().get(self.language));
                let strong = Block::from(BlockKind::Paragraph(vec![Inline::Strong(vec![Inline::Text(title.into())])]));
                let inner: Vec<Block> = std::iter::once(strong).chain(blocks.iter().cloned()).collect();
                self.quote(&inner, out);
            }
            BlockKind::Contents { entries, .. } => self.contents(entries, out),
            BlockKind::PageBreak => {}
        }
    }

    fn quote(&self, inner: &[Block], out: &mut Vec<String>) {
        let mut lines = Vec::new();
        self.blocks(inner, &mut lines);
        out.extend(lines.into_iter().map(|line| if line.is_empty() { ">".into() } else { format!("> {line}") }));
    }

    fn list(&self, list: &List, other_marker: bool, out: &mut Vec<String>) {
        let loose = !list.items.iter().all(|item| is_tight(item));
        for (at, item) in list.items.iter().enumerate() {
            let marker = match (list.ordered, other_marker) {
                (true, other) => {
                    let number = list.start.saturating_add(at as u64).min(999_999_999);
                    format!("{number}{} ", if other { ')' } else { '.' })
                }
                (false, false) => "- ".into(),
                (false, true) => "* ".into(),
            };
            let mut lines = Vec::new();
            self.blocks(item, &mut lines);
            if !loose && item.len() > 1 {
                // The list stands directly below the paragraph.
                if let Some(gap) = lines.iter().position(String::is_empty) {
                    lines.remove(gap);
                }
            }
            if at > 0 && loose {
                out.push(String::new());
            }
            push_item(&marker, lines, out);
        }
    }

    fn table(table: &Table, out: &mut Vec<String>) {
        if let Some(caption) = table.caption.as_deref().filter(|caption| !plain_text(caption).trim().is_empty()) {
            paragraph(&[Inline::Emph(caption.to_vec())], out);
            out.push(String::new());
        }
        if table.columns.is_empty() {
            return;
        }
        out.push(row(&table.head));
        out.push(table.columns.iter().fold("|".into(), |line, column| line + rule(*column)));
        out.extend(table.rows.iter().map(|cells| row(cells)));
    }

    fn facts(facts: &[Fact], out: &mut Vec<String>) {
        for fact in facts {
            let label = escape(&fact.label);
            let value = inline_text(&fact.value, Place::CELL);
            out.push(format!("- **{label}:** {value}"));
        }
    }

    fn signatures(&self, signatures: &[Signature], out: &mut Vec<String>) {
        let (place_date, signature) = (words::PLACE_DATE.get(self.language), words::SIGNATURE.get(self.language));
        for (at, Signature { role, place_date: known }) in signatures.iter().enumerate() {
            if at > 0 {
                out.push(String::new());
            }
            let known = known.as_deref().map_or_else(|| BLANK.to_owned(), escape);
            out.push(format!("**{}**", escape(role)));
            out.push(String::new());
            out.push(format!("{place_date}: {known}"));
            out.push(String::new());
            out.push(format!("{signature}: {BLANK}"));
        }
    }

    fn cover(&self, Cover { title, subtitle, facts, state }: &Cover, out: &mut Vec<String>) {
        out.push(format!("# {}", escape(title)));
        if let Some(subtitle) = subtitle {
            out.push(String::new());
            out.push(format!("*{}*", escape(subtitle)));
        }
        if !facts.is_empty() {
            out.push(String::new());
            Self::facts(facts, out);
        }
        if let Some(state) = state {
            out.push(String::new());
            out.push(format!("**{}:** {}", words::STATE.get(self.language), escape(state)));
        }
    }

    fn letter(Letter { sender, recipient, lines, facts }: &Letter, out: &mut Vec<String>) {
        out.push(escape_block_start(&escape(sender)));
        for _ in 0..*lines {
            out.extend([String::new(), BLANK.into()]);
        }
        out.extend([String::new(), format!("*{}*", escape(recipient))]);
        if !facts.is_empty() {
            out.push(String::new());
            Self::facts(facts, out);
        }
    }

    fn contents(&self, entries: &[ContentsEntry], out: &mut Vec<String>) {
        let Some(top) = entries.iter().map(|entry| entry.level).min() else { return };
        out.push(format!("**{}**", words::CONTENTS.get(self.language)));
        out.push(String::new());
        for entry in entries {
            let indent = "  ".repeat(usize::from(entry.level - top));
            out.push(format!("{indent}- [{}](#{})", escape(&entry.text), entry.id));
        }
    }
}

/// Whether an item needs no empty lines: a paragraph of its own, or one with a list below it that may follow at once.
fn is_tight(item: &[Block]) -> bool {
    let follows_at_once =
        |list: &List| list.start == 1 && list.items.iter().all(|item| is_tight(item) && !item.is_empty());
    match item {
        [] | [Block { kind: BlockKind::Paragraph(_), .. }] => true,
        [Block { kind: BlockKind::Paragraph(text), .. }, Block { kind: BlockKind::List(list), .. }] => {
            !plain_text(text).trim().is_empty() && follows_at_once(list)
        }
        _ => false,
    }
}

fn push_item(marker: &str, lines: Vec<String>, out: &mut Vec<String>) {
    if lines.is_empty() {
        out.push(marker.trim_end().to_owned());
        return;
    }
    let indent = " ".repeat(marker.len());
    for (at, line) in lines.into_iter().enumerate() {
        out.push(match (at, line.is_empty()) {
            (0, _) => format!("{marker}{line}"),
            (_, true) => line,
            (_, false) => format!("{indent}{line}"),
        });
    }
}

fn row(cells: &[Vec<Inline>]) -> String {
    cells.iter().fold("|".into(), |line, cell| {
        let text = inline_text(cell, Place::CELL);
        let gap = if text.is_empty() { "" } else { " " };
        format!("{line} {text}{gap}|")
    })
}

fn rule(column: Column) -> &'static str {
    match column.align {
        Align::Left => " --- |",
        Align::Center => " :-: |",
        Align::Right => " --: |",
    }
}

fn paragraph(inlines: &[Inline], out: &mut Vec<String>) {
    let text = inline_text(inlines, Place::PARAGRAPH);
    if !text.is_empty() {
        out.extend(text.split('\n').map(escape_block_start));
    }
}

fn code(text: &str, out: &mut Vec<String>) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    out.push(fence.clone());
    out.extend(text.split('\n').map(str::to_owned));
    out.push(fence);
}

/// Makes sure that a line of a paragraph is not taken for the beginning of a list, a heading, a quotation or a rule.
fn escape_block_start(line: &str) -> String {
    let trimmed = line.trim_start_matches([' ', '\t']);
    let digits = trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if trimmed.starts_with(['#', '>', '-', '+', '=', ':']) {
        return format!("\\{trimmed}");
    }
    if digits > 0 && trimmed[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &trimmed[..digits], &trimmed[digits..]);
    }
    trimmed.to_owned()
}
