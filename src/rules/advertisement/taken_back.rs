//! Whether a sentence takes back what it says of where somebody lives, whom they know or which party they belong to: „Eine
//! Residenzpflicht gibt es nicht mehr“, „Niemand muss in die Gemeinde ziehen“.
//!
//! An advertisement that prefers somebody hardly ever denies anything in its main clause, apart from those whom it turns down.

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
    "nirgends",
    "nirgendwo",
    "weder",
];

/// What a clause begins with that says of whom or under what condition. A denial in it describes people.
const DESCRIBING: &[&str] = &[
    "wer", "der", "die", "das", "den", "dem", "deren", "dessen", "denen", "wenn", "falls", "sofern", "soweit",
    "solange", "bevor", "ehe", "bis", "was",
];

/// What other clauses begin with that depend on one.
const DEPENDENT: &[&str] = &[
    "dass", "ob", "weil", "da", "obwohl", "damit", "wo", "woher", "wohin", "wie", "wen", "wem", "wessen", "welche",
    "welcher", "welchen", "welches", "welchem",
];

/// Verbs with which a sentence begins that says on what condition: „Liegt Ihr Wohnort nicht im Kreis, …“.
const CONDITION: &[&str] = &[
    "gehören", "gehörst", "haben", "hast", "hat", "liegt", "wohnen", "wohnst", "wohnt", "leben", "lebst", "sind",
    "bist", "ist", "stammen",
];

/// Beginnings of words for those who are turned down, and for words that turn them down politely.
const REFUSED: &[&str] = &[
    "andere",
    "anderswo",
    "übrig",
    "auswärt",
    "außerhalb",
    "draußen",
    "ortsfremd",
    "zugezogen",
    "zugereist",
    "pendel",
    "pendl",
    "einpendel",
    "fremd",
    "sonst",
    "leider",
    "ohne",
    "parteilos",
    "opposition",
];

/// Beginnings of words that stand with a denial and yet deny nothing: „schadet nicht“, „nicht verhandelbar“, „genügt nicht“.
const STRENGTHENED: &[&str] =
    &["schad", "verhandelbar", "überst", "überschreit", "verzicht", "genüg", "reich", "weggezogen", "schimpf"];

/// Beginnings of words with which somebody is turned down who was named by party or relations: „Wer für die Opposition
/// kandidiert hat, wird nicht eingestellt“.
const TURNED_DOWN: &[&str] =
    &["einstell", "eingestellt", "bewerben", "berücksichtig", "betracht", "infrage", "einladen"];

/// Beginnings of words for what is left aside instead of people: „Empfehlungen von Mitgliedern des Rates berücksichtigen wir
/// nicht“.
const LEFT_ASIDE: &[&str] = &[
    "angabe",
    "anruf",
    "beziehung",
    "brief",
    "empfehl",
    "fürsprach",
    "hinweis",
    "kontakt",
    "mitgliedschaft",
    "schreiben",
    "verwandtschaft",
    "vorschläg",
    "vorschlag",
    "wunsch",
    "wünsche",
    "zugehörigkeit",
];

/// Beginnings of words that follow a denial of which little or nothing is left: „nicht jede“, „nicht ganz unwichtig“, „nicht
/// so genau“, „keine Sorge“.
const HALF_DENIED: &[&str] = &[
    "genau",
    "streng",
    "jede",
    "selten",
    "unwichtig",
    "unbedeutend",
    "unerheblich",
    "ungern",
    "umsonst",
    "zufäll",
    "sorge",
    "angst",
    "wunder",
    "zweifel",
];

/// Words with which a clause speaks of what another one said, and of what that is not: „…, aber keine Pflicht“.
const BACK: &[&str] = &[
    "das",
    "dies",
    "es",
    "er",
    "ihn",
    "davon",
    "danach",
    "dafür",
    "darauf",
    "dazu",
    "darüber",
    "deshalb",
    "deswegen",
    "so",
    "pflicht",
    "bedingung",
    "voraussetzung",
    "muss",
    "kriterium",
    "bedeutung",
    "rolle",
    "belang",
    "vorteil",
];

/// Beginnings of words for a preference; a sentence that denies one turns nobody down.
const PREFERENCE: &[&str] = &["vorteil", "vorrang", "vorzug", "bonus", "bevorzug", "vorgezogen", "vorsprung", "besser"];

