//! What all scalars have in common: a name, a spelling that they accept, and one way into serde and into the schema.

use std::fmt;

/// A value that is written as one scalar and read from its spelling.
pub trait Written: Sized {
    /// The name in the schema annotation `x-type`.
    const X_TYPE: &'static str;

    /// Whether it is a whole number, which is written without quotes.
    const WHOLE: bool = false;

    /// Reads the spelling; accepts exactly what the pattern in the schema accepts.
    fn parse(text: &str) -> Option<Self>;
}

/// A spelling that a scalar type does not accept. People are told why by [`scalar::check`](super::scalar::check).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// The name of the scalar type.
    pub x_type: &'static str,
}

impl fmt::Display for Malformed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "not a valid value of type {}", self.x_type)
    }
}

impl std::error::Error for Malformed {}

/// Gives a type that is [`Written`] and displayed the conversions that serde and the schema need.
macro_rules! written {
    ($name:ident, pattern: $pattern:expr $(, $key:literal: $value:expr)* $(,)?) => {
        impl $name {
            /// The regular expression of all accepted spellings.
            pub const PATTERN: &'static str = $pattern;
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::Malformed;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <$name as $crate::model::Written>::parse(text)
                    .ok_or($crate::model::Malformed { x_type: <$name as $crate::model::Written>::X_TYPE })
            }
        }

        impl TryFrom<smol_str::SmolStr> for $name {
            type Error = $crate::model::Malformed;

            fn try_from(text: smol_str::SmolStr) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> String {
                value.to_string()
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": $pattern,
                    $($key: $value,)*
                    "x-type": <$name as $crate::model::Written>::X_TYPE,
                })
            }
        }
    };
}

pub(super) use written;
