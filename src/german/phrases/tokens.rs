//! A text as words that can be compared: in small letters, without hyphens and signs that only divide, each with the
//! sentence and the clause in which it stands.

use std::ops::Range;

use super::super::OwnTown;
use super::outline::Outline;

/// A word of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token {
    /// Where it begins in the text.
    pub(super) start: u32,
    /// Where it ends in the text.
    pub(super) end: u32,
    normal: (u32, u32),
    /// The sentence, counted from 0.
    pub(super) sentence: u32,
    /// The clause, counted from 0 through the whole text: what stands between commas, colons, brackets and dashes.
    pub(super) clause: u32,
}

/// The words of a text. Made once and filled anew for each text, so that most texts cost no allocation.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    /// The words in order.
    pub(super) all: Vec<Token>,
    /// How they begin and end.
    pub(super) outline: Outline,
    normal: String,
    town: OwnTown,
}

/// Endings that a gender sign joins to a word: „Kolleg:innen“, „eine(n)“, „Mitarbeiter/-in“.
const ENDINGS: [&str; 9] = ["innen", "in", "en", "er", "es", "n", "r", "e", "m"];

/// Short forms after which a full stop ends no sentence.
const SHORT: [&str; 35] = [
    "abs", "allg", "art", "bspw", "bzgl", "bzw", "ca", "dr", "dt", "evtl", "etc", "exkl", "gem", "ges", "ggf", "inkl",
    "ing", "insb", "lt", "max", "mind", "min", "nr", "od", "prof", "rd", "sog", "st", "str", "tel", "usw", "vgl",
    "zzgl", "zus", "ff",
];

impl Tokens {
    /// A place for texts of a town.
    pub(super) fn of(town: OwnTown) -> Self {
        Tokens { town, ..Tokens::default() }
    }

    /// Reads a text.
    pub(super) fn read(&mut self, text: &str) {
        self.all.clear();
        self.normal.clear();
        self.outline = Outline::default();
        let (mut sentence, mut clause) = (0, 0);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if c.is_alphanumeric() {
                at = self.word(text, at, sentence, clause);
                continue;
            }
            let after = at + c.len_utf8();
            let breaks = match c {
                '!' | '?' | '|' | '…' => true,
                '.' => self.ends_sentence(&text[..at], &text[after..]),
                '\n' => begins_block(&text[after..]),
                _ => false,
            };
            sentence += u32::from(breaks);
            let divides =
                matches!(c, ',' | ';' | ':' | '(' | ')' | '–' | '—') || (c == '-' && text[..at].ends_with(' '));
            clause += u32::from(breaks || divides);
            at = after;
        }
    }

    /// The word in small letters.
    pub(super) fn normal(&self, token: &Token) -> &str {
        &self.normal[token.normal.0 as usize..token.normal.1 as usize]
    }

    /// The indices of the words that stand in the same sentence.
    pub(super) fn sentence(&self, at: usize) -> Range<usize> {
        let sentence = self.all[at].sentence;
        let before = self.all[..at].iter().rev().take_while(|token| token.sentence == sentence).count();
        let after = self.all[at..].iter().take_while(|token| token.sentence == sentence).count();
        at - before..at + after
    }

    /// Reads the word that begins at a place, and says where what follows it begins.
    fn word(&mut self, text: &str, start: usize, sentence: u32, clause: u32) -> usize {
        let from = self.normal.len();
        let (mut at, mut end) = (start, start);
        while let Some(c) = text[at..].chars().next() {
            let rest = &text[at..];
            if c.is_alphanumeric() {
                if c.is_ascii() {
                    self.normal.push(c.to_ascii_lowercase());
                } else {
                    self.normal.extend(c.to_lowercase());
                }
            } else if c == '\u{308}' {
                self.umlaut();
            } else if let Some((sign, ending, whole)) = gender_ending(rest) {
                self.normal.push_str(&rest[sign..sign + ending].to_ascii_lowercase());
                end = at + whole;
                break;
            } else if let Some(skipped) = line_hyphen(rest) {
                at += skipped;
                continue;
            } else if !matches!(c, '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}') {
                break;
            }
            at += c.len_utf8();
            end = at;
        }
        if let Some(meant) = self.town.meant(&self.normal[from..]) {
            self.normal.truncate(from);
            self.normal.push_str(meant);
        }
        let place = |at: usize| u32::try_from(at).expect("internal error: a text above 4 GiB");
        let normal = (place(from), place(self.normal.len()));
        self.outline.add_word(&self.normal[from..]);
        self.all.push(Token { start: place(start), end: place(end), normal, sentence, clause });
        end
    }

    /// Turns the letter before a combining diaeresis into an umlaut, as some systems write „ä“ in two signs.
    fn umlaut(&mut self) {
        if let Some(letter) = self.normal.pop() {
            self.normal.push(match letter {
                'a' => 'ä',
                'o' => 'ö',
                'u' => 'ü',
                other => other,
            });
        }
    }

    /// Whether a full stop between two pieces of text ends a sentence.
    fn ends_sentence(&self, before: &str, after: &str) -> bool {
        if !after.starts_with(char::is_whitespace) {
            return after.is_empty() || !after.starts_with(char::is_alphanumeric);
        }
        let Some(last) = self.all.last().filter(|last| last.end as usize == before.len()) else { return true };
        let word = self.normal(last);
        let is_ordinal = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        let is_short = SHORT.contains(&word) || word.chars().count() == 1;
        !(is_ordinal || is_short) || after.trim_start_matches([' ', '\u{a0}']).starts_with('\n')
    }
}

