//! What the template of a role profile sees.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::reader::Reader;
use super::{amounts, shared};
use crate::i18n::Phrase;
use crate::model::{Appointment, InstructionRight, Mandate, Ref, Role, RoomLevel, Spectrum};
use crate::project::Defined;
use crate::project::capacity::{self, Bounds};
use crate::project::figures::{Figure, Unit};
use crate::say;
use crate::source::Path;

/// What each degree of the room for manoeuvre means, from 0 to 3.
const DECISION: [Phrase; 4] = [
    Phrase { de: "keine Entscheidungsbefugnis", en: "no authority to decide" },
    Phrase { de: "schlägt vor", en: "proposes" },
    Phrase { de: "entscheidet mit", en: "takes part in decisions" },
    Phrase { de: "entscheidet selbst in festgelegtem Rahmen", en: "decides within a defined scope" },
];
const AUTONOMY: [Phrase; 4] = [
    Phrase { de: "arbeitet nach Einzelauftrag", en: "works by single orders" },
    Phrase { de: "bestimmt die eigene Arbeitsweise", en: "chooses the way of working" },
    Phrase { de: "setzt im vereinbarten Rahmen eigene Schwerpunkte", en: "sets priorities within a frame" },
    Phrase {
        de: "hat ein eigenes Arbeitsprogramm und direkten Zugang zur Verwaltungsleitung",
        en: "has a programme of its own and direct access to the top",
    },
];
const RESOURCES: [Phrase; 4] = [
    Phrase { de: "weder Zeit noch Mittel", en: "neither time nor money" },
    Phrase { de: "fester Zeitanteil", en: "a fixed share of time" },
    Phrase { de: "Zeit und ein kleines Budget", en: "time and a small budget" },
    Phrase { de: "Stellen und Budget", en: "posts and a budget" },
];
const OWN_HEAD: Phrase = Phrase { de: "Leitung der eigenen Organisationseinheit", en: "Head of the holder's own unit" };
const OWN_PROGRAMME: Phrase = Phrase { de: "bestimmt das eigene Arbeitsprogramm", en: "sets its own programme" };

pub(super) fn view(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let language = reader.language;
    let functions: Vec<&str> = role.functions.iter().map(|function| reader.say(function.label())).collect();
    json!({
        "organisation": shared::organisation(reader),
        "role": head(reader, role),
        "functions": functions,
        "tasks": tasks(reader, role),
        "effort": effort(reader, role),
        "mandate": role.mandate.as_ref().map(|mandate| own_room(reader, role, mandate)),
        "matching": matching(reader, role),
        "time_budget": shared::time_budget(reader, role.time_budget.as_ref(), reader.full_week(None)),
        "integration": integration(reader, role),
        "boundaries": boundaries(reader, role),
        "competences": shared::requirements(reader, &role.requirements),
        "trainings": trainings(reader, role),
        "kpis": shared::kpis(reader, &role.kpis),
        "appointment": role.appointment.as_ref().map(|appointment| self::appointment(reader, appointment)),
        "approvals": shared::approvals(reader, &role.approvals),
        "revisions": shared::revisions(reader, &role.revised),
        "as_of": role.as_of.map(|date| amounts::date(date, language)),
        "source": role.source,
    })
}

fn head(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let unit = role.unit.as_ref().map(|unit| reader.actor(unit));
    json!({
        "title": reader.title(&role.title),
        "plural": reader.plural(&role.title),
        "genitive": role.title.genitive,
        "dative": role.title.dative,
        "aliases": role.aliases,
        "purpose": role.purpose,
        "description": reader.prose(&role.definition, &Path::new("description"), role.description.as_ref()),
        "profile": shared::lotsen_profile(reader, role.lotsen_profile),
        "unit": unit,
        "employer": reader.actor_of(role.employer.as_ref()),
        "holders": role.holders.map(|holders| amounts::range(holders, reader.language)),
        "valid": amounts::validity(role.valid.as_ref(), reader.language),
    })
}

pub(super) fn tasks(reader: &Reader<'_>, role: &Defined<Role>) -> Vec<Value> {
    role.tasks
        .iter()
        .enumerate()
        .map(|(at, task)| {
            let path = Path::new("tasks").index(at).key("description");
            let functions: Vec<&str> = task.functions.iter().map(|function| reader.say(function.label())).collect();
            json!({
                "title": task.title,
                "result": task.result,
                "spectrum": spectrum(reader, task.spectrum),
                "functions": functions,
                "effort": task.effort.map(|effort| amounts::work_time(effort, reader.language)),
                "description": reader.prose(&role.definition, &path, task.description.as_ref()),
            })
        })
        .collect()
}

