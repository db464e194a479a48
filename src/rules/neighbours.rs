//! Roles that stand side by side: where one ends and another begins, and which roles come from the same one.

use std::collections::{HashMap, HashSet};

use crate::model::Role;
use crate::project::{Defined, Project};

/// The boundaries that roles and concepts draw, looked up once per check.
pub(super) struct Boundaries<'p> {
    drawn: HashSet<(&'p str, &'p str)>,
    /// The roles that head or work in a unit: a boundary to the unit is one to them.
    of_unit: HashMap<&'p str, Vec<&'p str>>,
}

impl<'p> Boundaries<'p> {
    /// Looks at the boundaries of all roles that the project knows.
    pub(super) fn of(project: &'p Project) -> Self {
        let mut of_unit: HashMap<&str, Vec<&str>> = HashMap::new();
        for unit in project.organisation().map(|organisation| &organisation.units[..]).unwrap_or_default() {
            let head = unit.head.as_ref().map(crate::model::Ref::as_str);
            of_unit.entry(unit.id.as_str()).or_default().extend(head);
        }
        for role in project.roles.own() {
            if let Some(unit) = &role.unit {
                of_unit.entry(unit.as_str()).or_default().push(role.id());
            }
        }
        let mut boundaries = Boundaries { drawn: HashSet::new(), of_unit };
        for role in project.roles.all() {
            for boundary in &role.boundaries {
                boundaries.draw(role.id(), boundary.role.as_str());
            }
        }
        boundaries
    }

    fn draw(&mut self, role: &'p str, neighbour: &'p str) {
        self.drawn.insert((role, neighbour));
        let there = self.of_unit.get(neighbour).map(Vec::as_slice).unwrap_or_default();
        self.drawn.extend(there.iter().map(|other| (role, *other)));
    }

    /// Whether one of the two says where it ends and the other begins.
    pub(super) fn between(&self, one: &str, other: &str) -> bool {
        self.drawn.contains(&(one, other)) || self.drawn.contains(&(other, one))
    }
}

/// Whether one of two roles extends the other, or both shape the same role of the project for different places.
pub(super) fn are_kin(one: &Defined<Role>, other: &Defined<Role>) -> bool {
    let (parent, other_parent) = (&one.definition.parent, &other.definition.parent);
    parent.as_ref() == Some(other.id())
        || other_parent.as_ref() == Some(one.id())
        || parent.is_some() && parent == other_parent
}

/// Whether a role is the one of this id, or shapes the one of this id in the catalogue.
pub(super) fn is_or_shapes(project: &Project, role: &Defined<Role>, id: &str) -> bool {
    let mut at = Some(role);
    // Who extends in a circle is reported elsewhere; no chain is longer than this.
    for _ in 0..16 {
        let Some(role) = at else { return false };
        if role.id() == id || role.id().strip_prefix("lotse:") == Some(id) {
            return true;
        }
        at = role.definition.parent.as_ref().and_then(|parent| project.roles.get(parent));
    }
    false
}

/// What two spellings of the same sentence have in common: its letters and digits, in lower case.
pub(super) fn normalised(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
