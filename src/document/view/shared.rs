//! Facts that several kinds of documents tell in the same way.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::amounts;
use super::reader::Reader;
use crate::i18n::Phrase;
use crate::model::{
    Approval, Collaboration, CompetenceLevel, Count, Figures, HoursPerWeek, Kpi, LotsenProfile, Organisation,
    Requirement, Revision, TimeBudget,
};
use crate::project::capacity::{Bounds, budget_hours};

/// What the four levels of a competence are called.
const LEVELS: [Phrase; 4] = [
    Phrase { de: "Kennen", en: "Knows" },
    Phrase { de: "Anwenden", en: "Applies" },
    Phrase { de: "Vermitteln", en: "Passes on" },
    Phrase { de: "Prägen", en: "Shapes" },
];

/// The municipality, as every document may name it.
pub(super) fn organisation(reader: &Reader<'_>) -> Value {
    let organisation = reader.organisation();
    let count = |figures: fn(&Organisation) -> Option<&Figures<Count>>| {
        let count = figures(organisation?).and_then(|figures| figures.on(reader.today))?;
        Some(amounts::number(count.get().into(), reader.language))
    };
    json!({
        "name": organisation.map(|it| &it.name),
        "short": organisation.and_then(|it| it.short.as_ref()),
        "form": organisation.and_then(|it| it.form).map(|form| reader.say(form.label())),
        "land": organisation.and_then(|it| it.land).map(|land| reader.say(land.label())),
        "population": count(|it| it.population.as_ref()),
        "staff": count(|it| it.staff.as_ref()),
    })
}

/// A time budget, its hours taken from the share where only that is given; null where there is none.
pub(super) fn time_budget(reader: &Reader<'_>, budget: Option<&TimeBudget>, week: HoursPerWeek) -> Value {
    let Some(budget) = budget else { return Value::Null };
    let hours = budget_hours(budget, week).map(|hours| Bounds::exactly(hours.normalize()));
    json!({
        "share": budget.share.map(|share| amounts::share(share, reader.language)),
        "hours": hours.map(|hours| amounts::hours_a_week(hours, reader.language)),
        "week": budget.share.map(|_| amounts::number(week.value(), reader.language)),
        "compensation": budget.compensation,
        "source": budget.source,
    })
}

/// What a Lotsen profile is called here, and what the municipality means by it.
pub(super) fn lotsen_profile(reader: &Reader<'_>, profile: Option<LotsenProfile>) -> Value {
    let Some(profile) = profile else { return Value::Null };
    let labels = reader.organisation().map(|organisation| &organisation.lotsen_profiles[..]).unwrap_or_default();
    let own = labels.iter().find(|label| label.profile == profile);
    json!({
        "label": own.map_or_else(|| reader.say(profile.label()).to_owned(), |own| own.label.as_str().to_owned()),
        "description": own.and_then(|own| own.description.as_ref()),
    })
}

/// Requirements in the order of the four areas of competence, the weightiest first.
pub(super) fn requirements<'a>(
    reader: &Reader<'_>,
    requirements: impl IntoIterator<Item = &'a Requirement>,
) -> Vec<Value> {
    requirements_with(reader, requirements, |_, _| {})
}

/// Requirements in the order of the four areas of competence, the weightiest first, each with what `add` adds to it.
pub(super) fn requirements_with<'a>(
    reader: &Reader<'_>,
    requirements: impl IntoIterator<Item = &'a Requirement>,
    add: impl Fn(&Requirement, &mut Value),
) -> Vec<Value> {
    let mut by_area: BTreeMap<_, Vec<(u32, Value)>> = BTreeMap::new();
    for requirement in requirements {
        let competence = reader.competence(&requirement.competence);
        let area = competence.map(|competence| competence.area);
        let label = competence.map_or(requirement.competence.as_str(), |competence| competence.label.as_str());
        // A competence may be called like a role, and is none.
        reader.no_mention(label);
        let methods: Vec<&str> = requirement.tested_by.iter().map(|method| reader.say(method.label())).collect();
        let mut value = json!({
            "title": label,
            "area": area.map(|area| reader.say(area.label())),
            "level": level(reader, requirement.level),
            "anchor": competence.and_then(|competence| competence.anchors.as_ref()?.of(requirement.level)),
            // Without what leads to exclusion one cannot do either.
            "must": requirement.must || requirement.knock_out,
            "weight": requirement.weight.map(crate::model::Weight::get),
            "nature": requirement.nature.map(|nature| reader.say(nature.label())),
            "knock_out": requirement.knock_out,
            "proof": requirement.proof,
            "tested_by": methods,
            "note": requirement.note,
        });
        let weight = requirement.weight.map_or(0, crate::model::Weight::get);
        add(requirement, &mut value);
        // What cannot be found comes last.
        by_area.entry((area.is_none(), area)).or_default().push((weight, value));
    }
    for of_area in by_area.values_mut() {
        of_area.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    }
    by_area.into_values().flatten().map(|(_, value)| value).collect()
}

fn level(reader: &Reader<'_>, level: CompetenceLevel) -> String {
    let number = level.get();
    let name = LEVELS.get(number as usize - 1).map_or("", |phrase| phrase.get(reader.language));
    format!("{number}\u{a0}–\u{a0}{name}")
}

pub(super) fn kpis(reader: &Reader<'_>, kpis: &[Kpi]) -> Vec<Value> {
    kpis.iter()
        .map(|kpi| {
            let values: Vec<Value> = kpi
                .values
                .iter()
                .map(|value| {
                    let date = amounts::date(value.date, reader.language);
                    json!({ "date": date, "value": value.value, "source": value.source })
                })
                .collect();
            json!({
                "title": kpi.title,
                "unit": kpi.unit,
                "source": kpi.source,
                "baseline": kpi.baseline,
                "target": kpi.target,
                "date": kpi.date.map(|date| amounts::date(date, reader.language)),
                "responsible": reader.actor_of(kpi.responsible.as_ref()),
                "values": values,
            })
        })
        .collect()
}

pub(super) fn collaboration(reader: &Reader<'_>, all: &[Collaboration]) -> Vec<Value> {
    all.iter().map(|one| json!({ "with": reader.actor(&one.with), "purpose": one.purpose })).collect()
}

pub(super) fn approvals<'a>(reader: &Reader<'_>, approvals: impl IntoIterator<Item = &'a Approval>) -> Vec<Value> {
    approvals
        .into_iter()
        .map(|approval| {
            let body = reader.say(approval.body.label());
            json!({
                "by": reader.actor_of(approval.by.as_ref()).unwrap_or_else(|| body.to_owned()),
                "subject": approval.subject,
                "date": approval.date.map(|date| amounts::date(date, reader.language)),
                "reference": approval.reference,
                "pending": approval.date.is_none() && approval.required == Some(true),
            })
        })
        .collect()
}

/// Revisions, the last one first.
pub(super) fn revisions(reader: &Reader<'_>, revised: &[Revision]) -> Vec<Value> {
    let mut revised: Vec<&Revision> = revised.iter().collect();
    revised.sort_by_key(|revision| std::cmp::Reverse(revision.date));
    revised
        .into_iter()
        .map(|revision| {
            json!({
                "date": amounts::date(revision.date, reader.language),
                "what": revision.what,
                "reason": revision.reason,
                "by": revision.by,
            })
        })
        .collect()
}