/// A sign with an ending that belongs to the word before it: the lengths of the sign, of the ending, and of all.
fn gender_ending(rest: &str) -> Option<(usize, usize, usize)> {
    let signs: &[&str] = match rest.as_bytes()[0] {
        b'*' => &["*"],
        b':' => &[":"],
        b'_' => &["_"],
        b'/' => &["/-", "/"],
        b'(' => &["(-", "("],
        // The middle dot, U+00B7.
        0xc2 => &["·"],
        _ => return None,
    };
    let sign = signs.iter().find(|sign| rest.starts_with(**sign))?;
    let inner = &rest[sign.len()..];
    let is_ending = |ending: &&&str| inner.get(..ending.len()).is_some_and(|it| it.eq_ignore_ascii_case(ending));
    let ending = ENDINGS.iter().filter(is_ending).find(|ending| {
        let behind = &inner[ending.len()..];
        if rest.starts_with('(') { behind.starts_with(')') } else { !behind.starts_with(char::is_alphanumeric) }
    })?;
    let closing = usize::from(rest.starts_with('('));
    Some((sign.len(), ending.len(), sign.len() + ending.len() + closing))
}

/// The length of a hyphen with which a word goes on on the next line.
fn line_hyphen(rest: &str) -> Option<usize> {
    let behind = rest.strip_prefix('-')?;
    let next = behind.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n')?.trim_start_matches([' ', '\t']);
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let goes_on = word.starts_with(char::is_lowercase) && !matches!(word, "und" | "oder" | "bzw" | "sowie");
    goes_on.then(|| rest.len() - next.len())
}

/// Whether a new paragraph, list item, heading or table row begins after a line break.
fn begins_block(after: &str) -> bool {
    let line = after.trim_start_matches([' ', '\t', '\r', '>']);
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = number.len() < line.len() && line.len() - number.len() <= 3 && number.starts_with(['.', ')']);
    let is_marked = line.strip_prefix(['-', '*', '+', '•', '–']).is_some_and(|rest| rest.starts_with([' ', '\t']));
    line.is_empty() || line.starts_with(['\n', '#', '|']) || is_marked || is_numbered
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(String, u32)> {
        let mut tokens = Tokens::default();
        tokens.read(text);
        tokens.all.iter().map(|token| (tokens.normal(token).to_owned(), token.sentence)).collect()
    }

    fn words(text: &str) -> Vec<String> {
        read(text).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn words_are_compared_in_one_spelling() {
        assert_eq!(words("Digital-Native, Mutter\u{ad}sprache"), ["digital", "native", "muttersprache"]);
        assert_eq!(
            words("Kolleg:innen, Mitarbeiter/-innen, eine(n) junge*n"),
            ["kolleginnen", "mitarbeiterinnen", "einen", "jungen"]
        );
        assert_eq!(
            words("Religion/Partei, und/oder, MitarbeiterInnen"),
            ["religion", "partei", "und", "oder", "mitarbeiterinnen"]
        );
        assert_eq!(
            words("Mutter-\n  sprache, Haupt-\nund Nebenamt, A\u{308}mter"),
            ["muttersprache", "haupt", "und", "nebenamt", "ämter"]
        );
        assert_eq!(words("25–35 Jahre (m/w/d)"), ["25", "35", "jahre", "m", "w", "d"]);
    }

    #[test]
    fn sentences_end_at_full_stops_that_are_none_of_a_short_form() {
        let last = |text: &str| read(text).last().map(|(_, sentence)| *sentence);
        assert_eq!(last("Das gilt max. drei Jahre, z. B. am 3. Mai"), Some(0));
        assert_eq!(last("Das Team ist da. Es ist jung! Und?"), Some(2));
        assert_eq!(last("ein\njunges Team"), Some(0));
        assert_eq!(last("- jung\n- Team\n\nEnde"), Some(2));
    }
}
