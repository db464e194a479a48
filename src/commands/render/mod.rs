//! `lotse render`: the documents of a project.

mod faulty;
mod index;
mod manifest;
mod neighbours;
mod output;
mod plan;

use std::collections::BTreeSet;
use std::io::Write as _;

use anyhow::Result;

use super::ExitStatus;
use super::env::Env;
use super::open::{Opened, open};
use crate::analysis::Analysis;
use crate::cli::{self, Cli};
use crate::document::fault::TemplateFault;
use crate::document::page::Page;
use crate::document::templates::Templates;
use crate::document::{self, Manner as Wording, Prepared, shipped};
use crate::files;
use crate::i18n::Language;
use crate::model::{Audience, DocumentKind, OutputFormat};
use crate::project::catalogue;
use crate::report::plain;
use crate::say;

use faulty::Faulty;
use manifest::Record;
use neighbours::Neighbours;
use output::{Fate, Manner, Output};
use plan::Plan;

/// How many files met which fate, and what people should hear about.
#[derive(Debug, Default)]
struct Outcome {
    written: usize,
    unchanged: usize,
    removed: usize,
    /// Sentences about files and documents that stayed as they were.
    refused: Vec<String>,
    /// Whether a document was refused because of errors in its facts.
    has_errors: bool,
}

pub(super) fn render(env: &mut Env, cli: &Cli, args: &cli::Render, language: Language) -> Result<ExitStatus> {
    let opened = open(env, cli, args.path.as_deref(), language)?;
    let language = opened.analysis.language;
    let plan = Plan::new(&opened, args, &env.cwd)?;
    let templates = match templates(&opened)? {
        Ok(templates) => templates,
        Err(fault) => {
            writeln!(env.stderr, "{}", plain(&faulty_template(&fault, language)))?;
            return Ok(ExitStatus::Findings);
        }
    };
    let manner = Manner { check: args.check, force: args.force };
    let mut output = Output::open(plan.folder.clone(), manner)?;
    let mut outcome = Outcome::default();
    let run = Run { analysis: &opened.analysis, plan: &plan, templates: &templates, allow_errors: args.allow_errors };
    let written =
        run.documents(&mut output, &mut outcome).and_then(|()| overviews(&opened, &plan, &mut output, &mut outcome));
    // What was written before a failure must be known as lotse's own afterwards.
    let manifest_changed = output.close();
    written?;
    let manifest_changed = manifest_changed?;
    report(env, cli, args, &plan, &outcome, manifest_changed, language)
}

/// Writes the overview of each audience, and removes those of audiences that have no documents any more.
fn overviews(opened: &Opened, plan: &Plan, output: &mut Output, outcome: &mut Outcome) -> Result<()> {
    let language = opened.analysis.language;
    let pages = index::pages(opened, &output.manifest);
    let made: BTreeSet<String> = pages.iter().map(|(record, _)| record.path.clone()).collect();
    for (record, page) in pages {
        let path = record.path.clone();
        let fate = output.put(record, page.as_bytes(), language)?;
        outcome.note(fate, &path, language);
    }
    let is_index = |record: &&Record| record.kind == manifest::INDEX && !made.contains(&record.path);
    let superfluous: Vec<String> =
        output.manifest.values().filter(is_index).map(|record| record.path.clone()).collect();
    for path in superfluous.into_iter().filter(|_| plan.is_whole) {
        let fate = output.remove(&path, language)?;
        outcome.note(fate, &path, language);
    }
    Ok(())
}

