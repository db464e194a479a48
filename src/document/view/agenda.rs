//! What the municipality wants and with whom: orientation frame, stakeholders and measures.

use serde_json::{Value, json};

use super::amounts;
use super::reader::Reader;
use crate::model::{Measure, Principle, Ref, Stakeholder};
use crate::source::Path;

/// The orientation frame; its parts are null or empty where nothing is said.
pub(super) fn orientation(reader: &Reader<'_>) -> Value {
    let organisation = reader.organisation();
    let frame = organisation.and_then(|it| it.value.orientation.as_ref());
    let prose = |name: &str, text| {
        let home = organisation.map(|it| &it.definition);
        home.map_or(Value::Null, |home| reader.prose(home, &Path::new("orientation").key(name), text))
    };
    let principles = |all: Option<&Vec<Principle>>| -> Vec<Value> {
        let all = all.map(Vec::as_slice).unwrap_or_default();
        all.iter().map(|one| json!({ "title": one.title, "description": one.description })).collect()
    };
    json!({
        "mission": prose("mission", frame.and_then(|frame| frame.mission.as_ref())),
        "values": principles(frame.map(|frame| &frame.values)),
        "digital_attitude": prose("digital_attitude", frame.and_then(|frame| frame.digital_attitude.as_ref())),
        "learning_culture": prose("learning_culture", frame.and_then(|frame| frame.learning_culture.as_ref())),
        "principles": principles(frame.map(|frame| &frame.principles)),
    })
}

/// Groups that have an interest, and who stays in touch with them.
pub(super) fn stakeholders<'a>(reader: &Reader<'_>, all: impl IntoIterator<Item = &'a Stakeholder>) -> Vec<Value> {
    all.into_iter().map(|one| stakeholder(reader, one.name.as_str(), Some(one))).collect()
}

/// The same for groups that are named by reference; one that is not there has its id only.
pub(super) fn stakeholders_named(reader: &Reader<'_>, references: &[Ref]) -> Vec<Value> {
    let named = |reference: &Ref| stakeholder(reader, &reader.actor(reference), reader.stakeholder(reference.as_str()));
    references.iter().map(named).collect()
}

fn stakeholder(reader: &Reader<'_>, name: &str, found: Option<&Stakeholder>) -> Value {
    json!({
        "name": name,
        "group": found.and_then(|it| it.group).map(|group| reader.say(group.label())),
        "interest": found.and_then(|it| it.interest.as_ref()),
        "influence": found.and_then(|it| it.influence).map(|rating| reader.say(rating.label())),
        "contact": reader.actor_of(found.and_then(|it| it.contact.as_ref())),
        "format": found.and_then(|it| it.format.as_ref()),
        "cadence": found.and_then(|it| it.cadence).map(|cadence| reader.say(cadence.label())),
    })
}

/// Measures with the goals of the digital agenda that they serve.
pub(super) fn measures<'a>(reader: &Reader<'_>, measures: impl IntoIterator<Item = &'a Measure>) -> Vec<Value> {
    measures
        .into_iter()
        .map(|measure| {
            let goals: Vec<String> = measure.goals.iter().map(|goal| reader.goal(goal, &[])).collect();
            json!({
                "title": measure.title,
                "goals": goals,
                "owner": measure.owner.as_ref().map(|role| reader.role_title(role)),
                "unit": reader.actor_of(measure.unit.as_ref()),
                "priority": measure.priority.map(|rating| reader.say(rating.label())),
                "state": measure.state.map(|state| reader.say(state.label())),
                "period": amounts::period(measure.start, measure.end, reader.language),
                "cost": measure.cost.map(|cost| amounts::money(cost, reader.language)),
                "funding": measure.funding,
            })
        })
        .collect()
}
