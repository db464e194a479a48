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

pub(super) fn schema(env: &mut Env, args: &cli::Schema, language: Language) -> Result<ExitStatus> {
    let schema = match args.kind.as_deref() {
        Some("project") => config::published(language),
        Some(name) => {
            let kind = Kind::from_name(name).expect("internal error: only the names of kinds are let through");
            model::schema::published(kind, language)
        }
        None => all(language),
    };
    serde_json::to_writer_pretty(&mut *env.stdout, &schema)?;
    writeln!(env.stdout)?;
    Ok(ExitStatus::Clean)
}

/// All schemas by name, for whoever wants them in one call.
fn all(language: Language) -> Value {
    let kinds = Kind::ALL.iter().map(|kind| (kind.name().to_owned(), model::schema::published(*kind, language)));
    let project = std::iter::once(("project".to_owned(), config::published(language)));
    json!({ "version": 1, "schemas": project.chain(kinds).collect::<serde_json::Map<_, _>>() })
}
