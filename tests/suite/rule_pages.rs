//! The pages of the rules: complete, in both languages, and their examples do what they say.
//!
//! Every fence below `## Beispiele · Examples` is one file, its path stands behind the language; all fences of one
//! `###` section lie over the project in `tests/rule_pages/base/`. A line that ends in `# L301` must be reported there,
//! and nothing else that is wrong may be reported anywhere. What a page cannot show is named behind the path: `tabs` turns → into a
//! tab, `nbsp` turns ␣ into a non-breaking space, and `latin1`, `crlf` and `bom` save the file that way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use lotse::diagnostic::Severity;
use lotse::i18n::Language;
use lotse::rules::registry;

use crate::analysed::{Files, Reported, analysis, findings};
use crate::repository::{Text, demand, texts};

/// The rule that a required chapter of a concept is missing.
const MISSING_CHAPTER: &str = "L601";

/// One `###` section: a project, and the findings that its lines announce.
struct Example {
    heading: String,
    files: BTreeMap<String, Vec<u8>>,
    announced: BTreeSet<(String, u32, String)>,
}

impl Example {
    fn is_wrong(&self) -> bool {
        self.heading.starts_with("Falsch")
    }
}

fn rule_pages() -> Vec<Text> {
    texts("docs/rules", &["md"]).into_iter().filter(|page| page.path.starts_with("docs/rules/L")).collect()
}

/// The lines of a `## ` section of a page.
fn section<'p>(page: &'p Text, heading: &str) -> Option<Vec<(usize, &'p str)>> {
    let mut fenced = false;
    let mut inside = None;
    for (index, line) in page.text.lines().enumerate() {
        fenced ^= line.starts_with("```");
        if let Some(title) = line.strip_prefix("## ").filter(|_| !fenced) {
            if inside.is_some() {
                break;
            }
            if title == heading {
                inside = Some(Vec::new());
            }
        } else if let Some(lines) = &mut inside {
            lines.push((index + 1, line));
        }
    }
    inside
}

fn examples(page: &Text) -> Result<Vec<Example>, String> {
    let lines = section(page, "Beispiele · Examples").ok_or("no section `## Beispiele · Examples`")?;
    let mut examples: Vec<Example> = Vec::new();
    let mut lines = lines.into_iter();
    while let Some((number, line)) = lines.next() {
        if let Some(heading) = line.strip_prefix("### ") {
            examples.push(Example { heading: heading.to_owned(), files: BTreeMap::new(), announced: BTreeSet::new() });
        } else if let Some(info) = line.strip_prefix("```") {
            let example = examples.last_mut().ok_or(format!("line {number}: a file without a heading `### …`"))?;
            let body: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
            file(info, &body, example).map_err(|error| format!("line {number}: {error}"))?;
        }
    }
    Ok(examples)
}

fn file(info: &str, body: &[&str], example: &mut Example) -> Result<(), String> {
    let mut words = info.split_whitespace().skip(1);
    let path = words.next().ok_or("a fence that does not name its file")?;
    let mut text = String::new();
    for (index, line) in body.iter().enumerate() {
        let (line, codes) = without_marker(line);
        let number = u32::try_from(index + 1).expect("a short page");
        example.announced.extend(codes.into_iter().map(|code| (path.to_owned(), number, code)));
        text.push_str(line);
        text.push('\n');
    }
    let mut latin1 = false;
    for attribute in words {
        match attribute {
            "tabs" => text = text.replace('→', "\t"),
            "nbsp" => text = text.replace('␣', "\u{a0}"),
            "crlf" => text = text.replace('\n', "\r\n"),
            "bom" => text.insert(0, '\u{feff}'),
            "latin1" => latin1 = true,
            other => return Err(format!("no attribute `{other}`")),
        }
    }
    let bytes = if latin1 {
        text.chars().map(|c| u8::try_from(u32::from(c)).map_err(|_| format!("{c} is not in Latin-1"))).collect()
    } else {
        Ok(text.into_bytes())
    };
    match example.files.insert(path.to_owned(), bytes?) {
        None => Ok(()),
        Some(_) => Err(format!("`{path}` stands twice in one example")),
    }
}

