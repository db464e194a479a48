//! L305 limitation-without-reason: a post is limited, but nothing says why.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L305",
        name: "limitation-without-reason",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Stelle ist befristet, ohne dass ein Grund genannt ist.",
            en: "A post is limited, but no reason is given.",
        },
        page: include_str!("../../../docs/rules/L305-limitation-without-reason.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(limitation) = &position.limitation else { continue };
        // A limitation without a factual reason is possible, but then the norm that allows it is what one must know.
        if limitation.reason.is_some() || limitation.basis.is_some() {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Stelle ist befristet, aber weder Grund noch Rechtsgrundlage sind genannt",
            "The post is limited, but neither a reason nor a legal basis is named"
        );
        report.at(position.key_place(&Path::new("limitation")), message).help(say!(
            cx.language,
            "Ergänzen Sie „reason“ (zum Beispiel „Vertretung“ oder „Projekt bis 31.12.2028“) oder bei einer Befristung ohne Sachgrund die Rechtsgrundlage unter „basis“.",
            "Add the \"reason\" (such as a substitution or a project), or for a limitation without a factual reason its legal \"basis\"."
        ));
    }
}
