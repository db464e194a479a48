//! Faults planted one at a time in Musterstadt: each gives exactly one finding, on the right line, in both languages.

use lotse::diagnostic::Severity;
use lotse::i18n::Language;

use crate::analysed::{Files, Reported, findings};
use crate::repository::texts;

/// How a file is changed.
enum Edit {
    /// The text, which stands there once, is replaced.
    Replace(&'static str, &'static str),
    /// The file is new.
    New(&'static str),
    /// The file is saved with the line ends of Windows.
    WindowsLineEnds,
    /// The file is saved in Latin-1.
    Latin1,
}

use Edit::{Latin1, New, Replace, WindowsLineEnds};

/// The file, the change, and the code and the text of the line of the one finding; no code where nothing is wrong.
type Fault = (&'static str, Edit, &'static str, &'static str);

const CDO: &str = "roles/cdo.yaml";
const POST: &str = "positions/cdo-stelle.yaml";
const CITY: &str = "organisation.yaml";
const PROCESS: &str = "processes/ideen-priorisieren.yaml";
const CONCEPT: &str = "concepts/lotsenkonzept.yaml";
const COMPETENCES: &str = "competences/kompetenzen.yaml";
const STAFFING: &str = "private/besetzung.yaml";
const SETTINGS: &str = "lotse.yaml";

/// Slips of people who write YAML for the first time.
const SLIPS: &[Fault] = &[
    (CDO, Replace("  date: 2026-02-03\n", "\tdate: 2026-02-03\n"), "L002", "date: 2026-02-03"),
    (CDO, Replace("    result: Liste gemeinsam", "   result: Liste gemeinsam"), "L003", "result: Liste"),
    (CDO, Replace("\nunit: stabs", "\n  unit: stabs"), "L003", "unit: stabs"),
    (CDO, Replace("holders: 1", "holders:1"), "L004", "holders:1"),
    (CONCEPT, Replace("subtitle: Konzept für", "subtitle: Konzept: für"), "L005", "subtitle:"),
    (CDO, Replace("klären\" }", "klären }"), "L006", "Konflikte klären"),
    (POST, Replace("[cdo.strategie, cdo.standards]", "[cdo.strategie, cdo.standards"), "L007", "cdo.strategie,"),
    (CDO, Replace("    - Entscheidung über", "    Entscheidung über"), "L008", "Entscheidung über"),
    (POST, Replace("- Budget planen", "-Budget planen"), "L009", "-Budget planen"),
    (
        POST,
        Replace("required: true\n    date: 2026-01-29", "required: ja\n    date: 2026-01-29"),
        "L025",
        "required: ja",
    ),
    (
        POST,
        Replace("required: true\n    date: 2026-01-29", "required: yes\n    date: 2026-01-29"),
        "L025",
        "required: yes",
    ),
    (POST, Replace("share: 27.5 %", "share: 27.5"), "L024", "share: 27.5"),
    (POST, Replace("share: 27.5 %", "share: 27,5 %"), "L024", "share: 27,5 %"),
    (CDO, Replace("budget: 145000 EUR", "budget: 145.000,00 EUR"), "L024", "budget: 145.000,00"),
    (CDO, Replace("date: 2026-02-03", "date: 03.02.2026"), "L024", "date: 03.02.2026"),
    (CDO, Replace("Liste gemeinsam genutzter Lösungen", "„Liste gemeinsamer Lösungen“"), "L010", "„Liste"),
    (CDO, Replace("\n  date: 2026-02-03", "\n\u{a0}\u{a0}date: 2026-02-03"), "L011", "date: 2026-02-03"),
    (CDO, Replace("kind: role", "\u{feff}kind: role"), "", ""),
    (CDO, WindowsLineEnds, "", ""),
    (CITY, Latin1, "L012", "ä"),
    (POST, Replace("plan: { part: B,", "plan: { <<: { part: B },"), "L013", "plan:"),
    (POST, Replace("scheme: LBesO NRW", "scheme: *besoldung"), "L014", "*besoldung"),
    (CDO, Replace("holders: 1", "holders: 1\nholders: 2"), "L015", "holders: 2"),
    (CITY, Replace("\npartners:\n", "\npartners:\n  - { id: amt-14, name: Zweite Prüfung }\n"), "L101", "Zweite"),
    ("roles/leitung.yaml", New("kind: role\nid: cdo\ntitle: { neutral: Leitung }\n"), "L101", "id: cdo"),
    (CDO, Replace("kind: role\n", ""), "L016", "id: cdo"),
    (CDO, Replace("kind: role", "kind: rolle"), "L017", "kind: rolle"),
    ("roles/leitung.yaml", New(""), "L018", ""),
    ("roles/leitung.yaml", New("# Rolle der Leitung\n"), "L018", "# Rolle"),
    (POST, Replace("numbers: [\"01.6-01\"]", "numbers: [01067]"), "", ""),
    (POST, Replace("cost_centre: \"106200\"", "cost_centre: 1.10"), "", ""),
    (POST, Replace("reference: Vermerk 10.3-0217", "reference: 12:30"), "", ""),
    (CDO, Replace("aliases:", "Aliases:"), "L020", "Aliases:"),
    (POST, Replace("powers:\n", "Befugnisse:\n"), "L020", "Befugnisse:"),
];

/// Shape: fields, types, words and spellings.
const SHAPE: &[Fault] = &[
    (CDO, Replace("    baseline: 20 Prozent", "    basline: 20 Prozent"), "L020", "basline"),
    (POST, Replace("fte: 1.0\n", ""), "L021", "kind: position"),
    (
        CDO,
        Replace("    title: Gemeinsame Lösungen mit Kreis und Nachbarkommunen abstimmen\n", ""),
        "L021",
        "id: netz-der-region",
    ),
    (CITY, Replace("name: Stadt Musterstadt\n", ""), "L021", "kind: organisation"),
    (CITY, Replace("name: Beamtinnen und Beamte, ", ""), "L021", "beamtinnen-und-beamte"),
    (
        CDO,
        Replace("aliases: [Leitung der Stabsstelle Digitalisierung]", "aliases: Leitung"),
        "L022",
        "aliases: Leitung",
    ),
    (
        CDO,
        Replace("aliases: [Leitung der Stabsstelle Digitalisierung]", "aliases:\n  a: Leitung"),
        "L008",
        "a: Leitung",
    ),
    (
        POST,
        Replace("plan: { part: B, year: 2026, product: \"01.06.02\", cost_centre: \"106200\" }", "plan: Teil B"),
        "L022",
        "Teil B",
    ),
    (CDO, Replace("holders: 1", "holders: eine"), "L022", "holders: eine"),
    (POST, Replace("part: B", "part: C"), "L023", "part: C"),
    (PROCESS, Replace("cadence: bimonthly", "cadence: zweimonatlich"), "L023", "zweimonatlich"),
    (CITY, Replace("land: NW", "land: NRW"), "L023", "land: NRW"),
    (CITY, Replace("form: town", "form: Stadt"), "L023", "form: Stadt"),
    (CITY, Replace("weekly_hours: 41 h", "weekly_hours: 41"), "L024", "weekly_hours: 41"),
    (CITY, Replace("id: musterstadt", "id: Musterstadt"), "L024", "id: Musterstadt"),
    (COMPETENCES, Replace("area: professional", "area: fachlich"), "L023", "fachlich"),
    (POST, Replace("fte: 1.0", "fte: 1,0"), "L024", "fte: 1,0"),
    (POST, Replace("hours: 39 h", "hours: 39"), "L024", "hours: 39"),
    (CDO, Replace("share: 80 %", "share: 80.55 %"), "L024", "80.55"),
    (
        POST,
        Replace("competence: strategisches-denken\n    level: 4", "competence: strategisches-denken\n    level: 5"),
        "L023",
        "level: 5",
    ),
    (CDO, Replace("holders: 1", "holders: !!int 1"), "L027", "!!int"),
    (CDO, Replace("unit: stabs", "unit: @stabs"), "L001", "@stabs"),
    (
        STAFFING,
        Replace("position: cdo-stelle\n    from: 2026-02-01", "position: cdo-stelle\n    from: 01.02.2026"),
        "L024",
        "01.02.2026",
    ),
    (SETTINGS, Replace("lotse: 1\n", "lotse: 2\n"), "L031", "lotse: 2"),
    (SETTINGS, Replace("catalogue: \"2026.1\"", "catalogue: 2025.1"), "L031", "2025.1"),
    (SETTINGS, Replace("language: de", "language: deutsch"), "L023", "deutsch"),
    (SETTINGS, Replace("[md, html]", "[md, word]"), "L023", "word"),
    (SETTINGS, Replace("gender_style: pair", "gender_style: pair\nstufen: {}"), "L020", "stufen"),
    (SETTINGS, Replace("gender_style: pair", "gender_style: pair\nrules: { L999: off }"), "L030", "L999"),
];

/// References, overlays and structure.
const REFERENCES: &[Fault] = &[
    (CDO, Replace("unit: stabsstelle-digitalisierung", "unit: stabstelle-digitalisierung"), "L102", "stabstelle"),
    (CDO, Replace("extends: lotse:cdo", "extends: lotse:cdoo"), "L102", "cdoo"),
    (CDO, Replace("extends: lotse:cdo", "extends: cdo"), "L104", "extends: cdo"),
    (CDO, Replace("- role: sachgebiet-organisation", "- role: sachgebiet-orga"), "L102", "sachgebiet-orga"),
    (CDO, Replace("with: it-zweckverband", "with: it-verband"), "L102", "it-verband"),
    (POST, Replace("competence: haushalt-und-vergabe", "competence: haushalt"), "L102", "competence: haushalt"),
    (CDO, Replace("holders: 1", "holders: 1\nreports_to: { disciplinary: cdo }"), "L106", "reports_to"),
    (CDO, Replace("holders: 1", "holders: 1\ndeputy: cdo"), "L107", "deputy: cdo"),
    (
        CDO,
        Replace("extends: lotse:cdo\n", "extends: lotse:cdo\nremove: [tasks.newsletter]\n"),
        "L108",
        "tasks.newsletter",
    ),
    (CDO, Replace("  mandate.budget: Haus", "  mandate.buget: Haus"), "L109", "mandate.buget"),
    (POST, Replace("[cdo.kulturwandel]", "[cdo.kultur]"), "L102", "cdo.kultur]"),
    (POST, Replace("status_group: tarifbeschaeftigte", "status_group: tarif"), "L102", "status_group: tarif"),
    (POST, Replace("status_group: tarifbeschaeftigte", "status_group: tarifbeschäftigte"), "L024", "tarifbeschäftigte"),
    (POST, Replace("\nunit: stabsstelle-digitalisierung", "\nunit: cdo"), "L103", "unit: cdo"),
    (POST, Replace("competence: moderation", "competence: digitallotse"), "L103", "digitallotse"),
    (POST, Replace("[kulturwandel, lotsennetz]", "[kulturwandel, lotsenetz]"), "L102", "lotsenetz"),
    (POST, Replace("deputies: [digitalisierungsbeauftragte-stelle]", "deputies: [cdo-stelle]"), "L107", "deputies"),
    (
        PROCESS,
        Replace("\naccountable: lenkungskreis-digitalisierung", "\naccountable: lenkungskreis"),
        "L102",
        "accountable: lenkungskreis",
    ),
    (
        PROCESS,
        Replace("[lotsen-koordination, personalrat]", "[lotsen-koordination, betriebsrat]"),
        "L102",
        "betriebsrat",
    ),
    (CONCEPT, Replace("author: stabsstelle-digitalisierung", "author: stabsstelle"), "L102", "author: stabsstelle"),
    (
        CONCEPT,
        Replace("[einfache-ablaeufe, elektronische-akte]", "[einfache-ablaeufe, aktenplan]"),
        "L102",
        "aktenplan",
    ),
    (CONCEPT, Replace("kpis: [k-skizzen, ", "kpis: [k-skizze, "), "L102", "k-skizze,"),
    (CONCEPT, Replace("kapitel/kosten.md", "kapitel/Kosten.md"), "L111", "Kosten.md"),
    (CONCEPT, Replace("will {= capacity.lotsen}", "will {= capacity.lotse}"), "L110", "capacity.lotse}"),
    ("concepts/kapitel/kosten.md", Replace("{= costs.annual}", "{= costs.anual}"), "L110", "costs.anual"),
    (STAFFING, Replace("position: cdo-stelle", "position: cdo-stellen"), "L102", "cdo-stellen"),
    (
        CITY,
        Replace("    parent: dezernat-1\n    head: cdo", "    parent: stabsstelle-digitalisierung\n    head: cdo"),
        "L105",
        "parent: stabsstelle",
    ),
    (CITY, Replace("head: it-leitung", "head: itleitung"), "L102", "itleitung"),
    ("stadtwerke.yaml", New("kind: organisation\nid: musterwerke\nname: Stadtwerke\n"), "L113", "id: musterwerke"),
];

const LOTSE: &str = "roles/digitallotse.yaml";
const OFFICER: &str = "positions/digitalisierungsbeauftragte-stelle.yaml";

/// Arithmetic and content.
const CONTENT: &[Fault] = &[
    (POST, Replace("share: 27.5 %", "share: 26.5 %"), "L301", "work_items:"),
    (
        POST,
        Replace("    result: vereinbarte Kooperationen mit Zielen und Zuständigkeiten\n", ""),
        "L302",
        "id: partnerschaften",
    ),
    (
        POST,
        Replace("role: lotsen-koordination, share: 20 %", "role: lotsen-koordination, share: 30 %"),
        "L303",
        "roles:",
    ),
    (POST, Replace("hours: 39 h", "hours: 30 h"), "L306", "hours: 30 h"),
    (
        POST,
        Replace(
            "competence: moderation\n    level: 3\n    must: true\n    nature: descriptive",
            "competence: moderation\n    level: 3\n    must: true\n    knock_out: true",
        ),
        "L401",
        "knock_out: true",
    ),
    (OFFICER, Replace("deadline: 2027-01-08", "deadline: 2026-11-30"), "L502", "deadline: 2026-11-30"),
    (LOTSE, Replace("spectrum: coordinate", "spectrum: decide"), "L201", "spectrum: decide"),
    (LOTSE, Replace("share: 10 %", "share: 0 %"), "L203", "share: 0 %"),
    (CONCEPT, Replace("    total: 24", "    total: 25"), "L604", "total: 25"),
    (CONCEPT, Replace("total_annual: 207440 EUR", "total_annual: 207441 EUR"), "L605", "207441"),
];

/// Numbers, money, dates and papers that do not fit together.
const NUMBERS: &[Fault] = &[
    (CONCEPT, Replace("    additional_time: true\n", ""), "L619", "per_person: { share: 10 % }"),
    (
        CONCEPT,
        Replace("        cadence: monthly\n        participants", "        cadence: weekly\n        participants"),
        "L619",
        "per_person: { share: 10 % }",
    ),
    (CONCEPT, Replace("        annual: 7480 EUR", "        annual: 7479.99 EUR"), "L621", "    funding:"),
    (
        CONCEPT,
        Replace("reference: Produkt 01.06.02\n", "reference: Produkt 01.06.02\n        until: 2029-12-31\n"),
        "L622",
        "until: 2029-12-31",
    ),
    (CONCEPT, Replace("from: 2027-06-01,", "from: 2027-01-15,"), "L623", "from: 2027-01-15"),
    (CONCEPT, Replace("from: 2027-03-01,", "from: 2027-02-01,"), "L623", "from: 2027-02-01"),
    (
        CONCEPT,
        Replace("    occasions:\n      - Die Digital", "    staff: 600\n    occasions:\n      - Die Digital"),
        "L624",
        "staff: 600",
    ),
    (CONCEPT, Replace("per_unit: { min: 1, max: 3 }", "per_unit: { min: 1, max: 2 }"), "L624", "per_unit:"),
    (CONCEPT, Replace("per_person: { share: 10 % }", "per_person: { share: 8 % }"), "L624", "per_person:"),
    (CONCEPT, Replace("    lotsen: 24", "    lotsen: 26"), "L625", "lotsen: 26"),
    (CONCEPT, Replace("    capacity: 93.6 h/week", "    capacity: 96.3 h/week"), "L625", "capacity: 96.3"),
    (CONCEPT, Replace("    annual: 207440 EUR", "    annual: 207400 EUR"), "L625", "annual: 207400"),
    (CONCEPT, Replace("  kind: decision", "  kind: information"), "L638", "kind: information"),
    (CONCEPT, Replace("date: 2027-01-21", "date: 2027-02-21"), "L640", "2027-02-21"),
    (CONCEPT, Replace("date: 2027-02-04, purpose", "date: 2026-01-04, purpose"), "L640", "2026-01-04"),
    (CITY, Replace("value: 596", "value: 586"), "L714", "value: 586"),
    (CITY, Replace("    staff: 92", "    staff: 95"), "L714", "value: 596"),
    // The honest neighbours: phases that overlap, and a variant that is not recommended.
    (CONCEPT, Replace("from: 2027-06-01,", "from: 2027-05-01,"), "", ""),
    (CONCEPT, Replace("    capacity: 25.35 h/week", "    capacity: 26 h/week"), "", ""),
];

fn musterstadt() -> Files {
    let files = texts("profiles/musterstadt", &["yaml", "md"]).into_iter();
    files.map(|file| (file.path.replace("profiles/musterstadt/", ""), file.text.into_bytes())).collect()
}

/// Musterstadt with the fault, and the lines of the changed file.
fn planted(path: &str, edit: &Edit) -> (Files, Vec<String>) {
    let mut files = musterstadt();
    let at = files.iter().position(|(other, _)| other == path).unwrap_or(files.len());
    let old = files.get(at).map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let new = match edit {
        Replace(search, replacement) => {
            assert_eq!(old.matches(search).count(), 1, "{path}: {search:?}");
            old.replace(search, replacement)
        }
        New(text) => (*text).to_owned(),
        WindowsLineEnds => old.replace('\n', "\r\n"),
        Latin1 => old,
    };
    let bytes = match edit {
        Latin1 => new.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'-')).collect(),
        _ => new.clone().into_bytes(),
    };
    if at == files.len() {
        files.push((path.to_owned(), bytes));
    } else {
        files[at].1 = bytes;
    }
    (files, new.lines().map(str::to_owned).collect())
}

