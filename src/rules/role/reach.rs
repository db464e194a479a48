//! Comparing how far something reaches with the room for manoeuvre of a role.

use crate::diagnostic::Reporter;
use crate::model::{Mandate, Role, Spectrum};
use crate::project::Defined;
use crate::rules::Context;
use crate::say;
use crate::source::{Path, Span};

/// Something of a role that says how far it reaches.
pub(in crate::rules) struct Reaching<'r> {
    /// Where it says so.
    pub(in crate::rules) path: Path,
    /// What it is called.
    pub(in crate::rules) name: &'r str,
    /// How far it reaches.
    pub(in crate::rules) spectrum: Spectrum,
}

/// Reports what reaches further than the mandate: each at its own place, but what is inherited while the mandate is
/// the role's own in one finding at the mandate, because there stands what is new.
///
/// What is inherited and reaches no further than `except` is passed over, because another rule reports the same mandate
/// for it. `message` words the fact: given the names and the room for manoeuvre.
pub(in crate::rules) fn report<'r>(
    cx: &Context<'_>,
    report: &mut Reporter<'_>,
    role: &'r Defined<Role>,
    reaching: impl Iterator<Item = Reaching<'r>>,
    except: Option<Spectrum>,
    message: fn(&Context<'_>, names: &[&str], furthest: &str, room: &str) -> String,
) {
    let Some(mandate) = &role.mandate else { return };
    let room = mandate.spectrum();
    let own_mandate = writes_levels(role);
    let mut inherited: Vec<Reaching<'r>> = Vec::new();
    for item in reaching.filter(|item| item.spectrum > room) {
        if own_mandate && !role.definition.owns(role.span(&item.path)) {
            inherited.push(item);
            continue;
        }
        let fact = message(cx, &[item.name], item.spectrum.label().get(cx.language), &words(cx, mandate));
        report
            .at(role.place(&item.path), fact)
            .help(help(cx, item.spectrum))
            .related(mandate_span(role), say!(cx.language, "der Gestaltungsspielraum", "the room for manoeuvre"));
    }
    let Some(furthest) = inherited.iter().map(|item| item.spectrum).max() else { return };
    if except >= Some(furthest) {
        return;
    }
    let names: Vec<&str> = inherited.iter().map(|item| item.name).collect();
    let fact = message(cx, &names, furthest.label().get(cx.language), &words(cx, mandate));
    let mut added = report.at(role.key_place(&Path::new("mandate")), fact).help(help(cx, furthest));
    for item in &inherited {
        let spectrum = item.spectrum.label().get(cx.language);
        added = added.related(role.span(&item.path), say!(cx.language, "geerbt: {spectrum}", "inherited: {spectrum}"));
    }
}

/// How far the tasks reach that a role inherits, where its own mandate is too narrow for them.
pub(in crate::rules) fn furthest_inherited_task(role: &Defined<Role>) -> Option<Spectrum> {
    let room = role.mandate.as_ref().filter(|_| writes_levels(role))?.spectrum();
    let inherited = role.tasks.iter().enumerate().filter(|(index, _)| {
        let path = Path::new("tasks").index(*index).key("spectrum");
        !role.definition.owns(role.span(&path))
    });
    inherited.filter_map(|(_, task)| task.spectrum).filter(|spectrum| *spectrum > room).max()
}

const LEVELS: [&str; 3] = ["decision", "autonomy", "resources"];

/// Whether the role itself writes one of the levels, and not only whom it extends.
fn writes_levels(role: &Defined<Role>) -> bool {
    LEVELS.iter().any(|level| role.definition.owns(role.span(&Path::new("mandate").key(level))))
}

fn mandate_span(role: &Defined<Role>) -> Span {
    role.key_place(&Path::new("mandate")).inherited_from.unwrap_or(role.key_place(&Path::new("mandate")).span)
}

/// "koordinieren (Entscheidung 1, Autonomie 1, Ressourcen 1)".
fn words(cx: &Context<'_>, mandate: &Mandate) -> String {
    let reach = mandate.spectrum().label().get(cx.language);
    let Mandate { decision, autonomy, resources, .. } = mandate;
    say!(
        cx.language,
        "„{reach}“ (Entscheidung {decision}, Autonomie {autonomy}, Ressourcen {resources})",
        "\"{reach}\" (decision {decision}, autonomy {autonomy}, resources {resources})"
    )
}

fn help(cx: &Context<'_>, spectrum: Spectrum) -> String {
    let reach = spectrum.label().get(cx.language);
    match spectrum {
        Spectrum::Decide => say!(
            cx.language,
            "Für „{reach}“ braucht die Rolle in „mandate“ Entscheidung 3 und bei Autonomie und Ressourcen mindestens 2. Vereinbaren Sie diesen Gestaltungsspielraum mit der Verwaltungsleitung, oder nehmen Sie „spectrum“ zurück.",
            "For \"{reach}\" the role needs decision 3 in \"mandate\", and at least 2 in autonomy and resources. Agree on this room for manoeuvre with the head of the administration, or lower \"spectrum\"."
        ),
        Spectrum::Shape | Spectrum::Coordinate => say!(
            cx.language,
            "Für „{reach}“ braucht die Rolle in „mandate“ bei Entscheidung, Autonomie und Ressourcen je mindestens 1 und zusammen mindestens 5. Vereinbaren Sie diesen Gestaltungsspielraum mit der Verwaltungsleitung, oder nehmen Sie „spectrum“ zurück.",
            "For \"{reach}\" the role needs at least 1 each for decision, autonomy and resources in \"mandate\", and at least 5 together. Agree on this room for manoeuvre with the head of the administration, or lower \"spectrum\"."
        ),
    }
}
