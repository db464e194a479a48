//! Whether a sentence says that a fact is not asked for: „Nach dem Alter fragt das Formular nicht“, „Niemand muss ein Lichtbild
//! beilegen“.
//!
//! A sentence that asks for something denies in its main clause only what would be missing, too old or forgotten. Every other
//! denial in the clause of the fact, or in the clause on which it hangs, takes the demand away.

use std::ops::Range;

use crate::rules::phrases::{Mention, Sentence};

const DENIALS: &[&str] = &[
    "nicht",
    "nichts",
    "nie",
    "niemals",
    "niemand",
    "niemandem",
    "niemanden",
    "kein",
    "keine",
    "keinem",
    "keinen",
    "keiner",
    "keinerlei",
    "keineswegs",
    "keinesfalls",
    "nirgends",
    "nirgendwo",
    "weder",
];

/// Words behind a denial that only limit: „nicht älter als ein Jahr“, „nicht nur“.
const LIMITS: &[&str] = &[
    "nur", "zuletzt", "allein", "bloß", "älter", "jünger", "kleiner", "größer", "mehr", "weniger", "länger", "später",
];

/// Beginnings of words with which a denial demands all the more: „darf nicht fehlen“, „nicht vergessen“, „nicht freiwillig“.
const INSISTING: &[&str] = &[
    "fehl",
    "vergess",
    "verzicht",
    "auskomm",
    "umhin",
    "leer",
    "freiwillig",
    "optional",
    "scheu",
    "zöger",
    "schad",
    "vollständig",
    "ohne",
    "verschweig",
    "auslass",
];

/// What clauses begin with that say of whom, when or why; they deny nothing of the main clause.
const DESCRIBING: &[&str] = &[
    "wer", "der", "die", "das", "den", "dem", "deren", "dessen", "denen", "wenn", "falls", "sofern", "soweit",
    "solange", "bevor", "bis", "weil", "da", "damit", "obwohl", "sonst",
];

/// What clauses begin with that hang on what another one says or asks.
const HANGING: &[&str] = &[
    "dass", "ob", "wie", "wo", "woher", "wohin", "wann", "was", "wer", "wen", "wem", "welche", "welcher", "welchen",
    "welches", "welchem", "worin", "woran", "womit",
];

/// Beginnings of words for what one declares: „Erklärung, dass keine Schulden bestehen“.
const DECLARING: &[&str] = &[
    "erklär",
    "bestätig",
    "bescheinig",
    "nachweis",
    "nachzuweisen",
    "weisen",
    "attest",
    "versicher",
    "beleg",
    "zeugnis",
    "auskunft",
    "angabe",
    "angeben",
];

/// Words with which a clause takes up what was said before it: „Ein Foto? Das brauchen wir nicht“.
const BACK: &[&str] = &[
    "das",
    "dies",
    "es",
    "beides",
    "davon",
    "danach",
    "darauf",
    "dazu",
    "darüber",
    "daran",
    "dafür",
    "ist",
    "sind",
    "pflicht",
    "pflichtangabe",
    "bedingung",
    "voraussetzung",
    "muss",
];

/// A sentence with its clauses.
struct Reading<'a> {
    sentence: Sentence<'a>,
    clauses: Vec<Range<usize>>,
}

/// Whether the sentence says that it does not ask for the fact.
pub(super) fn is_withdrawn(mention: &Mention<'_>) -> bool {
    let reading = Reading::of(mention.sentence_in_words());
    let mut places = 0..reading.sentence.words.len();
    !reading.sentence.is_question && places.any(|at| reading.withdraws(at) || reading.stays_empty(at))
}

