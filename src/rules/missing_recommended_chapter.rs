//! L602 missing-recommended-chapter: a recommended Eckpunkt has no chapter.

use super::missing_chapter::missing;
use super::{Context, Rule};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::Importance;
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
        page: include_str!("../../docs/rules/L602-missing-recommended-chapter.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own().filter(|concept| concept.chapters.is_some()) {
        for eckpunkt in missing(cx, concept, Importance::Recommended) {
            let (number, title) = (eckpunkt.number(), eckpunkt.label().get(cx.language));
            let key = eckpunkt.name();
            report
                .at(
                    concept.key_place(&Path::new("chapters")),
                    say!(
                        cx.language,
                        "Der empfohlene Eckpunkt {number} „{title}“ fehlt",
                        "The recommended Eckpunkt {number} \"{title}\" is missing"
                    ),
                )
                .help(say!(
                    cx.language,
                    "Ergänzen Sie unter „chapters“ das Kapitel „{key}“, oder schalten Sie den Hinweis in „lotse.yaml“ ab.",
                    "Add the chapter \"{key}\" below \"chapters\", or switch the hint off in \"lotse.yaml\"."
                ));
        }
    }
}
