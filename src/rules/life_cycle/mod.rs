//! Life cycle and privacy: validity, approvals, people.

mod reversed_range;
mod reversed_validity;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[&reversed_validity::RULE, &reversed_range::RULE];
