//! Spaces at which no line may break, and those that were forgotten: „z. B.“, „§ 12“, „39 h“, „12. März“.

use super::Glyph;
use crate::document::figures::{self, NO_BREAK};
use crate::i18n::Language;

/// German abbreviations of several words, longest first.
const ABBREVIATIONS: [&str; 29] = [
    "i.d.R.", "i.H.v.", "i.S.d.", "i.S.v.", "i.V.m.", "u.a.m.", "u.s.w.", "a.a.O.", "z.B.", "d.h.", "u.a.", "i.V.",
    "i.A.", "o.Ä.", "u.Ä.", "o.g.", "u.g.", "u.U.", "v.a.", "z.T.", "z.H.", "z.Z.", "m.E.", "s.o.", "s.u.", "d.J.",
    "a.D.", "n.F.", "a.F.",
];

/// Words that belong to the number after them; those that end in a sign or a point need no space to be recognised.
const BEFORE_NUMBERS: [&str; 19] = [
    "§§",
    "§",
    "Art.",
    "Abs.",
    "Nrn.",
    "Nr.",
    "No.",
    "Ziff.",
    "Buchst.",
    "Satz",
    "S.",
    "Kap.",
    "Fallgruppe",
    "EG",
    "A",
    "B",
    "R",
    "W",
    "Stufe",
];

/// What belongs to the number before it.
const AFTER_NUMBERS: [&str; 17] = [
    "%", "‰", "€", "h", "Std.", "Euro", "euros", "EUR", "Cent", "VZÄ", "FTE", "Uhr", "km", "m²", "Mio.", "Mrd.",
    "Stunden",
];

/// Binds what belongs together.
pub(super) fn set(glyphs: &[Glyph], language: Language) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len() + 8);
    let mut at = 0;
    while at < glyphs.len() {
        let starts_word = at == 0 || !glyphs[at - 1].c.is_alphanumeric();
        if starts_word
            && language == Language::De
            && let Some(length) = abbreviation(glyphs, at, &mut out)
        {
            at += length;
        } else if starts_word && let Some(length) = before_number(glyphs, at, &mut out) {
            at += length;
        } else {
            at += bind_to_number(glyphs, at, language, &mut out);
        }
    }
    out
}

fn starts_with(glyphs: &[Glyph], at: usize, word: &str) -> Option<usize> {
    let mut length = 0;
    for c in word.chars() {
        if glyphs.get(at + length)?.c != c {
            return None;
        }
        length += 1;
    }
    Some(length)
}

fn is_digit(glyph: Option<&Glyph>) -> bool {
    glyph.is_some_and(|glyph| glyph.c.is_ascii_digit())
}

fn is_space(glyph: Option<&Glyph>) -> bool {
    glyph.is_some_and(|glyph| matches!(glyph.c, ' ' | NO_BREAK | '\u{202f}'))
}

/// Writes an abbreviation with the spaces that belong into it, and returns how much text it took.
fn abbreviation(glyphs: &[Glyph], at: usize, out: &mut Vec<Glyph>) -> Option<usize> {
    let first = glyphs[at].c;
    if !is_point_after(glyphs, at) {
        return None;
    }
    ABBREVIATIONS.iter().find_map(|known| {
        let mut letters = known.chars().filter(|c| *c != '.');
        letters.next().filter(|c| *c == first || c.to_uppercase().eq([first]))?;
        let mut set = vec![glyphs[at], glyphs[at + 1]];
        let mut next = at + 2;
        for letter in letters {
            if is_space(glyphs.get(next)) {
                next += 1;
            }
            let glyph = glyphs.get(next).filter(|glyph| glyph.c == letter && is_point_after(glyphs, next))?;
            set.extend([Glyph { c: NO_BREAK, leaf: glyph.leaf }, *glyph, glyphs[next + 1]]);
            next += 2;
        }
        out.extend(set);
        Some(next - at)
    })
}

fn is_point_after(glyphs: &[Glyph], at: usize) -> bool {
    glyphs.get(at + 1).is_some_and(|glyph| glyph.c == '.')
}

/// Writes a word that belongs to the number after it, bound to that number.
fn before_number(glyphs: &[Glyph], at: usize, out: &mut Vec<Glyph>) -> Option<usize> {
    let (length, word) =
        BEFORE_NUMBERS.iter().find_map(|word| starts_with(glyphs, at, word).map(|length| (length, *word)))?;
    let end = at + length;
    let spaced = is_space(glyphs.get(end)) && is_digit(glyphs.get(end + 1));
    let forgotten = is_digit(glyphs.get(end)) && word.ends_with(['§', '.']);
    if !spaced && !forgotten {
        return None;
    }
    out.extend_from_slice(&glyphs[at..end]);
    out.push(Glyph { c: NO_BREAK, leaf: glyphs[end].leaf });
    Some(length + usize::from(spaced))
}

/// Writes one character, bound to the number before it where it belongs to one.
fn bind_to_number(glyphs: &[Glyph], at: usize, language: Language, out: &mut Vec<Glyph>) -> usize {
    let Glyph { c, leaf } = glyphs[at];
    let after_digit = at > 0 && is_digit(glyphs.get(at - 1));
    let binds = c == ' '
        && at > 0
        && (after_digit && unit_at(glyphs, at + 1) || date_around(glyphs, at, language) || slash_after(glyphs, at));
    if binds {
        out.push(Glyph { c: NO_BREAK, leaf });
        return 1;
    }
    let forgotten = matches!(c, '%' | '€') && after_digit && language == Language::De;
    if forgotten && unit_at(glyphs, at) {
        out.push(Glyph { c: NO_BREAK, leaf });
    }
    out.push(glyphs[at]);
    1
}

/// Whether a slash between spaces follows: no line begins with it.
fn slash_after(glyphs: &[Glyph], space: usize) -> bool {
    glyphs.get(space + 1).is_some_and(|glyph| glyph.c == '/') && is_space(glyphs.get(space + 2))
}

fn unit_at(glyphs: &[Glyph], at: usize) -> bool {
    AFTER_NUMBERS.iter().any(|unit| ends_word(glyphs, at, unit))
}

fn ends_word(glyphs: &[Glyph], at: usize, word: &str) -> bool {
    starts_with(glyphs, at, word)
        .is_some_and(|length| !glyphs.get(at + length).is_some_and(|glyph| glyph.c.is_alphanumeric() || glyph.c == '-'))
}

/// Whether a space stands between the day and the month of a date.
fn date_around(glyphs: &[Glyph], space: usize, language: Language) -> bool {
    let point = language == Language::De;
    let end = if point && glyphs[space - 1].c == '.' { space - 1 } else { space };
    let digits = glyphs[..end].iter().rev().take_while(|glyph| glyph.c.is_ascii_digit()).count();
    (1..=2).contains(&digits)
        && (end < space || !point)
        && figures::months(language).iter().any(|month| ends_word(glyphs, space + 1, month))
}
