//! L523 personal-facts-demanded: an advertisement asks for facts about the person that the selection does not need.

use std::collections::BTreeMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::norms::words::List;
use crate::rules::phrases::{Mention, mentions, one_line};
use crate::rules::{Context, Rule, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L523",
        name: "personal-facts-demanded",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Ausschreibung verlangt persönliche Angaben, die für die Auswahl nicht gebraucht werden.",
            en: "An advertisement asks for personal facts that the selection does not need.",
        },
        page: include_str!("../../../docs/rules/L523-personal-facts-demanded.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut texts: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    for mention in mentions(cx, List::PersonalFacts) {
        texts.entry(mention.index).or_default().push(mention);
    }
    for mentions in texts.values() {
        let words: Vec<String> = mentions.iter().map(|mention| one_line(mention.text)).collect();
        let facts = wording::names(cx.language, words.iter().map(String::as_str));
        let message = say!(
            cx.language,
            "Die Ausschreibung verlangt {facts}; für die Auswahl wird das nicht gebraucht, und es kann als Indiz für eine Benachteiligung gewertet werden",
            "The advertisement asks for {facts}; the selection does not need it, and it can be taken as an indication of discrimination"
        );
        let help = mentions[0].word.instead.as_ref().map(|instead| instead.get(cx.language)).unwrap_or_default();
        report.at(mentions[0].place(cx), message).help(help);
    }
}
