//! Whether a notice offers part time.

use crate::german::words;

use super::notice_words::{clauses, holds_any, is_denied};

/// Words that offer to work less than full time.
const LESS_TIME: [&str; 44] = [
    "halber stelle",
    "halbe tage",
    "halben tagen",
    "kann geteilt werden",
    "können geteilt werden",
    "teilzeit",
    "part time",
    "part-time",
    "jobsharing",
    "job-sharing",
    "job sharing",
    "topsharing",
    "doppelspitze",
    "halbtags",
    "vollzeitnah",
    "halbe stelle",
    "halbe stellen",
    "halben stellen",
    "zwei halbe",
    "teilbar",
    "stellenteilung",
    "teilung der stelle",
    "teilung des arbeitsplatz",
    "aufteilen",
    "aufgeteilt",
    "sich teilen",
    "teilen sich",
    "arbeit teilen",
    "stelle teilen",
    "zu teilen",
    "stelle geteilt",
    "geteilte stelle",
    "stelle kann geteilt",
    "geteilte führung",
    "nur vormittags",
    "nur nachmittags",
    "kürzer arbeiten",
    "weniger arbeiten",
    "weniger stunden",
    "weniger als 39",
    "weniger als vollzeit",
    "geringerem umfang",
    "geringerem stundenumfang",
    "geringerer stundenzahl",
];

/// Words that offer it where the sentence speaks of the post or its hours; else two people share an office, and noise is reduced.
const SHARED: [&str; 14] = [
    "zwei personen",
    "zu zweit",
    "zwei köpfe",
    "mehrere schultern",
    "zwei schultern",
    "reduziert",
    "reduzieren",
    "reduzierung",
    "verringer",
    "vermindert",
    "verkürzt",
    "verkürzen",
    "kürzere",
    "tandem",
];
const OF_THE_POST: [&str; 8] =
    ["arbeitszeit", "stunden", "umfang", "stelle", "arbeitsplatz", "posten", "bewerb", "besetz"];

/// Words for how much somebody works, and words that leave it open.
const EXTENT: [&str; 6] =
    ["umfang der", "stundenumfang", "stundenzahl", "arbeitszeitumfang", "beschäftigungsumfang", "arbeitsumfang"];
const OPEN: [&str; 8] =
    ["verhandelbar", "flexibel", "wählbar", "wählen", "frei ", "absprache", "individuell", "vereinbar"];

/// Words that rule it out.
const FULL_TIME: [&str; 13] = [
    "unteilbar",
    "kraft in vollzeit",
    "voller stundenzahl",
    "volle stelle",
    "vollzeitkraft",
    "ganzen tag",
    "festgelegt",
    "ausgenommen",
    "nur in vollzeit",
    "ausschließlich in vollzeit",
    "in vollzeit zu besetzen",
    "unmöglich",
    "leider",
];

/// Words by which a sentence speaks of the part time of others, or of another time.
const ELSEWHERE: [&str; 32] = [
    "zeiten einer teilzeit",
    "stufenzuordnung",
    "rechnen wir",
    "angerechnet",
    "gesondert",
    "teilzeitstellen",
    "andere stellen",
    "gegenüber",
    "frühestens",
    "bis zum letzten",
    "ab 20",
    "aufstocken",
    "team, in dem",
    "viele beschäftigte",
    "anderswo",
    "anderen ämtern",
    "später",
    "fragen zu",
    "§ 8 tzbfg",
    "§ 9a tzbfg",
    "bisher",
    "zurzeit",
    "derzeit",
    "ansprüche",
    "anspruch",
    "unberührt",
    "erfahrung",
    "teilzeitausbildung",
    "teilzeitantr",
    "brückenteilzeit",
    "ausbildung in teilzeit",
    "elternzeit",
];

/// Whether a text offers part time.
pub fn offers_part_time(text: &str) -> bool {
    !holds_any(text, &FULL_TIME)
        && clauses(text).into_iter().any(|clause| {
            let offers = holds_any(clause, &LESS_TIME)
                || holds_any(clause, &SHARED) && holds_any(clause, &OF_THE_POST)
                || offers_a_choice(clause)
                || holds_any(clause, &EXTENT) && holds_any(clause, &OPEN);
            // „Auch Teilzeitkräfte können sich bewerben“ offers it, „zum Team gehören drei Teilzeitkräfte“ does not.
            let of_people = holds_any(clause, &["teilzeitkr", "teilzeitbeschäftigte"]);
            let is_open = holds_any(clause, &["bewerb", "willkommen", "eignet", "besetz", "offen", "möglich"]);
            offers && !is_denied(clause) && (is_open || !of_people) && !holds_any(clause, &ELSEWHERE)
        })
}

/// „wahlweise 39 oder 25 Stunden“, „50, 75 oder 100 Prozent“, „lieber 30 Stunden“.
fn offers_a_choice(clause: &str) -> bool {
    let lower = clause.to_lowercase();
    let all: Vec<&str> = words(&lower).map(|at| &lower[at]).collect();
    let is_less = |(at, word): (usize, &&str)| {
        let number: u32 = word.parse().unwrap_or_default();
        let behind = &all[(at + 1).min(all.len())..(at + 4).min(all.len())];
        let hours = behind.iter().any(|it| it.contains("stunden")) && (10..=38).contains(&number);
        let percent = behind.contains(&"prozent") || lower.contains(&format!("{number} %"));
        hours || percent && (10..=99).contains(&number)
    };
    let among = ["oder", "wahlweise", "zwischen", "bis", "ab"].iter().any(|it| all.contains(it));
    let rather = holds_any(clause, &["lieber", "auch ", "nur ", "möglich", "wählen"]);
    let shared = lower.contains("sich ") && lower.trim_end_matches(['.', '!', '?']).ends_with(" teilen");
    shared || all.iter().enumerate().any(is_less) && (among || rather)
}
