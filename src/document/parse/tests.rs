use super::*;
use crate::document::block::{BlockKind, Inline, plain_text};

fn template(markdown: &str) -> Vec<Block> {
    template_output(markdown).expect("the Markdown of the test is well-formed")
}

fn prose(text: &str) -> Vec<Block> {
    let json = serde_json::json!({ "text": text, "below": 2 });
    template(&format!("## Kapitel\n\n```lotse prose\n{json}\n```\n\n## Danach\n"))
}

fn kinds(blocks: &[Block]) -> Vec<&'static str> {
    blocks
        .iter()
        .map(|block| match &block.kind {
            BlockKind::Heading { .. } => "heading",
            BlockKind::Paragraph(_) => "paragraph",
            BlockKind::List(_) => "list",
            BlockKind::Table(_) => "table",
            BlockKind::Quote(_) => "quote",
            BlockKind::Code(_) => "code",
            BlockKind::Facts(_) => "facts",
            BlockKind::Rule => "rule",
            _ => "other",
        })
        .collect()
}

fn paragraph(blocks: &[Block]) -> &[Inline] {
    match &blocks[0].kind {
        BlockKind::Paragraph(inlines) => inlines,
        other => panic!("a paragraph, not {other:?}"),
    }
}

#[test]
fn lists_nest_and_tight_items_are_paragraphs() {
    let blocks = template("3. a\n4. b\n   - c\n\n     d\n");
    let BlockKind::List(list) = &blocks[0].kind else { panic!("list") };
    assert!(list.ordered && list.start == 3);
    assert_eq!(kinds(&list.items[0]), ["paragraph"]);
    assert_eq!(kinds(&list.items[1]), ["paragraph", "list"]);
}

#[test]
fn html_is_text_and_a_break_is_a_break() {
    let blocks = template("a<br>b <b onclick=x>c</b>\n\n<script>alert(1)</script>\n");
    assert_eq!(paragraph(&blocks)[1], Inline::Break);
    assert_eq!(plain_text(paragraph(&blocks)), "a b <b onclick=x>c</b>");
    assert_eq!(plain_text(paragraph(&blocks[1..])), "<script>alert(1)</script>");
}

#[test]
fn links_without_a_harmless_target_keep_their_text() {
    let blocks = template("[a](javascript:x) [b](java&#10;script:x) [c](//host) ![d](file:///x) [e](https://x.de)");
    let inlines = paragraph(&blocks);
    assert_eq!(inlines[0], Inline::Text("a b c d ".into()));
    assert!(matches!(&inlines[1], Inline::Link { href, .. } if href == "https://x.de"));
}

#[test]
fn the_star_of_a_gender_form_is_a_star() {
    let blocks = user_text("Bürger*innen und Lots*innen arbeiten *sehr* gern mit `a*b`.\n", 2, None);
    let inlines = paragraph(&blocks);
    assert_eq!(plain_text(inlines), "Bürger*innen und Lots*innen arbeiten sehr gern mit a*b.");
    let emphasised: Vec<String> = inlines
        .iter()
        .filter_map(|inline| match inline {
            Inline::Emph(inner) => Some(plain_text(inner)),
            _ => None,
        })
        .collect();
    assert_eq!(emphasised, ["sehr"]);
}

#[test]
fn what_a_user_writes_stays_in_its_place() {
    let attacks = [
        "```\nunclosed",
        "````lotse facts\n[]\n````",
        "```lotse prose\n{\"text\":\"x\"}\n```",
        "~~~lotse page-break\n~~~",
        "<div><!-- ",
        "| a |\n|---|\n| b",
        "> > > - 1. x",
        "[ref]: https://example.org\n[ref]",
        "* * *\n===\n---",
        "<![CDATA[",
    ];
    for attack in attacks {
        let blocks = prose(attack);
        let last = blocks.last().expect("the chapter after the prose");
        let BlockKind::Heading { inlines, .. } = &last.kind else { panic!("{attack:?} swallowed what follows") };
        assert_eq!(plain_text(inlines), "Danach");
        assert!(!kinds(&blocks).contains(&"facts") && !kinds(&blocks).contains(&"other"), "{attack:?}");
    }
    assert_eq!(kinds(&prose("```lotse facts\n[]\n```"))[1], "code");
}

#[test]
fn headings_of_a_user_lie_below_the_chapter_and_never_jump() {
    let blocks = prose("# A\n\n#### B\n\n#### C\n\n## D\n");
    let levels: Vec<u8> = blocks
        .iter()
        .filter_map(|block| match block.kind {
            BlockKind::Heading { level, .. } => Some(level),
            _ => None,
        })
        .collect();
    assert_eq!(levels, [2, 3, 4, 4, 4, 2]);
}

#[test]
fn blocks_of_a_user_know_their_line() {
    let json = serde_json::json!({ "text": "a\n\n- b\n\n  c\n", "origin": { "file": "rolle.yaml", "line": 12 } });
    let blocks = template(&format!("```lotse prose\n{json}\n```\n"));
    let lines: Vec<_> = blocks.iter().map(|block| block.origin.as_ref().expect("an origin").line).collect();
    assert_eq!(lines, [12, 14]);
    let BlockKind::List(list) = &blocks[1].kind else { panic!("list") };
    assert_eq!(list.items[0][1].origin, Some(Origin { file: "rolle.yaml".into(), line: 16 }));
}

#[test]
fn a_caption_belongs_to_the_table_that_follows() {
    let blocks = template(
        "```lotse caption\n{\"caption\":\"Aufgaben\",\"widths\":[30,70],\"row_heads\":true}\n```\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n",
    );
    let BlockKind::Table(table) = &blocks[0].kind else { panic!("table") };
    assert_eq!(table.columns[1].width, Some(70));
    assert!(table.row_heads);
    let fault = template_output("x\n\n```lotse caption\n{\"caption\":\"A\"}\n```\n\ntext\n").unwrap_err();
    assert!(fault.message.de.contains("folgt keine Tabelle"));
    assert_eq!(fault.line, 3);
    let fault = template_output("```lotse caption\n{\"caption\":\"A\",\"widths\":[1]}\n```\n| a | b |\n|---|---|\n");
    assert!(fault.unwrap_err().message.de.contains("2 Spalten"));
}

#[test]
fn a_fault_names_the_line_of_its_fence() {
    let fault = template_output("a\n\nb\n\n```lotse fakts\n[]\n```\n").unwrap_err();
    assert_eq!(fault.line, 5);
}

#[test]
fn nesting_without_end_neither_crashes_nor_loses_text() {
    let quotes = format!("{} x", ">".repeat(50_000));
    let lists = format!("{}x", "- ".repeat(5_000));
    let emphasis = format!("{}x{}", "*a ".repeat(2_000), "*".repeat(2_000));
    let links = format!("{}x{}", "[".repeat(5_000), "](a)".repeat(5_000));
    let blocks_of_code = "```\nx\n```\n".repeat(20_000);
    let origin = Origin { file: "a.yaml".into(), line: 1 };
    assert_eq!(user_text(&blocks_of_code, 2, Some(&origin)).len(), 20_000);
    for text in [quotes, lists, emphasis, links] {
        let blocks = user_text(&text, 2, None);
        assert!(format!("{blocks:?}").contains('x'));
    }
}
