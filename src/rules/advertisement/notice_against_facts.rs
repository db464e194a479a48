//! L526 notice-against-facts: a notice in an advertisement contradicts its own facts.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use rust_decimal::Decimal;

use super::advertised::{ads, field};
use crate::i18n::Language;
use crate::model::{Advertisement, Notice, NoticeKind, Underrepresented};
use crate::norms::notices::{is_about, promises_precedence};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L526",
        name: "notice-against-facts",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Hinweis in der Ausschreibung widerspricht ihren eigenen Angaben.",
            en: "A notice in an advertisement contradicts its own facts.",
        },
        page: include_str!("../../../docs/rules/L526-notice-against-facts.md"),
        source: None,
    },
    check,
};

/// Words that make a sentence say the opposite, or say it under a condition only.
const NOT: [&str; 5] = ["nicht", "kein", "nur in Vollzeit", " not ", " no "];
const IF: [&str; 9] = ["sofern", "soweit", "wenn", "Wenn", "falls", "nterrepräsent", "if ", "where ", "nder-represent"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        let full = position.fte.value() == Decimal::ONE;
        for (at, notice) in ad.notices.iter().enumerate() {
            let part_time = (full && denies_part_time(ad, notice)).then(|| part_time(cx.language));
            let Some((message, fact)) = part_time.or_else(|| preferred(ad, notice, cx.language)) else { continue };
            let contradicted = position.span(&field(fact));
            report
                .at(position.place(&field("notices").index(at).key("text")), message)
                .help(say!(
                    cx.language,
                    "Berichtigen Sie den Hinweis oder die Angabe „{fact}“.",
                    "Correct the notice or the fact \"{fact}\"."
                ))
                .related(contradicted, say!(cx.language, "die Angabe", "the fact"));
        }
    }
}

fn holds_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

/// Whether a notice offers part time although the advertisement rules it out.
fn denies_part_time(ad: &Advertisement, notice: &Notice) -> bool {
    let about = notice.kind == NoticeKind::PartTime && is_about(&notice.text, NoticeKind::PartTime);
    ad.part_time == Some(false) && about && !holds_any(&notice.text, &NOT)
}

fn part_time(language: Language) -> (String, &'static str) {
    let message = say!(
        language,
        "Der Hinweis bietet Teilzeit an, nach den Angaben der Ausschreibung ist sie ausgeschlossen",
        "The notice offers part time, by the facts of the advertisement it is ruled out"
    );
    (message, "part_time")
}

/// What is wrong with a notice that promises women precedence where they are not fewer.
fn preferred(ad: &Advertisement, notice: &Notice, language: Language) -> Option<(String, &'static str)> {
    let fact = ad.underrepresented.filter(|who| matches!(who, Underrepresented::Men | Underrepresented::Neither))?;
    let text = notice.text.as_str();
    let promised = holds_any(text, &["Frauen", "omen"]) && promises_precedence(text);
    // Precedence of severely disabled people is another matter, and under a condition the sentence is true.
    if !promised || is_about(text, NoticeKind::SeverelyDisabled) || holds_any(text, &IF) {
        return None;
    }
    let who = fact.label().get(language);
    let message = say!(
        language,
        "Der Hinweis sagt Frauen einen Vorrang zu; unterrepräsentiert ist nach den Angaben der Ausschreibung: {who}",
        "The notice promises women precedence; by the facts of the advertisement the under-represented sex is: {who}"
    );
    Some((message, "underrepresented"))
}
