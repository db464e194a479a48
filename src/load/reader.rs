//! Text → trees: one tree for each definition of a file, every value with its place.

use std::collections::{HashMap, HashSet};

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StrInput};
use smol_str::SmolStr;

use super::document::Document;
use super::exceptions::{Exception, exceptions};
use super::faults::{LIMIT_EXCEEDED, MERGE_KEY, UNKNOWN_ALIAS, UNSUPPORTED_YAML};
use super::nodes::{closing, moved, nothing};
use super::salvage::{Salvaged, document_end, document_start, salvage};
use super::{MAX_ALIASED, MAX_DOCUMENTS, MAX_NESTING, MAX_STRING, slips, wording};
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::say;
use crate::source::{Entry, FileId, Node, NodeKind, Scalar, Sources, Span};

/// All that a file holds.
#[derive(Debug, Default)]
pub struct Reading {
    /// The definitions that could be read.
    pub documents: Vec<Document>,
    /// What could not be read, by what can be said of it.
    pub salvaged: Vec<Salvaged>,
    /// What is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// The comments that let findings pass.
    pub exceptions: Vec<Exception>,
}

/// Reads a file. Never fails and never hangs: what cannot be read becomes a finding, the rest is kept.
pub fn read(sources: &Sources, file: FileId, language: Language) -> Reading {
    let text = &*sources.file(file).text;
    let options = granit_parser::options! {
        emit_unresolved_aliases: true,
        flow_nesting_limit: MAX_NESTING,
        block_nesting_limit: MAX_NESTING,
    };
    let reader = Reader {
        parser: Parser::new_from_str_with_options(text, options),
        text,
        file,
        language,
        anchors: HashMap::new(),
        aliased: 0,
        depth: 0,
        within_anchor: 0,
        items: Vec::new(),
        entries: Vec::new(),
        reading: Reading::default(),
    };
    reader.run()
}

struct Reader<'s> {
    parser: Parser<'s, StrInput<'s>>,
    text: &'s str,
    file: FileId,
    language: Language,
    anchors: HashMap<usize, Node>,
    aliased: usize,
    depth: usize,
    within_anchor: usize,
    /// The items of all lists that are still open, the innermost last. A list takes its own once it is complete, in memory
    /// of exactly their size: lists and maps that grow one by one leave holes, which cost large projects a tenth more.
    items: Vec<Node>,
    /// The entries of all maps that are still open, likewise.
    entries: Vec<Entry>,
    reading: Reading,
}

/// Why reading one document ended early.
enum Stop {
    Syntax(ScanError),
    /// A limit was exceeded; the finding is already reported.
    Limit,
}

impl<'s> Reader<'s> {
    fn run(mut self) -> Reading {
        let mut index = 0;
        let mut start = 0;
        loop {
            let before = self.reading.diagnostics.len();
            match self.document() {
                Ok(None) => break,
                Ok(Some(tree)) => {
                    let flawed = self.reading.diagnostics.len() > before;
                    start = tree.span.end as usize;
                    if !(tree.is_null() && tree.span.start == tree.span.end) {
                        self.reading.documents.push(Document { file: self.file, index, tree, flawed });
                    }
                }
                Err(stop) => {
                    let resume = self.failed(&stop, start);
                    match resume {
                        Some(next) => start = next,
                        None => break,
                    }
                }
            }
            index += 1;
            if index > MAX_DOCUMENTS {
                self.too_many_documents();
                self.salvage_from(start);
                break;
            }
        }
        self.reading.exceptions = exceptions(self.text, self.file, &self.reading.documents);
        self.reading
    }

    /// Reports why a document could not be read and moves on to the next one; `None` at the end of the file.
    fn failed(&mut self, stop: &Stop, start: usize) -> Option<usize> {
        if let Stop::Syntax(error) = stop {
            self.reading.diagnostics.push(slips::explain(error, self.text, start, self.file, self.language));
        }
        let start = document_start(self.text, start);
        let end = start + document_end(&self.text[start..]);
        self.reading.salvaged.push(salvage(&self.text[start..end], self.file));
        let Stop::Syntax(_) = stop else {
            self.salvage_from(end);
            return None;
        };
        match self.parser.proceed_next_document() {
            Ok(true) => Some(end),
            _ => None,
        }
    }

    /// Notes what can be said of all documents from a byte on, which are not read after a limit.
    fn salvage_from(&mut self, mut start: usize) {
        while start < self.text.len() {
            let end = start + document_end(&self.text[start..]);
            self.reading.salvaged.push(salvage(&self.text[start..end], self.file));
            start = end;
        }
    }

