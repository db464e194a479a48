//! Projects as staff write them in their first weeks, each of another kind of municipality: what lotse says about them is
//! little, and stands here, so that a rule that begins to cry wolf is seen.

use std::fmt::Write;

use lotse::i18n::Language;

use crate::analysed::{Files, Reported, findings};
use crate::lotse::Lotse;
use crate::repository::texts;

fn project(name: &str) -> Files {
    let folder = format!("tests/honest/{name}/");
    let files = texts("tests/honest", &["yaml"]).into_iter();
    files.filter_map(|file| Some((file.path.strip_prefix(&folder)?.to_owned(), file.text.into_bytes()))).collect()
}

/// A project in which a text stands in place of another one.
fn changed(name: &str, path: &str, old: &str, new: &str) -> Files {
    let mut files = project(name);
    let (_, bytes) = files.iter_mut().find(|(own, _)| own == path).expect("the project has the file");
    let text = String::from_utf8(bytes.clone()).expect("the file is UTF-8");
    assert!(text.contains(old), "{path} says {old}");
    *bytes = text.replacen(old, new, 1).into_bytes();
    files
}

/// What a change adds to the findings about a project.
fn added(name: &str, path: &str, old: &str, new: &str) -> Vec<Reported> {
    let known: Vec<(&str, String)> =
        findings(project(name), Language::De).into_iter().map(|it| (it.code, it.file)).collect();
    let mut found = findings(changed(name, path, old, new), Language::De);
    found.retain(|it| !known.contains(&(it.code, it.file.clone())));
    found
}

#[test]
fn honest_projects_hear_little() {
    let mut list = String::new();
    for name in ["amt", "gemeinde", "landkreis", "stadt-mit-entwurf", "stadt-mit-rollen"] {
        let files = project(name);
        assert!(files.len() > 2, "{name} has files");
        let _ = writeln!(list, "{name}, {} files", files.len());
        for it in findings(files, Language::De) {
            let _ = writeln!(list, "  {} {} {}:{}", it.code, it.severity, it.file, it.line);
        }
    }
    insta::assert_snapshot!(list);
}

#[test]
fn a_role_called_lotse_does_not_turn_its_folder_into_a_project() {
    let project = project("amt").into_iter().fold(Lotse::new(), |call, (path, text)| call.file(&path, text));
    let outcome = project.args("list role").run().code(0);
    assert!(outcome.stdout.contains("isb"), "{}", outcome.stdout);
}

#[test]
fn one_slip_is_one_finding() {
    let organisation = "organisation.yaml";
    for (path, old, new, code) in [
        (organisation, "parent: abt-1, head: lotse:it", "parent: abt1, head: lotse:it", "L102"),
        (organisation, "end: 2027-12-31 }", "end: 2024-12-31 }", "L901"),
        ("positions/sachbearbeitung-wohngeld.yaml", "career: zweite", "career: dritte", "L316"),
    ] {
        let found = added("landkreis", path, old, new);
        assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), [code], "{old}: {found:#?}");
    }
    // The mandate is too narrow for what is inherited, tasks and expectations alike.
    let narrow = "holders: 1\nmandate: { decision: 2, autonomy: 3, resources: 2 }\n";
    let found = added("stadt-mit-rollen", "roles/cdo.yaml", "holders: 1\n", narrow);
    assert_eq!(found.iter().map(|it| it.code).collect::<Vec<_>>(), ["L201"], "{found:#?}");
}

#[test]
fn a_broken_organisation_is_explained_although_it_names_the_personalrat() {
    let found = findings(
        changed("landkreis", "organisation.yaml", "name: Landkreis Isental", "name Landkreis Isental"),
        Language::De,
    );
    let first = found.iter().find(|it| it.file == "organisation.yaml").expect("a finding");
    assert!(!first.help.contains("Öffnen Sie die Datei"), "{first:#?}");
}
