//! Figures, and prose with the figures in it.

use serde_json::{Value, json};

use super::Reader;
use crate::document::view::amounts;
use crate::model::{Concept, HoursPerWeek, Prose, Ref, Role, StatusGroup, Text};
use crate::project::capacity::{Capacity, status_group, weekly_hours};
use crate::project::figures::{Figures, inserted};
use crate::project::need::Need;
use crate::project::{Defined, Definition};
use crate::source::Path;

impl<'p> Reader<'p> {
    /// The hours of a full week: of a status group, or of the usual one.
    pub(in crate::document::view) fn full_week(&self, group: Option<&Ref>) -> HoursPerWeek {
        self.organisation();
        weekly_hours(self.project, group, self.today)
    }

    /// The status group by which shares count: the one that is named, or the usual one.
    pub(in crate::document::view) fn counted_status_group(&self, named: Option<&Ref>) -> Option<&'p StatusGroup> {
        self.organisation();
        status_group(self.project, named)
    }

    /// The computed figures as seen from a definition.
    pub(in crate::document::view) fn figures(&self, home: &Definition) -> Figures<'p> {
        let mut own = self.project.concepts.own();
        let only = own.next().filter(|_| own.next().is_none()).map(Defined::id);
        let concept = self.project.concepts.get(&home.id).map(Defined::id).or(only);
        if let Some(concept) = concept {
            self.note(concept);
        }
        self.organisation();
        let figures = Figures::seen_from(self.project, &home.id, self.today);
        if let Some(capacity) = &figures.capacity {
            self.note_roles(capacity);
        }
        figures
    }

    /// What a concept asks of one person with a role.
    pub(in crate::document::view) fn need(
        &self,
        concept: &Defined<Concept>,
        role: &Defined<Role>,
        full_week: HoursPerWeek,
    ) -> Need {
        concept
            .processes
            .iter()
            .filter_map(|it| self.project.processes.get(it.as_str()))
            .for_each(|it| self.note(it.id()));
        Need::of(self.project, concept, role, full_week)
    }

    fn note_roles(&self, capacity: &Capacity) {
        capacity.units.iter().filter_map(|unit| unit.role.as_ref()).for_each(|role| self.note(role));
    }

    /// Prose of a definition with its figures and its origin; null where there is none.
    pub(in crate::document::view) fn prose(&self, home: &Definition, path: &Path, prose: Option<&Prose>) -> Value {
        let Some(prose) = prose else { return Value::Null };
        let span = home.written(path);
        let (start, _) = self.sources.positions(span);
        self.text(home, prose, &self.sources.file(span.file).path, start.line)
    }

    /// The text of a Markdown file that a definition names; null where there is none.
    pub(in crate::document::view) fn prose_file(&self, home: &Definition, path: Option<&Text>) -> Value {
        let Some(path) = path else { return Value::Null };
        let Some(file) = self.project.text_file(home, path) else {
            self.miss(path);
            return Value::Null;
        };
        self.record.borrow_mut().files.insert(file);
        let file = self.sources.file(file);
        self.text(home, &file.text, &file.path, 1)
    }

    fn text(&self, home: &Definition, text: &str, file: &str, line: u32) -> Value {
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        let marks = inserted(text);
        let figures = (!marks.is_empty()).then(|| self.figures(home));
        for (name, range) in marks {
            out.push_str(&text[from..range.start]);
            match figures.as_ref().and_then(|figures| figures.get(name)) {
                Some(figure) => out.push_str(&amounts::figure(figure, self.language)),
                None => {
                    self.record.borrow_mut().missing.insert(name.into());
                    out.push_str(name);
                }
            }
            from = range.end;
        }
        out.push_str(&text[from..]);
        json!({ "text": out, "origin": { "file": file, "line": line } })
    }
}
