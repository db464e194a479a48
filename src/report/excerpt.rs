//! The lines of a file that a finding shows, cleaned, with the ranges to underline.

use std::ops::Range;

use super::plain::plain_line;
use crate::source::{FileId, Position, Sources, Span};

/// What stands in a line before the place is shown up to this many bytes; the renderer trims it to the terminal.
const BEFORE: usize = 4_000;
/// The characters shown of the place itself, and of what follows it.
const MARKED: usize = 120;
const AFTER: usize = 120;
/// Places of one file that are at most this many lines apart share one excerpt.
const NEAR: u32 = 20;

/// A range to underline.
#[derive(Debug, Clone)]
pub(super) struct Mark {
    /// Where.
    pub(super) span: Span,
    /// What stands below it.
    pub(super) label: Option<String>,
    /// Whether the finding is about this place.
    pub(super) primary: bool,
}

/// What is shown of a file.
#[derive(Debug)]
pub(super) enum Excerpt {
    /// Some lines with ranges of their bytes underlined.
    Lines {
        /// The file.
        file: FileId,
        /// The number of the first line.
        first_line: u32,
        /// The lines, safe to print; characters stand in the columns of the file.
        text: String,
        /// The ranges in `text`.
        marks: Vec<(Range<usize>, Mark)>,
    },
    /// A place so far to the right that its line cannot be shown from the beginning.
    Far {
        /// The file.
        file: FileId,
        /// Where the place begins.
        start: Position,
        /// What stands there, safe to print.
        text: String,
        /// What is said about it.
        label: Option<String>,
    },
}

/// Groups marks into excerpts: near ones of one file share an excerpt, all others have their own.
pub(super) fn excerpts(sources: &Sources, marks: Vec<Mark>) -> Vec<Excerpt> {
    let mut groups: Vec<Vec<(Position, Mark)>> = Vec::new();
    let mut out = Vec::new();
    for mark in marks {
        let file = mark.span.file;
        let (start, _) = sources.positions(mark.span);
        let (line_start, line) = line_at(&sources.file(file).text, mark.span.start);
        let (from, to) = within(line, line_start, mark.span);
        if from > BEFORE {
            let text = plain_line(head(&line[from..to], MARKED));
            out.push(Excerpt::Far { file, start, text, label: mark.label });
            continue;
        }
        let near = |other: &(Position, Mark)| other.1.span.file == file && other.0.line.abs_diff(start.line) <= NEAR;
        match groups.iter_mut().find(|group| group.iter().all(near)) {
            Some(group) => group.push((start, mark)),
            None => groups.push(vec![(start, mark)]),
        }
    }
    let lines = groups.into_iter().map(|group| lines(sources, &group));
    // The finding's own place comes first, whichever shape it has.
    let is_primary =
        |excerpt: &Excerpt| matches!(excerpt, Excerpt::Lines { marks, .. } if marks.iter().any(|m| m.1.primary));
    let (mut first, rest): (Vec<_>, Vec<_>) = lines.partition(is_primary);
    first.append(&mut out);
    first.extend(rest);
    first
}

fn lines(sources: &Sources, group: &[(Position, Mark)]) -> Excerpt {
    let file = group[0].1.span.file;
    let source = sources.file(file);
    let numbers = || group.iter().map(|(start, _)| start.line);
    let (first_line, last_line) = (numbers().min().unwrap_or(1), numbers().max().unwrap_or(1));
    let mut text = String::new();
    let mut marks = Vec::new();
    for number in first_line..=last_line {
        let top = text.len();
        let (line_start, line) = line_at(&source.text, source.line_start(number));
        let mut shown = 0;
        for (_, mark) in group.iter().filter(|(start, _)| start.line == number) {
            let (from, to) = within(line, line_start, mark.span);
            let to = from + head(&line[from..to], MARKED).len();
            let range = top + plain_line(&line[..from]).len()..top + plain_line(&line[..to]).len();
            marks.push((range, mark.clone()));
            shown = shown.max(to);
        }
        let visible = shown + head(&line[shown..], AFTER).len();
        text.push_str(&plain_line(&line[..visible]));
        if visible < line.len() {
            text.push('…');
        }
        text.push('\n');
    }
    Excerpt::Lines { file, first_line, text, marks }
}

/// The first byte and the text of the line of a byte, without its line break.
fn line_at(text: &str, byte: u32) -> (usize, &str) {
    let at = floor(text, byte as usize);
    let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
    let end = text[start..].find('\n').map_or(text.len(), |found| start + found);
    (start, text[start..end].trim_end_matches('\r'))
}

/// A range as bytes of the line in which it begins; what goes on in further lines is left out.
fn within(line: &str, line_start: usize, span: Span) -> (usize, usize) {
    let from = floor(line, (span.start as usize).saturating_sub(line_start));
    let to = floor(line, (span.end as usize).saturating_sub(line_start)).max(from);
    (from, to)
}

fn head(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(at, _)| &text[..at])
}

fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at.min(text.len()))
}
