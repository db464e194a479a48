//! Whether those who may apply are only people who work here already.

use crate::norms::notice_words::clauses;
use crate::norms::notions::{Notion, Notions};

/// Whether a text lets only people apply who work here already. „Beschäftigte“ alone, the usual short form, means them too.
pub(super) fn is_own_staff(eligible: &str) -> bool {
    let sentences: Vec<(&str, Notions)> = clauses(eligible).into_iter().map(|it| (it, Notions::of(it))).collect();
    let any = |notion: Notion| sentences.iter().any(|(_, notions)| notions.has(notion));
    if any(Notion::OpenToAll) {
        return false;
    }
    // „Bewerbungen von außen nehmen wir nicht an“ leaves nobody but the own staff, whatever else is said. What one part of a
    // sentence refuses, another may offer.
    let mut parts = sentences.iter().flat_map(|(sentence, _)| sentence.split([',', '–'])).map(Notions::of);
    let is_kept = |it: Notions| it.has(Notion::OutsidersRefused) || it.has(Notion::Only) && it.has(Notion::OwnStaff);
    if any(Notion::OnlyOwnStaff) || parts.any(is_kept) {
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
