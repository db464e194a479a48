//! L315 grade-bands-differ: the grades of a post for employees and for civil servants lie far apart.

use super::education_against_grade::outside_career;
use super::grades::{service, tariff};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::norms::{CAREERS, PayGroup};
use crate::rules::{Context, Rule, heir};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L315",
        name: "grade-bands-differ",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Entgeltgruppe und Besoldungsgruppe einer Stelle liegen weit auseinander.",
            en: "The pay grade of the tariff and the civil service grade of a post lie far apart.",
        },
        page: include_str!("../../../docs/rules/L315-grade-bands-differ.md"),
        source: Some(Source { title: "§ 23 BBesG; Entgeltordnung zum TVöD-VKA (Anlage 1)", as_of: "2026-11-22" }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own().filter(|position| position.grades.len() > 1) {
        let (Some((tariff, group)), Some((service, grade))) = (tariff(position), service(position)) else { continue };
        // A grade outside the career that the post names is reported as such.
        if fit(group, grade) || outside_career(position, grade).is_some() {
            continue;
        }
        let message = say!(
            cx.language,
            "{group} und A {grade} liegen für dieselbe Stelle weit auseinander",
            "{group} and A {grade} lie far apart for the same post"
        );
        let place = heir::place(&position.definition, &[service.path, tariff.path.clone()]);
        let added = report.at(place, message).help(say!(
            cx.language,
            "Prüfen Sie, ob beide Bewertungen denselben Zuschnitt der Stelle meinen. Die Verfahren sind rechtlich unabhängig; sind beide Ergebnisse belegt, nehmen Sie die Stelle mit „# lotse: allow L315 — Grund“ aus.",
            "Check whether both assessments mean the same work. They are legally independent; if both results are documented, exempt the post with \"# lotse: allow L315 — reason\"."
        ));
        let other = position.span(&tariff.path);
        if other != place.span {
            added.related(other, say!(cx.language, "die Entgeltgruppe", "the pay grade of the tariff"));
        }
    }
}

/// Whether both grades lie in the same band and near each other, or a grade lies in none, so that nothing can be said.
fn fit(group: PayGroup, grade: u8) -> bool {
    let bands = &CAREERS.bands;
    let known =
        bands.iter().any(|band| band.tariff.contains(group)) && bands.iter().any(|band| band.service.contains(grade));
    let same_band = bands.iter().any(|band| band.tariff.contains(group) && band.service.contains(grade));
    !known || same_band && group.number.abs_diff(grade) <= CAREERS.distance
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::norms::{Named, named};

    #[test]
    fn pairs_of_practice_fit_and_far_ones_do_not() {
        let fit = |tariff: &str, grade: u8| match named(tariff) {
            Named::Tariff(group) => fit(group, grade),
            _ => unreachable!("a group"),
        };
        for (tariff, grade) in
            [("EG 11", 11), ("EG 13", 13), ("EG 11", 12), ("EG 9b", 9), ("EG 9b", 10), ("EG 8", 8), ("EG 12", 13)]
        {
            assert!(fit(tariff, grade), "{tariff} A {grade}");
        }
        for (tariff, grade) in [("EG 12", 9), ("EG 13", 12), ("EG 9a", 10), ("EG 15", 13)] {
            assert!(!fit(tariff, grade), "{tariff} A {grade}");
        }
        assert!(fit("EG 3", 9) && fit("EG 15", 5));
    }
}
