//! L602 missing-recommended-chapter: a recommended Eckpunkt has no chapter.

use super::missing_chapter::{list, missing};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::Importance;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L602",
        name: "missing-recommended-chapter",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein Eckpunkt, der für Lotsenkonzepte empfohlen ist, fehlt.",
            en: "An Eckpunkt that is recommended for a Lotsenkonzept is missing.",
        },
        page: include_str!("../../../docs/rules/L602-missing-recommended-chapter.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own().filter(|concept| concept.chapters.is_some()) {
        let missing = missing(cx, concept, Importance::Recommended);
        let Some(first) = missing.first().map(|eckpunkt| eckpunkt.name()) else { continue };
        let list = list(&missing, cx.language);
        let message = match missing.len() {
            1 => {
                say!(cx.language, "Der empfohlene Eckpunkt {list} fehlt", "The recommended Eckpunkt {list} is missing")
            }
            count => say!(
                cx.language,
                "{count} empfohlene Eckpunkte fehlen: {list}",
                "{count} recommended Eckpunkte are missing: {list}"
            ),
        };
        report.at(concept.key_place(&Path::new("chapters")), message).help(say!(
            cx.language,
            "Ergänzen Sie unter „chapters“ das Kapitel „{first}“, oder schalten Sie den Hinweis in „lotse.yaml“ ab.",
            "Add the chapter \"{first}\" below \"chapters\", or switch the hint off in \"lotse.yaml\"."
        ));
    }
}
