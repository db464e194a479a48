//! The command line as types: what can be asked of lotse. No logic, no wording but the English one.
//!
//! The first sentence of each comment is the English help text; `words` holds the German one beside the same key, and a
//! test keeps both complete. Help texts and faults are made in the language that was decided before parsing.

mod fault;
mod localise;
mod reference;
mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, FromArgMatches as _, Parser, Subcommand};
use jiff::civil::Date;

use crate::i18n::Language;
use crate::report;

pub use fault::{Fault, fault};
pub use localise::command;
pub use reference::reference;

/// The kinds of definitions, as they stand in `kind:`.
pub const KINDS: [&str; 7] = ["organisation", "competences", "role", "position", "process", "concept", "staffing"];
/// The kinds that have a schema: the definitions and `lotse.yaml` itself.
pub const SCHEMAS: [&str; 8] =
    ["project", "organisation", "competences", "role", "position", "process", "concept", "staffing"];
/// The kinds of documents.
pub const DOCUMENTS: [&str; 9] = [
    "role-profile",
    "job-description",
    "requirements-profile",
    "job-ad",
    "interview-guide",
    "appointment",
    "lotsen-concept",
    "council-paper",
    "role-catalogue",
];
/// The formats of documents.
pub const DOCUMENT_FORMATS: [&str; 2] = ["md", "html"];
/// The names of the shipped examples; the first is the one that is meant where none is named.
pub const EXAMPLES: [&str; 2] = ["musterstadt", "kleinstadt"];
/// The Länder by their usual abbreviations.
pub const LAENDER: [&str; 16] =
    ["BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"];

/// Checks roles, posts, processes and concepts of a municipality, written as YAML, and turns them into documents.
#[derive(Debug, Parser)]
#[command(name = "lotse", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, subcommand_required = true, infer_long_args = false)]
pub struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What holds for every command.
#[derive(Debug, Args)]
pub struct Global {
    /// Language of findings, help and schemas (otherwise: of the project, then of the system).
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = languages())]
    pub lang: Option<Language>,
    /// When to use colours.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,
    /// Date that counts as today (otherwise: of the project, then of the clock).
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub today: Option<Date>,
    /// Prints only what is wrong.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Says on standard error what is being done.
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// What lotse can be asked to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Creates a project that can be checked and rendered at once.
    Init(Init),
    /// Creates one definition, with comments that explain its fields.
    New(New),
    /// Checks a project and shows what is wrong, with file and line (also: check).
    #[command(alias = "check")]
    Validate(Validate),
    /// Explains a rule: what it checks, why, and how it is done right.
    Explain(Explain),
    /// Lists the rules.
    Rules(Rules),
    /// Writes the documents of a project.
    Render(Render),
    /// Lists what the project defines.
    List(List),
    /// Shows one definition as it is meant, with the origin of each value.
    Show(Show),
    /// Prints the JSON Schema of a kind, for editors.
    Schema(Schema),
    /// Prints the completion script of a shell.
    Completions(Completions),
    /// Prints the manual page.
    Man,
}

/// The options of `lotse init`.
#[derive(Debug, Args)]
pub struct Init {
    /// Folder of the new project.
    #[arg(value_name = "FOLDER", default_value = ".")]
    pub dir: PathBuf,
    /// Copies a shipped example, all fictional: a town of 50,000, or with =kleinstadt one of 8,000.
    #[arg(
        long,
        value_name = "EXAMPLE",
        value_parser = PossibleValuesParser::new(EXAMPLES),
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = EXAMPLES[0],
        conflicts_with_all = ["minimal", "name", "land"],
    )]
    pub example: Option<String>,
    /// Writes only what a project cannot do without.
    #[arg(long)]
    pub minimal: bool,
    /// Name of the municipality.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
    /// Land of the municipality.
    #[arg(long, value_name = "LAND", value_parser = PossibleValuesParser::new(LAENDER), ignore_case = true)]
    pub land: Option<String>,
}

/// The options of `lotse new`.
#[derive(Debug, Args)]
pub struct New {
    /// Kind of the definition.
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(KINDS))]
    pub kind: String,
    /// Id of the definition: lower-case letters, digits and hyphens.
    #[arg(value_name = "ID")]
    pub id: String,
    /// Id of the definition to build on, for example lotse:cdo.
    #[arg(long, value_name = "ID")]
    pub extends: Option<String>,
}

/// The options of `lotse validate`.
#[derive(Debug, Args)]
pub struct Validate {
    /// Folder of the project (otherwise: the nearest project upward from here).
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// How findings are printed.
    #[arg(long, value_name = "FORMAT", value_parser = report_formats(), default_value = "text")]
    pub format: report::Format,
    /// Lets warnings count as failure too, and solved entries of a baseline.
    #[arg(long)]
    pub strict: bool,
    /// Only findings of these rules, by code, name or family, separated by commas.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub select: Vec<String>,
    /// No findings of these rules, by code, name or family, separated by commas.
    #[arg(long, value_name = "RULE", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Passes over the known findings that this file lists.
    #[arg(long, value_name = "FILE", conflicts_with = "write_baseline")]
    pub baseline: Option<PathBuf>,
    /// Lists the findings in this file as known; where it exists, only takes out what is solved.
    #[arg(long, value_name = "FILE")]
    pub write_baseline: Option<PathBuf>,
    /// Prints how often each rule complains in place of the findings (as text or json).
    #[arg(long)]
    pub statistics: bool,
    /// Says on standard error what reading, linking and each rule took.
    #[arg(long, hide = true)]
    pub timings: bool,
}

