//! Family 1: references, overlays and structure, as far as linking itself finds them.

use crate::diagnostic::{RuleInfo, Severity};
use crate::i18n::Phrase;

macro_rules! faults {
    ($($ident:ident $severity:ident $code:literal $name:literal $de:literal $en:literal;)*) => {
        $(
            #[doc = $en]
            pub static $ident: RuleInfo = RuleInfo {
                code: $code,
                name: $name,
                severity: Severity::$severity,
                summary: Phrase { de: $de, en: $en },
                page: include_str!(concat!("../../docs/rules/", $code, "-", $name, ".md")),
                source: None,
            };
        )*
        /// What linking can report, in the order of the codes.
        pub static FAULTS: &[&RuleInfo] = &[$(&$ident),*];
    };
}

faults! {
    DUPLICATE_ID Error "L101" "duplicate-id" "Eine Kennung ist zweimal vergeben." "An id is given twice.";
    UNKNOWN_REFERENCE Error "L102" "unknown-reference" "Ein Verweis nennt etwas, das es nicht gibt." "A reference names something that does not exist.";
    WRONG_REFERENCE Error "L103" "wrong-reference" "Ein Verweis nennt etwas von der falschen Art." "A reference names something of the wrong kind.";
    EXTENDS_CYCLE Error "L104" "extends-cycle" "Definitionen erben im Kreis voneinander." "Definitions inherit from each other in a circle.";
    UNIT_CYCLE Error "L105" "unit-cycle" "Organisationseinheiten sind einander im Kreis unterstellt." "Organisational units are placed under each other in a circle.";
    REPORTING_CYCLE Error "L106" "reporting-cycle" "Rollen sind einander im Kreis unterstellt." "Roles report to each other in a circle.";
    DEPUTY_CYCLE Warning "L107" "deputy-cycle" "Rollen oder Stellen vertreten sich selbst oder im Kreis." "Roles or posts deputise for themselves or in a circle.";
    UNKNOWN_REMOVAL Error "L108" "unknown-removal" "„remove“ nennt etwas, das nicht geerbt wird." "\"remove\" names something that is not inherited.";
    UNKNOWN_REASON Warning "L109" "unknown-reason" "„because“ begründet etwas, das hier nicht steht." "\"because\" gives a reason for something that is not written here.";
    UNKNOWN_FIGURE Error "L110" "unknown-figure" "Ein Text fügt eine Zahl ein, die es nicht gibt." "A text inserts a figure that does not exist.";
    MISSING_PROSE_FILE Error "L111" "missing-prose-file" "Eine Textdatei, auf die verwiesen wird, fehlt." "A text file that is referred to is missing.";
    MISSING_ORGANISATION Warning "L112" "missing-organisation" "Das Projekt beschreibt keine Organisation." "The project does not describe an organisation.";
    SECOND_ORGANISATION Error "L113" "second-organisation" "Das Projekt beschreibt mehr als eine Organisation." "The project describes more than one organisation.";
}
