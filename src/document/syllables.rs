//! Where long words may be divided in a narrow column. Browsers know that for some languages on some machines; German compounds
//! must not push the other columns aside on the rest of them.

use hypher::{Lang, hyphenate_bounded};

use crate::i18n::Language;

/// Shorter words find room in any column.
const LONG: usize = 13;
/// The least letters before and after a division.
const LEAST: usize = 4;
const SOFT_HYPHEN: &str = "\u{ad}";

/// A text whose long words say where they may be divided, by soft hyphens that nobody sees elsewhere.
pub(super) fn divisible(text: &str, language: Language) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let word = &rest[start..];
        let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
        out.push_str(&rest[..start]);
        push_word(&word[..end], language, &mut out);
        rest = &word[end..];
    }
    out.push_str(rest);
    out
}

fn push_word(word: &str, language: Language, out: &mut String) {
    // An address or a path is no word, and the patterns know no capitals within.
    let is_word = word.chars().skip(1).all(char::is_lowercase);
    if !is_word || word.chars().count() < LONG {
        out.push_str(word);
        return;
    }
    let patterns = match language {
        Language::De => Lang::German,
        Language::En => Lang::English,
    };
    for (at, syllable) in hyphenate_bounded(word, patterns, LEAST, LEAST).enumerate() {
        if at > 0 {
            out.push_str(SOFT_HYPHEN);
        }
        out.push_str(syllable);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn long_words_are_divided_as_the_language_does() {
        let shown = |text: &str| divisible(text, Language::De).replace(SOFT_HYPHEN, "|");
        assert_eq!(shown("Amt, IT-Leitung"), "Amt, IT-Leitung");
        assert_eq!(
            shown("die Informationssicherheitsbeauftragte (10 %)"),
            "die Infor|ma|ti|ons|si|cher|heits|be|auf|tragte (10 %)"
        );
        assert_eq!(shown("https://gestaltungsspielraumVerwaltung.de"), "https://gestaltungsspielraumVerwaltung.de");
        assert_eq!(divisible("responsibilities", Language::En).replace(SOFT_HYPHEN, "|"), "respon|si|bil|i|ties");
    }

    proptest! {
        #[test]
        fn nothing_but_soft_hyphens_is_added(text in "[\\PC]{0,60}") {
            let text = text.replace(SOFT_HYPHEN, "");
            prop_assert_eq!(divisible(&text, Language::De).replace(SOFT_HYPHEN, ""), text);
        }
    }
}
