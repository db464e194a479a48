//! Whether those who may apply are only people who work here already.

use crate::german::{Plain, sentences, words};
use crate::norms::notice_words::{holds_any, is_denied};

/// Words that mean people of the house by themselves.
const INTERNAL: [&str; 16] = [
    "hauseigen",
    "personalakte bei uns",
    "eigenen leute",
    "belegschaft",
    "eigenen reihen",
    "eigenen haus",
    "eigenen dienststellen",
    "eigenen personal",
    "vorhandenen personal",
    "stammpersonal",
    "stammkräfte",
    "aus dem haus",
    "aus unserem haus",
    "innerhalb de",
    "betriebsangehörig",
    "verwaltungsangehörig",
];

/// Words for people who work, and for working.
const STAFF: [&str; 39] = [
    "planstelle",
    "erzieher aus unser",
    "kräfte aus unser",
    "kräfte aus dem",
    "kräfte aus allen",
    "beschränkt",
    "fachkräfte unser",
    "fachkräfte de",
    "kräfte unser",
    "arbeitest",
    "azubi",
    "einsatzkräfte",
    "dienst tu",
    "beschäftig",
    "bedienstet",
    "mitarbeit",
    "angestellt",
    "beamtinnen",
    "beamte",
    "kolleginnen",
    "kollegen",
    "personal",
    "dienstkräfte",
    "kräfte de",
    "auszubildende",
    "nachwuchs",
    "angehör",
    "verhältnis",
    "vertrag",
    "arbeitet",
    "arbeiten",
    "tätig",
    "eingestellt",
    "schafft",
    "im dienst",
    "zum team",
    "leute vom",
    "leute aus",
    "employe",
];

/// Words that say that the work is here.
const HERE: [&str; 28] = [
    "zweckverband",
    "stadt",
    "städtisch",
    "gemeindlich",
    "gemeinde",
    "kreis",
    "landratsamt",
    "bezirksamt",
    "amtsverwaltung",
    "des amtes",
    "ämter",
    "dezernat",
    "stabsstelle",
    "fachbereich",
    "abteilung",
    "dienststelle",
    "bauhof",
    "eigenbetrieb",
    "der verwaltung",
    "der kommune",
    "rathaus",
    "im haus",
    "des hauses",
    "bei uns",
    "unser",
    "eigene",
    "hiesig",
    "our ",
];

/// Words for people who do not work here.
const OUTSIDE: [&str; 15] = [
    "extern",
    "außenstehend",
    "von außen",
    "außerhalb",
    "dritter",
    "neueinstellung",
    "ohne bestehend",
    "ohne arbeitsverhältnis",
    "ohne vertrag",
    "in keinem beschäftigungsverhältnis",
    "in keinem arbeitsverhältnis",
    "andere bewerb",
    "anderer bewerb",
    "anderer person",
    "outside",
];

/// Words that name another employer, or open the post to everybody.
const OTHERS: [&str; 65] = [
    "darüber hinaus",
    "kirchlich",
    "städte und gemeinden",
    "ohne weiteres",
    "im land ",
    "und öffentlich",
    "sowie dritte",
    "und dritte",
    "auch von",
    "verwaltungsberufe",
    "ebenfalls bewerb",
    "ebenso angesprochen",
    "ebenso eingeladen wie du",
    "erwünscht",
    "freier träger",
    "freien träger",
    "alle interessiert",
    "alle anderen",
    "allen anderen",
    "genauso",
    "zweckverbänden",
    "verbänden",
    "planungsbüro",
    "stadtwerken",
    "alle übrigen",
    "alle weiteren",
    "allen weiteren",
    "und andere",
    "und interessiert",
    "sowie interessiert",
    "wie neue",
    "ebenso wie",
    "ebenso in betracht",
    "jetzt alle",
    "nun alle",
    "für alle",
    "von überall",
    "auch besch",
    "auch bedienst",
    "auch mitarbeit",
    "auch kolleg",
    "auch intern",
    "auch von intern",
    "neben ",
    "offen",
    "nachbar",
    "anderer kommune",
    "anderen kommune",
    "anderer behörde",
    "anderen behörde",
    "andere behörde",
    "kommunen",
    "öffentlichen dienst",
    "behörden ",
    "unternehmen",
    "wirtschaft",
    "des landes ",
    "des bundes ",
    "unabhängig davon",
    "unabhängig vom",
    "gleichermaßen",
    "jede person",
    "alle menschen",
    "ehemalig",
    "früher",
];

/// Words that lift a restriction, or speak of one that is over.
const LIFTED: [&str; 19] = [
    "sich alle bewerben",
    "sich alle mit",
    "sich alle.",
    "kann sich jede",
    "arbeitsmarkt",
    "ausschreibung ist beendet",
    "neue kolleginnen",
    "alle, egal",
    "aufgehoben",
    "keine beschränkung",
    "nicht beschränkt",
    "nicht nur",
    "ohne sachgrund",
    "niemanden gefunden",
    "erfolglos",
    "interne ausschreibung beworben",
    "nach der internen",
    "nachdem die interne",
    "not only",
];

/// An employer that may be any.
const ANY: [&str; 9] = [
    "einem rathaus",
    "jeder",
    "einer stadt",
    "einer gemeinde",
    "einer kommune",
    "einer verwaltung",
    "einer behörde",
    "einem amt",
    "anderer",
];

/// Words by which the staff is whom the work is for, or what people wish to become, and not who may apply.
const SERVED: [&str; 23] = [
    "da sein wollen",
    "schulen können",
    "beraten können",
    "betreuen können",
    "stadt werden",
    "gemeinde werden",
    "bei uns werden",
    "anstreben",
    "sein möchte",
    "lust haben",
    "lust auf",
    "arbeiten möchte",
    "arbeiten wollen",
    "arbeiten will",
    "werden möchte",
    "werden wollen",
    "anfangen",
    "zu schulen",
    "zu beraten",
    "zu betreuen",
    "zu unterstützen",
    "zu begleiten",
    "freude daran",
];

