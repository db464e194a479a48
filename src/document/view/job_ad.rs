//! What the template of a job advertisement sees.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::reader::Reader;
use super::{amounts, pay, post, requirements, shared};
use crate::document::link::web_target;
use crate::model::{
    Advertisement, AdvertisementKind, Contact, NoticeKind, Position, Requirement, Text, Weight, WorkItem,
};
use crate::norms::notices;
use crate::project::Defined;
use crate::source::Path;

/// How many competences that merely help are explained; the others are only named.
const MOST_EXPLAINED: usize = 5;
/// How many activities illustrate a task.
const MOST_ACTIVITIES: usize = 3;

pub(super) fn view(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    let Some(ad) = &position.advertisement else { return Value::Null };
    let is_internal = ad.kind == AdvertisementKind::Internal;
    let home = &position.definition;
    let introduction = ad.introduction.as_ref().filter(|_| !is_internal);
    json!({
        "organisation": shared::organisation(reader),
        "employer": employer(reader, position),
        "position": head(reader, position),
        "ad": advertised(reader, ad),
        "pay": pay::pay(reader, position),
        "introduction": reader.prose(home, &Path::new("advertisement").key("introduction"), introduction),
        "purpose": reader.prose(home, &Path::new("purpose"), position.purpose.as_ref()),
        "tasks": tasks(reader, position),
        "special_conditions": position.special_conditions,
        "qualification": post::qualification(reader, position),
        "competences": competences(reader, position),
        "benefits": ad.benefits,
        "notices": notices(reader, ad, post::is_full(position)),
        "apply": apply(reader, ad),
        "contact": ad.contact.as_ref().map(|contact| self::contact(reader, contact)),
        "as_of": ad.published.map(|date| amounts::date(date, reader.language)),
    })
}

/// Who employs, and where post reaches the administration.
fn employer(reader: &Reader<'_>, position: &Position) -> Value {
    let organisation = reader.organisation();
    let own = organisation.map(|it| it.name.as_str().to_owned());
    let address = organisation.and_then(|it| it.address.as_ref());
    let website = organisation.and_then(|it| it.website.as_deref());
    json!({
        "name": reader.actor_of(position.employer.as_ref()).or(own),
        "street": address.map(|it| &it.street),
        "town": address.map(|it| format!("{} {}", it.postcode, it.town)),
        "website": website,
        "web_target": website.and_then(web_target),
    })
}

fn head(reader: &Reader<'_>, position: &Position) -> Value {
    json!({
        "title": reader.advertised_title(position),
        "count": position.numbers.len(),
        "unit": reader.actor(&position.unit),
        "employer": reader.actor_of(position.employer.as_ref()),
        "full": post::is_full(position),
        "fte": post::full_time(position.fte.value(), reader.language),
        "percent": post::percent(position.fte.value(), reader.language),
        "hours": post::weekly_hours(reader, position),
        "limitation": post::limitation(reader, position),
        "open_to_others": post::is_open_to_others(position),
    })
}

fn advertised(reader: &Reader<'_>, ad: &Advertisement) -> Value {
    let date = |day: Option<crate::model::Date>| day.map(|day| amounts::date(day, reader.language));
    json!({
        "internal": ad.kind == AdvertisementKind::Internal,
        "kind": reader.say(ad.kind.label()),
        "external": ad.kind == AdvertisementKind::External,
        "reference": ad.reference,
        "published": date(ad.published),
        "deadline": date(ad.deadline),
        "start": date(ad.start),
        "place": ad.place,
        "part_time": ad.part_time,
        "remote_work": ad.remote_work,
        "eligible": ad.eligible,
    })
}

/// The Arbeitsvorgänge as tasks, the one with the largest share first.
fn tasks(reader: &Reader<'_>, position: &Position) -> Vec<Value> {
    let mut items: Vec<&WorkItem> = position.work_items.iter().collect();
    items.sort_by_key(|item| Reverse(item.share.tenths()));
    items.truncate(Advertisement::MOST_TASKS);
    items.into_iter().map(|item| task(reader, item)).collect()
}

fn task(reader: &Reader<'_>, item: &WorkItem) -> Value {
    let mut activities: Vec<Text> = item.activities.clone();
    if activities.is_empty() {
        activities =
            item.tasks.iter().filter_map(|task| reader.task(task)).map(|(_, task)| task.title.clone()).collect();
    }
    activities.truncate(MOST_ACTIVITIES);
    json!({ "title": item.title.as_ref().or(item.result.as_ref()), "activities": activities })
}

