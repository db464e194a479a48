//! The rules of the house that no compiler knows: floors, sizes, side doors. `docs/architecture.md` says why they hold.

use crate::repository::{Text, demand, text, texts};

/// The floors from the ground up. A part may import from every floor below its own.
const FLOORS: [&[&str]; 7] = [
    &["source", "diagnostic", "german", "i18n", "threads"],
    &["load", "model", "report"],
    &["config", "norms"],
    &["project"],
    &["rules"],
    &["document", "analysis"],
    &["main", "cli", "commands", "files"],
];

/// The few steps to a neighbour on the same floor, each in one direction only.
const STEPS: [(&str, &str); 7] = [
    ("diagnostic", "source"),
    ("diagnostic", "i18n"),
    ("analysis", "document"),
    ("commands", "cli"),
    ("commands", "files"),
    ("main", "cli"),
    ("main", "commands"),
];

/// Names at the root of the crate that belong to a part: exported macros stand there whether one likes it or not.
const ROOT_NAMES: [(&str, &str); 1] = [("say", "i18n")];

/// The most lines of a source file, its tests included.
const LONGEST: usize = 400;

/// What only one place may do: how it looks in code, where it is at home, and what everybody else does instead.
const SIDE_DOORS: [(&str, &[&str], &str); 14] = [
    ("std::fs", &["src/files/"], "take texts as arguments; reading and writing is done by src/files/"),
    (
        "std::env::",
        &["src/commands/env.rs", "src/main.rs"],
        "take the value as an argument; src/commands/env.rs reads it",
    ),
    ("std::time", &["src/commands/env.rs"], "take today's date as an argument; src/commands/env.rs decides it"),
    ("Zoned::now", &["src/commands/env.rs"], "take today's date as an argument; src/commands/env.rs decides it"),
    ("Timestamp::now", &["src/commands/env.rs"], "take today's date as an argument; src/commands/env.rs decides it"),
    ("std::net", &[], "lotse never talks to a network"),
    ("std::process::Command", &[], "lotse starts no other program"),
    ("io::stdout", &["src/commands/env.rs"], "write to the writer of `Env`"),
    ("io::stderr", &["src/commands/env.rs", "src/main.rs"], "write to the writer of `Env`"),
    ("println!", &[], "write to the writer of `Env`"),
    ("thread::s", &[], "share work with src/threads.rs, whose threads are started once"),
    ("thread_local!", &[], "pass values as arguments"),
    ("use std::{", &[], "write one line for each import of the standard library, so that this test sees it"),
    ("static mut", &[], "pass values as arguments"),
];

/// Words that say a thing is not finished. They are put together here so that this file does not contain them.
const UNFINISHED: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
    concat!("dbg", "!("),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("#[ig", "nore"),
];

#[test]
fn imports_go_down_only() {
    let mut complaints = Vec::new();
    for file in texts("src", &["rs"]).iter().filter(|file| file.path != "src/lib.rs") {
        let part = part_of(&file.path);
        for (line, name) in imported(file) {
            if name != part && !may_import(part, &name) {
                complaints.push(format!("{}:{line}: {part} imports {name}", file.path));
            }
        }
    }
    demand(
        &complaints,
        "Imports go down the floors only (docs/architecture.md). Move what both need to a lower floor, or hand it in as an \
         argument. A new part gets its floor in FLOORS of tests/suite/house.rs.",
    );
}

#[test]
fn every_part_stands_on_a_floor() {
    let mut parts: Vec<String> = texts("src", &["rs"]).iter().map(|file| part_of(&file.path).to_owned()).collect();
    parts.dedup();
    let known = |part: &str| part == "lib" || floor(part).is_some();
    let complaints: Vec<String> = parts.into_iter().filter(|part| !known(part)).collect();
    demand(
        &complaints,
        "Give these parts a floor: in FLOORS of tests/suite/house.rs, in src/lib.rs and in docs/architecture.md.",
    );
}

