//! The chapters of a new concept: guiding questions as comments, the model texts ready to edit.

use std::fmt::Write as _;

use crate::i18n::Language;
use crate::model::concept::{ChapterGuidance, Importance};
use crate::model::{CentralProcess, Eckpunkt};
use crate::project::Project;
use crate::say;

/// The scaffold of a concept with its chapters and processes in the places that it marks for them.
pub(super) fn filled(scaffold: &str, project: &Project, language: Language) -> String {
    let text = scaffold.replace("{{processes}}", processes(project).trim_end());
    Eckpunkt::ALL.iter().fold(text, |text, eckpunkt| {
        let guidance = project.guidance(None, *eckpunkt);
        let guidance = guidance.expect("internal error: the catalogue gives guidance for every chapter");
        let name = eckpunkt.name();
        text.replace(&format!("{{{{{name}}}}}"), chapter(guidance, language).trim_end())
    })
}

/// The ten central processes in their order: that of the project where it has one of the same id.
fn processes(project: &Project) -> String {
    CentralProcess::ALL.iter().fold(String::new(), |mut out, central| {
        let shipped = project.processes.all().find(|it| it.definition.is_catalogue() && it.central == Some(*central));
        if let Some(process) = shipped {
            let local = process.id.as_str();
            let id = project.processes.get(local).map_or(process.id(), |own| own.id());
            let _ = writeln!(out, "  - {id}");
        }
        out
    })
}

fn chapter(guidance: &ChapterGuidance, language: Language) -> String {
    let eckpunkt = guidance.chapter;
    let (number, title, name) = (eckpunkt.number(), eckpunkt.label().get(language), eckpunkt.name());
    let importance = match eckpunkt.importance() {
        Importance::Required => say!(language, "gehört in jedes Konzept", "belongs into every concept"),
        Importance::Recommended => say!(language, "empfohlen", "recommended"),
        Importance::Optional => say!(language, "kann entfallen", "may be left out"),
    };
    let mut out = format!("  # {number}. {title} ({importance})\n");
    let lists = [
        (say!(language, "Leitfragen:", "Guiding questions:"), &guidance.questions),
        (say!(language, "Zu entscheiden:", "To be decided:"), &guidance.decide),
    ];
    for (heading, items) in lists.iter().filter(|(_, items)| !items.is_empty()) {
        let _ = writeln!(out, "  # {heading}");
        for item in *items {
            let _ = writeln!(out, "  # – {item}");
        }
    }
    let _ = writeln!(out, "  {name}:\n    prose: |");
    for line in guidance.model_text.iter().flat_map(|text| text.lines()) {
        let indent = if line.is_empty() { "" } else { "      " };
        let _ = writeln!(out, "{indent}{line}");
    }
    out
}
