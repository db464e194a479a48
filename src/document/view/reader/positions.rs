//! What positions are called.

use super::Reader;
use crate::model::{Kind, Position, Ref};
use crate::say;

impl Reader<'_> {
    /// The title of a position: its own, else that of the role that takes most of it, else its first number.
    pub(in crate::document::view) fn position_title(&self, position: &Position) -> String {
        if let Some(title) = &position.title {
            let title = self.title(title);
            self.name(&title, Kind::Position, position.id.as_str());
            return title;
        }
        // Of roles with the same share the first counts.
        let largest = position.roles.iter().rev().max_by_key(|role| role.share.map(crate::model::Share::tenths));
        match (largest, position.numbers.first()) {
            (Some(role), _) => self.role_title(&role.role),
            (None, Some(number)) => number.as_str().to_owned(),
            (None, None) => position.id.as_str().to_owned(),
        }
    }

    /// A position with its number in the Stellenplan; the id where there is none.
    pub(in crate::document::view) fn position_name(&self, reference: &Ref) -> String {
        let position = self.position(reference.as_str());
        position.map_or_else(|| reference.as_str().to_owned(), |position| self.name_of(position))
    }

    /// A position with its number in the Stellenplan.
    pub(in crate::document::view) fn name_of(&self, position: &Position) -> String {
        let title = self.position_title(position);
        match position.numbers.first() {
            Some(number) if number.as_str() != title => {
                let name = say!(self.language, "{title} (Stelle {number})", "{title} (post {number})");
                self.name(&name, Kind::Position, position.id.as_str());
                name
            }
            _ => title,
        }
    }
}
