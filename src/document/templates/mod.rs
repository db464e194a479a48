//! Templates: those that lotse ships, and those with which a project replaces or extends them.
//!
//! A template is `de/role-profile.md.tera`; the shipped one is always reachable as `lotse/de/role-profile.md.tera`, and under
//! the plain name where the project has none of its own. Templates see the view that they are given and nothing else: no
//! environment, no files, no clock. What they print is limited in size and each `range` in length. Not limited is the work of
//! a loop that prints nothing, and a text that doubles itself in a variable: whoever may write a project's templates can
//! make lotse slow, but cannot make it read or write anything.

mod filters;
mod names;
#[cfg(test)]
mod tests;
mod words;

use std::io::{self, Write};

use tera::{Context, Tera};

use super::block::Block;
use super::escape::escape_to;
use super::fault::{TemplateFault, Wording};
use super::mention::{self, Mentions};
use super::{outline, parse, tidy, typography};
use crate::i18n::Language;

pub use names::{FILTERS, FUNCTIONS};

/// The most that one template may print, in bytes.
pub const LARGEST_OUTPUT: usize = 8 << 20;
/// The most items that `range` may make.
pub const LONGEST_RANGE: i128 = 1_000;
/// Under this name the shipped templates can always be reached.
const SHIPPED: &str = "lotse/";
/// Prints all that a template sees, in an order that differs from run to run.
const CONTEXT_DUMP: &str = "__tera_context";

/// The templates of one run, ready to be filled.
#[derive(Debug)]
pub struct Templates {
    de: Tera,
    en: Tera,
}

impl Templates {
    /// Reads the shipped templates and those of the project; both are named `<language>/<kind>.md.tera`.
    pub fn new(embedded: &[(&str, &str)], user: &[(String, String)]) -> Result<Self, TemplateFault> {
        for (name, text) in user {
            refuse_what_cannot_be(name, text)?;
        }
        Ok(Templates { de: read(Language::De, embedded, user)?, en: read(Language::En, embedded, user)? })
    }

    /// Whether there is a template of this name.
    pub fn contains(&self, name: &str) -> bool {
        self.of(name).contains_template(name) || self.of(name).contains_template(&format!("{SHIPPED}{name}"))
    }

    /// Fills a template with a view, and returns Markdown with typed blocks.
    pub fn render(&self, name: &str, view: &serde_json::Value) -> Result<String, TemplateFault> {
        let context = Context::from_serialize(view).map_err(|error| words::fault(&error, name))?;
        let mut out = Limited { bytes: Vec::with_capacity(8_192), too_large: false };
        let rendered = self.of(name).render_to(name, &context, &mut out);
        if out.too_large {
            return Err(TemplateFault::whole(name, too_large()));
        }
        rendered.map_err(|error| words::fault(&error, name))?;
        Ok(String::from_utf8(out.bytes).expect("internal error: a template printed half a character"))
    }

    /// Fills a template with a view, and returns the blocks of the document with outline and typography set. The names among
    /// `mentions` are marked as such.
    pub fn document(
        &self,
        name: &str,
        view: &serde_json::Value,
        language: Language,
        mentions: &Mentions,
    ) -> Result<Vec<Block>, TemplateFault> {
        let markdown = self.render(name, view)?;
        let mut blocks = parse::template_output(&markdown).map_err(|fault| TemplateFault::from_block(name, &fault))?;
        tidy::tidy(&mut blocks);
        mention::connect(&mut blocks, mentions);
        typography::apply(&mut blocks, language);
        outline::set(&mut blocks, language);
        Ok(blocks)
    }

    fn of(&self, name: &str) -> &Tera {
        match language_of(name) {
            Some(Language::En) => &self.en,
            _ => &self.de,
        }
    }
}

/// The language of a template; `None` for one that templates of both languages may include.
fn language_of(name: &str) -> Option<Language> {
    let (folder, _) = name.strip_prefix(SHIPPED).unwrap_or(name).split_once('/')?;
    Language::ALL.into_iter().find(|language| language.code() == folder)
}

fn read(language: Language, embedded: &[(&str, &str)], user: &[(String, String)]) -> Result<Tera, TemplateFault> {
    let mut tera = Tera::new();
    tera.set_escape_fn(|text, out| escape_to(text, out));
    // Every name ends with nothing: no template, however it is named, prints a value unescaped.
    tera.autoescape_on([""]);
    filters::register(&mut tera, language);
    tera.set_fallback_prefixes([SHIPPED]).map_err(|error| words::fault(&error, SHIPPED))?;
    let shipped = embedded.iter().map(|(name, text)| (format!("{SHIPPED}{name}"), *text));
    let own = user.iter().map(|(name, text)| (name.clone(), text.as_str()));
    let belongs = |(name, _): &(String, &str)| language_of(name).is_none_or(|other| other == language);
    tera.add_raw_templates(shipped.chain(own).filter(belongs))
        .map_err(|error| words::fault(&error, language.code()))?;
    Ok(tera)
}

fn refuse_what_cannot_be(name: &str, text: &str) -> Result<(), TemplateFault> {
    if name.starts_with(SHIPPED) {
        return Err(TemplateFault::whole(
            name,
            Wording::new(
                "der Ordner „lotse“ ist den mitgelieferten Vorlagen vorbehalten",
                "the folder \"lotse\" is reserved for the templates that are shipped",
            ),
        ));
    }
    let Some(at) = text.find(CONTEXT_DUMP) else { return Ok(()) };
    let before = &text[..at];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Err(TemplateFault {
        template: name.into(),
        line: u32::try_from(line).ok(),
        column: u32::try_from(column).ok(),
        message: Wording::new(
            format!("„{CONTEXT_DUMP}“ ist nicht erlaubt, weil die Reihenfolge der Ausgabe nicht feststeht"),
            format!("\"{CONTEXT_DUMP}\" is not allowed because the order of what it prints is not fixed"),
        ),
    })
}

fn too_large() -> Wording {
    let limit = LARGEST_OUTPUT >> 20;
    Wording::new(
        format!("die Vorlage erzeugt mehr als {limit} MiB Text"),
        format!("the template prints more than {limit} MiB of text"),
    )
}

/// Takes what a template prints until it is too much.
struct Limited {
    bytes: Vec<u8>,
    too_large: bool,
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > LARGEST_OUTPUT {
            self.too_large = true;
            return Err(io::ErrorKind::OutOfMemory.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
