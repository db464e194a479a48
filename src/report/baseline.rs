//! The baseline: known findings that a project lives with for now, as a file that can only become shorter.

use std::collections::{BTreeSet, HashSet};

use serde::{Deserialize, Serialize};

use super::{Finding, encode};
use crate::source::Sources;

/// Known findings, in the order of their files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Baseline {
    /// The entries, each once.
    pub entries: BTreeSet<Entry>,
}

/// A known finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// The file, relative to the project, in which it was found; only for people, because files may move.
    pub file: String,
    /// The code of the rule.
    pub code: String,
    /// What makes it the same finding in another layout, order and language.
    pub fingerprint: String,
}

#[derive(Deserialize)]
struct Document {
    version: u8,
    baseline: BTreeSet<Entry>,
}

impl Baseline {
    /// The findings as a baseline.
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>, sources: &Sources) -> Self {
        let entry = |finding: &Finding| Entry {
            file: sources.file(finding.diagnostic.place.span.file).path.clone(),
            code: finding.diagnostic.rule.code.to_owned(),
            fingerprint: finding.fingerprint.clone(),
        };
        Baseline { entries: findings.into_iter().map(entry).collect() }
    }

    /// Reads a file; `None` where it is no baseline of a version that this lotse knows.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let document: Document = serde_json::from_slice(bytes).ok()?;
        (document.version == 1).then_some(Baseline { entries: document.baseline })
    }

    /// The file: JSON with one entry on each line, so that a comparison shows what became solved.
    pub fn text(&self) -> String {
        let entries: Vec<String> =
            self.entries.iter().map(|entry| format!("    {}", encode::json(entry).trim_end())).collect();
        let between = if entries.is_empty() { "" } else { "\n" };
        format!("{{\n  \"version\": 1,\n  \"baseline\": [{between}{}{between}  ]\n}}\n", entries.join(",\n"))
    }

    /// Parts findings into those that it does not know and those that it does, and adds its entries that no finding has
    /// any more.
    pub fn part(&self, findings: Vec<Finding>) -> Parted {
        let known: HashSet<(&str, &str)> =
            self.entries.iter().map(|entry| (&*entry.code, &*entry.fingerprint)).collect();
        let is_known = |finding: &Finding| known.contains(&(finding.diagnostic.rule.code, &*finding.fingerprint));
        let (known, new): (Vec<_>, Vec<_>) = findings.into_iter().partition(is_known);
        let found: HashSet<(&str, &str)> =
            known.iter().map(|finding| (finding.diagnostic.rule.code, &*finding.fingerprint)).collect();
        let is_stale = |entry: &&Entry| !found.contains(&(&*entry.code, &*entry.fingerprint));
        let stale = self.entries.iter().filter(is_stale).cloned().collect();
        Parted { new, known: known.len(), stale }
    }
}

/// Findings as a baseline sees them.
#[derive(Debug)]
pub struct Parted {
    /// What it does not know.
    pub new: Vec<Finding>,
    /// How many findings it knows.
    pub known: usize,
    /// The entries that no finding has any more.
    pub stale: Vec<Entry>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: &str) -> Entry {
        Entry { file: "rollen/größe.yaml".into(), code: code.into(), fingerprint: "00ff00ff00ff00ff".into() }
    }

    #[test]
    fn a_baseline_is_read_as_it_was_written() {
        for entries in [vec![], vec![entry("L301")], vec![entry("L902"), entry("L301")]] {
            let baseline = Baseline { entries: entries.into_iter().collect() };
            assert_eq!(Baseline::read(baseline.text().as_bytes()), Some(baseline));
        }
    }

    #[test]
    fn one_entry_is_one_line() {
        let baseline = Baseline { entries: [entry("L902"), entry("L301")].into() };
        insta::assert_snapshot!(baseline.text());
    }

    #[test]
    fn anything_else_is_no_baseline() {
        for text in ["", "[]", "{\"version\":2,\"baseline\":[]}", "{\"version\":1}", "{\"version\":1,\"baseline\":[1]}"]
        {
            assert_eq!(Baseline::read(text.as_bytes()), None, "{text}");
        }
    }
}
