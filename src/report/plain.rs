//! Text from files, made harmless for a terminal.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Replaces what a terminal would obey instead of show: control and escape characters, line separators, and the
/// characters that turn the direction of writing. Control characters become their picture (`␛`), all others their
/// code (`\u{202e}`).
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_unsafe) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            _ if !is_unsafe(c) => out.push(c),
            '\u{0}'..='\u{1f}' => out.push(picture(u32::from(c))),
            '\u{7f}' => out.push('␡'),
            _ => write!(out, "\\u{{{:x}}}", u32::from(c)).expect("internal error: writing into a string"),
        }
    }
    Cow::Owned(out)
}

/// As [`plain`], but each character stays one character, so that columns remain those of the file; tabs stay.
pub(super) fn plain_line(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => c,
            '\u{0}'..='\u{1f}' => picture(u32::from(c)),
            '\u{7f}' => '␡',
            _ if is_unsafe(c) => char::REPLACEMENT_CHARACTER,
            _ => c,
        })
        .collect()
}

/// Whether a terminal would obey the character instead of showing it.
pub(super) fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Unicode has a picture for each of the 32 oldest control characters, in their order.
fn picture(control: u32) -> char {
    char::from_u32(0x2400 + control).expect("internal error: a control picture exists")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_remains() {
        assert_eq!(plain("a\u{1b}[31mrot\u{7}\u{7f}\u{9b}"), "a␛[31mrot␇␡\\u{9b}");
        assert_eq!(plain("x\u{202e}y\u{2066}z\n\t"), "x\\u{202e}y\\u{2066}z␊␉");
        assert_eq!(plain_line("\ta\u{1b}\u{202e}"), "\ta␛\u{fffd}");
    }

    #[test]
    fn ordinary_text_is_not_copied() {
        assert!(matches!(plain("Größe „ß“ 👩‍💻 12\u{a0}%"), Cow::Borrowed(_)));
    }
}
