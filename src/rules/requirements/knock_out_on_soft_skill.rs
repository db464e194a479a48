//! L406 knock-out-on-soft-skill: a knock-out criterion that no paper can prove.

use super::requirement::Catalogue;
use crate::diagnostic::Place;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{CompetenceArea, Requirement};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L406",
        name: "knock-out-on-soft-skill",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Ausschlusskriterium ist eine soziale oder persönliche Kompetenz, die sich nicht objektiv nachweisen lässt.",
            en: "A knock-out criterion is a social or personal competence, which cannot be proved objectively.",
        },
        page: include_str!("../../../docs/rules/L406-knock-out-on-soft-skill.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let catalogue = Catalogue::of(cx.project);
    for role in cx.project.roles.own() {
        add(cx, &catalogue, &role.requirements, |path| role.place(path), report);
    }
    for position in cx.project.positions.own() {
        add(cx, &catalogue, &position.requirements, |path| position.place(path), report);
    }
}

fn add(
    cx: &Context<'_>,
    catalogue: &Catalogue<'_>,
    written: &[Requirement],
    place: impl Fn(&Path) -> Place,
    report: &mut Reporter<'_>,
) {
    for (index, one) in written.iter().enumerate().filter(|(_, one)| one.knock_out) {
        let Some(competence) = catalogue.get(&one.competence) else { continue };
        if !matches!(competence.area, CompetenceArea::Social | CompetenceArea::Personal) {
            continue;
        }
        let (label, area) = (&competence.label, competence.area.label().get(cx.language));
        let message = say!(
            cx.language,
            "„{label}“ ({area}) führt zum Ausschluss, lässt sich aus Unterlagen aber nicht objektiv feststellen",
            "\"{label}\" ({area}) leads to exclusion, but papers cannot establish it objectively"
        );
        report.at(place(&Path::new("requirements").index(index).key("knock_out")), message).help(say!(
            cx.language,
            "Nehmen Sie „knock_out“ heraus und wägen Sie die Kompetenz im Vergleich ab, mit hohem „weight“. Zum Ausschluss taugen Abschlüsse, Befähigungen und nachweisbare Erfahrung.",
            "Drop \"knock_out\" and weigh the competence in the comparison, with a high \"weight\". Degrees, qualifications and provable experience are fit for exclusion."
        ));
    }
}
