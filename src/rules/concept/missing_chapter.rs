//! L601 missing-chapter: a required Eckpunkt has no chapter.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::model::concept::{DecisionState, Importance};
use crate::model::{Concept, Eckpunkt};
use crate::project::{CATALOGUE_CONCEPT, Defined};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L601",
        name: "missing-chapter",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Eckpunkt, der in jedes Lotsenkonzept gehört, fehlt.",
            en: "An Eckpunkt that belongs into every Lotsenkonzept is missing.",
        },
        page: include_str!("../../../docs/rules/L601-missing-chapter.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        if concept.chapters.is_some() {
            let missing = missing(cx, concept, Importance::Required);
            let Some(first) = missing.first() else { continue };
            let list = list(&missing, cx.language);
            let message = match missing.len() {
                1 => say!(cx.language, "Der Eckpunkt {list} fehlt", "Eckpunkt {list} is missing"),
                count => say!(cx.language, "{count} Eckpunkte fehlen: {list}", "{count} Eckpunkte are missing: {list}"),
            };
            let level = if is_draft(concept) { Severity::Hint } else { RULE.info.severity };
            report.at(concept.key_place(&Path::new("chapters")), message).help(help(cx, concept, *first)).level(level);
        } else if cx.project.concepts.parent_in_project(concept).is_none_or(|parent| parent.chapters.is_some()) {
            no_chapters(cx, concept, report);
        }
    }
}

/// Whether a concept says that it is still being written: what is missing is then still to come.
pub(in crate::rules) fn is_draft(concept: &Concept) -> bool {
    concept.decision.as_ref().is_some_and(|decision| decision.state == DecisionState::Draft)
}

/// How to begin: the chapter to add and the questions that lead to what it says.
fn help(cx: &Context<'_>, concept: &Defined<Concept>, missing: Eckpunkt) -> String {
    let name = missing.name();
    let step = say!(
        cx.language,
        "Ergänzen Sie unter „chapters“ das Kapitel „{name}“, mindestens mit einem Text („prose: …“).",
        "Add the chapter \"{name}\" below \"chapters\", at least with a text (\"prose: …\")."
    );
    let questions = cx.project.guidance(Some(concept), missing).map(|guidance| &guidance.questions[..]);
    let Some([first, rest @ ..]) = questions else { return step };
    let questions = rest.iter().take(1).fold(first.to_string(), |all, next| format!("{all} {next}"));
    say!(
        cx.language,
        "{step} Leitfragen: {questions} Alle Leitfragen und Mustertexte zeigt „lotse show {CATALOGUE_CONCEPT}“.",
        "{step} Guiding questions: {questions} \"lotse show {CATALOGUE_CONCEPT}\" shows them all, with model texts."
    )
}

/// The chapters of one importance that a concept lacks, without those that the concept lacks from which it inherits:
/// they are reported there.
pub(in crate::rules) fn missing(cx: &Context<'_>, concept: &Defined<Concept>, importance: Importance) -> Vec<Eckpunkt> {
    let parent = cx.project.concepts.parent_in_project(concept);
    let lacks = |concept: &Defined<Concept>, eckpunkt: Eckpunkt| {
        concept.chapters.as_ref().is_none_or(|chapters| chapters.text(eckpunkt).is_none())
    };
    let wanted = Eckpunkt::ALL.iter().copied().filter(|eckpunkt| eckpunkt.importance() == importance);
    wanted
        .filter(|eckpunkt| lacks(concept, *eckpunkt) && !parent.is_some_and(|parent| lacks(parent, *eckpunkt)))
        .collect()
}

/// The numbers and titles of some Eckpunkte.
pub(in crate::rules) fn list(eckpunkte: &[Eckpunkt], language: Language) -> String {
    let name = |eckpunkt: &Eckpunkt| {
        let (number, title) = (eckpunkt.number(), eckpunkt.label().get(language));
        say!(language, "{number} „{title}“", "{number} \"{title}\"")
    };
    eckpunkte.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// A concept that was only begun gets one finding and not seventeen.
fn no_chapters(cx: &Context<'_>, concept: &Defined<Concept>, report: &mut Reporter<'_>) {
    let required = Eckpunkt::ALL.iter().filter(|eckpunkt| eckpunkt.importance() == Importance::Required);
    let (count, all) = (required.count(), Eckpunkt::ALL.len());
    report
        .at(
            concept.key_place(&Path::new("chapters")),
            say!(
                cx.language,
                "Das Konzept hat keine Kapitel; {count} der {all} Eckpunkte gehören in jedes Konzept",
                "The concept has no chapters; {count} of the {all} Eckpunkte belong into every concept"
            ),
        )
        .help(say!(
            cx.language,
            "Beginnen Sie den Abschnitt „chapters“, zum Beispiel mit „initial_situation: {{ prose: … }}“; Leitfragen und Mustertexte dazu zeigt „lotse show {CATALOGUE_CONCEPT}“.",
            "Begin the section \"chapters\", for example with \"initial_situation: {{ prose: … }}\"; \"lotse show {CATALOGUE_CONCEPT}\" shows guiding questions and model texts."
        ));
}
