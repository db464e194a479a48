//! Posts: time shares, extent, pay.

mod fte_hours_mismatch;
mod limitation_without_reason;
mod role_shares_above_100;
mod shares_not_100;
mod work_item_without_result;
mod work_item_without_share;

use super::Rule;

/// The rules of the family, in the order of their codes.
pub(super) static RULES: &[&Rule] = &[
    &shares_not_100::RULE,
    &work_item_without_result::RULE,
    &role_shares_above_100::RULE,
    &work_item_without_share::RULE,
    &limitation_without_reason::RULE,
    &fte_hours_mismatch::RULE,
];
