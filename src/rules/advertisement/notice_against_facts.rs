//! L526 notice-against-facts: a notice in an advertisement contradicts its own facts.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use rust_decimal::Decimal;

use super::advertised::{ads, field};
use crate::i18n::Language;
use crate::model::{Advertisement, Notice, NoticeKind, Position, Underrepresented};
use crate::norms::notices::{is_about, promises_precedence};
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

/// Words that make a sentence say the opposite, or say it under a condition only.
const NOT: [&str; 5] = ["nicht", "kein", "nur in Vollzeit", " not ", " no "];
const IF: [&str; 9] = ["sofern", "soweit", "wenn", "Wenn", "falls", "nterrepräsent", "if ", "where ", "nder-represent"];

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
        "Der Hinweis bietet Teilzeit an, nach den Angaben der Ausschreibung ist Teilzeit aber ausgeschlossen",
        "The notice offers part time, but the facts of the advertisement rule it out"
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

/// What is wrong with a notice that names another Entgeltgruppe than the post has.
fn graded(position: &Position, notice: &Notice, language: Language) -> Option<String> {
    let named = groups(&notice.text);
    let grades = position.grades.iter().flat_map(|grade| [&grade.claimed, &grade.assessed]).flatten();
    let mut known: Vec<&str> = grades.filter_map(|grade| groups(grade).first().copied()).collect();
    known.dedup();
    let wrong = named.first()?;
    if known.is_empty() || named.iter().any(|group| known.contains(group)) {
        return None;
    }
    let known = known.join(", EG ");
    Some(say!(
        language,
        "Der Hinweis nennt EG {wrong}, die Stelle ist aber mit EG {known} bewertet",
        "The notice names EG {wrong}, but the post is graded EG {known}"
    ))
}

/// The Entgeltgruppen that a text names, without „EG“: 9c, 10.
fn groups(text: &str) -> Vec<&str> {
    let after = ["EG ", "EG\u{a0}", "EG", "Entgeltgruppe "];
    let mut found = Vec::new();
    for (at, _) in text.match_indices("EG").chain(text.match_indices("Entgeltgruppe ")) {
        let rest = after.iter().find_map(|prefix| text[at..].strip_prefix(prefix)).unwrap_or_default();
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let letter = rest[digits..].chars().next().filter(|c| matches!(c, 'a' | 'b' | 'c'));
        let group = &rest[..digits + letter.map_or(0, char::len_utf8)];
        found.extend((digits > 0).then_some(group));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_read_as_people_write_them() {
        assert_eq!(groups("Die Stelle ist nach EG 9c TVöD-VKA bewertet."), ["9c"]);
        assert_eq!(groups("EG9a oder EG 10"), ["9a", "10"]);
        assert_eq!(groups("Entgeltgruppe 11; DSGVO, EGovG"), ["11"]);
        assert!(groups("Die Stufe richtet sich nach 3 Jahren Erfahrung, Richtlinie 2000/78/EG").is_empty());
    }
}
