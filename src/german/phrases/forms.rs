//! Which words may stand at a place of a wording.

use super::layout::{Kind, Section, Word, key_of};
use super::outline::{self, Outline};
use super::table::Table;
use super::tokens::{Token, Tokens};

/// Words of which one must stand at a place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Forms<'t> {
    table: &'t Table,
    /// The words that belong to no class: the first and their count, in the order of their keys.
    own: (usize, usize),
    /// Classes of which any word may stand there as well: the first and their count.
    classes: (u32, u32),
    outline: usize,
}

impl<'t> Forms<'t> {
    pub(super) fn of(table: &'t Table, at: usize) -> Self {
        let [own, count, first_class, classes, outline] = table.record(Section::Forms, at);
        let own = (own as usize, count as usize);
        Forms { table, own, classes: (first_class, classes), outline: outline as usize }
    }

    /// How the words begin and end.
    pub(super) fn outline(&self) -> Outline {
        self.table.outline(self.outline)
    }

    /// Whether a word is one of these.
    pub(super) fn has(&self, text: &str, tokens: &Tokens, token: &Token) -> bool {
        self.admits(text, tokens.normal(token), token)
    }

    fn admits(&self, text: &str, word: &str, token: &Token) -> bool {
        if !self.outline().admits(word) {
            return false;
        }
        let (begins, ends) = (outline::head(word), outline::tail(word));
        let any = |key: Option<u8>| self.has_with_key(key, text, word, token);
        any(None)
            || (begins.is_some() && any(begins))
            || (ends.is_some() && ends != begins && any(ends))
            || self.classes().any(|class| class.admits(text, word, token))
    }

    fn classes(&self) -> impl Iterator<Item = Forms<'t>> + use<'t> {
        let table = self.table;
        table.numbers(self.classes.0, self.classes.1).map(move |class| Forms::of(table, class))
    }

    /// Whether a word is one of those whose beginning or end has a number: of a class of a hundred words few are compared.
    fn has_with_key(&self, key: Option<u8>, text: &str, word: &str, token: &Token) -> bool {
        let (first, end) = (self.own.0, self.own.0 + self.own.1);
        let key_at = |at: usize| {
            let [packed] = self.table.record(Section::Words, at);
            key_of(packed)
        };
        let (mut from, mut to) = (first, end);
        while from < to {
            let middle = from.midpoint(to);
            if key_at(middle) < key { from = middle + 1 } else { to = middle }
        }
        (from..end).take_while(|at| key_at(*at) == key).any(|at| is(self.table, self.table.word(at), text, word, token))
    }
}

/// Whether a word is so as a form wants it; `word` is the token in small letters.
pub(super) fn is(table: &Table, form: Word, text: &str, word: &str, token: &Token) -> bool {
    let letters = || &table.text[form.start as usize..form.start as usize + form.len as usize];
    let written = || &text[token.start as usize..token.end as usize];
    match form.kind {
        Kind::Exact => word == letters(),
        Kind::Prefix => word.starts_with(letters()),
        Kind::Suffix => word.ends_with(letters()),
        Kind::Inner => word.contains(letters()),
        Kind::Small => word.ends_with(letters()) && written().starts_with(char::is_lowercase),
        Kind::Cased => written() == letters(),
        Kind::CasedSuffix => written().starts_with(char::is_uppercase) && written().ends_with(letters()),
        Kind::Number => {
            let range = form.start..=form.len;
            word.parse().is_ok_and(|number: u32| range.contains(&number))
        }
    }
}
