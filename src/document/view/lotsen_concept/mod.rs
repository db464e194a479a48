//! What the template of a Lotsenkonzept sees.

mod analysis;
mod annex;
mod capacity;
mod effects;
mod means;
mod people;
mod variants;
mod working;

use serde_json::{Map, Value, json};

use super::reader::Reader;
use super::{agenda, amounts, shared};
use crate::model::{Concept, Eckpunkt};
use crate::project::Defined;
use crate::project::figures::FIGURES;
use crate::source::Path;

/// One concept and the reader through which its facts are collected.
#[derive(Clone, Copy)]
pub(super) struct View<'a, 'p> {
    pub(super) reader: &'a Reader<'p>,
    pub(super) concept: &'p Defined<Concept>,
}

pub(super) fn view<'p>(reader: &Reader<'p>, concept: &'p Defined<Concept>) -> Value {
    let view = View { reader, concept };
    let measures = concept.measures.iter().filter_map(|it| reader.measure(it));
    json!({
        "organisation": shared::organisation(reader),
        "concept": view.head(),
        "figures": view.figures(),
        "variants": view.variants(),
        "decision": view.decision(),
        "orientation": agenda::orientation(reader),
        "chapters": view.chapters(),
        "stakeholders": agenda::stakeholders_named(reader, &concept.stakeholders),
        "capacity": view.capacity(),
        "roles": view.roles(),
        "processes": view.processes(),
        "raci": view.raci(),
        "measures": agenda::measures(reader, measures),
        "approvals": shared::approvals(reader, &concept.approvals),
        "revisions": shared::revisions(reader, &concept.revised),
        "as_of": concept.as_of.map(|date| amounts::date(date, reader.language)),
        "source": concept.source,
    })
}

impl View<'_, '_> {
    fn head(&self) -> Value {
        let Concept { title, subtitle, version, date, author, summary, partners, valid, council, .. } =
            &self.concept.value;
        let (reader, language) = (self.reader, self.reader.language);
        json!({
            "title": title,
            "subtitle": subtitle,
            "version": version,
            "date": date.map(|date| amounts::date(date, language)),
            "author": reader.actor_of(author.as_ref()),
            "summary": reader.prose(&self.concept.definition, &Path::new("summary"), summary.as_ref()),
            "partners": reader.actors(partners),
            "valid": amounts::validity(valid.as_ref(), language),
            "paper": council.as_ref().and_then(|council| council.number.as_ref()),
            "lotsen": reader.lotsen(),
        })
    }

    /// Every figure that prose can insert, by its name with `_` for the dot; null where it cannot be computed.
    fn figures(&self) -> Value {
        let figures = self.reader.figures(&self.concept.definition);
        let one = |name: &str| {
            let figure = figures.get(name).map(|figure| amounts::figure(figure, self.reader.language));
            (name.replace('.', "_"), json!(figure))
        };
        Value::Object(FIGURES.iter().map(|info| one(info.name)).collect())
    }

    pub(super) fn decision(&self) -> Value {
        let reader = self.reader;
        let decision = self.concept.value.decision.as_ref();
        let chosen = decision.and_then(|decision| decision.variant.as_ref()).map(|reference| {
            let name = reference.local().unwrap_or_else(|| reference.definition());
            let variant = self.concept.value.variants.iter().find(|variant| variant.id == *name);
            reader.text_or_id(variant.map(|variant| &variant.title), reference)
        });
        json!({
            "state": decision.map(|decision| reader.say(decision.state.label())),
            "variant": chosen,
            "body": decision.and_then(|decision| reader.actor_of(decision.body.as_ref())),
            "date": decision.and_then(|it| it.date).map(|date| amounts::date(date, reader.language)),
            "reference": decision.and_then(|decision| decision.reference.as_ref()),
            "conditions": decision.map(|decision| &decision.conditions[..]).unwrap_or_default(),
        })
    }

    /// The chapters by the name of their Eckpunkt; null where the concept has none.
    fn chapters(&self) -> Value {
        let all = Eckpunkt::ALL.iter().map(|eckpunkt| (eckpunkt.name().to_owned(), self.chapter(*eckpunkt)));
        Value::Object(all.collect())
    }

