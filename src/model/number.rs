//! Whole numbers within bounds.

use serde::{Deserialize, Serialize};

use super::written::{Malformed, Written};

/// Declares a whole number between two bounds.
macro_rules! bounded {
    ($(#[doc = $doc:literal])* $name:ident, $x_type:literal, $low:literal..=$high:literal) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "u32", into = "u32")]
        pub struct $name(u32);

        impl $name {
            /// The smallest value.
            pub const MIN: u32 = $low;
            /// The largest value.
            pub const MAX: u32 = $high;

            /// The number.
            pub fn get(self) -> u32 {
                self.0
            }
        }

        impl Written for $name {
            const X_TYPE: &'static str = $x_type;
            const WHOLE: bool = true;

            fn parse(text: &str) -> Option<Self> {
                let digits = text == "0" || !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
                digits.then(|| text.parse::<u32>().ok()).flatten().and_then(|number| number.try_into().ok())
            }
        }

        impl TryFrom<u32> for $name {
            type Error = Malformed;

            fn try_from(number: u32) -> Result<Self, Malformed> {
                ($low..=$high).contains(&number).then_some($name(number)).ok_or(Malformed { x_type: $x_type })
            }
        }

        impl From<$name> for u32 {
            fn from(number: $name) -> u32 {
                number.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(out)
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
                schemars::json_schema!({ "type": "integer", "minimum": $low, "maximum": $high, "x-type": $x_type })
            }
        }
    };
}

bounded!(
    /// How many there are: people, units, posts.
    Count, "count", 0..=999_999_999
);
bounded!(
    /// How much room a role has in one respect: 0 none, 1 little, 2 much, 3 full.
    RoomLevel, "room-level", 0..=3
);
bounded!(
    /// How well a competence must be mastered: 1 knows to 4 shapes.
    CompetenceLevel, "competence-level", 1..=4
);
bounded!(
    /// How much a requirement counts: 1 helpful to 4 indispensable.
    Weight, "weight", 1..=4
);
bounded!(
    /// A calendar year.
    Year, "year", 1900..=2199
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_outside_their_bounds_are_refused() {
        assert_eq!(RoomLevel::parse("3").unwrap().get(), 3);
        assert!(RoomLevel::parse("4").is_none());
        assert!(CompetenceLevel::try_from(0).is_err());
        assert_eq!(Count::parse("0").unwrap().get(), 0);
        for bad in ["", "01", "-1", "1.0", "1000000000", "99999999999999"] {
            assert!(Count::parse(bad).is_none(), "{bad}");
        }
    }
}
