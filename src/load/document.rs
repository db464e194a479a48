//! What reading gives: one definition, not yet a value of any kind.

use crate::source::{FileId, Node};

/// One definition as it was written.
#[derive(Debug, Clone)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// The number of the YAML document in the file, from 0.
    pub index: u32,
    /// What was written; always a map, a list or a scalar at the place where the definition stands.
    pub tree: Node,
    /// Whether reading it had to complain; such a definition is known by its id but not to be judged.
    pub flawed: bool,
}
