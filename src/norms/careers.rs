//! Careers in the civil service: their grades, and the groups of the tariff that compare with them.

use std::sync::LazyLock;

use serde::Deserialize;
use smol_str::SmolStr;

use super::{Certainty, PayGroup, table};
use crate::model::Date;

/// The careers of the Länder and the Besoldungsordnung A.
pub static CAREERS: LazyLock<Careers> =
    LazyLock::new(|| table("besoldung.yaml", include_str!("../../profiles/norms/besoldung.yaml")));

/// Careers from low to high.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Careers {
    /// What the table renders, as one cites it.
    pub title: SmolStr,
    /// The day on which the sources were read.
    pub as_of: Date,
    /// Parts of words by which one sees that a scheme is one of the civil service.
    scheme_words: Vec<SmolStr>,
    /// The grades that the Besoldungsordnung A has.
    pub groups: Range<u8>,
    /// How far the numbers of two comparable grades may lie apart.
    pub distance: u8,
    /// The careers.
    pub bands: Vec<Band>,
}

/// From one grade to another, both included.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range<T> {
    /// The lowest.
    pub from: T,
    /// The highest.
    pub to: T,
}

impl<T: PartialOrd + Copy> Range<T> {
    /// Whether a grade lies in the range.
    pub fn contains(&self, grade: T) -> bool {
        self.from <= grade && grade <= self.to
    }
}

/// A career.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// What it is called, in German.
    pub name: SmolStr,
    careers: Vec<SmolStr>,
    /// Its grades of the Besoldungsordnung A.
    pub service: Range<u8>,
    /// The groups of the tariff that compare with it.
    pub tariff: Range<PayGroup>,
    /// How sure the row is.
    pub certainty: Certainty,
    /// Where one can read it.
    pub source: SmolStr,
}

impl Careers {
    /// Whether a name of a scheme means the pay of civil servants.
    pub fn is_meant_by(&self, scheme: &str) -> bool {
        let scheme = scheme.to_lowercase();
        self.scheme_words.iter().any(|word| scheme.contains(word.as_str()))
    }

    /// The career that a text names, where it is exactly one.
    pub fn named(&self, text: &str) -> Option<&Band> {
        let text = normalised(text);
        let mut found = self.bands.iter().filter(|band| band.careers.iter().any(|name| is_in(name, &text)));
        found.next().filter(|_| found.next().is_none())
    }
}

/// Whether the words of a name stand in a text one after the other; a last word may go on.
fn is_in(name: &str, text: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let ends_in_digit = name.ends_with(|c: char| c.is_ascii_digit());
        let next = text[at + name.len()..].chars().next();
        text[..at].ends_with(' ') && !(ends_in_digit && next.is_some_and(|c| c != ' '))
    })
}

/// The words of a text as the table writes them.
fn normalised(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut out = String::from(" ");
    for word in words {
        let word = match word {
            "laufbahngruppe" => "lg",
            "qualifikationsebene" => "qe",
            "einstiegsamt" | "eingangsamt" => "ea",
            "erstes" | "ersten" | "erste" => "1",
            "zweites" | "zweiten" | "zweite" => "2",
            "dritte" | "dritten" => "3",
            "vierte" | "vierten" => "4",
            other => other,
        };
        out.push_str(word);
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn careers_are_known_in_the_words_of_every_land() {
        let band = |text: &str| CAREERS.named(text).map(|band| band.service.from);
        for text in [
            "Laufbahngruppe 2, erstes Einstiegsamt",
            "LG 2.1",
            "gehobener nichttechnischer Dienst",
            "QE 3",
            "LG 2, 1. Einstiegsamt",
            "dritte Qualifikationsebene",
            "LG 2 EA 1",
        ] {
            assert_eq!(band(text), Some(9), "{text}");
        }
        for text in
            ["Laufbahngruppe 2, zweites Einstiegsamt, allgemeiner Verwaltungsdienst", "höherer Dienst", "LG 2.2"]
        {
            assert_eq!(band(text), Some(13), "{text}");
        }
        assert_eq!(band("mittlerer Dienst"), Some(6));
        for text in ["Laufbahngruppe 2", "gehobener oder höherer Dienst", "Feuerwehr", ""] {
            assert_eq!(band(text), None, "{text}");
        }
    }

    #[test]
    fn schemes_of_the_civil_service_are_known() {
        for scheme in ["LBesO NRW", "Besoldung-NW", "LBesG Rheinland-Pfalz", "BBesO A"] {
            assert!(CAREERS.is_meant_by(scheme), "{scheme}");
        }
        assert!(!CAREERS.is_meant_by("TVöD-VKA") && !CAREERS.is_meant_by("TV-L"));
    }
}
