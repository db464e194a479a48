//! Life cycle and privacy: validity, approvals, people.

mod approval_outdated;
mod decision_without_date;
mod missing_approval;
mod periods;
mod person_address;
mod person_words;
mod personal_data;
mod persons;
mod post_number_twice;
mod private_name_in_text;
mod reference_outside_validity;
mod reversed_range;
mod reversed_validity;
mod review_due;
mod validity_gap;
mod validity_overlap;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &reversed_validity::RULE,
    &reversed_range::RULE,
    &review_due::RULE,
    &validity_overlap::RULE,
    &validity_gap::RULE,
    &missing_approval::RULE,
    &approval_outdated::RULE,
    &personal_data::RULE,
    &private_name_in_text::RULE,
    &reference_outside_validity::RULE,
    &decision_without_date::RULE,
    &post_number_twice::RULE,
];