fn complaint((path, edit, code, text): &Fault, language: Language, known: &[Reported]) -> Option<String> {
    let (files, lines) = planted(path, edit);
    // What Musterstadt itself has to hear does not count; with the fault it may stand on another line.
    let is_new = |it: &Reported| !known.iter().any(|known| known.code == it.code && known.message == it.message);
    let found: Vec<Reported> = findings(files, language).into_iter().filter(is_new).collect();
    let change = match edit {
        Replace(_, replacement) => replacement.trim(),
        New(text) => text.lines().next().unwrap_or_default(),
        WindowsLineEnds => "CRLF",
        Latin1 => "Latin-1",
    };
    let right = match found.as_slice() {
        [] => code.is_empty(),
        [it] => {
            let line = lines.get(it.line as usize - 1).map(String::as_str).unwrap_or_default();
            it.code == *code && it.file == *path && line.contains(text) && !it.help.is_empty()
        }
        _ => false,
    };
    (!right).then(|| format!("{path} „{change}“ ({language}), expected {code} at „{text}“:{}", listed(&found)))
}

fn listed(found: &[Reported]) -> String {
    found.iter().fold(String::new(), |out, it| format!("{out}\n    {}:{} {} {}", it.file, it.line, it.code, it.message))
}

fn demand_of(faults: &[Fault]) {
    let mut complaints = Vec::new();
    for language in Language::ALL {
        let known = findings(musterstadt(), language);
        complaints.extend(faults.iter().filter_map(|fault| complaint(fault, language, &known)));
    }
    assert!(complaints.is_empty(), "{} of {}:\n{}", complaints.len(), faults.len() * 2, complaints.join("\n"));
}

#[test]
fn musterstadt_has_no_error() {
    for language in Language::ALL {
        let errors: Vec<_> =
            findings(musterstadt(), language).into_iter().filter(|it| it.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{language}");
    }
}

#[test]
fn slips_are_found() {
    demand_of(SLIPS);
}

#[test]
fn wrong_shapes_are_found() {
    demand_of(SHAPE);
}

#[test]
fn wrong_references_are_found() {
    demand_of(REFERENCES);
}

#[test]
fn wrong_content_is_found() {
    demand_of(CONTENT);
}

#[test]
fn numbers_that_disagree_are_found() {
    demand_of(NUMBERS);
}
