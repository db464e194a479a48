//! What a typesetter would change in a text: quotation marks, dashes, and spaces at which no line may break.
//!
//! Works on the tree and never on written output, so code and link targets are out of its reach; a paragraph is looked at as
//! a whole, so a quotation may begin in plain text and end in emphasis. Doing it twice is the same as doing it once.

mod marks;
mod spaces;
#[cfg(test)]
mod tests;

use super::block::{Block, BlockKind, Cover, Fact, Inline, Letter, List, Note, Table};
use crate::i18n::Language;

/// Stands for a part of the text that is not to be touched: code, or a link that shows its address.
const OPAQUE: char = '\u{fffc}';

/// One character and the text leaf of the paragraph to which it belongs.
#[derive(Clone, Copy)]
struct Glyph {
    c: char,
    leaf: u32,
}

/// Sets all texts of a document.
pub fn apply(blocks: &mut [Block], language: Language) {
    for block in blocks {
        apply_to(&mut block.kind, language);
    }
}

fn apply_to(kind: &mut BlockKind, language: Language) {
    match kind {
        BlockKind::Heading { inlines, .. } | BlockKind::Paragraph(inlines) => set_inlines(inlines, language),
        BlockKind::List(List { items, .. }) => items.iter_mut().for_each(|item| apply(item, language)),
        BlockKind::Table(table) => set_table(table, language),
        BlockKind::Quote(blocks) => apply(blocks, language),
        BlockKind::Facts(facts) => set_facts(facts, language),
        BlockKind::Signatures(signatures) => {
            for signature in signatures {
                set_string(&mut signature.role, language);
                signature.place_date.iter_mut().for_each(|text| set_string(text, language));
            }
        }
        BlockKind::FillIn { label, .. } => set_string(label, language),
        BlockKind::Cover(Cover { title, subtitle, facts, state }) => {
            set_string(title, language);
            subtitle.iter_mut().chain(state).for_each(|text| set_string(text, language));
            set_facts(facts, language);
        }
        BlockKind::Letter(Letter { sender, recipient, facts, .. }) => {
            set_string(sender, language);
            set_string(recipient, language);
            set_facts(facts, language);
        }
        BlockKind::Note(Note { title, blocks, .. }) => {
            if let Some(title) = title {
                set_string(title, language);
            }
            apply(blocks, language);
        }
        BlockKind::Contents { entries, .. } => {
            for entry in entries {
                set_string(&mut entry.text, language);
            }
        }
        BlockKind::Code(_) | BlockKind::Rule | BlockKind::PageBreak => {}
    }
}

fn set_table(table: &mut Table, language: Language) {
    let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
    table.caption.iter_mut().chain(cells).for_each(|cell| set_inlines(cell, language));
}

fn set_facts(facts: &mut [Fact], language: Language) {
    for fact in facts {
        set_string(&mut fact.label, language);
        set_inlines(&mut fact.value, language);
    }
}

/// Sets a text that stands for itself, such as a title.
pub fn set_text(text: &str, language: Language) -> String {
    let mut out = text.to_owned();
    set_string(&mut out, language);
    out
}

fn set_string(text: &mut String, language: Language) {
    if is_plain(text) {
        return;
    }
    let glyphs: Vec<Glyph> = text.chars().map(|c| Glyph { c, leaf: 0 }).collect();
    *text = set_glyphs(&glyphs, language).into_iter().map(|glyph| glyph.c).collect();
}

/// Sets the inlines of one paragraph, heading or cell.
fn set_inlines(inlines: &mut [Inline], language: Language) {
    if let [Inline::Text(text)] = inlines {
        return set_string(text, language);
    }
    let mut glyphs = Vec::new();
    flatten(inlines, &mut glyphs, &mut 0);
    let mut set = set_glyphs(&glyphs, language).into_iter().peekable();
    rebuild(inlines, &mut set, &mut 0);
}

fn set_glyphs(glyphs: &[Glyph], language: Language) -> Vec<Glyph> {
    spaces::set(&marks::set(glyphs, language), language)
}

/// Whether there is nothing in a text that could be changed.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b' ' | b',' | b':' | b';'))
        && !text.contains(" A ")
}

fn flatten(inlines: &[Inline], out: &mut Vec<Glyph>, leaf: &mut u32) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.extend(text.chars().map(|c| Glyph { c, leaf: *leaf })),
            Inline::Code(_) => out.push(Glyph { c: OPAQUE, leaf: *leaf }),
            Inline::Break => out.push(Glyph { c: '\n', leaf: *leaf }),
            Inline::Link { inlines, .. } if shows_address(inlines) => out.push(Glyph { c: OPAQUE, leaf: *leaf }),
            Inline::Link { inlines, .. }
            | Inline::Mention { inlines, .. }
            | Inline::Emph(inlines)
            | Inline::Strong(inlines)
            | Inline::Strike(inlines) => {
                flatten(inlines, out, leaf);
                continue;
            }
        }
        *leaf += 1;
    }
}

fn rebuild(inlines: &mut [Inline], set: &mut std::iter::Peekable<impl Iterator<Item = Glyph>>, leaf: &mut u32) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => {
                text.clear();
                while let Some(glyph) = set.next_if(|glyph| glyph.leaf == *leaf) {
                    text.push(glyph.c);
                }
            }
            Inline::Code(_) | Inline::Break => while set.next_if(|glyph| glyph.leaf == *leaf).is_some() {},
            Inline::Link { inlines, .. } if shows_address(inlines) => {
                while set.next_if(|glyph| glyph.leaf == *leaf).is_some() {}
            }
            Inline::Link { inlines, .. }
            | Inline::Mention { inlines, .. }
            | Inline::Emph(inlines)
            | Inline::Strong(inlines)
            | Inline::Strike(inlines) => {
                rebuild(inlines, set, leaf);
                continue;
            }
        }
        *leaf += 1;
    }
}

fn shows_address(inlines: &[Inline]) -> bool {
    matches!(inlines, [Inline::Text(text)] if text.contains("://") || (text.contains('@') && !text.contains(' ')))
}