/// Words with which a clause turns against the one before it, and beginnings of words for what is liked none the less.
const TURNING: &[&str] = &["aber", "jedoch", "allerdings", "dennoch", "trotzdem"];
const LIKED: &[&str] =
    &["gesehen", "begrüß", "erwünscht", "gewünscht", "vorteil", "bevorzug", "vorgezogen", "pluspunkt"];

/// Words with which another thought begins.
const CONJUNCTIONS: &[&str] =
    &["und", "oder", "aber", "sondern", "doch", "jedoch", "denn", "sonst", "auch", "wir", "dort"];

/// A sentence with its clauses.
struct Reading<'a> {
    sentence: Sentence<'a>,
    clauses: Vec<Range<usize>>,
}

/// Whether the main clause denies what the words say.
pub(super) fn is_taken_back(mention: &Mention<'_>) -> bool {
    let sentence = mention.sentence_in_words();
    let clauses = clauses(&sentence);
    let reading = Reading { sentence, clauses };
    !reading.sentence.is_question && (0..reading.sentence.words.len()).any(|at| reading.takes_back(at))
}

impl Reading<'_> {
    fn word(&self, at: usize) -> &str {
        self.sentence.words.get(at).map_or("", |word| word.lower.as_str())
    }

    fn holds(&self, range: Range<usize>, stems: &[&str]) -> bool {
        range.into_iter().any(|at| stems.iter().any(|stem| self.word(at).starts_with(stem)))
    }

    fn is_hit(&self, clause: &Range<usize>) -> bool {
        self.sentence.hit.start < clause.end && clause.start < self.sentence.hit.end
    }

    /// Whether a clause depends on another one: „wer hier wohnt“, „ob Sie hier wohnen“, „hier zu wohnen“.
    fn depends(&self, clause: &Range<usize>) -> bool {
        let opens = (clause.start..clause.end.min(clause.start + 2)).any(|at| DEPENDENT.contains(&self.word(at)));
        opens || self.describes(clause) || (clause.len() > 2 && self.word(clause.end - 2) == "zu")
    }

    /// Whether a clause says of whom or under what condition. „Die“ at the beginning of a sentence is an article.
    fn describes(&self, clause: &Range<usize>) -> bool {
        let first = clause.start;
        let opens = (first..clause.end.min(first + 2)).any(|at| DESCRIBING.contains(&self.word(at)));
        // „Dass der Wohnort nicht zählt“ has an article behind the word that makes it dependent.
        let is_article = matches!(self.word(first), "dass" | "ob" | "weil" | "da" | "damit" | "obwohl");
        opens
            && !is_article
            && (first > 0 || matches!(self.word(0), "wer" | "wenn" | "falls" | "sofern" | "solange" | "was"))
    }

    /// Whether a word denies what the hit says.
    fn takes_back(&self, at: usize) -> bool {
        let place = self.clauses.iter().position(|clause| clause.contains(&at)).unwrap_or_default();
        let clause = &self.clauses[place];
        DENIALS.contains(&self.word(at))
            && !self.limits(at, clause)
            && !self.describes(clause)
            && !self.is_condition(place)
            && !self.is_refusal(at, clause)
            && !self.strengthens(clause)
            && !self.turns_behind(place)
            && self.reaches_hit(at, clause)
    }

    /// „nicht nur“, „nicht weiter als“, „weiter weg sollte es nicht sein“, „noch nicht“ limit and compare; „nicht jede“ and
    /// „nicht unwichtig“ deny half or nothing.
    fn limits(&self, at: usize, clause: &Range<usize>) -> bool {
        matches!(self.word(at + 1), "nur" | "zuletzt" | "allein" | "bloß" | "weiter" | "länger" | "älter")
            || self.holds(at + 1..clause.end.min(at + 3), HALF_DENIED)
            || (self.word(at + 1) == "mehr" && self.word(at + 2) == "als")
            || (at > 0 && self.word(at - 1) == "noch" && self.word(at) == "nicht")
            || clause
                .clone()
                .any(|at| self.word(at) == "weiter" && matches!(self.word(at + 1), "weg" | "entfernt" | "fort"))
    }

    /// „Liegt Ihr Wohnort nicht im Kreis, …“
    fn is_condition(&self, place: usize) -> bool {
        place == 0 && self.clauses.len() > 1 && CONDITION.contains(&self.word(0))
    }

    /// Somebody is turned down, and nothing taken back.
    fn is_refusal(&self, at: usize, clause: &Range<usize>) -> bool {
        if self.holds(at + 1..clause.end.min(at + 4), PREFERENCE) {
            return false;
        }
        let people = || self.holds(0..self.sentence.words.len(), &["wer", "mitglied", "personen"]);
        let is_person = || people() && !self.holds(clause.start..at, LEFT_ASIDE);
        self.holds(clause.clone(), REFUSED) || (self.holds(clause.clone(), TURNED_DOWN) && is_person())
    }

    /// „Das schadet nicht“, where „das hilft nicht und schadet nicht“ takes back.
    fn strengthens(&self, clause: &Range<usize>) -> bool {
        self.holds(clause.clone(), STRENGTHENED) && !self.holds(clause.clone(), &["hilf", "helf", "nütz", "nutz"])
    }

    /// „… ist kein Muss, aber …“, „… ist kein Muss, wird aber gern gesehen“
    fn turns_behind(&self, place: usize) -> bool {
        let begins = |next: &Range<usize>| matches!(self.word(next.start), "aber" | "jedoch" | "doch" | "sondern");
        let turns = |next: &Range<usize>| self.holds(next.clone(), TURNING) && self.holds(next.clone(), LIKED);
        self.clauses[place + 1..].iter().any(|next| begins(next) || turns(next))
    }

    /// Whether a denial is said of the clause of the hit: of its own clause, of those that depend on it, or of what was said
    /// before. „Einen Führerschein verlangen wir nicht, Einheimische bevorzugen wir“ says two things.
    fn reaches_hit(&self, at: usize, clause: &Range<usize>) -> bool {
        if self.is_hit(clause) {
            return true;
        }
        // „…, keine Auswärtigen“ sets somebody against those who are meant.
        let is_contrast = clause.start == at && clause.start > 0;
        let is_they = |at: usize| self.sentence.words[at].text == "sie";
        let refers = clause.clone().any(|at| BACK.contains(&self.word(at)) || is_they(at));
        // „Schreiben aus dem Rat, auch gut gemeinte, lesen wir nicht“ goes on behind what is put in.
        let goes_on = clause.start > 0
            && self.sentence.words[clause.start].text.starts_with(char::is_lowercase)
            && !CONJUNCTIONS.contains(&self.word(clause.start));
        let hangs_on_it = self.clauses.iter().filter(|it| self.is_hit(it)).all(|it| self.depends(it));
        // What „das“ and „es“ stand for was said before.
        let is_behind = clause.start >= self.sentence.hit.end;
        !is_contrast && (is_behind && (refers || goes_on) || hangs_on_it)
    }
}

