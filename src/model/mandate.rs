//! What is expected of a role, what it may do, and how much time it has.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::choice::choice;
use super::{Date, HoursPerWeek, Money, Prose, Ref, RoomLevel, Share, Text, WorkTime};

/// The room for manoeuvre that a role is given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Der Gestaltungsspielraum, der einer Rolle gegeben ist."))]
pub struct Mandate {
    /// Authority to decide: 0 none, 1 may propose, 2 co-signs or instructs within projects, 3 decides within a defined
    /// scope.
    #[schemars(extend(
        "x-de" = "Entscheidungsbefugnis: 0 keine, 1 Vorschlagsrecht, 2 Mitzeichnung oder fachliche Weisung in Projekten, 3 eigene Entscheidung in einem festgelegten Rahmen.",
    ))]
    pub decision: RoomLevel,
    /// Autonomy: 0 each step is ordered, 1 chooses the way of working, 2 sets priorities within a frame, 3 has a
    /// programme of its own and direct access to the top.
    #[schemars(extend(
        "x-de" = "Autonomie: 0 jeder Schritt ist vorgegeben, 1 eigene Arbeitsweise, 2 eigene Prioritäten im Rahmen, 3 eigenes Programm und direkter Zugang zur Verwaltungsleitung.",
    ))]
    pub autonomy: RoomLevel,
    /// Resources: 0 neither time nor money, 1 a fixed share of time, 2 time and a small budget, 3 posts and a budget.
    #[schemars(extend(
        "x-de" = "Ressourcen: 0 weder Zeit noch Geld, 1 fester Zeitanteil, 2 Zeit und kleines Budget, 3 Stellen und Budget.",
    ))]
    pub resources: RoomLevel,
    /// Money per year over which the role decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Mittel pro Jahr, über die die Rolle entscheidet."))]
    pub budget: Option<Money>,
    /// The right to instruct others.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Weisungsrecht gegenüber anderen."))]
    pub instruction: Option<InstructionRight>,
    /// Single powers, such as signing or inviting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Einzelne Befugnisse, zum Beispiel Zeichnung oder Einladung."))]
    pub powers: Vec<Text>,
}

/// Something that somebody expects of the role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Etwas, das jemand von der Rolle erwartet."))]
pub struct Expectation {
    /// What is expected.
    #[schemars(extend("x-de" = "Was erwartet wird."))]
    pub title: Text,
    /// Who expects it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wer es erwartet.", "x-ref" = ["role", "unit", "board", "partner", "stakeholder"]))]
    pub by: Option<Ref>,
    /// How far the role must reach to meet the expectation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie weit die Rolle reichen muss, um die Erwartung zu erfüllen."))]
    pub spectrum: Option<Spectrum>,
}

/// The talk in which expectations and room for manoeuvre were matched.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Das Gespräch, in dem Erwartungen und Gestaltungsspielraum abgeglichen wurden."))]
pub struct Matching {
    /// The day of the talk.
    #[schemars(extend("x-de" = "Tag des Gesprächs."))]
    pub date: Date,
    /// Who took part, by function.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Wer teilgenommen hat, als Funktion."))]
    pub participants: Vec<Text>,
    /// What was agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Was vereinbart wurde."))]
    pub result: Option<Prose>,
}

/// The working time set aside for a role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Die Arbeitszeit, die für eine Rolle freigehalten wird."))]
pub struct TimeBudget {
    /// As a share of full time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Als Anteil an einer Vollzeitstelle."))]
    pub share: Option<Share>,
    /// As hours per week.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Als Stunden pro Woche."))]
    pub hours: Option<HoursPerWeek>,
    /// How the other work is taken over.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie die übrige Arbeit aufgefangen wird."))]
    pub compensation: Option<Text>,
    /// The decision or agreement that grants the time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Beschluss oder Vereinbarung, die die Zeit gewährt."))]
    pub source: Option<Text>,
}

impl Mandate {
    /// How far the room for manoeuvre reaches.
    ///
    /// Deciding needs full authority and at least much autonomy and resources; shaping needs some of each and five
    /// levels in sum; with less, coordinating remains.
    pub fn spectrum(&self) -> Spectrum {
        let [decision, autonomy, resources] = [self.decision, self.autonomy, self.resources].map(RoomLevel::get);
        if decision == 3 && autonomy.min(resources) >= 2 {
            Spectrum::Decide
        } else if decision.min(autonomy).min(resources) >= 1 && decision + autonomy + resources >= 5 {
            Spectrum::Shape
        } else {
            Spectrum::Coordinate
        }
    }
}

impl TimeBudget {
    /// The time as it was written; a share comes before hours where both are given.
    pub fn work_time(&self) -> Option<WorkTime> {
        self.share.map(WorkTime::Share).or(self.hours.map(WorkTime::Hours))
    }
}

choice! {
    /// How far a task or a role reaches; later values reach further.
    de "Wie weit eine Aufgabe oder Rolle reicht; spätere Werte reichen weiter."
    pub enum Spectrum {
        Coordinate = "coordinate": "coordinate", "koordinieren";
        Shape = "shape": "shape", "gestalten";
        Decide = "decide": "decide", "entscheiden";
    }
}

choice! {
    /// The right to instruct others.
    de "Weisungsrecht gegenüber anderen."
    pub enum InstructionRight {
        None = "none": "none", "keines";
        InProjects = "in-projects": "functional, within projects", "fachlich in Projekten";
        Functional = "functional": "functional", "fachlich";
        Disciplinary = "disciplinary": "functional and disciplinary", "fachlich und dienstrechtlich";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mandate(levels: [u32; 3]) -> Mandate {
        let [decision, autonomy, resources] = levels.map(|level| RoomLevel::try_from(level).unwrap());
        Mandate { decision, autonomy, resources, budget: None, instruction: None, powers: Vec::new() }
    }

    #[test]
    fn the_room_for_manoeuvre_decides_how_far_a_role_reaches() {
        for (levels, reach) in [
            ([3, 2, 2], Spectrum::Decide),
            ([3, 3, 1], Spectrum::Shape),
            ([2, 2, 1], Spectrum::Shape),
            ([1, 1, 2], Spectrum::Coordinate),
            ([3, 3, 0], Spectrum::Coordinate),
            ([0, 3, 3], Spectrum::Coordinate),
        ] {
            assert_eq!(mandate(levels).spectrum(), reach, "{levels:?}");
        }
        assert!(Spectrum::Coordinate < Spectrum::Shape && Spectrum::Shape < Spectrum::Decide);
    }
}
