//! What may stand in a page, read from its bytes by a reader that knows nothing of how lotse writes them.

use super::payloads::{SECRET, SUM};

/// The elements that pages are made of.
const ELEMENTS: &[&str] = &[
    "a",
    "blockquote",
    "body",
    "br",
    "caption",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "li",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "script",
    "span",
    "strong",
    "style",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// The attributes that they may have, with the element and the beginning of the value; `*` is any.
const ATTRIBUTES: &[(&str, &str, &str)] = &[
    ("*", "id", ""),
    ("*", "class", ""),
    ("div", "role", ""),
    ("div", "tabindex", "0"),
    ("main", "tabindex", "-1"),
    ("*", "aria-label", ""),
    ("nav", "aria-labelledby", "_contents-"),
    ("div", "aria-hidden", "true"),
    ("html", "lang", ""),
    ("meta", "charset", "utf-8"),
    ("meta", "name", ""),
    ("meta", "content", ""),
    ("meta", "http-equiv", "Content-Security-Policy"),
    ("table", "style", "--columns:"),
    ("col", "style", "width:"),
    ("ol", "start", ""),
    ("th", "scope", ""),
    ("script", "type", "application/ld+json"),
];

/// All complaints about a page.
pub(super) fn complaints(html: &str) -> Vec<String> {
    let mut found: Vec<String> =
        [SUM, SECRET].iter().filter(|word| html.contains(**word)).map(|word| (*word).into()).collect();
    let mut rest = html.strip_prefix("<!doctype html>").unwrap_or(html);
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, end) = tag(after);
        rest = &after[end..];
        found.extend(fault(&tag));
        if let "style" | "script" = tag.name.as_str() {
            let (inside, after) = rest.split_once("</").expect("the element ends");
            found.extend(inside_of(&tag.name, inside));
            rest = &after[tag.name.len() + 1..];
        }
    }
    found
}

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// Reads a tag as browsers do, and says where it ends.
fn tag(text: &str) -> (Tag, usize) {
    let mut quote = None;
    let end = text.char_indices().find(|(_, c)| {
        match (quote, c) {
            (None, '>') => return true,
            (None, '"' | '\'') => quote = Some(*c),
            (Some(open), c) if open == *c => quote = None,
            _ => {}
        }
        false
    });
    let end = end.map_or(text.len(), |(at, _)| at);
    let inside = &text[..end];
    let name_end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let mut attributes = Vec::new();
    let mut rest = inside[name_end..].trim_start();
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or((rest, "\""));
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        attributes.push((name.to_owned(), value.to_owned()));
        rest = after.trim_start();
    }
    (Tag { name: inside[..name_end].trim_start_matches('/').to_owned(), attributes }, (end + 1).min(text.len()))
}

fn fault(tag: &Tag) -> Vec<String> {
    let name = tag.name.as_str();
    if !ELEMENTS.contains(&name) {
        return vec![format!("<{name}>")];
    }
    let is_allowed = |attribute: &str, value: &str| match attribute {
        "href" => name == "a" && is_harmless(value),
        _ => ATTRIBUTES.iter().any(|(element, known, begins)| {
            (*element == "*" || *element == name) && *known == attribute && value.starts_with(begins)
        }),
    };
    let wrong = tag.attributes.iter().filter(|(attribute, value)| !is_allowed(attribute, value));
    wrong.map(|(attribute, value)| format!("<{name} {attribute}=\"{value}\">")).collect()
}

/// Whether a link leads to a page, a mailbox, or a place nearby.
fn is_harmless(target: &str) -> bool {
    let head = target.split(['/', '?', '#']).next().unwrap_or_default();
    let scheme = head.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let known = scheme.is_none_or(|scheme| ["http", "https", "mailto"].contains(&scheme.as_str()));
    known
        && !head.contains('&')
        && !target.starts_with("//")
        && target.is_ascii()
        && !target.contains(['\\', '<', '>', ' ', '['])
}

/// The style may not fetch anything, and the data about a post is data.
fn inside_of(name: &str, text: &str) -> Option<String> {
    let wrong = match name {
        "style" => ["@import", "url(", "<"].iter().any(|word| strip_css_strings(text).contains(word)),
        _ => serde_json::from_str::<serde_json::Value>(text).is_err(),
    };
    wrong.then(|| format!("inside of <{name}>: {text}"))
}

fn strip_css_strings(css: &str) -> String {
    css.split('"').step_by(2).collect()
}
