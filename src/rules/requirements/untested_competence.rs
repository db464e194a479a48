//! L403 untested-competence: a post demands a competence, but nothing in the selection tests it.

use super::requirement;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Position, Requirement};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L403",
        name: "untested-competence",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine zwingende Anforderung einer Stelle wird im Auswahlverfahren nicht geprüft.",
            en: "An indispensable requirement of a post is not tested in the selection.",
        },
        page: include_str!("../../../docs/rules/L403-untested-competence.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for (index, written) in position.requirements.iter().enumerate() {
            let in_role = || requirement::in_roles(cx, position, written).any(|other| !other.tested_by.is_empty());
            if !written.must || !written.tested_by.is_empty() || is_asked(position, written) || in_role() {
                continue;
            }
            let competence = &written.competence;
            let message = say!(
                cx.language,
                "Die zwingende Anforderung „{competence}“ wird im Auswahlverfahren nicht geprüft",
                "The indispensable requirement \"{competence}\" is not tested in the selection"
            );
            report.at(position.place(&Path::new("requirements").index(index).key("competence")), message).help(say!(
                cx.language,
                "Nennen Sie unter „tested_by“, womit die Kompetenz geprüft wird, zum Beispiel „[interview]“ oder „[documents, work-sample]“.",
                "Say under \"tested_by\" how the competence is tested, such as \"[interview]\" or \"[documents, work-sample]\"."
            ));
        }
    }
}

/// Whether a question of the interview tests the competence.
fn is_asked(position: &Position, written: &Requirement) -> bool {
    let questions = position.interview.iter().flat_map(|interview| &interview.questions);
    let mut asked = questions.filter_map(|question| question.competence.as_ref());
    asked.any(|competence| requirement::is_same(competence, &written.competence))
}
