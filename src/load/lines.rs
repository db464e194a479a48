//! Lines of a text that the parser refused, seen the way a person sees them: indentation, dash, field, colon.

pub(super) fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The quote that is opened behind `start` and still open at `at`.
pub(super) fn open_quote(text: &str, start: usize, at: usize) -> Option<usize> {
    let mut open: Option<(char, usize)> = None;
    let mut before = '\n';
    let mut chars = text[start..at].char_indices().peekable();
    while let Some((index, c)) = chars.next() {
        match (open, c) {
            (Some(('"', _)), '\\') => drop(chars.next()),
            // A single quote inside single quotes is written twice.
            (Some(('\'', _)), '\'') if chars.next_if(|(_, next)| *next == '\'').is_some() => {}
            (Some((quote, _)), c) if c == quote => open = None,
            (None, '#') if before.is_whitespace() => while chars.next_if(|(_, next)| *next != '\n').is_some() {},
            (None, '"' | '\'') if " [{,\n".contains(before) => open = Some((c, start + index)),
            _ => {}
        }
        before = c;
    }
    open.map(|(_, at)| at)
}

/// The innermost bracket that is opened behind `start` and still open at `at`.
pub(super) fn open_bracket(text: &str, start: usize, at: usize) -> Option<usize> {
    let mut open = Vec::new();
    let mut quote = None;
    let mut before = '\n';
    for (index, c) in text[start..at].char_indices() {
        match (quote, c) {
            (Some(closing), c) if c == closing => quote = None,
            (Some(_), '\n') if open.is_empty() => quote = None,
            (None, '"' | '\'') if " [{,:\n".contains(before) => quote = Some(c),
            (None, '[' | '{') if !open.is_empty() || " \n[{,".contains(before) => open.push(start + index),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
        before = c;
    }
    open.pop()
}

/// One line of the text and where it begins.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'s> {
    /// The byte at which the line begins.
    pub(super) start: usize,
    /// The text without its line break.
    pub(super) text: &'s str,
}

impl<'s> Line<'s> {
    pub(super) fn around(text: &'s str, at: usize) -> Self {
        let start = text[..at].rfind('\n').map_or(0, |found| found + 1);
        let end = text[at..].find('\n').map_or(text.len(), |found| at + found);
        Line { start, text: text[start..end.max(start)].trim_end_matches('\r') }
    }

    /// The nearest line above that has content.
    pub(super) fn above(self, text: &'s str) -> Option<Self> {
        let mut line = self;
        while line.start > 0 {
            line = Line::around(text, line.start - 1);
            let content = line.text.trim_start();
            if !content.is_empty() && !content.starts_with('#') {
                return Some(line);
            }
        }
        None
    }

    pub(super) fn below(self, text: &'s str) -> Option<Self> {
        let next = self.start + text[self.start..].find('\n')? + 1;
        (next < text.len()).then(|| Line::around(text, next))
    }

    pub(super) fn indent(self) -> &'s str {
        &self.text[..self.text.len() - self.text.trim_start().len()]
    }

    /// The column at which the text of the line begins, behind the dashes of list items.
    pub(super) fn content_column(self) -> usize {
        let mut column = self.indent().chars().count();
        let mut rest = self.text.trim_start();
        while let Some(item) = rest.strip_prefix("- ") {
            column += rest.len() - item.trim_start().len();
            rest = item.trim_start();
        }
        column
    }

    pub(super) fn content(self) -> &'s str {
        let mut rest = self.text.trim_start();
        while let Some(item) = rest.strip_prefix("- ") {
            rest = item.trim_start();
        }
        rest
    }

    /// The byte of the colon in `key:value`, where no space follows it and `key` could be a field.
    pub(super) fn glued_colon(self) -> Option<usize> {
        let content = self.content();
        let colon = content.find(':')?;
        let (key, rest) = content.split_at(colon);
        let field = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
        let glued = rest[1..].chars().next().is_some_and(|c| !c.is_whitespace() && c != '/');
        (field && glued).then(|| self.start + (self.text.len() - content.len()) + colon)
    }

    /// The byte of a dash that is followed by text instead of a space.
    pub(super) fn glued_dash(self) -> Option<usize> {
        let content = self.text.trim_start();
        let glued =
            content.strip_prefix('-')?.chars().next().is_some_and(|c| c.is_alphabetic() || c == '„' || c == '"');
        glued.then(|| self.start + self.indent().len())
    }

    /// Whether the line begins with a field name and its colon, so that a second colon belongs to its text.
    pub(super) fn first_colon(self) -> Option<usize> {
        let content = self.content();
        let colon = content.find(": ")?;
        Some(self.start + (self.text.len() - content.len()) + colon)
    }
}
