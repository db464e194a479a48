//! L316 education-against-grade: the training that a post asks for belongs to another band than its grade.

use super::grades::{Graded, service, tariff};
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::{Language, Phrase};
use crate::model::{GradePart, Position, QualificationKind, Text};
use crate::norms::{Band, CAREERS, PayGroup};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L316",
        name: "education-against-grade",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Verlangte Ausbildung oder Laufbahn und Gruppe einer Stelle passen nicht zusammen.",
            en: "The training or career that a post asks for does not fit its grade.",
        },
        page: include_str!("../../../docs/rules/L316-education-against-grade.md"),
        source: Some(Source {
            title: "Entgeltordnung zum TVöD-VKA (Anlage 1), Vorbemerkungen 2 bis 4; § 23 BBesG",
            as_of: "2026-11-22",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own().filter(|position| !position.grades.is_empty()) {
        let service = service(position);
        if let Some((graded, grade)) = &service {
            career(cx, report, position, graded, *grade);
        }
        let fault = tariff(position)
            .and_then(|(graded, group)| Some((tariff_fault(position, &graded, group)?, graded, group.to_string())));
        let fault = fault.or_else(|| {
            service.and_then(|(graded, grade)| Some((service_fault(position, grade)?, graded, format!("A {grade}"))))
        });
        let Some((fault, graded, group)) = fault else { continue };
        let (message, help) = fault.words(cx.language, &group);
        let alternatives = Path::new("qualification").key("alternatives");
        let place = heir::place(&position.definition, &[alternatives, graded.path.clone()]);
        let added = report.at(place, message).help(help);
        let other = position.span(&graded.path);
        if other != place.span {
            added.related(other, say!(cx.language, "die Gruppe", "the grade"));
        }
    }
}

/// How training and grade can miss each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The grade needs a scientific degree, and no alternative is one or stands for one.
    TooLittle,
    /// Every alternative is a university degree, and the grade is one of trained staff.
    DegreeForTraining,
    /// Every alternative is a scientific degree, and the grade is one of people with a bachelor.
    ScientificForDegree,
    /// Every alternative is a vocational training, and the grade is one of the next higher career.
    TrainingForDegree,
}

impl Fault {
    fn words(self, language: Language, group: &str) -> (String, String) {
        match self {
            Fault::TooLittle => (
                say!(
                    language,
                    "{group} setzt in der Regel eine wissenschaftliche Hochschulbildung voraus, verlangt wird sie in keiner der Möglichkeiten",
                    "{group} usually requires a scientific university degree, but none of the alternatives asks for it"
                ),
                say!(
                    language,
                    "Ergänzen Sie „scientific-degree“, oder lassen Sie gleichwertige Fähigkeiten und Erfahrungen zu („equivalent-experience“); sonst prüfen Sie die Gruppe.",
                    "Add \"scientific-degree\", or admit equivalent abilities and experience (\"equivalent-experience\"); otherwise check the grade."
                ),
            ),
            Fault::DegreeForTraining => (
                say!(
                    language,
                    "Verlangt wird ein Hochschulabschluss, {group} ist aber eine Gruppe für Beschäftigte mit Berufsausbildung",
                    "A university degree is demanded, but {group} is a grade of staff with vocational training"
                ),
                say!(
                    language,
                    "Lassen Sie eine Berufsausbildung zu („vocational-training“), sofern die Arbeit keinen Abschluss erfordert; erfordert sie ihn, prüfen Sie die Gruppe.",
                    "Admit \"vocational-training\" unless the work needs a degree; if it does, check the grade."
                ),
            ),
            Fault::ScientificForDegree => (
                say!(
                    language,
                    "Verlangt wird eine wissenschaftliche Hochschulbildung, für {group} genügt in der Regel ein Bachelor",
                    "A scientific university degree is demanded, but a bachelor's degree usually suffices for {group}"
                ),
                say!(
                    language,
                    "Lassen Sie „degree“ zu, sofern die Arbeit keinen Master erfordert; erfordert sie ihn, prüfen Sie die Gruppe.",
                    "Admit \"degree\" unless the work needs a master's degree; if it does, check the grade."
                ),
            ),
            Fault::TrainingForDegree => (
                say!(
                    language,
                    "{group} gehört zum gehobenen Dienst (Laufbahngruppe 2), verlangt wird aber nur eine Berufsausbildung",
                    "{group} belongs to Laufbahngruppe 2, but only vocational training is demanded"
                ),
                say!(
                    language,
                    "Nennen Sie die Laufbahnbefähigung („career“) oder den Abschluss, der zu ihr führt; sonst prüfen Sie die Gruppe.",
                    "Name the qualification for the career (\"career\") or the degree that leads to it; otherwise check the grade."
                ),
            ),
        }
    }
}

