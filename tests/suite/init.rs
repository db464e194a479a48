//! `lotse init`: what it writes can be checked at once, and nothing is ever overwritten.

use std::path::Path;

use crate::lotse::{Lotse, Outcome};
use crate::repository::{demand, root};

/// Every line that leads an editor to a schema leads to a file that is there.
pub(crate) fn headers_lead_to_schemas(project: &Path) {
    let mut complaints = Vec::new();
    let files = lotse::files::list(project).expect("the folder can be listed");
    for file in files.iter().filter(|file| file.path.extension().is_some_and(|extension| extension == "yaml")) {
        let bytes = lotse::files::read_if_there(&file.path).expect("it can be read").expect("it is there");
        let text = String::from_utf8(bytes).expect("a text");
        let first = text.lines().next().unwrap_or_default();
        let schema = first.strip_prefix("# yaml-language-server: $schema=");
        let target = schema.map(|schema| file.path.parent().expect("a file has a folder").join(schema));
        if !target.is_some_and(|target| lotse::files::is_file(&target)) {
            complaints.push(format!("{}: {first}", file.relative));
        }
    }
    demand(&complaints, "The first line of a scaffold names the schema relative to the file.");
}

fn files_of(outcome: &Outcome, folder: &str) -> Vec<String> {
    let files = lotse::files::list(&outcome.path(folder)).expect("the folder can be listed");
    files.into_iter().map(|file| file.relative).filter(|path| !path.starts_with(".lotse/")).collect()
}

#[test]
fn a_new_project_has_no_findings_in_either_language() {
    for (lang, expected, clean) in
        [("de", "Nächste Schritte:", "Keine Befunde in 6 Dateien"), ("en", "Next steps:", "No findings in 6 files")]
    {
        let made = Lotse::new().args("init d --lang").arg(lang).run().code(0);
        assert!(made.stdout.contains(expected), "{}", made.stdout);
        assert!(made.stdout.contains("  lotse validate d "), "{}", made.stdout);
        assert_eq!(made.stderr, "");
        headers_lead_to_schemas(&made.path("d"));
        assert!(made.read("d/lotse.yaml").contains(&format!("\nlanguage: {lang}\n")));
        assert_eq!(made.read("d/.gitignore").lines().filter(|line| !line.starts_with('#')).count(), 2);
        let judged = made.then().args("validate d --strict").run().code(0);
        assert!(judged.stdout.contains(clean), "{}", judged.stdout);
    }
}

#[test]
fn a_minimal_project_has_two_definitions() {
    let made = Lotse::new().args("init --minimal --quiet").run().code(0);
    assert_eq!(made.stdout, "");
    assert_eq!(files_of(&made, "."), [".gitignore", "lotse.yaml", "organisation.yaml"]);
    headers_lead_to_schemas(made.folder());
    made.then().args("validate --strict").run().code(0);
}

#[test]
fn the_examples_are_the_folders_of_the_repository() {
    for (line, folder) in [
        ("init --example d --lang en", "musterstadt"),
        ("init --example=musterstadt d", "musterstadt"),
        ("init d --example=kleinstadt", "kleinstadt"),
    ] {
        is_shipped(Lotse::new().args(line).run().code(0), folder);
    }
    let outcome = Lotse::new().args("init d --example=grossstadt").run().code(2);
    assert!(outcome.stderr.contains("musterstadt, kleinstadt"), "{}", outcome.stderr);
}

/// The project in `d` is the one of the folder below `profiles/`, and nothing is wrong with it.
fn is_shipped(made: Outcome, folder: &str) {
    headers_lead_to_schemas(&made.path("d"));
    let shipped = lotse::files::list(&root().join("profiles").join(folder)).expect("the folder can be listed");
    let mut expected: Vec<String> = shipped.iter().map(|file| file.relative.clone()).collect();
    for file in &shipped {
        let text = lotse::files::read_if_there(&file.path).expect("it can be read").expect("it is there");
        assert_eq!(made.read(&format!("d/{}", file.relative)).as_bytes(), text, "{}", file.relative);
    }
    expected.push(".gitignore".to_owned());
    expected.sort();
    assert_eq!(files_of(&made, "d"), expected);
    let schema = made.then().args("schema role --lang de").run().code(0);
    assert_eq!(schema.read("d/.lotse/schema/role.schema.json"), schema.stdout);
    let judged = schema.then().args("validate d --strict").run().code(0);
    assert!(judged.stdout.starts_with("Keine Befunde"), "{}", judged.stdout);
}

