//! Which requirements of roles and posts mean the same competence, and what the competence is.

use std::collections::HashMap;

use crate::model::{Competence, Position, Ref, Requirement};
use crate::project::{Project, profile};
use crate::rules::Context;

/// The competences of a project and of the shipped catalogue by their references.
pub(super) struct Catalogue<'p>(HashMap<(bool, &'p str), &'p Competence>);

impl<'p> Catalogue<'p> {
    /// Gathers the competences of all catalogues; of two with one id the first counts.
    pub(super) fn of(project: &'p Project) -> Self {
        let mut all = HashMap::new();
        for catalogue in project.competences.all() {
            let shipped = catalogue.definition.is_catalogue();
            for competence in &catalogue.value.competences {
                all.entry((shipped, competence.id.as_str())).or_insert(competence);
            }
        }
        Catalogue(all)
    }

    /// The competence that a reference means.
    pub(super) fn get(&self, reference: &Ref) -> Option<&'p Competence> {
        self.0.get(&(reference.is_catalogue(), bare(reference.as_str()))).copied()
    }
}

/// What a post asks for: the requirements of its roles, and its own laid over them.
pub(super) fn profile(cx: &Context<'_>, position: &Position) -> Vec<Requirement> {
    let roles = position.roles.iter().filter_map(|share| cx.project.roles.get(share.role.as_str()));
    profile::requirements(roles.map(|role| &role.value), position)
}

/// Whether two references mean the same competence: with and without the mark of the catalogue it is the same one.
pub(in crate::rules) fn is_same(one: &Ref, two: &Ref) -> bool {
    bare(one.as_str()) == bare(two.as_str())
}

/// What the roles of a post say about the competence of one of its requirements.
pub(in crate::rules) fn in_roles<'a>(
    cx: &Context<'a>,
    position: &'a Position,
    written: &'a Requirement,
) -> impl Iterator<Item = &'a Requirement> {
    let project = cx.project;
    let roles = position.roles.iter().filter_map(|share| project.roles.get(share.role.as_str()));
    roles.flat_map(|role| &role.requirements).filter(|other| is_same(&other.competence, &written.competence))
}

/// What the posts that carry a role say about the competence of one of its requirements.
pub(in crate::rules) fn in_positions<'a>(
    cx: &Context<'a>,
    role: &'a str,
    written: &'a Requirement,
) -> impl Iterator<Item = &'a Requirement> {
    let carrying = move |position: &&Position| position.roles.iter().any(|share| share.role.as_str() == role);
    let positions = cx.project.positions.own().map(|position| &position.value).filter(carrying);
    positions
        .flat_map(|position| &position.requirements)
        .filter(|other| is_same(&other.competence, &written.competence))
}

/// The id without the mark of the catalogue.
pub(super) fn bare(reference: &str) -> &str {
    reference.strip_prefix("lotse:").unwrap_or(reference)
}
