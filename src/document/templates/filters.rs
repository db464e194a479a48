//! What templates may call besides the engine's own filters.

use jiff::civil::Date;
use rust_decimal::Decimal;
use tera::{Kwargs, Map, State, Tera, TeraResult, Value};

use super::LONGEST_RANGE;
use super::words::error;
use crate::document::data;
use crate::document::escape::escape;
use crate::document::fault::Wording;
use crate::document::figures;
use crate::document::link::safe_target;
use crate::i18n::Language;

/// Makes all filters and functions known to the engine.
pub(super) fn register(tera: &mut Tera, language: Language) {
    tera.register_filter("prose", |value: Value, kwargs: Kwargs, _: &State| prose(&value, &kwargs));
    tera.register_filter("block", |value: Value, kwargs: Kwargs, _: &State| block(to_json(&value)?, &kwargs));
    tera.register_filter("data", |value: Value, _: Kwargs, _: &State| {
        json(&value).map(|json| Value::safe_string(&json))
    });
    tera.register_filter("cell", |value: Value, _: Kwargs, _: &State| Value::safe_string(&cell(&value)));
    tera.register_filter("group_by", |value: Value, kwargs: Kwargs, _: &State| group_by(&value, &kwargs));
    tera.register_filter("date", move |value: Value, _: Kwargs, _: &State| date(&value, language));
    tera.register_filter("number", move |value: Value, _: Kwargs, _: &State| {
        decimal(&value, &[]).map(|number| figures::number(number, language))
    });
    tera.register_filter("money", move |value: Value, _: Kwargs, _: &State| {
        decimal(&value, &["EUR", "€", "Euro"]).map(|amount| figures::money(amount, language))
    });
    tera.register_filter("percent", move |value: Value, _: Kwargs, _: &State| {
        decimal(&value, &["%"]).map(|share| figures::percent(share, language))
    });
    tera.register_filter("hours", move |value: Value, _: Kwargs, _: &State| {
        decimal(&value, &["h"]).map(|hours| figures::hours(hours, language))
    });
    tera.register_filter("count", move |value: Value, kwargs: Kwargs, _: &State| count(&value, &kwargs, language));
    tera.register_filter("list", move |value: Value, _: Kwargs, _: &State| list(&value, language));
    tera.register_function("block", |kwargs: Kwargs, _: &State| block(serde_json::Value::Null, &kwargs));
    tera.register_function("range", |kwargs: Kwargs, _: &State| range(&kwargs));
}

fn refuse<T>(de: impl Into<String>, en: impl Into<String>) -> TeraResult<T> {
    Err(error(&Wording::new(de, en)))
}

// Blocks.

/// Text that a user wrote, as a block that nothing in it can leave.
fn prose(value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let mut data = match to_json(value)? {
        serde_json::Value::Null => return Ok(Value::safe_string("")),
        serde_json::Value::String(text) => serde_json::json!({ "text": text }),
        other => other,
    };
    if let (Some(below), Some(fields)) = (kwargs.get::<u8>("below")?, data.as_object_mut()) {
        fields.insert("below".into(), below.into());
    }
    if data.get("text").and_then(serde_json::Value::as_str).is_some_and(|text| text.trim().is_empty()) {
        return Ok(Value::safe_string(""));
    }
    fence("prose", &data)
}

/// A typed block; a list becomes the main field of the block, and further arguments become its other fields.
fn block(value: serde_json::Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let name: &str = kwargs.must_get("name")?;
    let mut fields = match value {
        serde_json::Value::Object(fields) => fields,
        serde_json::Value::Null => serde_json::Map::new(),
        list => {
            let main = if name == "table" { "rows" } else { name };
            std::iter::once((main.to_owned(), list)).collect()
        }
    };
    for (key, value) in kwargs.iter() {
        if let Some(key) = key.as_str().filter(|key| *key != "name") {
            fields.insert(key.to_owned(), to_json(value)?);
        }
    }
    fence(name, &serde_json::Value::Object(fields))
}

/// Writes the fence of a typed block. The data stand on one line and begin with a brace, so they cannot close it; they are
/// read once here, so that a mistake in them is told at its place in the template.
fn fence(name: &str, data: &serde_json::Value) -> TeraResult<Value> {
    let json = data.to_string();
    data::read(name, &json).map_err(|wording| error(&wording))?;
    Ok(Value::safe_string(&format!("\n\n```lotse {name}\n{json}\n```\n\n")))
}

fn to_json(value: &Value) -> TeraResult<serde_json::Value> {
    if value.is_undefined() {
        return Ok(serde_json::Value::Null);
    }
    serde_json::to_value(value).map_err(tera::Error::message)
}

fn json(value: &Value) -> TeraResult<String> {
    to_json(value).map(|json| json.to_string())
}

