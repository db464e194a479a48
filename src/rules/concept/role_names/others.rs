//! Sentences in which a name of a role means somebody else's: another municipality's, an earlier one, or the bare word.

use std::ops::Range;

use crate::german::words;

/// Beginnings of words in sentences that speak of names as such.
const NAMING: [&str; 16] = [
    "heiß",
    "hieß",
    "nenn",
    "nannt",
    "genannt",
    "bezeichn",
    "umbenenn",
    "umbenann",
    "umgetauft",
    "titel",
    "begriff",
    "wortwahl",
    "spricht von",
    "sprechen von",
    "rede von",
    "die rede",
];

/// Beginnings of words in sentences that speak of earlier times.
const EARLIER: [&str; 14] = [
    "altgemeind",
    "altkreis",
    "früher",
    "ehemal",
    "damal",
    "einstmal",
    "einstig",
    "vormal",
    "seinerzeit",
    "vorgänger",
    "vorläufer",
    "abgeschafft",
    "altes konzept",
    "alten konzept",
];

/// Beginnings of words in sentences that weigh possibilities.
const WEIGHED: [&str; 6] = ["geprüft", "verworfen", "erwogen", "verglichen", "zur wahl", "zur auswahl"];

/// Beginnings of words for other places.
const ELSEWHERE: [&str; 38] = [
    "anderswo",
    "andernorts",
    "anderenorts",
    "freistaat",
    "bundesland",
    "bundesländer",
    "landesweit",
    "bundesweit",
    "vorbild der",
    "landkreistag",
    "städtetag",
    "gemeindebund",
    "partnerstadt",
    "partnerstädt",
    "partnergemeind",
    "partnerkreis",
    "landesprogramm",
    "bundesprogramm",
    "landesprojekt",
    "bundesprojekt",
    "sachsen",
    "niedersachs",
    "bayern",
    "hessen",
    "thüringen",
    "brandenburg",
    "saarland",
    "schleswig",
    "nordrhein",
    "rheinland",
    "mecklenburg",
    "württemberg",
    "österreich",
    "schweiz",
    "dänemark",
    "estland",
    "vorbild des",
    "vorbild von",
];

/// Beginnings of words for other bodies: what they run is not meant, where it is named as theirs.
const BODIES: [&str; 36] = [
    "volkshochschul",
    "vhs",
    "hochschul",
    "universität",
    "land",
    "landes",
    "bund",
    "bundes",
    "landkreis",
    "ministeri",
    "verein",
    "verband",
    "verbände",
    "stiftung",
    "caritas",
    "diakonie",
    "awo",
    "rotes",
    "roten",
    "kammer",
    "ihk",
    "handwerkskammer",
    "sparkasse",
    "seniorenbeirat",
    "verbraucherzentrale",
    "kreissparkasse",
    "kirchengemeind",
    "pfarrgemeind",
    "jobcenter",
    "freiwilligenagentur",
    "mehrgenerationenhaus",
    "krankenkass",
    "telekom",
    "firma",
    "malteser",
    "johanniter",
];

/// Large towns; the own one does not count.
const CITIES: [&str; 40] = [
    "Aachen",
    "Augsburg",
    "Berlin",
    "Bielefeld",
    "Bochum",
    "Bonn",
    "Braunschweig",
    "Bremen",
    "Chemnitz",
    "Darmstadt",
    "Dortmund",
    "Dresden",
    "Duisburg",
    "Düsseldorf",
    "Erfurt",
    "Frankfurt",
    "Freiburg",
    "Gelsenkirchen",
    "Hamburg",
    "Hannover",
    "Heidelberg",
    "Karlsruhe",
    "Kassel",
    "Kiel",
    "Köln",
    "Leipzig",
    "Lübeck",
    "Magdeburg",
    "Mainz",
    "Mannheim",
    "München",
    "Münster",
    "Nürnberg",
    "Potsdam",
    "Regensburg",
    "Rostock",
    "Stuttgart",
    "Ulm",
    "Wuppertal",
    "Wien",
];

