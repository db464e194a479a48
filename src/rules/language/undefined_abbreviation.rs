//! L809 undefined-abbreviation: a public text uses an abbreviation that it never explains.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{abbreviations, is_known_abbreviation};
use crate::i18n::Phrase;
use crate::model::Kind;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::published::published;
use super::sentence::{plain, shown};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L809",
        name: "undefined-abbreviation",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Ein öffentlicher Text verwendet eine Abkürzung, die er nicht erklärt.",
            en: "A public text uses an abbreviation that it does not explain.",
        },
        page: include_str!("../../../docs/rules/L809-undefined-abbreviation.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // What failed to load may hold the explanation.
    let is_whole = Kind::ALL.iter().all(|kind| cx.project.taint.is_whole(*kind));
    let used = if is_whole { used(cx) } else { Vec::new() };
    if used.is_empty() {
        return;
    }
    let explained = explained(cx);
    // An abbreviation is named once in a definition, where it stands first.
    let mut named: BTreeSet<(&str, &str)> = BTreeSet::new();
    for (text, ranges) in used {
        let id = &*text.definition.id;
        let is_open = |word: &str| {
            let by = explained.get(word);
            !by.is_some_and(|by| by.everywhere || by.definitions.contains(id))
        };
        let ranges: Vec<Range<usize>> = ranges
            .into_iter()
            .filter(|at| is_open(&text.text[at.clone()]) && named.insert((id, &text.text[at.clone()])))
            .collect();
        let Some(first) = ranges.first() else { continue };
        let list = shown(cx.language, ranges.iter().map(|range| &text.text[range.clone()]));
        let (message, example) = (
            say!(
                cx.language,
                "Der Text verwendet {list}, ohne zu sagen, was das heißt",
                "The text uses {list} without saying what that means"
            ),
            &text.text[first.clone()],
        );
        report.at(text.place(cx.sources, first), message).help(say!(
            cx.language,
            "Schreiben Sie die Bezeichnung beim ersten Mal aus und setzen Sie die Abkürzung in Klammern dahinter: „… ({example})“.",
            "Write the words out the first time and put the abbreviation in brackets after them: \"… ({example})\"."
        ));
    }
}

/// The public texts with abbreviations that not everybody knows.
fn used<'a>(cx: &Context<'a>) -> Vec<(&'a Written<'a>, Vec<Range<usize>>)> {
    let texts = cx.texts.iter().filter(|text| has_capitals(text.text) && published(cx, text).is_some());
    let unknown = |text: &'a Written<'a>| {
        let plain = plain(text);
        let is_open = |range: &Range<usize>| {
            !is_known_abbreviation(&plain.text[range.clone()])
                && !is_cited(&plain.text, range)
                && !is_driving_licence(&plain.text, range)
                && !is_in_address(&plain.text, range)
        };
        abbreviations(&plain.text).filter(is_open).collect::<Vec<_>>()
    };
    texts.map(|text| (text, unknown(text))).filter(|(_, found)| !found.is_empty()).collect()
}

/// Where an abbreviation is explained.
#[derive(Default)]
struct Explained<'a> {
    /// In the definitions of these ids.
    definitions: BTreeSet<&'a str>,
    /// In a name of the house, which every document may use.
    everywhere: bool,
}

/// The abbreviations that texts explain: „Onlinezugangsgesetz (OZG)“, „OZG (Onlinezugangsgesetz)“, „kurz OZG“.
fn explained<'a>(cx: &Context<'a>) -> BTreeMap<&'a str, Explained<'a>> {
    let mut all: BTreeMap<&str, Explained<'_>> = BTreeMap::new();
    for text in cx.texts.iter().filter(|text| has_capitals(text.text)) {
        let is_name = text.section == "title" || matches!(text.field, "name" | "title" | "label" | "short");
        for range in abbreviations(text.text).filter(|range| is_explanation(text.text, range)) {
            let by = all.entry(&text.text[range]).or_default();
            by.definitions.insert(&text.definition.id);
            by.everywhere |= is_name;
        }
    }
    all
}

/// Whether a text holds two capitals side by side or nearly so, seen by its bytes alone.
fn has_capitals(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(2).any(|two| two[0].is_ascii_uppercase() && two[1].is_ascii_uppercase())
        || bytes.windows(3).any(|three| three[0].is_ascii_uppercase() && three[2].is_ascii_uppercase())
}

