//! The ready-made pieces for CI: they are YAML, say what their service needs, and their commands run as they stand there.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "the test makes a folder as a service would")]

use std::path::Path;
use std::process::{Command, Output};

use serde_yaml::Value;

use crate::repository::text;

fn yaml(path: &str) -> Value {
    serde_yaml::from_str(&text(path).text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text_at<'a>(value: &'a Value, path: &[&str]) -> &'a str {
    let found = path.iter().try_fold(value, |value, step| match step.parse::<usize>() {
        Ok(index) => value.get(index),
        Err(_) => value.get(step),
    });
    found.and_then(Value::as_str).unwrap_or_else(|| panic!("{path:?} is no text"))
}

/// A checked-out repository with a project in a folder, right or with one mistake.
fn repository(is_right: bool) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let project = folder.path().join("verwaltung");
    std::fs::create_dir_all(&project).expect("folders can be made");
    std::fs::write(project.join("lotse.yaml"), "lotse: 1\n").expect("files can be written");
    let land = if is_right { "NW" } else { "NRW" };
    let organisation =
        format!("kind: organisation\nid: x\nname: X\nform: town\nland: {land}\nstatus_groups: []\nunits: []\n");
    std::fs::write(project.join("organisation.yaml"), organisation).expect("files can be written");
    folder
}

/// Runs a script as the service does, with lotse installed where the service would have put it.
fn run(script: &str, folder: &Path, variables: &[(&str, &str)]) -> Output {
    let lotse = Path::new(env!("CARGO_BIN_EXE_lotse"));
    let temporary = folder.join(".runner");
    let bin = temporary.join("lotse/bin");
    std::fs::create_dir_all(&bin).expect("folders can be made");
    if !bin.join("lotse").exists() {
        std::os::unix::fs::symlink(lotse, bin.join("lotse")).expect("links can be made");
    }
    let mut bash = Command::new("bash");
    bash.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]).current_dir(folder).env_clear();
    let path = format!("{}:/usr/bin:/bin", bin.display());
    bash.env("PATH", path).env("RUNNER_TEMP", temporary).env("CI_PROJECT_DIR", folder).envs(variables.iter().copied());
    bash.output().expect("bash starts")
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

#[test]
fn the_hook_runs_as_pre_commit_calls_it() {
    let hooks = yaml(".pre-commit-hooks.yaml");
    let hook = &hooks[0];
    assert_eq!((text_at(hook, &["id"]), text_at(hook, &["language"])), ("lotse-validate", "rust"));
    assert_eq!(hook["pass_filenames"], Value::Bool(false));
    let entry = text_at(hook, &["entry"]);
    for (is_right, expected) in [(true, 0), (false, 1)] {
        let output = run(&format!("{entry} verwaltung"), repository(is_right).path(), &[]);
        assert_eq!(code(&output), Some(expected), "{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn the_action_notes_findings_and_writes_reports() {
    let action = yaml("action.yml");
    assert_eq!(text_at(&action, &["runs", "using"]), "composite");
    let step = &action["runs"]["steps"][1];
    let script = text_at(step, &["run"]);
    assert!(!script.contains("${{"), "an input is part of the script");
    let defaults = |input: &str| text_at(&action, &["inputs", input, "default"]).to_owned();
    for (variable, value) in step["env"].as_mapping().expect("variables") {
        let input = variable.as_str().expect("a name").trim_start_matches("LOTSE_").to_lowercase();
        assert_eq!(value.as_str(), Some(&*format!("${{{{ inputs.{input} }}}}")));
        defaults(&input);
    }
    let (format, options, output) = (defaults("format"), defaults("options"), defaults("output"));
    let usual = [("LOTSE_FORMAT", &*format), ("LOTSE_OPTIONS", &options), ("LOTSE_OUTPUT", &output)];
    let with_path = |path| [&usual[..], &[("LOTSE_PATH", path)]].concat();

    let wrong = repository(false);
    let noted = run(script, wrong.path(), &with_path("verwaltung"));
    let log = String::from_utf8_lossy(&noted.stdout).into_owned();
    assert_eq!(code(&noted), Some(1), "{}", String::from_utf8_lossy(&noted.stderr));
    assert!(log.starts_with("::error file=verwaltung/organisation.yaml,line=5,"), "{log}");
    assert_eq!(code(&run(script, repository(true).path(), &with_path("verwaltung"))), Some(0));
    assert_eq!(code(&run(script, wrong.path(), &with_path("--help"))), Some(2));

    let report = [
        ("LOTSE_PATH", "verwaltung"),
        ("LOTSE_FORMAT", "sarif"),
        ("LOTSE_OPTIONS", "--strict --lang en"),
        ("LOTSE_OUTPUT", "lotse.sarif"),
    ];
    let written = run(script, wrong.path(), &report);
    assert_eq!((code(&written), written.stdout.len()), (Some(1), 0));
    let sarif = std::fs::read_to_string(wrong.path().join("lotse.sarif")).expect("the report is there");
    assert!(sarif.contains("\"language\":\"en\"") && sarif.contains("\"uri\":\"verwaltung/organisation.yaml\""));
}

#[test]
fn the_job_writes_what_gitlab_collects() {
    let job = &yaml(".ci/lotse.gitlab-ci.yml")["lotse"];
    let script = text_at(job, &["script", "0"]);
    let quality = text_at(job, &["artifacts", "reports", "codequality"]);
    let junit = text_at(job, &["artifacts", "reports", "junit"]);
    assert_eq!(text_at(job, &["artifacts", "when"]), "always");
    let options = text_at(job, &["variables", "LOTSE_OPTIONS"]);
    for (is_right, expected, path) in [(true, 0, "verwaltung"), (false, 1, "verwaltung"), (true, 2, "fehlt")] {
        let folder = repository(is_right);
        let output = run(script, folder.path(), &[("LOTSE_PATH", path), ("LOTSE_OPTIONS", options)]);
        assert_eq!(code(&output), Some(expected), "{}", String::from_utf8_lossy(&output.stderr));
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("the report is there");
        let report: serde_json::Value = serde_json::from_str(&read(quality)).expect("the report is JSON");
        match expected {
            0 => assert_eq!(report, serde_json::json!([])),
            1 => assert_eq!(report[0]["location"]["path"], "verwaltung/organisation.yaml"),
            _ => assert!(report["error"]["message"].is_string(), "{report}"),
        }
        assert!(read(junit).starts_with("<?xml"));
    }
}
