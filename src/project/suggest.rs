//! What is probably meant by a reference that leads nowhere.

use std::collections::HashMap;

use smol_str::SmolStr;

use super::names::Names;
use crate::i18n::{Language, nearest};
use crate::say;

/// How many references of a run are compared with all names there are. Whoever renames a thousand things at once is told
/// where to look, and not made to wait.
const MOST_SEARCHES: usize = 200;

/// Words the help of unknown references; the same question is only thought about once.
pub(crate) struct Suggestions<'a> {
    names: &'a Names,
    language: Language,
    known: HashMap<(SmolStr, Vec<SmolStr>, SmolStr), String>,
    searches: usize,
}

impl<'a> Suggestions<'a> {
    /// Suggestions out of all names of a run.
    pub(crate) fn new(names: &'a Names, language: Language) -> Self {
        Suggestions { names, language, known: HashMap::new(), searches: 0 }
    }

    /// The help for a reference that may name certain sorts and stands in the definition `home`.
    pub(crate) fn help(&mut self, text: &SmolStr, wanted: &[SmolStr], home: &SmolStr) -> String {
        let question = (text.clone(), wanted.to_vec(), home.clone());
        if let Some(known) = self.known.get(&question) {
            return known.clone();
        }
        let help = self.think(text, wanted, home);
        self.known.insert(question, help.clone());
        help
    }

    fn think(&mut self, text: &str, wanted: &[SmolStr], home: &str) -> String {
        let language = self.language;
        let definition = text.rsplit_once('.').map_or(text, |(definition, _)| definition);
        if text != definition
            && let Some(help) = self.inside(text, definition, wanted)
        {
            return help;
        }
        let exact = format!("lotse:{text}");
        if self.names.global(&exact, wanted).is_some_and(|name| wanted.contains(&name.sort)) {
            return match self.names.heir(&exact) {
                Some(heir) => say!(
                    language,
                    "Meinten Sie „{heir}“? Das erbt von „{exact}“.",
                    "Did you mean \"{heir}\"? It inherits from \"{exact}\"."
                ),
                None => say!(
                    language,
                    "Im Katalog von lotse gibt es das: Schreiben Sie „{exact}“.",
                    "The catalogue of lotse has it: write \"{exact}\"."
                ),
            };
        }
        self.searches += 1;
        let near =
            (self.searches <= MOST_SEARCHES).then(|| nearest(text, self.names.candidates(wanted, home))).flatten();
        match near {
            Some(near) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
            None => say!(
                language,
                "Legen Sie die Definition an, oder berichtigen Sie den Verweis. „lotse list“ zeigt, was es gibt.",
                "Create the definition, or correct the reference. \"lotse list\" shows what there is."
            ),
        }
    }

    /// What is meant inside a definition, as in `cdo.strategie`.
    fn inside(&self, text: &str, definition: &str, wanted: &[SmolStr]) -> Option<String> {
        let language = self.language;
        let local = &text[definition.len() + 1..];
        if let Some(near) = nearest(local, self.names.locals(definition, wanted)) {
            return Some(say!(language, "Meinten Sie „{definition}.{near}“?", "Did you mean \"{definition}.{near}\"?"));
        }
        let mut known: Vec<&str> = self.names.locals(definition, wanted).collect();
        known.sort_unstable();
        let known = (!known.is_empty()).then(|| known.join(", "))?;
        Some(say!(language, "In „{definition}“ gibt es: {known}.", "In \"{definition}\" there are: {known}."))
    }
}
