//! Comments that let a finding pass: `# lotse: allow RULE — reason`.

use smol_str::SmolStr;

use super::document::Document;
use crate::source::{FileId, Node, NodeKind, Span};

/// What makes a comment an exception; a file without it is not looked through.
const MARK: &str = "lotse: allow";

/// A comment that lets the findings of a rule pass at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// The comment.
    pub span: Span,
    /// The rule by code or name, as it was written; empty where none is named.
    pub rule: SmolStr,
    /// Whether a reason follows.
    pub has_reason: bool,
    /// The first bytes of the lines it speaks about: its own, and the next one with content where it stands alone.
    pub lines: [u32; 2],
}

/// The exceptions of a file; what looks like one inside a value is text.
pub(super) fn exceptions(text: &str, file: FileId, documents: &[Document]) -> Vec<Exception> {
    if !text.contains(MARK) {
        return Vec::new();
    }
    let mut start = 0;
    let lines: Vec<_> = text
        .split_inclusive('\n')
        .map(|line| {
            start += line.len();
            (start - line.len(), line.trim_end_matches(['\n', '\r']))
        })
        .collect();
    let mut found = Vec::new();
    // From below, the next line with content is always at hand.
    let mut next = None;
    for (start, line) in lines.into_iter().rev() {
        found.extend(exception(file, start, line, next).filter(|it| !is_text(documents, it.span)));
        let content = line.trim_start();
        if !content.is_empty() && !content.starts_with('#') {
            next = Some(byte(start));
        }
    }
    found.reverse();
    found
}

fn exception(file: FileId, start: usize, line: &str, next: Option<u32>) -> Option<Exception> {
    let mark = line.find(MARK)?;
    let before = line[..mark].trim_end().strip_suffix('#')?;
    if !before.is_empty() && !before.ends_with(char::is_whitespace) {
        return None;
    }
    let rest = &line[mark + MARK.len()..];
    // A word that only begins like it, as in "allowance", is another one.
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = rest.trim();
    let end = rest.find(|c: char| c.is_whitespace() || "—–:,".contains(c)).unwrap_or(rest.len());
    let (rule, reason) = rest.split_at(end);
    let own = byte(start);
    let stands_alone = before.trim().is_empty();
    Some(Exception {
        span: Span { file, start: byte(start + before.len()), end: byte(start + line.len()) },
        rule: rule.into(),
        has_reason: reason.contains(char::is_alphanumeric),
        lines: [own, next.filter(|_| stands_alone).unwrap_or(own)],
    })
}

fn byte(at: usize) -> u32 {
    u32::try_from(at).expect("internal error: a text above 4 GiB")
}

/// Whether a place lies inside a value or a key, where a `#` is only a character. What is written stands in the order of
/// the file, so a search by halves keeps large files fast.
fn is_text(documents: &[Document], place: Span) -> bool {
    let after = documents.partition_point(|document| document.tree.span.start <= place.start);
    after.checked_sub(1).is_some_and(|at| holds(&documents[at].tree, place.start))
}

fn holds(node: &Node, at: u32) -> bool {
    let inside = |span: Span| span.start <= at && at < span.end;
    match &node.kind {
        NodeKind::Scalar(_) => inside(node.span),
        NodeKind::List(items) => {
            let after = items.partition_point(|item| item.span.start <= at);
            after.checked_sub(1).is_some_and(|index| holds(&items[index], at))
        }
        NodeKind::Map(entries) => {
            let after = entries.partition_point(|entry| entry.key_span.start <= at);
            let entry = after.checked_sub(1).map(|index| &entries[index]);
            entry.is_some_and(|entry| inside(entry.key_span) || holds(&entry.value, at))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;
    use crate::i18n::Language;
    use crate::source::Sources;

    /// The exceptions of a text as rule, reason, line of the comment, and the lines that they cover.
    fn read_all(text: &str) -> Vec<(String, bool, u32, Vec<u32>)> {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", text);
        let exceptions = read(&sources, file, Language::De).exceptions;
        let number = |start| sources.positions(Span { file, start, end: start }).0.line;
        let covered = |it: &Exception| {
            let mut lines: Vec<_> = it.lines.iter().map(|start| number(*start)).collect();
            lines.dedup();
            lines
        };
        let line = |it: &Exception| sources.positions(it.span).0.line;
        exceptions.iter().map(|it| (it.rule.to_string(), it.has_reason, line(it), covered(it))).collect()
    }

    #[test]
    fn it_stands_on_the_line_or_above_it() {
        let text = "a: 1 # lotse: allow L301 — so beschlossen\n\
                    # lotse: allow shares-not-100: Übergang\n# noch ein Satz\n\nb:\n  - 2\n\
                    #lotse: allow L302\nc: 3\r\n# lotse: allow\n";
        let expected = [
            ("L301".to_owned(), true, 1, vec![1]),
            ("shares-not-100".to_owned(), true, 2, vec![2, 5]),
            ("L302".to_owned(), false, 7, vec![7, 8]),
            (String::new(), false, 9, vec![9]),
        ];
        assert_eq!(read_all(text), expected);
    }

    #[test]
    fn a_reason_follows_any_mark() {
        for mark in [" — ", " – ", " - ", ": ", " : ", "—", ", ", " "] {
            let text = format!("a: 1 # lotse: allow L301{mark}Grund\n");
            assert_eq!(read_all(&text), [("L301".to_owned(), true, 1, vec![1])], "{mark}");
        }
        for mark in ["", " —", " – ", ":", " -"] {
            assert!(!read_all(&format!("a: 1 # lotse: allow L301{mark}\n"))[0].1, "{mark}");
        }
    }

    #[test]
    fn inside_a_value_it_is_text() {
        for text in [
            "a: |\n  Text\n  # lotse: allow L301 — x\nb: 1\n",
            "a: \"x # lotse: allow L301 — x\"\n",
            "a: x# lotse: allow L301 — x\n",
            "a: lotse: allow\n",
            "a: 1 # lotse: allowance\n",
            "a: 1 # see lotse: allow L301\n",
        ] {
            assert_eq!(read_all(text), [], "{text}");
        }
    }

    #[test]
    fn below_a_block_of_text_it_is_a_comment() {
        let text = "a: |\n  Text\n# lotse: allow L301 — x\nb: >-\n  Text\n\n# lotse: allow L302 — x\nc: 1\n";
        let lines: Vec<_> = read_all(text).into_iter().map(|it| (it.0, it.3)).collect();
        assert_eq!(lines, [("L301".to_owned(), vec![3, 4]), ("L302".to_owned(), vec![7, 8])]);
    }
}
