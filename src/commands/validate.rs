//! `lotse validate`: all findings of a project.

use std::path::{Component, Path};

use anyhow::Result;

use super::ExitStatus;
use super::env::Env;
use super::open::open;
use crate::analysis::Analysis;
use crate::cli::{self, Cli};
use crate::i18n::Language;
use crate::report::{self, Report, Summary};
use crate::rules;

pub(super) fn validate(env: &mut Env, cli: &Cli, args: &cli::Validate, language: Language) -> Result<ExitStatus> {
    let opened = open(env, cli, args.path.as_deref(), language)?;
    let analysis = &opened.analysis;
    let summary = summary(analysis);
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
    report::write(&report, args.format, &mut *env.stdout)?;
    let failed = summary.errors > 0 || args.strict && summary.warnings > 0;
    Ok(if failed { ExitStatus::Findings } else { ExitStatus::Clean })
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

/// What the findings amount to.
pub(super) fn summary(analysis: &Analysis) -> Summary {
    Summary::new(&analysis.findings, analysis.sources.project_len(), analysis.not_judged.clone())
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
}
