//! Which ids there are, what each of them names, and where it was given.

use std::collections::HashMap;

use smol_str::SmolStr;

use super::draft::Draft;
use super::faults::DUPLICATE_ID;
use super::kinds::shapes;
use super::sorts;
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::load::{Field, Shape, Shapes};
use crate::model::Kind;
use crate::say;
use crate::source::{Node, NodeKind, Span};

/// The sort of competences.
const COMPETENCE: &str = "competence";

/// What an id names and where it was given.
#[derive(Debug, Clone)]
pub(crate) struct Name {
    /// The sort, as in `x-defines`.
    pub(crate) sort: SmolStr,
    /// Where the id stands.
    pub(crate) span: Span,
}

/// All ids of a run.
#[derive(Debug, Default)]
pub(crate) struct Names {
    global: HashMap<SmolStr, Name>,
    /// Competences have their ids to themselves: „Prozessmanagement“ is something one can do, and also a role.
    competences: HashMap<SmolStr, Name>,
    /// By definition and id; things of different sorts may share an id.
    local: HashMap<SmolStr, HashMap<SmolStr, Vec<Name>>>,
    organisation: Option<SmolStr>,
    copied: Vec<SmolStr>,
    /// By the definition of the catalogue, the first one of the project that extends it.
    heirs: HashMap<SmolStr, SmolStr>,
}

impl Names {
    /// Collects the ids of all drafts; an id that is given twice is reported with both places.
    pub(crate) fn collect(drafts: &[Draft], language: Language, found: &mut Vec<Diagnostic>) -> Self {
        let mut names = Names::default();
        for draft in drafts {
            if draft.kind == Kind::Organisation && names.organisation.is_none() {
                names.organisation.clone_from(&draft.id);
            }
            let shapes = shapes(draft.kind);
            if names.is_copy(draft, language, found) {
                continue;
            }
            if let (Some(id), Some(parent), false) = (&draft.id, &draft.parent, draft.is_catalogue()) {
                names.heirs.entry(parent.clone()).or_insert_with(|| id.clone());
            }
            let mut given = Vec::new();
            ids(&draft.tree, shapes.root(), shapes, &mut given);
            for (sort, id, span) in given {
                names.add(draft, sort, id, span, language, found);
            }
        }
        names
    }

    fn add(
        &mut self,
        draft: &Draft,
        sort: &str,
        id: &str,
        span: Span,
        language: Language,
        found: &mut Vec<Diagnostic>,
    ) {
        let name = Name { sort: sort.into(), span };
        let first = if sorts::is_global(sort) {
            let id = if draft.is_catalogue() { SmolStr::from(format!("lotse:{id}")) } else { SmolStr::new(id) };
            let space = if sort == COMPETENCE { &mut self.competences } else { &mut self.global };
            space.entry(id).or_insert_with(|| name.clone())
        } else {
            let home = draft.id.clone().unwrap_or_default();
            let same_id = self.local.entry(home).or_default().entry(id.into()).or_default();
            let at = same_id.iter().position(|known| known.sort == sort).unwrap_or_else(|| {
                same_id.push(name.clone());
                same_id.len() - 1
            });
            &mut same_id[at]
        };
        // What is inherited is not given a second time; the place where it was written counts.
        if first.span == span || !draft.span.contains(span) || draft.is_catalogue() {
            return;
        }
        if first.span.file.is_catalogue() {
            *first = name;
            return;
        }
        let first = first.clone();
        found.push(duplicate(id, &first, span, sort, language));
    }

    /// Whether the id of a definition is given already. What is inside such a copy would only be reported again.
    fn is_copy(&mut self, draft: &Draft, language: Language, found: &mut Vec<Diagnostic>) -> bool {
        let (Some(id), Some(place)) = (&draft.id, draft.tree.get("id")) else { return false };
        let Some(first) = self.global.get(id).filter(|first| first.span != place.span && !draft.is_catalogue()) else {
            return false;
        };
        found.push(duplicate(id, first, place.span, draft.kind.name(), language));
        self.copied.push(id.clone());
        true
    }

