//! To whom a role or a position reports.

use std::fmt;

use schemars::JsonSchema;
use serde::Deserializer;
use serde::de::{self, MapAccess, Visitor, value};
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Ref, Written};

/// To whom a role or position reports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wem eine Rolle oder Stelle unterstellt ist."))]
pub struct ReportsTo {
    /// The superior in matters of employment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Dienstvorgesetzte Stelle.", "x-ref" = ["role", "unit", "board", "partner"]))]
    pub disciplinary: Option<Supervisor>,
    /// Who sets the work in the matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Fachvorgesetzte Stelle.", "x-ref" = ["role", "unit", "board", "partner"]))]
    pub functional: Option<Supervisor>,
}

/// The head of the unit in which somebody works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Leitung der Einheit, in der jemand arbeitet."))]
pub struct UnitHead {
    /// Which unit: always one's own.
    #[schemars(extend("x-de" = "Welche Einheit: immer die eigene."))]
    pub unit_head: OwnUnit,
}

choice! {
    /// The unit in which somebody works.
    de "Die Einheit, in der jemand arbeitet."
    pub enum OwnUnit {
        Own = "own": "the own unit", "die eigene Einheit";
    }
}

/// A superior: a role, a unit (its head is meant), a board or a partner, or the head of one's own unit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(extend("x-de" = "Vorgesetzte Stelle: eine Rolle, eine Einheit (gemeint ist ihre Leitung), ein Gremium, ein Partner oder die Leitung der eigenen Einheit."))]
pub enum Supervisor {
    /// The role, unit, board or partner.
    #[schemars(extend("x-de" = "Rolle, Einheit, Gremium oder Partner."))]
    Actor(Ref),
    /// The head of one's own unit.
    #[schemars(extend("x-de" = "Leitung der eigenen Einheit."))]
    UnitHead(UnitHead),
}

impl Supervisor {
    /// The actor, where one is named.
    pub fn actor(&self) -> Option<&Ref> {
        match self {
            Supervisor::Actor(actor) => Some(actor),
            Supervisor::UnitHead(_) => None,
        }
    }
}

impl<'de> Deserialize<'de> for Supervisor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ActorOrUnitHead)
    }
}

struct ActorOrUnitHead;

impl<'de> Visitor<'de> for ActorOrUnitHead {
    type Value = Supervisor;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a reference or {unit_head: own}")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Supervisor, E> {
        Ref::parse(text).map(Supervisor::Actor).ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Supervisor, A::Error> {
        UnitHead::deserialize(value::MapAccessDeserializer::new(map)).map(Supervisor::UnitHead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{from_value, json};

    #[test]
    fn a_superior_is_named_or_the_head_of_the_own_unit() {
        let both: ReportsTo =
            from_value(json!({ "disciplinary": { "unit_head": "own" }, "functional": "cdo" })).unwrap();
        assert_eq!(both.functional.as_ref().and_then(Supervisor::actor).map(Ref::as_str), Some("cdo"));
        assert_eq!(both.disciplinary.and_then(|superior| superior.actor().cloned()), None);
        assert!(from_value::<ReportsTo>(json!({ "disciplinary": { "unit_head": "cdo" } })).is_err());
        assert!(from_value::<ReportsTo>(json!({ "disciplinary": ["cdo"] })).is_err());
    }
}
