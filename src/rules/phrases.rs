//! Words and phrases in the texts of a project, found once for all rules that look for them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Context, Written};
use crate::german::{OwnTown, Plain, Reader, sentences};
use crate::i18n::Language;
use crate::model::Kind;
use crate::norms::words::{List, Word, words};
use crate::project::Project;
use crate::say;
use crate::source::Span;
use crate::threads::in_order;

/// What was found, in the order of the texts.
#[derive(Debug)]
pub struct Phrases(Vec<Found>);

#[derive(Debug)]
struct Found {
    text: usize,
    entry: usize,
    list: List,
    range: Range<usize>,
}

/// A word of a list where it stands in a text of the project.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'a> {
    /// The text.
    pub(super) written: &'a Written<'a>,
    /// What the list says of the word.
    pub(super) word: &'static Word,
    /// The words as they were written.
    pub(super) text: &'a str,
    start: usize,
    /// Which of the texts it is, by which mentions in one text are told from others.
    pub(super) index: usize,
}

/// A sentence word by word, with the words that were found in it.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    pub(super) words: Vec<SentenceWord<'a>>,
    /// The words that were found, by their number.
    pub(super) hit: Range<usize>,
    /// Whether it ends in a question mark.
    pub(super) is_question: bool,
    /// Whether the text holds no other sentence.
    pub(super) is_alone: bool,
}

/// A word of a sentence.
#[derive(Debug)]
pub(super) struct SentenceWord<'a> {
    pub(super) text: &'a str,
    pub(super) lower: String,
    /// Whether a comma or another sign that divides clauses stands before it.
    pub(super) begins_clause: bool,
}

impl<'a> Mention<'a> {
    /// Where the words stand. Of words that run over the end of a line it is the first one.
    pub(super) fn place(&self, cx: &Context<'_>) -> Span {
        let (start, written) = (self.start, self.written);
        let whole = written.place(cx.sources, &(start..start + self.text.len()));
        if whole != written.span {
            return whole;
        }
        let first = self.text.find(char::is_whitespace).unwrap_or(self.text.len());
        written.place(cx.sources, &(start..start + first))
    }

    /// The words on one line and in quotation marks.
    pub(super) fn quoted(&self, language: Language) -> String {
        let words = one_line(self.text);
        say!(language, "„{words}“", "\"{words}\"")
    }

    /// The sentence in which the words stand, as far as full stops and other ends of sentences tell.
    fn sentence(&self) -> Range<usize> {
        let (text, end) = (self.written.text, self.start + self.text.len());
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '…');
        let from =
            text[..self.start].rfind(ends).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let to = text[end..].find(ends).map_or(text.len(), |at| end + at);
        from..to
    }

    /// The sentence word by word.
    pub(super) fn sentence_in_words(&self) -> Sentence<'a> {
        let (text, end) = (self.written.text, self.start + self.text.len());
        let all = sentences(&Plain::of_line(text));
        let range = all.iter().find(|it| it.end > self.start).cloned().unwrap_or(0..text.len());
        let (mut words, mut hit, mut behind) = (Vec::new(), 0..0, range.start);
        let is_part = |c: char| c.is_alphanumeric() || c == '-';
        for word in text[range.clone()].split(|c| !is_part(c)).filter(|word| !word.is_empty()) {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            let begins_clause = text[behind..start].contains([',', ';', ':', '–', '(']);
            behind = start + word.len();
            hit.start += usize::from(behind <= self.start);
            hit.end += usize::from(start < end);
            words.push(SentenceWord { text: word, lower: word.to_lowercase(), begins_clause });
        }
        let is_question = text[range].trim_end_matches(['“', '"', '«', ')']).ends_with('?');
        Sentence { words, hit, is_question, is_alone: all.len() < 2 }
    }

    /// Whether another mention stands in the same sentence.
    pub(super) fn shares_sentence(&self, other: &Mention<'a>) -> bool {
        self.index == other.index && self.sentence() == other.sentence()
    }

    /// Whether the mention stands in a question and another in the sentence behind it: „Sind Sie verheiratet? Teilen Sie uns
    /// das bitte mit.“
    pub(super) fn is_asked_before(&self, other: &Mention<'a>) -> bool {
        let (question, answer) = (self.sentence(), other.sentence());
        let text = self.written.text;
        self.index == other.index && text[question.end..].starts_with('?') && answer.start == question.end + 1
    }

    /// Whether the first word of the mention or one of the words before it in the sentence, at most so many in all, is one
    /// of these.
    pub(super) fn stands_behind(&self, count: usize, words: &[&str]) -> bool {
        let first = self.text.find(char::is_whitespace).unwrap_or(self.text.len());
        let before = &self.written.text[self.sentence().start..self.start + first];
        let mut last = before.rsplit(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).take(count);
        last.any(|word| words.contains(&word.to_lowercase().as_str()))
    }

    /// Whether one of the next words of the sentence behind the mention, at most so many, is one of these.
    pub(super) fn stands_before(&self, count: usize, words: &[&str]) -> bool {
        let behind = &self.written.text[self.start + self.text.len()..self.sentence().end];
        let mut next = behind.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty()).take(count);
        next.any(|word| words.contains(&word.to_lowercase().as_str()))
    }

    /// The word behind the mention, where nothing but a space stands between them.
    pub(super) fn next_word(&self) -> &'a str {
        let behind = &self.written.text[self.start + self.text.len()..];
        let word = behind.strip_prefix(' ').unwrap_or_default();
        word.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
    }

    /// The words between the last comma of the sentence and the mention; none where no comma stands before it.
    pub(super) fn clause_before(&self) -> impl Iterator<Item = &'a str> {
        let before = &self.written.text[self.sentence().start..self.start];
        let clause = before.rfind(',').map_or("", |comma| &before[comma + 1..]);
        clause.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty())
    }

    /// Whether the words stand in quotation marks: somebody else said them, or they are named as words.
    pub(super) fn is_quoted(&self) -> bool {
        let (before, after) = (&self.written.text[..self.start], &self.written.text[self.start + self.text.len()..]);
        let opens = |open: char, close: char| before.rfind(open) > before.rfind(close) && after.contains(close);
        let straight = before.matches('"').count() % 2 == 1 && after.contains('"');
        straight || opens('„', '“') || opens('»', '«') || opens('‚', '‘')
    }

    /// Whether two mentions share words.
    pub(super) fn overlaps(&self, other: &Mention<'a>) -> bool {
        self.index == other.index
            && self.start < other.start + other.text.len()
            && other.start < self.start + self.text.len()
    }
}

