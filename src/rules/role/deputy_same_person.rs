//! L213 deputy-same-person: whoever holds a role would have to stand in for themselves.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Role, Staffing};
use crate::project::{Defined, Project};
use crate::rules::seats::{Seats, is_several};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L213",
        name: "deputy-same-person",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Rolle und Vertretung liegen bei derselben Person.",
            en: "A role and its deputy are held by the same person.",
        },
        page: include_str!("../../../docs/rules/L213-deputy-same-person.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let known = [Kind::Organisation, Kind::Position, Kind::Staffing];
    if !known.into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let mut pairs: Vec<(&Defined<Role>, &Defined<Role>)> = Vec::new();
    for role in cx.project.roles.own() {
        let deputy = role.deputy.as_ref().and_then(|deputy| cx.project.roles.get(deputy.as_str()));
        // Who is named as their own deputy is found as a circle.
        pairs.extend(deputy.filter(|deputy| deputy.id() != role.id()).map(|deputy| (role, deputy)));
    }
    if pairs.is_empty() {
        return;
    }
    let seats = Seats::of(cx.project);
    let holders = holders(cx, &seats);
    for (role, deputy) in pairs {
        if !in_one_post(cx, &seats, role, deputy, report) {
            of_one_person(cx, &holders, role, deputy, report);
        }
    }
}

/// Reports two roles whose only post is the same one.
fn in_one_post(
    cx: &Context<'_>,
    seats: &Seats<'_>,
    role: &Defined<Role>,
    deputy: &Defined<Role>,
    report: &mut Reporter<'_>,
) -> bool {
    let ([post], [other]) = (seats.posts(role.id()), seats.posts(deputy.id())) else { return false };
    let elsewhere = seats.headed_units(deputy.id()) > 0 || seats.is_held_by_several(deputy);
    // A post that somebody else stands in for is not left alone.
    if post.id() != other.id() || is_several(post) || elsewhere || seats.post_has_deputy(post) {
        return false;
    }
    let (post_id, deputy_id) = (post.id(), deputy.id());
    let message = say!(
        cx.language,
        "Die Vertretung „{deputy_id}“ gehört zu derselben Stelle „{post_id}“ wie die Rolle; ist die Person abwesend, fehlen beide",
        "The deputy \"{deputy_id}\" belongs to the same post \"{post_id}\" as the role; when the person is away, both are"
    );
    let span = post.definition.key_place(&Path::new("roles")).span;
    report
        .at(role.place(&Path::new("deputy")), message)
        .help(help(cx))
        .related(span, say!(cx.language, "die Stelle, die beide Rollen trägt", "the post that carries both roles"));
    true
}

fn help(cx: &Context<'_>) -> String {
    say!(
        cx.language,
        "Nennen Sie unter „deputy“ eine Rolle, die jemand anderes wahrnimmt, oder bei der Stelle unter „deputies“ eine andere Stelle.",
        "Name under \"deputy\" a role that somebody else holds, or another post under \"deputies\" of the post."
    )
}

/// An entry of a staffing list, and the person.
type Holder<'p> = (&'p str, &'p Defined<Staffing>, usize);

/// Who holds each role today by the staffing lists, standing in left out.
fn holders<'p>(cx: &Context<'p>, seats: &Seats<'p>) -> BTreeMap<&'p str, Vec<Holder<'p>>> {
    let mut holders: BTreeMap<&str, Vec<Holder<'_>>> = BTreeMap::new();
    for staffing in cx.project.staffings.own() {
        for (index, entry) in staffing.entries.iter().enumerate() {
            let begun = entry.from.is_none_or(|from| from <= cx.today);
            if entry.deputy || !begun || entry.to.is_some_and(|to| to < cx.today) {
                continue;
            }
            for role in roles_of(cx.project, entry) {
                holders.entry(role).or_default().push((entry.person.as_str(), staffing, index));
            }
        }
    }
    // A role whose posts are not all filled may get another holder any day.
    holders.retain(|role, held| seats.posts(role).len() <= held.len());
    holders
}

fn roles_of<'p>(project: &'p Project, entry: &'p crate::model::StaffingEntry) -> BTreeSet<&'p str> {
    let post = entry.position.as_ref().and_then(|post| project.positions.get(post.as_str()));
    let carried = post.into_iter().flat_map(|post| &post.roles).map(|carried| carried.role.as_str());
    carried.chain(entry.role.as_ref().map(crate::model::Ref::as_str)).collect()
}

/// Reports two roles that the same person holds alone, by the entries of the staffing only.
fn of_one_person(
    cx: &Context<'_>,
    holders: &BTreeMap<&str, Vec<Holder<'_>>>,
    role: &Defined<Role>,
    deputy: &Defined<Role>,
    report: &mut Reporter<'_>,
) {
    let (Some(held), Some(deputised)) = (holders.get(role.id().as_str()), holders.get(deputy.id().as_str())) else {
        return;
    };
    let (Some((person, staffing, index)), Some((_, other, at))) = (held.first(), deputised.first()) else { return };
    if held.iter().chain(deputised).any(|(name, ..)| name != person) {
        return;
    }
    let (role_id, deputy_id) = (role.id(), deputy.id());
    let (entry, other_entry) = (&staffing.entries[*index].id, &other.entries[*at].id);
    let message = say!(
        cx.language,
        "Die Einträge „{entry}“ und „{other_entry}“ geben derselben Person die Rolle „{role_id}“ und deren Vertretung „{deputy_id}“",
        "The entries \"{entry}\" and \"{other_entry}\" give the same person the role \"{role_id}\" and its deputy \"{deputy_id}\""
    );
    report.at(other.place(&Path::new("entries").index(*at).key("id")), message).help(help(cx)).related(
        role.span(&Path::new("deputy")),
        say!(cx.language, "hier ist die Vertretung genannt", "here the deputy is named"),
    );
}
