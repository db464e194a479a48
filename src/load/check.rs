//! Holds a tree against its shape and reports everything that is wrong with it, each at its place.

use std::collections::HashSet;

use smol_str::SmolStr;

use super::de::integer;
use super::faults::{
    BOOLEAN_WORD, MISSING_DASH, MISSING_FIELD, UNKNOWN_FIELD, WRONG_SPELLING, WRONG_TYPE, WRONG_VALUE,
};
use super::shape::{Field, MapShape, Shape, Shapes};
use super::wording;
use crate::diagnostic::{Diagnostic, RuleInfo};
use crate::i18n::{Language, nearest};
use crate::say;
use crate::source::{Entry, Node, NodeKind, Scalar, Span};

/// Checks the spelling of a scalar type: `Err` is the message and the help.
pub type ScalarCheck = fn(x_type: &str, text: &str, language: Language) -> Result<(), (String, String)>;

/// What the model knows about spellings, handed in so that this part need not know the model.
#[derive(Debug, Clone, Copy)]
pub struct Spelling {
    /// Checks a quantity, a date, an id or a text.
    pub scalar: ScalarCheck,
    /// The field that is meant by a German or otherwise familiar name.
    pub field_alias: fn(&str) -> Option<&'static str>,
}

/// Everything that is wrong with a tree. An empty list means that serde accepts it, and the other way round.
pub fn check(tree: &Node, shapes: &Shapes, spelling: Spelling, language: Language) -> Vec<Diagnostic> {
    let mut checker = Checker { shapes, spelling, language, found: Vec::new() };
    checker.value(tree, shapes.root());
    checker.found
}

struct Checker<'s> {
    shapes: &'s Shapes,
    spelling: Spelling,
    language: Language,
    found: Vec<Diagnostic>,
}