fn spectrum(reader: &Reader<'_>, spectrum: Option<Spectrum>) -> Option<&'static str> {
    spectrum.map(|spectrum| reader.say(spectrum.label()))
}

/// What the tasks need together and what is released for them; null where no task says its effort.
fn effort(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let week = reader.full_week(None);
    let Some(needed) = capacity::effort(role, week) else { return Value::Null };
    let hours = |hours: Decimal| {
        let figure = Figure { value: Bounds::exactly(hours.normalize()), unit: Unit::HoursPerWeek };
        amounts::figure(figure, reader.language)
    };
    let complete = role.tasks.iter().all(|task| task.effort.is_some());
    json!({
        "needed": hours(needed),
        "complete": complete,
    })
}

pub(super) fn room(reader: &Reader<'_>, mandate: &Mandate) -> Value {
    let level = |level: RoomLevel, words: [Phrase; 4]| {
        let number = level.get();
        let text = words.get(number as usize).map_or("", |phrase| reader.say(*phrase));
        json!({ "level": number, "text": text })
    };
    json!({
        "decision": level(mandate.decision, DECISION),
        "autonomy": level(mandate.autonomy, AUTONOMY),
        "resources": level(mandate.resources, RESOURCES),
        "spectrum": reader.say(mandate.spectrum().label()),
        "budget": mandate.budget.map(|budget| yearly(reader, budget)),
        "instruction": instruction(reader, mandate.instruction),
        "powers": mandate.powers,
    })
}

/// The room of the role itself: who leads the whole house needs no access to its top.
fn own_room(reader: &Reader<'_>, role: &Defined<Role>, mandate: &Mandate) -> Value {
    let mut room = room(reader, mandate);
    if mandate.autonomy.get() == 3 && leads_the_house(reader, role) {
        room["autonomy"]["text"] = json!(reader.say(OWN_PROGRAMME));
    }
    room
}

/// Whether nobody stands above the role: it leads a unit that belongs to no other and names no superior.
fn leads_the_house(reader: &Reader<'_>, role: &Defined<Role>) -> bool {
    let superior = role.reports_to.as_ref().and_then(|to| to.disciplinary.as_ref());
    let leads = |unit: &crate::model::Unit| {
        unit.parent.is_none() && unit.head.as_ref().is_some_and(|head| head.as_str() == role.id().as_str())
    };
    superior.is_none() && reader.organisation().is_some_and(|organisation| organisation.units.iter().any(leads))
}

fn yearly(reader: &Reader<'_>, budget: crate::model::Money) -> String {
    let amount = amounts::money(budget, reader.language);
    say!(reader.language, "{amount} im Jahr", "{amount} a year")
}

/// The right to instruct others, as a document says it.
pub(super) fn instruction(reader: &Reader<'_>, instruction: Option<InstructionRight>) -> Option<&'static str> {
    instruction.map(|instruction| reader.say(instruction.label()))
}

/// What is expected, held against what the role may do.
fn matching(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let reach = role.mandate.as_ref().map(Mandate::spectrum);
    let expectations: Vec<Value> = role
        .expectations
        .iter()
        .map(|expectation| {
            let covered = expectation.spectrum.zip(reach).map(|(expected, reach)| expected <= reach);
            json!({
                "title": expectation.title,
                "by": reader.actor_of(expectation.by.as_ref()),
                "spectrum": spectrum(reader, expectation.spectrum),
                "covered": covered,
            })
        })
        .collect();
    let matched = role.matched.as_ref();
    let path = Path::new("matched").key("result");
    json!({
        "expectations": expectations,
        "spectrum": spectrum(reader, reach),
        "date": matched.map(|matched| amounts::date(matched.date, reader.language)),
        "participants": matched.map(|matched| matched.participants.clone()).unwrap_or_default(),
        "result": reader.prose(&role.definition, &path, matched.and_then(|matched| matched.result.as_ref())),
    })
}

pub(super) fn integration(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let own_head = match role.unit.as_ref().and_then(|unit| reader.unit(unit.as_str())) {
        // The head of a unit does not report to itself.
        Some(unit) if unit.head.as_ref().is_none_or(|head| head.as_str() != role.id().as_str()) => {
            reader.unit_head(unit)
        }
        _ => reader.say(OWN_HEAD).to_owned(),
    };
    let reports = role.reports_to.as_ref();
    let titles = |roles: &[Ref]| roles.iter().map(|role| reader.role_title(role)).collect::<Vec<String>>();
    json!({
        "disciplinary": reader.supervisor(reports.and_then(|to| to.disciplinary.as_ref()), &own_head),
        "functional": reader.supervisor(reports.and_then(|to| to.functional.as_ref()), &own_head),
        "top": leads_the_house(reader, role),
        "deputy": role.deputy.as_ref().map(|role| reader.role_title(role)),
        "incompatible": titles(&role.incompatible),
        "oversees": titles(&role.oversees),
        "collaboration": shared::collaboration(reader, &role.collaboration),
    })
}

fn boundaries(reader: &Reader<'_>, role: &Defined<Role>) -> Vec<Value> {
    let one =
        |boundary: &crate::model::Boundary| json!({ "role": reader.actor(&boundary.role), "text": boundary.text });
    role.boundaries.iter().map(one).collect()
}

/// How somebody is appointed to the role and how it ends.
fn appointment(reader: &Reader<'_>, appointment: &Appointment) -> Value {
    json!({
        "by": reader.actor_of(appointment.by.as_ref()),
        "duration": appointment.duration,
        "ending": appointment.ending,
        "data_protection": appointment.data_protection,
        "grading": appointment.grading,
    })
}

pub(super) fn trainings(reader: &Reader<'_>, role: &Defined<Role>) -> Vec<Value> {
    role.qualification_plan
        .iter()
        .map(|training| {
            json!({
                "title": training.title,
                "duration": training.duration.map(|days| amounts::days(days, reader.language)),
                "provider": reader.actor_of(training.provider.as_ref()),
                "fee": training.fee.map(|fee| amounts::money(fee, reader.language)),
                "when": training.when,
                "must": training.must,
            })
        })
        .collect()
}
