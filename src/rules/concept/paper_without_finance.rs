//! L639 paper-without-finance: a paper for decision does not say what the decision costs.

use super::variant_disagrees::has_amounts;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::PaperKind;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L639",
        name: "paper-without-finance",
        severity: Severity::Warning,
        summary: Phrase { de: "Eine Beschlussvorlage nennt keine Kosten.", en: "A paper for decision names no costs." },
        page: include_str!("../../../docs/rules/L639-paper-without-finance.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let is_decision = concept.council.as_ref().is_some_and(|paper| paper.kind == Some(PaperKind::Decision));
        // A chapter that is missing altogether is reported as such.
        let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref());
        let Some(chapter) = chapter.filter(|_| is_decision) else { continue };
        let in_variants = concept.variants.iter().any(|variant| variant.one_off.is_some() || variant.annual.is_some());
        if in_variants || has_amounts(chapter) {
            continue;
        }
        report
            .at(
                concept.key_place(&Path::new("council").key("kind")),
                say!(
                    cx.language,
                    "Die Beschlussvorlage nennt keine Kosten: Das Konzept gibt weder einmalige noch jährliche Beträge an",
                    "The paper for decision names no costs: the concept gives neither one-off nor annual amounts"
                ),
            )
            .related(
                concept.span(&Path::new("chapters").key("costs")),
                say!(cx.language, "das Kapitel zu den Kosten", "the chapter on costs"),
            )
            .help(say!(
                cx.language,
                "Tragen Sie unter „costs“ die Kostenpunkte ein („items“ mit „one_off“ und „annual“). Kostet der Beschluss nichts, schreiben Sie „total_one_off: 0 EUR“ und „total_annual: 0 EUR“.",
                "Enter the cost items below \"costs\" (\"items\" with \"one_off\" and \"annual\"). If the decision costs nothing, write \"total_one_off: 0 EUR\" and \"total_annual: 0 EUR\"."
            ));
    }
}
