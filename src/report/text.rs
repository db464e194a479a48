//! For people: each finding with the lines of the file it is about, and what all of them amount to.

use std::io;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstyle::{AnsiColor, Style};

use super::excerpt::{Excerpt, Mark, excerpts};
use super::{Finding, Report, Summary, level_name, plain, related};
use crate::diagnostic::Severity;
use crate::i18n::Language;
use crate::say;
use crate::source::Span;

pub(super) fn write(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let renderer = if report.color { Renderer::styled().hyperlink(false) } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(report.width);
    for finding in report.findings {
        writeln!(out, "{}\n", renderer.render(&[group(report, finding)]))?;
    }
    if report.quiet { Ok(()) } else { closing(report, out) }
}

fn group<'a>(report: &Report<'a>, finding: &'a Finding) -> Group<'a> {
    let diagnostic = &finding.diagnostic;
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Hint => Level::NOTE,
    };
    let title = level
        .with_name(level_name(diagnostic.severity, report.language))
        .primary_title(plain(&diagnostic.message))
        .id(diagnostic.rule.code);
    let mut group = Group::with_title(title);
    for place in places(report, finding) {
        group = match place {
            Place::File(path) => group.element(Origin::path(path)),
            Place::Part(excerpt) => add(report, group, excerpt),
        };
    }
    match &diagnostic.help {
        Some(help) => {
            // A help may hold a calculation with a line for each sum.
            let lines: Vec<_> = help.lines().map(plain).collect();
            group.element(Level::HELP.with_name(say!(report.language, "Hilfe", "help")).message(lines.join("\n")))
        }
        None => group,
    }
}

enum Place {
    /// A file as a whole.
    File(String),
    /// Some of a file.
    Part(Excerpt),
}

fn places(report: &Report<'_>, finding: &Finding) -> Vec<Place> {
    let span = finding.diagnostic.place.span;
    let mut marks: Vec<Mark> = related(finding, report.language)
        .into_iter()
        .map(|(span, message)| Mark { span, label: Some(plain(&message).into_owned()), primary: false })
        .collect();
    let mut whole = Vec::new();
    // Of a file that names people nothing is shown but where it is.
    marks.retain(|mark| !report.sources.file(mark.span.file).is_private);
    if finding.diagnostic.is_private || report.sources.file(span.file).is_private {
        let line = report.sources.positions(span).0.line;
        whole.push(Place::File(format!("{}:{line}", plain(&report.sources.file(span.file).path))));
    } else if span == Span::top(span.file) {
        whole.push(Place::File(plain(&report.sources.file(span.file).path).into_owned()));
    } else {
        marks.insert(0, Mark { span, label: None, primary: true });
    }
    whole.into_iter().chain(excerpts(report.sources, marks).into_iter().map(Place::Part)).collect()
}

fn add<'a>(report: &Report<'_>, group: Group<'a>, excerpt: Excerpt) -> Group<'a> {
    let path = |file| plain(&report.sources.file(file).path).into_owned();
    match excerpt {
        Excerpt::Lines { file, first_line, text, marks } => {
            let mut snippet = Snippet::source(text).line_start(first_line as usize).path(path(file));
            for (range, mark) in marks {
                let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
                snippet = snippet.annotation(kind.span(range).label(mark.label));
            }
            group.element(snippet)
        }
        Excerpt::Far { file, start, text, label } => {
            let origin = Origin::path(path(file)).line(start.line as usize).char_column(start.column as usize);
            let label = label.map(|label| format!(" ({label})")).unwrap_or_default();
            let text = say!(report.language, "dort steht: {text}{label}", "it says: {text}{label}");
            group.element(origin).element(Level::NOTE.no_name().message(text))
        }
    }
}

fn closing(report: &Report<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let language = report.language;
    let style = match report.summary {
        _ if !report.color => Style::new(),
        Summary { errors: 1.., .. } => AnsiColor::BrightRed.on_default().bold(),
        Summary { warnings: 1.., .. } => AnsiColor::Yellow.on_default().bold(),
        _ => AnsiColor::Green.on_default().bold(),
    };
    writeln!(out, "{style}{}{style:#}", counts(report.summary, language))?;
    if let Some(first) = report.findings.first() {
        let code = first.diagnostic.rule.code;
        writeln!(out, "{}", say!(language, "Mehr dazu: lotse explain {code}", "More about it: lotse explain {code}"))?;
    }
    match report.summary.baseline.as_ref().map_or(0, |baseline| baseline.known) {
        0 => {}
        1 => writeln!(
            out,
            "{}",
            say!(language, "1 bekannter Befund steht in der Bestandsliste", "1 known finding is in the baseline")
        )?,
        known => writeln!(
            out,
            "{}",
            say!(
                language,
                "{known} bekannte Befunde stehen in der Bestandsliste",
                "{known} known findings are in the baseline"
            )
        )?,
    }
    if !report.summary.not_judged.is_empty() {
        let codes = report.summary.not_judged.join(", ");
        let line = say!(
            language,
            "Nicht beurteilt, weil keine Besetzung vorliegt: {codes}",
            "Not judged, because there is no staffing: {codes}"
        );
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// `3 Fehler, 1 Warnung in 12 Dateien`.
pub(super) fn counts(summary: &Summary, language: Language) -> String {
    let files = match summary.files {
        1 => say!(language, "1 Datei", "1 file"),
        files => say!(language, "{files} Dateien", "{files} files"),
    };
    let mut parts = Vec::new();
    match summary.errors {
        0 => {}
        1 => parts.push(say!(language, "1 Fehler", "1 error")),
        count => parts.push(say!(language, "{count} Fehler", "{count} errors")),
    }
    match summary.warnings {
        0 => {}
        1 => parts.push(say!(language, "1 Warnung", "1 warning")),
        count => parts.push(say!(language, "{count} Warnungen", "{count} warnings")),
    }
    match summary.hints {
        0 => {}
        1 => parts.push(say!(language, "1 Hinweis", "1 hint")),
        count => parts.push(say!(language, "{count} Hinweise", "{count} hints")),
    }
    if parts.is_empty() {
        return say!(language, "Keine Befunde in {files}", "No findings in {files}");
    }
    let parts = parts.join(", ");
    say!(language, "{parts} in {files}", "{parts} in {files}")
}
