//! Short forms and pairs by which a text names people of all genders.

use std::ops::Range;

use super::code::code;
use super::names::{is_address, is_named};
use super::words::words;

/// How a form names people of all genders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormStyle {
    /// „Lots*in“
    Star,
    /// „Lots:in“
    Colon,
    /// „Lots_in“
    Underscore,
    /// „Lots·in“
    Dot,
    /// „LotsIn“
    InnerCapital,
    /// „Mitarbeiter/-in“, „der/die“
    Slash,
    /// „Mitarbeiter(in)“
    Bracket,
    /// „Lotsinnen und Lotsen“
    Pair,
}

/// A form, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Where it stands.
    pub range: Range<usize>,
    /// Which style it has.
    pub style: FormStyle,
}

/// What stands before „/in“, „:in“ or „In“ where these are endings: „Vollzeit/in Teilzeit“ and „LinkedIn“ are none.
const STEMS: [&str; 29] = [
    "är", "ar", "mt", "tse", "er", "or", "eur", "nt", "ist", "at", "eg", "ts", "rt", "nd", "og", "wirt", "lt", "zt",
    "ef", "ot", "ikt", "ekt", "ät", "af", "öch", "ss", "ug", "ld", "ph",
];

/// Pairs of pronouns and articles with a sign between them.
const ARTICLES: [(&str, &str); 20] = [
    ("der", "die"),
    ("den", "die"),
    ("dem", "der"),
    ("des", "der"),
    ("er", "sie"),
    ("ihm", "ihr"),
    ("sein", "ihr"),
    ("seine", "ihre"),
    ("einen", "eine"),
    ("einem", "einer"),
    ("jeder", "jede"),
    ("ein", "eine"),
    ("der", "s"),
    ("des", "r"),
    ("dem", "r"),
    ("einer", "s"),
    ("eines", "r"),
    ("einem", "r"),
    ("zum", "zur"),
    ("ihn", "sie"),
];

/// What begins words that change with the gender: „eines/einer“.
const ROOTS: [&str; 11] = ["kein", "ein", "jed", "dies", "jen", "welch", "manch", "unser", "eur", "ihr", "sein"];

/// How nouns end that are adjectives for people, which „n“ makes masculine: „Beschäftigte(n)“, but not „Anlage(n)“.
const ADJECTIVES: [&str; 20] = [
    "ende",
    "tigte",
    "ragte",
    "setzte",
    "stellte",
    "wandte",
    "kannte",
    "ordnete",
    "beamte",
    "liche",
    "hörige",
    "willige",
    "ständige",
    "zuständige",
    "ierte",
    "chtete",
    "betroffene",
    "wachsene",
    "fangene",
    "geladene",
];

/// What is no adjective for people though it ends like one.
const THINGS: [&str; 8] = ["wochenende", "legende", "spende", "dividende", "wende", "blende", "gelände", "lende"];

/// What „e“ is added to: „ein*e“.
const WITHOUT_E: [&str; 6] = ["ein", "kein", "sein", "ihr", "unser", "euer"];

/// Words between the two forms of a pair.
const BETWEEN: [&str; 17] = [
    "und", "oder", "sowie", "bzw", "der", "die", "dem", "den", "des", "ein", "eine", "einen", "einem", "eines",
    "jeder", "jedem", "jeden",
];

/// The forms of a text, in order, pairs only where they are asked for. Code and addresses are left out.
pub fn forms(text: &str, with_pairs: bool) -> Vec<Form> {
    if !(may_hold_short_forms(text) || with_pairs && text.contains("in")) {
        return Vec::new();
    }
    let all: Vec<Range<usize>> = words(text).collect();
    let mut found = Vec::new();
    for (index, range) in all.iter().enumerate() {
        let word = &text[range.clone()];
        let end = bracket(word, &text[range.end..]).map(|length| range.end + length);
        let style = if end.is_some() { Some(FormStyle::Bracket) } else { sign(word).or_else(|| inner_capital(word)) };
        if let Some(style) = style {
            found.push(Form { range: range.start..end.unwrap_or(range.end), style });
        } else if with_pairs && let Some(end) = pair(text, &all[index..]) {
            found.push(Form { range: range.start..end, style: FormStyle::Pair });
        }
    }
    if !found.is_empty() {
        let code = code(text);
        found.retain(|form| {
            let is_code = code.iter().any(|code| code.start <= form.range.start && form.range.end <= code.end);
            !is_code && !is_address(text, &form.range) && !is_named(text, &form.range)
        });
    }
    found
}

