//! What the template of a requirements profile sees.

use serde_json::{Value, json};

use super::reader::Reader;
use super::{amounts, pay, post, requirements, shared};
use crate::model::{Advertisement, AdvertisementKind, Position, Requirement};
use crate::project::Defined;
use crate::source::Path;

pub(super) fn view(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    let asked = requirements::of_position(reader, position);
    let last = position.revised.iter().map(|revision| revision.date).max();
    let ad = open_ad(position);
    json!({
        "organisation": shared::organisation(reader),
        "position": head(reader, position),
        "purpose": reader.prose(&position.definition, &Path::new("purpose"), position.purpose.as_ref()),
        "work_items": work_items(position),
        "qualification": post::qualification(reader, position),
        "competences": competences(reader, position, &asked),
        "knock_outs": knock_outs(reader, &asked),
        "special_conditions": position.special_conditions,
        "published": ad.and_then(|ad| ad.published).map(|date| amounts::date(date, reader.language)),
        "supervisor": supervisor(reader, position),
        // The profile is public: what is still to be decided within the house is told in the job description.
        "approvals": shared::approvals(reader, position.approvals.iter().filter(|approval| approval.date.is_some())),
        "revisions": shared::revisions(reader, &position.revised),
        "as_of": position.as_of.or(last).map(|date| amounts::date(date, reader.language)),
    })
}

/// The advertisement, unless it is an internal one: the profile is public.
fn open_ad(position: &Position) -> Option<&Advertisement> {
    position.advertisement.as_ref().filter(|ad| ad.kind != AdvertisementKind::Internal)
}

fn head(reader: &Reader<'_>, position: &Position) -> Value {
    json!({
        "title": reader.position_title(position),
        "numbers": position.numbers,
        "count": position.numbers.len(),
        "unit": reader.actor(&position.unit),
        "full": post::is_full(position),
        "fte": post::full_time(position.fte.value(), reader.language),
        "percent": post::percent(position.fte.value(), reader.language),
        "hours": post::weekly_hours(reader, position),
        "limitation": post::limitation(reader, position),
        "grades": pay::pay(reader, position)["grades"],
        "reference": open_ad(position).and_then(|ad| ad.reference.as_ref()),
        "open_to_others": post::is_open_to_others(position),
    })
}

/// Who is responsible for the profile: the superior of the post.
pub(super) fn supervisor(reader: &Reader<'_>, position: &Position) -> Option<String> {
    let reports = position.reports_to.as_ref();
    post::superior(reader, position, reports.and_then(|to| to.disciplinary.as_ref()))
}

/// The Arbeitsvorgänge by the numbers under which the competences name them.
fn work_items(position: &Position) -> Vec<Value> {
    let items = position.work_items.iter().enumerate();
    items.map(|(at, item)| json!({ "number": at + 1, "title": item.title.as_ref().or(item.result.as_ref()) })).collect()
}

/// The competences by area, each with the numbers of the Arbeitsvorgänge that need it.
fn competences(reader: &Reader<'_>, position: &Position, asked: &[Requirement]) -> Vec<Value> {
    let needs = |requirement: &Requirement| -> Vec<usize> {
        let is_named = |id: &str| requirement.work_items.iter().any(|it| it.local().unwrap_or(it.as_str()) == id);
        let items = position.work_items.iter().enumerate();
        items.filter(|(_, item)| is_named(item.id.as_str())).map(|(at, _)| at + 1).collect()
    };
    shared::requirements_with(reader, asked, |requirement, value| {
        value["work_items"] = json!(needs(requirement));
        value["constitutive"] = json!(requirements::is_constitutive(requirement));
    })
}

/// What leads to exclusion, and how it is proven.
pub(super) fn knock_outs(reader: &Reader<'_>, asked: &[Requirement]) -> Vec<Value> {
    asked
        .iter()
        .filter(|requirement| requirements::is_constitutive(requirement))
        .map(|requirement| {
            let found = reader.competence(&requirement.competence);
            let anchor = found.and_then(|competence| competence.anchors.as_ref()?.of(requirement.level));
            json!({
                "title": found.map_or(requirement.competence.as_str(), |competence| competence.label.as_str()),
                "anchor": anchor,
                "proof": requirement.proof,
            })
        })
        .collect()
}
