//! Whether those who may apply are only people who work here already.

mod texts;

use super::notice_words::clauses;
use super::notions::{DIVIDERS, Notion, Notions};
use crate::german::{begins_with_verb, ends_with_noun, tells, words};

/// Own staff by name, and by what it does.
const OWN: [Notion; 2] = [Notion::OwnStaff, Notion::WorksHere];

/// A part of a sentence that hangs on another.
const HANGS: [Notion; 2] = [Notion::Relative, Notion::Dependent];

/// A sentence on those who may apply.
struct Said<'t> {
    all: Notions,
    parts: Vec<Part<'t>>,
    /// What each part says by itself: what one refuses, another may offer.
    alone: Vec<Notions>,
}

/// What stands between two commas.
struct Part<'t> {
    text: &'t str,
    /// What it says, as the whole sentence has it.
    said: Notions,
    /// Whether it hangs on another part.
    hangs: bool,
    /// Whether it has a verb, so that it is no mere name.
    tells: bool,
}

/// Whether those who may apply are only people who work here already. „Beschäftigte“ alone, the usual short form, means them
/// too.
pub fn is_own_staff(eligible: &str) -> bool {
    is_closed_to_others(eligible)
}

/// Whether a text of an advertisement says that only people may apply who work here already. It speaks of much else, so the
/// sentence that names them must itself say that they may.
pub fn lets_only_own_staff_apply(text: &str) -> bool {
    let text = as_one_thought(text);
    let sentences: Vec<Said<'_>> = clauses(&text).into_iter().map(Said::of).collect();
    let is_named = sentences.iter().any(Said::speaks_of_own_staff);
    // „Anfragen von außerhalb berücksichtigen wir nicht; die Stelle bleibt im Ort“
    let is_of_home = !is_named && sentences.iter().any(|it| it.all.has(Notion::Origin));
    !is_of_home
        && !sentences.iter().any(Said::opens_to_all)
        && sentences.iter().any(|it| it.closes() || is_named && it.closes_to_the_rest())
}

/// Whether a text names people who work here, be it by what they do.
pub fn names_own_staff(text: &str) -> bool {
    clauses(text).into_iter().map(Said::of).any(|sentence| sentence.speaks_of_own_staff())
}

/// „Du bist nicht bei uns? Dann …“ is one thought.
fn as_one_thought(text: &str) -> String {
    text.replace("? ", ", ")
}

fn is_closed_to_others(text: &str) -> bool {
    let text = as_one_thought(text);
    let sentences: Vec<Said<'_>> = clauses(&text).into_iter().map(Said::of).collect();
    if sentences.iter().any(Said::opens_to_all) {
        return false;
    }
    let any = |notion: Notion| sentences.iter().any(|it| it.all.has(notion));
    let is_named = sentences.iter().any(Said::speaks_of_own_staff);
    // „Auswärtige können wir nicht berücksichtigen“ prefers who lives here, whoever employs them.
    if !is_named && any(Notion::Origin) {
        return false;
    }
    if is_closed(&sentences) && is_named || sentences.iter().any(Said::refuses_others) {
        return true;
    }
    !any(Notion::OthersToo)
        && !sentences.iter().any(Said::names_own_staff_as_well)
        && (sentences.iter().any(Said::names_own_staff) || Notions::of(&text).has(Notion::StaffAlone))
}

