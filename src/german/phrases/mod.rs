//! Finding many wordings in many texts at once: inflected, over line ends, with other words in between.
//!
//! A [`Lexicon`] is built once. Each text is read once, word by word; a word that begins no wording costs one look into a
//! small table.

mod denial;
mod forms;
mod outline;
mod pattern;
mod read;
mod tokens;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::fast::FixedState;
use forms::{Form, Forms};
use tokens::Tokens;

use super::OwnTown;

pub use pattern::{Malformed, Pattern};
pub use read::{Named, PatternReader};

/// How many words before a phrase may belong to a near-miss around it.
const NEIGHBOURHOOD: usize = 16;

/// Something to look for, with what looks like it and is not meant.
#[derive(Debug)]
pub struct Entry {
    /// A bit by which a reader can leave entries out.
    pub group: u64,
    /// The wordings.
    pub find: Vec<Arc<Pattern>>,
    /// Wordings of which the sentence must hold one as well; none where hits count by themselves.
    pub with: Vec<Arc<Pattern>>,
    /// Near-misses: a hit within one of them does not count.
    pub not: Vec<Arc<Pattern>>,
    /// Wordings with which a sentence makes all hits in it harmless.
    pub unless: Vec<Arc<Pattern>>,
    /// Whether a hit counts even in a sentence that denies it.
    pub even_denied: bool,
}

/// A wording that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which entry of the lexicon.
    pub entry: usize,
    /// Where in the text, from the first to the last of its words.
    pub range: Range<usize>,
}

/// All wordings to look for.
#[derive(Debug, Default)]
pub struct Lexicon {
    entries: Vec<Entry>,
    openings: Vec<Opening>,
    heads: Index,
    tails: Index,
    /// The forms that are numbers.
    numbers: Vec<FormId>,
}

/// Words with which patterns begin, and these patterns, by entry and place: a class of a hundred words that opens a hundred
/// patterns is indexed once.
#[derive(Debug)]
struct Opening {
    forms: Arc<Forms>,
    /// The groups of their entries.
    groups: u64,
    patterns: Vec<(usize, usize)>,
}

/// A form by its opening and its place there.
type FormId = (u32, u32);

/// Forms by their first or last four bytes.
#[derive(Debug, Default)]
struct Index {
    /// One bit for each value of a hash: most words are turned away here.
    known: Vec<u64>,
    forms: HashMap<u32, Vec<FormId>, FixedState>,
}

impl Lexicon {
    /// A lexicon of entries; hits name them by their place in the list.
    pub fn new(entries: Vec<Entry>) -> Result<Self, Malformed> {
        let mut lexicon = Lexicon { entries, ..Lexicon::default() };
        let mut known: HashMap<*const Forms, usize, FixedState> = HashMap::default();
        for (number, entry) in lexicon.entries.iter().enumerate() {
            for (at, pattern) in entry.find.iter().enumerate() {
                pattern.first().for_each_part(&mut |forms| {
                    let opening = *known.entry(Arc::as_ptr(forms)).or_insert_with(|| {
                        lexicon.openings.push(Opening { forms: Arc::clone(forms), groups: 0, patterns: Vec::new() });
                        lexicon.openings.len() - 1
                    });
                    lexicon.openings[opening].groups |= entry.group;
                    lexicon.openings[opening].patterns.push((number, at));
                });
            }
        }
        for opening in 0..lexicon.openings.len() {
            lexicon.index(opening)?;
        }
        Ok(lexicon)
    }

    fn index(&mut self, opening: usize) -> Result<(), Malformed> {
        let number = |at: usize| u32::try_from(at).expect("internal error: more than four billion forms");
        for (at, form) in self.openings[opening].forms.own().iter().enumerate() {
            let id = (number(opening), number(at));
            match form {
                Form::Exact(word) => self.heads.add(head(word), id),
                Form::Cased(word) => self.heads.add(head(&word.to_lowercase()), id),
                Form::Prefix(word) if word.len() >= 4 => self.heads.add(head(word), id),
                Form::Suffix(word) | Form::CasedSuffix(word) if word.len() >= 4 => self.tails.add(tail(word), id),
                Form::Number(..) => self.numbers.push(id),
                Form::Prefix(word)
                | Form::Suffix(word)
                | Form::CasedSuffix(word)
                | Form::Inner(word)
                | Form::Small(word) => {
                    return Err(Malformed(format!("{word}: too short or too vague to begin with")));
                }
            }
        }
        Ok(())
    }

