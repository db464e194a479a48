//! What a post asks for: the requirements of its roles, and its own laid over them.

use indexmap::IndexMap;
use smol_str::SmolStr;

use crate::model::{Position, Requirement, RequirementNature, Role};

/// The requirements of a post: the union of those of its roles, over which its own are laid; the highest level wins. What
/// leads to exclusion is needed, whether that is written or not.
pub fn requirements<'a>(roles: impl IntoIterator<Item = &'a Role>, position: &Position) -> Vec<Requirement> {
    let mut union: IndexMap<SmolStr, Requirement> = IndexMap::new();
    for requirement in roles.into_iter().flat_map(|role| &role.requirements) {
        add(&mut union, requirement, false);
    }
    for requirement in &position.requirements {
        add(&mut union, requirement, true);
    }
    let needed = |asked: Requirement| Requirement { must: asked.must || is_constitutive(&asked), ..asked };
    union.into_values().map(needed).collect()
}

/// Whether somebody who does not meet the requirement is out, whatever else they bring.
pub fn is_constitutive(requirement: &Requirement) -> bool {
    requirement.knock_out || requirement.nature == Some(RequirementNature::Constitutive)
}

/// Joins a requirement with what is already asked for; what the post itself says about it counts more.
fn add(union: &mut IndexMap<SmolStr, Requirement>, new: &Requirement, own: bool) {
    let Some(known) = union.get_mut(new.competence.as_str()) else {
        union.insert(new.competence.as_str().into(), new.clone());
        return;
    };
    let old = known.clone();
    let (first, second) = if own { (new, &old) } else { (&old, new) };
    *known = Requirement {
        competence: old.competence.clone(),
        level: old.level.max(new.level),
        must: old.must || new.must,
        nature: first.nature.or(second.nature),
        knock_out: old.knock_out || new.knock_out,
        proof: first.proof.clone().or_else(|| second.proof.clone()),
        weight: if own { first.weight.or(second.weight) } else { old.weight.max(new.weight) },
        tested_by: if first.tested_by.is_empty() { second.tested_by.clone() } else { first.tested_by.clone() },
        work_items: if first.work_items.is_empty() { second.work_items.clone() } else { first.work_items.clone() },
        note: first.note.clone().or_else(|| second.note.clone()),
    };
}
