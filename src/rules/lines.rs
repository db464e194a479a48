//! Reporting lines: who stands above whom, step by step.

use std::collections::HashMap;

use crate::model::{Role, Supervisor, Unit};
use crate::project::{Defined, Project};

/// The two lines in which somebody reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// In matters of employment.
    Disciplinary,
    /// In the matter of the work; where a role names nobody for it, its superior.
    Functional,
}

/// The lines of a project, with its units by id.
pub(super) struct Lines<'p> {
    project: &'p Project,
    units: HashMap<&'p str, &'p Unit>,
    headed: HashMap<&'p str, Vec<&'p Unit>>,
}

impl<'p> Lines<'p> {
    /// Looks at the units of the project.
    pub(super) fn of(project: &'p Project) -> Self {
        let all = project.organisation().map(|organisation| &organisation.units[..]).unwrap_or_default();
        let mut headed: HashMap<&str, Vec<&Unit>> = HashMap::new();
        for unit in all {
            if let Some(head) = &unit.head {
                headed.entry(head.as_str()).or_default().push(unit);
            }
        }
        Lines { project, units: all.iter().map(|unit| (unit.id.as_str(), unit)).collect(), headed }
    }

    /// The unit of an id.
    pub(super) fn unit(&self, id: &str) -> Option<&'p Unit> {
        self.units.get(id).copied()
    }

    /// The units that a role heads.
    pub(super) fn headed_by(&self, role: &str) -> &[&'p Unit] {
        self.headed.get(role).map(Vec::as_slice).unwrap_or_default()
    }

    /// The role that is meant by a superior of somebody in a unit; nobody heads the own line.
    pub(super) fn role_of(&self, superior: &'p Supervisor, unit: Option<&str>, below: &str) -> Option<&'p str> {
        let unit = match superior {
            Supervisor::UnitHead(_) => self.unit(unit?)?,
            Supervisor::Actor(actor) => match self.unit(actor.as_str()) {
                Some(unit) => unit,
                None => return self.project.roles.get(actor.as_str()).map(|role| role.id().as_str()),
            },
        };
        self.head_from(unit, below)
    }

    /// The head of a unit, or of the nearest one above it that has another head than whoever asks.
    fn head_from(&self, unit: &'p Unit, below: &str) -> Option<&'p str> {
        let mut at = unit;
        // Units may stand in a circle, which is reported elsewhere; the way up is never longer than there are units.
        for _ in 0..=self.units.len() {
            match &at.head {
                Some(head) if head.as_str() != below => return Some(head.as_str()),
                // Somebody of whom no role tells leads the unit: nothing is known of the line above.
                None if at.head_title.is_some() => return None,
                _ => at = self.unit(at.parent.as_ref()?.as_str())?,
            }
        }
        None
    }

    /// The role next above another one.
    pub(super) fn above(&self, role: &'p Defined<Role>, line: Line) -> Option<&'p str> {
        let to = role.reports_to.as_ref();
        let disciplinary = to.and_then(|to| to.disciplinary.as_ref());
        let superior = match line {
            Line::Disciplinary => disciplinary,
            Line::Functional => to.and_then(|to| to.functional.as_ref()).or(disciplinary),
        };
        let unit = role.unit.as_ref().map(crate::model::Ref::as_str);
        if let Some(superior) = superior {
            return self.role_of(superior, unit, role.id());
        }
        match self.headed_by(role.id()) {
            [only] => self.head_from(only, role.id()),
            _ => None,
        }
    }

    /// The roles above one that is known by its id, itself first.
    pub(super) fn upward(&self, first: &'p str, line: Line) -> Vec<&'p str> {
        let mut chain = vec![first];
        let mut at = self.project.roles.get(first);
        while let Some(next) = at.and_then(|role| self.above(role, line)) {
            // A circle is reported elsewhere.
            if chain.contains(&next) {
                break;
            }
            chain.push(next);
            at = self.project.roles.get(next);
        }
        chain
    }
}
