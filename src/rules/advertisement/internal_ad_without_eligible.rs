//! L520 internal-ad-without-eligible: an internal advertisement does not say who may apply.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L520",
        name: "internal-ad-without-eligible",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine interne Ausschreibung sagt nicht, wer sich bewerben kann.",
            en: "An internal advertisement does not say who may apply.",
        },
        page: include_str!("../../../docs/rules/L520-internal-ad-without-eligible.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, _) in ads(cx).filter(|(_, ad)| !ad.is_open() && ad.eligible.is_none()) {
        let message = say!(
            cx.language,
            "Die Ausschreibung ist intern, sagt aber nicht, wer sich bewerben kann",
            "The advertisement is internal but does not say who may apply"
        );
        report.at(position.key_place(&field("eligible")), message).help(say!(
            cx.language,
            "Ergänzen Sie „eligible“, zum Beispiel „Beschäftigte der Stadt, auch befristet Beschäftigte“, damit niemand rätselt, ob etwa Auszubildende oder Beschäftigte der Eigenbetriebe gemeint sind.",
            "Add \"eligible\", such as \"staff of the town, including fixed-term staff\", so that nobody has to guess whether apprentices or the staff of municipal enterprises are meant."
        ));
    }
}
