//! What a template says about facts that are not there leaves no trace: empty sections, columns and facts go, and the numbers
//! of the sections that remain follow each other.
//!
//! Because of this, templates simply say everything they could say. Only what a template wrote is tidied; what a user wrote
//! stays as it is, and so does an empty table column in it.

use super::block::{Block, BlockKind, Inline, Note, Table, plain_text};

/// Stands at the beginning of a heading in a template for the number of the section.
const NUMBER: &str = "{n}";
/// What a table cell says for nothing.
const NOTHING: &str = "–";

/// Leaves out what is empty, then numbers the headings that ask for it.
pub fn tidy(blocks: &mut Vec<Block>) {
    for block in blocks.iter_mut().filter(|block| block.origin.is_none()) {
        match &mut block.kind {
            BlockKind::Facts(facts) => facts.retain(|fact| !is_empty(&fact.value)),
            BlockKind::Cover(cover) => cover.facts.retain(|fact| !is_empty(&fact.value)),
            BlockKind::Letter(letter) => letter.facts.retain(|fact| !is_empty(&fact.value)),
            BlockKind::Table(table) if !table.form => drop_columns(table),
            _ => {}
        }
    }
    blocks.retain(says_something);
    drop_sections(blocks);
    drop_breaks(blocks);
    number(blocks);
}

fn is_empty(inlines: &[Inline]) -> bool {
    matches!(plain_text(inlines).trim(), "" | NOTHING)
}

fn says_something(block: &Block) -> bool {
    match &block.kind {
        _ if block.origin.is_some() => true,
        BlockKind::Facts(facts) => !facts.is_empty(),
        BlockKind::Table(table) => !table.rows.is_empty(),
        BlockKind::List(list) => !list.items.is_empty(),
        BlockKind::Note(Note { blocks, title, .. }) => title.is_some() || !blocks.is_empty(),
        _ => true,
    }
}

/// Drops the columns in which no row says anything; the others share the width.
fn drop_columns(table: &mut Table) {
    if table.rows.is_empty() {
        return;
    }
    let kept: Vec<bool> = (0..table.columns.len())
        .map(|at| table.rows.iter().any(|row| row.get(at).is_some_and(|cell| !is_empty(cell))))
        .collect();
    if kept.iter().all(|kept| *kept) {
        return;
    }
    keep(&mut table.columns, &kept);
    keep(&mut table.head, &kept);
    table.rows.iter_mut().for_each(|row| keep(row, &kept));
    let sum: u32 = table.columns.iter().filter_map(|column| column.width).map(u32::from).sum();
    for width in table.columns.iter_mut().filter_map(|column| column.width.as_mut()).filter(|_| sum > 0) {
        *width = u8::try_from(u32::from(*width) * 100 / sum).unwrap_or(100);
    }
}

fn keep<T>(items: &mut Vec<T>, kept: &[bool]) {
    let mut kept = kept.iter();
    items.retain(|_| kept.next().copied().unwrap_or(true));
}

/// Drops headings of the template under which nothing stands, deepest first.
fn drop_sections(blocks: &mut Vec<Block>) {
    let mut kept: Vec<Block> = Vec::with_capacity(blocks.len());
    // From the end, a heading is empty if what follows it is a heading of its own rank or higher, or nothing.
    let mut following: Option<u8> = Some(0);
    for block in std::mem::take(blocks).into_iter().rev() {
        match &block.kind {
            BlockKind::Heading { level, .. } => {
                let empty = following.is_some_and(|next| next <= *level);
                if empty && block.origin.is_none() && *level > 1 {
                    continue;
                }
                following = Some(*level);
            }
            BlockKind::PageBreak | BlockKind::Contents { .. } => {}
            _ => following = None,
        }
        kept.push(block);
    }
    kept.reverse();
    *blocks = kept;
}

