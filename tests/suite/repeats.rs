//! No document of the examples says the same thing twice.

use std::collections::BTreeMap;

use lotse::document::block::{Block, BlockKind, Inline, List, Note, plain_text};
use lotse::document::templates::Templates;
use lotse::document::theme::Theme;
use lotse::document::{Manner, language, prepare, render, shipped, subjects};
use lotse::i18n::Language;
use lotse::model::DocumentKind;

use crate::analysed::{Files, analysis};
use crate::repository::{demand, texts};

/// Shorter texts may return: a label, a name, a date.
const SHORTEST: usize = 60;

/// Paragraphs, list items and notes, each as plain text. Cells of tables are left out, for a column may say the same in two rows;
/// so are facts that are no sentences: names, and what sorts each Arbeitsvorgang.
fn paragraphs(blocks: &[Block], out: &mut Vec<String>) {
    let mut add = |inlines: &[Inline]| out.push(plain_text(inlines));
    for block in blocks {
        match &block.kind {
            BlockKind::Paragraph(inlines) | BlockKind::Heading { inlines, .. } => add(inlines),
            BlockKind::Facts(facts) => {
                let is_sentence = |inlines: &[Inline]| plain_text(inlines).ends_with(['.', '!', '?']);
                facts.iter().filter(|fact| is_sentence(&fact.value)).for_each(|fact| add(&fact.value));
            }
            _ => {}
        }
    }
    for block in blocks {
        match &block.kind {
            BlockKind::List(List { items, .. }) => items.iter().for_each(|item| paragraphs(item, out)),
            BlockKind::Quote(inner) | BlockKind::Note(Note { blocks: inner, .. }) => paragraphs(inner, out),
            _ => {}
        }
    }
}

/// The projects below `profiles/`, each with its files.
fn examples() -> BTreeMap<String, Files> {
    let mut found: BTreeMap<String, Files> = BTreeMap::new();
    for file in texts("profiles", &["yaml", "md"]) {
        let inside = file.path.strip_prefix("profiles/").expect("inside of the folder");
        let (project, path) = inside.split_once('/').expect("a file lies in a project");
        found.entry(project.to_owned()).or_default().push((path.to_owned(), file.text.into_bytes()));
    }
    found.retain(|_, files| files.iter().any(|(path, _)| path == "lotse.yaml"));
    found
}

#[test]
fn no_paragraph_stands_twice_in_a_document() {
    let templates = Templates::new(shipped::TEMPLATES, &[]).expect("templates that can be read");
    let mut complaints = Vec::new();
    for (project, files) in examples() {
        let analysis = analysis(files, Language::De);
        for kind in DocumentKind::ALL {
            for id in subjects(&analysis.project, *kind) {
                let manner = Manner {
                    language: language(&templates, *kind, analysis.document_language()),
                    style: analysis.config.gender_style(),
                    today: analysis.today,
                };
                let prepared = prepare(&analysis.project, &analysis.sources, *kind, &id, manner);
                let prepared = prepared.expect("a sound definition");
                let page =
                    render(&templates, &prepared, Theme::default(), None).expect("a template that can be filled");
                let mut said = Vec::new();
                paragraphs(&page.blocks, &mut said);
                said.retain(|text| text.chars().count() >= SHORTEST);
                said.sort_unstable();
                let twice = said.windows(2).filter(|pair| pair[0] == pair[1]);
                complaints.extend(twice.map(|pair| format!("{project}, {} {id}: {}", kind.name(), pair[0])));
            }
        }
    }
    demand(&complaints, "A document says each thing once. Mend the template, or the text of the example.");
}
