//! Telling people from functions in a text.

use std::ops::Range;

use super::person_address::address;
use super::person_words::{
    ADDRESSES, BODIES, COMPANIES, COMPANY, FIRST_NAMES, FUNCTIONS, INSTITUTIONS, KNOWN_NAMES, LAST_NAMES, NO_NAMES,
    PARTICLES, RANKS, TITLES,
};
use crate::german::words;

/// How a person shows in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    /// By name.
    Name,
    /// By an e-mail address that is made of a name.
    Address,
}

/// Words before „Frau“ and „Herr“ by which no certain person is meant.
const ANYBODY: [&str; 21] = [
    "als", "eine", "einer", "einen", "einem", "ein", "jede", "jeder", "keine", "keiner", "die", "diese", "dieser",
    "welche", "ihre", "ihrer", "deine", "deiner", "seine", "seiner", "meine",
];

/// What something called after somebody is: the name stands behind „nach“.
const NAMING: [&str; 5] = ["benannt", "genannt", "heißt", "heißen", "Benennung"];

/// Where a text first names a person.
pub(super) fn person(text: &str) -> Option<(Sight, Range<usize>)> {
    if let Some(range) = address(text) {
        return Some((Sight::Address, range));
    }
    // Nothing is allocated for texts without capitals in a row, which are nearly all short ones.
    let all: Vec<Range<usize>> = words(text).collect();
    let reader = Reader { text, all: &all };
    // Every name begins with a word in capitals, and most words cost no more than a look at their first letter.
    let is_capital = |at: &usize| text[all[*at].clone()].starts_with(char::is_uppercase);
    let found = (0..all.len()).filter(is_capital).find_map(|at| {
        reader.addressed(at).or_else(|| reader.named(at)).or_else(|| reader.titled(at)).or_else(|| reader.in_office(at))
    });
    found.map(|range| (Sight::Name, range))
}

/// A text with its words.
struct Reader<'t> {
    text: &'t str,
    all: &'t [Range<usize>],
}