/// The mentions of the words of a list, in the order of the texts. Of the forms of one title only the first counts.
pub(super) fn mentions<'a>(cx: &Context<'a>, list: List) -> impl Iterator<Item = Mention<'a>> {
    let texts = cx.texts;
    let mut titles = BTreeSet::new();
    cx.phrases.0.iter().filter(move |found| found.list == list).filter_map(move |found| {
        let written = &texts[found.text];
        let word = words().word(found.entry);
        if written.section == "title" {
            let is_new = titles.insert((found.entry, written.definition.id.as_str()));
            if !is_new {
                return None;
            }
        }
        let text = &written.text[found.range.clone()];
        Some(Mention { written, word, text, start: found.range.start, index: found.text })
    })
}

/// The names of the municipality and of the town where it has its seat.
fn own_town(project: &Project) -> OwnTown {
    let Some(organisation) = project.organisation() else { return OwnTown::default() };
    let town = organisation.address.as_ref().map(|address| address.town.as_str());
    OwnTown::of([Some(organisation.name.as_str()), town].into_iter().flatten())
}

impl Phrases {
    /// Looks for the words of all lists in all texts, on some threads.
    pub fn find(project: &Project, texts: &[Written<'_>], threads: usize) -> Self {
        let town = own_town(project);
        let numbered: Vec<_> = texts.iter().enumerate().collect();
        let reader = || words().lexicon.reader_of(town.clone());
        let found = in_order(&numbered, threads, reader, |reader, (text, written)| find(reader, *text, written));
        Phrases(found.into_iter().flatten().collect())
    }
}

fn find(reader: &mut Reader<'_>, text: usize, written: &Written<'_>) -> Vec<Found> {
    let lists = lists(written);
    if lists.is_empty() {
        return Vec::new();
    }
    let groups = lists.iter().fold(0, |groups, list| groups | list.bit());
    let hits = reader.find(written.text, groups).into_iter();
    hits.map(|hit| Found { text, entry: hit.entry, list: words().list(hit.entry), range: hit.range }).collect()
}

/// The lists whose words count in a text, by the documents that it reaches.
fn lists(written: &Written<'_>) -> &'static [List] {
    use List::{
        Agentic, Communal, Decisions, Discriminating, Doubtful, ForbiddenQuestions, Officialese, OutsideMerit,
        OutsideMeritByMention, PersonalFacts, Requests, Vague,
    };
    match (written.definition.kind, written.section, written.field) {
        (_, "note", _) => &[],
        (Kind::Position, "interview", "question" | "tasks" | "good_answer")
        | (Kind::Competences, _, "question" | "good_answer") => &[ForbiddenQuestions, Officialese],
        (Kind::Position, "advertisement", "documents" | "eligible") => {
            &[PersonalFacts, Requests, Discriminating, Doubtful, OutsideMerit, OutsideMeritByMention, Officialese]
        }
        (Kind::Position, "advertisement", "apply" | "notices" | "text") => {
            &[PersonalFacts, Requests, Discriminating, Doubtful, OutsideMerit, Officialese]
        }
        (Kind::Position, "work_items", "reasoning" | "legal_bases") => prose(written),
        (Kind::Position, "advertisement", _) => {
            &[PersonalFacts, Requests, Discriminating, Doubtful, OutsideMerit, Agentic, Communal, Officialese]
        }
        (Kind::Position, "purpose", _) => &[Discriminating, Doubtful, OutsideMerit, Agentic, Communal, Officialese],
        (Kind::Position, "qualification" | "requirements", _) => &[
            PersonalFacts,
            Requests,
            Discriminating,
            Doubtful,
            OutsideMerit,
            OutsideMeritByMention,
            Agentic,
            Communal,
            Officialese,
        ],
        // Tasks name residents and parties as those for whom the work is done, and a title only who is sought.
        (Kind::Position, "title", _) => &[Discriminating, Doubtful, OutsideMerit, Agentic, Communal],
        (Kind::Position, "work_items", _) => &[Discriminating, Doubtful, Agentic, Communal],
        (Kind::Position, "special_conditions", _) => {
            &[Discriminating, Doubtful, OutsideMerit, Agentic, Communal, Officialese]
        }
        (Kind::Role, "tasks", "title") => &[Decisions, Vague, Discriminating, Doubtful],
        (Kind::Role, "expectations", "title") => &[Decisions],
        (Kind::Role, "title" | "requirements", _)
        | (Kind::Competences, "competences", "label" | "description" | "1" | "2" | "3" | "4") => {
            &[Discriminating, Doubtful, OutsideMerit]
        }
        _ => prose(written),
    }
}

fn prose(written: &Written<'_>) -> &'static [List] {
    if written.is_prose { &[List::Officialese] } else { &[] }
}

/// A text without its line breaks.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
