//! Links between the documents of one output: none is dead, none leads from public documents to internal ones, and they do not
//! depend on what else a run renders.

#![expect(clippy::disallowed_methods, reason = "tests read the files that the program wrote")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::lotse::{Lotse, Outcome};
use crate::repository::{files, root};

/// Every example project that is in order, in a folder of its own.
fn examples() -> Vec<(String, Lotse)> {
    let folders = std::fs::read_dir(root().join("profiles")).expect("the examples are there");
    let mut found: Vec<PathBuf> = folders.map(|entry| entry.expect("an entry").path()).collect();
    found.retain(|folder| folder.join("lotse.yaml").is_file() && !folder.ends_with("problemstadt"));
    found.sort();
    let example = |folder: PathBuf| {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        let copied = files(&folder).into_iter().fold(Lotse::new(), |call, (path, text)| call.file(&path, text));
        (name, copied)
    };
    found.into_iter().map(example).collect()
}

/// The targets of the links in a document, and the names of the places in it to which a link may lead.
fn links(path: &str, text: &str) -> (Vec<String>, BTreeSet<String>) {
    if Path::new(path).extension().is_some_and(|extension| extension == "html") {
        let values = |attribute: &str| {
            let parts = text.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
            parts.map(|value| value.replace("&amp;", "&")).collect::<Vec<_>>()
        };
        return (values(" href=\""), values(" id=\"").into_iter().collect());
    }
    let (mut targets, mut names, mut heading) = (Vec::new(), BTreeSet::new(), None);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => targets.push(dest_url.into_string()),
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let name = as_github_names(&heading.take().expect("a heading began"));
                let again = (1..).map(|count| format!("{name}-{count}"));
                let free = std::iter::once(name.clone()).chain(again).find(|name| !names.contains(name));
                names.extend(free);
            }
            Event::Text(part) | Event::Code(part) => heading.iter_mut().for_each(|heading| heading.push_str(&part)),
            _ => {}
        }
    }
    (targets, names)
}

fn as_github_names(heading: &str) -> String {
    let lower = heading.trim().to_lowercase().replace(' ', "-");
    lower.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect()
}

/// Where a relative link in a file leads to.
fn resolved(from: &str, target: &str) -> String {
    let mut way: Vec<String> = Vec::new();
    let beside = Path::new(from).parent().expect("a folder").join(target);
    for step in beside.components() {
        match step {
            Component::ParentDir => drop(way.pop().expect("inside of the output")),
            step => way.push(step.as_os_str().to_string_lossy().into_owned()),
        }
    }
    way.join("/")
}

fn rendered(example: Lotse, arguments: &str) -> Outcome {
    example.args(arguments).run().code(0)
}

fn documents(outcome: &Outcome) -> BTreeMap<String, String> {
    let mut found = files(&outcome.path("out"));
    found.remove("manifest.json");
    let text = |bytes| String::from_utf8(bytes).expect("documents are text");
    found.into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

#[test]
fn no_link_is_dead_and_none_leads_to_other_readers() {
    for (name, example) in examples() {
        let outcome = rendered(example, "render");
        let documents = documents(&outcome);
        let places: BTreeMap<&str, _> =
            documents.iter().map(|(path, text)| (path.as_str(), links(path, text))).collect();
        let mut between = 0;
        for (path, (targets, _)) in &places {
            let local = targets.iter().filter(|target| !target.contains(':'));
            for target in local {
                let (file, fragment) = target.split_once('#').unwrap_or((target, ""));
                let file = if file.is_empty() { (*path).to_owned() } else { resolved(path, file) };
                let there = places.get(file.as_str());
                let (_, names) =
                    there.unwrap_or_else(|| panic!("{name}: {path} links to {target}, which is not there"));
                assert!(fragment.is_empty() || names.contains(fragment), "{name}: {path} links to {target}: {names:?}");
                assert_eq!(file.split('/').next(), path.split('/').next(), "{name}: {path} links to {target}");
                between += usize::from(file != *path && !file.ends_with("index.html") && !path.ends_with("index.html"));
            }
        }
        assert!(between > 10, "{name}: {between} links between documents");
    }
}

#[test]
fn a_document_has_the_same_links_whatever_else_is_rendered() {
    let (name, example) = examples().pop().expect("an example");
    let whole = documents(&rendered(example, "render"));
    let (_, example) = examples().pop().expect("an example");
    let part = documents(&rendered(example, "render --document role-profile --format html"));
    let profiles = part.iter().filter(|(path, _)| path.contains("role-profile"));
    assert!(profiles.clone().count() > 0, "{name}");
    for (path, text) in profiles {
        assert_eq!(Some(text), whole.get(path), "{name}: {path}");
    }
}

/// A town in which a role names two others, of which one names a role that has errors.
fn town() -> Lotse {
    Lotse::new()
        .file("lotse.yaml", "lotse: 1\ntoday: 2026-11-02\nrender: { formats: [md] }\n")
        .file("ort.yaml", "kind: organisation\nid: ort\nname: Stadt Ort\n")
        .file("gut.yaml", "kind: role\nid: gut\ntitle: { neutral: Koordination }\n")
        .file("schlecht.yaml", "kind: role\nid: schlecht\ntitle: { neutral: Steuerung }\ndeputy: kaputt\n")
        .file("kaputt.yaml", "kind: role\nid: kaputt\ntitle: { neutral: Beratung }\ndeputy: niemand\n")
        .file(
            "rolle.yaml",
            "kind: role\nid: rolle\ntitle: { neutral: Vermittlung }\nincompatible: [gut, schlecht]\ndeputy: gut\n",
        )
}

#[test]
fn a_document_that_is_refused_is_not_linked_to() {
    let profile = "out/internal/role-profile/rolle.md";
    let read = |arguments: &str, code: i32| town().args(arguments).run().code(code).read(profile);
    let link = "[Koordination](../role-profile/gut.md)";
    for (arguments, code) in [("render", 1), ("render --subject rolle", 0)] {
        let text = read(arguments, code);
        assert!(text.contains(link) && text.contains("Steuerung") && !text.contains("[Steuerung]"), "{text}");
    }
    let draft = read("render --allow-errors", 0);
    assert!(draft.contains("[Steuerung](../role-profile/schlecht.md)"), "{draft}");
}

#[test]
fn a_competence_that_is_called_like_a_role_is_no_link() {
    let (_, example) = examples().into_iter().find(|(name, _)| name == "musterstadt").expect("the example");
    let documents = documents(&rendered(example, "render --format md"));
    let named = |path: &str| documents[path].lines().filter(|line| line.contains("| Personalentwicklung ")).count();
    // The role and the competence have the same name, and only the roles of a post lead anywhere.
    assert!(named("internal/job-description/personalentwicklung-stelle.md") >= 1);
    assert!(named("internal/interview-guide/personalentwicklung-stelle.md") >= 2);
}