/// Whether a text holds anything that can be part of a short form, seen by its bytes alone.
fn may_hold_short_forms(text: &str) -> bool {
    text.as_bytes().windows(3).any(|three| {
        let is_sign = matches!(three[1], b'*' | b':' | b'_' | b'/' | b'(' | 0xb7 | 0xa2 | 0xa7 | 0x99);
        let is_between =
            is_sign && !three[0].is_ascii_whitespace() && (three[2].is_ascii_alphabetic() || three[2] == b'-');
        let is_capital = three[1] == b'I' && three[2] == b'n' || three[1] == b'e' && three[2] == b'R';
        is_between || three[0].is_ascii_lowercase() && is_capital
    })
}

fn style_of(sign: char) -> FormStyle {
    match sign {
        '*' => FormStyle::Star,
        ':' => FormStyle::Colon,
        '_' => FormStyle::Underscore,
        '·' | '•' | '‧' | '∙' => FormStyle::Dot,
        _ => FormStyle::Slash,
    }
}

/// The style of a word with a sign: „Lots*innen“, „jede:r“, „Mitarbeiter/-in“, „der/die“.
fn sign(word: &str) -> Option<FormStyle> {
    let at = word.find(['*', ':', '_', '·', '•', '‧', '∙', '/'])?;
    let sign = word[at..].chars().next()?;
    let style = style_of(sign);
    let whole = &word[..at];
    let stem = whole.rsplit('-').next().unwrap_or(whole);
    let dashed = word[at + sign.len_utf8()..].strip_prefix('-');
    let ending = dashed.unwrap_or(&word[at + sign.len_utf8()..]);
    (ends_person(stem, ending, sign, dashed.is_some()) || ends_article(stem, ending)).then_some(style)
}

/// Whether stem and ending make a noun for people.
fn ends_person(stem: &str, ending: &str, sign: char, is_dashed: bool) -> bool {
    let is_noun =
        stem.chars().count() >= 3 && stem.starts_with(char::is_uppercase) && stem.chars().all(char::is_alphabetic);
    let lower = ending.to_lowercase();
    if !is_noun {
        return false;
    }
    // „Kirchgasse/Innenstadt“
    let is_part = sign == '/' && ending.starts_with('I') && lower != "innen" && !lower.starts_with("innen-");
    if lower.starts_with("innen") && !is_part && !ending.contains([':', '*', '_', '/'])
        || lower == "inn/en"
        || lower == "frau" && sign == '/'
    {
        return true;
    }
    let is_single = lower == "in" || lower.starts_with("in-");
    let is_known = !matches!(sign, '/' | ':') || is_dashed || STEMS.iter().any(|end| stem.ends_with(end));
    // „der Anmeldung/in der Zeit“
    let is_thing = ["ung", "heit", "keit", "schaft", "tion"].iter().any(|end| stem.ends_with(end));
    is_single && is_known && !is_thing
}

/// Whether a word and its ending are one that changes with the gender: „jede:r“, „engagierte*n“, „der/die“.
fn ends_article(stem: &str, ending: &str) -> bool {
    let is_thing = ending == "n" && is_thing(stem);
    let (stem, ending) = (stem.to_lowercase(), ending.to_lowercase());
    let is_adjective =
        matches!(ending.as_str(), "r" | "n" | "m") && stem.len() >= 4 && stem.ends_with('e') && !is_thing;
    let is_article = ending == "e" && WITHOUT_E.contains(&stem.as_str());
    let is_both =
        ARTICLES.iter().any(|(one, other)| (stem == *one && ending == *other) || (stem == *other && ending == *one));
    is_adjective || is_article || is_both || is_twice(&stem, &ending)
}

