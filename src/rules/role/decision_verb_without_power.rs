//! L208 decision-verb-without-power: a task or expectation is worded as a decision, but the role may decide nothing.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::norms::words::List;
use crate::rules::phrases::mentions;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L208",
        name: "decision-verb-without-power",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Aufgabe oder Erwartung klingt nach Entscheidung, die Rolle hat aber keine Entscheidungsbefugnis.",
            en: "A task or expectation sounds like a decision, but the role has no authority to decide.",
        },
        page: include_str!("../../../docs/rules/L208-decision-verb-without-power.md"),
        source: None,
    },
    check,
};

/// From this level on a role co-signs or instructs: then it decides some things.
const DECIDES: u32 = 2;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut said = BTreeSet::new();
    for mention in mentions(cx, List::Decisions) {
        let Some(role) = cx.project.roles.get(&mention.written.definition.id) else { continue };
        let Some(mandate) = role.mandate.as_ref().filter(|mandate| mandate.decision.get() < DECIDES) else { continue };
        if !said.insert(mention.index) {
            continue;
        }
        let (verb, level) = (mention.quoted(cx.language), mandate.decision);
        let message = if mention.written.section == "tasks" {
            say!(
                cx.language,
                "Die Aufgabe ist mit {verb} als Entscheidung formuliert, die Entscheidungsbefugnis der Rolle ist aber {level}",
                "With {verb} the task is worded as a decision, but the authority of the role to decide is {level}"
            )
        } else {
            say!(
                cx.language,
                "Die Erwartung ist mit {verb} als Entscheidung formuliert, die Entscheidungsbefugnis der Rolle ist aber {level}",
                "With {verb} the expectation is worded as a decision, but the authority of the role to decide is {level}"
            )
        };
        let decision = role.span(&Path::new("mandate").key("decision"));
        let held = say!(cx.language, "die Entscheidungsbefugnis", "the authority to decide");
        report.at(mention.place(cx), message).related(decision, held).help(say!(
            cx.language,
            "Schreiben Sie, was die Rolle tut, zum Beispiel „Entscheidung vorbereiten“ oder „Reihenfolge vorschlagen“, oder vereinbaren Sie in „mandate“ mindestens Entscheidung 2.",
            "Write what the role does, such as preparing the decision or proposing an order, or agree on at least decision 2 in \"mandate\"."
        ));
    }
}
