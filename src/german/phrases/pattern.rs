//! One wording to look for, as a row of words with room between them.

use std::collections::HashMap;
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
    begins_clause: bool,
    forms: Arc<Forms>,
}

/// A row of words.
///
/// Written as words with spaces between them. `a|b` is one of several, `stem*` a beginning, `*end` an end, `*mid*` a part,
/// `-en` an end of a word
/// that begins with a small letter, `jung+` the word with any ending of an adjective, `=Sie` a word in exactly these letters, `#16-67` a number in a range;
/// `~3` stands for up to three words, and `,die` is a word behind a comma or another sign
/// that divides clauses; a pattern that begins so ends in the same clause. `^` is the beginning of the sentence and `$` its end.
/// The lists under `profiles/norms/` also write `<team>` for a class of words; `norms::word_classes` writes it out.
#[derive(Debug)]
pub struct Pattern {
    slots: Vec<Slot>,
    from_start: bool,
    /// How many words may stand between the last one and the end of the text, where that end is meant.
    to_end: Option<usize>,
}

/// Reads patterns. Lists repeat the same words in many patterns and the same patterns at many words; each is read once.
#[derive(Debug, Default)]
pub struct PatternReader {
    patterns: HashMap<String, Arc<Pattern>>,
    forms: HashMap<String, Arc<Forms>>,
}

impl PatternReader {
    /// The patterns of some rows of words.
    ///
    /// # Errors
    /// The first that is not written as patterns are.
    pub fn read(&mut self, written: &[String]) -> Result<Vec<Arc<Pattern>>, Malformed> {
        written.iter().map(|it| self.pattern(it)).collect()
    }

    fn pattern(&mut self, written: &str) -> Result<Arc<Pattern>, Malformed> {
        if let Some(known) = self.patterns.get(written) {
            return Ok(Arc::clone(known));
        }
        let pattern = Arc::new(Pattern::parse(written, &mut self.forms)?);
        self.patterns.insert(written.to_owned(), Arc::clone(&pattern));
        Ok(pattern)
    }
}

impl Pattern {
    fn parse(written: &str, known: &mut HashMap<String, Arc<Forms>>) -> Result<Self, Malformed> {
        let malformed = || Malformed(written.to_owned());
        let mut pattern = Pattern { slots: Vec::new(), from_start: false, to_end: None };
        let mut gap = 0;
        for part in written.split_whitespace() {
            if pattern.to_end.is_some() {
                return Err(malformed());
            }
            match part {
                "^" if pattern.slots.is_empty() => pattern.from_start = true,
                "$" => pattern.to_end = Some(std::mem::take(&mut gap)),
                _ => {
                    if let Some(words) = part.strip_prefix('~') {
                        gap = words.parse().map_err(|_| malformed())?;
                        continue;
                    }
                    let (part, begins_clause) = part.strip_prefix(',').map_or((part, false), |word| (word, true));
                    let forms = match known.get(part) {
                        Some(forms) => Arc::clone(forms),
                        None => {
                            let forms = Arc::new(Forms::parse(part).ok_or_else(malformed)?);
                            known.insert(part.to_owned(), Arc::clone(&forms));
                            forms
                        }
                    };
                    pattern.slots.push(Slot { gap: std::mem::take(&mut gap), begins_clause, forms });
                }
            }
        }
        if pattern.slots.is_empty() || gap > 0 { Err(malformed()) } else { Ok(pattern) }
    }

    /// The forms of the first word, by which the pattern is found; patterns that begin with the same words share them.
    pub(super) fn first(&self) -> &Arc<Forms> {
        &self.slots[0].forms
    }

    /// Whether a text has words for all places, wherever they stand. Most patterns are turned away here.
    pub(super) fn can_stand_in(&self, text: &Outline) -> bool {
        self.slots.iter().all(|slot| slot.forms.outline.meets(text))
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
        let keeps_clause = self.slots[0].begins_clause;
        let is_in = |at: usize| {
            let token = tokens.all.get(at).filter(|token| token.sentence == before.sentence);
            token.is_some_and(|token| !keeps_clause || token.clause == before.clause)
        };
        let Some((slot, rest)) = slots.split_first() else {
            return (last >= until && self.to_end.is_none_or(|words| !is_in(last + 1 + words))).then_some(last);
        };
        (last + 1..=last + 1 + slot.gap)
            .take_while(|at| is_in(*at))
            .filter(|at| slot.fits(text, tokens, *at))
            .find_map(|at| self.rest(rest, text, tokens, at, until))
    }
}

impl Slot {
    fn fits(&self, text: &str, tokens: &Tokens, at: usize) -> bool {
        let token = &tokens.all[at];
        let before = at.checked_sub(1).map(|before| &tokens.all[before]).filter(|it| it.sentence == token.sentence);
        let begins_clause = || before.is_some_and(|before| before.clause != token.clause);
        self.forms.has(text, tokens, token) && (!self.begins_clause || begins_clause())
    }
}
