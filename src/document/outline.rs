//! The outline of a document: heading levels without a jump, an id for each heading, and the table of contents.

use std::collections::BTreeMap;

use super::block::{Block, BlockKind, ContentsEntry, Note, plain_text};
use crate::i18n::Language;

/// The longest id that is made of a heading, in characters; longer ones end at a word.
const LONGEST_SLUG: usize = 60;

/// Sets levels and ids of all headings, and fills the tables of contents.
///
/// A document whose title stands on a cover, or that begins without a heading of level 1 and so gets its title from the page,
/// starts its headings at level 2. Doing it twice is the same as doing it once.
pub fn set(blocks: &mut [Block], language: Language) {
    let mut walk =
        Walk { levels: Levels::below(title_level(blocks)), slugs: Slugs::new(language), entries: Vec::new() };
    walk.blocks(blocks);
    let entries = walk.entries;
    fill_contents(blocks, &entries);
}

/// The level of the title that stands outside of the headings: 1, or 0 where the first heading is the title.
fn title_level(blocks: &[Block]) -> u8 {
    u8::from(!begins_with_title(blocks))
}

/// Whether the document brings its title as its first heading.
pub fn begins_with_title(blocks: &[Block]) -> bool {
    let first = blocks.iter().find(|b| matches!(b.kind, BlockKind::Heading { .. } | BlockKind::Cover(_)));
    matches!(first, Some(Block { kind: BlockKind::Heading { level: 1, .. }, .. }))
}

/// Whether the title stands on a cover that comes before all headings.
pub fn begins_with_cover(blocks: &[Block]) -> bool {
    let first = blocks.iter().find(|b| matches!(b.kind, BlockKind::Heading { .. } | BlockKind::Cover(_)));
    matches!(first, Some(Block { kind: BlockKind::Cover(_), .. }))
}

/// Turns written heading levels into an outline without a jump: a heading lies one level below the nearest one before it
/// that was written with a higher rank, and siblings stay siblings.
pub(super) struct Levels {
    base: u8,
    open: Vec<(u8, u8)>,
}

impl Levels {
    /// An outline whose highest headings lie one level below `base`.
    pub(super) fn below(base: u8) -> Self {
        Levels { base, open: Vec::new() }
    }

    /// The level of the next heading.
    pub(super) fn next(&mut self, written: u8) -> u8 {
        while self.open.last().is_some_and(|(rank, _)| *rank >= written) {
            self.open.pop();
        }
        let level = self.open.last().map_or(self.base, |(_, level)| *level).saturating_add(1).min(6);
        self.open.push((written, level));
        level
    }
}

struct Walk {
    levels: Levels,
    slugs: Slugs,
    entries: Vec<ContentsEntry>,
}

impl Walk {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match &mut block.kind {
                BlockKind::Heading { level, inlines, id } => {
                    *level = self.levels.next(*level);
                    let text = plain_text(inlines);
                    *id = self.slugs.unique(&text);
                    self.entries.push(ContentsEntry { level: *level, text, id: id.clone() });
                }
                BlockKind::List(list) => list.items.iter_mut().for_each(|item| self.blocks(item)),
                BlockKind::Quote(inner) | BlockKind::Note(Note { blocks: inner, .. }) => self.blocks(inner),
                _ => {}
            }
        }
    }
}

fn fill_contents(blocks: &mut [Block], all: &[ContentsEntry]) {
    for block in blocks {
        if let BlockKind::Contents { depth, entries } = &mut block.kind {
            *entries = all.iter().filter(|entry| entry.level > 1 && entry.level <= *depth + 1).cloned().collect();
        }
    }
}

struct Slugs {
    fallback: &'static str,
    taken: BTreeMap<String, u32>,
}

impl Slugs {
    fn new(language: Language) -> Self {
        let fallback = match language {
            Language::De => "abschnitt",
            Language::En => "section",
        };
        Slugs { fallback, taken: BTreeMap::new() }
    }

    /// An id that no heading before has; the second „Aufgaben“ becomes `aufgaben-2`.
    fn unique(&mut self, text: &str) -> String {
        let mut base = slug(text);
        if base.is_empty() {
            self.fallback.clone_into(&mut base);
        }
        let mut id = base.clone();
        let mut count = self.taken.get(&base).copied().unwrap_or_default();
        while self.taken.contains_key(&id) {
            count += 1;
            id = format!("{base}-{}", count + 1);
        }
        self.taken.insert(base, count);
        self.taken.entry(id.clone()).or_insert(0);
        id
    }
}