/// Whether a word and another are two forms of one: „eines/einer“, „jeder/jede“, „Ihr/Ihre“.
fn is_twice(one: &str, other: &str) -> bool {
    let ending = |word: &str, root: &str| {
        word.strip_prefix(root).map(str::to_owned).filter(|end| matches!(&**end, "" | "e" | "en" | "em" | "er" | "es"))
    };
    let both = |root: &&str| ending(one, root).zip(ending(other, root));
    ROOTS.iter().find_map(both).is_some_and(|(one, other)| one != other)
}

/// Whether „n“ makes the plural of a noun and no masculine: „Anlage(n)“, „Stelle/n“.
fn is_thing(noun: &str) -> bool {
    let lower = noun.to_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    noun.starts_with(char::is_uppercase) && (!ends(&ADJECTIVES) || ends(&THINGS)) && !is_pronoun(&lower)
}

/// Words that are written large at the beginning of a sentence: „Jede(n) fragen wir“, „Eine/n Kollegin“.
fn is_pronoun(lower: &str) -> bool {
    matches!(
        lower,
        "eine" | "keine" | "jede" | "diese" | "jene" | "ihre" | "seine" | "unsere" | "eure" | "welche" | "manche"
    )
}

/// „BürgerInnen“, „MitarbeiterIn“, „JedeR“; „LinkedIn“ is a name.
fn inner_capital(word: &str) -> Option<FormStyle> {
    let is_letter = |rest: &str| rest.ends_with('e') && rest.len() >= 4 && rest.chars().skip(1).all(char::is_lowercase);
    if word.strip_suffix('R').is_some_and(is_letter) {
        return Some(FormStyle::InnerCapital);
    }
    let at = word.rfind("In").filter(|at| *at >= 4)?;
    let (stem, ending) = (&word[..at], &word[at..]);
    let stem = stem.rsplit('-').next().unwrap_or(stem);
    let is_single = (ending == "In" || ending.starts_with("In-")) && STEMS.iter().any(|end| stem.ends_with(end));
    let is_form = stem.ends_with(char::is_lowercase) && stem.starts_with(char::is_uppercase);
    (is_form && (ending.starts_with("Innen") || is_single)).then_some(FormStyle::InnerCapital)
}

/// How long the bracket behind a word is that makes it a form: „Mitarbeiter(in)“, „jede(r)“.
fn bracket(word: &str, after: &str) -> Option<usize> {
    let inner = after.strip_prefix('(')?;
    let end = inner.find(')')?;
    let ending = inner[..end].trim_start_matches('-');
    let is_person = matches!(ending, "in" | "innen" | "inn" | "inne") && word.starts_with(char::is_uppercase);
    // „die folgende(n) Anlage(n)“
    let is_plural = ending == "n" && is_thing(word)
        || matches!(ending, "n" | "e") && inner[end + 1..].split(' ').nth(1).is_some_and(is_either);
    let is_article = match ending {
        "r" | "n" => word.ends_with('e'),
        "s" => word == "der",
        "e" => WITHOUT_E.contains(&&*word.to_lowercase()),
        _ => false,
    };
    (is_person || is_article && !is_plural).then_some(end + 2)
}

/// „Anlage(n)“, „Zeugnis(se)“: one or several.
fn is_either(word: &str) -> bool {
    ["(n)", "(en)", "(e)", "(s)", "(se)"].iter().any(|end| word.trim_end_matches(['.', ',']).ends_with(end))
}

/// Where a pair ends that begins with the first of some words.
fn pair(text: &str, all: &[Range<usize>]) -> Option<usize> {
    let first = &text[all.first()?.clone()];
    if !first.starts_with(char::is_uppercase) || first.len() < 5 {
        return None;
    }
    let joins = all.get(1).map(|range| &text[range.clone()])?;
    if !["und", "oder", "sowie", "bzw"].contains(&joins) {
        return None;
    }
    let second = all[2..].iter().take(3).find(|range| !BETWEEN.contains(&&text[(*range).clone()]))?;
    is_couple(first, &text[second.clone()]).then_some(second.end)
}

