//! L405 missing-weight: some competences of a profile have a weight, others none.

use crate::diagnostic::Place;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Requirement;
use crate::project::profile;
use crate::rules::wording::names;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L405",
        name: "missing-weight",
        severity: Severity::Warning,
        summary: Phrase {
            de: "In einem Anforderungsprofil sind manche Kompetenzen gewichtet und andere nicht.",
            en: "In a requirements profile some competences have a weight and others have none.",
        },
        page: include_str!("../../../docs/rules/L405-missing-weight.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        add(cx, &role.requirements, false, |path| role.place(path), report);
    }
    for position in cx.project.positions.own().filter(|position| !position.requirements.is_empty()) {
        let roles = position.roles.iter().filter_map(|share| cx.project.roles.get(share.role.as_str()));
        // A weight that a role gives holds for the post as well, so the joined profile is judged; where a post writes
        // nothing of its own, its roles have the finding.
        let joined = profile::requirements(roles.map(|role| &role.value), position);
        let own: Vec<Requirement> = position
            .requirements
            .iter()
            .filter_map(|own| joined.iter().find(|asked| asked.competence == own.competence).cloned())
            .collect();
        let inherited = position.requirements.iter().all(|own| own.weight.is_none());
        add(cx, &own, inherited, |path| position.place(path), report);
    }
}

/// Reports the first competence without weight, where others have one, and names all of them; `inherited` says that the
/// weights there are stand at the roles only.
fn add(
    cx: &Context<'_>,
    asked: &[Requirement],
    inherited: bool,
    place: impl Fn(&Path) -> Place,
    report: &mut Reporter<'_>,
) {
    let Some(first) = asked.iter().position(|one| one.weight.is_none()) else { return };
    let weighted = asked.iter().filter(|one| one.weight.is_some()).count();
    if weighted == 0 {
        return;
    }
    let missing: Vec<&str> =
        asked.iter().filter(|one| one.weight.is_none()).map(|one| one.competence.as_str()).collect();
    let (list, all) = (names(cx.language, missing.iter().copied()), asked.len());
    let through = if inherited { say!(cx.language, " über die Rolle", " by the role") } else { String::new() };
    let message = say!(
        cx.language,
        "Nur bei {weighted} von {all} Kompetenzen ist{through} ein Gewicht angegeben, es fehlt bei {list}",
        "A weight is given{through} for only {weighted} of {all} competences, it is missing for {list}"
    );
    report.at(place(&Path::new("requirements").index(first).key("competence")), message).help(say!(
        cx.language,
        "Geben Sie allen Kompetenzen ein „weight“ von 1 (erforderlich) bis 4 (unabdingbar); ohne Gewicht zählt eine Kompetenz in der Bewertungsmatrix nur einfach.",
        "Give each competence a \"weight\" from 1 (required) to 4 (indispensable); without one a competence counts only once in the scoring matrix."
    ));
}
