//! One wording to look for, as a row of words with room between them.

use super::forms::Forms;
use super::layout::{BEGINS, Section};
use super::outline::Outline;
use super::table::Table;
use super::tokens::Tokens;

/// A row of words. How it is written is told in `written/pattern.rs`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern<'t> {
    table: &'t Table,
    /// The first slot and the one behind the last.
    slots: (usize, usize),
    from_start: bool,
    /// How many words may stand between the last one and the end of the text, where that end is meant.
    to_end: Option<usize>,
}

/// A word that must stand at a place, and how many others may stand before it.
#[derive(Debug, Clone, Copy)]
struct Slot<'t> {
    gap: usize,
    /// What the word must begin, by the sign that says so.
    begins: Option<char>,
    forms: Forms<'t>,
}

impl<'t> Pattern<'t> {
    pub(super) fn of(table: &'t Table, at: usize) -> Self {
        let [first, count, from_start, to_end] = table.record(Section::Patterns, at);
        let slots = (first as usize, (first + count) as usize);
        Pattern { table, slots, from_start: from_start != 0, to_end: (to_end as usize).checked_sub(1) }
    }

    fn slot(&self, at: usize) -> Slot<'t> {
        let [gap, begins, forms] = self.table.record(Section::Slots, at);
        let forms = Forms::of(self.table, forms as usize);
        Slot { gap: gap as usize, begins: BEGINS[begins as usize], forms }
    }

    /// Whether a text has words for all places, wherever they stand. Most patterns are turned away here.
    pub(super) fn can_stand_in(&self, text: &Outline) -> bool {
        (self.slots.0..self.slots.1).all(|at| self.slot(at).forms.outline().meets(text))
    }

    /// The last word of the match that begins at a word; of several the shortest that reaches the word `until`.
    pub(super) fn matches(&self, text: &str, tokens: &Tokens, at: usize, until: usize) -> Option<usize> {
        let first = self.slot(self.slots.0);
        let begins = || {
            let before = at.checked_sub(first.gap + 1).map(|before| &tokens.all[before]);
            before.is_none_or(|before| before.sentence != tokens.all[at].sentence)
        };
        let fits = first.fits(text, tokens, at) && (!self.from_start || begins());
        let keeps_clause = first.begins == Some(',');
        fits.then(|| self.rest(self.slots.0 + 1, keeps_clause, text, tokens, at, until)).flatten()
    }

    fn rest(
        &self,
        slot: usize,
        keeps_clause: bool,
        text: &str,
        tokens: &Tokens,
        last: usize,
        until: usize,
    ) -> Option<usize> {
        let before = &tokens.all[last];
        let is_in = |at: usize| {
            let token = tokens.all.get(at).filter(|token| token.sentence == before.sentence);
            token.is_some_and(|token| !keeps_clause || token.clause == before.clause)
        };
        if slot == self.slots.1 {
            return (last >= until && self.to_end.is_none_or(|words| !is_in(last + 1 + words))).then_some(last);
        }
        let here = self.slot(slot);
        let is_near = |at: usize| match here.begins {
            Some('.') => at < tokens.all.len() && is_in(at - 1),
            _ => is_in(at),
        };
        (last + 1..=last + 1 + here.gap)
            .take_while(|at| is_near(*at))
            .filter(|at| here.fits(text, tokens, *at))
            .find_map(|at| self.rest(slot + 1, keeps_clause, text, tokens, at, until))
    }
}

impl Slot<'_> {
    fn fits(&self, text: &str, tokens: &Tokens, at: usize) -> bool {
        let token = &tokens.all[at];
        let before = at.checked_sub(1).map(|before| &tokens.all[before]).filter(|it| it.sentence == token.sentence);
        let begins = || match self.begins {
            Some(',') => before.is_some_and(|before| before.clause != token.clause),
            Some(_) => before.is_none(),
            None => true,
        };
        self.forms.has(text, tokens, token) && begins()
    }
}
