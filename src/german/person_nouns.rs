//! Masculine nouns for people that stand alone, although people of all genders are meant.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::list::entries;
use super::other_senses::{
    is_factor, is_ladder, is_surname, is_title_of_norm, is_tool, names_a_man, names_a_unit, tells_of_a_man,
};
use super::words::words;

/// A noun: what the feminine is made of, and whether compounds that end with it mean people too.
pub(super) struct Noun {
    /// What stands before „in“ or „innen“.
    feminine: String,
    /// Whether only the word itself is meant: „Kunde“, but not „Urkunde“.
    is_alone: bool,
    /// Whether the form is certainly no single person: offices are often held by a man who may be named as one.
    is_office: bool,
}

/// The nouns by each of their masculine forms in small letters.
static NOUNS: LazyLock<HashMap<String, Noun>> = LazyLock::new(|| nouns(include_str!("person_nouns.txt")));

/// The nouns of a list by each of their masculine forms in small letters.
pub(super) fn nouns(list: &'static str) -> HashMap<String, Noun> {
    let mut nouns = HashMap::new();
    for entry in entries(list) {
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
}

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
const SINGLE: [&str; 7] = ["Herr", "Herrn", "Frau", "Dr", "männliche", "männlichen", "männlicher"];

/// Names of associations, days and houses often end with people: „Bund der Steuerzahler“, „Tag der Nachbarn“.
const NAMED_AFTER: [&str; 12] =
    ["Bund", "Verein", "Verband", "Tag", "Woche", "Haus", "Kammer", "Club", "Liga", "Gewerkschaft", "Fest", "Jahr"];

/// What stands before the plural of an office.
const SEVERAL: [&str; 7] = ["alle", "die", "viele", "mehrere", "beide", "einige", "ehemalige"];

/// Masculine singular forms of words that are neutral in the plural: „jeder Beschäftigte“, „ein Vorgesetzter“.
const PARTICIPLES: [&str; 40] = [
    "stadtverordnet",
    "ehrenamtlich",
    "hauptamtlich",
    "beschäftigt",
    "bedienstet",
    "angestellt",
    "beauftragt",
    "vorgesetzt",
    "auszubildend",
    "studierend",
    "mitarbeitend",
    "teilnehmend",
    "ratsuchend",
    "hilfesuchend",
    "antragstellend",
    "bewerbend",
    "lehrend",
    "reisend",
    "pflegend",
    "beteiligt",
    "verantwortlich",
    "abgeordnet",
    "freiwillig",
    "betroffen",
    "berechtigt",
    "versichert",
    "angehörig",
    "erwachsen",
    "jugendlich",
    "geflüchtet",
    "alleinerziehend",
    "sachverständig",
    "bevollmächtigt",
    "anwesend",
    "befragt",
    "delegiert",
    "interessiert",
    "untergeben",
    "unterstellt",
    "erkrankt",
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
        if word.len() < 4 || !word.starts_with(char::is_uppercase) || !stands_alone(sentence, range) {
            continue;
        }
        let last = word.rsplit(['-', '‑']).next().unwrap_or(word);
        if last.contains(['*', ':', '_', '·', '/', '\'', '’']) {
            continue;
        }
        let lower = last.to_lowercase().replace('\u{ad}', "");
        let before = |back: usize| before.len().checked_sub(back).map_or("", |at| &sentence[before[at].clone()]);
        let is_participle = is_participle(&lower, before) && !is_said_of_both(sentence, word);
        if is_masculine(sentence, &lower, before) || is_participle {
            found.push(range.clone());
        }
    }
    found.retain(|range| {
        let behind = sentence[range.end..].trim_start();
        let is_named = behind.starts_with("Herr ") || behind.starts_with("Jehovas");
        !is_named
            && !is_ladder(sentence, range)
            && !names_a_man(sentence, range)
            && !tells_of_a_man(sentence, range)
            && !is_quoted(sentence, range)
            && !is_title_of_norm(&sentence[..range.start])
            && !names_a_unit(sentence, range)
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
        || is_thing(lower)
        || is_tool(lower, &before)
        || is_factor(sentence, lower)
        || is_other_end(sentence, &before)
        || lower == "wähler" && matches!(before(1), "Freie" | "Freien" | "Freier")
        || is_surname(lower, before(1))
    {
        return false;
    }
    if noun.is_office && !(lower.ends_with("ern") || SEVERAL.contains(&before(1).to_lowercase().as_str())) {
        return false;
    }
    !has_feminine(sentence, &noun.feminine)
}

/// Whether a word ends like a noun for people and means a thing.
pub(super) fn is_thing(lower: &str) -> bool {
    THINGS.iter().any(|thing| lower.ends_with(thing))
}

/// The noun that a word ends with.
pub(super) fn noun_of(lower: &str) -> Option<&'static Noun> {
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
    let is_strong = |article: &str| matches!(article, "ein" | "kein" | "sein" | "ihr" | "unser");
    let strong = is_strong(&article) && ends("er");
    // „dem eigenen Vorgesetzten“: an adjective may stand between.
    let of_one = |article: &str| {
        matches!(
            article,
            "des"
                | "dem"
                | "vom"
                | "zum"
                | "beim"
                | "eines"
                | "einem"
                | "einen"
                | "jedem"
                | "jeden"
                | "keinem"
                | "keinen"
                | "seinem"
                | "ihrem"
                | "unserem"
        )
    };
    let is_adjective = before(1).starts_with(char::is_lowercase) && article.ends_with("en") && !of_one(&article);
    let oblique = ends("en") && (of_one(&article) || is_adjective && of_one(&before(2).to_lowercase()));
    // Short for „Auszubildender“; in the plural it is neutral.
    let short = lower.ends_with("azubi")
        && (is_strong(&article) || matches!(article.as_str(), "der" | "jeder" | "den" | "einen" | "keinen"));
    (weak || strong || oblique || short) && !both
}

/// Whether a word is said in both genders, as in „der Beschäftigten oder dem Beschäftigten“.
fn is_said_of_both(sentence: &str, word: &str) -> bool {
    let found: Vec<_> = sentence.match_indices(word).map(|(at, _)| at).collect();
    found.windows(2).any(|two| {
        let between = &sentence[two[0] + word.len()..two[1]];
        between.split_whitespace().count() <= 3
            && ["oder", "und", "bzw."].iter().any(|it| between.trim_start().starts_with(it))
    })
}

/// Whether a word is one end of a row with a woman at the other: „von der Auszubildenden bis zum Kollegen“.
fn is_other_end<'s>(sentence: &str, before: impl Fn(usize) -> &'s str) -> bool {
    let ends_in_woman = |text: &str| {
        let noun =
            words(text).map(|at| &text[at]).find(|word| word.starts_with(char::is_uppercase)).unwrap_or_default();
        let stem = noun.to_lowercase();
        stem.ends_with("in")
            || stem.strip_suffix("en").is_some_and(|stem| PARTICIPLES.iter().any(|it| stem.ends_with(it)))
    };
    let behind = |words: &str| sentence.find(words).is_some_and(|at| ends_in_woman(&sentence[at + words.len()..]));
    match before(1) {
        "zum" if before(2) == "bis" => behind("von der ") || behind("Von der "),
        "vom" | "Vom" => behind(" bis zur "),
        _ => false,
    }
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
            ("Die Landwirte stellen Anträge.", "Landwirte"),
            ("Den Stadträten liegt die Vorlage vor.", "Stadträten"),
            ("Der Name des Ratsuchenden bleibt geheim.", "Ratsuchenden"),
            ("Das liegt beim eigenen Vorgesetzten.", "Vorgesetzten"),
            ("Kein Azubi arbeitet allein.", "Azubi"),
            ("Das Amt und Bürger reden.", "Bürger"),
            ("Für das Amt werden Bürger geschult.", "Bürger"),
            ("Wenn ein Kollege seine Mutter pflegt, hilft das Amt.", "Kollege"),
            ("Ein Lotse begleitet seine Gruppe.", "Lotse"),
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
            "Die Leiter im Archiv wird geprüft. Sie schrecken vor keiner Leiter zurück.",
            "Wir vertreten unseren Kollegen, der Vater wird. Ein Kollege zieht zu seiner Familie. Unsere Leiterin und unser Hausmeister helfen.",
            "Zuständig ist der Kollege Wegener, Auskunft gibt unser Bauhofleiter Alois Brandl.",
            "Als Multiplikator dient der Faktor 1,2. Das Team reicht von der Auszubildenden bis zum Kollegen vor der Rente.",
            "Eine Leiter, Leitern und Tritte, der digitale Helfer im Portal, Jürgen Maurer und Frau Meister.",
            "Der Fachbereich Bürger und Ordnung, das Amt für Schulen, Schüler und Sport und der Fachdienst Jugend und Senioren.",
            "Der Beschäftigten oder dem Beschäftigten entstehen keine Nachteile. Der Amtsdirektor lädt ein.",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