/// A line without its announcement `# L301 L302`, and the announced codes. In Markdown it is `<!-- L110 -->`.
pub(crate) fn without_marker(line: &str) -> (&str, Vec<String>) {
    let (at, marker) = match (line.rfind("# L"), line.rfind("<!-- L")) {
        (_, Some(at)) => (at, line[at + 4..].trim_end().trim_end_matches("-->")),
        (Some(at), None) => (at, &line[at + 1..]),
        (None, None) => return (line, Vec::new()),
    };
    let is_code = |word: &str| word.len() == 4 && word[1..].bytes().all(|byte| byte.is_ascii_digit());
    let codes: Vec<String> = marker.split_whitespace().map(str::to_owned).collect();
    if codes.iter().all(|code| is_code(code)) { (line[..at].trim_end(), codes) } else { (line, Vec::new()) }
}

fn project(example: &Example) -> Files {
    let base = texts("tests/rule_pages/base", &["yaml", "md"]).into_iter();
    let base = base.map(|file| (file.path.replace("tests/rule_pages/base/", ""), file.text.into_bytes()));
    let mut files: BTreeMap<String, Vec<u8>> = base.collect();
    files.extend(example.files.clone());
    files.into_iter().collect()
}

#[test]
fn the_base_project_is_in_order() {
    let empty = Example { heading: String::new(), files: BTreeMap::new(), announced: BTreeSet::new() };
    for language in Language::ALL {
        assert_eq!(findings(project(&empty), language), [], "{language}");
    }
}

#[test]
fn every_rule_has_its_page_and_every_page_its_rule() {
    let rules: BTreeSet<String> =
        registry().iter().map(|rule| format!("docs/rules/{}-{}.md", rule.code, rule.name)).collect();
    let pages: BTreeSet<String> = rule_pages().into_iter().map(|page| page.path).collect();
    assert_eq!(rules, pages);
}

#[test]
fn every_page_explains_its_rule_in_both_languages() {
    let mut complaints = Vec::new();
    for page in rule_pages() {
        let name = page.path.trim_start_matches("docs/rules/").trim_end_matches(".md");
        let title = name.replacen('-', " ", 1);
        if page.text.lines().next() != Some(&format!("# {title}")) {
            complaints.push(format!("{}: the title is not `# {title}`", page.path));
        }
        for heading in ["Deutsch", "English"] {
            let lines = section(&page, heading).unwrap_or_default();
            let text: String = lines.iter().map(|(_, line)| *line).collect::<Vec<_>>().join(" ");
            if text.split_whitespace().count() < 25 {
                complaints.push(format!("{}: `## {heading}` says too little", page.path));
            }
        }
    }
    demand(&complaints, "A page says in both languages what is checked, why it matters and what to do.");
}

#[test]
fn the_examples_of_every_page_report_what_they_announce() {
    let mut complaints = Vec::new();
    for page in rule_pages() {
        let code = &page.path["docs/rules/".len()..][..4];
        let examples = match examples(&page) {
            Ok(examples) => examples,
            Err(error) => {
                complaints.push(format!("{}: {error}", page.path));
                continue;
            }
        };
        for example in &examples {
            complaints.extend(judge(example, code).into_iter().map(|fault| format!("{}: {fault}", page.path)));
        }
        if !examples.iter().any(|example| example.announced.iter().any(|(_, _, announced)| announced == code)) {
            complaints.push(format!("{}: no example shows {code}", page.path));
        }
        if !examples.iter().any(|example| !example.is_wrong()) {
            complaints.push(format!("{}: no example shows how it is right", page.path));
        }
    }
    demand(&complaints, "An example reports exactly what its lines announce, in German and in English.");
}

/// Whether a finding that no line announces spoils the example of a page. Examples are excerpts: they need not follow
/// every advice of the other rules, and a concept in them need not have all its chapters.
fn matters(finding: &Reported, page: &str) -> bool {
    finding.code == page || (finding.severity == Severity::Error && finding.code != MISSING_CHAPTER)
}

