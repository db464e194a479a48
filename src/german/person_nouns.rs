//! Masculine nouns for people that stand alone, although people of all genders are meant.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::list::entries;
use super::words::words;

/// A noun: what the feminine is made of, and whether compounds that end with it mean people too.
struct Noun {
    /// What stands before „in“ or „innen“.
    feminine: String,
    /// Whether only the word itself is meant: „Kunde“, but not „Urkunde“.
    is_alone: bool,
    /// Whether the form is certainly no single person: offices are often held by a man who may be named as one.
    is_office: bool,
}

/// The nouns by each of their masculine forms in small letters.
static NOUNS: LazyLock<HashMap<String, Noun>> = LazyLock::new(|| {
    let mut nouns = HashMap::new();
    for entry in entries(include_str!("person_nouns.txt")) {
        let (is_alone, is_office) = (entry.starts_with('='), entry.starts_with('!'));
        let mut words = entry.trim_start_matches(['=', '!']).split_whitespace();
        let noun = words.next().expect("internal error: an entry without a word").to_lowercase();
        let others: Vec<String> = words.map(str::to_lowercase).collect();
        let (feminine, forms) = if let [feminine, forms @ ..] = &others[..] {
            let forms = forms.iter().cloned().chain([noun]).collect();
            (feminine.clone(), forms)
        } else {
            declined(&noun)
        };
        for form in forms {
            nouns.insert(form, Noun { feminine: feminine.clone(), is_alone, is_office });
        }
    }
    nouns
});

/// The longest and the shortest form, in bytes.
static LENGTHS: LazyLock<(usize, usize)> = LazyLock::new(|| {
    let lengths = || NOUNS.keys().map(String::len);
    (lengths().min().unwrap_or_default(), lengths().max().unwrap_or_default())
});

/// Words that end like a noun for people and mean a thing, a body or a field.
static THINGS: LazyLock<Vec<&str>> = LazyLock::new(|| entries(include_str!("no_person_nouns.txt")).collect());

/// The stem of the feminine and all masculine forms of a noun of a regular class.
fn declined(noun: &str) -> (String, Vec<String>) {
    let with = |endings: &[&str]| endings.iter().map(|ending| format!("{noun}{ending}")).collect::<Vec<_>>();
    if let Some(stem) = noun.strip_suffix('e') {
        return (stem.to_owned(), with(&["", "n"]));
    }
    let forms = if noun.ends_with("er") {
        with(&["", "s", "n"])
    } else if noun.ends_with("or") {
        with(&["", "s", "en"])
    } else if noun.ends_with("eur") {
        with(&["", "s", "e", "en"])
    } else {
        with(&["", "en"])
    };
    (noun.to_owned(), forms)
}

/// Words before a masculine form that say who is meant, or that a name follows.
const SINGLE: [&str; 5] = ["Herr", "Herrn", "männliche", "männlichen", "männlicher"];

/// Names of associations, days and houses often end with people: „Bund der Steuerzahler“, „Tag der Nachbarn“.
const NAMED_AFTER: [&str; 12] =
    ["Bund", "Verein", "Verband", "Tag", "Woche", "Haus", "Kammer", "Club", "Liga", "Gewerkschaft", "Fest", "Jahr"];

/// What stands before the plural of an office.
const SEVERAL: [&str; 7] = ["alle", "die", "viele", "mehrere", "beide", "einige", "ehemalige"];

/// Masculine singular forms of words that are neutral in the plural: „jeder Beschäftigte“, „ein Vorgesetzter“.
const PARTICIPLES: [&str; 16] = [
    "stadtverordnet",
    "ehrenamtlich",
    "beschäftigt",
    "angestellt",
    "beauftragt",
    "vorgesetzt",
    "auszubildend",
    "studierend",
    "mitarbeitend",
    "beteiligt",
    "verantwortlich",
    "abgeordnet",
    "freiwillig",
    "betroffen",
    "berechtigt",
    "versichert",
];

