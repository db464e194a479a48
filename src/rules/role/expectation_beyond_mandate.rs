//! L205 expectation-beyond-mandate: somebody expects more of a role than its room for manoeuvre allows.

use super::reach::{self, Reaching};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L205",
        name: "expectation-beyond-mandate",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Von einer Rolle wird mehr erwartet, als ihr Gestaltungsspielraum zulässt.",
            en: "More is expected of a role than its room for manoeuvre allows.",
        },
        page: include_str!("../../../docs/rules/L205-expectation-beyond-mandate.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        let expectations = role.expectations.iter().enumerate().filter_map(|(index, expectation)| {
            let path = Path::new("expectations").index(index).key("spectrum");
            Some(Reaching { path, name: expectation.title.as_str(), spectrum: expectation.spectrum? })
        });
        let except = reach::furthest_inherited_task(role);
        reach::report(cx, report, role, expectations, except, message);
    }
}

fn message(cx: &Context<'_>, expectations: &[&str], furthest: &str, room: &str) -> String {
    let names = wording::names(cx.language, expectations.iter().copied());
    if expectations.len() == 1 {
        return say!(
            cx.language,
            "Die Erwartung {names} verlangt „{furthest}“, der Gestaltungsspielraum der Rolle reicht nur bis {room}",
            "The expectation {names} asks for \"{furthest}\", the room for manoeuvre of the role reaches only to {room}"
        );
    }
    say!(
        cx.language,
        "Die Erwartungen {names} verlangen „{furthest}“, der Gestaltungsspielraum der Rolle reicht nur bis {room}",
        "The expectations {names} ask for \"{furthest}\", the room for manoeuvre of the role reaches only to {room}"
    )
}
