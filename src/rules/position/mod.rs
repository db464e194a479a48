//! Posts: time shares, extent, limits, pay.

mod characteristic_without_base;
mod education_against_grade;
mod fte_hours_mismatch;
mod grade_above_characteristics;
mod grade_bands_differ;
mod grade_below_characteristics;
mod grade_not_judged;
mod grades;
mod it_part_for_other_work;
mod kw_conflict;
mod limitation_without_end;
mod limitation_without_reason;
mod long_limitation;
mod miscellaneous_too_large;
mod plan_part_against_grades;
mod plausible;
mod role_shares_above_100;
mod shares_not_100;
mod split_work_items;
mod task_of_other_role;
mod unknown_grade;
mod work_item_count;
mod work_item_too_large;
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
    &work_item_count::RULE,
    &work_item_too_large::RULE,
    &miscellaneous_too_large::RULE,
    &characteristic_without_base::RULE,
    &grade_above_characteristics::RULE,
    &grade_below_characteristics::RULE,
    &it_part_for_other_work::RULE,
    &unknown_grade::RULE,
    &grade_bands_differ::RULE,
    &education_against_grade::RULE,
    &limitation_without_end::RULE,
    &kw_conflict::RULE,
    &long_limitation::RULE,
    &grade_not_judged::RULE,
    &plan_part_against_grades::RULE,
    &task_of_other_role::RULE,
    &split_work_items::RULE,
];
