//! L638 information-paper-decides: a paper for information asks for a decision.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Concept;
use crate::model::concept::{ConsultationPurpose, CouncilPaper, PaperKind};
use crate::project::Defined;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L638",
        name: "information-paper-decides",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Vorlage zur Information enthält einen Beschluss.",
            en: "A paper for information contains a decision.",
        },
        page: include_str!("../../../docs/rules/L638-information-paper-decides.md"),
        source: None,
    },
    check,
};

/// The verbs of a decision as they stand in proposals; a participle such as „beschlossen“ tells of earlier ones.
const VERBS: &[&str] = &["beschließt", "beschließen", "beschliesst", "decides", "resolves"];

/// The words that join a clause which tells of what others do.
const JOINTS: &[&str] = &["dass", "wie", "was", "wenn", "ob", "that", "how", "whether"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let Some(paper) = &concept.council else { continue };
        if !matches!(paper.kind, Some(PaperKind::Information | PaperKind::Report)) {
            continue;
        }
        let contradictions = contradictions(cx, paper);
        let kind = Path::new("council").key("kind");
        match contradictions.as_slice() {
            [] => {}
            [(path, message)] => say_so(cx, concept, (path, &kind), message, report),
            // Where the whole paper decides, its kind is the likely mistake.
            [(first, _), ..] => {
                let count = contradictions.len();
                let message = say!(
                    cx.language,
                    "Die Vorlage dient der Information, an {count} Stellen soll aber etwas beschlossen werden",
                    "The paper is for information, but in {count} places something is to be decided"
                );
                say_so(cx, concept, (&kind, first), &message, report);
            }
        }
    }
}

/// Where the paper decides, and what to say there.
fn contradictions(cx: &Context<'_>, paper: &CouncilPaper) -> Vec<(Path, String)> {
    let council = Path::new("council");
    let verbs = paper.proposal.iter().enumerate().filter_map(|(index, item)| {
        let verb = deciding_verb(item)?;
        let message = say!(
            cx.language,
            "Mit einer Vorlage zur Information wird nichts beschlossen, hier steht aber „{verb}“",
            "A paper for information decides nothing, but this says \"{verb}\""
        );
        Some((council.key("proposal").index(index), message))
    });
    let steps = paper.sequence.iter().enumerate().filter(|(_, step)| step.purpose == ConsultationPurpose::Decision);
    let steps = steps.map(|(index, _)| {
        let message = say!(
            cx.language,
            "Eine Vorlage zur Information wird zur Kenntnis genommen, hier soll aber ein Gremium über sie entscheiden",
            "A paper for information is taken note of, but here a board is to decide about it"
        );
        (council.key("sequence").index(index).key("purpose"), message)
    });
    verbs.chain(steps).collect()
}

fn say_so(
    cx: &Context<'_>,
    concept: &Defined<Concept>,
    (path, other): (&Path, &Path),
    message: &str,
    report: &mut Reporter<'_>,
) {
    report
        .at(concept.place(path), message)
        .related(concept.span(other), say!(cx.language, "widerspricht dem hier", "contradicts this"))
        .help(say!(
            cx.language,
            "Soll entschieden werden, ist es eine Beschlussvorlage („kind: decision“). Sonst heißt es „nimmt zur Kenntnis“ und bei den Gremien „purpose: information“.",
            "If there is something to decide, it is a paper for decision (\"kind: decision\"). Otherwise the board takes note, and its purpose is \"information\"."
        ));
}

/// The verb of a decision, where it is what the sentence itself says and not what it tells of others.
fn deciding_verb(sentence: &str) -> Option<&str> {
    let words = sentence.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut own = words.take_while(|word| !JOINTS.contains(&word.to_lowercase().as_str()));
    own.find(|word| VERBS.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_verb_of_the_sentence_itself_decides() {
        for sentence in ["Der Rat beschließt das Konzept.", "Der Ausschuss beschließt, dass die Verwaltung berichtet."]
        {
            assert_eq!(deciding_verb(sentence), Some("beschließt"), "{sentence}");
        }
        for sentence in [
            "Der Rat nimmt zur Kenntnis, dass der Kreistag die Umlage beschließt.",
            "Der Rat nimmt den Beschluss vom 12. März 2026 zur Kenntnis.",
            "Der Rat nimmt das 2025 beschlossene Konzept zur Kenntnis.",
        ] {
            assert_eq!(deciding_verb(sentence), None, "{sentence}");
        }
    }
}
