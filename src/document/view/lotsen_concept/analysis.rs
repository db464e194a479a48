//! Where one stands and what one wants: Eckpunkte 1 to 5.

use serde_json::{Value, json};

use super::View;
use crate::document::view::{amounts, shared};
use crate::model::concept::{Boundaries, ExpectedEffects, InitialSituation, LotsenTasks, RoleUnderstanding};
use crate::model::{Kpi, Ref, Role, Task};
use crate::project::Defined;

impl<'p> View<'_, 'p> {
    pub(super) fn initial_situation(&self, chapter: &InitialSituation) -> Value {
        let count = |count: Option<crate::model::Count>| {
            count.map(|count| amounts::number(count.get().into(), self.reader.language))
        };
        let facts: Vec<Value> = chapter
            .facts
            .iter()
            .map(|fact| {
                json!({
                    "label": fact.label,
                    "value": fact.value,
                    "source": fact.source,
                    "as_of": self.date(fact.as_of),
                })
            })
            .collect();
        json!({
            "strategy": chapter.strategy,
            "occasions": chapter.occasions,
            "units": count(chapter.units),
            "staff": count(chapter.staff),
            "facts": facts,
        })
    }

    pub(super) fn goals(&self, chapter: &'p ExpectedEffects) -> Value {
        let kpis = self.own_kpis();
        let goals: Vec<Value> = chapter
            .goals
            .iter()
            .map(|goal| {
                let supports: Vec<String> =
                    goal.supports.iter().map(|reference| self.reader.goal(reference, &chapter.goals)).collect();
                let measured: Vec<String> = goal.kpis.iter().map(|kpi| self.reader.kpi(kpi, kpis)).collect();
                json!({ "title": goal.title, "supports": supports, "kpis": measured })
            })
            .collect();
        json!({ "goals": goals })
    }

    /// The indicators of the concept itself.
    fn own_kpis(&self) -> &'p [Kpi] {
        let evaluation = self.concept.value.chapters.as_ref().and_then(|chapters| chapters.evaluation.as_ref());
        evaluation.map(|evaluation| &evaluation.kpis[..]).unwrap_or_default()
    }

    pub(super) fn role_understanding(&self, chapter: &RoleUnderstanding) -> Value {
        let roles: Vec<String> = chapter.roles.iter().map(|role| self.reader.role_title(role)).collect();
        let functions: Vec<&str> = chapter.functions.iter().map(|function| self.reader.say(function.label())).collect();
        json!({
            "roles": roles,
            "profile": shared::lotsen_profile(self.reader, chapter.profile),
            "functions": functions,
            "is_not": chapter.is_not,
        })
    }

    pub(super) fn tasks(&self, chapter: &LotsenTasks) -> Value {
        let tasks: Vec<Value> = if chapter.tasks.is_empty() {
            let roles = self.lotsen_roles().iter().filter_map(|role| self.reader.role(role.as_str()));
            roles
                .flat_map(|role| role.value.tasks.iter().map(move |task| (role, task)))
                .map(|it| self.task(it))
                .collect()
        } else {
            chapter.tasks.iter().filter_map(|task| self.reader.task(task)).map(|it| self.task(it)).collect()
        };
        json!({ "tasks": tasks })
    }

    fn task(&self, (role, task): (&Defined<Role>, &Task)) -> Value {
        json!({
            "title": task.title,
            "role": self.reader.title(&role.title),
            "result": task.result,
            "spectrum": task.spectrum.map(|spectrum| self.reader.say(spectrum.label())),
            "effort": task.effort.map(|effort| amounts::work_time(effort, self.reader.language)),
        })
    }

    /// The roles on which the concept is built.
    pub(super) fn lotsen_roles(&self) -> &'p [Ref] {
        let chapters = self.concept.value.chapters.as_ref();
        let understanding = chapters.and_then(|chapters| chapters.role_understanding.as_ref());
        understanding.map(|understanding| &understanding.roles[..]).unwrap_or_default()
    }

    pub(super) fn boundaries(&self, chapter: &Boundaries) -> Value {
        let boundaries: Vec<Value> = chapter
            .boundaries
            .iter()
            .map(|boundary| json!({ "role": self.reader.actor(&boundary.role), "text": boundary.text }))
            .collect();
        json!({ "boundaries": boundaries })
    }
}
