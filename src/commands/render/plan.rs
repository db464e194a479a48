//! What is to be rendered, and where to.

use std::path::{Component, Path, PathBuf};

use anyhow::{Result, bail};

use super::manifest::index_path;
use crate::cli;
use crate::commands::open::Opened;
use crate::document;
use crate::i18n::nearest;
use crate::model::{Audience, DocumentKind, OutputFormat};
use crate::say;

/// What one run renders.
pub(super) struct Plan {
    /// The output folder.
    pub(super) folder: PathBuf,
    /// The output folder as people call it.
    pub(super) shown: PathBuf,
    /// The kinds of documents.
    pub(super) kinds: Vec<DocumentKind>,
    /// The formats.
    pub(super) formats: Vec<OutputFormat>,
    /// Every document: its kind and what it is about.
    pub(super) documents: Vec<(DocumentKind, String)>,
    /// The formats that the project asks for, whatever this run is about.
    pub(super) project_formats: Vec<OutputFormat>,
    /// The documents that the project asks for.
    pub(super) project_documents: Vec<(DocumentKind, String)>,
    /// Whether the run renders all that the project asks for, so that superfluous files can be told.
    pub(super) is_whole: bool,
}

impl Plan {
    /// Combines the settings of the project with what the command line asks for.
    pub(super) fn new(opened: &Opened, args: &cli::Render, cwd: &Path) -> Result<Self> {
        let settings = &opened.analysis.config.render;
        let asked =
            |names: &[String]| names.iter().filter_map(|name| DocumentKind::from_name(name)).collect::<Vec<_>>();
        let audience = args.audience.as_deref().and_then(Audience::from_name);
        let kinds = first_of(&asked(&args.document), &settings.documents, DocumentKind::ALL);
        let formats: Vec<_> = args.format.iter().filter_map(|name| OutputFormat::from_name(name)).collect();
        let formats = first_of(&formats, &settings.formats, OutputFormat::ALL);
        let (folder, shown) = folders(opened, args, cwd)?;
        let is_whole =
            args.document.is_empty() && args.subject.is_empty() && args.format.is_empty() && args.audience.is_none();
        let readers = first_of(audience.as_slice(), &settings.audiences, Audience::ALL);
        let project_kinds = first_of(&[], &settings.documents, DocumentKind::ALL);
        let project_readers = first_of(&[], &settings.audiences, Audience::ALL);
        Ok(Plan {
            folder,
            shown,
            documents: documents(opened, &kinds, &readers, &args.subject)?,
            kinds,
            formats,
            project_formats: first_of(&[], &settings.formats, OutputFormat::ALL),
            project_documents: documents(opened, &project_kinds, &project_readers, &[])?,
            is_whole,
        })
    }

    /// The overview pages that exist after the run.
    pub(super) fn overviews(&self) -> Vec<PathBuf> {
        let audiences = Audience::ALL.iter().map(|audience| index_path(*audience));
        let there = audiences.filter(|path| crate::files::is_file(&self.folder.join(path)));
        there.map(|path| self.shown.join(path)).collect()
    }
}

fn first_of<T: Copy>(asked: &[T], configured: &[T], all: &[T]) -> Vec<T> {
    let chosen = if !asked.is_empty() {
        asked
    } else if !configured.is_empty() {
        configured
    } else {
        all
    };
    chosen.to_vec()
}

/// The output folder. Only the command line may lead out of the project: its settings may come from somebody else.
fn folders(opened: &Opened, args: &cli::Render, cwd: &Path) -> Result<(PathBuf, PathBuf)> {
    if let Some(out) = &args.out {
        return Ok((cwd.join(out), out.clone()));
    }
    let out = Path::new(opened.analysis.config.out());
    let inside = out.components().all(|step| matches!(step, Component::Normal(_) | Component::CurDir));
    let named = out.components().any(|step| matches!(step, Component::Normal(_)));
    if !inside || !named {
        let shown = out.display();
        bail!(say!(
            opened.analysis.language,
            "render.out in lotse.yaml muss ein Ordner innerhalb des Projekts sein, „{shown}“ ist es nicht; nehmen Sie --out",
            "render.out in lotse.yaml must be a folder inside the project, \"{shown}\" is not; use --out"
        ));
    }
    let shown = args.path.as_deref().unwrap_or(Path::new(""));
    Ok((opened.root.join(out), shown.join(out)))
}

fn documents(
    opened: &Opened,
    kinds: &[DocumentKind],
    readers: &[Audience],
    wanted: &[String],
) -> Result<Vec<(DocumentKind, String)>> {
    let analysis = &opened.analysis;
    let all: Vec<(DocumentKind, String)> = kinds
        .iter()
        .flat_map(|kind| {
            let mut subjects = document::subjects(&analysis.project, *kind);
            // What failed to load gets no document, and whoever asks for all of them must hear of it.
            // Whether it would have had one that not all have, nobody knows; an older one is kept and marked.
            let refused = analysis.project.taint.refused(kind.subject()).filter(|_| kind.is_for_all());
            let refused: Vec<_> = refused.filter(|id| !subjects.contains(id)).cloned().collect();
            subjects.extend(refused);
            subjects.retain(|id| readers.contains(&document::audience(&analysis.project, *kind, id)));
            subjects.into_iter().map(|subject| (*kind, subject.to_string()))
        })
        .collect();
    for id in wanted {
        if !all.iter().any(|(_, subject)| subject == id) && !analysis.project.taint.reaches(id) {
            let hint = match nearest(id, all.iter().map(|(_, subject)| subject.as_str())) {
                Some(near) => say!(analysis.language, "; meinten Sie „{near}“?", "; did you mean \"{near}\"?"),
                None => String::new(),
            };
            bail!(say!(
                analysis.language,
                "Zu „{id}“ gibt es kein solches Dokument{hint}",
                "There is no such document about \"{id}\"{hint}"
            ));
        }
    }
    Ok(all.into_iter().filter(|(_, subject)| wanted.is_empty() || wanted.contains(subject)).collect())
}
