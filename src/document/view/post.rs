//! Facts about a post that several of its documents tell: where it stands, how large it is, what it asks for, how it is graded.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::amounts;
use super::reader::Reader;
use crate::i18n::{Language, Phrase};
use crate::model::{Grade, Hours, Position, Qualification, QualificationKind, Supervisor, Unit, UnitKind};

const UNKNOWN_HEAD: Phrase = Phrase { de: "Leitung der Organisationseinheit", en: "head of the organisational unit" };

/// The unit of a post and those above it, nearest first; a circle ends where it closes.
pub(super) fn unit_path<'p>(reader: &Reader<'p>, position: &Position) -> Vec<&'p Unit> {
    let mut seen = BTreeSet::new();
    let mut path = Vec::new();
    let mut at = reader.unit(position.unit.as_str());
    while let Some(unit) = at.filter(|unit| seen.insert(unit.id.as_str())) {
        path.push(unit);
        at = unit.parent.as_ref().and_then(|parent| reader.unit(parent.as_str()));
    }
    path
}

/// Who heads the unit of a post; who heads a unit reports to the head of the next one.
pub(super) fn head_above(reader: &Reader<'_>, position: &Position) -> String {
    let path = unit_path(reader, position);
    let head = path.iter().find(|unit| !is_headed_by(unit, position)).map(|unit| reader.unit_head(unit));
    head.unwrap_or_else(|| reader.say(UNKNOWN_HEAD).to_owned())
}

/// Who heads the office or division to which the unit of a post belongs; `None` where the post itself does.
pub(super) fn office_head(reader: &Reader<'_>, position: &Position) -> Option<String> {
    let is_office = |unit: &&Unit| matches!(unit.kind, Some(UnitKind::Office | UnitKind::Division));
    let office = unit_path(reader, position).into_iter().find(is_office)?;
    (!is_headed_by(office, position)).then(|| reader.unit_head(office))
}

/// Whom a post reports to. A role that heads several offices is told by the office above the post: „Leitung Sozialamt“.
pub(super) fn superior(reader: &Reader<'_>, position: &Position, supervisor: Option<&Supervisor>) -> Option<String> {
    let named = supervisor.and_then(Supervisor::actor);
    let heads = |unit: &&Unit| named.is_some() && unit.head.as_ref() == named && !reader.heads_one_unit(unit);
    match unit_path(reader, position).iter().find(|unit| heads(unit)) {
        Some(unit) => Some(reader.unit_head(unit)),
        None => reader.supervisor(supervisor, &head_above(reader, position)),
    }
}

fn is_headed_by(unit: &Unit, position: &Position) -> bool {
    unit.head.as_ref().is_some_and(|head| position.roles.iter().any(|it| it.role == *head))
}

/// Whether a post is a full one.
pub(super) fn is_full(position: &Position) -> bool {
    position.fte.value() == Decimal::ONE
}

/// Full-time equivalents with at least one decimal, as a Stellenplan writes them: 1,0.
pub(super) fn full_time(value: Decimal, language: Language) -> String {
    let written = amounts::number(value, language);
    match language {
        _ if !value.is_integer() => written,
        Language::De => format!("{written},0"),
        Language::En => format!("{written}.0"),
    }
}

/// How much of a full post it is: 80 %.
pub(super) fn percent(value: Decimal, language: Language) -> String {
    let written = amounts::number((value * Decimal::ONE_HUNDRED).normalize(), language);
    match language {
        Language::De => format!("{written}\u{a0}%"),
        Language::En => format!("{written}%"),
    }
}

/// The weekly hours: those that are written, else those that the size of the post gives.
pub(super) fn weekly_hours(reader: &Reader<'_>, position: &Position) -> String {
    let hours = position.hours.map(Hours::value);
    let week = || reader.full_week(position.status_group.as_ref()).value();
    let hours = hours.unwrap_or_else(|| (position.fte.value() * week()).round_dp(2));
    amounts::number(hours, reader.language)
}

pub(super) fn limitation(reader: &Reader<'_>, position: &Position) -> Value {
    let Some(limitation) = &position.limitation else { return Value::Null };
    json!({
        "until": limitation.until.map(|date| amounts::date(date, reader.language)),
        "reason": limitation.reason,
        "basis": limitation.basis,
        "funded_by": limitation.funded_by,
    })
}

pub(super) fn qualification(reader: &Reader<'_>, position: &Position) -> Value {
    let qualification = position.qualification.as_ref();
    let alternatives: Vec<Value> = qualification
        .map(|qualification| &qualification.alternatives[..])
        .unwrap_or_default()
        .iter()
        .map(|one| {
            json!({
                "title": one.title,
                "kind": reader.say(one.kind.label()),
                "fields": amounts::any_of(&one.fields, reader.language),
                "years": one.years_of_experience.map(crate::model::Count::get),
                "note": one.note,
            })
        })
        .collect();
    json!({
        "alternatives": alternatives,
        "must": qualification.is_some_and(is_must),
        "knock_out": qualification.is_some_and(|it| it.knock_out),
        "proof": qualification.and_then(|it| it.proof.as_ref()),
        "career": position.career,
        "other_employees": position.other_employees,
    })
}

/// Whether one of the alternatives is needed; who drops out without one needs one.
pub(super) fn is_must(qualification: &Qualification) -> bool {
    qualification.knock_out || qualification.must == Some(true)
}

/// Whether people without the formal training may apply although no alternative says so.
pub(super) fn is_open_to_others(position: &Position) -> bool {
    let alternatives = position.qualification.iter().flat_map(|it| &it.alternatives);
    let mut kinds = alternatives.map(|one| one.kind);
    position.other_employees == Some(true) && !kinds.any(|kind| kind == QualificationKind::EquivalentExperience)
}

/// How a post is graded in one pay scheme.
pub(super) fn grade(reader: &Reader<'_>, grade: &Grade) -> Value {
    json!({
        "scheme": grade.scheme,
        "group": grade.group.as_ref().and_then(|group| reader.status_group(group)).map(|group| &group.name),
        "part": grade.part.map(|part| reader.say(part.label())),
        "fallgruppe": grade.fallgruppe,
        "claimed": grade.claimed,
        "assessed": grade.assessed,
        "as_of": grade.as_of.map(|date| amounts::date(date, reader.language)),
        "source": grade.source,
    })
}
