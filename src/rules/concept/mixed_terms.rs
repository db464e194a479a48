//! L631 mixed-terms: a concept gives its role a second name that the project does not know.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::words;
use crate::i18n::Phrase;
use crate::model::concept::RoleUnderstanding;
use crate::model::{Concept, Kind, Ref, Role, RoleTitle, Text};
use crate::project::Defined;
use crate::rules::{Context, Rule, Written};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L631",
        name: "mixed-terms",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Konzept nennt seine Rolle anders, als sie im Projekt heißt.",
            en: "A concept calls its role by a name that the project does not use.",
        },
        page: include_str!("../../../docs/rules/L631-mixed-terms.md"),
        source: None,
    },
    check,
};

/// The names under which municipalities know the role, each with the endings of its forms.
const TERMS: [&[&str]; 8] = [
    &["lotse", "lotsen", "lotsin", "lotsinnen", "lots"],
    &["navigator", "navigators", "navigatoren", "navigatorin", "navigatorinnen"],
    &["botschafter", "botschafters", "botschaftern", "botschafterin", "botschafterinnen"],
    &["scout", "scouts", "scoutin", "scoutinnen"],
    &["pate", "paten", "patin", "patinnen"],
    &["coach", "coachs", "coaches", "coachin", "coachinnen"],
    &["guide", "guides"],
    &["multiplikator", "multiplikatoren", "multiplikatorin", "multiplikatorinnen"],
];

/// What stands before the name where the role is meant, and not an ambassador or a portal.
const PREFIXES: [&str; 4] = ["digital", "digitale", "digitalisierungs", "e-government"];

/// Beginnings of words in sentences that speak of other municipalities or compare names.
const ELSEWHERE: [&str; 16] = [
    "ander",
    "nachbar",
    "heiß",
    "nenn",
    "bezeichn",
    "freistaat",
    "bundesland",
    "landesweit",
    "bundesweit",
    "vorbild",
    "sogenannt",
    "früher",
    "bisher",
    "sachsen",
    "bayern",
    "geprüft",
];

/// Words before a name that only liken somebody to it.
const LIKENESS: [&str; 8] = ["sind", "ist", "als", "wie", "zu", "werden", "wird", "bleiben"];

/// Words before „Scouts“ where people of the administration are meant.
const ARTICLES: [&str; 8] = ["die", "der", "den", "alle", "allen", "neue", "unsere", "jeder"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if !cx.project.taint.is_whole(Kind::Role) {
        return;
    }
    let mut written: BTreeMap<&str, Vec<&Written<'_>>> = BTreeMap::new();
    for text in cx.texts.iter().filter(|text| text.definition.kind == Kind::Concept && text.section != "note") {
        written.entry(text.definition.id.as_str()).or_default().push(text);
    }
    if written.is_empty() {
        return;
    }
    let known = known(cx);
    let lotsen: Vec<_> = cx.project.roles.own().filter(|role| role.lotsen_profile.is_some()).collect();
    for concept in cx.project.concepts.own() {
        let named = named_roles(cx, concept);
        let roles = named.as_ref().unwrap_or(&lotsen);
        let main: BTreeSet<usize> = roles.iter().flat_map(|role| names(role)).filter_map(term_in).collect();
        let Some(role) = roles.first().filter(|_| !main.is_empty()) else { continue };
        let of_others = others(cx, concept);
        let mut reported = BTreeSet::new();
        for text in written.get(concept.id().as_str()).into_iter().flatten() {
            for (term, range) in terms(text.text) {
                let is_known = main.contains(&term) || known.contains(&term) || of_others.contains(&term);
                if !is_known && reported.insert(term) {
                    report_term(cx, role, text, range, report);
                }
            }
        }
    }
}

fn report_term(
    cx: &Context<'_>,
    role: &Defined<Role>,
    text: &Written<'_>,
    range: Range<usize>,
    report: &mut Reporter<'_>,
) {
    let written = &text.text[range.clone()];
    let title = role.title.plural.as_ref().or(role.title.name()).map_or(role.id().as_str(), Text::as_str);
    let added = report
        .at(
            text.place(cx.sources, &range),
            say!(
                cx.language,
                "Das Konzept spricht von „{written}“; die Rolle heißt im Projekt „{title}“",
                "The concept speaks of \"{written}\"; in the project the role is called \"{title}\""
            ),
        )
        .help(say!(
            cx.language,
            "Verwenden Sie überall dieselbe Bezeichnung. Ist beides gebräuchlich, tragen Sie die zweite unter „aliases“ der Rolle ein; ist eine andere Rolle gemeint, beschreiben Sie sie.",
            "Use the same name everywhere. Where both are in use, enter the second below \"aliases\" of the role; where another role is meant, describe it."
        ));
    if !role.definition.is_catalogue() {
        added.related(role.span(&Path::new("title")), say!(cx.language, "die Rolle", "the role"));
    }
}

