//! L215 vague-task: a task does not say what somebody does, or what there is afterwards.

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
        code: "L215",
        name: "vague-task",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Aufgabe sagt nicht, was jemand tut oder was danach vorliegt.",
            en: "A task does not say what somebody does or what there is afterwards.",
        },
        page: include_str!("../../../docs/rules/L215-vague-task.md"),
        source: None,
    },
    check,
};

/// The word of the list whose titles name no object at all.
const WITHOUT_OBJECT: &str = "ohne Gegenstand";

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut said = BTreeSet::new();
    for mention in mentions(cx, List::Vague) {
        if !is_left_open(cx, &mention) || !said.insert(mention.index) {
            continue;
        }
        let words = mention.quoted(cx.language);
        let message = if mention.word.word == WITHOUT_OBJECT {
            say!(
                cx.language,
                "Die Aufgabe {words} sagt nicht, was genau zu tun ist",
                "The task {words} does not say what exactly is to be done"
            )
        } else {
            say!(
                cx.language,
                "Die Aufgabe bleibt mit {words} vage, und ein Ergebnis ist nicht genannt",
                "With {words} the task stays vague, and no result is named"
            )
        };
        report.at(mention.place(cx), message).help(say!(
            cx.language,
            "Schreiben Sie Verb und Gegenstand („Schulungen zur E-Akte halten“) und unter „result“, was danach vorliegt („geschulte Beschäftigte“).",
            "Write a verb and its object (\"hold training on electronic files\"), and under \"result\" what there is afterwards (\"trained staff\")."
        ));
    }
}

/// Whether nothing else says what the task is: no result, and for a title without an object no description either.
fn is_left_open(cx: &Context<'_>, mention: &Mention<'_>) -> bool {
    let Some(role) = cx.project.roles.get(&mention.written.definition.id) else { return false };
    let tasks = Path::new("tasks");
    let is_meant = |at: usize| {
        let node = role.definition.tree.find(&tasks.index(at).key("title"));
        node.is_some_and(|node| node.span == mention.written.span)
    };
    let task = role.tasks.iter().enumerate().find(|(at, _)| is_meant(*at)).map(|(_, task)| task);
    let explained = |without_object: bool| {
        task.is_some_and(|task| task.result.is_some() && (!without_object || task.description.is_some()))
    };
    !explained(mention.word.word == WITHOUT_OBJECT)
}
