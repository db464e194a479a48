//! L313 it-part-for-other-work: a post is graded as IT staff, but none of its Arbeitsvorgänge is work on IT systems.

use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::german::words;
use crate::i18n::Phrase;
use crate::model::{GradePart, Prose, Text, WorkItem};
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L313",
        name: "it-part-for-other-work",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Stelle ist als IT-Stelle bewertet, aber kein Arbeitsvorgang ist Arbeit an IT-Systemen.",
            en: "A post is graded as an IT post, but no Arbeitsvorgang is work on IT systems.",
        },
        page: include_str!("../../../docs/rules/L313-it-part-for-other-work.md"),
        source: Some(Source {
            title: "Entgeltordnung zum TVöD-VKA (Anlage 1), Teil A Abschnitt II Ziffer 2",
            as_of: "2026-11-22",
        }),
    },
    check,
};

/// Words, or parts of them, by which one sees that work is about IT systems themselves.
const PARTS: [&str; 37] = [
    "system",
    "server",
    "netzwerk",
    "software",
    "hardware",
    "datenbank",
    "programmier",
    "administr",
    "infrastruktur",
    "schnittstelle",
    "fachverfahren",
    "anwendung",
    "rechenzentrum",
    "cloud",
    "client",
    "endgerät",
    "arbeitsplatzrechner",
    "telefonanlage",
    "technik",
    "konfigur",
    "install",
    "update",
    "patch",
    "release",
    "virtual",
    "backup",
    "datensicher",
    "firewall",
    "informationssicherheit",
    "störung",
    "support",
    "helpdesk",
    "servicedesk",
    "applik",
    "network",
    "database",
    "migration",
];
/// Words that say it as a whole.
const WHOLE: [&str; 9] = ["it", "edv", "ict", "ikt", "dv", "lan", "wlan", "netz", "netze"];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own().filter(|position| !position.work_items.is_empty()) {
        let Some(index) = position.grades.iter().position(|grade| grade.part == Some(GradePart::It)) else { continue };
        if position.work_items.iter().any(is_about_systems) {
            continue;
        }
        let message = say!(
            cx.language,
            "Die Stelle ist nach dem Teil für Informations- und Kommunikationstechnik bewertet, kein Arbeitsvorgang nennt aber Arbeit an IT-Systemen",
            "The post is graded by the part for information technology, but no Arbeitsvorgang names work on IT systems"
        );
        let items = Path::new("work_items");
        let place = heir::place(&position.definition, &[Path::new("grades").index(index).key("part"), items.clone()]);
        report
            .at(place, message)
            .help(say!(
                cx.language,
                "Prüfen Sie den Teil der Entgeltordnung: Eine Stelle, die nur koordiniert, organisiert oder IT nutzt, gehört wahrscheinlich in den Allgemeinen Teil („part: general“). Ist es doch Arbeit an Systemen, nennen Sie diese unter „activities“.",
                "Check the part of the Entgeltordnung: a post that only coordinates, organises or uses IT probably belongs to the general part (\"part: general\"). If it is work on systems after all, name these under \"activities\"."
            ))
            .related(position.span(&items), say!(cx.language, "die Arbeitsvorgänge", "the Arbeitsvorgänge"));
    }
}

fn is_about_systems(item: &WorkItem) -> bool {
    let texts = item.title.iter().chain(&item.result).chain(&item.activities).chain(&item.legal_bases);
    let mut texts = texts.map(Text::as_str).chain(item.reasoning.as_ref().map(Prose::as_str));
    texts.any(names_systems)
}

fn names_systems(text: &str) -> bool {
    words(text).any(|at| {
        let word = text[at].to_lowercase();
        let mut pieces = word.split(|c: char| !c.is_alphanumeric());
        PARTS.iter().any(|part| word.contains(part)) || pieces.any(|piece| WHOLE.contains(&piece))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_on_systems_is_told_from_work_with_people() {
        for text in ["Betrieb der IT-Infrastruktur", "Server warten", "Pflege der Fachverfahren", "WLAN in den Schulen"]
        {
            assert!(names_systems(text), "{text}");
        }
        for text in [
            "Koordination der Digitallotsinnen und Digitallotsen",
            "fortgeschriebene Digitalstrategie",
            "Ämter bei Abläufen beraten",
            "Mit Bürgerinnen und Bürgern sprechen",
            "Entwicklung der Digitalstrategie und Steuerung des Förderprogramms",
        ] {
            assert!(!names_systems(text), "{text}");
        }
    }
}
