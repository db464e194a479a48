//! What the template of a letter of appointment sees.

use serde_json::{Value, json};

use super::reader::Reader;
use super::{amounts, role_profile, shared};
use crate::i18n::Phrase;
use crate::model::concept::DecisionState;
use crate::model::{Body, Concept, InstructionRight, ReportsTo, Role, Supervisor, WorkTime};
use crate::project::Defined;
use crate::project::capacity::{Bounds, budget_hours};
use crate::project::figures::{Figure, Unit};

const HEAD: Phrase = Phrase { de: "Leitung der Organisationseinheit", en: "Head of the organisational unit" };
const PERSON: Phrase = Phrase { de: "Zur Kenntnis genommen (benannte Person)", en: "Noted (appointed person)" };

pub(super) fn view(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let concept = reader.concept_of(role).map(|concept| &concept.value);
    let integration = integration(reader, role, concept);
    let appointment = appointment(reader, role, concept);
    json!({
        "organisation": shared::organisation(reader),
        "sender": sender(reader),
        "role": { "title": reader.title(&role.title), "plural": reader.plural(&role.title) },
        "concept": concept.map(|concept| basis(reader, concept)),
        "tasks": tasks(reader, role),
        "time_budget": time_budget(reader, role),
        "mandate": mandate(role),
        "integration": integration,
        "trainings": role_profile::trainings(reader, role),
        "signatures": signatures(reader, &appointment, &integration),
        "appointment": appointment,
        "approvals": shared::approvals(reader, &role.approvals),
        "copies": copies(reader, &integration),
        "as_of": role.as_of.map(|date| amounts::date(date, reader.language)),
    })
}

/// Who writes: the municipality with its address on one line, and how to reach it.
fn sender(reader: &Reader<'_>) -> Value {
    let organisation = reader.organisation();
    let name = organisation.map(|it| it.name.as_str().to_owned());
    let address = organisation.and_then(|it| it.address.as_ref());
    let address = address.map(|it| format!("{} · {} {}", it.street, it.postcode, it.town));
    json!({
        "line": name.into_iter().chain(address).collect::<Vec<_>>().join(" · "),
        "phone": organisation.and_then(|it| it.phone.as_ref()),
        "email": organisation.and_then(|it| it.email.as_ref()),
        "website": organisation.and_then(|it| it.website.as_ref()),
    })
}

/// The concept on which the appointment rests, and whether it is decided.
fn basis(reader: &Reader<'_>, concept: &Concept) -> Value {
    let decision = concept.decision.as_ref();
    let decided = decision.is_some_and(|decision| decision.state == DecisionState::Decided);
    let of_decision = decision.filter(|_| decided);
    json!({
        "title": concept.title,
        "date": concept.date.map(|date| amounts::date(date, reader.language)),
        "paper": concept.council.as_ref().and_then(|council| council.number.as_ref()),
        "decided": decided,
        "body": reader.actor_of(of_decision.and_then(|decision| decision.body.as_ref())),
        "decided_on": of_decision.and_then(|it| it.date).map(|date| amounts::date(date, reader.language)),
        "reference": of_decision.and_then(|decision| decision.reference.as_ref()),
    })
}

/// The time budget, its hours as a sentence says them.
fn time_budget(reader: &Reader<'_>, role: &Role) -> Value {
    let week = reader.full_week(None);
    let mut value = shared::time_budget(reader, role.time_budget.as_ref(), week);
    let hours = role.time_budget.as_ref().and_then(|budget| budget_hours(budget, week));
    if let (Some(hours), Some(fields)) = (hours, value.as_object_mut()) {
        let hours = Figure { value: Bounds::exactly(hours.normalize()), unit: Unit::HoursPerWeek };
        fields.insert("hours".into(), json!(amounts::figure(hours, reader.language)));
    }
    value
}

/// The tasks, their effort as a sentence says it.
fn tasks(reader: &Reader<'_>, role: &Defined<Role>) -> Vec<Value> {
    let mut tasks = role_profile::tasks(reader, role);
    for (task, value) in role.tasks.iter().zip(&mut tasks) {
        let Some(WorkTime::Hours(hours)) = task.effort else { continue };
        let hours = Figure { value: Bounds::exactly(hours.value()), unit: Unit::HoursPerWeek };
        value["effort"] = json!(amounts::figure(hours, reader.language));
    }
    tasks
}

