//! L518 ad-without-tasks: a post is advertised, but its tasks are not described.

use super::advertised::ads;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L518",
        name: "ad-without-tasks",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Stelle ist ausgeschrieben, aber ihre Aufgaben sind nicht beschrieben.",
            en: "A post is advertised, but its tasks are not described.",
        },
        page: include_str!("../../../docs/rules/L518-ad-without-tasks.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, _) in ads(cx) {
        if position.work_items.iter().any(|item| item.title.is_some() || item.result.is_some()) {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Stelle ist ausgeschrieben, aber kein Arbeitsvorgang ist mit Titel oder Ergebnis beschrieben",
            "The post is advertised, but no Arbeitsvorgang is described with a title or a result"
        );
        report.at(position.key_place(&Path::new("advertisement")), message).help(say!(
            cx.language,
            "Beschreiben Sie unter „work_items“ fünf bis acht Arbeitsvorgänge mit Titel, Ergebnis und Anteil; aus ihnen entsteht der Abschnitt „Das sind Ihre Aufgaben“.",
            "Describe five to eight Arbeitsvorgänge with title, result and share under \"work_items\"; the section \"What you will do\" is made from them."
        ));
    }
}
