//! L401 knock-out-without-proof: a criterion excludes applicants, but nothing says how it is proved.

use super::requirement;
use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L401",
        name: "knock-out-without-proof",
        severity: Severity::Error,
        summary: Phrase {
            de: "Ein Ausschlusskriterium nennt keinen Nachweis.",
            en: "A knock-out criterion names no proof.",
        },
        page: include_str!("../../../docs/rules/L401-knock-out-without-proof.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for role in cx.project.roles.own() {
        for (index, written) in role.requirements.iter().enumerate() {
            let proved = || requirement::in_positions(cx, role.id(), written).any(|other| other.proof.is_some());
            if written.knock_out && written.proof.is_none() && !proved() {
                let path = Path::new("requirements").index(index).key("knock_out");
                add(cx, written.competence.as_str(), role.place(&path), report);
            }
        }
    }
    for position in cx.project.positions.own() {
        for (index, written) in position.requirements.iter().enumerate() {
            let proved = || requirement::in_roles(cx, position, written).any(|other| other.proof.is_some());
            if written.knock_out && written.proof.is_none() && !proved() {
                let path = Path::new("requirements").index(index).key("knock_out");
                add(cx, written.competence.as_str(), position.place(&path), report);
            }
        }
    }
}

fn add(cx: &Context<'_>, competence: &str, place: Place, report: &mut Reporter<'_>) {
    let message = say!(
        cx.language,
        "Die Anforderung „{competence}“ ist ein Ausschlusskriterium, nennt aber keinen Nachweis",
        "The requirement \"{competence}\" is a knock-out criterion but names no proof"
    );
    report.at(place, message).help(say!(
        cx.language,
        "Nennen Sie unter „proof“, woran man die Anforderung objektiv prüft (zum Beispiel ein Zeugnis), oder nehmen Sie „knock_out“ heraus und wägen Sie im Vergleich ab.",
        "Say under \"proof\" how the requirement is checked objectively (such as a certificate), or drop \"knock_out\" and weigh it in the comparison."
    ));
}
