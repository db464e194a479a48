//! Where Markdown holds code, which is no language that rules about wording may judge.

use std::ops::Range;

/// The stretches of code in a Markdown text: spans between equally long runs of backticks within one paragraph, and
/// fenced blocks. A run that nothing closes is a character like any other, and
/// so is a backtick behind a backslash.
pub fn code(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('`').map(|offset| at + offset) {
        let backslashes = text[at..start].len() - text[at..start].trim_end_matches('\\').len();
        if backslashes % 2 == 1 {
            at = start + 1;
            continue;
        }
        let opened = run(&text[start..]);
        let inner = start + opened;
        let begins_line = text[..start].rsplit('\n').next().is_some_and(|before| before.trim().is_empty());
        let end = if opened >= 3 && begins_line {
            Some(fence_end(text, inner, opened))
        } else {
            span_end(text, inner, opened)
        };
        match end {
            Some(end) => {
                found.push(start..end);
                at = end;
            }
            None => at = inner,
        }
    }
    found
}

/// How many backticks a text begins with.
fn run(text: &str) -> usize {
    text.len() - text.trim_start_matches('`').len()
}

/// The end of the span that a run of backticks opened, if the paragraph holds another run of that length.
fn span_end(text: &str, from: usize, opened: usize) -> Option<usize> {
    let paragraph = text[from..].find("\n\n").map_or(text.len(), |end| from + end);
    let mut at = from;
    while let Some(start) = text[at..paragraph].find('`').map(|offset| at + offset) {
        let length = run(&text[start..paragraph]);
        if length == opened {
            return Some(start + length);
        }
        at = start + length;
    }
    None
}

/// The end of a fenced block: the line that closes it, or the end of the text.
fn fence_end(text: &str, from: usize, opened: usize) -> usize {
    let mut at = from;
    while let Some(line) = text[at..].find('\n').map(|offset| at + offset + 1) {
        let closing = text[line..].lines().next().unwrap_or_default().trim();
        if closing.len() >= opened && closing.bytes().all(|byte| byte == b'`') {
            return line + text[line..].find('\n').unwrap_or(text.len() - line);
        }
        at = line;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_closed_is_code() {
        let found = |text: &'static str| -> Vec<&'static str> { code(text).into_iter().map(|at| &text[at]).collect() };
        assert_eq!(found("`a` und ``b`c`` und `d"), ["`a`", "``b`c``"]);
        assert_eq!(found("ein ` allein\n\nund `noch` eins"), ["`noch`"]);
        assert_eq!(found("```\nx `\n```\nText\n"), ["```\nx `\n```"]);
        assert_eq!(found("````\n```\nx"), ["````\n```\nx"]);
        assert_eq!(found("ein \\` allein und `noch` eins, `\\` auch"), ["`noch`", "`\\`"]);
        assert_eq!(found("ohne"), Vec::<&str>::new());
    }
}
