//! What somebody must bring along.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{CompetenceLevel, Count, Ref, Text, Weight};

/// A competence that a role or position asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Kompetenz, die eine Rolle oder Stelle verlangt."))]
pub struct Requirement {
    /// The competence.
    #[schemars(extend("x-de" = "Die Kompetenz.", "x-ref" = ["competence"]))]
    pub competence: Ref,
    /// How well it must be mastered, 1 (knows) to 4 (shapes).
    #[schemars(extend("x-de" = "Wie gut sie beherrscht werden muss, 1 (Kennen) bis 4 (Prägen)."))]
    pub level: CompetenceLevel,
    /// Whether it is indispensable.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob sie zwingend ist."))]
    pub must: bool,
    /// Whether missing it ends the procedure, or it is weighed in the comparison.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob ihr Fehlen zum Ausschluss führt oder ob sie im Vergleich abgewogen wird."))]
    pub nature: Option<RequirementNature>,
    /// Whether applicants without it are out of the procedure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob ohne sie eine Bewerbung ausscheidet."))]
    pub knock_out: bool,
    /// By what it is proved, such as a certificate.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wodurch sie nachgewiesen wird, zum Beispiel ein Zeugnis."))]
    pub proof: Option<Text>,
    /// How much it counts, 1 (helpful) to 4 (indispensable).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie stark sie zählt, 1 (erforderlich) bis 4 (unabdingbar)."))]
    pub weight: Option<Weight>,
    /// How it is tested in the selection.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Womit sie im Auswahlverfahren geprüft wird."))]
    pub tested_by: Vec<TestMethod>,
    /// The Arbeitsvorgänge that need it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arbeitsvorgänge, die sie erfordern.", "x-ref" = ["work-item"]))]
    pub work_items: Vec<Ref>,
    /// A remark on this requirement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anmerkung zu dieser Anforderung."))]
    pub note: Option<Text>,
}

/// What training somebody must have: one of several alternatives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Welche Ausbildung verlangt wird: eine von mehreren Möglichkeiten."))]
pub struct Qualification {
    /// The alternatives; one of them suffices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Die Möglichkeiten; eine davon genügt."))]
    pub alternatives: Vec<QualificationAlternative>,
    /// Whether one of them is indispensable.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ob eine davon zwingend ist."))]
    pub must: Option<bool>,
    /// Whether applicants without any of them are out of the procedure.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[schemars(extend("x-de" = "Ob ohne eine davon eine Bewerbung ausscheidet."))]
    pub knock_out: bool,
    /// By what it is proved.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wodurch sie nachgewiesen wird."))]
    pub proof: Option<Text>,
}

/// One way to be qualified.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Eine Möglichkeit, die Qualifikation zu erfüllen."))]
pub struct QualificationAlternative {
    /// What sort of qualification it is.
    #[schemars(extend("x-de" = "Art der Qualifikation."))]
    pub kind: QualificationKind,
    /// What exactly is asked for.
    #[schemars(extend("x-de" = "Was genau verlangt wird."))]
    pub title: Text,
    /// Fields of study or occupations that fit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Passende Fachrichtungen oder Berufe."))]
    pub fields: Vec<Text>,
    /// Years of experience that must come with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Jahre an Berufserfahrung, die dazukommen müssen."))]
    pub years_of_experience: Option<Count>,
    /// A remark on this alternative.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Anmerkung zu dieser Möglichkeit."))]
    pub note: Option<Text>,
}

choice! {
    /// What follows if a requirement is not met.
    de "Was folgt, wenn eine Anforderung nicht erfüllt ist."
    pub enum RequirementNature {
        Constitutive = "constitutive": "constitutive: without it, an application is out", "konstitutiv: ohne sie scheidet eine Bewerbung aus";
        Descriptive = "descriptive": "descriptive: weighed in the comparison", "beschreibend: wird im Vergleich abgewogen";
    }
}

choice! {
    /// How a competence is tested.
    de "Womit eine Kompetenz geprüft wird."
    pub enum TestMethod {
        Documents = "documents": "application papers", "Bewerbungsunterlagen";
        References = "references": "references and appraisals", "Zeugnisse und Beurteilungen";
        Interview = "interview": "interview", "Auswahlgespräch";
        WorkSample = "work-sample": "work sample", "Arbeitsprobe";
        Presentation = "presentation": "presentation", "Präsentation";
        Test = "test": "test", "Test";
        Probation = "probation": "probation", "Probezeit";
    }
}

choice! {
    /// A sort of qualification.
    de "Eine Art von Qualifikation."
    pub enum QualificationKind {
        ScientificDegree = "scientific-degree": "scientific university degree (master or equal)", "wissenschaftliche Hochschulbildung (Master oder gleichwertig)";
        Degree = "degree": "university degree (bachelor or equal)", "Hochschulbildung (Bachelor oder gleichwertig)";
        Career = "career": "qualification for a civil service career", "Laufbahnbefähigung";
        FurtherTraining = "further-training": "administrative or professional further training", "Aufstiegsfortbildung (zum Beispiel Verwaltungsfachwirt/in)";
        VocationalTraining = "vocational-training": "recognised vocational training", "anerkannte Berufsausbildung";
        EquivalentExperience = "equivalent-experience": "equal abilities and experience", "gleichwertige Fähigkeiten und Erfahrungen";
        Other = "other": "other qualification", "andere Qualifikation";
    }
}
