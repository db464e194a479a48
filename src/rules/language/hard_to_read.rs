//! L804 hard-to-read: a public text is harder than its readers can be expected to take.

use std::cmp::Ordering;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{Counts, Measure};
use crate::i18n::{Language, Phrase};
use crate::rules::wording::number;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::published::{Published, published};
use super::sentence::{first_line, plain};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L804",
        name: "hard-to-read",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein öffentlicher Text ist schwerer zu lesen, als seine Leserinnen und Leser erwarten dürfen.",
            en: "A public text is harder to read than its readers may expect.",
        },
        page: include_str!("../../../docs/rules/L804-hard-to-read.md"),
        source: None,
    },
    check,
};

/// From how many words on the figures say something.
const ENOUGH: u64 = 100;

/// What a kind of text should keep to.
struct Band {
    /// The least of Amstad's figure.
    amstad: i64,
    /// The most of the first Wiener Sachtextformel.
    wiener: i64,
    /// The most of LIX.
    lix: i64,
}

/// The bands are our own: what most people who apply or sit in a council can read without a second attempt.
fn band(kind: Published) -> Band {
    match kind {
        Published::Advertisement => Band { amstad: 30, wiener: 14, lix: 60 },
        Published::Concept | Published::CouncilPaper => Band { amstad: 20, wiener: 15, lix: 65 },
    }
}

/// Texts that are read as one.
struct Group<'a> {
    kind: Published,
    /// The text that has most of the words.
    main: &'a Written<'a>,
    main_words: u64,
    counts: Counts,
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for group in groups(cx) {
        report_group(cx, &group, report);
    }
}

/// The prose of an advertisement and of a council paper is read as one, each prose of a concept by itself.
fn groups<'a>(cx: &Context<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    for text in cx.texts.iter().filter(|text| text.is_prose) {
        let Some(kind) = published(cx, text) else { continue };
        // Counting a text that cannot have enough words by itself nor together with its neighbours is saved.
        if kind == Published::Concept && text.text.len() < 3 * usize::try_from(ENOUGH).unwrap_or_default() {
            continue;
        }
        let counts = Counts::of(&plain(text));
        match groups.last_mut() {
            Some(group)
                if kind != Published::Concept
                    && group.kind == kind
                    && group.main.definition.id == text.definition.id =>
            {
                group.counts = group.counts.and(counts);
                if counts.words > group.main_words {
                    (group.main, group.main_words) = (text, counts.words);
                }
            }
            _ => groups.push(Group { kind, main: text, main_words: counts.words, counts }),
        }
    }
    groups.retain(|group| group.counts.words >= ENOUGH);
    groups
}

fn report_group(cx: &Context<'_>, group: &Group<'_>, report: &mut Reporter<'_>) {
    let counts = group.counts;
    let (Some(amstad), Some(wiener), Some(lix)) = (counts.amstad(), counts.wiener(), counts.lix()) else { return };
    let band = band(group.kind);
    let is_outside = [
        amstad.compare(band.amstad) == Ordering::Less,
        wiener.compare(band.wiener) == Ordering::Greater,
        lix.compare(band.lix) == Ordering::Greater,
    ];
    // The formulas weigh words and sentences differently; one alone is no verdict.
    if is_outside.into_iter().filter(|is_outside| *is_outside).count() < 2 {
        return;
    }
    let message = message(cx.language, counts, &band, [amstad, wiener, lix]);
    let start = group.main.text.len() - group.main.text.trim_start().len();
    let place = group.main.place(cx.sources, &first_line(group.main.text, &(start..group.main.text.len())));
    report.at(place, message).help(say!(
        cx.language,
        "Teilen Sie lange Sätze, und ersetzen Sie lange Hauptwörter durch Verben. „lotse explain L804“ sagt, wie gezählt wird.",
        "Divide long sentences, and replace long nouns with verbs. \"lotse explain L804\" says how it is counted."
    ));
}

fn message(language: Language, counts: Counts, band: &Band, figures: [Measure; 3]) -> String {
    let [amstad, wiener, lix] =
        figures.map(|figure| number(language, rust_decimal::Decimal::new(figure.in_parts(10), 1)));
    let [words, sentences, syllables] =
        [counts.words, counts.sentences, counts.syllables].map(|count| number(language, count.into()));
    let (least, most, most_lix) = (band.amstad, band.wiener, band.lix);
    say!(
        language,
        "Der Text ist schwer zu lesen: Amstad {amstad} (mindestens {least}), Wiener Sachtextformel {wiener} (höchstens {most}), LIX {lix} (höchstens {most_lix}), gezählt an {words} Wörtern, {sentences} Sätzen und {syllables} Silben",
        "The text is hard to read: Amstad {amstad} (at least {least}), Wiener Sachtextformel {wiener} (at most {most}), LIX {lix} (at most {most_lix}), counted on {words} words, {sentences} sentences and {syllables} syllables"
    )
}
