//! The files of a new project.

use std::fmt::Write as _;

use super::super::schema;
use crate::i18n::Language;
use crate::project::catalogue;

/// The settings and the municipality of a new project, which differ from one to the next.
pub(super) struct Facts<'a> {
    /// The name of the municipality.
    pub(super) name: Option<&'a str>,
    /// The abbreviation of the Land.
    pub(super) land: Option<String>,
    /// The language of comments, documents and findings.
    pub(super) language: Language,
}

/// A file to be.
struct Part {
    /// The path in the project.
    path: &'static str,
    /// The name of its schema.
    schema: &'static str,
    /// The text with placeholders.
    text: &'static str,
}

macro_rules! part {
    ($language:expr, $path:literal, $schema:literal, $file:literal) => {
        Part {
            path: $path,
            schema: $schema,
            text: match $language {
                Language::De => include_str!(concat!("../../../templates/scaffold/de/init/", $file)),
                Language::En => include_str!(concat!("../../../templates/scaffold/en/init/", $file)),
            },
        }
    };
    ($language:expr, $path:literal, $schema:literal) => {
        part!($language, $path, $schema, $path)
    };
}

/// What a project begins with: roles, a post and competences that can be checked and rendered at once.
pub(super) fn full(facts: &Facts<'_>) -> Vec<(String, String)> {
    let language = facts.language;
    written(
        &[
            part!(language, "lotse.yaml", "project"),
            part!(language, "organisation.yaml", "organisation"),
            part!(language, "roles/digitallotse.yaml", "role"),
            part!(language, "roles/lotsen-koordination.yaml", "role"),
            part!(language, "positions/lotsen-koordination-stelle.yaml", "position"),
            part!(language, "competences/kompetenzen.yaml", "competences"),
        ],
        facts,
    )
}

/// What a project cannot do without.
pub(super) fn minimal(facts: &Facts<'_>) -> Vec<(String, String)> {
    let language = facts.language;
    written(
        &[
            part!(language, "lotse.yaml", "project"),
            part!(language, "organisation.yaml", "organisation", "minimal.yaml"),
        ],
        facts,
    )
}

/// What keeps staffing and documents out of version control.
pub(super) fn ignored(language: Language) -> (String, String) {
    let text = match language {
        Language::De => include_str!("../../../templates/scaffold/de/init/gitignore"),
        Language::En => include_str!("../../../templates/scaffold/en/init/gitignore"),
    };
    (".gitignore".to_owned(), text.to_owned())
}

fn written(parts: &[Part], facts: &Facts<'_>) -> Vec<(String, String)> {
    let name = facts.name.map_or_else(|| "Meine Kommune".to_owned(), quoted);
    let land = facts.land.as_ref().map_or_else(|| "# land: NW".to_owned(), |land| format!("land: {land}"));
    let fill = |part: &Part| {
        // The name comes last: whatever it contains is not looked through for placeholders.
        let text = part
            .text
            .replace("{{catalogue}}", catalogue::VERSION)
            .replace("{{language}}", facts.language.code())
            .replace("{{land}}", &land)
            .replace("{{name}}", &name);
        (part.path.to_owned(), schema::header(part.path, part.schema) + &text)
    };
    parts.iter().map(fill).collect()
}

/// A value that every YAML reader takes for exactly this text: plain where that is certain, else in double quotes.
fn quoted(text: &str) -> String {
    let word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/');
    let special = ["true", "false", "null"].iter().any(|word| text.eq_ignore_ascii_case(word));
    if text.starts_with(char::is_alphabetic) && text.chars().all(word) && !text.ends_with(' ') && !special {
        return text.to_owned();
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            // Marks that steer the direction of writing or cannot be seen stay visible as numbers.
            '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fffe}'
            | '\u{ffff}' => write!(out, "\\u{:04x}", u32::from(c)).expect("internal error: writing into a string"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_where_yaml_could_misread_them() {
        for plain in ["Stadt Musterstadt", "Bad Tölz (Kreis)", "Verbandsgemeinde X/Y"] {
            assert_eq!(quoted(plain), plain);
        }
        for (name, expected) in [
            ("Null", r#""Null""#),
            ("a: #b", r#""a: #b""#),
            ("12:30", r#""12:30""#),
            (r#"„A“ "B" \C"#, r#""„A“ \"B\" \\C""#),
            ("a\u{202e}b", r#""a\u202eb""#),
        ] {
            assert_eq!(quoted(name), expected);
        }
    }
}
