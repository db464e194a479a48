//! How advertisements are told that a word discriminates: as law with the ruling, or as a hint.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, Severity};
use crate::norms::words::{Certainty, Ground, Word};
use crate::rules::Context;
use crate::rules::phrases::Mention;
use crate::say;

/// Reports each word once per text: `sourced` is the level of what a ruling says, `general` of everything else.
pub(super) fn report<'a>(
    cx: &Context<'a>,
    report: &mut Reporter<'_>,
    mentions: impl Iterator<Item = Mention<'a>>,
    [sourced, general]: [Severity; 2],
    message: fn(&Context<'_>, &Mention<'_>) -> String,
) {
    let mut said = BTreeSet::new();
    let mut last: Option<Mention<'a>> = None;
    for mention in mentions.filter(is_about_staff).filter(|it| !is_lawful_preference(it)) {
        // „25 bis 35 Jahre“ is one fault, even where „bis 35 Jahre“ is one too.
        let is_within = last.as_ref().is_some_and(|last| last.overlaps(&mention));
        if is_within || !said.insert((mention.index, mention.word.word.as_str())) {
            continue;
        }
        last = Some(mention);
        let level = if mention.word.certainty == Certainty::Sourced { sourced } else { general };
        let help = mention.word.instead.as_ref().map(|instead| instead.get(cx.language)).unwrap_or_default();
        report.at(mention.place(cx), message(cx, &mention)).level(level).help(help);
    }
}

/// Whether the words can be about those who work. A task names what the work is about, such as “courses for the young”;
/// only „als …“, „in …“, „mit …“, „erfordert“ or „nötig“ say who does it, or with whom, and „nur für Frauen“ says whom it serves.
fn is_about_staff(mention: &Mention<'_>) -> bool {
    let is_task = matches!(mention.written.section, "work_items" | "tasks");
    if !is_task {
        return true;
    }
    let words = mention.text.to_lowercase();
    if words.starts_with("nur für ") || words.starts_with("ausschließlich für ") {
        return false;
    }
    mention.stands_behind(5, &["als", "in", "im", "mit", "durch", "nur", "ausschließlich"])
        || mention.stands_before(4, DEMANDING)
}

/// Words behind what a task demands of those who do it.
const DEMANDING: &[&str] = &[
    "erfordert",
    "erfordern",
    "erforderlich",
    "verlangt",
    "verlangen",
    "voraussetzt",
    "voraussetzen",
    "vorausgesetzt",
    "nötig",
    "notwendig",
    "unerlässlich",
];

/// Words that turn others down, and do not only invite or prefer somebody.
const EXCLUDING: &[&str] = &[
    "nur",
    "ausschließlich",
    "lediglich",
    "keine",
    "keinen",
    "zwecklos",
    "aussichtslos",
    "unerwünscht",
    "ungeeignet",
    "angenommen",
];

/// Whether the words stand in a notice that is there to invite or to prefer the group it names: women or men in one on
/// equality, disabled people in theirs. Whether such a notice keeps to the law is told by L525 and L526; here only
/// counts what shuts others out.
fn is_lawful_preference(mention: &Mention<'_>) -> bool {
    if mention.written.field != "text" || mention.written.section != "advertisement" {
        return false;
    }
    let invited = match (notice_kind(mention), mention.word.ground) {
        (Some("equality"), Some(ground)) => ground == Ground::Sex,
        (Some("severely-disabled"), Some(ground)) => ground == Ground::Disability && !mention.word.even_denied,
        (Some("diversity"), Some(_)) => true,
        _ => false,
    };
    let words: Vec<String> = mention
        .text
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty())
        .collect();
    // „Männer stellen wir hier nicht ein“
    let is_refusal = words.ends_with(&["nicht".to_owned(), "ein".to_owned()]);
    invited && !is_refusal && !words.iter().any(|word| EXCLUDING.contains(&word.as_str()))
}

/// The kind of the notice whose wording holds the mention.
pub(super) fn notice_kind<'a>(mention: &Mention<'a>) -> Option<&'a str> {
    let written = mention.written;
    let notices = written.definition.tree.get(written.section)?.get("notices")?.items();
    let notice = notices.iter().find(|notice| notice.get("text").is_some_and(|text| text.span == written.span))?;
    notice.get("kind")?.as_str()
}

/// " wegen des Alters", " because of age"; empty where the word stands for no ground.
pub(super) fn because(cx: &Context<'_>, word: &Word) -> String {
    word.ground.map(|ground| format!(" {}", ground.because().get(cx.language))).unwrap_or_default()
}

/// " (BAG, Urteil vom …)"; empty where nobody has looked up a ruling.
pub(super) fn ruling(cx: &Context<'_>, word: &Word) -> String {
    let cited = word.source.as_deref().map(|source| source.replace(", Urteil vom ", ", "));
    cited.map(|source| say!(cx.language, " ({source})", " ({source})")).unwrap_or_default()
}
