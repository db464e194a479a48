//! What the template of a job description sees.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::reader::Reader;
use super::{amounts, post, requirements, shared};
use crate::i18n::Language;
use crate::model::{InstructionRight, PlanNote, Position, Subordinates, WorkItem};
use crate::project::Defined;
use crate::say;
use crate::source::Path;

pub(super) fn view(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    let language = reader.language;
    let last = position.revised.iter().map(|revision| revision.date).max();
    json!({
        "organisation": shared::organisation(reader),
        "position": head(reader, position),
        "roles": roles(reader, position),
        "purpose": reader.prose(&position.definition, &Path::new("purpose"), position.purpose.as_ref()),
        "integration": integration(reader, position),
        "work_items": work_items(reader, position),
        "total": total(position, language),
        "powers": powers(reader, position),
        "deputies": deputies(reader, position),
        "collaboration": shared::collaboration(reader, &position.collaboration),
        "qualification": post::qualification(reader, position),
        "competences": shared::requirements(reader, &requirements::of_position(reader, position)),
        "equipment": position.equipment,
        "special_conditions": position.special_conditions,
        "grading": grading(reader, position),
        "approvals": shared::approvals(reader, &position.approvals),
        "revisions": shared::revisions(reader, &position.revised),
        "as_of": position.as_of.or(last).map(|date| amounts::date(date, language)),
        "source": position.source,
    })
}

fn head(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    let language = reader.language;
    let plan = position.plan.as_ref();
    let year = plan.and_then(|plan| plan.year).map(|year| year.to_string());
    let part = plan.and_then(|plan| plan.part).map(|part| reader.say(part.label()).to_owned());
    let group = position.status_group.as_ref().and_then(|group| reader.status_group(group));
    json!({
        "title": reader.position_title(position),
        "numbers": position.numbers,
        "count": position.numbers.len(),
        "units": post::unit_path(reader, position).into_iter().map(|unit| unit.name.as_str()).collect::<Vec<_>>(),
        "unit": reader.actor(&position.unit),
        "employer": reader.actor_of(position.employer.as_ref()),
        "status_group": group.map(|group| &group.name),
        "full": post::is_full(position),
        "fte": post::full_time(position.fte.value(), language),
        "percent": post::percent(position.fte.value(), language),
        "hours": post::weekly_hours(reader, position),
        "plan": year.into_iter().chain(part).collect::<Vec<_>>(),
        "product": plan.and_then(|plan| plan.product.as_ref()),
        "cost_centre": plan.and_then(|plan| plan.cost_centre.as_ref()),
        "valid": amounts::validity(position.valid.as_ref(), language),
        "limitation": post::limitation(reader, position),
    })
}

fn roles(reader: &Reader<'_>, position: &Position) -> Vec<Value> {
    let share = |share: crate::model::Share| amounts::share(share, reader.language);
    position
        .roles
        .iter()
        .map(|role| json!({ "title": reader.role_title(&role.role), "share": role.share.map(share) }))
        .collect()
}

fn integration(reader: &Reader<'_>, position: &Position) -> Value {
    let reports = position.reports_to.as_ref();
    let disciplinary = post::superior(reader, position, reports.and_then(|to| to.disciplinary.as_ref()));
    // A superior who heads the office signs once.
    let office_head = post::office_head(reader, position).filter(|head| Some(head) != disciplinary.as_ref());
    let subordinates: Vec<Value> = position.subordinates.iter().map(|one| subordinate(reader, one)).collect();
    json!({
        "disciplinary": disciplinary,
        "functional": post::superior(reader, position, reports.and_then(|to| to.functional.as_ref())),
        "subordinates": subordinates,
        "office_head": office_head,
    })
}

fn subordinate(reader: &Reader<'_>, subordinates: &Subordinates) -> Value {
    let position = subordinates.position.as_ref().map(|position| reader.position_name(position));
    let who = position.or_else(|| reader.actor_of(subordinates.unit.as_ref()));
    json!({
        "who": who,
        "count": subordinates.count.map(|count| amounts::number(count.get().into(), reader.language)),
        "grade": subordinates.grade,
        "instruction": instruction(reader, subordinates.instruction),
    })
}

