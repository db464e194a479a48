//! What a view leaves behind besides the facts: what it read, what it missed, and what it named.

use std::collections::BTreeSet;

use smol_str::SmolStr;

use crate::document::mention::Mentions;
use crate::source::FileId;

/// What was looked at while a document was prepared.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// The ids of the definitions.
    pub(super) reads: BTreeSet<SmolStr>,
    /// References that led nowhere.
    pub(super) missing: BTreeSet<SmolStr>,
    /// Files that hold prose.
    pub(super) files: BTreeSet<FileId>,
    /// The names that were given out.
    pub(super) mentions: Mentions,
}
