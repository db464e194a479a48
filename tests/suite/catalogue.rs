//! The catalogue that lotse ships: complete, and without a finding.

#![expect(clippy::disallowed_methods, reason = "the folder is held against what the program embeds")]

use std::collections::BTreeSet;
use std::path::Path;

use lotse::i18n::Language;
use lotse::model::{Competence, CompetenceArea, CompetenceLevel, InstructionRight, Kind, Spectrum};
use lotse::project::{Project, catalogue};

use crate::analysed::analysis;

/// The catalogue as if a municipality had written it: every reference must lead somewhere in it, and all that the rules
/// miss is what only the municipality can say: the time it grants, and the Eckpunkte and targets of its concept.
pub(crate) fn as_a_project() -> Project {
    let (project, found) = judged(catalogue::FILES);
    let concept = OPEN_IN_THE_CONCEPT.map(|code| (code, "concepts/lotsenkonzept.yaml".to_owned()));
    let roles = ["lotse-ehrenamt", "lotse-nebenamt"].map(|role| ("L202", format!("roles/{role}.yaml")));
    assert_eq!(found, [&concept[..], &roles[..]].concat());
    project
}

/// What the concept of the catalogue leaves to those who extend it.
pub(crate) const OPEN_IN_THE_CONCEPT: [&str; 3] = ["L601", "L602", "L617"];

