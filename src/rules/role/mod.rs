//! Role and mandate: what a role may do against what it shall do.

mod decision_verb_without_power;
mod effort_beyond_time_budget;
mod expectation_beyond_mandate;
mod missing_mandate;
mod missing_time_budget;
mod reach;
mod spectrum_beyond_mandate;
mod time_budget;
mod unclear_time_budget;
mod vague_task;
mod zero_time_budget;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &spectrum_beyond_mandate::RULE,
    &missing_time_budget::RULE,
    &zero_time_budget::RULE,
    &effort_beyond_time_budget::RULE,
    &expectation_beyond_mandate::RULE,
    &unclear_time_budget::RULE,
    &missing_mandate::RULE,
    &decision_verb_without_power::RULE,
    &vague_task::RULE,
];