/// What may be another one.
const PLACES: [&str; 12] = [
    "stadt",
    "städt",
    "kommun",
    "gemeind",
    "kreis",
    "land",
    "länder",
    "ort",
    "verwaltung",
    "rathäus",
    "behörd",
    "region",
];

/// Whether the sentence around a place speaks of other municipalities, other times or names as such.
pub(super) fn speaks_of_others(text: &str, range: &Range<usize>, own: &str) -> bool {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';');
    let start = text[..range.start].rfind(ends).map_or(0, |at| at + 1);
    let end = text[range.end..].find(ends).map_or(text.len(), |at| range.end + at);
    let all: Vec<String> = words(&text[start..end]).map(|at| text[start..end][at].to_lowercase()).collect();
    let first = words(&text[start..range.start]).count();
    if names_another_town(&text[start..end], &text[range.clone()], own) {
        return true;
    }
    let low = |at: usize| all.get(at).map_or("", String::as_str);
    let begins = |list: &[&str], at: usize| {
        list.iter().any(|it| match it.split_once(' ') {
            Some((one, two)) => low(at).starts_with(one) && low(at + 1).starts_with(two),
            None => low(at).starts_with(it),
        })
    };
    (0..all.len()).any(|at| {
        begins(&NAMING, at) && !names_a_thing(&all, at)
            || begins(&EARLIER, at)
            || begins(&WEIGHED, at)
            || begins(&ELSEWHERE, at)
            || is_other_place(&all, at)
    }) || is_of_other_body(&all, first, words(&text[range.clone()]).count(), own)
        || is_past(&all)
        || is_spoken_of(&all, first)
        || is_refused(&all, first)
}

/// „ein Schreiben, das die Aufgaben nennt“ names no role.
fn names_a_thing(all: &[String], at: usize) -> bool {
    const THINGS: [&str; 12] = [
        "aufgabe", "termin", "frist", "grund", "gründe", "zeit", "ziel", "zahl", "kosten", "beispiel", "pflicht",
        "rechte",
    ];
    all[at].starts_with("nenn")
        && at.checked_sub(1).is_some_and(|before| THINGS.iter().any(|it| all[before].starts_with(it)))
}

/// „Bis 2023 sprach die Verwaltung von Digitalpatinnen und Digitalpaten“.
fn is_spoken_of(all: &[String], first: usize) -> bool {
    let said = ["sprach", "sprachen", "spricht", "sprechen", "gesprochen"];
    let last = first.min(all.len());
    let of = (last.saturating_sub(3)..last).rev().find(|&at| all[at] == "von");
    of.is_some_and(|of| all[of.saturating_sub(6)..of].iter().any(|word| said.contains(&&**word)))
}

/// „in anderen Städten“, „der Nachbarkreis“, „mehrere Kommunen“, but not „andere Ämter“ and „das Nachbaramt“.
fn is_other_place(all: &[String], at: usize) -> bool {
    let low = |at: usize| all.get(at).map_or("", String::as_str);
    let is_place = |word: &str| PLACES.iter().any(|it| word.starts_with(it));
    let others = ["ander", "benachbart", "mehrere", "viele", "vergleichbare", "einige", "manche", "zahlreiche"];
    low(at).strip_prefix("nachbar").is_some_and(is_place)
        || others.iter().any(|it| low(at).starts_with(it))
            && (at.saturating_sub(2)..at + 3).any(|near| is_place(low(near)))
        || low(at) == "kreisen"
}