#[test]
fn no_file_is_longer_than_one_can_keep_in_mind() {
    let files = [texts("src", &["rs"]), texts("tests", &["rs"]), texts("benches", &["rs"])];
    let complaints: Vec<String> = files
        .iter()
        .flatten()
        .filter(|file| file.text.lines().count() > LONGEST)
        .map(|file| format!("{}: {} lines, allowed are {}", file.path, file.text.lines().count(), LONGEST))
        .collect();
    demand(
        &complaints,
        "Split the file by what its parts are about; long tests may move to a file tests.rs beside it.",
    );
}

#[test]
fn every_folder_has_its_mod_rs() {
    let files = texts("src", &["rs"]);
    let exists = |path: &str| files.iter().any(|file| file.path == path);
    let mut folders: Vec<&str> = files.iter().filter_map(|file| Some(file.path.rsplit_once('/')?.0)).collect();
    folders.sort_unstable();
    folders.dedup();
    let complaints: Vec<String> = folders
        .into_iter()
        .filter(|folder| *folder != "src" && (!exists(&format!("{folder}/mod.rs")) || exists(&format!("{folder}.rs"))))
        .map(|folder| format!("{folder}/"))
        .collect();
    demand(
        &complaints,
        "A folder of modules is described by its mod.rs, and not by a file of the same name beside it.",
    );
}

#[test]
fn each_side_door_to_the_world_has_one_home() {
    let mut complaints = Vec::new();
    for file in &texts("src", &["rs"]) {
        for (line, code) in code_lines(&file.text) {
            for (sight, homes, instead) in SIDE_DOORS {
                let at_home =
                    homes.iter().any(|home| file.path == *home || home.ends_with('/') && file.path.starts_with(home));
                if code.contains(sight) && !at_home {
                    complaints.push(format!("{}:{line}: {sight} – {instead}", file.path));
                }
            }
        }
    }
    demand(
        &complaints,
        "Floors 0 to 5 are pure, and on floor 6 every door to the world has one home (docs/architecture.md).",
    );
}

#[test]
fn judgements_know_no_floating_point() {
    let mut complaints = Vec::new();
    for file in ["model", "project", "rules"].iter().flat_map(|part| texts(&format!("src/{part}"), &["rs"])) {
        for (line, code) in code_lines(&file.text) {
            if ["f32", "f64"].iter().any(|float| has_word(code, float)) {
                complaints.push(format!("{}:{line}: {}", file.path, code.trim()));
            }
        }
    }
    demand(&complaints, "Shares, hours and money are exact decimals; use `rust_decimal::Decimal`.");
}

#[test]
fn nothing_is_left_unfinished() {
    let mut complaints = Vec::new();
    for folder in ["src", "tests", "benches", "templates", "profiles"] {
        for file in texts(folder, &["rs", "tera", "yaml", "md", "css", "sh"]) {
            for (index, line) in file.text.lines().enumerate() {
                let word = UNFINISHED.iter().find(|word| line.contains(**word));
                complaints.extend(word.map(|word| format!("{}:{}: {word}", file.path, index + 1)));
            }
        }
    }
    demand(&complaints, "Finish it, or take it out and open an issue; the main branch holds only what is done.");
}

#[test]
fn every_file_of_the_suite_is_compiled() {
    let main = text("tests/suite/main.rs").text;
    let listed: Vec<&str> = main.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';')).collect();
    let mut complaints: Vec<String> = texts("tests/suite", &["rs"])
        .iter()
        .filter_map(|file| file.path.strip_prefix("tests/suite/")?.strip_suffix(".rs"))
        .filter(|name| !name.contains('/') && *name != "main" && !listed.contains(name))
        .map(|name| format!("tests/suite/{name}.rs is not listed in tests/suite/main.rs"))
        .collect();
    if !listed.is_sorted() {
        complaints.push("tests/suite/main.rs is not sorted".to_owned());
    }
    demand(&complaints, "Every file of the suite is one `mod` line in tests/suite/main.rs, in alphabetical order.");
}

