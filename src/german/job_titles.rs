//! Which sex the title of a post names.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::person_nouns::{Noun, is_thing, noun_of, nouns};
use super::words::words;

/// The sex that a title names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// „Sachbearbeiterin“.
    Feminine,
    /// „Sachbearbeiter“.
    Masculine,
}

/// Nouns that name a person in a title, though not in running text.
static JOBS: LazyLock<HashMap<String, Noun>> = LazyLock::new(|| nouns(include_str!("job_titles.txt")));

/// Words behind which a title says for what, for whom or where the work is done.
const BEHIND: [&str; 20] = [
    "für", "im", "in", "der", "des", "bei", "beim", "von", "vom", "am", "an", "auf", "mit", "aus", "unter", "über",
    "gegen", "nach", "bzgl", "ab",
];

/// Words behind which a title begins again: „Ausbildung zum Gärtner“, „Fachkraft oder Meister“.
const ANEW: [&str; 6] = ["zum", "zur", "als", "oder", "eines", "einer"];

/// Ends of words that name a person without a sex; what follows says what that person is there for.
const NEUTRAL: [&str; 20] = [
    "kraft",
    "kräfte",
    "person",
    "personen",
    "personal",
    "hilfe",
    "hilfen",
    "leitung",
    "führung",
    "assistenz",
    "stelle",
    "dienst",
    "team",
    "koordination",
    "betreuung",
    "bearbeitung",
    "sekretariat",
    "vorzimmer",
    "referat",
    "management",
];

/// Participles that are people; „-er“ makes them men, „-e“ leaves the sex open.
const PARTICIPLES: [&str; 15] = [
    "beauftragt",
    "angestellt",
    "bedienstet",
    "beschäftigt",
    "beigeordnet",
    "vorgesetzt",
    "sachverständig",
    "freiwillig",
    "abgeordnet",
    "verantwortlich",
    "bevollmächtigt",
    "auszubildend",
    "studierend",
    "vorsitzend",
    "beamt",
];

/// What stands behind a sign, or in brackets, where both forms are meant: „Leiter/in“, „Kaufmann/-frau“, „Beauftragte(r)“.
const SECOND: [&str; 12] = ["in", "innen", "inn", "frau", "frauen", "mann", "r", "n", "e", "er", "rin", "ärztin"];

/// Whether a title gives both forms: with a sign, in brackets, or one after the other.
pub fn names_both_sexes(title: &str) -> bool {
    named(title) == (true, true)
}

/// The sex that a title names alone; `None` where it names both, or none.
pub fn sex_named_alone(title: &str) -> Option<Sex> {
    match named(title) {
        (true, false) => Some(Sex::Masculine),
        (false, true) => Some(Sex::Feminine),
        _ => None,
    }
}

/// Whether a title names men, and whether it names women.
fn named(title: &str) -> (bool, bool) {
    let (mut masculine, mut feminine) = (false, false);
    let (mut is_behind, mut is_open, mut article) = (false, false, String::new());
    for range in words(title) {
        let word = &title[range.clone()];
        if is_pair(word) || has_second_in_brackets(&title[range.end..]) {
            return (true, true);
        }
        let lower = word.to_lowercase();
        if ANEW.contains(&lower.as_str()) {
            is_behind = false;
        } else if BEHIND.contains(&lower.as_str()) {
            is_behind = true;
        } else if !is_behind {
            for part in lower.split('/') {
                let last = part.rsplit(['-', '‑']).next().unwrap_or(part);
                match sex(last, &article) {
                    Some(Sex::Masculine) => masculine = true,
                    Some(Sex::Feminine) => {
                        feminine = true;
                        masculine |= has_masculine_beside(title, last);
                    }
                    None => is_open |= is_open_participle(last),
                }
                is_behind |= NEUTRAL.iter().any(|end| last.ends_with(end));
            }
        }
        article = lower;
    }
    // „Beauftragte oder Beauftragter“ are both, „Beauftragte“ alone names no sex.
    (masculine, feminine || masculine && is_open)
}

/// Whether a title has the word without the ending of a woman too, known or not: „Muttersprachlerin oder Muttersprachler“.
fn has_masculine_beside(title: &str, feminine: &str) -> bool {
    let stem = feminine.strip_suffix("innen").or_else(|| feminine.strip_suffix("in"));
    stem.is_some_and(|stem| words(title).any(|range| title[range].to_lowercase() == stem))
}

