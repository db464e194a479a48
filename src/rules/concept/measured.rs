//! The indicators that a project writes, wherever they stand: at goals, in concepts, at roles and processes.

use crate::model::Kpi;
use crate::project::{Defined, Definition, Project};
use crate::source::{Path, Step};

/// An indicator and where it stands.
pub(super) struct Measured<'p> {
    /// The indicator, with what it inherits.
    pub(super) kpi: &'p Kpi,
    /// The definition that holds it.
    pub(super) definition: &'p Definition,
    /// Where it stands in the definition.
    pub(super) path: Path,
}

/// The indicators of one kind, whose title stands in the project itself. What only inherits its title is its parent's.
pub(super) fn written<'p>(project: &'p Project, is_meant: impl Fn(&Kpi) -> bool) -> Vec<Measured<'p>> {
    let mut found = Vec::new();
    let mut add = |definition: &'p Definition, kpis: &'p [Kpi], list: &dyn Fn() -> Path| {
        for (index, kpi) in kpis.iter().enumerate().filter(|(_, kpi)| is_meant(kpi)) {
            let path = list().step(Step::Index(index));
            let title = definition.tree.find(&path.key("title"));
            if title.is_some_and(|title| definition.owns(title.span)) {
                found.push(Measured { kpi, definition, path });
            }
        }
    };
    for organisation in project.organisations.own() {
        for (index, goal) in organisation.goals.iter().enumerate() {
            add(&organisation.definition, &goal.kpis, &|| Path::new("goals").index(index).key("kpis"));
        }
    }
    for role in project.roles.own() {
        add(&role.definition, &role.kpis, &|| Path::new("kpis"));
    }
    for process in project.processes.own() {
        add(&process.definition, &process.kpis, &|| Path::new("kpis"));
    }
    for concept in project.concepts.own() {
        add(&concept.definition, evaluated(concept), &|| Path::new("chapters").key("evaluation").key("kpis"));
    }
    found
}

/// The indicators of the evaluation of a concept.
pub(super) fn evaluated(concept: &Defined<crate::model::Concept>) -> &[Kpi] {
    let evaluation = concept.chapters.as_ref().and_then(|chapters| chapters.evaluation.as_ref());
    evaluation.map(|chapter| &chapter.kpis[..]).unwrap_or_default()
}
