//! One wording to look for, as a row of words with room between them.

use super::tokens::{Token, Tokens};

/// A pattern that is not written as patterns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed(pub String);

/// How a word must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    /// Exactly so.
    Exact(Box<str>),
    /// It begins so.
    Prefix(Box<str>),
    /// It ends so.
    Suffix(Box<str>),
    /// It contains this.
    Inner(Box<str>),
    /// Exactly so, with capital and small letters as written.
    Cased(Box<str>),
    /// A number from … to ….
    Number(u32, u32),
}

/// A word that must stand at a place, and how many others may stand before it.
#[derive(Debug)]
struct Slot {
    gap: usize,
    begins_clause: bool,
    forms: Vec<Form>,
}

/// A row of words.
///
/// Written as words with spaces between them. `a|b` is one of several, `stem*` a beginning, `*end` an end, `*mid*` a part,
/// `jung+` the word with any ending of an adjective, `=Sie` a word in exactly these letters, `#16-67` a number in a range;
/// `~3` stands for up to three words, and `,die` is a word behind a comma or another sign
/// that divides clauses; a pattern that begins so ends in the same clause. `^` is the beginning of the text and `$` its end.
#[derive(Debug)]
pub(super) struct Pattern {
    slots: Vec<Slot>,
    from_start: bool,
    /// How many words may stand between the last one and the end of the text, where that end is meant.
    to_end: Option<usize>,
}

const ADJECTIVE: [&str; 6] = ["", "e", "en", "em", "er", "es"];

impl Pattern {
    pub(super) fn parse(written: &str) -> Result<Self, Malformed> {
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
                    let mut forms = Vec::new();
                    for form in part.split('|') {
                        add_forms(form, &mut forms).ok_or_else(malformed)?;
                    }
                    pattern.slots.push(Slot { gap: std::mem::take(&mut gap), begins_clause, forms });
                }
            }
        }
        if pattern.slots.is_empty() || gap > 0 { Err(malformed()) } else { Ok(pattern) }
    }

    /// The forms of the first word, by which the pattern is found.
    pub(super) fn first(&self) -> &[Form] {
        &self.slots[0].forms
    }

    /// The last word of the match that begins at a word; of several the shortest that reaches the word `until`.
    pub(super) fn matches(&self, text: &str, tokens: &Tokens, at: usize, until: usize) -> Option<usize> {
        let begins = !self.from_start || at == 0 || tokens.all[at - 1].sentence != tokens.all[at].sentence;
        let fits = begins && self.slots[0].fits(text, tokens, at);
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
        is_one_of(&self.forms, text, tokens, token) && (!self.begins_clause || begins_clause())
    }
}

fn add_forms(written: &str, forms: &mut Vec<Form>) -> Option<()> {
    if let Some(range) = written.strip_prefix('#') {
        let (from, to) = range.split_once('-')?;
        forms.push(Form::Number(from.parse().ok()?, to.parse().ok()?));
        return Some(());
    }
    if let Some(word) = written.strip_prefix('=') {
        forms.push(Form::Cased(word.into()));
        return Some(());
    }
    if let Some(stem) = written.strip_suffix('+') {
        forms.extend(ADJECTIVE.iter().map(|ending| Form::Exact(format!("{stem}{ending}").into())));
        return is_word(stem).then_some(());
    }
    let inner = written.trim_matches('*');
    forms.push(match (written.starts_with('*'), written.ends_with('*')) {
        (true, true) => Form::Inner(inner.into()),
        (true, false) => Form::Suffix(inner.into()),
        (false, true) => Form::Prefix(inner.into()),
        (false, false) => Form::Exact(inner.into()),
    });
    is_word(inner).then_some(())
}

/// Whether the word is written as words are compared: letters and digits, all of them small.
fn is_word(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() && !c.is_uppercase())
}

fn is_one_of(forms: &[Form], text: &str, tokens: &Tokens, token: &Token) -> bool {
    let word = tokens.normal(token);
    forms.iter().any(|form| match form {
        Form::Exact(it) => word == &**it,
        Form::Prefix(it) => word.starts_with(&**it),
        Form::Suffix(it) => word.ends_with(&**it),
        Form::Inner(it) => word.contains(&**it),
        Form::Cased(it) => text[token.start as usize..token.end as usize] == **it,
        Form::Number(from, to) => word.parse().is_ok_and(|number: u32| (*from..=*to).contains(&number)),
    })
}
