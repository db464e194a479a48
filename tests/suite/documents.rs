//! Documents from project to Markdown: what they say, what they leave out, and what never reaches them.

use std::collections::BTreeSet;

use lotse::analysis::Analysis;
use lotse::document::templates::Templates;
use lotse::document::theme::Theme;
use lotse::document::{Manner, Prepared, language, prepare, render, shipped, subjects, write};
use lotse::i18n::Language;
use lotse::model::{DocumentKind, GenderStyle, OutputFormat};
use serde_json::Value;

use crate::analysed::analysis;
use crate::repository::{text, texts};

/// A town with one of everything, each with as few facts as possible.
const MINIMAL: &[(&str, &str)] = &[
    ("lotse.yaml", "lotse: 1\n"),
    ("ort.yaml", "kind: organisation\nid: ort\nname: Stadt Ort\nunits:\n  - { id: amt-1, name: Hauptamt }\n"),
    ("rolle.yaml", "kind: role\nid: lotse-ort\ntitle: { neutral: Lotsenperson }\n"),
    ("stelle.yaml", "kind: position\nid: stelle-ort\nunit: amt-1\nfte: 0.5\nroles: [{ role: lotse-ort }]\n"),
    ("konzept.yaml", "kind: concept\nid: konzept-ort\ntitle: Lotsen in Ort\n"),
];

