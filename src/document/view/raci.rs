//! Who does what in the processes: one letter per actor and process, as a matrix that fits a page.

use indexmap::IndexMap;
use serde_json::{Value, json};
use smol_str::SmolStr;

use super::reader::Reader;
use crate::model::{Process, Ref};
use crate::project::raci::{Part, involved, letters};

/// How many processes stand side by side in one table.
const COLUMNS: usize = 10;

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