#[test]
fn the_reading_of_imports_is_right() {
    let source = "use crate::{\n    load::read,\n    model::{Role, Unit},\n};\n/// See [`crate::document`].\nfn f() { crate::rules::run(); }\n\
                  use lotse::commands::run;\nuse super::super::project::Project;\n#[cfg(test)]\nmod tests { use super::*; }\n";
    let file = Text { path: "src/load/check.rs".to_owned(), text: source.to_owned() };
    let names: Vec<String> = imported(&file).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["load", "model", "rules", "commands", "project"]);
    assert!(may_import("rules", "source") && !may_import("rules", "document") && !may_import("load", "model"));
}

/// The part of the crate to which a file below `src/` belongs.
fn part_of(path: &str) -> &str {
    let below = path.strip_prefix("src/").unwrap_or(path);
    below.split('/').next().unwrap_or(below).trim_end_matches(".rs")
}

fn floor(part: &str) -> Option<usize> {
    FLOORS.iter().position(|parts| parts.contains(&part))
}

fn may_import(part: &str, name: &str) -> bool {
    let name = ROOT_NAMES.iter().find(|(root, _)| *root == name).map_or(name, |(_, part)| part);
    STEPS.contains(&(part, name)) || part == name || floor(name) < floor(part) && floor(name).is_some()
}

/// The parts of the crate that a file names in its code, each with the line.
fn imported(file: &Text) -> Vec<(usize, String)> {
    let code: String = code_lines(&file.text).flat_map(|(_, line)| [line, "\n"]).collect();
    let tests_from = code.find("#[cfg(test)]").unwrap_or(code.len());
    let mut names = Vec::new();
    for root in ["crate::", "lotse::"] {
        for (at, _) in code.match_indices(root).filter(|(at, _)| !code[..*at].ends_with(is_word)) {
            let line = code[..at].matches('\n').count() + 1;
            names.extend(first_names(&code[at + root.len()..]).into_iter().map(|name| (line, name)));
        }
    }
    for (at, chain) in climbs(&code) {
        let own_module = usize::from(at > tests_from);
        if chain / "super::".len() >= depth(&file.path) + own_module {
            let line = code[..at].matches('\n').count() + 1;
            names.extend(first_names(&code[at + chain..]).into_iter().map(|name| (line, name)));
        }
    }
    names
}

/// Every chain of `super::`: where it begins and how long it is.
fn climbs(code: &str) -> Vec<(usize, usize)> {
    let step = "super::";
    let begins = code.match_indices(step).filter(|(at, _)| !code[..*at].ends_with(step));
    begins.map(|(at, _)| (at, code[at..].len() - code[at..].trim_start_matches(step).len())).collect()
}

/// How many modules a file lies below the root of the crate.
fn depth(path: &str) -> usize {
    path.matches('/').count() - usize::from(path.ends_with("/mod.rs"))
}

/// The first name of a path, or those of each path in braces.
fn first_names(code: &str) -> Vec<String> {
    let Some(group) = code.strip_prefix('{') else {
        let name: String = code.chars().take_while(|c| is_word(*c)).collect();
        return if name.is_empty() { Vec::new() } else { vec![name] };
    };
    let mut nesting = 0_usize;
    let mut names = vec![String::new()];
    for c in group.chars() {
        match c {
            '}' if nesting == 0 => break,
            '}' => nesting -= 1,
            '{' => nesting += 1,
            ',' if nesting == 0 => names.push(String::new()),
            _ if nesting == 0 => names.last_mut().expect("there is always a name").push(c),
            _ => {}
        }
    }
    let first = |path: &String| path.trim().split("::").next().unwrap_or_default().to_owned();
    names.iter().map(first).filter(|name| !name.is_empty()).collect()
}

/// The lines of a file, with comments left empty.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = |line| if str::trim_start(line).starts_with("//") { "" } else { line };
    text.lines().enumerate().map(move |(index, line)| (index + 1, code(line)))
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|c| !is_word(c)).any(|part| part == word)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
