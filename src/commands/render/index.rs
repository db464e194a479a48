//! The overview page of each audience, made of all that stands in the output folder and not only of this run.

use std::collections::BTreeMap;

use super::manifest::{INDEX, Manifest, Record, index_path, sha256};
use crate::commands::open::Opened;
use crate::config::Config;
use crate::document::theme::Theme;
use crate::document::{index, page};
use crate::i18n::Language;
use crate::model::{Audience, DocumentKind, OutputFormat};
use crate::project::catalogue;
use crate::say;

/// The overview pages, each with its record.
pub(super) fn pages(opened: &Opened, manifest: &Manifest) -> Vec<(Record, String)> {
    let audiences = Audience::ALL.iter().copied();
    let has_documents = |audience: &Audience| {
        manifest.values().any(|record| record.kind != INDEX && record.audience == audience.name())
    };
    audiences.filter(has_documents).map(|audience| page(opened, manifest, audience)).collect()
}

fn page(opened: &Opened, manifest: &Manifest, audience: Audience) -> (Record, String) {
    let analysis = &opened.analysis;
    let language = analysis.document_language();
    let organisation = analysis.project.organisation().map(|it| it.name.to_string()).unwrap_or_default();
    let title = say!(language, "Dokumente", "Documents");
    let groups = DocumentKind::ALL.iter().map(|kind| group(*kind, manifest, audience, language)).collect();
    let html = index::write(&page::Index {
        title: title.clone(),
        language,
        organisation,
        audience: audience.label().get(language).to_owned(),
        introduction: None,
        groups,
        footer: Vec::new(),
        theme: theme(&analysis.config),
    });
    let record = Record {
        kind: INDEX.into(),
        subject: String::new(),
        title,
        audience: audience.name().into(),
        language: language.code().into(),
        format: OutputFormat::Html.name().into(),
        path: index_path(audience),
        sha256: sha256(html.as_bytes()),
        template: String::new(),
        catalogue: catalogue::VERSION.into(),
        lotse: env!("CARGO_PKG_VERSION").into(),
        stale: false,
    };
    (record, html)
}

fn group(kind: DocumentKind, manifest: &Manifest, audience: Audience, language: Language) -> page::Group {
    let mut entries: BTreeMap<(&str, &str), page::Entry> = BTreeMap::new();
    let own = manifest.values().filter(|record| record.kind == kind.name() && record.audience == audience.name());
    for record in own {
        let entry = entries.entry((&record.title, &record.subject)).or_insert_with(|| page::Entry {
            title: record.title.clone(),
            note: record.stale.then(|| say!(language, "nicht auf dem neuesten Stand", "out of date")),
            files: Vec::new(),
        });
        let format = OutputFormat::from_name(&record.format).expect("internal error: the manifest was checked");
        let is_page = format == OutputFormat::Html;
        let file = record.path.strip_prefix(&format!("{}/", audience.name())).unwrap_or(&record.path);
        let link = (format.label().get(language).to_owned(), file.to_owned());
        // The web page comes first: it is what the title links to.
        entry.files.insert(if is_page { 0 } else { entry.files.len() }, link);
    }
    page::Group { title: kind.plural().get(language).to_owned(), entries: entries.into_values().collect() }
}

/// The look that the project asks for; a colour that is none is left out.
pub(super) fn theme(config: &Config) -> Theme {
    config.theme.accent.as_ref().and_then(|accent| Theme::with_accent(accent)).unwrap_or_default()
}