/// A file laid out anew: other indentation, and the keys of every map the other way round; `None` where it is no YAML.
fn anew(bytes: &[u8]) -> Option<Vec<u8>> {
    fn turned(value: serde_yaml::Value) -> serde_yaml::Value {
        match value {
            serde_yaml::Value::Mapping(map) => {
                let entries: Vec<_> = map.into_iter().map(|(key, value)| (key, turned(value))).collect();
                serde_yaml::Value::Mapping(entries.into_iter().rev().collect())
            }
            serde_yaml::Value::Sequence(items) => items.into_iter().map(turned).collect(),
            other => other,
        }
    }
    let mut out = Vec::new();
    for document in serde_yaml::Deserializer::from_slice(bytes) {
        let value = <serde_yaml::Value as serde::Deserialize>::deserialize(document).ok()?;
        out.extend(format!("---\n\n{}", serde_yaml::to_string(&turned(value)).ok()?).into_bytes());
    }
    Some(out)
}

#[test]
fn what_every_page_shows_is_the_same_finding_in_another_layout_and_order() {
    let mut complaints = Vec::new();
    let mut compared = 0;
    for page in rule_pages() {
        let code = &page.path["docs/rules/".len()..][..4];
        // Families 0 and 1 are about the layout itself; comments do not survive it.
        if code < "L200" || code.starts_with("L99") {
            continue;
        }
        let fingerprints = |files: Files| {
            let found = analysis(files, Language::De).findings;
            let own = found.into_iter().filter(|finding| finding.diagnostic.rule.code == code);
            own.map(|finding| finding.fingerprint).collect::<BTreeSet<_>>()
        };
        for example in examples(&page).unwrap_or_default().iter().filter(|example| example.is_wrong()) {
            let files = project(example);
            let turned: Option<Files> = files
                .iter()
                .map(|(path, bytes)| {
                    let is_yaml = Path::new(path).extension().is_some_and(|extension| extension == "yaml");
                    Some((path.clone(), if is_yaml { anew(bytes)? } else { bytes.clone() }))
                })
                .collect();
            let Some(turned) = turned else { continue };
            compared += 1;
            if fingerprints(files) != fingerprints(turned) {
                complaints.push(format!("{}: {}", page.path, example.heading));
            }
        }
    }
    assert!(compared > 40, "{compared} examples were compared");
    demand(
        &complaints,
        "A finding points at a value or key that is the same in another order; the first key of a map is not.",
    );
}

fn judge(example: &Example, page: &str) -> Vec<String> {
    let heading = &example.heading;
    let mut complaints = Vec::new();
    if !example.is_wrong() && !heading.starts_with("Richtig") {
        complaints.push(format!("`### {heading}` says neither `Falsch · Wrong` nor `Richtig · Right`"));
    }
    if example.is_wrong() == example.announced.is_empty() {
        complaints.push(format!("`### {heading}` announces the wrong number of findings"));
    }
    for language in Language::ALL {
        let found = findings(project(example), language);
        let places: BTreeSet<_> = found.iter().map(|it| (it.file.clone(), it.line, it.code.to_owned())).collect();
        for (file, line, code) in example.announced.difference(&places) {
            complaints.push(format!("`### {heading}` ({language}): {code} is not reported at {file}:{line}"));
        }
        let announced = |it: &Reported| example.announced.contains(&(it.file.clone(), it.line, it.code.to_owned()));
        for it in found.iter().filter(|it| !announced(it) && matters(it, page)) {
            let (code, file, line, message) = (it.code, &it.file, it.line, &it.message);
            complaints
                .push(format!("`### {heading}` ({language}): {code} at {file}:{line} is not announced: {message}"));
        }
        complaints.extend(
            found
                .iter()
                .filter(|it| it.message.is_empty() || it.help.is_empty())
                .map(|it| format!("`### {heading}` ({language}): {} has no message or no help", it.code)),
        );
    }
    complaints
}
