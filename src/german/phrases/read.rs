//! Reads patterns as the lists write them, with names for words that can stand for each other and for patterns that belong
//! together.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;

use super::forms::{Forms, class_name};
use super::pattern::{Malformed, Pattern};

/// Rows of words, or of patterns, by name.
pub type Named = BTreeMap<String, Vec<String>>;

/// Reads the patterns of one list. Lists repeat the same words in many patterns and the same patterns at many words; each
/// is read once, and a class of a hundred words is shared by all patterns that name it.
#[derive(Debug, Default)]
pub struct PatternReader {
    classes: Named,
    sets: Named,
    patterns: HashMap<String, Arc<Pattern>, FixedState>,
    forms: HashMap<String, Arc<Forms>, FixedState>,
}

impl PatternReader {
    /// A reader that knows some classes of words.
    pub fn new(classes: &Named) -> Self {
        PatternReader { classes: classes.clone(), ..PatternReader::default() }
    }

    /// Adds classes of words and sets of patterns; one of the same name takes the place of an older one from here on.
    pub fn add(&mut self, classes: Named, sets: Named) {
        if classes.keys().any(|name| self.classes.contains_key(name)) {
            self.patterns.clear();
            self.forms.clear();
        }
        self.classes.extend(classes);
        self.sets.extend(sets);
    }

    /// The same with classes of its own. Classes that name no other are not read again.
    #[must_use]
    pub fn with(&self, classes: &Named) -> Self {
        let mut all = self.classes.clone();
        all.extend(classes.clone());
        let mut forms = HashMap::default();
        for (name, words) in &self.classes {
            if classes.contains_key(name) || words.iter().any(|it| it.contains('<')) {
                continue;
            }
            let written = format!("<{name}>");
            if let Some(known) = self.forms.get(&written) {
                forms.insert(written, Arc::clone(known));
            }
        }
        PatternReader { classes: all, sets: self.sets.clone(), patterns: HashMap::default(), forms }
    }

    /// The patterns of some rows of words. `@name` stands for all patterns of a set.
    ///
    /// # Errors
    /// The first that is not written as patterns are, or names a class that nobody has given. The letters of its words are
    /// not looked at before a text is.
    pub fn read(&mut self, written: &[String]) -> Result<Vec<Arc<Pattern>>, Malformed> {
        let mut patterns = Vec::with_capacity(written.len());
        for row in written {
            match row.strip_prefix('@').and_then(|name| self.sets.get(name)) {
                Some(set) => {
                    for row in set.clone() {
                        patterns.push(self.pattern(&row)?);
                    }
                }
                None => patterns.push(self.pattern(row)?),
            }
        }
        Ok(patterns)
    }

    fn pattern(&mut self, written: &str) -> Result<Arc<Pattern>, Malformed> {
        if let Some(known) = self.patterns.get(written) {
            return Ok(Arc::clone(known));
        }
        let pattern = Pattern::parse(written, |part| self.forms(part)).ok_or_else(|| Malformed(written.to_owned()))?;
        let pattern = Arc::new(pattern);
        self.patterns.insert(written.to_owned(), Arc::clone(&pattern));
        Ok(pattern)
    }

    /// The words that may stand at a place written as `a|<class>|b`; `None` where nobody has given a class that is named.
    fn forms(&mut self, written: &str) -> Option<Arc<Forms>> {
        if let Some(known) = self.forms.get(written) {
            return Some(Arc::clone(known));
        }
        let forms = match class_name(written) {
            Some(name) => {
                let words = self.classes.get(name)?.join("|");
                self.with_classes(&words)?
            }
            None => self.with_classes(written)?,
        };
        self.forms.insert(written.to_owned(), Arc::clone(&forms));
        Some(forms)
    }

    fn with_classes(&mut self, written: &str) -> Option<Arc<Forms>> {
        let mut classes = Vec::new();
        if written.contains('<') {
            for name in written.split('|').filter(|word| class_name(word).is_some()) {
                classes.push(self.forms(name)?);
            }
        }
        Some(Arc::new(Forms::new(written, classes)))
    }
}
