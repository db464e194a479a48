//! Who does what in the processes: one letter per actor and process, as a matrix that fits a page.

use indexmap::IndexMap;
use serde_json::{Value, json};
use smol_str::SmolStr;

use super::reader::Reader;
use crate::model::{Process, Ref};

/// How many processes stand side by side in one table.
const COLUMNS: usize = 10;

/// What an actor has to do with a process.
#[expect(clippy::struct_excessive_bools, reason = "each of the four can hold without the others")]
#[derive(Debug, Clone, Copy, Default)]
struct Part {
    accountable: bool,
    responsible: bool,
    consulted: bool,
    informed: bool,
}

impl Part {
    /// The letters; who carries out a process need not be asked or told about it as well.
    fn letters(self) -> &'static str {
        match (self.accountable, self.responsible) {
            (true, true) => "A/R",
            (true, false) => "A",
            (false, true) => "R",
            (false, false) if self.consulted => "C",
            (false, false) if self.informed => "I",
            (false, false) => "",
        }
    }
}

/// Processes in groups that fit a page, each with its actors and their letters: roles first, then all others.
pub(super) fn matrix(reader: &Reader<'_>, processes: &[&Process]) -> Vec<Value> {
    let groups = processes.chunks(COLUMNS).enumerate();
    groups.map(|(at, group)| table(reader, group, at * COLUMNS + 1)).collect()
}

fn table(reader: &Reader<'_>, processes: &[&Process], first: usize) -> Value {
    let mut parts: IndexMap<SmolStr, (Ref, Vec<Part>)> = IndexMap::new();
    for (at, process) in processes.iter().enumerate() {
        for (actor, set) in involved(process) {
            let entry = parts.entry(actor.as_str().into());
            let (_, row) = entry.or_insert_with(|| (actor.clone(), vec![Part::default(); processes.len()]));
            set(&mut row[at]);
        }
    }
    let mut rows: Vec<(Ref, Vec<Part>)> = parts.into_values().collect();
    // The sort keeps the order of first appearance within both.
    rows.sort_by_key(|(actor, _)| !reader.is_role(actor));
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|(actor, parts)| {
            let letters: Vec<&str> = parts.into_iter().map(Part::letters).collect();
            json!({ "actor": reader.actor(&actor), "letters": letters })
        })
        .collect();
    let numbers: Vec<String> = (first..first + processes.len()).map(|number| format!("P{number}")).collect();
    json!({ "numbers": numbers, "rows": rows })
}

type Set = fn(&mut Part);

/// All actors of a process and of its steps.
fn involved(process: &Process) -> Vec<(&Ref, Set)> {
    let accountable: Set = |part| part.accountable = true;
    let responsible: Set = |part| part.responsible = true;
    let consulted: Set = |part| part.consulted = true;
    let informed: Set = |part| part.informed = true;
    let steps = &process.steps;
    let accountables = process.accountable.iter().map(|actor| (actor, accountable));
    let doers = process.responsible.iter().chain(steps.iter().filter_map(|step| step.actor.as_ref()));
    let asked = process.consulted.iter().chain(steps.iter().flat_map(|step| &step.consulted));
    let told = process.informed.iter().chain(steps.iter().flat_map(|step| &step.informed));
    accountables
        .chain(doers.map(|actor| (actor, responsible)))
        .chain(asked.map(|actor| (actor, consulted)))
        .chain(told.map(|actor| (actor, informed)))
        .collect()
}
