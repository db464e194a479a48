//! Facts that several kinds of definitions carry: validity, approvals, indicators, rhythms.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Date, Id, Ref, Text};

/// The days between which something applies.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Der Zeitraum, in dem etwas gilt."))]
pub struct Validity {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Erster Tag."))]
    pub from: Option<Date>,
    /// The last day; left out, it applies until further notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Letzter Tag; ohne Angabe gilt es bis auf Weiteres."))]
    pub to: Option<Date>,
}

/// A consent that a definition needs or has received.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Zustimmung, die nötig ist oder vorliegt."))]
pub struct Approval {
    /// Who approves.
    #[schemars(extend("x-de" = "Wer zustimmt."))]
    pub body: Body,
    /// The board, unit or role that approves, where the project names it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend(
        "x-de" = "Gremium, Einheit oder Rolle, die zustimmt, sofern im Projekt beschrieben.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub by: Option<Ref>,
    /// What the approval is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Worauf sich die Zustimmung bezieht."))]
    pub subject: Option<Text>,
    /// Whether the definition may be used only after this approval.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob die Definition erst nach dieser Zustimmung verwendet werden darf."))]
    pub required: Option<bool>,
    /// The day on which it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, an dem sie erteilt wurde."))]
    pub date: Option<Date>,
    /// Number of the paper, minutes or file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Nummer der Vorlage, der Niederschrift oder das Aktenzeichen."))]
    pub reference: Option<Text>,
}

/// A revision of a definition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Überarbeitung der Definition."))]
pub struct Revision {
    /// The day of the revision.
    #[schemars(extend("x-de" = "Tag der Überarbeitung."))]
    pub date: Date,
    /// What was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was geändert wurde."))]
    pub what: Option<Text>,
    /// Why it was changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Warum es geändert wurde."))]
    pub reason: Option<Text>,
    /// Who changed it, by function.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer geändert hat, als Funktion."))]
    pub by: Option<Text>,
}

/// An indicator by which one sees whether something works.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Kennzahl, an der man erkennt, ob etwas wirkt."))]
pub struct Kpi {
    /// The name of the indicator.
    #[schemars(extend("x-de" = "Kennung der Kennzahl.", "x-defines" = "kpi"))]
    pub id: Id,
    /// What is measured.
    #[schemars(extend("x-de" = "Was gemessen wird."))]
    pub title: Text,
    /// The unit of the values.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Einheit der Werte."))]
    pub unit: Option<Text>,
    /// Where the values come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher die Werte kommen."))]
    pub source: Option<Text>,
    /// The value at the start.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ausgangswert."))]
    pub baseline: Option<Text>,
    /// The value to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Zielwert."))]
    pub target: Option<Text>,
    /// The day by which the target is to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Tag, bis zu dem der Zielwert erreicht sein soll."))]
    pub date: Option<Date>,
    /// Who collects the values.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer die Werte erhebt.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub responsible: Option<Ref>,
    /// Values measured so far.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Bisher gemessene Werte."))]
    pub values: Vec<KpiValue>,
}

/// A measured value of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Ein gemessener Wert einer Kennzahl."))]
pub struct KpiValue {
    /// The day of the measurement.
    #[schemars(extend("x-de" = "Tag der Messung."))]
    pub date: Date,
    /// The measured value.
    #[schemars(extend("x-de" = "Gemessener Wert."))]
    pub value: Text,
    /// Where the value comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woher der Wert stammt."))]
    pub source: Option<Text>,
}

/// Somebody with whom one works together, and what for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Jemand, mit dem man zusammenarbeitet, und wozu."))]
pub struct Collaboration {
    /// The role, unit, board, partner or stakeholder.
    #[schemars(extend(
        "x-de" = "Rolle, Einheit, Gremium, Partner oder Anspruchsgruppe.",
        "x-ref" = ["role", "unit", "board", "partner", "stakeholder"],
    ))]
    pub with: Ref,
    /// What they work on together.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Woran gemeinsam gearbeitet wird."))]
    pub purpose: Option<Text>,
}

choice! {
    /// A body or office that approves, takes part or is heard.
    de "Ein Gremium oder eine Stelle, die zustimmt, beteiligt oder angehört wird."
    pub enum Body {
        Council = "council": "council", "Rat";
        Committee = "committee": "committee of the council", "Ausschuss";
        HeadOfAdministration = "head-of-administration": "head of the administration", "Verwaltungsleitung";
        HeadOfUnit = "head-of-unit": "head of the unit", "Leitung der Organisationseinheit";
        PersonnelOffice = "personnel-office": "personnel office", "Personalamt";
        OrganisationOffice = "organisation-office": "organisation office", "Organisationsamt";
        FinanceOffice = "finance-office": "finance office", "Kämmerei";
        StaffCouncil = "staff-council": "staff council", "Personalrat";
        EqualOpportunities = "equal-opportunities": "equal opportunities officer", "Gleichstellungsbeauftragte";
        SeverelyDisabled = "severely-disabled": "representation of severely disabled staff", "Schwerbehindertenvertretung";
        YouthAndTrainees = "youth-and-trainees": "representation of young staff and trainees", "Jugend- und Auszubildendenvertretung";
        DataProtection = "data-protection": "data protection officer", "Datenschutzbeauftragte Person";
        InformationSecurity = "information-security": "information security officer", "Informationssicherheitsbeauftragte Person";
        SupervisoryAuthority = "supervisory-authority": "supervisory authority", "Aufsichtsbehörde";
        Other = "other": "other body", "Andere Stelle";
    }
}

choice! {
    /// How often something takes place.
    de "Wie oft etwas stattfindet."
    pub enum Cadence {
        Once = "once": "once", "einmalig";
        Continuous = "continuous": "continuously", "laufend";
        Daily = "daily": "daily", "täglich";
        Weekly = "weekly": "weekly", "wöchentlich";
        Biweekly = "biweekly": "every two weeks", "alle zwei Wochen";
        Monthly = "monthly": "monthly", "monatlich";
        Bimonthly = "bimonthly": "every two months", "alle zwei Monate";
        Quarterly = "quarterly": "quarterly", "vierteljährlich";
        HalfYearly = "half-yearly": "twice a year", "halbjährlich";
        Yearly = "yearly": "yearly", "jährlich";
        EveryTwoYears = "every-two-years": "every two years", "alle zwei Jahre";
        OnDemand = "on-demand": "when needed", "bei Bedarf";
    }
}

choice! {
    /// A degree from low to high.
    de "Eine Stufe von niedrig bis hoch."
    pub enum Rating {
        Low = "low": "low", "niedrig";
        Medium = "medium": "medium", "mittel";
        High = "high": "high", "hoch";
    }
}
