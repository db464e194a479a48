//! The processes and the Lotsenkonzept of the catalogue: complete, and usable by a municipality that extends them.

use std::collections::BTreeSet;

use lotse::i18n::Language;
use lotse::model::concept::{Importance, ModuleKind, RiskCause};
use lotse::model::{CentralProcess, Concept, Eckpunkt, Process};
use lotse::project::figures::{FIGURES, Figures, inserted};
use lotse::project::{Project, catalogue};

use crate::analysed::analysis;
use crate::catalogue::{as_a_project, judged};

fn concept(project: &Project) -> &Concept {
    &project.concepts.get("lotsenkonzept").expect("the concept of the catalogue").value
}

#[test]
fn the_ten_central_processes_are_there_once_each() {
    let project = as_a_project();
    let mut central: Vec<_> = project.processes.all().map(|process| process.central.unwrap()).collect();
    central.sort();
    assert_eq!(central, CentralProcess::ALL);
}

#[test]
fn each_process_says_who_does_what_with_what_until_when() {
    for process in as_a_project().processes.all() {
        let Process { id, steps, escalation, kpis, .. } = &process.value;
        let stated = [&process.purpose, &process.trigger, &process.result];
        assert!(stated.iter().all(|text| text.is_some()) && process.cadence.is_some(), "{id}");
        assert!((5..=8).contains(&steps.len()), "{id}: {} steps", steps.len());
        assert!(process.accountable.is_some() && !process.consulted.is_empty() && !process.informed.is_empty(), "{id}");
        for step in steps {
            let (step_id, actor) = (&step.id, step.actor.as_ref().unwrap());
            assert!(process.responsible.contains(actor), "{id}: {actor} of {step_id} is not among the responsible");
            assert!(!step.inputs.is_empty() && !step.outputs.is_empty(), "{id}.{step_id}");
            // How long staff councils and others may take is a matter of law.
            assert_eq!(step.max_duration.is_none(), step_id.as_str() == "beteiligen", "{id}.{step_id}");
        }
        let used = |artefact: &str| {
            steps.iter().flat_map(|step| step.inputs.iter().chain(&step.outputs)).any(|it| it.as_str() == artefact)
        };
        assert!(process.artefacts.iter().all(|artefact| used(artefact.id.as_str())), "{id}: an artefact for nothing");
        assert_eq!(escalation.last().map(|level| level.to.as_str()), Some("sponsor"), "{id}");
        let days: Vec<_> = escalation.iter().map(|level| level.after.unwrap()).collect();
        assert!(days.is_sorted(), "{id}: a higher level comes later");
        let complete =
            |kpi: &lotse::model::Kpi| kpi.unit.is_some() && kpi.source.is_some() && kpi.responsible.is_some();
        assert!(kpis.len() >= 2 && kpis.iter().all(complete), "{id}");
        assert!(kpis.iter().all(|kpi| kpi.baseline.is_none() && kpi.target.is_none()), "{id}: no invented targets");
    }
}

#[test]
fn each_eckpunkt_has_questions_decisions_and_a_model_text() {
    let project = as_a_project();
    let concept = concept(&project);
    let chapters: Vec<Eckpunkt> = concept.guidance.iter().map(|guidance| guidance.chapter).collect();
    assert_eq!(chapters, Eckpunkt::ALL);
    let mut sentences = BTreeSet::new();
    for guidance in &concept.guidance {
        let name = guidance.chapter.name();
        assert!((3..=6).contains(&guidance.questions.len()), "{name}");
        assert!(guidance.questions.iter().all(|question| question.ends_with('?')), "{name}");
        assert!((2..=4).contains(&guidance.decide.len()), "{name}");
        let text = guidance.model_text.as_ref().unwrap_or_else(|| panic!("{name} has no model text"));
        assert!(text.chars().count() >= 200, "{name}");
        for (name, _) in inserted(text) {
            assert!(FIGURES.iter().any(|figure| figure.name == name), "there is no figure {name}");
        }
        assert!(text.contains('[') || text.contains("{="), "{name} says nothing of the municipality itself");
        let questions = guidance.questions.iter().map(lotse::model::Text::as_str);
        for sentence in questions.chain(text.split(". ").map(str::trim)) {
            assert!(sentences.insert(sentence.to_owned()), "{name}: stands somewhere else already: {sentence}");
        }
    }
}

#[test]
fn every_known_cause_of_failure_has_a_countermeasure() {
    let project = as_a_project();
    let risks = &concept(&project).chapters.as_ref().unwrap().risks.as_ref().unwrap().risks;
    for cause in RiskCause::ALL.iter().filter(|cause| **cause != RiskCause::Other) {
        let risk = risks.iter().find(|risk| risk.cause == Some(*cause));
        let risk = risk.unwrap_or_else(|| panic!("{} is not among the risks", cause.name()));
        assert!(risk.countermeasure.is_some() && risk.responsible.is_some() && risk.impact.is_some(), "{}", risk.id);
        assert!(risk.likelihood.is_none(), "{}: only the municipality can say how likely it is", risk.id);
    }
}

#[test]
fn what_an_heir_takes_over_names_no_figure_that_only_it_can_know() {
    let project = as_a_project();
    let chapters = concept(&project).chapters.as_ref().unwrap();
    let modules = &chapters.qualification.as_ref().unwrap().modules;
    assert!(
        modules.iter().all(|module| module.provider.is_none() && module.fee.is_none() && module.duration.is_some())
    );
    for kind in [ModuleKind::Method, ModuleKind::Project] {
        assert!(modules.iter().any(|module| module.kind == Some(kind) && module.must), "{}", kind.name());
    }
    let formats = &chapters.networking.as_ref().unwrap().formats;
    let complete =
        formats.iter().all(|it| it.cadence.is_some() && it.duration.is_some() && !it.participants.is_empty());
    assert!(formats.len() >= 4 && complete);
    let kpis = &chapters.evaluation.as_ref().unwrap().kpis;
    assert!(kpis.iter().all(|kpi| kpi.unit.is_some() && kpi.source.is_some() && kpi.responsible.is_some()));
    assert!(kpis.iter().all(|kpi| kpi.baseline.is_none() && kpi.target.is_none() && kpi.date.is_none()));
}

