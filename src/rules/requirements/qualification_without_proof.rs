//! L414 qualification-without-proof: who lacks the qualification is out, but nothing says how one shows it.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L414",
        name: "qualification-without-proof",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Qualifikation führt zum Ausschluss, nennt aber keinen Nachweis.",
            en: "A qualification leads to exclusion but names no proof.",
        },
        page: include_str!("../../../docs/rules/L414-qualification-without-proof.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(qualification) = &position.qualification else { continue };
        if !qualification.knock_out || qualification.proof.is_some() {
            continue;
        }
        let message = say!(
            cx.language,
            "Ohne die Qualifikation scheidet eine Bewerbung aus, ein Nachweis ist aber nicht genannt",
            "Without the qualification an application is out, but no proof is named"
        );
        report.at(position.place(&Path::new("qualification").key("knock_out")), message).help(say!(
            cx.language,
            "Nennen Sie unter „proof“, womit Bewerberinnen und Bewerber die Qualifikation belegen, zum Beispiel „Zeugnis über den Abschluss“.",
            "Say under \"proof\" how applicants show the qualification, such as \"certificate of the degree\"."
        ));
    }
}
