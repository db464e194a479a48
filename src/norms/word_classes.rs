//! Names for words that can stand for each other, and for patterns that belong together.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Rows of words, or of patterns, by name.
pub(super) type Named = BTreeMap<String, Vec<String>>;

/// What the patterns of one list may name.
#[derive(Debug, Clone)]
pub(super) struct WordClasses {
    classes: Named,
    sets: Named,
}

impl WordClasses {
    /// The classes that all lists share.
    pub(super) fn new(shared: &Named) -> Self {
        WordClasses { classes: shared.clone(), sets: Named::new() }
    }

    /// Adds what a file of the list names; a class of the list goes before one that all lists share.
    pub(super) fn add(&mut self, classes: Named, sets: Named) {
        self.classes.extend(classes);
        self.sets.extend(sets);
    }

    /// The same with classes of one word.
    pub(super) fn with(&self, classes: &Named) -> Cow<'_, Self> {
        if classes.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut own = self.clone();
        own.add(classes.clone(), Named::new());
        Cow::Owned(own)
    }

    /// Patterns with the words of the classes that they name, and each set with its patterns.
    pub(super) fn spelt_out(&self, patterns: &[String]) -> Vec<String> {
        let set = |pattern: &String| pattern.strip_prefix('@').and_then(|name| self.sets.get(name));
        let each = patterns.iter().flat_map(|pattern| match set(pattern) {
            Some(set) => set.iter(),
            None => std::slice::from_ref(pattern).iter(),
        });
        each.map(|pattern| self.expanded(pattern)).collect()
    }

    /// A pattern with each `<name>` replaced by the words of the class, which may name others. A name that nobody has given
    /// stays, and is refused as malformed.
    fn expanded(&self, pattern: &str) -> String {
        let class = pattern.split_once('<').and_then(|(before, rest)| {
            let (name, behind) = rest.split_once('>')?;
            Some((before, self.classes.get(name)?, behind))
        });
        let Some((before, words, behind)) = class else { return pattern.to_owned() };
        format!("{before}{}{}", self.expanded(&words.join("|")), self.expanded(behind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_and_sets_are_spelt_out_in_patterns() {
        let owned = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        let named = |rows: &[(&str, &[&str])]| -> Named {
            rows.iter().map(|(name, words)| ((*name).to_owned(), owned(words))).collect()
        };
        let mut known = WordClasses::new(&named(&[("ort", &["dorf", "stadt"]), ("amt", &["rathaus"])]));
        known.add(named(&[("hier", &["<ort>", "hier"])]), named(&[("amt", &["im amt", "<ort>"])]));
        let spelt_out = |pattern: &str| known.spelt_out(&owned(&[pattern]));
        assert_eq!(spelt_out("aus ~2 <hier>|region in <ort>"), ["aus ~2 dorf|stadt|hier|region in dorf|stadt"]);
        assert_eq!(spelt_out("@amt"), ["im amt", "dorf|stadt"]);
        assert_eq!(spelt_out("<fehlt>"), ["<fehlt>"]);
    }
}
