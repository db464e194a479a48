//! What a real municipality writes fits the model, and types and schemas agree about it.

use std::fmt::Debug;

use lotse::model::concept::{Eckpunkt, Importance};
use lotse::model::{Concept, Kind, Organisation, Position, Process, Role, Supervisor, schema};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Reads a definition with the types and with the schema, and writes it back.
fn read<T: DeserializeOwned + Serialize + PartialEq + Debug>(kind: Kind, yaml: &str) -> T {
    let value: Value = serde_yaml::from_str(yaml).expect("the example is YAML");
    let validator = jsonschema::validator_for(&schema::schema(kind)).expect("the schema is valid");
    let faults: Vec<String> = validator.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let read: T = serde_json::from_value(value).expect("the types accept what the schema accepts");
    let written = serde_json::to_value(&read).expect("a definition is JSON");
    assert!(validator.is_valid(&written), "what is written back is valid");
    assert_eq!(serde_json::from_value::<T>(written).ok().as_ref(), Some(&read), "nothing is lost");
    read
}

#[test]
fn a_role_employed_elsewhere_with_a_home_unit_head() {
    let role: Role = read(
        Kind::Role,
        "
kind: role
id: digitallotse
extends: lotse:lotse-nebenamt
remove: [tasks.newsletter]
because: { time_budget: Beschluss der Verwaltungskonferenz vom 12.03.2026 }
title: { feminine: Digitale Lotsin, masculine: Digitaler Lotse, plural: Digitale Lotsinnen und Lotsen }
lotsen_profile: part-time
employer: stadtwerke
holders: { min: 20, max: 26 }
tasks:
  - id: ideen-sammeln
    title: Ideen und Probleme aus dem Amt aufnehmen und in den Ideenspeicher einbringen
    result: beschriebene Idee im Ideenspeicher
    spectrum: coordinate
    functions: [channel-ideas]
    effort: 1 h/week
mandate: { decision: 1, autonomy: 1, resources: 1 }
matched: { date: 2026-05-04, participants: [Leitung Hauptamt, Digitale Lotsin] }
reports_to: { disciplinary: { unit_head: own }, functional: cdo }
time_budget: { share: 10 % }
requirements:
  - { competence: kommunikation, level: 3, must: true, weight: 3, tested_by: [interview] }
",
    );
    assert!(matches!(role.reports_to.and_then(|to| to.disciplinary), Some(Supervisor::UnitHead(_))));
}

#[test]
fn a_limited_post_with_alternatives_among_qualifications_and_an_internal_advertisement() {
    let position: Position = read(
        Kind::Position,
        "
kind: position
id: cdo-stelle
numbers: ['10.3-01', '01067']
plan: { part: B, year: 2027, cost_centre: '1.10' }
unit: amt-10
roles: [{ role: cdo, share: 80 % }, { role: lotsen-koordination, share: 20 % }]
fte: '1.0'
limitation: { until: 2028-12-31, reason: Vertretung während der Elternzeit, basis: § 14 Abs. 1 TzBfG }
work_items:
  - id: strategie
    result: beschlossene und fortgeschriebene Digitalstrategie
    tasks: [cdo.strategie, cdo.berichtswesen]
    share: 35 %
    knowledge: thorough-comprehensive
    characteristics: [independent, responsible, difficult-and-important]
grades:
  - { scheme: TVöD-VKA, part: general, claimed: EG 12, as_of: 2026-10-15 }
  - { scheme: LBesO NRW, claimed: A 12 }
qualification:
  alternatives:
    - { kind: degree, title: Bachelor Public Administration oder Verwaltungsinformatik }
    - { kind: further-training, title: Verwaltungsfachwirtin oder Verwaltungsfachwirt }
requirements:
  - { competence: projektmanagement, level: 3, must: true, knock_out: true, proof: Zeugnis, work_items: [strategie] }
advertisement:
  kind: internal
  published: 2026-12-01
  deadline: 2027-01-08
  part_time: true
  contact: { function: Sachgebiet Personalgewinnung }
",
    );
    assert_eq!(position.work_items[0].share.tenths(), 350);
    assert_eq!(position.numbers[1], "01067");
}

