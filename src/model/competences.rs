//! A competence catalogue.

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{CompetenceLevel, Date, Id, Kind, Prose, Ref, Text, Uuid, Validity};

/// A catalogue of competences.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Kompetenzkatalog."))]
pub struct Competences {
    /// Says that this definition is a competence catalogue.
    #[schemars(with = "String", extend(
        "x-de" = "Sagt, dass diese Definition ein Kompetenzkatalog ist.",
        "const" = "competences",
    ))]
    pub kind: Kind,
    /// The name by which other definitions refer to it.
    #[schemars(extend(
        "x-de" = "Kennung, unter der andere Definitionen darauf verweisen.",
        "x-defines" = "competences",
    ))]
    pub id: Id,
    /// The definition whose facts it takes over, from this project or from the catalogue (`lotse:…`).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Definition, deren Angaben übernommen werden, aus diesem Projekt oder aus dem Katalog (`lotse:…`).",
        "x-ref" = ["competences"],
    ))]
    pub extends: Option<Ref>,
    /// What it does not take over from the extended definition, as paths such as `tasks.newsletter`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend(
        "x-de" = "Was von der erweiterten Definition nicht übernommen wird, als Pfade wie `tasks.newsletter`.",
    ))]
    pub remove: Vec<String>,
    /// Reasons for deviations from the extended definition, by path.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    #[schemars(extend("x-de" = "Begründungen für Abweichungen von der erweiterten Definition, je Pfad."))]
    pub because: IndexMap<String, Text>,
    /// What the catalogue is called.
    #[schemars(extend("x-de" = "Bezeichnung des Katalogs."))]
    pub title: Text,
    /// The competences.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Kompetenzen.", "x-key" = "id"))]
    pub competences: Vec<Competence>,
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

/// Something that one must be able to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Etwas, das man können muss."))]
pub struct Competence {
    /// The name of the competence.
    #[schemars(extend("x-de" = "Kennung der Kompetenz.", "x-defines" = "competence"))]
    pub id: Id,
    /// The area to which it belongs.
    #[schemars(extend("x-de" = "Bereich, zu dem sie gehört."))]
    pub area: CompetenceArea,
    /// What it is called.
    #[schemars(extend("x-de" = "Bezeichnung."))]
    pub label: Text,
    /// What is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was damit gemeint ist."))]
    pub description: Option<Text>,
    /// By what behaviour one recognises the levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "An welchem Verhalten man die Stufen erkennt."))]
    pub anchors: Option<Anchors>,
    /// Interview questions that test it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Fragen im Auswahlgespräch, die sie prüfen."))]
    pub questions: Vec<CompetenceQuestion>,
    /// Where it stands in public frameworks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wo sie in öffentlichen Rahmenwerken steht."))]
    pub mappings: Option<Mappings>,
}

/// Behaviour by which the four levels are recognised.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Verhalten, an dem man die vier Stufen erkennt."))]
pub struct Anchors {
    /// Level 1: knows.
    #[serde(rename = "1", skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stufe 1: Kennen."))]
    pub knows: Option<Text>,
    /// Level 2: applies.
    #[serde(rename = "2", skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stufe 2: Anwenden."))]
    pub applies: Option<Text>,
    /// Level 3: passes on.
    #[serde(rename = "3", skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stufe 3: Vermitteln."))]
    pub passes_on: Option<Text>,
    /// Level 4: shapes.
    #[serde(rename = "4", skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stufe 4: Prägen."))]
    pub shapes: Option<Text>,
}

/// An interview question with what a good answer contains.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Frage im Auswahlgespräch und was eine gute Antwort enthält."))]
pub struct CompetenceQuestion {
    /// The question.
    #[schemars(extend("x-de" = "Die Frage."))]
    pub question: Text,
    /// What a good answer contains.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was eine gute Antwort enthält."))]
    pub good_answer: Option<Prose>,
}

/// Where a competence stands in public frameworks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Wo eine Kompetenz in öffentlichen Rahmenwerken steht."))]
pub struct Mappings {
    /// The UUID of the ESCO skill.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "UUID der Fähigkeit in ESCO."))]
    pub esco: Option<Uuid>,
    /// The competences in DigComp, each with its version.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Kompetenzen in DigComp, jeweils mit Version."))]
    pub digcomp: Vec<DigComp>,
    /// The id in the e-CF.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kennung im e-CF."))]
    pub ecf: Option<Text>,
}

/// A competence of DigComp; its numbers differ between versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Kompetenz in DigComp; die Nummern unterscheiden sich je Version."))]
pub struct DigComp {
    /// The version, such as 2.2.
    #[schemars(extend("x-de" = "Version, zum Beispiel 2.2."))]
    pub version: Text,
    /// The number, such as 5.2.
    #[schemars(extend("x-de" = "Nummer, zum Beispiel 5.2."))]
    pub id: Text,
}

impl Anchors {
    /// The behaviour of a level.
    pub fn of(&self, level: CompetenceLevel) -> Option<&Text> {
        match level.get() {
            1 => self.knows.as_ref(),
            2 => self.applies.as_ref(),
            3 => self.passes_on.as_ref(),
            _ => self.shapes.as_ref(),
        }
    }
}

choice! {
    /// The four competence areas.
    de "Die vier Kompetenzbereiche."
    pub enum CompetenceArea {
        Professional = "professional": "professional competence", "Fachkompetenz";
        Methodical = "methodical": "methodical competence", "Methodenkompetenz";
        Social = "social": "social competence", "Sozialkompetenz";
        Personal = "self": "personal competence", "Selbstkompetenz";
    }
}
