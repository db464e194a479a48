//! One wording to look for, as a row of words with room between them.

use std::sync::Arc;

use super::forms::Forms;
use super::outline::Outline;
use super::tokens::Tokens;

/// A pattern that is not written as patterns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed(pub String);

/// A word that must stand at a place, and how many others may stand before it.
#[derive(Debug)]
struct Slot {
    gap: usize,
    begins: Option<Part>,
    forms: Arc<Forms>,
}

/// What a word must begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A clause, behind another one of its sentence.
    Clause,
    /// The next sentence.
    Sentence,
}

/// A row of words.
///
/// Written as words with spaces between them. `a|b` is one of several, `stem*` a beginning, `*end` an end, `*mid*` a part,
/// `-en` an end of a word
/// that begins with a small letter, `jung+` the word with any ending of an adjective, `=Sie` a word in exactly these letters,
/// `=*erin` a capital word that ends in exactly these, `#16-67` a number in a range;
/// `~3` stands for up to three words, and `,die` is a word behind a comma or another sign
/// that divides clauses; a pattern that begins so ends in the same clause. `.das` is a word with which the next sentence
/// begins. `^` is the beginning of the sentence and `$` its end.
/// `<team>` is any word of a class with a name; `eigenort` is the name of the municipality, `eigenorter*` who lives there.
#[derive(Debug)]
pub struct Pattern {
    slots: Vec<Slot>,
    from_start: bool,
    /// How many words may stand between the last one and the end of the text, where that end is meant.
    to_end: Option<usize>,
}

impl Pattern {
    /// Reads a pattern; `forms` says which words may stand at a place.
    pub(super) fn parse(
        written: &'static str,
        mut forms: impl FnMut(&'static str) -> Option<Arc<Forms>>,
    ) -> Option<Self> {
        let mut pattern = Pattern { slots: Vec::new(), from_start: false, to_end: None };
        let mut gap = 0;
        for part in written.split(' ').filter(|part| !part.is_empty()) {
            if pattern.to_end.is_some() {
                return None;
            }
            match part {
                "^" if pattern.slots.is_empty() => pattern.from_start = true,
                "$" => pattern.to_end = Some(std::mem::take(&mut gap)),
                _ => {
                    if let Some(words) = part.strip_prefix('~') {
                        gap = words.parse().ok()?;
                        continue;
                    }
                    let behind = |sign: char, begun: Part| part.strip_prefix(sign).map(|word| (word, Some(begun)));
                    let begun = behind(',', Part::Clause).or_else(|| behind('.', Part::Sentence));
                    let (part, begins) = begun.unwrap_or((part, None));
                    pattern.slots.push(Slot { gap: std::mem::take(&mut gap), begins, forms: forms(part)? });
                }
            }
        }
        (!pattern.slots.is_empty() && gap == 0).then_some(pattern)
    }

    /// The forms of the first word, by which the pattern is found; patterns that begin with the same words share them.
    pub(super) fn first(&self) -> &Arc<Forms> {
        &self.slots[0].forms
    }

    /// Whether all words are written as words are.
    #[cfg(test)]
    pub(super) fn has_words(&self) -> bool {
        self.slots.iter().all(|slot| slot.forms.are_words())
    }

    /// Whether a text has words for all places, wherever they stand. Most patterns are turned away here.
    pub(super) fn can_stand_in(&self, text: &Outline) -> bool {
        self.slots.iter().all(|slot| slot.forms.outline().meets(text))
    }

    /// The last word of the match that begins at a word; of several the shortest that reaches the word `until`.
    pub(super) fn matches(&self, text: &str, tokens: &Tokens, at: usize, until: usize) -> Option<usize> {
        let first = &self.slots[0];
        let begins = || {
            let before = at.checked_sub(first.gap + 1).map(|before| &tokens.all[before]);
            before.is_none_or(|before| before.sentence != tokens.all[at].sentence)
        };
        let fits = first.fits(text, tokens, at) && (!self.from_start || begins());
        fits.then(|| self.rest(&self.slots[1..], text, tokens, at, until)).flatten()
    }

    fn rest(&self, slots: &[Slot], text: &str, tokens: &Tokens, last: usize, until: usize) -> Option<usize> {
        let before = &tokens.all[last];
        let keeps_clause = self.slots[0].begins == Some(Part::Clause);
        let is_in = |at: usize| {
            let token = tokens.all.get(at).filter(|token| token.sentence == before.sentence);
            token.is_some_and(|token| !keeps_clause || token.clause == before.clause)
        };
        let Some((slot, rest)) = slots.split_first() else {
            return (last >= until && self.to_end.is_none_or(|words| !is_in(last + 1 + words))).then_some(last);
        };
        let is_near = |at: usize| match slot.begins {
            Some(Part::Sentence) => at < tokens.all.len() && is_in(at - 1),
            _ => is_in(at),
        };
        (last + 1..=last + 1 + slot.gap)
            .take_while(|at| is_near(*at))
            .filter(|at| slot.fits(text, tokens, *at))
            .find_map(|at| self.rest(rest, text, tokens, at, until))
    }
}

impl Slot {
    fn fits(&self, text: &str, tokens: &Tokens, at: usize) -> bool {
        let token = &tokens.all[at];
        let before = at.checked_sub(1).map(|before| &tokens.all[before]).filter(|it| it.sentence == token.sentence);
        let begins = || match self.begins {
            None => true,
            Some(Part::Clause) => before.is_some_and(|before| before.clause != token.clause),
            Some(Part::Sentence) => before.is_none(),
        };
        self.forms.has(text, tokens, token) && begins()
    }
}
