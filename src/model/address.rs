//! Where post reaches somebody.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;

/// A postal address.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Postanschrift."))]
pub struct Address {
    /// Street and number, or the post office box.
    #[schemars(extend("x-de" = "Straße und Hausnummer oder Postfach."))]
    pub street: Text,
    /// The five digits of the postcode, in quotation marks.
    #[schemars(extend("x-de" = "Postleitzahl, fünf Ziffern in Anführungszeichen."))]
    pub postcode: Text,
    /// The town.
    #[schemars(extend("x-de" = "Ort."))]
    pub town: Text,
}
