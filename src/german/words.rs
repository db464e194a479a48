//! Where the words of a text stand.

use std::ops::Range;

/// Signs that belong to a word when letters stand on both sides of them: „E-Mail“, „Mitarbeiter/-in“, „Lots:innen“.
const JOINTS: [char; 12] = ['-', '‑', '\'', '’', '*', ':', '_', '/', '·', '•', '‧', '∙'];

/// The words of a text, in order: runs of letters and digits with the signs that join them.
///
/// A soft hyphen inside a word belongs to it.
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let mut end = start;
        let mut pending = 0;
        for (at, c) in text[start..].char_indices() {
            if c.is_alphanumeric() || c == '\u{ad}' {
                end = start + at + c.len_utf8();
                pending = 0;
            } else if JOINTS.contains(&c) && pending < 2 {
                pending += 1;
            } else {
                break;
            }
        }
        rest = end;
        Some(start..end)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_join_words_only_between_letters() {
        let found = |text: &'static str| -> Vec<&'static str> { words(text).map(|at| &text[at]).collect() };
        assert_eq!(found("Die E-Mail, an Mitarbeiter/-innen."), ["Die", "E-Mail", "an", "Mitarbeiter/-innen"]);
        assert_eq!(found("Lots:innen – Bürger*in: ja"), ["Lots:innen", "Bürger*in", "ja"]);
        assert_eq!(found("Ver\u{ad}wal\u{ad}tung (§ 12)"), ["Ver\u{ad}wal\u{ad}tung", "12"]);
        assert_eq!(found(" – … "), Vec::<&str>::new());
    }
}
