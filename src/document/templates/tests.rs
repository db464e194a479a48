use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::document::block::{BlockKind, plain_text};
use crate::document::mention::Mentions;

const BASE: &str = "# {{ title }}\n\n{% block intro %}Vorwort{% endblock %}\n\n{% block tasks %}{% for t in tasks %}- {{ t }}\n{% endfor %}{% endblock %}\n";

fn with(user: &[(&str, &str)]) -> Result<Templates, TemplateFault> {
    let user: Vec<_> = user.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    Templates::new(&[("de/role.md.tera", BASE), ("en/role.md.tera", "{{ 1234.5 | number }}")], &user)
}

fn filled(template: &str, view: &serde_json::Value) -> Result<String, TemplateFault> {
    with(&[("de/test.md.tera", template)])?.render("de/test.md.tera", view)
}

fn german(template: &str, view: &serde_json::Value) -> String {
    filled(template, view).unwrap().replace('\u{a0}', "~").replace('\\', "")
}

fn fault(template: &str) -> TemplateFault {
    filled(template, &json!({ "role": { "title": "x", "purpose": "y" } })).unwrap_err()
}

#[test]
fn a_project_replaces_whole_templates_or_single_blocks() {
    let view = json!({ "title": "T", "tasks": ["a"] });
    assert_eq!(with(&[]).unwrap().render("de/role.md.tera", &view).unwrap(), "# T\n\nVorwort\n\n- a\n\n");
    let whole = with(&[("de/role.md.tera", "Eigenes")]).unwrap();
    assert_eq!(whole.render("de/role.md.tera", &view).unwrap(), "Eigenes");
    let part = "{% extends \"lotse/de/role.md.tera\" %}{% block intro %}Stadt: {{ super() }}{% endblock %}";
    let part = with(&[("de/role.md.tera", part)]).unwrap();
    assert_eq!(part.render("de/role.md.tera", &view).unwrap(), "# T\n\nStadt: Vorwort\n\n- a\n\n");
    assert!(part.contains("de/role.md.tera") && !part.contains("de/else.md.tera"));
}

#[test]
fn values_never_become_structure() {
    let view = json!({ "title": "1. *x* | <b>\n# y", "tasks": ["- [x]\n\n```lotse page-break"] });
    let blocks = with(&[]).unwrap().document("de/role.md.tera", &view, Language::De, &Mentions::default()).unwrap();
    let [heading, _, list] = blocks.as_slice() else { panic!("heading, paragraph, list: {blocks:?}") };
    let BlockKind::Heading { inlines, .. } = &heading.kind else { panic!("heading") };
    assert_eq!(plain_text(inlines), "1. *x* | <b> # y");
    assert!(matches!(&list.kind, BlockKind::List(list) if list.items.len() == 1));
}

#[test]
fn filters_speak_the_language_of_the_template() {
    let view = json!({ "n": "1234.5", "one": 1, "two": [1, 2], "day": "2026-03-12", "month": "2026-03" });
    assert_eq!(german("{{ n | number }}", &view), "1.234,5");
    assert_eq!(german("{{ n | money }} {{ '25000 EUR' | money }}", &view), "1.234,50~Euro 25.000~Euro");
    assert_eq!(german("{{ '12.5 %' | percent }} {{ n | hours }}", &view), "12,5~% 1.234,5~h");
    assert_eq!(german("{{ day | date }}, {{ month | date }}", &view), "12.~März 2026, März 2026");
    assert_eq!(german("{{ one | count(one='Lotsin', many='Lotsinnen') }}", &view), "1~Lotsin");
    assert_eq!(german("{{ two | count(one='Lotsin', many='Lotsinnen') }}", &view), "2~Lotsinnen");
    assert_eq!(german("{{ ['a', 'b', 'c'] | list }}", &view), "a, b und c");
    assert_eq!(german("{% for i in range(end=3) %}{{ i }}{% endfor %}", &view), "012");
    let en = with(&[]).unwrap().render("en/role.md.tera", &json!({})).unwrap();
    assert_eq!(en.replace('\\', ""), "1,234.5");
}

