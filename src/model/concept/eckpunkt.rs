//! The 23 Eckpunkte of a Lotsenkonzept.

use crate::model::choice::choice;
use crate::model::{Prose, Text};

use super::Chapters;

choice! {
    /// The 23 Eckpunkte of a Lotsenkonzept, in the order in which a concept tells them. The key names the chapter.
    de "Die 23 Eckpunkte eines Lotsenkonzepts in der Reihenfolge, in der ein Konzept sie behandelt."
    pub enum Eckpunkt {
        InitialSituation = "initial_situation": "Initial situation and occasion", "Ausgangslage und Anlass";
        Goals = "goals": "Goals and expected effects", "Ziele und Wirkungserwartung";
        RoleUnderstanding = "role_understanding": "Understanding of the role", "Rollenverständnis";
        Tasks = "tasks": "Tasks of the Lotsinnen and Lotsen", "Aufgaben der Lotsinnen und Lotsen";
        Boundaries = "boundaries": "Boundaries to neighbouring roles", "Abgrenzung zu benachbarten Rollen";
        Selection = "selection": "Recruiting, selection and appointment", "Gewinnung, Auswahl und Benennung";
        Numbers = "numbers": "Number and distribution", "Anzahl und Verteilung";
        TimeBudget = "time_budget": "Time budget and release", "Zeitbudget und Freistellung";
        Anchoring = "anchoring": "Anchoring in the organisation and steering", "Organisatorische Verankerung und Steuerung";
        Sponsor = "sponsor": "Principal and sponsor", "Auftrag und Rückhalt der Leitung";
        Qualification = "qualification": "Qualification", "Qualifizierung";
        Networking = "networking": "Networking and formats of exchange", "Vernetzung und Austauschformate";
        Tools = "tools": "Tools and means of work", "Werkzeuge und Arbeitsmittel";
        Communication = "communication": "Communication within the administration", "Kommunikation nach innen";
        Recognition = "recognition": "Recognition and incentives", "Anerkennung und Anreize";
        Evaluation = "evaluation": "Evaluation and indicators", "Evaluation und Kennzahlen";
        Risks = "risks": "Risks and countermeasures", "Risiken und Gegenmaßnahmen";
        Participation = "participation": "Participation of staff council, equality officer and others",
            "Beteiligung von Personalrat, Gleichstellung und Schwerbehindertenvertretung";
        DataProtection = "data_protection": "Data protection and information security",
            "Datenschutz und Informationssicherheit";
        Costs = "costs": "Costs and funding", "Kosten und Finanzierung";
        Schedule = "schedule": "Schedule and milestones", "Zeitplan und Meilensteine";
        Continuation = "continuation": "Period of validity and continuation", "Geltungsdauer und Fortschreibung";
        Deputies = "deputies": "Deputies, change and end", "Vertretung, Wechsel und Beendigung";
    }
}

/// How much a concept needs an Eckpunkt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// A concept may do without it.
    Optional,
    /// A concept should have it.
    Recommended,
    /// A concept is incomplete without it.
    Required,
}

/// What a chapter says in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChapterText<'a> {
    /// The text written in the definition.
    pub prose: Option<&'a Prose>,
    /// The Markdown file that holds the text.
    pub file: Option<&'a Text>,
}

impl Eckpunkt {
    /// The number, 1 to 23.
    pub fn number(self) -> usize {
        self as usize + 1
    }

    /// How much a concept needs the Eckpunkt. The assignment is our own, after published concepts and what is known
    /// of why Lotsenkonzepte fail.
    pub fn importance(self) -> Importance {
        match self {
            Eckpunkt::Tools
            | Eckpunkt::Recognition
            | Eckpunkt::Risks
            | Eckpunkt::Schedule
            | Eckpunkt::Continuation
            | Eckpunkt::Deputies => Importance::Recommended,
            _ => Importance::Required,
        }
    }
}

impl Chapters {
    /// What the chapter of an Eckpunkt says in words; `None` where the concept has no such chapter.
    pub fn text(&self, eckpunkt: Eckpunkt) -> Option<ChapterText<'_>> {
        macro_rules! text {
            ($chapter:ident) => {
                self.$chapter.as_ref().map(|c| ChapterText { prose: c.prose.as_ref(), file: c.prose_file.as_ref() })
            };
        }
        match eckpunkt {
            Eckpunkt::InitialSituation => text!(initial_situation),
            Eckpunkt::Goals => text!(goals),
            Eckpunkt::RoleUnderstanding => text!(role_understanding),
            Eckpunkt::Tasks => text!(tasks),
            Eckpunkt::Boundaries => text!(boundaries),
            Eckpunkt::Selection => text!(selection),
            Eckpunkt::Numbers => text!(numbers),
            Eckpunkt::TimeBudget => text!(time_budget),
            Eckpunkt::Anchoring => text!(anchoring),
            Eckpunkt::Sponsor => text!(sponsor),
            Eckpunkt::Qualification => text!(qualification),
            Eckpunkt::Networking => text!(networking),
            Eckpunkt::Tools => text!(tools),
            Eckpunkt::Communication => text!(communication),
            Eckpunkt::Recognition => text!(recognition),
            Eckpunkt::Evaluation => text!(evaluation),
            Eckpunkt::Risks => text!(risks),
            Eckpunkt::Participation => text!(participation),
            Eckpunkt::DataProtection => text!(data_protection),
            Eckpunkt::Costs => text!(costs),
            Eckpunkt::Schedule => text!(schedule),
            Eckpunkt::Continuation => text!(continuation),
            Eckpunkt::Deputies => text!(deputies),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, from_value, json};

    #[test]
    fn each_eckpunkt_is_a_chapter() {
        assert_eq!(Eckpunkt::ALL.len(), 23);
        for (index, eckpunkt) in Eckpunkt::ALL.iter().enumerate() {
            assert_eq!(eckpunkt.number(), index + 1);
            let chapters = json!({ eckpunkt.name(): { "prose": "Text." } });
            let chapters: Chapters = from_value::<Chapters>(chapters).unwrap();
            assert!(chapters.text(*eckpunkt).is_some_and(|text| text.prose.is_some()), "{}", eckpunkt.name());
            let written = serde_json::to_value(&chapters).unwrap();
            assert_eq!(written.as_object().map(serde_json::Map::len), Some(1), "{written}");
            assert!(matches!(written[eckpunkt.name()], Value::Object(_)));
        }
    }
}