impl<'a> Reading<'a> {
    fn of(sentence: Sentence<'a>) -> Self {
        let word = |at: usize| sentence.words.get(at).map_or("", |word| word.text);
        let is_noun = |at: usize| word(at).starts_with(char::is_uppercase) && !matches!(word(at), "Sie" | "Bitte");
        // „Alter, Geschlecht und Religion“, „das Alter, den Beruf und die Religion“: what stands behind the comma is listed.
        let is_listed = |at: usize| {
            let is_article = matches!(word(at), "der" | "die" | "das" | "den" | "dem");
            let goes_on = || matches!(word(at + 2), "und" | "oder" | "sowie");
            is_noun(at) || (is_article && is_noun(at + 1) && goes_on())
        };
        let begins = |at: usize| at == 0 || (sentence.words[at].begins_clause && !is_listed(at));
        let mut starts: Vec<usize> = (0..sentence.words.len()).filter(|at| begins(*at)).collect();
        starts.push(sentence.words.len());
        let clauses = starts.windows(2).map(|pair| pair[0]..pair[1]).collect();
        Reading { sentence, clauses }
    }

    fn word(&self, at: usize) -> &str {
        self.sentence.words.get(at).map_or("", |word| word.lower.as_str())
    }

    fn holds(&self, mut range: Range<usize>, stems: &[&str]) -> bool {
        range.any(|at| stems.iter().any(|stem| self.word(at).starts_with(stem)))
    }

    fn is_hit(&self, clause: &Range<usize>) -> bool {
        self.sentence.hit.start < clause.end && clause.start < self.sentence.hit.end
    }

    /// Whether one of the first two words of a clause is one of these: „nach dem“ hangs on its clause as „dem“ does.
    fn opens(&self, clause: &Range<usize>, words: &[&str]) -> bool {
        (clause.start..clause.end.min(clause.start + 2)).any(|at| words.contains(&self.word(at)))
    }

    /// Whether a word says that the fact is not asked for.
    fn withdraws(&self, at: usize) -> bool {
        let place = self.clauses.iter().position(|clause| clause.contains(&at)).unwrap_or_default();
        let clause = &self.clauses[place];
        DENIALS.contains(&self.word(at))
            && !self.limits(at)
            && !self.holds(clause.clone(), INSISTING)
            && !self.is_contrast(at, clause)
            && !self.describes(place)
            && !self.is_declared(place)
            && self.reaches_hit(at, clause)
    }

    /// „Das Feld können Sie leer lassen“, and not „darf nicht leer bleiben“.
    fn stays_empty(&self, at: usize) -> bool {
        matches!(self.word(at), "leer" | "frei" | "offen")
            && matches!(self.word(at + 1), "lassen" | "lasst" | "gelassen" | "bleiben" | "bleibt")
            && (at == 0 || self.word(at - 1) != "nicht")
    }

    /// „nicht älter als“, „nicht erst zum Gespräch“, where „gar nicht erst“ denies.
    fn limits(&self, at: usize) -> bool {
        let is_time =
            || matches!(self.word(at + 2), "nach" | "zum" | "zur" | "bei" | "beim" | "mit" | "im" | "wenn" | "am");
        LIMITS.contains(&self.word(at + 1)) || (self.word(at + 1) == "erst" && is_time())
    }

    /// „ein Foto und keine Originale“, „Kopien, keine Originale“.
    fn is_contrast(&self, at: usize, clause: &Range<usize>) -> bool {
        let behind = self.sentence.hit.end <= at;
        let is_joined = at > clause.start && matches!(self.word(at - 1), "und" | "aber" | "oder" | "bitte");
        behind && self.word(at).starts_with("kein") && (is_joined || (at == clause.start && at > 0))
    }

    /// Whether a clause says of whom, when or why. „Das“ and „die“ at the beginning of a sentence are articles.
    fn describes(&self, place: usize) -> bool {
        let clause = &self.clauses[place];
        let is_conjunction =
            || matches!(self.word(0), "wer" | "wenn" | "falls" | "sofern" | "solange" | "bevor" | "da");
        if clause.start == 0 { is_conjunction() } else { self.opens(clause, DESCRIBING) && !self.speaks_back(clause) }
    }

