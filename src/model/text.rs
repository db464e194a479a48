//! The two kinds of text: one line, and paragraphs.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::written::{Written, written};

/// One line of text. It is never read as Markdown: whatever it contains is printed as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Text(SmolStr);

/// Paragraphs in Markdown: lists, emphasis, links and tables; `{= path}` inserts a computed figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Prose(SmolStr);

impl Written for Text {
    const X_TYPE: &'static str = "text";

    /// Line breaks at the end do not count: a folded block (`>`) leaves one behind.
    fn parse(text: &str) -> Option<Self> {
        let line = text.trim_end_matches('\n');
        (!line.chars().any(breaks_line) && line.chars().any(|c| !is_blank(c))).then(|| Text(line.into()))
    }
}

impl Written for Prose {
    const X_TYPE: &'static str = "prose";

    fn parse(text: &str) -> Option<Self> {
        let plain = |c: char| matches!(c, '\n' | '\t') || !is_control(c);
        (text.chars().all(plain) && text.chars().any(|c| !is_blank(c) && !breaks_line(c))).then(|| Prose(text.into()))
    }
}

written!(
    Text,
    pattern: r"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*[^\u0000-\u0020\u007f-\u00a0\u2028\u2029][^\u0000-\u001f\u007f-\u009f\u2028\u2029]*\n*$",
);
written!(
    Prose,
    pattern: r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*[^\u0000-\u0020\u007f-\u00a0\u2028\u2029][^\u0000-\u0008\u000b-\u001f\u007f-\u009f]*$",
);

pub(super) fn is_control(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}')
}

pub(super) fn breaks_line(c: char) -> bool {
    is_control(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
}

macro_rules! as_text {
    ($($name:ident),*) => {
        $(
            impl $name {
                /// The text as written.
                pub fn as_str(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                    out.pad(&self.0)
                }
            }

            impl Deref for $name {
                type Target = str;

                fn deref(&self) -> &str {
                    &self.0
                }
            }

            impl PartialEq<str> for $name {
                fn eq(&self, other: &str) -> bool {
                    self.0 == other
                }
            }

            impl PartialEq<&str> for $name {
                fn eq(&self, other: &&str) -> bool {
                    self.0 == *other
                }
            }
        )*
    };
}

as_text!(Text, Prose);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_line_with_something_on_it() {
        assert_eq!(Text::parse("Ideen sammeln\n").unwrap(), "Ideen sammeln");
        assert_eq!(Text::parse("| # 1. -").unwrap(), "| # 1. -");
        for bad in ["", " ", "\n", "\u{a0}", "a\nb", "a\tb", "\u{1b}[31m", "a\u{2028}b"] {
            assert!(Text::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn prose_has_paragraphs_and_no_control_characters() {
        assert!(Prose::parse("Absatz\n\n- Punkt\n\tEinzug\n").is_some());
        for bad in ["", "\n\n", "a\rb", "a\u{1b}b", "\u{2028}"] {
            assert!(Prose::parse(bad).is_none(), "{bad:?}");
        }
    }
}
