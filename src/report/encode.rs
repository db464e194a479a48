//! Text as values of other notations: JSON, XML and addresses.

use std::fmt::Write as _;

use serde::Serialize;

use super::plain::{is_unsafe, plain};

/// Serialises into one line of JSON with a final line break. JSON itself escapes only the oldest control characters; the
/// others can stand nowhere but inside strings, so that escaping them afterwards changes no value and keeps them off a
/// terminal.
pub(super) fn json(document: &impl Serialize) -> String {
    let text = serde_json::to_string(document).expect("internal error: a report is always valid JSON");
    let mut safe = String::with_capacity(text.len() + 1);
    for c in text.chars() {
        if is_unsafe(c) {
            write!(safe, "\\u{:04x}", u32::from(c)).expect("internal error: writing into a string");
        } else {
            safe.push(c);
        }
    }
    safe.push('\n');
    safe
}

/// Text for the content of an XML element or a quoted attribute. Control characters, which XML 1.0 cannot write at all,
/// are shown as [`plain`] shows them.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // The two characters beside the controls that XML forbids.
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(c),
        }
    }
    out
}

/// A relative path as a relative address: everything but letters, digits and `-._~/` as `%` and two hexadecimal digits.
pub(super) fn address(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            write!(out, "%{byte:02X}").expect("internal error: writing into a string");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_keeps_its_own_marks() {
        assert_eq!(xml("a<b> & \"ü\" \u{1b}\u{ffff}\n"), "a&lt;b&gt; &amp; &quot;ü&quot; ␛\u{fffd}␊");
        assert_eq!(address("größe 1/a:b.yaml"), "gr%C3%B6%C3%9Fe%201/a%3Ab.yaml");
        assert_eq!(json(&"ü\u{9b}\n"), "\"ü\\u009b\\n\"\n");
    }
}
