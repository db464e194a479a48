//! `lotse completions`: the completion script of a shell.

use std::io::Write as _;

use super::ExitStatus;
use super::env::Env;
use crate::cli;
use crate::i18n::Language;

pub(super) fn completions(env: &mut Env, args: &cli::Completions, language: Language) -> anyhow::Result<ExitStatus> {
    // The generator panics where it cannot write, so it writes into memory.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut cli::command(language), "lotse", &mut script);
    env.stdout.write_all(&script)?;
    Ok(ExitStatus::Clean)
}