const SMALL_TOWN: &str = "\
kind: organisation
id: ort
name: Stadt Ort
address: { street: Markt 1, postcode: \"01234\", town: Ort }
website: https://www.ort.example
units:
  - { id: amt-1, name: Hauptamt }
pay_tables:
  - scheme: TVöD-VKA
    from: 2026-05-01
    source: Tabelle 2026
    as_of: 2026-05-01
    rows: [{ grade: EG9b, steps: [3500.10 EUR, 4000 EUR, 4900.25 EUR] }, { grade: EG 10, steps: [4000 EUR, 5000 EUR] }]
  - { scheme: TVöD-VKA, to: 2026-04-30, rows: [{ grade: EG 9b, steps: [1 EUR] }] }
";

const SMALL_ROLE: &str = "\
kind: role
id: lotse-ort
title: { feminine: Lotsin für Digitales, masculine: Lotse für Digitales, plural: Lotsinnen und Lotsen }
lotsen_profile: part-time
purpose: Hält die Verbindung zum Amt.
description: |
  # Worum es geht

  Zusammen sind es {= capacity.hours} in der Woche.
functions: [contact, ease-fears]
tasks:
  - { id: fragen, title: Fragen beantworten, result: Antwort, spectrum: coordinate, effort: 1.5 h/week }
expectations:
  - { title: Entscheidet über Abläufe, by: amt-1, spectrum: decide }
mandate: { decision: 1, autonomy: 1, resources: 1, budget: 1200.50 EUR, instruction: none }
matched: { date: 2026-03-12, participants: [Amtsleitung, Personalrat] }
reports_to: { disciplinary: { unit_head: own }, functional: amt-1 }
time_budget: { share: 10 % }
requirements:
  - { competence: lotse:kommunikation, level: 3, must: true, weight: 4, tested_by: [interview] }
";

const SMALL_POSITION: &str = "\
kind: position
id: stelle-ort
numbers: [\"01067\"]
plan: { part: B, year: 2027 }
unit: amt-1
fte: 0.5
roles: [{ role: lotse-ort, share: 10 % }]
reports_to: { disciplinary: { unit_head: own } }
limitation: { until: 2028-12-31, reason: Projekt }
work_items:
  - id: antworten
    title: Antworten
    result: Antwort
    tasks: [lotse-ort.fragen]
    share: 62.5 %
    knowledge: thorough
    characteristics: [independent]
  - { id: rest, result: geordnete Ablage, activities: [ablegen], share: 37.5 % }
qualification:
  alternatives:
    - { kind: degree, title: Bachelor, fields: [Verwaltung, Informatik], years_of_experience: 1 }
    - { kind: vocational-training, title: Ausbildung }
  knock_out: true
  proof: Zeugnis
grades: [{ scheme: TVöD-VKA, part: general, claimed: EG 9b }, { scheme: TVöD-VKA, part: it, assessed: EG 10 }]
career: Laufbahngruppe 2, erstes Einstiegsamt
requirements:
  - competence: lotse:verwaltungsrecht
    level: 2
    knock_out: true
    nature: constitutive
    proof: Zeugnis
    work_items: [antworten]
    tested_by: [documents]
  - { competence: lotse:lernbereitschaft, level: 2, weight: 1, tested_by: [work-sample] }
special_conditions: [Sitzungen am Abend]
advertisement:
  kind: internal-and-external
  reference: 11-2027
  published: 2027-01-02
  deadline: 2027-02-01
  start: 2027-04-01
  introduction: Ort liegt am **Fluss**.
  part_time: true
  remote_work: zwei Tage in der Woche
  salary: { min: 2000 EUR, max: 3000.50 EUR, source: Haustarif, as_of: 2026-05-01 }
  benefits: [Kantine, Jobrad]
  contact: { function: Personalstelle, unit: amt-1, phone: 0123 45-6, email: personal@ort.example }
  documents: [Lebenslauf]
  apply: per E-Mail
  notices:
    - { kind: equality, text: Frauen sind willkommen. }
    - { kind: pay, text: Die Stufe hängt von der Erfahrung ab. }
    - { kind: data-protection, text: Wir löschen nach sechs Monaten. }
    - { kind: other, text: Das Rathaus wird umgebaut (bis </script> & mehr). }
interview:
  minutes: 45
  questions:
    - { id: umgang, question: Wie erklären Sie ein Formular?, competence: lotse:kommunikation, good_answer: Ein **Beispiel**. }
    - { id: warum, question: Warum Ort? }
  panel:
    - { function: Leitung, body: head-of-unit }
    - { function: Personalrat, body: staff-council, advisory: true }
  tasks: [Ein Formular vereinfachen]
approvals: [{ body: personnel-office, subject: Anforderungsprofil, required: true }]
";

const SMALL_CONCEPT: &str = "\
kind: concept
id: konzept-ort
title: Lotsen in Ort
version: \"1.1\"
date: 2026-11-01
summary: Es sind {= capacity.lotsen} Personen; das kostet {= costs.annual} im Jahr.
chapters:
  goals:
    prose_file: ziele.md
    goals: [{ id: ziel, title: Jede Frage hat eine Antwort, kpis: [antworten] }]
  numbers:
    units: [{ unit: amt-1, number: { min: 2, max: 3 } }]
  evaluation:
    kpis: [{ id: antworten, title: Beantwortete Fragen, target: \"90\" }]
  costs:
    items:
      - { id: kurse, title: Kurse, kind: training, one_off: 600 EUR, annual: 1234.50 EUR }
    funding: [{ id: haushalt, title: Haushalt, one_off: 600 EUR, annual: 1000 EUR }]
variants:
  - { id: variante-a, title: Variante A, lotsen: 2, annual: 1000 EUR, recommended: true }
decision: { state: draft }
";

pub(crate) fn project(changes: &[(&str, &str)]) -> Analysis {
    let mut files = MINIMAL.to_vec();
    for (path, text) in changes {
        files.retain(|(known, _)| known != path);
        files.push((path, text));
    }
    analysis(files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect(), Language::De)
}

pub(crate) fn small() -> Analysis {
    project(&[
        ("ort.yaml", SMALL_TOWN),
        ("rolle.yaml", SMALL_ROLE),
        ("stelle.yaml", SMALL_POSITION),
        ("konzept.yaml", SMALL_CONCEPT),
        ("ziele.md", "# Ziele und Wirkungserwartung\n\nWir wollen **Antworten**.\n"),
    ])
}

/// The two municipalities that lotse ships.
const EXAMPLES: [&str; 2] = ["profiles/musterstadt/", "profiles/kleinstadt/"];

fn example(folder: &str) -> Analysis {
    let files = texts(folder, &["yaml", "md"]);
    let inside = |path: &str| path.strip_prefix(folder).expect("inside the example").to_owned();
    analysis(files.into_iter().map(|file| (inside(&file.path), file.text.into_bytes())).collect(), Language::De)
}

pub(crate) fn prepared(analysis: &Analysis, kind: DocumentKind, id: &str, style: GenderStyle) -> Prepared {
    let manner = Manner { language: Language::De, style, today: analysis.today };
    prepare(&analysis.project, &analysis.sources, kind, id, manner).expect("a sound definition")
}

fn every_prepared(analysis: &Analysis) -> Vec<Prepared> {
    let of = |kind: &DocumentKind| {
        let ids = subjects(&analysis.project, *kind);
        ids.into_iter().map(|id| prepared(analysis, *kind, &id, GenderStyle::Pair)).collect::<Vec<_>>()
    };
    DocumentKind::ALL.iter().flat_map(of).collect()
}

pub(crate) fn templates(user: &[(&str, &str)]) -> Templates {
    let user: Vec<_> = user.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    Templates::new(shipped::TEMPLATES, &user).expect("templates that can be read")
}

pub(crate) fn markdown(templates: &Templates, prepared: &Prepared) -> String {
    let page = render(templates, prepared, Theme::default(), None).expect("a template that can be filled");
    String::from_utf8(write(&page, OutputFormat::Markdown)).expect("Markdown is text")
}

#[test]
fn the_shipped_templates_are_those_of_the_folder() {
    let folder: Vec<(String, String)> = texts("templates", &["tera"])
        .into_iter()
        .map(|file| (file.path.replacen("templates/", "", 1), file.text))
        .collect();
    let mut shipped: Vec<_> =
        shipped::TEMPLATES.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    shipped.sort();
    assert_eq!(shipped, folder);
}

#[test]
fn each_kind_of_document_says_what_the_project_says() {
    let (analysis, templates) = (small(), templates(&[]));
    for prepared in every_prepared(&analysis) {
        assert_eq!(prepared.missing, BTreeSet::new());
        insta::assert_snapshot!(prepared.kind.name(), markdown(&templates, &prepared));
    }
}

#[test]
fn what_is_not_given_leaves_no_trace() {
    let (analysis, templates) = (project(&[]), templates(&[]));
    let all: Vec<String> = every_prepared(&analysis).iter().map(|prepared| markdown(&templates, prepared)).collect();
    insta::assert_snapshot!("minimal", all.join("\n========\n"));
}

#[test]
fn no_id_and_no_word_of_the_model_stands_in_a_document() {
    let templates = templates(&[]);
    let ids: BTreeSet<String> = EXAMPLES
        .iter()
        .flat_map(|folder| texts(folder, &["yaml"]))
        .flat_map(|file| file.text.split("id: ").skip(1).map(|rest| word(rest).to_owned()).collect::<Vec<_>>())
        .filter(|id| id.contains('-'))
        .collect();
    assert!(ids.contains("lotsen-koordination") && ids.len() > 100);
    let model = [
        "true",
        "false",
        "null",
        "none",
        "coordinate",
        "shape",
        "decide",
        "honorary",
        "part-time",
        "full-time",
        "thorough",
        "independent",
        "responsible",
        "interview",
        "low",
        "medium",
        "high",
        "draft",
        "monthly",
        "yearly",
        "lotse",
        "cdo",
    ];
    for prepared in EXAMPLES.iter().flat_map(|folder| every_prepared(&example(folder))) {
        assert_eq!(prepared.missing, BTreeSet::new(), "{}", prepared.subject);
        let text = markdown(&templates, &prepared);
        // The table of contents links to headings, whose names are made of words.
        let lines = text.lines().filter(|line| !line.contains("](#"));
        for word in lines.flat_map(|line| line.split(|c: char| !(c.is_alphanumeric() || c == '-'))) {
            let leaks = ids.contains(word) || model.contains(&word);
            assert!(!leaks, "{} {}: {word}", prepared.kind.name(), prepared.subject);
        }
    }
}

fn word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')).unwrap_or(text.len());
    &text[..end]
}

#[test]
fn nothing_of_the_staffing_reaches_a_document() {
    let staffing = "kind: staffing\nid: besetzung-kanari\nentries:\n  - { id: kanari-eins, person: Kanari Vogel, position: stelle-ort, share: 33.3 %, from: 2026-01-01 }\n";
    let analysis =
        project(&[("rolle.yaml", SMALL_ROLE), ("konzept.yaml", SMALL_CONCEPT), ("private/besetzung.yaml", staffing)]);
    assert!(analysis.project.staffings.get("besetzung-kanari").is_some());
    let templates = templates(&[]);
    for prepared in every_prepared(&analysis) {
        let page = render(&templates, &prepared, Theme::default(), None).expect("a document");
        let html = String::from_utf8(write(&page, OutputFormat::Html)).expect("HTML is text");
        for all in [prepared.value.to_string(), markdown(&templates, &prepared), html, format!("{:?}", prepared.reads)]
        {
            assert!(!["Kanari", "kanari", "Vogel", "33,3"].iter().any(|canary| all.contains(canary)), "{all}");
        }
    }
}

#[test]
fn a_document_knows_what_it_read_and_what_it_missed() {
    let role = format!("{SMALL_ROLE}unit: amt-9\n");
    let analysis = project(&[("rolle.yaml", &role), ("konzept.yaml", SMALL_CONCEPT)]);
    let prepared = prepared(&analysis, DocumentKind::RoleProfile, "lotse-ort", GenderStyle::Pair);
    let ids = |set: &BTreeSet<smol_str::SmolStr>| set.iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids(&prepared.reads), ["amt-9", "konzept-ort", "lotse-ort", "lotse:kompetenzen", "ort"]);
    assert_eq!(ids(&prepared.missing), ["amt-9"]);
    assert!(markdown(&templates(&[]), &prepared).contains("amt-9"));
}

#[test]
fn people_are_named_in_the_style_of_the_house() {
    let (analysis, templates) = (small(), templates(&[]));
    for (style, title) in [
        (GenderStyle::Pair, "# Rollenprofil: Lotsin\u{a0}/ Lotse für Digitales"),
        (GenderStyle::Star, "# Rollenprofil: Lots\\*in für Digitales"),
        (GenderStyle::Colon, "# Rollenprofil: Lots:in für Digitales"),
    ] {
        let text = markdown(&templates, &prepared(&analysis, DocumentKind::RoleProfile, "lotse-ort", style));
        assert!(text.starts_with(title), "{text}");
    }
}

#[test]
fn a_project_changes_single_sections() {
    let own = "{% extends \"lotse/de/role-profile.md.tera\" %}{% block zweck %}\n## {n} Auftrag\n\n{{ role.purpose }}\n{% endblock %}";
    let templates = templates(&[("de/role-profile.md.tera", own)]);
    let text = markdown(&templates, &prepared(&small(), DocumentKind::RoleProfile, "lotse-ort", GenderStyle::Pair));
    assert!(text.contains("## 2 Auftrag\n\nHält die Verbindung zum Amt.\n\n## 3 Funktionen"), "{text}");
    assert_eq!(language(&templates, DocumentKind::JobDescription, Language::En), Language::De);
}

/// The manual names the sections of every template and every variable with its fields, and nothing else.
#[test]
fn the_manual_names_every_section_and_variable() {
    let manual = text("docs/templates.md").text;
    let all: Vec<_> = [example(EXAMPLES[0]), small()].iter().flat_map(every_prepared).collect();
    for kind in DocumentKind::ALL {
        let section = section(&manual, kind.name());
        let of_kind: Vec<&Value> = all.iter().filter(|it| it.kind == *kind).map(|it| &it.value).collect();
        let rows: Vec<(String, BTreeSet<String>)> =
            table(section).into_iter().map(|(name, cells)| (name, ticked(&cells[2]))).collect();
        assert_eq!(rows, fields(&of_kind), "{}", kind.name());
        let template = text(&format!("templates/de/{}.md.tera", kind.name())).text;
        let blocks: BTreeSet<String> =
            template.split("{% block ").skip(1).map(|rest| word_of(rest).to_owned()).collect();
        let line = section.lines().find(|line| line.contains("Abschnitte:")).expect("the sections");
        assert_eq!(ticked(line), blocks, "{}", kind.name());
    }
    let chapters: Vec<&Value> = all.iter().filter_map(|it| it.value.get("chapters")).collect();
    let common = ["title", "texts"].map(str::to_owned);
    let rows = table(section(&manual, "Kapitel")).into_iter();
    let rows: Vec<_> = rows.map(|(name, cells)| (name, &ticked(&cells[1]) | &BTreeSet::from(common.clone()))).collect();
    assert_eq!(rows, fields(&chapters));
}

/// The keys of some values, each with the keys of what lies under it.
fn fields(values: &[&Value]) -> Vec<(String, BTreeSet<String>)> {
    let first = values.first().and_then(|value| value.as_object()).expect("a view");
    let keys = |value: &Value| value.as_object().into_iter().flat_map(|map| map.keys().cloned()).collect::<Vec<_>>();
    let below = |name: &str| {
        let found = values.iter().filter_map(|value| value.get(name));
        found
            .flat_map(|value| {
                value.as_array().map_or_else(|| keys(value), |items| items.iter().flat_map(keys).collect())
            })
            .collect()
    };
    first.keys().map(|name| (name.clone(), below(name))).collect()
}

fn section<'t>(manual: &'t str, name: &str) -> &'t str {
    let (_, rest) = manual.split_once(&format!("\n### {name}\n")).expect("the section of the manual");
    rest.split("\n##").next().unwrap_or_default()
}

fn table(section: &str) -> Vec<(String, Vec<String>)> {
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| {
        let cells: Vec<String> = row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
        (cells[0].trim_matches('`').to_owned(), cells)
    })
    .collect()
}

fn ticked(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn word_of(text: &str) -> &str {
    text.split(' ').next().unwrap_or_default()
}