impl Checker<'_> {
    fn value(&mut self, node: &Node, field: &Field) {
        if node.is_null() {
            return self.nothing(node, None);
        }
        let shapes = self.shapes;
        self.shape(node, shapes.of(field));
    }

    /// Checks the value of a key. A key after which nothing stands counts as not written.
    fn entry(&mut self, entry: &Entry, field: &Field) {
        if !entry.value.is_null() {
            self.value(&entry.value, field);
        }
    }

    fn shape(&mut self, node: &Node, shape: &Shape) {
        let shapes = self.shapes;
        match shape {
            Shape::Text { x_type } => match &node.kind {
                NodeKind::Scalar(scalar) => self.text(node.span, scalar, x_type.as_deref()),
                _ => self.not_a_text(node),
            },
            Shape::Integer { min, max } => self.integer(node, *min, *max),
            Shape::Boolean => self.boolean(node),
            Shape::Word(words) => self.word(node, words),
            Shape::List(item) => match &node.kind {
                NodeKind::List(items) => {
                    for value in items {
                        self.value(value, item);
                    }
                }
                _ => self.not_a_list(node),
            },
            Shape::Map(map) => match &node.kind {
                NodeKind::Map(entries) => self.map(node, entries, map),
                _ => self.not_a_section(node),
            },
            Shape::Dict(value) => match &node.kind {
                NodeKind::Map(entries) => {
                    for entry in entries {
                        self.entry(entry, value);
                    }
                }
                _ => self.not_a_section(node),
            },
            Shape::Choice(choices) => {
                let fits = |shape: &Shape| {
                    matches!(
                        (shape, &node.kind),
                        (Shape::List(_), NodeKind::List(_))
                            | (Shape::Map(_) | Shape::Dict(_), NodeKind::Map(_))
                            | (
                                Shape::Text { .. } | Shape::Integer { .. } | Shape::Boolean | Shape::Word(_),
                                NodeKind::Scalar(_)
                            )
                            | (Shape::Choice(_), _)
                    )
                };
                let chosen = choices.iter().map(|id| shapes.get(*id)).find(|shape| fits(shape));
                match chosen.or_else(|| choices.last().map(|id| shapes.get(*id))) {
                    Some(chosen) => self.shape(node, chosen),
                    None => unreachable!("internal error: a choice without alternatives"),
                }
            }
            Shape::Pending => unreachable!("internal error: a shape that was never compiled"),
        }
    }

    fn map(&mut self, node: &Node, entries: &[Entry], map: &MapShape) {
        let mut explained: Vec<SmolStr> = Vec::new();
        let written: HashSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        let free: Vec<&str> = map.fields.keys().map(SmolStr::as_str).filter(|name| !written.contains(name)).collect();
        for entry in entries {
            match map.fields.get(&entry.key) {
                Some(field) => self.entry(entry, field),
                None => explained.extend(self.unknown_field(entry, &free, map)),
            }
        }
        for name in &map.required {
            match entries.iter().find(|entry| entry.key == *name) {
                Some(entry) if entry.value.is_null() => self.nothing(&entry.value, Some(entry)),
                Some(_) => {}
                None if explained.contains(name) => {}
                None => self.missing_field(node, entries, name),
            }
        }
    }

    /// Reports an unknown field and returns the field that is probably meant, so that it is not also called missing.
    fn unknown_field(&mut self, entry: &Entry, free: &[&str], map: &MapShape) -> Option<SmolStr> {
        let key = entry.key.as_str();
        if let Some(rest) = key.strip_prefix('-').filter(|rest| !rest.is_empty()) {
            let place = Span { end: entry.key_span.start + 1, ..entry.key_span };
            self.found.push(wording::dash_without_space(place, self.language));
            return map.fields.get(rest).map(|_| SmolStr::new(rest));
        }
        let alias = (self.spelling.field_alias)(key).filter(|name| map.fields.contains_key(*name));
        let meant = alias.or_else(|| nearest(key, free.iter().copied()));
        if let Some((field, _)) = key.split_once(':').filter(|(field, _)| map.fields.contains_key(*field)) {
            let at =
                entry.key_span.start + u32::try_from(field.len()).expect("internal error: a field name above 4 GiB");
            let colon = Span { start: at, end: at + 1, ..entry.key_span };
            self.found.push(wording::missing_space(colon, self.language));
            return Some(SmolStr::new(field));
        }
        if key.contains(' ') && entry.value.is_null() {
            self.found.push(self.text_with_comma(entry));
            return None;
        }
        let message = say!(self.language, "Das Feld „{key}“ gibt es hier nicht", "There is no field \"{key}\" here");
        let help = match meant {
            Some(name) => say!(self.language, "Meinten Sie „{name}“?", "Did you mean \"{name}\"?"),
            None => {
                let known = list(map.fields.keys(), self.language);
                say!(self.language, "Möglich sind: {known}.", "Possible are: {known}.")
            }
        };
        self.found.push(Diagnostic::new(&UNKNOWN_FIELD, entry.key_span, message).help(help));
        meant.map(SmolStr::new)
    }

    /// `{ title: früh sagen, was nicht geht }`: what follows the comma is read as a field of its own.
    fn text_with_comma(&self, entry: &Entry) -> Diagnostic {
        let key = entry.key.as_str();
        let message = say!(
            self.language,
            "„{key}“ wird als Feld gelesen, weil davor ein Komma in geschweiften Klammern steht",
            "\"{key}\" is read as a field, because a comma in braces stands before it"
        );
        let help = say!(
            self.language,
            "Gehört es zum Text davor, setzen Sie den ganzen Text in Anführungszeichen: \"…, …\".",
            "If it belongs to the text before it, put the whole text in quotes: \"…, …\"."
        );
        Diagnostic::new(&UNKNOWN_FIELD, entry.key_span, message).help(help)
    }

    fn missing_field(&mut self, node: &Node, entries: &[Entry], name: &str) {
        // A section may come from the definition that is inherited from; what was written here is the better place.
        let own =
            entries.iter().find(|entry| entry.key_span.file == node.span.file && node.span.contains(entry.key_span));
        let place = own.map_or(node.span, |entry| entry.key_span);
        let message = say!(self.language, "Das Pflichtfeld „{name}“ fehlt", "The required field \"{name}\" is missing");
        let help =
            say!(self.language, "Ergänzen Sie „{name}: …“ in diesem Abschnitt.", "Add \"{name}: …\" to this section.");
        self.found.push(Diagnostic::new(&MISSING_FIELD, place, message).help(help));
    }

    fn nothing(&mut self, node: &Node, key: Option<&Entry>) {
        let (place, message) = match key {
            Some(entry) => {
                let key = &entry.key;
                (entry.key_span, say!(self.language, "Nach „{key}:“ steht kein Wert", "No value follows \"{key}:\""))
            }
            None => (node.span, say!(self.language, "Hier steht kein Wert", "No value stands here")),
        };
        let help = say!(
            self.language,
            "Ergänzen Sie den Wert, oder löschen Sie die Zeile.",
            "Add the value, or remove the line."
        );
        self.found.push(Diagnostic::new(&WRONG_TYPE, place, message).help(help));
    }

    fn text(&mut self, span: Span, scalar: &Scalar, x_type: Option<&str>) {
        let Some(x_type) = x_type else { return };
        if let Err((message, help)) = (self.spelling.scalar)(x_type, &scalar.text, self.language) {
            self.found.push(Diagnostic::new(&WRONG_SPELLING, span, message).help(help));
        }
    }

    fn integer(&mut self, node: &Node, min: Option<i64>, max: Option<i64>) {
        let range = match (min, max) {
            (Some(min), Some(max)) => {
                say!(self.language, "eine ganze Zahl von {min} bis {max}", "a whole number from {min} to {max}")
            }
            (Some(min), None) => say!(self.language, "eine ganze Zahl ab {min}", "a whole number from {min} on"),
            _ => say!(self.language, "eine ganze Zahl", "a whole number"),
        };
        match integer(node) {
            Some(number) if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) => {
                let message = say!(self.language, "{number} liegt außerhalb des Erlaubten", "{number} is out of range");
                let help = say!(self.language, "Erwartet wird {range}.", "Expected is {range}.");
                self.found.push(Diagnostic::new(&WRONG_VALUE, node.span, message).help(help));
            }
            Some(_) => {}
            None => self.wrong_type(node, &range),
        }
    }

    fn boolean(&mut self, node: &Node) {
        let NodeKind::Scalar(scalar) = &node.kind else {
            return self.wrong_type(node, &say!(self.language, "true oder false", "true or false"));
        };
        if scalar.as_bool().is_some() {
            return;
        }
        let meant = match scalar.text.to_lowercase().as_str() {
            "ja" | "yes" | "on" | "y" | "j" | "wahr" | "true" | "x" | "1" => "true",
            "nein" | "no" | "off" | "n" | "falsch" | "false" | "0" => "false",
            _ => return self.wrong_type(node, &say!(self.language, "true oder false", "true or false")),
        };
        let written = &scalar.text;
        let message = say!(
            self.language,
            "„{written}“ ist ein Text; hier wird true oder false erwartet",
            "\"{written}\" is a text; true or false is expected here"
        );
        let help =
            say!(self.language, "Schreiben Sie {meant} ohne Anführungszeichen.", "Write {meant} without quotes.");
        self.found.push(Diagnostic::new(&BOOLEAN_WORD, node.span, message).help(help));
    }

    fn word(&mut self, node: &Node, words: &[SmolStr]) {
        let NodeKind::Scalar(scalar) = &node.kind else {
            let known = list(words, self.language);
            return self.wrong_type(node, &say!(self.language, "eines der Wörter {known}", "one of the words {known}"));
        };
        let written = scalar.text.as_str();
        if words.iter().any(|word| word == written) {
            return;
        }
        let message = say!(self.language, "„{written}“ ist hier nicht erlaubt", "\"{written}\" is not allowed here");
        let known = list(words, self.language);
        let help = match nearest(written, words.iter().map(SmolStr::as_str)) {
            Some(word) => say!(
                self.language,
                "Meinten Sie „{word}“? Möglich sind: {known}.",
                "Did you mean \"{word}\"? Possible are: {known}."
            ),
            None => say!(self.language, "Möglich sind: {known}.", "Possible are: {known}."),
        };
        self.found.push(Diagnostic::new(&WRONG_VALUE, node.span, message).help(help));
    }

    fn not_a_text(&mut self, node: &Node) {
        let place = first_line(node);
        let expected = say!(self.language, "ein einzelner Wert", "a single value");
        let found = found(node, self.language);
        let message = say!(
            self.language,
            "Hier steht {found}, erwartet wird {expected}",
            "Here stands {found}, expected is {expected}"
        );
        let help = say!(
            self.language,
            "Gehören Klammern oder Doppelpunkte zum Text, setzen Sie ihn in Anführungszeichen: \"…\".",
            "If brackets or colons belong to the text, put it in quotes: \"…\"."
        );
        self.found.push(Diagnostic::new(&WRONG_TYPE, place, message).help(help));
    }

    fn not_a_list(&mut self, node: &Node) {
        let language = self.language;
        let first = first_line(node);
        let glued = match &node.kind {
            NodeKind::Map(entries) => entries.first().is_some_and(|entry| entry.key.starts_with('-')),
            NodeKind::Scalar(scalar) => scalar.plain && scalar.text.starts_with('-'),
            NodeKind::List(_) => false,
        };
        if glued {
            let place = Span { end: first.start + 1, ..first };
            self.found.push(wording::dash_without_space(place, language));
            return;
        }
        let several = matches!(node.kind, NodeKind::Map(_));
        let found = found(node, language);
        let message =
            say!(language, "Hier steht {found}, erwartet wird eine Liste", "Here stands {found}, expected is a list");
        let rule: &'static RuleInfo = if several { &MISSING_DASH } else { &WRONG_TYPE };
        self.found.push(Diagnostic::new(rule, first, message).help(wording::dash_help(language)));
    }

    fn not_a_section(&mut self, node: &Node) {
        if let NodeKind::Scalar(scalar) = &node.kind {
            let field = scalar.text.split(':').next().unwrap_or_default();
            let glued =
                scalar.plain && scalar.text.contains(':') && field.chars().all(|c| c.is_alphanumeric() || c == '_');
            if glued {
                let at =
                    node.span.start + u32::try_from(field.len()).expect("internal error: a field name above 4 GiB");
                self.found.push(wording::missing_space(Span { start: at, end: at + 1, ..node.span }, self.language));
                return;
            }
        }
        if let Some(first) = node.items().first().filter(|_| matches!(node.kind, NodeKind::List(_))) {
            let message = say!(
                self.language,
                "Hier steht eine Liste, erwartet wird ein Abschnitt mit Feldern",
                "A list stands here, expected is a section with fields"
            );
            let help =
                say!(self.language, "Löschen Sie den Strich vor den Feldern.", "Remove the dash before the fields.");
            self.found.push(Diagnostic::new(&WRONG_TYPE, first_line(first), message).help(help));
            return;
        }
        let expected =
            say!(self.language, "ein Abschnitt mit Feldern („name: Wert“)", "a section with fields (\"name: value\")");
        self.wrong_type(node, &expected);
    }

    fn wrong_type(&mut self, node: &Node, expected: &str) {
        let found = found(node, self.language);
        let message = say!(
            self.language,
            "Hier steht {found}, erwartet wird {expected}",
            "Here stands {found}, expected is {expected}"
        );
        let asked = expected.replace("ein Abschnitt", "einen Abschnitt");
        let help = say!(self.language, "Schreiben Sie {asked}.", "Write {asked}.");
        self.found.push(Diagnostic::new(&WRONG_TYPE, first_line(node), message).help(help));
    }
}

/// The place of a value, cut to its first key where it spans several lines.
fn first_line(node: &Node) -> Span {
    match &node.kind {
        NodeKind::Map(entries) => entries.first().map_or(node.span, |entry| entry.key_span),
        NodeKind::List(items) => items.first().map_or(node.span, first_line),
        NodeKind::Scalar(_) => node.span,
    }
}

fn found(node: &Node, language: Language) -> String {
    match &node.kind {
        NodeKind::Scalar(scalar) => {
            let mut shown: String = scalar.text.chars().take(40).collect();
            if shown.len() < scalar.text.len() {
                shown.push('…');
            }
            say!(language, "der Text „{shown}“", "the text \"{shown}\"")
        }
        NodeKind::List(_) => say!(language, "eine Liste", "a list"),
        NodeKind::Map(_) => say!(language, "ein Abschnitt mit Feldern", "a section with fields"),
    }
}

fn list<'a>(names: impl IntoIterator<Item = &'a SmolStr>, language: Language) -> String {
    const SHOWN: usize = 14;
    let names: Vec<&str> = names.into_iter().map(SmolStr::as_str).collect();
    let mut text = names.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
    if let Some(more) = names.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        text += &say!(language, " und {more} weitere", " and {more} more");
    }
    text
}
