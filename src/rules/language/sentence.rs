//! The sentences of a text, and the places of findings in them.

use std::ops::Range;

use crate::german::Plain;
use crate::i18n::Language;
use crate::rules::Written;
use crate::rules::wording::names;
use crate::say;

/// How many different words of one text are named.
const SHOWN: usize = 3;

/// What is read of a text.
pub(super) fn plain(text: &Written<'_>) -> Plain {
    if text.is_prose { Plain::of_prose(text.text) } else { Plain::of_line(text.text) }
}

/// The part of a range that stands on its first line: what runs over the end of a line is found again by that.
pub(super) fn first_line(text: &str, range: &Range<usize>) -> Range<usize> {
    let end = text[range.clone()].find('\n').map_or(range.end, |at| range.start + at);
    range.start..end
}

/// The words at some places as a finding names them: each once, the first few, and that there are others.
pub(super) fn shown<'t>(language: Language, found: impl IntoIterator<Item = &'t str>) -> String {
    let mut different: Vec<String> = Vec::new();
    for word in found {
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ").replace('\u{ad}', "");
        if !different.contains(&word) {
            different.push(word);
        }
    }
    if different.len() <= SHOWN {
        return names(language, different.iter().map(String::as_str));
    }
    let first = different[..SHOWN].iter().map(|one| say!(language, "„{one}“", "\"{one}\"")).collect::<Vec<_>>();
    let first = first.join(", ");
    say!(language, "{first} und andere", "{first} and others")
}
