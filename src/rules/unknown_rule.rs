//! L030: somebody names a rule that does not exist.

use super::registry;
use crate::config::UNKNOWN_RULE;
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, nearest};
use crate::say;
use crate::source::Span;

/// The finding about a name, with the nearest one that exists.
pub fn report(name: &str, place: Span, language: Language) -> Diagnostic {
    let message = say!(language, "Eine Regel „{name}“ gibt es nicht", "There is no rule \"{name}\"");
    let registry = registry();
    let known = registry.iter().flat_map(|info| [info.code, info.name]);
    let help = match nearest(name, known) {
        Some(near) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
        None => say!(language, "„lotse rules“ zeigt alle Regeln.", "\"lotse rules\" shows all rules."),
    };
    Diagnostic::new(&UNKNOWN_RULE, place, message).help(help)
}
