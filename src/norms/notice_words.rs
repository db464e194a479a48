//! What the notices of an advertisement say: whom they invite, promise precedence, offer part time.

use super::notions::{Notion, Notions};
use crate::german::{Plain, Sex, sentences, sex_named_alone};
use crate::model::NoticeKind;

/// Words, in small letters, by which a notice shows what it is about, whatever its kind says.
const MARKS: [(NoticeKind, &[&str]); 4] = [
    (NoticeKind::Equality, &["frauen", "unterrepräsentiert", "gleichstellung von", "women", "under-represented"]),
    (NoticeKind::SeverelyDisabled, &["schwerbehinder", "menschen mit behinderung", "disabled", "disabilit"]),
    (NoticeKind::PartTime, &["teilzeit", "part time", "part-time"]),
    (NoticeKind::DataProtection, &["datenschutz", "datenverarbeitung", "data protection", "privacy", "personal data"]),
];

/// Whether a text holds one of these words, given in small letters.
pub fn holds_any(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// The sentences of a notice, and their parts at a semicolon: what one denies, the next may promise.
pub fn clauses(text: &str) -> Vec<&str> {
    let sentences = sentences(&Plain::of_line(text));
    sentences.into_iter().flat_map(|at| text[at].split([';', '\n'])).collect()
}

/// Whether a text is about what notices of a kind are about.
pub fn is_about(text: &str, kind: NoticeKind) -> bool {
    MARKS.iter().any(|(of, words)| *of == kind && holds_any(text, words))
}

/// Whether a sentence of a text promises precedence.
pub fn promises_precedence(text: &str) -> bool {
    clauses(text).into_iter().any(|clause| promises(clause, Notions::of(clause)))
}

fn promises(clause: &str, said: Notions) -> bool {
    let promises =
        said.has(Notion::Precedence) || puts_first(clause) || said.has(Notion::EqualMerit) && said.has(Notion::Them);
    promises && !said.has(Notion::Denial)
}

/// „ziehen wir sie vor“, „gehen Frauen vor“: the second half of the verb stands at the end.
fn puts_first(clause: &str) -> bool {
    clause.split(',').any(|part| Notions::of(part).has(Notion::PutsFirst))
}

/// Whether a text promises women precedence over men, in a sentence about them or in one that follows.
pub fn promises_women_precedence(text: &str) -> bool {
    let mut named_before = false;
    // „Vorrang für Frauen? Nicht hier.“ is one thought.
    let text = text.replace("? ", ", ");
    clauses(&text).into_iter().any(|clause| {
        let said = Notions::of(clause);
        let (women, men) = (said.has(Notion::Women), said.has(Notion::Men));
        let of_women = named_before || women;
        named_before |= women && (!men || said.has(Notion::Particularly));
        // Severely disabled women come before others because they are disabled.
        let of_disabled = said.has(Notion::Disabled)
            && (men || said.has(Notion::DisabledWomen) || !said.has(Notion::WomenBesideOthers));
        of_women
            && !of_disabled
            && promises(clause, said)
            && puts_women_first(clause, said)
            && !begins_with_case(clause)
    })
}

/// Whether women come first in a sentence that promises somebody precedence: those count who are named where the promise
/// stands, or else those who were named last before it.
fn puts_women_first(clause: &str, said: Notions) -> bool {
    if !said.has(Notion::Men) {
        return !said.has(Notion::OverWomen);
    }
    let parts = Notions::of_parts(clause);
    let sexes = [Notion::Women, Notion::Men];
    let promise = parts.iter().rposition(|part| part.has_any(&[Notion::Precedence, Notion::PutsFirst]));
    let until = promise.map_or(parts.len(), |at| at + 1);
    let over_men = said.has(Notion::OverMen) || puts_first(clause);
    let is_first = match parts[..until].iter().rfind(|part| part.has_any(&sexes)).filter(|_| promise.is_some()) {
        None => over_men,
        Some(named) if named.has(Notion::Men) => over_men && (named.has(Notion::Women) || named.has(Notion::OverMen)),
        Some(_) => true,
    };
    is_first && !said.has(Notion::OverWomen)
}

/// „Sollten Frauen hier seltener sein, …“: a case is put first, and it is another one than that two are of the same worth.
fn begins_with_case(clause: &str) -> bool {
    let Some((case, _)) = clause.split_once(',') else { return false };
    let case = Notions::of(case);
    case.has(Notion::VerbFirst) && !case.has(Notion::EqualMerit)
}

/// „Du bist Technikerin?“
fn addresses_a_woman(clause: &str) -> bool {
    ["Du bist", "Ihr seid", "Sie sind", "Liebe "].iter().any(|you| clause.starts_with(you))
        && sex_named_alone(clause) == Some(Sex::Feminine)
}

/// Whether a text asks women, or men, to apply.
pub fn invites(text: &str, men: bool) -> bool {
    // Who asks women and men to apply, and puts women first, has asked women.
    let puts_them_first = !men && promises_women_precedence(text);
    let mut named_before = false;
    let mut promised_before = false;
    clauses(text).into_iter().any(|clause| {
        let said = Notions::of(clause);
        let sexes = [Notion::Women, Notion::Men];
        let [named, others] = (if men { [sexes[1], sexes[0]] } else { sexes }).map(|sex| said.has(sex));
        // „Bei gleichwertigen Bewerbungen ziehen wir Frauen vor“ asks nobody to apply.
        let asks = if said.has(Notion::EqualMerit) && clause.contains("Bewerbungen ") {
            said.has(Notion::ApplicationsOf) || Notions::of(&clause.replace("Bewerbungen ", "")).has(Notion::Invitation)
        } else {
            said.has(Notion::Invitation)
        };
        // „Frauen sind noch zu selten; wir hoffen auf ihre Bewerbungen.“ Who is addressed may be everybody, unless women were
        // addressed right before.
        let addressed = !men && addresses_a_woman(clause);
        let of_them = named_before
            && (said.has_any(&[Notion::Their, Notion::BeginsWithThem])
                || !promised_before && said.has_any(&[Notion::Your, Notion::YourApplication]));
        named_before |= named || addressed;
        promised_before = said.has(Notion::Precedence);
        asks && (of_them || named && (!others || puts_them_first || said.has(Notion::Particularly)))
    })
}

/// Whether a text speaks under a condition only; that two are of the same worth is none.
pub fn is_conditional(text: &str) -> bool {
    text.split(',').any(|part| Notions::of(part).has(Notion::Condition))
}

/// Whether a text takes back what it says, or speaks of another post or another time.
pub fn is_taken_back(text: &str) -> bool {
    clauses(text).into_iter().any(|clause| Notions::of(clause).has(Notion::TakenBack))
}
