//! L990: a comment lets something pass that nobody complains about.

use crate::diagnostic::{Diagnostic, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::say;
use crate::source::Span;

/// The comment is not needed.
pub(crate) static INFO: RuleInfo = RuleInfo {
    code: "L990",
    name: "unused-exception",
    severity: Severity::Warning,
    summary: Phrase { de: "Eine Ausnahme bewirkt nichts.", en: "An exception has no effect." },
    page: include_str!("../../docs/rules/L990-unused-exception.md"),
    source: None,
};

/// Nothing of the rule is found where the comment speaks.
pub(super) fn unneeded(comment: Span, rule: &RuleInfo, language: Language) -> Diagnostic {
    let (code, name) = (rule.code, rule.name);
    let message = say!(
        language,
        "Die Ausnahme von {code} ({name}) bewirkt nichts: An dieser Stelle ist nichts zu beanstanden",
        "The exception from {code} ({name}) has no effect: there is nothing to complain about here"
    );
    let help = say!(
        language,
        "Löschen Sie den Kommentar, oder rücken Sie ihn auf die Zeile des Befunds oder direkt darüber.",
        "Remove the comment, or move it to the line of the finding or directly above it."
    );
    Diagnostic::new(&INFO, comment, message).help(help)
}

/// The rule guards the reading, and nobody may switch it off.
pub(super) fn impossible(comment: Span, rule: &RuleInfo, language: Language) -> Diagnostic {
    let (code, name) = (rule.code, rule.name);
    let message = say!(
        language,
        "Von {code} ({name}) gibt es keine Ausnahme; der Befund bleibt ein Fehler",
        "There is no exception from {code} ({name}); the finding stays an error"
    );
    let help = say!(
        language,
        "Beheben Sie den Fehler, und löschen Sie den Kommentar. Was sich nicht lesen oder zuordnen lässt, fehlt sonst \
         unbemerkt in Dokumenten.",
        "Correct the error and remove the comment. What cannot be read or linked would otherwise be missing from \
         documents unnoticed."
    );
    Diagnostic::new(&INFO, comment, message).help(help)
}

/// The comment names no rule at all.
pub(super) fn nameless(comment: Span, language: Language) -> Diagnostic {
    let message = say!(
        language,
        "Die Ausnahme nennt keine Regel und bewirkt nichts",
        "The exception names no rule and has no effect"
    );
    let help = say!(
        language,
        "Schreiben Sie zum Beispiel „# lotse: allow L301 — Übergang bis Jahresende“.",
        "Write \"# lotse: allow L301 — until the end of the year\", for example."
    );
    Diagnostic::new(&INFO, comment, message).help(help)
}
