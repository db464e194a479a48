//! `lotse new`: one definition more, which is in order at once and never takes the place of another.

use crate::init::headers_lead_to_schemas;
use crate::lotse::{Lotse, Outcome};

const KINDS: [(&str, &str); 6] = [
    ("role", "roles"),
    ("position", "positions"),
    ("process", "processes"),
    ("concept", "concepts"),
    ("competences", "competences"),
    ("staffing", "private"),
];

fn project(arguments: &str) -> Outcome {
    Lotse::new().args("init --quiet").args(arguments).run().code(0)
}

#[test]
fn each_kind_is_in_order_at_once() {
    for lang in ["de", "en"] {
        let mut project = project(&format!("--lang {lang}"));
        // A concept begins with texts to be filled in, which is another test.
        for (kind, folder) in KINDS.into_iter().filter(|(kind, _)| *kind != "concept") {
            let id = format!("neu-{kind}");
            project = project.then().args("new").arg(kind).arg(&id).run().code(0);
            assert!(project.stdout.contains(&format!("{folder}/{id}.yaml")), "{}", project.stdout);
            let text = project.read(&format!("{folder}/{id}.yaml"));
            assert!(text.contains(&format!("\nkind: {kind}\nid: {id}\n")), "{text}");
            assert!(!text.contains("{{"), "{text}");
        }
        headers_lead_to_schemas(project.folder());
        let judged = project.then().args("validate --strict").run().code(0);
        let clean = if lang == "de" { "Keine Befunde" } else { "No findings" };
        assert!(judged.stdout.starts_with(clean), "{}", judged.stdout);
    }
}

#[test]
fn a_concept_begins_with_model_texts_and_says_what_is_to_be_filled_in() {
    for (lang, questions) in [("de", "# Leitfragen:"), ("en", "# Guiding questions:")] {
        let project = project(&format!("--lang {lang}")).then().args("new concept konzept").run().code(0);
        let text = project.read("concepts/konzept.yaml");
        assert!(!text.contains("{{") && !text.contains("Noch zu schreiben – wie"), "{text}");
        assert_eq!(text.matches(questions).count(), 23, "{text}");
        assert_eq!(text.matches("    prose: |\n      ").count(), 23, "{text}");
        assert!(text.contains("  - lotse:hindernisse-eskalieren\n"), "{text}");
        let judged = project.then().args("validate --format json").run().code(1).json();
        let found = judged["diagnostics"].as_array().expect("a list of findings").iter();
        let mut codes: Vec<&str> = found.map(|finding| finding["code"].as_str().expect("a code")).collect();
        codes.sort_unstable();
        let gaps = codes.iter().filter(|code| **code == "L801").count();
        assert!(gaps >= 20, "{codes:?}");
        codes.dedup();
        // Figures that nothing can be computed from yet, indicators without targets, no orientation frame, gaps.
        assert_eq!(codes, ["L110", "L617", "L626", "L801"]);
    }
}

#[test]
fn in_a_project_without_anything_only_the_unit_is_missing() {
    let mut project = project("--minimal");
    for (kind, _) in KINDS.into_iter().filter(|(kind, _)| *kind != "concept") {
        project = project.then().args("new").arg(kind).arg(format!("neu-{kind}")).run().code(0);
        let missing = project.stdout.contains("Es fehlt noch eine Angabe");
        assert_eq!(missing, kind == "position", "{}", project.stdout);
    }
    let judged = project.then().args("validate --format json").run().code(1);
    assert_eq!(judged.json()["summary"]["error"], 1, "{}", judged.stdout);
}

#[test]
fn the_organisation_is_written_once() {
    let project = Lotse::new().file("lotse.yaml", "lotse: 1\n").args("new organisation stadt").run().code(0);
    headers_lead_to_schemas(&project.path(".lotse"));
    assert!(
        project.read("organisation.yaml").starts_with("# yaml-language-server: $schema=.lotse/schema/organisation")
    );
    let judged = project.then().args("validate --strict").run().code(0);
    let again = judged.then().args("new organisation andere").run().code(2);
    assert!(again.stderr.contains("organisation.yaml:3"), "{}", again.stderr);
}