/// The options of `lotse explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// Code or name of a rule, for example L301.
    #[arg(value_name = "RULE")]
    pub rule: String,
}

/// The options of `lotse rules`.
#[derive(Debug, Args)]
pub struct Rules {
    /// How the rules are printed.
    #[arg(long, value_name = "FORMAT", value_parser = ["text", "json"], default_value = "text")]
    pub format: String,
}

/// The options of `lotse render`.
#[derive(Debug, Args)]
pub struct Render {
    /// Folder of the project (otherwise: the nearest project upward from here).
    #[arg(value_name = "PATH")]
    pub path: Option<PathBuf>,
    /// Only documents of this kind (can be given several times).
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = PossibleValuesParser::new(DOCUMENTS))]
    pub document: Vec<String>,
    /// Only documents about this definition (can be given several times).
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub subject: Vec<String>,
    /// Formats to write, separated by commas.
    #[arg(long, value_name = "FORMAT", value_delimiter = ',', value_parser = PossibleValuesParser::new(DOCUMENT_FORMATS))]
    pub format: Vec<String>,
    /// Folder to write to (otherwise: the one named in lotse.yaml).
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// Only documents for these readers.
    #[arg(long, value_name = "READERS", value_parser = ["public", "internal"])]
    pub audience: Option<String>,
    /// Writes nothing and says whether the documents are up to date.
    #[arg(long, conflicts_with = "force")]
    pub check: bool,
    /// Writes documents in spite of errors, marked as drafts.
    #[arg(long)]
    pub allow_errors: bool,
    /// Overwrites documents that were edited by hand.
    #[arg(long)]
    pub force: bool,
}

/// The options of `lotse list`.
#[derive(Debug, Args)]
pub struct List {
    /// Only definitions of this kind.
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(KINDS))]
    pub kind: Option<String>,
    /// How the list is printed.
    #[arg(long, value_name = "FORMAT", value_parser = ["text", "json"], default_value = "text")]
    pub format: String,
}

/// The options of `lotse show`.
#[derive(Debug, Args)]
pub struct Show {
    /// Id of the definition; lotse:… names one of the shipped catalogue.
    #[arg(value_name = "ID")]
    pub id: String,
    /// How the definition is printed.
    #[arg(long, value_name = "FORMAT", value_parser = ["yaml", "json"], default_value = "yaml")]
    pub format: String,
}

/// The options of `lotse schema`.
#[derive(Debug, Args)]
pub struct Schema {
    /// Kind of the definition (otherwise: all kinds in one document).
    #[arg(value_name = "KIND", value_parser = PossibleValuesParser::new(SCHEMAS))]
    pub kind: Option<String>,
}

/// The options of `lotse completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// Shell.
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// What must be known before the arguments can be parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Early {
    /// The language that was asked for.
    pub lang: Option<Language>,
    /// Whether colours were asked for or refused.
    pub color: ColorChoice,
    /// In which format findings were asked for, where that is what `--format` means.
    pub format: Option<report::Format>,
}

/// Looks through the arguments for what decides how even a mistake in them is worded.
pub fn early(args: &[OsString]) -> Early {
    let args: Vec<&str> =
        args.iter().map(|arg| arg.to_str().unwrap_or_default()).take_while(|arg| *arg != "--").collect();
    let value = |name: &str| {
        args.iter().enumerate().find_map(|(at, arg)| match arg.strip_prefix(name)? {
            "" => args.get(at + 1).copied(),
            rest => rest.strip_prefix('='),
        })
    };
    Early {
        lang: value("--lang").and_then(|code| Language::ALL.into_iter().find(|language| language.code() == code)),
        color: match value("--color") {
            Some("always") => ColorChoice::Always,
            Some("never") => ColorChoice::Never,
            _ => ColorChoice::Auto,
        },
        format: value("--format").and_then(report::Format::named),
    }
}

/// Parses the arguments, the name of the program first; what is wrong with them is worded by [`fault`].
pub fn parse(args: &[OsString], language: Language) -> Result<Cli, clap::Error> {
    let mut command = command(language);
    let matches = command.try_get_matches_from_mut(args)?;
    Cli::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code)).map(|code| {
        let known = Language::ALL.into_iter().find(|language| language.code() == code);
        known.expect("internal error: only the codes of languages are let through")
    })
}

fn report_formats() -> impl TypedValueParser<Value = report::Format> {
    PossibleValuesParser::new(report::Format::ALL.map(report::Format::name))
        .map(|name| report::Format::named(&name).expect("internal error: only the names of formats are let through"))
}

/// Four, two and two digits, as in the definitions; the library alone would take other spellings too.
fn date(written: &str) -> Result<Date, &'static str> {
    let shape = written.len() == 10 && written.split('-').map(str::len).eq([4, 2, 2]);
    written.parse().ok().filter(|_| shape).ok_or("not a date")
}

#[cfg(test)]
mod tests;