/// The nouns of a sentence that name people in the masculine only.
///
/// Silent about a noun whose feminine form stands in the same sentence, about quotations, short forms such as
/// „Bürger*innen“, first parts of compounds, and words behind „Herr“.
pub fn masculine_only(sentence: &str) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    let mut found = Vec::new();
    for range in words(sentence) {
        all.push(range);
        let Some((range, before)) = all.split_last() else { continue };
        let word = &sentence[range.clone()];
        if word.len() < 5 || !word.starts_with(char::is_uppercase) || !stands_alone(sentence, range) {
            continue;
        }
        let last = word.rsplit(['-', '‑']).next().unwrap_or(word);
        if last.contains(['*', ':', '_', '·', '/', '\'', '’']) {
            continue;
        }
        let lower = last.to_lowercase().replace('\u{ad}', "");
        let before = |back: usize| before.len().checked_sub(back).map_or("", |at| &sentence[before[at].clone()]);
        if is_masculine(sentence, &lower, before) || is_participle(&lower, before) {
            found.push(range.clone());
        }
    }
    found.retain(|range| {
        let is_named = sentence[range.end..].trim_start().starts_with("Herr ");
        !is_named && !is_quoted(sentence, range) && !is_title_of_norm(&sentence[..range.start])
    });
    found
}

/// Whether a word is not the first part of „Bürger- und …“ nor followed by „(in)“ or „(m/w/d)“.
fn stands_alone(sentence: &str, range: &Range<usize>) -> bool {
    let after = &sentence[range.end..];
    let bracket = after.trim_start().strip_prefix('(').and_then(|inner| inner.split(')').next());
    let is_marked = bracket.is_some_and(|inner| {
        matches!(inner, "in" | "innen" | "-in" | "-innen" | "inn")
            || inner.contains("/w")
            || inner.contains("w/")
            || inner.contains("|w")
            || inner.contains("w|")
    });
    !after.starts_with(['-', '‑', '*', '/']) && !is_marked
}

fn is_masculine<'s>(sentence: &str, lower: &str, before: impl Fn(usize) -> &'s str) -> bool {
    let Some(noun) = noun_of(lower) else { return false };
    let named = NAMED_AFTER.iter().any(|name| before(2).ends_with(name) || before(2).ends_with(&name.to_lowercase()));
    if SINGLE.contains(&before(1))
        || named && matches!(before(1), "der" | "des")
        || THINGS.iter().any(|thing| lower.ends_with(thing))
    {
        return false;
    }
    if noun.is_office && !(lower.ends_with("ern") || SEVERAL.contains(&before(1).to_lowercase().as_str())) {
        return false;
    }
    !has_feminine(sentence, &noun.feminine)
}

/// The noun that a word ends with.
fn noun_of(lower: &str) -> Option<&'static Noun> {
    let (shortest, longest) = *LENGTHS;
    if lower.len() < shortest {
        return None;
    }
    let first = lower.len().saturating_sub(longest);
    (first..=lower.len() - shortest).filter(|at| lower.is_char_boundary(*at)).find_map(|at| {
        let noun = NOUNS.get(&lower[at..])?;
        // A single letter before a noun makes another word: „Spaten“.
        (at == 0 || at >= 2 && !noun.is_alone).then_some(noun)
    })
}

/// Whether a sentence holds the feminine form: „Lotsin“, „Digitallotsinnen“.
fn has_feminine(sentence: &str, stem: &str) -> bool {
    words(sentence).any(|range| {
        let word = &sentence[range];
        if !word.contains("in") && !stem.ends_with("frau") {
            return false;
        }
        let lower = word.to_lowercase();
        lower.match_indices(stem).any(|(at, _)| lower[at + stem.len()..].starts_with("in") || stem.ends_with("frau"))
    })
}

/// „jeder Beschäftigte“, „ein Vorgesetzter“, „der Digitalisierungsbeauftragte“, but not „die oder der Beschäftigte“.
fn is_participle<'s>(lower: &str, before: impl Fn(usize) -> &'s str) -> bool {
    let ends =
        |ending: &str| lower.strip_suffix(ending).is_some_and(|stem| PARTICIPLES.iter().any(|it| stem.ends_with(it)));
    let article = before(1).to_lowercase();
    let both = ["oder", "und", "bzw"].contains(&before(2)) || before(1).contains(['/', '*', ':']);
    let weak = matches!(article.as_str(), "der" | "jeder" | "dieser" | "welcher") && ends("e");
    let strong = matches!(article.as_str(), "ein" | "kein" | "sein" | "ihr" | "unser") && ends("er");
    (weak || strong) && !both
}

