//! Text → tree → structs, or findings.
//!
//! Reading is one path: bytes are decoded, YAML events become a tree in which every value knows its place, and serde
//! builds structs straight from that tree. Only when serde refuses is the tree held against the shape of its kind, which
//! reports everything that is wrong with it at once. This part knows nothing of roles: the shapes come from outside.

mod check;
mod de;
mod decode;
mod document;
mod exceptions;
pub mod faults;
mod lines;
mod nodes;
mod reader;
mod salvage;
mod shape;
mod slips;
mod wording;

pub use check::{ScalarCheck, Spelling, check};
pub use de::{Refused, from_tree};
pub use decode::{Content, add_file};
pub use document::Document;
pub use exceptions::Exception;
pub use reader::{Reading, read};
pub use salvage::Salvaged;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

pub use shape::{Field, MapShape, Shape, ShapeId, Shapes};

/// What can be said of a file that could not be decoded: its finding, and the id and kind of its definition.
pub fn unreadable(sources: &Sources, file: FileId, diagnostic: Diagnostic) -> Reading {
    let salvaged = salvage::salvage(&sources.file(file).text, file);
    Reading { salvaged: vec![salvaged], diagnostics: vec![diagnostic], ..Reading::default() }
}

/// The largest file that is read, in bytes.
pub const MAX_FILE: u64 = 8 << 20;
/// How deep maps and lists may be nested.
pub const MAX_NESTING: usize = 64;
/// How many values the aliases of one file may stand for together.
pub const MAX_ALIASED: usize = 20_000;
/// How long a single value may be, in bytes.
pub const MAX_STRING: usize = 200_000;
/// How many definitions one file may hold.
pub const MAX_DOCUMENTS: u32 = 10_000;
