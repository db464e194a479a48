//! L620 posts-do-not-add-up: a concept needs another number of posts than the positions that it names have.

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::PostsNeeded;
use crate::rules::wording::number;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L620",
        name: "posts-do-not-add-up",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die neuen Stellen eines Konzepts haben zusammen einen anderen Umfang, als das Konzept nennt.",
            en: "The new posts of a concept do not add up to what the concept says.",
        },
        page: include_str!("../../../docs/rules/L620-posts-do-not-add-up.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let costs = concept.chapters.as_ref().and_then(|chapters| chapters.costs.as_ref());
        let Some(posts) = costs.and_then(|costs| costs.posts.as_ref()) else { continue };
        let needed = posts.fte.value();
        let Some(named) = named(cx, posts).filter(|named| *named != needed) else { continue };
        let path = Path::new("chapters").key("costs").key("posts");
        let difference = number(cx.language, (needed - named).abs());
        let is_short = named < needed;
        let (needed, named) = (number(cx.language, needed), number(cx.language, named));
        let message = if is_short {
            say!(
                cx.language,
                "Das Konzept braucht {needed} neue Stellen, die genannten umfassen zusammen {named}: {difference} zu wenig",
                "The concept needs {needed} new posts, those it names add up to {named}: {difference} too few"
            )
        } else {
            say!(
                cx.language,
                "Das Konzept braucht {needed} neue Stellen, die genannten umfassen zusammen {named}: {difference} zu viel",
                "The concept needs {needed} new posts, those it names add up to {named}: {difference} too many"
            )
        };
        report
            .at(concept.place(&path.key("fte")), message)
            .related(concept.span(&path.key("positions")), say!(cx.language, "die genannten Stellen", "the posts"))
            .help(say!(
                cx.language,
                "Berichtigen Sie „fte“, ergänzen Sie unter „positions“ die fehlende Stelle, oder streichen Sie dort Stellen, die es schon gibt.",
                "Correct \"fte\", add the missing post below \"positions\", or drop posts there that exist already."
            ));
    }
}

/// The full-time equivalents of the positions that are named, identical posts included; `None` where none is named or
/// one of them could not be read.
fn named(cx: &Context<'_>, posts: &PostsNeeded) -> Option<Decimal> {
    let parts = posts.positions.iter().map(|name| {
        let position = cx.project.positions.get(name.as_str())?;
        // A post has no number before it stands in the Stellenplan; it still is one.
        Some(position.fte.value() * Decimal::from(position.numbers.len().max(1)))
    });
    let sum: Decimal = parts.collect::<Option<Vec<_>>>()?.into_iter().sum();
    (!posts.positions.is_empty()).then_some(sum)
}