/// A project of these files and an organisation, and what the rules say of it: codes and files.
pub(crate) fn judged(files: &[(&str, &str)]) -> (Project, Vec<(&'static str, String)>) {
    let organisation = "kind: organisation\nid: stadt\nname: Stadt\norientation: { mission: Einfach vor digital. }\n";
    let organisation = ("organisation.yaml", organisation);
    let files = files.iter().chain([&organisation]);
    let analysis =
        analysis(files.map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect(), Language::De);
    let found = analysis.findings.iter().map(|finding| &finding.diagnostic);
    let found = found.map(|it| (it.rule.code, analysis.sources.file(it.place.span.file).path.clone())).collect();
    (analysis.project, found)
}

fn files_below(folder: &Path, prefix: &str, into: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("the folder of the catalogue") {
        let path = entry.expect("an entry of the folder").path();
        let name =
            format!("{prefix}{}", path.file_name().and_then(|name| name.to_str()).expect("a file name in UTF-8"));
        if path.is_dir() {
            files_below(&path, &format!("{name}/"), into);
        } else {
            into.push((name, std::fs::read_to_string(&path).expect("a readable file")));
        }
    }
}

#[test]
fn every_file_of_the_folder_is_embedded_in_order() {
    let mut folder = Vec::new();
    files_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles/catalogue"), "", &mut folder);
    folder.sort();
    let embedded: Vec<(String, String)> =
        catalogue::FILES.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    assert_eq!(embedded, folder);
}

#[test]
fn it_loads_without_a_finding() {
    let project = as_a_project();
    assert_eq!(project.competences.all().count(), 1);
    assert_eq!(project.roles.all().count(), 18);
    assert_eq!(project.processes.all().count(), 10);
}

fn competences(project: &Project) -> &[Competence] {
    &project.competences.get("kompetenzen").expect("the catalogue of competences").value.competences
}

#[test]
fn every_competence_can_be_recognised_and_asked_for() {
    let project = as_a_project();
    assert!(competences(&project).len() >= 40);
    let mut texts = BTreeSet::new();
    for competence in competences(&project) {
        let id = competence.id.as_str();
        assert!(competence.description.is_some(), "{id}");
        let anchors = competence.anchors.as_ref().unwrap_or_else(|| panic!("{id} has no anchors"));
        for level in 1..=4 {
            let anchor = anchors.of(CompetenceLevel::try_from(level).unwrap());
            let anchor = anchor.unwrap_or_else(|| panic!("{id} has no anchor {level}"));
            assert!(texts.insert(anchor.as_str()), "{id}: the anchor {level} stands somewhere else already");
        }
        assert!(competence.questions.len() >= 2, "{id}");
        for question in &competence.questions {
            assert!(question.good_answer.is_some(), "{id}");
            assert!(texts.insert(question.question.as_str()), "{id}: the question stands somewhere else already");
        }
    }
}

#[test]
fn the_four_areas_of_competence_are_all_served() {
    let project = as_a_project();
    for area in CompetenceArea::ALL {
        let served = competences(&project).iter().filter(|competence| competence.area == *area).count();
        assert!(served >= 5, "{}: {served}", area.name());
    }
}

/// What of the ESCO classification 1.2.0 may be named: identifiers that were looked up there, each with its label.
const ESCO: [(&str, &str); 31] = [
    ("bf983f2a-e941-4646-811d-cc81060cb53f", "build networks"),
    ("045f71e6-0699-4169-8a54-9c6b96f3174d", "advise others"),
    ("699e7c26-6502-4e78-a823-3656ff5a5b8b", "instruct others"),
    ("e2d44a9b-f28c-489e-9861-b654b5ded507", "motivate others"),
    ("5b46f572-7ced-4efd-b270-a81a164d521c", "moderate a discussion"),
    ("49de9958-2aa4-4eef-a89d-fe5d5bcd28c4", "adapt to change"),
    ("c2a0c52c-0b4b-4180-a918-92650ea3b458", "think innovatively"),
    ("d56e2c2f-3e01-4b76-a7bb-ecb6d430172f", "think holistically"),
    ("4707da90-9cfc-46ca-8de0-38a0b7bfb137", "think analytically"),
    ("adc6dc11-3376-467b-96c5-9b0a21edc869", "solve problems"),
    ("60c78287-22eb-4103-9c8c-28deaa460da0", "work in teams"),
    ("75d8e5d9-bef3-418b-9011-01bff9f27207", "lead others"),
    ("d62d2b4c-a6f8-439e-8a1b-4f29ab5f2c47", "make decisions"),
    ("7954861c-86d4-4529-afbb-2c23dab9ac74", "negotiate compromises"),
    ("96de2e86-e287-41f2-88ab-15a2343afc6f", "resolve conflicts"),
    ("c29aa9d2-4da8-4bdd-831c-8d4a2fb51730", "work independently"),
    ("001115fb-569f-4ee6-8381-c6807ef2527f", "show initiative"),
    ("9bf266a6-188b-4d17-a22f-2f266d76832b", "demonstrate willingness to learn"),
    ("b618584f-6bdf-4d8f-89a7-f28c2c95afc2", "comply with regulations"),
    ("94dd823c-148e-4614-a6e8-99249b16357d", "ICT project management"),
    ("0a9acb6b-1139-4be9-b431-3a80a959f2f4", "Agile project management"),
    ("d5a59ca8-2e91-472e-8571-d12ce4478679", "Process-based management"),
    ("ddfe79e2-c2e3-4ba7-9bdf-3820b4f75b54", "identify ICT user needs"),
    ("ca73ac82-867a-4afa-9732-834aebe896ff", "ICT system user requirements"),
    ("3e23db60-0c3d-498a-a6ac-ffbed0ecb033", "ICT accessibility standards"),
    ("a4346013-a967-4a58-a533-6b32ad1364c5", "data protection"),
    ("d5bcc417-a004-4165-b7f1-ab739eadd2f4", "smart city features"),
    ("e465a154-93f7-4973-9ce1-31659fe16dd2", "principles of artificial intelligence"),
    ("42fcf80d-7b45-40f3-bd2f-5411c4c0dfa0", "DigComp 5.2"),
    ("4d97e3c3-f335-47cc-a4ee-0d779fd42222", "DigComp 1.3"),
    ("14832d87-2f2f-4895-b290-e4760ebae42a", "DigComp 5.1"),
];

/// The identifiers of the e-CF that are used here; the text of the standard is protected.
const ECF: [&str; 16] =
    ["A.1", "A.3", "A.7", "A.9", "C.2", "D.3", "D.9", "D.10", "D.11", "E.2", "E.3", "E.4", "E.5", "E.7", "E.8", "E.9"];

/// How many competences each of the five areas of DigComp has, in version 2.2 as in 3.0.
const DIGCOMP: [u8; 5] = [3, 6, 4, 4, 4];

#[test]
fn competences_are_mapped_to_what_stands_in_the_frameworks() {
    let digcomp: Vec<String> =
        DIGCOMP.iter().zip(1..).flat_map(|(last, area)| (1..=*last).map(move |it| format!("{area}.{it}"))).collect();
    let project = as_a_project();
    for competence in competences(&project) {
        let id = competence.id.as_str();
        let Some(mappings) = &competence.mappings else { continue };
        assert!(mappings.esco.is_some() || mappings.ecf.is_some() || !mappings.digcomp.is_empty(), "{id} is mapped");
        if let Some(esco) = &mappings.esco {
            assert!(ESCO.iter().any(|(known, _)| *known == esco.as_str()), "{id}: {}", esco.as_str());
        }
        if let Some(ecf) = &mappings.ecf {
            assert!(ECF.contains(&ecf.as_str()), "{id}: {}", ecf.as_str());
        }
        let versions: Vec<&str> = mappings.digcomp.iter().map(|it| it.version.as_str()).collect();
        assert!(versions.is_empty() || versions == ["2.2", "3.0"], "{id}: {versions:?}");
        assert!(mappings.digcomp.iter().all(|it| digcomp.iter().any(|known| known == it.id.as_str())), "{id}");
    }
}

/// The roles that watch over the others: independent, without a say of their own in what they watch over.
const CONTROL: [&str; 3] = ["datenschutzbeauftragte", "informationssicherheitsbeauftragte", "personalrat"];
/// Somebody who is elected or appointed otherwise is not selected by a test.
const NOT_SELECTED: [&str; 2] = ["sponsor", "personalrat"];
/// An independent body is not measured by what others expect of it.
const INDEPENDENT: &str = "personalrat";

#[test]
fn every_role_is_complete() {
    let project = as_a_project();
    let mut missing = Vec::new();
    for role in project.roles.all() {
        let role = &role.value;
        let id = role.id.as_str();
        let elected = NOT_SELECTED.contains(&id);
        let says = [
            ("the title in all cases", role.title.genitive.is_some() && role.title.dative.is_some()),
            ("a plural", role.title.plural.is_some()),
            ("a purpose", role.purpose.is_some()),
            ("a description", role.description.is_some()),
            ("functions", !role.functions.is_empty()),
            ("six to ten tasks", (6..=10).contains(&role.tasks.len())),
            (
                "results and spectra of the tasks",
                role.tasks.iter().all(|it| it.result.is_some() && it.spectrum.is_some()),
            ),
            ("two expectations", id == INDEPENDENT || role.expectations.len() >= 2),
            ("expectations with their origin", role.expectations.iter().all(|it| it.by.is_some())),
            ("a mandate with powers", role.mandate.as_ref().is_some_and(|mandate| mandate.powers.len() >= 2)),
            ("boundaries", role.boundaries.len() >= 3),
            ("two to work with", role.collaboration.len() >= 2),
            ("five requirements with weights", role.requirements.iter().filter(|it| it.weight.is_some()).count() >= 5),
            ("a test for each requirement", elected != role.requirements.iter().all(|it| !it.tested_by.is_empty())),
            ("something indispensable", elected != role.requirements.iter().any(|it| it.must)),
            ("qualification", !role.qualification_plan.is_empty()),
            (
                "days and times of it",
                role.qualification_plan.iter().all(|it| it.duration.is_some() && it.when.is_some()),
            ),
            ("two KPIs", role.kpis.len() >= 2),
            ("what measures them", role.kpis.iter().all(|it| it.unit.is_some() && it.source.is_some())),
        ];
        missing.extend(says.iter().filter(|(_, said)| !said).map(|(what, _)| format!("{id}: {what}")));
    }
    assert_eq!(missing, [""; 0]);
}

/// The three Lotsen profiles count as one neighbour: hardly a municipality has all of them.
fn neighbour(id: &str) -> &str {
    let id = id.strip_prefix("lotse:").unwrap_or(id);
    if matches!(id, "lotse-ehrenamt" | "lotse-nebenamt" | "lotse-hauptamt") { "lotse" } else { id }
}

#[test]
fn a_boundary_is_told_from_both_sides() {
    let project = as_a_project();
    let mut told = BTreeSet::new();
    for role in project.roles.all() {
        for boundary in &role.value.boundaries {
            told.insert((neighbour(role.value.id.as_str()), neighbour(boundary.role.as_str())));
            let sentences = boundary.text.matches(['.', ';']).count();
            assert!(sentences >= 2, "{} and {}: what belongs to whom?", role.value.id, boundary.role);
        }
    }
    let one_sided: Vec<_> = told.iter().filter(|(one, other)| !told.contains(&(*other, *one))).collect();
    assert_eq!(one_sided, [] as [&(&str, &str); 0]);
}

#[test]
fn who_controls_does_not_decide() {
    let project = as_a_project();
    for id in CONTROL {
        let role = &project.roles.get(id).unwrap().value;
        let mandate = role.mandate.as_ref().unwrap();
        assert_eq!((mandate.decision.get(), mandate.instruction), (0, Some(InstructionRight::None)), "{id}");
        assert_eq!(mandate.spectrum(), Spectrum::Coordinate, "{id}");
        assert!(role.incompatible.iter().any(|other| other.as_str() == "sponsor"), "{id}");
        // Independent roles report to the head of the administration, so it is not among those that they check.
        assert!(!role.oversees.is_empty(), "{id}");
        assert!(
            role.oversees.iter().all(|other| other.as_str() != "sponsor" && role.incompatible.contains(other)),
            "{id}"
        );
    }
}

#[test]
fn no_two_roles_have_the_same_title_or_purpose() {
    let project = as_a_project();
    let roles = || project.roles.all().map(|role| &role.value);
    let titles: BTreeSet<_> = roles().map(|role| role.title.name().unwrap().to_string()).collect();
    let purposes: BTreeSet<_> = roles().map(|role| role.purpose.as_ref().unwrap().to_string()).collect();
    assert_eq!((titles.len(), purposes.len()), (roles().count(), roles().count()));
}

#[test]
fn no_role_has_tasks_or_expectations_beyond_its_room_for_manoeuvre() {
    for role in as_a_project().roles.all() {
        let role = &role.value;
        let reach = role.mandate.as_ref().unwrap().spectrum();
        let id = role.id.as_str();
        let tasks = role.tasks.iter().map(|task| task.spectrum.unwrap());
        let widest = tasks.max().unwrap();
        assert_eq!(widest, reach, "{id}: the tasks reach as far as the mandate");
        assert!(role.tasks.iter().all(|task| task.result.is_some() && !task.functions.is_empty()), "{id}");
        assert!(role.expectations.iter().all(|it| it.spectrum.unwrap_or(Spectrum::Coordinate) <= reach), "{id}");
        for function in role.tasks.iter().flat_map(|task| &task.functions) {
            assert!(role.functions.contains(function), "{id}: {} is served by a task only", function.name());
        }
        for function in &role.functions {
            let served = role.tasks.iter().any(|task| task.functions.contains(function));
            assert!(served, "{id}: no task serves {}", function.name());
        }
    }
}

#[test]
fn lotsen_profiles_leave_to_the_municipality_what_only_it_can_say() {
    let project = as_a_project();
    for id in ["lotse-ehrenamt", "lotse-nebenamt", "lotse-hauptamt"] {
        let role = &project.roles.get(id).unwrap().value;
        assert!(role.lotsen_profile.is_some(), "{id}");
        assert!(role.time_budget.is_none(), "{id}: no invented release from other work");
        assert!(role.tasks.iter().all(|task| task.effort.is_none()), "{id}: no invented effort");
        assert!(role.qualification_plan.iter().all(|it| it.fee.is_none() && it.provider.is_none()), "{id}");
    }
}

#[test]
fn every_definition_can_be_extended_on_its_own() {
    let catalogue = as_a_project();
    for definition in catalogue.definitions().filter(|definition| definition.kind != Kind::Organisation) {
        let (kind, id) = (definition.kind.name(), &definition.id);
        let time = if definition.kind == Kind::Role { "time_budget: { share: 10 % }\n" } else { "" };
        let heir = format!("kind: {kind}\nid: eigene\nextends: lotse:{id}\n{time}");
        let (project, found) = judged(&[("eigene.yaml", &heir)]);
        let open = if definition.kind == Kind::Concept { &OPEN_IN_THE_CONCEPT[..] } else { &[] };
        assert!(found.iter().map(|(code, _)| code).eq(open), "{id}: {found:?}");
        assert!(project.definition("eigene").is_some(), "{id}");
    }
}

#[test]
fn an_heir_with_a_title_of_its_own_inherits_no_form_of_the_old_one() {
    let heir = "kind: role\nid: digitallotse\nextends: lotse:lotse-nebenamt\n\
                title: { feminine: Digitale Lotsin, masculine: Digitaler Lotse }\n";
    let (project, _) = judged(&[("rolle.yaml", heir)]);
    let title = &project.roles.get("digitallotse").unwrap().value.title;
    assert_eq!((title.genitive.as_ref(), title.plural.as_ref()), (None, None));
}
