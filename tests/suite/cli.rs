//! The program as people and scripts call it.

use crate::lotse::Lotse;

#[test]
fn help_speaks_the_language_of_option_project_and_system() {
    let german = Lotse::new().args("--help").run().code(0).stdout;
    assert!(german.contains("Aufruf: lotse [OPTIONEN] <BEFEHL>"), "{german}");
    let english = Lotse::new().args("--help").env("LANG", "en_GB.UTF-8").run().code(0).stdout;
    assert!(english.contains("Usage: lotse [OPTIONS] <COMMAND>"), "{english}");
    let asked = Lotse::new().args("validate --help --lang en").env("LANG", "de_DE.UTF-8").run().code(0).stdout;
    assert!(asked.contains("Usage: lotse validate [OPTIONS] [PATH]"), "{asked}");
    let project = Lotse::new()
        .file("lotse.yaml", "lotse: 1\nlanguage: en # for all\n")
        .file("rollen/a.yaml", "")
        .within("rollen")
        .args("-h")
        .env("LC_ALL", "de_DE")
        .run()
        .code(0)
        .stdout;
    assert!(project.contains("Usage:"), "{project}");
}

#[test]
fn version() {
    let outcome = Lotse::new().args("--version").run().code(0);
    assert_eq!(outcome.stdout, format!("lotse {}\n", env!("CARGO_PKG_VERSION")));
    assert_eq!(outcome.stderr, "");
}

#[test]
fn mistakes_are_failures_with_the_nearest_name() {
    for (line, expected) in [
        ("valdate", "Fehler: unbekannter Befehl „valdate“\nMeinten Sie „validate“?\n"),
        ("validate --strikt", "Fehler: unbekannte Option „--strikt“\nMeinten Sie „--strict“?\n"),
        ("explain L0O5", "Fehler: unbekannte Regel „L0O5“; meinten Sie „L005“?\n"),
        ("--lang en valdate", "error: unknown command \"valdate\"\nDid you mean \"validate\"?\n"),
        ("--lang en explain colon-in-tex", "error: unknown rule \"colon-in-tex\"; did you mean \"colon-in-text\"?\n"),
        ("--lang en new rolle x", "error: \"rolle\" does not fit \"<KIND>\""),
    ] {
        let outcome = Lotse::new().args(line).run().code(2);
        assert!(outcome.stderr.starts_with(expected), "{line}: {}", outcome.stderr);
        assert_eq!(outcome.stdout, "", "{line}");
    }
}

#[test]
fn without_a_command_help_goes_to_standard_error() {
    let outcome = Lotse::new().run().code(2);
    assert_eq!(outcome.stdout, "");
    assert!(outcome.stderr.contains("Befehle:"), "{}", outcome.stderr);
}

#[test]
fn a_program_gets_a_json_document_even_for_a_mistake() {
    let outcome = Lotse::new().args("validate --format json --nein").run().code(2);
    assert_eq!(outcome.json()["error"]["message"], "unbekannte Option „--nein“");
    assert!(outcome.json()["error"]["path"].is_null());
}

#[test]
fn colours_only_where_asked_for() {
    assert!(!Lotse::new().args("rules").run().code(0).stdout.contains('\u{1b}'));
    assert!(Lotse::new().args("rules --color always").run().code(0).stdout.contains('\u{1b}'));
    assert!(!Lotse::new().args("valdate").run().code(2).stderr.contains('\u{1b}'));
}

#[test]
fn escape_characters_in_arguments_are_shown_and_not_obeyed() {
    let outcome = Lotse::new().args("explain").arg("\u{1b}[31mrot").run().code(2);
    assert!(outcome.stderr.contains("␛[31mrot"), "{}", outcome.stderr);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    for line in ["rules", "rules --format json", "man", "completions bash", "--help"] {
        assert_eq!(Lotse::new().args(line).run_unread(), (0, String::new()), "{line}");
    }
}

#[test]
fn rules_and_explain_say_the_same() {
    let outcome = Lotse::new().args("rules --format json --lang en").run().code(0);
    let document = outcome.json();
    assert_eq!(document["version"], 1);
    for rule in document["rules"].as_array().expect("a list of rules") {
        let code = rule["code"].as_str().expect("each rule has a code");
        let summaries = &rule["summaries"];
        assert!(summaries["en"] == rule["summary"] && summaries["de"] != summaries["en"], "{rule}");
        let page = outcome_of_explain(code);
        assert!(page.starts_with(&format!("{code} {}\n", rule["name"].as_str().expect("a name"))), "{page}");
    }
}

fn outcome_of_explain(code: &str) -> String {
    Lotse::new().args("explain --lang en").arg(code).run().code(0).stdout
}

#[test]
fn completions_and_manual_page_know_every_command() {
    let man = Lotse::new().args("man").run().code(0).stdout;
    let scripts = ["bash", "zsh", "fish", "powershell", "elvish"];
    let scripts = scripts.map(|shell| Lotse::new().args("completions").arg(shell).run().code(0).stdout);
    for command in lotse::cli::command(lotse::i18n::Language::De).get_subcommands() {
        let name = command.get_name();
        assert!(man.contains(&format!(".SH \"LOTSE {}\"", name.to_uppercase())), "{name} is not in the manual page");
        for script in &scripts {
            assert!(script.contains(name), "{name} is not in {script}");
        }
    }
    for heading in ["SYNOPSIS", "DESCRIPTION", "OPTIONS"] {
        assert!(!man.contains(heading), "{heading}");
    }
}

#[test]
fn looking_things_up_changes_nothing() {
    let project = "lotse: 1\nlanguage: en\n";
    let first = Lotse::new().file("lotse.yaml", project).args("rules").run().code(0);
    let second = first.then().args("explain L001").run().code(0);
    assert_eq!(second.read("lotse.yaml"), project);
    let left = lotse::files::list(second.folder()).expect("the folder can be listed");
    assert_eq!(left.len(), 1, "{left:?}");
    assert!(lotse::files::is_file(&second.path("lotse.yaml")));
}