    /// „…; das brauchen wir nicht“ is a main clause, where „…, das nicht älter als ein Jahr ist“ describes: the verb follows.
    fn speaks_back(&self, clause: &Range<usize>) -> bool {
        matches!(self.word(clause.start), "das" | "die" | "den" | "sonst")
            && matches!(
                self.word(clause.start + 1),
                "brauchen"
                    | "ist"
                    | "sind"
                    | "wollen"
                    | "möchten"
                    | "benötigen"
                    | "erwarten"
                    | "verlangen"
                    | "erheben"
                    | "spielt"
                    | "spielen"
                    | "müssen"
                    | "muss"
                    | "geht"
                    | "gehen"
                    | "interessiert"
                    | "interessieren"
            )
    }

    fn is_declared(&self, place: usize) -> bool {
        let clause = &self.clauses[place];
        self.opens(clause, &["dass"]) && self.holds(0..clause.start, DECLARING)
            // „ob Sie keine Kinder haben“ asks.
            || self.opens(clause, &["ob", "warum", "weshalb"])
    }

    /// Whether a denial is said of the clause of the fact, of what that clause hangs on, or of what was said before.
    fn reaches_hit(&self, at: usize, clause: &Range<usize>) -> bool {
        let behind = self.sentence.hit.end <= clause.start;
        if self.is_hit(clause) {
            // „Wir können Sie nicht einladen ohne ein Foto“ is told by the words before the fact.
            return !self.holds(clause.start..self.sentence.hit.start, &["ohne"]);
        }
        let refers = || clause.clone().any(|at| BACK.contains(&self.word(at)) || self.sentence.words[at].text == "sie");
        let hangs = || {
            let mut hits = self.clauses.iter().filter(|it| self.is_hit(it));
            hits.all(|it| self.opens(it, HANGING) || (it.len() > 2 && self.word(it.end - 2) == "zu"))
        };
        hangs() || (behind && at > 0 && refers())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::phrases::SentenceWord;

    /// Whether a sentence says that it does not ask for the fact in these of its words.
    fn withdraws(text: &str, hit: &str) -> bool {
        let found = text.find(hit).unwrap();
        let (mut words, mut behind, mut range) = (Vec::new(), 0, 0..0);
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            range.start += usize::from(start < found);
            range.end += usize::from(start < found + hit.len());
            let begins_clause = text[behind..start].contains([',', ';']);
            behind = start + word.len();
            words.push(SentenceWord { text: word, lower: word.to_lowercase(), begins_clause });
        }
        let reading = Reading::of(Sentence { words, hit: range, is_question: false, is_alone: true });
        (0..reading.sentence.words.len()).any(|at| reading.withdraws(at))
    }

    #[test]
    fn a_denial_takes_the_demand_away() {
        for (text, hit) in [
            ("Das Geburtsdatum ist kein Pflichtfeld mehr.", "Geburtsdatum"),
            ("Nach Religion, Familienstand oder Kindern fragt das Formular nicht.", "Religion"),
            ("Der Personalrat hat erreicht, dass niemand das bisherige Gehalt angeben muss.", "bisherige Gehalt"),
            ("Über das Alter, den Familienstand und die Herkunft sagen Sie uns bitte nichts.", "Alter"),
            ("Fotos schauen wir uns gar nicht erst an.", "Fotos"),
            ("Wie alt Sie sind, brauchen Sie uns nicht zu schreiben.", "Wie alt Sie"),
        ] {
            assert!(withdraws(text, hit), "{text}");
        }
    }

    #[test]
    fn what_may_not_be_missing_too_old_or_forgotten_is_demanded() {
        for (text, hit) in [
            ("Lichtbild, nicht älter als ein Jahr", "Lichtbild"),
            ("Ihr Profilbild darf nicht fehlen.", "Profilbild"),
            ("Vergessen Sie nicht, Ihr Alter zu nennen.", "Alter"),
            ("Erklärung, dass keine Schwangerschaft besteht", "Schwangerschaft"),
            ("Schick uns deinen Lebenslauf und ein Selfie, mehr brauchen wir nicht.", "Selfie"),
        ] {
            assert!(!withdraws(text, hit), "{text}");
        }
    }
}
