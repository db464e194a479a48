//! Whom the references of the catalogue mean in a project that gives its definitions ids of its own.
//!
//! The catalogue says „lotse-nebenamt“. Where the project has no definition of that id but exactly one that extends the
//! catalogue's, that one is meant. The catalogue is rewritten once, before anything is inherited from it, so that lists
//! merge, links, rules and documents all see the same name (docs/decisions/0008).

use std::collections::{BTreeSet, HashMap, HashSet};

use smol_str::SmolStr;

use super::draft::Draft;
use super::kinds::shapes;
use super::overlay::{find, removed, steps};
use super::{names, references, sorts};
use crate::load::Shapes;
use crate::source::{Node, NodeKind};

/// Which definitions the project makes of those of the catalogue.
#[derive(Debug, Default)]
pub(crate) struct Heirs {
    /// By the bare id in the catalogue and the kind, the definitions of the project that extend it, also through others.
    heirs: HashMap<SmolStr, (&'static str, BTreeSet<SmolStr>)>,
    /// The sorts and ids that the project gives.
    own: HashSet<(SmolStr, SmolStr)>,
}

impl Heirs {
    /// Looks at the drafts as they were written.
    pub(crate) fn collect(drafts: &[Draft]) -> Self {
        let mut collected = Heirs::default();
        let own: HashMap<&SmolStr, &Draft> = drafts
            .iter()
            .filter(|draft| !draft.is_catalogue())
            .filter_map(|draft| Some((draft.id.as_ref()?, draft)))
            .collect();
        let mut origins = HashMap::new();
        for (id, draft) in &own {
            if let Some(origin) = origin(draft, &own, &mut origins) {
                let (_, heirs) = collected.heirs.entry(origin).or_insert_with(|| (draft.kind.name(), BTreeSet::new()));
                heirs.insert((*id).clone());
            }
        }
        for draft in drafts.iter().filter(|draft| !draft.is_catalogue()) {
            let mut given = Vec::new();
            names::ids(&draft.tree, shapes(draft.kind).root(), shapes(draft.kind), &mut given);
            let global = given.into_iter().filter(|(sort, ..)| sorts::is_global(sort));
            collected.own.extend(global.map(|(sort, id, _)| (sort.into(), id.into())));
        }
        collected
    }

    /// Whether the project gives this id to something of one of these sorts.
    pub(crate) fn is_given(&self, id: &SmolStr, sorts: &[SmolStr]) -> bool {
        sorts.iter().any(|sort| self.own.contains(&(sort.clone(), id.clone())))
    }

    /// Whether some definition of the project extends the one of this id in the catalogue.
    pub(crate) fn has_heir(&self, id: &str) -> bool {
        self.heirs.contains_key(id)
    }

    /// The definition of the project that a bare id in the catalogue means, where that has another id.
    fn meant(&self, id: &SmolStr, wanted: &[SmolStr]) -> Option<&SmolStr> {
        let (kind, heirs) = self.heirs.get(id)?;
        let is_wanted = wanted.iter().any(|sort| sort == kind) && !self.is_given(id, wanted);
        heirs.first().filter(|_| is_wanted && heirs.len() == 1)
    }

    /// Lets the references of a definition of the catalogue name the heirs that are meant.
    pub(crate) fn name_in(&self, draft: &mut Draft) {
        let shapes = shapes(draft.kind);
        references::visit(&mut draft.tree, shapes.root(), shapes, &mut |scalar, _, field| {
            if let Some(heir) = self.meant(&scalar.text, &field.refs) {
                scalar.text = heir.clone();
            }
        });
    }

    /// Lets `remove` and its reasons in `because` find an inherited item also by the id that it has in the catalogue. Gives
    /// the definition with these paths as they are meant, where they differ.
    pub(crate) fn follow_removals(&self, heir: &Node, parent: &Node, shapes: &Shapes) -> Option<Node> {
        let mut followed = None;
        let known = |path: &[SmolStr]| find(parent, path, shapes.root(), shapes).is_some();
        for path in removed(heir) {
            let renamed: Vec<SmolStr> = path.iter().map(|step| self.sole(step).unwrap_or(step).clone()).collect();
            if renamed != path && !known(&path) && known(&renamed) {
                rename_removal(followed.get_or_insert_with(|| heir.clone()), &path, &renamed);
            }
        }
        followed
    }

    fn sole(&self, id: &SmolStr) -> Option<&SmolStr> {
        let (_, heirs) = self.heirs.get(id)?;
        heirs.first().filter(|_| heirs.len() == 1)
    }
}

/// The bare id of the definition of the catalogue that a draft extends, be it through others of the project.
fn origin(
    draft: &Draft,
    own: &HashMap<&SmolStr, &Draft>,
    known: &mut HashMap<SmolStr, Option<SmolStr>>,
) -> Option<SmolStr> {
    let mut chain: Vec<SmolStr> = Vec::new();
    let mut at = draft;
    let found = loop {
        let (Some(id), Some(parent)) = (&at.id, &at.parent) else { break None };
        if let Some(found) = known.get(id) {
            break found.clone();
        }
        // Until the chain is done, whoever extends in a circle comes from nowhere.
        known.insert(id.clone(), None);
        chain.push(id.clone());
        if let Some(bare) = parent.strip_prefix("lotse:") {
            break Some(bare.into());
        }
        match own.get(parent) {
            Some(next) if next.kind == draft.kind => at = next,
            _ => break None,
        }
    };
    for id in chain {
        known.insert(id, found.clone());
    }
    found
}

fn rename_removal(heir: &mut Node, path: &[SmolStr], renamed: &[SmolStr]) {
    let NodeKind::Map(entries) = &mut heir.kind else { return };
    let written = renamed.join(".");
    for entry in entries {
        match (entry.key.as_str(), &mut entry.value.kind) {
            ("remove", NodeKind::List(items)) => {
                for item in items {
                    if let NodeKind::Scalar(scalar) = &mut item.kind
                        && steps(&scalar.text) == path
                    {
                        scalar.text = written.as_str().into();
                    }
                }
            }
            ("because", NodeKind::Map(reasons)) => {
                for reason in reasons.iter_mut().filter(|reason| steps(&reason.key) == path) {
                    reason.key = written.as_str().into();
                }
            }
            _ => {}
        }
    }
}
