//! One slip, one finding: what follows from a mistake is not reported again, and nothing unreadable is passed over.

use lotse::i18n::Language;

use crate::analysed::{Files, Reported, findings};
use crate::lotse::Lotse;

const ROLE: &str = "title: { neutral: Rolle }\n";

/// A project with an organisation and these files beside it.
fn project(files: &[(&str, &str)]) -> Files {
    let base = [
        ("lotse.yaml", "lotse: 1\n"),
        (
            "organisation.yaml",
            "kind: organisation\nid: stadt\nname: Stadt\nunits:\n  - { id: amt-10, name: Hauptamt }\n",
        ),
    ];
    base.iter().chain(files).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

fn codes(files: &[(&str, &str)]) -> Vec<String> {
    let both = [Language::De, Language::En].map(|language| {
        findings(project(files), language)
            .into_iter()
            .map(|Reported { file, line, code, .. }| format!("{code} {file}:{line}"))
            .collect::<Vec<_>>()
    });
    let [de, en] = both;
    assert_eq!(de, en, "both languages report the same");
    de
}

#[test]
fn a_copied_definition_is_one_finding() {
    let role =
        format!("kind: role\nid: a\n{ROLE}tasks:\n  - {{ id: eins, title: Eins }}\n  - {{ id: zwei, title: Zwei }}\n");
    assert_eq!(codes(&[("a.yaml", &role), ("b.yaml", &role)]), ["L101 b.yaml:2"]);
}

#[test]
fn an_id_of_the_catalogue_may_be_given_to_something_else() {
    let unit = "kind: organisation\nid: stadt-zwei\nname: S\nunits:\n  - { id: sponsor, name: Amt }\n";
    let heir = "kind: role\nid: koordination\nextends: lotse:lotsen-koordination\n";
    let files = [("organisation.yaml", unit), ("a.yaml", heir)];
    let mut project = project(&[]);
    project.retain(|(path, _)| path != "organisation.yaml");
    project.extend(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())));
    let found: Vec<_> = findings(project, Language::De).into_iter().map(|found| (found.code, found.file)).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn what_a_parent_lacks_is_reported_once() {
    let parent = "kind: role\nid: a\n";
    let heir = |id: &str| format!("kind: role\nid: {id}\nextends: a\n");
    let files = [("a.yaml", parent), ("b.yaml", &heir("b")), ("c.yaml", &heir("c"))];
    assert_eq!(codes(&files), ["L021 a.yaml:1"]);
}

#[test]
fn a_task_written_twice_in_an_heir_is_reported() {
    let parent = format!("kind: role\nid: a\n{ROLE}tasks:\n  - {{ id: eins, title: Eins }}\n");
    let heir = "kind: role\nid: b\nextends: a\ntasks:\n  - { id: eins, title: Neu }\n  - { id: eins, title: Anders }\n";
    assert_eq!(codes(&[("a.yaml", &parent), ("b.yaml", heir)]), ["L101 b.yaml:6"]);
}

#[test]
fn a_later_broken_definition_hides_only_itself() {
    let several =
        format!("kind: role\nid: a\n{ROLE}---\nkind: role\nid: zwei\n\ttitle: x\n---\nkind: role\nid: c\n{ROLE}");
    let other = format!("kind: role\nid: b\n{ROLE}deputy: gibtsnicht\n");
    let known = format!("kind: role\nid: d\n{ROLE}deputy: zwei\n");
    let files = [("a.yaml", &*several), ("b.yaml", &other), ("d.yaml", &known)];
    assert_eq!(codes(&files), ["L002 a.yaml:7", "L102 b.yaml:4"]);
}

#[test]
fn what_stands_behind_a_limit_is_not_called_unknown() {
    let long = format!("kind: role\nid: a\npurpose: {}\n---\nkind: role\nid: zwei\n{ROLE}", "x".repeat(200_001));
    let known = format!("kind: role\nid: d\n{ROLE}deputy: zwei\n");
    assert_eq!(codes(&[("a.yaml", &long), ("d.yaml", &known)]), ["L026 a.yaml:3"]);
}

#[test]
fn a_glued_colon_in_braces_is_one_finding() {
    let text = format!("kind: role\nid: a\n{ROLE}tasks:\n  - {{ id:eins, title: Eins }}\n");
    assert_eq!(codes(&[("a.yaml", &text)]), ["L004 a.yaml:5"]);
}

