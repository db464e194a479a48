//! Whether those who may apply are only people who work here already.

use crate::norms::notice_words::clauses;
use crate::norms::notions::{Notion, Notions};

/// Whether a text lets only people apply who work here already. „Beschäftigte“ alone, the usual short form, means them too.
pub(super) fn is_own_staff(eligible: &str) -> bool {
    // „Du bist nicht bei uns? Dann …“ is one thought.
    let eligible = eligible.replace("? ", ", ");
    let eligible = eligible.as_str();
    let sentences: Vec<(&str, Notions)> = clauses(eligible).into_iter().map(|it| (it, Notions::of(it))).collect();
    let any = |notion: Notion| sentences.iter().any(|(_, notions)| notions.has(notion));
    // Who is open to all who are here and refuses the others is not open.
    let is_closed =
        |it: &Notions| it.has(Notion::OutsidersRefused) || it.has(Notion::NobodyElse) && it.has(Notion::OwnStaff);
    if sentences.iter().any(|(_, it)| it.has(Notion::OpenToAll) && !is_closed(it)) {
        return false;
    }
    // „Bewerbungen von außen nehmen wir nicht an“ leaves nobody but the own staff, whatever else is said. What one part of a
    // sentence refuses, another may offer.
    let parts: Vec<Notions> =
        sentences.iter().flat_map(|(sentence, _)| sentence.split([',', '–'])).map(Notions::of).collect();
    let is_kept = |it: &Notions| it.has(Notion::OutsidersRefused) || it.has(Notion::Only) && it.has(Notion::OwnStaff);
    let is_named = any(Notion::OwnStaff) || parts.iter().any(|it| it.has(Notion::OwnStaff));
    let nobody_else = any(Notion::NobodyElse) && is_named;
    if nobody_else || any(Notion::OnlyOwnStaff) || parts.iter().any(is_kept) {
        return true;
    }
    !any(Notion::OthersToo) && (any(Notion::OwnStaff) || Notions::of(eligible).has(Notion::StaffAlone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_staff_is_told_from_everybody() {
        for own in [
            "Beschäftigte der Stadt Musterhausen",
            "nur hausintern",
            "Externe Bewerbungen werden nicht berücksichtigt",
            "Wer bei uns im Rathaus arbeitet; Bewerbungen von außen schicken wir zurück",
            "Wer nicht bei der Stadt beschäftigt ist, kann sich nicht bewerben.",
            "Beschäftigte",
        ] {
            assert!(is_own_staff(own), "{own}");
        }
        for open in [
            "Beschäftigte der Stadt und alle anderen Interessierten",
            "Interne und externe Bewerbungen sind willkommen",
            "Beamtinnen und Beamte des Landes",
            "Keine Beschränkung auf Beschäftigte der Stadt",
            "alle mit einer abgeschlossenen Ausbildung",
            "alle, die in einer Stadtverwaltung gearbeitet haben",
            "Alle, die bei uns arbeiten möchten",
        ] {
            assert!(!is_own_staff(open), "{open}");
        }
    }
}
