//! What can still be said of a definition whose YAML is broken.

use smol_str::SmolStr;

use crate::source::FileId;

/// What can still be said of a definition that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// The file.
    pub file: FileId,
    /// The id, where a line `id: …` was found.
    pub id: Option<SmolStr>,
    /// The kind, where a line `kind: …` was found.
    pub kind: Option<SmolStr>,
}

/// Where the text of the document begins that follows byte `from`: behind blank lines, comments and one line `---`.
pub(super) fn document_start(text: &str, from: usize) -> usize {
    let mut at = (from..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    for line in text[at..].split_inclusive('\n') {
        let content = line.trim();
        if !(content.is_empty() || content.starts_with('#') || content == "---" || content == "...") {
            break;
        }
        at += line.len();
        if content == "---" {
            break;
        }
    }
    at
}

/// Where the document at the beginning of `text` ends: before the next line `---`.
pub(super) fn document_end(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let marker = line.trim_end();
        if at > 0 && (marker == "---" || marker.starts_with("--- ")) {
            return at;
        }
        at += line.len();
    }
    text.len()
}

/// Finds the lines `id: …` and `kind: …` of a definition that is broken elsewhere.
pub(super) fn salvage(text: &str, file: FileId) -> Salvaged {
    let value = |key: &str| {
        text.lines().find_map(|line| {
            let value = line.strip_prefix(key)?.strip_prefix(':')?;
            let value = value.split(" #").next().unwrap_or_default();
            let value = value.trim().trim_matches(['"', '\'', '„', '“', '”']);
            (!value.is_empty()).then(|| SmolStr::new(value))
        })
    };
    Salvaged { file, id: value("id"), kind: value("kind") }
}