    /// The bit of an entry.
    pub fn group(&self, entry: usize) -> u64 {
        self.entries[entry].group
    }

    /// The number of an entry with a wording whose words are not written as words are.
    #[cfg(test)]
    pub fn malformed(&self) -> Option<usize> {
        self.entries.iter().position(|entry| !entry.has_words())
    }

    /// A place to read texts into; one serves for any number of texts.
    pub fn reader(&self) -> Reader<'_> {
        self.reader_of(OwnTown::default())
    }

    /// The same for the texts of a town: patterns write its name as `eigenort` and its people as `eigenorter`.
    pub fn reader_of(&self, town: OwnTown) -> Reader<'_> {
        Reader { lexicon: self, tokens: Tokens::of(town), candidates: Vec::new() }
    }
}

impl Entry {
    /// Whether the words of all wordings are written as words are.
    #[cfg(test)]
    fn has_words(&self) -> bool {
        [&self.find, &self.with, &self.not, &self.unless].into_iter().flatten().all(|pattern| pattern.has_words())
    }
}

/// Reads texts, one after the other.
#[derive(Debug)]
pub struct Reader<'l> {
    lexicon: &'l Lexicon,
    tokens: Tokens,
    candidates: Vec<(usize, usize)>,
}

impl Reader<'_> {
    /// What is found in a text of the entries whose group is among `groups`, in the order of the text; each entry counts
    /// once where its wordings overlap.
    pub fn find(&mut self, text: &str, groups: u64) -> Vec<Hit> {
        self.tokens.read(text);
        let mut found: Vec<(usize, usize, usize)> = Vec::new();
        for at in 0..self.tokens.all.len() {
            self.collect(text, groups, at);
            for (entry, pattern) in self.candidates.drain(..) {
                let pattern = &self.lexicon.entries[entry].find[pattern];
                if !pattern.can_stand_in(&self.tokens.outline) {
                    continue;
                }
                let Some(last) = pattern.matches(text, &self.tokens, at, 0) else { continue };
                match found.iter_mut().rev().find(|(other, ..)| *other == entry).filter(|(_, _, end)| *end >= at) {
                    Some(overlapping) => overlapping.2 = overlapping.2.max(last),
                    None => found.push((entry, at, last)),
                }
            }
        }
        found.retain(|hit| self.counts(text, *hit));
        let token = |at: usize| &self.tokens.all[at];
        let hit = |(entry, first, last)| Hit { entry, range: token(first).start as usize..token(last).end as usize };
        found.into_iter().map(hit).collect()
    }

    /// Collects the patterns of some groups that begin with a word, in the order of their entries.
    fn collect(&mut self, text: &str, groups: u64, at: usize) {
        let (token, lexicon) = (&self.tokens.all[at], self.lexicon);
        let word = self.tokens.normal(token);
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let numbers = if is_number { &lexicon.numbers[..] } else { &[] };
        for (opening, form) in
            [lexicon.heads.get(head(word)), lexicon.tails.get(tail(word)), numbers].into_iter().flatten()
        {
            let opening = &lexicon.openings[*opening as usize];
            if opening.groups & groups != 0 && opening.forms.own()[*form as usize].is(text, word, token) {
                let meant = |(entry, _): &&(usize, usize)| lexicon.entries[*entry].group & groups != 0;
                self.candidates.extend(opening.patterns.iter().filter(meant));
            }
        }
        self.candidates.sort_unstable();
        self.candidates.dedup();
    }

    /// Whether a hit is meant: it is no part of a near-miss, and the sentence neither denies it nor makes it harmless.
    fn counts(&self, text: &str, (entry, first, last): (usize, usize, usize)) -> bool {
        let entry = &self.lexicon.entries[entry];
        let tokens = &self.tokens;
        let sentence = tokens.sentence(first);
        let near = sentence.start.max(first.saturating_sub(NEIGHBOURHOOD))..last + 1;
        let stands = |patterns: &[Arc<Pattern>], among: Range<usize>, until: usize| {
            let mut possible = patterns.iter().filter(|it| it.can_stand_in(&tokens.outline));
            possible.any(|it| among.clone().any(|at| it.matches(text, tokens, at, until).is_some()))
        };
        (entry.with.is_empty() || stands(&entry.with, sentence.clone(), 0))
            && !stands(&entry.not, near, first)
            && !stands(&entry.unless, sentence, 0)
            && (entry.even_denied || !denial::denied(tokens, first, last))
    }
}

