//! L806 nominal-style: a sentence for the public or for applicants says with nouns what verbs would say.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{nominalisations, sentences};
use crate::i18n::{Language, Phrase};
use crate::model::Kind;
use crate::rules::wording::names;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::published::published;
use super::sentence::{first_line, plain};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L806",
        name: "nominal-style",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein Satz für die Öffentlichkeit oder für Bewerbende reiht Hauptwörter, die Tätigkeiten meinen.",
            en: "A sentence for the public or for applicants strings together nouns that mean actions.",
        },
        page: include_str!("../../../docs/rules/L806-nominal-style.md"),
        source: None,
    },
    check,
};

/// From how many nominalisations on a sentence is found.
const MANY: usize = 5;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for text in cx.texts.iter().filter(|text| published(cx, text).is_some() || is_put_to_applicants(cx, text)) {
        report_text(cx, text, report);
    }
}

/// Whether a text is read out to applicants or tells them what is required of them.
fn is_put_to_applicants(cx: &Context<'_>, text: &Written<'_>) -> bool {
    cx.config.language() != Some(Language::En)
        && match (text.definition.kind, text.section) {
            (Kind::Position, "interview") => matches!(text.field, "question" | "tasks"),
            (Kind::Competences, _) => text.field == "question",
            (Kind::Position, "qualification" | "requirements") => text.field == "note",
            _ => false,
        }
}

fn report_text(cx: &Context<'_>, written: &Written<'_>, report: &mut Reporter<'_>) {
    let plain = plain(written);
    for sentence in sentences(&plain) {
        let text = &plain.text[sentence.clone()];
        let found = nominalisations(text);
        if found.len() < MANY {
            continue;
        }
        let count = found.len();
        let list = names(cx.language, found.into_iter().map(|range| &text[range]));
        let message = say!(
            cx.language,
            "Der Satz drückt {count} Tätigkeiten als Hauptwörter aus: {list}",
            "The sentence expresses {count} actions as nouns: {list}"
        );
        let place = written.place(cx.sources, &first_line(written.text, &sentence));
        report.at(place, message).help(say!(
            cx.language,
            "Sagen Sie mit Verben, wer was tut, und teilen Sie den Satz: „prüfen“ statt „Durchführung einer Prüfung“.",
            "Say with verbs who does what, and divide the sentence: \"prüfen\", not \"Durchführung einer Prüfung\"."
        ));
    }
}
