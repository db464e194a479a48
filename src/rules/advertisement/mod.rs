//! Job advertisements: law and wording.

mod deadline_before_publication;
mod missing_deadline;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[&missing_deadline::RULE, &deadline_before_publication::RULE];
