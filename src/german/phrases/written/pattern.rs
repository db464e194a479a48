//! Reads patterns: words with spaces between them (`forms.rs`).
//!
//! `~3` stands for up to three words, and `,die` is a word behind a comma or another sign that divides clauses; a pattern that
//! begins so ends in the same clause. `.das` is a word with which the next sentence begins. `^` is the beginning of the
//! sentence and `$` its end. `<team>` is any word of a class with a name (`names.rs`); `eigenort` is the name of the
//! municipality, `eigenorter*` who lives there.

use super::super::layout::{BEGINS, Section};
use super::{Malformed, Writer, number_of};

impl Writer {
    /// Adds a pattern; its place. `forms` says which words may stand where a word is written.
    pub(super) fn pattern(
        &mut self,
        written: &str,
        mut forms: impl FnMut(&mut Writer, &str) -> Result<u32, Malformed>,
    ) -> Result<u32, Malformed> {
        let malformed = || Malformed(format!("{written}: not written as patterns are"));
        let (mut slots, mut gap, mut from_start, mut to_end) = (Vec::new(), 0, false, None);
        for part in written.split(' ').filter(|part| !part.is_empty()) {
            if to_end.is_some() {
                return Err(malformed());
            }
            match part {
                "^" if slots.is_empty() => from_start = true,
                "$" => to_end = Some(std::mem::take(&mut gap)),
                _ => {
                    if let Some(words) = part.strip_prefix('~') {
                        gap = words.parse().map_err(|_| malformed())?;
                        continue;
                    }
                    let begins = BEGINS.iter().position(|sign| sign.is_some_and(|sign| part.starts_with(sign)));
                    let word = if begins.is_some() { &part[1..] } else { part };
                    slots.push([std::mem::take(&mut gap), number_of(begins.unwrap_or_default()), forms(self, word)?]);
                }
            }
        }
        if slots.is_empty() || gap != 0 {
            return Err(malformed());
        }
        let first = self.slots(&slots);
        let to_end = to_end.map_or(0, |words| words + 1);
        Ok(self.once(Section::Patterns, &[first, number_of(slots.len()), from_start.into(), to_end]))
    }

    /// Adds slots that stand one behind the other; the place of the first.
    fn slots(&mut self, slots: &[[u32; 3]]) -> u32 {
        let name = (Section::Slots as usize, slots.concat());
        if let Some(known) = self.known.get(&name) {
            return *known;
        }
        let first = self.count(Section::Slots);
        for slot in slots {
            self.push(Section::Slots, slot);
        }
        self.known.insert(name, first);
        first
    }
}
