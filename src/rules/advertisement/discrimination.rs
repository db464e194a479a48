//! How advertisements are told that a word discriminates: as law with the ruling, or as a hint.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, Severity};
use crate::norms::words::{Certainty, Word};
use crate::rules::Context;
use crate::rules::phrases::Mention;
use crate::say;

/// Reports each word once per text: `sourced` is the level of what a ruling says, `general` of everything else.
pub(super) fn report<'a>(
    cx: &Context<'a>,
    report: &mut Reporter<'_>,
    mentions: impl Iterator<Item = Mention<'a>>,
    [sourced, general]: [Severity; 2],
    message: fn(&Context<'_>, &Mention<'_>) -> String,
) {
    let mut said = BTreeSet::new();
    let mut last: Option<Mention<'a>> = None;
    for mention in mentions {
        // „25 bis 35 Jahre“ is one fault, even where „bis 35 Jahre“ is one too.
        let is_within = last.as_ref().is_some_and(|last| last.overlaps(&mention));
        if is_within || !said.insert((mention.index, mention.word.word.as_str())) {
            continue;
        }
        last = Some(mention);
        let level = if mention.word.certainty == Certainty::Sourced { sourced } else { general };
        let help = mention.word.instead.as_ref().map(|instead| instead.get(cx.language)).unwrap_or_default();
        report.at(mention.place(cx), message(cx, &mention)).level(level).help(help);
    }
}

/// " wegen des Alters", " because of age"; empty where the word stands for no ground.
pub(super) fn because(cx: &Context<'_>, word: &Word) -> String {
    word.ground.map(|ground| format!(" {}", ground.because().get(cx.language))).unwrap_or_default()
}

/// " (BAG, Urteil vom …)"; empty where nobody has looked up a ruling.
pub(super) fn ruling(cx: &Context<'_>, word: &Word) -> String {
    let cited = word.source.as_deref().map(|source| source.replace(", Urteil vom ", ", "));
    cited.map(|source| say!(cx.language, " ({source})", " ({source})")).unwrap_or_default()
}
