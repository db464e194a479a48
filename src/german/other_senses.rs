//! Words that look like a masculine noun for people and mean a thing, a certain man or the title of a law.

use std::ops::Range;

use super::words::words;

/// Whether a trade is a family name: „Jürgen Maurer“, but not „Die Maurer“.
pub(super) fn is_surname(lower: &str, before: &str) -> bool {
    const TRADES: [&str; 18] = [
        "maurer",
        "bäcker",
        "metzger",
        "schreiner",
        "schlosser",
        "winzer",
        "wanderer",
        "sänger",
        "gärtner",
        "meister",
        "führer",
        "förderer",
        "tischler",
        "sammler",
        "zimmerer",
        "lehrer",
        "pfleger",
        "händler",
    ];
    const BEGINNINGS: [&str; 16] = [
        "die", "der", "den", "dem", "ein", "alle", "unsere", "als", "für", "mit", "von", "jeder", "kein", "viele",
        "mehrere", "neue",
    ];
    TRADES.contains(&lower) && before.starts_with(char::is_uppercase) && !BEGINNINGS.contains(&&*before.to_lowercase())
}

/// Whether a ladder or a program is meant: „eine Leiter“, „Leitern“, „der digitale Helfer“.
pub(super) fn is_tool<'s>(lower: &str, before: impl Fn(usize) -> &'s str) -> bool {
    let article = before(1).to_lowercase();
    match lower {
        "leiter" => matches!(article.as_str(), "eine" | "einer" | "keine" | "keiner" | "jede" | "neue"),
        "leitern" => !matches!(article.as_str(), "den" | "allen" | "unseren" | "mit" | "von" | "bei"),
        "helfer" | "begleiter" | "berater" | "assistent" | "assistenten" => {
            ["digital", "virtuell", "elektronisch"].iter().any(|it| article.starts_with(it))
        }
        _ => false,
    }
}

/// Whether a multiplier is a number: „Als Multiplikator dient der Faktor 1,2.“
pub(super) fn is_factor(sentence: &str, lower: &str) -> bool {
    lower.starts_with("multiplikator")
        && ["Faktor", "faktor", "Berechnung", "berechnung"].iter().any(|it| sentence.contains(it))
}

/// Whether a ladder is meant: „Die Leiter im Archiv wird geprüft“. Leaders would be several.
pub(super) fn is_ladder(sentence: &str, range: &Range<usize>) -> bool {
    const ONE: [&str; 12] =
        ["wird", "ist", "steht", "hängt", "lehnt", "fehlt", "muss", "darf", "kann", "reicht", "war", "wurde"];
    const SEVERAL: [&str; 9] = ["werden", "sind", "stehen", "müssen", "dürfen", "können", "waren", "wurden", "haben"];
    let after = &sentence[range.end..];
    let mut verbs = words(after).map(|at| &after[at]).take(6);
    let has_article = ["Die ", "die "].iter().any(|article| sentence[..range.start].ends_with(article));
    &sentence[range.clone()] == "Leiter"
        && has_article
        && verbs.find(|word| ONE.contains(word) || SEVERAL.contains(word)).is_some_and(|verb| ONE.contains(&verb))
}

/// Whether a certain man is named: „der Kollege Wegener“, „unser Bauhofleiter Alois Brandl“.
pub(super) fn names_a_man(sentence: &str, range: &Range<usize>) -> bool {
    let before = words(&sentence[..range.start]).last().map_or("", |at| &sentence[at]).to_lowercase();
    let is_certain = matches!(
        &*before,
        "der" | "dem" | "den" | "des" | "vom" | "beim" | "zum" | "unser" | "unserem" | "unseren" | "unseres" | "mein"
    );
    let Some(after) = sentence[range.end..].strip_prefix(' ') else { return false };
    let follows: Vec<&str> = words(after).map(|at| &after[at]).take(2).collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    let is_kollege = ["kollege", "kollegen"].iter().any(|it| sentence[range.clone()].to_lowercase().ends_with(it));
    let is_adjacent = after.starts_with(char::is_uppercase);
    let count = follows.iter().take_while(|word| is_capital(word)).count();
    let is_several = sentence[range.clone()].ends_with("en") && matches!(&*before, "der" | "den");
    // A single noun behind a leader says what he leads: „der Leiter Personal“.
    is_certain && is_adjacent && !is_several && (count == 2 || is_kollege && count == 1)
}

