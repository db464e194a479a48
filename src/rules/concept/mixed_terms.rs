//! L631 mixed-terms: a concept gives its role a second name that the project does not know.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::role_names::{term_in, terms};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
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
    let own = cx.project.organisation().map_or("", |organisation| organisation.name.as_str());
    let lotsen: Vec<_> = cx.project.roles.own().filter(|role| role.lotsen_profile.is_some()).collect();
    for concept in cx.project.concepts.own() {
        let named = named_roles(cx, concept);
        let roles = named.as_ref().unwrap_or(&lotsen);
        let main: BTreeSet<usize> = roles.iter().flat_map(|role| names(role)).filter_map(term_in).collect();
        let Some(role) = roles.first().filter(|_| !main.is_empty()) else { continue };
        let of_others = others(cx, concept);
        let mut reported = BTreeSet::new();
        for text in written.get(concept.id().as_str()).into_iter().flatten() {
            for (term, range) in terms(text.text, own) {
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
