//! Syntax errors, worded for people who write YAML for the first time.
//!
//! The parser says what it expected; what was meant is read off the line in question and the one above it. Only runs
//! after the parser has refused a document, so none of this can misjudge a file that is in order.

use granit_parser::{ErrorKind, ScanError};

use super::MAX_NESTING;
use super::faults::{
    BROKEN_YAML, COLON_IN_TEXT, LIMIT_EXCEEDED, MISSING_DASH, TAB_INDENTATION, UNCLOSED_BRACKET, UNCLOSED_QUOTE,
    WRONG_INDENTATION,
};
use super::lines::{Line, floor, open_bracket, open_quote};
use super::wording::{dash_help, dash_without_space, missing_space, non_breaking_space};
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::say;
use crate::source::{FileId, Span};

/// Words the error that ended a document which begins at byte `start`.
pub(super) fn explain(error: &ScanError, text: &str, start: usize, file: FileId, language: Language) -> Diagnostic {
    let at = floor(text, error.marker().byte_offset().unwrap_or(start).min(text.len()));
    let here = Line::around(text, at);
    let slip = Slip { text, start: floor(text, start.min(at)), at, here, above: here.above(text), file, language };
    slip.explain(error.kind())
}

struct Slip<'s> {
    text: &'s str,
    start: usize,
    at: usize,
    here: Line<'s>,
    above: Option<Line<'s>>,
    file: FileId,
    language: Language,
}

