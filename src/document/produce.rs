//! From a project to the bytes of a document: collect the facts, fill the template, write the format.

use serde_json::Value;
use smol_str::SmolStr;

use super::block::Target;
use super::block::{Block, BlockKind};
use super::fault::TemplateFault;
use super::mention;
use super::page::Page;
use super::templates::Templates;
use super::theme::Theme;
use super::view::{self, Manner, Prepared};
use super::{html, html_page, markdown};
use crate::i18n::Language;
use crate::model::{AdvertisementKind, Audience, DocumentKind, Kind, LotsenProfile, OutputFormat, Position, Role};
use crate::project::{All, Project};
use crate::source::Sources;

/// The ids of the definitions of the project that get a document of this kind, in the order of the files.
pub fn subjects(project: &Project, kind: DocumentKind) -> Vec<SmolStr> {
    match kind {
        DocumentKind::RoleProfile => ids(&project.roles, |_| true),
        DocumentKind::Appointment => ids(&project.roles, is_appointed),
        DocumentKind::JobDescription | DocumentKind::RequirementsProfile => ids(&project.positions, |_| true),
        DocumentKind::JobAd => ids(&project.positions, |position| position.advertisement.is_some()),
        DocumentKind::InterviewGuide => ids(&project.positions, |position| asks_for_competences(project, position)),
        DocumentKind::LotsenConcept | DocumentKind::CouncilPaper => ids(&project.concepts, |_| true),
        DocumentKind::RoleCatalogue => ids(&project.organisations, |_| true),
    }
}

fn ids<T>(all: &All<T>, wanted: impl Fn(&T) -> bool) -> Vec<SmolStr> {
    all.own().filter(|one| wanted(&one.value)).map(|one| one.id().clone()).collect()
}

/// Whether people are appointed to a role beside their post; a full-time role comes with a contract.
fn is_appointed(role: &Role) -> bool {
    matches!(role.lotsen_profile, Some(LotsenProfile::Honorary | LotsenProfile::PartTime))
}

fn asks_for_competences(project: &Project, position: &Position) -> bool {
    let mut roles = position.roles.iter().filter_map(|share| project.roles.get(share.role.as_str()));
    !position.requirements.is_empty() || roles.any(|role| !role.requirements.is_empty())
}

/// For whom a document is: the readers of its kind, but an internal advertisement stays in the house.
pub fn audience(project: &Project, kind: DocumentKind, id: &str) -> Audience {
    let advertisement = || project.positions.get(id)?.advertisement.as_ref();
    let is_internal = || advertisement().is_some_and(|ad| ad.kind == AdvertisementKind::Internal);
    if kind == DocumentKind::JobAd && is_internal() { Audience::Internal } else { kind.audience() }
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
    let blocks =
        templates.document(&template(prepared.kind, language), &prepared.value, language, &prepared.mentions)?;
    // What is a draft must not be found by search engines.
    let structured = prepared.structured.clone().filter(|_| draft.is_none());
    Ok(Page {
        structured: structured.map(|facts| with_description(facts, &blocks, language)),
        title: format!("{}: {}", prepared.label, prepared.title),
        language,
        kind: prepared.label.clone(),
        subject: prepared.title.clone(),
        organisation: prepared.organisation.clone(),
        footer: prepared.footer.clone(),
        draft,
        blocks,
        home: None,
        theme,
    })
}

/// Adds the content of a document, without its title, to its facts for search engines.
fn with_description(mut facts: Value, blocks: &[Block], language: Language) -> Value {
    let is_title = |block: &Block| matches!(block.kind, BlockKind::Heading { level: 1, .. });
    let content: Vec<Block> = blocks.iter().filter(|block| !is_title(block)).cloned().collect();
    if let Some(fields) = facts.as_object_mut() {
        fields.insert("description".to_owned(), html::blocks(&content, language).into());
    }
    facts
}

/// The kinds of documents that a name in another document may lead to, the most telling one first.
pub fn about(kind: Kind) -> &'static [DocumentKind] {
    match kind {
        Kind::Role => &[DocumentKind::RoleProfile],
        Kind::Position => &[DocumentKind::JobDescription, DocumentKind::JobAd, DocumentKind::RequirementsProfile],
        Kind::Concept => &[DocumentKind::LotsenConcept, DocumentKind::CouncilPaper],
        Kind::Organisation | Kind::Competences | Kind::Process | Kind::Staffing => &[],
    }
}

/// A document as the bytes of a file that lies alone: names lead nowhere.
pub fn write(page: &Page, format: OutputFormat) -> Vec<u8> {
    write_linked(page, format, &|_| None)
}

/// A document as the bytes of a file; `locate` gives the way from it to a document about something that it names.
pub fn write_linked(page: &Page, format: OutputFormat, locate: &dyn Fn(&Target) -> Option<String>) -> Vec<u8> {
    let mut page = page.clone();
    mention::resolve(&mut page.blocks, locate);
    match format {
        OutputFormat::Markdown => markdown::write(&page).into_bytes(),
        OutputFormat::Html => html_page::write(&page).into_bytes(),
    }
}

/// The name of the template of a kind in a language.
fn template(kind: DocumentKind, language: Language) -> String {
    format!("{}/{}.md.tera", language.code(), kind.name())
}
