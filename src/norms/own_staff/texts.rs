//! Whether a sentence in the midst of others says by itself that only own staff may apply.
//!
//! What an advertisement says of who may apply is about nothing else, and there a name is enough. Introduction, notices and
//! the way to apply speak of the work, the team and the house as well; so here the choice itself must be spoken of in the
//! clause that names own staff, and who lives elsewhere is no outsider.

use super::super::notions::{Notion, Notions};
use super::{OWN, Part, Said};

/// How a clause begins that holds only if something else does.
const CONDITIONS: [&str; 8] = ["wenn ", "falls ", "sofern ", "soweit ", "solange ", "sollten ", "Sind ", "Bist "];

/// How a clause ends behind which a list begins.
const LEADING: [&str; 5] = [" sind", " ist", " sich", " dürfen", "berechtigt"];

/// Words that mean those who were named before.
const REFERRING: [&str; 6] = ["nur dann", "nur sie", "nur diese", "nur aus diesem", "nur aus dieser", "nur ihnen"];

/// What turns somebody down.
const REFUSAL: [Notion; 2] = [Notion::Denial, Notion::TurnedDown];

/// What speaks of the choice, be it only whom it takes.
const CHOICE: [Notion; 3] = [Notion::Eligibility, Notion::Applicants, Notion::Post];

impl Said<'_> {
    /// Whether the sentence says by itself that nobody but own staff may apply.
    pub(super) fn closes(&self) -> bool {
        !self.all.has(Notion::Origin)
            && (self.admits_them_alone() || self.turns_others_away() || self.names_the_eligible())
    }

    /// „Bewerben können sich nur unsere Beschäftigten“, „Wir nehmen Bewerbungen an, allerdings nur aus dem eigenen Haus“.
    fn admits_them_alone(&self) -> bool {
        let said: Vec<(Notions, &Part<'_>)> = self.parts.iter().map(|part| (Notions::of(part.text), part)).collect();
        // What a part says by itself, or by the company of the others.
        let has = |at: usize, notions: &[Notion]| {
            said.get(at).is_some_and(|(alone, part)| alone.has_any(notions) || part.said.has_any(notions))
        };
        let admits = |at: usize| {
            let is_of_choice = has(at, &[Notion::Eligibility])
                || at > 0 && has(at - 1, &CHOICE) && !has(at, &[Notion::Statement])
                || said[at].1.hangs && has(at + 1, &[Notion::Eligibility]) && !has(at + 1, &[Notion::Denial]);
            let refers = || REFERRING.iter().any(|word| said[at].1.text.to_lowercase().contains(word));
            let is_own = has(at, &OWN)
                || has(at + 1, &OWN) && said[at + 1].1.hangs && !has(at + 1, &[Notion::Denial])
                || refers() && (0..at).any(|before| has(before, &OWN));
            has(at, &[Notion::Only]) && !has(at, &[Notion::Denial]) && is_of_choice && is_own
        };
        // „…, nicht auf dem freien Arbeitsmarkt“, „Sorry an alle von draußen: …“
        let is_let_in =
            |(_, part): &(Notions, &Part<'_>)| part.said.has(Notion::OthersToo) && !part.said.has_any(&REFUSAL);
        (0..said.len()).any(admits) && !said.iter().any(is_let_in)
    }

    /// „Bewerbungen von außen nehmen wir nicht an“; to turn down who lives elsewhere lets in others than own staff.
    fn turns_others_away(&self) -> bool {
        if !self.all.has_any(&CHOICE) {
            return false;
        }
        let is_kept = || self.all.has(Notion::OnlyOwnStaff) && self.all.has_any(&[Notion::Eligibility, Notion::Post]);
        let is_closed = || self.all.has(Notion::NobodyElse) && self.speaks_of_own_staff();
        self.turns_outsiders_down() || self.turns_strangers_down() || is_kept() || is_closed()
    }

    /// „…; alle anderen können sich nicht bewerben“, where own staff was named before.
    pub(super) fn closes_to_the_rest(&self) -> bool {
        self.all.has(Notion::NobodyElse) && self.all.has(Notion::Eligibility) && !self.all.has(Notion::Origin)
    }

    /// „Bewerbungsberechtigt sind alle Bediensteten der Stadt“, „Bewerben darf sich, wer bei uns arbeitet“.
    fn names_the_eligible(&self) -> bool {
        let names = |(at, part): (usize, &Part<'_>)| {
            let is_condition = CONDITIONS.iter().any(|word| part.text.trim_start().starts_with(word));
            let is_who = part.hangs && at > 0 && !is_condition && part.said.has(Notion::WorksHere);
            // „Zur Bewerbung zugelassen sind: Beschäftigte der Stadt, …“
            let is_listed = || {
                let before = at.checked_sub(1).map(|before| &self.parts[before]);
                before.is_some_and(|it| {
                    it.said.has(Notion::Eligibility) && LEADING.iter().any(|verb| it.text.ends_with(verb))
                })
            };
            let is_named = !part.hangs && (part.said.has(Notion::Eligibility) || is_listed()) || is_who;
            is_named && part.said.has_any(&OWN) && !part.said.has_any(&[Notion::Denial, Notion::Reason])
        };
        self.main().any(|part| part.said.has(Notion::Eligibility))
            && !self.main().any(|part| part.said.has(Notion::Manner))
            && !self.all.has_any(&[Notion::OthersToo, Notion::Precedence])
            && !self.is_denied()
            && !self.names_own_staff_as_well()
            && self.parts.iter().enumerate().any(names)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lets_only_own_staff_apply;

    #[test]
    fn a_sentence_must_say_itself_that_only_own_staff_may_apply() {
        for closed in [
            "Bewerben können sich ausschließlich Beschäftigte der Stadt.",
            "Interne Stellenausschreibung für die Mitarbeiterinnen und Mitarbeiter der Stadtverwaltung",
            "Wir freuen uns auf Bewerbungen, allerdings nur aus unserem eigenen Haus.",
            "Du arbeitest schon bei uns? Nur dann kannst du dich bewerben.",
            "Bewerbungsberechtigt sind alle Beschäftigten der Stadtverwaltung.",
            "Bewerben darf sich, wer einen Arbeitsvertrag mit der Stadt hat.",
            "Zur Bewerbung zugelassen sind: Beschäftigte der Stadt, Auszubildende der Stadt",
            "Externe Bewerbungen können wir nicht berücksichtigen.",
            "Melden Sie sich, sofern Sie bei der Stadt angestellt sind; andere Bewerbungen bleiben unberücksichtigt.",
        ] {
            assert!(lets_only_own_staff_apply(closed), "{closed}");
        }
        for open in [
            "Auswärtige Bewerbungen sind zwecklos.",
            "Bewerbungen aus anderen Landkreisen sind zwecklos.",
            "Für unseren Kollegen suchen wir Ersatz.",
            "Sie beraten ausschließlich Beschäftigte der Stadtverwaltung.",
            "Die Tiefgarage am Rathaus ist dem eigenen Personal vorbehalten.",
            "Unsere Druckerei arbeitet nur für die eigenen Ämter; Aufträge von außen nimmt sie nicht an.",
            "Wer im Ordnungsamt arbeitet, muss belastbar sein.",
            "Eine zweite Stelle schreiben wir nur intern aus.",
        ] {
            assert!(!lets_only_own_staff_apply(open), "{open}");
        }
    }
}
