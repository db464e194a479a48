//! Who holds roles: the posts that carry them, the units that they head, and who stands in.

use std::collections::{HashMap, HashSet};

use crate::model::{Position, Role};
use crate::project::{Defined, Project};

/// The posts, units and deputies of all roles, looked up once per check.
pub(super) struct Seats<'p> {
    posts: HashMap<&'p str, Vec<&'p Defined<Position>>>,
    units: HashMap<&'p str, usize>,
    top: HashSet<&'p str>,
    substituted: HashSet<&'p str>,
}

impl<'p> Seats<'p> {
    /// Looks at the posts, units and staffing of the project.
    pub(super) fn of(project: &'p Project) -> Self {
        let mut seats =
            Seats { posts: HashMap::new(), units: HashMap::new(), top: HashSet::new(), substituted: HashSet::new() };
        for position in project.positions.own() {
            for carried in &position.roles {
                seats.posts.entry(carried.role.as_str()).or_default().push(position);
            }
            seats.substituted.extend(position.deputises_for.iter().map(crate::model::Ref::as_str));
        }
        let units = project.organisation().map(|organisation| &organisation.units[..]).unwrap_or_default();
        for (unit, head) in units.iter().filter_map(|unit| Some((unit, unit.head.as_ref()?.as_str()))) {
            *seats.units.entry(head).or_default() += 1;
            if unit.parent.is_none() {
                seats.top.insert(head);
            }
        }
        for entry in project.staffings.own().flat_map(|staffing| &staffing.entries).filter(|entry| entry.deputy) {
            let names = entry.role.iter().chain(&entry.position);
            seats.substituted.extend(names.map(crate::model::Ref::as_str));
        }
        seats
    }

    /// The posts of the project that carry a role.
    pub(super) fn posts(&self, role: &str) -> &[&'p Defined<Position>] {
        self.posts.get(role).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many units have the role as their head.
    pub(super) fn headed_units(&self, role: &str) -> usize {
        self.units.get(role).copied().unwrap_or_default()
    }

    /// Whether the role leads a unit that belongs to no other and names no superior.
    pub(super) fn leads_the_house(&self, role: &Defined<Role>) -> bool {
        let superior = role.reports_to.as_ref().and_then(|to| to.disciplinary.as_ref());
        superior.is_none() && self.top.contains(role.id().as_str())
    }

    /// Whether several people hold the role, so that the work goes on without one of them.
    pub(super) fn is_held_by_several(&self, role: &Defined<Role>) -> bool {
        let planned = role.holders.is_some_and(|holders| holders.max.is_none_or(|most| most.get() > 1));
        let posts = self.posts(role.id());
        planned || self.headed_units(role.id()) > 1 || posts.len() > 1 || posts.iter().any(|post| is_several(post))
    }

    /// Whether the role, one of its posts or the staffing names somebody who stands in.
    pub(super) fn has_deputy(&self, role: &Defined<Role>) -> bool {
        let named = role.deputy.is_some() || self.substituted.contains(role.id().as_str());
        named || self.posts(role.id()).iter().any(|post| self.post_has_deputy(post))
    }

    /// Whether a post, another post or the staffing names somebody who stands in for it.
    pub(super) fn post_has_deputy(&self, post: &Defined<Position>) -> bool {
        !post.deputies.is_empty() || self.substituted.contains(post.id().as_str())
    }
}

/// Whether the definition describes several identical posts.
pub(super) fn is_several(post: &Position) -> bool {
    post.numbers.len() > 1
}
