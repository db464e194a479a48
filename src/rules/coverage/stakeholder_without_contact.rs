//! L703 stakeholder-without-contact: nobody is the contact of a stakeholder.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L703",
        name: "stakeholder-without-contact",
        severity: Severity::Warning,
        summary: Phrase { de: "Eine Anspruchsgruppe hat keine Ansprechperson.", en: "A stakeholder has no contact." },
        page: include_str!("../../../docs/rules/L703-stakeholder-without-contact.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for organisation in cx.project.organisations.own() {
        for (index, stakeholder) in organisation.stakeholders.iter().enumerate() {
            if stakeholder.contact.is_some() {
                continue;
            }
            let name = &stakeholder.name;
            report
                .at(
                    organisation.key_place(&Path::new("stakeholders").index(index).key("contact")),
                    say!(
                        cx.language,
                        "Für „{name}“ gibt es keine Ansprechperson",
                        "There is no contact for \"{name}\""
                    ),
                )
                .help(say!(
                    cx.language,
                    "Ergänzen Sie „contact: …“ mit der Rolle, die den Kontakt hält.",
                    "Add \"contact: …\" with the role that keeps in touch."
                ));
        }
    }
}
