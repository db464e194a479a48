//! Judging a project: one rule, one file.
//!
//! What reading and linking find themselves has its identity cards beside its code; the registry here is the one list
//! of all that lotse may complain about.

mod advertisement;
mod amounts;
mod concentration;
mod concept;
mod coverage;
mod exception_without_reason;
mod exceptions;
mod exclusions;
mod families;
mod heir;
mod language;
mod life_cycle;
mod lines;
mod neighbours;
mod pairs;
mod phrases;
mod position;
mod requirements;
mod role;
mod seats;
mod selection;
mod time_budget;
mod unknown_rule;
mod unused_exception;
mod wording;
mod written;

use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Reporter, RuleInfo, Severity};
use crate::i18n::Language;
use crate::load;
use crate::model::Date;
use crate::project::{self, Project};
use crate::source::Sources;
use crate::threads::in_order;

pub use exceptions::apply as apply_exceptions;
pub use families::{family_name, family_word};
pub use phrases::Phrases;
pub use selection::{Refusal, Selection};
pub use unknown_rule::report as unknown_rule;
pub use written::{Written, written};

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
    /// The files as they were written, for the places of what a rule finds within a text.
    pub sources: &'a Sources,
    /// The texts that the project writes itself, gathered once for all rules that look at wording.
    pub texts: &'a [Written<'a>],
    /// The words and phrases in those texts that some rule looks for, found once for all rules.
    pub phrases: &'a Phrases,
    /// The settings.
    pub config: &'a Config,
    /// The date by which deadlines and validity are judged.
    pub today: Date,
    /// The language of messages.
    pub language: Language,
}

/// The rules that judge a whole project, family by family.
static FAMILIES: [&[&Rule]; 8] = [
    role::RULES,
    position::RULES,
    requirements::RULES,
    advertisement::RULES,
    concept::RULES,
    coverage::RULES,
    language::RULES,
    life_cycle::RULES,
];

/// The rules that judge a whole project, in the order in which they run.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.into_iter().flatten().copied()
}

/// The rules that have nothing to judge where a project describes no staffing.
pub static ABOUT_STAFFING: &[&Rule] = coverage::ABOUT_STAFFING;

/// Everything that lotse may complain about, in the order of the codes.
pub fn registry() -> Vec<&'static RuleInfo> {
    let judged = rules().map(|rule| &rule.info);
    let found = [load::faults::FAULTS, config::FAULTS, project::faults::FAULTS, exceptions::FAULTS]
        .into_iter()
        .flatten()
        .copied();
    let mut all: Vec<_> = found.chain(judged).collect();
    all.sort_by_key(|info| info.code);
    all
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

/// Runs all rules, on some threads; the findings are in the order of the rules, however many threads there are. With a
/// clock, which counts nanoseconds, it says what each of them took, and runs one after the other.
pub fn judge(cx: &Context<'_>, threads: usize, clock: Option<fn() -> u64>, found: &mut Vec<Diagnostic>) -> Vec<Cost> {
    let all: Vec<&Rule> = rules().collect();
    let threads = if clock.is_some() { 1 } else { threads };
    let judged = in_order(
        &all,
        threads,
        || (),
        |(), rule| {
            let (start, mut found) = (clock.map(|clock| clock()), Vec::new());
            (rule.check)(cx, &mut Reporter::new(&rule.info, cx.language, &mut found));
            let took = clock.zip(start).map(|(clock, start)| clock().saturating_sub(start));
            (found, took.map(|took| (&rule.info, took)))
        },
    );
    let mut costs = Vec::new();
    for (mut findings, cost) in judged {
        found.append(&mut findings);
        costs.extend(cost);
    }
    costs
}