/// The roles that a concept says it is about, as far as they exist; `None` where it names none.
fn named_roles<'p>(cx: &Context<'p>, concept: &'p Defined<Concept>) -> Option<Vec<&'p Defined<Role>>> {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.role_understanding.as_ref());
    let named = chapter.map(|RoleUnderstanding { roles, .. }| &roles[..]).unwrap_or_default();
    (!named.is_empty()).then(|| named.iter().filter_map(|role| cx.project.roles.get(role.as_str())).collect())
}

/// The terms of roles of the catalogue that the concept names as neighbours.
fn others(cx: &Context<'_>, concept: &Defined<Concept>) -> BTreeSet<usize> {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.boundaries.as_ref());
    let boundaries = chapter.map(|chapter| &chapter.boundaries[..]).unwrap_or_default();
    let role = |role: &Ref| cx.project.roles.get(role.as_str());
    boundaries.iter().filter_map(|it| role(&it.role)).flat_map(|role| names(role)).filter_map(term_in).collect()
}

/// The terms that the project knows for something of its own: roles, profiles, boards, partners, stakeholders.
fn known(cx: &Context<'_>) -> BTreeSet<usize> {
    let roles = cx.project.roles.own().flat_map(|role| names(role));
    let mut known: BTreeSet<usize> = roles.filter_map(term_in).collect();
    for position in cx.project.positions.own() {
        known.extend(position.title.iter().flat_map(title_names).filter_map(term_in));
    }
    if let Some(organisation) = cx.project.organisation() {
        let labels = organisation.lotsen_profiles.iter().map(|it| &it.label);
        let boards = organisation.boards.iter().map(|it| &it.name);
        let partners = organisation.partners.iter().map(|it| &it.name);
        let stakeholders = organisation.stakeholders.iter().map(|it| &it.name);
        let all = labels.chain(boards).chain(partners).chain(stakeholders);
        known.extend(all.filter_map(|name| term_in(name)));
    }
    known
}

fn names(role: &Role) -> impl Iterator<Item = &str> {
    title_names(&role.title).chain(role.aliases.iter().map(Text::as_str))
}

fn title_names(title: &RoleTitle) -> impl Iterator<Item = &str> {
    let RoleTitle { feminine, masculine, neutral, plural, .. } = title;
    [feminine, masculine, neutral, plural].into_iter().flatten().map(Text::as_str)
}

/// The term with which a word of a name ends.
fn term_in(name: &str) -> Option<usize> {
    words(name).find_map(|range| {
        let word = name[range].to_lowercase();
        parts(&word).find_map(|part| term_of(part).map(|(term, _)| term))
    })
}

/// The parts of a word in gender-sensitive spelling: „digital-navigator:innen“ has the part before the colon.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(['/', ':', '*', '_', '·'])
}

/// The term with which a word ends, and what stands before it.
fn term_of(word: &str) -> Option<(usize, &str)> {
    TERMS.iter().enumerate().find_map(|(term, forms)| {
        let before = forms.iter().filter_map(|form| word.strip_suffix(form)).min_by_key(|before| before.len())?;
        Some((term, before.trim_end_matches(['-', '‑'])))
    })
}

/// The names for a digital role in a text, in order; quoted names and sentences about others are left out.
fn terms(text: &str) -> impl Iterator<Item = (usize, Range<usize>)> {
    let mut previous: Option<Range<usize>> = None;
    words(text).filter_map(move |range| {
        let before = previous.replace(range.clone());
        let written = &text[range.clone()];
        // Nearly no word is such a name, and looking at the first letters of the endings is cheaper than at each form.
        if !written.chars().next().is_some_and(char::is_uppercase) || !may_be_term(written) {
            return None;
        }
        let lower = written.to_lowercase();
        let (term, prefix) = parts(&lower).find_map(term_of)?;
        let adjective = before.filter(|it| text[it.clone()].to_lowercase().starts_with("digital"));
        let start = match (prefix, adjective) {
            ("", Some(adjective)) => adjective.start,
            (prefix, _) if PREFIXES.contains(&prefix) => range.start,
            ("", None) if is_bare_role(text, &range, term) => range.start,
            _ => return None,
        };
        let is_quoted = text[..start].ends_with(['„', '»', '‚', '“', '"']);
        (!is_quoted && !speaks_of_others(text, &range)).then_some((term, start..range.end))
    })
}

