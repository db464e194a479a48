//! Figures that may change over time, and numbers that may be a range.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, MapAccess, SeqAccess, Visitor, value};
use serde::{Deserialize, Deserializer, Serialize};

use super::written::Written;
use super::{Count, Date, Text};

/// One value of a figure, and when it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Wert einer Zahl und wann er gilt."))]
pub struct Dated<T> {
    /// The value.
    #[schemars(extend("x-de" = "Der Wert."))]
    pub value: T,
    /// The first day on which the value holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Erster Tag, an dem der Wert gilt."))]
    pub from: Option<Date>,
    /// The last day on which the value holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag, an dem der Wert gilt."))]
    pub to: Option<Date>,
    /// Where the value comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher der Wert stammt."))]
    pub source: Option<Text>,
    /// The date of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Quelle."))]
    pub as_of: Option<Date>,
}

/// A figure: either one value, or a list of values with the dates between which they hold.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-de" = "Ein Wert oder eine Liste von Werten mit den Zeiten, in denen sie gelten."))]
pub enum Figures<T> {
    /// The value, whenever one asks.
    #[schemars(extend("x-de" = "Der Wert, unabhängig von der Zeit."))]
    One(T),
    /// Values with the dates between which they hold.
    #[schemars(extend("x-de" = "Werte mit den Zeiten, in denen sie gelten."))]
    Dated(Vec<Dated<T>>),
}

impl<T> Figures<T> {
    /// The value on a day: of the dated ones that hold on it, the one that began last.
    pub fn on(&self, day: Date) -> Option<&T> {
        match self {
            Figures::One(value) => Some(value),
            Figures::Dated(_) => self.dated_on(day).map(|dated| &dated.value),
        }
    }

    /// The entry with the value on a day, which knows its source; `None` where the value is given without dates.
    pub fn dated_on(&self, day: Date) -> Option<&Dated<T>> {
        let Figures::Dated(values) = self else { return None };
        let holds =
            |dated: &&Dated<T>| dated.from.is_none_or(|from| from <= day) && dated.to.is_none_or(|to| day <= to);
        values.iter().filter(holds).max_by_key(|dated| dated.from)
    }
}

impl<'de, T: Written + Deserialize<'de>> Deserialize<'de> for Figures<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrDated(PhantomData))
    }
}

struct OneOrDated<T>(PhantomData<T>);

impl<'de, T: Written + Deserialize<'de>> Visitor<'de> for OneOrDated<T> {
    type Value = Figures<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "a value of type {} or a list of dated values", T::X_TYPE)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let value = if T::WHOLE { None } else { T::parse(text) };
        value.map(Figures::One).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        let value = T::parse(&number.to_string());
        value.map(Figures::One).ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(value::SeqAccessDeserializer::new(items)).map(Figures::Dated)
    }
}

/// How many are wanted: one number, or a range `{min, max}`; without `max` it is open upwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct CountRange {
    /// The smallest number.
    pub min: Count,
    /// The largest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<Count>,
}

/// The smallest and the largest number.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Kleinste und größte Anzahl."))]
struct CountBounds {
    /// The smallest number.
    #[schemars(extend("x-de" = "Kleinste Anzahl."))]
    min: Count,
    /// The largest number; left out, the range is open upwards.
    #[schemars(extend("x-de" = "Größte Anzahl; ohne Angabe nach oben offen."))]
    max: Option<Count>,
}

impl CountRange {
    /// Exactly this many.
    pub fn exactly(count: Count) -> Self {
        CountRange { min: count, max: Some(count) }
    }

    /// Whether a number lies within the range.
    pub fn contains(self, number: u32) -> bool {
        self.min.get() <= number && self.max.is_none_or(|max| number <= max.get())
    }
}

impl fmt::Display for CountRange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.max {
            Some(max) if max == self.min => write!(out, "{max}"),
            Some(max) => write!(out, "{}–{max}", self.min),
            None => write!(out, "≥ {}", self.min),
        }
    }
}

impl<'de> Deserialize<'de> for CountRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberOrRange)
    }
}

struct NumberOrRange;

impl<'de> Visitor<'de> for NumberOrRange {
    type Value = CountRange;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a whole number or {min, max}")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Self::Value, E> {
        let count = u32::try_from(number).ok().and_then(|number| Count::try_from(number).ok());
        count.map(CountRange::exactly).ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let CountBounds { min, max } = Deserialize::deserialize(value::MapAccessDeserializer::new(map))?;
        Ok(CountRange { min, max })
    }
}

impl JsonSchema for CountRange {
    fn schema_name() -> Cow<'static, str> {
        "CountRange".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One number, or a range with `min` and `max`.",
            "x-de": "Eine Zahl oder ein Bereich mit `min` und `max`.",
            "anyOf": [generator.subschema_for::<Count>(), generator.subschema_for::<CountBounds>()],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json};

    #[test]
    fn a_figure_is_a_value_or_a_list_of_dated_values() {
        let one: Figures<Count> = from_value(json!(42)).unwrap();
        let changed: Figures<Count> = from_value(json!([
            { "value": 40, "to": "2025-12-31" },
            { "value": 42, "from": "2026-01-01", "source": "Stellenplan 2026" },
        ]))
        .unwrap();
        let day = |text: &str| Date::parse(text).unwrap();
        assert_eq!(one.on(day("2020-01-01")).unwrap().get(), 42);
        assert_eq!(changed.on(day("2025-12-31")).unwrap().get(), 40);
        assert_eq!(changed.on(day("2026-01-01")).unwrap().get(), 42);
        assert!(from_value::<Figures<Count>>(json!("viele")).is_err());
    }

    #[test]
    fn a_range_may_be_one_number() {
        let one: CountRange = from_value(json!(2)).unwrap();
        let range: CountRange = from_value(json!({ "min": 1, "max": 3 })).unwrap();
        let open: CountRange = from_value(json!({ "min": 1 })).unwrap();
        assert_eq!((one.to_string(), range.to_string(), open.to_string()), ("2".into(), "1–3".into(), "≥ 1".into()));
        assert!(range.contains(3) && !range.contains(4) && open.contains(99));
        assert!(from_value::<CountRange>(json!({ "min": 1, "most": 3 })).is_err());
    }
}
