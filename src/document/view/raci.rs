//! Who does what in the processes: one letter per actor and process, as a matrix that fits a page.

use indexmap::IndexMap;
use serde_json::{Value, json};
use smol_str::SmolStr;

use super::reader::Reader;
use crate::model::{Process, Ref};

/// How many processes stand side by side in one table.
const COLUMNS: usize = 10;

/// What an actor has to do with a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Accountable,
    Responsible,
    Consulted,
    Informed,
}

/// The letters; who carries out a process need not be asked or told about it as well.
fn letters(parts: &[Part]) -> &'static str {
    let has = |part| parts.contains(&part);
    match (has(Part::Accountable), has(Part::Responsible)) {
        (true, true) => "A/R",
        (true, false) => "A",
        (false, true) => "R",
        (false, false) if has(Part::Consulted) => "C",
        (false, false) if has(Part::Informed) => "I",
        (false, false) => "",
    }
}

/// Processes in groups that fit a page, each with its actors and their letters: roles first, then all others.
pub(super) fn matrix(reader: &Reader<'_>, processes: &[&Process]) -> Vec<Value> {
    let groups = processes.chunks(COLUMNS).enumerate();
    groups.map(|(at, group)| table(reader, group, at * COLUMNS + 1)).collect()
}

fn table(reader: &Reader<'_>, processes: &[&Process], first: usize) -> Value {
    let mut parts: IndexMap<SmolStr, (&Ref, Vec<Vec<Part>>)> = IndexMap::new();
    for (at, process) in processes.iter().enumerate() {
        for (actor, part) in involved(process) {
            let entry = parts.entry(actor.as_str().into());
            let (_, row) = entry.or_insert_with(|| (actor, vec![Vec::new(); processes.len()]));
            row[at].push(part);
        }
    }
    let mut rows: Vec<(&Ref, Vec<Vec<Part>>)> = parts.into_values().collect();
    // The sort keeps the order of first appearance within both.
    rows.sort_by_key(|(actor, _)| !reader.is_role(actor));
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|(actor, parts)| {
            let letters: Vec<&str> = parts.iter().map(|parts| letters(parts)).collect();
            json!({ "actor": reader.actor(actor), "letters": letters })
        })
        .collect();
    let numbers: Vec<String> = (first..first + processes.len()).map(|number| format!("P{number}")).collect();
    json!({ "numbers": numbers, "rows": rows })
}

/// All actors of a process and of its steps.
fn involved(process: &Process) -> impl Iterator<Item = (&Ref, Part)> {
    let steps = &process.steps;
    let doers = process.responsible.iter().chain(steps.iter().filter_map(|step| step.actor.as_ref()));
    let asked = process.consulted.iter().chain(steps.iter().flat_map(|step| &step.consulted));
    let told = process.informed.iter().chain(steps.iter().flat_map(|step| &step.informed));
    let accountable = process.accountable.iter().map(|actor| (actor, Part::Accountable));
    accountable
        .chain(doers.map(|actor| (actor, Part::Responsible)))
        .chain(asked.map(|actor| (actor, Part::Consulted)))
        .chain(told.map(|actor| (actor, Part::Informed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_part_is_shown() {
        assert_eq!(letters(&[Part::Informed, Part::Consulted]), "C");
        assert_eq!(letters(&[Part::Responsible, Part::Accountable]), "A/R");
        assert_eq!(letters(&[Part::Consulted, Part::Responsible]), "R");
        assert_eq!(letters(&[]), "");
    }
}
