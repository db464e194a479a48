//! L314 unknown-grade: the grade of a post does not exist in its pay scheme.

use super::grades::graded;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::{Language, Phrase};
use crate::model::{Date, Grade, Text};
use crate::norms::{CAREERS, Named, PayGroup, TVOED_VKA, named};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L314",
        name: "unknown-grade",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Entgelt- oder Besoldungsgruppe gibt es nicht.",
            en: "A pay grade or civil service grade does not exist.",
        },
        page: include_str!("../../../docs/rules/L314-unknown-grade.md"),
        source: Some(Source {
            title: "Entgeltordnung zum TVöD-VKA (Anlage 1); Besoldungsordnung A",
            as_of: "2026-11-22",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for (index, grade) in position.grades.iter().enumerate() {
            let entry = Path::new("grades").index(index);
            for (key, text) in [("claimed", &grade.claimed), ("assessed", &grade.assessed)] {
                let Some(text) = text else { continue };
                let Some(help) = fault(cx, grade, text) else { continue };
                let scheme = &grade.scheme;
                let message = say!(
                    cx.language,
                    "Die Gruppe „{text}“ gibt es in „{scheme}“ nicht",
                    "There is no grade \"{text}\" in \"{scheme}\""
                );
                let scheme = say!(cx.language, "das Entgelt- oder Besoldungssystem", "the pay scheme");
                report
                    .at(position.place(&entry.key(key)), message)
                    .help(help)
                    .related(position.span(&entry.key("scheme")), scheme);
            }
        }
        let target = position.ku.as_ref().and_then(|ku| ku.to_grade.as_ref());
        if let Some(target) = target
            && let Some(help) = of_no_scheme(cx.language, target)
            && graded(position).count() == position.grades.len()
        {
            let message = say!(cx.language, "Eine Gruppe „{target}“ gibt es nicht", "There is no grade \"{target}\"");
            report.at(position.place(&Path::new("ku").key("to_grade")), message).help(help);
        }
    }
}

/// What is to be done about a group that does not exist in its scheme; `None` where it exists or nobody can tell.
fn fault(cx: &Context<'_>, grade: &Grade, text: &Text) -> Option<String> {
    let named = named(text.as_str());
    if TVOED_VKA.is_meant_by(grade.scheme.as_str()) {
        return match named {
            Named::Tariff(group) => unknown_tariff(cx.language, group, grade.as_of),
            Named::Service(_) => Some(other_scheme(cx.language)),
            Named::Unclear => bare(cx.language, text, "EG"),
        };
    }
    if CAREERS.is_meant_by(grade.scheme.as_str()) {
        return match named {
            Named::Service(group) => unknown_service(cx.language, group),
            Named::Tariff(_) => Some(other_scheme(cx.language)),
            Named::Unclear => bare(cx.language, text, "A"),
        };
    }
    None
}

fn of_no_scheme(language: Language, text: &Text) -> Option<String> {
    match named(text.as_str()) {
        Named::Tariff(group) => unknown_tariff(language, group, None),
        Named::Service(group) => unknown_service(language, group),
        Named::Unclear => None,
    }
}

fn unknown_tariff(language: Language, group: PayGroup, as_of: Option<Date>) -> Option<String> {
    // Before the Entgeltordnung there were groups that it has divided, such as EG 9.
    if TVOED_VKA.groups.contains(&group) || as_of.is_some_and(|day| day < TVOED_VKA.from) {
        return None;
    }
    let same_number: Vec<String> =
        TVOED_VKA.groups.iter().filter(|known| known.number == group.number).map(ToString::to_string).collect();
    if let Some((last, rest)) = same_number.split_last() {
        let near = if rest.is_empty() {
            last.clone()
        } else {
            format!("{} {} {last}", rest.join(", "), say!(language, "oder", "or"))
        };
        return Some(say!(language, "Gemeint ist wahrscheinlich {near}.", "Probably {near} is meant."));
    }
    Some(say!(
        language,
        "Die Entgeltordnung kennt EG 1 bis EG 15; EG 9 ist in EG 9a, EG 9b und EG 9c geteilt.",
        "The Entgeltordnung has EG 1 to EG 15; EG 9 is divided into EG 9a, EG 9b and EG 9c."
    ))
}

fn unknown_service(language: Language, group: u8) -> Option<String> {
    let groups = CAREERS.groups;
    let (from, to) = (groups.from, groups.to);
    (!groups.contains(group)).then(|| {
        say!(
            language,
            "Die Besoldungsordnung A reicht von A {from} bis A {to}; darüber gilt die Besoldungsordnung B.",
            "The Besoldungsordnung A has A {from} to A {to}; beyond it the Besoldungsordnung B applies."
        )
    })
}

fn other_scheme(language: Language) -> String {
    say!(
        language,
        "Entgeltgruppen (EG) gehören zum Tarif, Besoldungsgruppen (A) zum Besoldungsrecht. Berichtigen Sie „scheme“ oder die Gruppe.",
        "Pay grades (EG) belong to the tariff, civil service grades (A) to the law on the pay of civil servants. Correct \"scheme\" or the grade."
    )
}

/// A number without the letters before it: „12“.
fn bare(language: Language, text: &Text, prefix: &str) -> Option<String> {
    let number = text.as_str().trim();
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    let is_bare = digits > 0 && number.len() <= digits + 1 && number.is_ascii();
    is_bare.then(|| {
        say!(language, "Schreiben Sie zum Beispiel „{prefix} {number}“.", "Write \"{prefix} {number}\", for example.")
    })
}
