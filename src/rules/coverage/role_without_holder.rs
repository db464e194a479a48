//! L707 role-without-holder: nobody holds a role, and nothing says where it is to be held.

use std::collections::HashSet;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Ref, Role};
use crate::project::Defined;
use crate::project::capacity::Capacity;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L707",
        name: "role-without-holder",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Rolle ist beschrieben, aber niemand nimmt sie wahr.",
            en: "A role is described, but nobody holds it.",
        },
        page: include_str!("../../../docs/rules/L707-role-without-holder.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // A role without a post is held by somebody only in the staffing; where there is none, nothing can be said.
    let is_empty = cx.project.staffings.own().all(|staffing| staffing.entries.is_empty());
    if is_empty || !Kind::ALL.iter().all(|kind| cx.project.taint.is_whole(*kind)) {
        return;
    }
    let held = held(cx);
    let is_held = |role: &&Defined<Role>| role.employer.is_some() || held.contains(role.id().as_str());
    let (held, open): (Vec<_>, Vec<_>) = cx.project.roles.own().partition(is_held);
    // Where many roles have no holder yet, the project is still being written.
    if held.len() < 2 * open.len() {
        return;
    }
    let later = |role: &Role| role.valid.as_ref().and_then(|valid| valid.from).is_some_and(|from| from > cx.today);
    for role in open.into_iter().filter(|role| !later(role)) {
        let message = say!(
            cx.language,
            "Niemand nimmt die Rolle wahr: Sie gehört zu keiner Stelle, leitet keine Einheit und kommt weder in einem Gremium noch in der Besetzung noch mit einer Anzahl in einem Konzept vor",
            "Nobody holds the role: it belongs to no post, heads no unit, and appears neither in a board nor in the staffing nor with a number in a concept"
        );
        report.at(role.place(&Path::new("id")), message).help(say!(
            cx.language,
            "Prüfen Sie, wer die Rolle wahrnimmt, und tragen Sie sie bei der Stelle unter „roles“ ein, bei der Einheit als „head“ oder im Konzept unter „numbers“. Eine künftige Rolle bekommt „valid: {{ from: … }}“.",
            "Find out who holds the role, and enter it under \"roles\" of the post, as \"head\" of the unit, or under \"numbers\" of the concept. A future role gets \"valid: {{ from: … }}\"."
        ));
    }
}

/// The roles that somebody holds or is to hold.
fn held<'p>(cx: &Context<'p>) -> HashSet<&'p str> {
    let project = cx.project;
    let mut held: HashSet<&str> = HashSet::new();
    for position in project.positions.own() {
        held.extend(position.roles.iter().map(|carried| carried.role.as_str()));
    }
    for organisation in project.organisations.own() {
        held.extend(organisation.units.iter().filter_map(|unit| unit.head.as_ref()).map(Ref::as_str));
        let boards = organisation.boards.iter().flat_map(|board| board.chair.iter().chain(&board.members));
        held.extend(boards.map(Ref::as_str));
    }
    for concept in project.concepts.own() {
        let units = Capacity::of(project, concept, cx.today).units;
        let roles = units.iter().filter_map(|unit| project.roles.get(unit.role.as_ref()?));
        held.extend(roles.map(|role| role.id().as_str()));
        let understanding = concept.chapters.as_ref().and_then(|chapters| chapters.role_understanding.as_ref());
        held.extend(understanding.iter().flat_map(|chapter| &chapter.roles).map(Ref::as_str));
    }
    for entry in project.staffings.own().flat_map(|staffing| &staffing.entries) {
        held.extend(entry.role.as_ref().map(Ref::as_str));
    }
    // Who only passes on its facts to others need not be held itself.
    held.extend(project.roles.own().filter_map(|role| role.definition.parent.as_deref()));
    held
}