fn mandate(role: &Role) -> Value {
    let mandate = role.mandate.as_ref();
    let instruction = mandate.and_then(|mandate| mandate.instruction);
    json!({
        "instructs": instruction.map(|right| right != InstructionRight::None),
        "powers": mandate.map(|mandate| &mandate.powers[..]).unwrap_or_default(),
    })
}

/// To whom the person answers and who stands in: as the role says it, else as the concept does.
fn integration(reader: &Reader<'_>, role: &Defined<Role>, concept: Option<&Concept>) -> Value {
    let mut value = role_profile::integration(reader, role);
    let disciplinary = role.reports_to.as_ref().and_then(|it: &ReportsTo| it.disciplinary.as_ref());
    let chapters = concept.and_then(|concept| concept.chapters.as_ref());
    let deputies = chapters.and_then(|chapters| chapters.deputies.as_ref());
    let stands_in = deputies.and_then(|deputies| deputies.rule.as_ref()).filter(|_| role.deputy.is_none());
    if let Some(fields) = value.as_object_mut() {
        fields.insert("stays".into(), json!(matches!(disciplinary, Some(Supervisor::UnitHead(_)))));
        fields.insert("deputy_rule".into(), json!(stands_in));
    }
    value
}

/// How the role begins and ends: as the role says it, else as the concept does.
fn appointment(reader: &Reader<'_>, role: &Role, concept: Option<&Concept>) -> Value {
    let appointment = role.appointment.as_ref();
    let chapters = concept.and_then(|concept| concept.chapters.as_ref());
    let selection = chapters.and_then(|chapters| chapters.selection.as_ref());
    let deputies = chapters.and_then(|chapters| chapters.deputies.as_ref());
    let data = chapters.and_then(|chapters| chapters.data_protection.as_ref());
    let by = appointment.and_then(|it| it.by.as_ref());
    json!({
        "by": reader.actor_of(by.or_else(|| selection?.appointed_by.as_ref())),
        "duration": appointment.and_then(|it| it.duration.as_ref()).or_else(|| selection?.term.as_ref()),
        "ending": appointment.and_then(|it| it.ending.as_ref()).or_else(|| deputies?.ending.as_ref()),
        "data_protection": appointment.and_then(|it| it.data_protection.as_ref()),
        "deletion": data.and_then(|data| data.deletion.as_ref()),
        "grading": appointment.and_then(|it| it.grading.as_ref()),
    })
}

/// Who signs: who appoints, the head of the unit, who leads in the matter, and the person; nobody twice.
fn signatures(reader: &Reader<'_>, appointment: &Value, integration: &Value) -> Vec<Value> {
    let named = [&appointment["by"], &head(reader, integration), &integration["functional"]];
    let mut signers: Vec<String> = Vec::new();
    for name in named.into_iter().filter_map(Value::as_str).chain([reader.say(PERSON)]) {
        if !signers.iter().any(|known| known == name) {
            signers.push(name.to_owned());
        }
    }
    signers.into_iter().map(|name| json!({ "role": name })).collect()
}

/// The superior, who is not known by name of the unit where everybody keeps their own.
fn head(reader: &Reader<'_>, integration: &Value) -> Value {
    match integration["disciplinary"].as_str() {
        Some(superior) if integration["stays"] == false => json!(superior),
        _ => json!(reader.say(HEAD)),
    }
}

/// Who gets a copy: the superior, who leads in the matter, and the staff council where the municipality has one.
fn copies(reader: &Reader<'_>, integration: &Value) -> Vec<String> {
    let head = head(reader, integration);
    let superiors = [&head, &integration["functional"]].into_iter().filter_map(Value::as_str);
    let mut copies: Vec<String> = superiors.map(str::to_owned).collect();
    copies.dedup();
    let partners = reader.organisation().map(|it| &it.participation[..]).unwrap_or_default();
    let staff_council = partners.iter().filter(|partner| partner.body == Body::StaffCouncil);
    copies.extend(staff_council.map(|partner| {
        let name = partner.name.as_ref().map(|name| name.as_str().to_owned());
        let name = name.or_else(|| reader.actor_of(partner.actor.as_ref()));
        name.unwrap_or_else(|| reader.say(partner.body.label()).to_owned())
    }));
    copies
}