/// Words that keep what is said to those who are named.
const ONLY: [&str; 8] = ["exklusiv", "nur ", "nur,", "ausschließlich", "allein ", "lediglich", "bloß ", "only "];

/// Whether a text lets only people apply who work here already. „Beschäftigte“ alone, the usual short form, means them too.
pub(super) fn is_own_staff(eligible: &str) -> bool {
    let plain = Plain::of_line(eligible);
    // „unsere Auszubildenden und alle anderen, die im Haus beschäftigt sind“ are of the house.
    let text =
        eligible.to_lowercase().replace("alle anderen, die im haus", "").replace("alle anderen, die bei uns", "");
    let text = text.replace("für alle, die", "").replace("alle anderen beschäftigten", "");
    let sentences: Vec<&str> = sentences(&plain).into_iter().map(|at| &eligible[at]).collect();
    if holds_any(&text, &LIFTED) || holds_any(&text, &SERVED) {
        return false;
    }
    let parts = || sentences.iter().flat_map(|sentence| sentence.split([';', ',', '–']));
    if parts().any(|part| holds_any(part, &OUTSIDE) && is_shut_out(part)) {
        return true;
    }
    let of_house = |sentence: &str| {
        let named = sentence.split([';', ',', '–']).any(|part| holds_any(part, &STAFF) && !is_denied(part));
        // „Die Stadt beschäftigt 800 Menschen“ is about the town.
        let is_about_town =
            sentence.contains("beschäftigt ") && !holds_any(sentence, &["wer ", " die ", "ihr ", "du ", "sie "]);
        let works_here = named && !is_about_town && is_here(sentence) && !holds_any(sentence, &ANY);
        works_here || names_internal(sentence)
    };
    let from_house = |part: &str| of_house(part) || holds_any(part, &["aus de"]) && is_here(part);
    // „Wer nicht bei der Stadt beschäftigt ist, kann sich nicht bewerben.“
    let denied_twice = |sentence: &&str| {
        sentence.to_lowercase().matches("nicht").count() == 2 && holds_any(sentence, &STAFF) && is_here(sentence)
    };
    if sentences.iter().any(denied_twice)
        || parts().any(|part| holds_any(part, &ONLY) && from_house(part))
        || sentences.iter().any(|sentence| holds_any(sentence, &ONLY) && holds_any(sentence, &INTERNAL))
    {
        return true;
    }
    if holds_any(&text, &OTHERS) || holds_any(&text, &OUTSIDE) || text.starts_with("auch ") {
        return false;
    }
    let is_short = ["beschäftigte", "bedienstete"].contains(&text.trim_end_matches('.'));
    is_short || sentences.iter().any(|sentence| of_house(sentence))
}

/// Whether a text names the municipality or a part of it: „der Stadt“, „des Jugendamts“.
fn is_here(text: &str) -> bool {
    let mut before = String::new();
    holds_any(text, &HERE)
        || words(text).any(|at| {
            let word = text[at].to_lowercase();
            let article = std::mem::replace(&mut before, word.clone());
            let is_office = ["amt", "amts", "amtes"].iter().any(|end| word.ends_with(end));
            is_office && matches!(&*article, "des" | "im" | "beim" | "am" | "vom" | "dem")
        })
}

fn is_shut_out(part: &str) -> bool {
    is_denied(part) && !holds_any(part, &["vorrang", "nachteil"])
        || holds_any(part, &["leider", "zurück", "außen vor", "unberücksichtigt", "abzusehen"])
}

/// Beginnings of words behind „intern“ that speak of who applies.
const APPLYING: [&str; 10] = [
    "interessent",
    "bewerb",
    "beschäftigt",
    "bedienstet",
    "mitarbeit",
    "kräfte",
    "person",
    "kolleg",
    "ausschreib",
    "besetz",
];

/// „nur intern“, „verwaltungsintern“, „interne Bewerbungen“, but not „Erfahrung in der internen Revision“.
fn names_internal(sentence: &str) -> bool {
    let text = sentence.to_lowercase();
    let mut all = words(&text).map(|at| &text[at]).peekable();
    while let Some(word) = all.next() {
        let mut of_people = || all.peek().is_some_and(|next| holds_any(next, &APPLYING));
        if word.ends_with("intern") || word.contains("intern") && of_people() {
            return true;
        }
    }
    sentence.split([';', ',', '–']).any(|part| holds_any(part, &INTERNAL) && !is_denied(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_staff_is_told_from_everybody() {
        for own in [
            "Beschäftigte der Stadt Musterhausen",
            "nur hausintern",
            "Externe Bewerbungen werden nicht berücksichtigt",
            "Wer bei uns im Rathaus arbeitet; Bewerbungen von außen schicken wir zurück",
            "Wer nicht bei der Stadt beschäftigt ist, kann sich nicht bewerben.",
            "Beschäftigte",
        ] {
            assert!(is_own_staff(own), "{own}");
        }
        for open in [
            "Beschäftigte der Stadt und alle anderen Interessierten",
            "Interne und externe Bewerbungen sind willkommen",
            "Beamtinnen und Beamte des Landes",
            "Keine Beschränkung auf Beschäftigte der Stadt",
            "alle mit einer abgeschlossenen Ausbildung",
            "alle, die in einer Stadtverwaltung gearbeitet haben",
            "Alle, die bei uns arbeiten möchten",
        ] {
            assert!(!is_own_staff(open), "{open}");
        }
    }
}
