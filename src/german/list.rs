//! Lists of words that are shipped as plain text: one entry a line, remarks behind `#`.

/// The entries of a list, without remarks and empty lines.
pub(super) fn entries(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|line| !line.is_empty())
}
