//! L611 empty-chapter: a chapter stands there but says nothing.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Eckpunkt;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::{Node, NodeKind, Path};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L611",
        name: "empty-chapter",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Kapitel ist angelegt, enthält aber nichts.",
            en: "A chapter stands there but contains nothing.",
        },
        page: include_str!("../../../docs/rules/L611-empty-chapter.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let tree = &concept.definition.tree;
        let parent = cx.project.concepts.parent_in_project(concept);
        for eckpunkt in Eckpunkt::ALL {
            let path = Path::new("chapters").key(eckpunkt.name());
            let is_empty = |tree: &Node| tree.find(&path).is_some_and(|node| !node.is_null() && !says_something(node));
            if !is_empty(tree) || parent.is_some_and(|parent| is_empty(&parent.definition.tree)) {
                continue;
            }
            let (number, title) = (eckpunkt.number(), eckpunkt.label().get(cx.language));
            report
                .at(
                    concept.key_place(&path),
                    say!(
                        cx.language,
                        "Das Kapitel zu Eckpunkt {number} „{title}“ enthält weder Text noch Angaben",
                        "The chapter of Eckpunkt {number} \"{title}\" contains neither text nor facts"
                    ),
                )
                .help(say!(
                    cx.language,
                    "Schreiben Sie einen Text („prose: …“ oder „prose_file: …“), oder tragen Sie die Angaben ein.",
                    "Write a text (\"prose: …\" or \"prose_file: …\"), or fill in the facts."
                ));
        }
    }
}

/// Whether anything was written here that a reader could read.
fn says_something(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Scalar(scalar) => !scalar.is_null() && !scalar.text.trim().is_empty(),
        NodeKind::List(items) => items.iter().any(says_something),
        NodeKind::Map(entries) => entries.iter().any(|entry| says_something(&entry.value)),
    }
}