/// Drops page breaks between which nothing stands, and a table of contents of nothing.
fn drop_breaks(blocks: &mut Vec<Block>) {
    let headings = |block: &Block| matches!(&block.kind, BlockKind::Heading { level, .. } if *level > 1);
    let has_headings = blocks.iter().any(headings);
    blocks.retain(|block| has_headings || !matches!(block.kind, BlockKind::Contents { .. }));
    let is_break = |block: &Block| matches!(block.kind, BlockKind::PageBreak);
    blocks.dedup_by(|later, earlier| is_break(later) && is_break(earlier));
    if blocks.last().is_some_and(is_break) {
        blocks.pop();
    }
}

/// Puts numbers in place of the marks: 1, 2, and below a numbered section 2.1, 2.2.
fn number(blocks: &mut [Block]) {
    let mut open: Vec<(u8, u32)> = Vec::new();
    for block in blocks.iter_mut().filter(|block| block.origin.is_none()) {
        let BlockKind::Heading { level, inlines, .. } = &mut block.kind else { continue };
        let Some(Inline::Text(text)) = inlines.first_mut() else { continue };
        let Some(rest) = text.strip_prefix(NUMBER).map(str::to_owned) else { continue };
        let count = open.iter().rev().find(|(rank, _)| rank == level).map_or(0, |(_, count)| *count);
        open.retain(|(rank, _)| rank < level);
        open.push((*level, count + 1));
        let number = open.iter().map(|(_, count)| count.to_string()).collect::<Vec<_>>().join(".");
        *text = format!("{number}{rest}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::markdown;
    use crate::document::parse::{template_output, user_text};
    use crate::i18n::Language;

    fn tidied(markdown: &str) -> String {
        let mut blocks = template_output(markdown).unwrap();
        tidy(&mut blocks);
        markdown::blocks(&blocks, Language::De)
    }

    #[test]
    fn empty_sections_go_and_the_others_are_numbered() {
        let text = "# T\n\n## {n} A\n\n## {n} B\n\ntext\n\n### {n} C\n\ntext\n\n### {n} D\n\n### {n} E\n\ntext\n\n## {n} F\n\n### {n} G\n";
        assert_eq!(tidied(text), "# T\n\n## 1 B\n\ntext\n\n### 1.1 C\n\ntext\n\n### 1.2 E\n\ntext\n");
    }

    #[test]
    fn a_section_after_another_begins_to_count_again() {
        let text = "## {n} A\n\n### {n} a\n\nx\n\n## {n} B\n\n### {n} b\n\nx\n";
        assert_eq!(tidied(text), "## 1 A\n\n### 1.1 a\n\nx\n\n## 2 B\n\n### 2.1 b\n\nx\n");
    }

    #[test]
    fn columns_and_facts_without_a_value_go() {
        let text = "```lotse caption\n{\"caption\": \"c\", \"widths\": [40, 40, 20]}\n```\n\n| a | b | c |\n| --- | --- | --- |\n| 1 | – |  |\n| 2 |  | 3 |\n";
        let mut blocks = template_output(text).unwrap();
        tidy(&mut blocks);
        let BlockKind::Table(table) = &blocks[0].kind else { panic!("a table") };
        assert_eq!(table.columns.iter().map(|column| column.width).collect::<Vec<_>>(), [Some(66), Some(33)]);
        assert_eq!(table.rows[0].len(), 2);
        assert_eq!(tidied("```lotse facts\n[{\"label\": \"a\", \"value\": null}]\n```\n"), "");
        assert_eq!(tidied("## A\n\n| a | b |\n| --- | --- |\n"), "");
    }

    #[test]
    fn no_page_is_left_empty() {
        let page = "\n```lotse page-break\n```\n";
        let mut blocks =
            template_output(&format!("# T\n{page}\n## A\n{page}\n```lotse contents\n```\n{page}")).unwrap();
        tidy(&mut blocks);
        assert_eq!(blocks.len(), 1, "{blocks:?}");
    }

    #[test]
    fn what_a_user_wrote_stays() {
        let origin = crate::document::block::Origin { file: "a.md".into(), line: 1 };
        let mut blocks = user_text("# {n} A\n\n| a | b |\n| --- | --- |\n| x | |\n", 1, Some(&origin));
        let before = blocks.clone();
        tidy(&mut blocks);
        assert_eq!(blocks, before);
    }
}
