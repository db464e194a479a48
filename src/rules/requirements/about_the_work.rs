//! Whether a question of the interview is about the work, though it names something that nobody may be asked about.
//!
//! A topic is forbidden where it is the applicant's own: their party, their children, their pay. It is harmless where the
//! sentence tells a case, gives a piece of work, speaks of others or says that nobody need answer. What tells one from the
//! other is who is addressed, and with what verb, rather than the topic.

use crate::norms::question_words::question_words;
use crate::rules::phrases::{Mention, Sentence, SentenceWord};

/// The topics of bodies that act by themselves.
const BODIES: &[&str] = &["Partei", "Gewerkschaft", "Religion"];

/// The topics that are the applicant's own even where no word says whose they are: „Wer betreut die Kinder?“
const PRIVATE: &[&str] = &["Familienplanung", "Schwangerschaft", "Alter", "Gesundheit"];

/// The topics that applicants raise themselves, to learn what helps them at work.
const RAISED: &[&str] = &["Behinderung", "Gesundheit"];

/// Whether the sentence in which the words stand asks the applicant for nothing of their own.
pub(super) fn is_about_the_work(mention: &Mention<'_>) -> bool {
    let (sentence, topic) = (mention.sentence_in_words(), &*mention.word.word);
    if sentence.hit.is_empty() {
        return false;
    }
    tells_a_case(&sentence)
        || is_faced_by_others(&sentence)
        || is_piece_of_work(&sentence, topic)
        || speaks_of_others(&sentence, topic)
        || belongs_to_others(&sentence, topic)
        || asks_how(&sentence, topic)
        || asks_for_a_procedure(&sentence)
        || says_more_of_a_noun(&sentence, topic)
        || is_waived(&sentence)
        || is_raised_by_the_applicant(&sentence, topic)
}

/// „Auf dem Tisch liegt ein Antrag auf einen Ausweis. Welche Unterlagen fehlen?“
fn tells_a_case(sentence: &Sentence<'_>) -> bool {
    let (words, known) = (&sentence.words, question_words());
    // „Sie betreuen eine Familie, …“ and „Ein Ratsmitglied verlangt, dass Sie …“ put the applicant into the case.
    let puts_in = match &words[..] {
        [who, verb, ..] if who.text == "Sie" => known.working.has(&verb.lower),
        [first, ..] => known.others.has(&first.lower),
        [] => false,
    };
    // „Eine Beschäftigte teilt Ihnen mit, …“ tells them something of others, „bei Ihnen“ is their own.
    let is_told = |at: usize| words[at].text == "Ihnen" && at > 0 && !matches!(&*words[at - 1].lower, "bei" | "man");
    let of_applicant = |at: usize| {
        let is_asked = if puts_in { is_own(words[at].text) && !is_told(at) } else { is_address(words[at].text) };
        (is_asked && !is_of_work(words, at)) || known.papers.has(&words[at].lower)
    };
    !sentence.is_question && !sentence.is_alone && !(0..words.len()).any(of_applicant)
}

/// „Am Schalter fragt Sie jemand nach Ihrer Religion. Wie reagieren Sie?“, „Was sagen Sie einem Bürger, der wissen will, …?“
fn is_faced_by_others(sentence: &Sentence<'_>) -> bool {
    let (words, known) = (&sentence.words, question_words());
    let before = &words[..sentence.hit.end];
    let is_other = |word: &SentenceWord<'_>| word.lower.starts_with("jemand") || known.others.has(&word.lower);
    // „Fragt Sie manchmal jemand, …?“ asks what has happened to them.
    let is_case = if sentence.is_question {
        matches!(&*words[0].lower, "was" | "wie") && words.get(2).is_some_and(|word| word.text == "Sie")
    } else {
        !sentence.is_alone
    };
    let is_asker = |word: &SentenceWord<'_>| matches!(&*word.lower, "wir" | "uns" | "gremium" | "kommission");
    let faces = before.iter().any(|word| known.confronting.has(&word.lower));
    is_case && faces && before.iter().any(is_other) && !words.iter().any(is_asker)
}

