//! Judging a project: one rule, one file.
//!
//! What reading and linking find themselves has its identity cards beside its code; the registry here is the one list
//! of all that lotse may complain about.

mod deadline_before_publication;
mod effort_beyond_time_budget;
mod expectation_beyond_mandate;
mod fte_hours_mismatch;
mod heir;
mod knock_out_without_proof;
mod limitation_without_reason;
mod missing_deadline;
mod missing_mandate;
mod missing_time_budget;
mod must_without_work_item;
mod reach;
mod requirement;
mod role_shares_above_100;
mod shares_not_100;
mod spectrum_beyond_mandate;
mod time_budget;
mod unclear_time_budget;
mod untested_competence;
mod wording;
mod work_item_without_result;
mod work_item_without_share;
mod zero_time_budget;

use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Reporter, RuleInfo};
use crate::i18n::Language;
use crate::load;
use crate::model::Date;
use crate::project::{self, Project};

/// A judgement.
#[derive(Debug)]
pub struct Rule {
    /// Its identity card.
    pub info: RuleInfo,
    /// What it looks at and what it reports.
    pub(crate) check: fn(&Context<'_>, &mut Reporter<'_>),
}

/// What every judgement may look at.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The project.
    pub project: &'a Project,
    /// The settings.
    pub config: &'a Config,
    /// The date by which deadlines and validity are judged.
    pub today: Date,
    /// The language of messages.
    pub language: Language,
}

/// The rules that judge a whole project, in the order of their codes.
pub static RULES: &[&Rule] = &[
    &spectrum_beyond_mandate::RULE,
    &missing_time_budget::RULE,
    &zero_time_budget::RULE,
    &effort_beyond_time_budget::RULE,
    &expectation_beyond_mandate::RULE,
    &unclear_time_budget::RULE,
    &missing_mandate::RULE,
    &shares_not_100::RULE,
    &work_item_without_result::RULE,
    &role_shares_above_100::RULE,
    &work_item_without_share::RULE,
    &limitation_without_reason::RULE,
    &fte_hours_mismatch::RULE,
    &knock_out_without_proof::RULE,
    &must_without_work_item::RULE,
    &untested_competence::RULE,
    &missing_deadline::RULE,
    &deadline_before_publication::RULE,
];

/// Everything that lotse may complain about, in the order of the codes.
pub fn registry() -> Vec<&'static RuleInfo> {
    let judged = RULES.iter().map(|rule| &rule.info);
    let found = [load::faults::FAULTS, config::FAULTS, project::faults::FAULTS].into_iter().flatten().copied();
    let mut all: Vec<_> = found.chain(judged).collect();
    all.sort_by_key(|info| info.code);
    all
}

/// The rule of a code or a name.
pub fn find(code_or_name: &str) -> Option<&'static RuleInfo> {
    registry().into_iter().find(|info| info.code.eq_ignore_ascii_case(code_or_name) || info.name == code_or_name)
}

/// Runs all rules that are not switched off.
pub fn judge(cx: &Context<'_>, found: &mut Vec<Diagnostic>) {
    for rule in RULES {
        (rule.check)(cx, &mut Reporter::new(&rule.info, cx.language, found));
    }
}