    /// The ids of definitions that are given twice, so that nothing is made of either.
    pub(crate) fn copied(&self) -> &[SmolStr] {
        &self.copied
    }

    /// What a name of the whole project names, something of a wanted sort where there is one; names of the catalogue begin
    /// with `lotse:`.
    pub(crate) fn global(&self, id: &str, wanted: &[SmolStr]) -> Option<&Name> {
        let known = [self.global.get(id), self.competences.get(id)];
        known.iter().flatten().find(|name| wanted.contains(&name.sort)).or(known.iter().flatten().next()).copied()
    }

    /// The definition of the project that extends another.
    pub(crate) fn heir(&self, parent: &str) -> Option<&str> {
        self.heirs.get(parent).map(SmolStr::as_str)
    }

    /// The id of the organisation.
    pub(crate) fn organisation(&self) -> Option<&str> {
        self.organisation.as_deref()
    }

    /// What a name inside a definition names: something of a wanted sort where there is one.
    pub(crate) fn local(&self, definition: &str, id: &str, wanted: &[SmolStr]) -> Option<&Name> {
        let same_id = self.local.get(definition)?.get(id)?;
        same_id.iter().find(|name| wanted.contains(&name.sort)).or(same_id.first())
    }

    /// Every id of the given sorts that a reference in the project could name, for suggestions.
    pub(crate) fn candidates<'n>(&'n self, wanted: &'n [SmolStr], home: &'n str) -> impl Iterator<Item = &'n str> {
        let global = self.global.iter().chain(&self.competences);
        let global = global.filter(|(_, name)| wanted.contains(&name.sort)).map(|(id, _)| id.as_str());
        global.chain(self.locals(home, wanted))
    }

    /// The local ids of a definition that are of the given sorts.
    pub(crate) fn locals<'n>(&'n self, definition: &str, wanted: &'n [SmolStr]) -> impl Iterator<Item = &'n str> {
        let local = self.local.get(definition).into_iter().flatten();
        let is_wanted = |names: &[Name]| names.iter().any(|name| wanted.contains(&name.sort));
        local.filter(move |(_, names)| is_wanted(names)).map(|(id, _)| id.as_str())
    }
}

/// Collects `(sort, id, place)` of everything that a tree defines.
pub(crate) fn ids<'n>(node: &'n Node, field: &'n Field, shapes: &'n Shapes, out: &mut Vec<(&'n str, &'n str, Span)>) {
    match &node.kind {
        NodeKind::Scalar(scalar) => {
            if let Some(sort) = &field.defines
                && !scalar.is_null()
            {
                out.push((sort, &scalar.text, node.span));
            }
        }
        NodeKind::List(items) => {
            if let Some(item) = shapes.items(field) {
                for node in items {
                    ids(node, item, shapes, out);
                }
            }
        }
        NodeKind::Map(entries) => {
            if let Shape::Dict(values) = shapes.of(field) {
                for entry in entries {
                    ids(&entry.value, values, shapes, out);
                }
            } else if let Some(map) = shapes.map(field) {
                for entry in entries {
                    if let Some(inner) = map.fields.get(&entry.key) {
                        ids(&entry.value, inner, shapes, out);
                    }
                }
            }
        }
    }
}

fn duplicate(id: &str, first: &Name, second: Span, sort: &str, language: Language) -> Diagnostic {
    let message = if sorts::is_global(sort) {
        say!(language, "Die Kennung „{id}“ ist zweimal vergeben", "The id \"{id}\" is given twice")
    } else {
        say!(
            language,
            "Die Kennung „{id}“ ist in dieser Definition zweimal vergeben",
            "The id \"{id}\" is given twice in this definition"
        )
    };
    let help = say!(
        language,
        "Geben Sie einem von beiden eine andere Kennung und passen Sie die Verweise darauf an.",
        "Give one of them another id and adapt the references to it."
    );
    let what = sorts::noun(&first.sort, language);
    let earlier =
        say!(language, "hier steht „{id}“ zum ersten Mal ({what})", "\"{id}\" stands here for the first time ({what})");
    Diagnostic::new(&DUPLICATE_ID, second, message).help(help).related(first.span, earlier)
}
