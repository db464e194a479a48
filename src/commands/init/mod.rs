//! `lotse init`: a new project that can be checked and rendered at once.

mod example;
mod scaffold;

use std::io::Write as _;
use std::path::Path;

use anyhow::{Result, bail};

use super::ExitStatus;
use super::env::Env;
use super::schema;
use crate::cli::{self, Cli};
use crate::files;
use crate::i18n::Language;
use crate::model;
use crate::report::plain;
use crate::say;

use scaffold::Facts;

/// The file in which git looks for what it leaves out.
const IGNORE_LIST: &str = ".gitignore";

/// How many files in the way are named.
const NAMED: usize = 3;

/// How a folder differs from the project that is to be there.
#[derive(Default)]
struct Comparison {
    /// The files that are not there yet: path and text.
    missing: Vec<(String, String)>,
    /// The paths that something else has taken.
    differing: Vec<String>,
    /// Whether the folder has an ignore list of its own, as every git repository may; it stays as it is.
    own_ignore_list: bool,
}

pub(super) fn init(env: &mut Env, cli: &Cli, args: &cli::Init, language: Language) -> Result<ExitStatus> {
    let planned = match &args.example {
        Some(name) => example(name),
        None => new_project(args, language)?,
    };
    let root = env.cwd.join(&args.dir);
    files::create_folder(&root)?;
    let Comparison { missing, differing, own_ignore_list } = compare(&root, planned)?;
    if !differing.is_empty() {
        bail!(in_the_way(&differing, language));
    }
    for (path, text) in &missing {
        files::write(&root.join(path), text.as_bytes())?;
        if cli.global.verbose {
            writeln!(env.stderr, "{path}")?;
        }
    }
    if !cli.global.quiet {
        env.stdout.write_all(told(&args.dir, missing.len(), language).as_bytes())?;
        if own_ignore_list {
            let hint = say!(
                language,
                "Ihre .gitignore bleibt, wie sie ist; sie sollte private/ und out/ nennen.",
                "Your .gitignore stays as it is; it should name private/ and out/."
            );
            writeln!(env.stdout, "{hint}")?;
        }
    }
    Ok(ExitStatus::Clean)
}

/// A shipped example; its language is German, whoever asks for it.
fn example(name: &str) -> Vec<(String, String)> {
    let shipped = example::files(name).expect("internal error: the command line knows an example that is not shipped");
    let mut planned: Vec<_> = shipped.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    planned.push(scaffold::ignored(Language::De));
    planned.extend(schema::files(Language::De));
    planned
}

fn new_project(args: &cli::Init, language: Language) -> Result<Vec<(String, String)>> {
    let name = args.name.as_deref().map(str::trim);
    if let Some(fault) = name.and_then(|name| model::scalar::check("text", name, language).err()) {
        let (message, help) = (fault.message, fault.help);
        bail!(say!(language, "„--name“ passt nicht: {message}. {help}", "\"--name\" does not fit: {message}; {help}"));
    }
    let facts = Facts { name, land: args.land.as_ref().map(|land| land.to_ascii_uppercase()), language };
    let mut planned = if args.minimal { scaffold::minimal(&facts) } else { scaffold::full(&facts) };
    planned.push(scaffold::ignored(language));
    planned.extend(schema::files(language));
    Ok(planned)
}

fn compare(root: &Path, planned: Vec<(String, String)>) -> Result<Comparison> {
    let mut found = Comparison::default();
    for (path, text) in planned {
        let place = root.join(&path);
        if files::is_folder(&place) {
            found.differing.push(path);
            continue;
        }
        match files::read_if_there(&place)? {
            None => found.missing.push((path, text)),
            Some(known) if known == text.as_bytes() => {}
            Some(_) if path == IGNORE_LIST => found.own_ignore_list = true,
            Some(_) => found.differing.push(path),
        }
    }
    Ok(found)
}

