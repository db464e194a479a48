//! Values as Markdown text: whatever a value contains, it stays one text.

use std::io::{self, Write};

/// Writes a value so that Markdown reads back exactly its text: on one line, and with a backslash before every sign that
/// could mean something, in every place where a template may print it (a cell, a heading, the start of a line).
pub(super) fn escape_to(value: &str, out: &mut dyn Write) -> io::Result<()> {
    let mut encoded = String::with_capacity(value.len() + value.len() / 8);
    push_escaped(value, &mut encoded);
    out.write_all(encoded.as_bytes())
}

/// A value as Markdown text.
pub fn escape(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + value.len() / 8);
    push_escaped(value, &mut out);
    out
}

fn push_escaped(value: &str, out: &mut String) {
    let mut gap = false;
    let begin = out.len();
    for c in value.chars() {
        if is_blank(c) {
            gap = true;
            continue;
        }
        if gap && out.len() > begin {
            out.push(' ');
        }
        gap = false;
        match c {
            // A bar divides cells even behind a backslash that is itself escaped, so it is named instead.
            '|' => out.push_str("&#124;"),
            c if c.is_ascii_punctuation() => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
}

/// What ends or divides words: line ends, tabs, control characters, and the spaces that Markdown counts; never the space at
/// which no line breaks.
fn is_blank(c: char) -> bool {
    c.is_control() || matches!(c, ' ' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{3000}')
}

/// A value with its blanks made single spaces, as [`escape`] keeps it.
pub(super) fn one_line(value: &str) -> String {
    value.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::block::{BlockKind, Inline};
    use crate::document::parse::template_output;

    fn read_back(markdown: &str) -> Option<String> {
        let blocks = template_output(markdown).ok()?;
        match blocks.as_slice() {
            [] => Some(String::new()),
            [block] => match &block.kind {
                BlockKind::Paragraph(inlines) | BlockKind::Heading { inlines, .. } => only_text(inlines),
                BlockKind::Table(table) => only_text(&table.rows.first()?[1]),
                BlockKind::List(list) => match list.items[0].as_slice() {
                    [] => Some(String::new()),
                    [item] => match &item.kind {
                        BlockKind::Paragraph(inlines) => only_text(inlines),
                        _ => None,
                    },
                    _ => None,
                },
                _ => None,
            },
            _ => None,
        }
    }

    fn only_text(inlines: &[Inline]) -> Option<String> {
        match inlines {
            [] => Some(String::new()),
            [Inline::Text(text)] => Some(text.clone()),
            _ => None,
        }
    }

    fn check(value: &str) -> Result<(), TestCaseError> {
        let (escaped, expected) = (escape(value), one_line(value));
        for markdown in [
            escaped.clone(),
            format!("## {escaped}\n"),
            format!("- {escaped}\n"),
            format!("| a | b | c |\n|---|---|---|\n| x | {escaped} | y |\n"),
        ] {
            prop_assert_eq!(read_back(&markdown), Some(expected.clone()), "{}", markdown);
        }
        Ok(())
    }

    #[test]
    fn notorious_values_stay_text() {
        for value in [
            "|",
            "\\|",
            "\\\\|",
            "#",
            "1.",
            "1. x",
            "-",
            "- x",
            "+ x",
            "> x",
            "```",
            "~~~",
            "[x]",
            "[x](y)",
            "<b>",
            "&amp;",
            "  x  ",
            "    x",
            "\tx",
            "a\nb",
            "a\r\n\r\nb",
            "---",
            "===",
            "\\",
            "*a*",
            "_a_",
            "`a`",
            "~~a~~",
            "a  \nb",
            "![x](y)",
            "<https://a.de>",
            "{{ x }}",
            "#124;",
            "&#124;",
            "a\u{a0}b",
            "\u{2028}",
            "\0",
            "",
        ] {
            check(value).expect("the value stays one text");
        }
    }

    proptest! {
        #[test]
        fn any_value_stays_text(value in "\\PC{0,40}") {
            check(&value)?;
        }

        #[test]
        fn any_sequence_of_signs_stays_text(value in "[ \\t\\n|\\\\#\\-+*_`~>\\[\\]()<>&;!.:1-3a=\"'{}^$@/]{0,24}") {
            check(&value)?;
        }
    }
}
