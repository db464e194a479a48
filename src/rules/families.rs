//! The families of rules and their names.

use crate::i18n::{Language, Phrase};

/// A family of rules.
pub(super) struct Family {
    /// The word that stands for it on the command line, in either language.
    pub(super) word: Phrase,
    /// The name as people read it.
    pub(super) name: Phrase,
}

const fn family(de: &'static str, en: &'static str, name_de: &'static str, name_en: &'static str) -> Family {
    Family { word: Phrase { de, en }, name: Phrase { de: name_de, en: name_en } }
}

/// The families by the first digit of the code.
pub(super) const FAMILIES: [Family; 10] = [
    family("datei", "file", "Datei und Form", "file and shape"),
    family("verweise", "references", "Verweise, Überlagerung, Aufbau", "references, overlay, structure"),
    family("rolle", "role", "Rolle und Gestaltungsspielraum", "role and mandate"),
    family("stelle", "position", "Stelle, Zeitanteile, Eingruppierung", "position, time shares, pay"),
    family(
        "anforderungen",
        "requirements",
        "Anforderungsprofil und Auswahlgespräch",
        "requirement profile and interview",
    ),
    family("ausschreibung", "advertisement", "Ausschreibung: Recht und Wortlaut", "job advertisement: law and wording"),
    family("konzept", "concept", "Konzept, Prozesse, Kapazität, Kosten", "concept, processes, capacity, costs"),
    family("abdeckung", "coverage", "Abdeckung der Organisation", "coverage of the organisation"),
    family("sprache", "language", "Sprache", "language"),
    family("lebenszyklus", "life-cycle", "Lebenszyklus und Datenschutz", "life cycle and privacy"),
];

/// The name of a family.
pub fn family_name(family: u8, language: Language) -> &'static str {
    FAMILIES.get(usize::from(family)).map_or("", |family| family.name.get(language))
}

/// The word of a family on the command line.
pub fn family_word(family: u8, language: Language) -> &'static str {
    FAMILIES.get(usize::from(family)).map_or("", |family| family.word.get(language))
}