/// „Niemand sonst kann sich bewerben“; „Niemand sonst kennt den Keller so gut“ speaks of another thing.
fn is_closed(sentences: &[Said<'_>]) -> bool {
    let choice = [Notion::Applicants, Notion::Post, Notion::Only];
    let is_about_choice = |it: &Said<'_>| it.is_name() || it.all.has_any(&choice);
    sentences.iter().any(|it| it.all.has(Notion::NobodyElse)) && sentences.iter().any(is_about_choice)
}

impl<'t> Said<'t> {
    fn of(sentence: &'t str) -> Self {
        let alone = sentence.split([',', '–']).map(Notions::of).collect();
        let mut parts = Vec::new();
        // „…, die im Rathaus, im Bauhof oder in der Kläranlage arbeiten“ hangs on the rest up to its verb.
        let mut is_open = false;
        for (said, text) in Notions::of_parts(sentence).into_iter().zip(sentence.split(DIVIDERS)) {
            // „Du bist bei uns im Bauhof? Dann …“
            let goes_on = !parts.is_empty() && (begins_with_verb(text) || text.starts_with(" Dann "));
            let hangs = said.has_any(&HANGS) || is_open && !goes_on;
            is_open = hangs && ends_with_noun(text);
            parts.push(Part { text, said, hangs, tells: said.has(Notion::Statement) || goes_on || tells(text) });
        }
        Said { all: Notions::of(sentence), parts, alone }
    }

    /// The parts that hang on no other.
    fn main(&self) -> impl Iterator<Item = &Part<'t>> {
        self.parts.iter().filter(|part| !part.hangs)
    }

    /// Whether the sentence tells nothing.
    fn is_name(&self) -> bool {
        !self.main().any(|part| part.tells)
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
        self.all.has(Notion::OnlyOwnStaff)
            || self.turns_outsiders_down()
            || self.keeps_it_for_own_staff()
            || self.turns_strangers_down()
    }

    /// „Bewerbungen von außen nehmen wir nicht an“; „Du kennst von außen noch niemanden? Bewirb dich trotzdem“ refuses nobody.
    fn turns_outsiders_down(&self) -> bool {
        let refusal = self.alone.iter().position(|part| part.has(Notion::OutsidersRefused));
        let is_harmless = |part: &Notions| part.has(Notion::Harmless) && !part.has(Notion::Denial);
        refusal.is_some_and(|at| !self.alone[at + 1..].iter().any(is_harmless))
    }

    /// „Nur Beschäftigte der Stadt“; „Nur unsere Beschäftigten haben dort einen Spind“ speaks of another thing.
    fn keeps_it_for_own_staff(&self) -> bool {
        let is_name = self.is_name();
        let kept = self.alone.iter().position(|part| {
            let is_about_post = is_name || part.has_any(&[Notion::Applicants, Notion::Post]);
            is_about_post && part.has(Notion::Only) && part.has_any(&OWN) && !part.has(Notion::Denial)
        });
        // „Dort kommen nur eigene Beschäftigte infrage, hier alle Interessierten.“
        kept.is_some_and(|at| !self.alone[at + 1..].iter().any(|part| part.has(Notion::OthersToo)))
    }

    /// „Wer noch nicht hier arbeitet, den müssen wir vertrösten“: what is denied of somebody is followed by a refusal.
    fn turns_strangers_down(&self) -> bool {
        let Some((first, rest)) = self.parts.split_first() else { return false };
        // „…, auch wenn Sie nicht hier arbeiten“ and „Auch wer nicht hier arbeitet, …“ refuse nobody.
        let is_even = |part: &Part<'_>| {
            ["Auch ", "auch ", "Selbst ", "selbst "].iter().any(|even| part.text.trim_start().starts_with(even))
        };
        let is_stranger = |part: &Part<'_>| part.said.has_any(&OWN) && part.said.has(Notion::Denial) && !is_even(part);
        let is_refused = |part: &Part<'_>| part.said.has_any(&[Notion::Denial, Notion::TurnedDown]);
        // „Bewerben Sie sich nicht, wenn Sie nicht hier arbeiten“
        let refused_first = || {
            is_refused(first)
                && first.said.has_any(&[Notion::Applicants, Notion::Post, Notion::TurnedDown])
                && rest.iter().any(|part| is_stranger(part) && part.said.has(Notion::Dependent))
        };
        !self.all.has(Notion::Harmless) && (is_stranger(first) && rest.iter().any(is_refused) || refused_first())
    }

    /// „Auch Beschäftigte der Stadt“ are named beside others; „Beschäftigte der Stadt, auch solche in Elternzeit“ are not.
    fn names_own_staff_as_well(&self) -> bool {
        let Some(named) = self.parts.iter().position(|part| part.said.has_any(&OWN)) else { return false };
        // „Unsere Auszubildenden, die im Sommer fertig werden, dürfen sich gern bewerben“ goes on behind what hangs on it.
        let behind = &self.parts[named + 1..];
        let hanging = behind.iter().take_while(|part| part.hangs).count();
        let goes_on = behind.get(hanging).filter(|_| hanging > 0);
        self.parts[named].said.has(Notion::AsWell) || goes_on.is_some_and(|part| part.said.has(Notion::AsWell))
    }

    /// Whether the sentence names own staff as those who may apply; to tell it how to apply excludes nobody.
    fn names_own_staff(&self) -> bool {
        !self.is_denied()
            && !self.main().any(|part| part.said.has(Notion::Manner))
            && self.is_about_choice()
            && (0..self.parts.len()).any(|at| self.counts(at))
    }

    /// Whether the sentence is a mere name, or its main clause speaks of the choice: „Wer hier arbeitet, fährt günstig“ and
    /// „Unsere Beschäftigten schätzen das“ tell something else.
    fn is_about_choice(&self) -> bool {
        self.is_name() || self.main().any(|part| part.said.has(Notion::Applicants))
    }

    /// Whether a part of the sentence names own staff as those who may apply: it speaks of the choice itself, it is nothing
    /// but a name, or it says of whom the sentence speaks where they work. „Menschen, die unsere Beschäftigten schulen“ and
    /// „wer unsere Beschäftigten schult“ name own staff and mean others.
    fn counts(&self, at: usize) -> bool {
        let Part { text, said, hangs, tells } = self.parts[at];
        let speaks_of_choice = said.has(Notion::Applicants);
        let is_object = hangs && (at == 0 || !speaks_of_choice) && !said.has(Notion::WorksHere);
        // What hangs on a mere name has a verb of its own, and the whole stays a name.
        let tells = if hangs { self.parts[..at].iter().any(|part| part.tells) } else { tells };
        let is_name = !tells && (at > 0 || !hangs) && (hangs || !is_for_own_staff(text));
        let is_choice = is_name || speaks_of_choice || hangs && self.all.has(Notion::Applicants);
        said.has_any(&OWN) && !said.has_any(&[Notion::Denial, Notion::Reason]) && !is_object && is_choice
    }

    /// Whether what the sentence says is denied; „…, nicht von Dritten“ and „…, die nicht beurlaubt sind“ deny something else.
    fn is_denied(&self) -> bool {
        // „Wir besetzen sie nicht öffentlich, sondern aus den eigenen Reihen“
        let rather = self.parts.iter().position(|part| part.text.starts_with(" sondern ") && part.said.has_any(&OWN));
        let denies = |(at, part): (usize, &Part<'_>)| {
            part.said.has(Notion::Denial)
                && !part.said.has(Notion::Reason)
                && (at == 0 || !part.hangs)
                && rather.is_none_or(|rather| rather <= at)
        };
        self.parts.iter().enumerate().any(denies)
    }
}

