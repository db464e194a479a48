//! L506 missing-salary-range: a job advertisement does not tell what the post pays per month.

use super::advertised::{ads, municipality};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{Position, Text};
use crate::project::Defined;
use crate::project::pay::{decisive, ranges};
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L506",
        name: "missing-salary-range",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Aus einer Stellenausschreibung geht nicht hervor, wie hoch das Monatsentgelt ist.",
            en: "A job advertisement does not tell what the post pays per month.",
        },
        page: include_str!("../../../docs/rules/L506-missing-salary-range.md"),
        source: Some(Source {
            title: "Art. 5 Abs. 1 Richtlinie (EU) 2023/970; Umsetzung in Deutschland im Datenstand nicht belegt",
            as_of: "2026-02-13",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(municipality) = municipality(cx) else { return };
    let mut silent: Vec<(&Defined<Position>, String)> = Vec::new();
    for (position, ad) in ads(cx).filter(|(_, ad)| ad.is_open() && ad.salary.is_none()) {
        let grades: Vec<&str> = position.grades.iter().filter_map(decisive).map(Text::as_str).collect();
        // Without any grade that is what must be said first; what civil servants get stands in a law that all can read.
        if grades.iter().all(|grade| is_by_law(grade))
            || !ranges(&municipality.pay_tables, position, cx.today).is_empty()
        {
            continue;
        }
        let named = wording::names(cx.language, grades);
        let day = ad.start.or(ad.published).unwrap_or(cx.today);
        let day = wording::date(cx.language, day);
        let message = say!(
            cx.language,
            "Die Ausschreibung nennt {named}, aber keine Beträge; für den {day} ist keine Entgelttabelle hinterlegt",
            "The advertisement names {named} but no amounts; no pay table is given for {day}"
        );
        silent.push((position, message));
    }
    // One table at the municipality serves all advertisements, so they share one finding where there is none.
    let shared = municipality.pay_tables.is_empty() && silent.len() > 1;
    if shared {
        let count = silent.len();
        silent[0].1 = say!(
            cx.language,
            "{count} Ausschreibungen nennen ihre Gruppe, aber keine Beträge; die Kommune hat keine Entgelttabelle hinterlegt",
            "{count} advertisements name their grade but no amounts; the municipality has no pay table"
        );
    }
    let mut findings = silent.into_iter();
    let key = Path::new("advertisement");
    while let Some((position, message)) = findings.next() {
        let mut added = report.at(position.key_place(&key), message).help(say!(
            cx.language,
            "Prüfen Sie, ob Sie die Spanne nennen wollen: als Tabelle unter „pay_tables“ der Kommune (sie gilt dann für alle Ausschreibungen) oder unter „salary“ der Ausschreibung, jeweils mit Quelle und Stand.",
            "Check whether you want to name the range: as a table under \"pay_tables\" of the municipality (it then serves all advertisements) or under \"salary\" of the advertisement, with source and date."
        ));
        for (other, _) in findings.by_ref().filter(|_| shared) {
            let place = other.key_place(&key).span;
            added = added.related(place, say!(cx.language, "auch diese Ausschreibung", "this advertisement too"));
        }
    }
}

/// Whether a grade is one of civil servants: A 12, B2.
fn is_by_law(grade: &str) -> bool {
    let number = grade.strip_prefix(['A', 'B']).map(str::trim_start);
    number.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}
