//! `lotse new`: one definition more, with comments that explain its fields.

mod concept;

use std::io::Write as _;

use anyhow::{Result, bail};

use super::ExitStatus;
use super::env::Env;
use super::open::{Opened, open, open_with};
use super::schema;
use crate::cli::{self, Cli};
use crate::files;
use crate::i18n::Language;
use crate::load::Content;
use crate::model::{self, Kind};
use crate::project::Project;
use crate::project::faults::{DUPLICATE_ID, UNKNOWN_REFERENCE, WRONG_REFERENCE};
use crate::report::{Finding, plain};
use crate::say;
use crate::source::Span;

macro_rules! scaffold {
    ($language:expr, $name:literal) => {
        match $language {
            Language::De => include_str!(concat!("../../../templates/scaffold/de/", $name, ".yaml")),
            Language::En => include_str!(concat!("../../../templates/scaffold/en/", $name, ".yaml")),
        }
    };
}

pub(super) fn new(env: &mut Env, cli: &Cli, args: &cli::New, language: Language) -> Result<ExitStatus> {
    let kind = Kind::from_name(&args.kind).expect("internal error: only the names of kinds are let through");
    spelling("id", &args.id, language)?;
    if let Some(parent) = &args.extends {
        spelling("ref", parent, language)?;
        inheritable(kind, language)?;
        if *parent == args.id {
            bail!(say!(
                language,
                "„{parent}“ kann nicht auf sich selbst aufbauen",
                "\"{parent}\" cannot build on itself"
            ));
        }
    }
    let opened = open(env, cli, None, language)?;
    let language = opened.analysis.language;
    let path = path(kind, &args.id);
    free(&opened, kind, &args.id, &path)?;
    let project = &opened.analysis.project;
    let text = match &args.extends {
        Some(parent) => heir(kind, &args.id, parent, language),
        None => complete(project, kind, &args.id, language),
    };
    let text = schema::header(&path, kind.name()) + &text;
    let file = (path.clone(), Content::Bytes(text.clone().into_bytes()));
    let future = open_with(env, opened.root.clone(), cli, Some(file), language)?;
    let open_points = judged(&future, &path)?;
    files::write(&opened.root.join(&path), text.as_bytes())?;
    for (schema, text) in schema::files(language) {
        let place = opened.root.join(schema);
        if !files::is_file(&place) {
            files::write(&place, text.as_bytes())?;
        }
    }
    if !cli.global.quiet {
        env.stdout.write_all(told(&path, open_points, language).as_bytes())?;
    }
    Ok(ExitStatus::Clean)
}

