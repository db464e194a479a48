//! Names for words that can stand for each other, and for patterns that belong together.

use std::collections::{BTreeMap, HashMap};

use super::{Malformed, Writer};

/// Rows of words, or of patterns, by name.
pub(crate) type Named = BTreeMap<String, Vec<String>>;

/// How deep classes may name other classes: one that names itself would never end.
const DEEPEST: usize = 16;

/// The names that the patterns of one list know. Lists repeat the same words in many patterns and the same patterns at many
/// words; each is read once, so names serve one lexicon.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    classes: Named,
    sets: Named,
    patterns: HashMap<String, u32>,
    forms: HashMap<String, u32>,
}

impl Names {
    /// The names of some classes of words.
    pub(crate) fn of(classes: Named) -> Self {
        Names { classes, ..Names::default() }
    }

    /// Adds classes of words and sets of patterns; one of the same name takes the place of an older one from here on.
    pub(crate) fn add(&mut self, classes: Named, sets: Named) {
        if classes.keys().any(|name| self.classes.contains_key(name)) {
            self.patterns.clear();
            self.forms.clear();
        }
        self.classes.extend(classes);
        self.sets.extend(sets);
    }

    /// The same with classes that one word of the list has for itself.
    pub(crate) fn with(&self, classes: &Named) -> Self {
        let mut own = Names { classes: self.classes.clone(), sets: self.sets.clone(), ..Names::default() };
        own.classes.extend(classes.clone());
        own
    }

    /// The patterns of some rows of words. `@name` stands for all patterns of a set.
    ///
    /// # Errors
    /// The first that is not written as patterns are, or names a class that nobody has given.
    pub(crate) fn patterns(&mut self, writer: &mut Writer, written: &[String]) -> Result<Vec<u32>, Malformed> {
        let mut patterns = Vec::new();
        for row in written {
            let set = row.strip_prefix('@').and_then(|name| self.sets.get(name)).cloned();
            for row in set.as_deref().unwrap_or(std::slice::from_ref(row)) {
                patterns.push(self.pattern(writer, row)?);
            }
        }
        Ok(patterns)
    }

    fn pattern(&mut self, writer: &mut Writer, written: &str) -> Result<u32, Malformed> {
        if let Some(known) = self.patterns.get(written) {
            return Ok(*known);
        }
        let pattern = writer.pattern(written, |writer, part| self.forms(writer, part, 0))?;
        self.patterns.insert(written.to_owned(), pattern);
        Ok(pattern)
    }

    /// The words that may stand at a place written as `a|<class>|b`.
    fn forms(&mut self, writer: &mut Writer, written: &str, depth: usize) -> Result<u32, Malformed> {
        if let Some(known) = self.forms.get(written) {
            return Ok(*known);
        }
        let rows = match class_name(written) {
            Some(name) => self.classes.get(name).cloned().filter(|_| depth < DEEPEST),
            None => Some(vec![written.to_owned()]),
        };
        let rows = rows.ok_or_else(|| Malformed(format!("{written}: no such class, or one that names itself")))?;
        let (named, own): (Vec<&str>, Vec<&str>) =
            rows.iter().flat_map(|row| row.split('|')).partition(|word| class_name(word).is_some());
        let classes =
            named.into_iter().map(|name| self.forms(writer, name, depth + 1)).collect::<Result<Vec<_>, _>>()?;
        let forms = writer.forms(&own, &classes)?;
        self.forms.insert(written.to_owned(), forms);
        Ok(forms)
    }
}

/// The name of a class, where a word of a pattern names one.
fn class_name(written: &str) -> Option<&str> {
    written.strip_prefix('<')?.strip_suffix('>').filter(|name| !name.contains('|'))
}
