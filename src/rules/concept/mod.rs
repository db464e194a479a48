//! Concepts and processes: chapters, capacity, costs.

mod artefact_before_production;
mod capacity_above_release;
mod cost_total_mismatch;
mod empty_chapter;
mod goal_without_kpi;
mod incomplete_variant;
mod kpi_without_target;
mod lotsen_total_mismatch;
mod milestone_outside_phase;
mod missing_accountable;
mod missing_chapter;
mod missing_recommended_chapter;
mod posts_without_funding;
mod released_total_mismatch;
mod reversed_phase;
mod unit_lotsen_out_of_range;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &missing_chapter::RULE,
    &missing_recommended_chapter::RULE,
    &capacity_above_release::RULE,
    &lotsen_total_mismatch::RULE,
    &cost_total_mismatch::RULE,
    &released_total_mismatch::RULE,
    &missing_accountable::RULE,
    &artefact_before_production::RULE,
    &goal_without_kpi::RULE,
    &empty_chapter::RULE,
    &incomplete_variant::RULE,
    &posts_without_funding::RULE,
    &reversed_phase::RULE,
    &unit_lotsen_out_of_range::RULE,
    &milestone_outside_phase::RULE,
    &kpi_without_target::RULE,
];
