//! L404 competence-without-question: the interview is to test a competence, but neither the post nor the catalogue has a question.

use super::requirement::{self, Catalogue};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::TestMethod;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L404",
        name: "competence-without-question",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Kompetenz soll im Auswahlgespräch geprüft werden, aber es gibt keine Frage dazu.",
            en: "A competence is to be tested in the interview, but there is no question for it.",
        },
        page: include_str!("../../../docs/rules/L404-competence-without-question.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let catalogue = Catalogue::of(cx.project);
    for position in cx.project.positions.own() {
        let Some(interview) = &position.interview else { continue };
        for asked in requirement::profile(cx, position) {
            let is_asked = interview.questions.iter().filter_map(|question| question.competence.as_ref());
            let is_asked = is_asked.into_iter().any(|competence| requirement::is_same(competence, &asked.competence));
            // Who else tests it is free to do so without a question.
            let needs_question = asked.must && asked.tested_by.contains(&TestMethod::Interview);
            let Some(competence) = catalogue.get(&asked.competence) else { continue };
            if is_asked || !needs_question || !competence.questions.is_empty() {
                continue;
            }
            let own = position.requirements.iter().position(|own| own.competence == asked.competence);
            let place = match own {
                Some(index) => position.place(&Path::new("requirements").index(index).key("competence")),
                None => position.key_place(&Path::new("interview")),
            };
            let (id, label) = (&asked.competence, &competence.label);
            let message = say!(
                cx.language,
                "Die Kompetenz „{label}“ soll im Auswahlgespräch geprüft werden, hat aber keine Frage",
                "The competence \"{label}\" is to be tested in the interview, but has no question"
            );
            report.at(place, message).help(say!(
                cx.language,
                "Schreiben Sie unter „interview.questions“ eine Frage mit „competence: {id}“, oder legen Sie bei der Kompetenz „questions“ an.",
                "Write a question with \"competence: {id}\" under \"interview.questions\", or add \"questions\" to the competence."
            ));
        }
    }
}
