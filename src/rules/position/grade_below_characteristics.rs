//! L312 grade-below-characteristics: the Arbeitsvorgänge reach far more than the grade of a post.

use super::plausible::{basis, described};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::norms::TVOED_VKA;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L312",
        name: "grade-below-characteristics",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Die Merkmale der Arbeitsvorgänge reichen weit über die Entgeltgruppe einer Stelle hinaus.",
            en: "The characteristics of the Arbeitsvorgänge reach far beyond the pay grade of a post.",
        },
        page: include_str!("../../../docs/rules/L312-grade-below-characteristics.md"),
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
        let group = described.group;
        let Some(reached) = described.reached() else { continue };
        // One group more may be a matter of judgement; two are worth a look.
        if TVOED_VKA.distance(group, reached).is_none_or(|steps| steps <= 1) {
            continue;
        }
        let message = say!(
            cx.language,
            "Plausibilitätshinweis, keine Bewertung: Die Arbeitsvorgänge erreichen Merkmale bis {reached}, angegeben ist {group}",
            "Plausibility note, no grading: the Arbeitsvorgänge reach characteristics of up to {reached}, the post says {group}"
        );
        let calculation = described.calculation(cx.language, reached);
        let basis = basis(cx.language, &described);
        let items = Path::new("work_items");
        let place = heir::place(&position.definition, &[described.graded.path.clone(), items.clone()]);
        report
            .at(place, message)
            .help(say!(
                cx.language,
                "Die Rechnung für {reached}: {calculation}. Prüfen Sie, ob die Merkmale begründet sind; wenn ja, sollte die Stelle neu bewertet werden. {basis}",
                "The calculation for {reached}: {calculation}. Check whether the characteristics are justified; if so, the post should be assessed anew. {basis}"
            ))
            .related(position.span(&items), say!(cx.language, "die Arbeitsvorgänge", "the Arbeitsvorgänge"));
    }
}
