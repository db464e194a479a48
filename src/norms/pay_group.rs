//! Pay groups as people write them: „EG 9b“, „Entgeltgruppe 11 Fg. 1“, „A 12“.

use std::fmt;

use serde::Deserialize;
use smol_str::SmolStr;

/// A group of the Entgeltordnung: a number, and a letter where the number is divided. Ordered from low to high pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(try_from = "SmolStr")]
pub struct PayGroup {
    /// The number: 9 of EG 9b.
    pub number: u8,
    /// The letter in lower case: b of EG 9b, ü of EG 15Ü.
    pub letter: Option<char>,
}

/// What a text that names a grade says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A group of the Entgeltordnung, whether it exists or not.
    Tariff(PayGroup),
    /// A group of the Besoldungsordnung A, whether it exists or not.
    Service(u8),
    /// Several groups, another order of pay, or words.
    Unclear,
}

/// Words before the number of a group of the Entgeltordnung, the longest first.
const TARIFF: [&str; 4] = ["entgeltgruppe", "egr.", "eg", "e"];
/// Words before the number of a group of the Besoldungsordnung A, the longest first.
const SERVICE: [&str; 6] = ["besoldungsgruppe a", "besgr. a", "besgr a", "bes.gr. a", "bes.-gr. a", "a"];
/// Beginnings of what follows a group where a second one does.
const AND_MORE: [&str; 9] = ["/", "-", "–", ",", "bis", "oder", "und", "bzw", "+ "];

/// Reads a text that names a grade.
pub fn named(text: &str) -> Named {
    let text = text.trim().to_lowercase();
    if let Some((number, rest)) = TARIFF.iter().find_map(|prefix| after(prefix, &text)) {
        let (letter, rest) = letter(rest);
        let group = PayGroup { number, letter };
        return if has_more(rest) { Named::Unclear } else { Named::Tariff(group) };
    }
    match SERVICE.iter().find_map(|prefix| after(prefix, &text)) {
        Some((number, rest)) if !has_more(rest) => Named::Service(number),
        _ => Named::Unclear,
    }
}

/// The number behind a word, and what follows it.
fn after<'t>(prefix: &str, text: &'t str) -> Option<(u8, &'t str)> {
    let rest = text.strip_prefix(prefix)?.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    Some((rest[..digits].parse().ok()?, &rest[digits..]))
}

/// The letter of a group such as 9b, also where a space stands before it.
fn letter(rest: &str) -> (Option<char>, &str) {
    let trimmed = rest.trim_start();
    let mut chars = trimmed.chars();
    match (chars.next(), chars.next()) {
        (Some(c @ ('a'..='k' | 'ü')), next) if !next.is_some_and(|c| c.is_alphanumeric() || c == '.') => {
            (Some(c), chars_after(trimmed, c))
        }
        _ => (None, rest),
    }
}

fn chars_after(text: &str, first: char) -> &str {
    &text[first.len_utf8()..]
}

/// Whether a second group follows: „EG 9b/9c“, „A 9 bis A 11“.
fn has_more(rest: &str) -> bool {
    let rest = rest.trim_start();
    AND_MORE.iter().any(|sign| rest.starts_with(sign)) && rest.contains(|c: char| c.is_ascii_digit())
}

impl TryFrom<SmolStr> for PayGroup {
    type Error = String;

    fn try_from(text: SmolStr) -> Result<Self, Self::Error> {
        match named(&format!("EG {text}")) {
            Named::Tariff(group) => Ok(group),
            _ => Err(format!("{text} is no pay group")),
        }
    }
}

impl fmt::Display for PayGroup {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "EG {}", self.number)?;
        match self.letter {
            Some('ü') => out.write_str("Ü"),
            Some(letter) => write!(out, "{letter}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_read_as_people_write_them() {
        let tariff = |number, letter| Named::Tariff(PayGroup { number, letter });
        for text in ["EG 9b", "EG9b", "E 9b", "eg 9 b", "Entgeltgruppe 9b Fallgruppe 2", "EG 9b Fg. 1", "EG 9b TVöD"] {
            assert_eq!(named(text), tariff(9, Some('b')), "{text}");
        }
        for text in ["EG 11", "EG 11 (Stufe 3)", "E11", "EG 11 e. V.", "Egr. 11"] {
            assert_eq!(named(text), tariff(11, None), "{text}");
        }
        assert_eq!(named("EG 15Ü"), tariff(15, Some('ü')));
        for text in ["A 13", "A13", "A 13 Z", "A 13 g. D.", "A 13 + Zulage", "BesGr. A 13", "Besoldungsgruppe A 13"] {
            assert_eq!(named(text), Named::Service(13), "{text}");
        }
    }

    #[test]
    fn several_groups_and_words_are_not_read() {
        for text in [
            "EG 9b/9c",
            "EG 8 bis EG 10",
            "A 9/10",
            "A 9 – A 11",
            "S 12",
            "noch offen",
            "AT",
            "B 2",
            "12",
            "EG",
            "EG 999",
        ] {
            assert_eq!(named(text), Named::Unclear, "{text}");
        }
    }

    #[test]
    fn groups_are_ordered_by_pay() {
        let group = |text: &str| PayGroup::try_from(SmolStr::from(text)).expect("a group");
        let ladder = ["8", "9a", "9b", "9c", "10", "15", "15Ü"].map(group);
        assert!(ladder.is_sorted());
        assert_eq!(ladder.map(|group| group.to_string()).join(" "), "EG 8 EG 9a EG 9b EG 9c EG 10 EG 15 EG 15Ü");
    }
}
