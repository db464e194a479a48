//! Finding many wordings in many texts at once: inflected, over line ends, with other words in between.
//!
//! A [`Lexicon`] is put together when lotse is built (`written/`), and lies in the program ready for use. Each text is read
//! once, word by word; a word that begins no wording costs one look into a small table.

mod denial;
mod forms;
mod layout;
mod outline;
mod pattern;
mod table;
mod tokens;
// The build script compiles these files as well; the program needs them for its tests only.
#[cfg(test)]
mod written;

use std::ops::Range;

use layout::{Section, bucket, head, tail};
use pattern::Pattern;
use table::Table;
use tokens::Tokens;

use super::OwnTown;

/// How many words before a phrase may belong to a near-miss around it.
const NEIGHBOURHOOD: usize = 16;

/// A wording that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Which entry of the lexicon.
    pub entry: usize,
    /// Where in the text, from the first to the last of its words.
    pub range: Range<usize>,
}

/// All wordings to look for, each with what looks like it and is not meant.
#[derive(Debug)]
pub struct Lexicon {
    table: Table,
}

/// Wordings of an entry: the first of the numbers of their patterns and their count.
type Wordings = (u32, u32);

/// Something to look for.
struct Entry {
    /// Whether a hit counts even in a sentence that denies it.
    even_denied: bool,
    /// Wordings of which the sentence must hold one as well; none where hits count by themselves.
    with: Wordings,
    /// Near-misses: a hit within one of them does not count.
    not: Wordings,
    /// Wordings with which a sentence makes all hits in it harmless.
    unless: Wordings,
}

impl Lexicon {
    /// The lexicon that the build script has written; hits name its entries by their place.
    pub fn of(bytes: &'static [u8], text: &'static str) -> Self {
        Lexicon { table: Table::of(bytes, text) }
    }

    /// The bit of an entry, by which a reader can leave entries out.
    pub fn group(&self, entry: usize) -> u64 {
        let [low, high] = self.table.record(Section::Entries, entry);
        group(low, high)
    }

    fn entry(&self, at: usize) -> Entry {
        let [_, _, even_denied, _, _, with, withs, not, nots, unless, unlesses] =
            self.table.record(Section::Entries, at);
        Entry { even_denied: even_denied != 0, with: (with, withs), not: (not, nots), unless: (unless, unlesses) }
    }

    /// The places of words that begin so, or that end so.
    fn places(&self, keys: Section, buckets: Section, key: u32) -> Range<usize> {
        let bucket = bucket(key);
        let at = |bucket: usize| {
            let [first] = self.table.record(buckets, bucket);
            first as usize
        };
        (at(bucket)..at(bucket + 1))
            .find_map(|at| {
                let [known, first, count] = self.table.record(keys, at);
                (known == key).then_some(first as usize..(first + count) as usize)
            })
            .unwrap_or_default()
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

fn group(low: u32, high: u32) -> u64 {
    u64::from(low) | u64::from(high) << 32
}

/// Reads texts, one after the other.
#[derive(Debug)]
pub struct Reader<'l> {
    lexicon: &'l Lexicon,
    tokens: Tokens,
    /// Entries with a pattern that may begin at a word.
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
                let pattern = Pattern::of(&self.lexicon.table, pattern);
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
        let heads = lexicon.places(Section::Heads, Section::HeadBuckets, head(word));
        let tails = lexicon.places(Section::Tails, Section::TailBuckets, tail(word));
        let places = heads.chain(tails).map(|at| lexicon.table.record(Section::Places, at));
        let is_number = word.starts_with(|c: char| c.is_ascii_digit());
        let numbers = if is_number { 0..lexicon.table.count(Section::NumberPlaces) } else { 0..0 };
        for [opening, form] in places.chain(numbers.map(|at| lexicon.table.record(Section::NumberPlaces, at))) {
            let [_, low, high, first, count] = lexicon.table.record(Section::Openings, opening as usize);
            let form = || lexicon.table.word(form as usize);
            if group(low, high) & groups != 0 && forms::is(&lexicon.table, form(), text, word, token) {
                for opened in first..first + count {
                    let [entry, pattern] = lexicon.table.record(Section::Opened, opened as usize);
                    if lexicon.group(entry as usize) & groups != 0 {
                        self.candidates.push((entry as usize, pattern as usize));
                    }
                }
            }
        }
        self.candidates.sort_unstable();
        self.candidates.dedup();
    }

