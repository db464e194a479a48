//! The working time that a Lotsenkonzept asks of one person: tasks, exchange and training.
//!
//! The same work is often described more than once: a task is taken apart into the steps of a process, a task says that
//! one takes part in the meetings that a format plans. So descriptions of the same work are compared and the largest
//! counts; only what is different work is added up (decision 0019).

use rust_decimal::Decimal;

use super::{Defined, Project};
use crate::model::concept::{CourseModule, NetworkFormat};
use crate::model::{Cadence, CentralProcess, Concept, Days, EcosystemFunction, Hours, HoursPerWeek, Ref, Role};

/// The weeks of a year, by which hours per week and hours per year are compared: a time budget is granted in every week.
pub const WEEKS_A_YEAR: u32 = 52;

/// The working days of a week, over which its hours are spread.
const DAYS_A_WEEK: u32 = 5;

/// One kind of work, as far as the project says its hours; all in hours per year and person, so that nothing is rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Work {
    /// What the tasks of the role need.
    pub tasks: Decimal,
    /// What the steps of processes need in which the role acts.
    pub steps: Decimal,
    /// What the formats of exchange need in which the role has to take part.
    pub formats: Decimal,
}

impl Work {
    /// The hours that count: the largest of the descriptions.
    pub fn hours(self) -> Decimal {
        self.tasks.max(self.steps).max(self.formats)
    }
}

/// What a concept asks of one person with a role, in hours per year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// The work itself, without exchange.
    pub work: Work,
    /// Exchange with others: the tasks for networking, the network process and the formats.
    pub exchange: Work,
    /// The days of mandatory training in the first year, where they are taken from the time budget.
    pub training_days: Decimal,
    /// The hours that this training takes in the first year.
    pub training: Decimal,
}

impl Need {
    /// What a concept asks of one person with a role.
    pub fn of(project: &Project, concept: &Concept, role: &Defined<Role>, full_week: HoursPerWeek) -> Self {
        let mut need = Need {
            work: Work::default(),
            exchange: Work::default(),
            training_days: training_days(project, concept, role),
            training: Decimal::ZERO,
        };
        need.training = need.training_days * full_week.value() / Decimal::from(DAYS_A_WEEK);
        for task in &role.tasks {
            let part = if task.functions.contains(&EcosystemFunction::Networking) {
                &mut need.exchange
            } else {
                &mut need.work
            };
            let effort = task.effort.map(|effort| effort.of(&full_week)).unwrap_or_default();
            part.tasks += effort * Decimal::from(WEEKS_A_YEAR);
        }
        for process in concept.processes.iter().filter_map(|process| project.processes.get(process.as_str())) {
            let is_exchange = process.central == Some(CentralProcess::Network);
            // Courses are counted in days, the hours of their process say the same again.
            if process.central == Some(CentralProcess::Qualify) {
                continue;
            }
            let part = if is_exchange { &mut need.exchange } else { &mut need.work };
            for step in
                process.steps.iter().filter(|step| step.actor.as_ref().is_some_and(|it| is_role(project, it, role)))
            {
                part.steps += step.effort.zip(process.cadence).map_or(Decimal::ZERO, |(each, when)| yearly(each, when));
            }
        }
        need.exchange.formats = formats(project, concept, role).filter_map(format_hours).sum();
        need
    }

    /// All hours in the first year.
    pub fn hours(&self) -> Decimal {
        self.work.hours() + self.exchange.hours() + self.training
    }
}

/// The formats of a concept in which a role has to take part.
pub fn formats<'c>(
    project: &Project,
    concept: &'c Concept,
    role: &Defined<Role>,
) -> impl Iterator<Item = &'c NetworkFormat> {
    let networking = concept.chapters.as_ref().and_then(|chapters| chapters.networking.as_ref());
    let formats = networking.map(|chapter| &chapter.formats[..]).unwrap_or_default();
    let takes_part = |format: &&NetworkFormat| format.participants.iter().any(|who| is_role(project, who, role));
    formats.iter().filter(|format| !format.voluntary).filter(takes_part)
}

/// The hours per year that a format takes; `None` where it says neither how long nor how often, or is no regular one.
pub fn format_hours(format: &NetworkFormat) -> Option<Decimal> {
    let hours = format.duration.zip(format.cadence).map(|(each, when)| yearly(each, when))?;
    (!hours.is_zero()).then_some(hours)
}

/// The times a year that something takes place, half a time for every two years; nothing where that is not known or it
/// happens only once.
pub fn runs_a_year(cadence: Cadence) -> Decimal {
    let runs = match cadence {
        Cadence::Once | Cadence::Continuous | Cadence::OnDemand => 0,
        Cadence::Daily => WEEKS_A_YEAR * DAYS_A_WEEK,
        Cadence::Weekly => WEEKS_A_YEAR,
        Cadence::Biweekly => WEEKS_A_YEAR / 2,
        Cadence::Monthly => 12,
        Cadence::Bimonthly => 6,
        Cadence::Quarterly => 4,
        Cadence::HalfYearly => 2,
        Cadence::Yearly => 1,
        Cadence::EveryTwoYears => return Decimal::new(5, 1),
    };
    runs.into()
}

fn yearly(each: Hours, cadence: Cadence) -> Decimal {
    each.value() * runs_a_year(cadence)
}

/// The days of mandatory modules for a role, unless their time is granted on top.
fn training_days(project: &Project, concept: &Concept, role: &Defined<Role>) -> Decimal {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.qualification.as_ref());
    let Some(chapter) = chapter.filter(|chapter| chapter.additional_time != Some(true)) else { return Decimal::ZERO };
    let is_meant = |module: &&CourseModule| {
        module.must && (module.audience.is_empty() || module.audience.iter().any(|who| is_role(project, who, role)))
    };
    chapter.modules.iter().filter(is_meant).filter_map(|module| module.duration).map(Days::value).sum()
}

/// Whether an actor is the role, or a board to which it belongs.
fn is_role(project: &Project, actor: &Ref, role: &Defined<Role>) -> bool {
    let is = |actor: &Ref| project.roles.get(actor.as_str()).is_some_and(|it| it.id() == role.id());
    let boards = project.organisation().map(|it| &it.boards[..]).unwrap_or_default();
    let board = || boards.iter().find(|board| board.id.as_str() == actor.as_str());
    is(actor) || board().is_some_and(|board| board.members.iter().any(is))
}
