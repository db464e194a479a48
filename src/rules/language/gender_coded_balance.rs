//! L808 gender-coded-balance: the words of an advertisement are mostly stereotyped as male.

use std::collections::BTreeMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::norms::words::List;
use crate::rules::phrases::{Mention, mentions, one_line};
use crate::rules::{Context, Rule, wording};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L808",
        name: "gender-coded-balance",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Die Wortwahl einer Ausschreibung ist überwiegend männlich geprägt.",
            en: "The wording of an advertisement is mostly stereotyped as male.",
        },
        page: include_str!("../../../docs/rules/L808-gender-coded-balance.md"),
        source: None,
    },
    check,
};

/// Fewer words than these say nothing about the tone of an advertisement.
const FEWEST: usize = 3;

/// The words of an advertisement by how they are stereotyped.
#[derive(Default)]
struct Balance<'a> {
    agentic: Vec<Mention<'a>>,
    communal: usize,
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    if cx.config.language().unwrap_or_default() != Language::De {
        return;
    }
    let is_advertised = |mention: &Mention<'_>| {
        let position = cx.project.positions.get(&mention.written.definition.id);
        position.is_some_and(|position| position.advertisement.is_some())
    };
    let mut advertisements: BTreeMap<&str, Balance<'_>> = BTreeMap::new();
    for mention in mentions(cx, List::Agentic).filter(is_advertised) {
        advertisements.entry(&mention.written.definition.id).or_default().agentic.push(mention);
    }
    for mention in mentions(cx, List::Communal) {
        if let Some(balance) = advertisements.get_mut(mention.written.definition.id.as_str()) {
            balance.communal += 1;
        }
    }
    for Balance { agentic, communal } in advertisements.into_values() {
        if agentic.len() < FEWEST || agentic.len() <= 2 * communal {
            continue;
        }
        let mut words: Vec<String> = Vec::new();
        for word in agentic.iter().map(|mention| one_line(mention.text)) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        let count = agentic.len();
        let list = wording::names(cx.language, words.iter().map(String::as_str));
        let message = say!(
            cx.language,
            "Männlich geprägte Wörter: {count}, weiblich geprägte: {communal} – {list}",
            "{count} words stereotyped as male against {communal} stereotyped as female: {list}"
        );
        report.at(agentic[0].place(cx), message).help(say!(
            cx.language,
            "Prüfen Sie, welche dieser Eigenschaften die Stelle wirklich braucht, und sagen Sie, mit wem und wie zusammengearbeitet wird; Frauen bewerben sich auf einseitig geprägte Ausschreibungen seltener.",
            "Check which of these qualities the post really needs, and say with whom and how people work together; women apply less often to advertisements with such a slant."
        ));
    }
}
