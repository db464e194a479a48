//! Markdown to blocks: what a template produced, and what a user wrote inside of it.
//!
//! Both are read by the same builder with one difference: only a template may use typed blocks. Text of a user comes as the
//! data of a `prose` block and is read on its own, so an unclosed fence, a heading or a tag in it ends where it ends.
//! Raw HTML is text, with the one exception of `<br>`, which is a line break. Links that could do anything but lead
//! somewhere lose their target and keep their text.

mod builder;
mod parts;
#[cfg(test)]
mod tests;

use builder::Builder;

use super::block::{Block, Origin};
use super::fault::BlockFault;
use super::outline::Levels;

/// Reads what a template produced.
pub fn template_output(markdown: &str) -> Result<Vec<Block>, BlockFault> {
    let mut builder = Builder::new(markdown, None, None);
    builder.run();
    builder.refuse_forgotten_caption();
    match builder.fault.take() {
        Some(fault) => Err(fault),
        None => Ok(builder.finish()),
    }
}

/// Reads what a user wrote, with its headings below the level of the chapter in which it stands.
pub fn user_text(markdown: &str, below: u8, origin: Option<&Origin>) -> Vec<Block> {
    let mut builder = Builder::new(markdown, Some(Levels::below(below)), origin);
    builder.run();
    builder.finish()
}
