//! Templates tell a project: Markdown from a template becomes one block tree, and every format is written from that tree.
//!
//! ```text
//! view + template → Markdown → parse → blocks → tidy → mentions → typography → outline → md · html
//! ```

pub mod block;
pub mod data;
pub mod escape;
pub mod fault;
pub mod figures;
pub mod html;
pub mod html_page;
pub mod index;
pub mod link;
pub mod markdown;
pub mod mention;
pub mod outline;
pub mod page;
pub mod parse;
mod produce;
#[cfg(test)]
mod sample;
pub mod shipped;
mod syllables;
pub mod templates;
pub mod theme;
pub mod tidy;
pub mod typography;
mod unparted;
mod view;
mod words;

pub use produce::{about, audience, language, prepare, render, subjects, write, write_linked};
pub use view::{Manner, Prepared};
