//! What a reader reads of a Markdown text, with every byte where it was.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The running text of a piece of Markdown or of one line.
///
/// It is as long as the source, so that a range in it is a range in the source: markup, code, headings, tables, HTML
/// and the targets of links have become blanks. An inserted figure has become one number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// The text.
    pub text: String,
    /// Where a block ends or begins, ascending: no sentence runs across.
    pub breaks: Vec<usize>,
}

/// Characters that may be markup. A text without them is paragraphs and nothing else.
const MARKUP: [char; 13] = ['#', '*', '_', '`', '[', '<', '>', '|', '&', '\\', '~', '=', '+'];

impl Plain {
    /// What is read of a Markdown text.
    pub fn of_prose(source: &str) -> Self {
        let mut plain = if is_paragraphs_only(source) { paragraphs(source) } else { parsed(source) };
        hide_figures(source, &mut plain.text);
        plain
    }

    /// One line, in which nothing is markup.
    pub fn of_line(source: &str) -> Self {
        Plain { text: source.to_owned(), breaks: Vec::new() }
    }
}

fn is_paragraphs_only(source: &str) -> bool {
    let is_list = |line: &str| {
        let line = line.trim_start();
        line.starts_with('-') || line.starts_with(|c: char| c.is_ascii_digit())
    };
    !source.contains(MARKUP) && !source.lines().any(|line| is_list(line) || line.starts_with("    "))
}

fn paragraphs(source: &str) -> Plain {
    let breaks = source.match_indices("\n\n").map(|(at, _)| at).collect();
    Plain { text: source.to_owned(), breaks }
}

fn parsed(source: &str) -> Plain {
    let mut kept = vec![b' '; source.len()];
    let mut breaks = Vec::new();
    // How many of the blocks around are left out, such as a table.
    let mut hidden = 0_usize;
    for (event, range) in Parser::new_ext(source, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                hidden += usize::from(is_hidden(tag.to_end()));
                if !is_inline(&tag) {
                    breaks.push(range.start);
                }
            }
            Event::End(end) => {
                hidden -= usize::from(is_hidden(end));
                if !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image) {
                    breaks.push(range.end);
                }
            }
            Event::Text(text) if hidden == 0 && text.len() == range.len() => {
                kept[range.clone()].copy_from_slice(source[range].as_bytes());
            }
            _ => {}
        }
    }
    keep_signs(source, &mut kept);
    breaks.sort_unstable();
    breaks.dedup();
    Plain { text: String::from_utf8(kept).expect("internal error: events end between characters"), breaks }
}

fn is_hidden(end: TagEnd) -> bool {
    matches!(end, TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Table | TagEnd::HtmlBlock)
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

/// Markdown takes two stars of „Bürger*innen und Lots*innen“ for emphasis; a reader takes them for parts of the words.
fn keep_signs(source: &str, kept: &mut [u8]) {
    for (at, sign) in source.match_indices(['*', '_']) {
        let before = source[..at].chars().next_back().is_some_and(char::is_alphabetic);
        let after = source[at + 1..].chars().next().is_some_and(char::is_alphabetic);
        if before && after && kept[at] == b' ' && kept[at - 1] != b' ' && kept[at + 1] != b' ' {
            kept[at] = sign.as_bytes()[0];
        }
    }
}

/// An inserted figure `{= capacity.hours}` is read as one number.
fn hide_figures(source: &str, text: &mut String) {
    let mut rest = 0;
    while let Some(start) = source[rest..].find("{=").map(|at| rest + at) {
        let Some(end) = source[start..].find(['}', '\n']).map(|at| start + at + 1) else { break };
        if text.as_bytes()[start] == b'{' {
            replace(text, start..end, "0");
        }
        rest = end;
    }
}

/// Puts a shorter text in place of a range and fills up with blanks.
fn replace(text: &mut String, range: Range<usize>, by: &str) {
    let filled = format!("{by}{}", " ".repeat(range.len() - by.len()));
    text.replace_range(range, &filled);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(source: &str) -> Vec<String> {
        let plain = Plain::of_prose(source);
        let mut from = 0;
        let ends = plain.breaks.iter().copied().chain([plain.text.len()]);
        let pieces = ends.map(|end| {
            let piece = plain.text[from..end].split_whitespace().collect::<Vec<_>>().join(" ");
            from = end;
            piece
        });
        pieces.filter(|piece| !piece.is_empty()).collect()
    }

    #[test]
    fn markup_is_not_read() {
        assert_eq!(
            read("# Titel\n\nEin **fetter** Satz mit [Link](https://a.b/c) und `Code`.\n\n- eins\n- zwei\n  - drei\n"),
            ["Ein fetter Satz mit Link und .", "eins", "zwei", "drei"]
        );
        assert_eq!(read("| a | b |\n|---|---|\n| c | d |\n\nDanach <b>fett</b>."), ["Danach fett ."]);
        assert_eq!(read("Erst das.\n\nDann das."), ["Erst das.", "Dann das."]);
    }

    #[test]
    fn stars_in_words_are_no_emphasis() {
        assert_eq!(read("Bürger*innen und Lots*innen"), ["Bürger*innen und Lots*innen"]);
        assert_eq!(read("*Bürger* und _Lotsen_"), ["Bürger und Lotsen"]);
    }

    #[test]
    fn figures_are_one_number() {
        assert_eq!(read("Das sind {= capacity.hours} je Woche."), ["Das sind 0 je Woche."]);
        assert_eq!(read("Ein {= ohne\nEnde"), ["Ein 0 Ende"]);
    }

    proptest! {
        #[test]
        fn nothing_moves(source in "[ -~äöüß„“\\n*_`#|{=}]{0,80}") {
            let plain = Plain::of_prose(&source);
            prop_assert_eq!(plain.text.len(), source.len());
            prop_assert!(plain.breaks.iter().all(|at| plain.text.is_char_boundary(*at)));
        }
    }
}
