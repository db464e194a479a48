//! Whether a question of the interview is about the work, though it names something that nobody may be asked about.
//!
//! A topic is forbidden where it is the applicant's own: their party, their children, their pay. It is harmless where the
//! sentence tells a case, gives a piece of work, speaks of others or says that nobody need answer. What tells one from the
//! other is who is addressed, and with what verb, rather than the topic.

use crate::rules::phrases::{Mention, Sentence, SentenceWord};

/// Imperatives that ask applicants to say or hand over something, which can be something about themselves.
const TELLING: &[&str] = &[
    "antworten",
    "äußern",
    "beantworten",
    "begründen",
    "bekennen",
    "belegen",
    "benennen",
    "berichten",
    "beschreiben",
    "bestätigen",
    "bringen",
    "charakterisieren",
    "erklären",
    "erläutern",
    "erzählen",
    "füllen",
    "geben",
    "gehen",
    "haben",
    "händigen",
    "kreuzen",
    "lassen",
    "legen",
    "machen",
    "nehmen",
    "nennen",
    "offenbaren",
    "reichen",
    "sagen",
    "schätzen",
    "schildern",
    "schreiben",
    "seien",
    "senden",
    "skizzieren",
    "sprechen",
    "stellen",
    "teilen",
    "tragen",
    "überreichen",
    "unterschreiben",
    "unterzeichnen",
    "vermerken",
    "verraten",
    "versichern",
    "weisen",
    "zählen",
    "zeichnen",
    "zeigen",
];

/// The same verbs as far as they ask for an explanation: of what is no property of anybody, it is one of the work.
const EXPLAINING: &[&str] =
    &["begründen", "beschreiben", "erklären", "erläutern", "schildern", "skizzieren", "zeichnen", "zeigen"];

/// What somebody tells of their work.
const STORIES: &[&str] = &[
    "aufgabe",
    "auftrag",
    "beispiel",
    "fall",
    "gelegenheit",
    "konflikt",
    "lage",
    "moment",
    "projekt",
    "situation",
    "streit",
    "verhandlung",
    "vorhaben",
];

/// Verbs behind „Wie“ with which somebody is asked about themselves.
const PERSONAL: &[&str] = &[
    "bekommen",
    "bezeichnen",
    "denken",
    "feiern",
    "finden",
    "fühlen",
    "haben",
    "halten",
    "hatten",
    "heißen",
    "kommen",
    "leben",
    "nehmen",
    "ordnen",
    "praktizieren",
    "sehen",
    "sind",
    "stehen",
    "stimmen",
    "verdienen",
    "verdienten",
    "verorten",
    "wählen",
    "wählten",
    "waren",
    "werden",
    "wohnen",
    "würden",
    "wurden",
];

/// What somebody does in a case that is told to them.
const WORKING: &[&str] = &[
    "bearbeiten",
    "begleiten",
    "bemerken",
    "beraten",
    "betreuen",
    "bereiten",
    "bitten",
    "entdecken",
    "erfahren",
    "erklären",
    "erstellen",
    "finden",
    "führen",
    "leiten",
    "lesen",
    "moderieren",
    "organisieren",
    "planen",
    "prüfen",
    "schulen",
    "sollen",
    "übernehmen",
    "unterrichten",
    "verhandeln",
    "vermitteln",
    "vertreten",
    "werten",
];

/// Where somebody works, and with whom.
const WORKPLACES: &[&str] = &[
    "abteilung",
    "amt",
    "bereich",
    "büro",
    "haus",
    "kollege",
    "kollegen",
    "kollegin",
    "kolleginnen",
    "projekt",
    "referat",
    "sachgebiet",
    "schalter",
    "schreibtisch",
    "schulung",
    "sprechstunde",
    "stadt",
    "team",
    "teams",
    "vorgesetzte",
    "vorgesetzter",
    "zuständigkeit",
];

/// Words that open a clause about a case; „ob“ asks.
const OPENERS: &[&str] = &[
    "als", "bevor", "da", "damit", "dass", "falls", "indem", "nachdem", "obwohl", "sobald", "solange", "sodass",
    "während", "weil", "wenn", "wo", "wobei",
];

