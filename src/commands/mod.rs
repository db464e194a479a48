//! The commands: the only place where texts are fetched, and results printed and written.

pub mod env;

mod completions;
mod explain;
mod failure;
mod init;
mod list;
mod man;
mod new;
mod open;
mod render;
mod rules;
mod schema;
mod show;
mod validate;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::error::ErrorKind;

use crate::cli::{self, Cli, Command};
use crate::diagnostic::RuleInfo;
use crate::files;
use crate::i18n::Language;
use crate::report::Format;

use env::Env;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStatus {
    /// Nothing to complain about.
    Clean = 0,
    /// Findings of level error, refused documents, or a difference where none was wanted.
    Findings = 1,
    /// lotse could not do its work.
    Failure = 2,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        ExitCode::from(status as u8)
    }
}

/// Runs lotse with its arguments, the name of the program first.
pub fn run(env: &mut Env, args: &[OsString]) -> ExitStatus {
    let early = cli::early(args);
    let language = early.lang.or_else(|| project_language(env)).or(env.locale).unwrap_or_default();
    let cli = match cli::parse(args, language) {
        Ok(cli) => cli,
        Err(error) => return unparsed(env, &error, language, early.format.unwrap_or_default()),
    };
    let outcome = dispatch(env, &cli, language).and_then(|status| {
        env.stdout.flush()?;
        Ok(status)
    });
    match outcome {
        Ok(status) => status,
        // Whoever reads has enough: `lotse rules | head` is no failure.
        Err(error) if failure::is_broken_pipe(&error) => ExitStatus::Clean,
        Err(error) => {
            failure::print(env, &failure::Failure::new(&error, language), language, early.format.unwrap_or_default())
        }
    }
}

fn dispatch(env: &mut Env, cli: &Cli, language: Language) -> anyhow::Result<ExitStatus> {
    match &cli.command {
        Command::Explain(args) => explain::explain(env, args, &registry(), language),
        Command::Rules(args) => rules::rules(env, args, &registry(), language),
        Command::Completions(args) => completions::completions(env, args, language),
        Command::Man => man::man(env, language),
        Command::Validate(args) => validate::validate(env, cli, args, language),
        Command::List(args) => list::list(env, cli, args, language),
        Command::Show(args) => show::show(env, cli, args, language),
        Command::Schema(args) => schema::schema(env, args, language),
        Command::Render(args) => render::render(env, cli, args, language),
        Command::Init(args) => init::init(env, cli, args, language),
        Command::New(args) => new::new(env, cli, args, language),
    }
}

/// Every rule there is, in the order of the codes.
fn registry() -> Vec<&'static RuleInfo> {
    crate::rules::registry()
}

/// Help that was asked for, or a mistake in the arguments.
fn unparsed(env: &mut Env, error: &clap::Error, language: Language, format: Format) -> ExitStatus {
    let text = error.render();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            match write!(env.stdout, "{}", text.ansi()).and_then(|()| env.stdout.flush()) {
                Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                    failure::print(env, &failure::Failure::new(&error.into(), language), language, format)
                }
                _ => ExitStatus::Clean,
            }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Nobody is left to tell when standard error is closed too.
            let _ = write!(env.stderr, "{}", text.ansi());
            ExitStatus::Failure
        }
        _ => failure::print(env, &cli::fault(error, language).into(), language, format),
    }
}

/// The language that the nearest project names, for help and faults that are worded before any project is opened.
///
/// Only a plain `language:` line is understood here; whatever else `lotse.yaml` says is for the configuration to judge.
fn project_language(env: &Env) -> Option<Language> {
    let root = files::find_root(&env.cwd)?;
    let files::Content::Bytes(bytes) = files::read(&root.join(files::PROJECT_FILE), 1 << 16).ok()? else { return None };
    let text = String::from_utf8_lossy(&bytes);
    let value = text.lines().find_map(|line| line.strip_prefix("language:"))?;
    let code = value.split('#').next()?.trim();
    Language::ALL.into_iter().find(|language| language.code() == code)
}
