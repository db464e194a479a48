//! Nouns made of verbs and adjectives, which make sentences hard.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::list::entries;
use super::words::words;

/// The endings of such nouns, without those of the plural.
const ENDINGS: [&str; 7] = ["ung", "heit", "keit", "tion", "sion", "tät", "nahme"];

/// What a noun of the list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    /// A thing, an office, a field, a quality.
    Thing,
    /// That too, save where it has an object, „die Versorgung der Bevölkerung“, or stands among actions.
    Either,
    /// An action although it ends like a thing: „Begleitung“, „Leitung“.
    Action,
}

static KNOWN: LazyLock<HashMap<&str, Sense>> = LazyLock::new(|| {
    let sense = |entry: &'static str| {
        entry
            .strip_prefix('~')
            .map(|noun| (noun, Sense::Either))
            .or_else(|| Some((entry.strip_prefix('+')?, Sense::Action)))
    };
    entries(include_str!("everyday_nouns.txt")).map(|entry| sense(entry).unwrap_or((entry, Sense::Thing))).collect()
});

/// Prefixes that make another verb: „Durchführung“ is no kind of „Führung“.
const PREFIXES: [&str; 47] = [
    "ab",
    "an",
    "auf",
    "aus",
    "be",
    "bei",
    "bereit",
    "bloß",
    "dar",
    "durch",
    "ein",
    "ent",
    "er",
    "fehl",
    "fest",
    "fort",
    "frei",
    "ge",
    "gegenüber",
    "her",
    "heraus",
    "hin",
    "hinter",
    "los",
    "miss",
    "mit",
    "nach",
    "neu",
    "nieder",
    "rück",
    "sicher",
    "still",
    "über",
    "um",
    "unter",
    "ver",
    "voll",
    "vor",
    "voran",
    "weg",
    "weiter",
    "wider",
    "wieder",
    "zer",
    "zu",
    "zurück",
    "zusammen",
];

/// Words that begin the object of an action.
const OBJECTS: [&str; 16] = [
    "der", "des", "eines", "einer", "von", "vom", "aller", "dieser", "dieses", "ihrer", "ihres", "seiner", "unserer",
    "unseres", "deren", "neuer",
];

/// Words before an action by which or at which something happens: „durch Schulung“, „nach Vereinbarung“.
const MEANS: [&str; 6] = ["durch", "mittels", "nach", "bei", "zur", "unter"];

/// Among so many actions, what may be one is read as one.
const CERTAIN: usize = 4;

/// The nominalisations of a sentence, in order.
pub fn nominalisations(sentence: &str) -> Vec<Range<usize>> {
    let found: Vec<_> = words(sentence).filter_map(|range| Some((sense_at(sentence, &range)?, range))).collect();
    let certain = found.iter().filter(|(sense, _)| *sense == Sense::Action).count();
    found
        .into_iter()
        .filter(|(sense, _)| *sense == Sense::Action || certain >= CERTAIN)
        .map(|(_, range)| range)
        .collect()
}

/// What the noun at a place is here, unless it is a thing.
fn sense_at(sentence: &str, range: &Range<usize>) -> Option<Sense> {
    let word = &sentence[range.clone()];
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let last = word.rsplit(['-', '‑', '/']).next().unwrap_or(word);
    let singular =
        last.strip_suffix("en").or_else(|| last.strip_suffix('n').filter(|_| last.ends_with("nahmen"))).unwrap_or(last);
    if !ENDINGS.iter().any(|ending| singular.ends_with(ending) && singular.len() >= ending.len() + 2) {
        return None;
    }
    match sense(&singular.to_lowercase().replace('\u{ad}', "")) {
        Sense::Action => Some(Sense::Action),
        Sense::Thing => None,
        Sense::Either => {
            let after = &sentence[range.end..];
            let next = words(after).next().map_or("", |next| &after[next]);
            let before = sentence[..range.start].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
            let is_done = after.starts_with(' ') && OBJECTS.contains(&next) || MEANS.contains(&&*before.to_lowercase());
            Some(if is_done { Sense::Action } else { Sense::Either })
        }
    }
}

/// What a noun is by the longest noun of the list with which it ends.
fn sense(noun: &str) -> Sense {
    let known = noun.char_indices().find_map(|(at, _)| Some((at, *KNOWN.get(&noun[at..])?)));
    match known {
        Some((at, Sense::Thing | Sense::Either)) if PREFIXES.contains(&&noun[..at]) => Sense::Action,
        Some((_, sense)) => sense,
        None => Sense::Action,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        nominalisations(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn actions_are_told_from_things() {
        let text = "Nach Durchführung der Prüfungen und Inanspruchnahme der IT-Beratung erfolgt die Umsetzung durch die Stadtverwaltung.";
        assert_eq!(found(text), ["Durchführung", "Prüfungen", "Inanspruchnahme", "IT-Beratung", "Umsetzung"]);
        let fine =
            "Junge Abteilungen der Verwaltung, ihre Leitung, Sitzungen, Ursprung, Maßnahmen, Umsetzungsplan, Region.";
        assert!(found(fine).is_empty());
    }

    #[test]
    fn a_prefix_or_an_object_makes_an_action_of_a_thing() {
        assert_eq!(
            found("Begleitung, Weiterleitung, Ansiedlung, Auflösung"),
            ["Begleitung", "Weiterleitung", "Ansiedlung", "Auflösung"]
        );
        assert_eq!(found("Die Vereinbarung eines Termins, die Vereinbarung gilt"), ["Vereinbarung"]);
        assert_eq!(found("Berufserfahrung, Softwarelösung, Amtsleitung, Teamfähigkeit, Wohnungen"), Vec::<&str>::new());
    }
}
