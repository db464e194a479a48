//! serde straight from the tree: the type that is wanted decides what a spelling means.
//!
//! `01067`, `1.10`, `no` and `12:30` are texts wherever a text is wanted. Refusal carries no wording: whoever is refused
//! holds the tree against its shape, which knows the place of every fault.

use serde::de::{self, DeserializeOwned, DeserializeSeed, IntoDeserializer, Visitor};

use crate::source::{Entry, Node, NodeKind};

/// serde could not build the struct; the text is for tests and internal errors only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused(pub String);

impl std::fmt::Display for Refused {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Refused(message.to_string())
    }
}

/// Builds a value from a tree.
pub fn from_tree<T: DeserializeOwned>(node: &Node) -> Result<T, Refused> {
    T::deserialize(node)
}

fn refuse<T>(node: &Node, wanted: &str) -> Result<T, Refused> {
    let found = match &node.kind {
        NodeKind::Scalar(scalar) => format!("`{}`", scalar.text),
        NodeKind::List(_) => "a list".to_owned(),
        NodeKind::Map(_) => "a map".to_owned(),
    };
    Err(Refused(format!("expected {wanted}, found {found}")))
}

fn text<'n>(node: &'n Node, wanted: &str) -> Result<&'n str, Refused> {
    match &node.kind {
        NodeKind::Scalar(scalar) if !scalar.is_null() => Ok(&scalar.text),
        _ => refuse(node, wanted),
    }
}

/// A whole number in its one plain spelling: no sign but `-`, no leading zero, no grouping.
pub(super) fn integer(node: &Node) -> Option<i64> {
    let NodeKind::Scalar(scalar) = &node.kind else { return None };
    let digits = scalar.text.strip_prefix('-').unwrap_or(&scalar.text);
    let canonical = digits == "0" || (!digits.starts_with('0') && digits.bytes().all(|b| b.is_ascii_digit()));
    if !scalar.plain || digits.is_empty() || !canonical || scalar.text == "-0" {
        return None;
    }
    scalar.text.parse().ok()
}

macro_rules! integers {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            match integer(self) {
                Some(number) => visitor.visit_i64(number),
                None => refuse(self, "a whole number"),
            }
        })*
    };
}

macro_rules! texts {
    ($($method:ident)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            visitor.visit_str(text(self, "a text")?)
        })*
    };
}

impl<'de> de::Deserializer<'de> for &Node {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match &self.kind {
            NodeKind::Scalar(scalar) if scalar.is_null() => visitor.visit_unit(),
            NodeKind::Scalar(scalar) => match integer(self).and_then(|number| u64::try_from(number).ok()) {
                Some(number) => visitor.visit_u64(number),
                None => visitor.visit_str(&scalar.text),
            },
            NodeKind::List(items) => visitor.visit_seq(Items(items.iter())),
            NodeKind::Map(_) => self.fields(Some(&[]), visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match &self.kind {
            NodeKind::Scalar(scalar) => match scalar.as_bool() {
                Some(value) => visitor.visit_bool(value),
                None => refuse(self, "true or false"),
            },
            _ => refuse(self, "true or false"),
        }
    }

    integers! { deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 }
    texts! { deserialize_str deserialize_string deserialize_char deserialize_identifier deserialize_bytes deserialize_byte_buf }

    fn deserialize_f32<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Refused> {
        refuse(self, "no floating point number: lotse counts exactly")
    }

    fn deserialize_f64<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Refused> {
        refuse(self, "no floating point number: lotse counts exactly")
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.is_null() { visitor.visit_unit() } else { refuse(self, "nothing") }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match &self.kind {
            NodeKind::List(items) => visitor.visit_seq(Items(items.iter())),
            _ => refuse(self, "a list"),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.fields(None, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.fields(Some(fields), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        visitor.visit_enum(text(self, "one of the known words")?.into_deserializer())
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }
}

struct Items<'n>(std::slice::Iter<'n, Node>);

impl<'de> de::SeqAccess<'de> for Items<'_> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        self.0.next().map(|item| seed.deserialize(item)).transpose()
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.0.len())
    }
}

impl Node {
    /// Visits the entries of a map; `known` are the fields of a struct, where it is one.
    fn fields<'de, V: Visitor<'de>>(
        &self,
        known: Option<&'static [&'static str]>,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        match &self.kind {
            NodeKind::Map(entries) => visitor.visit_map(Fields { entries: entries.iter(), known, value: None }),
            _ => refuse(self, "a section with fields"),
        }
    }
}

struct Fields<'n> {
    entries: std::slice::Iter<'n, Entry>,
    known: Option<&'static [&'static str]>,
    value: Option<&'n Node>,
}

impl<'de> de::MapAccess<'de> for Fields<'_> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refused> {
        // A key after which nothing stands counts as not written, but an unknown one must not go unnoticed: it may be the
        // rest of a text that was cut at a comma.
        let unknown = |entry: &Entry| self.known.is_some_and(|known| !known.contains(&entry.key.as_str()));
        let Some(entry) = self.entries.find(|entry| !entry.value.is_null() || unknown(entry)) else { return Ok(None) };
        self.value = Some(&entry.value);
        seed.deserialize(entry.key.as_str().into_deserializer()).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Refused> {
        seed.deserialize(self.value.take().expect("internal error: serde asks for the key before its value"))
    }
}