/// Whether a name without „Digital…“ means those who hold a role: „Navigatorinnen und Navigatoren“, „die Scouts“.
///
/// An ambassador of something, or somebody who only is like one, is not meant.
fn is_bare_role(text: &str, range: &Range<usize>, term: usize) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let last: Vec<String> = words(before).map(|at| before[at].to_lowercase()).collect();
    let last = &last[last.len().saturating_sub(2)..];
    if last.iter().any(|word| LIKENESS.contains(&word.as_str())) {
        return false;
    }
    if TERMS[term].contains(&"scouts") {
        return last.last().is_some_and(|word| ARTICLES.contains(&word.as_str()));
    }
    if !TERMS[term].contains(&"navigator") && !TERMS[term].contains(&"botschafter") {
        return false;
    }
    let next: Vec<String> = words(after).take(4).map(|at| after[at].to_lowercase()).collect();
    let pair = next.iter().position(|word| term_of(word) == Some((term, "")));
    let follows = pair.and_then(|at| next.get(at + 1)).map(String::as_str);
    pair.is_some() && (TERMS[term].contains(&"navigator") || !matches!(follows, Some("für" | "der" | "des" | "von")))
}

fn may_be_term(word: &str) -> bool {
    ["ots", "avigator", "otschafter", "cout", "pat", "Pat", "oach", "uide", "ultiplikator"]
        .iter()
        .any(|it| word.contains(it))
}

/// Whether the sentence around a place speaks of other municipalities, other times or names as such.
fn speaks_of_others(text: &str, range: &Range<usize>) -> bool {
    let ends = |c: char| matches!(c, '.' | '!' | '?');
    let start = text[..range.start].rfind(ends).map_or(0, |at| at + 1);
    let end = text[range.end..].find(ends).map_or(text.len(), |at| range.end + at);
    let sentence = &text[start..end];
    words(sentence).any(|word| {
        let word = sentence[word].to_lowercase();
        ELSEWHERE.iter().any(|it| word.starts_with(it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digital_roles_are_told_from_ambassadors_and_portals() {
        let found = |text: &'static str| -> Vec<&'static str> { terms(text).map(|(_, at)| &text[at]).collect() };
        for (text, names) in [
            ("Digital-Navigatorinnen helfen im Amt.", vec!["Digital-Navigatorinnen"]),
            ("Jedes Amt hat einen Digitalbotschafter.", vec!["Digitalbotschafter"]),
            ("Digitale Scouts sammeln Ideen.", vec!["Digitale Scouts"]),
            ("Die Digital-Navigator:innen treffen sich.", vec!["Digital-Navigator:innen"]),
            ("Jede Navigatorin und jeder Navigator trägt Ideen ein.", vec!["Navigatorin"]),
            ("Neue Botschafterinnen und Botschafter lernen.", vec!["Botschafterinnen"]),
            ("Die Scouts werden geschult.", vec!["Scouts"]),
            ("Digitale Lotsinnen und Lotsen treffen sich.", vec!["Digitale Lotsinnen"]),
        ] {
            assert_eq!(found(text), names, "{text}");
        }
        for fine in [
            "Botschafterinnen und Botschafter der Verwaltung",
            "Sie sind Botschafterinnen und Botschafter im Amt.",
            "Der Navigator im Dienstwagen erhält neue Karten.",
            "Der Förder-Navigator des Landes zeigt Programme.",
            "In anderen Kommunen helfen Digitalscouts.",
            "Die Nachbarstadt hat Digitalpatinnen.",
            "Früher gab es Digital-Navigatoren.",
            "Das Projekt „Digitalbotschafter“ endet 2026.",
            "Patenschaften und Guidelines, Integrationslotsen, Behördenlotse",
            "die Digitalisierung, der Digitalpakt, digitale Pakete",
        ] {
            assert_eq!(found(fine), Vec::<&str>::new(), "{fine}");
        }
    }
}
