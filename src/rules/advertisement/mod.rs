//! Job advertisements: law and wording.

mod ad_without_tasks;
mod advertised;
mod agency_not_notified;
mod deadline_before_publication;
mod demand_withdrawn;
mod discriminating_word;
mod discrimination;
mod doubtful_word;
mod incomplete_job_posting;
mod internal_ad_contradiction;
mod internal_ad_without_eligible;
mod land_law_unchecked;
mod low_task_coverage;
mod missing_contact;
mod missing_data_protection_notice;
mod missing_deadline;
mod missing_disability_notice;
mod missing_equality_notice;
mod missing_part_time_notice;
mod missing_pay_grade;
mod missing_salary_range;
mod notice_against_facts;
mod notice_falls_short;
mod one_sided_title;
mod personal_facts_demanded;
mod requirement_outside_profile;
mod residents_preferred;
mod salary_range_mismatch;
mod short_application_period;
mod start_before_deadline;
mod taken_back;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &missing_deadline::RULE,
    &deadline_before_publication::RULE,
    &short_application_period::RULE,
    &missing_contact::RULE,
    &missing_pay_grade::RULE,
    &missing_salary_range::RULE,
    &salary_range_mismatch::RULE,
    &missing_part_time_notice::RULE,
    &missing_equality_notice::RULE,
    &one_sided_title::RULE,
    &missing_disability_notice::RULE,
    &missing_data_protection_notice::RULE,
    &discriminating_word::RULE,
    &doubtful_word::RULE,
    &agency_not_notified::RULE,
    &requirement_outside_profile::RULE,
    &low_task_coverage::RULE,
    &ad_without_tasks::RULE,
    &incomplete_job_posting::RULE,
    &internal_ad_without_eligible::RULE,
    &residents_preferred::RULE,
    &land_law_unchecked::RULE,
    &personal_facts_demanded::RULE,
    &start_before_deadline::RULE,
    &notice_falls_short::RULE,
    &notice_against_facts::RULE,
    &internal_ad_contradiction::RULE,
];
