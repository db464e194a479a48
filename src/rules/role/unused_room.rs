//! L210 unused-room: a role could shape or decide, but all its tasks only coordinate.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{InstructionRight, Role, Spectrum};
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L210",
        name: "unused-room",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Rolle dürfte gestalten oder entscheiden, ihre Aufgaben bestehen aber nur aus Koordination.",
            en: "A role may shape or decide, but its tasks only coordinate.",
        },
        page: include_str!("../../../docs/rules/L210-unused-room.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        let Some(mandate) = &role.mandate else { continue };
        // Who leads people needs the room for tasks that are described elsewhere.
        if mandate.spectrum() == Spectrum::Coordinate
            || mandate.instruction == Some(InstructionRight::Disciplinary)
            || !only_coordinates(role)
        {
            continue;
        }
        let reach = mandate.spectrum().label().get(cx.language);
        let (decision, autonomy, resources) = (mandate.decision, mandate.autonomy, mandate.resources);
        let count = role.tasks.len();
        let message = say!(
            cx.language,
            "Der Gestaltungsspielraum reicht bis „{reach}“ (Entscheidung {decision}, Autonomie {autonomy}, Ressourcen {resources}), aber keine der {count} Aufgaben geht über „koordinieren“ hinaus",
            "The room for manoeuvre reaches \"{reach}\" (decision {decision}, autonomy {autonomy}, resources {resources}), but none of the {count} tasks goes beyond \"coordinate\""
        );
        report.at(heir::place(&role.definition, &[Path::new("mandate"), Path::new("tasks")]), message).help(say!(
            cx.language,
            "Prüfen Sie, welche Aufgabe die Rolle gestalten soll, und heben Sie dort „spectrum“ an, oder nehmen Sie den Gestaltungsspielraum zurück. Ungenutzte Befugnisse wecken Erwartungen, die niemand erfüllt.",
            "See which task the role is to shape and raise its \"spectrum\", or lower the room for manoeuvre. Powers that are not used raise expectations that nobody meets."
        ));
    }
}

/// Whether there are at least two tasks, each says how far it reaches, and none reaches beyond coordinating. Who expects
/// more of the role has already seen to the difference.
fn only_coordinates(role: &Role) -> bool {
    role.tasks.len() > 1 && role.tasks.iter().all(|task| task.spectrum == Some(Spectrum::Coordinate))
}
