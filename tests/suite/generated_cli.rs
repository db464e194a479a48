//! The reference of the command line is what the program says.

#![expect(clippy::disallowed_methods, reason = "the test reads and rewrites a file of the repository")]

use std::path::Path;

#[test]
fn the_reference_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/cli.md");
    let reference = lotse::cli::reference();
    if std::env::var_os("LOTSE_UPDATE").is_some() {
        std::fs::write(&path, &reference).expect("the reference can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(written == reference, "docs/cli.md is out of date; LOTSE_UPDATE=1 cargo test rewrites it");
}
