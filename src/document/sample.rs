//! A small document with every kind of block, as each format writes it.

use super::page::{Entry, Group, Index, Page};
use super::theme::Theme;
use super::{html, html_page, index, markdown, outline, parse, typography};
use crate::i18n::Language;

fn sample() -> Page {
    let mut blocks = parse::template_output(include_str!("sample.md")).expect("the sample is well-formed");
    typography::apply(&mut blocks, Language::De);
    outline::set(&mut blocks, Language::De);
    Page {
        title: "Lotsenkonzept \"</title>".into(),
        language: Language::De,
        kind: "Lotsenkonzept".into(),
        subject: "Konzept </style><script>".into(),
        organisation: "Stadt Musterstadt".into(),
        footer: vec!["Stand 12. März 2026".into(), "Fassung 1.2".into()],
        draft: Some(3),
        blocks,
        structured: None,
        home: Some("../index.html".into()),
        theme: Theme::default(),
    }
}

#[test]
fn every_block_as_html() {
    insta::assert_snapshot!(html::blocks(&sample().blocks, Language::De));
}

#[test]
fn every_block_as_markdown() {
    insta::assert_snapshot!(markdown::write(&sample()));
}

#[test]
fn a_page_asks_nobody_for_anything() {
    let page = html_page::write(&sample());
    for forbidden in ["<script", "src=", "url(", "@import", "<link", "<iframe", "onload", "javascript:"] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("</style>").count(), 1);
    assert_eq!(page.matches("</title>").count(), 1);
    assert!(page.starts_with("<!doctype html>\n<html lang=\"de\">"));
    assert!(page.contains("@top-center { content: \"ENTWURF – 3 Fehler offen\"; }"));
    assert!(page.contains("<p class=\"banner\">ENTWURF – 3 Fehler offen</p>"));
}

#[test]
fn a_document_without_a_title_of_its_own_gets_that_of_the_page() {
    let mut page = sample();
    page.blocks.remove(0);
    outline::set(&mut page.blocks, Language::De);
    page.blocks.drain(..1);
    page.blocks.retain(|block| !matches!(block.kind, super::block::BlockKind::Heading { level: 1, .. }));
    assert!(html_page::write(&page).contains("<h1>Lotsenkonzept &quot;&lt;/title&gt;</h1>"));
    assert!(markdown::write(&page).contains("\n# Lotsenkonzept \"\\</title>\n"));
}

#[test]
fn an_overview_lists_what_there_is() {
    let entry = |title: &str, file: &str| Entry {
        title: title.into(),
        note: None,
        files: vec![("HTML".into(), file.into()), ("Markdown".into(), "a.md".into())],
    };
    let entries = vec![entry("A & B", "role-profile/a.html"), entry("C", "javascript:x")];
    let overview = Index {
        title: "Dokumente".into(),
        language: Language::De,
        organisation: "Stadt Musterstadt".into(),
        audience: "Intern".into(),
        introduction: None,
        groups: vec![
            Group { title: "Rollenprofile".into(), entries },
            Group { title: "Leer".into(), entries: Vec::new() },
        ],
        footer: Vec::new(),
        theme: Theme::default(),
    };
    let page = index::write(&overview);
    assert!(page.contains("<a class=\"document\" href=\"role-profile/a.html\">A &amp; B</a>"));
    assert!(page.contains("<a class=\"document\" href=\"a.md\">C</a>"));
    assert!(!page.contains("Leer") && !page.contains("javascript"));
}
