//! Words and phrases in the texts of a project, found once for all rules that look for them.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::OnceLock;

use super::{Context, Written};
use crate::i18n::Language;
use crate::model::Kind;
use crate::norms::words::{List, Word, words};
use crate::say;
use crate::source::Span;

/// What was found; empty until the first rule asks.
#[derive(Debug, Default)]
pub struct Phrases(OnceLock<Vec<Found>>);

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
    pub(super) fn sentence(&self) -> &'a str {
        let (text, end) = (self.written.text, self.start + self.text.len());
        let ends = |c: char| matches!(c, '.' | '!' | '?' | '…');
        let from =
            text[..self.start].rfind(ends).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        let to = text[end..].find(ends).map_or(text.len(), |at| end + at);
        &text[from..to]
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
    let found = cx.phrases.0.get_or_init(|| find(texts));
    let mut titles = BTreeSet::new();
    found.iter().filter(move |found| found.list == list).filter_map(move |found| {
        let written = &texts[found.text];
        let word = words().of(found.entry).1;
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

fn find(texts: &[Written<'_>]) -> Vec<Found> {
    let words = words();
    let mut reader = words.lexicon.reader();
    let mut all = Vec::new();
    for (text, written) in texts.iter().enumerate() {
        let lists = lists(written);
        if lists.is_empty() {
            continue;
        }
        let groups = lists.iter().fold(0, |groups, list| groups | list.bit());
        all.extend(reader.find(written.text, groups).into_iter().map(|hit| {
            let list = words.of(hit.entry).0;
            Found { text, entry: hit.entry, list, range: hit.range }
        }));
    }
    all
}

/// The lists whose words count in a text, by the documents that it reaches.
fn lists(written: &Written<'_>) -> &'static [List] {
    use List::{
        Agentic, Communal, Decisions, Discriminating, Doubtful, ForbiddenQuestions, Officialese, OutsideMerit,
        PersonalFacts, Vague,
    };
    match (written.definition.kind, written.section, written.field) {
        (_, "note", _) => &[],
        (Kind::Position, "interview", "question" | "tasks" | "good_answer")
        | (Kind::Competences, _, "question" | "good_answer") => &[ForbiddenQuestions, Officialese],
        (Kind::Position, "advertisement", "documents" | "apply" | "notices" | "text" | "eligible") => {
            &[PersonalFacts, Discriminating, Doubtful, OutsideMerit]
        }
        (Kind::Position, "work_items", "reasoning" | "legal_bases") => prose(written),
        (Kind::Position, "advertisement", _) => {
            &[PersonalFacts, Discriminating, Doubtful, OutsideMerit, Agentic, Communal, Officialese]
        }
        (Kind::Position, "purpose", _) => &[Discriminating, Doubtful, OutsideMerit, Agentic, Communal, Officialese],
        (Kind::Position, "qualification" | "requirements", _) => {
            &[PersonalFacts, Discriminating, Doubtful, OutsideMerit, Agentic, Communal]
        }
        (Kind::Position, "title" | "work_items" | "special_conditions", _) => {
            &[Discriminating, Doubtful, OutsideMerit, Agentic, Communal]
        }
        (Kind::Role, "tasks", "title") => &[Decisions, Vague, Discriminating, Doubtful, OutsideMerit],
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
