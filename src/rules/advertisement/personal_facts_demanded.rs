//! L523 personal-facts-demanded: an advertisement asks for facts about the person that the selection does not need.

use std::collections::BTreeMap;

use super::demand_withdrawn::is_withdrawn;
use super::discrimination::notice_kind;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
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
    let mut requests: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    for request in mentions(cx, List::Requests) {
        requests.entry(request.index).or_default().push(request);
    }
    let mut texts: BTreeMap<usize, Vec<Mention<'_>>> = BTreeMap::new();
    for mention in mentions(cx, List::PersonalFacts).filter(|it| is_demanded(it, &requests)) {
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

/// With which words a sentence wants somebody to be something, and asks for no statement.
const WISHES: &[&str] = &[
    "erwünscht",
    "gewünscht",
    "erforderlich",
    "notwendig",
    "nötig",
    "verlangt",
    "vorausgesetzt",
    "benötigt",
    "pflicht",
];

/// Whether an application is to name the fact. The papers asked for and the way to apply say so by themselves; elsewhere
/// the sentence has to ask.
fn is_demanded(mention: &Mention<'_>, requests: &BTreeMap<usize, Vec<Mention<'_>>>) -> bool {
    let written = mention.written;
    if !mention.word.even_denied && is_withdrawn(mention) {
        return false;
    }
    if written.section == "advertisement" && matches!(written.field, "documents" | "apply") {
        return true;
    }
    // Who wants the preference of the law has to prove a disability.
    if written.field == "text" && notice_kind(mention) == Some("severely-disabled") {
        return false;
    }
    // „Eine Parteimitgliedschaft ist erwünscht“ prefers and asks for no fact: that is told by L521.
    let said = mention.text.to_lowercase();
    let is_membership = ["partei", "mitglied"].iter().any(|stem| said.starts_with(stem));
    let is_asking = |request: &Mention<'_>| match request.word.word.as_str() {
        "Aufforderung zur Antwort" => mention.is_asked_before(request),
        _ if is_membership && WISHES.contains(&request.text.to_lowercase().as_str()) => false,
        _ => request.shares_sentence(mention),
    };
    requests.get(&mention.index).is_some_and(|requests| requests.iter().any(is_asking))
}