/// Whether the long form stands directly before or behind an abbreviation.
fn is_explanation(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (text[..range.start].trim_end(), &text[range.end..]);
    let is_in_bracket = before.ends_with(['(', '„'])
        && before.trim_end_matches(['(', '„', ' ']).ends_with(char::is_alphanumeric)
        && after.trim_start_matches(['“', ' ']).starts_with([')', ',', ';']);
    let is_before_bracket = after.trim_start_matches('“').strip_prefix(" (").is_some_and(|inner| {
        let inner = inner.split(')').next().unwrap_or_default();
        // „OZG (§ 3)“ and „OZG (2017)“ explain nothing.
        inner.starts_with(char::is_alphabetic) && inner.chars().filter(|c| c.is_alphabetic()).count() > range.len() + 2
    });
    let words = ["kurz", "kurz:", "abgekürzt", "Abkürzung", "genannt"];
    let is_said = words.iter().any(|word| before.trim_end_matches('„').trim_end().ends_with(word));
    is_in_bracket || is_before_bracket || is_said
}

/// Whether an abbreviation ends the citation of a norm: „§ 8 Abs. 4 LGG NRW“, „Art. 33 GG“.
fn is_cited(text: &str, range: &Range<usize>) -> bool {
    let line = text[..range.start].rsplit(['!', '?', ';', ':', '(']).next().unwrap_or_default();
    let Some(at) = line.rfind(['§']).or_else(|| line.rfind("Art. ")).or_else(|| line.rfind("Artikel ")) else {
        return false;
    };
    // Between the sign and the law stand numbers and the words of a citation only.
    let parts = [
        "Abs",
        "Absatz",
        "S",
        "Satz",
        "Nr",
        "Nummer",
        "Buchst",
        "Buchstabe",
        "lit",
        "Hs",
        "Halbsatz",
        "bis",
        "und",
        "ff",
        "f",
        "Art",
        "Artikel",
        "der",
        "des",
        "EU",
    ];
    let is_part = |word: &str| {
        parts.contains(&word)
            || word.starts_with(|c: char| c.is_ascii_digit())
            || word.len() == 1
            || word.chars().filter(|c| c.is_uppercase()).count() >= 2
    };
    line[at..].split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(is_part)
}

/// Whether an abbreviation is a class of driving licence: „Führerschein der Klasse C1E“, „der Klassen C und CE“.
fn is_driving_licence(text: &str, range: &Range<usize>) -> bool {
    let word = &text[range.clone()];
    let is_class = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let mut before = text[..range.start].rsplit([' ', '/', ',', '-']).filter(|word| !word.is_empty());
    let named = before.find(|word| word.len() > 3 || word.starts_with(char::is_lowercase) && *word != "und");
    is_class && named.is_some_and(|word| word.contains("lasse") || word.contains("Führerschein"))
}

/// Whether an abbreviation is part of an address, a file name, a name like „NAH.SH“ or the reference number of a file.
fn is_in_address(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let dot_behind = after.strip_prefix('.').is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let dot_before = before.strip_suffix('.').is_some_and(|rest| rest.ends_with(char::is_alphanumeric));
    if dot_behind || dot_before {
        return true;
    }
    let start = text[..range.start].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let end = text[range.end..].find(char::is_whitespace).map_or(text.len(), |at| range.end + at);
    let token = &text[start..end];
    token.contains("://")
        || token.contains('@')
        || token.starts_with("www.")
        || token.chars().filter(char::is_ascii_digit).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(text: &str) -> Vec<&str> {
        let is_open = |range: &Range<usize>| {
            !is_cited(text, range)
                && !is_explanation(text, range)
                && !is_in_address(text, range)
                && !is_driving_licence(text, range)
        };
        let found = abbreviations(text).filter(is_open);
        found.map(|range| &text[range]).collect()
    }

    #[test]
    fn explanations_and_citations_are_known() {
        assert_eq!(open("Das OZG gilt, auch das EGovG."), ["OZG", "EGovG"]);
        assert_eq!(open("in der ersten Klasse die EG 9"), ["EG"]);
        for fine in [
            "Führerschein der Klasse CE",
            "Führerschein der Klassen C/CE und BE",
            "das Onlinezugangsgesetz (OZG)",
            "OZG (Onlinezugangsgesetz)",
            "das Onlinezugangsgesetz (kurz: OZG)",
            "das Onlinezugangsgesetz („OZG“)",
            "§ 8 Abs. 4 LGG NRW, §§ 78 bis 80 LPersVG, Art. 5 Abs. 2 RL, nach § 165 SGB IX",
            "https://example.org/OZG und Az. 10-OZG-2026/17",
            "NAH.SH-Jobticket mit Zuschuss",
        ] {
            assert_eq!(open(fine), Vec::<&str>::new(), "{fine}");
        }
        assert_eq!(open("OZG (2017) und nach § 3 Abs. 1 prüft die KGSt"), ["OZG", "KGSt"]);
    }
}
