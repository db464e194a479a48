//! Posts and roles on which most of the interplay hangs although nobody stands in.

use std::collections::{HashMap, HashSet};

use super::Context;
use super::seats::{Seats, is_several};
use crate::model::{EcosystemFunction, Kind, Process, Role};
use crate::project::{Defined, Definition};

/// From how many functions on that nobody else carries a single place is a risk: more than half of the ten.
const MANY_FUNCTIONS: usize = 6;

/// Below this number of central processes nobody can be said to carry most of them.
const SOME_PROCESSES: usize = 4;

/// A post or a role without a post, held by one person for whom nobody stands in.
pub(super) struct SinglePoint<'p> {
    /// The post or the role.
    pub(super) definition: &'p Definition,
    /// The roles that come together there.
    pub(super) roles: Vec<&'p Defined<Role>>,
    /// The functions that nobody else carries, where they are many.
    pub(super) functions: Vec<EcosystemFunction>,
    /// The central processes for which it is accountable, where they are most.
    pub(super) processes: Vec<&'p Defined<Process>>,
    /// How many central processes there are.
    pub(super) all_processes: usize,
}

/// All of them, posts first.
pub(super) fn single_points<'p>(cx: &Context<'p>, seats: &Seats<'p>) -> Vec<SinglePoint<'p>> {
    let project = cx.project;
    // The concept says that the whole interplay is to be described.
    if !Kind::ALL.iter().all(|kind| project.taint.is_whole(*kind)) || project.concepts.own().next().is_none() {
        return Vec::new();
    }
    let carriers = carriers(project.roles.own());
    let central: Vec<_> = project.processes.own().filter(|process| process.central.is_some()).collect();
    let judge = |definition: &'p Definition, roles: Vec<&'p Defined<Role>>| {
        let ids: HashSet<&str> = roles.iter().map(|role| role.id().as_str()).collect();
        let alone = |function: &EcosystemFunction| {
            carriers.get(function).is_some_and(|carriers| carriers.iter().all(|role| ids.contains(role)))
        };
        let mut functions: Vec<_> = EcosystemFunction::ALL.iter().copied().filter(alone).collect();
        let answers = |process: &&&Defined<Process>| {
            process.accountable.as_ref().is_some_and(|accountable| ids.contains(accountable.as_str()))
        };
        let mut processes: Vec<_> = central.iter().filter(answers).copied().collect();
        if functions.len() < MANY_FUNCTIONS {
            functions.clear();
        }
        if central.len() < SOME_PROCESSES || processes.len() * 2 <= central.len() {
            processes.clear();
        }
        let point = SinglePoint { definition, roles, functions, processes, all_processes: central.len() };
        (!point.functions.is_empty() || !point.processes.is_empty()).then_some(point)
    };
    let posts = project.positions.own().filter(|post| !is_several(post) && !seats.post_has_deputy(post));
    let of_posts = posts.filter_map(|post| {
        let roles = post.roles.iter().filter_map(|carried| project.roles.get(carried.role.as_str()));
        let alone: Vec<_> = roles.filter(|role| is_alone(seats, role)).collect();
        judge(&post.definition, alone)
    });
    let bare = project.roles.own().filter(|role| seats.posts(role.id()).is_empty() && is_alone(seats, role));
    of_posts.chain(bare.filter_map(|role| judge(&role.definition, vec![role]))).collect()
}

/// Whether one person holds the role and nobody stands in.
fn is_alone(seats: &Seats<'_>, role: &Defined<Role>) -> bool {
    let elsewhere = role.employer.is_some() || seats.leads_the_house(role);
    !elsewhere && !seats.is_held_by_several(role) && !seats.has_deputy(role)
}

/// The roles that carry each function, be it as a whole or with one of their tasks.
pub(super) fn carriers<'p>(roles: impl Iterator<Item = &'p Defined<Role>>) -> HashMap<EcosystemFunction, Vec<&'p str>> {
    let mut carriers: HashMap<EcosystemFunction, Vec<&str>> = HashMap::new();
    for role in roles {
        for function in EcosystemFunction::ALL {
            if carries(role, *function) {
                carriers.entry(*function).or_default().push(role.id());
            }
        }
    }
    carriers
}

/// Whether a role or one of its tasks does something for the cooperation of all.
pub(super) fn carries(role: &Role, function: EcosystemFunction) -> bool {
    role.functions.contains(&function) || role.tasks.iter().any(|task| task.functions.contains(&function))
}