/// Whether a sentence tells of one man whom all know: „unser Kollege, der Vater wird“, „unsere Leiterin und unser
/// Hausmeister“, „ein Kollege pflegt seine Mutter“.
/// „Wenn ein Kollege seine Mutter pflegt“ tells of anybody.
pub(super) fn tells_of_a_man(sentence: &str, range: &Range<usize>) -> bool {
    const OURS: [&str; 4] = ["unser", "unserem", "unseren", "unseres"];
    const RELATIVES: [&str; 8] = ["familie", "frau", "mutter", "vater", "eltern", "kind", "tochter", "sohn"];
    let lower = |text: &str| words(text).map(|at| text[at].to_lowercase()).collect::<Vec<_>>();
    let (before, after) = (lower(&sentence[..range.start]), lower(&sentence[range.end..]));
    let article = before.last().map_or("", String::as_str);
    let is_told_of = OURS.contains(&article)
        && sentence[range.end..].starts_with(',')
        && after.first().is_some_and(|it| matches!(&**it, "der" | "dem" | "den" | "dessen"));
    let is_anybody = before.iter().any(|it| matches!(&**it, "wenn" | "falls" | "sofern" | "ob" | "dass"));
    let is_one = matches!(article, "ein" | "einem" | "einen" | "eines") && !is_anybody;
    let has_family =
        || after.windows(2).any(|two| two[0].starts_with("sein") && RELATIVES.iter().any(|it| two[1].starts_with(it)));
    is_told_of
        || is_one && has_family()
        || OURS.contains(&article) && (names_our_woman(&before) || names_our_woman(&after))
}

/// Whether words in small letters name one woman in the same way, which makes the man beside her a certain one as well:
/// „unsere neue Kollegin aus Bremen, unser Hausmeister aus dem Nachbardorf“.
fn names_our_woman(words: &[String]) -> bool {
    let is_woman = |word: &String| word.len() > 5 && word.ends_with("in");
    (0..words.len())
        .any(|at| matches!(&*words[at], "unsere" | "unserer") && words[at + 1..].iter().take(2).any(is_woman))
}

/// Whether a word is part of the name of a unit: „Fachbereich Bürger und Ordnung“, „Amt für Schulen, Schüler und Sport“.
/// „Das Amt und Bürger“ names two, and „für unser Amt Mitarbeiter“ looks for some: a unit is called after those it serves.
pub(super) fn names_a_unit(sentence: &str, range: &Range<usize>) -> bool {
    const SERVED: [&str; 7] = ["Bürger", "Einwohner", "Kunden", "Schüler", "Senioren", "Verbraucher", "Besucher"];
    const UNITS: [&str; 9] =
        ["amt", "bereich", "abteilung", "referat", "dezernat", "sachgebiet", "dienst", "ressort", "stabsstelle"];
    const LONGEST: usize = 6;
    if !SERVED.contains(&&sentence[range.clone()]) {
        return false;
    }
    let all: Vec<&str> = sentence[..range.start].split_whitespace().collect();
    let first = all.len().saturating_sub(LONGEST);
    let Some(unit) = all[first..].iter().rposition(|word| {
        let lower = word.to_lowercase();
        word.starts_with(char::is_uppercase) && UNITS.iter().any(|unit| lower.ends_with(unit))
    }) else {
        return false;
    };
    let is_any = first + unit > 0 && all[first + unit - 1].trim_start_matches("kein").starts_with("ein");
    match &all[first + unit + 1..] {
        [] => true,
        ["für", ..] if is_any => false,
        [head, rest @ ..] => {
            let is_noun = |word: &str| word.starts_with(char::is_uppercase);
            (is_noun(head) || *head == "für") && rest.iter().all(|word| is_noun(word) || *word == "und")
        }
    }
}

/// Whether a text ends within the title of a norm: „Gesetz zum Schutz der …“.
pub(super) fn is_title_of_norm(before: &str) -> bool {
    let all: Vec<&str> = before.split_whitespace().collect();
    let first = all.len().saturating_sub(7);
    all[first..].windows(2).any(|two| {
        let norm = two[0].to_lowercase();
        let is_norm = ["gesetz", "gesetzes", "verordnung", "richtlinie"].iter().any(|end| norm.ends_with(end));
        is_norm && matches!(two[1], "zum" | "zur" | "über" | "für")
    })
}
