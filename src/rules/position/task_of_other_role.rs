//! L322 task-of-other-role: an Arbeitsvorgang fulfils tasks of a role that the post does not carry.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Position, Ref};
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L322",
        name: "task-of-other-role",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Arbeitsvorgang nennt Aufgaben einer Rolle, die nicht mit der Stelle verbunden ist.",
            en: "An Arbeitsvorgang names tasks of a role that the post does not carry.",
        },
        page: include_str!("../../../docs/rules/L322-task-of-other-role.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        if position.work_items.iter().all(|item| item.tasks.is_empty()) {
            continue;
        }
        let carried = carried(cx, position);
        for (index, item) in position.work_items.iter().enumerate() {
            let mut said = BTreeSet::new();
            for (at, task) in item.tasks.iter().enumerate() {
                let role = task.definition();
                // The role of a task that is written without one is the post itself; nobody knows what a broken role has.
                if !task.as_str().contains('.')
                    || carried.contains(role)
                    || cx.project.taint.reaches(role)
                    || !said.insert(role)
                {
                    continue;
                }
                let id = &item.id;
                let message = say!(
                    cx.language,
                    "Der Arbeitsvorgang „{id}“ nennt Aufgaben der Rolle „{role}“, die nicht mit der Stelle verbunden ist",
                    "The Arbeitsvorgang \"{id}\" names tasks of the role \"{role}\", which the post does not carry"
                );
                let place = position.place(&Path::new("work_items").index(index).key("tasks").index(at));
                let added = report.at(place, message).help(say!(
                    cx.language,
                    "Ergänzen Sie die Rolle unter „roles“ mit ihrem Anteil, oder nehmen Sie die Aufgabe aus dem Arbeitsvorgang.",
                    "Add the role with its share under \"roles\", or take the task out of the Arbeitsvorgang."
                ));
                if !position.roles.is_empty() {
                    let roles = say!(cx.language, "die Rollen der Stelle", "the roles of the post");
                    added.related(position.span(&Path::new("roles")), roles);
                }
            }
        }
    }
}

/// The roles whose tasks a post may fulfil: its own, those for which they deputise, those of the posts for which it
/// deputises, and those from which all these inherit.
fn carried<'a>(cx: &Context<'a>, position: &'a Defined<Position>) -> BTreeSet<&'a str> {
    let positions = position.deputises_for.iter().filter_map(|post| cx.project.positions.get(post.as_str()));
    let deputised = positions.flat_map(|post| &post.roles);
    let own: BTreeSet<&str> = position.roles.iter().map(|share| share.role.definition()).collect();
    let mut all = BTreeSet::new();
    let mut waiting: Vec<&str> = position.roles.iter().chain(deputised).map(|share| share.role.as_str()).collect();
    let tasks = position.work_items.iter().flat_map(|item| &item.tasks);
    waiting.extend(tasks.filter(|task| is_deputised(cx, task, &own)).map(Ref::definition));
    while let Some(role) = waiting.pop() {
        if all.insert(role.strip_prefix("lotse:").unwrap_or(role)) {
            waiting.extend(cx.project.roles.get(role).and_then(|role| role.definition.parent.as_deref()));
        }
    }
    all
}

/// Whether the role of a task has one of these roles as its deputy.
fn is_deputised(cx: &Context<'_>, task: &Ref, own: &BTreeSet<&str>) -> bool {
    let deputy = cx.project.roles.get(task.definition()).and_then(|role| role.deputy.as_ref());
    deputy.is_some_and(|deputy| own.contains(deputy.definition()))
}
