//! L809 undefined-abbreviation: a public text uses an abbreviation that it never explains.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::{abbreviations, is_known_abbreviation};
use crate::i18n::{Language, Phrase};
use crate::model::Kind;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::explained::is_explanation;
use super::published::{is_name, reaches};
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

/// Units, which mean something else where no number stands before them.
const UNITS: [&str; 11] = ["GB", "TB", "MB", "KB", "MW", "KW", "PS", "MWh", "GWh", "MHz", "GHz"];

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
            let by = explained.get(singular(word));
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
    // Functions are printed as they are: „Leitung des FB 3“.
    let is_read = |text: &&Written<'_>| !is_name(text) || matches!(text.field, "function" | "rapporteur");
    let texts = cx.texts.iter().filter(|text| has_capitals(text.text) && is_advertised(cx, text)).filter(is_read);
    let unknown = |text: &'a Written<'a>| {
        let plain = plain(text);
        let is_open = |range: &Range<usize>| {
            !is_known_abbreviation(singular(&plain.text[range.clone()]))
                && !is_cited(&plain.text, range)
                && !is_driving_licence(&plain.text, range)
                && !is_in_address(&plain.text, range)
                && !is_number(&plain.text, range)
                && !is_unit(&plain.text, range)
                && !is_shouted(&plain.text, range)
                && !is_placeholder(&plain.text, range)
        };
        abbreviations(&plain.text).filter(is_open).collect::<Vec<_>>()
    };
    texts.map(|text| (text, unknown(text))).filter(|(_, found)| !found.is_empty()).collect()
}

/// Whether a text reaches the public; an advertisement prints what the post demands.
fn is_advertised(cx: &Context<'_>, text: &Written<'_>) -> bool {
    let is_demanded =
        text.definition.kind == Kind::Position && matches!(text.section, "qualification" | "requirements");
    is_demanded && cx.config.language() != Some(Language::En) || reaches(cx, text).is_some()
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
        // The title of a goal is a sentence of its concept, and no name of the house.
        let is_within = text.definition.kind == Kind::Concept && text.section != "title";
        let is_name =
            !is_within && (text.section == "title" || matches!(text.field, "name" | "title" | "label" | "short"));
        for range in abbreviations(text.text).filter(|range| is_explanation(text.text, range)) {
            let by = all.entry(singular(&text.text[range])).or_default();
            by.definitions.insert(&text.definition.id);
            by.everywhere |= is_name;
        }
    }
    all
}

/// Whether a text holds two capitals side by side or nearly so, seen by its bytes alone.
fn has_capitals(text: &str) -> bool {
    // Of an umlaut in capitals the second byte counts: „TöB“, „SÜ“.
    let is_capital = |byte: u8| byte.is_ascii_uppercase() || matches!(byte, 0x84 | 0x96 | 0x9c);
    let bytes = text.as_bytes();
    let follows = |at: usize| (1..=3).any(|step| bytes.get(at + step).is_some_and(|byte| is_capital(*byte)));
    (0..bytes.len()).any(|at| is_capital(bytes[at]) && follows(at))
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
    let named = before.find(|word| {
        let joins = matches!(*word, "und" | "oder");
        !joins && (word.len() > 3 || word.starts_with(char::is_lowercase))
    });
    is_class && named.is_some_and(|word| word.contains("lasse") || word.contains("Führerschein"))
}

/// An abbreviation without the sign of its plural: „PCs“, „MVZs“.
fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|stem| stem.len() >= 2 && stem.chars().all(char::is_uppercase)).unwrap_or(word)
}

/// Whether capitals name a room, a line or a file: „Raum EG 12“, „Kennziffer DIG 7“, „Linie RE 5“, „Größe XL“.
fn is_number(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].trim_end_matches([' ', ':', '„']);
    let word = before.rsplit([' ', '\n', '(']).next().unwrap_or_default();
    let ends = ["nummer", "zeichen", "ziffer", "kennung", "linie", "größe", "größen", "raum", "kennwort", "zeichens"];
    let is_whole = matches!(
        word,
        "Az."
            | "Zimmer"
            | "Saal"
            | "Gebäude"
            | "Halle"
            | "Chiffre"
            | "Bus"
            | "Betreff"
            | "Stichwort"
            | "Linien"
            | "Haus"
    );
    is_whole || ends.iter().any(|end| word.to_lowercase().ends_with(end))
}

/// Whether an abbreviation is a unit behind a number, „16 GB“, or a week of the calendar, „KW 14“.
fn is_unit(text: &str, range: &Range<usize>) -> bool {
    let is_unit = UNITS.contains(&&text[range.clone()]);
    let is_counted = text[..range.start].trim_end().ends_with(|c: char| c.is_ascii_digit());
    let is_week =
        &text[range.clone()] == "KW" && text[range.end..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    is_unit && is_counted || is_week
}

/// Whether capitals stand in square brackets for something to fill in: „[ORT]“.
fn is_placeholder(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with('[') && text[range.end..].starts_with(']')
}

/// Whether the words around are in capitals as well, so that these stress something: „WIR SUCHEN SIE“.
fn is_shouted(text: &str, range: &Range<usize>) -> bool {
    let is_loud = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        word.chars().count() >= 2 && word.chars().all(char::is_uppercase) && !is_known_abbreviation(word)
    };
    let before =
        text[..range.start].split(' ').rev().filter(|word| !word.is_empty()).take_while(|word| is_loud(word)).count();
    let after = text[range.end..].split(' ').filter(|word| !word.is_empty()).take_while(|word| is_loud(word)).count();
    before + after >= 2
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
                && !is_number(text, range)
                && !is_shouted(text, range)
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
            "Führerschein der Klasse C oder CE",
            "das Onlinezugangsgesetz (OZG)",
            "in Raum EG 12 oder Zimmer OG 3, Kennziffer: DIG 7",
            "WIR SUCHEN DICH",
            "§ 8 Abs. 4 LGG NRW, §§ 78 bis 80 LPersVG, Art. 5 Abs. 2 RL, nach § 165 SGB IX",
            "https://example.org/OZG und Az. 10-OZG-2026/17",
            "NAH.SH-Jobticket mit Zuschuss",
        ] {
            assert_eq!(open(fine), Vec::<&str>::new(), "{fine}");
        }
        assert_eq!(open("OZG (2017) und nach § 3 Abs. 1 prüft die KGSt"), ["OZG", "KGSt"]);
    }
}
