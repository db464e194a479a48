//! L317 limitation-without-end: a post is limited, but nothing says when the limitation ends.

use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L317",
        name: "limitation-without-end",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Stelle ist befristet, ohne dass feststeht, wann die Befristung endet.",
            en: "A post is limited in time, but nothing says when the limitation ends.",
        },
        page: include_str!("../../../docs/rules/L317-limitation-without-end.md"),
        source: Some(Source { title: "§ 3 Abs. 1 TzBfG", as_of: "2026-11-22" }),
    },
    check,
};

/// Parts of words by which one sees that a text says when a limitation ends: an event, or a day that is written there.
const ENDS: [&str; 27] = [
    "vertretung",
    "elternzeit",
    "mutterschutz",
    "krank",
    "abwesen",
    "beurlaub",
    "sonderurlaub",
    "pflegezeit",
    "freistellung",
    "rückkehr",
    "abordnung",
    "wahlzeit",
    "amtszeit",
    "wahlperiode",
    "für die dauer",
    "zweck",
    "abschluss",
    "laufzeit",
    "ende des",
    "ende der",
    "bis ",
    "substitut",
    "leave",
    "absence",
    "return",
    "end of",
    "until ",
];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(limitation) = &position.limitation else { continue };
        let ends = limitation.until.is_some() || position.valid.as_ref().is_some_and(|valid| valid.to.is_some());
        let texts = limitation.reason.iter().chain(&limitation.basis);
        let in_words =
            || texts.map(|text| text.as_str().to_lowercase()).any(|text| ENDS.iter().any(|end| text.contains(end)));
        if ends || in_words() {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Stelle ist befristet, aber weder ein letzter Tag noch ein Ereignis ist genannt, mit dem die Befristung endet",
            "The post is limited in time, but neither a last day nor an event is named with which the limitation ends"
        );
        report.at(position.key_place(&Path::new("limitation")), message).help(say!(
            cx.language,
            "Nennen Sie den letzten Tag unter „until“. Endet die Befristung mit einem Ereignis, nennen Sie es unter „reason“, zum Beispiel „Vertretung für die Dauer der Elternzeit“.",
            "Name the last day under \"until\". If the limitation ends with an event, name it under \"reason\", such as \"stand-in for the time of a parental leave\"."
        ));
    }
}
