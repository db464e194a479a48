//! L208 decision-verb-without-power: a task or expectation is worded as a decision, but the role may decide nothing.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::norms::words::List;
use crate::rules::phrases::{Mention, mentions};
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

/// Words that open a clause in which somebody else acts: „weiß, wann die Leitung entscheidet“.
const OPENERS: &[&str] = &[
    "bevor", "bis", "dass", "damit", "die", "der", "das", "dem", "den", "denen", "deren", "dessen", "ehe", "falls",
    "nachdem", "ob", "obwohl", "sobald", "solange", "während", "wann", "warum", "was", "weil", "welche", "welchen",
    "welcher", "welches", "wem", "wen", "wenn", "wer", "wessen", "wie", "wo", "wofür", "worüber",
];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut said = BTreeSet::new();
    for mention in mentions(cx, List::Decisions) {
        let Some(role) = cx.project.roles.get(&mention.written.definition.id) else { continue };
        let Some(mandate) = role.mandate.as_ref().filter(|mandate| mandate.decision.get() < DECIDES) else { continue };
        // A title in quotation marks is somebody else's: „Schulung ‚Sicher entscheiden‘ halten“.
        if mention.is_quoted() || opens_with_another(&mention) || !said.insert(mention.index) {
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

/// Whether the words stand in a subordinate clause, which says what others decide. A relative clause may begin with a
/// preposition: „in dem der Rat …“.
fn opens_with_another(mention: &Mention<'_>) -> bool {
    let mut words = mention.clause_before();
    let [first, second] = [words.next(), words.next()].map(Option::unwrap_or_default);
    let relative = ["dem", "den", "denen", "der", "deren", "dessen", "die", "das"];
    let after_preposition =
        ["an", "auf", "aus", "bei", "für", "gegen", "in", "mit", "nach", "über", "von", "zu"].contains(&first);
    OPENERS.contains(&first) || (after_preposition && relative.contains(&second))
}