impl<'t> Reader<'t> {
    fn word(&self, at: usize) -> &'t str {
        self.all.get(at).map_or("", |range| &self.text[range.clone()])
    }

    /// What stands between a word and the next.
    fn between(&self, at: usize) -> &'t str {
        match (self.all.get(at), self.all.get(at + 1)) {
            (Some(one), Some(other)) => &self.text[one.end..other.start],
            _ => "",
        }
    }

    /// Whether nothing but a space stands before the next word.
    fn goes_on(&self, at: usize) -> bool {
        matches!(self.between(at), " " | "\u{a0}" | "\n")
    }

    /// The same, where a full stop may belong to the word: „Dr. Meier“, „P. Sommer“, „Dr.-Ing. Meier“.
    fn goes_on_behind_stop(&self, at: usize) -> bool {
        let between = self.between(at).trim_start_matches(['.', '-']);
        at + 1 < self.all.len() && between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\n'))
    }

    fn is_initial(&self, at: usize) -> bool {
        let word = self.word(at);
        word.chars().count() == 1 && word.starts_with(char::is_uppercase) && self.between(at).starts_with('.')
    }

    /// „Frau Dr. Meier“, „Herrn Bürgermeister Lange“, „Herr von der Lippe“, „Herrn/Frau Sommer“.
    fn addressed(&self, at: usize) -> Option<Range<usize>> {
        let address = self.word(at).rsplit('/').next().unwrap_or_default();
        let is_short = address.len() == 2;
        if !ADDRESSES.contains(&address) || is_short && !self.text[self.all[at].end..].starts_with('.') {
            return None;
        }
        // „… als Frau. Bei gleicher Eignung …“: behind the whole word a stop ends the sentence.
        if !is_short && !self.goes_on(at) {
            return None;
        }
        // „Sie haben als Frau Vorrang“ means any woman; a name would have to be a common one.
        let is_anybody = at.checked_sub(1).is_some_and(|before| ANYBODY.contains(&&*self.word(before).to_lowercase()));
        let mut last = at;
        loop {
            if !self.goes_on_behind_stop(last) {
                return None;
            }
            last += 1;
            let word = self.word(last);
            if is_anybody && is_name(word) && !is_title(word) && !LAST_NAMES.contains(word) {
                return None;
            }
            if TITLES.contains(&word) || RANKS.contains(&word) || self.is_initial(last) || is_function(word) {
                continue;
            }
            if PARTICLES.contains(&word) {
                let name = (last + 1..self.all.len()).find(|next| is_name(self.word(next.to_owned())))?;
                let is_near = name <= last + 2 && !ends_with(self.word(name), &BODIES);
                return is_near.then(|| self.all[at].start..self.all[name].end);
            }
            return (is_name(word) && !NO_NAMES.contains(&word)).then(|| self.all[at].start..self.all[last].end);
        }
    }

    /// „Petra Sommer“, „Hans-Peter von Stein“, „Sommer, Petra“, but neither „Theodor Heuss Platz“ nor „Petra, Sommer“.
    fn named(&self, at: usize) -> Option<Range<usize>> {
        let first = self.word(at);
        if !FIRST_NAMES.contains(first.split('-').next().unwrap_or_default()) || ends_with(first, &INSTITUTIONS) {
            return self.reversed(at);
        }
        let mut last = at;
        loop {
            if !(self.goes_on(last) || self.is_initial(last) && self.goes_on_behind_stop(last)) {
                return None;
            }
            last += 1;
            let word = self.word(last);
            let is_before_name = PARTICLES.contains(&word) || matches!(word, "der" | "den" | "dem") && last > at + 1;
            let is_further = FIRST_NAMES.contains(word) && self.goes_on(last) && is_name(self.word(last + 1));
            if !(is_before_name || is_further || self.is_initial(last)) || last > at + 4 {
                break;
            }
        }
        let word = self.word(last);
        let is_no_name = NO_NAMES.contains(&word) || is_office_word(word) || ends_with(word, &INSTITUTIONS);
        if !is_name(word) || is_no_name || self.is_called_so(at, last) {
            return None;
        }
        let name = self.all[at].start..self.all[last].end;
        (!KNOWN_NAMES.contains(&self.text[name.clone()]) && !self.gives_a_name(&name)).then_some(name)
    }

    /// „Sommer, Petra“ at the beginning of a text or behind a colon.
    fn reversed(&self, at: usize) -> Option<Range<usize>> {
        let before = self.text[..self.all[at].start].trim_end();
        let begins = before.is_empty() || before.ends_with([':', '(', '-', ';']);
        let is_reversed = begins
            && LAST_NAMES.contains(self.word(at))
            && self.between(at) == ", "
            && FIRST_NAMES.contains(self.word(at + 1));
        // „Martin, Petra und Thomas“ are first names in a row.
        let is_row = FIRST_NAMES.contains(self.word(at)) || matches!(self.word(at + 2), "und" | "oder");
        (is_reversed && !is_row).then(|| self.all[at].start..self.all[at + 1].end)
    }

    /// Whether a name from one word to another is that of an institution or a company, or stands in a source.
    fn is_called_so(&self, first: usize, last: usize) -> bool {
        let before = first.checked_sub(1).filter(|before| self.goes_on(*before)).map_or("", |before| self.word(before));
        let joins = |at: usize| self.goes_on(at) || self.between(at) == "-" || self.between(at) == " & ";
        let is_place = joins(last) && ends_with(self.word(last + 1), &INSTITUTIONS);
        let mut next = last;
        let is_company = loop {
            if next > last + 3 || !joins(next) {
                break false;
            }
            next += 1;
            if COMPANIES.contains(&self.word(next)) {
                break true;
            }
            if !self.word(next).starts_with(char::is_uppercase) && self.word(next) != "und" {
                break false;
            }
        };
        let after = &self.text[self.all[last].end..];
        let is_source = after.starts_with(" (1") || after.starts_with(" (2");
        let is_institution = before.starts_with(char::is_uppercase) && ends_with(before, &INSTITUTIONS);
        is_place
            || is_company
            || is_source
            || is_institution
            || matches!(before, "Sankt" | "St" | "Heilige" | "Heiliger")
    }

    /// „Dr. Wagner“ without any address.
    fn titled(&self, at: usize) -> Option<Range<usize>> {
        if !matches!(self.word(at), "Dr" | "Prof") || !self.between(at).starts_with('.') {
            return None;
        }
        let mut last = at;
        while TITLES.contains(&self.word(last)) || self.is_initial(last) {
            if !self.goes_on_behind_stop(last) {
                return None;
            }
            last += 1;
        }
        let word = self.word(last);
        let is_last = LAST_NAMES.contains(word.split('-').next().unwrap_or_default());
        (is_name(word) && is_last && !self.is_called_so(at, last) && !ends_with(word, &INSTITUTIONS))
            .then(|| self.all[at].start..self.all[last].end)
    }

    /// „Bürgermeister Lange“, „Kollegin Sommer“, „P. Sommer“: a last name that a function or a letter tells from a word.
    fn in_office(&self, at: usize) -> Option<Range<usize>> {
        let next = self.word(at + 1);
        if !next.starts_with(char::is_uppercase) || !LAST_NAMES.contains(next) {
            return None;
        }
        let word = self.word(at);
        let is_before = self.goes_on(at) && (is_function(word) || COMPANY.contains(&&*word.to_lowercase()));
        let stop = self.between(at);
        let is_letter = self.is_initial(at) && matches!(stop, ". " | "." | ".\u{a0}");
        // „z. B. Sommer“
        let is_alone = at == 0 || self.word(at - 1).chars().count() > 1 || self.is_initial(at - 1);
        let is_known = is_before && word.starts_with(char::is_uppercase) || is_letter && is_alone;
        (is_known && !self.is_called_so(at, at + 1)).then(|| self.all[at].start..self.all[at + 1].end)
    }

    /// Whether something is called after the name in a range: „wird nach Petra Sommer benannt“.
    ///
    /// „Petra Sommer wird benannt“ appoints her.
    fn gives_a_name(&self, range: &Range<usize>) -> bool {
        let before = self.text[..range.start].trim_end();
        let rest = &self.text[range.end..];
        let sentence = &rest[..rest.find(['.', '!', '?', '\n']).unwrap_or(rest.len())];
        let start = before.rfind(['.', '!', '?', '\n']).map_or(0, |at| at + 1);
        let ahead = &before[start..];
        let is_after = ["nach", "nach der", "nach dem"].iter().any(|word| before.ends_with(word))
            && NAMING.iter().any(|word| sentence.contains(word));
        is_after
            || ahead.contains("benannt nach")
            || ahead.contains("nach") && sentence.contains("benannt")
            || ahead.contains("Namen von")
            || ["Namensgeber", "Namenspatron", "Dichter", "Künstler", "Malerin", "Maler ", "Schriftsteller"]
                .iter()
                .any(|word| ahead.contains(word) || sentence.contains(word))
    }
}

fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    let begins = chars.next().is_some_and(char::is_uppercase);
    let rest: Vec<char> = chars.collect();
    let is_word = rest.iter().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'));
    begins && is_word && rest.len() > 1 && rest.iter().any(|c| c.is_lowercase())
}

/// Whether a word behind „Frau“ ranks somebody, so that a name follows it.
fn is_title(word: &str) -> bool {
    TITLES.contains(&word) || RANKS.contains(&word) || is_function(word)
}

fn is_function(word: &str) -> bool {
    ends_with(word, &FUNCTIONS)
}

/// Whether a word behind a first name is a function and no last name; „Hofmeister“ and „Richter“ are last names.
fn is_office_word(word: &str) -> bool {
    is_function(word) && (word.ends_with("in") || word.to_lowercase().ends_with("beauftragte"))
}

fn ends_with(word: &str, ends: &[&str]) -> bool {
    let lower = word.to_lowercase();
    ends.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_functions_and_places() {
        let found = |text: &'static str| person(text).map(|(_, range)| &text[range]);
        for (text, name) in [
            ("Fragen an Frau Dr. Meier.", "Frau Dr. Meier"),
            ("bei Herrn Yılmaz", "Herrn Yılmaz"),
            ("Frau Bürgermeisterin Dr. Sommer", "Frau Bürgermeisterin Dr. Sommer"),
            ("Fr. Hoffmann", "Fr. Hoffmann"),
            ("Thomas Berger, Personalamt", "Thomas Berger"),
            ("Bürgermeister Hans Lange", "Hans Lange"),
            ("an p.schneider@ort.example", "p.schneider@ort.example"),
            ("an jonna.wiese@ort.example, bitte", "jonna.wiese@ort.example"),
            ("Herr von der Lippe vertritt", "Herr von der Lippe"),
            ("Frau Dr.-Ing. Falkenberg", "Frau Dr.-Ing. Falkenberg"),
            ("Herrn/Frau Sommer", "Herrn/Frau Sommer"),
            ("Frau P. Sommer", "Frau P. Sommer"),
            ("sagt Jan Kowalski", "Jan Kowalski"),
            ("Personalrat: Stefan Hofmeister", "Stefan Hofmeister"),
            ("Bürgermeisterin Sommer sprach", "Bürgermeisterin Sommer"),
            ("Dr. Wagner berichtet", "Dr. Wagner"),
            ("zuständig: Sommer, Petra", "Sommer, Petra"),
            ("Als Digitallotsin wird Petra Sommer benannt.", "Petra Sommer"),
        ] {
            assert_eq!(found(text), Some(name), "{text}");
        }
        for fine in [
            "Frau Bürgermeisterin",
            "Frau Erste Stadträtin",
            "eine Frau von der Feuerwehr, eine Frau Mitte dreißig",
            "die Bewerbung einer Frau. Bei gleicher Eignung haben Sie als Frau Vorrang.",
            "Grundschule Astrid Lindgren und Peter Müller Bau GmbH",
            "Carl von Ossietzky und Max Mustermann",
            "z. B. Sommer und Winter",
            "das Modell von Peter Senge (1990)",
            "Hat Ihre Frau Verständnis für Abendtermine?",
            "Sehr geehrte Frau/Herr",
            "Frauen und Herren",
            "Der Herr des Verfahrens",
            "„Frau“ oder „Herr“",
            "Kita Frau Holle",
            "Theodor Heuss Platz 1",
            "Anne-Frank-Schule",
            "Der Saal wird nach Petra Sommer benannt.",
            "Käthe-Kollwitz-Straße",
            "bewerbung.digital@stadt.example",
            "personal.gewinnung@stadt.example",
            "amt.10@stadt.example",
            "name@",
            "@",
        ] {
            assert_eq!(found(fine), None, "{fine}");
        }
    }
}
