//! L409 missing-anchors: a competence that a panel rates has no anchors.

use std::collections::BTreeSet;

use super::requirement;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::model::CompetenceLevel;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L409",
        name: "missing-anchors",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Kompetenz wird im Auswahlverfahren bewertet, beschreibt aber nicht, woran man ihre Stufen erkennt.",
            en: "A competence is rated in the selection, but does not describe how to recognise its levels.",
        },
        page: include_str!("../../../docs/rules/L409-missing-anchors.md"),
        source: None,
    },
    check,
};

/// The levels of a competence.
const LEVELS: [u32; 4] = [1, 2, 3, 4];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let interviewing = cx.project.positions.own().filter(|position| position.interview.is_some());
    let rated: BTreeSet<String> = interviewing
        .flat_map(|position| requirement::profile(cx, position))
        .map(|asked| requirement::bare(asked.competence.as_str()).to_owned())
        .collect();
    for catalogue in cx.project.competences.own() {
        for (index, competence) in catalogue.competences.iter().enumerate() {
            let missing: Vec<String> = LEVELS
                .into_iter()
                .filter_map(|level| CompetenceLevel::try_from(level).ok())
                .filter(|level| competence.anchors.as_ref().is_none_or(|anchors| anchors.of(*level).is_none()))
                .map(|level| level.get().to_string())
                .collect();
            if missing.is_empty() || !rated.contains(competence.id.as_str()) {
                continue;
            }
            let message = message(cx.language, &competence.label, &missing);
            let path = Path::new("competences").index(index);
            let path = if competence.anchors.is_some() { path.key("anchors") } else { path.key("label") };
            report.at(catalogue.place(&path), message).help(say!(
                cx.language,
                "Beschreiben Sie unter „anchors“ für jede Stufe (1 bis 4), was man beobachten kann; sonst vergibt jedes Mitglied der Kommission die Punkte nach eigenem Maß.",
                "Describe under \"anchors\" for each level (1 to 4) what one can observe; otherwise each member of the panel scores by a measure of their own."
            ));
        }
    }
}

fn message(language: Language, label: &str, missing: &[String]) -> String {
    match missing {
        [level] => say!(
            language,
            "„{label}“ wird im Auswahlverfahren bewertet, für die Stufe {level} fehlt aber der Verhaltensanker",
            "\"{label}\" is rated in the selection, but the behaviour anchor is missing for level {level}"
        ),
        [levels @ .., last] if missing.len() < LEVELS.len() => {
            let levels = levels.join(", ");
            say!(
                language,
                "„{label}“ wird im Auswahlverfahren bewertet, für die Stufen {levels} und {last} fehlen aber die Verhaltensanker",
                "\"{label}\" is rated in the selection, but behaviour anchors are missing for levels {levels} and {last}"
            )
        }
        _ => say!(
            language,
            "„{label}“ wird im Auswahlverfahren bewertet, hat aber keine Verhaltensanker",
            "\"{label}\" is rated in the selection, but has no behaviour anchors"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_told_as_one_says_them() {
        let told = |levels: &[u32]| {
            let missing: Vec<String> = levels.iter().map(u32::to_string).collect();
            message(Language::De, "Teamfähigkeit", &missing)
        };
        assert!(told(&[3]).ends_with("für die Stufe 3 fehlt aber der Verhaltensanker"));
        assert!(told(&[1, 2, 4]).ends_with("für die Stufen 1, 2 und 4 fehlen aber die Verhaltensanker"));
        assert!(told(&[1, 2, 3, 4]).ends_with("hat aber keine Verhaltensanker"));
    }
}
