//! The only way from a view to the project: every look at a definition is recorded.
//!
//! What a document read decides whether it may be printed and when it must be printed again (docs/decisions/0011). The
//! staffing has no method here, so nothing of it can reach a document.

mod positions;
mod prose;
mod whole;

use std::cell::RefCell;

use smol_str::SmolStr;

use super::people;
use super::record::Record;
use crate::document::block::Target;
use crate::i18n::{Language, Phrase};
use crate::model::concept::ConceptGoal;
use crate::model::{
    Board, Competence, Competences, Concept, Date, GenderStyle, Goal, Kind, Kpi, Measure, Organisation, Partner,
    Position, Process, Ref, Role, RoleTitle, Stakeholder, StatusGroup, Supervisor, Task, Text, Unit,
};
use crate::project::{All, Defined, Project};
use crate::say;
use crate::source::Sources;

/// A recording view of the project.
#[derive(Debug)]
pub(super) struct Reader<'p> {
    project: &'p Project,
    sources: &'p Sources,
    style: GenderStyle,
    /// The language of the document.
    pub(super) language: Language,
    /// The day as of which the document speaks.
    pub(super) today: Date,
    record: RefCell<Record>,
}

impl<'p> Reader<'p> {
    pub(super) fn new(
        project: &'p Project,
        sources: &'p Sources,
        style: GenderStyle,
        language: Language,
        today: Date,
    ) -> Self {
        Reader { project, sources, style, language, today, record: RefCell::default() }
    }

    /// What was read, at the end.
    pub(super) fn into_record(self) -> Record {
        self.record.into_inner()
    }

    fn note(&self, id: &str) {
        self.record.borrow_mut().reads.insert(id.into());
    }

    fn miss(&self, reference: &str) {
        let mut record = self.record.borrow_mut();
        record.reads.insert(reference.into());
        record.missing.insert(reference.into());
    }

    /// Records that a name was given out, and of what; other documents are found by it.
    fn name(&self, name: &str, kind: Kind, id: &str) {
        self.record.borrow_mut().mentions.add(name, Some(&Target { kind, id: id.into() }));
    }

    fn look<T>(&self, all: &'p All<T>, id: &str) -> Option<&'p Defined<T>> {
        let found = all.get(id);
        found.is_none().then(|| self.miss(id));
        // An heir says what its parents say, so they are read too.
        let mut read = found.map(|found| &found.definition);
        while let Some(definition) = read {
            self.note(&definition.id);
            read = definition.parent.as_ref().and_then(|parent| self.project.definition(parent));
        }
        found
    }

    // Definitions.

    /// The municipality.
    pub(super) fn organisation(&self) -> Option<&'p Defined<Organisation>> {
        let found = self.project.organisation();
        match found {
            Some(organisation) => self.note(organisation.id()),
            None if !self.project.taint.is_whole(Kind::Organisation) => self.miss(Kind::Organisation.name()),
            None => {}
        }
        found
    }

