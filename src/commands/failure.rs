//! What lotse says when it could not do its work.

use std::error::Error;
use std::io::{self, Write as _};
use std::path::PathBuf;

use anstyle::AnsiColor;

use super::ExitStatus;
use super::env::Env;
use crate::cli::Fault;
use crate::files::FileFault;
use crate::i18n::{Language, Phrase};
use crate::report::{self, Format};
use crate::say;

/// A failure in words.
#[derive(Debug)]
pub(super) struct Failure {
    /// What did not work, and then why, outermost first.
    messages: Vec<String>,
    /// The next step, as whole lines.
    advice: String,
    /// The file or folder it is about.
    path: Option<PathBuf>,
}

impl Failure {
    /// Words an error in the language of the run.
    pub(super) fn new(error: &anyhow::Error, language: Language) -> Self {
        let mut messages: Vec<String> = error.chain().map(|cause| word(cause, language)).collect();
        messages.dedup();
        let path = error.chain().find_map(|cause| cause.downcast_ref::<FileFault>()).map(|fault| fault.path.clone());
        Failure { messages, advice: String::new(), path }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Failure { messages: vec![fault.message], advice: fault.advice, path: None }
    }
}

/// Prints a failure for people, and in the notation of the format where a program reads the result.
pub(super) fn print(env: &mut Env, failure: &Failure, language: Language, format: Format) -> ExitStatus {
    let style = AnsiColor::Red.on_default().bold();
    let title = say!(language, "Fehler", "error");
    let because = say!(language, "Ursache", "cause");
    let lines =
        failure.messages.iter().map(|message| report::plain(message)).enumerate().map(|(at, message)| match at {
            0 => format!("{style}{title}:{style:#} {message}\n"),
            _ => format!("  {because}: {message}\n"),
        });
    let text: String = lines.chain([failure.advice.clone()]).collect();
    // Where neither stream takes anything more, the exit code still tells.
    let _ = env.stderr.write_all(text.as_bytes());
    let path = failure.path.as_ref().map(|path| path.to_string_lossy());
    let document = report::failure(format, &failure.messages.join(": "), path.as_deref());
    let _ = env.stdout.write_all(document.as_bytes()).and_then(|()| env.stdout.flush());
    ExitStatus::Failure
}

/// Whether the reader of the output went away.
pub(super) fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let is_broken = |cause: &(dyn Error + 'static)| {
        cause.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    };
    error.chain().any(is_broken)
}

fn word(cause: &(dyn Error + 'static), language: Language) -> String {
    if let Some(fault) = cause.downcast_ref::<FileFault>() {
        return fault.message(language);
    }
    match cause.downcast_ref::<io::Error>().and_then(|error| reason(error.kind())) {
        Some(phrase) => phrase.get(language).to_owned(),
        None => cause.to_string(),
    }
}

/// The reasons that people meet; the system words the rare ones.
fn reason(kind: io::ErrorKind) -> Option<Phrase> {
    Some(match kind {
        io::ErrorKind::NotFound => Phrase { de: "nicht gefunden", en: "not found" },
        io::ErrorKind::PermissionDenied => Phrase { de: "keine Berechtigung", en: "permission denied" },
        io::ErrorKind::AlreadyExists => Phrase { de: "gibt es schon", en: "already exists" },
        io::ErrorKind::NotADirectory => {
            Phrase { de: "ein Teil des Pfads ist kein Ordner", en: "part of the path is no folder" }
        }
        io::ErrorKind::IsADirectory => Phrase { de: "das ist ein Ordner", en: "that is a folder" },
        io::ErrorKind::StorageFull => Phrase { de: "der Datenträger ist voll", en: "the disk is full" },
        io::ErrorKind::ReadOnlyFilesystem => {
            Phrase { de: "der Datenträger ist schreibgeschützt", en: "the disk is read-only" }
        }
        io::ErrorKind::InvalidFilename => Phrase { de: "kein gültiger Dateiname", en: "no valid file name" },
        _ => return None,
    })
}
