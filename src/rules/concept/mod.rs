//! Concepts and processes: chapters, capacity, costs.

mod artefact_before_production;
mod capacity_above_release;
mod central_process_missing;
mod chapter_text;
mod consultation_out_of_order;
mod cost_total_mismatch;
mod decision_paper_without_proposal;
mod empty_chapter;
mod exchange_beyond_release;
mod figures_disagree;
mod funding_below_costs;
mod funding_ends_early;
mod goal_without_kpi;
mod goal_without_measure;
mod incomplete_variant;
mod information_paper_decides;
mod kpi_about_persons;
mod kpi_without_goal;
mod kpi_without_target;
mod law_only_training;
mod leaders;
mod lotsen_total_mismatch;
mod low_time_budget;
mod measure_without_owner;
mod measured;
mod milestone_outside_phase;
mod missing_accountable;
mod missing_chapter;
mod missing_orientation;
mod missing_recommended_chapter;
mod missing_risk_cause;
mod missing_staff_council;
mod mixed_terms;
mod paper_without_finance;
mod participation_without_basis;
mod phases_out_of_order;
mod posts_do_not_add_up;
mod posts_without_funding;
mod process_without_cadence;
mod raci_conflict;
mod released_total_mismatch;
mod reversed_phase;
mod risk_without_countermeasure;
mod role_names;
mod singled_out;
mod step_without_actor;
mod unit_lotsen_out_of_range;
mod unmeasurable_kpi;
mod variant_disagrees;
mod weak_sponsor;

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
    &kpi_about_persons::RULE,
    &exchange_beyond_release::RULE,
    &posts_do_not_add_up::RULE,
    &funding_below_costs::RULE,
    &funding_ends_early::RULE,
    &phases_out_of_order::RULE,
    &figures_disagree::RULE,
    &variant_disagrees::RULE,
    &missing_orientation::RULE,
    &goal_without_measure::RULE,
    &measure_without_owner::RULE,
    &missing_staff_council::RULE,
    &participation_without_basis::RULE,
    &mixed_terms::RULE,
    &missing_risk_cause::RULE,
    &risk_without_countermeasure::RULE,
    &low_time_budget::RULE,
    &law_only_training::RULE,
    &process_without_cadence::RULE,
    &decision_paper_without_proposal::RULE,
    &information_paper_decides::RULE,
    &paper_without_finance::RULE,
    &consultation_out_of_order::RULE,
    &unmeasurable_kpi::RULE,
    &kpi_without_goal::RULE,
    &weak_sponsor::RULE,
    &step_without_actor::RULE,
    &raci_conflict::RULE,
    &central_process_missing::RULE,
];
