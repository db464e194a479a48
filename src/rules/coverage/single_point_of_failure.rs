//! L708 single-point-of-failure: most of the interplay hangs on one post or role for which nobody stands in.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Kind;
use crate::rules::concentration::{SinglePoint, single_points};
use crate::rules::seats::Seats;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L708",
        name: "single-point-of-failure",
        severity: Severity::Warning,
        summary: Phrase {
            de: "An einer Stelle oder Rolle ohne Vertretung hängt das meiste.",
            en: "Most things hang on one post or role for which nobody stands in.",
        },
        page: include_str!("../../../docs/rules/L708-single-point-of-failure.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let seats = Seats::of(cx.project);
    for point in single_points(cx, &seats) {
        let (what, id) = (what(cx, &point), &point.definition.id);
        let is_post = point.definition.kind == Kind::Position;
        let message = if is_post {
            say!(
                cx.language,
                "An der Stelle „{id}“ hängt das meiste, eine Vertretung fehlt: {what}",
                "Most things hang on the post \"{id}\", and nobody stands in: {what}"
            )
        } else {
            say!(
                cx.language,
                "An der Rolle „{id}“ hängt das meiste, eine Vertretung fehlt: {what}",
                "Most things hang on the role \"{id}\", and nobody stands in: {what}"
            )
        };
        let help = if is_post {
            say!(
                cx.language,
                "Nennen Sie unter „deputies“ die Stelle, die vertritt, oder bei den Rollen unter „deputy“ eine Rolle, die jemand anderes wahrnimmt. Auch eine Nachbarkommune kann einspringen; dann geben Sie ihr eine Rolle mit „employer“.",
                "Name the post that stands in under \"deputies\", or under \"deputy\" of the roles a role that somebody else holds. A neighbouring municipality can help out too; then give it a role with \"employer\"."
            )
        } else {
            say!(
                cx.language,
                "Nennen Sie unter „deputy“ eine Rolle, die jemand anderes wahrnimmt, oder verteilen Sie Funktionen und Prozesse auf mehrere Rollen. Auch eine Nachbarkommune kann einspringen; dann geben Sie ihr eine Rolle mit „employer“.",
                "Name under \"deputy\" a role that somebody else holds, or divide functions and processes among several roles. A neighbouring municipality can help out too; then give it a role with \"employer\"."
            )
        };
        let mut added = report.at(point.definition.place(&Path::new("id")), message).help(help);
        for process in &point.processes {
            let title = &process.title;
            let words = say!(cx.language, "verantwortet „{title}“", "answers for \"{title}\"");
            added = added.related(process.span(&Path::new("accountable")), words);
        }
    }
}

/// "6 Funktionen, die sonst niemand wahrnimmt („…“), und 4 von 6 zentralen Prozessen".
fn what(cx: &Context<'_>, point: &SinglePoint<'_>) -> String {
    let names = wording::names(cx.language, point.functions.iter().map(|one| one.label().get(cx.language)));
    let (functions, processes, all) = (point.functions.len(), point.processes.len(), point.all_processes);
    let of_functions = say!(
        cx.language,
        "{functions} Funktionen, die sonst niemand wahrnimmt ({names})",
        "{functions} functions that nobody else carries ({names})"
    );
    let of_processes =
        say!(cx.language, "{processes} von {all} zentralen Prozessen", "{processes} of {all} central processes");
    match (functions, processes) {
        (_, 0) => of_functions,
        (0, _) => of_processes,
        _ => say!(cx.language, "{of_functions} und {of_processes}", "{of_functions} and {of_processes}"),
    }
}