    /// The title and the texts of a chapter together with its facts.
    pub(super) fn chapter(&self, eckpunkt: Eckpunkt) -> Value {
        let Some((text, facts)) = self
            .concept
            .value
            .chapters
            .as_ref()
            .and_then(|chapters| Some((chapters.text(eckpunkt)?, self.facts(eckpunkt)?)))
        else {
            return Value::Null;
        };
        let home = &self.concept.definition;
        let path = Path::new("chapters").key(eckpunkt.name()).key("prose");
        let texts = [self.reader.prose(home, &path, text.prose), self.reader.prose_file(home, text.file)];
        let title = self.reader.say(eckpunkt.label());
        let texts: Vec<Value> =
            texts.into_iter().filter(|text| !text.is_null()).map(|text| without_title(text, title)).collect();
        let mut chapter = Map::from_iter([("title".to_owned(), json!(title)), ("texts".to_owned(), json!(texts))]);
        if let Value::Object(facts) = facts {
            chapter.extend(facts);
        }
        Value::Object(chapter)
    }

    fn facts(&self, eckpunkt: Eckpunkt) -> Option<Value> {
        let chapters = self.concept.value.chapters.as_ref()?;
        Some(match eckpunkt {
            Eckpunkt::InitialSituation => self.initial_situation(chapters.initial_situation.as_ref()?),
            Eckpunkt::Goals => self.goals(chapters.goals.as_ref()?),
            Eckpunkt::RoleUnderstanding => self.role_understanding(chapters.role_understanding.as_ref()?),
            Eckpunkt::Tasks => self.tasks(chapters.tasks.as_ref()?),
            Eckpunkt::Boundaries => self.boundaries(chapters.boundaries.as_ref()?),
            Eckpunkt::Selection => self.selection(chapters.selection.as_ref()?),
            Eckpunkt::Numbers => self.numbers(chapters.numbers.as_ref()?),
            Eckpunkt::TimeBudget => self.time_release(chapters.time_budget.as_ref()?),
            Eckpunkt::Anchoring => self.anchoring(chapters.anchoring.as_ref()?),
            Eckpunkt::Sponsor => self.sponsor(chapters.sponsor.as_ref()?),
            Eckpunkt::Qualification => self.qualification(chapters.qualification.as_ref()?),
            Eckpunkt::Networking => self.networking(chapters.networking.as_ref()?),
            Eckpunkt::Tools => self.tools(chapters.tools.as_ref()?),
            Eckpunkt::Communication => self.communication(chapters.communication.as_ref()?),
            Eckpunkt::Recognition => working::recognition(chapters.recognition.as_ref()?),
            Eckpunkt::Evaluation => self.evaluation(chapters.evaluation.as_ref()?),
            Eckpunkt::Risks => self.risks(chapters.risks.as_ref()?),
            Eckpunkt::Participation => self.participation(chapters.participation.as_ref()?),
            Eckpunkt::DataProtection => self.data_protection(chapters.data_protection.as_ref()?),
            Eckpunkt::Costs => self.costs(chapters.costs.as_ref()?),
            Eckpunkt::Schedule => self.schedule(chapters.schedule.as_ref()?),
            Eckpunkt::Continuation => self.continuation(chapters.continuation.as_ref()?),
            Eckpunkt::Deputies => self.deputies(chapters.deputies.as_ref()?),
        })
    }

    fn process_title(&self, process: Option<&crate::model::Ref>) -> Option<String> {
        let process = process?;
        let found = self.reader.process(process.as_str()).map(|found| &found.title);
        Some(found.map_or(process.as_str(), |title| title.as_str()).to_owned())
    }

    pub(super) fn date(&self, date: Option<crate::model::Date>) -> Option<String> {
        date.map(|date| amounts::date(date, self.reader.language))
    }

    pub(super) fn money(&self, amount: Option<crate::model::Money>) -> Option<String> {
        amount.map(|amount| amounts::money(amount, self.reader.language))
    }
}

/// Prose without a first heading that only repeats the title of its chapter, as a file of its own may begin.
fn without_title(mut prose: Value, title: &str) -> Value {
    let Some(text) = prose.get("text").and_then(Value::as_str).map(str::trim_start) else { return prose };
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    if first.starts_with('#') && first.trim_matches(|c: char| c == '#' || c.is_whitespace()) == title {
        prose["text"] = json!(rest);
    }
    prose
}
