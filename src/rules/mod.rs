//! Judging a project: one rule, one file.
//!
//! What reading and linking find themselves has its identity cards beside its code; the registry here is the one list
//! of all that lotse may complain about.

mod amounts;
mod artefact_before_production;
mod capacity_above_release;
mod cost_total_mismatch;
mod deadline_before_publication;
mod effort_beyond_time_budget;
mod empty_chapter;
mod exception_without_reason;
mod exceptions;
mod expectation_beyond_mandate;
mod fte_hours_mismatch;
mod function_without_role;
mod goal_without_kpi;
mod heir;
mod incomplete_variant;
mod knock_out_without_proof;
mod kpi_without_target;
mod limitation_without_reason;
mod lotsen_total_mismatch;
mod milestone_outside_phase;
mod missing_accountable;
mod missing_chapter;
mod missing_deadline;
mod missing_mandate;
mod missing_recommended_chapter;
mod missing_time_budget;
mod must_without_work_item;
mod pairs;
mod person_above_100;
mod placeholder_left;
mod posts_without_funding;
mod reach;
mod released_total_mismatch;
mod requirement;
mod reversed_phase;
mod reversed_range;
mod reversed_validity;
mod role_shares_above_100;
mod selection;
mod shares_not_100;
mod spectrum_beyond_mandate;
mod stakeholder_without_contact;
mod time_budget;
mod unclear_time_budget;
mod unit_lotsen_out_of_range;
mod unit_without_lotsen;
mod unknown_rule;
mod untested_competence;
mod unused_exception;
mod wording;
mod work_item_without_result;
mod work_item_without_share;
mod zero_time_budget;

use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::load;
use crate::model::Date;
use crate::project::{self, Project};
use crate::source::Sources;

pub use exceptions::apply as apply_exceptions;
pub use selection::{Refusal, Selection};
pub use unknown_rule::report as unknown_rule;

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
    /// The written texts, for rules that look at wording.
    pub sources: &'a Sources,
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
    &function_without_role::RULE,
    &unit_without_lotsen::RULE,
    &stakeholder_without_contact::RULE,
    &person_above_100::RULE,
    &placeholder_left::RULE,
    &reversed_validity::RULE,
    &reversed_range::RULE,
];

/// The rules that have nothing to judge where a project describes no staffing.
pub static ABOUT_STAFFING: &[&Rule] = &[&person_above_100::RULE];

/// Everything that lotse may complain about, in the order of the codes.
pub fn registry() -> Vec<&'static RuleInfo> {
    let judged = RULES.iter().map(|rule| &rule.info);
    let found = [load::faults::FAULTS, config::FAULTS, project::faults::FAULTS, exceptions::FAULTS]
        .into_iter()
        .flatten()
        .copied();
    let mut all: Vec<_> = found.chain(judged).collect();
    all.sort_by_key(|info| info.code);
    all
}

/// A family of rules.
struct Family {
    /// The word that stands for it on the command line, in either language.
    word: Phrase,
    /// The name as people read it.
    name: Phrase,
}

const fn family(de: &'static str, en: &'static str, name_de: &'static str, name_en: &'static str) -> Family {
    Family { word: Phrase { de, en }, name: Phrase { de: name_de, en: name_en } }
}

/// The families by the first digit of the code.
const FAMILIES: [Family; 10] = [
    family("datei", "file", "Datei und Form", "file and shape"),
    family("verweise", "references", "Verweise, Überlagerung, Aufbau", "references, overlay, structure"),
    family("rolle", "role", "Rolle und Gestaltungsspielraum", "role and mandate"),
    family("stelle", "position", "Stelle, Zeitanteile, Eingruppierung", "position, time shares, pay"),
    family(
        "anforderungen",
        "requirements",
        "Anforderungsprofil und Auswahlgespräch",
        "requirement profile and interview",
    ),
    family("ausschreibung", "advertisement", "Ausschreibung: Recht und Wortlaut", "job advertisement: law and wording"),
    family("konzept", "concept", "Konzept, Prozesse, Kapazität, Kosten", "concept, processes, capacity, costs"),
    family("abdeckung", "coverage", "Abdeckung der Organisation", "coverage of the organisation"),
    family("sprache", "language", "Sprache", "language"),
    family("lebenszyklus", "life-cycle", "Lebenszyklus und Datenschutz", "life cycle and privacy"),
];

/// The name of a family.
pub fn family_name(family: u8, language: Language) -> &'static str {
    FAMILIES.get(usize::from(family)).map_or("", |family| family.name.get(language))
}

/// The word of a family on the command line.
pub fn family_word(family: u8, language: Language) -> &'static str {
    FAMILIES.get(usize::from(family)).map_or("", |family| family.word.get(language))
}

/// The rule of a code or a name.
pub fn find(code_or_name: &str) -> Option<&'static RuleInfo> {
    registry().into_iter().find(|info| info.code.eq_ignore_ascii_case(code_or_name) || info.name == code_or_name)
}

/// Whether findings of a rule are the project's to weigh. A definition that cannot be read or linked is left out, and
/// nobody may be told that a project without it is in order.
pub fn may_be_lowered(rule: &RuleInfo) -> bool {
    rule.family() > 1 || rule.severity < Severity::Error
}

/// A rule and the nanoseconds that it took.
pub type Cost = (&'static RuleInfo, u64);

/// Runs all rules. With a clock, which counts nanoseconds, it says what each of them took.
pub fn judge(cx: &Context<'_>, clock: Option<fn() -> u64>, found: &mut Vec<Diagnostic>) -> Vec<Cost> {
    let mut costs = Vec::new();
    for rule in RULES {
        let start = clock.map(|clock| clock());
        (rule.check)(cx, &mut Reporter::new(&rule.info, cx.language, found));
        let took = clock.zip(start).map(|(clock, start)| clock().saturating_sub(start));
        costs.extend(took.map(|took| (&rule.info, took)));
    }
    costs
}