fn kinds(position: &Position) -> impl Iterator<Item = QualificationKind> {
    let alternatives = position.qualification.iter().flat_map(|qualification| &qualification.alternatives);
    alternatives.map(|alternative| alternative.kind)
}

/// Whether there are alternatives and each of them is one of these kinds.
fn only(position: &Position, wanted: &[QualificationKind]) -> bool {
    kinds(position).next().is_some() && kinds(position).all(|kind| wanted.contains(&kind))
}

/// Whether no alternative is a scientific degree or stands for one.
fn lacks_science(position: &Position) -> bool {
    use QualificationKind::{Degree, FurtherTraining, VocationalTraining};
    only(position, &[Degree, FurtherTraining, VocationalTraining]) && position.other_employees != Some(true)
}

fn tariff_fault(position: &Position, graded: &Graded<'_>, group: PayGroup) -> Option<Fault> {
    use QualificationKind::{Degree, ScientificDegree};
    let other_part = matches!(graded.grade.part, Some(GradePart::Social | GradePart::Other));
    if other_part || position.other_employees == Some(true) {
        return None;
    }
    let [trained, degree, science] = &CAREERS.bands[..] else { return None };
    // Fallgruppe 2 of EG 13 to EG 15 is the one of institutions, and needs no degree.
    let institution = graded.grade.fallgruppe.as_ref().is_some_and(|number| number.as_str() == "2");
    if science.tariff.contains(group) && graded.is_general() && !institution && lacks_science(position) {
        Some(Fault::TooLittle)
    } else if group <= trained.tariff.to && only(position, &[Degree, ScientificDegree]) {
        Some(Fault::DegreeForTraining)
    } else if degree.tariff.contains(group) && only(position, &[ScientificDegree]) {
        Some(Fault::ScientificForDegree)
    } else {
        None
    }
}

fn service_fault(position: &Position, grade: u8) -> Option<Fault> {
    let [trained, degree, _] = &CAREERS.bands[..] else { return None };
    if grade > degree.service.to && lacks_science(position) {
        Some(Fault::TooLittle)
    } else if grade > trained.service.to && only(position, &[QualificationKind::VocationalTraining]) {
        Some(Fault::TrainingForDegree)
    } else {
        None
    }
}

/// The career that a post names and the grades it reaches to, where its own grade is none of them.
pub(super) fn outside_career(position: &Position, grade: u8) -> Option<(&Text, &'static Band)> {
    let text = position.career.as_ref()?;
    let band = CAREERS.named(text.as_str())?;
    (!band.service.contains(grade)).then_some((text, band))
}

/// The career that the post names does not reach to its grade.
fn career(cx: &Context<'_>, report: &mut Reporter<'_>, position: &Defined<Position>, graded: &Graded<'_>, grade: u8) {
    let Some((text, Band { name, service, .. })) = outside_career(position, grade) else { return };
    let (from, to) = (service.from, service.to);
    let message = say!(
        cx.language,
        "A {grade} gehört nicht zur Laufbahn „{text}“, die von A {from} bis A {to} reicht",
        "A {grade} does not belong to the career \"{text}\", which has A {from} to A {to}"
    );
    let place = heir::place(&position.definition, &[Path::new("career"), graded.path.clone()]);
    let added = report.at(place, message).help(say!(
        cx.language,
        "Berichtigen Sie „career“ oder die Besoldungsgruppe. Gelesen wurde: {name}.",
        "Correct \"career\" or the grade. It was read as: {name}."
    ));
    let other = position.span(&graded.path);
    if other != place.span {
        added.related(other, say!(cx.language, "die Besoldungsgruppe", "the grade"));
    }
}
