//! The chapters of a concept, one per Eckpunkt.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Anchoring, Boundaries, Communication, Continuation, Costs, Curriculum, DataProtection, Deputies, Evaluation,
    ExpectedEffects, InitialSituation, LotsenTasks, Networking, Numbers, Participation, Recognition, Risks,
    RoleUnderstanding, Schedule, Selection, Sponsorship, TimeRelease, Tools,
};

/// The chapters of a concept, one per Eckpunkt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Die Kapitel eines Konzepts, je Eckpunkt eines."))]
pub struct Chapters {
    /// 1. Initial situation and occasion.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "1. Ausgangslage und Anlass."))]
    pub initial_situation: Option<InitialSituation>,
    /// 2. Goals and expected effects.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "2. Ziele und Wirkungserwartung."))]
    pub goals: Option<ExpectedEffects>,
    /// 3. Understanding of the role.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "3. Rollenverständnis."))]
    pub role_understanding: Option<RoleUnderstanding>,
    /// 4. Tasks of the Lotsinnen and Lotsen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "4. Aufgaben der Lotsinnen und Lotsen."))]
    pub tasks: Option<LotsenTasks>,
    /// 5. Boundaries to neighbouring roles.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "5. Abgrenzung zu IT, CDO, Organisation, Datenschutz und Informationssicherheit."))]
    pub boundaries: Option<Boundaries>,
    /// 6. Recruiting, selection and appointment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "6. Gewinnung, Auswahl und Benennung."))]
    pub selection: Option<Selection>,
    /// 7. Number and distribution over the units.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "7. Anzahl und Verteilung auf die Einheiten."))]
    pub numbers: Option<Numbers>,
    /// 8. Time budget and release.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "8. Zeitbudget und Freistellung."))]
    pub time_budget: Option<TimeRelease>,
    /// 9. Anchoring in the organisation, and steering.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "9. Organisatorische Verankerung und Steuerung."))]
    pub anchoring: Option<Anchoring>,
    /// 10. Principal and sponsor.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "10. Auftrag und Rückhalt der Leitung."))]
    pub sponsor: Option<Sponsorship>,
    /// 11. Qualification.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "11. Qualifizierung."))]
    pub qualification: Option<Curriculum>,
    /// 12. Networking and formats of exchange.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "12. Vernetzung und Austauschformate."))]
    pub networking: Option<Networking>,
    /// 13. Tools and means of work.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "13. Werkzeuge und Arbeitsmittel."))]
    pub tools: Option<Tools>,
    /// 14. Communication within the administration.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "14. Kommunikation nach innen."))]
    pub communication: Option<Communication>,
    /// 15. Recognition and incentives.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "15. Anerkennung und Anreize."))]
    pub recognition: Option<Recognition>,
    /// 16. Evaluation and indicators.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "16. Evaluation und Kennzahlen."))]
    pub evaluation: Option<Evaluation>,
    /// 17. Risks and countermeasures.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "17. Risiken und Gegenmaßnahmen."))]
    pub risks: Option<Risks>,
    /// 18. Participation of staff council, equality officer and others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "18. Beteiligung von Personalrat, Gleichstellung und Schwerbehindertenvertretung."))]
    pub participation: Option<Participation>,
    /// 19. Data protection and information security.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "19. Datenschutz und Informationssicherheit."))]
    pub data_protection: Option<DataProtection>,
    /// 20. Costs and funding.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "20. Kosten und Finanzierung."))]
    pub costs: Option<Costs>,
    /// 21. Schedule and milestones.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "21. Zeitplan und Meilensteine."))]
    pub schedule: Option<Schedule>,
    /// 22. Period of validity and continuation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "22. Geltungsdauer und Fortschreibung."))]
    pub continuation: Option<Continuation>,
    /// 23. Deputies, change and end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "23. Vertretung, Wechsel und Beendigung."))]
    pub deputies: Option<Deputies>,
}
