//! L513 discriminating-word: an advertisement uses a word that indicates discrimination.

use super::discrimination::{self, because, ruling};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::norms::words::{Certainty, List};
use crate::rules::phrases::{Mention, mentions};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L513",
        name: "discriminating-word",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Ausschreibung oder ein Anforderungsprofil enthält ein Wort, das als Indiz für eine Benachteiligung gilt.",
            en: "An advertisement or requirements profile has a word that indicates discrimination.",
        },
        page: include_str!("../../../docs/rules/L513-discriminating-word.md"),
        source: Some(Source { title: "§§ 1, 7 und 11 AGG", as_of: "2026-11-22" }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let levels = [Severity::Error, Severity::Warning];
    discrimination::report(cx, report, mentions(cx, List::Discriminating), levels, message);
}

fn message(cx: &Context<'_>, mention: &Mention<'_>) -> String {
    let (word, because) = (mention.quoted(cx.language), because(cx, mention.word));
    let ruling = ruling(cx, mention.word);
    if mention.word.certainty == Certainty::Sourced {
        return say!(
            cx.language,
            "{word} gilt in einer Ausschreibung als Indiz für eine Benachteiligung{because}{ruling}",
            "{word} in an advertisement counts as an indication of discrimination{because}{ruling}"
        );
    }
    say!(
        cx.language,
        "{word} kann in einer Ausschreibung wahrscheinlich als Benachteiligung{because} gewertet werden (§§ 1, 7 und 11 AGG)",
        "{word} in an advertisement can probably be taken as discrimination{because} (§§ 1, 7 and 11 AGG)"
    )
}
