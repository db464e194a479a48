//! Requirement profiles and interviews.

mod knock_out_without_proof;
mod must_without_work_item;
mod requirement;
mod untested_competence;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] =
    &[&knock_out_without_proof::RULE, &must_without_work_item::RULE, &untested_competence::RULE];
