//! L408 forbidden-question: a question of the interview asks for what nobody may be asked.

use super::about_the_work::is_about_the_work;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::norms::words::{Certainty, List};
use crate::rules::phrases::{Mention, mentions};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L408",
        name: "forbidden-question",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Frage des Auswahlgesprächs zielt auf etwas, wonach nicht gefragt werden darf.",
            en: "A question of the interview asks about something that must not be asked.",
        },
        page: include_str!("../../../docs/rules/L408-forbidden-question.md"),
        source: Some(Source { title: "Art. 5 Abs. 2 der Richtlinie (EU) 2023/970", as_of: "2026-02-13" }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut last: Option<usize> = None;
    for mention in mentions(cx, List::ForbiddenQuestions).filter(|mention| !is_about_the_work(mention)) {
        // One question is one fault, whatever else it asks for.
        if last.replace(mention.index) == Some(mention.index) {
            continue;
        }
        let is_sourced = mention.word.certainty == Certainty::Sourced;
        let level = if is_sourced { Severity::Error } else { Severity::Warning };
        let help = mention.word.instead.as_ref().map(|instead| instead.get(cx.language)).unwrap_or_default();
        report.at(mention.place(cx), message(cx, &mention)).level(level).help(help);
    }
}

fn message(cx: &Context<'_>, mention: &Mention<'_>) -> String {
    let asked = mention.quoted(cx.language);
    match &mention.word.source {
        Some(source) => say!(
            cx.language,
            "Die Frage zielt mit {asked} auf das bisherige Entgelt; das untersagt {source} (Umsetzung in Deutschland im Datenstand nicht belegt)",
            "With {asked} the question asks for the previous pay; {source} forbids that (no German transposition on record here)"
        ),
        None => {
            let topic = &mention.word.word;
            say!(
                cx.language,
                "Die Frage zielt mit {asked} auf ein Thema, nach dem wahrscheinlich nicht gefragt werden darf: {topic}",
                "With {asked} the question touches a topic that probably must not be asked about: {topic}"
            )
        }
    }
}
