//! The names under which municipalities know the role of the Lotsen, where a text uses them for its own people.

mod others;

use std::ops::Range;

use crate::german::words;

/// The names, each with the endings of its forms.
const TERMS: [&[&str]; 16] = [
    // Where the role is called „Digitallotse“, this is another name.
    &["digitalisierungslotse", "digitalisierungslotsen", "digitalisierungslotsin", "digitalisierungslotsinnen"],
    &["lotse", "lotsen", "lotsin", "lotsinnen", "lots"],
    &["navigator", "navigators", "navigatoren", "navigatorin", "navigatorinnen"],
    &["botschafter", "botschafters", "botschaftern", "botschafterin", "botschafterinnen"],
    &["scout", "scouts", "scoutin", "scoutinnen"],
    &["pate", "paten", "patin", "patinnen"],
    &["coach", "coachs", "coaches", "coachin", "coachinnen"],
    &["guide", "guides"],
    &["multiplikator", "multiplikators", "multiplikatoren", "multiplikatorin", "multiplikatorinnen"],
    &["mentor", "mentors", "mentoren", "mentorin", "mentorinnen"],
    &["begleiter", "begleitern", "begleiterin", "begleiterinnen"],
    &["helfer", "helfern", "helferin", "helferinnen"],
    &["tutor", "tutoren", "tutorin", "tutorinnen"],
    &["buddy", "buddys", "buddies"],
    &["champion", "champions"],
    &["kümmerer", "kümmerern", "kümmerin", "kümmerinnen"],
];

const LONG_NAME: usize = 0;
const NAVIGATOR: usize = 2;
const BOTSCHAFTER: usize = 3;
const SCOUT: usize = 4;
const MULTIPLIKATOR: usize = 8;
const MENTOR: usize = 9;

/// What stands before the name where the role is meant, and not an ambassador or a portal.
const PREFIXES: [&str; 7] =
    ["digital", "digitale", "digitaler", "digi", "digitalisierung", "digitalisierungs", "e-government"];

/// What follows a name in a longer word that is about something else: „Digitalcoaching“, „Digitalpatenschaft“.
const OTHER_WORDS: [&str; 7] = ["ing", "schaft", "line", "book", "seeing", "stück", "ed"];

/// Words before a name that only liken somebody to it.
const LIKENESS: [&str; 12] =
    ["sind", "ist", "als", "wie", "zu", "zum", "zur", "werden", "wird", "bleiben", "seien", "wären"];

/// Words before a name by which people known to the reader are meant.
const ARTICLES: [&str; 9] = ["die", "der", "den", "alle", "allen", "aller", "unsere", "unserer", "unseren"];

/// The term with which a word of a name ends.
pub(super) fn term_in(name: &str) -> Option<usize> {
    words(name).find_map(|range| {
        let word = name[range].to_lowercase();
        parts(&word).find_map(|part| term_of(part).map(|(term, _)| term))
    })
}

/// The parts of a word in gender-sensitive spelling: „digital-navigator:innen“ has the part before the colon.
fn parts(word: &str) -> impl Iterator<Item = &str> {
    word.split(['/', ':', '*', '_', '·'])
}

/// The term with which a word ends, and what stands before it.
fn term_of(word: &str) -> Option<(usize, &str)> {
    TERMS.iter().enumerate().find_map(|(term, forms)| {
        let before = forms.iter().filter_map(|form| word.strip_suffix(form)).min_by_key(|before| before.len())?;
        Some((term, before.trim_end_matches(['-', '‑'])))
    })
}

/// The term within a compound about the role: „Digitalscout-Netzwerk“, „Digitalpatenprogramm“.
fn term_within(word: &str) -> Option<usize> {
    let rest = PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix)).min_by_key(|rest| rest.len())?;
    let rest = rest.trim_start_matches(['-', '‑']);
    TERMS.iter().position(|forms| {
        let behind = forms.iter().filter_map(|form| rest.strip_prefix(form)).min_by_key(|behind| behind.len());
        behind.is_some_and(|behind| behind.len() > 3 && !OTHER_WORDS.iter().any(|it| behind.starts_with(it)))
    })
}

/// The names for a digital role in a text, in order; quoted names and sentences about others are left out. `own` is the name
/// of the municipality itself.
pub(super) fn terms<'t>(text: &'t str, own: &'t str) -> impl Iterator<Item = (usize, Range<usize>)> + 't {
    let mut previous: Option<Range<usize>> = None;
    words(text).filter_map(move |range| {
        let before = previous.replace(range.clone());
        let written = &text[range.clone()];
        // Nearly no word is such a name, and looking at some of its letters is cheaper than at each form.
        if !written.chars().next().is_some_and(char::is_uppercase) || !may_be_term(written) {
            return None;
        }
        let (term, start) = term_at(text, &range, before)?;
        let is_other =
            is_quoted(text, start) || is_title_behind_noun(&text[..start]) || is_program(text, start, range.end);
        (!is_other && !others::speaks_of_others(text, &(start..range.end), own)).then_some((term, start..range.end))
    })
}

/// Whether the noun before a name says that it is a word, a product or a course: „die App Digital-Guide“, „der Name Digitalscout“.
fn is_title_behind_noun(before: &str) -> bool {
    const NOUNS: [&str; 30] = [
        "name",
        "namen",
        "wort",
        "ausdruck",
        "vorschlag",
        "stichwort",
        "schlagwort",
        "motto",
        "slogan",
        "hashtag",
        "domain",
        "überschrift",
        "app",
        "software",
        "portal",
        "plattform",
        "chatbot",
        "tool",
        "kurs",
        "lehrgang",
        "seminar",
        "zertifikat",
        "wettbewerb",
        "preis",
        "zeitschrift",
        "newsletter",
        "firma",
        "unternehmen",
        "anwendung",
        "broschüre",
    ];
    let word = before.trim_end_matches(' ').rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    before.ends_with(' ') && NOUNS.iter().any(|noun| word.to_lowercase().ends_with(noun))
}