// Texts.

/// A value for a table cell: several things one a line, and a dash for nothing.
fn cell(value: &Value) -> String {
    let text = lines(value);
    if text.is_empty() { "–".into() } else { text }
}

fn lines(value: &Value) -> String {
    if let Some(items) = value.as_array() {
        return items.iter().map(lines).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("<br>");
    }
    if let Some(link) = value.as_map() {
        let part =
            |key: &'static str| link.get(&tera::value::Key::from(key)).and_then(Value::as_str).unwrap_or_default();
        let text = escape(part("text"));
        return match safe_target(part("href")) {
            Some(href) => format!("[{text}]({})", escape(href)),
            None => text,
        };
    }
    match value.as_bool() {
        Some(true) => "✓".into(),
        Some(false) => String::new(),
        None if value.is_none() || value.is_undefined() => String::new(),
        None if value.is_safe() => value.to_string(),
        None => value.to_string().lines().map(escape).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("<br>"),
    }
}

/// A number with its noun: `1 Lotsin`, `3 Lotsinnen und Lotsen`.
fn count(value: &Value, kwargs: &Kwargs, language: Language) -> TeraResult<String> {
    let (one, many): (&str, &str) = (kwargs.must_get("one")?, kwargs.must_get("many")?);
    let number = match value.as_array() {
        Some(items) => Decimal::from(items.len()),
        None => decimal(value, &[])?,
    };
    let noun = if number == Decimal::ONE { one } else { many };
    Ok(format!("{}{}{noun}", figures::number(number, language), figures::NO_BREAK))
}

fn list(value: &Value, language: Language) -> TeraResult<String> {
    let Some(items) = value.as_array() else {
        return refuse("„list“ erwartet eine Liste", "\"list\" expects a list");
    };
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    Ok(figures::list(&items, language))
}

/// A day as `2026-03-12`, or a month as `2026-03`, in words.
fn date(value: &Value, language: Language) -> TeraResult<String> {
    let written = value.to_string();
    if let Ok(day) = written.parse::<Date>() {
        return Ok(figures::date(day, language));
    }
    match format!("{written}-01").parse::<Date>() {
        Ok(month) => Ok(figures::month_and_year(month, language)),
        Err(_) => refuse(
            format!("„{written}“ ist kein Datum (erwartet wird 2026-03-12)"),
            format!("\"{written}\" is no date (expected is 2026-03-12)"),
        ),
    }
}

/// A number from a number or a text, with or without one of the units; exact, and never by way of a float's rounding.
fn decimal(value: &Value, units: &[&str]) -> TeraResult<Decimal> {
    let written = value.to_string();
    let plain = units.iter().find_map(|unit| written.strip_suffix(unit)).unwrap_or(&written).trim();
    match plain.parse() {
        Ok(number) => Ok(number),
        Err(_) => refuse(format!("„{written}“ ist keine Zahl"), format!("\"{written}\" is no number")),
    }
}

/// Items with the same value of a field, as a list of `{key, items}` in the order of first appearance. The engine's own filter
/// of this name gives a map whose order differs from run to run.
fn group_by(value: &Value, kwargs: &Kwargs) -> TeraResult<Value> {
    let attribute: &str = kwargs.must_get("attribute")?;
    let mut groups: Vec<(Value, Vec<Value>)> = Vec::new();
    for item in value.as_array().unwrap_or_default() {
        let Some(key) = item.get_from_path(attribute).filter(|key| !key.is_none() && !key.is_undefined()) else {
            continue;
        };
        match groups.iter_mut().find(|(known, _)| known == key) {
            Some((_, items)) => items.push(item.clone()),
            None => groups.push((key.clone(), vec![item.clone()])),
        }
    }
    let as_map = |(key, items): (Value, Vec<Value>)| {
        Value::from(Map::from_iter([("key".into(), key), ("items".into(), Value::from(items))]))
    };
    Ok(Value::from(groups.into_iter().map(as_map).collect::<Vec<_>>()))
}

fn range(kwargs: &Kwargs) -> TeraResult<Vec<i128>> {
    let start: i128 = kwargs.get("start")?.unwrap_or_default();
    let end: i128 = kwargs.must_get("end")?;
    let step: i128 = kwargs.get("step_by")?.unwrap_or(1);
    let length = end.saturating_sub(start).max(0);
    if step < 1 || length > LONGEST_RANGE {
        return refuse(
            format!("„range“ zählt höchstens {LONGEST_RANGE} Schritte vorwärts"),
            format!("\"range\" counts at most {LONGEST_RANGE} steps forward"),
        );
    }
    let step = usize::try_from(step).unwrap_or(usize::MAX);
    Ok((start..end).step_by(step).collect())
}