#[test]
fn the_same_command_can_be_run_again() {
    for line in ["init d", "init d --minimal", "init d --example", "init d --example=kleinstadt"] {
        let first = Lotse::new().args(line).run().code(0);
        let second = first.then().args(line).run().code(0);
        assert!(second.stdout.starts_with("Das Projekt ist schon angelegt"), "{}", second.stdout);
    }
    let half = Lotse::new().args("init d").run().code(0);
    lotse::files::remove(&half.path("d/organisation.yaml")).expect("it can be removed");
    let whole = half.then().args("init d").run().code(0);
    assert!(whole.stdout.starts_with("Projekt in „d“ angelegt (1 Datei)"), "{}", whole.stdout);
}

#[test]
fn what_is_there_is_never_overwritten() {
    let outcome = Lotse::new().file("d/lotse.yaml", "lotse: 1\n").file("d/notiz.txt", "x").args("init d").run().code(2);
    assert!(outcome.stderr.contains("„lotse.yaml“"), "{}", outcome.stderr);
    assert_eq!(files_of(&outcome, "d"), ["lotse.yaml", "notiz.txt"]);
    assert_eq!(outcome.read("d/lotse.yaml"), "lotse: 1\n");
    let english = outcome.then().args("init d --lang en").run().code(2);
    assert!(english.stderr.contains("\"lotse.yaml\""), "{}", english.stderr);
    let beside = Lotse::new().file("d/notiz.txt", "x").args("init d").run().code(0);
    beside.then().args("validate d").run().code(0);
    let folder = Lotse::new().file("d/lotse.yaml/x", "").args("init d").run().code(2);
    assert!(folder.stderr.contains("„lotse.yaml“"), "{}", folder.stderr);
}

#[test]
fn names_are_written_so_that_they_are_read_back() {
    for name in [
        "Stadt Köln",
        "Gemeinde \"Am See\": Nord # Süd",
        "„Musterstadt“",
        "- Liste",
        "null",
        "01067",
        "{{land}}",
        "C:\\Stadt",
        "yes",
        "a\u{202e}b",
        "*stern",
        "&anker",
        "!tag",
    ] {
        let made = Lotse::new().args("init --quiet --land nw").arg(format!("--name={name}")).run().code(0);
        let shown = made.then().args("show kommune --format json").run().code(0);
        assert_eq!(shown.json()["value"]["name"]["value"], name);
        assert_eq!(shown.json()["value"]["land"]["value"], "NW");
        shown.then().args("validate --strict").run().code(0);
    }
    for (name, expected) in [("", "der Text ist leer"), ("a\nb", "mehrere Zeilen"), ("a\u{1b}b", "„--name“")] {
        let outcome = Lotse::new().args("init").arg(format!("--name={name}")).run().code(2);
        assert!(outcome.stderr.contains(expected), "{}", outcome.stderr);
        assert!(files_of(&outcome, ".").is_empty());
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_named() {
    let outcome = Lotse::new().file("datei", "").args("init datei/d").run().code(2);
    assert!(outcome.stderr.contains("datei/d"), "{}", outcome.stderr);
    assert!(outcome.stderr.contains("kann nicht geschrieben werden"), "{}", outcome.stderr);
    let outcome = Lotse::new().file("d/roles", "").args("init d --lang en").run().code(2);
    assert!(outcome.stderr.contains("roles"), "{}", outcome.stderr);
}

#[test]
fn scaffolds_say_the_same_in_both_languages() {
    let facts = |text: &str| {
        text.lines().filter(|line| !line.trim_start().starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    };
    let folder = root().join("templates/scaffold");
    let list = |lang: &str| lotse::files::list(&folder.join(lang)).expect("the folder can be listed");
    let read = |path: &Path| {
        String::from_utf8(lotse::files::read_if_there(path).expect("it can be read").expect("it is there"))
            .expect("a text")
    };
    let (german, english) = (list("de"), list("en"));
    assert_eq!(german.len(), english.len());
    for (german, english) in german.iter().zip(&english) {
        assert_eq!(german.relative, english.relative);
        assert_eq!(facts(&read(&german.path)), facts(&read(&english.path)), "{}", german.relative);
    }
}

#[test]
fn an_ignore_list_of_ones_own_stays() {
    let outcome = Lotse::new().file(".gitignore", "eigenes/\n").args("init").run().code(0);
    assert_eq!(outcome.read(".gitignore"), "eigenes/\n");
    assert!(outcome.stdout.contains("private/"), "{}", outcome.stdout);
}
