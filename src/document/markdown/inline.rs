//! Inlines as Markdown.

use std::fmt::Write as _;

use crate::document::block::{Inline, plain_text};

/// Where inlines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    breaks: Breaks,
    /// The marks that are open around them: 1 emphasis, 2 strong, 4 struck out. Markdown cannot nest a mark in itself.
    open: u8,
}

/// How a line break is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Breaks {
    Lines,
    Tags,
    Spaces,
}

impl Place {
    /// A paragraph, which may have several lines.
    pub(super) const PARAGRAPH: Place = Place { breaks: Breaks::Lines, open: 0 };
    /// A table cell, in which only a tag breaks a line.
    pub(super) const CELL: Place = Place { breaks: Breaks::Tags, open: 0 };
    /// A heading, which has one line.
    pub(super) const LINE: Place = Place { breaks: Breaks::Spaces, open: 0 };

    /// The place inside of a link or an emphasis, which no line break may tear apart.
    fn within(self, mark: u8) -> Self {
        let breaks = if self.breaks == Breaks::Lines { Breaks::Spaces } else { self.breaks };
        Place { breaks, open: self.open | mark }
    }
}

/// Inlines on the lines of one block; what says nothing at its ends is left out.
pub(super) fn inline_text(inlines: &[Inline], place: Place) -> String {
    let says_something = |inline: &Inline| !plain_text(std::slice::from_ref(inline)).trim().is_empty();
    let first = inlines.iter().position(says_something).unwrap_or(inlines.len());
    let end = inlines.iter().rposition(says_something).map_or(first, |last| last + 1);
    let mut out = String::new();
    push_inlines(&inlines[first..end], place, &mut out);
    let trimmed = out.trim_matches(' ');
    if trimmed.len() == out.len() { out } else { trimmed.to_owned() }
}

fn push_inlines(inlines: &[Inline], place: Place, out: &mut String) {
    for (at, inline) in inlines.iter().enumerate() {
        let next = inlines.get(at + 1);
        match inline {
            Inline::Text(text) => push_text(text, out),
            Inline::Emph(inner) => wrap(("*", 1), inner, next, place, out),
            Inline::Strong(inner) => wrap(("**", 2), inner, next, place, out),
            Inline::Strike(inner) => wrap(("~~", 4), inner, next, place, out),
            Inline::Code(text) => push_code(text, place, out),
            Inline::Mention { inlines, .. } => push_inlines(inlines, place, out),
            Inline::Link { href, inlines } => {
                // An exclamation mark before a link would make it a picture.
                if out.ends_with('!') {
                    out.insert(out.len() - 1, '\\');
                }
                out.push('[');
                push_inlines(inlines, place.within(0), out);
                push_target(href, out);
            }
            Inline::Break => match place.breaks {
                Breaks::Lines => {
                    out.truncate(out.trim_end_matches(' ').len());
                    out.push_str("\\\n");
                }
                Breaks::Tags => out.push_str("<br>"),
                Breaks::Spaces => out.push(' '),
            },
        }
    }
}

/// Wraps inlines in a mark. Blanks at their ends stay outside, and where Markdown could not tell that the mark opens or closes
/// something (within a word, beside another mark), the words stand without it.
fn wrap((mark, bit): (&str, u8), inner: &[Inline], next: Option<&Inline>, place: Place, out: &mut String) {
    let mut text = String::new();
    let inner = without_marks_at_ends(inner);
    push_inlines(&inner, place.within(bit), &mut text);
    let core = text.trim_matches(is_blank);
    let start = text.len() - text.trim_start_matches(is_blank).len();
    let end = start + core.len();
    let before = text[..start].chars().next().or_else(|| out.chars().next_back());
    let after = text[end..].chars().next().or_else(|| next.and_then(first_char));
    let opens = can_stand(before, core.chars().next());
    let closes = can_stand(after, core.chars().next_back());
    // A star within a word is read as the one of a gender form: „Lots*innen“.
    let is_in_word = mark == "*" && (is_letter(before) || is_letter(after));
    if opens && closes && !is_in_word && place.open & bit == 0 {
        out.push_str(&text[..start]);
        let _ = write!(out, "{mark}{core}{mark}");
        out.push_str(&text[end..]);
    } else {
        push_inlines(&inner, place.within(0), out);
    }
}

/// Gives up a mark that begins or ends together with the one around it: Markdown cannot always tell the two apart.
fn without_marks_at_ends(inlines: &[Inline]) -> Vec<Inline> {
    let mut out = inlines.to_vec();
    while let Some(inner) = out.first_mut().and_then(take_marked) {
        out.splice(0..1, inner);
    }
    while let Some(inner) = out.last_mut().and_then(take_marked) {
        out.pop();
        out.extend(inner);
    }
    out
}

fn take_marked(inline: &mut Inline) -> Option<Vec<Inline>> {
    match inline {
        Inline::Emph(inner) | Inline::Strong(inner) | Inline::Strike(inner) => Some(std::mem::take(inner)),
        _ => None,
    }
}

/// Whether a mark is read as one between a character outside and a character inside.
fn can_stand(outside: Option<char>, inside: Option<char>) -> bool {
    let is_mark = |c: char| matches!(c, '*' | '~' | '_');
    let Some(inside) = inside else { return false };
    if is_mark(inside) || outside.is_some_and(is_mark) {
        return false;
    }
    outside.is_none_or(|c| is_blank(c) || !c.is_alphanumeric()) || inside.is_alphanumeric()
}

fn is_letter(c: Option<char>) -> bool {
    c.is_some_and(char::is_alphabetic)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// The first character that an inline will write.
fn first_char(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(text) => text.chars().next(),
        Inline::Emph(_) | Inline::Strong(_) | Inline::Strike(_) => Some('*'),
        // Either may be written as plain text; a letter is the strictest neighbour.
        Inline::Code(_) | Inline::Link { .. } | Inline::Mention { .. } => Some('a'),
        Inline::Break => None,
    }
}

/// The target of a link; in angle brackets only where something in it could end it early.
fn push_target(href: &str, out: &mut String) {
    let href = href.replace('<', "%3C").replace('>', "%3E").replace('|', "%7C");
    let is_plain = href.chars().all(|c| c.is_alphanumeric() || "-._~:/?#@!$&+,;=%".contains(c));
    let _ = if is_plain { write!(out, "]({href})") } else { write!(out, "](<{href}>)") };
}

fn push_code(text: &str, place: Place, out: &mut String) {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    // A bar would divide cells even in code, and two codes side by side would be read as one.
    if (place.breaks == Breaks::Tags && text.contains('|')) || out.ends_with('`') {
        return push_text(&text, out);
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let gap = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    let _ = write!(out, "{fence}{gap}{text}{gap}{fence}");
}

/// A text that stands for itself.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_text(text, &mut out);
    out
}

/// Writes text with a backslash only where a sign could mean something within a line.
fn push_text(text: &str, out: &mut String) {
    let mut chars = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let next_is_word = chars.peek().is_some_and(|next| next.is_alphanumeric());
        match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '~' => out.extend(['\\', c]),
            // Behind a backslash a bar would divide cells again.
            '|' if before == '\\' => out.push_str("&#124;"),
            '|' => out.push_str("\\|"),
            '_' if !(before.is_alphanumeric() && next_is_word) => out.push_str("\\_"),
            '&' if next_is_word || chars.peek() == Some(&'#') => out.push_str("\\&"),
            '!' if chars.peek() == Some(&'[') => out.push_str("\\!"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push(' '),
            c => out.push(c),
        }
        before = c;
    }
}