#[test]
fn an_organisation_with_figures_that_changed_and_a_second_employer() {
    let organisation: Organisation = read(
        Kind::Organisation,
        "
kind: organisation
id: musterstadt
name: Stadt Musterstadt
form: town
land: NW
population:
  - { value: 61200, to: 2024-12-31, source: Melderegister }
  - { value: 62050, from: 2025-01-01 }
staff: 840
status_groups:
  - { id: beschaeftigte, name: Beschäftigte, scheme: TVöD-VKA, weekly_hours: 39 h, default: true }
  - { id: beamte, name: Beamtinnen und Beamte, weekly_hours: 41 h }
units:
  - { id: dezernat-1, name: Dezernat I, kind: department }
  - { id: amt-10, parent: dezernat-1, name: Hauptamt, head: leitung-amt-10, lotsen: { min: 1, max: 3 } }
  - { id: amt-20, parent: dezernat-1, name: Kämmerei, lotsen: 1 }
partners:
  - { id: stadtwerke, name: Stadtwerke, kind: municipal-company, weekly_hours: 38.5 h }
lotsen_profiles: [{ profile: part-time, label: Digital-Navigatorin und Digital-Navigator }]
",
    );
    let wanted: Vec<String> = organisation.units.iter().filter_map(|unit| unit.lotsen).map(|n| n.to_string()).collect();
    assert_eq!(wanted, ["1–3", "1"]);
}

#[test]
fn a_concept_with_variants_and_ranges() {
    let concept: Concept = read(
        Kind::Concept,
        "
kind: concept
id: lotsenkonzept
title: Lotsenkonzept der Stadt Musterstadt
partners: [stadtwerke]
chapters:
  numbers:
    total: { min: 20, max: 26 }
    units:
      - { unit: amt-10, role: digitallotse, number: { min: 1, max: 2 }, released: 7.8 h/week }
      - { unit: netze, number: 1, released: 3.9 h/week, employer: stadtwerke }
  time_budget: { prose: 'Insgesamt werden {= capacity.hours} frei.', per_person: { share: 10 % }, released: 11.7 h/week }
  costs:
    items: [{ id: kurse, title: Grundkurs, one_off: 7800 EUR, annual: 1200.50 EUR }]
    total_one_off: 7800 EUR
variants:
  - { id: klein, title: Ein Amt zuerst, lotsen: 3, capacity: 11.7 h/week, annual: 18000 EUR }
  - { id: gross, title: Alle Ämter, capacity: 97.5 h/week, annual: 152000 EUR, recommended: true }
decision: { state: submitted, body: rat }
council:
  number: 2027/014
  public: true
  sequence: [{ board: hauptausschuss, date: 2027-02-02, purpose: preliminary }]
  proposal: [Der Rat beschließt das Lotsenkonzept.]
",
    );
    let chapters = concept.chapters.expect("the concept has chapters");
    let missing =
        Eckpunkt::ALL.iter().filter(|e| chapters.text(**e).is_none() && e.importance() == Importance::Required);
    assert_eq!(missing.count(), 14);
}

#[test]
fn a_process_has_one_accountable_actor() {
    let yaml = "{ kind: process, id: ideen, title: Ideen generieren, accountable: cdo, steps: [{ id: a, activity: Idee prüfen }] }";
    let process: Process = read(Kind::Process, yaml);
    assert_eq!(process.accountable.as_ref().map(lotse::model::Ref::as_str), Some("cdo"));
    let two = "{ kind: process, id: ideen, title: Ideen generieren, accountable: [cdo, amt-10] }";
    let two: Value = serde_yaml::from_str(two).expect("the example is YAML");
    assert!(!jsonschema::is_valid(&schema::schema(Kind::Process), &two));
    assert!(serde_json::from_value::<Process>(two).is_err());
}