#[test]
fn groups_keep_the_order_of_their_first_item() {
    let view = json!({ "items": [{ "k": "z", "n": 1 }, { "k": "a", "n": 2 }, { "k": "z", "n": 3 }] });
    let template = "{% for g in items | group_by(attribute='k') %}{{ g.key }}{{ g['items'] | length }}{% endfor %}";
    assert_eq!(german(template, &view), "z2a1");
}

#[test]
fn blocks_are_made_of_data_and_of_prose() {
    let view = json!({
        "facts": [{ "label": "Amt", "value": "```\n\n# x" }],
        "text": { "text": "```\nunclosed", "origin": { "file": "a.yaml", "line": 3 } },
        "rows": [["1", 2], [null, "|"]],
        "empty": "", "none": null,
    });
    let template = "# T\n{{ facts | block(name='facts') }}{{ text | prose }}{{ empty | prose }}{{ none | prose(below=2) }}\
        {{ rows | block(name='table', columns=[{'title': 'a'}, {'title': 'b', 'align': 'right'}], row_heads=true) }}\
        {{ block(name='page-break') }}\n```lotse facts\n{{ facts | data }}\n```\n";
    let templates = with(&[("de/test.md.tera", template)]).unwrap();
    let blocks = templates.document("de/test.md.tera", &view, Language::De, &Mentions::default()).unwrap();
    let kinds: Vec<_> = blocks.iter().map(|block| std::mem::discriminant(&block.kind)).collect();
    assert_eq!(kinds.len(), 6, "{blocks:?}");
    assert_eq!(kinds[1], kinds[5]);
    assert_eq!(blocks[2].origin.as_ref().unwrap().line, 3);
    assert!(matches!(&blocks[3].kind, BlockKind::Table(table) if table.rows.len() == 2 && table.row_heads));
}

#[test]
fn cells_hold_lists_links_and_nothing() {
    let view = json!({ "list": ["a|b", "", "c"], "link": { "text": "T", "href": "x y" }, "ok": { "text": "T", "href": "a.html" } });
    assert_eq!(filled("{{ list | cell }}", &view).unwrap(), "a&#124;b<br>c");
    assert_eq!(filled("{{ '' | cell }}{{ [] | cell }}{{ false | cell }}{{ true | cell }}", &view).unwrap(), "–––✓");
    assert_eq!(filled("{{ link | cell }}{{ ok | cell }}", &view).unwrap(), "T[T](a\\.html)");
}

#[test]
fn a_fault_names_its_place_and_what_there_is() {
    for (template, line, column, de) in [
        ("ä\n{{ role.titel }}", 2, 9, "das Feld „titel“ gibt es nicht, gemeint ist vielleicht „title“; vorhanden: "),
        ("{{ rolle }}", 1, 4, "die Variable „rolle“ gibt es nicht, gemeint ist vielleicht „role“; vorhanden: role"),
        ("x\n\n{{ role.title | mony }}", 3, 0, "den Filter „mony“ gibt es nicht, gemeint ist vielleicht „money“"),
        ("{{ get_env(name='HOME') }}", 1, 0, "die Funktion „get_env“ gibt es nicht"),
        ("{% include 'x.md' %}", 1, 0, "die Vorlage „x.md“ gibt es nicht"),
        ("{{ role.title | }}", 1, 0, "Schreibfehler in der Vorlage: gefunden"),
        ("{% if role %}", 1, 0, "die Vorlage endet, bevor alles geschlossen ist"),
        ("{% for a in role.title.x %}{% endfor %}", 1, 0, ""),
        ("{{ role.title | money }}", 1, 0, "„x“ ist keine Zahl"),
        ("{{ role.title | date }}", 1, 0, "„x“ ist kein Datum"),
        ("{{ 1 | count(one='a') }}", 1, 0, "die Angabe „many“ fehlt"),
        ("{{ role | block(name='fakts') }}", 1, 0, "den Block „fakts“ gibt es nicht"),
        ("{{ role | block(name='facts') }}", 1, 0, "unbekanntes Feld „"),
        ("{{ range(end=100000000) | length }}", 1, 0, "„range“ zählt höchstens 1000 Schritte"),
        ("{{ __tera_context }}", 1, 4, "nicht erlaubt"),
    ] {
        let fault = fault(template);
        assert_eq!((fault.template.as_str(), fault.line), ("de/test.md.tera", Some(line)), "{template}: {fault:?}");
        assert!(column == 0 || fault.column == Some(column), "{template}: {fault:?}");
        assert!(fault.message.de.contains(de), "{template}: {fault:?}");
        assert!(!fault.message.en.contains('`') && !fault.message.de.contains('`'), "{template}: {fault:?}");
    }
}