/// Whether one digital guide is a thing on a screen or in a car: „Ein digitaler Guide führt durch das Museum“.
fn is_program(text: &str, start: usize, end: usize) -> bool {
    const THINGS: [&str; 16] = [
        "website",
        "webseite",
        "internetseite",
        "homepage",
        "portal",
        "formular",
        "museum",
        "ausstellung",
        "bildschirm",
        "software",
        "app",
        "dienstwagen",
        "fahrzeug",
        "wanderweg",
        "stadtrundgang",
        "chatbot",
    ];
    let written = &text[start..end];
    let is_one = ["digitaler ", "digitale ", "digitalen "].iter().any(|it| written.to_lowercase().starts_with(it))
        && ["Guide", "Navigator", "Coach", "Lotse", "Scout"].iter().any(|it| written.ends_with(it));
    let clause = text[..start].rfind(['.', '!', '?', ';']).map_or(0, |at| at + 1);
    let until = text[end..].find(['.', '!', '?', ';']).map_or(text.len(), |at| end + at);
    is_one
        && words(&text[clause..until])
            .any(|at| THINGS.iter().any(|it| text[clause..until][at.clone()].to_lowercase().starts_with(it)))
}

/// The term that a word names, and where the name begins.
fn term_at(text: &str, range: &Range<usize>, before: Option<Range<usize>>) -> Option<(usize, usize)> {
    let lower = text[range.clone()].to_lowercase();
    let Some((term, prefix)) = parts(&lower).find_map(term_of) else {
        return term_within(&lower).map(|term| (term, range.start));
    };
    let adjective = before.filter(|it| {
        let word = text[it.clone()].to_lowercase();
        word.starts_with("digital") && word.len() <= "digitales".len() && text[it.end..range.start].trim().is_empty()
    });
    match (prefix, adjective) {
        ("", None) if term == LONG_NAME => Some((term, range.start)),
        // „Der digitale Helfer im Portal“ is a program.
        ("", Some(_)) if term > MENTOR && !lower.contains("in") => None,
        ("", Some(adjective)) => Some((term, adjective.start)),
        (prefix, _) if PREFIXES.contains(&prefix) => Some((term, range.start)),
        ("", None) if is_bare_role(text, range, term) => Some((term, range.start)),
        _ => None,
    }
}

/// Whether a name without „Digital…“ means those who hold a role: „Navigatorinnen und Navigatoren“, „die Scouts“.
///
/// An ambassador of something, or somebody who only is like one, is not meant.
fn is_bare_role(text: &str, range: &Range<usize>, term: usize) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let clause = others::clause_before(before);
    let last: Vec<String> = words(clause).map(|at| clause[at].to_lowercase()).collect();
    let back = |count: usize| last.len().checked_sub(count).map_or("", |at| last[at].as_str());
    let likens = |word: &str| LIKENESS.contains(&word);
    // „Vertreten werden Botschafterinnen“ says what happens to them.
    let is_passive = back(1) == "werden" && (back(2).starts_with("ge") || back(2).ends_with("en"));
    if (likens(back(1)) || likens(back(2)) && !ARTICLES.contains(&back(1))) && !is_passive {
        return false;
    }
    let next: Vec<String> = words(after).take(8).map(|at| after[at].to_lowercase()).collect();
    let pair = next.iter().take(4).position(|word| term_of(word) == Some((term, "")));
    let follows = pair.and_then(|at| next.get(at + 1)).map(String::as_str);
    // „Botschafterinnen und Botschafter aus vier Staaten“ are diplomats.
    let is_diplomat = follows == Some("aus")
        && next.iter().any(|word| {
            ["staat", "länder", "nation", "übersee", "ausland"]
                .iter()
                .any(|it| word.starts_with(it) || word.ends_with("staaten"))
        });
    let is_pair = pair.is_some() && !is_diplomat && !matches!(follows, Some("für" | "der" | "des" | "von"));
    let word = text[range.clone()].to_lowercase();
    match term {
        SCOUT => {
            !before.ends_with(|c: char| c.is_alphanumeric())
                && next.first().is_none_or(|word| word.parse::<u32>().is_err())
        }
        NAVIGATOR => pair.is_some() || word.contains("navigatorin"),
        BOTSCHAFTER => is_pair,
        MULTIPLIKATOR => is_pair && ARTICLES.contains(&back(1)),
        _ => false,
    }
}

fn may_be_term(word: &str) -> bool {
    [
        "ots",
        "avigator",
        "otschafter",
        "cout",
        "pat",
        "Pat",
        "oach",
        "uide",
        "ultiplikator",
        "entor",
        "egleiter",
        "elfer",
        "utor",
        "udd",
        "hampion",
        "ümmer",
    ]
    .iter()
    .any(|it| word.contains(it))
}

/// Whether a place stands between quotation marks.
fn is_quoted(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let Some(last) = before.rfind(['„', '“', '”', '»', '«', '‚', '‘', '"']) else { return false };
    match before[last..].chars().next() {
        Some('„' | '»' | '‚') => true,
        // These open after a space, as in English, and close after a word.
        Some('"') => before.matches('"').count() % 2 == 1,
        Some('“') => before[..last].is_empty() || before[..last].ends_with([' ', '(', '\n']),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
