//! The page around the blocks: one file that asks nobody for anything.

use std::fmt::Write as _;

use serde_json::Value;

use super::html::{self, escaped, push_escaped};
use super::link::safe_target;
use super::page::Page;
use super::theme::Theme;
use super::words;
use crate::i18n::Language;

const STYLE: &str = include_str!("html_style.css");
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// A document as one HTML file.
pub fn write(page: &Page) -> String {
    let content = html::blocks(&page.blocks, page.language);
    let banner = page.banner();
    let frame = Frame {
        window_title: window_title(&[&page.title, &page.organisation]),
        language: page.language,
        label: &page.kind,
        organisation: &page.organisation,
        home: page.home.as_deref(),
        banner: banner.as_deref(),
        running: &page.subject,
        footer: &page.footer,
        theme: &page.theme,
        structured: page.structured.as_ref(),
    };
    frame.write(|out| {
        if !page.brings_title() {
            let _ = writeln!(out, "<h1>{}</h1>", escaped(&page.title));
        }
        out.push_str(&content);
    })
}

/// The parts of a window title, of which some may be empty.
pub(super) fn window_title(parts: &[&str]) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" – ")
}

/// What stands around the content of any page.
pub(super) struct Frame<'a> {
    pub(super) window_title: String,
    pub(super) language: Language,
    /// What the page is, above everything else.
    pub(super) label: &'a str,
    pub(super) organisation: &'a str,
    pub(super) home: Option<&'a str>,
    pub(super) banner: Option<&'a str>,
    /// What the foot of a printed page says beside its number.
    pub(super) running: &'a str,
    pub(super) footer: &'a [String],
    pub(super) theme: &'a Theme,
    /// The facts of the page for search engines.
    pub(super) structured: Option<&'a Value>,
}

impl Frame<'_> {
    pub(super) fn write(&self, content: impl FnOnce(&mut String)) -> String {
        let mut out = String::with_capacity(STYLE.len() + 16_384);
        self.head(&mut out);
        self.header(&mut out);
        out.push_str("<main id=\"_main\" tabindex=\"-1\">\n");
        content(&mut out);
        out.push_str("</main>\n");
        self.footer(&mut out);
        out.push_str("</body>\n</html>\n");
        out
    }

    fn head(&self, out: &mut String) {
        let _ = write!(
            out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"lotse\">\n<title>",
            self.language
        );
        push_escaped(&self.window_title, out);
        out.push_str("</title>\n<style>\n");
        out.push_str(STYLE);
        self.own_style(out);
        out.push_str("</style>\n");
        if let Some(facts) = self.structured {
            let _ = writeln!(out, "<script type=\"application/ld+json\">{}</script>", script_data(facts));
        }
        out.push_str("</head>\n<body>\n");
    }

    /// The part of the style that differs from page to page: the colours, and what stands in the margins of printed pages,
    /// where the foot of the screen page is repeated on each page.
    fn own_style(&self, out: &mut String) {
        let (page, of) = (words::PAGE.get(self.language), words::OF.get(self.language));
        let running = [self.organisation, self.label, self.running].into_iter();
        let running = running.chain(self.footer.iter().map(String::as_str)).filter(|part| !part.is_empty());
        let running = running.collect::<Vec<_>>().join(" · ");
        let _ = writeln!(
            out,
            ":root {{ --accent-light: {}; --accent-dark: {}; }}",
            self.theme.on_white(),
            self.theme.on_dark()
        );
        let _ = writeln!(
            out,
            "@page {{ @bottom-left {{ content: {}; }} @bottom-right {{ content: {} counter(page) {} counter(pages); }} }}",
            css_string(&running),
            css_string(&format!("{page} ")),
            css_string(&format!(" {of} "))
        );
        if let Some(banner) = self.banner {
            let _ = writeln!(out, "@page {{ @top-center {{ content: {}; }} }}", css_string(banner));
        }
    }

    fn header(&self, out: &mut String) {
        let _ = writeln!(out, "<a class=\"skip\" href=\"#_main\">{}</a>", words::SKIP.get(self.language));
        if let Some(banner) = self.banner {
            let _ = writeln!(out, "<div class=\"watermark\" aria-hidden=\"true\">{}</div>", escaped(banner));
        }
        out.push_str("<header class=\"page-head\">\n<div class=\"letterhead\">\n");
        let _ = writeln!(out, "<p class=\"organisation\">{}</p>", escaped(self.organisation));
        let _ = writeln!(out, "<p class=\"label\">{}</p>", escaped(self.label));
        out.push_str("</div>\n");
        if let Some(home) = self.home.and_then(safe_target) {
            let home_word = words::HOME.get(self.language);
            let _ = writeln!(out, "<p class=\"home\"><a href=\"{}\">{home_word}</a></p>", escaped(home));
        }
        if let Some(banner) = self.banner {
            let _ = writeln!(out, "<p class=\"banner\">{}</p>", escaped(banner));
        }
        out.push_str("</header>\n");
    }

    fn footer(&self, out: &mut String) {
        out.push_str("<footer class=\"page-foot\">\n<p>");
        let parts = std::iter::once(self.organisation).chain(self.footer.iter().map(String::as_str));
        for (at, part) in parts.filter(|part| !part.is_empty()).enumerate() {
            if at > 0 {
                out.push_str(" · ");
            }
            push_escaped(part, out);
        }
        out.push_str("</p>\n</footer>\n");
    }
}

/// Data in a script element; no text in them can end the element, begin a comment in it or end a line of it.
fn script_data(facts: &Value) -> String {
    let mut out = String::new();
    for c in facts.to_string().chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// A text as a CSS string that can end neither the string nor the style element.
fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' | '>' | '&' => {
                let _ = write!(out, "\\{:x} ", u32::from(c));
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::{css_string, script_data};

    #[test]
    fn data_stay_inside_their_script_element() {
        let facts = serde_json::json!({ "a": "</script><!--&\u{2028}\"" });
        let written = script_data(&facts);
        assert_eq!(written, r#"{"a":"\u003c/script\u003e\u003c!--\u0026\u2028\""}"#);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), facts);
    }

    #[test]
    fn a_css_string_ends_nothing() {
        assert_eq!(css_string("a\"b\\</style>\n"), r#""a\22 b\5c \3c /style\3e  ""#);
    }
}
