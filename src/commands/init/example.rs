//! The shipped example, embedded in the program.

macro_rules! texts {
    ($($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../../profiles/musterstadt/", $path)))),*]
    };
}

/// Every file of the example: the path below `profiles/musterstadt/` and the text. A test holds it against the folder.
pub(super) static FILES: &[(&str, &str)] = texts! {
    "competences/kompetenzen.yaml"
    "concepts/kapitel/ausgangslage.md"
    "concepts/kapitel/kosten.md"
    "concepts/kapitel/zeitbudget.md"
    "concepts/lotsenkonzept.yaml"
    "lotse.yaml"
    "organisation.yaml"
    "positions/cdo-stelle.yaml"
    "positions/digitalisierungsbeauftragte-stelle.yaml"
    "positions/energiemanagement-stelle.yaml"
    "positions/it-leitung-stelle.yaml"
    "positions/personalentwicklung-stelle.yaml"
    "positions/prozessmanagement-stelle.yaml"
    "positions/sachbearbeitung-soziales.yaml"
    "positions/sachgebietsleitung-organisation-stelle.yaml"
    "positions/sachgebietsleitung-soziales-stelle.yaml"
    "positions/smart-city-stelle.yaml"
    "private/besetzung.yaml"
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
    "roles/digitalisierungsbeauftragte.yaml"
    "roles/digitallotse.yaml"
    "roles/informationssicherheitsbeauftragte.yaml"
    "roles/it-leitung.yaml"
    "roles/lotsen-koordination.yaml"
    "roles/personalentwicklung.yaml"
    "roles/projektleitung.yaml"
    "roles/prozessmanagement.yaml"
    "roles/smart-city-management.yaml"
    "roles/sponsor.yaml"
};
