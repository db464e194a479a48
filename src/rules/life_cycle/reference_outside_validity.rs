//! L910 reference-outside-validity: two definitions that belong together never hold on the same day.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Date, Validity};
use crate::project::Definition;
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L910",
        name: "reference-outside-validity",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Definition verweist auf eine andere, die zu ihrer Zeit nicht gilt.",
            en: "A definition refers to another that does not hold at its time.",
        },
        page: include_str!("../../../docs/rules/L910-reference-outside-validity.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let project = cx.project;
    for position in project.positions.own() {
        let from = Referring { definition: &position.definition, valid: position.valid.as_ref() };
        for (index, share) in position.roles.iter().enumerate() {
            let role = project.roles.get(share.role.as_str());
            let other = role.map(|role| (role.valid.as_ref(), &role.definition));
            from.add(cx, &Path::new("roles").index(index).key("role"), other, report);
        }
        for (list, references) in [("deputies", &position.deputies), ("deputises_for", &position.deputises_for)] {
            for (index, reference) in references.iter().enumerate() {
                let other = project.positions.get(reference.as_str());
                let other = other.map(|other| (other.valid.as_ref(), &other.definition));
                from.add(cx, &Path::new(list).index(index), other, report);
            }
        }
    }
    for role in project.roles.own() {
        let from = Referring { definition: &role.definition, valid: role.valid.as_ref() };
        let deputy = role.deputy.as_ref().and_then(|deputy| project.roles.get(deputy.as_str()));
        from.add(cx, &Path::new("deputy"), deputy.map(|other| (other.valid.as_ref(), &other.definition)), report);
    }
    for concept in project.concepts.own() {
        let from = Referring { definition: &concept.definition, valid: concept.valid.as_ref() };
        for (index, reference) in concept.processes.iter().enumerate() {
            let process = project.processes.get(reference.as_str());
            let other = process.map(|other| (other.valid.as_ref(), &other.definition));
            from.add(cx, &Path::new("processes").index(index), other, report);
        }
    }
}

/// The definition that refers, and when it holds.
struct Referring<'a> {
    definition: &'a Definition,
    valid: Option<&'a Validity>,
}

impl Referring<'_> {
    fn add(
        &self,
        cx: &Context<'_>,
        path: &Path,
        other: Option<(Option<&Validity>, &Definition)>,
        report: &mut Reporter<'_>,
    ) {
        let Some((Some(valid), other)) = other else { return };
        // What says nothing of its own time holds today.
        let today = Validity { from: Some(cx.today), to: None };
        let own = self.valid.unwrap_or(&today);
        // What ends before it begins, and what refers to itself, has rules of its own.
        if is_reversed(own) || is_reversed(valid) || other.id == self.definition.id {
            return;
        }
        let message = match distance(own, valid) {
            None => return,
            Some(Distance::Ended(day)) => {
                let (id, day) = (&other.id, date(cx.language, day));
                say!(cx.language, "„{id}“ galt nur bis zum {day}", "\"{id}\" was valid until {day} only")
            }
            Some(Distance::Begins(day)) => {
                let (id, day) = (&other.id, date(cx.language, day));
                say!(cx.language, "„{id}“ gilt erst ab dem {day}", "\"{id}\" is valid from {day} only")
            }
        };
        let mut added = report.at(self.definition.place(path), message).help(say!(
            cx.language,
            "Verweisen Sie auf die Definition, die zu dieser Zeit gilt, oder berichtigen Sie „valid“.",
            "Refer to the definition that holds at this time, or correct \"valid\"."
        ));
        for (definition, words) in [
            (other, say!(cx.language, "die Geltung, auf die verwiesen wird", "the validity that is referred to")),
            (self.definition, say!(cx.language, "die eigene Geltung", "its own validity")),
        ] {
            if definition.tree.get("valid").is_some() {
                added = added.related(definition.written(&Path::new("valid")), words);
            }
        }
    }
}

fn is_reversed(valid: &Validity) -> bool {
    valid.from.zip(valid.to).is_some_and(|(from, to)| to < from)
}

/// How two periods miss each other.
#[derive(Debug, PartialEq)]
enum Distance {
    /// The other one ended before; its last day.
    Ended(Date),
    /// The other one begins after; its first day.
    Begins(Date),
}

fn distance(own: &Validity, other: &Validity) -> Option<Distance> {
    match (own.from, other.to) {
        (Some(from), Some(to)) if to < from => return Some(Distance::Ended(to)),
        _ => {}
    }
    match (own.to, other.from) {
        (Some(to), Some(from)) if to < from => Some(Distance::Begins(from)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{from_value, json};

    use super::*;

    fn validity((from, to): (Option<u32>, Option<u32>)) -> Validity {
        let day = |day: u32| format!("2026-03-{:02}", day + 1);
        from_value(json!({ "from": from.map(day), "to": to.map(day) })).expect("a validity")
    }

    proptest! {
        /// The slow way: every day is looked at.
        #[test]
        fn agrees_with_looking_at_every_day(own: (Option<u8>, Option<u8>), other: (Option<u8>, Option<u8>)) {
            let small = |(from, to): (Option<u8>, Option<u8>)| {
                let (from, to) = (from.map(|day| u32::from(day % 20)), to.map(|day| u32::from(day % 20)));
                // What ends before it begins has a rule of its own.
                (from, to.map(|to| to.max(from.unwrap_or(0))))
            };
            let (own, other) = (small(own), small(other));
            let holds = |(from, to): (Option<u32>, Option<u32>), day: i64| {
                from.is_none_or(|from| i64::from(from) <= day) && to.is_none_or(|to| day <= i64::from(to))
            };
            let slow = !(-1..=21).any(|day| holds(own, day) && holds(other, day));
            prop_assert_eq!(distance(&validity(own), &validity(other)).is_some(), slow);
        }
    }
}
