//! Names that lead to other documents.
//!
//! A view records the names of what it names ([`Mentions`]). Where a template prints nothing but such names, in a table cell, a
//! fact or a list item, they become [`Inline::Mention`]: no template has to know which documents there are. Only when a page is
//! written is it known what lies beside it; then mentions become links, or plain text again.

use std::collections::BTreeMap;

use super::block::{Block, BlockKind, Inline, List, Note, Target, push_text};
use super::escape::one_line;

/// The names that a view gave out, each with what it means.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mentions(BTreeMap<String, Option<Target>>);

impl Mentions {
    /// Records that a name means something that may have documents, or for certain nothing of that kind. A name that means
    /// several things leads nowhere.
    pub fn add(&mut self, name: &str, target: Option<&Target>) {
        let known = self.0.entry(one_line(name)).or_insert_with(|| target.cloned());
        if known.as_ref() != target {
            *known = None;
        }
    }

    /// The parts of a text that consists of known names and what stands between them in an enumeration; `None` where it says
    /// anything else, or where no name leads anywhere.
    fn parts(&self, text: &str) -> Option<Vec<Inline>> {
        let mut out = Vec::new();
        let mut rest = text;
        loop {
            let (name, target, between) = self.first_name(rest)?;
            let shown = Inline::Text(name.to_owned());
            match target {
                Some(target) => out.push(Inline::Mention { target: target.clone(), inlines: vec![shown] }),
                None => push_text(&mut out, name),
            }
            push_text(&mut out, between);
            rest = &rest[name.len() + between.len()..];
            if between.is_empty() {
                break;
            }
        }
        out.iter().any(|inline| matches!(inline, Inline::Mention { .. })).then_some(out)
    }

    /// The longest name with which a text begins, what it means, and what divides it from the next.
    fn first_name<'t>(&self, text: &'t str) -> Option<(&'t str, Option<&Target>, &'t str)> {
        let divided = text.char_indices().filter_map(|(at, _)| divider(&text[at..]).map(|between| (at, between)));
        let mut ends: Vec<(usize, &str)> = divided.collect();
        ends.push((text.len(), ""));
        ends.into_iter().rev().find_map(|(end, between)| {
            let target = self.0.get(&text[..end])?;
            Some((&text[..end], target.as_ref(), between))
        })
    }
}

/// What divides the names of an enumeration, where a text begins with it.
fn divider(text: &str) -> Option<&str> {
    const DIVIDERS: [&str; 6] = [", ", " und ", " sowie ", " oder ", " and ", " or "];
    DIVIDERS.iter().find(|divider| text.starts_with(**divider)).map(|divider| &text[..divider.len()])
}

/// Turns the names in what a template wrote into mentions. What a user wrote stays as it is.
pub fn connect(blocks: &mut [Block], mentions: &Mentions) {
    if mentions.0.values().all(Option::is_none) {
        return;
    }
    for block in blocks.iter_mut().filter(|block| block.origin.is_none()) {
        match &mut block.kind {
            BlockKind::Table(table) => {
                table.rows.iter_mut().flatten().for_each(|cell| connect_lines(cell, mentions));
            }
            BlockKind::Facts(facts) => facts.iter_mut().for_each(|fact| connect_lines(&mut fact.value, mentions)),
            BlockKind::List(List { items, .. }) => {
                for item in items {
                    if let Some(Block { kind: BlockKind::Paragraph(inlines), .. }) = item.first_mut() {
                        connect_lines(inlines, mentions);
                    }
                    connect(item, mentions);
                }
            }
            BlockKind::Note(Note { blocks, .. }) => connect(blocks, mentions),
            _ => {}
        }
    }
}

/// Turns the lines that hold nothing but names into mentions.
fn connect_lines(inlines: &mut Vec<Inline>, mentions: &Mentions) {
    let mut out = Vec::with_capacity(inlines.len());
    for (at, line) in inlines.split(|inline| *inline == Inline::Break).enumerate() {
        if at > 0 {
            out.push(Inline::Break);
        }
        let parts = match line {
            [Inline::Text(text)] => mentions.parts(text.trim()),
            _ => None,
        };
        out.extend(parts.unwrap_or_else(|| line.to_vec()));
    }
    *inlines = out;
}

