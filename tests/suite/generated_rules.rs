//! The list of all rules is what the program knows.

#![expect(clippy::disallowed_methods, reason = "the test reads and rewrites a file of the repository")]

use std::fmt::Write as _;

use lotse::i18n::Language;
use lotse::report::level_name;
use lotse::rules::{family_name, registry};

use crate::repository::root;

#[test]
fn the_list_of_rules_is_true() {
    let path = root().join("docs/rules.md");
    let list = list();
    if std::env::var_os("LOTSE_UPDATE").is_some() {
        std::fs::write(&path, &list).expect("the list can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == list, "docs/rules.md is out of date; LOTSE_UPDATE=1 cargo test rewrites it");
}

fn list() -> String {
    let mut out = "# Regeln · Rules\n\n\
        Diese Liste entsteht aus dem Programm. Die Stufe lässt sich in `lotse.yaml` ändern. · \
        This list is generated from the program. The level can be changed in `lotse.yaml`.\n"
        .to_owned();
    let mut family = None;
    for rule in registry() {
        if family.replace(rule.family()) != Some(rule.family()) {
            let [de, en] = Language::ALL.map(|language| family_name(rule.family(), language));
            let _ = write!(
                out,
                "\n## {} {de} · {en}\n\n| Regel · Rule | Stufe · Level | |\n|---|---|---|\n",
                rule.family()
            );
        }
        let [level_de, level_en] = Language::ALL.map(|language| level_name(rule.severity, language));
        let (code, name, de, en) = (rule.code, rule.name, rule.summary.de, rule.summary.en);
        let _ = writeln!(out, "| [{code} {name}](rules/{code}-{name}.md) | {level_de} · {level_en} | {de}<br>{en} |");
    }
    out
}