const PREPOSITIONS: &[&str] =
    &["an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "mit", "nach", "über", "um", "von", "vor", "zu"];

const RELATIVE: &[&str] = &["das", "dem", "den", "denen", "der", "deren", "dessen", "die"];

/// Words with which others are brought in.
const OTHERS: &[&str] = &[
    "beide", "dort", "drei", "ein", "eine", "einem", "einer", "eines", "einige", "jemand", "manche", "mehrere",
    "unser", "unsere", "viele", "vier", "zwei", "zwischen",
];

/// The topics of bodies that act by themselves.
const BODIES: &[&str] = &["Partei", "Gewerkschaft", "Religion"];

/// The topics that are the applicant's own even where no word says whose they are: „Wer betreut die Kinder?“
const PRIVATE: &[&str] = &["Familienplanung", "Schwangerschaft", "Alter", "Gesundheit"];

/// Prepositions with which a topic only says more of another noun: „Programme zur Lohnabrechnung“.
const BEHIND_A_NOUN: &[&str] = &["für", "über", "von", "zu", "zum", "zur", "zwischen", "gegen", "mit", "bei"];

/// Whether the sentence in which the words stand asks the applicant for nothing of their own.
pub(super) fn is_about_the_work(mention: &Mention<'_>) -> bool {
    let (sentence, topic) = (mention.sentence_in_words(), &*mention.word.word);
    tells_a_case(&sentence)
        || is_piece_of_work(&sentence)
        || speaks_of_others(&sentence, topic)
        || asks_how(&sentence, topic)
        || says_more_of_a_noun(&sentence, topic)
        || is_waived(&sentence)
        || is_raised_by_the_applicant(&sentence, topic)
}

/// „Auf dem Tisch liegt ein Antrag auf einen Ausweis. Welche Unterlagen fehlen?“
fn tells_a_case(sentence: &Sentence<'_>) -> bool {
    let words = &sentence.words;
    // „Sie betreuen eine Familie, …“ puts the applicant into the case.
    let from = match &words[..] {
        [who, verb, ..] if who.text == "Sie" && WORKING.contains(&&*verb.lower) => 2,
        _ => 0,
    };
    let of_work = |at: usize| is_of_work(words, at);
    let of_applicant = |at: &usize| {
        let word = words[*at].text;
        (is_address(word) && !of_work(*at)) || ["Lebenslauf", "Anschreiben"].contains(&word)
    };
    !sentence.is_question && !sentence.is_alone && !(from..words.len()).any(|at| of_applicant(&at))
}

/// Whether what is the applicant's is their place of work: „In Ihrem Sachgebiet häufen sich Krankmeldungen.“
fn is_of_work(words: &[SentenceWord<'_>], at: usize) -> bool {
    is_own(words[at].text) && words[at + 1..].iter().take(2).any(|word| WORKPLACES.contains(&&*word.lower))
}

/// „Ordnen Sie sechs Wahlvorschläge von Parteien“, „Beschreiben Sie eine Lage, in der …“
fn is_piece_of_work(sentence: &Sentence<'_>) -> bool {
    let Some((verb, object)) = imperative(sentence) else { return false };
    let rest = &sentence.words[object..];
    if rest.iter().any(|word| is_own(word.text)) {
        return false;
    }
    if !TELLING.contains(&verb) {
        return true;
    }
    let before = &sentence.words[object.min(sentence.hit.start)..sentence.hit.end - 1];
    let is_noun = |text: &str| text.starts_with(char::is_uppercase) && !is_address(text);
    let explains = EXPLAINING.contains(&verb)
        && before.iter().skip(usize::from(object > sentence.hit.start)).any(|word| is_noun(word.text))
        && !rest.iter().any(|word| is_address(word.text));
    let article = rest.iter().take(2).any(|word| word.lower.starts_with("ein"));
    let story = rest.iter().take(4).any(|word| STORIES.contains(&&*word.lower));
    explains || (article && story)
}

/// „Wie verteilen Sie Aufgaben, wenn eine Führungskraft in Mutterschutz geht?“
fn speaks_of_others(sentence: &Sentence<'_>, topic: &str) -> bool {
    let last = sentence.hit.end - 1;
    let Some(from) = (1..=last).rev().find(|at| sentence.words[*at].begins_clause) else { return false };
    let to = (last + 1..sentence.words.len()).find(|at| sentence.words[*at].begins_clause);
    let clause = &sentence.words[from..to.unwrap_or(sentence.words.len())];
    let lower = |at: usize| clause.get(at).map_or("", |word| &*word.lower);
    let is_ours = clause.iter().any(|word| is_address(word.text) || matches!(&*word.lower, "wir" | "uns"));
    // „…, in den nächsten Jahren zu heiraten“: whoever is asked is meant here too.
    let is_infinitive = clause.iter().rev().nth(1).is_some_and(|word| word.lower == "zu")
        || clause.last().is_some_and(|word| word.lower.ends_with("en") && word.lower.contains("zu"));
    if is_ours || is_infinitive {
        return false;
    }
    if PREPOSITIONS.contains(&lower(0)) && RELATIVE.contains(&lower(1)) {
        return true;
    }
    let is_subject = |at: usize| from + at == last && !BODIES.contains(&topic);
    let others = OPENERS.contains(&lower(0)) && OTHERS.contains(&lower(1));
    others && !is_subject(2) && !is_subject(3)
}

/// „Wie bringen Sie einer Fraktion bei, dass …?“
fn asks_how(sentence: &Sentence<'_>, topic: &str) -> bool {
    let lower = |at: usize| sentence.words.get(at).map_or("", |word| &*word.lower);
    let how = ["wie", "womit", "wodurch", "woran", "worauf", "wofür"].contains(&lower(0));
    let (verb, who) = (lower(1), sentence.words.get(2));
    how && verb.ends_with('n')
        && who.is_some_and(|word| word.text == "Sie")
        && !PERSONAL.contains(&verb)
        && !PRIVATE.contains(&topic)
        && !sentence.words.iter().any(|word| is_own(word.text))
}

/// „Welche Programme zur Lohnabrechnung haben Sie benutzt?“
fn says_more_of_a_noun(sentence: &Sentence<'_>, topic: &str) -> bool {
    let before = &sentence.words[..sentence.hit.start];
    let [asked, .., noun, preposition] = before else { return false };
    asked.lower.starts_with("welche")
        && noun.text.starts_with(char::is_uppercase)
        && BEHIND_A_NOUN.contains(&&*preposition.lower)
        && !PRIVATE.contains(&topic)
}

/// „Ihr bisheriges Gehalt müssen Sie uns nicht nennen.“
fn is_waived(sentence: &Sentence<'_>) -> bool {
    let words = &sentence.words;
    let Some(denial) = words.iter().position(|word| is_denial(&word.lower)) else { return false };
    let lets_off = |at: usize| {
        ["müssen", "brauchen", "sollen", "sollten", "dürfen"].contains(&&*words[at].lower)
            && (words.get(at + 1).is_some_and(|word| word.text == "Sie") || at > 0 && words[at - 1].text == "Sie")
    };
    let we =
        || words.iter().any(|word| ["wir", "uns", "man", "niemand", "gremium", "kommission"].contains(&&*word.lower));
    let is_let_off = (0..words.len()).any(lets_off);
    !sentence.is_question
        && match imperative(sentence) {
            Some((_, object)) => denial < object + 5 && !words[object..=denial].iter().any(|word| word.begins_clause),
            None => is_let_off || we(),
        }
}

/// „Sie haben Ihre Schwerbehinderung im Anschreiben erwähnt. Welche Ausstattung brauchen Sie?“
fn is_raised_by_the_applicant(sentence: &Sentence<'_>, topic: &str) -> bool {
    let raised = ["angegeben", "angesprochen", "erwähnt", "genannt", "geschrieben", "mitgeteilt", "offengelegt"];
    !sentence.is_question
        && ["Behinderung", "Gesundheit"].contains(&topic)
        && sentence.words.iter().any(|word| raised.contains(&&*word.lower))
}

fn is_denial(word: &str) -> bool {
    ["nicht", "nichts", "nie", "niemals", "niemand", "tabu", "unerheblich", "egal", "bedeutungslos"].contains(&word)
        || word.starts_with("kein")
}

/// The verb of a sentence that tells somebody to do something, and where its object begins.
fn imperative<'s>(sentence: &'s Sentence<'_>) -> Option<(&'s str, usize)> {
    let words = &sentence.words;
    let at = usize::from(words.first()?.lower == "bitte");
    let is_one = !sentence.is_question && words.get(at)?.lower.ends_with('n') && words.get(at + 1)?.text == "Sie";
    is_one.then(|| (&*words[at].lower, at + 2))
}

/// Whether a word addresses the applicant.
fn is_address(word: &str) -> bool {
    is_own(word) || matches!(word, "Sie" | "du" | "Du" | "dich")
}

/// Whether a word says that something is the applicant's.
fn is_own(word: &str) -> bool {
    let small = ["dein", "deine", "deinem", "deinen", "deiner", "deines", "dir"];
    matches!(word, "Ihr" | "Ihre" | "Ihrem" | "Ihren" | "Ihrer" | "Ihres" | "Ihnen")
        || small.contains(&word.to_lowercase().as_str())
}