/// Whether one of two words is the feminine form of the other.
fn is_couple(one: &str, other: &str) -> bool {
    let is_feminine = |word: &str| word.ends_with("innen") || word.ends_with("in");
    let (feminine, masculine) = match (is_feminine(one), is_feminine(other)) {
        (true, false) => (one, other),
        (false, true) => (other, one),
        _ => return false,
    };
    let stem = feminine.strip_suffix("innen").or_else(|| feminine.strip_suffix("in")).unwrap_or(feminine);
    // Behind a vowel that changes („Ärztin“ – „Arzt“) only the rest is the same.
    let letters = |word: &str| {
        word.to_lowercase().chars().skip(1).take(stem.chars().count().saturating_sub(1)).collect::<String>()
    };
    stem.chars().count() >= 3 && masculine.starts_with(char::is_uppercase) && letters(masculine) == letters(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, FormStyle)> {
        forms(text, true).into_iter().map(|form| (&text[form.range], form.style)).collect()
    }

    #[test]
    fn every_short_form_is_known() {
        for (word, style) in [
            ("Bürger*innen", FormStyle::Star),
            ("Lots:innen", FormStyle::Colon),
            ("Kolleg_innen", FormStyle::Underscore),
            ("Nutzer·innen", FormStyle::Dot),
            ("BürgerInnen", FormStyle::InnerCapital),
            ("Mitarbeiter/-innen", FormStyle::Slash),
            ("Mitarbeiter/innen", FormStyle::Slash),
            ("Sachbearbeiter/in", FormStyle::Slash),
            ("Leiter(in)", FormStyle::Bracket),
            ("Digital-Lots*in", FormStyle::Star),
            ("Lots:innen-Netz", FormStyle::Colon),
            ("Bürger*innenrat", FormStyle::Star),
            ("jede:r", FormStyle::Colon),
            ("Beauftragte*r", FormStyle::Star),
            ("eine/n", FormStyle::Slash),
            ("der/die", FormStyle::Slash),
            ("der/s", FormStyle::Slash),
            ("eines/einer", FormStyle::Slash),
            ("Antragsteller(inne)", FormStyle::Bracket),
            ("Beschäftigte(n)", FormStyle::Bracket),
            ("ein*e", FormStyle::Star),
            ("Vorgesetzte(r)", FormStyle::Bracket),
            ("MitarbeiterInnenbefragung", FormStyle::InnerCapital),
            ("JedeR", FormStyle::InnerCapital),
            ("MitarbeiterIn", FormStyle::InnerCapital),
            ("Kaufmann/-frau", FormStyle::Slash),
        ] {
            let text = format!("Gesucht: {word}, sofort.");
            assert_eq!(found(&text), [(word, style)], "{text}");
        }
    }

    #[test]
    fn pairs_are_forms_of_their_own() {
        for pair in [
            "Lotsinnen und Lotsen",
            "Bürgerinnen und Bürger",
            "Leiterin oder des Leiters",
            "Mitarbeiter und Mitarbeiterinnen",
            "Ärztinnen und Ärzte",
            "Kollegin oder Kollege",
            "Beamtinnen und Beamte",
        ] {
            assert_eq!(found(&format!("Die {pair} gehen.")), [(pair, FormStyle::Pair)]);
        }
        assert_eq!(found("In Berlin und Bremen, Kolleginnen und Bürger, ein Kollege oder ein Beamter"), []);
    }

    #[test]
    fn signs_elsewhere_are_no_forms() {
        for fine in [
            "LinkedIn, CheckIn, und/oder, km/h, An-/Abmeldung, GmbH & Co., m/w/d, Stadt/Land, 24/7, IT/TK",
            "https://example.org/Mitarbeiter_innen/Bürger:innen und info@Bürger_in.de",
            "`Lots:in` und *Hinweis*, 14:30 Uhr, Ziel:in Ruhe, log_in, plug_in, datei_in, Vollzeit/in Teilzeit",
            "Frist: in zwei Wochen, Anmeldung/in der Zeit, Verhältnis 3:n, a*r, Leitung (in Teilzeit), Fall (r)",
            "Kirchgasse/Innenstadt, die folgende(n) Anlage(n), Ihr(e) Zeugnis(se), Stelle/n, der Verein „Nachbar*innen Weststadt e. V.“",
            "statt „Lots*innen“ und „Lots:innen“",
            "Innenstadt, Innen und außen, Lotsin/Lotse, Mitarbeiterin/Mitarbeiter",
        ] {
            assert_eq!(found(fine), [], "{fine}");
        }
    }
}