#[test]
fn rules_that_guard_the_reading_cannot_be_switched_off() {
    let outcome = Lotse::new()
        .file("lotse.yaml", "lotse: 1\nrules: { unknown-field: off }\n")
        .file("a.yaml", format!("kind: role\nid: a\n{ROLE}foo: 1\n"))
        .args("validate --format concise")
        .run()
        .code(1);
    assert!(outcome.stdout.contains("lotse.yaml:2:10") && outcome.stdout.contains("L020"), "{}", outcome.stdout);
}

#[test]
fn render_tells_of_definitions_that_failed_to_load() {
    let call =
        Lotse::new().file("lotse.yaml", "lotse: 1\n").file("a.yaml", format!("kind: role\nid: a\n{ROLE}foo: 1\n"));
    let outcome = call.args("render --lang de").run().code(1);
    assert!(outcome.stderr.contains("„a“"), "{}", outcome.stderr);
}

#[test]
fn no_name_stands_in_an_excerpt_of_broken_staffing() {
    let texts = [
        "kind: competences\nid: eins\ntitle: T\ncompetences: []\n---\nkind: staffing\nid: b\nentries:\n  - id: x\n    person: Anna: Geheim\n",
        "\"kind\": staffing\nid: b\nentries:\n  - id: x\n    person: Anna: Geheim\n",
        "{ kind: staffing, id: b, entries: [ { id: x, person: Anna Geheim: y: z } ] }\n",
    ];
    for text in texts {
        for format in ["text", "concise", "json"] {
            let call = Lotse::new().file("lotse.yaml", "lotse: 1\n").file("b.yaml", text);
            let outcome = call.args(&format!("validate --format {format}")).run().code(1);
            assert!(!(outcome.stdout.clone() + &outcome.stderr).contains("Geheim"), "{}", outcome.stdout);
        }
    }
}

#[test]
fn what_a_list_names_twice_is_reported() {
    let role = format!("kind: role\nid: a\n{ROLE}");
    let position = "kind: position\nid: p\nnumbers: [\"1\"]\nfte: 1.0\nunit: amt-10\nroles:\n  - { role: a, share: 60 % }\n  - { role: a, share: 40 % }\n";
    assert_eq!(codes(&[("a.yaml", &role), ("p.yaml", position)]), ["L101 p.yaml:8"]);
}

#[test]
fn reasons_of_a_broken_definition_are_not_judged() {
    let parent = format!("kind: role\nid: a\n{ROLE}mandate: {{ decision: 1, autonomy: 1, resources: 1 }}\n");
    let heir = "kind: role\nid: b\nextends: a\nbecause: { mandate: Beschluss }\nmandat: { decision: 2, autonomy: 1, resources: 1 }\n";
    assert_eq!(codes(&[("a.yaml", &parent), ("b.yaml", heir)]), ["L020 b.yaml:5"]);
}

#[test]
fn conflicts_and_other_bullets_are_named() {
    let conflict = format!("kind: role\nid: a\n<<<<<<< HEAD\n{ROLE}=======\ntitle: {{ neutral: B }}\n>>>>>>> main\n");
    let found = findings(project(&[("a.yaml", &conflict)]), Language::De);
    assert!(found.len() == 1 && found[0].line == 3 && found[0].message.contains("Konflikt"), "{found:?}");
    let bullets = format!("kind: role\nid: a\n{ROLE}aliases:\n  * Leitung\n");
    assert_eq!(codes(&[("a.yaml", &bullets)]), ["L008 a.yaml:5"]);
}

#[test]
fn removing_what_an_inherited_reference_names_is_reported() {
    let parent = "kind: position\nid: p\nnumbers: [\"1\"]\nfte: 1.0\nunit: amt-10\nwork_items:\n  - { id: eins, title: E, result: e, share: 40 % }\n  - { id: zwei, title: Z, result: z, share: 20 % }\n  - { id: drei, title: D, result: d, share: 20 % }\n  - { id: vier, title: V, result: v, share: 20 % }\nrequirements:\n  - { competence: k, level: 1, must: true, tested_by: [interview], work_items: [zwei] }\n";
    let heir = "kind: position\nid: q\nextends: p\nnumbers: [\"2\"]\nremove: [work_items.zwei]\nwork_items:\n  - { id: eins, share: 60 % }\n";
    let known = "kind: competences\nid: kk\ntitle: K\ncompetences:\n  - { id: k, area: methodical, label: K }\n";
    assert_eq!(codes(&[("k.yaml", known), ("p.yaml", parent), ("q.yaml", heir)]), ["L102 q.yaml:5"]);
}
