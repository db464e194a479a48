//! L803 generic-masculine: a public text names people in the masculine only.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{masculine_only, sentences};
use crate::i18n::{Language, Phrase};
use crate::model::Kind;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::published::published;
use super::sentence::{plain, shown};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L803",
        name: "generic-masculine",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein öffentlicher Text nennt Menschen nur in der männlichen Form.",
            en: "A public text names people in the masculine form only.",
        },
        page: include_str!("../../../docs/rules/L803-generic-masculine.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for text in cx.texts.iter().filter(|text| published(cx, text).is_some() || is_required(cx, text)) {
        report_text(cx, text, report);
    }
}

/// Whether a text explains what is required of applicants and so reaches the advertisement.
fn is_required(cx: &Context<'_>, text: &Written<'_>) -> bool {
    cx.config.language() != Some(Language::En)
        && text.definition.kind == Kind::Position
        && matches!(text.section, "qualification" | "requirements")
        && text.field == "note"
}

fn report_text(cx: &Context<'_>, written: &Written<'_>, report: &mut Reporter<'_>) {
    let plain = plain(written);
    let mut found = Vec::new();
    for sentence in sentences(&plain) {
        let words = masculine_only(&plain.text[sentence.clone()]);
        found.extend(words.into_iter().map(|word| sentence.start + word.start..sentence.start + word.end));
    }
    let Some(first) = found.first() else { return };
    let list = shown(cx.language, found.iter().map(|range| &plain.text[range.clone()]));
    let message = say!(
        cx.language,
        "Der Text nennt {list} nur in der männlichen Form",
        "The text says {list} in the masculine form only"
    );
    report.at(written.place(cx.sources, first), message).help(say!(
        cx.language,
        "Nennen Sie beide Formen, oder wählen Sie ein neutrales Wort wie „Beschäftigte“, „Leitung“ oder „Ansprechperson“.",
        "Name both forms, or choose a neutral word such as \"Beschäftigte\", \"Leitung\" or \"Ansprechperson\"."
    ));
}
