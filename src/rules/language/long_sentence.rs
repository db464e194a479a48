//! L805 long-sentence: a sentence of a public text is too long to be understood at once.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{counted_words, sentences};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::published::published;
use super::sentence::{first_line, plain};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L805",
        name: "long-sentence",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein Satz eines öffentlichen Textes hat mehr als 35 Wörter.",
            en: "A sentence of a public text has more than 35 words.",
        },
        page: include_str!("../../../docs/rules/L805-long-sentence.md"),
        source: None,
    },
    check,
};

/// The most words of a sentence.
const MOST: usize = 35;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // Shorter texts cannot hold so many words.
    let is_long = |text: &&Written<'_>| text.is_prose && text.text.len() > 2 * MOST;
    for text in cx.texts.iter().filter(is_long).filter(|text| published(cx, text).is_some()) {
        report_text(cx, text, report);
    }
}

fn report_text(cx: &Context<'_>, written: &Written<'_>, report: &mut Reporter<'_>) {
    let plain = plain(written);
    for sentence in sentences(&plain) {
        let count = counted_words(&plain.text[sentence.clone()]).count();
        if count <= MOST {
            continue;
        }
        let place = written.place(cx.sources, &first_line(written.text, &sentence));
        let message = say!(
            cx.language,
            "Der Satz hat {count} Wörter, gut zu lesen sind höchstens {MOST}",
            "The sentence has {count} words, up to {MOST} read well"
        );
        report.at(place, message).help(say!(
            cx.language,
            "Teilen Sie ihn: ein Gedanke je Satz, Aufzählungen als Liste.",
            "Divide it: one thought to a sentence, enumerations as a list."
        ));
    }
}
