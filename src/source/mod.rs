//! The texts of one run, and places in them.
//!
//! Everything that lotse reads is first put into [`Sources`] and never changes afterwards, so that a [`Span`] taken while
//! reading still fits when a finding is printed. This floor knows nothing of roles or organisations.

mod path;
mod tree;

use std::sync::OnceLock;

pub use path::{Path, Step};
pub use tree::{Entry, Node, NodeKind, Scalar};

/// Which text of the run; files of the project and of the shipped catalogue are told apart without a look-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

const CATALOGUE_BIT: u32 = 1 << 31;

impl FileId {
    /// Whether the text belongs to the catalogue that lotse ships, and not to the user's project.
    pub fn is_catalogue(self) -> bool {
        self.0 & CATALOGUE_BIT != 0
    }

    fn index(self) -> usize {
        (self.0 & !CATALOGUE_BIT) as usize
    }
}

/// A range of bytes in one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The very beginning of a file, for what concerns the file as a whole.
    pub fn top(file: FileId) -> Self {
        Span { file, start: 0, end: 0 }
    }

    /// Whether `other` lies inside this range.
    pub fn contains(self, other: Span) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A line and a column as people count them: from 1, columns in Unicode characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

/// One text with its name.
#[derive(Debug)]
pub struct SourceFile {
    /// The path relative to the project, with `/`; files of the catalogue begin with `lotse:`.
    pub path: String,
    /// The text without a byte order mark.
    pub text: Box<str>,
    /// Whether the text names people, so that nothing of it may be shown.
    pub is_private: bool,
    line_starts: OnceLock<Vec<u32>>,
}

/// Every text of one run, frozen.
#[derive(Debug, Default)]
pub struct Sources {
    project: Vec<SourceFile>,
    catalogue: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file of the project. A byte order mark is left out, so columns are those that an editor shows.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> FileId {
        self.project.push(SourceFile::new(path.into(), text.into()));
        FileId(u32::try_from(self.project.len() - 1).expect("internal error: more than 2^32 files"))
    }

    /// Adds a file of the shipped catalogue; `path` is relative to the catalogue.
    pub fn add_catalogue(&mut self, path: &str, text: &str) -> FileId {
        self.catalogue.push(SourceFile::new(format!("lotse:{path}"), text.to_owned()));
        FileId(CATALOGUE_BIT | u32::try_from(self.catalogue.len() - 1).expect("internal error: more than 2^31 files"))
    }

    /// Marks a file of the project as one that names people.
    pub fn set_private(&mut self, id: FileId) {
        self.project[id.index()].is_private = true;
    }

    /// The file of an id.
    pub fn file(&self, id: FileId) -> &SourceFile {
        if id.is_catalogue() { &self.catalogue[id.index()] } else { &self.project[id.index()] }
    }

    /// All files of the project, in the order in which they were added.
    pub fn project_files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.project
            .iter()
            .enumerate()
            .map(|(index, file)| (FileId(u32::try_from(index).expect("internal error: more than 2^32 files")), file))
    }

    /// The number of files that belong to the project.
    pub fn project_len(&self) -> usize {
        self.project.len()
    }

    /// The text of a range.
    pub fn text(&self, span: Span) -> &str {
        self.file(span.file).text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// Where a range begins and where it ends, as people count.
    pub fn positions(&self, span: Span) -> (Position, Position) {
        let file = self.file(span.file);
        (file.position(span.start), file.position(span.end))
    }
}

impl SourceFile {
    fn new(path: String, text: String) -> Self {
        // Without a mark the text keeps its memory: a large project is held once, not twice.
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.into(),
            None => text.into_boxed_str(),
        };
        SourceFile { path, text, is_private: false, line_starts: OnceLock::new() }
    }

    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0)
                .chain(breaks.map(|(at, _)| u32::try_from(at + 1).expect("internal error: a text above 4 GiB")))
                .collect()
        })
    }

    /// The line and column of a byte; a byte behind the end counts as the end.
    pub fn position(&self, byte: u32) -> Position {
        let starts = self.line_starts();
        let line = starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let until = (byte as usize).min(self.text.len());
        let before = self.text.get(starts[line] as usize..until).unwrap_or_default();
        let column = before.chars().filter(|c| *c != '\r').count();
        Position {
            line: u32::try_from(line + 1).expect("internal error: more than 2^32 lines"),
            column: u32::try_from(column + 1).expect("internal error: a line above 4 GiB"),
        }
    }

    /// The text of a line (from 1), without its line break.
    pub fn line(&self, line: u32) -> &str {
        self.text.split('\n').nth(line as usize - 1).unwrap_or_default().trim_end_matches('\r')
    }

    /// The byte at which a line (from 1) begins.
    pub fn line_start(&self, line: u32) -> u32 {
        self.line_starts().get(line as usize - 1).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_ignore_byte_order_marks() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "\u{feff}äöü: „x“ 🚀\r\nb: 1\r\n");
        let text = sources.file(file);
        let rocket = u32::try_from(text.text.find('🚀').expect("the text has a rocket")).expect("short");
        assert_eq!(text.position(rocket), Position { line: 1, column: 10 });
        assert_eq!(text.position(text.line_start(2)), Position { line: 2, column: 1 });
        assert_eq!(text.line(2), "b: 1");
    }

    #[test]
    fn a_place_behind_the_end_is_the_end() {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", "a");
        assert_eq!(sources.file(file).position(99), Position { line: 1, column: 2 });
    }
}
