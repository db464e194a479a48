//! What positions are called.

use super::Reader;
use crate::document::view::people;
use crate::model::{GenderStyle, Kind, Position, Ref};
use crate::norms::lands;
use crate::say;

impl Reader<'_> {
    /// The title of a position: its own, else that of the role that takes most of it, else its first number.
    pub(in crate::document::view) fn position_title(&self, position: &Position) -> String {
        if let Some(title) = &position.title {
            let title = self.title(title);
            self.name(&title, Kind::Position, position.id.as_str());
            return title;
        }
        match (position.largest_role(), position.numbers.first()) {
            (Some(role), _) => self.role_title(&role.role),
            (None, Some(number)) => number.as_str().to_owned(),
            (None, None) => position.id.as_str().to_owned(),
        }
    }

    /// The title of a position as an advertisement gives it: open to people of every gender. Where the law of the Land
    /// orders both forms, a neutral word does not stand in their place.
    pub(in crate::document::view) fn advertised_title(&self, position: &Position) -> String {
        let title = self.position_title(position);
        let pair = || {
            let land = self.organisation()?.land?;
            let role = || Some(&self.role(position.largest_role()?.role.as_str())?.value.title);
            let title = position.title.as_ref().or_else(role)?;
            let has_pair = lands::of(land).demands_pair() && title.pair().is_some();
            has_pair.then(|| people::title(title, GenderStyle::Pair))
        };
        let title = (self.style == GenderStyle::Neutral).then(pair).flatten().unwrap_or(title);
        people::open_to_all(&title, self.style, self.language)
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