#[test]
fn an_heir_names_its_parent_and_nothing_else() {
    let project = project("");
    let project = project.then().args("new position muster").run().code(0);
    let project = project.then().args("new role it-lotse --extends lotse:lotse-hauptamt").run().code(0);
    let text = project.read("roles/it-lotse.yaml");
    let facts: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
    assert_eq!(facts, ["kind: role", "id: it-lotse", "extends: lotse:lotse-hauptamt"]);
    let project = project.then().args("new position muster-2 --extends muster").run().code(0);
    let project = project.then().args("new process ideen --extends lotse:ideen-generieren").run().code(0);
    let project = project.then().args("new competences fach --extends kompetenzen").run().code(0);
    headers_lead_to_schemas(project.folder());
    let shown = project.then().args("show muster-2 --format json").run().code(0);
    assert_eq!(shown.json()["value"]["unit"]["value"], "hauptamt");
}

#[test]
fn a_parent_that_does_not_fit_is_refused() {
    let mut project = project("");
    for (line, expected) in [
        ("role x --extends lotse:cdoo", "Meinten Sie „lotse:cdo“?"),
        ("role x --extends digitalotse", "Meinten Sie „digitallotse“?"),
        ("role x --extends x", "kann nicht auf sich selbst aufbauen"),
        ("position x --extends digitallotse", "eine Rolle"),
        ("role x --extends hauptamt", "eine Organisationseinheit"),
        ("role x --extends Lotse:CDO", "„Lotse:CDO“"),
        ("staffing x --extends digitallotse", "lassen Sie „--extends“ weg"),
        ("organisation x --extends kommune", "lassen Sie „--extends“ weg"),
    ] {
        project = project.then().args("new").args(line).run().code(2);
        assert!(project.stderr.contains(expected), "{line}: {}", project.stderr);
        assert!(!lotse::files::is_file(&project.path("roles/x.yaml")), "{line}");
    }
    let english = project.then().args("new role x --extends lotse:cdoo --lang en").run().code(2);
    assert!(english.stderr.contains("Did you mean \"lotse:cdo\"?"), "{}", english.stderr);
}

#[test]
fn ids_are_held_against_the_model_and_the_project() {
    let mut project = project("");
    let broken = "kind: role\nid: kaputt\ntitle: { neutral: [\n";
    project = project.then().file("roles/k.yaml", broken).args("list").run().code(0);
    for (line, expected) in [
        ("role A", "„A“ ist keine Kennung"),
        ("role con", "Gerätename"),
        ("role a_b", "„a_b“ ist keine Kennung"),
        ("role ../x", "„../x“ ist keine Kennung"),
        ("role digitallotse", "roles/digitallotse.yaml:4"),
        ("process digitallotse", "roles/digitallotse.yaml:4"),
        ("role hauptamt", "organisation.yaml:"),
        ("role kaputt", "in einer fehlerhaften Datei"),
    ] {
        project = project.then().args("new").args(line).run().code(2);
        assert!(project.stderr.contains(expected), "{line}: {}", project.stderr);
        assert_eq!(project.stdout, "", "{line}");
    }
    let other = project.then().file("roles/frei.yaml", "kind: role\nid: anders\n").args("new role frei").run().code(2);
    assert!(other.stderr.contains("„roles/frei.yaml“"), "{}", other.stderr);
    assert_eq!(other.read("roles/frei.yaml"), "kind: role\nid: anders\n");
}

#[test]
fn without_a_project_it_says_how_to_begin() {
    let outcome = Lotse::new().args("new role x").run().code(2);
    assert!(outcome.stderr.contains("lotse init"), "{}", outcome.stderr);
    let readonly = project("").then().file("processes", "").args("new process x").run().code(2);
    assert!(readonly.stderr.contains("processes/x.yaml"), "{}", readonly.stderr);
}
