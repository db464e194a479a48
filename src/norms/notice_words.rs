//! What the notices of an advertisement say: whom they invite, promise precedence, offer part time.

use crate::german::{Plain, Sex, sentences, sex_named_alone, words};
use crate::model::NoticeKind;

/// Words, in small letters, by which a notice shows what it is about, whatever its kind says.
const MARKS: [(NoticeKind, &[&str]); 4] = [
    (NoticeKind::Equality, &["frauen", "unterrepräsentiert", "gleichstellung von", "women", "under-represented"]),
    (NoticeKind::SeverelyDisabled, &["schwerbehinder", "menschen mit behinderung", "disabled", "disabilit"]),
    (NoticeKind::PartTime, &["teilzeit", "part time", "part-time"]),
    (NoticeKind::DataProtection, &["datenschutz", "datenverarbeitung", "data protection", "privacy", "personal data"]),
];

/// Words that promise precedence.
const PRECEDENCE: [&str; 22] = [
    "frauen zuerst",
    "vorziehen",
    "vorzieht",
    "gleiche gilt",
    "gleiches gilt",
    "dasselbe gilt",
    "bevorzug",
    "vorrang",
    "vorzug",
    "vorfahrt",
    "vortritt",
    "vorgezogen",
    "vorzuziehen",
    "priorität",
    "zuerst berücksichtigt",
    "zuerst ausgewählt",
    "nase vorn",
    "zum zug",
    "den zuschlag",
    "preference",
    "preferred",
    "priority",
];

/// Words by which a sentence speaks of applications of the same worth; what it says then of some of them is precedence.
const EQUAL: [&str; 26] = [
    "unentschieden",
    "genauso gut",
    "gleichem können",
    "gleicher eignung",
    "gleiche eignung",
    "gleicher qualifikation",
    "gleiche qualifikation",
    "gleicher leistung",
    "gleicher befähigung",
    "gleicher fachlicher",
    "gleicher punktzahl",
    "gleichem ergebnis",
    "gleichen voraussetzungen",
    "vergleichbarer eignung",
    "vergleichbarer qualifikation",
    "eignung gleich",
    "gleichwertig",
    "gleich gut",
    "gleich geeignet",
    "gleich qualifiziert",
    "ebenso geeignet",
    "ebenso gut",
    "gleichauf",
    "gleichstand",
    "im zweifel",
    "equally",
];

/// Words for those who then come first.
const THEM: [&str; 5] = ["frau", "bewerberin", "weiblich", "ihnen", "women"];

/// Pronouns for them.
const THEIRS: [&str; 8] = ["sie", "ihnen", "ihren", "ihr", "euch", "dich", "du", "dir"];

/// Words that deny what a sentence speaks of.
const DENIAL: [&str; 13] = [
    " schließ",
    " scheidet",
    "abgesehen",
    "abzusehen",
    "niemand",
    "nicht",
    "kein",
    "ohne ",
    "weder ",
    "entfällt",
    " not ",
    " no ",
    "ausgeschlossen",
];

/// Words of denial that deny nothing: the law gives precedence „sofern nicht in der Person …“.
const NO_DENIAL: [&str; 13] = [
    "ohne weiteres",
    "sofern keine gründe",
    "soweit keine gründe",
    "wenn keine gründe",
    "keine gründe in der person",
    "kein problem",
    "keine 39 stunden",
    "sofern nicht",
    "soweit nicht",
    "wenn nicht",
    "falls nicht",
    "nicht nur",
    "nicht zuletzt",
];