fn instruction(reader: &Reader<'_>, instruction: Option<InstructionRight>) -> Option<&'static str> {
    instruction.map(|instruction| reader.say(instruction.label()))
}

fn work_items(reader: &Reader<'_>, position: &Defined<Position>) -> Vec<Value> {
    position
        .work_items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let path = Path::new("work_items").index(at).key("reasoning");
            let reasoning = reader.prose(&position.definition, &path, item.reasoning.as_ref());
            work_item(reader, at + 1, item, &reasoning)
        })
        .collect()
}

fn work_item(reader: &Reader<'_>, number: usize, item: &WorkItem, reasoning: &Value) -> Value {
    let tasks: Vec<Value> = item
        .tasks
        .iter()
        .map(|task| match reader.task(task) {
            Some((role, task)) => json!({ "title": task.title, "role": reader.title(&role.title) }),
            None => json!({ "title": task.as_str(), "role": null }),
        })
        .collect();
    let characteristics: Vec<&str> = item.characteristics.iter().map(|one| reader.say(one.label())).collect();
    json!({
        "number": number,
        // Without a title of its own the result names it, and then it is not said a second time.
        "title": item.title.as_ref().or(item.result.as_ref()),
        "result": item.title.as_ref().and(item.result.as_ref()),
        "activities": item.activities,
        "tasks": tasks,
        "share": amounts::share(item.share, reader.language),
        "knowledge": item.knowledge.map(|knowledge| reader.say(knowledge.label())),
        "characteristics": characteristics,
        "legal_bases": item.legal_bases,
        "reasoning": reasoning,
    })
}

/// The sum of all shares; null where there are none.
fn total(position: &Position, language: Language) -> Option<String> {
    let tenths: u32 = position.work_items.iter().map(|item| item.share.tenths()).sum();
    let percent = Decimal::new(tenths.into(), 1);
    (!position.work_items.is_empty()).then(|| crate::document::figures::percent(percent, language))
}

fn powers(reader: &Reader<'_>, position: &Position) -> Value {
    let Some(powers) = &position.powers else { return Value::Null };
    let language = reader.language;
    let money = |amount| amounts::money(amount, language);
    json!({
        "signature": powers.signature,
        "decision": powers.decision,
        "instruction": instruction(reader, powers.instruction),
        "budget": powers.budget.map(money).map(|amount| say!(language, "{amount} im Jahr", "{amount} a year")),
        "procurement": powers.procurement.map(money).map(|amount| say!(language, "bis {amount}", "up to {amount}")),
        "other": powers.other,
    })
}

/// Who stands in for whom, whichever of the two posts says so.
fn deputies(reader: &Reader<'_>, position: &Defined<Position>) -> Value {
    let id = position.id();
    let names = |own: &[crate::model::Ref], others: fn(&Position) -> &[crate::model::Ref]| {
        let mut names: Vec<String> = own.iter().map(|post| reader.position_name(post)).collect();
        let others = reader.positions(|post| others(post).iter().any(|named| named.as_str() == id.as_str()));
        for other in others.into_iter().map(|post| reader.name_of(post)) {
            if !names.contains(&other) {
                names.push(other);
            }
        }
        names
    };
    json!({
        "deputises_for": names(&position.deputises_for, |other| &other.deputies),
        "deputies": names(&position.deputies, |other| &other.deputises_for),
    })
}

fn grading(reader: &Reader<'_>, position: &Position) -> Value {
    let grades: Vec<Value> = position.grades.iter().map(|one| post::grade(reader, one)).collect();
    let note = |note: Option<&PlanNote>| {
        let note = note?;
        Some(json!({
            "from": note.from.map(|date| amounts::date(date, reader.language)),
            "to_grade": note.to_grade,
            "reason": note.reason,
        }))
    };
    json!({ "grades": grades, "kw": note(position.kw.as_ref()), "ku": note(position.ku.as_ref()) })
}
