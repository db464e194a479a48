//! What a post asks for, as documents tell it.

use super::reader::Reader;
use crate::model::{Position, Requirement};
use crate::project::profile;

pub(super) use crate::project::profile::is_constitutive;

/// The requirements of a post and of its roles.
pub(super) fn of_position(reader: &Reader<'_>, position: &Position) -> Vec<Requirement> {
    let roles = position.roles.iter().filter_map(|share| reader.role(share.role.as_str()));
    profile::requirements(roles.map(|role| &role.value), position)
}
