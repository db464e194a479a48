//! Findings that both a syntax error and a wrong shape can reveal.

use super::faults::{
    DASH_WITHOUT_SPACE, DUPLICATE_KEY, MISSING_SPACE, NON_BREAKING_SPACE, UNSUPPORTED_YAML, WORD_QUOTES,
};
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::say;
use crate::source::Span;

/// A line that is indented with non-breaking spaces.
pub(super) fn non_breaking_space(place: Span, language: Language) -> Diagnostic {
    let message = say!(
        language,
        "Die Zeile ist mit geschützten Leerzeichen eingerückt",
        "The line is indented with non-breaking spaces"
    );
    let help = say!(
        language,
        "Ersetzen Sie sie durch gewöhnliche Leerzeichen; geschützte entstehen oft beim Kopieren aus Word oder dem Browser.",
        "Replace them by ordinary spaces; the others often come from copying out of Word or a browser."
    );
    Diagnostic::new(&NON_BREAKING_SPACE, place, message).help(help)
}

/// `name:Wert`.
pub(super) fn missing_space(colon: Span, language: Language) -> Diagnostic {
    let message = say!(language, "Nach dem Doppelpunkt fehlt das Leerzeichen", "The space after the colon is missing");
    let help = say!(language, "Schreiben Sie „name: Wert“.", "Write \"name: value\".");
    Diagnostic::new(&MISSING_SPACE, colon, message).help(help)
}

/// `-Wert`.
pub(super) fn dash_without_space(dash: Span, language: Language) -> Diagnostic {
    let message = say!(
        language,
        "Nach dem Strich des Listeneintrags fehlt das Leerzeichen",
        "The space after the dash of the list item is missing"
    );
    let help = say!(language, "Schreiben Sie „- Wert“.", "Write \"- value\".");
    Diagnostic::new(&DASH_WITHOUT_SPACE, dash, message).help(help)
}

/// What to do where a dash is missing.
pub(super) fn dash_help(language: Language) -> String {
    say!(
        language,
        "Beginnen Sie jeden Eintrag der Liste mit „- “, in derselben Spalte wie die anderen.",
        "Begin each item of the list with \"- \", in the same column as the others."
    )
}

/// Whether a whole value is enclosed in one pair of typographic quotes.
pub(super) fn wrapped_in_word_quotes(text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    let closing: &[char] = match first {
        '„' | '“' => &['“', '”'],
        '”' => &['”'],
        '‚' | '‘' => &['‘', '’'],
        '»' => &['«'],
        '«' => &['»'],
        _ => return false,
    };
    let inner = &text[first.len_utf8()..];
    inner.find(closing).is_some_and(|at| inner[at..].chars().count() == 1)
}

/// `„Wert“` where a value stands in quotes that YAML does not know.
pub(super) fn word_quotes(place: Span, text: &str, language: Language) -> Diagnostic {
    let shown: String = text.chars().take(40).collect();
    let message = say!(
        language,
        "Der Wert {shown} steht in typografischen Anführungszeichen; für YAML gehören sie zum Text",
        "The value {shown} stands in typographic quotes; to YAML they are part of the text"
    );
    let help = say!(
        language,
        "Löschen Sie die Anführungszeichen, oder nehmen Sie gerade: \"…\". Sollen sie im Dokument stehen, setzen Sie gerade darum: '„…“'.",
        "Remove the quotes, or use straight ones: \"…\". If they should appear in the document, put straight ones around them: '“…”'."
    );
    Diagnostic::new(&WORD_QUOTES, place, message).help(help)
}

/// A field that stands twice, with both places.
pub(super) fn duplicate_key(key: &str, first: Span, second: Span, language: Language) -> Diagnostic {
    let message = say!(
        language,
        "Das Feld „{key}“ steht zweimal im selben Abschnitt",
        "The field \"{key}\" stands twice in the same section"
    );
    let help = say!(
        language,
        "Behalten Sie eines von beiden. Fehlt dazwischen ein Strich, der einen neuen Listeneintrag beginnt?",
        "Keep one of them. Is a dash missing in between that begins a new item of a list?"
    );
    let earlier = say!(language, "hier steht „{key}“ zum ersten Mal", "\"{key}\" stands here for the first time");
    Diagnostic::new(&DUPLICATE_KEY, second, message).help(help).related(first, earlier)
}

/// A key that is no simple word.
pub(super) fn unsupported_key(span: Span, language: Language) -> Diagnostic {
    let message =
        say!(language, "Ein Feldname muss ein einfaches Wort sein", "The name of a field must be a simple word");
    let help = say!(
        language,
        "Stehen hier geschweifte oder eckige Klammern oder ein Fragezeichen, die zum Text gehören? Dann setzen Sie den Text in Anführungszeichen.",
        "Do braces, brackets or a question mark stand here that belong to the text? Then put the text in quotes."
    );
    Diagnostic::new(&UNSUPPORTED_YAML, span, message).help(help)
}
