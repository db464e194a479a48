//! Concepts and processes: chapters, capacity, costs.

mod artefact_before_production;
mod capacity_above_release;
mod consultation_out_of_order;
mod cost_total_mismatch;
mod decision_paper_without_proposal;
mod empty_chapter;
mod exchange_beyond_release;
mod figures_disagree;
mod funding_below_costs;
mod funding_ends_early;
mod goal_without_kpi;
mod incomplete_variant;
mod information_paper_decides;
mod kpi_without_target;
mod lotsen_total_mismatch;
mod low_time_budget;
mod milestone_outside_phase;
mod missing_accountable;
mod missing_chapter;
mod missing_recommended_chapter;
mod paper_without_finance;
mod phases_out_of_order;
mod posts_do_not_add_up;
mod posts_without_funding;
mod released_total_mismatch;
mod reversed_phase;
mod unit_lotsen_out_of_range;
mod variant_disagrees;

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
    &exchange_beyond_release::RULE,
    &posts_do_not_add_up::RULE,
    &funding_below_costs::RULE,
    &funding_ends_early::RULE,
    &phases_out_of_order::RULE,
    &figures_disagree::RULE,
    &variant_disagrees::RULE,
    &low_time_budget::RULE,
    &decision_paper_without_proposal::RULE,
    &information_paper_decides::RULE,
    &paper_without_finance::RULE,
    &consultation_out_of_order::RULE,
];