/// Whether a text holds one of these words, given in small letters.
pub fn holds_any(text: &str, words: &[&str]) -> bool {
    let text = text.to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// The sentences of a notice, and their parts at a semicolon: what one denies, the next may promise.
pub fn clauses(text: &str) -> Vec<&str> {
    let sentences = sentences(&Plain::of_line(text));
    sentences.into_iter().flat_map(|at| text[at].split([';', '\n'])).collect()
}

/// Whether a sentence denies what it speaks of.
pub fn is_denied(clause: &str) -> bool {
    // The exception of the law denies nothing: „sofern nicht in der Person eines Mitbewerbers liegende Gründe überwiegen“.
    if clause.contains("ründe") && (clause.contains("überwiegen") || clause.contains("in der Person")) {
        return false;
    }
    // „Davon sehen wir ab“, „Gründe stehen entgegen“.
    let stands_against =
        holds_any(clause, &["entgegensteh"]) || holds_any(clause, &["steh"]) && holds_any(clause, &["entgegen"]);
    let refrains = clause.trim_end_matches(['.', '!', '?']).ends_with(" ab") && holds_any(clause, &["sehen"]);
    if refrains || stands_against {
        return true;
    }
    let clause = NO_DENIAL.iter().fold(clause.to_lowercase(), |clause, words| clause.replace(words, ""));
    DENIAL.iter().any(|word| clause.contains(word))
}

/// Whether a text is about what notices of a kind are about.
pub fn is_about(text: &str, kind: NoticeKind) -> bool {
    MARKS.iter().any(|(of, words)| *of == kind && holds_any(text, words))
}

/// Whether a sentence of a text promises precedence.
pub fn promises_precedence(text: &str) -> bool {
    clauses(text).into_iter().any(promises)
}

fn promises(clause: &str) -> bool {
    let them = || holds_any(clause, &THEM) || words(clause).any(|at| THEIRS.contains(&&clause[at]));
    let promises = holds_any(clause, &PRECEDENCE) || puts_first(clause) || holds_any(clause, &EQUAL) && them();
    promises && !is_denied(clause)
}

/// „ziehen wir sie vor“, „gehen Frauen vor“: the second half of the verb stands at the end.
fn puts_first(clause: &str) -> bool {
    clause.split(',').any(|part| {
        part.trim_end_matches(['.', '!', '?']).trim_end().ends_with(" vor") && holds_any(part, &["zieh", "geh", "komm"])
    })
}

/// Whether a text promises women precedence over men, in a sentence about them or in one that follows.
pub fn promises_women_precedence(text: &str) -> bool {
    let mut named_before = false;
    clauses(text).into_iter().any(|clause| {
        let over_men = holds_any(
            clause,
            &[
                "gegenüber männ",
                "vor männ",
                "gegenüber ihren männ",
                "als männer",
                "geeigneten männern",
                "die frau ",
                "ihr die stelle",
            ],
        );
        let of_women = named_before || speaks_of_women(clause);
        named_before |= speaks_of_women(clause) && (!speaks_of_men(clause) || holds_any(clause, &PARTICULARLY));
        // Severely disabled women come before others because they are disabled.
        let of_disabled = holds_any(clause, &["behinder"])
            && (holds_any(clause, &["behinderte frauen"])
                || !holds_any(clause, &["frauen und", "und frauen", "frauen sowie", "sowie frauen"]));
        promises(clause)
            && of_women
            && !of_disabled
            && (over_men || puts_first(clause) && speaks_of_women(clause) || !speaks_of_men(clause))
    })
}

/// Whether a text speaks of women; „Bewerberinnen und Bewerber“ are everybody.
pub fn speaks_of_women(text: &str) -> bool {
    let text = text.to_lowercase().replace("bewerberinnen und bewerber", "").replace("bewerberin oder", "");
    let text = text.replace("kolleginnen und kollegen", "");
    ["frau", "weiblich", "bewerberin", "kolleginnen", "women", "female"].iter().any(|word| text.contains(word))
}

fn speaks_of_men(text: &str) -> bool {
    holds_any(text, &["männer", "männlich", "den bewerber ", "dem bewerber ", "des bewerbers"])
        || words(text).any(|at| matches!(&text[at], "Mann" | "Mannes" | "men" | "male"))
}

/// Words by which a sentence asks people to apply.
const INVITATION: [&str; 46] = [
    "hoffen wir auf",
    "einladung",
    "lesen wir",
    "wenden wir uns",
    "wendet sich an",
    "gewinnen",
    "schreiben sie",
    "schreib uns",
    "sprechen",
    "bewerbung",
    "bewerben",
    "bewerbt",
    "bewirb",
    "meldet",
    "melden",
    "hoffen auf",
    "begrüß",
    "erwünscht",
    "wünsch",
    "willkommen",
    "gern gesehen",
    "gerne gesehen",
    "auffordern",
    "aufgefordert",
    "fordern",
    "fordert",
    "bitten",
    "bittet",
    "gebeten",
    "ermutig",
    "ermunter",
    "eingeladen",
    "laden",
    "lädt",
    "freuen",
    "freut",
    "angesprochen",
    "ansprechen",
    "richtet sich an",
    "gesucht",
    "interess",
    "apply",
    "application",
    "welcome",
    "encourage",
    "invite",
];

/// Words that show that a sentence which names women and men means one of them in particular.
const PARTICULARLY: [&str; 8] =
    ["besonders", "besonderem", "insbesondere", "ausdrücklich", "vor allem", "speziell", "gerade", "particular"];

/// Pronouns for those who were named before.
const THEIR: [&str; 4] = ["sie", "ihre", "ihren", "ihnen"];
/// Pronouns for those who are addressed.
const YOUR: [&str; 10] = ["deiner", "eurer", "dich", "dir", "dein", "deine", "euch", "euer", "eure", "euren"];

/// „Du bist Technikerin?“
fn addresses_a_woman(clause: &str) -> bool {
    ["Du bist", "Ihr seid", "Sie sind", "Liebe "].iter().any(|you| clause.starts_with(you))
        && sex_named_alone(clause) == Some(Sex::Feminine)
}

/// Whether a text asks women, or men, to apply.
pub fn invites(text: &str, men: bool) -> bool {
    // Who asks women and men to apply, and puts women first, has asked women.
    let puts_them_first = !men && promises_women_precedence(text);
    let mut named_before = false;
    let mut promised_before = false;
    clauses(text).into_iter().any(|clause| {
        let (women_named, men_named) = (speaks_of_women(clause), speaks_of_men(clause));
        let (named, others) = if men { (men_named, women_named) } else { (women_named, men_named) };
        // „Bei gleichwertigen Bewerbungen ziehen wir Frauen vor“ asks nobody to apply.
        let rest = if holds_any(clause, &EQUAL) { clause.replace("Bewerbungen ", "") } else { clause.to_owned() };
        let asks = holds_any(&rest, &INVITATION) || holds_any(clause, &["bewerbungen von", "bewerbung von"]);
        let has = |pronouns: &[&str]| words(clause).any(|at| pronouns.contains(&&clause[at]));
        // „Frauen sind noch zu selten; wir hoffen auf ihre Bewerbungen.“ Who is addressed may be everybody, unless women were
        // addressed right before.
        let addressed = !men && addresses_a_woman(clause);
        let begins_with_them = clause.starts_with("Sie ") || clause.starts_with("Ihre ");
        let of_them = named_before
            && (has(&THEIR)
                || begins_with_them
                || !promised_before && (has(&YOUR) || holds_any(clause, &["bewerben sie sich"])));
        named_before |= named || addressed;
        promised_before = holds_any(clause, &PRECEDENCE);
        asks && (of_them || named && (!others || puts_them_first || holds_any(clause, &PARTICULARLY)))
    })
}

/// Words that make a promise one under a condition.
const CONDITIONS: [&str; 18] = [
    "bei entsprechend",
    "unter der voraussetzung",
    "voraussetzung ist",
    "unterrepräsent",
    "in bereichen",
    "liegt der frauenanteil",
    "ist der frauenanteil",
    "unter 50",
    "unter der hälfte",
    "prüfen",
    "geringem frauenanteil",
    "niedrigem frauenanteil",
    "im einzelfall",
    "geprüft",
    "if ",
    "where ",
    "under-represent",
    "provided",
];

/// Whether a text speaks under a condition only; that two are of the same worth is none.
pub fn is_conditional(text: &str) -> bool {
    text.split(',').any(|part| {
        let lower = part.to_lowercase();
        let begins =
            words(&lower).any(|at| matches!(&lower[at], "wenn" | "falls" | "sofern" | "soweit" | "vorausgesetzt"));
        begins && !holds_any(part, &EQUAL) || holds_any(part, &CONDITIONS)
    })
}
