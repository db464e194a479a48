//! L637 decision-paper-without-proposal: a paper for decision does not say what is to be decided.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::PaperKind;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L637",
        name: "decision-paper-without-proposal",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Beschlussvorlage hat keinen Beschlussvorschlag.",
            en: "A paper for decision has no proposal.",
        },
        page: include_str!("../../../docs/rules/L637-decision-paper-without-proposal.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(paper) = concept.council.as_ref().filter(|paper| paper.proposal.is_empty()) else { continue };
        if paper.kind != Some(PaperKind::Decision) {
            continue;
        }
        let path = Path::new("council").key("kind");
        report
            .at(
                concept.place(&path),
                say!(
                    cx.language,
                    "Die Beschlussvorlage enthält keinen Beschlussvorschlag",
                    "The paper for decision contains no proposal"
                ),
            )
            .help(say!(
                cx.language,
                "Schreiben Sie unter „proposal“, was beschlossen werden soll, je Punkt ein Satz: „Der Rat beschließt …“. Soll der Rat nur unterrichtet werden, ist es „kind: information“.",
                "Write below \"proposal\" what is to be decided, one sentence for each item: \"Der Rat beschließt …\". If the council is only to be informed, write \"kind: information\"."
            ));
    }
}
