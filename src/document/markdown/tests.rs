use proptest::prelude::*;

use super::*;
use crate::document::parse::user_text;

fn strategy() -> impl Strategy<Value = Vec<Inline>> {
    let text = "[a-z0-9 *_`~|\\\\<>#.&;:+!\\[\\]()\"äß–-]{1,10}";
    let link = prop::collection::vec(text.prop_map(Inline::Text), 1..2);
    let leaf = prop_oneof![
        1 => link.prop_map(|inlines| Inline::Link { href: "a/b|c.html".into(), inlines }),
        4 => text.prop_map(Inline::Text),
        1 => text.prop_map(Inline::Code),
        1 => Just(Inline::Break),
    ];
    let inline = leaf.prop_recursive(3, 12, 3, |inner| {
        let inner = prop::collection::vec(inner, 1..3);
        prop_oneof![
            inner.clone().prop_map(Inline::Emph),
            inner.clone().prop_map(Inline::Strong),
            inner.prop_map(Inline::Strike),
        ]
    });
    prop::collection::vec(inline, 1..5)
}

fn words(blocks: &[Block]) -> String {
    let html = crate::document::html::blocks(blocks, Language::De).replace("<br>", " ").replace("</td>", " ");
    let mut out = String::new();
    let mut tag = false;
    for c in html.chars() {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => out.push(c),
            _ => {}
        }
    }
    out.split_whitespace().collect()
}

fn check(kind: BlockKind) -> Result<(), TestCaseError> {
    let written = [Block::from(kind)];
    let markdown = blocks(&written, Language::De);
    let read = user_text(&markdown, 1, None);
    prop_assert_eq!(words(&read), words(&written), "{}", markdown);
    let again = blocks(&read, Language::De);
    prop_assert_eq!(words(&user_text(&again, 1, None)), words(&read));
    Ok(())
}

proptest! {
    #[test]
    fn what_is_written_reads_back_with_the_same_words(inlines in strategy(), more in strategy()) {
        check(BlockKind::Paragraph(inlines.clone()))?;
        check(BlockKind::Heading { level: 2, inlines: inlines.clone(), id: String::new() })?;
        check(BlockKind::Quote(vec![BlockKind::Paragraph(inlines.clone()).into()]))?;
        let item = |inlines: &[Inline]| vec![BlockKind::Paragraph(inlines.to_vec()).into()];
        let list = List { ordered: true, start: 7, items: vec![item(&inlines), item(&more)] };
        check(BlockKind::List(list))?;
        let columns = vec![Column::default(); 2];
        let rows = vec![vec![inlines.clone(), more.clone()], vec![more, inlines.clone()]];
        let head = vec![vec![Inline::Text("a".into())], inlines];
        check(BlockKind::Table(Table { columns, head, rows, ..Table::default() }))?;
    }

    #[test]
    fn code_reads_back_as_it_was(text in "[a-z`~ \n>#-]{0,30}") {
        let text = text.trim_end_matches('\n').to_owned();
        let markdown = blocks(&[BlockKind::Code(text.clone()).into()], Language::De);
        prop_assert_eq!(user_text(&markdown, 1, None), [Block::from(BlockKind::Code(text))]);
    }
}

#[test]
fn two_lists_in_a_row_stay_two() {
    let list = |ordered| {
        let items = vec![vec![BlockKind::Paragraph(vec![Inline::Text("a".into())]).into()]];
        Block::from(BlockKind::List(List { ordered, start: 1, items }))
    };
    for ordered in [true, false] {
        let three = [list(ordered), list(ordered), list(ordered)];
        assert_eq!(user_text(&blocks(&three, Language::De), 1, None), three);
    }
}

#[test]
fn nested_lists_stay_as_tight_as_they_were() {
    let markdown = "- a\n- b\n  1. c\n     - d\n  2. e\n- f\n";
    assert_eq!(blocks(&user_text(markdown, 1, None), Language::De), markdown);
    let loose = "- a\n\n  3. b\n\n- c\n\n  d\n";
    assert_eq!(blocks(&user_text(loose, 1, None), Language::De), loose);
}

#[test]
fn a_mark_within_a_word_is_left_out() {
    let emph = |text: &str| Inline::Emph(vec![Inline::Text(text.into())]);
    let text = |text: &str| Inline::Text(text.into());
    let written = |inlines: Vec<Inline>| blocks(&[BlockKind::Paragraph(inlines).into()], Language::De);
    assert_eq!(written(vec![text("Lots"), emph("innen")]).trim(), "Lotsinnen");
    assert_eq!(written(vec![emph("Lots"), text("innen")]).trim(), "Lotsinnen");
    assert_eq!(written(vec![text("Die "), emph("Lotsin"), text(".")]).trim(), "Die *Lotsin*.");
}
