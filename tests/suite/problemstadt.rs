//! The example of how not to do it: which faults lotse sees in it, and that they are many different ones.

use std::collections::BTreeSet;
use std::fmt::Write;

use lotse::i18n::Language;

use crate::analysed::{Files, findings};
use crate::lotse::Lotse;
use crate::repository::texts;

/// How many different rules the example shows at least.
const SHOWN: usize = 120;

fn problemstadt() -> Files {
    let files = texts("profiles/problemstadt", &["yaml", "md"]).into_iter();
    files.map(|file| (file.path.replacen("profiles/problemstadt/", "", 1), file.text.into_bytes())).collect()
}

#[test]
fn the_bad_example_shows_many_rules_at_once() {
    let found = findings(problemstadt(), Language::De);
    let mut list = String::new();
    for it in &found {
        let _ = writeln!(list, "{} {}:{}", it.code, it.file, it.line);
    }
    let codes: BTreeSet<&str> = found.iter().map(|it| it.code).collect();
    insta::assert_snapshot!(list);
    assert!(codes.len() >= SHOWN, "{} rules: {codes:?}", codes.len());
}

#[test]
fn the_bad_example_is_wrong_in_what_it_says_and_not_in_how_it_is_written() {
    let form: Vec<String> = findings(problemstadt(), Language::De)
        .into_iter()
        .filter(|it| it.code < "L100")
        .map(|it| format!("{} {}:{} {}", it.code, it.file, it.line, it.message))
        .collect();
    assert!(form.is_empty(), "{form:#?}");
}

#[test]
fn drafts_of_the_bad_example_can_be_looked_at() {
    let project = problemstadt().into_iter().fold(Lotse::new(), |call, (path, text)| call.file(&path, text));
    let outcome = project.args("render --allow-errors --format md --out out").run().code(0);
    assert!(outcome.stdout.contains("geschrieben"), "{}", outcome.stdout);
}
