//! L913 post-number-twice: one entry of the Stellenplan cannot be two posts on one day.

use std::collections::HashMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Position, Validity};
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L913",
        name: "post-number-twice",
        severity: Severity::Error,
        summary: Phrase {
            de: "Zwei Stellen haben zur selben Zeit dieselbe Stellennummer.",
            en: "Two posts have the same number at the same time.",
        },
        page: include_str!("../../../docs/rules/L913-post-number-twice.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut by_number: HashMap<&str, Vec<(&Defined<Position>, usize)>> = HashMap::new();
    for position in cx.project.positions.own() {
        for (index, number) in position.numbers.iter().enumerate() {
            // A number that is inherited from another post is reported at the heir, which should have its own.
            let known = by_number.entry(number.as_str()).or_default();
            let meets = |(other, _): &&(&Defined<Position>, usize)| {
                other.id() != position.id() && overlaps(position.valid.as_ref(), other.valid.as_ref())
            };
            if let Some((other, at)) = known.iter().find(meets) {
                let id = other.id();
                let message = say!(
                    cx.language,
                    "Die Stellennummer „{number}“ trägt zur selben Zeit auch die Stelle „{id}“",
                    "The post \"{id}\" has the number \"{number}\" at the same time"
                );
                report
                    .at(position.place(&Path::new("numbers").index(index)), message)
                    .related(
                        other.span(&Path::new("numbers").index(*at)),
                        say!(cx.language, "die andere Stelle", "the other post"),
                    )
                    .help(say!(
                        cx.language,
                        "Berichtigen Sie die Nummer; löst eine Stelle die andere ab, begrenzen Sie die Geltung beider mit „valid“.",
                        "Correct the number; if one post succeeds the other, limit the validity of both with \"valid\"."
                    ));
            }
            known.push((position, index));
        }
    }
}

/// Whether two periods have a day in common; without dates something always holds.
fn overlaps(one: Option<&Validity>, two: Option<&Validity>) -> bool {
    let ends = |valid: Option<&Validity>| valid.and_then(|valid| valid.to);
    let begins = |valid: Option<&Validity>| valid.and_then(|valid| valid.from);
    let before = |first, second| matches!((ends(first), begins(second)), (Some(to), Some(from)) if to < from);
    !before(one, two) && !before(two, one)
}
