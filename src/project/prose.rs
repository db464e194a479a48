//! Prose of all definitions: the figures it inserts and the files it is written in.

use super::faults::{MISSING_PROSE_FILE, UNKNOWN_FIGURE};
use super::figures::{FIGURES, Figures, inserted};
use super::kinds::shapes;
use super::{Definition, Project};
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, nearest};
use crate::load::{Field, Shape, Shapes};
use crate::model::Date;
use crate::say;
use crate::source::{FileId, Node, NodeKind, Sources, Span};

/// The field that names a Markdown file.
const FILE_FIELD: &str = "prose_file";

/// Reports figures that do not exist and files that are missing.
pub(crate) fn check(
    project: &Project,
    sources: &Sources,
    today: Date,
    language: Language,
    found: &mut Vec<Diagnostic>,
) {
    for definition in project.definitions().filter(|definition| !definition.is_catalogue()) {
        // Nothing is computed for definitions whose prose inserts no figure, which is nearly all of them.
        let mut figures = None;
        for text in texts(definition, &["prose"]) {
            let (span, prose) = match text {
                Text::Here(span, prose) => (span, prose),
                Text::File(span, path) => match project.text_file(definition, path) {
                    Some(file) => (whole(sources, file), &*sources.file(file).text),
                    None => {
                        found.push(missing(definition, span, path, language));
                        continue;
                    }
                },
            };
            for (name, range) in inserted(prose) {
                let figures = figures.get_or_insert_with(|| Figures::seen_from(project, &definition.id, today));
                if figures.get(name).is_none() && project.taint.is_whole_for_figures() {
                    found.push(unknown(name, place(sources, span, prose, &range), language));
                }
            }
        }
    }
}

/// A text that a definition writes.
pub(crate) enum Text<'n> {
    /// One that stands in the definition.
    Here(Span, &'n str),
    /// The path of a file that holds it, and where the path stands.
    File(Span, &'n str),
}

/// The texts of some scalar types that a definition writes itself, and the files that it names. Guidance for authors is
/// left out: its model texts are there to be copied, gaps, uncomputed figures and all.
pub(crate) fn texts<'d>(definition: &'d Definition, x_types: &[&str]) -> Vec<Text<'d>> {
    let shapes = shapes(definition.kind);
    let mut texts = Vec::new();
    collect(&definition.tree, shapes.root(), shapes, x_types, &mut texts);
    let guidance = definition.tree.get("guidance").map(|guidance| guidance.span);
    let is_guidance = |text: &Text<'_>| guidance.is_some_and(|guidance| guidance.contains(text.place()));
    texts.retain(|text| definition.owns(text.place()) && !is_guidance(text));
    texts
}

impl Text<'_> {
    fn place(&self) -> Span {
        match self {
            Text::Here(span, _) | Text::File(span, _) => *span,
        }
    }
}

fn collect<'n>(node: &'n Node, field: &Field, shapes: &Shapes, x_types: &[&str], out: &mut Vec<Text<'n>>) {
    match &node.kind {
        NodeKind::Scalar(scalar) => {
            let wanted = |x_type: &str| x_types.contains(&x_type);
            if matches!(shapes.of(field), Shape::Text { x_type: Some(x_type) } if wanted(x_type)) {
                out.push(Text::Here(node.span, &scalar.text));
            }
        }
        NodeKind::List(items) => {
            if let Some(item) = shapes.items(field) {
                for node in items {
                    collect(node, item, shapes, x_types, out);
                }
            }
        }
        NodeKind::Map(entries) => {
            let Some(map) = shapes.map(field) else { return };
            for entry in entries {
                match (map.fields.get(&entry.key), entry.value.as_str()) {
                    (Some(_), Some(path)) if entry.key == FILE_FIELD => out.push(Text::File(entry.value.span, path)),
                    (Some(inner), _) => collect(&entry.value, inner, shapes, x_types, out),
                    (None, _) => {}
                }
            }
        }
    }
}

/// All of a file.
pub(crate) fn whole(sources: &Sources, file: FileId) -> Span {
    let end = u32::try_from(sources.file(file).text.len()).expect("internal error: a file above 4 GiB");
    Span { file, start: 0, end }
}

/// Where a mark stands: found again in the written text, whose indentation the prose no longer has.
pub(crate) fn place(sources: &Sources, span: Span, prose: &str, range: &std::ops::Range<usize>) -> Span {
    let mark = &prose[range.clone()];
    let before = prose[..range.start].matches(mark).count();
    let written = sources.text(span);
    let at = written.match_indices(mark).nth(before).map(|(at, _)| at);
    at.map_or(span, |at| {
        let start = span.start + u32::try_from(at).expect("internal error: a file above 4 GiB");
        Span { file: span.file, start, end: start + u32::try_from(mark.len()).expect("internal error: a long mark") }
    })
}

fn missing(definition: &Definition, span: Span, path: &str, language: Language) -> Diagnostic {
    let folder = definition.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let message = say!(language, "Die Textdatei „{path}“ gibt es nicht", "There is no text file \"{path}\"");
    let help = say!(
        language,
        "Legen Sie die Datei an, oder berichtigen Sie den Pfad; er gilt ab dem Ordner der Definition („{folder}“) oder ab dem Projektordner.",
        "Create the file, or correct the path; it counts from the folder of the definition (\"{folder}\") or from the project folder."
    );
    Diagnostic::new(&MISSING_PROSE_FILE, span, message).help(help)
}

fn unknown(name: &str, span: Span, language: Language) -> Diagnostic {
    if name.starts_with("{=") {
        let message = say!(
            language,
            "Die Klammer, die eine Zahl einfügt, wird auf ihrer Zeile nicht geschlossen",
            "The brace that inserts a figure is not closed on its line"
        );
        let help = say!(language, "Schreiben Sie „{{= name}}“.", "Write \"{{= name}}\".");
        return Diagnostic::new(&UNKNOWN_FIGURE, span, message).help(help);
    }
    let exists = FIGURES.iter().any(|info| info.name == name);
    if exists {
        let message = say!(
            language,
            "Die Zahl „{name}“ lässt sich nicht berechnen, weil Angaben dafür fehlen",
            "The figure \"{name}\" cannot be computed, because facts for it are missing"
        );
        let help = say!(
            language,
            "Ergänzen Sie die Angaben; „lotse explain L110“ sagt, woraus jede Zahl entsteht.",
            "Add the facts; \"lotse explain L110\" says what each figure is made of."
        );
        return Diagnostic::new(&UNKNOWN_FIGURE, span, message).help(help);
    }
    let message = say!(language, "Eine Zahl „{name}“ gibt es nicht", "There is no figure \"{name}\"");
    let help = match nearest(name, FIGURES.iter().map(|info| info.name)) {
        Some(near) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
        None => {
            let known = FIGURES.iter().map(|info| info.name).collect::<Vec<_>>().join(", ");
            say!(language, "Möglich sind {known}.", "Possible are {known}.")
        }
    };
    Diagnostic::new(&UNKNOWN_FIGURE, span, message).help(help)
}
