//! Living with findings: choosing, exempting, and a baseline that only becomes shorter.

use lotse::analysis::Analysis;
use lotse::i18n::Language;
use serde_json::Value;

use crate::analysed::{Files, analysis};
use crate::lotse::{Lotse, Outcome};

const ORGANISATION: &str =
    "kind: organisation\nid: x-stadt\nname: X\nform: town\nland: NW\nstatus_groups: []\nunits: []\n";

/// Two ranges the wrong way round, which are errors (L902), and an inherited reason without its value (L109), a warning.
const ROLES: &str = "kind: role\nid: ansprechperson\ntitle: { neutral: Ansprechperson }\nholders: { min: 3, max: 1 }\n\
                     ---\nkind: role\nid: lotsin\ntitle: { neutral: Lotsin }\nholders: { min: 9, max: 2 }\n\
                     because: { purpose: Beschluss }\n";

/// The same in another layout, order and file.
const ROLES_ANEW: &str = "# neu geordnet\nkind: role\nbecause:\n    purpose: Beschluss\nholders:\n    max: 2\n\n    min: 9\n\
                          title:\n    neutral: Lotsin\nid: lotsin\n---\n\
                          id: ansprechperson\nkind: role\nholders:   {max: 1, min: 3}\ntitle: {neutral: Ansprechperson}\n";

fn project(roles: &str) -> Lotse {
    Lotse::new()
        .file("lotse.yaml", "lotse: 1\nlanguage: de\n")
        .file("organisation.yaml", ORGANISATION)
        .file("roles/rollen.yaml", roles)
}

fn codes(outcome: &Outcome) -> Vec<String> {
    let document = outcome.json();
    let diagnostics = document["diagnostics"].as_array().expect("a list").iter();
    diagnostics.map(|it| it["code"].as_str().expect("a code").to_owned()).collect()
}

fn validate(lotse: Lotse, options: &str) -> Outcome {
    lotse.args("validate --format json").args(options).run()
}

fn in_memory(files: &[(&str, &str)]) -> Analysis {
    let base = [("lotse.yaml", "lotse: 1\n"), ("organisation.yaml", ORGANISATION)];
    let kept = base.iter().filter(|(path, _)| files.iter().all(|(own, _)| own != path));
    let files: Files = kept.chain(files).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    analysis(files, Language::De)
}

fn found(analysis: &Analysis) -> Vec<(&'static str, u32)> {
    let line = |span| analysis.sources.positions(span).0.line;
    analysis.findings.iter().map(|it| (it.diagnostic.rule.code, line(it.diagnostic.place.span))).collect()
}

fn fingerprints(analysis: &Analysis) -> Vec<String> {
    let mut all: Vec<_> = analysis.findings.iter().map(|finding| finding.fingerprint.clone()).collect();
    all.sort();
    all
}

#[test]
fn findings_are_chosen_by_code_name_and_family() {
    assert_eq!(codes(&validate(project(ROLES), "").code(1)), ["L902", "L902", "L109"]);
    assert_eq!(codes(&validate(project(ROLES), "--select unknown-reason").code(0)), ["L109"]);
    assert_eq!(codes(&validate(project(ROLES), "--select L9,1 --ignore L902").code(0)), ["L109"]);
    assert_eq!(codes(&validate(project(ROLES), "--ignore lebenszyklus --ignore references").code(0)), [] as [&str; 0]);
}

#[test]
fn a_wrong_choice_is_a_mistake_with_the_nearest_name() {
    let unknown = validate(project(ROLES), "--select reversed-rang").code(2);
    assert_eq!(
        unknown.json()["error"]["message"],
        "unbekannte Regel oder Familie „reversed-rang“; meinten Sie „reversed-range“?"
    );
    let fixed = validate(project(ROLES), "--ignore L001 --lang en").code(2);
    assert!(fixed.stderr.contains("L001 (broken-yaml) cannot be ignored"), "{}", fixed.stderr);
}

#[test]
fn what_cannot_be_read_is_reported_whatever_is_chosen() {
    let broken = format!("{ROLES}---\nkind: role\nid: [x\n");
    for options in ["--select 9 --ignore L902", "--ignore 0,1,9", "--write-baseline bestand.json"] {
        let codes = codes(&validate(project(&broken), options).code(1));
        assert_eq!(codes.len(), 1, "{options}: {codes:?}");
        assert!(codes[0].starts_with("L0"), "{options}: {codes:?}");
    }
}