impl Slip<'_> {
    fn explain(&self, kind: &ErrorKind) -> Diagnostic {
        if matches!(kind, ErrorKind::RecursionLimitExceeded) {
            return self.too_deep();
        }
        if let Some(found) = self.invisible().or_else(|| self.conflict()) {
            return found;
        }
        if ["* ", "• ", "– "].iter().any(|bullet| self.here.text.trim_start().starts_with(bullet)) {
            return self.missing_dash();
        }
        match kind {
            ErrorKind::UnclosedQuotedScalar | ErrorKind::DocumentIndicatorInQuotedScalar => {
                self.unclosed_quote(self.at)
            }
            ErrorKind::InvalidQuotedScalarIndent => open_quote(self.text, self.start, self.at)
                .map_or_else(|| self.needs_quotes(self.at), |open| self.unclosed_quote(open)),
            ErrorKind::InvalidTrailingSingleQuotedScalar => self.trailing_quote('\''),
            ErrorKind::InvalidTrailingDoubleQuotedScalar => self.trailing_quote('"'),
            ErrorKind::UnclosedFlowCollection { .. } => self.unclosed_bracket(self.at),
            ErrorKind::MismatchedFlowCollectionEnd { .. }
            | ErrorKind::InvalidColonPlacement
            | ErrorKind::ExpectedFlowMappingSeparator
            | ErrorKind::ExpectedFlowSequenceSeparator
            | ErrorKind::BlockEntryInFlowCollection
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::InvalidFlowScalarIndent => self.inside_brackets(),
            ErrorKind::MappingValueNotAllowed => self.colon_not_allowed(),
            ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => self.no_field(),
            ErrorKind::ExpectedBlockSequenceEntry => self.no_item(),
            ErrorKind::ExpectedBlockMappingKey | ErrorKind::InvalidIndentation => self.no_key(),
            ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidUnicodeEscape => self.backslash(),
            ErrorKind::UnexpectedCharacter { character } => self.character(*character),
            _ => self.needs_quotes(self.at),
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |at: usize| u32::try_from(at.min(self.text.len())).expect("internal error: a file above 4 GiB");
        Span { file: self.file, start: byte(start), end: byte(end) }
    }

    fn char_at(&self, at: usize) -> Span {
        let width = self.text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        self.span(at, at + width)
    }

    fn line_text(&self, line: Line<'_>) -> Span {
        self.span(line.start + line.indent().len(), line.start + line.text.trim_end().len())
    }

    /// Tabs and non-breaking spaces look like indentation but are none.
    fn invisible(&self) -> Option<Diagnostic> {
        for line in [Some(self.here), self.here.below(self.text), self.above].into_iter().flatten() {
            if let Some(tab) = line.indent().find('\t') {
                let message = say!(
                    self.language,
                    "Die Zeile ist mit einem Tabulator eingerückt",
                    "The line is indented with a tab"
                );
                let help = say!(
                    self.language,
                    "Ersetzen Sie Tabulatoren am Zeilenanfang durch Leerzeichen, zwei je Stufe.",
                    "Replace tabs at the beginning of lines by spaces, two for each level."
                );
                let place = self.char_at(line.start + tab);
                return Some(Diagnostic::new(&TAB_INDENTATION, place, message).help(help));
            }
            if let Some(space) = line.indent().find('\u{a0}') {
                return Some(non_breaking_space(self.char_at(line.start + space), self.language));
            }
        }
        None
    }

    /// What git leaves in a file when two people changed the same lines.
    fn conflict(&self) -> Option<Diagnostic> {
        let marks = ["<<<<<<< ", "=======", ">>>>>>> "];
        marks.iter().find(|mark| self.here.text.starts_with(**mark))?;
        let message = say!(
            self.language,
            "Die Datei enthält einen ungelösten Konflikt aus der Versionsverwaltung",
            "The file contains an unresolved conflict of version control"
        );
        let help = say!(
            self.language,
            "Entscheiden Sie, welche der Zeilen zwischen <<<<<<< und >>>>>>> gelten, und löschen Sie die anderen samt den Marken.",
            "Decide which of the lines between <<<<<<< and >>>>>>> hold, and remove the others together with the marks."
        );
        Some(Diagnostic::new(&BROKEN_YAML, self.line_text(self.here), message).help(help))
    }

    fn too_deep(&self) -> Diagnostic {
        let message = say!(
            self.language,
            "Listen und Abschnitte sind mehr als {MAX_NESTING}-fach verschachtelt",
            "Lists and sections are nested more than {MAX_NESTING} deep"
        );
        let help = say!(
            self.language,
            "Prüfen Sie, ob hier Klammern stehen, die zu einem Text gehören; solcher Text braucht Anführungszeichen.",
            "Check whether brackets stand here that belong to a text; such a text needs quotes."
        );
        Diagnostic::new(&LIMIT_EXCEEDED, self.char_at(self.at), message).help(help)
    }

    fn unclosed_quote(&self, at: usize) -> Diagnostic {
        let quote = self.text[at..].chars().next().unwrap_or('"');
        let message = say!(
            self.language,
            "Das Anführungszeichen {quote} wird nicht geschlossen",
            "The quote {quote} is not closed"
        );
        let help = say!(
            self.language,
            "Setzen Sie am Ende des Textes dasselbe Zeichen {quote}. Ein Anführungszeichen im Text selbst schreiben Sie als „ und “.",
            "Put the same character {quote} at the end of the text."
        );
        Diagnostic::new(&UNCLOSED_QUOTE, self.char_at(at), message).help(help)
    }

    /// Text follows a closing quote: either the quote was opened lines ago, or it ends too early.
    fn trailing_quote(&self, quote: char) -> Diagnostic {
        let mut line = self.here;
        while let Some(above) = line.above(self.text).filter(|above| above.start >= self.start) {
            line = above;
            let content = line.content();
            let value = content.split_once(": ").map_or(content, |(_, value)| value).trim();
            if value.starts_with(quote) && value.matches(quote).count() % 2 == 1 {
                let at = line.start + (line.text.len() - content.len()) + content.find(quote).unwrap_or(0);
                return self.unclosed_quote(at);
            }
        }
        let message = say!(
            self.language,
            "Nach dem schließenden Anführungszeichen steht noch Text",
            "Text follows the closing quote"
        );
        let help = say!(
            self.language,
            "Schließen Sie den ganzen Wert in Anführungszeichen ein; Anführungszeichen darin schreiben Sie als „ und “.",
            "Enclose the whole value in quotes; double a single quote inside single quotes."
        );
        Diagnostic::new(&BROKEN_YAML, self.char_at(self.at), message).help(help)
    }

    fn unclosed_bracket(&self, at: usize) -> Diagnostic {
        let open = self.text[at..].chars().next().unwrap_or('[');
        let close = if open == '{' { '}' } else { ']' };
        let message =
            say!(self.language, "Die Klammer {open} wird nicht geschlossen", "The bracket {open} is not closed");
        let help = say!(
            self.language,
            "Schließen Sie sie mit {close}. Gehört die Klammer zum Text, setzen Sie den Text in Anführungszeichen.",
            "Close it with {close}. If the bracket belongs to the text, put the text in quotes."
        );
        Diagnostic::new(&UNCLOSED_BRACKET, self.char_at(at), message).help(help)
    }

    fn inside_brackets(&self) -> Diagnostic {
        match open_bracket(self.text, self.start, self.at) {
            Some(open) if open < self.here.start => self.unclosed_bracket(open),
            Some(open) if self.text[self.at..].starts_with([']', '}']) => self.unclosed_bracket(open),
            _ if self.text[self.at..].starts_with(':') => self.colon_in_text(self.at),
            Some(open) => self.unclosed_bracket(open),
            None => self.needs_quotes(self.at),
        }
    }

    fn colon_not_allowed(&self) -> Diagnostic {
        if let Some(first) = self.here.first_colon().filter(|first| *first < self.at) {
            let _ = first;
            return self.colon_in_text(self.at);
        }
        if let Some(above) = self.above {
            if let Some(dash) = above.glued_dash() {
                return dash_without_space(self.char_at(dash), self.language);
            }
            if let Some(colon) = above.glued_colon() {
                return missing_space(self.char_at(colon), self.language);
            }
            if self.here.content_column() > above.content_column() {
                return self.wrong_indentation(self.here, Some(above));
            }
        }
        if let Some(dash) = self.here.glued_dash() {
            return dash_without_space(self.char_at(dash), self.language);
        }
        self.colon_in_text(self.at)
    }

    fn colon_in_text(&self, at: usize) -> Diagnostic {
        let message = say!(
            self.language,
            "Der Text enthält einen Doppelpunkt und steht nicht in Anführungszeichen",
            "The text contains a colon and does not stand in quotes"
        );
        let help = say!(
            self.language,
            "Setzen Sie den ganzen Text in Anführungszeichen: \"… : …\".",
            "Put the whole text in quotes: \"… : …\"."
        );
        Diagnostic::new(&COLON_IN_TEXT, self.char_at(at), message).help(help)
    }

    /// A line that is neither a field nor an item.
    fn no_field(&self) -> Diagnostic {
        if let Some(colon) = self.here.glued_colon() {
            return missing_space(self.char_at(colon), self.language);
        }
        if let Some(dash) = self.here.glued_dash() {
            return dash_without_space(self.char_at(dash), self.language);
        }
        if self.above.is_some_and(|above| above.text.trim_start().starts_with("- ")) {
            return self.missing_dash();
        }
        let message = say!(
            self.language,
            "Die Zeile ist weder ein Feld („name: Wert“) noch ein Listeneintrag („- Wert“)",
            "The line is neither a field (\"name: value\") nor an item of a list (\"- value\")"
        );
        let help = say!(
            self.language,
            "Gehört sie zum Text darüber, rücken Sie sie weiter ein als das Feld; fehlt der Doppelpunkt, ergänzen Sie ihn.",
            "If it belongs to the text above, indent it further than the field; if the colon is missing, add it."
        );
        Diagnostic::new(&BROKEN_YAML, self.line_text(self.here), message).help(help)
    }

    /// A list goes on with something that is no item.
    fn no_item(&self) -> Diagnostic {
        if let Some(dash) = self.here.glued_dash() {
            return dash_without_space(self.char_at(dash), self.language);
        }
        let column = self.here.indent().chars().count();
        if self.dash_columns().any(|dash| dash == column) {
            return self.missing_dash();
        }
        self.wrong_indentation(self.here, self.above)
    }

    fn dash_columns(&self) -> impl Iterator<Item = usize> + '_ {
        let mut line = self.here;
        std::iter::from_fn(move || {
            line = line.above(self.text).filter(|above| above.start >= self.start)?;
            Some(line)
        })
        .filter(|line| line.text.trim_start().starts_with("- "))
        .map(|line| line.indent().chars().count())
    }

    fn missing_dash(&self) -> Diagnostic {
        let message = say!(
            self.language,
            "Die Zeile steht in einer Liste, beginnt aber nicht mit einem Strich",
            "The line stands in a list but does not begin with a dash"
        );
        Diagnostic::new(&MISSING_DASH, self.line_text(self.here), message).help(dash_help(self.language))
    }

    fn no_key(&self) -> Diagnostic {
        let line_begins = self.text[self.here.start..self.at].trim().is_empty();
        if !line_begins {
            return self.needs_quotes(self.value_start());
        }
        if let Some(dash) = self.here.glued_dash() {
            return dash_without_space(self.char_at(dash), self.language);
        }
        self.wrong_indentation(self.here, self.above)
    }

    /// Where the value of the line begins, behind its first colon.
    fn value_start(&self) -> usize {
        self.here.first_colon().map_or(self.at, |colon| {
            let rest = &self.text[colon + 1..];
            colon + 1 + (rest.len() - rest.trim_start().len())
        })
    }

    fn wrong_indentation(&self, line: Line<'_>, above: Option<Line<'_>>) -> Diagnostic {
        let spaces = line.indent().chars().count();
        let message = say!(
            self.language,
            "Die Zeile ist mit {spaces} Leerzeichen eingerückt, das passt zu keiner Zeile darüber",
            "The line is indented by {spaces} spaces, which fits none of the lines above"
        );
        let mut help = say!(
            self.language,
            "Felder desselben Abschnitts beginnen in derselben Spalte.",
            "Fields of the same section begin in the same column."
        );
        if let Some(above) = above {
            let column = above.content_column();
            help += &say!(
                self.language,
                " Der Text der Zeile darüber beginnt nach {column} Zeichen.",
                " The text of the line above begins after {column} characters."
            );
        }
        Diagnostic::new(&WRONG_INDENTATION, self.line_text(line), message).help(help)
    }

    fn backslash(&self) -> Diagnostic {
        let message = say!(
            self.language,
            "Ein umgekehrter Schrägstrich in doppelten Anführungszeichen leitet ein Sonderzeichen ein, das es nicht gibt",
            "A backslash in double quotes introduces a special character that does not exist"
        );
        let help = say!(
            self.language,
            "Schreiben Sie \\\\ oder nehmen Sie einfache Anführungszeichen: '…'.",
            "Write \\\\ or take single quotes: '…'."
        );
        Diagnostic::new(&BROKEN_YAML, self.char_at(self.at), message).help(help)
    }

    fn character(&self, character: char) -> Diagnostic {
        if character.is_control() {
            let code = u32::from(character);
            let message = say!(
                self.language,
                "Die Zeile enthält das unsichtbare Steuerzeichen U+{code:04X}",
                "The line contains the invisible control character U+{code:04X}"
            );
            let help = say!(self.language, "Löschen Sie das Zeichen.", "Remove the character.");
            return Diagnostic::new(&BROKEN_YAML, self.char_at(self.at), message).help(help);
        }
        self.needs_quotes(self.at)
    }

    fn needs_quotes(&self, at: usize) -> Diagnostic {
        let shown: String = self.text[at..].chars().take_while(|c| !c.is_whitespace()).take(12).collect();
        let message = if shown.is_empty() {
            say!(self.language, "Die Zeile lässt sich nicht als YAML lesen", "The line cannot be read as YAML")
        } else {
            say!(
                self.language,
                "Die Zeile lässt sich ab „{shown}“ nicht als YAML lesen",
                "The line cannot be read as YAML from \"{shown}\" on"
            )
        };
        let help = say!(
            self.language,
            "Ein Text, der mit einem Sonderzeichen wie [ {{ * & ! | > % @ ` - ? beginnt, gehört in Anführungszeichen: \"…\".",
            "A text that begins with a special character such as [ {{ * & ! | > % @ ` - ? needs quotes: \"…\"."
        );
        Diagnostic::new(&BROKEN_YAML, self.char_at(at), message).help(help)
    }
}
