//! `lotse validate`: all findings of a project.
//!
//! What is reported is decided in this order: levels in `lotse.yaml` and exceptions in comments belong to the project and
//! hold for every command; `--select` and `--ignore` choose among what is left; a baseline passes over what it knows.

mod known;

use std::path::{Component, Path};

use anyhow::{Result, bail};

use super::ExitStatus;
use super::env::Env;
use super::open::open_timed;
use crate::analysis::{Analysis, Cost};
use crate::cli::{self, Cli};
use crate::i18n::{Language, Phrase};
use crate::report::{self, Finding, Format, Report, Summary};
use crate::rules::{self, Selection};
use crate::say;

use known::Judged;

pub(super) fn validate(env: &mut Env, cli: &Cli, args: &cli::Validate, language: Language) -> Result<ExitStatus> {
    let selection = match Selection::new(&args.select, &args.ignore) {
        Ok(selection) => selection,
        Err(refusal) => bail!(refusal.message(language)),
    };
    if args.statistics && !matches!(args.format, Format::Text | Format::Json) {
        bail!(no_statistics(args.format, language));
    }
    let opened = open_timed(env, cli, args.path.as_deref(), args.timings.then_some(env.clock), language)?;
    let mut analysis = opened.analysis;
    analysis.findings.retain(|finding| selection.keeps(finding.diagnostic.rule));
    let baseline = baseline(env, cli, args, &selection, &mut analysis)?;
    let summary = Summary { baseline, ..summary(&analysis) };
    let registry = rules::registry();
    let root = way_from(&env.cwd, &opened.root);
    let report = Report {
        sources: &analysis.sources,
        findings: &analysis.findings,
        summary: &summary,
        language: analysis.language,
        color: env.color,
        width: env.width,
        quiet: cli.global.quiet,
        strict: args.strict,
        registry: &registry,
        root: &root,
    };
    if args.statistics {
        report::statistics(&report, args.format == Format::Json, &mut *env.stdout)?;
    } else {
        report::write(&report, args.format, &mut *env.stdout)?;
    }
    if args.timings {
        timings(env, &analysis.costs, language)?;
    }
    let is_stale = summary.baseline.is_some_and(|known| !known.stale.is_empty());
    let failed = summary.errors > 0 || args.strict && (summary.warnings > 0 || is_stale);
    Ok(if failed { ExitStatus::Findings } else { ExitStatus::Clean })
}

/// What the findings amount to.
fn summary(analysis: &Analysis) -> Summary {
    Summary::new(&analysis.findings, analysis.sources.project_len(), analysis.not_judged.clone())
}

/// Reads or writes the baseline that was asked for, and takes the findings that it lists out of the analysis.
fn baseline(
    env: &mut Env,
    cli: &Cli,
    args: &cli::Validate,
    selection: &Selection,
    analysis: &mut Analysis,
) -> Result<Option<report::Known>> {
    let language = analysis.language;
    let findings: &mut Vec<Finding> = &mut analysis.findings;
    let judged = Judged { selection, silent: &analysis.not_judged, sources: &analysis.sources };
    if let Some(file) = &args.write_baseline {
        return known::write(env, file, findings, &judged, cli.global.quiet, language).map(Some);
    }
    let Some(file) = &args.baseline else { return Ok(None) };
    let known = known::pass_over(env, file, findings, &judged, language)?;
    known::tell_solved(env, file, &known, language)?;
    Ok(Some(known))
}

fn no_statistics(format: Format, language: Language) -> String {
    let format = format.name();
    say!(
        language,
        "„--statistics“ gibt es als text und als json, nicht als {format}",
        "\"--statistics\" exists as text and as json, not as {format}"
    )
}

/// Prints what took how long, the slowest first.
fn timings(env: &mut Env, costs: &[Cost], language: Language) -> Result<()> {
    let mut costs = costs.to_vec();
    costs.sort_by_key(|cost| std::cmp::Reverse(cost.nanoseconds));
    let total: u64 = costs.iter().map(|cost| cost.nanoseconds).sum();
    for cost in &costs {
        let took = milliseconds(cost.nanoseconds);
        match step(cost.part) {
            Some(step) => writeln!(env.stderr, "{took:>12}  {}", step.get(language))?,
            None => writeln!(env.stderr, "{took:>12}  {} {}", cost.part, cost.name)?,
        }
    }
    writeln!(env.stderr, "{:>12}  {}", milliseconds(total), say!(language, "zusammen", "in all"))?;
    Ok(())
}

/// The step of a run in words.
fn step(part: &str) -> Option<Phrase> {
    Some(match part {
        "read" => Phrase { de: "Lesen", en: "reading" },
        "link" => Phrase { de: "Verknüpfen", en: "linking" },
        "search" => Phrase { de: "Wörter suchen", en: "looking for words" },
        "settle" => Phrase { de: "Stufen, Ausnahmen, Reihenfolge", en: "levels, exceptions, order" },
        _ => return None,
    })
}

/// Milliseconds with three decimals, without floating point.
fn milliseconds(nanoseconds: u64) -> String {
    let micros = nanoseconds / 1_000;
    format!("{}.{:03} ms", micros / 1_000, micros % 1_000)
}

/// The way from a folder down to another, with `/`; empty where it does not lead down only.
fn way_from(here: &Path, folder: &Path) -> String {
    let down: Option<Vec<_>> = folder.strip_prefix(here).ok().and_then(|rest| {
        let step = |step| match step {
            Component::Normal(name) => Some(Path::new(name).to_string_lossy().into_owned()),
            _ => None,
        };
        rest.components().filter(|step| *step != Component::CurDir).map(step).collect()
    });
    down.unwrap_or_default().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_want_paths_from_where_lotse_was_called() {
        let way = |folder: &str| way_from(Path::new("/work"), &Path::new("/work").join(folder));
        assert_eq!(way("stadt/digital"), "stadt/digital");
        assert_eq!(way("./stadt/."), "stadt");
        assert_eq!(way("."), "");
        assert_eq!(way(".."), "");
        assert_eq!(way("/elsewhere"), "");
    }

    #[test]
    fn times_are_read_without_arithmetic() {
        assert_eq!(milliseconds(12_345_678), "12.345 ms");
        assert_eq!(milliseconds(999), "0.000 ms");
    }
}
