//! The few words that writers add to what templates say.

use crate::i18n::Phrase;

pub(super) const SKIP: Phrase = Phrase { de: "Zum Inhalt springen", en: "Skip to content" };
pub(super) const HOME: Phrase = Phrase { de: "Alle Dokumente", en: "All documents" };
pub(super) const CONTENTS: Phrase = Phrase { de: "Inhalt", en: "Contents" };
pub(super) const TABLE: Phrase = Phrase { de: "Tabelle", en: "Table" };
pub(super) const PAGE: Phrase = Phrase { de: "Seite", en: "Page" };
pub(super) const OF: Phrase = Phrase { de: "von", en: "of" };
pub(super) const PLACE_DATE: Phrase = Phrase { de: "Ort, Datum", en: "Place, date" };
pub(super) const SIGNATURE: Phrase = Phrase { de: "Unterschrift", en: "Signature" };
pub(super) const STATE: Phrase = Phrase { de: "Status", en: "Status" };
pub(super) const NO_DOCUMENTS: Phrase = Phrase { de: "Noch keine Dokumente.", en: "No documents yet." };
