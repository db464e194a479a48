//! L311 grade-above-characteristics: the Arbeitsvorgänge do not carry the grade of a post.

use super::plausible::{basis, described};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L311",
        name: "grade-above-characteristics",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Merkmale der Arbeitsvorgänge tragen die Entgeltgruppe einer Stelle nicht.",
            en: "The characteristics of the Arbeitsvorgänge do not support the pay grade of a post.",
        },
        page: include_str!("../../../docs/rules/L311-grade-above-characteristics.md"),
        source: Some(Source {
            title: "§ 12 TVöD-VKA; Entgeltordnung zum TVöD-VKA (Anlage 1), Teil A Abschnitt I Ziffern 3 und 4",
            as_of: "2026-11-22",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(described) = described(cx, position).and_then(|described| described.in_force(cx)) else { continue };
        if described.is_carried() {
            continue;
        }
        let (group, reached) = (described.group, described.reached());
        let missing = described.missing(cx.language);
        let reached = reached.map_or_else(
            || say!(cx.language, "keiner Gruppe ab EG 2", "no group from EG 2 on"),
            |reached| say!(cx.language, "bis {reached}", "up to {reached}"),
        );
        let message = say!(
            cx.language,
            "Plausibilitätshinweis, keine Bewertung: Die Arbeitsvorgänge erreichen Merkmale {reached}; für {group} fehlt: {missing}",
            "Plausibility note, no grading: the Arbeitsvorgänge reach characteristics of {reached}; missing for {group}: {missing}"
        );
        let calculation = described.calculation(cx.language, group);
        let basis = basis(cx.language, &described);
        let items = Path::new("work_items");
        let place = heir::place(&position.definition, &[described.graded.path.clone(), items.clone()]);
        report
            .at(place, message)
            .help(say!(
                cx.language,
                "Die Rechnung für {group}: {calculation}. Prüfen Sie, ob bei einem Arbeitsvorgang ein Merkmal fehlt oder ein Anteil nicht stimmt; gilt ein anderer Teil der Entgeltordnung, nennen Sie ihn unter „part“. Sonst ist die Gruppe mit dieser Beschreibung nicht zu begründen. {basis}",
                "The calculation for {group}: {calculation}. Check whether an Arbeitsvorgang lacks a characteristic or has a wrong share; if another part of the Entgeltordnung applies, name it under \"part\". Otherwise this description does not justify the grade. {basis}"
            ))
            .related(position.span(&items), say!(cx.language, "die Arbeitsvorgänge", "the Arbeitsvorgänge"));
    }
}