/// What applicants bring along, the weightiest first: what is needed, and what helps.
fn competences(reader: &Reader<'_>, position: &Position) -> Value {
    let mut all = requirements::of_position(reader, position);
    all.sort_by_key(|requirement| {
        (!requirements::is_constitutive(requirement), Reverse(requirement.weight.map_or(0, Weight::get)))
    });
    let (must, can): (Vec<_>, Vec<_>) = all.iter().partition(|requirement| requirement.must);
    let told = |some: Vec<&Requirement>| some.into_iter().map(|one| competence(reader, one)).collect::<Vec<_>>();
    let mut can = told(can);
    // One alone is explained too.
    let explained = if can.len() > MOST_EXPLAINED + 1 { MOST_EXPLAINED } else { can.len() };
    let also = can.split_off(explained);
    let also: Vec<Value> = also.into_iter().map(|mut one| one["title"].take()).collect();
    json!({ "must": told(must), "can": can, "also": also })
}

/// A competence in plain words; its level is for those who select.
fn competence(reader: &Reader<'_>, requirement: &Requirement) -> Value {
    let found = reader.competence(&requirement.competence);
    json!({
        "title": found.map_or(requirement.competence.as_str(), |competence| competence.label.as_str()),
        "description": found.and_then(|competence| competence.description.as_ref()),
        "knock_out": requirements::is_constitutive(requirement),
        "proof": requirement.proof,
    })
}

/// What the municipality wrote, in the order in which an advertisement tells it; where it wrote nothing of its own on a
/// matter, the standard sentence (docs/decisions/0018).
fn notices(reader: &Reader<'_>, ad: &Advertisement, full: bool) -> Value {
    let of = |kinds: &[NoticeKind], standard: Vec<Option<String>>| -> Vec<String> {
        let own = ad.notices.iter().filter(|notice| kinds.contains(&notice.kind));
        own.map(|notice| notice.text.as_str().to_owned()).chain(standard.into_iter().flatten()).collect()
    };
    let missing = |kind: NoticeKind| !notices::is_written(ad, kind);
    let language = reader.language;
    let organisation = reader.organisation();
    let part_time = full && ad.part_time == Some(true) && missing(NoticeKind::PartTime);
    let land = organisation.and_then(|it| it.land).filter(|_| missing(NoticeKind::Equality));
    let equality = land.and_then(|land| notices::equality(land, ad.underrepresented, language));
    let disabled = missing(NoticeKind::SeverelyDisabled);
    let place = organisation.and_then(|it| it.applicant_privacy.as_ref());
    let privacy = place.filter(|_| missing(NoticeKind::DataProtection));
    let say = |phrase| reader.say(phrase).to_owned();
    json!({
        "conditions": of(
            &[NoticeKind::Pay, NoticeKind::PartTime],
            vec![part_time.then(|| say(notices::PART_TIME))],
        ),
        "opportunity": of(
            &[NoticeKind::Equality, NoticeKind::SeverelyDisabled, NoticeKind::Diversity],
            vec![equality, disabled.then(|| say(notices::SEVERELY_DISABLED))],
        ),
        "data_protection": of(&[NoticeKind::DataProtection], Vec::new()),
        "privacy": privacy.map(|place| json!({ "text": place, "href": web_target(place) })),
        "other": of(&[NoticeKind::Other], Vec::new()),
    })
}

fn apply(reader: &Reader<'_>, ad: &Advertisement) -> Value {
    // Written small, the way goes on with the sentence: „… bis zum 8. Januar über das Bewerbungsportal“.
    let goes_on = |way: &Text| way.chars().next().is_some_and(char::is_lowercase);
    json!({
        "deadline": ad.deadline.map(|date| amounts::date(date, reader.language)),
        "way": ad.apply,
        "goes_on": ad.apply.as_ref().is_some_and(goes_on),
        "documents": ad.documents,
    })
}

fn contact(reader: &Reader<'_>, contact: &Contact) -> Value {
    let unit = reader.actor_of(contact.unit.as_ref());
    json!({
        "function": contact.function,
        // An office that names its unit already is not named twice.
        "unit": unit.filter(|unit| !contact.function.contains(unit.as_str())),
        "phone": contact.phone,
        "email": contact.email.as_ref().map(|email| json!({ "text": email, "href": format!("mailto:{email}") })),
    })
}
