//! Language: what texts look like.

mod explained;
mod gender_coded_balance;
mod generic_masculine;
mod hard_to_read;
mod long_sentence;
mod mixed_gender_styles;
mod nominal_style;
mod officialese;
mod placeholder_left;
mod published;
mod sentence;
mod undefined_abbreviation;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &placeholder_left::RULE,
    &mixed_gender_styles::RULE,
    &generic_masculine::RULE,
    &hard_to_read::RULE,
    &long_sentence::RULE,
    &nominal_style::RULE,
    &officialese::RULE,
    &gender_coded_balance::RULE,
    &undefined_abbreviation::RULE,
];
