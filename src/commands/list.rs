//! `lotse list`: what a project defines.

use std::io::Write as _;

use anstyle::Style;
use anyhow::Result;
use serde::Serialize;

use super::ExitStatus;
use super::env::Env;
use super::open::open;
use crate::cli::{self, Cli};
use crate::i18n::Language;
use crate::model::Kind;
use crate::project::{Definition, Project};
use crate::report::plain;
use crate::say;

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    definitions: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: &'a str,
    id: &'a str,
    title: String,
    file: &'a str,
    line: u32,
    extends: Option<&'a str>,
}

pub(super) fn list(env: &mut Env, cli: &Cli, args: &cli::List, language: Language) -> Result<ExitStatus> {
    let opened = open(env, cli, None, language)?;
    let analysis = &opened.analysis;
    let wanted = args.kind.as_deref().and_then(Kind::from_name);
    let definitions = analysis.project.definitions().filter(|it| !it.is_catalogue());
    let entries: Vec<Entry<'_>> = definitions
        .filter(|definition| wanted.is_none_or(|kind| kind == definition.kind))
        .map(|definition| Entry {
            kind: definition.kind.name(),
            id: &definition.id,
            title: title(&analysis.project, definition),
            file: &definition.path,
            line: analysis.sources.positions(definition.span).0.line,
            extends: definition.parent.as_deref(),
        })
        .collect();
    if args.format == "json" {
        serde_json::to_writer(&mut *env.stdout, &Document { version: 1, definitions: entries })?;
        writeln!(env.stdout)?;
        return Ok(ExitStatus::Clean);
    }
    if entries.is_empty() && !cli.global.quiet {
        writeln!(
            env.stderr,
            "{}",
            say!(
                analysis.language,
                "Das Projekt enthält keine solche Definition.",
                "The project contains no such definition."
            )
        )?;
    }
    text(env, &entries, analysis.language)?;
    Ok(ExitStatus::Clean)
}

fn text(env: &mut Env, entries: &[Entry<'_>], language: Language) -> Result<()> {
    let bold = Style::new().bold();
    let width = entries.iter().map(|entry| entry.id.chars().count()).max().unwrap_or_default();
    let mut before = None;
    for entry in entries {
        if before.replace(entry.kind) != Some(entry.kind) {
            let label = Kind::from_name(entry.kind).map_or(entry.kind, |kind| kind.label().get(language));
            writeln!(env.stdout, "{bold}{label}{bold:#}")?;
        }
        let (title, file) = (plain(&entry.title), plain(entry.file));
        writeln!(env.stdout, "  {:width$}  {title}  ({file}:{})", entry.id, entry.line)?;
    }
    Ok(())
}

/// What a definition calls itself; staffing has no title, and nothing else of it may be shown.
fn title(project: &Project, definition: &Definition) -> String {
    let id = &definition.id;
    let title = match definition.kind {
        Kind::Organisation => project.organisations.get(id).map(|it| it.name.to_string()),
        Kind::Role => project.roles.get(id).and_then(|it| it.title.name().map(ToString::to_string)),
        Kind::Position => {
            let title = project.positions.get(id).and_then(|it| it.title.as_ref());
            title.and_then(|title| title.name().map(ToString::to_string))
        }
        Kind::Process => project.processes.get(id).map(|it| it.title.to_string()),
        Kind::Concept => project.concepts.get(id).map(|it| it.title.to_string()),
        Kind::Competences => project.competences.get(id).map(|it| it.title.to_string()),
        Kind::Staffing => None,
    };
    title.unwrap_or_default()
}
