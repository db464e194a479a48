//! Which words may stand at a place of a wording.

use std::sync::{Arc, OnceLock};

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
    /// It ends so, with capital and small letters as written: „Erzieherin“, and not „Erzieher*in“.
    CasedSuffix(Box<str>),
    /// A number from … to ….
    Number(u32, u32),
}

/// Words of which one must stand at a place. They are read when a text first asks for them: of thousands of near-misses
/// few are ever compared.
#[derive(Debug)]
pub(super) struct Forms {
    /// Rows as `a|<class>|b`.
    written: Arc<[&'static str]>,
    /// Classes of which any word may stand there as well.
    classes: Vec<Arc<Forms>>,
    read: OnceLock<Read>,
}

/// The words that belong to no class, with what finds them quickly.
#[derive(Debug)]
struct Read {
    /// How the words may be, in the order of their keys.
    own: Vec<Form>,
    /// Of each form the number of its beginning or end, in order: in a class of a hundred words few are compared.
    keys: Vec<Option<u8>>,
    /// How they and those of the classes begin and end.
    outline: Outline,
}

const ADJECTIVE: [&str; 6] = ["", "e", "en", "em", "er", "es"];

impl Forms {
    /// The words of rows written as `a|<class>|b`, with the classes that are named.
    pub(super) fn new(written: Arc<[&'static str]>, classes: Vec<Arc<Forms>>) -> Self {
        Forms { written, classes, read: OnceLock::new() }
    }

    fn read(&self) -> &Read {
        self.read.get_or_init(|| {
            let read = Read::of(&self.written, &self.classes);
            read.unwrap_or_else(|| panic!("internal error: {:?} is not written as words are", self.written))
        })
    }

    /// Whether all words are written as words are.
    #[cfg(test)]
    pub(super) fn are_words(&self) -> bool {
        let read = Read::of(&self.written, &self.classes);
        self.classes.iter().all(|class| class.are_words())
            && read.is_some_and(|read| {
                self.written.iter().all(|row| !row.is_empty()) && read.own.iter().all(Form::is_word)
            })
    }

    /// Calls a function with these forms and with those of each class.
    pub(super) fn for_each_part(self: &Arc<Self>, each: &mut impl FnMut(&Arc<Self>)) {
        each(self);
        self.classes.iter().for_each(|class| class.for_each_part(each));
    }

    /// The forms that belong to no class.
    pub(super) fn own(&self) -> &[Form] {
        &self.read().own
    }

    /// How the words begin and end.
    pub(super) fn outline(&self) -> &Outline {
        &self.read().outline
    }

    /// Whether a word is one of these.
    pub(super) fn has(&self, text: &str, tokens: &Tokens, token: &Token) -> bool {
        self.admits(text, tokens.normal(token), token)
    }

    fn admits(&self, text: &str, word: &str, token: &Token) -> bool {
        let read = self.read();
        if !read.outline.admits(word) {
            return false;
        }
        let (begins, ends) = (outline::head(word), outline::tail(word));
        let any = |key: Option<u8>| read.with_key(key).iter().any(|form| form.is(text, word, token));
        any(None)
            || (begins.is_some() && any(begins))
            || (ends.is_some() && ends != begins && any(ends))
            || self.classes.iter().any(|class| class.admits(text, word, token))
    }
}

impl Read {
    /// `None` where the words are not written as words are.
    fn of(written: &[&str], classes: &[Arc<Forms>]) -> Option<Self> {
        let mut own = Vec::with_capacity(written.iter().map(|row| row.len() / 8).sum());
        let words = written.iter().flat_map(|row| row.split('|'));
        for word in words.filter(|word| classes.is_empty() || class_name(word).is_none()) {
            Form::parse(word, &mut own)?;
        }
        own.sort_by_cached_key(key_of);
        let keys = own.iter().map(key_of).collect();
        let mut outline = outline_of(&own);
        for class in classes {
            outline.add_all(class.outline());
        }
        Some(Read { own, keys, outline })
    }

