//! The two languages of findings, help texts and schemas.

use std::fmt;

/// A language in which lotse speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Language {
    /// German, the default.
    #[default]
    De,
    /// English.
    En,
}

impl Language {
    /// Both languages, German first.
    pub const ALL: [Language; 2] = [Language::De, Language::En];

    /// The language code: `de` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Language::De => "de",
            Language::En => "en",
        }
    }

    /// The language of a code or a locale such as `de_AT.UTF-8`; `None` where lotse does not speak it.
    pub fn from_locale(locale: &str) -> Option<Self> {
        match locale.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "de" => Some(Language::De),
            "en" => Some(Language::En),
            // `C` and `POSIX` say that somebody set no language, not that they want English.
            _ => None,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// A fixed wording in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// The German wording.
    pub de: &'static str,
    /// The English wording.
    pub en: &'static str,
}

impl Phrase {
    /// The wording in a language.
    pub fn get(self, language: Language) -> &'static str {
        match language {
            Language::De => self.de,
            Language::En => self.en,
        }
    }
}

/// Formats a sentence in the language of the run: `say!(language, "Summe {sum}", "sum {sum}")`, German first.
///
/// Both wordings stand side by side and take the same values, so neither can be forgotten.
#[macro_export]
macro_rules! say {
    ($language:expr, $de:literal, $en:literal $(,)?) => {
        match $language {
            $crate::i18n::Language::De => format!($de),
            $crate::i18n::Language::En => format!($en),
        }
    };
}

/// The name out of `known` that is most likely meant by `written`, where one is near enough.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let lower = written.to_lowercase();
    let length = lower.chars().count();
    // Names of quite another length are never near enough, and counting letters is cheap.
    let comparable = |name: &&str| name.chars().count().abs_diff(length) <= 1 + name.chars().count() / 4;
    known
        .into_iter()
        .filter(comparable)
        .map(|name| (strsim::damerau_levenshtein(&lower, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4 && *distance < name.chars().count())
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_read_by_their_language() {
        assert_eq!(Language::from_locale("de_AT.UTF-8"), Some(Language::De));
        assert_eq!(Language::from_locale("C.UTF-8"), None);
        assert_eq!(Language::from_locale("en_GB"), Some(Language::En));
        assert_eq!(Language::from_locale("fr_FR"), None);
    }

    #[test]
    fn only_near_names_are_offered() {
        assert_eq!(nearest("rolle", ["role", "process"]), Some("role"));
        assert_eq!(nearest("Titel", ["title", "purpose"]), Some("title"));
        assert_eq!(nearest("xyz", ["role", "process"]), None);
        assert_eq!(nearest("", ["a"]), None);
    }
}
