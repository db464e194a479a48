//! L310 characteristic-without-base: an Arbeitsvorgang meets a characteristic, but not the one on which it builds.

use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::{Language, Phrase};
use crate::model::{Characteristic, Knowledge, Position, WorkItem};
use crate::rules::position::grades::{Graded, graded};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L310",
        name: "characteristic-without-base",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Arbeitsvorgang erfüllt ein Tätigkeitsmerkmal, aber nicht das, auf dem es aufbaut.",
            en: "An Arbeitsvorgang meets a grading characteristic, but not the one on which it builds.",
        },
        page: include_str!("../../../docs/rules/L310-characteristic-without-base.md"),
        source: Some(Source {
            title: "Entgeltordnung zum TVöD-VKA (Anlage 1), Teil A Abschnitt I Ziffern 3 und 4",
            as_of: "2026-11-22",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for (index, item) in position.work_items.iter().enumerate() {
            let Some(lacking) = missing_base(item).filter(|_| may_be_general(position)) else { continue };
            let (id, high) = (&item.id, lacking.label().get(cx.language));
            let base = base(cx.language, lacking);
            let message = say!(
                cx.language,
                "Der Arbeitsvorgang „{id}“ trägt das Merkmal „{high}“, aber nicht das, auf dem es aufbaut: {base}",
                "The Arbeitsvorgang \"{id}\" carries \"{high}\", but not that on which it builds: {base}"
            );
            let path = Path::new("work_items").index(index);
            let at = item.characteristics.iter().position(|one| *one == lacking).unwrap_or_default();
            let added = report.at(position.place(&path.key("characteristics").index(at)), message).help(say!(
                cx.language,
                "Ergänzen Sie das fehlende Merkmal mit einer Begründung unter „reasoning“, oder streichen Sie „{high}“.",
                "Add what is missing, with the reason under \"reasoning\", or take \"{high}\" out."
            ));
            if item.knowledge.is_some() && lacking == Characteristic::Responsible {
                let knowledge = say!(cx.language, "die Fachkenntnisse", "the knowledge");
                added.related(position.span(&path.key("knowledge")), knowledge);
            }
        }
    }
}

/// Whether the general part applies or nothing is known yet; other parts have characteristics of their own.
fn may_be_general(position: &Position) -> bool {
    graded(position).filter(Graded::is_tariff).all(|graded| graded.is_general())
}

/// The lowest characteristic of an Arbeitsvorgang whose base it does not meet.
pub(super) fn missing_base(item: &WorkItem) -> Option<Characteristic> {
    use Characteristic::{
        DegreeRequired, DifficultAndImportant, HighQuality, HigherResponsibility, Independent, Responsible,
        ScientificDegreeRequired,
    };
    let has = |one: Characteristic| item.characteristics.contains(&one);
    let academic = has(ScientificDegreeRequired);
    let comprehensive = item.knowledge == Some(Knowledge::ThoroughComprehensive) && has(Independent);
    let bases = [
        (Responsible, comprehensive || has(DegreeRequired) || academic),
        (DifficultAndImportant, has(Responsible) || academic),
        (HigherResponsibility, has(DifficultAndImportant) || academic),
        (HighQuality, academic),
    ];
    bases.into_iter().find(|(one, based)| has(*one) && !based).map(|(one, _)| one)
}

/// What a characteristic builds on, in words.
fn base(language: Language, characteristic: Characteristic) -> String {
    match characteristic {
        Characteristic::Responsible => say!(
            language,
            "gründliche, umfassende Fachkenntnisse mit selbstständigen Leistungen, oder eine erforderliche Hochschulbildung",
            "thorough and comprehensive knowledge with independent performance, or a required degree"
        ),
        Characteristic::HighQuality => {
            say!(language, "eine erforderliche wissenschaftliche Hochschulbildung", "a required scientific degree")
        }
        Characteristic::HigherResponsibility => {
            say!(language, "besondere Schwierigkeit und Bedeutung", "particular difficulty and importance")
        }
        _ => say!(language, "besonders verantwortungsvoll", "particularly responsible"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn missing(knowledge: &str, characteristics: &[&str]) -> Option<&'static str> {
        let item = serde_json::json!({
            "id": "a", "share": "50 %", "knowledge": knowledge, "characteristics": characteristics,
        });
        missing_base(&serde_json::from_value(item).expect("a well-formed Arbeitsvorgang")).map(Characteristic::name)
    }

    #[test]
    fn each_characteristic_needs_the_one_below_it() {
        let full = "thorough-comprehensive";
        assert_eq!(
            missing(full, &["independent", "responsible", "difficult-and-important", "higher-responsibility"]),
            None
        );
        assert_eq!(missing(full, &["responsible"]), Some("responsible"));
        assert_eq!(missing("thorough-diverse", &["independent", "responsible"]), Some("responsible"));
        assert_eq!(missing("thorough-diverse", &["degree-required", "responsible"]), None);
        assert_eq!(missing(full, &["independent", "difficult-and-important"]), Some("difficult-and-important"));
        assert_eq!(
            missing(full, &["independent", "responsible", "higher-responsibility"]),
            Some("higher-responsibility")
        );
        assert_eq!(missing(full, &["scientific-degree-required", "high-quality", "higher-responsibility"]), None);
        assert_eq!(missing(full, &["degree-required", "high-quality"]), Some("high-quality"));
        assert_eq!(missing("none", &["independent"]), None);
    }
}
