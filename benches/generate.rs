//! Writes a generated project to disk, to measure the whole program: `cargo bench --bench generate -- 10000 FOLDER`.

#![expect(clippy::disallowed_methods, reason = "a tool for measuring that writes where it is told to")]

mod project;

use std::path::Path;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    // Cargo starts every benchmark without words too; there is nothing to write then.
    let [count, folder] = &words[..] else { return };
    let count = count.parse().expect("the first word is a number of definitions");
    for (path, text) in project::files(count) {
        let place = Path::new(folder).join(path);
        std::fs::create_dir_all(place.parent().expect("every file has a folder")).expect("the folder can be created");
        std::fs::write(place, text).expect("the file can be written");
    }
}
