//! Units of an organisation and what people in them cost.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Count, CountRange, Date, Figures, Id, Money, Ref, RoleTitle, Text, Validity};

/// A part of the administration; `parent` says to which other part it belongs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein Teil der Verwaltung; „parent“ nennt die übergeordnete Einheit."))]
pub struct Unit {
    /// The name of the unit.
    #[schemars(extend("x-de" = "Kennung der Einheit.", "x-defines" = "unit"))]
    pub id: Id,
    /// What the unit is called.
    #[schemars(extend("x-de" = "Bezeichnung der Einheit."))]
    pub name: Text,
    /// The short name or number.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kurzzeichen oder Nummer."))]
    pub short: Option<Text>,
    /// What sort of unit it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Art der Einheit."))]
    pub kind: Option<UnitKind>,
    /// The role that heads the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Rolle, die die Einheit leitet.", "x-ref" = ["role"]))]
    pub head: Option<Ref>,
    /// What the head is called, where no role describes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bezeichnung der Leitung, sofern keine Rolle sie beschreibt."))]
    pub head_title: Option<RoleTitle>,
    /// The partner to which the unit belongs, where it is not the municipality.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Partner, zu dem die Einheit gehört, sofern es nicht die Kommune ist.",
        "x-ref" = ["partner"],
    ))]
    pub employer: Option<Ref>,
    /// The number of staff, those of sub-units included.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zahl der Beschäftigten einschließlich der Untereinheiten.", "x-replace" = true))]
    pub staff: Option<Figures<Count>>,
    /// How many Lotsinnen and Lotsen the unit wants.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie viele Lotsinnen und Lotsen die Einheit haben soll.", "x-replace" = true))]
    pub lotsen: Option<CountRange>,
    /// The product of the budget.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Produkt des Haushalts."))]
    pub product: Option<Text>,
    /// The cost centre.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Kostenstelle."))]
    pub cost_centre: Option<Text>,
    /// The unit to which it belongs.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Übergeordnete Einheit.", "x-ref" = ["unit"]))]
    pub parent: Option<Ref>,
    /// From when until when the unit exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab wann und bis wann es die Einheit gibt."))]
    pub valid: Option<Validity>,
    /// Where the facts come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Angaben stammen."))]
    pub source: Option<Text>,
    /// The date to which the facts refer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Angaben."))]
    pub as_of: Option<Date>,
}

/// What a full post costs per year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Was eine volle Stelle im Jahr kostet."))]
pub struct CostPerFte {
    /// The grade, such as EG 11 or A 11.
    #[schemars(extend("x-de" = "Entgelt- oder Besoldungsgruppe, zum Beispiel EG 11 oder A 11."))]
    pub grade: Text,
    /// The pay scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Entgelt- oder Besoldungssystem."))]
    pub scheme: Option<Text>,
    /// The cost per year and full post.
    #[schemars(extend("x-de" = "Kosten pro Jahr und voller Stelle."))]
    pub per_year: Money,
    /// From when the figure holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ab wann der Betrag gilt."))]
    pub from: Option<Date>,
    /// Until when the figure holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Bis wann der Betrag gilt."))]
    pub to: Option<Date>,
    /// Where the figure comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher der Betrag stammt."))]
    pub source: Option<Text>,
    /// The date of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Quelle."))]
    pub as_of: Option<Date>,
}

/// A pay table with the dates between which it holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Entgelttabelle mit dem Zeitraum, in dem sie gilt."))]
pub struct PayTable {
    /// The pay scheme, such as TVöD-VKA.
    #[schemars(extend("x-de" = "Entgelt- oder Besoldungssystem, zum Beispiel TVöD-VKA."))]
    pub scheme: Text,
    /// The first day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Erster Tag der Geltung."))]
    pub from: Option<Date>,
    /// The last day on which it holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag der Geltung."))]
    pub to: Option<Date>,
    /// Where the table comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Tabelle stammt."))]
    pub source: Option<Text>,
    /// The date of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Stand der Quelle."))]
    pub as_of: Option<Date>,
    /// The rows, one per grade.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Zeilen, je Gruppe eine."))]
    pub rows: Vec<PayRow>,
}

/// The monthly pay of one grade.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Das Monatsentgelt einer Gruppe."))]
pub struct PayRow {
    /// The grade, such as EG 11.
    #[schemars(extend("x-de" = "Entgelt- oder Besoldungsgruppe, zum Beispiel EG 11."))]
    pub grade: Text,
    /// The amounts by step, the lowest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Beträge je Stufe, die niedrigste zuerst."))]
    pub steps: Vec<Money>,
    /// The number of the first step given; 1 where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Nummer der ersten angegebenen Stufe; ohne Angabe 1."))]
    pub first_step: Option<Count>,
}

choice! {
    /// What sort of unit it is.
    de "Art der Einheit."
    pub enum UnitKind {
        Administration = "administration": "whole administration", "Verwaltungsleitung";
        Department = "department": "department", "Dezernat";
        Division = "division": "division", "Fachbereich";
        Office = "office": "office", "Amt";
        Section = "section": "section", "Abteilung";
        Team = "team": "team", "Sachgebiet";
        StaffUnit = "staff-unit": "staff unit", "Stabsstelle";
        Enterprise = "enterprise": "municipal enterprise", "Eigenbetrieb";
        Project = "project": "project organisation", "Projektorganisation";
        Other = "other": "other unit", "andere Einheit";
    }
}