#[test]
fn what_cannot_be_extended_is_told() {
    let own = |name: &str, text: &str| with(&[(name, text)]).unwrap_err();
    let fault = own("de/role.md.tera", "{% extends \"de/role.md.tera\" %}");
    assert!(fault.message.de.contains("die mitgelieferte heißt „lotse/de/role.md.tera“"), "{fault:?}");
    let fault = own("de/role.md.tera", "{% extends \"lotse/de/role.md.tera\" %}{% block outro %}{% endblock %}");
    assert!(fault.message.de.contains("den Abschnitt „outro“"), "{fault:?}");
    let fault = own("de/x.md.tera", "{% extends \"nix.md\" %}");
    assert!(fault.message.de.contains("„nix.md“ gibt es nicht"), "{fault:?}");
    assert!(own("lotse/de/role.md.tera", "x").message.de.contains("vorbehalten"));
    assert!(with(&[]).unwrap().render("de/none.md.tera", &json!({})).is_err());
}

#[test]
fn a_template_cannot_print_without_end() {
    let hundred = "x".repeat(100);
    let loops = "{% for a in range(end=1000) %}".repeat(3) + &hundred + &"{% endfor %}".repeat(3);
    assert!(fault(&loops).message.de.contains("mehr als 8 MiB"));
}

#[test]
fn a_block_written_by_hand_tells_its_line_in_the_output() {
    let templates = with(&[("de/test.md.tera", "a\n\n```lotse fakts\n{}\n```\n")]).unwrap();
    let fault = templates.document("de/test.md.tera", &json!({}), Language::De, &Mentions::default()).unwrap_err();
    assert!(fault.message.de.contains("(Zeile 3 des erzeugten Markdown-Texts)"), "{fault:?}");
}

#[test]
fn the_manual_lists_every_filter_function_and_block() {
    let manual = include_str!("../../../docs/templates.md");
    let listed = |heading: &str| -> Vec<&str> {
        let (_, section) = manual.split_once(heading).expect("the section of the manual");
        let section = section.split("\n## ").next().unwrap_or_default();
        section.lines().filter_map(|line| line.strip_prefix("| `")?.split('`').next()).collect()
    };
    for (heading, names) in [
        ("## Filter\n", FILTERS.as_slice()),
        ("## Funktionen\n", FUNCTIONS.as_slice()),
        ("## Blöcke\n", crate::document::data::BLOCK_NAMES.as_slice()),
    ] {
        assert_eq!(listed(heading), names, "{heading}");
    }
}

proptest! {
    #[test]
    fn prose_never_leaves_its_block(text in "([`~>#\\-*<>| a1.\\[\\]\\\\:]|\n|lotse prose|\"){0,30}") {
        let templates = with(&[("de/test.md.tera", "## A\n{{ text | prose }}\n## B\nEnde")]).unwrap();
        let blocks = templates.document("de/test.md.tera", &json!({ "text": text }), Language::De, &Mentions::default()).unwrap();
        // A chapter without content would be left out, so the last one has a word of its own.
        let last = blocks.iter().rev().nth(1).map(|block| &block.kind);
        let Some(BlockKind::Heading { level, inlines, .. }) = last else { panic!("the prose swallowed the chapter") };
        prop_assert_eq!((*level, plain_text(inlines)), (2, "B".to_owned()));
    }
}