    pub(super) fn role(&self, id: &str) -> Option<&'p Defined<Role>> {
        let role = self.look(&self.project.roles, id)?;
        self.name(&self.title(&role.title), Kind::Role, role.id());
        Some(role)
    }

    pub(super) fn position(&self, id: &str) -> Option<&'p Defined<Position>> {
        self.look(&self.project.positions, id)
    }

    pub(super) fn process(&self, id: &str) -> Option<&'p Defined<Process>> {
        self.look(&self.project.processes, id)
    }

    pub(super) fn concept(&self, id: &str) -> Option<&'p Defined<Concept>> {
        let concept = self.look(&self.project.concepts, id)?;
        self.name(&concept.title, Kind::Concept, concept.id());
        Some(concept)
    }

    // Parts of the organisation.

    fn part<T>(&self, of: fn(&Organisation) -> &[T], is: impl Fn(&T) -> bool) -> Option<&'p T> {
        of(&self.organisation()?.value).iter().find(|part| is(part))
    }

    pub(super) fn unit(&self, id: &str) -> Option<&'p Unit> {
        self.part(|organisation| &organisation.units, |unit| unit.id == *id)
    }

    pub(super) fn board(&self, id: &str) -> Option<&'p Board> {
        self.part(|organisation| &organisation.boards, |board| board.id == *id)
    }

    pub(super) fn partner(&self, id: &str) -> Option<&'p Partner> {
        self.part(|organisation| &organisation.partners, |partner| partner.id == *id)
    }

    pub(super) fn stakeholder(&self, id: &str) -> Option<&'p Stakeholder> {
        self.part(|organisation| &organisation.stakeholders, |stakeholder| stakeholder.id == *id)
    }

    pub(super) fn status_group(&self, reference: &Ref) -> Option<&'p StatusGroup> {
        self.or_miss(reference, self.part(|it| &it.status_groups, |group| group.id == *local_name(reference)))
    }

    pub(super) fn measure(&self, reference: &Ref) -> Option<&'p Measure> {
        self.or_miss(reference, self.part(|it| &it.measures, |measure| measure.id == *local_name(reference)))
    }

    fn or_miss<T>(&self, reference: &Ref, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.miss(reference.as_str());
        }
        found
    }

    /// The title of a goal: of the concept itself, or of the digital agenda.
    pub(super) fn goal(&self, reference: &Ref, own: &'p [ConceptGoal]) -> String {
        let name = local_name(reference);
        let own = own.iter().find(|goal| goal.id == *name && reference.local().is_none()).map(|goal| &goal.title);
        let agenda = || self.part(|it| &it.goals, |goal: &Goal| goal.id == *name).map(|goal| &goal.title);
        self.text_or_id(own.or_else(agenda), reference)
    }

    /// The title of an indicator: among those given, else of the goals of the digital agenda, else of a role or process.
    pub(super) fn kpi(&self, reference: &Ref, own: &'p [Kpi]) -> String {
        let name = local_name(reference);
        let is = |kpi: &&Kpi| kpi.id == *name;
        if reference.local().is_none() {
            let goals = || self.organisation().map(|it| &it.goals[..]).unwrap_or_default();
            let found = own.iter().find(is).or_else(|| goals().iter().flat_map(|goal| &goal.kpis).find(is));
            return self.text_or_id(found.map(|kpi| &kpi.title), reference);
        }
        let home = definition_name(reference);
        let role = self.project.roles.get(&home).map(|role| &role.kpis);
        let process = || self.project.processes.get(&home).map(|process| &process.kpis);
        self.note(&home);
        let found = role.or_else(process).and_then(|kpis| kpis.iter().find(is));
        self.text_or_id(found.map(|kpi| &kpi.title), reference)
    }

    /// A task, written `role.task`.
    pub(super) fn task(&self, reference: &Ref) -> Option<(&'p Defined<Role>, &'p Task)> {
        let role = self.role(&definition_name(reference))?;
        let task = role.value.tasks.iter().find(|task| Some(task.id.as_str()) == reference.local());
        self.or_miss(reference, task.map(|task| (role, task)))
    }

    /// A competence, in the catalogues of the project or in the shipped one.
    pub(super) fn competence(&self, reference: &Ref) -> Option<&'p Competence> {
        self.competence_at(reference).map(|(catalogue, at)| &catalogue.value.competences[at])
    }

    /// The catalogue in which a competence stands, and its place there.
    pub(super) fn competence_at(&self, reference: &Ref) -> Option<(&'p Defined<Competences>, usize)> {
        let name = local_name(reference);
        let shipped = reference.is_catalogue();
        let catalogues = self.project.competences.all().filter(|all| all.definition.is_catalogue() == shipped);
        let place =
            |all: &'p Defined<Competences>| all.competences.iter().position(|competence| competence.id == *name);
        let found = catalogues.into_iter().find_map(|all| Some((all, place(all)?)));
        if let Some((catalogue, _)) = found {
            self.note(catalogue.id());
        }
        self.or_miss(reference, found)
    }

    /// A text that a reference leads to; the id where it leads nowhere.
    pub(super) fn text_or_id(&self, found: Option<&Text>, reference: &Ref) -> String {
        self.or_miss(reference, found).map_or_else(|| reference.to_string(), |text| text.as_str().to_owned())
    }

    // Names.

    /// A wording in the language of the document.
    pub(super) fn say(&self, phrase: Phrase) -> &'static str {
        phrase.get(self.language)
    }

    /// A title in the gender style of the house.
    pub(super) fn title(&self, title: &RoleTitle) -> String {
        people::title(title, self.style)
    }

    /// The plural of a title, where one is given.
    pub(super) fn plural(&self, title: &RoleTitle) -> Option<String> {
        people::plural(title, self.style)
    }

    /// „Lotsinnen und Lotsen“ in the gender style of the house.
    pub(super) fn lotsen(&self) -> String {
        people::people("Lotsinnen und Lotsen", self.style)
    }

    /// Records that a name means nothing that has documents.
    pub(super) fn no_mention(&self, name: &str) {
        self.record.borrow_mut().mentions.add(name, None);
    }

    /// The name of a role, unit, board, partner or stakeholder; the id where there is none.
    pub(super) fn actor(&self, reference: &Ref) -> String {
        let id = reference.as_str();
        if self.project.roles.get(id).is_some() {
            return self.role_title(reference);
        }
        let name = self.unit(id).map(|unit| &unit.name);
        let name = name.or_else(|| self.board(id).map(|board| &board.name));
        let name = name.or_else(|| self.partner(id).map(|partner| &partner.name));
        let name = name.or_else(|| self.stakeholder(id).map(|stakeholder| &stakeholder.name));
        name.inspect(|name| self.no_mention(name));
        self.text_or_id(name, reference)
    }

    pub(super) fn actors(&self, references: &[Ref]) -> Vec<String> {
        references.iter().map(|reference| self.actor(reference)).collect()
    }

    pub(super) fn actor_of(&self, reference: Option<&Ref>) -> Option<String> {
        reference.map(|reference| self.actor(reference))
    }

    /// Whether a reference names a role, and not another actor.
    pub(super) fn is_role(&self, reference: &Ref) -> bool {
        self.project.roles.get(reference.as_str()).is_some()
    }

    /// The plural of a role, where the reference names one and it has a plural.
    pub(super) fn plural_of(&self, reference: &Ref) -> Option<String> {
        let role = self.is_role(reference).then(|| self.role(reference.as_str())).flatten()?;
        self.plural(&role.title)
    }

    /// The title of a role; the id where there is none.
    pub(super) fn role_title(&self, reference: &Ref) -> String {
        let role = self.role(reference.as_str());
        role.map_or_else(|| reference.as_str().to_owned(), |role| self.title(&role.title))
    }

    /// The positions of the project of which something holds.
    pub(super) fn positions(&self, holds: impl Fn(&Position) -> bool) -> Vec<&'p Defined<Position>> {
        let found: Vec<_> = self.project.positions.own().filter(|position| holds(&position.value)).collect();
        for position in &found {
            self.note(position.id());
        }
        found
    }

    /// What the head of a unit is called: by a title or a role of its own, else after the unit.
    pub(super) fn unit_head(&self, unit: &Unit) -> String {
        if let Some(title) = &unit.head_title {
            return self.title(title);
        }
        if let Some(head) = unit.head.as_ref().filter(|_| self.heads_one_unit(unit)) {
            return self.role_title(head);
        }
        let name = &unit.name;
        say!(self.language, "Leitung {name}", "Head of {name}")
    }

    /// Whether the role that heads a unit heads no other one, so that its title tells which unit is meant.
    pub(super) fn heads_one_unit(&self, unit: &Unit) -> bool {
        let units = self.organisation().map(|organisation| &organisation.units[..]).unwrap_or_default();
        unit.head.is_some() && units.iter().filter(|other| other.head == unit.head).count() == 1
    }

    /// Whom a supervisor is; the head of the own unit is named where the unit is known.
    pub(super) fn supervisor(&self, supervisor: Option<&Supervisor>, own_head: &str) -> Option<String> {
        supervisor.map(|supervisor| supervisor.actor().map_or_else(|| own_head.to_owned(), |actor| self.actor(actor)))
    }
}

/// The name of the definition that a reference `definition.local` is about, as the project knows it.
fn definition_name(reference: &Ref) -> SmolStr {
    let text = reference.as_str();
    text.rsplit_once('.').map_or(text, |(definition, _)| definition).into()
}

/// The last part of a reference, without `lotse:`.
fn local_name(reference: &Ref) -> &str {
    reference.local().unwrap_or_else(|| reference.definition())
}
