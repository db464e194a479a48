//! L644 weak-sponsor: nobody at the top stands behind the concept.

use super::chapter_text::says;
use super::leaders::{is_weak, names_leader};
use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::Sponsorship;
use crate::model::{BoardKind, Concept, Eckpunkt, Mandate, Ref, Spectrum};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L644",
        name: "weak-sponsor",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Hinter dem Konzept steht niemand, der entscheiden kann.",
            en: "Nobody who can decide stands behind the concept.",
        },
        page: include_str!("../../../docs/rules/L644-weak-sponsor.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        let Some(fault) = fault(cx, concept) else { continue };
        if parent.and_then(|parent| self::fault(cx, parent)).is_some_and(|other| other.is_same(&fault)) {
            continue;
        }
        report_fault(cx, concept, &fault, report);
    }
}

/// What is wrong with the sponsor of a concept.
enum Fault<'c> {
    Missing,
    Role { sponsor: &'c Ref, mandate: &'c Mandate, span: Span },
    Board { name: &'c str, kind: BoardKind },
    Function(&'c str),
}

impl Fault<'_> {
    fn is_same(&self, other: &Fault<'_>) -> bool {
        match (self, other) {
            (Fault::Missing, Fault::Missing) => true,
            (Fault::Role { sponsor: one, .. }, Fault::Role { sponsor: two, .. }) => one == two,
            (Fault::Board { name: one, .. }, Fault::Board { name: two, .. })
            | (Fault::Function(one), Fault::Function(two)) => one == two,
            _ => false,
        }
    }
}

fn fault<'c>(cx: &Context<'c>, concept: &'c Defined<Concept>) -> Option<Fault<'c>> {
    let chapter = concept.chapters.as_ref()?.sponsor.as_ref()?;
    let Sponsorship { prose, prose_file, sponsor, function, commitments } = chapter;
    if let Some(sponsor) = sponsor {
        return weak_actor(cx, sponsor);
    }
    if let Some(function) = function {
        return is_weak(function).then(|| Fault::Function(function));
    }
    let says_something = prose.is_some() || prose_file.is_some() || !commitments.is_empty();
    let is_named = || says(cx, concept, Eckpunkt::Sponsor, names_leader);
    (says_something && !is_named()).then_some(Fault::Missing)
}

fn weak_actor<'c>(cx: &Context<'c>, sponsor: &'c Ref) -> Option<Fault<'c>> {
    if let Some(role) = cx.project.roles.get(sponsor.as_str()) {
        let mandate = role.mandate.as_ref().filter(|mandate| mandate.spectrum() < Spectrum::Decide)?;
        return Some(Fault::Role { sponsor, mandate, span: role.span(&Path::new("mandate")) });
    }
    let boards = &cx.project.organisation()?.boards;
    let board = boards.iter().find(|board| board.id.as_str() == sponsor.local().unwrap_or(sponsor.as_str()))?;
    let kind = board.kind?;
    let decides_nothing = matches!(
        kind,
        BoardKind::WorkingGroup | BoardKind::Advisory | BoardKind::StaffRepresentation | BoardKind::Network
    );
    decides_nothing.then(|| Fault::Board { name: &board.name, kind })
}

fn report_fault(cx: &Context<'_>, concept: &Defined<Concept>, fault: &Fault<'_>, report: &mut Reporter<'_>) {
    let chapter = Path::new("chapters").key("sponsor");
    let place = |path: Path| -> Place { heir::place(&concept.definition, &[path]) };
    let help = say!(
        cx.language,
        "Nennen Sie unter „sponsor“ eine Rolle, die entscheiden darf (in „mandate“ Entscheidung 3, Autonomie und Ressourcen mindestens 2), oder unter „function“ die Funktion, zum Beispiel die Bürgermeisterin oder den Bürgermeister.",
        "Name below \"sponsor\" a role that may decide (decision 3 in \"mandate\", autonomy and resources at least 2), or below \"function\" the function, for example the mayor."
    );
    match fault {
        Fault::Missing => {
            let message = say!(
                cx.language,
                "Das Kapitel sagt nicht, wer in der Verwaltungsleitung hinter dem Konzept steht",
                "The chapter does not say who at the top of the administration stands behind the concept"
            );
            report.at(place(chapter), message).help(help);
        }
        Fault::Role { sponsor, mandate, span } => {
            let reach = mandate.spectrum().label().get(cx.language);
            let Mandate { decision, autonomy, resources, .. } = mandate;
            let message = say!(
                cx.language,
                "„{sponsor}“ soll hinter dem Konzept stehen, darf aber nicht entscheiden: Der Gestaltungsspielraum reicht nur bis „{reach}“ (Entscheidung {decision}, Autonomie {autonomy}, Ressourcen {resources})",
                "\"{sponsor}\" is to stand behind the concept but may not decide: the room for manoeuvre only reaches \"{reach}\" (decision {decision}, autonomy {autonomy}, resources {resources})"
            );
            report
                .at(place(chapter.key("sponsor")), message)
                .related(*span, say!(cx.language, "der Gestaltungsspielraum", "the room for manoeuvre"))
                .help(help);
        }
        Fault::Board { name, kind } => {
            let kind = kind.label().get(cx.language);
            let message = say!(
                cx.language,
                "„{name}“ soll hinter dem Konzept stehen, entscheidet aber nicht über Zeit und Mittel ({kind})",
                "\"{name}\" is to stand behind the concept but does not decide on time and money ({kind})"
            );
            report.at(place(chapter.key("sponsor")), message).help(help);
        }
        Fault::Function(function) => {
            let message = say!(
                cx.language,
                "„{function}“ soll hinter dem Konzept stehen; diese Funktion entscheidet in der Regel nicht über Zeit und Mittel",
                "\"{function}\" is to stand behind the concept; as a rule this function does not decide on time and money"
            );
            report.at(place(chapter.key("function")), message).help(help);
        }
    }
}
