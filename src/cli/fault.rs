//! What is wrong with the arguments, in the language of the run.

use std::fmt::Write as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::localise::usage_heading;
use crate::i18n::Language;
use crate::say;

/// A mistake in the arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The fact, in one line.
    pub message: String,
    /// The next step, and the usage line of the command.
    pub advice: String,
}

/// Words what the parser found wrong.
pub fn fault(error: &clap::Error, language: Language) -> Fault {
    let mut advice = String::new();
    if let Some(name) = suggestion(error) {
        let line = say!(language, "Meinten Sie „{name}“?", "Did you mean \"{name}\"?");
        advice.push_str(&line);
        advice.push('\n');
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let usage = usage.to_string();
        // The parser writes its own English heading before the line that was given to it.
        let usage = usage.trim().strip_prefix("Usage:").unwrap_or(&usage).trim();
        writeln!(advice, "{}: {usage}", usage_heading(language)).expect("internal error: writing into a string");
    }
    advice.push_str(&say!(language, "Mehr dazu: lotse --help", "More about it: lotse --help"));
    advice.push('\n');
    Fault { message: message(error, language), advice }
}

fn message(error: &clap::Error, language: Language) -> String {
    let text = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let arg = text(ContextKind::InvalidArg);
    let value = text(ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = text(ContextKind::InvalidSubcommand);
            say!(language, "unbekannter Befehl „{name}“", "unknown command \"{name}\"")
        }
        ErrorKind::MissingSubcommand => say!(language, "es fehlt ein Befehl", "a command is missing"),
        ErrorKind::UnknownArgument if arg.starts_with('-') => {
            say!(language, "unbekannte Option „{arg}“", "unknown option \"{arg}\"")
        }
        ErrorKind::UnknownArgument => say!(language, "„{arg}“ ist hier zu viel", "\"{arg}\" is too much here"),
        ErrorKind::InvalidValue if value.is_empty() => {
            say!(language, "bei „{arg}“ fehlt der Wert", "the value of \"{arg}\" is missing")
        }
        ErrorKind::InvalidValue => {
            let known = list(error, ContextKind::ValidValue, ", ");
            say!(
                language,
                "„{value}“ passt nicht zu „{arg}“; möglich: {known}",
                "\"{value}\" does not fit \"{arg}\"; possible: {known}"
            )
        }
        ErrorKind::ValueValidation if arg.starts_with("--today") => say!(
            language,
            "„{value}“ ist kein Datum der Form JJJJ-MM-TT",
            "\"{value}\" is not a date of the form YYYY-MM-DD"
        ),
        ErrorKind::ValueValidation => {
            say!(language, "„{value}“ passt nicht zu „{arg}“", "\"{value}\" does not fit \"{arg}\"")
        }
        ErrorKind::MissingRequiredArgument => {
            let missing = list(error, ContextKind::InvalidArg, " ");
            say!(language, "es fehlt: {missing}", "missing: {missing}")
        }
        ErrorKind::ArgumentConflict => conflict(error, &arg, language),
        ErrorKind::InvalidUtf8 => {
            say!(language, "ein Argument ist kein gültiger Text", "an argument is no valid text")
        }
        // Nothing in this command line can lead here; should the parser change, its own words are better than none.
        _ => error.to_string().lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned(),
    }
}

fn conflict(error: &clap::Error, arg: &str, language: Language) -> String {
    let other = list(error, ContextKind::PriorArg, ", ");
    if other == arg {
        say!(language, "„{arg}“ darf nur einmal stehen", "\"{arg}\" can be given only once")
    } else {
        say!(language, "„{arg}“ verträgt sich nicht mit „{other}“", "\"{arg}\" cannot be used with \"{other}\"")
    }
}

fn list(error: &clap::Error, kind: ContextKind, separator: &str) -> String {
    match error.get(kind) {
        Some(ContextValue::Strings(values)) => values.join(separator),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}

fn suggestion(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds.into_iter().find_map(|kind| match error.get(kind)? {
        // The parser lists the nearest last.
        ContextValue::Strings(names) => names.last().cloned(),
        other => Some(other.to_string()),
    })
}