/// The clauses of a sentence, as far as commas and other signs tell.
fn clauses(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> =
        (0..sentence.words.len()).filter(|at| *at == 0 || sentence.words[*at].begins_clause).collect();
    starts.push(sentence.words.len());
    starts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::phrases::SentenceWord;

    /// Whether a sentence takes back what these of its words say.
    fn takes_back(text: &str, hit: &str) -> bool {
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
        let sentence = Sentence { words, hit: range, is_question: text.ends_with('?'), is_alone: true };
        let clauses = clauses(&sentence);
        let reading = Reading { sentence, clauses };
        (0..reading.sentence.words.len()).any(|at| reading.takes_back(at))
    }

    #[test]
    fn a_main_clause_takes_back_what_it_denies() {
        for (text, hit) in [
            ("Eine Residenzpflicht gibt es nicht mehr.", "Residenzpflicht"),
            ("Niemand muss in die Gemeinde ziehen.", "in die Gemeinde ziehen"),
            ("Ob Sie im Ort wohnen, spielt keine Rolle.", "im Ort wohnen"),
        ] {
            assert!(takes_back(text, hit), "{text}");
        }
    }

    #[test]
    fn who_is_turned_down_and_what_is_limited_takes_nothing_back() {
        for (text, hit) in [
            ("Wer nicht im Ort wohnt, hat das Nachsehen.", "im Ort wohnt"),
            ("Einen Führerschein verlangen wir nicht, Einheimische bevorzugen wir.", "Einheimische"),
            ("Ein Wohnsitz im Ort schadet nicht.", "Wohnsitz im Ort"),
            ("Sie wohnen nicht weiter als zehn Kilometer vom Rathaus.", "wohnen"),
        ] {
            assert!(!takes_back(text, hit), "{text}");
        }
    }
}
