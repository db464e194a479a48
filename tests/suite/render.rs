//! `lotse render`: what is written, what is left alone, and what is refused.

#![expect(clippy::disallowed_methods, reason = "tests edit the files of their own folders")]

use std::path::Path;

use crate::lotse::{Lotse, Outcome};
use crate::repository::{files, root};

const CDO: &str = "out/internal/role-profile/cdo.md";

/// The example project in a folder of its own, below `path`.
fn city(path: &str) -> Lotse {
    let folder = root().join("profiles/musterstadt");
    let mut call = Lotse::new();
    for (relative, bytes) in files(&folder) {
        call = call.file(&format!("{path}{relative}"), bytes);
    }
    call
}

fn edit(outcome: &Outcome, path: &str, change: impl Fn(String) -> String) {
    let place = outcome.path(path);
    std::fs::write(&place, change(std::fs::read_to_string(&place).expect("the file is there")))
        .expect("it can be written");
}

fn rendered() -> Outcome {
    city("").args("render").run().code(0)
}

#[test]
fn every_kind_comes_in_every_format_and_stands_in_the_manifest() {
    let outcome = rendered();
    let manifest: serde_json::Value = serde_json::from_str(&outcome.read("out/manifest.json")).expect("JSON");
    let documents = manifest["documents"].as_array().expect("a list");
    for kind in ["role-profile", "job-description", "lotsen-concept", "index"] {
        assert!(documents.iter().any(|document| document["kind"] == kind), "{kind}");
    }
    let mut listed: Vec<&str> = documents.iter().filter_map(|document| document["path"].as_str()).collect();
    let mut present: Vec<String> =
        files(&outcome.path("out")).into_keys().filter(|path| path != "manifest.json").collect();
    listed.sort_unstable();
    present.sort_unstable();
    assert_eq!(listed, present);
    for path in listed.iter().filter(|path| Path::new(path).extension().is_some_and(|extension| extension == "html")) {
        let page = outcome.read(&format!("out/{path}"));
        assert!(page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"), "{path}");
        // What search engines read is data and not a program.
        assert!(!page.replace("<script type=\"application/ld+json\">", "").contains("<script"), "{path}");
    }
}

#[test]
fn the_same_input_gives_the_same_bytes_anywhere() {
    let here = rendered();
    let there = city("irgendwo/tiefer/")
        .args("--lang en render irgendwo/tiefer")
        .env("TZ", "Pacific/Kiritimati")
        .env("LC_ALL", "tr_TR.UTF-8")
        .env("SOURCE_DATE_EPOCH", "4102444800")
        .run()
        .code(0);
    assert_eq!(files(&here.path("out")), files(&there.path("irgendwo/tiefer/out")));
    let modified =
        |outcome: &Outcome| std::fs::metadata(outcome.path(CDO)).and_then(|data| data.modified()).expect("a time");
    let before = modified(&here);
    let again = here.then().args("render").run().code(0);
    assert_eq!(modified(&again), before, "an unchanged file is not written again");
}

#[test]
fn check_writes_nothing_and_tells_differences() {
    let outcome = city("").args("render --check").run().code(1);
    assert!(!outcome.path("out").exists());
    let outcome = outcome.then().args("render").run().code(0).then().args("render --check").run().code(0);
    edit(&outcome, "roles/cdo.yaml", |text| text.replace("kind: role", "kind: role # anders") + "\n");
    let outcome = outcome.then().args("render --check").run().code(0);
    edit(&outcome, "organisation.yaml", |text| text.replace("name: Stadt Musterstadt", "name: Stadt Neustadt"));
    outcome.then().args("render --check").run().code(1);
}

#[test]
fn files_edited_by_hand_and_files_of_others_stay() {
    let outcome = rendered();
    edit(&outcome, CDO, |text| text + "\nVon Hand ergänzt.\n");
    let outcome = outcome.then().args("render").run().code(1);
    assert!(outcome.stderr.contains("internal/role-profile/cdo.md"), "{}", outcome.stderr);
    assert!(outcome.read(CDO).contains("Von Hand ergänzt."));
    let outcome = outcome.then().args("render --force").run().code(0);
    assert!(!outcome.read(CDO).contains("Von Hand ergänzt."));
    // Without the manifest lotse no longer knows the file as its own, and not even --force touches it.
    std::fs::remove_file(outcome.path("out/manifest.json")).expect("the manifest is there");
    edit(&outcome, CDO, |_| "fremd".to_owned());
    let outcome = outcome.then().args("render --force").run().code(1);
    assert_eq!(outcome.read(CDO), "fremd");
}

#[test]
fn superfluous_files_go_only_with_a_whole_run_and_only_untouched() {
    let outcome = rendered();
    std::fs::write(outcome.path("out/eigenes.txt"), "meins").expect("it can be written");
    edit(&outcome, "out/internal/role-profile/projektleitung.html", |text| text + "<!-- -->");
    for role in ["projektleitung", "personalentwicklung"] {
        edit(&outcome, &format!("roles/{role}.yaml"), |text| {
            text.replace(&format!("id: {role}\n"), &format!("id: {role}-neu\n"))
        });
    }
    let stays = "out/internal/role-profile/personalentwicklung.md";
    let outcome = outcome.then().args("render --document role-profile --allow-errors").run().code(0);
    assert!(outcome.path(stays).exists());
    let outcome = outcome.then().args("render --allow-errors").run().code(1);
    assert!(!outcome.path(stays).exists());
    assert!(outcome.path("out/internal/role-profile/projektleitung.html").exists());
    assert_eq!(outcome.read("out/eigenes.txt"), "meins");
}

#[test]
fn documents_made_of_faulty_facts_are_refused_and_the_others_written() {
    let outcome = rendered();
    let before = outcome.read(CDO);
    edit(&outcome, "roles/cdo.yaml", |text| text.replace("mandate:", "mandat:"));
    let outcome = outcome.then().args("render").run().code(1);
    assert!(outcome.stderr.contains("cdo"), "{}", outcome.stderr);
    assert_eq!(outcome.read(CDO), before);
    let manifest: serde_json::Value = serde_json::from_str(&outcome.read("out/manifest.json")).expect("JSON");
    let stale = |subject: &str| {
        let documents = manifest["documents"].as_array().expect("a list");
        documents.iter().any(|document| document["subject"] == subject && document["stale"] == true)
    };
    assert!(stale("cdo"), "the document itself is out of date");
    assert!(stale("cdo-stelle"), "and so is one that reads the faulty definition");
    assert!(!stale("personalentwicklung"), "one that does not is written");
}

#[test]
fn an_advertisement_that_becomes_internal_does_not_stay_public() {
    let public = "out/public/job-ad/prozessmanagement-stelle.html";
    let internal = "out/internal/job-ad/prozessmanagement-stelle.html";
    let outcome = city("").args("render --document job-ad").run().code(0);
    assert!(outcome.path(public).exists() && !outcome.path(internal).exists());
    edit(&outcome, "positions/prozessmanagement-stelle.yaml", |text| text.replace("kind: external", "kind: internal"));
    let outcome = outcome.then().args("render --document job-ad --format html").run().code(0);
    assert!(!outcome.path(public).exists() && !outcome.path(public.replace("html", "md").as_str()).exists());
    assert!(outcome.path(internal).exists());
    assert!(!outcome.read("out/manifest.json").contains("public/job-ad/prozessmanagement-stelle"));
    assert!(!outcome.read("out/public/index.html").contains("prozessmanagement-stelle"));
}

#[test]
fn drafts_say_on_each_page_that_errors_are_open() {
    let call = city("");
    let outcome = call.args("render --document job-description --subject cdo-stelle").run().code(0);
    edit(&outcome, "positions/cdo-stelle.yaml", |text| text.replacen("share: 80 %", "share: 81 %", 1));
    let outcome = outcome.then().args("render --document job-description --subject cdo-stelle").run().code(1);
    let path = "out/internal/job-description/cdo-stelle";
    assert!(!outcome.read(&format!("{path}.html")).contains("ENTWURF"));
    let outcome =
        outcome.then().args("render --document job-description --subject cdo-stelle --allow-errors").run().code(0);
    assert!(outcome.read(&format!("{path}.html")).contains("ENTWURF – 1 Fehler offen"));
    assert!(outcome.read(&format!("{path}.md")).contains("ENTWURF – 1 Fehler offen"));
}

#[test]
fn a_manifest_that_was_tampered_with_harms_nothing() {
    let outcome = rendered();
    std::fs::write(outcome.path("wichtig.md"), "wichtig").expect("it can be written");
    let hash = "9fd0e4a4d4d9d5b8f6a3c2a4b6a7d8e9f0a1b2c3d4e5f60718293a4b5c6d7e8f";
    edit(&outcome, "out/manifest.json", |text| {
        let record = format!(
            r#"{{"kind":"role-profile","subject":"../../../wichtig","title":"","audience":"internal","language":"de","format":"md","path":"../wichtig.md","sha256":"{hash}","template":"","catalogue":"","lotse":""}},"#
        );
        text.replacen("\"documents\": [", &format!("\"documents\": [{record}"), 1)
    });
    let outcome = outcome.then().args("render").run().code(0);
    assert_eq!(outcome.read("wichtig.md"), "wichtig");
    assert!(!outcome.read("out/manifest.json").contains("wichtig"));
}

#[test]
fn own_templates_replace_blocks_and_their_faults_name_place_and_fields() {
    let own = "{% extends \"lotse/de/role-profile.md.tera\" %}\n{% block zweck %}\n## Wozu\n\n{{ rolle.gibtsnicht }}\n{% endblock zweck %}\n";
    let outcome =
        city("").file("templates/de/role-profile.md.tera", own).args("render --document role-profile").run().code(1);
    assert!(outcome.stderr.contains("de/role-profile.md.tera:5"), "{}", outcome.stderr);
}

#[test]
fn nothing_of_the_staffing_reaches_a_document_a_finding_or_a_log() {
    let staffing = "kind: staffing\nid: kanarien\nentries:\n  - { id: k-1, person: Kanaria Vogelsang, role: cdo, share: 60 %, from: 2026-01-01 }\n  - { id: k-2, person: Kanaria Vogelsang, role: sponsor, share: 60 %, from: 2026-01-01 }\n  - { id: k-3, person: Kanaria Vogelsang, role: gibtsnicht, from: 12.03.2026 }\n  - { id: Kanaria Vogelsang, person: [Kanaria], Kanaria: 1 }\n";
    for format in ["text", "concise", "json"] {
        for language in ["de", "en"] {
            let call = city("").file("private/kanarien.yaml", staffing);
            let outcome = call.args(&format!("--lang {language} -v validate --format {format}")).run().code(1);
            assert!(outcome.stdout.contains("private/kanarien.yaml"), "{}", outcome.stdout);
            assert!(!(outcome.stdout + &outcome.stderr).contains("Kanaria"));
        }
    }
    let sound = "kind: staffing\nid: kanarien\nentries:\n  - { id: k-1, person: Kanaria Vogelsang, role: cdo, share: 60 %, from: 2026-01-01 }\n";
    let call = city("").file("private/kanarien.yaml", sound);
    let outcome = call.args("-v render --allow-errors").run();
    assert!(!(outcome.stdout.clone() + &outcome.stderr).contains("Kanaria"));
    for (path, bytes) in files(&outcome.path("out")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("Kanaria"), "{path}");
    }
    for words in ["list", "list --format json", "show kanarien", "show kanarien --format json"] {
        let call = city("").file("private/kanarien.yaml", sound);
        let outcome = call.args(words).run();
        assert!(!(outcome.stdout + &outcome.stderr).contains("Kanaria"), "{words}");
    }
}

