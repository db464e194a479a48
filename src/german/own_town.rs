//! The town that texts speak of as their own, by its name.

use std::collections::HashMap;

use foldhash::fast::FixedState;

/// How lists of wordings write the name of the own town, whatever it is: „in Musterhausen“ is read as „in eigenort“.
const TOWN: &str = "eigenort";
/// How they write who lives there; endings follow: „Musterhausenerinnen“ is read as „eigenorterinnen“.
const PEOPLE: &str = "eigenorter";

/// The forms in which texts name a municipality and who lives there.
#[derive(Debug, Clone, Default)]
pub struct OwnTown(HashMap<String, String, FixedState>);

/// Words of the name of a municipality that say of what kind it is.
const KINDS: [&str; 27] = [
    "amt",
    "bad",
    "bundesstadt",
    "flecken",
    "freie",
    "gemeinde",
    "gemeindeverwaltung",
    "große",
    "hansestadt",
    "hohe",
    "kreis",
    "kreisstadt",
    "kreisverwaltung",
    "landeshauptstadt",
    "landgemeinde",
    "landkreis",
    "landratsamt",
    "markt",
    "ortsgemeinde",
    "samtgemeinde",
    "sankt",
    "stadt",
    "stadtverwaltung",
    "universitätsstadt",
    "verbandsgemeinde",
    "verwaltungsgemeinschaft",
    "verwaltungsverband",
];

impl OwnTown {
    /// The forms of some names, such as „Stadt Musterhausen“, „Bad Münstereifel“ or „Landkreis Dahme-Spreewald“.
    pub fn of<'n>(names: impl IntoIterator<Item = &'n str>) -> Self {
        let mut forms = HashMap::default();
        for name in names {
            for town in towns(name) {
                add(&town.to_lowercase(), &mut forms);
            }
        }
        OwnTown(forms)
    }

    /// How lists of wordings write a word, given in small letters, that names the town or its people.
    pub(super) fn meant(&self, word: &str) -> Option<&str> {
        // Most projects have one town, most words are none, and asking costs a hash.
        if self.0.is_empty() { None } else { self.0.get(word).map(String::as_str) }
    }
}

/// The words of a name that are names themselves. What follows a word in small letters tells towns of one name apart:
/// „Neustadt an der Weinstraße“.
fn towns(name: &str) -> Vec<&str> {
    let words: Vec<&str> = name.split_whitespace().map(|word| word.trim_end_matches([',', '.'])).collect();
    let begins_capital = |word: &str| word.starts_with(char::is_uppercase);
    let is_kind = |at: usize| {
        let small = words[at].to_lowercase();
        let goes_on = words.get(at + 1).is_some_and(|next| begins_capital(next));
        KINDS.contains(&small.as_str()) || (small.ends_with("stadt") && goes_on)
    };
    let named = (0..words.len()).find(|at| begins_capital(words[*at]) && !is_kind(*at));
    let parts = named.into_iter().flat_map(|at| words[at].split(['-', '/']));
    parts.filter(|part| begins_capital(part) && part.chars().count() > 3).collect()
}

/// Adds the forms of a name: „Musterhausens“, „Musterhausener“, „Bremerin“, „Musterstädter“, „Münchnerinnen“.
fn add(town: &str, forms: &mut HashMap<String, String, FixedState>) {
    let stems = [Some(town), town.strip_suffix('n'), town.strip_suffix("en"), town.strip_suffix('e')];
    for stem in stems.into_iter().flatten() {
        let umlaut = stem.rfind('a').map(|at| [&stem[..at], "ä", &stem[at + 1..]].concat());
        for stem in [Some(stem.to_owned()), umlaut].into_iter().flatten() {
            for people in ["er", "ner"] {
                for ending in ["", "s", "n", "in", "innen"] {
                    forms.insert([&stem, people, ending].concat(), [PEOPLE, ending].concat());
                }
            }
        }
    }
    // What is the name itself in one form is never its people: „Speyer“ is no inhabitant of „Spey“.
    for ending in ["", "s"] {
        forms.insert([town, ending].concat(), [TOWN, ending].concat());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_is_told_from_its_kind() {
        let town = |name| towns(name).join(" ");
        assert_eq!(town("Stadt Musterhausen"), "Musterhausen");
        assert_eq!(town("Große Kreisstadt Neustadt an der Weinstraße"), "Neustadt");
        assert_eq!(town("Klingenstadt Solingen"), "Solingen");
        assert_eq!(town("Bad Münstereifel"), "Münstereifel");
        assert_eq!(town("Landkreis Dahme-Spreewald"), "Dahme Spreewald");
        assert_eq!(town("Freie und Hansestadt Hamburg"), "Hamburg");
        assert_eq!(town("Frankfurt (Oder)"), "Frankfurt");
        assert_eq!(town("Samtgemeinde"), "");
    }

    #[test]
    fn its_forms_are_known() {
        let read = |name, word: &str| OwnTown::of([name]).meant(&word.to_lowercase()).unwrap_or("–").to_owned();
        assert_eq!(read("Stadt Musterhausen", "Musterhausens"), "eigenorts");
        assert_eq!(read("Stadt Musterhausen", "Musterhausenerinnen"), "eigenorterinnen");
        assert_eq!(read("Stadt Musterstadt", "Musterstädtern"), "eigenortern");
        assert_eq!(read("Landeshauptstadt München", "Münchner"), "eigenorter");
        assert_eq!(read("Bremen", "Bremerin"), "eigenorterin");
        assert_eq!(read("Kreis Herzogtum Lauenburg", "Haus"), "–");
        assert_eq!(read("Stadt Speyer", "Speyer"), "eigenort");
    }
}
