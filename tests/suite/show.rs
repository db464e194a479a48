//! `lotse show` and `lotse list`: what a project contains, and where each value comes from.

use crate::lotse::Lotse;

const PARENT: &str = "kind: role\nid: a\ntitle: { neutral: Leitung }\npurpose: Führt.\ntasks:\n  - { id: eins, title: Eins }\n  - { id: zwei, title: Zwei }\n";
const HEIR: &str = "kind: role\nid: b\nextends: a\nbecause: { purpose: Beschluss vom 12.03.2026 }\npurpose: Führt anders.\nnote: Neu.\nremove: [tasks.eins]\ntasks:\n  - { id: zwei, result: fertig }\n";

fn project() -> Lotse {
    Lotse::new().file("lotse.yaml", "lotse: 1\nlanguage: de\n").file("a.yaml", PARENT).file("b.yaml", HEIR)
}

#[test]
fn every_value_says_where_it_comes_from() {
    let shown = project().args("show b").run().code(0).stdout;
    for line in [
        "  neutral: Leitung  # geerbt: a.yaml:3",
        "purpose: Führt anders.  # ersetzt: b.yaml:5 – Beschluss vom 12.03.2026",
        "note: Neu.  # ergänzt: b.yaml:6",
        "    title: Zwei  # geerbt: a.yaml:7",
        "    result: fertig  # ergänzt: b.yaml:9",
    ] {
        assert!(shown.contains(line), "{line}\n{shown}");
    }
    assert!(!shown.contains("Eins"), "{shown}");
    assert!(shown.starts_with("kind: role"), "{shown}");
}

#[test]
fn paragraphs_are_shown_as_paragraphs_and_truth_values_as_such() {
    let text = "kind: concept\nid: k\ntitle: K\nsummary: |\n  Erster Absatz.\n\n  - Punkt: eins\n    weiter\nchapters:\n  \
                recognition:\n    certificate: true\n    incentives: ['true']\n";
    let shown = Lotse::new().file("lotse.yaml", "lotse: 1\n").file("k.yaml", text).args("show k").run().code(0).stdout;
    assert!(shown.contains("summary: |\n  Erster Absatz.\n\n  - Punkt: eins\n    weiter\nchapters:\n"), "{shown}");
    assert!(shown.contains("    certificate: true\n    incentives:\n      - \"true\"\n"), "{shown}");
}

#[test]
fn programs_get_the_same_as_json() {
    let value = project().args("show b --format json").run().code(0).json();
    let purpose = &value["value"]["purpose"];
    assert_eq!(
        (purpose["value"].as_str(), purpose["origin"].as_str(), purpose["place"].as_str(), purpose["because"].as_str()),
        (Some("Führt anders."), Some("replaced"), Some("b.yaml:5"), Some("Beschluss vom 12.03.2026"))
    );
    assert_eq!(value["value"]["tasks"][0]["title"]["origin"], "inherited");
    let whole = project().args("show a --format json").run().code(0).json();
    assert_eq!(whole["value"]["purpose"]["origin"], "written");
}

#[test]
fn the_list_names_every_definition_with_its_place() {
    let list = project().args("list").run().code(0).stdout;
    assert!(list.contains("b  Leitung  (b.yaml:1)"), "{list}");
    let json = project().args("list role --format json").run().code(0).json();
    assert_eq!(json["definitions"].as_array().map(Vec::len), Some(2));
    assert_eq!(json["definitions"][1]["extends"], "a");
    assert_eq!(
        project().args("list position --format json").run().code(0).json()["definitions"],
        serde_json::json!([])
    );
}
