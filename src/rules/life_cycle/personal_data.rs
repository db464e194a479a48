//! L908 personal-data: names go stale, and whoever reads the document does not need them.

use super::persons::{Sight, person};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L908",
        name: "personal-data",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Ein Text nennt eine Person, wo eine Funktion genügt.",
            en: "A text names a person where a function is enough.",
        },
        page: include_str!("../../../docs/rules/L908-personal-data.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // A note appears in no document.
    for text in cx.texts.iter().filter(|text| text.section != "note") {
        let Some((sight, range)) = person(text.text) else { continue };
        let message = match sight {
            Sight::Name => say!(cx.language, "Hier steht der Name einer Person", "This contains the name of a person"),
            Sight::Address => say!(
                cx.language,
                "Hier steht die persönliche E-Mail-Adresse einer Person",
                "This contains the personal e-mail address of somebody"
            ),
        };
        // The name itself is in no finding: a log of CI has more readers than the project.
        report.at(text.place(cx.sources, &range), message).private().help(match sight {
            Sight::Name => say!(
                cx.language,
                "Nennen Sie die Funktion oder die Dienststelle, zum Beispiel „Sachgebiet Personalgewinnung“; sie bleibt auch nach einem Wechsel richtig.",
                "Name the function or the office, such as \"personnel office\"; it stays correct when the person changes."
            ),
            Sight::Address => say!(
                cx.language,
                "Nennen Sie ein Funktionspostfach, zum Beispiel „bewerbung@…“.",
                "Name a functional mailbox, such as \"bewerbung@…\"."
            ),
        });
    }
}
