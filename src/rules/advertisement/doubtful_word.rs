//! L514 doubtful-word: an advertisement uses a word that can be read as discrimination.

use std::collections::BTreeMap;

use super::discrimination::{self, because, ruling};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::norms::words::{Certainty, List};
use crate::rules::phrases::{Mention, mentions};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L514",
        name: "doubtful-word",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Ausschreibung oder ein Anforderungsprofil enthält ein Wort, das als Benachteiligung gelesen werden kann.",
            en: "An advertisement or requirements profile has a word that can be read as discrimination.",
        },
        page: include_str!("../../../docs/rules/L514-doubtful-word.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // „junges und dynamisches Team“ is one fault, and so is a young team that is to be rejuvenated.
    let mut graver: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    for mention in mentions(cx, List::Discriminating) {
        graver.entry(mention.index).or_default().push(mention);
    }
    let is_same = |mention: &Mention<'_>, other: &Mention<'_>| {
        other.overlaps(mention) || other.word.ground == mention.word.ground && other.shares_sentence(mention)
    };
    // „Trainee Personalmarketing“ names a course of training, as „Ausbildung“ does.
    let is_course = |mention: &Mention<'_>| {
        mention.written.section == "title" && mention.text.to_lowercase().starts_with("trainee")
    };
    let is_new = |mention: &Mention<'_>| {
        !is_course(mention)
            && !graver.get(&mention.index).is_some_and(|others| others.iter().any(|other| is_same(mention, other)))
    };
    let levels = [Severity::Warning, Severity::Hint];
    discrimination::report(cx, report, mentions(cx, List::Doubtful).filter(is_new), levels, message);
}

fn message(cx: &Context<'_>, mention: &Mention<'_>) -> String {
    let (word, because) = (mention.quoted(cx.language), because(cx, mention.word));
    let ruling = ruling(cx, mention.word);
    if mention.word.certainty == Certainty::Sourced {
        return say!(
            cx.language,
            "{word} war schon Gegenstand eines Rechtsstreits{ruling}; prüfen Sie, ob die Stelle das Wort braucht",
            "{word} has been before a court{ruling}; check whether the post needs the word"
        );
    }
    say!(
        cx.language,
        "{word} kann als Benachteiligung{because} gelesen werden; prüfen Sie, ob das gemeint ist",
        "{word} can be read as discrimination{because}; check whether that is meant"
    )
}
