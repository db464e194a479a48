//! From a project to the bytes of a document: collect the facts, fill the template, write the format.

use smol_str::SmolStr;

use super::fault::TemplateFault;
use super::page::Page;
use super::templates::Templates;
use super::theme::Theme;
use super::view::{self, Manner, Prepared};
use super::{html_page, markdown};
use crate::i18n::Language;
use crate::model::{DocumentKind, OutputFormat};
use crate::project::Project;
use crate::source::Sources;

/// The ids of the definitions of the project that get a document of this kind, in the order of the files.
pub fn subjects(project: &Project, kind: DocumentKind) -> Vec<SmolStr> {
    match kind {
        DocumentKind::RoleProfile => project.roles.own().map(|role| role.id().clone()).collect(),
        DocumentKind::JobDescription => project.positions.own().map(|position| position.id().clone()).collect(),
        DocumentKind::LotsenConcept => project.concepts.own().map(|concept| concept.id().clone()).collect(),
    }
}

/// The language in which documents of a kind can be written: the wanted one where it has a template, else German.
pub fn language(templates: &Templates, kind: DocumentKind, wanted: Language) -> Language {
    if templates.contains(&template(kind, wanted)) { wanted } else { Language::De }
}

/// Collects the facts of one document and records what was read; `None` where no sound definition has that id.
pub fn prepare(project: &Project, sources: &Sources, kind: DocumentKind, id: &str, manner: Manner) -> Option<Prepared> {
    view::prepare(project, sources, kind, id, manner)
}

/// Fills the template of a document. With `draft`, the document says on each page that so many errors are open.
///
/// The page has no way back to an overview; who knows where the file will lie sets [`Page::home`].
pub fn render(
    templates: &Templates,
    prepared: &Prepared,
    theme: Theme,
    draft: Option<usize>,
) -> Result<Page, TemplateFault> {
    let language = prepared.language;
    let blocks = templates.document(&template(prepared.kind, language), &prepared.value, language)?;
    let kind = prepared.kind.label().get(language);
    Ok(Page {
        title: format!("{kind}: {}", prepared.title),
        language,
        kind: kind.to_owned(),
        subject: prepared.title.clone(),
        organisation: prepared.organisation.clone(),
        footer: prepared.footer.clone(),
        draft,
        blocks,
        home: None,
        theme,
    })
}

/// A document as the bytes of a file.
pub fn write(page: &Page, format: OutputFormat) -> Vec<u8> {
    match format {
        OutputFormat::Markdown => markdown::write(page).into_bytes(),
        OutputFormat::Html => html_page::write(page).into_bytes(),
    }
}

/// The name of the template of a kind in a language.
fn template(kind: DocumentKind, language: Language) -> String {
    format!("{}/{}.md.tera", language.code(), kind.name())
}
