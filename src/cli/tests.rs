use super::words::{ARGUMENTS, COMMANDS, PLACEHOLDERS, german};
use super::*;

fn args(line: &str) -> Vec<OsString> {
    std::iter::once("lotse").chain(line.split_whitespace()).map(OsString::from).collect()
}

fn wrong(line: &str, language: Language) -> String {
    let error = parse(&args(line), language).expect_err("the line is wrong");
    let fault = fault(&error, language);
    format!("{}\n{}", fault.message, fault.advice)
}

#[test]
fn every_command_and_argument_has_both_wordings() {
    let english = command(Language::En);
    let (mut commands, mut arguments) = (Vec::new(), Vec::new());
    for each in std::iter::once(&english).chain(english.get_subcommands()) {
        let name = if each.get_name() == "lotse" { "" } else { each.get_name() };
        commands.push((name.to_owned(), each.get_about().map(ToString::to_string).unwrap_or_default()));
        for arg in each.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            arguments.push((format!("{name}.{}", arg.get_id()), help));
            for placeholder in
                arg.get_value_names().unwrap_or_default().iter().filter(|_| arg.get_action().takes_values())
            {
                assert!(german(PLACEHOLDERS, placeholder).is_some(), "{placeholder} has no German wording");
            }
        }
    }
    for (table, keys) in [(COMMANDS, commands), (ARGUMENTS, arguments)] {
        for (key, english) in &keys {
            assert!(!english.is_empty(), "{key} has no English wording");
            assert!(!english.starts_with("The options"), "{key} has the wording of its type: {english}");
            assert!(german(table, key).is_some(), "{key} has no German wording");
        }
        for (key, _) in table {
            assert!(keys.iter().any(|(known, _)| known == key), "{key} is worded, but does not exist");
        }
    }
}

#[test]
fn no_english_is_left_in_the_german_help() {
    let german: String = reference().split("## English").next().expect("a German part").to_owned();
    for word in
        ["Usage", "OPTIONS", "Options:", "Commands", "COMMAND", "default", "possible", "Print", "alias", "Arguments"]
    {
        assert!(!german.contains(word), "„{word}“ in:\n{german}");
    }
}

#[test]
fn mistakes_are_worded_in_both_languages() {
    let lines = [
        "valdate",
        "validate --strickt",
        "validate --format xml",
        "validate --format jsn",
        "validate --format",
        "validate a b",
        "validate --strict --strict",
        "explain",
        "new role",
        "new rolle x",
        "--today 2026-13-01 rules",
        "rules -q -v",
        "init --example --minimal",
        "--lang fr rules",
    ];
    let all = |language| lines.map(|line| format!("> {line}\n{}", wrong(line, language))).join("\n");
    insta::assert_snapshot!(all(Language::De));
    insta::assert_snapshot!(all(Language::En));
}

#[test]
fn what_matters_before_parsing_is_found_anywhere() {
    let early = |line| super::early(&args(line));
    assert_eq!(early("validate --lang=en").lang, Some(Language::En));
    assert_eq!(
        early("--lang de validate --format json"),
        Early { lang: Some(Language::De), format: Some(report::Format::Json), ..Early::default() }
    );
    assert_eq!(early("--color never --lang fr"), Early { color: ColorChoice::Never, ..Early::default() });
    assert_eq!(early("explain -- --lang en"), Early::default());
    assert_eq!(early("validate --format"), Early::default());
}

#[test]
fn dates_are_strict() {
    assert!(date("2026-02-28").is_ok());
    for wrong in ["2026-02-30", "26-02-01", "2026-2-1", "01.02.2026", "2026-02-01T00:00"] {
        assert!(date(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn several_documents_and_formats() {
    let cli =
        parse(&args("render . --format md,html --document role-profile --document job-description"), Language::De)
            .expect("the line is right");
    let Command::Render(render) = cli.command else { panic!("another command") };
    assert_eq!(render.format, ["md", "html"]);
    assert_eq!(render.document, ["role-profile", "job-description"]);
    let cli = parse(&args("check --format concise"), Language::De).expect("check means validate");
    assert!(matches!(cli.command, Command::Validate(Validate { format: report::Format::Concise, .. })));
}
