//! Reads words of a pattern: `a|b` is one of several, `stem*` a beginning, `*end` an end, `*mid*` a part, `-en` an end of a
//! word that begins with a small letter, `jung+` the word with any ending of an adjective, `=Sie` a word in exactly these
//! letters, `=*erin` a capital word that ends in exactly these, and `#16-67` a number in a range.

use super::super::layout::{Kind, NUMBERS, OPEN, Section, Word};
use super::super::outline::{self, Outline};
use super::{Malformed, Writer, number_of, record_of};

const ADJECTIVE: [&str; 6] = ["", "e", "en", "em", "er", "es"];

impl Writer {
    /// Forms with words of their own and classes; their place.
    pub(super) fn forms(&mut self, written: &[&str], classes: &[u32]) -> Result<u32, Malformed> {
        let mut own = Vec::new();
        for word in written {
            self.word(word, &mut own)?;
        }
        own.sort_by_key(|word| word.key);
        let mut outline = outline_of(&own);
        for class in classes {
            let class = self.record(Section::Forms, *class)[4];
            let record = self.record(Section::Outlines, class);
            for (set, from) in [(&mut outline.heads, 0), (&mut outline.tails, 8)] {
                set.iter_mut().zip(&record[from..]).for_each(|(own, other)| *own |= other);
            }
            outline.flags |= record[16];
        }
        let mut record = outline.heads.to_vec();
        record.extend(outline.tails);
        record.push(outline.flags);
        let outline = self.once(Section::Outlines, &record);
        let first = self.words(&own);
        let [class, classes] = self.several(classes);
        Ok(self.once(Section::Forms, &[first, number_of(own.len()), class, classes, outline]))
    }

    /// Adds words that stand together; the place of the first.
    fn words(&mut self, words: &[Word]) -> u32 {
        if let Some(known) = self.words.get(words) {
            return *known;
        }
        let first = self.count(Section::Words);
        for word in words {
            self.push(Section::Words, &record_of(*word));
        }
        self.words.insert(words.to_vec(), first);
        first
    }

    /// Adds the forms that one word of a pattern stands for.
    fn word(&mut self, written: &str, forms: &mut Vec<Word>) -> Result<(), Malformed> {
        let malformed = || Malformed(format!("{written}: not written as words of patterns are"));
        let (kind, letters) = match written.as_bytes() {
            [b'#', ..] => {
                let range =
                    written[1..].split_once('-').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
                let (start, len) = range.ok_or_else(malformed)?;
                forms.push(Word { kind: Kind::Number, key: None, start, len });
                return Ok(());
            }
            [b'=', b'*', ..] => (Kind::CasedSuffix, &written[2..]),
            [b'=', ..] => (Kind::Cased, &written[1..]),
            [b'-', ..] => (Kind::Small, &written[1..]),
            [b'*', .., b'*'] => (Kind::Inner, written.trim_matches('*')),
            [b'*', ..] => (Kind::Suffix, &written[1..]),
            [stem @ .., b'*'] => (Kind::Prefix, &written[..stem.len()]),
            [stem @ .., b'+'] => {
                let stem = &written[..stem.len()];
                for ending in ADJECTIVE {
                    self.word(&[stem, ending].concat(), forms)?;
                }
                return Ok(());
            }
            _ => (Kind::Exact, written),
        };
        let is_letter = |c: char| c.is_alphanumeric() && (kind == Kind::Cased || !c.is_uppercase());
        if letters.is_empty() || !letters.chars().all(is_letter) {
            return Err(malformed());
        }
        let key = match kind {
            Kind::Exact | Kind::Prefix => outline::head(letters),
            Kind::Cased => outline::head(&letters.to_lowercase()),
            Kind::Suffix | Kind::Small | Kind::CasedSuffix => outline::tail(letters),
            Kind::Inner | Kind::Number => None,
        };
        forms.push(Word { kind, key, start: self.letters(letters), len: number_of(letters.len()) });
        Ok(())
    }
}

fn outline_of(words: &[Word]) -> Outline {
    let mut all = Outline::default();
    for word in words {
        match (word.kind, word.key) {
            (Kind::Number, _) => all.flags |= NUMBERS,
            (Kind::Exact | Kind::Prefix | Kind::Cased, Some(key)) => outline::add(&mut all.heads, key),
            (_, Some(key)) => outline::add(&mut all.tails, key),
            (_, None) => all.flags |= OPEN,
        }
    }
    all
}
