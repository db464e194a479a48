//! Requirement profiles and interviews.

mod about_the_work;
mod competence_without_question;
mod contradictory_requirement;
mod forbidden_question;
mod knock_out_on_soft_skill;
mod knock_out_without_proof;
mod missing_anchors;
mod missing_weight;
mod mixed_framework_versions;
mod must_without_work_item;
mod profile_revised_after_publication;
mod qualification_without_proof;
mod requirement;
mod too_many_musts;
mod unknown_framework_id;
mod untested_competence;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &knock_out_without_proof::RULE,
    &must_without_work_item::RULE,
    &untested_competence::RULE,
    &competence_without_question::RULE,
    &missing_weight::RULE,
    &knock_out_on_soft_skill::RULE,
    &too_many_musts::RULE,
    &forbidden_question::RULE,
    &missing_anchors::RULE,
    &profile_revised_after_publication::RULE,
    &unknown_framework_id::RULE,
    &mixed_framework_versions::RULE,
    &contradictory_requirement::RULE,
    &qualification_without_proof::RULE,
];
