//! The thin program around the library.

use std::ffi::OsString;
use std::process::ExitCode;

use lotse::cli;
use lotse::commands::{self, env::Env};
use lotse::threads;

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let mut env = Env::of_process(cli::early(&args).color);
    env.threads = threads::start(env.threads);
    commands::run(&mut env, &args).into()
}
