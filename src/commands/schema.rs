//! `lotse schema`: the JSON Schemas that editors use.

use std::io::Write as _;

use anyhow::Result;
use serde_json::{Value, json};

use super::ExitStatus;
use super::env::Env;
use crate::cli;
use crate::config;
use crate::i18n::Language;
use crate::model::{self, Kind};

/// The folder of a project that holds the schemas, so that editors find them without a network.
const FOLDER: &str = ".lotse/schema";

pub(super) fn schema(env: &mut Env, args: &cli::Schema, language: Language) -> Result<ExitStatus> {
    let schema = match args.kind.as_deref() {
        Some(name) => published(name, language),
        None => all(language),
    };
    serde_json::to_writer_pretty(&mut *env.stdout, &schema)?;
    writeln!(env.stdout)?;
    Ok(ExitStatus::Clean)
}

/// The schemas as files of a project: path and text.
pub(super) fn files(language: Language) -> Vec<(String, String)> {
    let file = |name: &&str| {
        let text = serde_json::to_string_pretty(&published(name, language));
        (path(name), text.expect("internal error: a schema is JSON") + "\n")
    };
    cli::SCHEMAS.iter().map(file).collect()
}

/// The line by which editors find the schema of a file; the path is that of the file inside its project.
pub(super) fn header(file: &str, name: &str) -> String {
    let upward = "../".repeat(file.matches('/').count());
    format!("# yaml-language-server: $schema={upward}{}\n", path(name))
}

fn path(name: &str) -> String {
    format!("{FOLDER}/{name}.schema.json")
}

fn published(name: &str, language: Language) -> Value {
    match Kind::from_name(name) {
        Some(kind) => model::schema::published(kind, language),
        None => config::published(language),
    }
}

/// All schemas by name, for whoever wants them in one call.
fn all(language: Language) -> Value {
    let schemas = cli::SCHEMAS.iter().map(|name| ((*name).to_owned(), published(name, language)));
    json!({ "version": 1, "schemas": schemas.collect::<serde_json::Map<_, _>>() })
}