impl Index {
    const BITS: u32 = 14;

    fn add(&mut self, key: u32, form: FormId) {
        if self.known.is_empty() {
            self.known = vec![0; 1 << (Self::BITS - 6)];
        }
        let bit = Self::bit(key);
        self.known[bit / 64] |= 1 << (bit % 64);
        self.forms.entry(key).or_default().push(form);
    }

    fn get(&self, key: u32) -> &[FormId] {
        let bit = Self::bit(key);
        if self.known.get(bit / 64).is_none_or(|bits| bits & 1 << (bit % 64) == 0) {
            return &[];
        }
        self.forms.get(&key).map_or(&[], Vec::as_slice)
    }

    fn bit(key: u32) -> usize {
        // Fibonacci hashing: the upper bits of the product are spread evenly.
        (key.wrapping_mul(0x9e37_79b9) >> (32 - Self::BITS)) as usize
    }
}

fn head(word: &str) -> u32 {
    word.bytes().take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}

fn tail(word: &str) -> u32 {
    word.bytes().rev().take(4).fold(0, |key, byte| key << 8 | u32::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    type Rows = [&'static str];

    fn entry(find: &Rows, with: &Rows, not: &Rows, unless: &Rows) -> Result<Entry, Malformed> {
        let mut reader = PatternReader::default();
        let (find, with) = (reader.read(find)?, reader.read(with)?);
        let (not, unless) = (reader.read(not)?, reader.read(unless)?);
        let entry = Entry { group: 1, find, with, not, unless, even_denied: false };
        if entry.has_words() { Ok(entry) } else { Err(Malformed("letters".to_owned())) }
    }

    fn found(find: &Rows, not: &Rows, unless: &Rows, text: &str) -> Vec<String> {
        let entry = entry(find, &[], not, unless).unwrap();
        let lexicon = Lexicon::new(vec![entry]).unwrap();
        lexicon.reader().find(text, 1).into_iter().map(|hit| text[hit.range].to_owned()).collect()
    }

    #[test]
    fn wordings_are_found_inflected_and_with_words_between() {
        let team = |text| found(&["jung+ ~2 team*"], &[], &[], text);
        assert_eq!(team("Sie kommen in ein junges,\nhoch motiviertes Team."), ["junges,\nhoch motiviertes Team"]);
        assert_eq!(team("JUNGES TEAM! In jungen Teams"), ["JUNGES TEAM", "jungen Teams"]);
        assert_eq!(team("Junge Menschen. Das Team hilft."), Vec::<String>::new());
        assert_eq!(found(&["berufsanf*"], &[], &[], "Berufsanfänger*in"), ["Berufsanfänger*in"]);
        assert_eq!(found(&["#16-67 #18-70 jahr*"], &[], &[], "25–35 Jahre, 2025 bis 2035"), ["25–35 Jahre"]);
        assert_eq!(found(&["sind =Sie"], &[], &[], "Sind sie da? Sind Sie da?"), ["Sind Sie"]);
        assert_eq!(found(&["^ sonstig+ $"], &[], &[], "Sonstiges"), ["Sonstiges"]);
        let also_you = |text| found(&["wohnt ~2 .das verlangen"], &[], &[], text);
        assert_eq!(also_you("Das Team wohnt hier. Das verlangen wir auch von Ihnen."), ["wohnt hier. Das verlangen"]);
        for apart in
            ["Wer hier wohnt, kann das verlangen.", "Wo wohnt wer? Hier. Das verlangen wir.", "Das Team wohnt hier."]
        {
            assert_eq!(also_you(apart), Vec::<String>::new(), "{apart}");
        }
        let let_off = |text| found(&["hilfe"], &["hilfe ~3 -en $"], &[], text).len();
        assert_eq!([let_off("Hilfe beim Land beantragen"), let_off("Hilfe in den Schulen")], [0, 1]);
        let near_start = |text| found(&["^ ~1 freigabe"], &[], &[], text).len();
        assert_eq!(
            [near_start("Freigabe"), near_start("Die Freigabe"), near_start("Um die Freigabe bitten")],
            [1, 1, 0]
        );
    }

    #[test]
    fn near_misses_harmless_sentences_and_denials_do_not_count() {
        let native = |text| found(&["digital nativ*"], &["angebot* für digital nativ*"], &["zielgruppe*"], text);
        assert_eq!(native("Sie sind Digital-Native?"), ["Digital-Native"]);
        for fine in [
            "Angebote für Digital Natives",
            "Die Zielgruppe sind Digital Natives.",
            "Sie müssen kein Digital Native sein.",
            "Gleich ob alt, jung oder Digital Native: unabhängig davon freuen wir uns.",
            "Digital Native zu sein ist nicht erforderlich.",
            "Digital Native zu sein, spielt keine Rolle.",
        ] {
            assert_eq!(native(fine), Vec::<String>::new(), "{fine}");
        }
        for answered in [
            "Digital Native? Musst du nicht sein.",
            "Kein Digital Native? Auch dann freuen wir uns.",
            "Sie sind erst spät ein Digital Native geworden? Kein Problem.",
        ] {
            assert_eq!(native(answered), Vec::<String>::new(), "{answered}");
        }
        assert_eq!(native("Digital Native? Dann komm zu uns."), ["Digital Native"]);
        let status = |text| found(&["ledig"], &[], &[], text);
        assert_eq!(status("Schreiben Sie, ob Sie ledig oder gebunden sind."), ["ledig"]);
        assert_eq!(status("Ob Sie ledig oder gebunden sind, spielt keine Rolle."), Vec::<String>::new());
        assert_eq!(native("Wir sind kein Amt von gestern, sondern suchen Digital Natives."), ["Digital Natives"]);
        assert_eq!(native("Nicht nur Digital Natives"), ["Digital Natives"]);
    }

    #[test]
    fn a_hit_can_ask_for_company_in_its_sentence() {
        let entry = entry(&["wohnsitz"], &["vorrang", "in erster linie"], &[], &[]).unwrap();
        let lexicon = Lexicon::new(vec![entry]).unwrap();
        let count = |text| lexicon.reader().find(text, 1).len();
        assert_eq!(count("Vorrang hat, wer einen Wohnsitz am Ort hat."), 1);
        assert_eq!(count("Ein Wohnsitz zählt in erster Linie."), 1);
        assert_eq!(count("Sie melden den Wohnsitz um. Vorrang hat das Rad."), 0);
    }

    #[test]
    fn classes_and_sets_have_names() {
        let named = |rows: &[(&'static str, &Rows)]| -> Named<'static> {
            rows.iter().map(|(name, words)| (*name, words.to_vec())).collect()
        };
        let mut reader = PatternReader::new(&named(&[("ort", &["dorf", "stadt"]), ("amt", &["rathaus"])]));
        reader.add(named(&[("hier", &["<ort>", "hier"])]), named(&[("amt", &["im amt", "<ort>"])]));
        let mut found = |pattern: &'static str, text: &str| {
            let find = reader.read(&[pattern])?;
            let (with, not, unless) = (Vec::new(), Vec::new(), Vec::new());
            let lexicon = Lexicon::new(vec![Entry { group: 1, find, with, not, unless, even_denied: false }])?;
            Ok::<_, Malformed>(lexicon.reader().find(text, 1).len())
        };
        assert_eq!(
            found("aus ~2 <hier>|region in <ort>", "aus dieser Stadt in der Region, aus der Region in Dorf"),
            Ok(1)
        );
        assert_eq!(found("aus <hier>", "aus Stadt, aus hier, aus Rathaus"), Ok(2));
        assert_eq!(found("@amt", "Im Amt, im Dorf, im Rathaus"), Ok(2));
        assert!(found("<fehlt>", "fehlt").is_err());
        reader.add(named(&[("ort", &["weiler"])]), Named::new());
        let read = reader.read(&["aus <hier>"]).unwrap();
        let (with, not, unless) = (Vec::new(), Vec::new(), Vec::new());
        let entry = Entry { group: 1, find: read, with, not, unless, even_denied: false };
        assert_eq!(Lexicon::new(vec![entry]).unwrap().reader().find("aus Stadt, aus Weiler", 1).len(), 1);
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for wrong in ["", "~3", "a ~2", "Groß", "#16", "$ a", "a b-c"] {
            assert!(entry(&[wrong], &[], &[], &[]).is_err(), "{wrong}");
        }
        for vague in ["*en*", "ab*", "*ab"] {
            let entry = entry(&[vague], &[], &[], &[]).unwrap();
            assert!(Lexicon::new(vec![entry]).is_err(), "{vague}");
        }
    }
}
