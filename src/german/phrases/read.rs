//! Reads patterns as the lists write them, with names for words that can stand for each other and for patterns that belong
//! together.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::forms::{Forms, class_name};
use super::pattern::{Malformed, Pattern};

/// Rows of words, or of patterns, by name. Lists are part of the program, so nothing of them is copied.
pub type Named<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// Reads the patterns of one list. Lists repeat the same words in many patterns and the same patterns at many words; each
/// is read once, and a class of a hundred words is shared by all patterns that name it.
#[derive(Debug, Default)]
pub struct PatternReader {
    classes: Rows,
    sets: Rows,
    /// The patterns of sets that were read before.
    read_sets: HashMap<&'static str, Vec<Arc<Pattern>>, FixedState>,
    patterns: HashMap<&'static str, Arc<Pattern>, FixedState>,
    forms: HashMap<&'static str, Arc<Forms>, FixedState>,
}

/// Named rows that readers share: every word with classes of its own has a reader of its own.
type Rows = BTreeMap<&'static str, Arc<[&'static str]>>;

impl PatternReader {
    /// A reader that knows some classes of words.
    pub fn new(classes: &Named<'static>) -> Self {
        PatternReader { classes: shared(classes.clone()).collect(), ..PatternReader::default() }
    }

    /// Adds classes of words and sets of patterns; one of the same name takes the place of an older one from here on.
    pub fn add(&mut self, classes: Named<'static>, sets: Named<'static>) {
        if classes.keys().any(|name| self.classes.contains_key(name)) {
            self.patterns.clear();
            self.forms.clear();
        }
        // A set may name what is new.
        self.read_sets.clear();
        self.classes.extend(shared(classes));
        self.sets.extend(shared(sets));
    }

    /// The same with classes of its own. Classes that name no other are not read again.
    #[must_use]
    pub fn with(&self, classes: &Named<'static>) -> Self {
        let mut all = self.classes.clone();
        all.extend(shared(classes.clone()));
        let is_the_same = |written: &str| {
            let own = class_name(written).filter(|name| !classes.contains_key(name));
            let words = own.and_then(|name| self.classes.get(name));
            words.is_some_and(|words| !words.iter().any(|it| it.contains('<')))
        };
        let known = self.forms.iter().filter(|(written, _)| is_the_same(written));
        let forms = known.map(|(written, known)| (*written, Arc::clone(known))).collect();
        PatternReader { classes: all, sets: self.sets.clone(), forms, ..PatternReader::default() }
    }

    /// The patterns of some rows of words. `@name` stands for all patterns of a set.
    ///
    /// # Errors
    /// The first that is not written as patterns are, or names a class that nobody has given. The letters of its words are
    /// not looked at before a text is.
    pub fn read(&mut self, written: &[&'static str]) -> Result<Vec<Arc<Pattern>>, Malformed> {
        let mut patterns = Vec::with_capacity(written.len());
        for row in written {
            match row.strip_prefix('@').filter(|name| self.sets.contains_key(name)) {
                Some(name) => patterns.extend(self.set(name)?.iter().cloned()),
                None => patterns.push(self.pattern(row)?),
            }
        }
        Ok(patterns)
    }

    fn set(&mut self, name: &'static str) -> Result<&[Arc<Pattern>], Malformed> {
        if !self.read_sets.contains_key(name) {
            let rows = Arc::clone(&self.sets[name]);
            let patterns = rows.iter().map(|row| self.pattern(row)).collect::<Result<_, _>>()?;
            self.read_sets.insert(name, patterns);
        }
        Ok(&self.read_sets[name])
    }

    fn pattern(&mut self, written: &'static str) -> Result<Arc<Pattern>, Malformed> {
        if let Some(known) = self.patterns.get(written) {
            return Ok(Arc::clone(known));
        }
        let pattern = Pattern::parse(written, |part| self.forms(part)).ok_or_else(|| Malformed(written.to_owned()))?;
        let pattern = Arc::new(pattern);
        self.patterns.insert(written, Arc::clone(&pattern));
        Ok(pattern)
    }

    /// The words that may stand at a place written as `a|<class>|b`; `None` where nobody has given a class that is named.
    fn forms(&mut self, written: &'static str) -> Option<Arc<Forms>> {
        if let Some(known) = self.forms.get(written) {
            return Some(Arc::clone(known));
        }
        let rows = match class_name(written) {
            Some(name) => Arc::clone(self.classes.get(name)?),
            None => Arc::new([written]),
        };
        let mut classes = Vec::new();
        for row in rows.iter().filter(|row| row.contains('<')) {
            for name in row.split('|').filter(|word| class_name(word).is_some()) {
                classes.push(self.forms(name)?);
            }
        }
        let forms = Arc::new(Forms::new(rows, classes));
        self.forms.insert(written, Arc::clone(&forms));
        Some(forms)
    }
}

fn shared(named: Named<'static>) -> impl Iterator<Item = (&'static str, Arc<[&'static str]>)> {
    named.into_iter().map(|(name, rows)| (name, rows.into()))
}
