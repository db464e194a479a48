//! Whether a notice names another Entgeltgruppe than the post has.

use super::notice_words::clauses;
use super::notions::{Notion, Notions};
use crate::german::words;

/// The Entgeltgruppe that a text says the post has, where its grades are known and this is none of them.
pub fn wrong_group(text: &str, known: &[String]) -> Option<String> {
    let is_of_post = |clause: &&str| {
        let said = Notions::of(clause);
        // „Vergütung: EG 11“ is no sentence, and tells it all the same.
        let tells = said.has(Notion::GradeOfPost) || !said.has(Notion::Statement);
        tells && !said.has_any(&[Notion::Denial, Notion::GradeOfOthers])
    };
    // „Ihr Gehalt? EG 11“ is one thought.
    let text = text.replace("? ", ", ");
    let of_the_post = clauses(&text).into_iter().filter(is_of_post);
    let named: Vec<String> = of_the_post.flat_map(groups).collect();
    let is_known = known.is_empty() || named.iter().any(|group| known.contains(group));
    named.into_iter().next().filter(|_| !is_known)
}

/// The Entgeltgruppen that a text names: „EG 9c“, „S 11b“.
pub fn groups(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let speaks_of_pay = Notions::of(text).has(Notion::Pay);
    let mut before = "";
    for range in words(text) {
        let word = &text[range.clone()];
        // „Statt EG 10 zahlen wir EG 11“, „von EG 10 auf EG 11 angehoben“ name the grade that was.
        let is_replaced = ["Statt", "statt", "anstatt", "anstelle"].contains(&before)
            || before == "von" && text[range.end..].contains(" auf ");
        before = word;
        if is_replaced {
            continue;
        }
        // „EG 9c“ are two words, „EG9c“ is one; „Entgeltgruppe S 11b“ counts once, by its „S“.
        let mark = ["EG", "Entgeltgruppen", "Entgeltgruppe", "E", "S", "Gruppe"]
            .into_iter()
            .find(|mark| word.starts_with(mark));
        let Some(mark) = mark else { continue };
        // Within a sentence „E 9“ may be a building, unless the sentence speaks of pay; a grade as it is claimed begins so.
        if matches!(mark, "E" | "S" | "Gruppe") && !speaks_of_pay && range.start > 0 {
            continue;
        }
        let rest = match &word[mark.len()..] {
            "" => text[range.end..].trim_start(),
            rest => rest,
        };
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        if digits == 0 {
            continue;
        }
        let letter = rest[digits..].chars().next().filter(|c| matches!(c, 'a' | 'b' | 'c'));
        let table = if mark == "S" { "S" } else { "EG" };
        found.push(format!("{table} {}", &rest[..digits + letter.map_or(0, char::len_utf8)]));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_read_as_people_write_them() {
        assert_eq!(groups("Die Stelle ist nach EG 9c TVöD-VKA bewertet."), ["EG 9c"]);
        assert_eq!(groups("EG9a oder EG 10"), ["EG 9a", "EG 10"]);
        assert_eq!(groups("Entgeltgruppe 11; DSGVO, EGovG"), ["EG 11"]);
        assert_eq!(groups("Entgeltgruppe S 11b TVöD"), ["S 11b"]);
        assert!(groups("Die Stufe richtet sich nach 3 Jahren Erfahrung, Richtlinie 2000/78/EG").is_empty());
    }
}
