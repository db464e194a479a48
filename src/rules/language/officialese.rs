//! L807 officialese: prose of a document uses phrases of officialese for which there is a plain word.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::norms::words::List;
use crate::rules::phrases::{Mention, mentions, one_line};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L807",
        name: "officialese",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein Text sagt in Amtsdeutsch, was sich schlicht sagen lässt.",
            en: "A text says in officialese what can be said plainly.",
        },
        page: include_str!("../../../docs/rules/L807-officialese.md"),
        source: None,
    },
    check,
};

/// How many phrases of one text are named.
const SHOWN: usize = 4;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if cx.config.language().unwrap_or_default() != Language::De {
        return;
    }
    let mut texts: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    for mention in mentions(cx, List::Officialese).filter(|mention| !mention.is_quoted()) {
        texts.entry(mention.index).or_default().push(mention);
    }
    for mentions in texts.values() {
        let mut said = BTreeSet::new();
        let shown: Vec<String> = mentions
            .iter()
            .filter(|mention| said.insert(mention.word.word.as_str()))
            .take(SHOWN)
            .map(|mention| plain(cx, mention))
            .collect();
        let (count, list) = (mentions.len(), shown.join(", "));
        let message = match count {
            1 => say!(cx.language, "Amtsdeutsch: {list}", "Officialese: {list}"),
            _ => {
                say!(cx.language, "{count} Wendungen in Amtsdeutsch: {list}", "{count} phrases of officialese: {list}")
            }
        };
        report.at(mentions[0].place(cx), message).help(say!(
            cx.language,
            "Schreiben Sie das Verb, das sagt, wer was tut; die schlichten Wörter stehen hinter dem Pfeil.",
            "Write the verb that says who does what; the plain words stand after the arrow."
        ));
    }
}

/// The phrase with what to write instead: „seitens“ → von.
fn plain(cx: &Context<'_>, mention: &Mention<'_>) -> String {
    let phrase = one_line(mention.text);
    let plain = mention.word.instead.as_ref().map(|instead| instead.get(cx.language)).unwrap_or_default();
    say!(cx.language, "„{phrase}“ → {plain}", "\"{phrase}\" → {plain}")
}
