//! Whether those who may apply are only people who work here already.

use super::notice_words::clauses;
use super::notions::{Notion, Notions};

/// Own staff by name, and by what it does.
const OWN: [Notion; 2] = [Notion::OwnStaff, Notion::WorksHere];

/// A part of a sentence that hangs on another.
const HANGS: [Notion; 2] = [Notion::Relative, Notion::Dependent];

/// A sentence on those who may apply.
struct Said {
    all: Notions,
    /// What each part between commas says, as the whole sentence has it.
    parts: Vec<Notions>,
    /// What each part says by itself: what one refuses, another may offer.
    alone: Vec<Notions>,
}

/// Whether a text lets only people apply who work here already. „Beschäftigte“ alone, the usual short form, means them too.
pub fn is_own_staff(eligible: &str) -> bool {
    // „Du bist nicht bei uns? Dann …“ is one thought.
    let eligible = eligible.replace("? ", ", ");
    let sentences: Vec<Said> = clauses(&eligible).into_iter().map(Said::of).collect();
    if sentences.iter().any(Said::opens_to_all) {
        return false;
    }
    let any = |notion: Notion| sentences.iter().any(|it| it.all.has(notion));
    let is_named = sentences.iter().any(Said::speaks_of_own_staff);
    if any(Notion::NobodyElse) && is_named || sentences.iter().any(Said::refuses_others) {
        return true;
    }
    !any(Notion::OthersToo)
        && !sentences.iter().any(Said::names_own_staff_as_well)
        && (sentences.iter().any(Said::names_own_staff) || Notions::of(&eligible).has(Notion::StaffAlone))
}

impl Said {
    fn of(sentence: &str) -> Self {
        let alone = sentence.split([',', '–']).map(Notions::of).collect();
        Said { all: Notions::of(sentence), parts: Notions::of_parts(sentence), alone }
    }

    fn speaks_of_own_staff(&self) -> bool {
        self.all.has_any(&OWN) || self.alone.iter().any(|part| part.has_any(&OWN))
    }

    /// Whether the sentence opens the post to all; who opens it to all who are here and refuses the others does not.
    fn opens_to_all(&self) -> bool {
        let refuses =
            self.all.has(Notion::OutsidersRefused) || self.all.has(Notion::NobodyElse) && self.all.has_any(&OWN);
        self.all.has(Notion::OpenToAll) && !refuses
    }

    /// Whether the sentence leaves nobody but the own staff, whatever else is said: „Bewerbungen von außen nehmen wir nicht
    /// an“.
    fn refuses_others(&self) -> bool {
        let is_kept = |part: &Notions| part.has(Notion::Only) && part.has_any(&OWN) && !part.has(Notion::Denial);
        self.all.has(Notion::OnlyOwnStaff)
            || self.alone.iter().any(|part| part.has(Notion::OutsidersRefused))
            || self.alone.iter().any(is_kept)
            || self.turns_strangers_down()
    }

    /// „Wer noch nicht hier arbeitet, den müssen wir vertrösten“: what is denied of somebody is followed by a refusal.
    fn turns_strangers_down(&self) -> bool {
        let Some((first, rest)) = self.parts.split_first() else { return false };
        first.has_any(&OWN)
            && first.has(Notion::Denial)
            && !self.all.has(Notion::Harmless)
            && rest.iter().any(|part| part.has_any(&[Notion::Denial, Notion::TurnedDown]))
    }

    /// „Auch Beschäftigte der Stadt“ are named beside others; „Beschäftigte der Stadt, auch solche in Elternzeit“ are not.
    fn names_own_staff_as_well(&self) -> bool {
        let Some(named) = self.parts.iter().position(|part| part.has_any(&OWN)) else { return false };
        // „Unsere Auszubildenden, die im Sommer fertig werden, dürfen sich gern bewerben“ goes on behind what hangs on it.
        let behind = &self.parts[named + 1..];
        let hanging = behind.iter().take_while(|part| part.has_any(&HANGS)).count();
        let goes_on = behind.get(hanging).filter(|_| hanging > 0);
        self.parts[named].has(Notion::AsWell) || goes_on.is_some_and(|part| part.has(Notion::AsWell))
    }

    /// Whether the sentence names own staff as those who may apply; to tell it how to apply excludes nobody.
    fn names_own_staff(&self) -> bool {
        !self.is_denied() && !self.all.has(Notion::Manner) && (0..self.parts.len()).any(|at| self.counts(at))
    }

    /// Whether a part of the sentence names own staff as those who may apply: it speaks of the choice itself, it is nothing
    /// but a name, or it says of whom the sentence speaks where they work. „Menschen, die unsere Beschäftigten schulen“ names
    /// own staff and means others.
    fn counts(&self, at: usize) -> bool {
        let (part, before) = (self.parts[at], &self.parts[..at]);
        let speaks_of_choice = part.has(Notion::Applicants);
        let is_object = part.has(Notion::Relative) && !part.has(Notion::WorksHere) && !speaks_of_choice;
        let hangs = part.has_any(&HANGS);
        // What hangs on a mere name has a verb of its own, and the whole stays a name.
        let tells = if hangs { before.iter().any(|it| it.has(Notion::Statement)) } else { part.has(Notion::Statement) };
        let is_name = !tells && (at > 0 || !hangs);
        let is_choice = is_name || speaks_of_choice || hangs && self.all.has(Notion::Applicants);
        part.has_any(&OWN) && !part.has_any(&[Notion::Denial, Notion::Reason]) && !is_object && is_choice
    }

    /// Whether what the sentence says is denied; „…, nicht von Dritten“ and „…, die nicht beurlaubt sind“ deny something else.
    fn is_denied(&self) -> bool {
        let denies = |(at, part): (usize, &Notions)| {
            part.has(Notion::Denial) && !part.has(Notion::Reason) && (at == 0 || !part.has_any(&HANGS))
        };
        self.parts.iter().enumerate().any(denies)
    }
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