/// The findings of a project that holds this concept and nothing else: codes, messages and helps.
fn told(concept: &str) -> Vec<(&'static str, String, String)> {
    let organisation = "kind: organisation\nid: stadt\nname: Stadt\norientation: { mission: Einfach vor digital. }\n";
    let files = [("organisation.yaml", organisation), ("konzept.yaml", concept)];
    let files = files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    let found = analysis(files.into(), Language::De).findings;
    let found = found.into_iter().map(|finding| finding.diagnostic);
    found.map(|it| (it.rule.code, it.message, it.help.unwrap_or_default())).collect()
}

#[test]
fn an_heir_hears_what_it_still_has_to_say_and_how_to_begin() {
    let found = told("kind: concept\nid: konzept\nextends: lotse:lotsenkonzept\n");
    let of = |code: &str| found.iter().find(|(found, ..)| *found == code).unwrap();
    let (_, message, help) = of("L601");
    let required = Eckpunkt::ALL.iter().filter(|eckpunkt| eckpunkt.importance() == Importance::Required).count();
    // Qualification, networking and evaluation are there already.
    assert!(message.starts_with(&format!("{} Eckpunkte fehlen: 1 „Ausgangslage", required - 3)), "{message}");
    assert!(help.contains("Welche Strategie") && help.contains("lotse show lotse:lotsenkonzept"), "{help}");
    let (_, message, help) = of("L617");
    assert!(message.starts_with("13 Kennzahlen fehlt") && message.contains("„k-benannt“"), "{message}");
    assert!(help.contains("remove: [chapters.evaluation.kpis.k-benannt]"), "{help}");
}

#[test]
fn an_indicator_is_completed_or_removed_by_its_id() {
    let text = "kind: concept\nid: konzept\nextends: lotse:lotsenkonzept\n\
                remove: [k-abdeckung, k-zeit, k-ideen, k-angenommen, k-umgesetzt, k-durchlauf, k-kurse, k-zufriedenheit, \
                k-skizzen, k-sicherheit, k-wechsel, k-leitung]\n\
                chapters:\n  evaluation:\n    kpis:\n      - { id: k-benannt, baseline: '0', target: '12', date: 2027-12-31 }\n";
    let text = text.replace("k-", "chapters.evaluation.kpis.k-").replace("id: chapters.evaluation.kpis.", "id: ");
    let codes: Vec<_> = told(&text).into_iter().map(|(code, ..)| code).collect();
    assert_eq!(codes, ["L601", "L602"]);
}

#[test]
fn guidance_is_for_authors_only() {
    let heir = "kind: concept\nid: konzept\nextends: lotse:lotsenkonzept\n";
    let (project, _) = judged(&[("konzept.yaml", heir)]);
    let heir = project.concepts.get("konzept").unwrap();
    assert!(heir.guidance.is_empty(), "no heir takes it over");
    assert!(project.guidance(Some(heir), Eckpunkt::Costs).is_some(), "but it is found from there");
    let own = "kind: concept\nid: rahmen\nextends: lotse:lotsenkonzept\n\
               guidance: [{ chapter: costs, questions: [Wer bezahlt?] }]\n";
    let (project, _) =
        judged(&[("rahmen.yaml", own), ("konzept.yaml", "kind: concept\nid: konzept\nextends: rahmen\n")]);
    let nearest = project.guidance(project.concepts.get("konzept"), Eckpunkt::Costs).unwrap();
    assert_eq!(nearest.questions[0], "Wer bezahlt?");
}

#[test]
fn the_catalogue_marks_every_gap_so_that_it_is_found_when_it_is_left() {
    let (_, text) = catalogue::FILES.iter().find(|(path, _)| path.starts_with("concepts/")).unwrap();
    let (_, guidance) = text.split_once("\nguidance:\n").unwrap();
    let project = as_a_project();
    let mut gaps = 0;
    for guidance in &concept(&project).guidance {
        let name = guidance.chapter.name();
        let text = guidance.model_text.as_ref().unwrap();
        let prose: Vec<String> = text.lines().map(|line| format!("      {line}")).collect();
        let prose = prose.join("\n");
        let found = told(&format!("kind: concept\nid: k\ntitle: K\nchapters:\n  {name}:\n    prose: |\n{prose}\n"));
        let expected = text.matches('[').count();
        let message = found.iter().find(|(code, ..)| *code == "L801").map_or("0", |(_, message, _)| message);
        let counted = if expected == 1 { "Der".to_owned() } else { expected.to_string() };
        assert_eq!(message.split(' ').next(), Some(&counted[..]), "{name}: {message}");
        gaps += expected;
    }
    assert_eq!(gaps, guidance.matches('[').count());
}

#[test]
fn the_days_of_training_are_those_of_the_lotsen_and_not_of_their_heads() {
    let heir = "kind: concept\nid: konzept\nextends: lotse:lotsenkonzept\n";
    let (project, _) = judged(&[("konzept.yaml", heir)]);
    let figures = Figures::seen_from(&project, "konzept", "2026-11-22".parse().unwrap());
    let days = figures.get("training.days").and_then(|figure| figure.value.exact());
    assert_eq!(days.map(|days| days.to_string()).as_deref(), Some("5"));
    assert_eq!(figures.get("training.fee"), None, "the fees only the municipality knows");
}
