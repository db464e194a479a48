//! What only the documents of the personnel office can get wrong.

use lotse::document::theme::Theme;
use lotse::document::{render, write};
use lotse::model::{DocumentKind, GenderStyle, OutputFormat};
use serde_json::Value;

use crate::documents::{prepared, small, templates};

/// The advertisement of the small town as a web page, and the data for search engines in it.
fn advertisement(draft: Option<usize>) -> (String, Option<Value>) {
    let prepared = prepared(&small(), DocumentKind::JobAd, "stelle-ort", GenderStyle::Pair);
    let page = render(&templates(&[]), &prepared, Theme::default(), draft).expect("an advertisement");
    let html = String::from_utf8(write(&page, OutputFormat::Html)).expect("HTML is text");
    let data = html.split_once("<script type=\"application/ld+json\">").map(|(_, rest)| {
        let (json, _) = rest.split_once("</script>").expect("the end of the data");
        serde_json::from_str(json).expect("JSON")
    });
    (html, data)
}

/// The text that a reader sees, with plain spaces.
fn visible(html: &str) -> String {
    let (_, body) = html.split_once("<body>").unwrap_or(("", html));
    let mut text = String::new();
    for part in body.split('<') {
        text.push(' ');
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts and numbers of some data with the fields under which they stand; names of schema.org are left out.
fn values(data: &Value, field: &str, out: &mut Vec<(String, String)>) {
    match data {
        Value::Object(fields) => fields.iter().filter(|(key, _)| !key.starts_with('@')).for_each(|(key, value)| {
            values(value, key, out);
        }),
        Value::Array(items) => items.iter().for_each(|item| values(item, field, out)),
        Value::String(text) => out.push((field.to_owned(), text.clone())),
        Value::Number(number) => out.push((field.to_owned(), number.to_string())),
        Value::Bool(_) | Value::Null => {}
    }
}

#[test]
fn what_search_engines_read_is_what_people_read() {
    let (html, data) = advertisement(None);
    let (text, data) = (visible(&html), data.expect("data for search engines"));
    let mut all = Vec::new();
    values(&data, "", &mut all);
    assert!(all.len() > 20, "{all:?}");
    for (field, value) in all {
        let shown = match field.as_str() {
            "employmentType" => vec!["0,5 einer vollen Stelle".to_owned(), "Befristet bis".to_owned()],
            "datePosted" => vec!["2. Januar 2027".to_owned()],
            "jobStartDate" => vec!["1. April 2027".to_owned()],
            "validThrough" => vec!["1. Februar 2027".to_owned()],
            "minValue" => vec!["3.500,10 bis".to_owned()],
            "maxValue" => vec!["5.000 Euro".to_owned()],
            "unitText" => vec!["im Monat".to_owned()],
            "currency" => vec!["Euro".to_owned()],
            "addressCountry" => continue,
            "description" => vec![visible(&value)],
            _ => vec![value],
        };
        for shown in shown {
            assert!(text.contains(&shown), "{field}: {shown}\n{text}");
        }
    }
    let at = |pointer: &str| data.pointer(pointer).cloned().unwrap_or_default();
    assert_eq!(at("/validThrough"), "2027-02-01T23:59:59+01:00");
    assert_eq!(at("/employmentType"), serde_json::json!(["PART_TIME", "TEMPORARY"]));
    assert_eq!(at("/baseSalary/value/minValue").to_string(), "3500.1");
    assert_eq!(at("/jobLocation/address/streetAddress"), "Markt 1");
    assert_eq!(at("/directApply"), false);
}

#[test]
fn a_draft_is_not_for_search_engines() {
    assert_eq!(advertisement(Some(1)).1, None);
}

#[test]
fn the_pay_table_counts_before_the_advertisement() {
    let text = visible(&advertisement(None).0);
    assert!(text.contains("in der Gruppe EG 9b (Stufen 1 bis 3) 3.500,10 bis 4.900,25 Euro im Monat"), "{text}");
    assert!(text.contains("(Quelle: Tabelle 2026, Stand 1. Mai 2026)") && !text.contains("Haustarif"), "{text}");
}
