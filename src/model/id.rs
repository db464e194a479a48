//! Names of things, and references to them.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};
use smol_str::SmolStr;

use super::written::{Written, written};

/// The longest id, in characters.
pub const MAX_ID_LENGTH: usize = 64;
const MAX_REF_LENGTH: usize = "lotse:".len() + MAX_ID_LENGTH + 1 + MAX_ID_LENGTH;
const CATALOGUE: &str = "lotse:";

/// The name of one thing: lower-case words of a–z and 0–9, joined by hyphens, at most 64 characters, and no name that
/// Windows reserves for devices, because ids become file names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Id(SmolStr);

/// A reference to a thing: an id of the project, `lotse:id` for the shipped catalogue, or `role.task` for something
/// that a definition declares inside itself.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Ref(SmolStr);

/// The name of a thing in a public register: 32 hexadecimal digits in five groups, in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "SmolStr", into = "String")]
pub struct Uuid(SmolStr);

impl Id {
    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Ref {
    /// The reference as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the shipped catalogue is meant.
    pub fn is_catalogue(&self) -> bool {
        self.0.starts_with(CATALOGUE)
    }

    /// The id of the definition, without `lotse:` and without what follows the dot.
    pub fn definition(&self) -> &str {
        let text = self.0.strip_prefix(CATALOGUE).unwrap_or(&self.0);
        text.split_once('.').map_or(text, |(definition, _)| definition)
    }

    /// The id behind the dot: what is meant inside the definition.
    pub fn local(&self) -> Option<&str> {
        self.0.split_once('.').map(|(_, local)| local)
    }
}

impl Uuid {
    /// The UUID as text, in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Written for Id {
    const X_TYPE: &'static str = "id";

    fn parse(text: &str) -> Option<Self> {
        (has_id_shape(text) && text.len() <= MAX_ID_LENGTH && !is_device_name(text)).then(|| Id(text.into()))
    }
}

impl Written for Ref {
    const X_TYPE: &'static str = "ref";

    fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(CATALOGUE).unwrap_or(text);
        let well_formed = match rest.split_once('.') {
            Some((definition, local)) => has_id_shape(definition) && has_id_shape(local),
            None => has_id_shape(rest),
        };
        (well_formed && text.len() <= MAX_REF_LENGTH).then(|| Ref(text.into()))
    }
}

impl Written for Uuid {
    const X_TYPE: &'static str = "uuid";

    fn parse(text: &str) -> Option<Self> {
        let is_hexadecimal = |group: &str| group.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let groups = || text.split('-');
        (groups().map(str::len).eq([8, 4, 4, 4, 12]) && groups().all(is_hexadecimal)).then(|| Uuid(text.into()))
    }
}

written!(
    Id,
    pattern: "^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    "maxLength": MAX_ID_LENGTH,
);
written!(
    Ref,
    pattern: r"^(lotse:)?[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)?$",
    "maxLength": MAX_REF_LENGTH,
);

written!(Uuid, pattern: "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "format": "uuid");

/// Whether a text consists of lower-case words joined by single hyphens and begins with a letter.
pub(super) fn has_id_shape(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// Whether Windows reserves the name for a device, so that no file can bear it.
pub(super) fn is_device_name(text: &str) -> bool {
    let numbered = |prefix: &str| {
        text.strip_prefix(prefix).is_some_and(|rest| rest.len() == 1 && rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

macro_rules! as_text {
    ($($name:ident),*) => {
        $(
            impl fmt::Display for $name {
                fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                    out.pad(&self.0)
                }
            }

            impl Borrow<str> for $name {
                fn borrow(&self) -> &str {
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

as_text!(Id, Ref, Uuid);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_words_joined_by_hyphens() {
        for good in ["a", "cdo", "amt-10", "digital-lotse-2", "con-1", "com", "com10", &"a".repeat(64)] {
            assert!(Id::parse(good).is_some(), "{good}");
        }
        for bad in ["", "A", "1a", "-a", "a-", "a--b", "a_b", "ä", "a b", "con", "com1", "lpt0", &"a".repeat(65)] {
            assert!(Id::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn uuids_have_five_groups() {
        assert!(Uuid::parse("c8fa4313-80b0-4f37-8b1b-1739707bc362").is_some());
        for bad in ["C8FA4313-80b0-4f37-8b1b-1739707bc362", "c8fa431380b04f378b1b1739707bc362", "S5.8.1", ""] {
            assert!(Uuid::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn references_tell_their_parts() {
        let task = Ref::parse("cdo.strategie").unwrap();
        assert_eq!((task.is_catalogue(), task.definition(), task.local()), (false, "cdo", Some("strategie")));
        let shipped = Ref::parse("lotse:lotse-nebenamt").unwrap();
        assert_eq!((shipped.is_catalogue(), shipped.definition(), shipped.local()), (true, "lotse-nebenamt", None));
        for bad in ["lotse:", "a.", ".a", "a.b.c", "other:a", "lotse:lotse:a"] {
            assert!(Ref::parse(bad).is_none(), "{bad}");
        }
    }
}
