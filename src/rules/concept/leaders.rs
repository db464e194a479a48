//! Who decides in an administration, by what a function is called.

use crate::german::words;

/// Beginnings of words that name who leads an administration or a part of it, or a body that decides.
const LEADING: [&str; 34] = [
    "bürgermeister",
    "oberbürgermeister",
    "landrat",
    "landrät",
    "dezern",
    "beigeordnet",
    "kämmer",
    "verwaltungsspitze",
    "hauptverwaltungsbeamt",
    "verwaltungsvorst",
    "verwaltungskonferenz",
    "behördenspitze",
    "rathausspitze",
    "hausspitze",
    "amtschef",
    "verwaltungschef",
    "rathauschef",
    "chief",
    "cdo",
    "cio",
    "geschäftsführ",
    "vorstand",
    "vorständ",
    "vorsteher",
    "direktor",
    "direktion",
    "präsid",
    "stadtbaur",
    "senator",
    "lenkungs",
    "steuerungsgruppe",
    "steuerungskreis",
    "magistrat",
    "fraktion",
];

/// Ends of words that name the same: „Stadtdirektorin“, „Hauptausschuss“.
const LEADING_ENDS: [&str; 17] = [
    "bürgermeister",
    "bürgermeisterin",
    "bürgermeisterinnen",
    "direktor",
    "direktorin",
    "direktoren",
    "leitung",
    "leitungen",
    "leiter",
    "leiterin",
    "leiterinnen",
    "leitern",
    "vorsteher",
    "vorsteherin",
    "ausschuss",
    "ausschusses",
    "konferenz",
];

/// Bodies that decide.
const BODIES: [&str; 9] =
    ["rat", "rates", "stadtrat", "stadtrates", "gemeinderat", "gemeinderates", "kreistag", "kreistages", "senat"];

/// Words with these parts lead something smaller, or nothing: „Begleitung“, „Projektleitung“.
const NO_LEADERS: [&str; 14] = [
    "begleit",
    "anleit",
    "einleit",
    "weiterleit",
    "zuleit",
    "ableit",
    "herleit",
    "überleit",
    "umleit",
    "projektleit",
    "gruppenleit",
    "kursleit",
    "schulungsleit",
    "übungsleit",
];

/// Parts of words that name a function that as a rule decides nothing on time and money.
const WEAK: [&str; 51] = [
    "kolleg",
    "begleiter",
    "wart",
    "manager",
    "moderator",
    "moderation",
    "redakt",
    "behindertenvertretung",
    "hausmeister",
    "techniker",
    "freiwillig",
    "lots",
    "sachbearbeit",
    "mitarbeit",
    "mitarbeiter",
    "referent",
    "assisten",
    "sekret",
    "vorzimmer",
    "praktik",
    "auszubild",
    "azubi",
    "volontär",
    "trainee",
    "studierend",
    "student",
    "arbeitsgruppe",
    "arbeitskreis",
    "projektgruppe",
    "projektteam",
    "projektleit",
    "gruppenleit",
    "beirat",
    "netzwerk",
    "beauftragt",
    "personalrat",
    "personalvertretung",
    "vertrauensperson",
    "dienstleister",
    "berater",
    "beratung",
    "agentur",
    "administrator",
    "koordinat",
    "ansprechp",
    "multiplikator",
    "fachkraft",
    "pate",
    "patin",
    "botschafter",
    "ehrenamt",
];

/// Beginnings of words that say nothing by themselves: what counts is the body behind them.
const MEMBERS: [&str; 6] = ["ein", "vorsitz", "mitglied", "sprecher", "vertreter", "teil"];

/// Words behind which a function says for whom or for what it is there.
const BEHIND: [&str; 12] = ["der", "des", "im", "in", "bei", "beim", "von", "vom", "für", "aus", "am", "an"];

/// Words behind which another function begins.
const ANEW: [&str; 4] = ["und", "oder", "sowie", "zugleich"];

/// Whether a function decides nothing, by what it is called; whoever is named behind „der“ is whom it works for.
pub(super) fn is_weak(function: &str) -> bool {
    let (mut is_weak, mut leads, mut is_behind) = (false, false, false);
    // „Eine der Lotsinnen“ and „Vorsitzende des Personalrats“ are what stands behind.
    let mut is_open = true;
    for range in words(function) {
        let word = function[range].to_lowercase();
        if BEHIND.contains(&word.as_str()) {
            is_behind = !is_open;
        } else if ANEW.contains(&word.as_str()) {
            is_behind = false;
        } else if !is_behind {
            leads |= is_leader(&word);
            is_weak |= !is_leader(&word) && WEAK.iter().any(|part| word.contains(part));
            is_open = MEMBERS.iter().any(|member| word.starts_with(member));
        }
    }
    is_weak && !leads
}

/// Whether a text names somebody who leads.
pub(super) fn names_leader(text: &str) -> bool {
    words(text).any(|range| is_leader(&text[range].to_lowercase()))
}

fn is_leader(word: &str) -> bool {
    let leads = LEADING.iter().any(|it| word.starts_with(it))
        || LEADING_ENDS.iter().any(|it| word.ends_with(it))
        || word.contains("dezernent")
        || BODIES.contains(&word);
    leads && !NO_LEADERS.iter().any(|part| word.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_that_decide_are_told_from_those_that_do_not() {
        for weak in [
            "Digitalisierungsbeauftragte",
            "Sachbearbeitung Organisation",
            "Arbeitsgruppe Digitales",
            "Assistenz der Bürgermeisterin",
            "Projektleiter im Hauptamt",
        ] {
            assert!(is_weak(weak), "{weak}");
        }
        for strong in [
            "Bürgermeisterin",
            "Erster Beigeordneter und Digitalisierungsbeauftragter",
            "Landrat",
            "Leitung der Arbeitsgruppe Digitales",
            "Stadtrat",
            "Chief Digital Officer",
        ] {
            assert!(!is_weak(strong), "{strong}");
        }
    }

    #[test]
    fn leaders_are_found_as_words_and_not_within_words() {
        assert!(names_leader("Den Auftrag gibt die Amtsleitung."));
        assert!(!names_leader("Die Lotsinnen erhalten Begleitung und Anleitung."));
    }
}