/// Whether what is the applicant's is their place of work: „In Ihrem Sachgebiet häufen sich Krankmeldungen.“
fn is_of_work(words: &[SentenceWord<'_>], at: usize) -> bool {
    is_own(words[at].text) && words[at + 1..].iter().take(2).any(|word| question_words().workplaces.has(&word.lower))
}

/// „Ordnen Sie sechs Wahlvorschläge von Parteien“, „Beschreiben Sie eine Lage, in der …“
fn is_piece_of_work(sentence: &Sentence<'_>, topic: &str) -> bool {
    let Some((verb, object)) = imperative(sentence) else { return false };
    let rest = &sentence.words[object..];
    // „Ordnen Sie sich politisch ein“, „Überzeugen Sie uns davon, dass Sie gesund sind“
    let clause = (object..sentence.hit.end).rev().find(|at| sentence.words[*at].begins_clause);
    let of_you = clause.is_some_and(|at| {
        let asked = &sentence.words[at..sentence.words.len().min(at + 4)];
        question_words().reporting.has(&asked[0].lower) && asked.iter().any(|word| is_address(word.text))
    });
    let is_reflexive = rest.first().is_some_and(|word| word.lower == "sich");
    if of_you || is_reflexive || rest.iter().any(|word| is_own(word.text)) {
        return false;
    }
    if !question_words().telling.has(verb) {
        return true;
    }
    let before = &sentence.words[object.min(sentence.hit.start)..sentence.hit.end - 1];
    let is_noun = |text: &str| text.starts_with(char::is_uppercase) && !is_address(text);
    let explains = question_words().explaining.has(verb)
        && before.iter().skip(usize::from(object > sentence.hit.start)).any(|word| is_noun(word.text))
        && !rest.iter().any(|word| is_address(word.text));
    let article = rest.iter().take(2).any(|word| word.lower.starts_with("ein"));
    let story = rest.iter().take(4).any(|word| question_words().stories.has(&word.lower));
    // „Erklären Sie, wie die Konfession im Melderegister gespeichert wird.“
    let is_passive = rest.last().is_some_and(|word| matches!(&*word.lower, "werden" | "wird"));
    let asks_how = question_words().explaining.has(verb) && is_passive && !PRIVATE.contains(&topic);
    explains || (article && story) || (asks_how && !rest.iter().any(|word| is_address(word.text)))
}

/// „Wie verteilen Sie Aufgaben, wenn eine Führungskraft in Mutterschutz geht?“
fn speaks_of_others(sentence: &Sentence<'_>, topic: &str) -> bool {
    let last = sentence.hit.end - 1;
    let known = question_words();
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
    if matches!(lower(0), "deren" | "dessen") || known.prepositions.has(lower(0)) && known.relative.has(lower(1)) {
        return true;
    }
    let is_subject = |at: usize| from + at == last && !BODIES.contains(&topic);
    let at_work = clause.iter().any(|word| known.workplaces.has(&word.lower));
    let others = known.openers.has(lower(0)) && (known.others.has(lower(1)) || at_work);
    others && !is_subject(2) && !is_subject(3)
}

/// „Wie schützen Sie die Gesundheit der Badegäste?“
fn belongs_to_others(sentence: &Sentence<'_>, topic: &str) -> bool {
    let known = question_words();
    let [noun, article, of, ..] = &sentence.words[sentence.hit.end - 1..] else { return false };
    let is_noun = noun.text.starts_with(char::is_uppercase) && !is_address(noun.text);
    let is_attribute = known.possessive.has(&article.lower) && !article.begins_clause && !known.own_past.has(&of.lower);
    let is_own = |word: &SentenceWord<'_>| is_own(word.text);
    is_noun && is_attribute && !BODIES.contains(&topic) && !sentence.words[..sentence.hit.end].iter().any(is_own)
}

/// „Wie bringen Sie einer Fraktion bei, dass …?“, „Welche Nachweise verlangen Sie für …?“
fn asks_how(sentence: &Sentence<'_>, topic: &str) -> bool {
    let (words, known) = (&sentence.words, question_words());
    let Some(who) = words.iter().take(5).position(|word| word.text == "Sie").filter(|at| *at > 1) else { return false };
    let (first, verb) = (&*words[0].lower, &*words[who - 1].lower);
    let is_private = PRIVATE.contains(&topic);
    let (is_how, is_personal) = match first {
        "wie" | "was" | "womit" | "wodurch" | "woran" | "worauf" | "wofür" => {
            (who == 2, known.personal.has(verb) || is_private && known.coping.has(verb))
        }
        _ if first.starts_with("welche") || known.interrogatives.has(first) => {
            let is_topic = sentence.hit.start < who && !known.awarding.has(verb);
            let is_private = is_private && (known.coping.has(verb) || !first.starts_with("welche"));
            (!is_topic, known.personal.has(verb) || known.having.has(verb) || is_private)
        }
        _ => (false, true),
    };
    // „Wie gehen Sie mit einer Krankmeldung um?“
    let of_somebody =
        matches!(&words[who + 1..], [with, article, ..] if with.lower == "mit" && article.lower.starts_with("ein"));
    let is_own = |at: usize| is_own(words[at].text) && !is_of_work(words, at);
    // „Was machen Sie sonntags, gehen Sie zur Messe?“ asks twice.
    let begins = |at: usize| words[at].begins_clause && !known.openers.has(&words[at].lower);
    let asks_again = |at: usize| begins(at) && words[at + 1..].iter().take(3).any(|word| word.text == "Sie");
    if (who + 1..sentence.hit.end).any(asks_again) {
        return false;
    }
    is_how && verb.ends_with('n') && (!is_personal || of_somebody) && !(0..words.len()).any(is_own)
}

/// „Welche Programme zur Lohnabrechnung haben Sie benutzt?“
fn says_more_of_a_noun(sentence: &Sentence<'_>, topic: &str) -> bool {
    let before = &sentence.words[..sentence.hit.start];
    let [asked, .., noun, preposition] = before else { return false };
    // „Welche Vorräte an Medikamenten hält der Rettungsdienst vor?“
    let is_of_body = match &sentence.words[sentence.hit.end..] {
        [verb, article, ..] => {
            verb.lower.ends_with('t') && matches!(&*article.lower, "das" | "der" | "die" | "unser" | "unsere")
        }
        _ => false,
    };
    asked.lower.starts_with("welche")
        && noun.text.starts_with(char::is_uppercase)
        && question_words().attributes.has(&preposition.lower)
        && (is_of_body || !PRIVATE.contains(&topic))
}

/// „Wie läuft die Bearbeitung eines Antrags auf einen Schwerbehindertenausweis ab?“
fn asks_for_a_procedure(sentence: &Sentence<'_>) -> bool {
    let (words, known) = (&sentence.words, question_words());
    let Some(verb) = words.iter().take(4).position(|word| known.procedural.has(&word.lower)) else { return false };
    let asks = words[0].lower.starts_with('w') && sentence.is_question;
    // „Wie läuft die Familienplanung?“ asks for the topic itself.
    let is_noun = |word: &SentenceWord<'_>| word.text.starts_with(char::is_uppercase);
    let has_head = verb > 1 || words.iter().take(sentence.hit.end - 1).skip(verb).any(is_noun);
    asks && has_head && !words.iter().any(|word| is_address(word.text))
}

/// „Ihr bisheriges Gehalt müssen Sie uns nicht nennen.“
fn is_waived(sentence: &Sentence<'_>) -> bool {
    let (words, known) = (&sentence.words, question_words());
    let denies = |word: &SentenceWord<'_>| known.denying.has(&word.lower) || word.lower.starts_with("kein");
    let is_without = |word: &SentenceWord<'_>| word.lower == "ohne" || word.lower.starts_with("kein");
    if words.windows(2).any(|pair| is_without(&pair[0]) && known.moot.has(&pair[1].lower)) && !sentence.is_question {
        return true;
    }
    let Some(denial) = words.iter().position(denies).filter(|_| !sentence.is_question) else { return false };
    if let Some((_, object)) = imperative(sentence) {
        return denial < object + 5 && !words[object..=denial].iter().any(|word| word.begins_clause);
    }
    let is_you = |at: usize| words.get(at).is_some_and(|word| word.text == "Sie");
    let lets_off = |at: &usize| known.obliging.has(&words[*at].lower) && (is_you(at + 1) || *at > 0 && is_you(at - 1));
    let any = |is: &dyn Fn(&str) -> bool| words.iter().any(|word| is(&word.lower));
    let misses = any(&|word| known.papers.has(word)) && any(&|word| known.missing.has(word));
    (0..words.len()).any(|at| lets_off(&at)) || (any(&|word| known.asking.has(word)) && !misses)
}

/// „Sie haben Ihre Schwerbehinderung im Anschreiben erwähnt. Welche Ausstattung brauchen Sie?“
fn is_raised_by_the_applicant(sentence: &Sentence<'_>, topic: &str) -> bool {
    !sentence.is_question
        && RAISED.contains(&topic)
        && sentence.words.iter().any(|word| question_words().raised.has(&word.lower))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norms::words::{List, words};

    #[test]
    fn topics_are_named_as_in_the_list() {
        for topic in [BODIES, PRIVATE, RAISED].concat() {
            assert!(words().has(List::ForbiddenQuestions, topic), "{topic}");
        }
    }
}
