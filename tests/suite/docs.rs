//! The commands that README and docs show are run as they stand there, in the order of the page.

use std::path::Path;
use std::process::{Command, Output};

use crate::repository::{demand, pages};

/// A command line of a page that lotse itself can run.
struct Shown {
    line: usize,
    words: Vec<String>,
    exit: i32,
}

#[test]
fn every_command_in_the_docs_works() {
    let mut complaints = Vec::new();
    for page in pages().iter().filter(|page| !page.path.starts_with("docs/rules/")) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for shown in commands(&page.text) {
            let output = run(folder.path(), &shown.words);
            if output.status.code() != Some(shown.exit) {
                let place = format!("{}:{}: lotse {}", page.path, shown.line, shown.words.join(" "));
                let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', "\n    ");
                complaints.push(format!("{place}\n    {} in place of {}: {said}", output.status, shown.exit));
            }
        }
    }
    demand(
        &complaints,
        "Correct the page or the command; a command that is meant to fail has `<!-- exit 1 -->` above its block.",
    );
}

#[test]
fn the_reading_of_commands_is_right() {
    let page = "```sh\ncargo run --release --locked -- init --example out/d && cargo run -- render out/d\ncargo test --locked\n```\n\n\
                <!-- exit 1 -->\n\n```console\n$ lotse validate 'a b' > out.txt   # why\n2 Fehler\n$ lotse explain <CODE>\n```\n\n\
                ```yaml\nlotse: 1\n```\n";
    let shown: Vec<_> =
        commands(page).into_iter().map(|shown| (shown.line, shown.words.join("|"), shown.exit)).collect();
    let expected = [(2, "init|--example|out/d", 0), (2, "render|out/d", 0), (9, "validate|a b", 1)];
    assert_eq!(shown, expected.map(|(line, words, exit)| (line, words.to_owned(), exit)));
}

/// Runs lotse in a folder with a clean environment.
fn run(folder: &Path, words: &[String]) -> Output {
    let mut lotse = Command::new(env!("CARGO_BIN_EXE_lotse"));
    lotse.args(words).current_dir(folder).env_clear().env("LC_ALL", "de_DE.UTF-8").env("TZ", "UTC");
    lotse.output().expect("lotse starts")
}

/// The commands in the fenced `sh` and `console` blocks of a page.
fn commands(page: &str) -> Vec<Shown> {
    let mut shown = Vec::new();
    let mut block = None;
    let mut exit = 0;
    for (index, line) in page.lines().enumerate() {
        match (line.trim().strip_prefix("```"), block) {
            (Some(language), None) => block = Some(language),
            (Some(_), Some(_)) => (block, exit) = (None, 0),
            (None, Some(language)) => {
                let lines = command_line(language, line).into_iter().flat_map(|line| line.split(" && "));
                let words = lines.filter_map(arguments);
                shown.extend(words.map(|words| Shown { line: index + 1, words, exit }));
            }
            (None, None) if line.trim().is_empty() => {}
            (None, None) => exit = expected_exit(line),
        }
    }
    shown
}

/// The code of a comment such as `<!-- exit 1 -->`.
fn expected_exit(line: &str) -> i32 {
    let comment = line.trim().strip_prefix("<!-- exit ").and_then(|rest| rest.strip_suffix(" -->"));
    comment.map_or(0, |code| code.parse().expect("an exit code is a number"))
}

/// What a reader would type: all of a shell block, and the lines after a prompt in a console block.
fn command_line<'a>(language: &str, line: &'a str) -> Option<&'a str> {
    match language {
        "sh" | "bash" => Some(line.trim()),
        "console" => line.trim().strip_prefix("$ "),
        _ => None,
    }
}

/// The arguments for lotse; `None` for other commands and for patterns with placeholders.
fn arguments(command: &str) -> Option<Vec<String>> {
    let words = words(command);
    let arguments = match words.first()?.as_str() {
        "lotse" => &words[1..],
        "cargo" if words.get(1).is_some_and(|word| word == "run") => words.split(|word| word == "--").nth(1)?,
        _ => return None,
    };
    let placeholder = |word: &String| word.starts_with(['<', '[']) || word.contains('…');
    (!arguments.iter().any(placeholder)).then(|| arguments.to_vec())
}

/// The words of a command up to a comment, a pipe or a redirection; quotes hold words together.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut quoted = String::new();
    let mut quote = None;
    for word in command.split(' ') {
        if let Some(mark) = quote {
            quoted = format!("{quoted} {}", word.trim_end_matches(mark));
            if word.ends_with(mark) {
                words.push(std::mem::take(&mut quoted));
                quote = None;
            }
        } else if matches!(word, "#" | "|" | ">" | "<") {
            break;
        } else if let Some(mark) = word.chars().next().filter(|c| matches!(c, '"' | '\'')) {
            let inner = &word[1..];
            match inner.strip_suffix(mark) {
                Some(whole) => words.push(whole.to_owned()),
                None => (quoted, quote) = (inner.to_owned(), Some(mark)),
            }
        } else if !word.is_empty() {
            words.push(word.to_owned());
        }
    }
    words
}