    /// Whether a hit is meant: it is no part of a near-miss, and the sentence neither denies it nor makes it harmless.
    fn counts(&self, text: &str, (entry, first, last): (usize, usize, usize)) -> bool {
        let entry = self.lexicon.entry(entry);
        let tokens = &self.tokens;
        let sentence = tokens.sentence(first);
        let near = sentence.start.max(first.saturating_sub(NEIGHBOURHOOD))..last + 1;
        let stands = |(first, count): Wordings, among: Range<usize>, until: usize| {
            let patterns = self.lexicon.table.numbers(first, count).map(|at| Pattern::of(&self.lexicon.table, at));
            let mut possible = patterns.filter(|it| it.can_stand_in(&tokens.outline));
            possible.any(|it| among.clone().any(|at| it.matches(text, tokens, at, until).is_some()))
        };
        (entry.with.1 == 0 || stands(entry.with, sentence.clone(), 0))
            && !stands(entry.not, near, first)
            && !stands(entry.unless, sentence, 0)
            && (entry.even_denied || !denial::denied(tokens, first, last))
    }
}

#[cfg(test)]
mod tests {
    use super::written::{Malformed, Named, Names, Writer};
    use super::*;

    fn rows(written: &[&str]) -> Vec<String> {
        written.iter().map(|row| (*row).to_owned()).collect()
    }

    /// A lexicon of one entry, as the build script puts it together.
    fn lexicon_of(names: &Names, [find, with, not, unless]: [&[&str]; 4]) -> Result<Lexicon, Malformed> {
        let (mut writer, mut names) = (Writer::default(), names.clone());
        let mut patterns = |written: &[&str]| names.patterns(&mut writer, &rows(written));
        let (find, with, not, unless) = (patterns(find)?, patterns(with)?, patterns(not)?, patterns(unless)?);
        let entry = written::Entry { group: 1, find, with, not, unless, even_denied: false };
        let (records, letters) = writer.finish(&[entry])?;
        Ok(Lexicon::of(records.leak(), letters.leak()))
    }

    fn found(find: &[&str], not: &[&str], unless: &[&str], text: &str) -> Vec<String> {
        let lexicon = lexicon_of(&Names::default(), [find, &[], not, unless]).unwrap();
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
        let company: &[&str] = &["vorrang", "in erster linie"];
        let lexicon = lexicon_of(&Names::default(), [&["wohnsitz"], company, &[], &[]]).unwrap();
        let count = |text| lexicon.reader().find(text, 1).len();
        assert_eq!(count("Vorrang hat, wer einen Wohnsitz am Ort hat."), 1);
        assert_eq!(count("Ein Wohnsitz zählt in erster Linie."), 1);
        assert_eq!(count("Sie melden den Wohnsitz um. Vorrang hat das Rad."), 0);
    }

    #[test]
    fn classes_and_sets_have_names() {
        let named = |all: &[(&str, &[&str])]| -> Named {
            all.iter().map(|(name, words)| ((*name).to_owned(), rows(words))).collect()
        };
        let mut known = Names::of(named(&[("ort", &["dorf", "stadt"]), ("amt", &["rathaus"])]));
        known.add(named(&[("hier", &["<ort>", "hier"])]), named(&[("amt", &["im amt", "<ort>"])]));
        let found = |names: &Names, pattern: &str, text: &str| {
            lexicon_of(names, [&[pattern], &[], &[], &[]]).map(|lexicon| lexicon.reader().find(text, 1).len())
        };
        let regions = "aus dieser Stadt in der Region, aus der Region in Dorf";
        assert_eq!(found(&known, "aus ~2 <hier>|region in <ort>", regions), Ok(1));
        assert_eq!(found(&known, "aus <hier>", "aus Stadt, aus hier, aus Rathaus"), Ok(2));
        assert_eq!(found(&known, "@amt", "Im Amt, im Dorf, im Rathaus"), Ok(2));
        assert!(found(&known, "<fehlt>", "fehlt").is_err());
        let own = known.with(&named(&[("ort", &["flecken"])]));
        assert_eq!(found(&own, "aus <hier>", "aus Stadt, aus Flecken"), Ok(1));
        known.add(named(&[("ort", &["weiler"])]), Named::new());
        assert_eq!(found(&known, "aus <hier>", "aus Stadt, aus Weiler"), Ok(1));
        known.add(named(&[("kreis", &["a", "<kreis>"])]), Named::new());
        assert!(found(&known, "<kreis>", "a").is_err());
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for wrong in ["", "~3", "a ~2", "Groß", "#16", "$ a", "a b-c", "*en*", "ab*", "*ab"] {
            let lexicon = lexicon_of(&Names::default(), [&[wrong], &[], &[], &[]]);
            assert!(lexicon.is_err(), "{wrong}");
        }
    }
}
