//! Findings as data: what lotse may complain about, and what it found.

use std::fmt;

use crate::i18n::{Language, Phrase};
use crate::source::Span;

/// How serious a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a thought.
    Hint,
    /// Likely wrong.
    Warning,
    /// Wrong by arithmetic or reference, or unlawful by a source that the rule names.
    Error,
}

impl Severity {
    /// The name in machine-readable output and in `lotse.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Hint => "hint",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// The identity card of anything lotse may complain about.
#[derive(Debug)]
pub struct RuleInfo {
    /// `L` and three digits, stable for ever; the first digit is the family.
    pub code: &'static str,
    /// Names the fault, so that "allow shares-not-100" reads well.
    pub name: &'static str,
    /// The level unless `lotse.yaml` sets another, or the rule is less sure of a single finding.
    pub severity: Severity,
    /// What is wrong, in one line.
    pub summary: Phrase,
    /// The page under `docs/rules/`: a German and an English section and examples that run as tests.
    pub page: &'static str,
    /// The norm or tariff that the rule rests on, where it rests on one.
    pub source: Option<Source>,
}

/// A norm, tariff or publication, and the date of the text that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// What it is, as one cites it.
    pub title: &'static str,
    /// Stand: the date of the text, ISO 8601.
    pub as_of: &'static str,
}

impl RuleInfo {
    /// The family: the first digit of the code.
    pub fn family(&self) -> u8 {
        self.code.as_bytes()[1] - b'0'
    }

    /// What the page says in a language: what is checked, why, and what to do; Markdown without the heading.
    pub fn explanation(&self, language: Language) -> &'static str {
        let heading = match language {
            Language::De => "## Deutsch",
            Language::En => "## English",
        };
        let Some(start) = self.page.find(heading) else { return "" };
        let body = &self.page[start + heading.len()..];
        body[..body.find("\n## ").unwrap_or(body.len())].trim()
    }
}

/// Where a finding points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Place {
    /// The range to underline; always in the project, never in the catalogue.
    pub span: Span,
    /// The inherited value that is meant, where it stands in the catalogue and `span` only names the heir.
    pub inherited_from: Option<Span>,
}

impl From<Span> for Place {
    fn from(span: Span) -> Self {
        Place { span, inherited_from: None }
    }
}

/// A second place that belongs to a finding, with a sentence that says how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The range to underline.
    pub span: Span,
    /// What stands there.
    pub message: String,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// What is wrong in general.
    pub rule: &'static RuleInfo,
    /// The level after `lotse.yaml` was heard.
    pub severity: Severity,
    /// The fact, with the values.
    pub message: String,
    /// The next step.
    pub help: Option<String>,
    /// Where.
    pub place: Place,
    /// What it contradicts.
    pub related: Vec<Related>,
    /// Whether the line it points at names a person and is not shown.
    pub is_private: bool,
}

impl Diagnostic {
    /// A finding at the default level of its rule.
    pub fn new(rule: &'static RuleInfo, place: impl Into<Place>, message: impl Into<String>) -> Self {
        let severity = rule.severity;
        Diagnostic {
            rule,
            severity,
            message: message.into(),
            help: None,
            place: place.into(),
            related: Vec::new(),
            is_private: false,
        }
    }

    /// Says the next step.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Points at what the finding contradicts.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }
}

/// What a rule writes its findings to.
#[derive(Debug)]
pub struct Reporter<'a> {
    rule: &'static RuleInfo,
    out: &'a mut Vec<Diagnostic>,
    /// The language of messages and helps.
    pub language: Language,
}

impl<'a> Reporter<'a> {
    /// A reporter for one rule.
    pub fn new(rule: &'static RuleInfo, language: Language, out: &'a mut Vec<Diagnostic>) -> Self {
        Reporter { rule, out, language }
    }

    /// Reports the fact at a place; help and related places are added to what this returns.
    pub fn at(&mut self, place: impl Into<Place>, message: impl Into<String>) -> Added<'_> {
        self.out.push(Diagnostic::new(self.rule, place, message));
        Added(self.out.last_mut().expect("internal error: a finding was just pushed"))
    }
}

/// A finding that was just reported.
#[derive(Debug)]
pub struct Added<'a>(&'a mut Diagnostic);

impl Added<'_> {
    /// Says that the line it points at names a person; reports then say where it is and do not show it.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn private(self) -> Self {
        self.0.is_private = true;
        self
    }

    /// Says the next step.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn help(self, help: impl Into<String>) -> Self {
        self.0.help = Some(help.into());
        self
    }

    /// Sets the level of this finding, where a rule is less sure in one case than in another.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn level(self, severity: Severity) -> Self {
        self.0.severity = severity;
        self
    }

    /// Points at what the finding contradicts.
    #[expect(clippy::return_self_not_must_use, reason = "the finding is already reported")]
    pub fn related(self, span: Span, message: impl Into<String>) -> Self {
        self.0.related.push(Related { span, message: message.into() });
        self
    }
}
