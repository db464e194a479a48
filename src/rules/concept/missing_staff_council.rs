//! L629 missing-staff-council: the chapter on participation says nothing about the staff council.

use super::chapter_text::mentions;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{BoardKind, Body, Concept, Eckpunkt, Ref};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L629",
        name: "missing-staff-council",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Im Kapitel zur Beteiligung fehlt der Personalrat.",
            en: "The chapter on participation does not mention the staff council.",
        },
        page: include_str!("../../../docs/rules/L629-missing-staff-council.md"),
        source: None,
    },
    check,
};

/// What the representation of staff is called, in lower case.
const NAMES: [&str; 4] = ["personalrat", "personalrät", "personalvertretung", "mitarbeitervertretung"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        if !lacks(cx, concept) || parent.is_some_and(|parent| lacks(cx, parent)) {
            continue;
        }
        let chapter = Path::new("chapters").key("participation");
        let entries = chapter.key("entries");
        let written = concept.definition.tree.find(&entries).is_some();
        let place = heir::place(&concept.definition, &[if written { entries } else { chapter }]);
        report
            .at(
                place,
                say!(
                    cx.language,
                    "Das Kapitel zur Beteiligung nennt den Personalrat nicht",
                    "The chapter on participation does not mention the staff council"
                ),
            )
            .help(say!(
                cx.language,
                "Ergänzen Sie unter „entries“ den Eintrag „{{ body: staff-council, form: … }}“. Ist die Form noch nicht geklärt, schreiben Sie „unknown“; Auswahl, Fortbildung und Zeitanteile berühren in der Regel seine Rechte.",
                "Add the entry \"{{ body: staff-council, form: … }}\" below \"entries\". Where the form is not clear yet, write \"unknown\"; selection, training and shares of time as a rule touch its rights."
            ));
    }
}

/// Whether there is a chapter on participation that says something, but nothing about the staff council.
fn lacks(cx: &Context<'_>, concept: &Defined<Concept>) -> bool {
    let Some(chapter) = concept.chapters.as_ref().and_then(|chapters| chapters.participation.as_ref()) else {
        return false;
    };
    let says_something = !chapter.entries.is_empty() || chapter.prose.is_some() || chapter.prose_file.is_some();
    let is_meant = |body: Body, actor: Option<&Ref>| {
        body == Body::StaffCouncil || actor.is_some_and(|actor| represents_staff(cx, actor))
    };
    let is_entered = chapter.entries.iter().any(|entry| is_meant(entry.body, entry.actor.as_ref()))
        || concept.approvals.iter().any(|approval| is_meant(approval.body, approval.by.as_ref()));
    says_something && !is_entered && !mentions(cx, concept, Eckpunkt::Participation, &NAMES)
}

fn represents_staff(cx: &Context<'_>, actor: &Ref) -> bool {
    let boards = cx.project.organisation().map(|organisation| &organisation.boards[..]).unwrap_or_default();
    let board = boards.iter().find(|board| board.id.as_str() == actor.local().unwrap_or(actor.as_str()));
    actor.definition() == "personalrat"
        || board.is_some_and(|board| board.kind == Some(BoardKind::StaffRepresentation) && names_council(&board.name))
}

fn names_council(name: &str) -> bool {
    let name = name.to_lowercase();
    NAMES.iter().any(|known| name.contains(known))
}