/// „Die Volkshochschule bildet Digitalpatinnen aus“, „die Digitalscouts des Landes“.
fn is_of_other_body(all: &[String], first: usize, length: usize, own: &str) -> bool {
    let low = |at: usize| all.get(at).map_or("", String::as_str);
    let is_body = |word: &str| {
        BODIES.iter().any(|it| word == *it || it.len() > 4 && (word.starts_with(it) || word.ends_with(it)))
    };
    let is_whole = |word: &str| {
        let is_other_word =
            ["landrat", "landrät", "vereinb", "vereinf", "verbandsgem"].iter().any(|it| word.starts_with(it));
        is_body(word) && !is_other_word && !own.to_lowercase().contains(word)
    };
    let is_known = first > 0 && matches!(low(first - 1), "die" | "der" | "den" | "unsere" | "unserer" | "unseren");
    let is_subject =
        first > 1 && !is_known && matches!(low(0), "die" | "der" | "das" | "beim" | "im") && is_whole(low(1));
    let last = first + length.max(1);
    let is_owner = (last..last + 4).any(|at| {
        matches!(low(at), "der" | "des" | "vom" | "von" | "beim")
            && (is_whole(low(at + 1)) || low(at) == "des" && low(at + 1) == "landes")
    });
    is_subject || is_owner
}

/// „Von 2019 bis 2022 gab es Digitalpatinnen“, „Das Projekt mit den Digitalscouts endete 2023“.
fn is_past(all: &[String]) -> bool {
    let is_year =
        |word: &String| word.len() == 4 && word.starts_with("20") && word.bytes().all(|byte| byte.is_ascii_digit());
    let is_over = |word: &String| matches!(&**word, "endete" | "endeten");
    let there_was = all.windows(2).any(|two| matches!((&*two[0], &*two[1]), ("gab", "es") | ("es", "gab")));
    let is_span =
        all.windows(4).any(|four| four[0] == "von" && is_year(&four[1]) && four[2] == "bis" && is_year(&four[3]));
    let is_replaced = |word: &String| {
        ["ersetzt", "abgelöst", "eingestellt", "aufgelöst", "beendet"].iter().any(|it| word.starts_with(it))
    };
    let has_ended = all.iter().any(|word| word.starts_with("wurde")) && all.iter().any(is_replaced);
    has_ended && all.iter().any(is_year)
        || there_was
        || all.iter().any(is_over)
        || is_span && all.iter().any(|word| matches!(&**word, "waren" | "war" | "hatte" | "hatten"))
}

/// „bewusst nicht Digitalscout“, „statt Digitalpatin“, „die bisherigen Digitalscouts“.
fn is_refused(all: &[String], first: usize) -> bool {
    let before = first.checked_sub(1).map_or("", |at| &all[at]);
    matches!(before, "nicht" | "statt" | "anstatt") || before.starts_with("bisherig")
}

/// „Die Stadt Neudorf hat gute Erfahrungen mit Digitalscouts“: a town that is not the own one.
fn names_another_town(sentence: &str, term: &str, own: &str) -> bool {
    let all: Vec<&str> = words(sentence).map(|at| &sentence[at]).collect();
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && !term.contains(word) && !own.contains(word);
    let towns =
        ["Stadt", "Gemeinde", "Kreis", "Kreises", "Landkreis", "Landkreises", "Kommune", "Hansestadt", "Region"];
    let is_town = |at: usize| {
        let follows = at == 0
            || matches!(all[at - 1], "Die" | "Der" | "In" | "der" | "des" | "im" | "Im" | "beim" | "wie" | "Wie");
        let next = all.get(at + 1).is_some_and(|word| is_name(word));
        let starts = at <= 1
            || matches!(all[at - 1], "des" | "im")
            || matches!(all[at.saturating_sub(2)], "in" | "In" | "aus" | "bei" | "wie");
        towns.contains(&all[at]) && follows && next && starts
    };
    (0..all.len()).any(|at| is_town(at) || CITIES.contains(&all[at]) && is_name(all[at]))
}

/// The last clause of a text that a name follows.
pub(super) fn clause_before(before: &str) -> &str {
    let from = before.rfind(['.', '!', '?', ';', ':', ',']).map_or(0, |at| at + 1);
    &before[from..]
}
