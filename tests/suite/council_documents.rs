//! What councils and heads of offices read: council paper, role catalogue and letter of appointment, with each section seen.

use lotse::analysis::Analysis;
use lotse::model::{DocumentKind, GenderStyle};

use crate::documents::{markdown, prepared, project, templates};

const TOWN: &str = "\
kind: organisation
id: ort
name: Stadt Ort
form: town
land: NW
address: { street: Markt 1, postcode: \"01234\", town: Ort }
phone: 01234 56-0
email: rathaus@ort.example
website: https://www.ort.example
population: 8000
staff: 60
units:
  - { id: dezernat-1, name: Dezernat I, head_title: { feminine: Dezernentin, masculine: Dezernent } }
  - { id: amt-1, name: Hauptamt, parent: dezernat-1, head: amtsleitung, staff: 20 }
  - { id: sachgebiet-11, name: Sachgebiet Personal, parent: amt-1 }
boards:
  - { id: rat, name: Rat der Stadt Ort, chair: amtsleitung, tasks: [beschließt den Haushalt, kontrolliert], cadence: monthly }
  - { id: ausschuss, name: Hauptausschuss }
stakeholders:
  - { id: vereine, name: Vereine, group: civil-society, interest: kurze Wege, influence: high, contact: amtsleitung, format: Runder Tisch, cadence: yearly }
orientation:
  mission: Wir wollen **einfache** Abläufe.
  values: [{ title: Offenheit, description: Wir zeigen Fehler. }]
  digital_attitude: Neugierig bleiben.
  learning_culture: Lernen ist Arbeitszeit.
  principles: [{ title: Klein anfangen }]
goals: [{ id: einfach, title: Anträge sind einfach }]
measures:
  - { id: probe, title: Anträge erproben, goals: [einfach], owner: amtsleitung, unit: amt-1, priority: high, state: running }
participation: [{ body: staff-council, name: Personalrat der Stadt Ort }]
as_of: 2026-10-01
";

const HEAD: &str = "\
kind: role
id: amtsleitung
title: { neutral: Amtsleitung }
unit: amt-1
functions: [orientation]
mandate: { decision: 3, autonomy: 3, resources: 3 }
";

const ROLE: &str = "\
kind: role
id: lotse-ort
title: { feminine: Lotsin, masculine: Lotse, plural: Lotsinnen und Lotsen }
lotsen_profile: part-time
purpose: Hält die Verbindung zum Amt.
functions: [contact, ease-fears]
tasks:
  - { id: fragen, title: Fragen beantworten, effort: 1.5 h/week }
  - { id: treffen, title: An Treffen teilnehmen }
mandate: { decision: 1, autonomy: 1, resources: 1, instruction: none, powers: [die Leitung ansprechen] }
reports_to: { disciplinary: { unit_head: own }, functional: amtsleitung }
time_budget: { share: 10 %, compensation: Das Amt verteilt Aufgaben um., source: Beschluss vom 12.03.2026 }
qualification_plan:
  - { id: grundkurs, title: Grundkurs, duration: 2 days, when: im ersten Jahr, must: true }
appointment:
  by: amtsleitung
  duration: zwei Jahre
  ending: Die Rolle kann zurückgegeben werden.
  data_protection: Im Intranet steht der Name.
  grading: Die Eingruppierung bleibt unberührt.
approvals:
  - { body: staff-council, subject: Rolle, required: true }
  - { body: council, by: rat, date: 2026-11-02, reference: TOP 4 }
";

const PROCESS: &str = "\
kind: process
id: gewinnen
title: Lotsinnen und Lotsen gewinnen
central: identify-and-select
result: benannte Personen
cadence: yearly
accountable: amtsleitung
responsible: [amtsleitung]
consulted: [lotse-ort]
informed: [rat]
steps:
  - { id: fragen, activity: Personen ansprechen, actor: sachgebiet-11, informed: [lotse-ort] }
";

const CONCEPT: &str = "\
kind: concept
id: konzept-ort
title: Lotsen in Ort
version: \"1.1\"
date: 2026-11-01
chapters:
  initial_situation:
    prose: |
      ## Anlass

      Ort hat eine Strategie.

      Sie ist lang.
  goals:
    goals: [{ id: ziel, title: Jede Frage hat eine Antwort }]
  role_understanding:
    roles: [lotse-ort]
  numbers:
    units: [{ unit: amt-1, number: 2 }]
  participation:
    entries:
      - { body: staff-council, form: co-determination, planned: 2026-12-01 }
      - { body: data-protection, form: hearing, date: 2026-11-02, result: keine Bedenken }
      - { body: equal-opportunities, form: hearing }
  data_protection: { deletion: nach drei Monaten }
  costs:
    items:
      - { id: zeit, title: Arbeitszeit, kind: personnel, annual: 15000 EUR }
      - { id: kurse, title: Kurse, kind: training, one_off: 600 EUR, annual: 200 EUR }
      - { id: heft, title: Heft, kind: training, one_off: 50 EUR }
    funding:
      - { id: stellen, title: Vorhandene Stellen, annual: 15000 EUR, reference: Stellenplan 2027 }
      - { id: land, title: Förderung des Landes, one_off: 600 EUR, share: 80 %, until: 2028-12-31 }
  deputies: { rule: Beide vertreten sich. }
variants:
  - id: variante-a
    title: Variante A
    description: Eine Person im ganzen Haus.
    lotsen: 1
    capacity: 2 h/week
    one_off: 325 EUR
    annual: 7600 EUR
    advantages: [geringe Kosten]
    disadvantages: [wenig Zeit, keine Vertretung]
  - { id: variante-b, title: Variante B, lotsen: 2, capacity: 7.8 h/week, one_off: 650 EUR, annual: 15200 EUR, recommended: true }
  - { id: variante-c, title: Variante C, lotsen: 1, capacity: 39 h/week, fte: 1, annual: 60000 EUR }
decision: { state: in-coordination, body: rat, conditions: [Der Personalrat ist beteiligt.] }
council:
  number: 2026/12
  subject: Digitale Lotsinnen und Lotsen
  public: true
  lead: amt-1
  rapporteur: Amtsleitung
  sequence:
    - { board: ausschuss, date: 2026-12-02, purpose: preliminary }
    - { board: rat, purpose: decision }
  proposal: [Der Rat beschließt das Konzept., Der Rat stellt die Mittel bereit.]
  duty: voluntary
  budget_line: Produkt 01.02
  sustainability: Weniger Papier.
  attachments: [Konzept, Rollenprofil]
";

fn town(concept: &str) -> Analysis {
    project(&[
        ("ort.yaml", TOWN),
        ("leitung.yaml", HEAD),
        ("rolle.yaml", ROLE),
        ("gewinnen.yaml", PROCESS),
        ("konzept.yaml", concept),
    ])
}

fn text(analysis: &Analysis, kind: DocumentKind, id: &str) -> String {
    let prepared = prepared(analysis, kind, id, GenderStyle::Pair);
    assert!(prepared.missing.is_empty(), "{:?}", prepared.missing);
    markdown(&templates(&[]), &prepared)
}

#[test]
fn a_council_paper_weighs_ambition_against_resources() {
    insta::assert_snapshot!(text(&town(CONCEPT), DocumentKind::CouncilPaper, "konzept-ort"));
}

#[test]
fn a_role_catalogue_shows_who_does_what_and_with_whom() {
    insta::assert_snapshot!(text(&town(CONCEPT), DocumentKind::RoleCatalogue, "ort"));
}

#[test]
fn a_letter_of_appointment_leaves_the_name_blank() {
    insta::assert_snapshot!(text(&town(CONCEPT), DocumentKind::Appointment, "lotse-ort"));
}

/// Where nothing is to be decided, the paper does not speak of a decision, and calls itself what it is.
#[test]
fn a_paper_for_information_decides_nothing() {
    let (before, rest) = CONCEPT.split_once("  proposal:").expect("the proposal");
    let (_, after) = rest.split_once('\n').expect("the next line");
    let information =
        format!("{before}  kind: information\n{after}").replace("purpose: decision", "purpose: information");
    let paper = text(&town(&information), DocumentKind::CouncilPaper, "konzept-ort");
    assert!(paper.starts_with("# Informationsvorlage 2026/12\n"), "{paper}");
    assert!(paper.contains("## Kenntnisnahme\n\nDas Konzept „Lotsen in Ort“ in der Fassung vom 1."), "{paper}");
    assert!(!paper.to_lowercase().contains("beschl"), "{paper}");
}

/// The costs are those of a variant only where no other could be meant.
#[test]
fn costs_belong_to_a_variant_only_where_one_alone_costs_as_much() {
    let paper = |concept: &str| text(&town(concept), DocumentKind::CouncilPaper, "konzept-ort");
    let caption = "Kosten für „Variante B“";
    assert!(paper(CONCEPT).contains(caption));
    let same = CONCEPT.replace("325 EUR", "650 EUR").replace("7600 EUR", "15200 EUR");
    assert!(!paper(&same).contains("Kosten für"), "{same}");
    let unknown = CONCEPT.replace(", one_off: 650 EUR, annual: 15200 EUR", "");
    assert!(!paper(&unknown).contains("Kosten für"), "{unknown}");
}

/// The letter rests on the decision, once there is one.
#[test]
fn a_letter_names_the_decision_on_which_it_rests() {
    let decided = CONCEPT.replace("state: in-coordination,", "state: decided, date: 2026-12-15,");
    let letter = text(&town(&decided), DocumentKind::Appointment, "lotse-ort");
    assert!(letter.contains("Rat der Stadt Ort, 15."), "{letter}");
    assert!(!letter.contains("setzt voraus"), "{letter}");
}
