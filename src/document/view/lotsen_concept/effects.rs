//! Effects, risks and rights: Eckpunkte 16 to 19.

use serde_json::{Value, json};

use super::View;
use crate::document::view::shared;
use crate::model::concept::{DataProtection, Evaluation, Participation, Risks};

impl View<'_, '_> {
    pub(super) fn evaluation(&self, chapter: &Evaluation) -> Value {
        let reviews: Vec<Value> = chapter
            .reviews
            .iter()
            .map(|review| {
                json!({
                    "date": self.date(Some(review.date)),
                    "title": review.title,
                    "report_to": self.reader.actor_of(review.report_to.as_ref()),
                })
            })
            .collect();
        json!({ "kpis": shared::kpis(self.reader, &chapter.kpis), "methods": chapter.methods, "reviews": reviews })
    }

    pub(super) fn risks(&self, chapter: &Risks) -> Value {
        let risks: Vec<Value> = chapter
            .risks
            .iter()
            .map(|risk| {
                json!({
                    "title": risk.title,
                    "cause": risk.cause.map(|cause| self.reader.say(cause.label())),
                    "likelihood": risk.likelihood.map(|rating| self.reader.say(rating.label())),
                    "impact": risk.impact.map(|rating| self.reader.say(rating.label())),
                    "countermeasure": risk.countermeasure,
                    "responsible": self.reader.actor_of(risk.responsible.as_ref()),
                })
            })
            .collect();
        json!({ "risks": risks })
    }

    pub(super) fn participation(&self, chapter: &Participation) -> Value {
        let entries: Vec<Value> = chapter
            .entries
            .iter()
            .map(|entry| {
                let body = self.reader.say(entry.body.label());
                json!({
                    "body": self.reader.actor_of(entry.actor.as_ref()).unwrap_or_else(|| body.to_owned()),
                    "form": self.reader.say(entry.form.label()),
                    "basis": entry.basis,
                    "planned": self.date(entry.planned),
                    "date": self.date(entry.date),
                    "result": entry.result,
                })
            })
            .collect();
        let order = chapter.administrative_order.map(|checked| self.reader.say(checked.label()));
        json!({ "entries": entries, "administrative_order": order })
    }

    pub(super) fn data_protection(&self, chapter: &DataProtection) -> Value {
        json!({
            "data": chapter.data,
            "basis": chapter.basis,
            "published": chapter.published,
            "deletion": chapter.deletion,
            "consulted": self.date(chapter.consulted),
            "security": chapter.security,
        })
    }
}
