//! L521 residents-preferred: an advertisement prefers somebody for where they live, whom they know or which party they
//! belong to.

use super::discrimination;
use super::taken_back::is_taken_back;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::Kind;
use crate::norms::own_staff::{lets_only_own_staff_apply, names_own_staff};
use crate::norms::words::{Certainty, List};
use crate::rules::phrases::{Mention, mentions};
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L521",
        name: "residents-preferred",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Ausschreibung bevorzugt nach Wohnort, Partei oder Bekanntschaft statt nach Eignung.",
            en: "An advertisement gives preference by residence, party or acquaintance instead of aptitude.",
        },
        page: include_str!("../../../docs/rules/L521-residents-preferred.md"),
        source: Some(Source { title: "Art. 33 Abs. 2 GG", as_of: "2026-11-22" }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let levels = [Severity::Error, Severity::Warning];
    let all = mentions(cx, List::OutsideMerit).chain(mentions(cx, List::OutsideMeritByMention));
    // In the order of the texts, so that what overlaps is told once.
    let mut all: Vec<Mention<'_>> = all.filter(is_about_the_choice).collect();
    all.sort_by_key(|mention| mention.index);
    discrimination::report(cx, report, all.into_iter(), levels, message);
}

/// Words with which a sentence speaks of the choice itself.
const CHOICE: &[&str] = &[
    "auswahl",
    "bevorzug",
    "bewerb",
    "chance",
    "einstell",
    "punkt",
    "partei",
    "die stelle",
    "vorbehalten",
    "eine stelle, die",
    "nehmen wir",
    "stellen wir",
    "wir nehmen",
    "wir stellen",
    "vorfahrt",
    "vorrang",
    "vorstellungsgespräch",
    "vorteil",
    "zuerst",
    "zusage",
];

/// Whether the place lets the words be a criterion. Notices on equality and the like prefer by law, and name places and groups for that; there only plain words count.
fn is_about_the_choice(mention: &Mention<'_>) -> bool {
    let is_notice_of_law = mention.written.field == "text"
        && matches!(
            discrimination::notice_kind(mention),
            Some("equality" | "severely-disabled" | "part-time" | "data-protection")
        );
    if describes_a_thing(mention) {
        return false;
    }
    // Words that turn somebody down are denials themselves.
    if !mention.word.even_denied && mention.word.word != "Auswärtige ausgeschlossen" && is_taken_back(mention) {
        return false;
    }
    let says = |text: &str, words: &[&str]| words.iter().any(|word| text.to_lowercase().contains(word));
    // A competence tells how somebody works, and names the people of the place as those for whom.
    if mention.written.definition.kind == Kind::Competences {
        return false;
    }
    // What is offered makes living near pleasant and demands nothing, unless it speaks of the choice itself.
    match mention.written.field {
        "benefits" => says(mention.written.text, CHOICE),
        "function" => false,
        // Who may apply: „von außerhalb“ alone is outside the house, and what an internal circle means is told by L527.
        "eligible" if mention.word.word == "Auswärtige ausgeschlossen" => !is_outside_the_house(mention.written.text),
        // The same in other texts, where they say themselves that own staff is meant.
        _ if mention.word.word == "Auswärtige ausgeschlossen" && names_own_staff(mention.written.text) => {
            !lets_only_own_staff_apply(mention.written.text)
        }
        _ => {
            !is_notice_of_law
                || says(mention.text, &["wohn", "heimisch", "ansässig", "partei", "aus dem", "aus der", "aus unser"])
        }
    }
}

/// Adjectives of people of a place, in small letters and without their endings.
const OF_THE_PLACE: &[&str] = &["alteingesessen", "auswärtig", "einheimisch", "hiesig", "ortsansässig", "ortsfremd"];

/// Endings and beginnings of words for people.
const PEOPLE: (&[&str], &[&str]) = (
    &[
        "in", "innen", "er", "ern", "kraft", "kräfte", "kräften", "person", "personen", "mensch", "menschen", "leute",
        "leuten", "leitung", "hilfe", "frau", "frauen", "mann", "männer", "ende", "enden",
    ],
    &[
        "azubi",
        "hand",
        "händ",
        "gesicht",
        "köpf",
        "bewerb",
        "familie",
        "jugend",
        "kandidat",
        "kolleg",
        "nachwuchs",
        "absolvent",
        "talent",
        "kind",
        "eltern",
    ],
);

/// Whether the words are an adjective before a noun for something else than people: „einheimische Gehölze“.
fn describes_a_thing(mention: &Mention<'_>) -> bool {
    let last = mention.text.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let is_adjective = OF_THE_PLACE
        .iter()
        .any(|stem| last.strip_prefix(stem).is_some_and(|ending| matches!(ending, "e" | "en" | "em" | "er" | "es")));
    let noun = mention.next_word();
    let (endings, beginnings) = PEOPLE;
    let lower = noun.to_lowercase();
    is_adjective
        && noun.starts_with(char::is_uppercase)
        && !endings.iter().any(|ending| lower.ends_with(ending))
        && !beginnings.iter().any(|beginning| lower.starts_with(beginning))
}

/// Whether somebody „von außerhalb“ is named and no place of which it is the outside.
fn is_outside_the_house(text: &str) -> bool {
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    (0..words.len()).any(|at| {
        word(at) == "von"
            && matches!(word(at + 1), "außerhalb" | "draußen" | "außen")
            && !matches!(word(at + 2), "der" | "des" | "von" | "vom" | "dieser" | "unserer" | "unseres")
    })
}

fn message(cx: &Context<'_>, mention: &Mention<'_>) -> String {
    let word = mention.quoted(cx.language);
    if mention.word.certainty == Certainty::Sourced {
        return say!(
            cx.language,
            "{word} macht den Wohnort zum Auswahlkriterium; nach Art. 33 Abs. 2 GG zählen nur Eignung, Befähigung und fachliche Leistung",
            "{word} makes residence a criterion of selection; under Art. 33(2) GG only aptitude, qualification and achievement count"
        );
    }
    say!(
        cx.language,
        "{word} ist wahrscheinlich kein zulässiges Auswahlkriterium; nach Art. 33 Abs. 2 GG zählen nur Eignung, Befähigung und fachliche Leistung",
        "{word} is probably not an admissible criterion; under Art. 33(2) GG only aptitude, qualification and achievement count"
    )
}
