//! L906 missing-approval: something is decided, advertised or in force without an approval that it needs.

use crate::diagnostic::Place;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::concept::DecisionState;
use crate::model::{Approval, Date, Validity};
use crate::rules::wording::date;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L906",
        name: "missing-approval",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine nötige Zustimmung steht aus, obwohl die Sache schon gilt.",
            en: "A required approval is missing although the matter is already in force.",
        },
        page: include_str!("../../../docs/rules/L906-missing-approval.md"),
        source: None,
    },
    check,
};

/// Since when something takes effect, and the words for it.
struct Effect {
    since: Option<Date>,
    words: fn(crate::i18n::Language, Option<String>) -> String,
}

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        add(cx, &role.approvals, in_force(cx, role.valid.as_ref()), |path| role.place(path), report);
    }
    for process in cx.project.processes.own() {
        add(cx, &process.approvals, in_force(cx, process.valid.as_ref()), |path| process.place(path), report);
    }
    for position in cx.project.positions.own() {
        let published = position.advertisement.as_ref().and_then(|ad| ad.published).filter(|day| *day <= cx.today);
        let effect = published.map(|day| Effect { since: Some(day), words: advertised });
        let effect = effect.or_else(|| in_force(cx, position.valid.as_ref()));
        add(cx, &position.approvals, effect, |path| position.place(path), report);
    }
    for concept in cx.project.concepts.own() {
        let decided = concept.decision.as_ref().filter(|decision| decision.state == DecisionState::Decided);
        let effect = decided.map(|decision| Effect { since: decision.date, words: was_decided });
        let effect = effect.or_else(|| in_force(cx, concept.valid.as_ref()));
        add(cx, &concept.approvals, effect, |path| concept.place(path), report);
    }
}

fn in_force(cx: &Context<'_>, valid: Option<&Validity>) -> Option<Effect> {
    let since = valid.and_then(|valid| valid.from).filter(|day| *day <= cx.today)?;
    Some(Effect { since: Some(since), words: holds })
}

fn holds(language: crate::i18n::Language, since: Option<String>) -> String {
    let since = since.unwrap_or_default();
    say!(language, "seit dem {since} gilt", "has been in force since {since}")
}

fn advertised(language: crate::i18n::Language, since: Option<String>) -> String {
    let since = since.unwrap_or_default();
    say!(language, "seit dem {since} ausgeschrieben ist", "has been advertised since {since}")
}

fn was_decided(language: crate::i18n::Language, since: Option<String>) -> String {
    match since {
        Some(since) => say!(language, "am {since} beschlossen wurde", "was decided on {since}"),
        None => say!(language, "schon beschlossen ist", "has already been decided"),
    }
}

fn add(
    cx: &Context<'_>,
    approvals: &[Approval],
    effect: Option<Effect>,
    place: impl Fn(&Path) -> Place,
    report: &mut Reporter<'_>,
) {
    let Some(effect) = effect else { return };
    let missing = approvals.iter().enumerate().filter(|(_, one)| one.required == Some(true) && one.date.is_none());
    for (index, approval) in missing {
        let body = approval.body.label().get(cx.language);
        let state = (effect.words)(cx.language, effect.since.map(|day| date(cx.language, day)));
        let message = say!(
            cx.language,
            "Die nötige Zustimmung „{body}“ steht aus, obwohl die Sache {state}",
            "The required approval \"{body}\" is missing, although the matter {state}"
        );
        report.at(place(&Path::new("approvals").index(index).key("body")), message).help(say!(
            cx.language,
            "Holen Sie die Zustimmung ein und tragen Sie „date“ und „reference“ nach; war sie nicht nötig, schreiben Sie „required: false“.",
            "Obtain the approval and enter \"date\" and \"reference\"; if it was not needed, write \"required: false\"."
        ));
    }
}