/// „Parkplätze für Beschäftigte der Stadt“: something that is no post is there for own staff.
fn is_for_own_staff(name: &str) -> bool {
    let Some((thing, people)) = name.split_once(" für ") else { return false };
    let is_post = [Notion::Applicants, Notion::Post, Notion::Only, Notion::OwnStaff, Notion::WorksHere];
    words(thing).any(|word| thing[word].starts_with(char::is_uppercase))
        && !Notions::of(thing).has_any(&is_post)
        && Notions::of(people).has_any(&OWN)
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
            "Alle, die im Rathaus, im Bauhof oder in der Kläranlage bei uns angestellt sind",
            "Offen für Beschäftigte aller Ämter der Stadt",
            "Bewerben Sie sich nicht, wenn Sie nicht bei uns beschäftigt sind.",
            "Wir besetzen sie nicht öffentlich, sondern aus den eigenen Reihen",
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
            "Unsere Beschäftigten schätzen das Miteinander",
            "Wer bei uns arbeitet, fährt günstig mit dem Bus",
            "Wer unsere Beschäftigten im Winterdienst ablösen kann",
            "Parkplätze für Beschäftigte der Stadt",
            "Gesucht wird eine Leitung für die 20 Beschäftigten des Bauhofs",
            "Externe Gutachten berücksichtigen wir nicht",
            "Auch wer nicht bei uns gelernt hat, ist nicht ausgeschlossen.",
            "Niemand sonst als unsere Beschäftigten kennt den Keller so gut",
        ] {
            assert!(!is_own_staff(open), "{open}");
        }
    }
}
