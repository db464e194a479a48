//! L523 personal-facts-demanded: an advertisement asks for facts about the person that the selection does not need.

use std::collections::BTreeMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::words;
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
    for mention in mentions(cx, List::PersonalFacts).filter(is_demanded) {
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

/// Facts that one names in passing elsewhere: „Bewerbungen von Menschen jeder Religion“.
const IN_PASSING: [&str; 4] = ["Religionszugehörigkeit", "Herkunft", "Gesundheit", "Familie und Eltern"];

/// Beginnings of words for what somebody sends with an application.
const PAPERS: [&str; 6] = ["bewerbung", "lebenslauf", "unterlagen", "anschreiben", "zeugnis", "mappe"];

/// Words that ask for something.
const ASKING: [&str; 25] = [
    "bitte",
    "bitten",
    "erbitten",
    "erbeten",
    "beifügen",
    "beizufügen",
    "beigefügt",
    "beilegen",
    "beizulegen",
    "beigelegt",
    "angeben",
    "anzugeben",
    "mitteilen",
    "mitzuteilen",
    "einreichen",
    "einzureichen",
    "nachzuweisen",
    "vorzulegen",
    "belegen",
    "schicken",
    "senden",
    "nennen",
    "hervorgehen",
    "beizubringen",
    "erforderlich",
];

/// Words by which a paper holds something.
const HOLDING: [&str; 12] = [
    "mit",
    "samt",
    "nebst",
    "inklusive",
    "einschließlich",
    "enthält",
    "enthalten",
    "gehört",
    "gehören",
    "sowie",
    "plus",
    "brauchen",
];

/// Beginnings of words for the work with other people's facts.
const WORK: [&str; 16] = [
    "antrag",
    "anträg",
    "bürger",
    "einwohner",
    "kund",
    "melderegister",
    "register",
    "standesamt",
    "ausweis",
    "akten",
    "archiv",
    "eltern",
    "reisepäss",
    "fachverfahren",
    "datenbank",
    "personalakte",
];

/// Whether an application is to name the fact. The papers asked for and the way to apply say so by themselves; elsewhere
/// the sentence has to.
fn is_demanded(mention: &Mention<'_>) -> bool {
    let written = mention.written;
    if written.section == "advertisement" && matches!(written.field, "documents" | "apply") {
        return true;
    }
    let sentence = mention.sentence();
    let all: Vec<String> = words(sentence).map(|range| sentence[range].to_lowercase()).collect();
    let has = |list: &[&str]| all.iter().any(|word| list.contains(&word.as_str()));
    let begins = |list: &[&str]| all.iter().any(|word| list.iter().any(|stem| word.starts_with(stem)));
    // What counts for a party is told by L521.
    if begins(&WORK) || mention.text.to_lowercase().starts_with("partei") {
        return false;
    }
    let states = begins(&[
        "angab",
        "angeb",
        "anzugeb",
        "nachweis",
        "nachzuweis",
        "auskunft",
        "hervorgeh",
        "nennen",
        "mitteil",
        "mitzuteil",
    ]);
    if IN_PASSING.contains(&mention.word.word.as_str()) {
        return states && (begins(&PAPERS) || has(&ASKING));
    }
    has(&ASKING) || begins(&PAPERS) && (states || has(&HOLDING)) || states && all.len() <= 8
}