/// The shipped templates and those that the project brings along.
fn templates(opened: &Opened) -> Result<Result<Templates, TemplateFault>> {
    let folder = opened.root.join(files::TEMPLATES);
    let mut own = Vec::new();
    for found in files::list(&folder)? {
        if found.path.extension().is_some_and(|extension| extension == "tera") {
            let bytes = files::read_if_there(&found.path)?.unwrap_or_default();
            own.push((found.relative, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    Ok(Templates::new(shipped::TEMPLATES, &own))
}

fn faulty_template(fault: &TemplateFault, language: Language) -> String {
    let (place, message) = (fault.place(), fault.message.get(language));
    say!(language, "Vorlage {place}: {message}", "Template {place}: {message}")
}

struct Run<'a> {
    analysis: &'a Analysis,
    plan: &'a Plan,
    templates: &'a Templates,
    allow_errors: bool,
}

impl Run<'_> {
    fn documents(&self, output: &mut Output, outcome: &mut Outcome) -> Result<()> {
        let faulty = Faulty::of(self.analysis);
        let is_refused = |kind, id: &str| !faulty.is_none() && self.prepared(kind, id, &faulty).is_err();
        let neighbours = Neighbours::new(self.analysis, self.plan, is_refused);
        let mut made = BTreeSet::new();
        for (kind, subject) in &self.plan.documents {
            let audience = document::audience(&self.analysis.project, *kind, subject);
            let paths = self.plan.formats.iter().map(|format| manifest::path(audience, *kind, subject, *format));
            made.extend(paths.clone());
            match self.page(*kind, subject, &faulty) {
                Ok(page) => {
                    self.withdraw((audience, *kind, subject), output, outcome)?;
                    self.put((audience, *kind, subject), &page, &neighbours, output, outcome)?;
                }
                Err(reason) => {
                    paths.for_each(|path| output.keep_as_stale(&path));
                    outcome.refused.push(reason);
                    outcome.has_errors = true;
                }
            }
        }
        if self.plan.is_whole {
            self.tidy(output, outcome, &made, &faulty)?;
        }
        Ok(())
    }

    /// Removes what the same document left for other readers, whatever else is rendered: an advertisement that has become
    /// internal must not stay among the public documents.
    fn withdraw(
        &self,
        (audience, kind, subject): (Audience, DocumentKind, &str),
        output: &mut Output,
        outcome: &mut Outcome,
    ) -> Result<()> {
        let language = self.analysis.language;
        for other in Audience::ALL.iter().filter(|other| **other != audience) {
            for format in OutputFormat::ALL {
                let path = manifest::path(*other, kind, subject, *format);
                if output.manifest.contains_key(&path) {
                    let fate = output.remove(&path, language)?;
                    outcome.note(fate, &path, language);
                }
            }
        }
        Ok(())
    }

    /// The facts of one document and the number of errors in them, or the sentence that says why there is no document.
    fn prepared(&self, kind: DocumentKind, subject: &str, faulty: &Faulty<'_>) -> Result<(Prepared, usize), String> {
        let Analysis { project, sources, config, today, language, .. } = self.analysis;
        let manner = Wording {
            language: document::language(self.templates, kind, self.analysis.document_language()),
            style: config.gender_style(),
            today: *today,
        };
        let Some(prepared) = document::prepare(project, sources, kind, subject, manner) else {
            return Err(refusal(kind, subject, faulty.errors(subject), *language));
        };
        let errors = faulty.count(&prepared);
        if errors > 0 && !self.allow_errors {
            return Err(refusal(kind, subject, errors, *language));
        }
        Ok((prepared, errors))
    }

    /// One document, or the sentence that says why there is none.
    fn page(&self, kind: DocumentKind, subject: &str, faulty: &Faulty<'_>) -> Result<Page, String> {
        let Analysis { config, language, .. } = self.analysis;
        let (prepared, errors) = self.prepared(kind, subject, faulty)?;
        let draft = (errors > 0).then_some(errors);
        let page = document::render(self.templates, &prepared, index::theme(config), draft);
        // Two folders up lies the overview of the same readers.
        let home = Some("../index.html".to_owned());
        page.map(|page| Page { home, ..page }).map_err(|fault| faulty_template(&fault, *language))
    }

    fn put(
        &self,
        document: (Audience, DocumentKind, &str),
        page: &Page,
        neighbours: &Neighbours<'_>,
        output: &mut Output,
        outcome: &mut Outcome,
    ) -> Result<()> {
        for format in &self.plan.formats {
            let bytes = document::write_linked(page, *format, &|target| neighbours.way(document, *format, target));
            let record = record(document, *format, page, &bytes);
            let path = record.path.clone();
            let fate = output.put(record, &bytes, self.analysis.language)?;
            outcome.note(fate, &path, self.analysis.language);
        }
        Ok(())
    }

    /// Removes what is no longer made; what only could not be made this time stays and is marked.
    fn tidy(
        &self,
        output: &mut Output,
        outcome: &mut Outcome,
        made: &BTreeSet<String>,
        faulty: &Faulty<'_>,
    ) -> Result<()> {
        let language = self.analysis.language;
        let superfluous: Vec<Record> = output
            .manifest
            .values()
            .filter(|record| record.kind != manifest::INDEX && !made.contains(&record.path))
            .cloned()
            .collect();
        for record in superfluous {
            if faulty.might_define(&record.subject) && self.wants(&record) {
                output.keep_as_stale(&record.path);
                let kind = DocumentKind::from_name(&record.kind).expect("internal error: the manifest was checked");
                let once = refusal(kind, &record.subject, faulty.errors(&record.subject), language);
                if !outcome.refused.contains(&once) {
                    outcome.refused.push(once);
                    outcome.has_errors = true;
                }
                continue;
            }
            let fate = output.remove(&record.path, language)?;
            outcome.note(fate, &record.path, language);
        }
        Ok(())
    }

    /// Whether the project still asks for documents of this kind and format.
    fn wants(&self, record: &Record) -> bool {
        let format = OutputFormat::from_name(&record.format);
        let kind = DocumentKind::from_name(&record.kind);
        format.is_some_and(|format| self.plan.formats.contains(&format))
            && kind.is_some_and(|kind| self.plan.kinds.contains(&kind))
    }
}

fn record(
    (audience, kind, subject): (Audience, DocumentKind, &str),
    format: OutputFormat,
    page: &Page,
    bytes: &[u8],
) -> Record {
    Record {
        kind: kind.name().into(),
        subject: subject.into(),
        title: page.subject.clone(),
        audience: audience.name().into(),
        language: page.language.code().into(),
        format: format.name().into(),
        path: manifest::path(audience, kind, subject, format),
        sha256: manifest::sha256(bytes),
        template: format!("{}/{}.md.tera", page.language.code(), kind.name()),
        catalogue: catalogue::VERSION.into(),
        lotse: env!("CARGO_PKG_VERSION").into(),
        stale: false,
    }
}

impl Outcome {
    fn note(&mut self, fate: Fate, path: &str, language: Language) {
        match fate {
            Fate::Written => self.written += 1,
            Fate::Unchanged => self.unchanged += 1,
            Fate::Removed => self.removed += 1,
            Fate::Edited => self.refused.push(say!(
                language,
                "„{path}“ wurde von Hand geändert und bleibt stehen; --force überschreibt die Änderung",
                "\"{path}\" was edited by hand and stays; --force overwrites the change"
            )),
            Fate::Foreign => self.refused.push(say!(
                language,
                "„{path}“ stammt nicht von lotse und bleibt stehen; verschieben Sie die Datei, oder wählen Sie mit --out einen anderen Ordner",
                "\"{path}\" was not written by lotse and stays; move the file, or choose another folder with --out"
            )),
        }
    }
}

fn refusal(kind: DocumentKind, subject: &str, errors: usize, language: Language) -> String {
    let label = kind.label().get(language);
    match (language, errors) {
        (Language::De, 1) => {
            format!("{label} „{subject}“ nicht erstellt: 1 Fehler in den Angaben, aus denen das Dokument entsteht")
        }
        (Language::De, n) => {
            format!("{label} „{subject}“ nicht erstellt: {n} Fehler in den Angaben, aus denen das Dokument entsteht")
        }
        (Language::En, 1) => format!("{label} \"{subject}\" not rendered: 1 error in the facts that it is made of"),
        (Language::En, n) => format!("{label} \"{subject}\" not rendered: {n} errors in the facts that it is made of"),
    }
}

fn report(
    env: &mut Env,
    cli: &Cli,
    args: &cli::Render,
    plan: &Plan,
    outcome: &Outcome,
    manifest_changed: bool,
    language: Language,
) -> Result<ExitStatus> {
    for sentence in &outcome.refused {
        writeln!(env.stderr, "{}", plain(sentence))?;
    }
    if outcome.has_errors {
        let help = say!(
            language,
            "„lotse validate“ zeigt die Fehler; mit --allow-errors entstehen Entwürfe.",
            "\"lotse validate\" shows the errors; --allow-errors renders drafts."
        );
        writeln!(env.stderr, "{help}")?;
    }
    let Outcome { written, unchanged, removed, .. } = outcome;
    let differs = *written > 0 || *removed > 0 || manifest_changed;
    if !cli.global.quiet {
        let folder = plan.shown.display();
        let sentence = if args.check && differs {
            say!(
                language,
                "{folder}: {written} Dateien wären zu schreiben, {removed} zu entfernen, {unchanged} sind aktuell",
                "{folder}: {written} files would be written, {removed} removed, {unchanged} are up to date"
            )
        } else {
            say!(
                language,
                "{folder}: {written} Dateien geschrieben, {removed} entfernt, {unchanged} unverändert",
                "{folder}: {written} files written, {removed} removed, {unchanged} unchanged"
            )
        };
        writeln!(env.stdout, "{}", plain(&sentence))?;
        for page in plan.overviews() {
            let page = page.display();
            let open = say!(language, "Im Browser öffnen: {page}", "Open in the browser: {page}");
            writeln!(env.stdout, "{}", plain(&open))?;
        }
    }
    let findings = !outcome.refused.is_empty() || args.check && differs;
    Ok(if findings { ExitStatus::Findings } else { ExitStatus::Clean })
}