    fn with_key(&self, key: Option<u8>) -> &[Form] {
        let from = self.keys.partition_point(|it| *it < key);
        let count = self.keys[from..].iter().take_while(|it| **it == key).count();
        &self.own[from..from + count]
    }
}

/// The name of a class, where a word of a pattern names one.
pub(super) fn class_name(written: &str) -> Option<&str> {
    written.strip_prefix('<')?.strip_suffix('>').filter(|name| !name.contains('|'))
}

impl Form {
    /// Whether a word is so; `word` is the token in small letters.
    pub(super) fn is(&self, text: &str, word: &str, token: &Token) -> bool {
        match self {
            Form::Exact(it) => word == &**it,
            Form::Prefix(it) => word.starts_with(&**it),
            Form::Suffix(it) => word.ends_with(&**it),
            Form::Inner(it) => word.contains(&**it),
            Form::Small(it) => word.ends_with(&**it) && text[token.start as usize..].starts_with(char::is_lowercase),
            Form::Cased(it) => text[token.start as usize..token.end as usize] == **it,
            Form::CasedSuffix(it) => {
                let written = &text[token.start as usize..token.end as usize];
                written.starts_with(char::is_uppercase) && written.ends_with(&**it)
            }
            Form::Number(from, to) => word.parse().is_ok_and(|number: u32| (*from..=*to).contains(&number)),
        }
    }

    /// Adds the forms that one word of a pattern stands for; `None` where it is not written as words are. Whether its letters
    /// are those with which words are compared is not looked at: [`Forms::are_words`] does so, in tests.
    fn parse(written: &str, forms: &mut Vec<Form>) -> Option<()> {
        let form = match written.as_bytes() {
            [b'#', ..] => {
                let (from, to) = written[1..].split_once('-')?;
                Form::Number(from.parse().ok()?, to.parse().ok()?)
            }
            [b'=', b'*', ..] => Form::CasedSuffix(written[2..].into()),
            [b'=', ..] => Form::Cased(written[1..].into()),
            [b'-', ..] => Form::Small(written[1..].into()),
            [b'*', .., b'*'] => Form::Inner(written.trim_matches('*').into()),
            [b'*', ..] => Form::Suffix(written[1..].into()),
            [stem @ .., b'*'] => Form::Prefix(written[..stem.len()].into()),
            [stem @ .., b'+'] => {
                let stem = &written[..stem.len()];
                forms.extend(ADJECTIVE.iter().map(|ending| Form::Exact([stem, ending].concat().into())));
                return Some(());
            }
            _ => Form::Exact(written.into()),
        };
        forms.push(form);
        Some(())
    }

    /// Whether the form is written in the letters with which words are compared.
    #[cfg(test)]
    fn is_word(&self) -> bool {
        let is_small = |c: char| c.is_alphanumeric() && !c.is_uppercase();
        match self {
            Form::Exact(it)
            | Form::Prefix(it)
            | Form::Suffix(it)
            | Form::Inner(it)
            | Form::Small(it)
            | Form::CasedSuffix(it) => !it.is_empty() && it.chars().all(is_small),
            Form::Cased(it) => !it.is_empty() && it.chars().all(char::is_alphanumeric),
            Form::Number(..) => true,
        }
    }
}

/// The number of the beginning or end of a form; none where it must always be compared.
fn key_of(form: &Form) -> Option<u8> {
    match form {
        Form::Exact(word) | Form::Prefix(word) => outline::head(word),
        Form::Cased(word) => outline::head(&word.to_lowercase()),
        Form::Suffix(word) | Form::Small(word) | Form::CasedSuffix(word) => outline::tail(word),
        Form::Number(..) | Form::Inner(_) => None,
    }
}

fn outline_of(forms: &[Form]) -> Outline {
    let mut outline = Outline::default();
    for form in forms {
        match form {
            Form::Exact(word) | Form::Prefix(word) => outline.add_head(word),
            Form::Cased(word) => outline.add_head(&word.to_lowercase()),
            Form::Suffix(word) | Form::Small(word) | Form::CasedSuffix(word) => outline.add_tail(word),
            Form::Number(..) => outline.add_numbers(),
            Form::Inner(_) => outline.open(),
        }
    }
    outline
}