#[test]
fn folders_that_cannot_be_written_are_failures_with_their_path() {
    let outcome = city("").file("sperre", "eine Datei").args("render --out sperre/out").run().code(2);
    assert!(outcome.stderr.contains("sperre"), "{}", outcome.stderr);
    let outcome =
        city("").file("x/lotse.yaml", "lotse: 1\nrender: { out: ../draussen }\n").args("render x").run().code(2);
    assert!(outcome.stderr.contains("../draussen"), "{}", outcome.stderr);
}

#[test]
fn unknown_subjects_are_told_with_the_nearest() {
    let outcome = city("").args("render --subject digitallose").run().code(2);
    assert!(outcome.stderr.contains("digitallotse"), "{}", outcome.stderr);
}

#[test]
fn documents_and_findings_do_not_depend_on_the_number_of_threads() {
    use lotse::document::{Manner, prepare, render, shipped, subjects, templates::Templates, theme::Theme, write};
    use lotse::i18n::Language;
    use lotse::model::{DocumentKind, GenderStyle, OutputFormat};

    let mut project: crate::analysed::Files = files(&root().join("profiles/musterstadt")).into_iter().collect();
    // One fault, so that there are findings to compare.
    let role = project.iter_mut().find(|(path, _)| *path == "roles/cdo.yaml").expect("the role is there");
    role.1.extend_from_slice(b"\nunbekannt: 1\n");
    let templates = Templates::new(shipped::TEMPLATES, &[]).expect("the shipped templates are sound");
    let all = |threads: usize| {
        let analysis = crate::analysed::analysis_on(project.clone(), Language::De, threads);
        let mut out: Vec<Vec<u8>> =
            analysis.findings.iter().map(|finding| format!("{finding:?}").into_bytes()).collect();
        assert!(!out.is_empty());
        let manner = Manner { language: Language::De, style: GenderStyle::Pair, today: analysis.today };
        for kind in DocumentKind::ALL {
            for subject in subjects(&analysis.project, *kind) {
                let prepared =
                    prepare(&analysis.project, &analysis.sources, *kind, &subject, manner).expect("a subject");
                let page = render(&templates, &prepared, Theme::default(), None).expect("a page");
                out.extend(OutputFormat::ALL.iter().map(|format| write(&page, *format)));
            }
        }
        out
    };
    assert_eq!(all(1), all(7));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_output_folder_does_not_lead_out_of_it() {
    let call = city("").file("out/leer", "");
    let outcome = call.args("list").run().code(0);
    std::os::unix::fs::symlink("..", outcome.path("out/public")).expect("a link can be made");
    let outcome = outcome.then().args("render").run().code(2);
    assert!(!outcome.path("lotsen-concept").exists());
    // What was written before the failure is still known as lotse's own.
    std::fs::remove_file(outcome.path("out/public")).expect("the link is there");
    edit(&outcome, "organisation.yaml", |text| text.replace("name: Stadt Musterstadt", "name: Stadt Neustadt"));
    outcome.then().args("render").run().code(0);
}
