//! Every reference held against the names there are; the model's annotations say which sorts each may name.
//!
//! A bare id means the project. Where a value was inherited from the catalogue, its bare ids mean the project first and
//! the catalogue then, and are rewritten to `lotse:…` in the second case, so that later look-ups are exact.

use smol_str::SmolStr;

use super::draft::Draft;
use super::faults::{UNKNOWN_REFERENCE, WRONG_REFERENCE};
use super::kinds::shapes;
use super::names::{Name, Names};
use super::references;
use super::sorts;
use super::suggest::Suggestions;
use super::taint::Taint;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, nearest};
use crate::load::Field;
use crate::model::{Kind, Ref};
use crate::say;
use crate::source::{Node, Span};

/// A reference that leads nowhere, or to something of the wrong sort.
#[derive(Debug)]
pub(crate) struct Loose {
    diagnostic: Diagnostic,
    /// The reference and what it may name, where nothing of that name was found.
    unknown: Option<(SmolStr, Vec<SmolStr>)>,
    /// The definition that refers.
    home: SmolStr,
}

impl Loose {
    /// The finding, unless what is missing may stand in a definition that failed to load.
    pub(crate) fn unless_hidden(
        self,
        names: &Names,
        taint: &Taint,
        suggestions: &mut Suggestions<'_>,
    ) -> Option<Diagnostic> {
        let Some((text, wanted)) = self.unknown else { return Some(self.diagnostic) };
        let bare = text.strip_prefix("lotse:").unwrap_or(&text);
        let definition = bare.rsplit_once('.').map_or(bare, |(definition, _)| definition);
        let inside_unknown =
            bare != definition && names.global(definition, &wanted).is_none() && !taint.is_whole(Kind::Role);
        let project = !text.starts_with("lotse:");
        let inside_home = wanted.iter().any(|sort| !sorts::is_global(sort)) && taint.reaches(&self.home);
        let hidden = taint.reaches(bare)
            || inside_home
            || taint.reaches(definition)
            || (project && (inside_unknown || wanted.iter().any(|sort| taint.hides(sort))));
        (!hidden).then(|| self.diagnostic.help(suggestions.help(&text, &wanted, &self.home)))
    }
}

/// Links one definition.
pub(crate) fn link(draft: &mut Draft, names: &Names, language: Language) -> Vec<Loose> {
    let shapes = shapes(draft.kind);
    let home = draft.id.clone().unwrap_or_default();
    let shown = draft.name().to_owned();
    let removals = draft.tree.get("remove").map(Node::items).unwrap_or_default();
    let removals = removals.iter().filter_map(|item| Some((SmolStr::new(item.as_str()?), item.span))).collect();
    let mut linker = Linker { removals, names, language, home, shown, span: draft.span, found: Vec::new() };
    references::visit(&mut draft.tree, shapes.root(), shapes, &mut |scalar, span, field| {
        if let Some(exact) = linker.reference(&scalar.text, span, field) {
            scalar.text = exact;
        }
    });
    linker.found
}

struct Linker<'a> {
    /// What the definition removes of what it inherits, as paths, and where that is written.
    removals: Vec<(SmolStr, Span)>,
    names: &'a Names,
    language: Language,
    home: SmolStr,
    shown: String,
    span: Span,
    found: Vec<Loose>,
}

/// What became of a reference.
enum Target<'a> {
    Found,
    /// Only the catalogue knows it; the exact name.
    Catalogue(SmolStr),
    Wrong(&'a Name),
    Unknown,
}

impl<'a> Linker<'a> {
    fn reference(&mut self, text: &str, span: Span, field: &Field) -> Option<SmolStr> {
        match self.resolve(text, span, &field.refs) {
            Target::Found => None,
            Target::Catalogue(exact) => Some(exact),
            Target::Unknown if !self.span.contains(span) && self.removal(text).is_some() => {
                let place = self.removal(text).unwrap_or(span);
                self.unknown(text, place, &field.refs);
                None
            }
            // A finding about an inherited value stands where it was written.
            _ if !self.span.contains(span) || span.file.is_catalogue() => None,
            Target::Wrong(name) => {
                let name = name.clone();
                self.wrong(text, span, &name, &field.refs);
                None
            }
            // What cannot be a reference is reported for its spelling.
            Target::Unknown if text.parse::<Ref>().is_err() => None,
            Target::Unknown => {
                self.unknown(text, span, &field.refs);
                None
            }
        }
    }

