//! The names by which Markdown readers know headings. Markdown cannot give a heading an id, so links within the document must
//! use the name that GitHub, GitLab and most editors make of its text.

use std::collections::BTreeMap;

use crate::document::block::{Block, BlockKind, Inline, List, Note, plain_text};

/// Points the table of contents and all links within a document to the names that its headings have in Markdown.
pub(super) fn rename(blocks: &mut [Block]) {
    let mut names = Names::default();
    names.collect(blocks);
    redirect(blocks, &names.by_id);
}

#[derive(Default)]
struct Names {
    by_id: BTreeMap<String, String>,
    counts: BTreeMap<String, usize>,
}

impl Names {
    fn collect(&mut self, blocks: &[Block]) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { inlines, id, .. } => self.add(id, &plain_text(inlines)),
                BlockKind::Cover(cover) => self.add("", &cover.title),
                BlockKind::Quote(inner) | BlockKind::Note(Note { blocks: inner, .. }) => self.collect(inner),
                BlockKind::List(List { items, .. }) => items.iter().for_each(|item| self.collect(item)),
                _ => {}
            }
        }
    }

    /// The second heading of a text gets the number 1, the third 2.
    fn add(&mut self, id: &str, text: &str) {
        let name = name(text);
        let before = self.counts.entry(name.clone()).or_default();
        let unique = if *before == 0 { name } else { format!("{name}-{before}") };
        *before += 1;
        self.by_id.insert(id.to_owned(), unique);
    }
}

/// Lower case, hyphens for spaces, and nothing but letters, digits, hyphens and underscores.
fn name(text: &str) -> String {
    let kept = text.trim().chars().flat_map(char::to_lowercase);
    let kept = kept.filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn redirect(blocks: &mut [Block], names: &BTreeMap<String, String>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Contents { entries, .. } => {
                for entry in entries {
                    if let Some(name) = names.get(&entry.id) {
                        entry.id.clone_from(name);
                    }
                }
            }
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph(inlines) => redirect_inlines(inlines, names),
            BlockKind::Table(table) => {
                table.rows.iter_mut().flatten().for_each(|cell| redirect_inlines(cell, names));
            }
            BlockKind::Facts(facts) => facts.iter_mut().for_each(|fact| redirect_inlines(&mut fact.value, names)),
            BlockKind::Quote(inner) | BlockKind::Note(Note { blocks: inner, .. }) => redirect(inner, names),
            BlockKind::List(List { items, .. }) => items.iter_mut().for_each(|item| redirect(item, names)),
            _ => {}
        }
    }
}

fn redirect_inlines(inlines: &mut [Inline], names: &BTreeMap<String, String>) {
    for inline in inlines {
        match inline {
            Inline::Link { href, .. } => {
                if let Some(name) = href.strip_prefix('#').and_then(|id| names.get(id)) {
                    *href = format!("#{name}");
                }
            }
            Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => redirect_inlines(inner, names),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{outline, parse};
    use crate::i18n::Language;

    #[test]
    fn links_lead_to_the_names_that_readers_of_markdown_give() {
        let text = "# Titel\n\n## 3 Über uns: „Wir“\n\n## Ziele\n\n## Ziele\n\n[a](#3-ueber-uns-wir), *[b](#ziele-2)*, [c](#x)\n";
        let mut blocks = parse::template_output(text).unwrap();
        let contents = BlockKind::Contents { depth: 1, entries: Vec::new() };
        blocks.insert(1, contents.into());
        outline::set(&mut blocks, Language::De);
        rename(&mut blocks);
        let written = super::super::blocks(&blocks, Language::De);
        for link in ["- [3 Über uns: „Wir“](#3-über-uns-wir)", "- [Ziele](#ziele)", "- [Ziele](#ziele-1)"] {
            assert!(written.contains(link), "{written}");
        }
        assert!(written.contains("[a](#3-über-uns-wir), *[b](#ziele-1)*, [c](#x)"), "{written}");
    }
}
