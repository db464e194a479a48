//! What only the documents of the personnel office can get wrong.

use lotse::document::theme::Theme;
use lotse::document::{Manner, language, prepare, render, write};
use lotse::i18n::Language;
use lotse::model::{DocumentKind, GenderStyle, OutputFormat};
use serde_json::Value;

use crate::analysed::analysis;
use crate::documents::{markdown, prepared, project, small, templates};
use crate::repository::{text, texts};

/// The advertisement of the small town as a web page, and the data for search engines in it.
fn advertisement(draft: Option<usize>) -> (String, Option<Value>) {
    let prepared = prepared(&small(), DocumentKind::JobAd, "stelle-ort", GenderStyle::Pair);
    let page = render(&templates(&[]), &prepared, Theme::default(), draft).expect("an advertisement");
    let html = String::from_utf8(write(&page, OutputFormat::Html)).expect("HTML is text");
    let data = posting(&html);
    (html, data)
}

/// The data for search engines in a web page.
fn posting(html: &str) -> Option<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (json, _) = rest.split_once("</script>").expect("the end of the data");
    Some(serde_json::from_str(json).expect("JSON"))
}

/// The text that a reader sees, with plain spaces.
fn visible(html: &str) -> String {
    let (_, body) = html.split_once("<body>").unwrap_or(("", html));
    let mut text = String::new();
    for part in body.split('<') {
        text.push(' ');
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts and numbers of some data with the fields under which they stand; names of schema.org are left out.
fn values(data: &Value, field: &str, out: &mut Vec<(String, String)>) {
    match data {
        Value::Object(fields) => fields.iter().filter(|(key, _)| !key.starts_with('@')).for_each(|(key, value)| {
            values(value, key, out);
        }),
        Value::Array(items) => items.iter().for_each(|item| values(item, field, out)),
        Value::String(text) => out.push((field.to_owned(), text.clone())),
        Value::Number(number) => out.push((field.to_owned(), number.to_string())),
        Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn what_search_engines_read_is_what_people_read() {
    let (html, data) = advertisement(None);
    let (text, data) = (visible(&html), data.expect("data for search engines"));
    let mut all = Vec::new();
    values(&data, "", &mut all);
    assert!(all.len() > 15, "{all:?}");
    for (field, value) in all {
        let shown = match field.as_str() {
            "employmentType" => vec!["50 % einer vollen Stelle".to_owned(), "Befristet bis".to_owned()],
            "datePosted" => vec!["2. Januar 2027".to_owned()],
            "jobStartDate" => vec!["1. April 2027".to_owned()],
            "validThrough" => vec!["1. Februar 2027".to_owned()],
            "addressCountry" => continue,
            "description" => vec![visible(&value)],
            _ => vec![value],
        };
        for shown in shown {
            assert!(text.contains(&shown), "{field}: {shown}\n{text}");
        }
    }
    let at = |pointer: &str| data.pointer(pointer).cloned().unwrap_or_default();
    assert_eq!(at("/validThrough"), "2027-02-01T23:59:59+01:00");
    assert_eq!(at("/employmentType"), serde_json::json!(["PART_TIME", "TEMPORARY"]));
    // The amounts that people read are those of a full post, and this is half of one.
    assert_eq!(at("/baseSalary"), Value::Null);
    assert_eq!(at("/jobLocation/address/streetAddress"), "Markt 1");
    assert_eq!(at("/directApply"), false);
}

#[test]
fn a_draft_is_not_for_search_engines() {
    assert_eq!(advertisement(Some(1)).1, None);
}

#[test]
fn the_pay_table_counts_before_the_advertisement() {
    let text = visible(&advertisement(None).0);
    assert!(text.contains("in EG 9b je nach Stufe (1 bis 3) 3.500,10 bis 4.900,25 Euro brutto im Monat"), "{text}");
    assert!(text.contains("(Quelle: Tabelle 2026, Stand 1. Mai 2026)") && !text.contains("Haustarif"), "{text}");
}

const ENGLISH: &[(&str, &str)] = &[
    ("lotse.yaml", "lotse: 1\nlanguage: en\n"),
    (
        "town.yaml",
        "kind: organisation\nid: town\nname: Town of Ford\naddress: { street: Market 1, postcode: \"01234\", town: Ford }\nunits:\n  - { id: office, name: Main office }\npay_tables:\n  - { scheme: TVöD-VKA, source: Table 2026, rows: [{ grade: EG 10, steps: [4000.5 EUR, 5000 EUR] }] }\n",
    ),
    (
        "competences.yaml",
        "kind: competences\nid: skills\ntitle: Skills\ncompetences:\n  - { id: talk, area: social, label: Communication, description: Speak and write clearly, anchors: { 2: Explains things. } }\n",
    ),
    (
        "role.yaml",
        "kind: role\nid: guide\ntitle: { neutral: Digital guide }\nlotsen_profile: part-time\npurpose: Keeps \"contact\" with the office.\nfunctions: [contact]\nunit: office\nreports_to: { disciplinary: { unit_head: own } }\ntime_budget: { share: 12.5 % }\nmandate: { decision: 1, autonomy: 2, resources: 1, budget: 1200.5 EUR, instruction: none }\nmatched: { date: 2026-03-12, participants: [Head, Staff council] }\nexpectations: [{ title: Decides on workflows, by: office, spectrum: decide }]\ntasks: [{ id: answer, title: Answer questions, result: an answer, spectrum: coordinate, effort: 1.5 h/week }]\nrequirements: [{ competence: talk, level: 2, must: true, weight: 3, tested_by: [interview] }]\nboundaries: [{ role: office, text: Money stays there. }]\nqualification_plan: [{ id: course, title: Course, duration: 1 day, must: true }]\nkpis: [{ id: answers, title: Answers, target: \"90\", date: 2027-12-31 }]\napprovals: [{ body: staff-council, required: true }]\nrevised: [{ date: 2026-03-12, what: Written }]\n",
    ),
    (
        "post.yaml",
        "kind: position\nid: post\ntitle: { neutral: Digital guide }\nunit: office\nfte: 0.5\nroles: [{ role: guide, share: 100 % }]\nlimitation: { until: 2028-12-31, reason: Project }\ngrades: [{ scheme: TVöD-VKA, claimed: EG 10 }]\nqualification: { must: true, alternatives: [{ kind: degree, title: Bachelor, fields: [Law, Computing], years_of_experience: 2 }, { kind: other, title: Training }] }\nwork_items: [{ id: all, title: Answers, result: an answer, activities: [answer], share: 100 % }]\nspecial_conditions: [Evening meetings]\nadvertisement: { kind: external, published: 2027-01-02, deadline: 2027-02-01, start: 2027-04-01, part_time: true, contact: { function: Staff office, phone: \"0123\" }, apply: by mail, documents: [CV], benefits: [Canteen], notices: [{ kind: equality, text: Everybody is welcome. }, { kind: other, text: The hall is being rebuilt. }] }\n",
    ),
];

#[test]
fn an_english_project_has_english_profiles_and_advertisements() {
    let files = ENGLISH.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    let analysis = analysis(files, Language::En);
    let templates = templates(&[]);
    for (kind, id) in [(DocumentKind::RoleProfile, "guide"), (DocumentKind::JobAd, "post")] {
        assert_eq!(language(&templates, kind, Language::En), Language::En);
        let manner = Manner { language: Language::En, style: GenderStyle::Pair, today: analysis.today };
        let prepared = prepare(&analysis.project, &analysis.sources, kind, id, manner).expect("a sound definition");
        let page = render(&templates, &prepared, Theme::default(), None).expect("a document");
        for format in [OutputFormat::Markdown, OutputFormat::Html] {
            let text = String::from_utf8(write(&page, format)).expect("a text");
            let text = visible(&text);
            let german =
                ["ä", "ö", "ü", "ß", "„", " und ", " oder ", " der ", " die ", "Stelle", "Stand", "Seite", "Euro"];
            for word in german {
                // The pay scheme has no English name.
                assert!(!text.replace("TVöD", "").contains(word), "{}: {word}\n{text}", kind.name());
            }
        }
        insta::assert_snapshot!(format!("english-{}", kind.name()), markdown(&templates, &prepared));
    }
}

#[test]
fn a_full_post_tells_search_engines_what_it_pays() {
    let full = |text: &str| text.replace("fte: 0.5", "fte: 1.0").into_bytes();
    let files = ENGLISH.iter().map(|(path, text)| ((*path).to_owned(), full(text))).collect();
    let analysis = analysis(files, Language::En);
    let manner = Manner { language: Language::En, style: GenderStyle::Pair, today: analysis.today };
    let prepared = prepare(&analysis.project, &analysis.sources, DocumentKind::JobAd, "post", manner);
    let page = render(&templates(&[]), &prepared.expect("a post"), Theme::default(), None).expect("an advertisement");
    let html = String::from_utf8(write(&page, OutputFormat::Html)).expect("HTML is text");
    let data = posting(&html).expect("data for search engines");
    let value = data.pointer("/baseSalary/value").expect("a salary");
    assert_eq!((value["minValue"].to_string().as_str(), value["maxValue"].to_string().as_str()), ("4000.5", "5000"));
    let text = visible(&html);
    assert!(text.contains("€4,000.50 to €5,000"), "{text}");
}

/// A project that changes a section of the German template changes it in the English one by the same name.
#[test]
fn english_templates_have_the_sections_of_the_german_ones() {
    let blocks =
        |text: &str| text.split("{% block ").skip(1).map(|it| it.split(' ').next().map(str::to_owned)).collect();
    for kind in ["role-profile", "job-ad"] {
        let [german, english]: [Vec<_>; 2] =
            ["de", "en"].map(|language| blocks(&text(&format!("templates/{language}/{kind}.md.tera")).text));
        assert_eq!(german, english, "{kind}");
    }
}

/// A post that is advertised inside the house, with one more line about its qualification.
fn inside(kind: DocumentKind, line: &str) -> String {
    interviewed(kind, line, "")
}

/// The same with more about the interview.
fn interviewed(kind: DocumentKind, line: &str, interview: &str) -> String {
    let post = format!(
        "kind: position\nid: stelle-ort\nunit: amt-1\nfte: 1.0\nroles: [{{ role: lotse-ort }}]\nqualification:\n  alternatives: [{{ kind: degree, title: Bachelor }}]\n  {line}\nadvertisement: {{ kind: internal, reference: 11-2027, published: 2027-01-02, deadline: 2027-02-01 }}\ninterview: {{ minutes: 1{interview} }}\nrequirements: [{{ competence: lotse:kommunikation, level: 3, must: true, tested_by: [interview] }}]\n"
    );
    let prepared = prepared(&project(&[("stelle.yaml", &post)]), kind, "stelle-ort", GenderStyle::Pair);
    markdown(&templates(&[]), &prepared).replace('\u{a0}', " ")
}

#[test]
fn public_profiles_keep_internal_advertisements_to_the_house() {
    let text = inside(DocumentKind::RequirementsProfile, "must: true");
    assert!(!text.contains("11-2027") && !text.contains("2. Januar 2027"), "{text}");
    assert!(text.contains("vor der Ausschreibung festgelegt"), "{text}");
}

#[test]
fn what_is_wished_for_is_not_demanded() {
    let profile = |line| inside(DocumentKind::RequirementsProfile, line);
    assert!(profile("must: false").contains("Erwünscht ist:"));
    assert!(profile("must: true").contains("Verlangt wird:"));
    // Who drops out without a qualification needs it, whatever else is said.
    let contradicted = "must: false\n  knock_out: true";
    let text = profile(contradicted);
    assert!(text.contains("Verlangt wird:") && text.contains("die genannte Qualifikation"), "{text}");
    assert!(inside(DocumentKind::JobAd, contradicted).contains("Voraussetzung ist:"));
}

#[test]
fn one_minute_is_one() {
    let text = inside(DocumentKind::InterviewGuide, "must: true");
    assert!(text.contains("die Dauer von 1 Minute und") && !text.contains("1 Minuten"), "{text}");
}

#[test]
fn the_sheet_of_a_large_panel_fits_on_the_page() {
    let guide = |members: usize| {
        let panel = vec!["{ function: Leitung, body: head-of-unit }"; members].join(", ");
        interviewed(DocumentKind::InterviewGuide, "must: true", &format!(", panel: [{panel}]"))
    };
    assert!(guide(8).contains("| Mitglied 7 | Mitglied 8 | Gemeinsam |"));
    assert!(guide(9).contains("| Mindestens | 1 | 2 | 3 |"));
}

/// Fixed words stay in one style only where they have no gender: the style of the house is chosen by the project.
#[test]
fn templates_name_people_without_a_gender_style() {
    for template in texts("templates/de", &["tera"]) {
        for pair in ["innen und ", "innen oder ", "in oder der ", "in oder des ", "in oder den ", "r:in", "*in"] {
            assert!(!template.text.contains(pair), "{}: {pair}", template.path);
        }
    }
}
