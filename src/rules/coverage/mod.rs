//! Coverage of the organisation: who answers for what.

mod function_without_role;
mod person_above_100;
mod stakeholder_without_contact;
mod unit_staff_mismatch;
mod unit_without_lotsen;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &function_without_role::RULE,
    &unit_without_lotsen::RULE,
    &stakeholder_without_contact::RULE,
    &person_above_100::RULE,
    &unit_staff_mismatch::RULE,
];

/// The rules that have nothing to judge where a project describes no staffing.
pub(super) static ABOUT_STAFFING: &[&Rule] = &[&person_above_100::RULE];
