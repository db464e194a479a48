//! Refusals of the machine, each with its path.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::i18n::Language;
use crate::say;

/// What was being done when the machine refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Reading a file or a folder.
    Reading,
    /// Writing a file or creating a folder.
    Writing,
    /// Removing a file or a folder.
    Removing,
}

/// A refusal of the machine, with the path.
#[derive(Debug)]
pub struct FileFault {
    /// What was being done.
    pub doing: Doing,
    /// With which file or folder.
    pub path: PathBuf,
    /// Why it was refused.
    pub cause: io::Error,
}

impl FileFault {
    pub(super) fn new(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> FileFault {
        let path = path.to_owned();
        move |cause| FileFault { doing, path, cause }
    }

    /// The fact in the language of the run, without the cause.
    pub fn message(&self, language: Language) -> String {
        let path = self.path.display();
        match self.doing {
            Doing::Reading => say!(language, "„{path}“ kann nicht gelesen werden", "\"{path}\" cannot be read"),
            Doing::Writing => say!(language, "„{path}“ kann nicht geschrieben werden", "\"{path}\" cannot be written"),
            Doing::Removing => say!(language, "„{path}“ kann nicht entfernt werden", "\"{path}\" cannot be removed"),
        }
    }
}

impl fmt::Display for FileFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.message(Language::En))
    }
}

impl Error for FileFault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.cause)
    }
}
