//! Which words may stand at a place of a wording.

use super::outline::{self, Outline};
use super::tokens::{Token, Tokens};

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
    /// It ends so and begins with a small letter, as verbs do.
    Small(Box<str>),
    /// Exactly so, with capital and small letters as written.
    Cased(Box<str>),
    /// A number from … to ….
    Number(u32, u32),
}

/// Words of which one must stand at a place, with what finds them quickly.
#[derive(Debug)]
pub(super) struct Forms {
    /// How the words may be, in the order of their keys.
    pub(super) all: Vec<Form>,
    /// Of each form the number of its beginning or end, in order: in a class of a hundred words few are compared.
    keys: Vec<Option<u8>>,
    /// How they begin and end.
    pub(super) outline: Outline,
}

const ADJECTIVE: [&str; 6] = ["", "e", "en", "em", "er", "es"];

impl Forms {
    /// The forms written as `a|b`; `None` where they are not written as forms are.
    pub(super) fn parse(written: &str) -> Option<Self> {
        let mut all = Vec::new();
        for form in written.split('|') {
            add_forms(form, &mut all)?;
        }
        all.sort_by_cached_key(key_of);
        let (outline, keys) = (outline_of(&all), all.iter().map(key_of).collect());
        Some(Forms { all, keys, outline })
    }

    /// Whether a word is one of these.
    pub(super) fn has(&self, text: &str, tokens: &Tokens, token: &Token) -> bool {
        let word = tokens.normal(token);
        if !self.outline.admits(word) {
            return false;
        }
        let is_small = || text[token.start as usize..].starts_with(char::is_lowercase);
        let is = |form: &Form| match form {
            Form::Exact(it) => word == &**it,
            Form::Prefix(it) => word.starts_with(&**it),
            Form::Suffix(it) => word.ends_with(&**it),
            Form::Inner(it) => word.contains(&**it),
            Form::Small(it) => word.ends_with(&**it) && is_small(),
            Form::Cased(it) => text[token.start as usize..token.end as usize] == **it,
            Form::Number(from, to) => word.parse().is_ok_and(|number: u32| (*from..=*to).contains(&number)),
        };
        let (begins, ends) = (outline::head(word), outline::tail(word));
        let any = |key: Option<u8>| self.with_key(key).iter().any(is);
        any(None) || (begins.is_some() && any(begins)) || (ends.is_some() && ends != begins && any(ends))
    }

    fn with_key(&self, key: Option<u8>) -> &[Form] {
        let from = self.keys.partition_point(|it| *it < key);
        let count = self.keys[from..].iter().take_while(|it| **it == key).count();
        &self.all[from..from + count]
    }
}

/// The number of the beginning or end of a form; none where it must always be compared.
fn key_of(form: &Form) -> Option<u8> {
    match form {
        Form::Exact(word) | Form::Prefix(word) => outline::head(word),
        Form::Cased(word) => outline::head(&word.to_lowercase()),
        Form::Suffix(word) | Form::Small(word) => outline::tail(word),
        Form::Number(..) | Form::Inner(_) => None,
    }
}

fn outline_of(forms: &[Form]) -> Outline {
    let mut outline = Outline::default();
    for form in forms {
        match form {
            Form::Exact(word) | Form::Prefix(word) => outline.add_head(word),
            Form::Cased(word) => outline.add_head(&word.to_lowercase()),
            Form::Suffix(word) | Form::Small(word) => outline.add_tail(word),
            Form::Number(..) => outline.add_numbers(),
            Form::Inner(_) => outline.open(),
        }
    }
    outline
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
    if let Some(end) = written.strip_prefix('-') {
        forms.push(Form::Small(end.into()));
        return is_word(end).then_some(());
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
