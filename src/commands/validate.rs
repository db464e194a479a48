//! `lotse validate`: all findings of a project.

use anyhow::Result;

use super::ExitStatus;
use super::env::Env;
use super::open::open;
use crate::analysis::Analysis;
use crate::cli::{self, Cli};
use crate::i18n::Language;
use crate::report::{self, Report, Summary};

pub(super) fn validate(env: &mut Env, cli: &Cli, args: &cli::Validate, language: Language) -> Result<ExitStatus> {
    let opened = open(env, cli, args.path.as_deref(), language)?;
    let analysis = &opened.analysis;
    let summary = summary(analysis);
    let report = Report {
        sources: &analysis.sources,
        findings: &analysis.findings,
        summary: &summary,
        language: analysis.language,
        color: env.color,
        width: env.width,
        quiet: cli.global.quiet,
    };
    report::write(&report, args.format, &mut *env.stdout)?;
    let failed = summary.errors > 0 || args.strict && summary.warnings > 0;
    Ok(if failed { ExitStatus::Findings } else { ExitStatus::Clean })
}

/// What the findings amount to.
pub(super) fn summary(analysis: &Analysis) -> Summary {
    Summary::new(&analysis.findings, analysis.sources.project_len(), analysis.not_judged.clone())
}
