//! L516 requirement-outside-profile: an advertisement demands something that the requirement profile does not hold.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{Advertisement, Position};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L516",
        name: "requirement-outside-profile",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Ausschreibung verlangt etwas, das im Anforderungsprofil nicht steht.",
            en: "An advertisement demands something that the requirement profile does not hold.",
        },
        page: include_str!("../../../docs/rules/L516-requirement-outside-profile.md"),
        source: Some(Source { title: "Art. 33 Abs. 2 GG", as_of: "2026-11-22" }),
    },
    check,
};

/// Proofs that nobody asks for unless the post needs them, by the words that name them.
const PROOFS: [&[&str]; 2] =
    [&["ührerschein", "ahrerlaubnis", "riving licen"], &["prachzertifikat", "prachnachweis", "anguage certificate"]];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        for (path, text) in asking(ad) {
            let asked = PROOFS.iter().find(|words| names(text, words));
            let Some(words) = asked.filter(|words| !profile(position).any(|text| names(text, words))) else { continue };
            let proof = words.iter().find_map(|word| whole_word(text, word)).unwrap_or(text);
            let message = say!(
                cx.language,
                "Die Ausschreibung verlangt „{proof}“; im Anforderungsprofil der Stelle steht davon nichts",
                "The advertisement asks for \"{proof}\"; the requirement profile of the post says nothing of it"
            );
            report.at(position.place(&path), message).help(say!(
                cx.language,
                "Nehmen Sie die Anforderung in das Profil auf (unter „requirements“ mit „proof“, unter „qualification“ oder unter „special_conditions“), oder streichen Sie sie hier: Ausgewählt wird nur nach dem Profil.",
                "Put the requirement into the profile (under \"requirements\" with \"proof\", under \"qualification\" or \"special_conditions\"), or delete it here: only the profile counts in the selection."
            ));
        }
    }
}

/// Where an advertisement asks for something in its own words.
fn asking(ad: &Advertisement) -> Vec<(Path, &str)> {
    let documents = ad.documents.iter().enumerate().map(|(at, text)| (field("documents").index(at), text.as_str()));
    let introduction = ad.introduction.as_deref().map(|text| (field("introduction"), text));
    let eligible = ad.eligible.as_deref().map(|text| (field("eligible"), text));
    introduction.into_iter().chain(eligible).chain(documents).collect()
}

/// What the post asks for and under which conditions one works.
fn profile(position: &Position) -> impl Iterator<Item = &str> {
    let requirements = position
        .requirements
        .iter()
        .flat_map(|it| [it.proof.as_deref(), it.note.as_deref(), Some(it.competence.as_str())]);
    let qualification = position.qualification.iter();
    let training = qualification.flat_map(|it| {
        let alternatives = it.alternatives.iter();
        let of_one = alternatives.flat_map(|one| [Some(one.title.as_str()), one.note.as_deref()]);
        of_one.chain([it.proof.as_deref()])
    });
    let conditions = position.special_conditions.iter().map(|text| Some(text.as_str()));
    requirements.chain(training).chain(conditions).flatten()
}

/// Whether a text names a proof, be it as an id.
fn names(text: &str, words: &[&str]) -> bool {
    let plain = |word: &str| word.replace('ü', "ue");
    words.iter().any(|word| text.contains(word) || text.contains(&plain(word)))
}

/// The word of a text in which a part of a word stands.
fn whole_word<'t>(text: &'t str, part: &str) -> Option<&'t str> {
    let at = text.find(part)?;
    crate::german::words(text).find(|word| word.contains(&at)).map(|word| &text[word])
}