fn in_the_way(differing: &[String], language: Language) -> String {
    let first = &differing[..differing.len().min(NAMED)];
    let more = differing.len() - first.len();
    let list = match language {
        Language::De => first.iter().map(|path| format!("„{path}“")).collect::<Vec<_>>().join(", "),
        Language::En => first.iter().map(|path| format!("\"{path}\"")).collect::<Vec<_>>().join(", "),
    };
    let more = match more {
        0 => String::new(),
        more => say!(language, " und {more} weitere", " and {more} more"),
    };
    say!(
        language,
        "Es wurde nichts geschrieben: Diese Dateien gibt es schon mit anderem Inhalt: {list}{more}. Wählen Sie einen leeren Ordner, zum Beispiel „lotse init meine-kommune“",
        "Nothing was written: these files exist already with other content: {list}{more}. Choose an empty folder, for example \"lotse init meine-kommune\""
    )
}

/// What was done, and what one does next.
fn told(dir: &Path, written: usize, language: Language) -> String {
    let here = dir == Path::new(".");
    let folder = plain(&dir.to_string_lossy()).into_owned();
    let files = match written {
        1 => say!(language, "1 Datei", "1 file"),
        _ => say!(language, "{written} Dateien", "{written} files"),
    };
    let done = match (written, here) {
        (0, _) => say!(
            language,
            "Das Projekt ist schon angelegt, es war nichts zu schreiben.",
            "The project is there already, nothing had to be written."
        ),
        (_, true) => say!(language, "Projekt angelegt ({files}).", "Project created ({files})."),
        (_, false) => {
            say!(language, "Projekt in „{folder}“ angelegt ({files}).", "Project created in \"{folder}\" ({files}).")
        }
    };
    let argument = if here { String::new() } else { format!(" {}", shell_word(&folder)) };
    let steps = [
        (format!("lotse validate{argument}"), say!(language, "prüft das Projekt", "checks the project")),
        (
            format!("lotse render{argument}"),
            say!(language, "schreibt die Dokumente als Markdown und HTML", "writes the documents as Markdown and HTML"),
        ),
        (
            "lotse new role ID".to_owned(),
            if here {
                say!(language, "legt eine weitere Rolle an", "creates another role")
            } else {
                say!(
                    language,
                    "legt eine weitere Rolle an (im Ordner des Projekts aufrufen)",
                    "creates another role (to be called in the folder of the project)"
                )
            },
        ),
    ];
    let width = steps.iter().map(|(command, _)| command.chars().count()).max().unwrap_or_default();
    let next = say!(language, "Nächste Schritte:", "Next steps:");
    let steps: Vec<String> = steps.iter().map(|(command, what)| format!("  {command:width$}  {what}\n")).collect();
    format!("{done}\n{next}\n{}", steps.concat())
}

/// A word that a shell takes as one.
fn shell_word(word: &str) -> String {
    let safe = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '/' | '\\' | ':');
    if word.chars().all(safe) { word.to_owned() } else { format!("\"{word}\"") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_have_the_headers_of_their_layout() {
        for (path, text) in cli::EXAMPLES.iter().filter_map(|name| example::files(name)).flatten() {
            let Some(schema) = schema_of(path, text) else { continue };
            assert!(text.starts_with(&schema::header(path, schema)), "{path}");
        }
    }

    /// The name of the schema that fits a YAML file.
    fn schema_of<'t>(path: &str, text: &'t str) -> Option<&'t str> {
        if path == files::PROJECT_FILE {
            return Some("project");
        }
        let kind = text.lines().find_map(|line| line.strip_prefix("kind: "));
        // Chapters in Markdown have no schema.
        if path.contains("/kapitel/") { None } else { Some(kind.expect("a definition says its kind")) }
    }

    #[test]
    fn folders_with_spaces_are_one_word() {
        assert_eq!(shell_word("a/b-c"), "a/b-c");
        assert_eq!(shell_word("meine Stadt"), "\"meine Stadt\"");
    }
}
