//! L701 function-without-role: no role takes on one of the functions that the interplay needs.

use std::collections::BTreeSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{EcosystemFunction, Kind, Role};
use crate::project::{Defined, Project};
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::{Node, NodeKind, Path};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L701",
        name: "function-without-role",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine der zehn Funktionen ist keiner Rolle zugeordnet.",
            en: "No role takes on one of the ten functions.",
        },
        page: include_str!("../../../docs/rules/L701-function-without-role.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let taint = &cx.project.taint;
    let known = [Kind::Role, Kind::Concept].into_iter().all(|kind| taint.is_whole(kind));
    // Only who has a concept says that the whole interplay is to be described.
    let Some(organisation) = cx.project.organisation().filter(|_| known && cx.project.concepts.own().next().is_some())
    else {
        return;
    };
    // Where no role is described yet, nothing is forgotten.
    if cx.project.roles.own().next().is_none() {
        return;
    }
    let roles = roles(cx.project);
    let is_open = |function: &&EcosystemFunction| {
        let takes_on = |role: &&Defined<Role>| {
            role.functions.contains(function) || role.tasks.iter().any(|task| task.functions.contains(function))
        };
        !roles.iter().any(takes_on)
    };
    let open: Vec<EcosystemFunction> = EcosystemFunction::ALL.iter().filter(is_open).copied().collect();
    let labels = wording::names(cx.language, open.iter().map(|function| function.label().get(cx.language)));
    let names = wording::names(cx.language, open.iter().map(|function| function.name()));
    let message = match open.len() {
        0 => return,
        1 => say!(
            cx.language,
            "Die Funktion {labels} ist keiner Rolle zugeordnet",
            "No role takes on the function {labels}"
        ),
        count => say!(
            cx.language,
            "{count} Funktionen sind keiner Rolle zugeordnet: {labels}",
            "No role takes on {count} of the functions: {labels}"
        ),
    };
    report.at(organisation.place(&Path::new("id")), message).help(say!(
        cx.language,
        "Ergänzen Sie {names} unter „functions“ bei der Rolle, die das tut, oder bei einer ihrer Aufgaben.",
        "Add {names} below \"functions\" of the role that does this, or of one of its tasks."
    ));
}

/// The roles of the project, and those of the catalogue that it uses as they are.
fn roles(project: &Project) -> Vec<&Defined<Role>> {
    let mut named = BTreeSet::new();
    for definition in project.definitions().filter(|definition| !definition.is_catalogue()) {
        let values = definition.tree.entries().iter().filter(|entry| entry.key != "extends");
        values.for_each(|entry| catalogue_names(&entry.value, &mut named));
    }
    let used = named.into_iter().filter_map(|name| project.roles.get(name));
    project.roles.own().chain(used).collect()
}

/// Collects the names of the catalogue that stand in a tree.
fn catalogue_names<'n>(node: &'n Node, out: &mut BTreeSet<&'n str>) {
    match &node.kind {
        NodeKind::Scalar(scalar) if scalar.text.starts_with("lotse:") => {
            out.insert(scalar.text.split('.').next().unwrap_or_default());
        }
        NodeKind::Scalar(_) => {}
        NodeKind::List(items) => items.iter().for_each(|item| catalogue_names(item, out)),
        NodeKind::Map(entries) => entries.iter().for_each(|entry| catalogue_names(&entry.value, out)),
    }
}
