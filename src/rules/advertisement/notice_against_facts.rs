//! L526 notice-against-facts: a notice in an advertisement contradicts its own facts.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use rust_decimal::Decimal;

use super::advertised::{ads, field};
use crate::i18n::Language;
use crate::model::{Advertisement, Notice, NoticeKind, Position, Underrepresented};
use crate::norms::grade_words::{groups, wrong_group};
use crate::norms::notice_words::{is_conditional, is_taken_back, promises_women_precedence};
use crate::norms::part_time_words::offers_part_time;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

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

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        let full = position.fte.value() == Decimal::ONE;
        for (at, notice) in ad.notices.iter().enumerate() {
            let part_time = (full && denies_part_time(ad, notice)).then(|| part_time(cx.language));
            let found = part_time.or_else(|| preferred(ad, notice, cx.language));
            let found = found.map(|(message, fact)| (message, fact, field(fact)));
            let graded = || graded(position, notice, cx.language).map(|it| (it, "grades", Path::new("grades")));
            let Some((message, fact, path)) = found.or_else(graded) else { continue };
            let contradicted = position.span(&path);
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

/// Whether a notice offers part time although the advertisement rules it out.
fn denies_part_time(ad: &Advertisement, notice: &Notice) -> bool {
    let offers = notice.kind == NoticeKind::PartTime && offers_part_time(&notice.text);
    ad.part_time == Some(false) && offers && !is_conditional(&notice.text)
}

fn part_time(language: Language) -> (String, &'static str) {
    let message = say!(
        language,
        "Der Hinweis bietet Teilzeit an, nach den Angaben der Ausschreibung ist Teilzeit aber ausgeschlossen",
        "The notice offers part time, but the facts of the advertisement rule it out"
    );
    (message, "part_time")
}

/// What is wrong with a notice that promises women precedence where they are not fewer.
fn preferred(ad: &Advertisement, notice: &Notice, language: Language) -> Option<(String, &'static str)> {
    let fact = ad.underrepresented.filter(|who| matches!(who, Underrepresented::Men | Underrepresented::Neither))?;
    let text = notice.text.as_str();
    // Under a condition the sentence is true, and what follows may take it back.
    if !promises_women_precedence(text) || is_conditional(text) || is_taken_back(text) {
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

/// What is wrong with a notice that names another Entgeltgruppe than the post has.
fn graded(position: &Position, notice: &Notice, language: Language) -> Option<String> {
    let grades = position.grades.iter().flat_map(|grade| [&grade.claimed, &grade.assessed]).flatten();
    let mut known: Vec<String> = grades.filter_map(|grade| groups(grade).into_iter().next()).collect();
    known.dedup();
    let wrong = wrong_group(&notice.text, &known)?;
    let known = known.join(", ");
    Some(say!(
        language,
        "Der Hinweis nennt {wrong}, die Stelle ist aber mit {known} bewertet",
        "The notice names {wrong}, but the post is graded {known}"
    ))
}
