//! Which requirements of roles and posts mean the same competence.

use crate::model::{Position, Ref, Requirement};
use crate::rules::Context;

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

fn bare(reference: &str) -> &str {
    reference.strip_prefix("lotse:").unwrap_or(reference)
}
