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

use std::borrow::Cow;

use builder::Builder;

use super::block::{Block, Origin};
use super::fault::BlockFault;
use super::outline::Levels;
use crate::german::code;

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
    let markdown = with_literal_stars(markdown);
    let mut builder = Builder::new(&markdown, Some(Levels::below(below)), origin);
    builder.run();
    builder.finish()
}

/// What stands behind the star of a gender form.
const FORMS: [&str; 6] = ["innen", "in", "r", "n", "e", "s"];

/// Escapes the stars of gender forms: „Bürger*innen und Lots*innen“ would be read as emphasis.
fn with_literal_stars(markdown: &str) -> Cow<'_, str> {
    let is_form = |at: usize| {
        let after = &markdown[at + 1..];
        let form = &after[..after.find(|c: char| !c.is_alphabetic()).unwrap_or(after.len())];
        markdown[..at].ends_with(char::is_alphabetic) && FORMS.contains(&form) && !after[form.len()..].starts_with('*')
    };
    let mut stars = markdown.match_indices('*').map(|(at, _)| at).filter(|at| is_form(*at)).peekable();
    if stars.peek().is_none() {
        return Cow::Borrowed(markdown);
    }
    let code = code(markdown);
    let is_code =
        |at: usize| code.get(code.partition_point(|range| range.end <= at)).is_some_and(|it| it.contains(&at));
    let mut out = String::with_capacity(markdown.len() + 8);
    let mut copied = 0;
    for at in stars.filter(|at| !is_code(*at)) {
        out.push_str(&markdown[copied..at]);
        out.push('\\');
        copied = at;
    }
    out.push_str(&markdown[copied..]);
    Cow::Owned(out)
}