/// Holds an id or a reference against the spelling that the model allows.
fn spelling(x_type: &str, written: &str, language: Language) -> Result<()> {
    match model::scalar::check(x_type, written, language) {
        Ok(()) => Ok(()),
        Err(fault) => bail!("{}. {}", fault.message, capitalised(&fault.help)),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}

fn inheritable(kind: Kind, language: Language) -> Result<()> {
    if kind.is_extendable() {
        return Ok(());
    }
    let label = kind.label().get(language);
    bail!(say!(
        language,
        "Eine Definition der Art „{label}“ kann nichts übernehmen; lassen Sie „--extends“ weg",
        "A definition of the kind \"{label}\" cannot extend another; leave out \"--extends\""
    ))
}

/// Where a definition of a kind is laid down; lotse itself does not care for the names of folders.
fn path(kind: Kind, id: &str) -> String {
    let folder = match kind {
        Kind::Organisation => return "organisation.yaml".to_owned(),
        Kind::Competences => "competences",
        Kind::Role => "roles",
        Kind::Position => "positions",
        Kind::Process => "processes",
        Kind::Concept => "concepts",
        Kind::Staffing => "private",
    };
    format!("{folder}/{id}.yaml")
}

/// Refuses what is there already.
fn free(opened: &Opened, kind: Kind, id: &str, path: &str) -> Result<()> {
    let language = opened.analysis.language;
    let project = &opened.analysis.project;
    if let (Kind::Organisation, Some(organisation)) = (kind, project.organisation()) {
        let place = place(opened, organisation.definition.span);
        bail!(say!(
            language,
            "Das Projekt beschreibt seine Organisation schon in {place}",
            "The project describes its organisation already in {place}"
        ));
    }
    if let Some(taken) = project.definition(id) {
        bail!(taken_at(id, &place(opened, taken.span), language));
    }
    if project.taint.bears(id) {
        bail!(say!(
            language,
            "Die Kennung „{id}“ ist schon vergeben, und zwar in einer fehlerhaften Datei; „lotse validate“ zeigt sie",
            "The id \"{id}\" is taken already, in a faulty file; \"lotse validate\" shows it"
        ));
    }
    let place = opened.root.join(path);
    if files::is_file(&place) || files::is_folder(&place) {
        bail!(say!(
            language,
            "Die Datei „{path}“ gibt es schon; sie wurde nicht geändert",
            "The file \"{path}\" exists already; it was not changed"
        ));
    }
    Ok(())
}

fn place(opened: &Opened, span: Span) -> String {
    let sources = &opened.analysis.sources;
    format!("{}:{}", plain(&sources.file(span.file).path), sources.positions(span).0.line)
}

fn taken_at(id: &str, place: &str, language: Language) -> String {
    say!(
        language,
        "Die Kennung „{id}“ ist schon vergeben: {place}. Wählen Sie eine andere",
        "The id \"{id}\" is taken already: {place}. Choose another"
    )
}

/// Looks at the project as it would be: an id that something inside a definition bears already, or a parent that does
/// not exist, is refused; otherwise says how much is left to be filled in.
fn judged(future: &Opened, path: &str) -> Result<usize> {
    let analysis = &future.analysis;
    let is_new = |span: Span| !span.file.is_catalogue() && analysis.sources.file(span.file).path == path;
    let concerns = |finding: &&Finding| is_new(finding.diagnostic.place.span);
    for finding in &analysis.findings {
        let diagnostic = &finding.diagnostic;
        let places: Vec<Span> =
            std::iter::once(diagnostic.place.span).chain(diagnostic.related.iter().map(|it| it.span)).collect();
        let other = places.iter().find(|span| !is_new(**span));
        if let (true, Some(other)) =
            (diagnostic.rule.code == DUPLICATE_ID.code && places.iter().any(|at| is_new(*at)), other)
        {
            bail!(taken_at(analysis.sources.text(*other), &place(future, *other), analysis.language));
        }
    }
    let unknown = |finding: &&Finding| {
        let code = finding.diagnostic.rule.code;
        finding.path.as_deref() == Some("/extends") && (code == UNKNOWN_REFERENCE.code || code == WRONG_REFERENCE.code)
    };
    if let Some(finding) = analysis.findings.iter().filter(concerns).find(unknown) {
        let diagnostic = &finding.diagnostic;
        match &diagnostic.help {
            Some(help) => bail!("{}. {help}", diagnostic.message),
            None => bail!("{}", diagnostic.message),
        }
    }
    Ok(analysis.findings.iter().filter(concerns).count())
}

/// A definition that stands on its own, with references to what the project has.
fn complete(project: &Project, kind: Kind, id: &str, language: Language) -> String {
    let text = match kind {
        Kind::Organisation => scaffold!(language, "organisation"),
        Kind::Competences => scaffold!(language, "competences"),
        Kind::Role => scaffold!(language, "role"),
        Kind::Position => scaffold!(language, "position"),
        Kind::Process => scaffold!(language, "process"),
        Kind::Concept => scaffold!(language, "concept"),
        Kind::Staffing => scaffold!(language, "staffing"),
    };
    let unit = project.organisation().and_then(|it| it.units.first()).map_or("hauptamt", |unit| unit.id.as_str());
    let own_role = project.roles.get("lotsen-koordination").is_some();
    let mut competences = project.competences.own().flat_map(|it| &it.competences);
    let own_competence = competences.any(|competence| competence.id == "kommunikation");
    let text = if kind == Kind::Concept { concept::filled(text, project, language) } else { text.to_owned() };
    text.replace("{{id}}", id)
        .replace("{{unit}}", unit)
        .replace("{{coordination}}", if own_role { "lotsen-koordination" } else { "lotse:lotsen-koordination" })
        .replace("{{competence}}", if own_competence { "kommunikation" } else { "lotse:kommunikation" })
}

/// A definition that takes over another, with hints how one deviates from it.
fn heir(kind: Kind, id: &str, parent: &str, language: Language) -> String {
    let (hint, example) = match kind {
        Kind::Role => ("# time_budget: { share: 10 % }", "tasks.newsletter"),
        Kind::Position => ("# fte: 0.5", "work_items.auswertung"),
        Kind::Process => ("# accountable: lotsen-koordination", "steps.rueckmeldung"),
        Kind::Concept => ("# version: Entwurf 1", "variants.kern"),
        Kind::Competences => ("# title: Unser Kompetenzkatalog", "competences.moderation"),
        Kind::Organisation | Kind::Staffing => unreachable!("internal error: this kind extends nothing"),
    };
    scaffold!(language, "heir")
        .replace("{{kind}}", kind.name())
        .replace("{{id}}", id)
        .replace("{{parent}}", parent)
        .replace("{{hints}}", hint)
        .replace("{{example}}", example)
}

fn told(path: &str, open_points: usize, language: Language) -> String {
    let done = say!(language, "Angelegt: {path}", "Created: {path}");
    let next = match open_points {
        0 => say!(
            language,
            "Ersetzen Sie die Platzhalter; „lotse validate“ prüft das Projekt.",
            "Replace the placeholders; \"lotse validate\" checks the project."
        ),
        1 => say!(
            language,
            "Es fehlt noch eine Angabe; „lotse validate“ zeigt, welche.",
            "One fact is still missing; \"lotse validate\" shows which."
        ),
        _ => say!(
            language,
            "Es fehlen noch {open_points} Angaben; „lotse validate“ zeigt, welche.",
            "{open_points} facts are still missing; \"lotse validate\" shows which."
        ),
    };
    format!("{done}\n{next}\n")
}
