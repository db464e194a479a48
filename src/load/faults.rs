//! Family 0: everything that can be wrong with a file before anyone asks what it means.

use crate::diagnostic::{RuleInfo, Severity};
use crate::i18n::Phrase;

macro_rules! faults {
    ($($ident:ident $code:literal $name:literal $de:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $ident: RuleInfo = RuleInfo {
                code: $code,
                name: $name,
                severity: Severity::Error,
                summary: Phrase { de: $de, en: $en },
                page: include_str!(concat!("../../docs/rules/", $code, "-", $name, ".md")),
                source: None,
            };
        )*
        /// All of family 0 that reading can report, in the order of their codes.
        pub static FAULTS: &[&RuleInfo] = &[$(&$ident),*];
    };
}

faults! {
    BROKEN_YAML "L001" "broken-yaml" "Die Datei lässt sich nicht als YAML lesen." "The file cannot be read as YAML.";
    TAB_INDENTATION "L002" "tab-indentation" "Eine Zeile ist mit einem Tabulator eingerückt." "A line is indented with a tab.";
    WRONG_INDENTATION "L003" "wrong-indentation" "Eine Zeile ist zu weit oder zu wenig eingerückt." "A line is indented too far or not far enough.";
    MISSING_SPACE "L004" "missing-space-after-colon" "Nach dem Doppelpunkt fehlt das Leerzeichen." "The space after the colon is missing.";
    COLON_IN_TEXT "L005" "colon-in-text" "Ein Text ohne Anführungszeichen enthält einen Doppelpunkt." "A text without quotes contains a colon.";
    UNCLOSED_QUOTE "L006" "unclosed-quote" "Ein Anführungszeichen wird nicht geschlossen." "A quote is not closed.";
    UNCLOSED_BRACKET "L007" "unclosed-bracket" "Eine Klammer wird nicht geschlossen." "A bracket is not closed.";
    MISSING_DASH "L008" "missing-dash" "Ein Listeneintrag beginnt nicht mit einem Strich." "An item of a list does not begin with a dash.";
    DASH_WITHOUT_SPACE "L009" "dash-without-space" "Nach dem Strich eines Listeneintrags fehlt das Leerzeichen." "The space after the dash of a list item is missing.";
    WORD_QUOTES "L010" "word-quotes" "Ein Wert steht in typografischen Anführungszeichen." "A value stands in typographic quotes.";
    NON_BREAKING_SPACE "L011" "non-breaking-space" "Eine Zeile ist mit geschützten Leerzeichen eingerückt." "A line is indented with non-breaking spaces.";
    NOT_UTF8 "L012" "not-utf8" "Die Datei ist nicht in UTF-8 gespeichert." "The file is not saved as UTF-8.";
    MERGE_KEY "L013" "merge-key" "Der Verschmelzungsschlüssel „<<“ wird nicht unterstützt." "The merge key \"<<\" is not supported.";
    UNKNOWN_ALIAS "L014" "unknown-alias" "Ein Verweis mit „*“ hat kein Ziel mit „&“." "An alias with \"*\" has no anchor with \"&\".";
    DUPLICATE_KEY "L015" "duplicate-key" "Ein Feld steht zweimal im selben Abschnitt." "A field stands twice in the same section.";
    MISSING_KIND "L016" "missing-kind" "Einer Definition fehlt die Angabe „kind“." "A definition does not say its \"kind\".";
    UNKNOWN_KIND "L017" "unknown-kind" "Die Art einer Definition ist unbekannt." "The kind of a definition is unknown.";
    EMPTY_FILE "L018" "empty-file" "Eine Datei enthält keine Definition." "A file contains no definition.";
    UNKNOWN_FIELD "L020" "unknown-field" "Ein Feld gibt es an dieser Stelle nicht." "There is no such field here.";
    MISSING_FIELD "L021" "missing-field" "Ein Pflichtfeld fehlt." "A required field is missing.";
    WRONG_TYPE "L022" "wrong-type" "Ein Wert hat die falsche Art, zum Beispiel Text statt Liste." "A value is of the wrong type, for example a text in place of a list.";
    WRONG_VALUE "L023" "wrong-value" "Ein Wert ist an dieser Stelle nicht erlaubt." "A value is not allowed here.";
    WRONG_SPELLING "L024" "wrong-spelling" "Eine Menge, ein Datum oder eine Kennung ist nicht so geschrieben, wie lotse sie liest." "A quantity, a date or an id is not written the way lotse reads it.";
    BOOLEAN_WORD "L025" "boolean-word" "Statt true oder false steht ein Wort wie „ja“." "A word such as \"yes\" stands where true or false belongs.";
    LIMIT_EXCEEDED "L026" "limit-exceeded" "Eine Datei überschreitet eine Grenze, die vor Überlastung schützt." "A file exceeds a limit that guards against overload.";
    UNSUPPORTED_YAML "L027" "unsupported-yaml" "Die Datei nutzt einen Teil von YAML, den lotse nicht braucht und nicht liest." "The file uses a part of YAML that lotse does not need and does not read.";
}
