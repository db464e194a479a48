//! The command line in the language of the run: help texts, headings, usage lines and placeholders.

use clap::builder::Styles;
use clap::builder::styling::{AnsiColor, Style};
use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::words::{ARGUMENTS, COMMANDS, PLACEHOLDERS, german};
use crate::i18n::{Language, Phrase};
use crate::say;

const HEADER: Style = Style::new().bold();
const USAGE: Phrase = Phrase { de: "Aufruf", en: "Usage" };
const SUBCOMMANDS: Phrase = Phrase { de: "Befehle", en: "Commands" };
const POSITIONALS: Phrase = Phrase { de: "Argumente", en: "Arguments" };
const OPTIONS: Phrase = Phrase { de: "Optionen", en: "Options" };
const GLOBAL_OPTIONS: Phrase = Phrase { de: "Allgemeine Optionen", en: "Global options" };
const COMMAND_PLACEHOLDER: Phrase = Phrase { de: "BEFEHL", en: "COMMAND" };
const OPTIONS_PLACEHOLDER: Phrase = Phrase { de: "OPTIONEN", en: "OPTIONS" };

/// The whole command line in a language.
pub fn command(language: Language) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).global(true).help("Shows help");
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Shows the version");
    let styles = Styles::styled()
        .header(HEADER)
        .usage(HEADER)
        .literal(AnsiColor::Cyan.on_default())
        .placeholder(AnsiColor::Cyan.on_default().dimmed());
    let root = super::Cli::command()
        .args([help, version])
        .styles(styles)
        .max_term_width(100)
        .arg_required_else_help(true)
        .subcommand_value_name(COMMAND_PLACEHOLDER.get(language))
        .subcommand_help_heading(SUBCOMMANDS.get(language));
    let root = worded(root, "", language);
    root.mut_subcommands(|sub| {
        let name = sub.get_name().to_owned();
        worded(sub, &name, language)
    })
}

/// The heading of a usage line, for faults.
pub(super) fn usage_heading(language: Language) -> &'static str {
    USAGE.get(language)
}

fn worded(command: Command, name: &str, language: Language) -> Command {
    let template = format!(
        "{{about-with-newline}}\n{HEADER}{}:{HEADER:#} {{usage}}\n\n{{all-args}}{{after-help}}",
        USAGE.get(language)
    );
    let command = match (language, german(COMMANDS, name)) {
        (Language::De, Some(about)) => command.about(about),
        _ => command,
    };
    let command = command.help_template(template).mut_args(|arg| argument(arg, name, language));
    let usage = usage(&command, name, language);
    command.override_usage(usage)
}

fn argument(arg: Arg, command: &str, language: Language) -> Arg {
    let key = if arg.is_global_set() || arg.get_id() == "version" { "" } else { command };
    let heading = match () {
        () if arg.is_positional() => POSITIONALS,
        () if key.is_empty() => GLOBAL_OPTIONS,
        () => OPTIONS,
    };
    let help = match language {
        Language::De => german(ARGUMENTS, &format!("{key}.{}", arg.get_id())).unwrap_or_default().to_owned(),
        Language::En => arg.get_help().map(ToString::to_string).unwrap_or_default(),
    };
    let help = [Some(help), possible(&arg, language), default(&arg, language)];
    let help = help.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let names: Vec<String> = arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string).collect();
    let values = arg.get_action().takes_values();
    let arg =
        arg.help(help).help_heading(heading.get(language)).hide_possible_values(values).hide_default_value(values);
    match (language, names.first().and_then(|name| german(PLACEHOLDERS, name))) {
        (Language::De, Some(name)) => arg.value_name(name),
        _ => arg,
    }
}

/// `[möglich: de, en]`; clap's own list would be English in every language.
fn possible(arg: &Arg, language: Language) -> Option<String> {
    let values = arg.get_possible_values();
    let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
    let takes_value = matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    let names = (takes_value && !names.is_empty()).then(|| names.join(", "))?;
    Some(say!(language, "[möglich: {names}]", "[possible: {names}]"))
}

fn default(arg: &Arg, language: Language) -> Option<String> {
    let value = arg.get_default_values().first().filter(|_| arg.get_action().takes_values())?.to_string_lossy();
    Some(say!(language, "[Vorgabe: {value}]", "[default: {value}]"))
}

fn usage(command: &Command, name: &str, language: Language) -> String {
    let mut parts = vec!["lotse".to_owned()];
    if !name.is_empty() {
        parts.push(name.to_owned());
    }
    parts.push(format!("[{}]", OPTIONS_PLACEHOLDER.get(language)));
    for arg in command.get_positionals() {
        let placeholder = arg.get_value_names().and_then(<[_]>::first).map(ToString::to_string).unwrap_or_default();
        parts.push(if arg.is_required_set() { format!("<{placeholder}>") } else { format!("[{placeholder}]") });
    }
    if command.has_subcommands() {
        parts.push(format!("<{}>", COMMAND_PLACEHOLDER.get(language)));
    }
    parts.join(" ")
}
