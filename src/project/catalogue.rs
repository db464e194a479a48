//! The catalogue that lotse ships, embedded in the program.

use crate::source::{FileId, Sources};

/// The version of the catalogue; `catalogue:` in `lotse.yaml` names the one that a project was written against.
pub const VERSION: &str = "2026.1";

/// With what a reference into the catalogue begins.
pub(crate) const PREFIX: &str = "lotse:";

macro_rules! texts {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../profiles/catalogue/", $path)))),*]
    };
}

/// Every file of the catalogue: the path below `profiles/catalogue/` and the text. A test holds it against the folder.
pub static FILES: &[(&str, &str)] = texts! {
    "competences.yaml"
    "concepts/lotsenkonzept.yaml"
    "processes/hindernisse-eskalieren.yaml"
    "processes/ideen-generieren.yaml"
    "processes/ideen-priorisieren.yaml"
    "processes/ideen-umsetzen.yaml"
    "processes/lotsen-einarbeiten.yaml"
    "processes/lotsen-gewinnen.yaml"
    "processes/lotsen-qualifizieren.yaml"
    "processes/lotsen-vernetzen.yaml"
    "processes/lotsenarbeit-evaluieren.yaml"
    "processes/lotsenrolle-uebergeben.yaml"
    "roles/amtsleitung.yaml"
    "roles/cdo.yaml"
    "roles/datenschutzbeauftragte.yaml"
    "roles/digital-navigator.yaml"
    "roles/digitalisierungsbeauftragte.yaml"
    "roles/digitalisierungsmanagement.yaml"
    "roles/informationssicherheitsbeauftragte.yaml"
    "roles/it-leitung.yaml"
    "roles/lotse-ehrenamt.yaml"
    "roles/lotse-hauptamt.yaml"
    "roles/lotse-nebenamt.yaml"
    "roles/lotsen-koordination.yaml"
    "roles/personalentwicklung.yaml"
    "roles/personalrat.yaml"
    "roles/projektleitung.yaml"
    "roles/prozessmanagement.yaml"
    "roles/smart-city-management.yaml"
    "roles/sponsor.yaml"
};

/// Adds the catalogue to the texts of a run.
pub(crate) fn add(sources: &mut Sources) -> Vec<FileId> {
    FILES.iter().map(|(path, text)| sources.add_catalogue(path, text)).collect()
}