#[test]
fn an_exception_lets_one_place_pass() {
    let role = |holders: &str| format!("kind: role\nid: a\ntitle: {{ neutral: A }}\n{holders}\n");
    let wrong = "holders: { min: 3, max: 1 }";
    for (holders, expected) in [
        (wrong.to_owned(), vec![("L902", 4)]),
        (format!("{wrong} # lotse: allow L902 — Übergang"), vec![]),
        (format!("# lotse: allow reversed-range - Übergang\n# zweiter Satz\n{wrong}"), vec![]),
        (format!("# lotse: allow L902\n{wrong}"), vec![("L991", 4)]),
        (format!("# lotse: allow L901 — Übergang\n{wrong}"), vec![("L990", 4), ("L902", 5)]),
        (format!("{wrong}\n# lotse: allow L902 — darunter"), vec![("L902", 4), ("L990", 5)]),
        (format!("# lotse: allow L999 — x\n{wrong}"), vec![("L030", 4), ("L902", 5)]),
        (format!("# lotse: allow\n{wrong}"), vec![("L990", 4), ("L902", 5)]),
        (format!("{wrong} # lotse: allow L020 — x"), vec![("L902", 4), ("L990", 4)]),
    ] {
        let analysis = in_memory(&[("roles/a.yaml", &role(&holders))]);
        assert_eq!(found(&analysis), expected, "{holders}");
    }
}

#[test]
fn an_exception_is_unused_only_where_its_rule_could_speak() {
    let role = "kind: role\nid: a\ntitle: { neutral: A }\n# lotse: allow L902 — Übergang\nholders: 1\n";
    assert_eq!(found(&in_memory(&[("roles/a.yaml", role)])), [("L990", 4)]);
    // Elsewhere something is broken; nobody knows what it would have led to.
    let broken = in_memory(&[("roles/a.yaml", role), ("roles/b.yaml", "kind: role\nid: b\n")]);
    assert!(found(&broken).iter().all(|(code, _)| *code != "L990"), "{:?}", found(&broken));
    // A rule about staffing has nothing to judge without staffing.
    let silent = role.replace("L902", "L704");
    assert_eq!(found(&in_memory(&[("roles/a.yaml", &silent)])), []);
    // What the settings switch off is not complained about, and neither is its exception.
    let wrong = role.replace("holders: 1", "holders: { min: 3, max: 1 }");
    let off = [("lotse.yaml", "lotse: 1\nrules: { L902: off }\n"), ("roles/a.yaml", &*wrong)];
    assert_eq!(found(&in_memory(&off)), []);
}

#[test]
fn a_document_is_not_refused_for_what_was_let_pass() {
    let roles = |holders: &str| format!("kind: role\nid: a\ntitle: {{ neutral: A }}\n{holders}\n");
    let wrong = "holders: { min: 3, max: 1 }";
    let refused = project(&roles(wrong)).args("render").run().code(1);
    refused
        .then()
        .file("roles/rollen.yaml", roles(&format!("{wrong} # lotse: allow L902 — x")))
        .args("render")
        .run()
        .code(0);
}

#[test]
fn many_exceptions_take_no_time_to_speak_of() {
    let comments = "# lotse: allow L902 — x\n".repeat(50_000);
    let role = format!("kind: role\nid: a\ntitle: {{ neutral: A }}\n{comments}holders: {{ min: 3, max: 1 }}\n");
    assert_eq!(found(&in_memory(&[("roles/a.yaml", &role)])), []);
}

#[test]
fn fingerprints_survive_another_layout_order_file_and_language() {
    let one = in_memory(&[("roles/rollen.yaml", ROLES)]);
    let other = in_memory(&[("rollen.yaml", ROLES_ANEW)]);
    assert_eq!(fingerprints(&one), fingerprints(&other));
    assert_eq!(fingerprints(&one).len(), 3);
    let changed = in_memory(&[("roles/rollen.yaml", &ROLES.replace("max: 2", "max: 1"))]);
    assert_ne!(fingerprints(&one), fingerprints(&changed));
}

#[test]
fn a_baseline_passes_over_what_it_knows_and_nothing_else() {
    let written = validate(project(ROLES), "--write-baseline bestand.json").code(0);
    assert_eq!(written.json()["diagnostics"], Value::Array(Vec::new()));
    assert!(written.stderr.contains("3 bekannte Befunde"), "{}", written.stderr);
    let anew =
        validate(written.then().file("roles/rollen.yaml", ROLES_ANEW), "--baseline bestand.json --strict").code(0);
    assert_eq!(anew.json()["summary"]["baseline"], serde_json::json!({ "known": 3, "stale": [] }));
    let more = ROLES_ANEW.replace("holders:   {max: 1, min: 3}", "holders:   {max: 2, min: 3}");
    let more = validate(anew.then().file("roles/rollen.yaml", more), "--baseline bestand.json").code(1);
    assert_eq!(codes(&more), ["L902"]);
    let text = more.then().args("validate --baseline bestand.json").run().code(1);
    assert!(text.stdout.contains("2 bekannte Befunde stehen in der Bestandsliste"), "{}", text.stdout);
    assert!(text.stderr.contains("Erledigte Einträge der Bestandsliste: 1"), "{}", text.stderr);
}

