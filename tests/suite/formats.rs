//! Every format is one valid document, whatever was found: nothing, a broken file, ten thousand findings, texts and
//! file names that mean something to the reader of the format.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::LazyLock;

use lotse::analysis::Analysis;
use lotse::i18n::Language;
use lotse::report::{Format, Report, Summary, write};
use lotse::rules::registry;
use serde_json::Value;

use crate::analysed::{Files, analysis};
use crate::lotse::Lotse;
use crate::repository::text;

static FINDINGS: LazyLock<jsonschema::Validator> = LazyLock::new(|| schema("docs/schema/findings.schema.json"));
static SARIF: LazyLock<jsonschema::Validator> = LazyLock::new(|| schema("tests/data/sarif-schema-2.1.0.json"));

/// A pattern in the schema of the standard that is no regular expression: one bracket is closed that was never opened.
const FLAWED: &str = "^[a-zA-Z]{2}|^[a-zA-Z]{2}-[a-zA-Z]{2}]?$";

fn schema(path: &str) -> jsonschema::Validator {
    let text = text(path).text.replace(FLAWED, &FLAWED.replace("]?$", "?$"));
    let schema = serde_json::from_str(&text).expect("a schema is JSON");
    jsonschema::options().should_validate_formats(true).build(&schema).expect("the schema is one")
}

