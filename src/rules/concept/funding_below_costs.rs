//! L621 funding-below-costs: the funding of a concept does not pay for its costs.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::project::costs;
use crate::rules::amounts::euros;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L621",
        name: "funding-below-costs",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Finanzierung eines Konzepts deckt seine Kosten nicht.",
            en: "The funding of a concept does not cover its costs.",
        },
        page: include_str!("../../../docs/rules/L621-funding-below-costs.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(chapter) = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref()) else { continue };
        // A chapter that names no source of money may describe it in words.
        if chapter.funding.is_empty() {
            continue;
        }
        let path = Path::new("chapters").key("costs");
        let costs_at = if chapter.items.is_empty() { path.clone() } else { path.key("items") };
        let (one_off, annual) = (costs::one_off(chapter), costs::annual(chapter));
        for (balance, once) in [(one_off, true), (annual, false)] {
            // Where the items contradict their total, that is the fault.
            let Some(open) = balance.open().filter(|_| balance.adds_up()) else { continue };
            let [cost, funded, open] = [balance.cost, balance.funded, open].map(|amount| euros(cx.language, amount));
            let message = if once {
                say!(
                    cx.language,
                    "Einmalig fallen {cost} an, finanziert sind davon {funded}: Es fehlen {open}",
                    "One-off costs are {cost}, of which {funded} are funded: {open} are missing"
                )
            } else {
                say!(
                    cx.language,
                    "Jährlich fallen {cost} an, finanziert sind davon {funded}: Es fehlen {open}",
                    "Annual costs are {cost}, of which {funded} are funded: {open} are missing"
                )
            };
            report
                .at(concept.key_place(&path.key("funding")), message)
                .related(concept.span(&costs_at), say!(cx.language, "die Kosten", "the costs"))
                .help(say!(
                    cx.language,
                    "Ergänzen Sie, woher das übrige Geld kommt, zum Beispiel aus vorhandenen Stellen oder Haushaltsmitteln, oder senken Sie die Kosten.",
                    "Add where the rest of the money comes from, for example from existing posts or the budget, or lower the costs."
                ));
        }
    }
}
