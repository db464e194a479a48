//! Coverage of the organisation: who answers for what.

mod function_beyond_capacity;
mod function_with_two_owners;
mod function_without_role;
mod hats_beyond_week;
mod incompatible_roles_of_one_person;
mod incompatible_roles_together;
mod lotsen_crowd;
mod person_above_100;
mod role_without_holder;
mod single_point_of_failure;
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
    &function_with_two_owners::RULE,
    &function_beyond_capacity::RULE,
    &role_without_holder::RULE,
    &single_point_of_failure::RULE,
    &incompatible_roles_together::RULE,
    &incompatible_roles_of_one_person::RULE,
    &hats_beyond_week::RULE,
    &lotsen_crowd::RULE,
    &unit_staff_mismatch::RULE,
];

/// The rules that have nothing to judge where a project describes no staffing.
pub(super) static ABOUT_STAFFING: &[&Rule] =
    &[&person_above_100::RULE, &role_without_holder::RULE, &incompatible_roles_of_one_person::RULE];