    /// Where the definition itself takes away what an inherited reference names.
    fn removal(&self, text: &str) -> Option<Span> {
        let removes = |path: &SmolStr| path.rsplit_once('.').is_some_and(|(_, last)| last == text);
        self.removals.iter().find(|(path, _)| removes(path)).map(|(_, place)| *place)
    }

    fn resolve(&self, text: &str, span: Span, wanted: &[SmolStr]) -> Target<'a> {
        if let Some((definition, local)) = text.rsplit_once('.') {
            return self.inside(definition, local, span, wanted);
        }
        // Names inside the definition come first where the reference may name such a thing.
        if wanted.iter().any(|sort| !sorts::is_global(sort)) {
            if self.names.local(&self.home, text, wanted).is_some_and(|name| wanted.contains(&name.sort)) {
                return Target::Found;
            }
            if let Some(found) = self.of_the_organisation(text, wanted) {
                return found;
            }
        }
        if let Some(name) = self.names.global(text, wanted) {
            if wanted.contains(&name.sort) {
                return Target::Found;
            }
            // What the catalogue means by an id is not changed by the project giving it to something of another sort.
            if !span.file.is_catalogue() {
                return Target::Wrong(name);
            }
        }
        if span.file.is_catalogue() {
            let exact = SmolStr::from(format!("lotse:{text}"));
            if self.names.global(&exact, wanted).is_some_and(|name| wanted.contains(&name.sort)) {
                return Target::Catalogue(exact);
            }
        }
        Target::Unknown
    }

    /// Goals and measures belong to the organisation and may be named by every definition.
    fn of_the_organisation(&self, text: &str, wanted: &[SmolStr]) -> Option<Target<'a>> {
        let shared = wanted.iter().any(|sort| matches!(sort.as_str(), "goal" | "measure" | "status-group" | "kpi"));
        let home = self.names.organisation().filter(|_| shared)?;
        self.names.local(home, text, wanted).filter(|name| wanted.contains(&name.sort)).map(|_| Target::Found)
    }

    fn inside(&self, definition: &str, local: &str, span: Span, wanted: &[SmolStr]) -> Target<'a> {
        if let Some(name) = self.names.local(definition, local, wanted) {
            if wanted.contains(&name.sort) {
                return Target::Found;
            }
            if !span.file.is_catalogue() {
                return Target::Wrong(name);
            }
        }
        if span.file.is_catalogue() {
            let exact = format!("lotse:{definition}");
            if self.names.local(&exact, local, wanted).is_some_and(|name| wanted.contains(&name.sort)) {
                return Target::Catalogue(format!("{exact}.{local}").into());
            }
        }
        Target::Unknown
    }

    fn wrong(&mut self, text: &str, span: Span, name: &Name, wanted: &[SmolStr]) {
        let language = self.language;
        let (is, expected) = (sorts::one_of(&[&name.sort], language), sorts::one_of(wanted, language));
        let from = &self.shown;
        let message = say!(
            language,
            "„{from}“ verweist auf „{text}“, das ist {is}; erwartet wird {expected}",
            "\"{from}\" refers to \"{text}\", which is {is}; expected is {expected}"
        );
        let related = say!(language, "hier steht „{text}“", "\"{text}\" stands here");
        let mut diagnostic = Diagnostic::new(&WRONG_REFERENCE, span, message).related(name.span, related);
        if let Some(near) = nearest(text, self.names.candidates(wanted, &self.home)) {
            diagnostic = diagnostic.help(say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"));
        } else {
            let asked = sorts::accusative(wanted, language);
            let help = say!(language, "Nennen Sie {asked}.", "Name {asked}.");
            diagnostic = diagnostic.help(help);
        }
        self.found.push(Loose { diagnostic, unknown: None, home: self.home.clone() });
    }

    fn unknown(&mut self, text: &str, span: Span, wanted: &[SmolStr]) {
        let language = self.language;
        let from = &self.shown;
        let none = sorts::none_of(wanted, language);
        let message = say!(
            language,
            "„{from}“ verweist auf „{text}“, es gibt aber {none} mit dieser Kennung",
            "\"{from}\" refers to \"{text}\", but there is not {none} of this id"
        );
        let diagnostic = Diagnostic::new(&UNKNOWN_REFERENCE, span, message);
        self.found.push(Loose { diagnostic, unknown: Some((text.into(), wanted.to_vec())), home: self.home.clone() });
    }
}