/// Whether a text ends within the title of a norm: „Gesetz zum Schutz der …“.
fn is_title_of_norm(before: &str) -> bool {
    let all: Vec<&str> = before.split_whitespace().collect();
    let first = all.len().saturating_sub(7);
    all[first..].windows(2).any(|two| {
        let norm = two[0].to_lowercase();
        let is_norm = ["gesetz", "gesetzes", "verordnung", "richtlinie"].iter().any(|end| norm.ends_with(end));
        is_norm && matches!(two[1], "zum" | "zur" | "über" | "für")
    })
}

/// Whether a place stands between quotation marks.
fn is_quoted(sentence: &str, range: &Range<usize>) -> bool {
    let before = &sentence[..range.start];
    let opened = before.rfind(['„', '»', '‚', '“', '«', '"']);
    let Some(at) = opened else { return false };
    match before[at..].chars().next() {
        Some('„' | '»' | '‚') => true,
        Some('"') => before.matches('"').count() % 2 == 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        masculine_only(text).into_iter().map(|at| &text[at]).collect()
    }

    #[test]
    fn masculine_nouns_without_their_pair_are_found() {
        for (text, expected) in [
            ("Die Mitarbeiter werden geschult.", "Mitarbeiter"),
            ("Alle Bürger stellen Anträge online.", "Bürger"),
            ("Wir suchen einen Projektleiter für das Amt.", "Projektleiter"),
            ("Jeder Lotse erhält Zeit.", "Lotse"),
            ("Der Aufwand der Digitallotsen bleibt klein.", "Digitallotsen"),
            ("Den Kollegen im Amt wird geholfen.", "Kollegen"),
            ("Die Digital-Lotsen helfen.", "Digital-Lotsen"),
            ("Kolleginnen und Mitarbeiter helfen.", "Mitarbeiter"),
            ("Jeder Beschäftigte lernt.", "Beschäftigte"),
            ("Ein Vorgesetzter entscheidet.", "Vorgesetzter"),
            ("Er spricht mit den Bürgermeistern der Region.", "Bürgermeistern"),
            ("Ansprechpartner ist das Amt 10.", "Ansprechpartner"),
            ("Die Rechte der Beamten bleiben.", "Beamten"),
            ("Der Rat dankt den Ärzten.", "Ärzten"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn pairs_compounds_bodies_and_quotations_are_fine() {
        for text in [
            "Mitarbeiterinnen und Mitarbeiter, Bürger und Bürgerinnen, jede Lotsin und jeder Lotse, Beamtinnen und Beamte.",
            "Das Bürgerbüro, die Bürgermeisterin, das Beamtenrecht, das Nutzerkonto, der Lotsenkreis, der Kundenservice.",
            "Der Bürgermeister und der Landrat laden ein.",
            "Das Buch „Der kluge Mitarbeiter“ liegt aus.",
            "Bürger- und Mitarbeiterbefragung, Bürger*innen, Mitarbeiter/-innen, Mitarbeiter(in), Leiter (m/w/d).",
            "Der Bund der Steuerzahler und der Verband der Lehrer schreiben.",
            "Urkunden, Sekunden, Halbleiter, Lautsprecher, Terminplaner, Spaten und der Ordner.",
            "Die Beschäftigten, die oder der Beschäftigte, der oder die Vorgesetzte, Rechte der Beschäftigten.",
            "Das Gesetz zum Schutz der Verbraucher und der Kollege Herr Muster, Feuerwehrfrauen und Feuerwehrmänner.",
            "Herr Kollege, die Stadt als Arbeitgeber, Träger, Anbieter und Partner.",
            "Digitallotsinnen vertreten die Lotsen.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
