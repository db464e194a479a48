//! Quotation marks, apostrophes, dashes and the ellipsis.

use super::Glyph;
use crate::i18n::Language;

/// The quotation marks of a language: double open and close, single open and close.
struct Quotes {
    open: char,
    close: char,
    single_open: char,
    single_close: char,
}

const GERMAN: Quotes = Quotes { open: '„', close: '“', single_open: '‚', single_close: '‘' };
const ENGLISH: Quotes = Quotes { open: '“', close: '”', single_open: '‘', single_close: '’' };
const APOSTROPHE: char = '’';

/// Replaces what a typewriter has by what a typesetter has.
pub(super) fn set(glyphs: &[Glyph], language: Language) -> Vec<Glyph> {
    let quotes = match language {
        Language::De => GERMAN,
        Language::En => ENGLISH,
    };
    let last_single_close = (1..glyphs.len()).rev().find(|at| may_close(glyphs, *at)).unwrap_or(0);
    let out = Vec::with_capacity(glyphs.len());
    let mut walk = Walk { glyphs, quotes, out, open: false, single_open: false, last_single_close };
    let mut at = 0;
    while at < glyphs.len() {
        at += walk.step(at);
    }
    walk.out
}

struct Walk<'a> {
    glyphs: &'a [Glyph],
    quotes: Quotes,
    out: Vec<Glyph>,
    /// Whether a quotation is open; counts marks that were typographic already as well as those made here.
    open: bool,
    single_open: bool,
    /// Where the last mark stands that may close a single quotation; 0 where there is none.
    last_single_close: usize,
}

impl Walk<'_> {
    /// Handles what begins at a position, and returns how many characters that was.
    fn step(&mut self, at: usize) -> usize {
        let c = self.glyphs[at].c;
        match c {
            '"' => self.put(at, self.double(at)),
            '\'' => {
                let mark = self.single(at);
                self.single_open = mark == self.quotes.single_open;
                self.put(at, mark);
            }
            '-' => return self.dash(at),
            '.' if self.run(at) == 3 => {
                self.put(at, '…');
                return 3;
            }
            '.' => {
                let run = self.run(at);
                (at..at + run).for_each(|dot| self.put(dot, '.'));
                return run;
            }
            _ => self.put(at, c),
        }
        1
    }

    fn put(&mut self, at: usize, c: char) {
        if c == self.quotes.open {
            self.open = true;
        } else if c == self.quotes.close {
            self.open = false;
        }
        self.out.push(Glyph { c, leaf: self.glyphs[at].leaf });
    }

    fn before(&self) -> Option<char> {
        self.out.last().map(|glyph| glyph.c)
    }

    fn char(&self, at: usize) -> Option<char> {
        self.glyphs.get(at).map(|glyph| glyph.c)
    }

    /// How often the character at a position is repeated.
    fn run(&self, at: usize) -> usize {
        self.glyphs[at..].iter().take_while(|glyph| glyph.c == self.glyphs[at].c).count()
    }

    /// What a straight double mark stands for; one that neither opens nor closes anything (5" of an inch) stays.
    fn double(&self, at: usize) -> char {
        if !self.open && opens_after(self.before()) && self.char(at + 1).is_some_and(|next| !next.is_whitespace()) {
            self.quotes.open
        } else if self.open {
            self.quotes.close
        } else {
            '"'
        }
    }

    fn single(&self, at: usize) -> char {
        let word_follows = self.char(at + 1).is_some_and(char::is_alphanumeric);
        if opens_after(self.before()) && word_follows && self.last_single_close > at + 1 {
            self.quotes.single_open
        } else if self.single_open && self.before().is_some_and(|before| !before.is_whitespace()) && !word_follows {
            self.quotes.single_close
        } else {
            APOSTROPHE
        }
    }

    /// A hyphen between spaces and a double one are dashes; an option such as `--strict` and longer lines stay.
    fn dash(&mut self, at: usize) -> usize {
        let run = self.run(at);
        let (before, after) = (self.before(), self.char(at + run));
        let spaced = before.is_some_and(char::is_whitespace) && after.is_some_and(char::is_whitespace);
        let joined = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        if (run == 1 && spaced) || (run == 2 && (spaced || joined)) {
            self.put(at, '–');
        } else {
            (at..at + run).for_each(|hyphen| self.put(hyphen, '-'));
        }
        run
    }
}

/// Whether a straight single mark stands at the end of a word.
fn may_close(glyphs: &[Glyph], at: usize) -> bool {
    glyphs[at].c == '\''
        && !glyphs[at - 1].c.is_whitespace()
        && !glyphs.get(at + 1).is_some_and(|glyph| glyph.c.is_alphanumeric())
}

fn opens_after(before: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '{' | '„' | '‚' | '»' | '–' | '—' | '-' | '/'))
}
