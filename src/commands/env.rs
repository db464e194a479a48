//! The surroundings of a run: folder, writers, clock and environment variables, read once and only here.

#![expect(
    clippy::disallowed_methods,
    reason = "this is the one home of clock and environment that clippy.toml speaks of"
)]

use std::env;
use std::io::{self, BufWriter, IsTerminal as _, Write};
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Instant;

use anstream::{AutoStream, ColorChoice};
use jiff::civil::Date;
use jiff::{Timestamp, Zoned};

use crate::i18n::Language;

/// The columns of a terminal that does not say how many it has.
const USUAL_WIDTH: usize = 100;

/// What a command knows of the world around it.
pub struct Env {
    /// The folder in which lotse was called.
    pub cwd: PathBuf,
    /// Where results go; takes styles away where they are not wanted.
    pub stdout: Box<dyn Write>,
    /// Where everything else goes.
    pub stderr: Box<dyn Write>,
    /// Whether `stdout` shows colours.
    pub color: bool,
    /// The columns of the terminal.
    pub width: usize,
    /// Whether somebody watches `stderr`; only then is progress shown.
    pub is_terminal: bool,
    /// How many threads may work at the same time.
    pub threads: usize,
    /// The language of the locale, where lotse speaks it.
    pub locale: Option<Language>,
    /// The date of the run unless the command line or the project says another: `SOURCE_DATE_EPOCH`, else the clock.
    pub today: Date,
    /// Counts nanoseconds from some moment of the run on; only good for differences.
    pub clock: fn() -> u64,
}

impl Env {
    /// The surroundings of this process.
    pub fn of_process(color: clap::ColorChoice) -> Self {
        let color = match color {
            clap::ColorChoice::Auto => ColorChoice::Auto,
            clap::ColorChoice::Always => ColorChoice::Always,
            clap::ColorChoice::Never => ColorChoice::Never,
        };
        let stdout = AutoStream::new(io::stdout(), color);
        let stderr = AutoStream::new(io::stderr(), color);
        let shows_color = stdout.current_choice() != ColorChoice::Never;
        Env {
            // A folder that was removed meanwhile has no name; every path that is used fails then, and is named.
            cwd: env::current_dir().unwrap_or_else(|_| PathBuf::from(".")),
            stdout: Box::new(BufWriter::new(stdout)),
            stderr: Box::new(stderr),
            color: shows_color,
            width: number("COLUMNS").filter(|columns| *columns >= 40).unwrap_or(USUAL_WIDTH),
            is_terminal: io::stderr().is_terminal(),
            threads: std::thread::available_parallelism().map_or(1, usize::from),
            locale: locale(&["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| env::var(name).unwrap_or_default())),
            today: today(number("SOURCE_DATE_EPOCH")),
            clock: nanoseconds,
        }
    }
}

/// The first variable that is set decides, as POSIX orders them.
fn locale(variables: &[String; 3]) -> Option<Language> {
    variables.iter().find(|value| !value.is_empty()).and_then(|value| Language::from_locale(value))
}

fn today(source_date_epoch: Option<i64>) -> Date {
    source_date_epoch
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .map_or_else(|| Zoned::now().date(), |at| at.to_zoned(jiff::tz::TimeZone::UTC).date())
}

fn nanoseconds() -> u64 {
    static START: OnceLock<Instant> = OnceLock::new();
    u64::try_from(START.get_or_init(Instant::now).elapsed().as_nanos()).unwrap_or(u64::MAX)
}

fn number<T: std::str::FromStr>(variable: &str) -> Option<T> {
    env::var(variable).ok()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_variable_decides() {
        let decide = |values: [&str; 3]| locale(&values.map(str::to_owned));
        assert_eq!(decide(["", "", "de_DE.UTF-8"]), Some(Language::De));
        assert_eq!(decide(["en_GB.UTF-8", "", "de_DE.UTF-8"]), Some(Language::En));
        assert_eq!(decide(["", "fr_FR", "de_DE.UTF-8"]), None);
        assert_eq!(decide(["", "", ""]), None);
    }

    #[test]
    fn a_given_moment_is_a_date_in_universal_time() {
        assert_eq!(today(Some(1_789_516_799)), jiff::civil::date(2026, 9, 15));
        assert_eq!(today(Some(i64::MAX)), Zoned::now().date());
    }
}