/// Turns mentions into links where `locate` knows a way, and into plain text elsewhere.
pub fn resolve(blocks: &mut [Block], locate: &dyn Fn(&Target) -> Option<String>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { inlines, .. } | BlockKind::Paragraph(inlines) => resolve_inlines(inlines, locate),
            BlockKind::Table(table) => {
                table.rows.iter_mut().flatten().for_each(|cell| resolve_inlines(cell, locate));
            }
            BlockKind::Facts(facts) => facts.iter_mut().for_each(|fact| resolve_inlines(&mut fact.value, locate)),
            BlockKind::List(List { items, .. }) => items.iter_mut().for_each(|item| resolve(item, locate)),
            BlockKind::Note(Note { blocks, .. }) | BlockKind::Quote(blocks) => resolve(blocks, locate),
            _ => {}
        }
    }
}

fn resolve_inlines(inlines: &mut Vec<Inline>, locate: &dyn Fn(&Target) -> Option<String>) {
    if !inlines.iter().any(|inline| matches!(inline, Inline::Mention { .. })) {
        return;
    }
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines.drain(..) {
        match inline {
            Inline::Mention { target, inlines } => match locate(&target) {
                Some(href) => out.push(Inline::Link { href, inlines }),
                None => inlines.into_iter().for_each(|inline| push(inline, &mut out)),
            },
            other => push(other, &mut out),
        }
    }
    *inlines = out;
}

/// Appends an inline so that texts in a row are one text again.
fn push(inline: Inline, out: &mut Vec<Inline>) {
    match inline {
        Inline::Text(text) => push_text(out, &text),
        other => out.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::block::plain_text;
    use crate::model::Kind;

    fn mentions() -> Mentions {
        let mut mentions = Mentions::default();
        let target = |kind, id: &str| Target { kind, id: id.into() };
        let roles = [("Lotsin", "lotse"), ("Lotsin, Stufe 2", "stufe-2"), ("Leitung und  Rat", "leitung")];
        for (name, id) in roles {
            mentions.add(name, Some(&target(Kind::Role, id)));
        }
        mentions.add("Hauptamt", None);
        mentions.add("Beirat", Some(&target(Kind::Role, "beirat")));
        mentions.add("Beirat", Some(&target(Kind::Position, "beirat-stelle")));
        mentions
    }

    fn shown(text: &str) -> String {
        let mut cell = vec![Inline::Text(text.into())];
        connect_lines(&mut cell, &mentions());
        assert_eq!(plain_text(&cell), text);
        let shown = cell.iter().map(|inline| match inline {
            Inline::Mention { target, inlines } => format!("[{}]({})", plain_text(inlines), target.id),
            other => plain_text(std::slice::from_ref(other)),
        });
        shown.collect()
    }

    #[test]
    fn enumerations_of_names_lead_to_what_they_name() {
        for (text, expected) in [
            ("Lotsin", "[Lotsin](lotse)"),
            ("Lotsin, Stufe 2", "[Lotsin, Stufe 2](stufe-2)"),
            ("Lotsin, Hauptamt und Leitung und Rat", "[Lotsin](lotse), Hauptamt und [Leitung und Rat](leitung)"),
            ("Lotsin und Beirat", "[Lotsin](lotse) und Beirat"),
        ] {
            assert_eq!(shown(text), expected);
        }
    }

    #[test]
    fn anything_else_stays_text() {
        for text in
            ["", "Hauptamt", "Beirat", "Lotsinnen", "Die Lotsin", "Lotsin, wenn sie da ist", "Lotsin (Amt)", "Lotsin, "]
        {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn mentions_become_links_or_text_when_it_is_known_what_lies_there() {
        let cell = vec![Inline::Text("Lotsin, Leitung und Rat".into())];
        let item = vec![Block::from(BlockKind::Paragraph(cell))];
        let mut blocks = vec![Block::from(BlockKind::List(List { ordered: false, start: 1, items: vec![item] }))];
        connect(&mut blocks, &mentions());
        resolve(&mut blocks, &|target| (target.id == "lotse").then(|| "../x/lotse.md".to_owned()));
        let markdown = crate::document::markdown::blocks(&blocks, crate::i18n::Language::De);
        assert_eq!(markdown, "- [Lotsin](../x/lotse.md), Leitung und Rat\n");
    }

    #[test]
    fn what_a_user_wrote_stays_as_it_is() {
        let origin = Some(crate::document::block::Origin { file: "x".into(), line: 1 });
        let kind = BlockKind::List(List {
            ordered: false,
            start: 1,
            items: vec![vec![Block::from(BlockKind::Paragraph(vec![Inline::Text("Lotsin".into())]))]],
        });
        let mut blocks = [Block { kind, origin }];
        let before = blocks.clone();
        connect(&mut blocks, &mentions());
        assert_eq!(blocks, before);
    }
}