fn insist(schema: &jsonschema::Validator, document: &Value) {
    let faults: Vec<_> =
        schema.iter_errors(document).take(3).map(|it| format!("{} {it}", it.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Insists that a document is one that `--format json` may print.
pub(crate) fn insist_on_findings(document: &Value) {
    insist(&FINDINGS, document);
}

fn project(files: &[(&str, &str)]) -> Files {
    let settings = ("lotse.yaml", "lotse: 1\n");
    let organisation = (
        "organisation.yaml",
        "kind: organisation\nid: x-stadt\nname: X\nform: town\nland: NW\nstatus_groups: []\nunits: []\n",
    );
    [settings, organisation]
        .iter()
        .chain(files)
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

fn clean() -> Analysis {
    analysis(project(&[]), Language::De)
}

/// Texts and names that end, open or escape something in one of the notations.
fn hostile() -> Analysis {
    let marks = "a]]>&\"'<x> %0A::error::y ##[error]z \\u{1} ,: ä„ß“🚀 \u{9b}31m\u{202e}\u{ffff}";
    let role = format!("kind: role\nid: rolle\n\"{}\": 1\ntitle: {{ neutral: x }}\n", marks.replace(['"', '\\'], "'"));
    let control = "kind: role\nid: glocke\n\"\\e[31m\\a\\0\\r\\n::error::\\x7f\": 1\ntitle: { neutral: x }\n";
    analysis(
        project(&[
            ("größe & <1>, 100 %: „a“/::error::'\u{1b}[2J.yaml", &role),
            ("roles/glocke.yaml", control),
            ("roles/fern.yaml", "kind: role\nid: fern\nextends: lotse:cdoo\ntitle: { neutral: x }\n"),
        ]),
        Language::De,
    )
}

fn broken() -> Analysis {
    analysis(project(&[("roles/a.yaml", "kind: role\nid: [a\n")]), Language::En)
}

fn many() -> Analysis {
    let mut files = project(&[]);
    for number in 0..100 {
        let mut role = format!("kind: role\nid: rolle-{number}\ntitle: {{ neutral: Rolle }}\n");
        for field in 0..100 {
            writeln!(role, "feld_{field}: größer").expect("a string takes everything");
        }
        files.push((format!("roles/{number}.yaml"), role.into_bytes()));
    }
    analysis(files, Language::De)
}

fn shown(analysis: &Analysis, format: Format) -> String {
    let summary = Summary::new(&analysis.findings, analysis.sources.project_len(), analysis.not_judged.clone());
    let report = Report {
        sources: &analysis.sources,
        findings: &analysis.findings,
        summary: &summary,
        language: analysis.language,
        color: false,
        width: 100,
        quiet: false,
        strict: false,
        registry: &registry(),
        root: "verwaltung/stadt x",
    };
    let mut out = Vec::new();
    write(&report, format, &mut out).expect("a vector takes everything");
    let text = String::from_utf8(out).expect("reports are UTF-8");
    let obeyed = |c: &char| c.is_control() && *c != '\n' || matches!(c, '\u{2028}'..='\u{202e}');
    assert_eq!(text.chars().find(obeyed), None, "{}", format.name());
    text
}

/// What is looked at, and how many findings it has at least.
fn cases() -> [(Analysis, usize); 4] {
    [(clean(), 0), (broken(), 1), (hostile(), 3), (many(), 10_000)]
}

#[test]
fn json_follows_its_published_schema() {
    for (analysis, least) in cases() {
        let document: Value = serde_json::from_str(&shown(&analysis, Format::Json)).expect("it is JSON");
        insist(&FINDINGS, &document);
        let count = document["diagnostics"].as_array().expect("a list").len();
        assert!(count >= least && (least > 0 || count == 0), "{count} findings");
    }
}

#[test]
fn sarif_follows_the_standard() {
    for (analysis, least) in cases() {
        let document: Value = serde_json::from_str(&shown(&analysis, Format::Sarif)).expect("it is JSON");
        insist(&SARIF, &document);
        let run = &document["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("a list of rules");
        assert_eq!(rules.len(), registry().len());
        for rule in rules {
            assert!(rule["help"]["text"].as_str().is_some_and(|text| text.len() > 100), "{rule}");
        }
        let results = run["results"].as_array().expect("a list of results");
        assert!(results.len() >= least);
        let fingerprints: HashSet<_> =
            results.iter().map(|it| it["partialFingerprints"]["lotse/v1"].as_str()).collect();
        assert_eq!(fingerprints.len(), results.len());
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small");
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("an address");
            assert!(uri.starts_with("verwaltung/stadt%20x/"), "{uri}");
            assert!(uri.bytes().all(|byte| byte.is_ascii_graphic() && byte != b':'), "{uri}");
        }
    }
}

#[test]
fn gitlab_gets_what_its_merge_requests_need() {
    for (analysis, least) in cases() {
        let document: Value = serde_json::from_str(&shown(&analysis, Format::Gitlab)).expect("it is JSON");
        let entries = document.as_array().expect("a list");
        assert!(entries.len() >= least);
        let fingerprints: HashSet<_> = entries.iter().map(|entry| entry["fingerprint"].as_str()).collect();
        assert_eq!(fingerprints.len(), entries.len());
        for entry in entries {
            for text in [&entry["description"], &entry["check_name"], &entry["location"]["path"]] {
                assert!(text.as_str().is_some_and(|text| !text.is_empty()), "{entry}");
            }
            assert!(["info", "minor", "major"].contains(&entry["severity"].as_str().expect("a level")), "{entry}");
            assert!(entry["location"]["lines"]["begin"].as_u64() >= Some(1), "{entry}");
        }
    }
}

#[test]
fn junit_is_well_formed_and_counts_right() {
    for (analysis, least) in cases() {
        let document = shown(&analysis, Format::Junit);
        let tags = well_formed(&document);
        let count = |name: &str| tags.iter().filter(|tag| *tag == name).count();
        assert_eq!(count("testcase"), analysis.findings.len().max(1));
        assert!(count("testcase") >= least);
        assert!(document.contains(&format!("failures=\"{}\" errors=\"0\">\n", count("failure"))), "{document}");
        assert_eq!(count("failure") + count("system-out"), analysis.findings.len());
    }
}

#[test]
fn github_gets_commands_that_nothing_can_forge() {
    for (analysis, least) in cases() {
        let document = shown(&analysis, Format::Github);
        let mut notes = 0;
        let mut ordinary = 0;
        for line in document.lines() {
            match line.strip_prefix("::") {
                Some(command) if command.starts_with("group::") || command == "endgroup::" => {}
                Some(command) => {
                    let (head, text) = command.split_once("::").expect("a command has two parts");
                    assert!(["error ", "warning ", "notice "].iter().any(|name| head.starts_with(name)), "{line}");
                    assert!(head.contains(" file=verwaltung/stadt x/") && !text.is_empty(), "{line}");
                    notes += 1;
                }
                None => {
                    assert!(!line.contains("##["), "{line}");
                    ordinary += usize::from(line.starts_with("- "));
                }
            }
        }
        assert_eq!(notes + ordinary, analysis.findings.len());
        assert!(notes <= 30 && notes + ordinary >= least, "{notes} and {ordinary}");
    }
}

#[test]
fn lines_for_people_are_one_per_finding() {
    for (analysis, _) in cases() {
        assert_eq!(shown(&analysis, Format::Concise).lines().count(), analysis.findings.len());
        assert!(!shown(&analysis, Format::Text).is_empty());
    }
}

#[test]
fn a_run_that_could_not_work_says_so_in_the_format() {
    for format in ["json", "sarif", "gitlab"] {
        let outcome = Lotse::new().args("validate fehlt --format").arg(format).run().code(2);
        insist(&FINDINGS, &outcome.json());
        assert!(outcome.json()["error"]["message"].as_str().is_some_and(|text| text.contains("„fehlt“")), "{format}");
    }
    let junit = Lotse::new().args("validate fehlt --format junit").run().code(2).stdout;
    assert_eq!(well_formed(&junit).iter().filter(|tag| *tag == "error").count(), 1);
    let github = Lotse::new().args("validate fehlt --format github").run().code(2).stdout;
    assert!(github.starts_with("::error::") && github.lines().count() == 1, "{github}");
    for format in ["text", "concise"] {
        assert_eq!(Lotse::new().args("validate fehlt --format").arg(format).run().code(2).stdout, "");
    }
}

/// The names of all opened tags of a document, which must be balanced, quoted and without forbidden characters.
fn well_formed(document: &str) -> Vec<String> {
    let mut rest = document.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").expect("the declaration");
    let (mut open, mut all) = (Vec::new(), Vec::new());
    while let Some(at) = rest.find('<') {
        entities(&rest[..at]);
        let end = at + rest[at..].find('>').expect("a tag is closed");
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
            continue;
        }
        let (body, empty) = tag.strip_suffix('/').map_or((tag, false), |body| (body, true));
        let (name, mut attributes) = body.split_once(' ').unwrap_or((body, ""));
        all.push(name.to_owned());
        if !empty {
            open.push(name.to_owned());
        }
        while let Some((key, value)) = attributes.split_once("=\"") {
            assert!(key.trim().bytes().all(|byte| byte.is_ascii_lowercase()), "{tag}");
            let (value, more) = value.split_once('"').expect("an attribute is closed");
            entities(value);
            attributes = more;
        }
        assert!(attributes.trim().is_empty(), "{tag}");
    }
    assert!(open.is_empty() && rest.trim().is_empty(), "{open:?} {rest:?}");
    all
}

/// Insists that text contains neither characters nor references that XML forbids.
fn entities(text: &str) {
    assert!(!text.contains(['>', '\u{ffff}', '\u{fffe}']), "{text}");
    for part in text.split('&').skip(1) {
        assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|known| part.starts_with(known)), "{part}");
    }
}
