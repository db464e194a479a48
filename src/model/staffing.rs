//! Who holds what. Private: nothing of it reaches a document, a finding or a log.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, Id, Kind, Prose, Ref, Share, Text, Validity};

/// Who holds which posts and roles; private.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wer welche Stellen und Rollen innehat; vertraulich."))]
pub struct Staffing {
    /// Says that this definition is a staffing list.
    #[schemars(with = "String", extend(
        "x-de" = "Sagt, dass diese Definition eine Besetzungsliste ist.",
        "const" = "staffing",
    ))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend("x-de" = "Kennung, unter der andere Definitionen darauf verweisen.", "x-defines" = "staffing"))]
    pub id: Id,
    /// The entries.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Einträge.", "x-key" = "id"))]
    pub entries: Vec<StaffingEntry>,
    /// From when until when it applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab wann und bis wann die Definition gilt."))]
    pub valid: Option<Validity>,
    /// Where the facts come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Angaben stammen."))]
    pub source: Option<Text>,
    /// The date to which the facts refer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Angaben."))]
    pub as_of: Option<Date>,
    /// A note for those who maintain the definition; it appears in no document.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Notiz für alle, die die Definition pflegen; sie erscheint in keinem Dokument."))]
    pub note: Option<Prose>,
}

/// One person with one post or role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Person mit einer Stelle oder Rolle."))]
pub struct StaffingEntry {
    /// The name of the entry, without any personal data.
    #[schemars(extend("x-de" = "Kennung des Eintrags, ohne personenbezogene Angaben.", "x-defines" = "staffing-entry"))]
    pub id: Id,
    /// The name of the person.
    #[schemars(extend("x-de" = "Name der Person."))]
    pub person: Text,
    /// The post that the person holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stelle, die die Person innehat.", "x-ref" = ["position"]))]
    pub position: Option<Ref>,
    /// The role that the person holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rolle, die die Person wahrnimmt.", "x-ref" = ["role"]))]
    pub role: Option<Ref>,
    /// The unit in which the person holds the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einheit, in der die Person die Rolle wahrnimmt.", "x-ref" = ["unit"]))]
    pub unit: Option<Ref>,
    /// The share of full time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anteil an einer Vollzeitstelle."))]
    pub share: Option<Share>,
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Erster Tag."))]
    pub from: Option<Date>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag."))]
    pub to: Option<Date>,
    /// Whether the person only stands in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob die Person nur vertritt."))]
    pub deputy: bool,
}
