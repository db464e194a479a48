//! Templates tell a project: Markdown from a template becomes one block tree, and every format is written from that tree.
//!
//! ```text
//! template + view → Markdown → parse → blocks → outline → typography → md · html
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
pub mod outline;
pub mod page;
pub mod parse;
#[cfg(test)]
mod sample;
pub mod templates;
pub mod theme;
pub mod typography;
mod words;
