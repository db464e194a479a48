//! L626 missing-orientation: there is a concept, but nothing says where the municipality wants to go.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Orientation;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L626",
        name: "missing-orientation",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Es gibt ein Konzept, aber keinen Orientierungsrahmen.",
            en: "There is a concept but no framework of orientation.",
        },
        page: include_str!("../../../docs/rules/L626-missing-orientation.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(organisation) = cx.project.organisation() else { return };
    if cx.project.concepts.own().next().is_none() || organisation.orientation.as_ref().is_some_and(says_something) {
        return;
    }
    let key = Path::new("orientation");
    let place = match organisation.definition.tree.find(&key) {
        Some(_) => organisation.key_place(&key),
        None => organisation.place(&Path::new("id")),
    };
    report
        .at(
            place,
            say!(
                cx.language,
                "Für das Konzept fehlt der Orientierungsrahmen: Was die Kommune mit der Digitalisierung erreichen will, steht nirgends",
                "The concept lacks its framework of orientation: nothing says what the municipality wants to achieve with digitalisation"
            ),
        )
        .help(say!(
            cx.language,
            "Ergänzen Sie in der Organisation „orientation“, mindestens mit einem Leitsatz („mission: …“) und zwei oder drei Grundsätzen („principles“).",
            "Add \"orientation\" to the organisation, at least with a mission (\"mission: …\") and two or three principles (\"principles\")."
        ));
}

fn says_something(orientation: &Orientation) -> bool {
    let Orientation { mission, values, digital_attitude, learning_culture, principles } = orientation;
    let has_prose = [mission, digital_attitude, learning_culture].into_iter().any(Option::is_some);
    has_prose || !values.is_empty() || !principles.is_empty()
}
