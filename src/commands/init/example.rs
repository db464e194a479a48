//! The shipped examples, embedded in the program.

macro_rules! texts {
    ($folder:literal $($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../../profiles/", $folder, "/", $path)))),*]
    };
}

/// The files of the example of a name: the path below `profiles/NAME/` and the text. A test holds them against the folder.
pub(super) fn files(name: &str) -> Option<&'static [(&'static str, &'static str)]> {
    match name {
        "musterstadt" => Some(MUSTERSTADT),
        "kleinstadt" => Some(KLEINSTADT),
        _ => None,
    }
}

static MUSTERSTADT: &[(&str, &str)] = texts! {
    "musterstadt"
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

static KLEINSTADT: &[(&str, &str)] = texts! {
    "kleinstadt"
    "competences/kompetenzen.yaml"
    "concepts/lotsenkonzept.yaml"
    "lotse.yaml"
    "organisation.yaml"
    "positions/organisation-digitalisierung-stelle.yaml"
    "positions/sachbearbeitung-buergerbuero.yaml"
    "private/besetzung.yaml"
    "processes/ideen-generieren.yaml"
    "processes/ideen-priorisieren.yaml"
    "processes/lotsen-gewinnen.yaml"
    "processes/lotsen-qualifizieren.yaml"
    "roles/amtsleitung.yaml"
    "roles/datenschutzbeauftragte.yaml"
    "roles/digitalisierungsbeauftragte.yaml"
    "roles/informationssicherheitsbeauftragte.yaml"
    "roles/lotse-nebenamt.yaml"
    "roles/lotsen-koordination.yaml"
    "roles/sponsor.yaml"
};
