//! L801 placeholder-left: a text still has a gap in square brackets that somebody meant to fill in.

use std::ops::Range;

use super::wording::names;
use super::{Context, Rule};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Kind;
use crate::project::Definition;
use crate::project::prose::{Text, place, texts, whole};
use crate::say;
use crate::source::{Node, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L801",
        name: "placeholder-left",
        severity: Severity::Warning,
        summary: Phrase {
            de: "In einem Text steht noch ein Platzhalter in eckigen Klammern.",
            en: "A text still has a placeholder in square brackets.",
        },
        page: include_str!("../../docs/rules/L801-placeholder-left.md"),
        source: None,
    },
    check,
};

/// How many placeholders of one text are named.
const SHOWN: usize = 3;

/// The most characters that a placeholder has; anything longer is a remark.
const LONGEST: usize = 100;

/// How remarks of an editor begin, which stay in a quotation.
const REMARKS: [&str; 9] = ["sic", "anm", "hervorhebung", "red.", "d. red", "übers", "ebd", "vgl", "siehe"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // What stands in staffing must not appear in a finding.
    let definitions = cx.project.definitions().filter(|it| !it.is_catalogue() && it.kind != Kind::Staffing);
    for definition in definitions {
        let guidance = definition.tree.get("guidance");
        for text in texts(definition, &["text", "prose"]) {
            match text {
                // Model texts are there to be copied, gaps and all.
                Text::Here(span, _) if guidance.is_some_and(|it: &Node| it.span.contains(span)) => {}
                Text::Here(span, text) => report_text(cx, span, text, report),
                Text::File(_, path) => report_file(cx, definition, path, report),
            }
        }
    }
}

fn report_file(cx: &Context<'_>, definition: &Definition, path: &str, report: &mut Reporter<'_>) {
    if let Some(file) = cx.project.text_file(definition, path) {
        report_text(cx, whole(cx.sources, file), &cx.sources.file(file).text, report);
    }
}

fn report_text(cx: &Context<'_>, span: Span, text: &str, report: &mut Reporter<'_>) {
    let found = placeholders(text);
    let Some(first) = found.first() else { return };
    // A placeholder that runs over the end of a line is found again by its first line.
    let line = text[first.clone()].find('\n').map_or(first.end, |end| first.start + end);
    let place = place(cx.sources, span, text, &(first.start..line));
    let written: Vec<String> = found.iter().map(|range| one_line(&text[range.clone()])).collect();
    let (count, more) = (found.len(), found.len().saturating_sub(SHOWN));
    let shown = written.iter().take(SHOWN).map(String::as_str);
    let message = match (count, more) {
        (1, _) => {
            let list = names(cx.language, shown);
            say!(
                cx.language,
                "Der Platzhalter {list} ist noch nicht ersetzt",
                "The placeholder {list} is not replaced yet"
            )
        }
        (_, 0) => {
            let list = names(cx.language, shown);
            say!(
                cx.language,
                "{count} Platzhalter sind noch nicht ersetzt: {list}",
                "{count} placeholders are not replaced yet: {list}"
            )
        }
        _ => {
            let list = shown.map(|one| say!(cx.language, "„{one}“", "\"{one}\"")).collect::<Vec<_>>().join(", ");
            say!(
                cx.language,
                "{count} Platzhalter sind noch nicht ersetzt: {list} und {more} weitere",
                "{count} placeholders are not replaced yet: {list} and {more} more"
            )
        }
    };
    report.at(place, message).help(say!(
        cx.language,
        "Ersetzen Sie die Klammer durch die Angabe Ihrer Kommune, oder streichen Sie den Satz.",
        "Replace the bracket with what holds for your municipality, or strike the sentence."
    ));
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The placeholders of a text: words in square brackets that are neither a link nor a tick box nor a remark.
fn placeholders(text: &str) -> Vec<Range<usize>> {
    let begins = text.match_indices('[').map(|(at, _)| at);
    let closed = begins.filter_map(|start| Some(start..start + text[start..].find(']')? + 1));
    closed.filter(|range| is_placeholder(text, range)).collect()
}

fn is_placeholder(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let inner = text[range.start + 1..range.end - 1].trim();
    let is_code = before.matches('`').count() % 2 == 1;
    let glued_before = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\\' | '!' | ']'));
    let glued_after = after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '['));
    let is_link = is_defined(text, inner) || begins_definition(before, after);
    let lower = inner.to_lowercase();
    let is_words = inner.chars().count() > 1
        && inner.chars().count() <= LONGEST
        && inner.starts_with(char::is_alphabetic)
        && !inner.ends_with(|c: char| c.is_ascii_digit())
        && !inner.contains('[')
        && !inner.contains("\n\n");
    // „Jedes Amt [soll] mitwirken“: a quotation was completed. A gap is named by a noun or by several words.
    let is_inserted = inner.starts_with(char::is_lowercase) && !inner.contains(char::is_whitespace);
    let is_remark = is_inserted || REMARKS.iter().any(|remark| lower.starts_with(remark));
    is_words && !(is_code || glued_before || glued_after || is_link || is_remark)
}

/// Whether the text says elsewhere where a link of this name leads.
fn is_defined(text: &str, name: &str) -> bool {
    let definition = |line: &str| {
        line.trim_start()
            .strip_prefix('[')
            .and_then(|line| line.strip_prefix(name))
            .is_some_and(|rest| rest.strip_prefix("]:").is_some_and(is_target))
    };
    text.lines().any(definition)
}

/// Whether a bracket begins such a line itself.
fn begins_definition(before: &str, after: &str) -> bool {
    let begins_line = before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
    let rest = after.lines().next().unwrap_or_default();
    begins_line && rest.strip_prefix(':').is_some_and(is_target)
}

fn is_target(rest: &str) -> bool {
    let target = rest.trim();
    !target.contains(char::is_whitespace) && target.contains(['/', '.', '#'])
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
        for fine in [
            "[sic], [sic!], [Anm. der Redaktion], [Hervorhebung im Original]",
            "- [x] erledigt\n- [ ] offen, […] und [...]",
            "[Strategie](https://example.org), ![Bild](b.png), [Strategie][1], [Text][]",
            "siehe [Strategie] und mehr\n\n[Strategie]: https://example.org/s",
            "Fußnote[^1], Quelle [1], [Müller 2020], [§ 73]",
            "[D]ie Verwaltung, Lehrer[innen], Jedes Amt [soll] mitwirken[,]",
            "`[Name]` und \\[Name]",
            "offen [ohne Ende",
        ] {
            assert_eq!(found(fine), Vec::<&str>::new(), "{fine}");
        }
    }
}
