//! The catalogue that lotse ships, embedded in the program.

use crate::source::{FileId, Sources};

/// The version of the catalogue; `catalogue:` in `lotse.yaml` names the one that a project was written against.
pub const VERSION: &str = "2026.1";

macro_rules! texts {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../profiles/catalogue/", $path)))),*]
    };
}

/// Every file of the catalogue: the path below `profiles/catalogue/` and the text. A test holds it against the folder.
pub static FILES: &[(&str, &str)] = texts! {};

/// Adds the catalogue to the texts of a run.
pub(crate) fn add(sources: &mut Sources) -> Vec<FileId> {
    FILES.iter().map(|(path, text)| sources.add_catalogue(path, text)).collect()
}
