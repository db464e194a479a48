//! What is wrong with a template, as data.

use std::fmt;

use crate::i18n::Language;

/// A sentence in both languages, made before it is known who reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// The German sentence.
    pub de: String,
    /// The English sentence.
    pub en: String,
}

impl Wording {
    /// A sentence in both languages, German first.
    pub fn new(de: impl Into<String>, en: impl Into<String>) -> Self {
        Wording { de: de.into(), en: en.into() }
    }

    /// The sentence in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::De => &self.de,
            Language::En => &self.en,
        }
    }
}

/// A block of a rendered template that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockFault {
    /// The line of the Markdown that the template produced, from 1.
    pub line: u32,
    /// What is wrong.
    pub message: Wording,
}

/// A template that cannot be read or filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template, as `de/role-profile.md.tera`; those that lotse ships begin with `lotse/`.
    pub template: String,
    /// The line in the template, from 1, where it is known.
    pub line: Option<u32>,
    /// The column in the template in characters, from 1, where it is known.
    pub column: Option<u32>,
    /// What is wrong, with the names that are available.
    pub message: Wording,
}

impl TemplateFault {
    /// A fault that concerns a template as a whole.
    pub fn whole(template: impl Into<String>, message: Wording) -> Self {
        TemplateFault { template: template.into(), line: None, column: None, message }
    }

    /// The fault of a block that a template produced; the line is the one of its output.
    pub fn from_block(template: impl Into<String>, fault: &BlockFault) -> Self {
        let BlockFault { line, message } = fault;
        let de = format!("{} (Zeile {line} des erzeugten Markdown-Texts)", message.de);
        let en = format!("{} (line {line} of the Markdown that was produced)", message.en);
        TemplateFault::whole(template, Wording { de, en })
    }

    /// The place as `template:line:column`, as far as it is known.
    pub fn place(&self) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", self.template),
            (Some(line), None) => format!("{}:{line}", self.template),
            _ => self.template.clone(),
        }
    }
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.place(), self.message.en)
    }
}

impl std::error::Error for TemplateFault {}
