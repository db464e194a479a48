//! Baselines on disk: `--baseline` passes over what a file lists, `--write-baseline` makes the file or shortens it.

use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::super::env::Env;
use crate::files::{self, Content};
use crate::i18n::Language;
use crate::report::{Baseline, Finding, Known, plain};
use crate::rules::{self, Selection};
use crate::say;
use crate::source::Sources;

/// The largest baseline that is read, in bytes.
const MAX_FILE: u64 = 256 << 20;
/// How many solved entries are named; the others are only counted.
const NAMED: usize = 20;

/// What a run knows of its rules.
pub(super) struct Judged<'a> {
    /// Which rules were asked for.
    pub(super) selection: &'a Selection,
    /// The codes of rules that had nothing to judge.
    pub(super) silent: &'a [String],
    /// The texts that the findings point into.
    pub(super) sources: &'a Sources,
}

/// Takes the findings that a baseline lists out of a run.
pub(super) fn pass_over(
    env: &Env,
    file: &Path,
    findings: &mut Vec<Finding>,
    judged: &Judged<'_>,
    language: Language,
) -> Result<Known> {
    let path = env.cwd.join(file);
    let baseline = match files::read(&path, MAX_FILE)? {
        Content::Bytes(bytes) => Baseline::read(&bytes),
        Content::TooLarge => None,
    };
    let baseline = baseline.with_context(|| foreign(file, language))?;
    Ok(part(&baseline, findings, judged))
}

/// Lists the findings of a run as known and takes them out of it. A file that exists becomes shorter or stays: what it
/// does not list yet remains a finding.
pub(super) fn write(
    env: &mut Env,
    file: &Path,
    findings: &mut Vec<Finding>,
    judged: &Judged<'_>,
    quiet: bool,
    language: Language,
) -> Result<Known> {
    let path = env.cwd.join(file);
    let mut baseline = match files::read_if_there(&path)? {
        None => Baseline::of(findings.iter().filter(|it| rules::may_be_lowered(it.diagnostic.rule)), judged.sources),
        Some(bytes) => match Baseline::read(&bytes) {
            Some(baseline) => baseline,
            None => bail!(foreign(file, language)),
        },
    };
    let mut known = part(&baseline, findings, judged);
    let (shown, solved) = (file.display(), known.stale.len());
    for entry in known.stale.drain(..) {
        baseline.entries.remove(&entry);
    }
    files::write_if_changed(&path, baseline.text().as_bytes())?;
    let count = baseline.entries.len();
    if !quiet {
        let line = say!(
            language,
            "Bestandsliste „{shown}“: {count} bekannte Befunde, {solved} erledigte gestrichen",
            "baseline \"{shown}\": {count} known findings, {solved} solved ones removed"
        );
        writeln!(env.stderr, "{}", plain(&line))?;
    }
    Ok(known)
}

/// Says which entries of a baseline are solved.
pub(super) fn tell_solved(env: &mut Env, file: &Path, known: &Known, language: Language) -> Result<()> {
    let (count, file) = (known.stale.len(), file.display());
    if count == 0 {
        return Ok(());
    }
    let line = say!(
        language,
        "Erledigte Einträge der Bestandsliste: {count}; „lotse validate --write-baseline {file}“ streicht sie",
        "Solved entries of the baseline: {count}; \"lotse validate --write-baseline {file}\" removes them"
    );
    writeln!(env.stderr, "{}", plain(&line))?;
    for entry in known.stale.iter().take(NAMED) {
        let line = format!("{} {} {}", entry.code, entry.file, entry.fingerprint);
        writeln!(env.stderr, "  {}", plain(&line))?;
    }
    if count > NAMED {
        writeln!(env.stderr, "  …")?;
    }
    Ok(())
}

/// Leaves only the findings that a baseline does not list. An entry counts as solved only where its rule could speak: it
/// was asked for, it had something to judge, and everything could be read and linked.
fn part(baseline: &Baseline, findings: &mut Vec<Finding>, judged: &Judged<'_>) -> Known {
    let mut parted = baseline.part(std::mem::take(findings));
    let all_known = parted.new.iter().all(|finding| rules::may_be_lowered(finding.diagnostic.rule));
    parted.stale.retain(|entry| {
        let is_silent = judged.silent.contains(&entry.code);
        all_known && !is_silent && judged.selection.names(&entry.code)
    });
    *findings = parted.new;
    Known { known: parted.known, stale: parted.stale }
}

fn foreign(file: &Path, language: Language) -> String {
    let file = file.display();
    say!(
        language,
        "„{file}“ ist keine Bestandsliste, die dieses lotse lesen kann; nennen Sie eine andere Datei, oder löschen Sie sie",
        "\"{file}\" is no baseline that this lotse can read; name another file, or remove it"
    )
}
