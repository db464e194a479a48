//! L907 approval-outdated: what was approved has been changed since.

use crate::diagnostic::Place;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Approval, Date, Revision};
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L907",
        name: "approval-outdated",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Alle Zustimmungen sind älter als die letzte Änderung.",
            en: "All approvals are older than the last revision.",
        },
        page: include_str!("../../../docs/rules/L907-approval-outdated.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        add(cx, (&role.approvals, &role.revised), |path| role.place(path), report);
    }
    for position in cx.project.positions.own() {
        add(cx, (&position.approvals, &position.revised), |path| position.place(path), report);
    }
    for process in cx.project.processes.own() {
        add(cx, (&process.approvals, &process.revised), |path| process.place(path), report);
    }
    for concept in cx.project.concepts.own() {
        add(cx, (&concept.approvals, &concept.revised), |path| concept.place(path), report);
    }
}

fn add(
    cx: &Context<'_>,
    (approvals, revised): (&[Approval], &[Revision]),
    place: impl Fn(&Path) -> Place,
    report: &mut Reporter<'_>,
) {
    let Some((approval, index, revision)) = outdated(approvals, revised) else { return };
    let (revision, approval) = (date(cx.language, revision), date(cx.language, approval));
    let message = say!(
        cx.language,
        "Die letzte Zustimmung ist vom {approval}, geändert wurde danach noch einmal am {revision}",
        "The last approval is dated {approval}, but there was a revision after it, on {revision}"
    );
    report.at(place(&Path::new("revised").index(index).key("date")), message).help(say!(
        cx.language,
        "Lassen Sie die Änderung von der Stelle bestätigen, die sie verantwortet, und tragen Sie das unter „approvals“ ein; steht die Zustimmung noch aus, führen Sie sie mit „required: true“ und ohne „date“ auf.",
        "Have the revision confirmed by the office that answers for it and enter that under \"approvals\"; if the approval is still pending, list it with \"required: true\" and without \"date\"."
    ));
}

/// The last approval, and the last revision, where that is younger and nobody is still to approve it.
fn outdated(approvals: &[Approval], revised: &[Revision]) -> Option<(Date, usize, Date)> {
    if approvals.iter().any(|approval| approval.required == Some(true) && approval.date.is_none()) {
        return None;
    }
    let approved = approvals.iter().filter_map(|approval| approval.date).max()?;
    let (index, last) = revised.iter().enumerate().max_by_key(|(_, revision)| revision.date)?;
    (approved < last.date).then_some((approved, index, last.date))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{from_value, json};

    use super::*;

    fn day(day: u32) -> String {
        format!("2026-03-{:02}", day + 1)
    }

    proptest! {
        /// The slow way: every revision is held against every approval.
        #[test]
        fn agrees_with_looking_at_every_pair(
            approved in proptest::collection::vec((proptest::option::of(0..20u32), any::<bool>()), 0..5),
            revised in proptest::collection::vec(0..20u32, 0..5),
        ) {
            let approvals: Vec<Approval> = approved.iter().map(|(date, required)| {
                let mut value = json!({ "body": "council", "required": required });
                if let Some(date) = date {
                    value["date"] = json!(day(*date));
                }
                from_value(value).expect("an approval")
            }).collect();
            let revisions: Vec<Revision> =
                revised.iter().map(|date| from_value(json!({ "date": day(*date) })).expect("a revision")).collect();
            let is_pending = approved.iter().any(|(date, required)| *required && date.is_none());
            let dates: Vec<u32> = approved.iter().filter_map(|(date, _)| *date).collect();
            let slow = !is_pending && !dates.is_empty() && revised.iter().any(|last| dates.iter().all(|date| date < last));
            prop_assert_eq!(outdated(&approvals, &revisions).is_some(), slow);
        }
    }
}
