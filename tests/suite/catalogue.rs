//! The catalogue that lotse ships: complete, and without a finding.

#![expect(clippy::disallowed_methods, reason = "the folder is held against what the program embeds")]

use std::path::Path;

use lotse::i18n::Language;
use lotse::model::{CompetenceLevel, Kind, Spectrum};
use lotse::project::{Project, catalogue};

use crate::analysed::analysis;

/// The catalogue as if a municipality had written it: every reference must lead somewhere in it, and all that the rules
/// miss is the time that only the municipality can grant.
fn as_a_project() -> Project {
    let (project, found) = judged(catalogue::FILES);
    assert_eq!(found, [("L202", "roles/lotse-ehrenamt.yaml".into()), ("L202", "roles/lotse-nebenamt.yaml".into())]);
    project
}

/// A project of these files and an organisation, and what the rules say of it: codes and files.
fn judged(files: &[(&str, &str)]) -> (Project, Vec<(&'static str, String)>) {
    let organisation = ("organisation.yaml", "kind: organisation\nid: stadt\nname: Stadt\n");
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
    assert_eq!(project.roles.all().count(), 11);
    assert_eq!(project.processes.all().count(), 10);
}

#[test]
fn every_competence_can_be_recognised_and_asked_for() {
    let project = as_a_project();
    let catalogue = &project.competences.get("kompetenzen").unwrap().value;
    assert!(catalogue.competences.len() >= 20);
    for competence in &catalogue.competences {
        let id = competence.id.as_str();
        let anchors = competence.anchors.as_ref().unwrap_or_else(|| panic!("{id} has no anchors"));
        for level in 1..=4 {
            assert!(anchors.of(CompetenceLevel::try_from(level).unwrap()).is_some(), "{id} has no anchor {level}");
        }
        assert_eq!(competence.questions.len(), 2, "{id}");
        assert!(competence.questions.iter().all(|question| question.good_answer.is_some()), "{id}");
    }
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
        assert_eq!(found, [], "{id}");
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
