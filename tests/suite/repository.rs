//! The repository as texts, for the tests that read it instead of running it.
#![expect(clippy::disallowed_methods, reason = "these tests read the repository itself")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository with its path below the root, written with `/`.
pub(crate) struct Text {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// Every file below `folder` with one of the extensions, sorted by path; a folder that does not exist has none.
pub(crate) fn texts(folder: &str, extensions: &[&str]) -> Vec<Text> {
    let mut found = Vec::new();
    collect(&root().join(folder), extensions, &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// Every file below a folder anywhere, as bytes, by its path below it, written with `/`.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let relative = path.strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
                found.insert(relative, fs::read(&path).expect("a file can be read"));
            }
        }
    }
    found
}

/// One file of the repository.
pub(crate) fn text(path: &str) -> Text {
    read(&root().join(path))
}

/// Every Markdown page that people read: those in the root and those below `docs/`.
pub(crate) fn pages() -> Vec<Text> {
    let mut pages: Vec<Text> = entries(root())
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| read(&path))
        .collect();
    pages.extend(texts("docs", &["md"]));
    pages
}

/// The lines of a page outside fenced blocks, each with its number from 1.
pub(crate) fn running_text(page: &str) -> Vec<(usize, &str)> {
    let mut fenced = false;
    let mut lines = Vec::new();
    for (index, line) in page.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            lines.push((index + 1, line));
        }
    }
    lines
}

/// Fails with every complaint at once and the sentence that says what to do.
pub(crate) fn demand(complaints: &[String], remedy: &str) {
    assert!(complaints.is_empty(), "\n  {}\n\n{remedy}\n", complaints.join("\n  "));
}

fn collect(folder: &Path, extensions: &[&str], found: &mut Vec<Text>) {
    for path in entries(folder) {
        if path.is_dir() {
            collect(&path, extensions, found);
        } else if path.extension().and_then(|extension| extension.to_str()).is_some_and(|e| extensions.contains(&e)) {
            found.push(read(&path));
        }
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.expect("the folder can be listed").path()).collect()
}

fn read(path: &Path) -> Text {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let below = path.strip_prefix(root()).expect("the path lies in the repository");
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    Text { path: parts.join("/"), text }
}
