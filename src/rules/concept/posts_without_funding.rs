//! L613 posts-without-funding: a concept needs posts, but not where they come from.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::wording::number;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L613",
        name: "posts-without-funding",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Konzept braucht neue Stellen, nennt aber Stellenplan oder Haushaltsjahr nicht.",
            en: "A concept needs new posts but does not name the Stellenplan or the budget year.",
        },
        page: include_str!("../../../docs/rules/L613-posts-without-funding.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let costs = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref());
        let Some(posts) = costs.and_then(|costs| costs.posts.as_ref()) else { continue };
        if posts.fte.value().is_zero() {
            continue;
        }
        let fte = number(cx.language, posts.fte.value());
        let (message, keys) = match (posts.year.is_some(), posts.reference.is_some()) {
            (true, true) => continue,
            (false, true) => (
                say!(
                    cx.language,
                    "Das Konzept braucht {fte} neue Stellen, nennt aber kein Haushaltsjahr",
                    "The concept needs {fte} new posts, but without a budget year"
                ),
                say!(cx.language, "„year“", "\"year\""),
            ),
            (true, false) => (
                say!(
                    cx.language,
                    "Das Konzept braucht {fte} neue Stellen, verweist aber nicht auf den Stellenplan",
                    "The concept needs {fte} new posts, but without a reference to the Stellenplan"
                ),
                say!(cx.language, "„reference“", "\"reference\""),
            ),
            (false, false) => (
                say!(
                    cx.language,
                    "Das Konzept braucht {fte} neue Stellen, nennt aber weder Stellenplan noch Haushaltsjahr",
                    "The concept needs {fte} new posts, but names neither Stellenplan nor budget year"
                ),
                say!(cx.language, "„reference“ und „year“", "\"reference\" and \"year\""),
            ),
        };
        report.at(concept.place(&Path::new("chapters").key("costs").key("posts").key("fte")), message).help(say!(
            cx.language,
            "Ergänzen Sie {keys}: Über Stellen entscheidet der Rat mit dem Stellenplan.",
            "Add {keys}: the council decides on posts with the Stellenplan."
        ));
    }
}
