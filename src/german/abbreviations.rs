//! Abbreviations: those with a full stop, and those in capitals.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::list::entries;
use super::words::words;

/// What is abbreviated with a full stop and always followed by something, so that the stop ends no sentence.
const NEVER_LAST: [&str; 42] = [
    "abs", "abt", "allg", "anl", "art", "aufl", "bd", "betr", "bzgl", "bzw", "ca", "dipl", "dr", "einschl", "evtl",
    "ff", "geb", "gem", "ggf", "hrsg", "inkl", "jhd", "kap", "lfd", "lit", "max", "mind", "nr", "nrn", "prof", "rd",
    "sog", "st", "str", "tel", "vgl", "vors", "zzgl", "ziff", "insb", "insbes", "entspr",
];

/// Words that are written in capitals to stress something and abbreviate nothing.
static STRESSED: LazyLock<HashSet<&str>> = LazyLock::new(|| entries(include_str!("stressed_words.txt")).collect());

static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| entries(include_str!("known_abbreviations.txt")).collect());

/// Whether the full stop behind a word belongs to it: „Nr.“, „bzw.“.
pub(super) fn ends_no_sentence(word: &str) -> bool {
    NEVER_LAST.contains(&word.to_lowercase().as_str())
}

/// Whether nobody needs to have an abbreviation explained, because everybody knows it better than the long form.
pub fn is_known(abbreviation: &str) -> bool {
    KNOWN.contains(abbreviation)
}

/// Whether a word looks like an abbreviation: two to eight letters, mostly capitals („KGSt“, „OZG“, „BauGB“).
pub(super) fn is_abbreviation(word: &str) -> bool {
    // Nearly every word fails here, and costs no more than a look at two letters.
    let mut head = word.chars();
    let (Some(first), Some(_)) = (head.next(), head.next()) else { return false };
    if !first.is_alphabetic() || word.len() > 16 {
        return false;
    }
    let (mut capitals, mut letters) = (0, 0);
    for c in word.chars() {
        letters += usize::from(c.is_alphabetic());
        capitals += usize::from(c.is_uppercase());
        if !c.is_alphanumeric() {
            return false;
        }
    }
    (2..=8).contains(&letters) && is_mostly_capitals(capitals, letters) && !is_number(word) && !STRESSED.contains(word)
}

/// „KGSt“ and „BetrVG“, but neither „GmbH“ nor „LinkedIn“.
fn is_mostly_capitals(capitals: usize, letters: usize) -> bool {
    capitals >= 2 && capitals * 2 > letters || capitals >= 3 && capitals * 2 == letters
}

/// A Roman number as administrations use them, such as „III“ or „XIV“.
fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// The abbreviations in capitals that a text uses; parts of compounds such as „OZG“ in „OZG-Leistung“ too.
pub fn abbreviations(text: &str) -> impl Iterator<Item = Range<usize>> {
    let parts = words(text).flat_map(move |word| {
        let mut at = word.start;
        text[word].split(['-', '‑', '/']).map(move |part| {
            let start = at;
            at = start + part.len() + text[start + part.len()..].chars().next().map_or(0, char::len_utf8);
            start..start + part.len()
        })
    });
    parts.filter(|range| is_abbreviation(&text[range.clone()]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_told_from_words_numbers_and_stress() {
        let found = |text: &'static str| -> Vec<&'static str> { abbreviations(text).map(|at| &text[at]).collect() };
        assert_eq!(
            found("Die KGSt und das OZG, DMS-Einführung, IT/TK, BauGB und EGovG"),
            ["KGSt", "OZG", "DMS", "IT", "TK", "BauGB", "EGovG"]
        );
        assert_eq!(found("Teil II und XIV, NICHT LinkedIn, GitHub, Ämter, E-Mail, A 12, Kreis X"), Vec::<&str>::new());
        assert_eq!(found("MitarbeiterInnen, PowerPoint, 2FA, §12b"), Vec::<&str>::new());
    }

    #[test]
    fn the_list_of_known_ones_holds_abbreviations_only() {
        let strange: Vec<_> = KNOWN.iter().filter(|word| !is_abbreviation(word)).collect();
        assert!(strange.is_empty(), "{strange:?}");
        assert!(is_known("DSGVO") && !is_known("KGSt"));
    }
}