/// A text as an id: lower case, umlauts spelled out, everything else between words as one hyphen.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in text.chars().flat_map(char::to_lowercase) {
        let Some(spelled) = spell(c) else {
            gap = true;
            continue;
        };
        if out.len() >= LONGEST_SLUG && gap {
            break;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        out.push_str(&spelled);
    }
    out.truncate(LONGEST_SLUG * 2);
    out
}

fn spell(c: char) -> Option<std::borrow::Cow<'static, str>> {
    Some(match c {
        'a'..='z' | '0'..='9' => c.to_string().into(),
        'ä' | 'æ' => "ae".into(),
        'ö' | 'ø' | 'œ' => "oe".into(),
        'ü' => "ue".into(),
        'ß' => "ss".into(),
        'à' | 'á' | 'â' | 'ã' | 'å' => "a".into(),
        'ç' | 'č' | 'ć' => "c".into(),
        'è' | 'é' | 'ê' | 'ë' => "e".into(),
        'ì' | 'í' | 'î' | 'ï' => "i".into(),
        'ñ' => "n".into(),
        'ò' | 'ó' | 'ô' | 'õ' => "o".into(),
        'š' => "s".into(),
        'ù' | 'ú' | 'û' => "u".into(),
        'ž' => "z".into(),
        // An apostrophe and a soft hyphen stand inside of words; the combining dot comes from the capital I of Turkish.
        '\'' | '’' | '\u{ad}' | '\u{307}' => "".into(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::block::Inline;

    fn heading(level: u8, text: &str) -> Block {
        BlockKind::Heading { level, inlines: vec![Inline::Text(text.into())], id: String::new() }.into()
    }

    fn outline(blocks: &[Block]) -> Vec<(u8, &str)> {
        blocks
            .iter()
            .filter_map(|block| match &block.kind {
                BlockKind::Heading { level, id, .. } => Some((*level, id.as_str())),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn levels_never_jump_and_siblings_stay_siblings() {
        let mut blocks = vec![heading(1, "T"), heading(4, "A"), heading(4, "B"), heading(6, "C"), heading(2, "D")];
        set(&mut blocks, Language::De);
        assert_eq!(outline(&blocks), [(1, "t"), (2, "a"), (2, "b"), (3, "c"), (2, "d")]);
        let once = blocks.clone();
        set(&mut blocks, Language::De);
        assert_eq!(blocks, once);
    }

    #[test]
    fn without_a_title_of_its_own_a_document_starts_at_level_two() {
        let mut blocks = vec![heading(3, "A"), heading(1, "B")];
        set(&mut blocks, Language::De);
        assert_eq!(outline(&blocks), [(2, "a"), (2, "b")]);
    }

    #[test]
    fn ids_are_readable_and_unique() {
        let mut blocks = vec![
            heading(2, "Für Bürger:innen – Straße & mehr"),
            heading(2, "Aufgaben"),
            heading(2, "Aufgaben 2"),
            heading(2, "Aufgaben"),
            heading(2, "Aufgaben"),
            heading(2, "🚀"),
        ];
        set(&mut blocks, Language::De);
        let ids: Vec<_> = outline(&blocks).into_iter().map(|(_, id)| id).collect();
        let expected =
            ["fuer-buerger-innen-strasse-mehr", "aufgaben", "aufgaben-2", "aufgaben-3", "aufgaben-4", "abschnitt"];
        assert_eq!(ids, expected);
    }

    #[test]
    fn the_contents_list_chapters_below_the_title() {
        let contents = BlockKind::Contents { depth: 1, entries: Vec::new() };
        let mut blocks = vec![heading(1, "T"), contents.into(), heading(2, "A"), heading(3, "B")];
        set(&mut blocks, Language::De);
        let BlockKind::Contents { entries, .. } = &blocks[1].kind else { panic!("contents") };
        assert_eq!(entries.iter().map(|entry| entry.id.as_str()).collect::<Vec<_>>(), ["a"]);
    }
}
