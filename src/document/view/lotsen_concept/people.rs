//! The people, their time and their backing: Eckpunkte 6 to 10.

use serde_json::{Value, json};

use super::View;
use crate::document::view::{amounts, shared};
use crate::model::concept::{Anchoring, Numbers, Selection, Sponsorship, TimeRelease};

impl View<'_, '_> {
    pub(super) fn selection(&self, chapter: &Selection) -> Value {
        json!({
            "method": chapter.method.map(|method| self.reader.say(method.label())),
            "criteria": chapter.criteria,
            "written_appointment": chapter.written_appointment,
            "appointed_by": self.reader.actor_of(chapter.appointed_by.as_ref()),
            "term": chapter.term,
            "process": self.process_title(chapter.process.as_ref()),
        })
    }

    pub(super) fn numbers(&self, chapter: &Numbers) -> Value {
        let (reader, language) = (self.reader, self.reader.language);
        let range = |range| amounts::range(range, language);
        let capacity = reader.figures(&self.concept.definition).capacity;
        let released = |at: usize| capacity.as_ref().and_then(|capacity| capacity.units.get(at)?.released);
        let units: Vec<Value> = chapter
            .units
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let unit = reader.unit(row.unit.as_str());
                let staff = unit.and_then(|unit| unit.staff.as_ref()?.on(reader.today));
                json!({
                    "unit": reader.actor(&row.unit),
                    "staff": staff.map(|staff| amounts::number(staff.get().into(), language)),
                    "role": row.role.as_ref().map(|role| reader.role_title(role)),
                    "number": range(row.number),
                    "released": self.bounds(released(at)),
                    "employer": reader.actor_of(row.employer.as_ref()),
                    "source": row.source,
                })
            })
            .collect();
        json!({
            "total": chapter.total.map(range),
            "per_unit": chapter.per_unit.map(range),
            "rule": chapter.rule,
            "units": units,
        })
    }

    pub(super) fn time_release(&self, chapter: &TimeRelease) -> Value {
        let reader = self.reader;
        let week = reader.full_week(chapter.status_group.as_ref());
        let group = chapter.status_group.as_ref().and_then(|group| reader.status_group(group));
        json!({
            "per_person": shared::time_budget(reader, chapter.per_person.as_ref(), week),
            "released": chapter.released.map(|hours| amounts::per_week(hours, reader.language)),
            "compensation": chapter.compensation,
            "compensated_by": reader.actor_of(chapter.compensated_by.as_ref()),
            "status_group": group.map(|group| &group.name),
        })
    }

    pub(super) fn anchoring(&self, chapter: &Anchoring) -> Value {
        let reader = self.reader;
        json!({
            "office": reader.actor_of(chapter.office.as_ref()),
            "coordinator": reader.actor_of(chapter.coordinator.as_ref()),
            "reports_to": reader.actor_of(chapter.reports_to.as_ref()),
            "steering": reader.actor_of(chapter.steering.as_ref()),
            "rules": chapter.rules,
        })
    }

    pub(super) fn sponsor(&self, chapter: &Sponsorship) -> Value {
        let function = chapter.function.as_ref().map(|function| function.as_str().to_owned());
        json!({
            "sponsor": self.reader.actor_of(chapter.sponsor.as_ref()).or(function),
            "commitments": chapter.commitments,
        })
    }
}
