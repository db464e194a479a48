//! Learning, exchange, tools, communication, recognition: Eckpunkte 11 to 15.

use serde_json::{Value, json};

use super::View;
use crate::document::view::amounts;
use crate::model::concept::{Communication, Curriculum, Networking, Recognition, Tools};
use crate::model::{Cadence, Ref};
use crate::project::capacity::Bounds;
use crate::project::figures::{Figure, Unit};
use crate::source::Path;

impl View<'_, '_> {
    pub(super) fn qualification(&self, chapter: &Curriculum) -> Value {
        let modules: Vec<Value> = chapter
            .modules
            .iter()
            .map(|module| {
                let audience: Vec<String> = module.audience.iter().map(|role| self.people(role)).collect();
                json!({
                    "title": module.title,
                    "kind": module.kind.map(|kind| self.reader.say(kind.label())),
                    "content": module.content,
                    "duration": module.duration.map(|days| amounts::days(days, self.reader.language)),
                    "provider": self.reader.actor_of(module.provider.as_ref()),
                    "fee": self.money(module.fee),
                    "audience": audience,
                    "must": module.must,
                    "certificate": module.certificate,
                    "when": module.when,
                })
            })
            .collect();
        json!({ "modules": modules, "subsidy": chapter.subsidy, "additional_time": chapter.additional_time })
    }

    /// Those who hold a role, in the plural where it is known and more than one may; any other actor by its name.
    fn people(&self, actor: &Ref) -> String {
        let role = self.reader.is_role(actor).then(|| self.reader.role(actor.as_str())).flatten();
        let single =
            role.and_then(|role| role.holders).and_then(|holders| holders.max).is_some_and(|max| max.get() == 1);
        let plural = self.reader.plural_of(actor).filter(|_| !single);
        plural.unwrap_or_else(|| self.reader.actor(actor))
    }

    pub(super) fn networking(&self, chapter: &Networking) -> Value {
        let hours = |hours: crate::model::Hours| {
            let figure = Figure { value: Bounds::exactly(hours.value()), unit: Unit::HoursPerWeek };
            amounts::figure(figure, self.reader.language)
        };
        let formats: Vec<Value> = chapter
            .formats
            .iter()
            .map(|format| {
                let participants: Vec<String> = format.participants.iter().map(|actor| self.people(actor)).collect();
                json!({
                    "title": format.title,
                    "cadence": self.cadence(format.cadence),
                    "duration": format.duration.map(hours),
                    "participants": participants,
                    "host": self.reader.actor_of(format.host.as_ref()),
                    "purpose": format.purpose,
                    "voluntary": format.voluntary,
                })
            })
            .collect();
        json!({ "formats": formats })
    }

    pub(super) fn cadence(&self, cadence: Option<Cadence>) -> Option<&'static str> {
        cadence.map(|cadence| self.reader.say(cadence.label()))
    }

    pub(super) fn tools(&self, chapter: &Tools) -> Value {
        let tools: Vec<Value> = chapter
            .tools
            .iter()
            .map(|tool| {
                json!({
                    "title": tool.title,
                    "purpose": tool.purpose,
                    "planned": tool.planned,
                    "owner": self.reader.actor_of(tool.owner.as_ref()),
                })
            })
            .collect();
        json!({ "tools": tools })
    }

    pub(super) fn communication(&self, chapter: &Communication) -> Value {
        let channels: Vec<Value> = chapter
            .channels
            .iter()
            .map(|channel| {
                json!({
                    "title": channel.title,
                    "audience": channel.audience,
                    "cadence": self.cadence(channel.cadence),
                    "message": channel.message,
                    "responsible": self.reader.actor_of(channel.responsible.as_ref()),
                })
            })
            .collect();
        let path = Path::new("chapters").key("communication").key("leadership_message");
        let message = chapter.leadership_message.as_ref();
        json!({
            "channels": channels,
            "leadership_message": self.reader.prose(&self.concept.definition, &path, message),
        })
    }
}

pub(super) fn recognition(chapter: &Recognition) -> Value {
    json!({
        "incentives": chapter.incentives,
        "certificate": chapter.certificate,
        "extra_pay": chapter.extra_pay,
    })
}
