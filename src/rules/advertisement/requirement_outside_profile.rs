//! L516 requirement-outside-profile: an advertisement demands something that the requirements profile does not contain.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::german::words;
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
            en: "An advertisement demands something that the requirements profile does not contain.",
        },
        page: include_str!("../../../docs/rules/L516-requirement-outside-profile.md"),
        source: Some(Source { title: "Art. 33 Abs. 2 GG", as_of: "2026-11-22" }),
    },
    check,
};

/// Proofs that nobody asks for unless the post needs them, by the words that name them.
const PROOFS: [&[&str]; 2] = [&["ührerschein", "ahrerlaubnis", "licence"], &["prachzertifikat", "prachnachweis"]];
/// How such a word may go on; the „Führerscheinstelle“ is an office.
const ENDINGS: [&str; 7] = ["", "s", "es", "e", "en", "klasse", "kopie"];
/// Words by which running text demands something.
const DEMANDS: [&str; 8] =
    ["brauchen", "enötigen", "oraussetz", "orausgesetzt", "rforderlich", "wingend", "need", "require"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, ad) in ads(cx) {
        for (path, text) in asking(ad) {
            let asked = PROOFS.iter().find_map(|parts| Some((*parts, proof(text, parts)?)));
            let Some((_, proof)) = asked.filter(|(parts, _)| !profile(cx, position).any(|text| names(text, parts)))
            else {
                continue;
            };
            let message = say!(
                cx.language,
                "Die Ausschreibung verlangt „{proof}“; im Anforderungsprofil der Stelle steht das nicht",
                "The advertisement asks for \"{proof}\"; the requirements profile of the post does not mention it"
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
    let demands = |text: &&str| DEMANDS.iter().any(|word| text.contains(word));
    let introduction = ad.introduction.as_deref().filter(demands).map(|text| (field("introduction"), text));
    let eligible = ad.eligible.as_deref().map(|text| (field("eligible"), text));
    introduction.into_iter().chain(eligible).chain(documents).collect()
}

/// What the post asks for and under which conditions one works.
fn profile<'a>(cx: &Context<'a>, position: &'a Position) -> impl Iterator<Item = &'a str> {
    let roles = position.roles.iter().filter_map(|share| cx.project.roles.get(share.role.as_str()));
    let requirements = roles.flat_map(|role| &role.value.requirements).chain(&position.requirements);
    let requirements =
        requirements.flat_map(|it| [it.proof.as_deref(), it.note.as_deref(), Some(it.competence.as_str())]);
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
fn names(text: &str, parts: &[&str]) -> bool {
    let plain = |word: &str| word.replace('ü', "ue");
    parts.iter().any(|part| text.contains(part) || text.contains(&plain(part)))
}

/// The word by which a text names a proof.
fn proof<'t>(text: &'t str, parts: &[&str]) -> Option<&'t str> {
    let is_proof =
        |word: &str| parts.iter().any(|part| word.split_once(part).is_some_and(|(_, rest)| ENDINGS.contains(&rest)));
    words(text).map(|at| &text[at]).find(|word| is_proof(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_office_is_no_proof() {
        let of = |text| proof(text, PROOFS[0]);
        assert_eq!(of("Kopie des Führerscheins der Klasse B"), Some("Führerscheins"));
        assert_eq!(of("Pkw-Führerschein"), Some("Pkw-Führerschein"));
        assert_eq!(of("Leitung der Führerscheinstelle"), None);
        assert_eq!(of("Fahrerlaubnisbehörde"), None);
    }
}
