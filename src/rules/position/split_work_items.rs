//! L323 split-work-items: leading and case work stand in separate Arbeitsvorgänge, and a characteristic depends on that.

use super::plausible::highest;
use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::{Characteristic, WorkItem};
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L323",
        name: "split-work-items",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Leitung und Sachbearbeitung sind getrennte Arbeitsvorgänge, und davon hängt ein Merkmal ab.",
            en: "Leadership and case work are separate Arbeitsvorgänge, and a characteristic depends on that.",
        },
        page: include_str!("../../../docs/rules/L323-split-work-items.md"),
        source: Some(Source {
            title: "§ 12 Abs. 2 TVöD-VKA; LAG Niedersachsen, Urteil vom 13.01.2023, 6 Sa 139/22 E",
            as_of: "2023-01-13",
        }),
    },
    check,
};

/// Half of the working time, in tenths of a percent.
const HALF: u32 = 500;
/// Titles that mean the leading of people as a whole word.
const LEADERSHIP: [&str; 6] =
    ["sachgebietsleitung", "teamleitung", "abteilungsleitung", "fachbereichsleitung", "amtsleitung", "gruppenleitung"];
/// Beginnings of the names of what people work in.
const UNITS: [&str; 11] = [
    "sachgebiet",
    "team",
    "abteilung",
    "fachbereich",
    "fachdienst",
    "amt",
    "gruppe",
    "referat",
    "bereich",
    "stabsstelle",
    "stelle",
];

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        if position.subordinates.is_empty() || position.work_items.len() < 2 {
            continue;
        }
        let mut leading = position.work_items.iter().enumerate().filter(|(_, item)| leads(item));
        let (Some((index, item)), None) = (leading.next(), leading.next()) else { continue };
        let others = || position.work_items.iter().filter(|other| other.id != item.id);
        let only_here = |one: &&Characteristic| others().all(|other| !other.characteristics.contains(one));
        let depends = item.share.tenths() < HALF && item.reasoning.is_none();
        let Some(characteristic) = highest(item).filter(|one| depends && only_here(&one)) else { continue };
        let (id, share) = (&item.id, wording::percent(cx.language, item.share.tenths()));
        let characteristic = characteristic.label().get(cx.language);
        let message = say!(
            cx.language,
            "Die Leitung („{id}“, {share}) ist ein eigener Arbeitsvorgang, und nur er trägt das Merkmal „{characteristic}“",
            "The leadership (\"{id}\", {share}) is an Arbeitsvorgang of its own, and only it carries \"{characteristic}\""
        );
        let path = Path::new("work_items").index(index);
        report.at(position.place(&path.key("title")), message).help(say!(
            cx.language,
            "Prüfen Sie den Zuschnitt: Leitung und eigene Sachbearbeitung desselben Gebiets können ein einziger Arbeitsvorgang sein, der ganz zählt. Bleibt es bei der Trennung, begründen Sie sie unter „reasoning“.",
            "Check the division: leadership and case work of the same field may be one single Arbeitsvorgang, which counts as a whole. If they stay apart, say why under \"reasoning\"."
        ));
    }
}

/// Whether an Arbeitsvorgang is the leading of people: „Leitung des Sachgebiets“, and not „Leitung des Projekts“.
fn leads(item: &WorkItem) -> bool {
    let Some(title) = &item.title else { return false };
    let title = title.as_str().to_lowercase();
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match words[..] {
        [first, ..] if LEADERSHIP.contains(&first) => true,
        ["leitung" | "führung"] => true,
        ["leitung" | "führung", "des" | "der", unit, ..] => UNITS.iter().any(|name| unit.starts_with(name)),
        _ => false,
    }
}