    fn next(&mut self) -> Result<Option<(Event<'s>, Span)>, Stop> {
        match self.parser.next_event() {
            None => Ok(None),
            Some(Err(error)) => Err(Stop::Syntax(error)),
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or(0..0);
                Ok(Some((event, self.span(range.start, range.end))))
            }
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |at: usize| u32::try_from(at).expect("internal error: a file above 4 GiB");
        Span { file: self.file, start: byte(start), end: byte(end) }
    }

    fn document(&mut self) -> Result<Option<Node>, Stop> {
        self.anchors.clear();
        self.items.clear();
        self.entries.clear();
        self.depth = 0;
        let mut root = None;
        while let Some((event, span)) = self.next()? {
            match event {
                Event::StreamEnd => break,
                Event::DocumentEnd => return Ok(Some(root.unwrap_or_else(|| nothing(span)))),
                event if event.is_node() => root = Some(self.node(event, span)?),
                _ => {}
            }
        }
        Ok(root)
    }

    fn node(&mut self, event: Event<'s>, span: Span) -> Result<Node, Stop> {
        let anchor = event.anchor_id();
        if let Some(tag) = event.tag() {
            let tag = tag.original();
            let message =
                say!(self.language, "Das Typkennzeichen „{tag}“ wird nicht gelesen", "The tag \"{tag}\" is not read");
            let help = say!(self.language, "Löschen Sie das Kennzeichen.", "Remove the tag.");
            self.report(Diagnostic::new(&UNSUPPORTED_YAML, span, message).help(help));
        }
        self.within_anchor += usize::from(anchor.is_some());
        let node = match event {
            Event::Scalar(text, style, ..) => self.scalar(&text, style, span)?,
            Event::SequenceStart(..) => self.list(span)?,
            Event::MappingStart(..) => self.map(span)?,
            Event::Alias(id) => self.alias(id, span)?,
            Event::UnresolvedAlias(name) => {
                let message = say!(
                    self.language,
                    "Der Verweis „*{name}“ hat kein Ziel in diesem Dokument",
                    "The alias \"*{name}\" has no anchor in this document"
                );
                let help = say!(
                    self.language,
                    "Setzen Sie „&{name}“ vor den Wert, der gemeint ist, oder schreiben Sie den Wert aus. Ein Text, der mit * beginnt, gehört in Anführungszeichen.",
                    "Put \"&{name}\" before the value that is meant, or write the value out. A text that begins with * needs quotes."
                );
                self.report(Diagnostic::new(&UNKNOWN_ALIAS, span, message).help(help));
                nothing(span)
            }
            _ => nothing(span),
        };
        if let Some(anchor) = anchor {
            self.within_anchor -= 1;
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    fn scalar(&mut self, text: &str, style: ScalarStyle, span: Span) -> Result<Node, Stop> {
        if text.len() > MAX_STRING {
            let length = text.len();
            let message = say!(
                self.language,
                "Der Wert ist {length} Byte lang, erlaubt sind {MAX_STRING}",
                "The value is {length} bytes long, {MAX_STRING} are allowed"
            );
            let start = self.span(span.start as usize, (span.start as usize + 1).min(self.text.len()));
            return Err(self.limit(start, message));
        }
        let plain = style == ScalarStyle::Plain;
        if plain && wording::wrapped_in_word_quotes(text) {
            self.report(wording::word_quotes(span, text, self.language));
        }
        Ok(Node { span, kind: NodeKind::Scalar(Scalar { text: SmolStr::new(text), plain }) })
    }

    fn list(&mut self, mut span: Span) -> Result<Node, Stop> {
        self.deeper(span)?;
        let first = self.items.len();
        while let Some((event, item_span)) = self.next()? {
            if matches!(event, Event::SequenceEnd) {
                span.end = item_span.end;
                break;
            }
            if event.is_node() {
                let item = self.node(event, item_span)?;
                self.items.push(item);
            }
        }
        self.depth -= 1;
        let items = self.items.split_off(first);
        if let Some(last) = items.last() {
            span.end = span.end.min(last.span.end.max(span.start)).max(closing(self.text, last.span.end, span.end));
        }
        Ok(Node { span, kind: NodeKind::List(items) })
    }

    fn map(&mut self, mut span: Span) -> Result<Node, Stop> {
        self.deeper(span)?;
        let first = self.entries.len();
        let mut seen: HashSet<SmolStr> = HashSet::new();
        while let Some((event, key_span)) = self.next()? {
            if matches!(event, Event::MappingEnd) {
                span.end = key_span.end;
                break;
            }
            if !event.is_node() {
                continue;
            }
            let key = self.node(event, key_span)?;
            let value = match self.next()? {
                Some((event, value_span)) if event.is_node() => self.node(event, value_span)?,
                _ => nothing(key_span),
            };
            let Some(name) = key.as_str().map(SmolStr::new) else {
                self.report(wording::unsupported_key(key.span, self.language));
                continue;
            };
            // A set is only needed once scanning the written keys would be slower.
            let entries = &self.entries[first..];
            let known = if entries.len() < 24 {
                entries.iter().any(|entry| entry.key == name)
            } else {
                if seen.is_empty() {
                    seen.extend(entries.iter().map(|entry| entry.key.clone()));
                }
                !seen.insert(name.clone())
            };
            if known {
                let earlier = entries.iter().find(|entry| entry.key == name).map(|entry| entry.key_span);
                self.report(wording::duplicate_key(&name, earlier.unwrap_or(key_span), key_span, self.language));
            } else if self.acceptable_key(&name, key_span) {
                self.entries.push(Entry { key: name, key_span, value });
            }
        }
        self.depth -= 1;
        let entries = self.entries.split_off(first);
        if let Some(last) = entries.last() {
            let end = last.value.span.end.max(last.key_span.end);
            span.end = end.max(closing(self.text, end, span.end));
        }
        Ok(Node { span, kind: NodeKind::Map(entries) })
    }

    fn alias(&mut self, id: usize, span: Span) -> Result<Node, Stop> {
        let Some(target) = self.anchors.get(&id) else {
            let message = say!(
                self.language,
                "Der Verweis steht innerhalb des Wertes, auf den er zeigt",
                "The alias stands inside the value it points to"
            );
            let help = say!(self.language, "Schreiben Sie den Wert aus.", "Write the value out.");
            self.report(Diagnostic::new(&UNKNOWN_ALIAS, span, message).help(help));
            return Ok(nothing(span));
        };
        self.aliased += target.count();
        if self.aliased > MAX_ALIASED {
            let message = say!(
                self.language,
                "Die Verweise mit „*“ stehen zusammen für mehr als {MAX_ALIASED} Werte",
                "The aliases with \"*\" stand for more than {MAX_ALIASED} values together"
            );
            return Err(self.limit(span, message));
        }
        Ok(moved(target, span))
    }

    fn deeper(&mut self, span: Span) -> Result<(), Stop> {
        self.depth += 1;
        if self.depth > MAX_NESTING {
            let message = say!(
                self.language,
                "Listen und Abschnitte sind mehr als {MAX_NESTING}-fach verschachtelt",
                "Lists and sections are nested more than {MAX_NESTING} deep"
            );
            return Err(self.limit(span, message));
        }
        Ok(())
    }

    fn limit(&mut self, span: Span, message: String) -> Stop {
        let help = say!(
            self.language,
            "Kürzen oder teilen Sie den Inhalt. Die Grenze schützt davor, dass eine Datei die Prüfung lahmlegt.",
            "Shorten or divide the content. The limit guards against a file that stalls the check."
        );
        self.report(Diagnostic::new(&LIMIT_EXCEEDED, span, message).help(help));
        Stop::Limit
    }

    fn too_many_documents(&mut self) {
        let message = say!(
            self.language,
            "Die Datei enthält mehr als {MAX_DOCUMENTS} Definitionen",
            "The file contains more than {MAX_DOCUMENTS} definitions"
        );
        let help = say!(self.language, "Teilen Sie die Datei.", "Divide the file.");
        self.report(Diagnostic::new(&LIMIT_EXCEEDED, Span::top(self.file), message).help(help));
    }

    fn acceptable_key(&mut self, key: &str, span: Span) -> bool {
        if key == "<<" {
            let help = say!(
                self.language,
                "Schreiben Sie die Felder aus, oder erben Sie mit „extends“ von einer anderen Definition.",
                "Write the fields out, or inherit from another definition with \"extends\"."
            );
            let message = say!(
                self.language,
                "Der Verschmelzungsschlüssel „<<“ wird nicht unterstützt",
                "The merge key \"<<\" is not supported"
            );
            self.report(Diagnostic::new(&MERGE_KEY, span, message).help(help));
            return false;
        }
        if key.starts_with('\u{a0}') {
            let first = Span { end: span.start + 2, ..span };
            self.report(wording::non_breaking_space(first, self.language));
            return false;
        }
        true
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.reading.diagnostics.push(diagnostic);
    }
}
