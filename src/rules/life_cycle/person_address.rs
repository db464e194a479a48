//! E-mail addresses that are made of the name of a person.

use std::ops::Range;

use super::person_words::FIRST_NAMES;

/// What the parts of an address are that belongs to an office and not to a person.
const OFFICE: [&str; 158] = [
    "abfall",
    "admin",
    "akademie",
    "akte",
    "alle",
    "amt",
    "anfrage",
    "ansprech",
    "antrag",
    "archiv",
    "ausbildung",
    "azubi",
    "bad",
    "bau",
    "bauhof",
    "beschaff",
    "beschwerde",
    "bewerb",
    "bewerber",
    "biblio",
    "buerger",
    "buero",
    "bürger",
    "büro",
    "city",
    "controlling",
    "datenschutz",
    "desk",
    "digital",
    "dms",
    "eakte",
    "edv",
    "einkauf",
    "empfang",
    "energie",
    "event",
    "familie",
    "feuerwehr",
    "finanz",
    "foerder",
    "forst",
    "frag",
    "friedhof",
    "fuehrer",
    "förder",
    "führer",
    "garten",
    "gebaeude",
    "gebäude",
    "gemeinde",
    "gesundheit",
    "gewerbe",
    "gleichstell",
    "gmbh",
    "gruen",
    "grün",
    "haupt",
    "haushalt",
    "help",
    "hilfe",
    "ideen",
    "ihr",
    "info",
    "integration",
    "it",
    "job",
    "jugend",
    "kaemmer",
    "karriere",
    "kasse",
    "kinder",
    "kita",
    "klima",
    "kontakt",
    "kreis",
    "kultur",
    "kunden",
    "kurs",
    "kämmer",
    "land",
    "landrat",
    "lern",
    "liegenschaft",
    "lotse",
    "mahn",
    "mail",
    "markt",
    "mein",
    "melde",
    "museum",
    "musik",
    "muster",
    "nachname",
    "name",
    "netz",
    "neu",
    "news",
    "newsletter",
    "noreply",
    "office",
    "online",
    "ordnung",
    "organisation",
    "ozg",
    "park",
    "pass",
    "personal",
    "personen",
    "pflege",
    "post",
    "praktik",
    "presse",
    "projekt",
    "prozess",
    "rat",
    "rathaus",
    "rechnung",
    "recht",
    "recruit",
    "redaktion",
    "reply",
    "schul",
    "sekretariat",
    "senior",
    "service",
    "smart",
    "sozial",
    "sport",
    "stadt",
    "stadtwerk",
    "standes",
    "stelle",
    "steuer",
    "steuerung",
    "strategie",
    "support",
    "team",
    "termin",
    "tourist",
    "umwelt",
    "unser",
    "veranstalt",
    "vergabe",
    "verkehr",
    "verwalt",
    "vorname",
    "vorzimmer",
    "wahl",
    "wasser",
    "web",
    "werk",
    "wir",
    "wirtschaft",
    "wissen",
    "wlan",
    "wohn",
    "zentral",
    "zulassung",
];

/// How such parts end.
const OFFICE_ENDS: [&str; 46] = [
    "akte",
    "amt",
    "bereich",
    "buero",
    "büro",
    "büros",
    "controlling",
    "daten",
    "desk",
    "dezernat",
    "dienst",
    "haus",
    "heit",
    "hilfe",
    "hof",
    "kasse",
    "keit",
    "kreis",
    "leitung",
    "lotse",
    "lotsen",
    "management",
    "netz",
    "pflege",
    "plan",
    "platz",
    "portal",
    "post",
    "rat",
    "recht",
    "referat",
    "runde",
    "schaft",
    "schule",
    "schutz",
    "speicher",
    "stadt",
    "stelle",
    "system",
    "tion",
    "ung",
    "ungen",
    "wehr",
    "werk",
    "wesen",
    "zentrum",
];

/// An e-mail address of the form `vorname.nachname@`.
pub(super) fn address(text: &str) -> Option<Range<usize>> {
    text.match_indices('@').find_map(|(at, _)| {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-');
        let start = text[..at]
            .rfind(|c: char| !is_part(c))
            .map_or(0, |before| before + text[before..].chars().next().map_or(0, char::len_utf8));
        let end = text[at + 1..].find(|c: char| !is_part(c)).map_or(text.len(), |end| at + 1 + end);
        (text[at + 1..end].contains('.') && is_personal(&text[start..at])).then_some(start..end)
    })
}

/// Whether the part before „@“ is a first and a last name, the first perhaps only its first letter.
fn is_personal(local: &str) -> bool {
    let Some((first, last)) = local.rsplit_once(['.', '_']) else { return is_hyphenated(local) };
    let is_whole = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphabetic() || c == '-');
    let parts: Vec<&str> = first.split(['.', '_']).collect();
    if !is_whole(last) || !parts.iter().all(|part| is_whole(part)) || matches!(last, "mustermann" | "musterfrau") {
        return false;
    }
    let is_named = parts.iter().any(|part| part.split('-').any(is_first_name));
    let is_initial = last.chars().count() == 1 && parts.iter().all(|part| part.chars().count() > 2);
    let is_long = last.chars().count() > 2 || is_initial;
    is_long && (is_named && !ends_in_office(last) || !is_office(last) && !parts.iter().any(|part| is_office(part)))
}

/// „petra-sommer@“, „p-sommer@“: with a hyphen only where the first part is surely a first name.
fn is_hyphenated(local: &str) -> bool {
    let Some((first, last)) = local.split_once('-') else { return false };
    is_first_name(first) && last.chars().count() > 2 && last.chars().all(char::is_alphabetic) && !is_office(last)
}

/// Whether a part is a common first name, umlauts written out or not.
fn is_first_name(part: &str) -> bool {
    let mut chars = part.chars();
    let Some(first) = chars.next() else { return false };
    let name: String = first.to_uppercase().chain(chars.flat_map(char::to_lowercase)).collect();
    FIRST_NAMES.contains(&*name)
        || FIRST_NAMES.contains(&*name.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü"))
}

fn is_office(part: &str) -> bool {
    let lower = part.to_lowercase();
    let is_sign = lower.len() > 1 && OFFICE.iter().any(|office| lower.starts_with(office));
    is_sign || matches!(&*lower, "hr" | "pr" | "ki" | "kfz" | "vhs") || ends_in_office(part)
}

fn ends_in_office(part: &str) -> bool {
    let lower = part.to_lowercase();
    OFFICE_ENDS.iter().any(|end| lower.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_told_from_offices() {
        for personal in
            ["p.schneider", "jonna.wiese", "petra-sommer", "juergen.maurer", "berger.t", "max-peter.schneider"]
        {
            let text = format!("an {personal}@ort.example, bitte");
            assert_eq!(address(&text).map(|range| &text[range]), Some(&*format!("{personal}@ort.example")));
        }
        for office in [
            "bewerbung.digital",
            "personal.gewinnung",
            "amt.10",
            "vorname.nachname",
            "finanzen.controlling",
            "max.mustermann",
            "karriere-it",
            "stelle",
            "",
        ] {
            assert_eq!(address(&format!("an {office}@ort.example")), None, "{office}");
        }
    }
}
