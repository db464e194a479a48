//! The texts that a project writes, gathered once for all rules that look at wording.

use crate::model::Kind;
use crate::project::prose::{Passage, place, texts, whole};
use crate::project::{Definition, Project};
use crate::source::{Sources, Span};

/// A text that a definition writes itself.
///
/// What it inherits is not among them, nor guidance for authors, nor anything of staffing, which no finding may show.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// The definition that writes it.
    pub definition: &'a Definition,
    /// The field of the definition in which the text stands, such as `advertisement` or `chapters`.
    pub section: &'a str,
    /// The field that holds the text itself, such as `title` or `prose`.
    pub field: &'a str,
    /// Whether it is prose: paragraphs and lists in Markdown, and not one line.
    pub is_prose: bool,
    /// Where it stands: a value in YAML, or a whole Markdown file.
    pub span: Span,
    /// What it says.
    pub text: &'a str,
}

impl Written<'_> {
    /// Where a part of the text stands.
    pub(crate) fn place(&self, sources: &Sources, range: &std::ops::Range<usize>) -> Span {
        place(sources, self.span, self.text, range)
    }
}

/// All texts that a project writes, definition by definition.
pub fn written<'a>(project: &'a Project, sources: &'a Sources) -> Vec<Written<'a>> {
    let definitions = project.definitions().filter(|it| !it.is_catalogue() && it.kind != Kind::Staffing);
    definitions.flat_map(|definition| of(project, sources, definition)).collect()
}

fn of<'a>(project: &'a Project, sources: &'a Sources, definition: &'a Definition) -> Vec<Written<'a>> {
    let resolve = |text: Passage<'a>| {
        let Passage { section, field, is_prose, is_file, .. } = text;
        let (span, text) = if is_file {
            let file = project.text_file(definition, text.text)?;
            (whole(sources, file), &*sources.file(file).text)
        } else {
            (text.span, text.text)
        };
        Some(Written { definition, section, field, is_prose, span, text })
    };
    texts(definition, &["text", "prose"]).into_iter().filter_map(resolve).collect()
}
