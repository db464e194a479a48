//! Nouns made of verbs and adjectives, which make sentences hard.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::list::entries;
use super::words::words;

/// The endings of such nouns, without those of the plural.
const ENDINGS: [&str; 7] = ["ung", "heit", "keit", "tion", "sion", "tät", "nahme"];

/// Nouns with these endings that name a thing, an office or a field and no longer an action.
/// Compounds that end with one are meant too.
static EVERYDAY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(include_str!("everyday_nouns.txt")).filter(|noun| !noun.starts_with('=')).collect());

/// Such nouns whose compounds are actions: „Führung“, but not „Durchführung“.
static ALONE: LazyLock<HashSet<&str>> =
    LazyLock::new(|| entries(include_str!("everyday_nouns.txt")).filter_map(|noun| noun.strip_prefix('=')).collect());

/// The nominalisations of a sentence, in order.
pub fn nominalisations(sentence: &str) -> Vec<Range<usize>> {
    words(sentence).filter(|range| is_nominalisation(&sentence[range.clone()])).collect()
}

fn is_nominalisation(word: &str) -> bool {
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    let last = word.rsplit(['-', '‑', '/']).next().unwrap_or(word);
    let singular =
        last.strip_suffix("en").or_else(|| last.strip_suffix('n').filter(|_| last.ends_with("nahmen"))).unwrap_or(last);
    if !ENDINGS.iter().any(|ending| singular.ends_with(ending) && singular.len() > ending.len() + 2) {
        return false;
    }
    let lower = singular.to_lowercase().replace('\u{ad}', "");
    let ends_everyday = lower.char_indices().any(|(at, _)| EVERYDAY.contains(&lower[at..]));
    !ends_everyday && !ALONE.contains(&*lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn actions_are_told_from_things() {
        let text = "Nach Durchführung der Prüfungen und Inanspruchnahme der IT-Beratung erfolgt die Umsetzung durch die Stadtverwaltung.";
        let found: Vec<&str> = nominalisations(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, ["Durchführung", "Prüfungen", "Inanspruchnahme", "IT-Beratung", "Umsetzung"]);
        let fine =
            "Junge Abteilungen der Verwaltung, ihre Leitung, Sitzungen, Ursprung, Maßnahmen, Umsetzungsplan, Region.";
        assert!(nominalisations(fine).is_empty());
    }
}
