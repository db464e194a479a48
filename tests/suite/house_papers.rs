//! The papers of the house are true: paths and links lead somewhere, and every rule has its page.

use std::collections::BTreeSet;

use crate::repository::{demand, pages, root, running_text, text, texts};

#[test]
fn every_path_in_the_architecture_exists() {
    let page = text("docs/architecture.md");
    let mut complaints = Vec::new();
    for (line, content) in running_text(&page.text) {
        let missing =
            code_spans(content).filter(|span| is_path(span)).filter(|path| !root().join(known_part(path)).exists());
        complaints.extend(missing.map(|path| format!("docs/architecture.md:{line}: {path}")));
    }
    demand(&complaints, "Name what is there: docs/architecture.md describes the house as it stands.");
}

#[test]
fn every_link_leads_somewhere() {
    let mut complaints = Vec::new();
    for page in pages() {
        let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (line, content) in running_text(&page.text) {
            let missing = targets(content).filter(|target| !root().join(folder).join(target).exists());
            complaints.extend(missing.map(|target| format!("{}:{line}: {target}", page.path)));
        }
    }
    demand(&complaints, "Correct the link or write the page; links are relative to the page on which they stand.");
}

#[test]
fn every_rule_has_its_page_and_every_page_its_rule() {
    let rules: BTreeSet<String> = texts("src", &["rs"])
        .iter()
        .filter(|file| !file.path.ends_with("/tests.rs"))
        .flat_map(|file| registered(file.text.split("#[cfg(test)]").next().unwrap_or_default()))
        .collect();
    let pages = texts("docs/rules", &["md"]);
    let described: BTreeSet<String> = pages.iter().map(|page| stem(&page.path).to_owned()).collect();
    let mut complaints: Vec<String> = Vec::new();
    complaints.extend(rules.difference(&described).map(|rule| format!("docs/rules/{rule}.md is missing")));
    complaints.extend(described.difference(&rules).map(|page| format!("docs/rules/{page}.md belongs to no rule")));
    for page in &pages {
        let title = format!("# {}", stem(&page.path).replacen('-', " ", 1));
        for line in [title.as_str(), "## Deutsch", "## English"] {
            if !page.text.lines().any(|written| written == line) {
                complaints.push(format!("{} lacks the line \"{line}\"", page.path));
            }
        }
    }
    demand(&complaints, "A rule and its page docs/rules/<code>-<name>.md belong together; CONTRIBUTING.md shows how.");
}

#[test]
fn codes_and_names_are_given_once() {
    let mut taken = BTreeSet::new();
    let mut complaints = Vec::new();
    for page in texts("docs/rules", &["md"]) {
        let (code, name) = stem(&page.path).split_once('-').unwrap_or_default();
        for word in [code, name] {
            if !taken.insert(word.to_owned()) {
                complaints.push(format!("{}: {word} is taken", page.path));
            }
        }
    }
    demand(&complaints, "A code and a name belong to one rule for ever; take the next free code of the family.");
}

#[test]
fn the_glossary_is_sorted() {
    let page = text("docs/glossary.md").text;
    let terms: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| ")?.split(" |").next()).skip(1).collect();
    let sorted_as =
        |term: &str| term.to_lowercase().replace('ä', "a").replace('ö', "o").replace('ü', "u").replace('ß', "ss");
    let complaints: Vec<String> = terms
        .windows(2)
        .filter(|pair| sorted_as(pair[0]) >= sorted_as(pair[1]))
        .map(|pair| format!("{} stands before {}", pair[0], pair[1]))
        .collect();
    demand(
        &complaints,
        "Sort the table of docs/glossary.md by the German term, umlauts as their base letter, each term once.",
    );
}

#[test]
fn the_reading_of_rules_is_right() {
    let source = "BROKEN \"L001\" \"broken-yaml\" \"Die\";\ncode: \"L301\",\n    name: \"shares-not-100\",\nlet odd = [\"L9\", \"L999\"];";
    assert_eq!(registered(source), ["L001-broken-yaml", "L301-shares-not-100"]);
}

/// The rules that a source file registers: a code, and after it the name of the rule, as `L001-broken-yaml`.
fn registered(source: &str) -> Vec<String> {
    let literals: Vec<&str> = source.split('"').collect();
    let is_code =
        |text: &str| text.len() == 4 && text.starts_with('L') && text[1..].bytes().all(|b| b.is_ascii_digit());
    let between = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    literals
        .windows(3)
        .filter(|part| is_code(part[0]) && ["", ",", ",name:"].contains(&between(part[1]).as_str()))
        .filter(|part| part[2].bytes().all(|b| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit()))
        .map(|part| format!("{}-{}", part[0], part[2]))
        .collect()
}

fn stem(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md")
}

fn code_spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Whether a code span names a file or folder of the repository.
fn is_path(span: &str) -> bool {
    const TOP: [&str; 7] = ["src/", "docs/", "tests/", "templates/", "profiles/", "benches/", ".ci/"];
    let file = !span.contains(['/', ' ']) && [".md", ".toml", ".lock"].iter().any(|end| span.ends_with(end));
    file || TOP.iter().any(|top| span.starts_with(top))
}

/// The part of a path before its first placeholder, such as `docs/rules/` of `docs/rules/<code>-<name>.md`.
fn known_part(path: &str) -> &str {
    let Some(placeholder) = path.find('<') else { return path };
    path[..placeholder].rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The files that the links of a line lead to.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let prose = line.split('`').step_by(2);
    let links = prose.flat_map(|text| text.split("](").skip(1)).filter_map(|rest| Some(rest.split_once(')')?.0));
    links.filter(|link| !link.contains("://") && !link.starts_with("mailto:")).filter_map(|link| {
        let file = link.split('#').next().unwrap_or_default();
        (!file.is_empty()).then_some(file)
    })
}
