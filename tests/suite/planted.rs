//! Faults planted into a project that is in order: lotse finds each of them at its place, and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use lotse::i18n::Language;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde::Deserialize;

use crate::analysed::{Files, findings};
use crate::repository::{demand, text, texts};
use crate::rule_pages::without_marker;

/// The project into which faults are planted.
const GARDEN: &str = "profiles/kleinstadt/";

/// The definition of which a project may have several, each in order.
const COPIED: (&str, &str, &str) =
    ("positions/sachbearbeitung-buergerbuero.yaml", "id: sachbearbeitung-buergerbuero", "numbers: [\"2-04\"]");

/// A fault and the edits that make it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Planter {
    /// What goes wrong, for people.
    why: String,
    /// Names that it shares with planters that it would disturb.
    #[serde(default)]
    apart: BTreeSet<String>,
    /// What is changed.
    edits: Vec<Edit>,
}

/// Lines that take the place of others.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    /// The file, relative to the project.
    #[serde(rename = "in")]
    file: String,
    /// A line that stands somewhere above.
    after: Option<String>,
    /// The line, without its indentation.
    line: String,
    /// What stands there instead; nothing where it is empty. `# L301` marks where a finding is expected.
    becomes: String,
    /// How many lines below it go as well.
    #[serde(default)]
    drop: usize,
}

/// A finding: file, line and code.
type Found = (String, usize, String);

/// The lines of each file of a project.
type Lines = BTreeMap<String, Vec<String>>;

fn garden() -> Lines {
    let lines = |text: &str| text.lines().map(str::to_owned).collect();
    let files = texts(GARDEN.trim_end_matches('/'), &["yaml", "md"]).into_iter();
    files.map(|file| (file.path.replacen(GARDEN, "", 1), lines(&file.text))).collect()
}

fn planters() -> Vec<Planter> {
    serde_yaml::from_str(&text("tests/planted/planters.yaml").text).expect("the planters are YAML")
}

/// The index of the line that an edit begins with.
fn locate(edit: &Edit, garden: &Lines) -> Option<usize> {
    let lines = garden.get(&edit.file)?;
    let find = |wanted: &str, from: usize| {
        lines.iter().enumerate().skip(from).find(|(_, line)| line.trim() == wanted).map(|(at, _)| at)
    };
    let from = edit.after.as_ref().map_or(Some(0), |after| find(after, 0).map(|at| at + 1))?;
    find(&edit.line, from)
}

/// Plants as many of the chosen faults as go together: the project, and what is to be found in it.
fn plant(chosen: &[&Planter], garden: &Lines) -> (Lines, Vec<Found>) {
    let mut taken = BTreeSet::new();
    let mut names = BTreeSet::new();
    let mut changed: BTreeMap<(&str, usize), Vec<String>> = BTreeMap::new();
    for planter in chosen {
        let place = |edit| locate(edit, garden).unwrap_or_else(|| panic!("{}: no line `{}`", planter.why, edit.line));
        let edits: Vec<(&Edit, usize)> = planter.edits.iter().map(|edit| (edit, place(edit))).collect();
        let lines: BTreeSet<(&str, usize)> =
            edits.iter().flat_map(|(edit, at)| (*at..=at + edit.drop).map(|line| (&*edit.file, line))).collect();
        if !lines.is_disjoint(&taken) || !planter.apart.is_disjoint(&names) {
            continue;
        }
        taken.extend(&lines);
        names.extend(planter.apart.iter().cloned());
        changed.extend(lines.into_iter().map(|line| (line, Vec::new())));
        for (edit, at) in edits {
            let old = &garden[&edit.file][at];
            let indentation = &old[..old.len() - old.trim_start().len()];
            let new = edit.becomes.lines().map(|line| format!("{indentation}{line}"));
            changed.insert((&edit.file, at), new.collect());
        }
    }
    let mut expected = Vec::new();
    let mut planted = Lines::new();
    for (path, lines) in garden {
        let out = planted.entry(path.clone()).or_default();
        for (at, line) in lines.iter().enumerate() {
            let Some(new) = changed.get(&(&**path, at)) else {
                out.push(line.clone());
                continue;
            };
            for line in new {
                let (line, codes) = without_marker(line);
                out.push(line.to_owned());
                expected.extend(codes.into_iter().map(|code| (path.clone(), out.len(), code)));
            }
        }
    }
    expected.sort();
    (planted, expected)
}

fn found(lines: &Lines) -> Vec<Found> {
    let files: Files =
        lines.iter().map(|(path, lines)| (path.clone(), (lines.join("\n") + "\n").into_bytes())).collect();
    let findings = findings(files, Language::De).into_iter();
    let mut found: Vec<Found> = findings.map(|it| (it.file, it.line as usize, it.code.to_owned())).collect();
    found.sort();
    found
}

/// Adds positions that differ from an existing one only in their id and number.
fn grow(garden: &mut Lines, copies: usize) {
    let (path, id, numbers) = COPIED;
    let original = garden[path].clone();
    for copy in 1..=copies {
        let renamed = |line: &String| match line {
            line if line == id => format!("{id}-{copy}"),
            line if line == numbers => format!("numbers: [\"2-04-{copy}\"]"),
            line => line.clone(),
        };
        garden.insert(path.replace(".yaml", &format!("-{copy}.yaml")), original.iter().map(renamed).collect());
    }
}

#[test]
fn every_planter_works_alone() {
    let garden = garden();
    let mut complaints = Vec::new();
    let mut codes = BTreeSet::new();
    for planter in &planters() {
        let (lines, expected) = plant(&[planter], &garden);
        codes.extend(expected.iter().map(|(_, _, code)| code.clone()));
        if expected.len() != 1 {
            complaints.push(format!("{}: marks {} lines", planter.why, expected.len()));
        }
        let found = found(&lines);
        if found != expected {
            complaints.push(format!("{}: expected {expected:?}, found {found:?}", planter.why));
        }
    }
    if codes.len() < 100 {
        complaints.push(format!("only {} rules have a planter", codes.len()));
    }
    let families: BTreeSet<&str> = codes.iter().map(|code| &code[1..2]).collect();
    if families.len() < 9 {
        complaints.push(format!("only the families {families:?} have planters"));
    }
    demand(&complaints, "A planter makes exactly one fault, which is reported at the line that it marks.");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn n_planted_faults_are_n_findings(
        chosen in Just((0..planters().len()).collect::<Vec<_>>()).prop_flat_map(|all| {
            let most = all.len().min(12);
            subsequence(all, 1..=most)
        }).prop_shuffle(),
        copies in 0usize..4,
    ) {
        let planters = planters();
        let mut garden = garden();
        grow(&mut garden, copies);
        let chosen: Vec<&Planter> = chosen.iter().map(|index| &planters[*index]).collect();
        let (lines, expected) = plant(&chosen, &garden);
        let whys: Vec<&str> = chosen.iter().map(|planter| &*planter.why).collect();
        prop_assert_eq!(found(&lines), expected, "{:?}", whys);
    }
}
