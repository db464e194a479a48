//! The words by which names of people are told from functions, institutions and offices.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Common first names; those that are also words of the language are left out.
pub(super) static FIRST_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../../profiles/norms/first-names.txt").split_whitespace().collect());

/// Common last names; many are also words of the language, so that one alone says nothing.
pub(super) static LAST_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("../../../profiles/norms/last-names.txt").split_whitespace().collect());

/// People of history and of stories.
pub(super) static KNOWN_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("../../../profiles/norms/known-names.txt").lines().filter(|line| !line.starts_with('#')).collect()
});

/// What people are addressed with.
pub(super) const ADDRESSES: [&str; 5] = ["Frau", "Herr", "Herrn", "Fr", "Hr"];

/// What stands between the address and the name.
pub(super) const TITLES: [&str; 11] =
    ["Dr", "Prof", "Dipl", "Ing", "med", "jur", "phil", "Professor", "Professorin", "Doktor", "rer"];

/// What ranks somebody and is no name: „Frau Erste Stadträtin“.
pub(super) const RANKS: [&str; 12] = [
    "Erste",
    "Erster",
    "Ersten",
    "Zweite",
    "Zweiter",
    "Zweiten",
    "Stellvertretende",
    "Stellvertretender",
    "Leitende",
    "Leitender",
    "Kollegen",
    "Amtierende",
];

/// What begins a last name of several words: „von der Lippe“, „van Dijk“.
pub(super) const PARTICLES: [&str; 14] =
    ["von", "van", "de", "di", "da", "del", "della", "el", "al", "ten", "ter", "dos", "le", "la"];

/// What stands behind „Frau“ and „Herr“ without being a name: an age, a figure of a story, a name that fills a form.
pub(super) const NO_NAMES: [&str; 18] = [
    "Holle",
    "Anfang",
    "Mitte",
    "Ende",
    "Mustermann",
    "Musterfrau",
    "Muster",
    "Beispiel",
    "Normalverbraucher",
    "Mann",
    "Frau",
    "Herr",
    "Divers",
    "Vorname",
    "Nachname",
    "Name",
    "Himmelfahrt",
    "Theresia",
];

/// Who is named by the last name alone, besides functions: „Kollegin Sommer“, „Familie Berger“.
pub(super) const COMPANY: [&str; 8] =
    ["familie", "eheleute", "kollegen", "herren", "azubi", "auszubildende", "geschwister", "team"];

/// How companies are marked behind their name.
pub(super) const COMPANIES: [&str; 10] =
    ["GmbH", "AG", "KG", "OHG", "UG", "GbR", "mbH", "Söhne", "Partner", "Stiftung"];

/// How functions end, which often stand behind „Frau“ and „Herr“ and are no names.
pub(super) const FUNCTIONS: [&str; 82] = [
    "ansprechpartner",
    "ansprechpartnerin",
    "anwalt",
    "anwältin",
    "architekt",
    "architektin",
    "assistent",
    "assistentin",
    "bearbeiter",
    "bearbeiterin",
    "beauftragte",
    "beauftragten",
    "beauftragter",
    "beigeordnete",
    "beigeordneten",
    "beigeordneter",
    "berater",
    "beraterin",
    "betreuer",
    "betreuerin",
    "dezernent",
    "dezernentin",
    "direktor",
    "direktorin",
    "doktor",
    "erzieher",
    "erzieherin",
    "ingenieur",
    "ingenieurin",
    "inspektor",
    "inspektorin",
    "kanzler",
    "kanzlerin",
    "kollege",
    "kollegin",
    "koordinator",
    "koordinatorin",
    "kämmerer",
    "kämmerin",
    "lehrer",
    "lehrerin",
    "leiter",
    "leiterin",
    "lotse",
    "lotsin",
    "manager",
    "managerin",
    "meister",
    "meisterin",
    "minister",
    "ministerin",
    "mitglied",
    "obfrau",
    "obmann",
    "pfleger",
    "pflegerin",
    "professor",
    "professorin",
    "präsident",
    "präsidentin",
    "rat",
    "referent",
    "referentin",
    "richter",
    "richterin",
    "rätin",
    "rätinnen",
    "sekretär",
    "sekretärin",
    "sprecher",
    "sprecherin",
    "stellvertreter",
    "stellvertreterin",
    "techniker",
    "technikerin",
    "vertreter",
    "vertreterin",
    "verwalter",
    "verwalterin",
    "vorsitzende",
    "vorsitzenden",
    "vorsitzender",
];

/// How the names of places and institutions end, which are often called after people.
pub(super) const INSTITUTIONS: [&str; 73] = [
    "agentur",
    "akademie",
    "allee",
    "archiv",
    "bad",
    "bibliothek",
    "brücke",
    "bühne",
    "chatbot",
    "chor",
    "damm",
    "denkmal",
    "firma",
    "galerie",
    "garten",
    "gasse",
    "gesamtschule",
    "grundschule",
    "gymnasium",
    "halle",
    "haus",
    "heim",
    "hochschule",
    "hof",
    "hotel",
    "institut",
    "kai",
    "kanzlei",
    "kirche",
    "kita",
    "klinik",
    "klinikum",
    "kloster",
    "kolleg",
    "krankenhaus",
    "medaille",
    "museum",
    "park",
    "platz",
    "preis",
    "promenade",
    "quartier",
    "realschule",
    "ring",
    "roboter",
    "saal",
    "schule",
    "schulen",
    "siedlung",
    "stadion",
    "stift",
    "stiftung",
    "stipendium",
    "str",
    "straße",
    "theater",
    "turm",
    "ufer",
    "universität",
    "verein",
    "verlag",
    "weg",
    "zentrum",
    "pfarrei",
    "kirchengemeinde",
    "kapelle",
    "kindergarten",
    "krippe",
    "hort",
    "apotheke",
    "praxis",
    "bäckerei",
    "herberge",
];

/// How bodies end from which somebody comes: „eine Frau von der Feuerwehr“.
pub(super) const BODIES: [&str; 20] = [
    "wehr", "amt", "schaft", "ung", "heit", "keit", "stelle", "hilfe", "kasse", "post", "presse", "bahn", "stadt",
    "kreis", "gemeinde", "fraktion", "partei", "bank", "zeitung", "hotline",
];
