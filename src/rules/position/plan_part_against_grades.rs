//! L321 plan-part-against-grades: a post stands in one part of the Stellenplan and is graded for the other.

use super::grades::{Graded, graded};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, PlanPart, Position};
use crate::norms::{CAREERS, TVOED_VKA};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L321",
        name: "plan-part-against-grades",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Teil des Stellenplans und Bewertung einer Stelle passen nicht zusammen.",
            en: "The part of the Stellenplan does not fit the grade of a post.",
        },
        page: include_str!("../../../docs/rules/L321-plan-part-against-grades.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(part) = position.plan.as_ref().and_then(|plan| plan.part) else { continue };
        let Some((schemes, other)) = schemes(cx, position) else { continue };
        // What is neither the tariff nor the pay of civil servants belongs to either part.
        let contradicts = |scheme: &&str| match part {
            PlanPart::A => TVOED_VKA.is_meant_by(scheme),
            PlanPart::B => CAREERS.is_meant_by(scheme),
        };
        if !schemes.iter().all(|scheme| contradicts(scheme)) {
            continue;
        }
        let (part_words, schemes) = (part.label().get(cx.language), schemes.join(", "));
        let message = say!(
            cx.language,
            "Die Stelle steht im Stellenplan in „{part_words}“, bewertet ist sie nach {schemes}",
            "The post stands in the Stellenplan in \"{part_words}\", but is graded by {schemes}"
        );
        let path = Path::new("plan").key("part");
        let place = heir::place(&position.definition, &[path, Path::new("grades"), Path::new("status_group")]);
        let added = report.at(place, message).help(say!(
            cx.language,
            "Berichtigen Sie „plan.part“, oder ergänzen Sie die Bewertung für diesen Teil. Eine Planstelle darf auch mit Beschäftigten besetzt sein; bewertet bleibt sie in ihrem Teil.",
            "Correct \"plan.part\", or add the grade for this part. A post of civil servants may be held by an employee; it keeps the grade of its part."
        ));
        if other != place.span {
            added.related(other, say!(cx.language, "die Bewertung", "the grade"));
        }
    }
}

/// The pay schemes by which a post is graded, else that of its status group, and where they stand.
fn schemes<'a>(cx: &Context<'a>, position: &'a Defined<Position>) -> Option<(Vec<&'a str>, Span)> {
    let mut schemes: Vec<&str> = graded(position).map(|Graded { grade, .. }| grade.scheme.as_str()).collect();
    if !schemes.is_empty() {
        schemes.dedup();
        return Some((schemes, position.span(&Path::new("grades").index(0).key("scheme"))));
    }
    if !cx.project.taint.is_whole(Kind::Organisation) || !position.grades.is_empty() {
        return None;
    }
    let group = position.status_group.as_ref()?;
    let groups = &cx.project.organisation()?.status_groups;
    let scheme = groups.iter().find(|known| known.id.as_str() == group.as_str())?.scheme.as_ref()?;
    Some((vec![scheme.as_str()], position.span(&Path::new("status_group"))))
}
