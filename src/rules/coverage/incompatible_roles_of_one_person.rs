//! L710 incompatible-roles-of-one-person: the staffing gives one person two roles that exclude each other.

use std::collections::BTreeMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Staffing, StaffingEntry};
use crate::project::{Defined, Project};
use crate::rules::{Context, Rule, exclusions};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L710",
        name: "incompatible-roles-of-one-person",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Person nimmt zur selben Zeit zwei Rollen wahr, die sich ausschließen.",
            en: "One person holds two roles at the same time that exclude each other.",
        },
        page: include_str!("../../../docs/rules/L710-incompatible-roles-of-one-person.md"),
        source: None,
    },
    check,
};

/// An entry of a staffing list, by its number.
type At<'p> = (&'p Defined<Staffing>, usize);

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut by_person: BTreeMap<&str, Vec<At<'_>>> = BTreeMap::new();
    for staffing in cx.project.staffings.own() {
        for (index, entry) in staffing.entries.iter().enumerate().filter(|(_, entry)| !entry.deputy) {
            by_person.entry(entry.person.as_str()).or_default().push((staffing, index));
        }
    }
    for places in by_person.values() {
        for (second, other) in places.iter().enumerate() {
            for one in &places[..second] {
                judge(cx, *one, *other, report);
            }
        }
    }
}

/// Reports two entries of one person; what one post brings together is found there.
fn judge(cx: &Context<'_>, one: At<'_>, other: At<'_>, report: &mut Reporter<'_>) {
    let (first, second) = (&one.0.entries[one.1], &other.0.entries[other.1]);
    if !overlap(first, second) {
        return;
    }
    let pairs = roles(cx.project, first)
        .into_iter()
        .flat_map(|role| roles(cx.project, second).into_iter().map(move |another| (role, another)));
    let mut pairs =
        pairs.filter_map(|(role, another)| Some((role, another, exclusions::between(cx.project, role, another)?)));
    let Some((role, another, exclusion)) = pairs.next() else { return };
    let (first_id, second_id) = (&first.id, &second.id);
    let message = say!(
        cx.language,
        "Die Einträge „{first_id}“ und „{second_id}“ geben derselben Person die Rollen „{role}“ und „{another}“, die sich ausschließen",
        "The entries \"{first_id}\" and \"{second_id}\" give the same person the roles \"{role}\" and \"{another}\", which exclude each other"
    );
    report
        .at(other.0.place(&Path::new("entries").index(other.1).key("id")), message)
        .help(say!(
            cx.language,
            "Geben Sie eine der Rollen einer anderen Person oder einem Partner, oder beenden Sie den früheren Eintrag mit „to“, bevor der spätere beginnt.",
            "Give one of the roles to somebody else or to a partner, or end the earlier entry with \"to\" before the later one begins."
        ))
        .related(exclusion.span, say!(cx.language, "hier steht, dass sich beide ausschließen", "this says that they exclude each other"));
}

/// The roles that an entry brings: the one that it names, and those of its post.
fn roles<'p>(project: &'p Project, entry: &'p StaffingEntry) -> Vec<&'p str> {
    let post = entry.position.as_ref().and_then(|post| project.positions.get(post.as_str()));
    let carried = post.into_iter().flat_map(|post| &post.roles).map(|carried| carried.role.as_str());
    entry.role.as_ref().map(crate::model::Ref::as_str).into_iter().chain(carried).collect()
}

/// Whether two entries hold on a common day.
fn overlap(one: &StaffingEntry, other: &StaffingEntry) -> bool {
    let ends_before =
        |early: &StaffingEntry, late: &StaffingEntry| early.to.zip(late.from).is_some_and(|(to, from)| to < from);
    !ends_before(one, other) && !ends_before(other, one)
}