/// The sex of a single word in small letters.
fn sex(word: &str, article: &str) -> Option<Sex> {
    if is_thing(word) {
        return None;
    }
    let participle = |ending: &str| is_participle(word, ending);
    if participle("er") || participle("en") && article == "zum" {
        return Some(Sex::Masculine);
    }
    if participle("en") && article == "zur" || word.ends_with("beamtin") {
        return Some(Sex::Feminine);
    }
    if is_open_participle(word) {
        return None;
    }
    if ["frau", "schwester", "mutter", "politesse"].iter().any(|end| word.ends_with(end)) || is_feminine(word) {
        return Some(Sex::Feminine);
    }
    let is_man = ["mann", "männer", "vater"].iter().any(|end| word.ends_with(end));
    (is_man || noun_of(word).is_some() || noun_among(&JOBS, word)).then_some(Sex::Masculine)
}

fn is_participle(word: &str, ending: &str) -> bool {
    word.strip_suffix(ending).is_some_and(|stem| PARTICIPLES.iter().any(|participle| stem.ends_with(participle)))
}

/// „Beauftragte“, „Auszubildenden“: of any sex.
fn is_open_participle(word: &str) -> bool {
    is_participle(word, "e") || is_participle(word, "en")
}

/// Ends of stems to which „in“ is added for a woman: „Hauswirtschafter-in“, „Biolog-in“, „Ärzt-in“.
const STEMS: [&str; 18] = [
    "er", "or", "ist", "ent", "ant", "eur", "ionär", "retär", "log", "gog", "wirt", "ärzt", "anwält", "köch", "rät",
    "lots", "kolleg", "gesell",
];

/// „Sachbearbeiterin“, „Ärztinnen“: a noun for people with the ending of a woman.
fn is_feminine(word: &str) -> bool {
    let stem = word.strip_suffix("innen").or_else(|| word.strip_suffix("in"));
    stem.is_some_and(|stem| {
        let is_regular = stem.len() > 4 && STEMS.iter().any(|end| stem.ends_with(end));
        is_regular || noun_of(stem).is_some() || noun_among(&JOBS, stem)
    })
}

fn noun_among(nouns: &HashMap<String, Noun>, word: &str) -> bool {
    word.char_indices().any(|(at, _)| (at == 0 || at >= 2) && nouns.contains_key(&word[at..]))
}

/// Whether a word holds both forms itself: „Leiter*in“, „LeiterIn“, „Kaufmann/-frau“.
fn is_pair(word: &str) -> bool {
    let inner = word.char_indices().zip(word.chars().skip(1)).any(|((at, c), next)| {
        let rest = &word[at + c.len_utf8()..];
        c.is_lowercase() && next == 'I' && (rest == "In" || rest == "Innen")
    });
    let signed = word.split(['*', ':', '_', '/', '·']).skip(1);
    inner || signed.map(|part| part.trim_start_matches(['-', '‑'])).any(|part| SECOND.contains(&part))
}

/// Whether a bracket follows that holds the second form: „(in)“, „(-frau)“, „(r)“.
fn has_second_in_brackets(after: &str) -> bool {
    let bracket = after.trim_start().strip_prefix('(').and_then(|inner| inner.split(')').next());
    bracket.is_some_and(|inner| SECOND.contains(&inner.trim_start_matches(['-', '‑'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_one_sex_are_told_from_titles_of_both_or_none() {
        for title in [
            "IT-Koordinator (m/w/d)",
            "Smart-City-Manager (m/w/d)",
            "Technischer Leiter",
            "Sachbearbeiter Soziales",
            "Stadtgärtner / Baumpfleger (m/w/d)",
            "Ausbildung zum Verwaltungsfachangestellten",
            "Datenschutzbeauftragter",
            "Kaufmann für Büromanagement",
            "Hausmeister und Reinigungskraft",
            "Mitarbeiter im Bauhof",
            "Amtsarzt",
            "Stelle eines Straßenwärters",
        ] {
            assert_eq!(sex_named_alone(title), Some(Sex::Masculine), "{title}");
        }
        for title in
            ["Sekretärin", "Schulsozialarbeiterin (w/m/d)", "Ärztinnen für den Amtsärztlichen Dienst", "Reinigungsfrau"]
        {
            assert_eq!(sex_named_alone(title), Some(Sex::Feminine), "{title}");
        }
        for title in [
            "Leitung Bauamt",
            "Fachkraft für Arbeitssicherheit",
            "Assistenz des Bürgermeisters",
            "Lotsenperson",
            "Koordination",
            "Sachbearbeiter/in",
            "Mitarbeiter*in",
            "Leiterin oder Leiter",
            "LeiterIn des Bürgerbüros",
            "Kauffrau/-mann",
            "Beauftragte/r für den Haushalt",
            "Gleichstellungsbeauftragte",
            "Fachkraft Abwasser",
            "Betreuung von Schülern",
            "Sachbearbeitung Bürgerdienste",
            "Jurist(in)",
        ] {
            assert_eq!(sex_named_alone(title), None, "{title}");
        }
    }
}
