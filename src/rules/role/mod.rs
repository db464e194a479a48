//! Role and mandate: what a role may do against what it shall do.

mod broken_reporting_line;
mod control_role_in_line;
mod decision_verb_without_power;
mod deputy_same_person;
mod duplicate_task;
mod effort_beyond_time_budget;
mod expectation_beyond_mandate;
mod missing_boundary;
mod missing_deputy;
mod missing_mandate;
mod missing_time_budget;
mod reach;
mod responsibility_without_means;
mod spectrum_beyond_mandate;
mod unclear_time_budget;
mod unused_room;
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
    &responsibility_without_means::RULE,
    &unused_room::RULE,
    &control_role_in_line::RULE,
    &missing_deputy::RULE,
    &deputy_same_person::RULE,
    &broken_reporting_line::RULE,
    &vague_task::RULE,
    &duplicate_task::RULE,
    &missing_boundary::RULE,
];
