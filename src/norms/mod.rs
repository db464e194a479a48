//! What law and tariff say, as dated tables.
//!
//! The tables are YAML under `profiles/norms/`, embedded in the program. Each row names its source and its Stand, and
//! how sure we are of it: what nobody has looked up is written down as unknown, and never told as law.

mod careers;
pub mod grade_words;
mod ladder;
pub mod lands;
mod lists;
pub mod notice_words;
pub mod notices;
mod notion;
pub mod notions;
pub mod own_staff;
pub mod part_time_words;
mod pay_group;
pub mod question_words;
mod representation;
pub mod words;

use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use careers::{Band, CAREERS, Careers, Range};
pub use ladder::{Feature, Held, Ladder, Need, Portion, Row, TVOED_VKA, Work};
pub use pay_group::{Named, PayGroup, named};

use crate::i18n::Language;
use crate::load;
use crate::source::Sources;

pub use representation::{Norm, Representation, representation, representation_read_on};

/// How sure a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// Read in the source that the row names.
    Read,
    /// Known in the field, but not looked up.
    Known,
}

/// Reads a table that ships with lotse.
fn table<T: DeserializeOwned>(path: &str, text: &str) -> T {
    let mut sources = Sources::default();
    let file = sources.add_catalogue(path, text);
    let reading = load::read(&sources, file, Language::En);
    let document = match &reading.documents[..] {
        [document] if reading.diagnostics.is_empty() => document,
        _ => panic!("internal error: profiles/norms/{path} is no YAML: {:?}", reading.diagnostics),
    };
    load::from_tree(&document.tree)
        .unwrap_or_else(|refused| panic!("internal error: profiles/norms/{path}: {}", refused.0))
}
