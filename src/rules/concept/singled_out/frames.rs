//! The turns of phrase by which persons are singled out.

use super::classes::{
    ACCOUNT, BY_PERSON, CONDUCT, CONTRAST, NOT_OWN, OWN, Person, SIGN, SURVEY, is_one, is_person_statistic,
};
use super::ranks;
use super::view::View;
use super::{Measure, Subject, Word, is_work};

/// How persons are singled out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// A figure is divided by persons: „je Lotsin“.
    Rate,
    /// One person, or each by itself: „der einzelnen“, „Antwortzeit der Lotsin“.
    Single,
    /// Persons are named or put in an order.
    Ranked,
}

/// The last of the words that single out persons and begin at a word, and how they do.
pub(super) fn frame(words: &[Word<'_>], at: usize, subject: &Subject) -> Option<(usize, Frame)> {
    let view = View { words, subject };
    let single = |found: Option<usize>| found.map(|last| (last, Frame::Single));
    let ranked = |found: Option<usize>| found.map(|last| (last, Frame::Ranked));
    let low = view.low(at);
    let inflected = ["e", "er", "en", "es", "em"].iter().any(|end| low.ends_with(end));
    match low {
        "je" | "pro" | "per" | "à" => view.rate(at).map(|last| (last, Frame::Rate)),
        "jede" | "jeder" | "jedes" | "jedem" | "jeden" => single(view.each(at)),
        "einzelne" | "einzelnen" | "einzelner" | "einzelnem" | "einzelnes" => single(view.one_of_many(at)),
        "jeweilige" | "jeweiligen" | "jeweiliger" => single(view.respective(at)),
        "nach" => ranked(view.sorted_by(at)),
        "wer" | "welche" | "welcher" | "welchen" => ranked(view.who(at)),
        "wie" => single(view.how_much(at)),
        "von" if ranks::is_from_one_to_another(&view, at) => Some((at + 3, Frame::Ranked)),
        "mit" | "samt" | "unter" if view.low(at + 1) == "namen" && subject.counts_work => Some((at + 1, Frame::Ranked)),
        "zwischen" | "unter" => ranked(view.between(at)),
        "von" | "durch" | "vom" => single(view.done_by(at)),
        "die" | "der" | "ihre" | "unsere" if words[at].is_after_mark || view.before(at, 1) == low => {
            single(view.relative(at))
        }
        "der" | "einer" | "dieser" | "des" | "eines" | "dieses" | "ihrer" | "ihrem" | "unserer" | "zuständigen" => {
            single(view.of_one(at))
        }
        _ if inflected && (low.starts_with("individuelle") || low.starts_with("persönliche")) => {
            single(view.individual(at))
        }
        _ if BY_PERSON.begins(low) => ranked(view.by_person(at)),
        _ if is_person_statistic(low) => Some((at, Frame::Ranked)),
        _ if CONDUCT.begins(low) => single(view.person_near(at, 3)),
        _ if ranks::is_doer(low) => single(view.doer(at)),
        _ => ranked(ranks::ranked(&view, at)),
    }
}

impl View<'_> {
    /// „je Lotsin“, „pro Kopf“: what is shared out is no performance, and what all use is a rate unless work is counted.
    fn rate(&self, at: usize) -> Option<usize> {
        let noun = self.noun(at + 1)?;
        if self.subject.measure == Measure::Shared
            || self.low(noun + 1) == "der" && self.person(noun + 2) == Some(Person::Outside)
        {
            return None;
        }
        let word = self.low(noun);
        let counts = match self.person(noun) {
            _ if SURVEY.begins(self.before(at, 1)) => self.is_inside(noun) || SIGN.ends(word) || ACCOUNT.ends(word),
            Some(Person::Staff) => true,
            Some(Person::Whole) => self.subject.counts_work,
            Some(Person::Anyone) => self.subject.counts_work && !self.subject.has_outsiders && !self.is_of_visitors(),
            Some(Person::Outside) => false,
            None => SIGN.ends(word) || ACCOUNT.ends(word) && self.subject.counts_work,
        };
        counts.then_some(noun)
    }

    /// Whether „je Person“ may mean people who come to an office.
    fn is_of_visitors(&self) -> bool {
        const VISITS: [&str; 8] =
            ["warte", "besuch", "behördeng", "aufenthalt", "wege", "ausleihe", "portion", "verbrauch"];
        self.words.iter().any(|word| VISITS.iter().any(|it| word.low.starts_with(it)))
    }

    /// „Punkte jeder Lotsin“, „Schulungen, die jede Lotsin hält“, but not „Jede Lotsin hat den Grundkurs besucht“.
    fn each(&self, at: usize) -> Option<usize> {
        let before = self.before(at, 1);
        let begins_clause = at == 0
            || matches!(
                before,
                "und" | "dass" | "ob" | "wenn" | "in" | "denen" | "wo" | "sobald" | "damit" | "mit" | "hat"
            );
        if begins_clause || self.subject.measure == Measure::Shared {
            return None;
        }
        let noun = self.somebody(at + 1)?;
        let is_surveyed = (noun + 1..noun + 4).any(|behind| SURVEY.begins(self.low(behind)));
        let counts = match self.person(noun) {
            _ if matches!(before, "für" | "bei" | "von" | "zu" | "an") => {
                is_surveyed || self.subject.counts_work && self.subject.measure != Measure::Share
            }
            Some(Person::Staff) => true,
            Some(Person::Anyone) if self.subject.has_outsiders => false,
            _ => self.subject.counts_work || is_surveyed,
        };
        counts.then_some(noun)
    }

    /// „der einzelnen Mitarbeitenden“, „Beiträge Einzelner“.
    fn one_of_many(&self, at: usize) -> Option<usize> {
        if self.subject.measure == Measure::Shared {
            return None;
        }
        let is_some = at == 0 && !self.subject.counts_work;
        match self.noun(at + 1) {
            Some(noun) => (self.is_inside(noun) && !is_some).then_some(noun),
            None => (self.is_capital(at) && at > 0).then_some(at),
        }
    }

    /// „der jeweiligen Lotsin“, but not „im jeweiligen Amt“.
    fn respective(&self, at: usize) -> Option<usize> {
        let noun = self.somebody(at + 1)?;
        (self.subject.measure == Measure::Other).then_some(noun)
    }

    /// „nach Personen“, „nach Namen“, „nach Kürzel“.
    fn sorted_by(&self, at: usize) -> Option<usize> {
        let asks = ["nachfrage", "suche", "bedarf", "frage", "wunsch", "fragen", "ruf"];
        if asks.iter().any(|it| self.before(at, 1).ends_with(it)) {
            return None;
        }
        let noun = self.noun(at + 1)?;
        (self.is_inside(noun) || SIGN.ends(self.low(noun)) || ACCOUNT.ends(self.low(noun))).then_some(noun)
    }

    /// „Wer die meisten Ideen hat“, „Welche Beschäftigten wie oft fehlen“.
    fn who(&self, at: usize) -> Option<usize> {
        let is_who = self.low(at) == "wer" || self.somebody(at + 1).is_some();
        let from = if self.low(at) == "wer" { at } else { self.somebody(at + 1).unwrap_or(at) };
        let behind = from + 1..self.words.len();
        let asks = behind.clone().find(|it| {
            let word = self.low(*it);
            matches!(word, "meisten" | "wenigsten" | "wie" | "wann") || ranks::is_superlative_at(self, *it)
        });
        let is_one = from > at && is_one("die", self.low(from)) && self.subject.counts_work;
        if is_who { asks.or(is_one.then_some(from)) } else { None }
    }

    /// „Wie viele Fragen die Digitallotsin beantwortet“.
    fn how_much(&self, at: usize) -> Option<usize> {
        (at + 2..self.words.len().min(at + 8)).find_map(|article| {
            let is_article = matches!(self.low(article), "die" | "eine" | "der" | "ein" | "jede" | "jeder" | "unsere");
            let noun = is_article.then(|| self.somebody(article + 1)).flatten()?;
            let is_subject = !matches!(self.before(article, 1), "an" | "für" | "auf" | "über");
            (is_subject && self.is_single(article, noun)).then_some(noun)
        })
    }

    /// Whether an article and a noun mean one person in the nominative.
    fn is_single(&self, article: usize, noun: usize) -> bool {
        let word = self.low(noun);
        match self.low(article) {
            "der" | "ein" | "jeder" | "unser" => {
                word.ends_with("er") || word.ends_with("lotse") || word.ends_with("or")
            }
            _ => is_one("die", word),
        }
    }

    /// „Unterschiede zwischen den Beschäftigten“.
    fn between(&self, at: usize) -> Option<usize> {
        let noun = self.somebody(at + 1)?;
        let contrasts = self.words[..at].iter().any(|word| CONTRAST.within(&word.low));
        (contrasts && !self.low(noun).ends_with("lotsin")).then_some(noun)
    }

    /// „von der Sachbearbeiterin bearbeitete Anträge“, „Beantwortete Fragen durch die Lotsin“.
    fn done_by(&self, at: usize) -> Option<usize> {
        let noun = self.somebody(at + 1)?;
        let single = is_one("der", self.low(noun)) || self.low(at) == "vom" && is_one("vom", self.low(noun));
        let is_definite = noun > at + 1;
        let has_both = self.low(noun + 1) == "oder";
        let counts = self.subject.counts_work && self.subject.measure == Measure::Other;
        (single && is_definite && !has_both && counts).then_some(noun)
    }

    /// „Fragen, die die Lotsin beantwortet“.
    fn relative(&self, at: usize) -> Option<usize> {
        let article = if matches!(self.low(at + 1), "die" | "der" | "unsere" | "ihre") { at + 1 } else { at };
        let noun = self.somebody(article + 1)?;
        let is_clause = at > 0 && article > at || self.before(at, 1) == self.low(at);
        let counts = self.subject.counts_work && self.subject.measure == Measure::Other;
        (is_clause && counts && self.is_single(article, noun)).then_some(noun)
    }

    /// „Antwortzeit der Lotsin“, „Note, die Ratsuchende ihrer Lotsin geben“.
    fn of_one(&self, at: usize) -> Option<usize> {
        let noun = self.somebody(at + 1)?;
        let before = self.before(at, 1);
        let article = self.low(at);
        let is_measure =
            is_own(before) || is_work(before) && !before.ends_with("beratung") && !before.ends_with("termin");
        let is_judged = matches!(article, "ihrer" | "ihrem")
            && self.words[..at].iter().any(|word| {
                ["note", "noten", "bewertung", "sterne", "punkte", "schulnote"].iter().any(|it| word.low.ends_with(it))
            });
        let counts = is_measure && at > 0 && !self.words[at].is_after_mark || is_judged;
        (counts && is_one(article, self.low(noun)) && self.subject.measure != Measure::Shared).then_some(noun)
    }

    /// „Individuelle Fehlerquote“, „persönliche Zielerreichung“.
    fn individual(&self, at: usize) -> Option<usize> {
        let noun = self.noun(at + 1)?;
        let is_fine = self.subject.has_outsiders || self.subject.measure == Measure::Share;
        (!is_fine && is_own(self.low(noun))).then_some(noun)
    }

    /// „namentlich erfasst“, „personenbezogene Erledigungsquote“, but not „namentlich benannt“ and „personenbezogene Daten“.
    fn by_person(&self, at: usize) -> Option<usize> {
        let behind = (at + 1..(at + 4).min(self.words.len())).find(|it| SURVEY.begins(self.low(*it)));
        let noun = self.noun(at + 1).filter(|noun| is_own(self.low(*noun)) || is_work(self.low(*noun)));
        let ends = at > 0 && at + 1 == self.words.len();
        let is_adverb = SURVEY.begins(self.before(at, 1)) || self.words[at].is_after_mark;
        let asks =
            self.low(at + 1) != "daten" && (behind.is_some() || ends || is_adverb && self.low(at + 1) != "benannte");
        if asks { Some(behind.unwrap_or(at)) } else { noun.filter(|_| self.low(at).ends_with(['e', 'r', 'n'])) }
    }

    /// „der bearbeitenden Person“.
    fn doer(&self, at: usize) -> Option<usize> {
        let noun = at + 1;
        let is_person = matches!(self.low(noun), "person" | "kraft" | "sachbearbeitung")
            || self.person(noun) == Some(Person::Staff);
        let counts = self.subject.counts_work && self.subject.measure == Measure::Other;
        (is_person && counts && is_doer_measured(self, at)).then_some(noun)
    }
}

/// Whether something is put down to the doer: „Fehler der bearbeitenden Person“.
fn is_doer_measured(view: &View<'_>, at: usize) -> bool {
    matches!(view.before(at, 1), "der" | "zur" | "die" | "jeder" | "einer")
}

fn is_own(word: &str) -> bool {
    OWN.ends(word) && !NOT_OWN.has(word) || word.starts_with("leistungs") || word.starts_with("kranken")
}
