//! Whether a clause tells something or only names it: where its finite verb stands.

use super::words::words;

/// Verbs that do not show by their ending what they are.
const SHORT: [&str; 31] = [
    "ist", "bin", "bist", "sind", "seid", "war", "hat", "habe", "kann", "darf", "soll", "muss", "mag", "will", "wird",
    "gab", "kam", "ging", "lief", "blieb", "fand", "hielt", "stand", "nahm", "kennt", "zählt", "wurde", "hatte",
    "möchte", "könnte", "sollte",
];

/// Words that end as verbs do and are none.
const OTHERS: [&str; 77] = [
    "allen",
    "allerorten",
    "ansonsten",
    "anderen",
    "außen",
    "außerhalb",
    "bekannt",
    "beiden",
    "bereits",
    "beruflichen",
    "bestimmt",
    "bislang",
    "denen",
    "derzeit",
    "diesen",
    "direkt",
    "dort",
    "draußen",
    "eben",
    "echt",
    "eigenen",
    "einen",
    "erst",
    "exakt",
    "fest",
    "gegen",
    "genannten",
    "gut",
    "hinten",
    "hintereinander",
    "höchst",
    "ihnen",
    "ihren",
    "innen",
    "insgesamt",
    "interessiert",
    "jeden",
    "jenen",
    "jetzt",
    "keinen",
    "kürzlich",
    "laut",
    "leicht",
    "längst",
    "meinen",
    "meist",
    "mindestens",
    "mit",
    "morgen",
    "möglichst",
    "neben",
    "nicht",
    "oben",
    "samt",
    "schlecht",
    "seinen",
    "seit",
    "selbst",
    "sondern",
    "sonst",
    "statt",
    "tagsüber",
    "unseren",
    "unten",
    "unterhalb",
    "vielen",
    "vorhanden",
    "vorn",
    "wegen",
    "weit",
    "welchen",
    "werktags",
    "zuerst",
    "zuletzt",
    "zurzeit",
    "zusammen",
    "zwischen",
];

/// Words with which a noun begins that is still to come.
const ARTICLES: [&str; 21] = [
    "Alle",
    "Das",
    "Dem",
    "Den",
    "Der",
    "Des",
    "Die",
    "Diese",
    "Dieser",
    "Ein",
    "Eine",
    "Einen",
    "Ihre",
    "Jede",
    "Jeder",
    "Keine",
    "Sämtliche",
    "Unser",
    "Unsere",
    "Unseren",
    "Unserer",
];

/// How participles end that stand behind the noun they belong to: „Kräfte befristet eingestellt bis …“.
const PARTICIPLES: [&str; 16] = [
    "gestellt",
    "beschäftigt",
    "gesetzt",
    "gebildet",
    "verbeamtet",
    "befristet",
    "beurlaubt",
    "iert",
    "zeit",
    "haft",
    "geordnet",
    "gestellten",
    "beschäftigten",
    "gesetzten",
    "gebildeten",
    "tätigen",
];

/// Whether a clause has its verb behind its first noun, as a sentence that tells something has it: „Unsere Beschäftigten
/// schätzen das Miteinander“. A noun with what belongs to it has none: „Beschäftigte mit Prüfung“.
pub fn tells(clause: &str) -> bool {
    let all: Vec<&str> = words(clause).map(|at| &clause[at]).collect();
    // „Die Belegschaft wächst“
    let at_the_end = matches!(all[..], [.., noun, verb] if is_noun(noun) && is_verb(verb) && verb.ends_with('t'));
    at_the_end
        || all.windows(3).enumerate().any(|(at, three)| {
            let [noun, verb, next] = three else { return false };
            // „Alle aktiven Einsatzkräfte“ begins with no noun.
            let is_name_of_them = at == 0 && is_noun(next);
            is_noun(noun) && is_verb(verb) && !is_name_of_them
        })
}

/// Whether a clause begins with its verb, as the main clause does behind what hangs on it: „…, erfahren es am selben Tag“.
pub fn begins_with_verb(clause: &str) -> bool {
    let mut all = words(clause).map(|at| &clause[at]);
    all.next().is_some_and(is_verb) && all.next().is_some()
}

/// Whether a clause ends with a noun: then it has not come to its verb, if it is one that hangs on another.
pub fn ends_with_noun(clause: &str) -> bool {
    words(clause).last().is_some_and(|at| is_noun(&clause[at]))
}

fn is_noun(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && !ARTICLES.contains(&word)
}

fn is_verb(word: &str) -> bool {
    let ends_so = || ["t", "en", "ern", "eln"].iter().any(|end| word.ends_with(end)) && word.len() > 3;
    let is_participle = || {
        PARTICIPLES.iter().any(|end| word.ends_with(end))
            || word.ends_with("enden") && word.len() > 8 && !word.ends_with("wenden") && !word.ends_with("senden")
            || word.starts_with("ge") && word.ends_with('t') && !["gehört", "genießt", "gewinnt"].contains(&word)
    };
    word.starts_with(char::is_lowercase)
        && (SHORT.contains(&word) || ends_so() && !OTHERS.contains(&word) && !is_participle())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_that_tells_something_has_its_verb_behind_a_noun() {
        for told in [
            "Unsere Beschäftigten schätzen das Miteinander",
            "Anfragen unserer Beschäftigten beantwortet das Personalamt",
            "Die Ausschreibung richtet sich an alle",
        ] {
            assert!(tells(told), "{told}");
        }
        for named in [
            "Alle aktiven Einsatzkräfte unserer Feuerwehr",
            "Beschäftigte der Stadt mit bestandener Prüfung",
            "Personal unbefristet eingestellt seit 2020",
            "Befristet angestellte Erzieherinnen",
        ] {
            assert!(!tells(named), "{named}");
        }
    }

    #[test]
    fn what_hangs_on_a_clause_ends_with_its_verb_and_the_clause_goes_on_with_its_own() {
        assert!(begins_with_verb(" fährt günstig mit dem Bus"));
        assert!(!begins_with_verb(" auch in Elternzeit") && !begins_with_verb(" bereits im Haus"));
        assert!(ends_with_noun(" die im Rathaus") && !ends_with_noun(" die im Rathaus arbeiten"));
    }
}
