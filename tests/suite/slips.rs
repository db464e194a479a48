//! The slips of people who write YAML for the first time, one by one: each is named in words they know, at its place,
//! or nothing is misread where there is nothing wrong.

use lotse::i18n::Language;
use lotse::source::{Path, Step};

use crate::analysed::{Files, Reported, analysis, findings};
use crate::repository::texts;

/// What becomes of a slip.
enum Outcome {
    /// One finding: code, line, column.
    Finding(&'static str, u32, u32),
    /// Nothing is wrong, and the value at the path is this text.
    Text(&'static str, &'static str),
}

use Outcome::{Finding, Text};

/// A role with the slip in it. ⇥ stands for a tab, ␣ for a non-breaking space.
const SLIPS: &[(&str, &str, Outcome)] = &[
    ("tab", "kind: role\nid: x\ntitle:\n⇥neutral: Leitung\n", Finding("L002", 4, 1)),
    ("tab in a list", "kind: role\nid: x\ntitle: { neutral: L }\naliases:\n⇥- Leiter\n", Finding("L002", 5, 1)),
    (
        "one space too few",
        "kind: role\nid: x\ntitle: { neutral: L }\ntasks:\n  - id: a\n    title: A\n   effort: 1 h/week\n",
        Finding("L003", 7, 4),
    ),
    ("one space too many", "kind: role\nid: x\n title: { neutral: L }\n", Finding("L003", 3, 2)),
    ("no space after the colon", "kind: role\nid:x\ntitle: { neutral: L }\n", Finding("L004", 2, 3)),
    ("no space after the last colon", "kind: role\nid: x\ntitle:\n  neutral:Leitung\n", Finding("L004", 4, 10)),
    (
        "colon in a text",
        "kind: role\nid: x\ntitle: { neutral: L }\npurpose: Für Bürger: alles\n",
        Finding("L005", 4, 20),
    ),
    (
        "unclosed double quote",
        "kind: role\nid: x\ntitle: { neutral: L }\npurpose: \"Für alle\nas_of: 2026-01-01\n",
        Finding("L006", 4, 10),
    ),
    (
        "unclosed single quote at the end",
        "kind: role\nid: x\ntitle: { neutral: L }\npurpose: 'Für alle",
        Finding("L006", 4, 10),
    ),
    ("unclosed bracket", "kind: role\nid: x\ntitle: { neutral: L\npurpose: Für alle\n", Finding("L007", 3, 8)),
    (
        "unclosed square bracket",
        "kind: role\nid: x\ntitle: { neutral: L }\naliases: [A, B\npurpose: Für alle\n",
        Finding("L007", 4, 10),
    ),
    (
        "item without a dash",
        "kind: role\nid: x\ntitle: { neutral: L }\naliases:\n  - Leiter\n  Leiterin\n",
        Finding("L008", 6, 3),
    ),
    (
        "list without dashes",
        "kind: role\nid: x\ntitle: { neutral: L }\ntasks:\n  id: a\n  title: A\n",
        Finding("L008", 5, 3),
    ),
    (
        "dash without a space",
        "kind: role\nid: x\ntitle: { neutral: L }\naliases:\n  -Leiter\n  -Leiterin\n",
        Finding("L009", 5, 3),
    ),
    (
        "dash without a space before a field",
        "kind: role\nid: x\ntitle: { neutral: L }\ntasks:\n  -id: a\n   title: A\n",
        Finding("L009", 5, 3),
    ),
    (
        "ja",
        "kind: role\nid: x\ntitle: { neutral: L }\nqualification_plan: [{ id: a, title: A, must: ja }]\n",
        Finding("L025", 4, 47),
    ),
    (
        "nein",
        "kind: role\nid: x\ntitle: { neutral: L }\nqualification_plan: [{ id: a, title: A, must: nein }]\n",
        Finding("L025", 4, 47),
    ),
    (
        "yes",
        "kind: role\nid: x\ntitle: { neutral: L }\nqualification_plan: [{ id: a, title: A, must: yes }]\n",
        Finding("L025", 4, 47),
    ),
    (
        "no",
        "kind: role\nid: x\ntitle: { neutral: L }\nqualification_plan: [{ id: a, title: A, must: no }]\n",
        Finding("L025", 4, 47),
    ),
    (
        "share without %",
        "kind: role\nid: x\ntitle: { neutral: L }\ntime_budget: { share: 10 }\n",
        Finding("L024", 4, 23),
    ),
    (
        "decimal comma",
        "kind: role\nid: x\ntitle: { neutral: L }\ntime_budget: { hours: \"0,5 h/week\" }\n",
        Finding("L024", 4, 23),
    ),
    (
        "thousands point",
        "kind: role\nid: x\ntitle: { neutral: L }\nmandate: { decision: 1, autonomy: 1, resources: 1, budget: \"1.234,50 EUR\" }\n",
        Finding("L024", 4, 60),
    ),
    ("German date", "kind: role\nid: x\ntitle: { neutral: L }\nas_of: 12.03.2026\n", Finding("L024", 4, 8)),
    ("quotes out of Word", "kind: role\nid: x\ntitle: { neutral: „Leitung“ }\n", Finding("L010", 3, 19)),
    (
        "English quotes out of Word",
        "kind: role\nid: x\ntitle: { neutral: L }\npurpose: “Für alle”\n",
        Finding("L010", 4, 10),
    ),
    ("non-breaking spaces", "kind: role\nid: x\ntitle:\n␣␣neutral: Leitung\n", Finding("L011", 4, 1)),
    ("byte order mark", "\u{feff}kind: role\nid: x\ntitle: { neutral: Führung }\n", Text("title/neutral", "Führung")),
    ("Windows line ends", "kind: role\r\nid: x\r\ntitle: { neutral: Führung }\r\n", Text("title/neutral", "Führung")),
    (
        "merge key",
        "kind: role\nid: x\ntitle: { neutral: L }\nmandate: { <<: { decision: 1 }, autonomy: 1 }\n",
        Finding("L013", 4, 12),
    ),
    ("unknown alias", "kind: role\nid: x\ntitle: { neutral: L }\npurpose: *zweck\n", Finding("L014", 4, 10)),
    ("key twice", "kind: role\nid: x\ntitle: { neutral: L }\npurpose: A\npurpose: B\n", Finding("L015", 5, 1)),
    ("id twice", "kind: role\nid: amtsleitung\ntitle: { neutral: L }\n", Finding("L101", 2, 5)),
    ("kind missing", "id: x\ntitle: { neutral: L }\n", Finding("L016", 1, 1)),
    ("kind misspelt", "kind: rolle\nid: x\ntitle: { neutral: L }\n", Finding("L017", 1, 7)),
    ("empty", "", Finding("L018", 1, 1)),
    ("only blank lines", "\n\n", Finding("L018", 1, 1)),
    ("only comments", "# Rolle\n# folgt\n", Finding("L018", 1, 1)),
    ("postcode", "kind: role\nid: x\ntitle: { neutral: L }\nsource: 01067\n", Text("source", "01067")),
    ("version number", "kind: role\nid: x\ntitle: { neutral: L }\nsource: 1.10\n", Text("source", "1.10")),
    ("time of day", "kind: role\nid: x\ntitle: { neutral: L }\nsource: 12:30\n", Text("source", "12:30")),
    ("the word no", "kind: role\nid: x\ntitle: { neutral: L }\nsource: no\n", Text("source", "no")),
    ("a number with an exponent", "kind: role\nid: x\ntitle: { neutral: L }\nsource: 1e3\n", Text("source", "1e3")),
    ("capital letter", "kind: role\nid: x\nTitle: { neutral: L }\n", Finding("L020", 3, 1)),
    ("German field", "kind: role\nid: x\ntitle: { neutral: L }\nZeitbudget: { share: 10 % }\n", Finding("L020", 4, 1)),
    ("umlauts before the place", "kind: role\nid: x\ntitle: { neutral: „ÄÖÜ“ }\n", Finding("L010", 3, 19)),
    ("emoji before the place", "kind: role\nid: x\ntitle: { neutral: 🚀ä, plurl: B }\n", Finding("L020", 3, 23)),
];

/// Words that only those know who write parsers.
const JARGON: [&str; 12] = [
    "mapping",
    "scalar",
    "sequence",
    "token",
    "indicator",
    "simple key",
    "parser",
    "unexpected",
    "invalid type",
    "serde",
    "node",
    "deserial",
];

fn base() -> Files {
    let base = texts("tests/rule_pages/base", &["yaml", "md"]).into_iter();
    base.map(|file| (file.path.replace("tests/rule_pages/base/", ""), file.text.into_bytes())).collect()
}

/// The base project with one more role; it comes last, so that it is the second where an id is given twice.
fn with(role: Vec<u8>) -> Files {
    let mut files = base();
    files.push(("roles/x.yaml".to_owned(), role));
    files
}

fn complain(found: &[Reported], language: Language) -> Vec<String> {
    let mut complaints = Vec::new();
    for text in found.iter().flat_map(|it| [&it.message, &it.help]) {
        let lower = text.to_lowercase();
        if text.trim().is_empty() {
            complaints.push(format!("{language}: an empty text"));
        }
        complaints.extend(JARGON.iter().filter(|word| lower.contains(**word)).map(|word| format!("{word}: {text}")));
        let english = [" the ", " is ", "expected", " and "];
        if language == Language::De && english.iter().any(|word| lower.contains(word)) {
            complaints.push(format!("English in German: {text}"));
        }
    }
    complaints
}

#[test]
fn every_slip_is_named_at_its_place_or_nothing_is_misread() {
    let mut complaints = Vec::new();
    for (name, text, outcome) in SLIPS {
        let bytes = text.replace('⇥', "\t").replace('␣', "\u{a0}").into_bytes();
        for language in Language::ALL {
            let found = findings(with(bytes.clone()), language);
            let places: Vec<_> = found.iter().map(|it| (it.code, it.line, it.column)).collect();
            let wanted = match outcome {
                Finding(code, line, column) => vec![(*code, *line, *column)],
                Text(..) => Vec::new(),
            };
            if places != wanted || found.iter().any(|it| it.file != "roles/x.yaml") {
                complaints.push(format!("{name} ({language}): {found:?}"));
            }
            complaints.extend(complain(&found, language).into_iter().map(|fault| format!("{name}: {fault}")));
        }
        if let Text(path, wanted) = outcome {
            let analysis = analysis(with(bytes), Language::De);
            let path: Path = path.split('/').map(|key| Step::Key(key.into())).collect();
            let read =
                analysis.project.definition("x").and_then(|role| role.tree.find(&path)).and_then(|it| it.as_str());
            if read != Some(*wanted) {
                complaints.push(format!("{name}: {read:?} in place of {wanted:?}"));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn a_file_in_latin_1_is_named() {
    let bytes = b"kind: role\nid: x\ntitle: { neutral: F\xfchrung }\n".to_vec();
    for language in Language::ALL {
        let found = findings(with(bytes.clone()), language);
        let places: Vec<_> = found.iter().map(|it| (it.code, it.line, it.column)).collect();
        assert_eq!(places, [("L012", 3, 20)], "{found:?}");
        assert!(found[0].message.contains('ü'), "{}", found[0].message);
    }
    // What Word writes for „ is no character of Latin-1 but one of Windows-1252.
    let found = findings(with(b"kind: role\nid: x\ntitle: { neutral: \x84F }\n".to_vec()), Language::De);
    assert!(found.len() == 1 && found[0].message.contains('„'), "{found:?}");
}

#[test]
fn a_broken_file_still_counts_by_its_id() {
    let position = "kind: position\nid: y\nunit: amt-10\nfte: 1\nroles: [{ role: x, share: 10 % }]\n";
    let mut files = with(b"kind: role\nid: x\ntitle: { neutral: \"L }\n".to_vec());
    files.push(("positions/y.yaml".to_owned(), position.into()));
    let codes: Vec<_> = findings(files, Language::De).iter().map(|it| (it.code, it.file.clone())).collect();
    assert_eq!(codes, [("L006", "roles/x.yaml".to_owned())]);
}
