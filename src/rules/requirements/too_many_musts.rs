//! L407 too-many-musts: so much is indispensable that hardly anybody fits.

use super::requirement;
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L407",
        name: "too-many-musts",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Anforderungsprofil verlangt mehr als zehn Kompetenzen zwingend.",
            en: "A requirements profile makes more than ten competences indispensable.",
        },
        page: include_str!("../../../docs/rules/L407-too-many-musts.md"),
        source: None,
    },
    check,
};

/// The most competences that a profile may make indispensable before it is reported; a figure of our own, no norm.
const MOST: usize = 10;

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        // Fewer could not exceed the limit, and joining profiles costs.
        let roles = position.roles.iter().filter_map(|share| cx.project.roles.get(share.role.as_str()));
        let written = position.requirements.len() + roles.map(|role| role.requirements.len()).sum::<usize>();
        if written <= MOST {
            continue;
        }
        let musts = requirement::profile(cx, position).iter().filter(|asked| asked.must).count();
        if musts <= MOST {
            continue;
        }
        let message = say!(
            cx.language,
            "Das Profil verlangt {musts} Kompetenzen zwingend, mehr als {MOST}",
            "The profile makes {musts} competences indispensable, more than {MOST}"
        );
        let path = Path::new(if position.requirements.is_empty() { "roles" } else { "requirements" });
        report.at(position.key_place(&path), message).help(say!(
            cx.language,
            "Lassen Sie „must“ nur dort stehen, wo die Arbeit ohne die Kompetenz vom ersten Tag an nicht möglich ist; die übrigen zählen im Vergleich.",
            "Keep \"must\" only where the work is impossible without the competence from the first day on; the others count in the comparison."
        ));
    }
}
