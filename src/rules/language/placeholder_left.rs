//! L801 placeholder-left: a text still has a gap in square brackets that somebody meant to fill in.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::german::code;
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, Written};
use crate::say;

use super::sentence::{first_line, shown};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L801",
        name: "placeholder-left",
        severity: Severity::Warning,
        summary: Phrase {
            de: "In einem Text steht noch ein Platzhalter in eckigen Klammern.",
            en: "A text still has a placeholder in square brackets.",
        },
        page: include_str!("../../../docs/rules/L801-placeholder-left.md"),
        source: None,
    },
    check,
};

/// The most characters that a placeholder has; anything longer is a remark.
const LONGEST: usize = 100;

/// How remarks of an editor begin, which stay in a quotation.
const REMARKS: [&str; 9] = ["sic", "anm", "hervorhebung", "red.", "d. red", "übers", "ebd", "vgl", "siehe"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for text in cx.texts {
        report_text(cx, text, report);
    }
}

fn report_text(cx: &Context<'_>, written: &Written<'_>, report: &mut Reporter<'_>) {
    let text = written.text;
    let found = placeholders(text);
    let Some(first) = found.first() else { return };
    let place = written.place(cx.sources, &first_line(text, first));
    let (count, list) = (found.len(), shown(cx.language, found.iter().map(|range| &text[range.clone()])));
    let message = match count {
        1 => say!(
            cx.language,
            "Der Platzhalter {list} ist noch nicht ersetzt",
            "The placeholder {list} has not been replaced yet"
        ),
        _ => say!(
            cx.language,
            "{count} Platzhalter sind noch nicht ersetzt: {list}",
            "{count} placeholders have not been replaced yet: {list}"
        ),
    };
    report.at(place, message).help(say!(
        cx.language,
        "Ersetzen Sie die Klammer durch die Angabe Ihrer Kommune, oder streichen Sie den Satz.",
        "Replace the bracket with what holds for your municipality, or delete the sentence."
    ));
}

/// The placeholders of a text: words in square brackets that are neither a link nor a tick box nor a remark nor code.
fn placeholders(text: &str) -> Vec<Range<usize>> {
    if !text.contains('[') {
        return Vec::new();
    }
    let links = link_definitions(text);
    let code = code(text);
    let mut found = Vec::new();
    let (mut open, mut begins_line) = (None, true);
    for (at, c) in text.char_indices() {
        let is_code = matches!(c, '[' | ']') && code.iter().any(|code| code.contains(&at));
        match c {
            '[' if !is_code => open = Some((at, begins_line)),
            ']' if !is_code => {
                if let Some((start, begins_line)) = open.take() {
                    let (range, inner) = (start..at + 1, text[start + 1..at].trim());
                    let (before, after) = (&text[..start], &text[at + 1..]);
                    let is_definition = begins_line && link_target(after).is_some();
                    let is_link = is_definition || is_glued(before, after) || links.contains(inner);
                    if !is_link && names_a_gap(inner) {
                        found.push(range);
                    }
                }
            }
            _ => {}
        }
        begins_line = c == '\n' || begins_line && c.is_whitespace();
    }
    found
}

/// Whether a bracket belongs to what stands directly before or after it: a link, a picture, a word.
fn is_glued(before: &str, after: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\\' | '!' | ']'))
        || after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '['))
}

/// Whether the words between two brackets name something that is to be filled in.
fn names_a_gap(inner: &str) -> bool {
    let length = inner.chars().count();
    // „Jedes Amt [soll] mitwirken“: a quotation was completed. A gap is named by a noun or by several words.
    let is_inserted = inner.starts_with(char::is_lowercase) && !inner.contains(char::is_whitespace);
    // „[Müller 2020]“, „[Quelle 3]“
    let is_source = inner.ends_with(|c: char| c.is_ascii_digit());
    let lower = inner.to_lowercase();
    let is_remark = REMARKS.iter().any(|remark| lower.starts_with(remark));
    let is_words = (2..=LONGEST).contains(&length) && inner.starts_with(char::is_alphabetic);
    is_words && !inner.contains("\n\n") && !is_inserted && !is_source && !is_remark
}

/// The names for which a text says on a line of its own where a link leads.
fn link_definitions(text: &str) -> BTreeSet<&str> {
    let definition = |line: &'_ str| -> Option<(usize, usize)> {
        let start = line.len() - line.trim_start().strip_prefix('[')?.len();
        let end = start + line[start..].find(']')?;
        link_target(&line[end + 1..]).map(|_| (start, end))
    };
    text.lines().filter_map(|line| definition(line).map(|(start, end)| &line[start..end])).collect()
}

/// Where a link leads whose name ends here: the one word behind a colon that looks like an address.
fn link_target(after: &str) -> Option<&str> {
    let target = after.lines().next()?.strip_prefix(':')?.trim();
    (!target.contains(char::is_whitespace) && target.contains(['/', '.', '#'])).then_some(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_told_from_links_boxes_and_remarks() {
        let found =
            |text: &'static str| -> Vec<&'static str> { placeholders(text).into_iter().map(|at| &text[at]).collect() };
        assert_eq!(found("Am [Datum] beschloss [Name der Kommune]:"), ["[Datum]", "[Name der Kommune]"]);
        assert_eq!(found("[Amt]: [Zahl]\n[wichtigstes\n  Ziel]"), ["[Amt]", "[Zahl]", "[wichtigstes\n  Ziel]"]);
        assert_eq!(found("zwischen [[Innen]] und [XX]"), ["[Innen]", "[XX]"]);
        assert_eq!(found("Ein ` allein verdeckt [Datum] nicht."), ["[Datum]"]);
        for fine in [
            "[sic], [sic!], [Anm. der Redaktion], [Hervorhebung im Original]",
            "- [x] erledigt\n- [ ] offen, […] und [...]",
            "[Strategie](https://example.org), ![Bild](b.png), [Strategie][1], [Text][]",
            "siehe [Strategie] und mehr\n\n[Strategie]: https://example.org/s",
            "Fußnote[^1], Quelle [1], [Müller 2020], [§ 73]",
            "[D]ie Verwaltung, Lehrer[innen], Jedes Amt [soll] mitwirken[,]",
            "`[Name]` und \\[Name]",
            "offen [ohne Ende",
            "```\n[Name]\n```",
        ] {
            assert_eq!(found(fine), Vec::<&str>::new(), "{fine}");
        }
    }
}
