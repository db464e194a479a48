//! L991: a comment lets a finding pass and does not say why.

use crate::diagnostic::{Diagnostic, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::say;
use crate::source::Span;

/// The comment gives no reason.
pub(crate) static INFO: RuleInfo = RuleInfo {
    code: "L991",
    name: "exception-without-reason",
    severity: Severity::Warning,
    summary: Phrase { de: "Eine Ausnahme nennt keinen Grund.", en: "An exception gives no reason." },
    page: include_str!("../../docs/rules/L991-exception-without-reason.md"),
    source: None,
};

/// The finding passes, but nobody knows why.
pub(super) fn report(comment: Span, rule: &RuleInfo, language: Language) -> Diagnostic {
    let (code, name) = (rule.code, rule.name);
    let message = say!(
        language,
        "Die Ausnahme von {code} ({name}) nennt keinen Grund",
        "The exception from {code} ({name}) gives no reason"
    );
    let help = say!(
        language,
        "Ergänzen Sie den Grund hinter einem Gedankenstrich: „# lotse: allow {code} — Grund“.",
        "Add the reason behind a dash: \"# lotse: allow {code} — reason\"."
    );
    Diagnostic::new(&INFO, comment, message).help(help)
}
