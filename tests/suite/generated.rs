//! Generated files are committed; `LOTSE_UPDATE=1 cargo test generated` rewrites them.
#![expect(clippy::disallowed_methods, reason = "tests read and rewrite the generated files of the repository")]

use std::fs;
use std::path::{Path, PathBuf};

use lotse::config;
use lotse::i18n::Language;
use lotse::model::{Kind, schema};

fn published_schemas() -> Vec<(PathBuf, String)> {
    let folder = |language| match language {
        Language::En => "docs/schema",
        Language::De => "docs/schema/de",
    };
    let mut files = Vec::new();
    for language in Language::ALL {
        let kinds = Kind::ALL.iter().map(|kind| schema::published(*kind, language));
        for schema in kinds.chain([config::published(language)]) {
            let name = schema["$id"].as_str().expect("a published schema says the name of its file");
            let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
            files.push((Path::new(folder(language)).join(name), text + "\n"));
        }
    }
    files
}

#[test]
fn the_published_schemas_are_those_of_the_types() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (path, expected) in published_schemas() {
        let file = root.join(&path);
        if std::env::var_os("LOTSE_UPDATE").is_some() {
            fs::create_dir_all(file.parent().expect("a file is in a folder"))
                .expect("the folder of the repository is writable");
            fs::write(&file, &expected).expect("the folder of the repository is writable");
        }
        let written = fs::read_to_string(&file).unwrap_or_default();
        assert!(written == expected, "{} is out of date: run `LOTSE_UPDATE=1 cargo test generated`", path.display());
    }
}
