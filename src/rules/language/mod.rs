//! Language: what texts look like.

mod gender_coded_balance;
mod officialese;
mod placeholder_left;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[&placeholder_left::RULE, &officialese::RULE, &gender_coded_balance::RULE];
