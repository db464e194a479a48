//! Roles that one person must not hold together.

use crate::model::Role;
use crate::project::{Defined, Project};
use crate::source::{Path, Span};

/// Why two roles exclude each other.
pub(super) struct Exclusion<'p> {
    /// The role that says so.
    pub(super) by: &'p Defined<Role>,
    /// Whether it oversees the other one; else it only names it as incompatible.
    pub(super) oversees: bool,
    /// Where it says so.
    pub(super) span: Span,
}

/// Whether two roles exclude each other, and which of them says so.
pub(super) fn between<'p>(project: &'p Project, one: &str, other: &str) -> Option<Exclusion<'p>> {
    says(project, one, other).or_else(|| says(project, other, one))
}

fn says<'p>(project: &'p Project, one: &str, other: &str) -> Option<Exclusion<'p>> {
    let by = project.roles.get(one)?;
    let lists = [(&by.oversees, "oversees"), (&by.incompatible, "incompatible")];
    lists.into_iter().find_map(|(list, key)| {
        let index = list.iter().position(|named| named.as_str() == other)?;
        Some(Exclusion { by, oversees: key == "oversees", span: by.span(&Path::new(key).index(index)) })
    })
}
