//! `manifest.json`: what lotse wrote into an output folder, so that it can tell its own files from others.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::model::{Audience, DocumentKind, Id, OutputFormat, Written as _};

/// The name of the manifest in the output folder.
pub(super) const FILE_NAME: &str = "manifest.json";
/// The kind of the overview pages, which are no documents.
pub(super) const INDEX: &str = "index";
const VERSION: u32 = 1;

/// One file that lotse wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The kind of document, or `index`.
    pub(super) kind: String,
    /// The id of the definition that it is about; empty for overviews.
    pub(super) subject: String,
    /// What it is called.
    pub(super) title: String,
    /// For whom it is.
    pub(super) audience: String,
    /// Its language.
    pub(super) language: String,
    /// Its format.
    pub(super) format: String,
    /// The path relative to the output folder, with `/`.
    pub(super) path: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub(super) sha256: String,
    /// The template that it was made with.
    pub(super) template: String,
    /// The version of the catalogue.
    pub(super) catalogue: String,
    /// The version of lotse.
    pub(super) lotse: String,
    /// Whether what it is about has changed since, but could not be rendered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) stale: bool,
}

#[derive(Serialize, Deserialize)]
struct Document {
    version: u32,
    documents: Vec<Record>,
}

/// The files of an output folder by path.
pub(super) type Manifest = BTreeMap<String, Record>;

/// Reads a manifest. What is no manifest counts as none, and a record whose path lotse would never write is dropped:
/// somebody may have tampered with the file, and nothing outside the output folder may come to harm.
pub(super) fn read(bytes: &[u8]) -> Manifest {
    let Ok(document) = serde_json::from_slice::<Document>(bytes) else { return Manifest::new() };
    if document.version != VERSION {
        return Manifest::new();
    }
    let own = document.documents.into_iter().filter(is_own);
    own.map(|record| (record.path.clone(), record)).collect()
}

/// The bytes of a manifest.
pub(super) fn write(manifest: &Manifest) -> Vec<u8> {
    let document = Document { version: VERSION, documents: manifest.values().cloned().collect() };
    let mut bytes = serde_json::to_vec_pretty(&document).expect("internal error: a manifest is JSON");
    bytes.push(b'\n');
    bytes
}

/// The path of a document.
pub(super) fn path(audience: Audience, kind: DocumentKind, subject: &str, format: OutputFormat) -> String {
    format!("{}/{}/{subject}.{}", audience.name(), kind.name(), format.name())
}

/// The path of an overview.
pub(super) fn index_path(audience: Audience) -> String {
    format!("{}/index.html", audience.name())
}

/// The SHA-256 of bytes in hexadecimal.
pub(super) fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// Whether the path of a record is the one that lotse gives to what the record says it is.
fn is_own(record: &Record) -> bool {
    let Some(audience) = Audience::from_name(&record.audience) else { return false };
    if record.kind == INDEX {
        return index_path(audience) == record.path;
    }
    let (Some(kind), Some(format)) = (DocumentKind::from_name(&record.kind), OutputFormat::from_name(&record.format))
    else {
        return false;
    };
    Id::parse(&record.subject).is_some() && path(audience, kind, &record.subject, format) == record.path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: &str, subject: &str, path: &str) -> Record {
        Record {
            kind: kind.into(),
            subject: subject.into(),
            title: "T".into(),
            audience: "internal".into(),
            language: "de".into(),
            format: "md".into(),
            path: path.into(),
            sha256: sha256(b""),
            template: "role-profile".into(),
            catalogue: "1".into(),
            lotse: "1".into(),
            stale: false,
        }
    }

    #[test]
    fn what_was_written_is_read_back() {
        let own = record("role-profile", "cdo", "internal/role-profile/cdo.md");
        let manifest = Manifest::from([(own.path.clone(), own)]);
        assert_eq!(read(&write(&manifest)), manifest);
    }

    #[test]
    fn paths_that_lotse_would_not_write_are_dropped() {
        for (kind, subject, path) in [
            ("role-profile", "cdo", "../../etc/passwd"),
            ("role-profile", "../cdo", "internal/role-profile/../cdo.md"),
            ("role-profile", "cdo", "/internal/role-profile/cdo.md"),
            ("role-profile", "cdo", "internal/role-profile/other.md"),
            ("index", "", "../index.html"),
            ("other", "cdo", "internal/other/cdo.md"),
        ] {
            let own = record(kind, subject, path);
            assert!(read(&write(&Manifest::from([(own.path.clone(), own)]))).is_empty(), "{path}");
        }
        assert!(read(b"no json").is_empty());
        assert!(read(br#"{"version":2,"documents":[]}"#).is_empty());
    }
}