#[test]
fn a_baseline_only_becomes_shorter() {
    let written = validate(project(ROLES), "--write-baseline bestand.json").code(0);
    let full = written.read("bestand.json");
    // One is solved, another one is new.
    let changed = ROLES.replace("min: 3, max: 1", "min: 1, max: 3").replace("max: 2", "max: 3");
    let solved = validate(written.then().file("roles/rollen.yaml", &changed), "--baseline bestand.json").code(1);
    assert_eq!(solved.json()["summary"]["baseline"]["stale"].as_array().map(Vec::len), Some(2));
    let again = validate(solved.then(), "--write-baseline bestand.json").code(1);
    assert_eq!(codes(&again), ["L902"]);
    let short = again.read("bestand.json");
    assert!(short.lines().count() == full.lines().count() - 2 && short.contains("L109"), "{short}");
    let settled = validate(
        again.then().file("roles/rollen.yaml", changed.replace("max: 3 }\nbecause", "max: 9 }\nbecause")),
        "--baseline bestand.json",
    );
    assert_eq!(codes(&settled.code(0)), [] as [&str; 0]);
}

#[test]
fn solved_entries_fail_only_a_strict_run_that_judged_their_rule() {
    let written = validate(project(ROLES), "--write-baseline bestand.json").code(0);
    let right = ROLES.replace("min: 3", "min: 1");
    let run = |before: Outcome, options: &str| {
        validate(before.then().file("roles/rollen.yaml", &right), &format!("--baseline bestand.json {options}"))
    };
    let stale = |outcome: &Outcome| outcome.json()["summary"]["baseline"]["stale"].as_array().map(Vec::len);
    let usual = run(written, "").code(0);
    assert_eq!(stale(&usual), Some(1));
    let strict = run(usual, "--strict").code(1);
    let chosen = run(strict, "--strict --select 1").code(0);
    assert_eq!(stale(&chosen), Some(0));
    let broken = chosen.then().file("roles/b.yaml", "kind: role\nid: [b\n");
    let broken = validate(broken, "--baseline bestand.json").code(1);
    assert_eq!(stale(&broken), Some(0));
    // And what may be solved is not struck out either.
    let kept = validate(broken.then(), "--write-baseline bestand.json").code(1);
    assert_eq!(kept.read("bestand.json").matches("fingerprint").count(), 3);
}

#[test]
fn another_file_is_no_baseline_and_stays_as_it_is() {
    for option in ["--baseline", "--write-baseline"] {
        let outcome = validate(project(ROLES).file("liste.json", "[]"), &format!("{option} liste.json")).code(2);
        assert!(outcome.stderr.contains("„liste.json“ ist keine Bestandsliste"), "{}", outcome.stderr);
        assert_eq!(outcome.read("liste.json"), "[]");
    }
    let absent = validate(project(ROLES), "--baseline fehlt.json").code(2);
    assert!(absent.json()["error"]["path"].as_str().is_some_and(|path| path.ends_with("fehlt.json")));
    validate(project(ROLES), "--baseline a.json --write-baseline b.json").code(2);
}

#[test]
fn statistics_count_by_rule() {
    let text = project(ROLES).args("validate --statistics").run().code(1).stdout;
    assert_eq!(
        text,
        "      2  Fehler   L902 reversed-range\n      1  Warnung  L109 unknown-reason\n\n\
         2 Fehler, 1 Warnung in 3 Dateien\n"
    );
    let json = validate(project(ROLES), "--statistics").code(1).json();
    assert_eq!(
        json["statistics"][0],
        serde_json::json!({ "code": "L902", "name": "reversed-range", "severity": "error", "count": 2 })
    );
    assert_eq!(json["summary"]["warning"], 1);
    crate::formats::insist_on_findings(&json);
    let refused = project(ROLES).args("validate --statistics --format junit").run().code(2);
    assert!(refused.stderr.contains("„--statistics“ gibt es als text und als json"), "{}", refused.stderr);
}

#[test]
fn timings_name_every_rule_and_change_no_result() {
    let plain = validate(project(ROLES), "").code(1);
    let timed = validate(project(ROLES), "--timings").code(1);
    assert_eq!(plain.stdout, timed.stdout);
    for rule in lotse::rules::rules() {
        assert!(timed.stderr.contains(&format!(" ms  {} {}\n", rule.info.code, rule.info.name)), "{}", timed.stderr);
    }
    assert!(timed.stderr.contains(" ms  Lesen\n") && timed.stderr.ends_with("zusammen\n"), "{}", timed.stderr);
}
