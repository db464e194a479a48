//! Opening a project: the one place where its files are fetched before anybody thinks about them.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::env::Env;
use crate::analysis::{Analysis, Input, analyse_timed};
use crate::cli::Cli;
use crate::config::{FILE_NAME, Settings};
use crate::files;
use crate::i18n::Language;
use crate::load::{self, Content, MAX_FILE, add_file};
use crate::model::Date;
use crate::project::{catalogue, compile_shapes};
use crate::say;
use crate::source::Sources;
use crate::threads::meanwhile;

/// A project on disk and what there is to say about it.
pub(super) struct Opened {
    /// The folder with `lotse.yaml`.
    pub(super) root: PathBuf,
    /// The project, linked and judged.
    pub(super) analysis: Analysis,
}

/// Opens the project at a path, or the nearest one from the current folder upward.
pub(super) fn open(env: &Env, cli: &Cli, path: Option<&Path>, language: Language) -> Result<Opened> {
    open_timed(env, cli, path, None, language)
}

/// As [`open`]; with a clock the analysis says what took how long.
pub(super) fn open_timed(
    env: &Env,
    cli: &Cli,
    path: Option<&Path>,
    clock: Option<fn() -> u64>,
    language: Language,
) -> Result<Opened> {
    let root = root(env, path, language)?;
    let input = input(env, &root, cli, None, language)?;
    Ok(Opened { root, analysis: analyse_timed(input, clock) })
}

/// Opens the project of a folder as it would be with one file more.
pub(super) fn open_with(
    env: &Env,
    root: PathBuf,
    cli: &Cli,
    more: Option<(String, Content)>,
    language: Language,
) -> Result<Opened> {
    let input = input(env, &root, cli, more, language)?;
    Ok(Opened { root, analysis: analyse_timed(input, None) })
}

/// All that an analysis of the project starts from.
fn input(env: &Env, root: &Path, cli: &Cli, more: Option<(String, Content)>, language: Language) -> Result<Input> {
    // What every run needs, whatever its files say, takes as long as reading a small project: it is done meanwhile. Nobody
    // waits for it but who asks for a shape.
    meanwhile(env.threads, compile_shapes);
    let settings_file = (FILE_NAME.to_owned(), content(&root.join(FILE_NAME))?);
    let (out, exclude) = layout(settings_file.1.clone(), language);
    let patterns: Vec<String> = exclude.into_iter().filter(|pattern| globset::Glob::new(pattern).is_ok()).collect();
    let exclude = files::patterns(&patterns).unwrap_or_default();
    let mut files = vec![settings_file];
    for found in files::project_files(root, &root.join(out), &exclude)? {
        files.push((found.relative, content(&found.path)?));
    }
    files.extend(more);
    Ok(Input {
        files,
        language: cli.global.lang,
        fallback_language: language,
        today: cli.global.today.map(Date::from),
        fallback_today: Date::from(env.today),
        threads: env.threads,
    })
}

fn root(env: &Env, path: Option<&Path>, language: Language) -> Result<PathBuf> {
    let Some(path) = path else {
        if let Some(root) = files::find_root(&env.cwd) {
            return Ok(root);
        }
        bail!(say!(
            language,
            "Hier und in den Ordnern darüber gibt es keine lotse.yaml; „lotse init“ legt ein Projekt an",
            "There is no lotse.yaml here or in the folders above; \"lotse init\" creates a project"
        ));
    };
    let folder = env.cwd.join(path);
    let shown = path.display();
    if files::is_file(&folder.join(FILE_NAME)) {
        return Ok(folder);
    }
    // A folder or a file inside a project means the project around it.
    if let Some(root) = files::find_root(&folder) {
        return Ok(root);
    }
    if files::is_folder(&folder) {
        bail!(say!(
            language,
            "Der Ordner „{shown}“ enthält keine lotse.yaml; „lotse init {shown}“ legt ein Projekt an",
            "The folder \"{shown}\" contains no lotse.yaml; \"lotse init {shown}\" creates a project"
        ));
    }
    bail!(say!(
        language,
        "„{shown}“ ist kein Projektordner; nennen Sie den Ordner mit der lotse.yaml",
        "\"{shown}\" is no project folder; name the folder with the lotse.yaml"
    ));
}

fn content(path: &Path) -> Result<Content> {
    Ok(match files::read(path, MAX_FILE)? {
        files::Content::Bytes(bytes) => Content::Bytes(bytes),
        files::Content::TooLarge => Content::TooLarge,
    })
}

/// The output folder and the excluded paths, which must be known before the other files are fetched.
fn layout(content: Content, language: Language) -> (String, Vec<String>) {
    let mut sources = Sources::default();
    let (file, _) = add_file(&mut sources, FILE_NAME, content, language);
    let reading = load::read(&sources, file, language);
    let config = Settings::read(reading, file, catalogue::VERSION, language, &mut Vec::new()).config;
    (config.out().to_owned(), config.exclude.iter().map(ToString::to_string).collect())
}
