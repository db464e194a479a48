//! The grades of a post as rules look at them: the assessed group counts, else the one that is applied for.

use crate::model::{Grade, GradePart, Position, Text};
use crate::norms::{CAREERS, Named, PayGroup, TVOED_VKA, named};
use crate::source::Path;

/// A grade of a post, and where its group stands.
#[derive(Debug, Clone)]
pub(super) struct Graded<'p> {
    /// The whole entry.
    pub(super) grade: &'p Grade,
    /// The group in the words of the project.
    pub(super) text: &'p Text,
    /// Where the entry stands.
    pub(super) entry: Path,
    /// Where the group stands.
    pub(super) path: Path,
}

impl Graded<'_> {
    /// What the text of the group says.
    pub(super) fn named(&self) -> Named {
        named(self.text.as_str())
    }

    /// Whether the grade is one of the tariff of the municipalities.
    pub(super) fn is_tariff(&self) -> bool {
        TVOED_VKA.is_meant_by(self.grade.scheme.as_str())
    }

    /// Whether the grade is one of civil servants.
    pub(super) fn is_service(&self) -> bool {
        CAREERS.is_meant_by(self.grade.scheme.as_str())
    }

    /// Whether the general part of the Entgeltordnung applies.
    pub(super) fn is_general(&self) -> bool {
        matches!(self.grade.part, None | Some(GradePart::General))
    }
}

/// The grades of a post that name a group.
pub(super) fn graded(position: &Position) -> impl Iterator<Item = Graded<'_>> {
    position.grades.iter().enumerate().filter_map(|(index, grade)| {
        let assessed = grade.assessed.as_ref().map(|text| (text, "assessed"));
        let (text, key) = assessed.or_else(|| grade.claimed.as_ref().map(|text| (text, "claimed")))?;
        let entry = Path::new("grades").index(index);
        let path = entry.key(key);
        Some(Graded { grade, text, entry, path })
    })
}

/// The first grade of a post by the tariff of the municipalities whose group exists.
pub(super) fn tariff(position: &Position) -> Option<(Graded<'_>, PayGroup)> {
    graded(position).filter(Graded::is_tariff).find_map(|graded| match graded.named() {
        Named::Tariff(group) if TVOED_VKA.groups.contains(&group) => Some((graded, group)),
        _ => None,
    })
}

/// The first grade of a post by the Besoldungsordnung A that exists.
pub(super) fn service(position: &Position) -> Option<(Graded<'_>, u8)> {
    graded(position).filter(Graded::is_service).find_map(|graded| match graded.named() {
        Named::Service(group) if CAREERS.groups.contains(group) => Some((graded, group)),
        _ => None,
    })
}
