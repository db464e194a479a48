//! Hostile texts in every field of every kind: they are shown, and do nothing.
//!
//! The same projects are laid into the folder for temporary files of the build, where `tests/tools/injection.sh` takes them to
//! a browser.

#![expect(clippy::disallowed_methods, reason = "the projects are handed to the check in the browser as files")]

mod fill;
mod look;
mod payloads;

use std::path::Path;

use lotse::analysis::Analysis;
use lotse::diagnostic::Diagnostic;
use lotse::document::page::Page;
use lotse::document::templates::Templates;
use lotse::document::theme::Theme;
use lotse::document::{Manner, language, prepare, render, shipped, subjects, write};
use lotse::i18n::Language;
use lotse::model::{DocumentKind, OutputFormat};
use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::analysed::analysis;
use fill::Filler;
use payloads::PAYLOADS;

/// As many rounds as payloads: each text has had each payload at the end.
const ROUNDS: usize = PAYLOADS.len();

fn pages(analysis: &Analysis, templates: &Templates) -> Vec<Page> {
    let wanted = analysis.document_language();
    let page = |kind: DocumentKind, id: &str| {
        let manner = Manner {
            language: language(templates, kind, wanted),
            style: analysis.config.gender_style(),
            today: analysis.today,
        };
        let prepared = prepare(&analysis.project, &analysis.sources, kind, id, manner).expect("a sound definition");
        render(templates, &prepared, Theme::default(), Some(1)).expect("a template that can be filled")
    };
    DocumentKind::ALL
        .iter()
        .flat_map(|kind| subjects(&analysis.project, *kind).into_iter().map(move |id| page(*kind, &id)))
        .collect()
}

#[test]
fn hostile_texts_in_all_fields_stay_texts() {
    let templates = Templates::new(shipped::TEMPLATES, &[]).expect("templates that can be read");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile");
    let _ = std::fs::remove_dir_all(&folder);
    for round in 0..ROUNDS {
        let mut filler = Filler::new(round);
        let files = filler.project();
        assert!(filler.texts() > 300, "{} texts", filler.texts());
        for (path, bytes) in &files {
            let place = folder.join(format!("{round:03}")).join(path);
            std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder can be made");
            std::fs::write(place, bytes).expect("a file can be written");
        }
        let analysis = analysis(files, Language::De);
        // The settings are refused, and rightly so; everything else must have been read.
        let broken = analysis.findings.iter().map(|finding| &finding.diagnostic);
        let is_settings = |diagnostic: &Diagnostic| {
            analysis.sources.file(diagnostic.place.span.file).path == lotse::config::FILE_NAME
        };
        let broken = broken.filter(|diagnostic| diagnostic.rule.code.starts_with("L0") && !is_settings(diagnostic));
        let broken: Vec<_> = broken.map(|diagnostic| &diagnostic.message).collect();
        assert!(broken.is_empty(), "{broken:#?}");
        let pages = pages(&analysis, &templates);
        assert!(pages.len() >= DocumentKind::ALL.len(), "{} documents", pages.len());
        for page in &pages {
            check(page, round);
        }
    }
}

fn check(page: &Page, round: usize) {
    let text = |format| String::from_utf8(write(page, format)).expect("documents are text");
    let complaints = look::complaints(&text(OutputFormat::Html));
    assert!(complaints.is_empty(), "round {round}, {}: {complaints:#?}", page.kind);
    let markdown = text(OutputFormat::Markdown);
    let complaints = markdown_complaints(&markdown);
    assert!(complaints.is_empty(), "round {round}, {}: {complaints:#?}", page.kind);
}

/// What a reader of the Markdown would see in it that is more than text.
fn markdown_complaints(markdown: &str) -> Vec<String> {
    let complaint = |event: Event<'_>| match event {
        Event::Html(tag) | Event::InlineHtml(tag) if &*tag != "<br>" => Some(tag.to_string()),
        Event::Start(Tag::Image { dest_url, .. }) => Some(format!("a picture: {dest_url}")),
        Event::Start(Tag::Link { dest_url, .. }) if lotse::document::link::safe_target(&dest_url).is_none() => {
            Some(format!("a link: {dest_url}"))
        }
        _ => None,
    };
    Parser::new_ext(markdown, Options::all()).filter_map(complaint).collect()
}
