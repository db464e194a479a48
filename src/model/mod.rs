//! What may be written: the kinds of definitions, their fields, and the scalars in them.
//!
//! Everything here is what somebody wrote, nothing is linked or computed. Each field carries its description in English
//! (the doc comment) and in German (`x-de`), and annotations that the reader, the overlay and the linker go by:
//!
//! | annotation | says |
//! |---|---|
//! | `x-type` | the scalar type, see [`scalar::check`] |
//! | `x-ref` | what a reference may name; on a list it holds for the items |
//! | `x-defines` | what the id of this field names |
//! | `x-key` | by which key the items of this list merge in an overlay |
//! | `x-replace` | that an overlay replaces the value as a whole |
//!
//! An empty value counts as not written: the schemas know no null.

mod address;
mod advertisement;
mod agenda;
mod choice;
mod competences;
pub mod concept;
mod date;
mod figures;
pub mod german;
mod id;
mod mandate;
mod number;
mod organisation;
mod output;
mod position;
mod process;
mod quantity;
mod reporting;
mod requirement;
mod role;
pub mod scalar;
pub mod schema;
mod shared;
mod staffing;
mod text;
mod title;
mod unit;
mod work_item;
mod written;

pub use address::Address;
pub use advertisement::{
    Advertisement, AdvertisementKind, Contact, Interview, InterviewQuestion, Notice, NoticeKind, PanelMember,
    SalaryRange, Underrepresented,
};
pub use agenda::{Goal, Measure, MeasureState, Orientation, Principle};
pub use competences::{Anchors, Competence, CompetenceArea, CompetenceQuestion, Competences, DigComp, Mappings};
pub use concept::{Chapters, Concept, Eckpunkt};
pub use date::Date;
pub use figures::{CountRange, Dated, Figures};
pub use id::{Id, MAX_ID_LENGTH, Ref, Uuid};
pub use mandate::{Expectation, InstructionRight, Mandate, Matching, Spectrum, TimeBudget};
pub use number::{CompetenceLevel, Count, RoomLevel, Weight, Year};
pub use organisation::{
    Board, BoardKind, Land, MunicipalityForm, Organisation, ParticipationPartner, Partner, PartnerKind, ProfileLabel,
    Stakeholder, StakeholderGroup, StatusGroup,
};
pub use output::{Audience, DocumentKind, GenderStyle, OutputFormat};
pub use position::{
    Grade, GradePart, Limitation, PlanEntry, PlanNote, PlanPart, Position, Powers, RoleShare, Subordinates,
};
pub use process::{Artefact, CentralProcess, Escalation, Process, ProcessStep};
pub use quantity::{Days, Fte, Hours, HoursPerWeek, Money, Share, WorkTime};
pub use reporting::{OwnUnit, ReportsTo, Supervisor, UnitHead};
pub use requirement::{
    Qualification, QualificationAlternative, QualificationKind, Requirement, RequirementNature, TestMethod,
};
pub use role::{Appointment, Boundary, EcosystemFunction, LotsenProfile, Role, Task, Training};
pub use shared::{Approval, Body, Cadence, Collaboration, Kpi, KpiValue, Rating, Revision, Validity};
pub use staffing::{Staffing, StaffingEntry};
pub use text::{Prose, Text};
pub use title::RoleTitle;
pub use unit::{CostPerFte, PayRow, PayTable, Unit, UnitKind};
pub use work_item::{Characteristic, Knowledge, WorkItem};
pub use written::{Malformed, Written};

use choice::choice;

choice! {
    /// The kinds of definitions.
    de "Arten von Definitionen."
    pub enum Kind {
        Organisation = "organisation": "organisation", "Organisation";
        Competences = "competences": "competence catalogue", "Kompetenzkatalog";
        Role = "role": "role", "Rolle";
        Position = "position": "position", "Stelle";
        Process = "process": "process", "Prozess";
        Concept = "concept": "concept", "Konzept";
        Staffing = "staffing": "staffing", "Besetzung";
    }
}

impl Kind {
    /// Whether definitions of this kind may extend others.
    pub fn is_extendable(self) -> bool {
        !matches!(self, Kind::Organisation | Kind::Staffing)
    }
}
