//! L321 plan-part-against-grades: a post stands in one part of the Stellenplan and is graded for the other.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Grade, Kind, PlanPart, Position};
use crate::norms::{CAREERS, TVOED_VKA};
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

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
        let Some((fact, other)) = by_grades(cx, position, part).or_else(|| by_status_group(cx, position, part)) else {
            continue;
        };
        let words = part.label().get(cx.language);
        let message = say!(
            cx.language,
            "Die Stelle steht im Stellenplan in „{words}“, {fact}",
            "The post stands in the Stellenplan in \"{words}\", but {fact}"
        );
        let place = heir::place(&position.definition, &[Path::new("plan").key("part"), other.clone()]);
        let added = report.at(place, message).help(say!(
            cx.language,
            "Berichtigen Sie „plan.part“, oder ergänzen Sie die Bewertung für diesen Teil. Eine Planstelle darf auch mit Beschäftigten besetzt sein; bewertet bleibt sie in ihrem Teil.",
            "Correct \"plan.part\", or add the grade for this part. A post of civil servants may be held by an employee; it keeps the grade of its part."
        ));
        let other = position.span(&other);
        if other != place.span {
            added.related(other, say!(cx.language, "die andere Angabe", "the other fact"));
        }
    }
}

/// All grades of the post belong to the other part. What is neither the tariff nor the pay of civil servants belongs to
/// either part.
fn by_grades(cx: &Context<'_>, position: &Position, part: PlanPart) -> Option<(String, Path)> {
    let contradicts = |grade: &Grade| match part {
        PlanPart::A => TVOED_VKA.is_meant_by(grade.scheme.as_str()),
        PlanPart::B => CAREERS.is_meant_by(grade.scheme.as_str()),
    };
    if position.grades.is_empty() || !position.grades.iter().all(contradicts) {
        return None;
    }
    let scheme = &position.grades[0].scheme;
    let fact = say!(cx.language, "bewertet ist sie aber nur nach {scheme}", "it is graded by {scheme} only");
    Some((fact, Path::new("grades").index(0).key("scheme")))
}

/// A post without a grade is for civil servants, and stands among those of employees. The other way round is lawful.
fn by_status_group(cx: &Context<'_>, position: &Position, part: PlanPart) -> Option<(String, Path)> {
    if part == PlanPart::A || !position.grades.is_empty() || !cx.project.taint.is_whole(Kind::Organisation) {
        return None;
    }
    let id = position.status_group.as_ref()?;
    let groups = &cx.project.organisation()?.status_groups;
    let group = groups.iter().find(|known| known.id.as_str() == id.as_str())?;
    CAREERS.is_meant_by(group.scheme.as_ref()?.as_str()).then(|| {
        let name = &group.name;
        let fact = say!(cx.language, "ihre Statusgruppe ist aber „{name}“", "its status group is \"{name}\"");
        (fact, Path::new("status_group"))
    })
}
