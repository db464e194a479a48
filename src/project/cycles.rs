//! Circles among units, in reporting lines and among deputies, each shown as a path.

use std::collections::HashMap;

use super::Project;
use super::faults::{DEPUTY_CYCLE, REPORTING_CYCLE, UNIT_CYCLE};
use crate::diagnostic::{Diagnostic, Place, RuleInfo};
use crate::i18n::Language;
use crate::model::Supervisor;
use crate::say;
use crate::source::Path;

/// Something that stands under, reports to or is represented by others.
struct Member<'p> {
    id: &'p str,
    /// Who comes next, and where that is written.
    next: Vec<(&'p str, Place)>,
}

/// Reports every circle once.
pub(crate) fn check(project: &Project, language: Language, found: &mut Vec<Diagnostic>) {
    for circle in circles(&units(project)) {
        found.push(report(&UNIT_CYCLE, &circle, language));
    }
    for line in [Line::Disciplinary, Line::Functional] {
        for circle in circles(&reporting(project, line)) {
            found.push(report(&REPORTING_CYCLE, &circle, language));
        }
    }
    // Two that represent each other are what offices call mutual deputies, and nothing is wrong with them.
    for circle in circles(&deputies(project)).into_iter().filter(|circle| circle.len() != 2) {
        found.push(report(&DEPUTY_CYCLE, &circle, language));
    }
}

fn units(project: &Project) -> Vec<Member<'_>> {
    let Some(organisation) = project.organisation() else { return Vec::new() };
    let path = Path::new("units");
    organisation
        .units
        .iter()
        .enumerate()
        .map(|(index, unit)| Member {
            id: unit.id.as_str(),
            next: unit
                .parent
                .iter()
                .map(|parent| (parent.as_str(), organisation.place(&path.index(index).key("parent"))))
                .collect(),
        })
        .collect()
}

/// The two lines in which roles report.
#[derive(Clone, Copy)]
enum Line {
    Disciplinary,
    Functional,
}

fn reporting(project: &Project, line: Line) -> Vec<Member<'_>> {
    project
        .roles
        .own()
        .map(|role| {
            let above = role.reports_to.as_ref().and_then(|above| match line {
                Line::Disciplinary => above.disciplinary.as_ref(),
                Line::Functional => above.functional.as_ref(),
            });
            let key = match line {
                Line::Disciplinary => "disciplinary",
                Line::Functional => "functional",
            };
            let next = above
                .and_then(Supervisor::actor)
                .map(|actor| (actor.as_str(), role.place(&Path::new("reports_to").key(key))));
            Member { id: role.id(), next: next.into_iter().collect() }
        })
        .collect()
}

fn deputies(project: &Project) -> Vec<Member<'_>> {
    let roles = project.roles.own().map(|role| Member {
        id: role.id(),
        next: role.deputy.iter().map(|deputy| (deputy.as_str(), role.place(&Path::new("deputy")))).collect(),
    });
    let positions = project.positions.own().map(|position| Member {
        id: position.id(),
        next: position
            .deputies
            .iter()
            .enumerate()
            .map(|(index, deputy)| (deputy.as_str(), position.place(&Path::new("deputies").index(index))))
            .collect(),
    });
    roles.chain(positions).collect()
}

/// One step of a circle: who, and where the next one is written.
type Circle<'p> = Vec<(&'p str, Place)>;

/// Finds the circles of a graph, each once and beginning with the member that comes first in the files.
fn circles<'p>(members: &[Member<'p>]) -> Vec<Circle<'p>> {
    let index: HashMap<&str, usize> = members.iter().enumerate().map(|(at, member)| (member.id, at)).collect();
    let mut done = vec![false; members.len()];
    let mut on_path: Vec<Option<usize>> = vec![None; members.len()];
    let mut circles = Vec::new();
    for start in 0..members.len() {
        // The path so far, each member with the number of its next edge to follow.
        let mut path: Vec<(usize, usize)> = Vec::new();
        if !done[start] {
            on_path[start] = Some(0);
            path.push((start, 0));
        }
        while let Some((at, edge)) = path.last().copied() {
            let Some((target, _)) = members[at].next.get(edge) else {
                done[at] = true;
                on_path[at] = None;
                path.pop();
                continue;
            };
            if let Some(last) = path.last_mut() {
                last.1 += 1;
            }
            let Some(&next) = index.get(target) else { continue };
            if let Some(begin) = on_path[next] {
                circles.push(circle(&path[begin..], members));
            } else if !done[next] {
                on_path[next] = Some(path.len());
                path.push((next, 0));
            }
        }
    }
    circles
}

/// The steps of a circle; each member on the path has followed the edge before its next one.
fn circle<'p>(path: &[(usize, usize)], members: &[Member<'p>]) -> Circle<'p> {
    let first = path.iter().enumerate().min_by_key(|(_, (at, _))| *at).map_or(0, |(position, _)| position);
    let ordered = path[first..].iter().chain(&path[..first]);
    ordered.map(|(at, edge)| (members[*at].id, members[*at].next[edge - 1].1)).collect()
}

fn report(rule: &'static RuleInfo, circle: &Circle<'_>, language: Language) -> Diagnostic {
    let names: Vec<&str> = circle.iter().chain(circle.first()).map(|(id, _)| *id).collect();
    let path = names.join(" → ");
    let message = match rule.code {
        "L105" => say!(
            language,
            "Die Organisationseinheiten sind einander im Kreis unterstellt: {path}",
            "The units are placed under each other in a circle: {path}"
        ),
        "L106" => say!(
            language,
            "Die Rollen sind einander im Kreis unterstellt: {path}",
            "The roles report to each other in a circle: {path}"
        ),
        _ if circle.len() == 1 => {
            let id = circle[0].0;
            say!(language, "„{id}“ vertritt sich selbst", "\"{id}\" deputises for itself")
        }
        _ => say!(language, "Die Vertretung läuft im Kreis: {path}", "The deputies form a circle: {path}"),
    };
    let help = say!(
        language,
        "Ändern Sie eine dieser Angaben, sodass der Kreis endet.",
        "Change one of these entries so that the circle ends."
    );
    let mut diagnostic = Diagnostic::new(rule, circle[0].1, message).help(help);
    for (id, place) in &circle[1..] {
        diagnostic = diagnostic.related(place.span, say!(language, "weiter über „{id}“", "onward through \"{id}\""));
    }
    diagnostic
}
