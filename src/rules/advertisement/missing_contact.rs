//! L504 missing-contact: a job advertisement names nobody to ask.

use super::advertised::{ads, field};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L504",
        name: "missing-contact",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Stellenausschreibung nennt keine Ansprechstelle.",
            en: "A job advertisement names nobody to ask.",
        },
        page: include_str!("../../../docs/rules/L504-missing-contact.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for (position, _) in ads(cx).filter(|(_, ad)| ad.contact.is_none()) {
        let message = say!(
            cx.language,
            "Die Stellenausschreibung nennt keine Ansprechstelle für Fragen",
            "The job advertisement names nobody who answers questions"
        );
        report.at(position.key_place(&field("contact")), message).help(say!(
            cx.language,
            "Ergänzen Sie unter „contact“ eine Funktion mit Telefon oder E-Mail, zum Beispiel „contact: {{ function: Sachgebiet Personalgewinnung, phone: 01234 500-210 }}“; ein Name gehört nicht hinein.",
            "Add a function with telephone or email under \"contact\", such as \"contact: {{ function: Personnel office, phone: 01234 500-210 }}\"; the name of a person does not belong there."
        ));
    }
}
