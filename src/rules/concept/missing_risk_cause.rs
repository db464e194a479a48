//! L632 missing-risk-cause: a known cause of failure is neither among the risks nor answered elsewhere.

use super::missing_chapter::is_draft;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::{Chapters, ModuleKind, Risk, RiskCause};
use crate::model::{Body, Concept};
use crate::project::Defined;
use crate::rules::wording::names;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L632",
        name: "missing-risk-cause",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine bekannte Ursache des Scheiterns steht nicht bei den Risiken.",
            en: "A known cause of failure is not among the risks.",
        },
        page: include_str!("../../../docs/rules/L632-missing-risk-cause.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // Who still writes the concept has not come to the end of its risks.
    for concept in cx.project.concepts.own().filter(|concept| !is_draft(concept)) {
        let parent = cx.project.concepts.parent_in_project(concept).map(open).unwrap_or_default();
        let open: Vec<RiskCause> = open(concept).into_iter().filter(|cause| !parent.contains(cause)).collect();
        let Some(first) = open.first().map(|cause| cause.name()) else { continue };
        let (count, list) = (open.len(), names(cx.language, open.iter().map(|cause| cause.label().get(cx.language))));
        let message = match count {
            1 => say!(
                cx.language,
                "Eine bekannte Ursache, aus der Lotsenkonzepte scheitern, kommt im Konzept nicht vor: {list}",
                "The concept does not mention a known cause of failure of Lotsenkonzepte: {list}"
            ),
            _ => say!(
                cx.language,
                "{count} bekannte Ursachen, aus denen Lotsenkonzepte scheitern, kommen im Konzept nicht vor: {list}",
                "The concept does not mention {count} known causes of failure of Lotsenkonzepte: {list}"
            ),
        };
        let path = Path::new("chapters").key("risks").key("risks");
        report.at(heir::place(&concept.definition, &[path]), message).help(say!(
            cx.language,
            "Prüfen Sie, ob bei Ihnen etwas davon droht. Wenn ja, ergänzen Sie ein Risiko mit „cause: {first}“ und einer Gegenmaßnahme; trifft es nicht zu, lassen Sie den Hinweis mit „# lotse: allow L632 — Begründung“ in der Zeile davor zu.",
            "Check whether any of this may happen in your case. If so, add a risk with \"cause: {first}\" and a countermeasure; if not, allow the hint with \"# lotse: allow L632 — reason\" in the line above."
        ));
    }
}

/// The known causes that neither a risk names nor a chapter answers, where the risks name their causes at all.
fn open(concept: &Defined<Concept>) -> Vec<RiskCause> {
    let Some(chapters) = &concept.chapters else { return Vec::new() };
    let risks: &[Risk] = chapters.risks.as_ref().map(|chapter| &chapter.risks[..]).unwrap_or_default();
    let named: Vec<RiskCause> = risks.iter().filter_map(|risk| risk.cause).collect();
    if named.is_empty() {
        return Vec::new();
    }
    let is_open = |cause: &RiskCause| {
        *cause != RiskCause::Other && !named.contains(cause) && !is_answered(concept, chapters, *cause)
    };
    RiskCause::ALL.iter().copied().filter(is_open).collect()
}

/// Whether facts of another chapter are the countermeasure: who has planned the costs need not fear that nobody did.
fn is_answered(concept: &Concept, chapters: &Chapters, cause: RiskCause) -> bool {
    let Chapters { time_budget, selection, qualification, sponsor, anchoring, communication, recognition, .. } =
        chapters;
    let release = time_budget.as_ref();
    let modules = qualification.as_ref().map(|chapter| &chapter.modules[..]).unwrap_or_default();
    let has_commitments = || sponsor.as_ref().is_some_and(|sponsor| !sponsor.commitments.is_empty());
    let costs = chapters.costs.as_ref();
    match cause {
        RiskCause::NoTime => release.is_some_and(|it| it.compensation.is_some() || it.compensated_by.is_some()),
        RiskCause::NoMandate => selection.as_ref().is_some_and(|it| it.written_appointment == Some(true)),
        RiskCause::VagueTasks => chapters.tasks.as_ref().is_some_and(|it| !it.tasks.is_empty()),
        RiskCause::LawOnlyTraining => {
            modules.iter().any(|module| matches!(module.kind, Some(ModuleKind::Method | ModuleKind::Project)))
        }
        RiskCause::NoLeadershipSupport => has_commitments(),
        RiskCause::UnclearResponsibility => {
            !concept.processes.is_empty() || anchoring.as_ref().is_some_and(|it| !it.rules.is_empty())
        }
        RiskCause::WeakCommunication => communication.as_ref().is_some_and(|it| !it.channels.is_empty()),
        RiskCause::ScarceResources => costs.is_some_and(|it| it.posts.is_some()),
        RiskCause::NoIncentives => {
            let has_certificate = || modules.iter().any(|module| module.certificate.is_some());
            recognition.as_ref().is_some_and(|it| !it.incentives.is_empty() || it.certificate == Some(true))
                || has_certificate()
        }
        RiskCause::LowPriority => anchoring.as_ref().is_some_and(|it| it.steering.is_some()) || has_commitments(),
        RiskCause::Resistance => {
            let is_heard = || {
                let chapter = chapters.participation.as_ref();
                chapter.is_some_and(|it| it.entries.iter().any(|entry| entry.body == Body::StaffCouncil))
            };
            communication.as_ref().is_some_and(|it| it.leadership_message.is_some()) || is_heard()
        }
        RiskCause::NoBudget => costs.is_some_and(|it| !it.funding.is_empty()),
        RiskCause::UnknownEffort => release.is_some_and(|it| it.per_person.is_some()),
        RiskCause::Other => true,
    }
}
