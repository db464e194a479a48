//! What a role or a position is called.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// What a role or position is called: in pair form, or with one neutral word.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Bezeichnung einer Rolle oder Stelle: als Paarform oder mit einem neutralen Wort."))]
pub struct RoleTitle {
    /// The feminine form, such as „Digitale Lotsin“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Weibliche Form, zum Beispiel „Digitale Lotsin“."))]
    pub feminine: Option<Text>,
    /// The masculine form, such as „Digitaler Lotse“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Männliche Form, zum Beispiel „Digitaler Lotse“."))]
    pub masculine: Option<Text>,
    /// A word without gender, such as „Lotsenperson“ or „Leitung“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Geschlechtsneutrales Wort, zum Beispiel „Lotsenperson“ oder „Leitung“."))]
    pub neutral: Option<Text>,
    /// The plural, such as „Digitale Lotsinnen und Lotsen“.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Mehrzahl, zum Beispiel „Digitale Lotsinnen und Lotsen“."))]
    pub plural: Option<Text>,
    /// The genitive with article, where documents need it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wesfall mit Artikel, falls Dokumente ihn brauchen."))]
    pub genitive: Option<Text>,
    /// The dative with article, where documents need it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wemfall mit Artikel, falls Dokumente ihn brauchen."))]
    pub dative: Option<Text>,
}

impl RoleTitle {
    /// A short name for findings and lists: the neutral word, else the feminine, masculine or plural form.
    pub fn name(&self) -> Option<&Text> {
        self.neutral.as_ref().or(self.feminine.as_ref()).or(self.masculine.as_ref()).or(self.plural.as_ref())
    }

    /// The feminine and the masculine form, where both are given.
    pub fn pair(&self) -> Option<(&Text, &Text)> {
        self.feminine.as_ref().zip(self.masculine.as_ref())
    }
}
