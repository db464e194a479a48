//! Prose of all definitions: the figures it inserts and the files it is written in.

use super::faults::{MISSING_PROSE_FILE, UNKNOWN_FIGURE};
use super::figures::{FIGURES, Figures, inserted};
use super::kinds::shapes;
use super::{Definition, Project};
use crate::diagnostic::Diagnostic;
use crate::i18n::{Language, Phrase, nearest};
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
                Passage { is_file: false, span, text, .. } => (span, text),
                Passage { span, text: path, .. } => match project.text_file(definition, path) {
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
#[derive(Debug, Clone, Copy)]
pub(crate) struct Passage<'n> {
    /// The field of the definition in which it stands.
    pub(crate) section: &'n str,
    /// The field that holds the text itself.
    pub(crate) field: &'n str,
    /// Whether it is prose and not one line.
    pub(crate) is_prose: bool,
    /// Whether it stands in a file of its own, whose path `text` is.
    pub(crate) is_file: bool,
    /// Where the text or the path stands.
    pub(crate) span: Span,
    /// The text, or the path of the file that holds it.
    pub(crate) text: &'n str,
}

/// The texts of some scalar types that a definition writes itself, and the files that it names. Guidance for authors is
/// left out: its model texts are there to be copied, gaps, uncomputed figures and all.
pub(crate) fn texts<'d>(definition: &'d Definition, x_types: &[&str]) -> Vec<Passage<'d>> {
    let shapes = shapes(definition.kind);
    let mut texts = Vec::new();
    collect(&definition.tree, shapes.root(), shapes, x_types, ("", ""), &mut texts);
    texts.retain(|text| definition.owns(text.span) && text.section != "guidance");
    texts
}

/// Collects the texts of a node that stands in a field of a section.
fn collect<'n>(
    node: &'n Node,
    shape: &Field,
    shapes: &Shapes,
    x_types: &[&str],
    (section, field): (&'n str, &'n str),
    out: &mut Vec<Passage<'n>>,
) {
    match &node.kind {
        NodeKind::Scalar(scalar) => {
            if let Shape::Text { x_type: Some(x_type) } = shapes.of(shape)
                && x_types.contains(&x_type.as_str())
            {
                let is_prose = x_type == "prose";
                out.push(Passage { section, field, is_prose, is_file: false, span: node.span, text: &scalar.text });
            }
        }
        NodeKind::List(items) => {
            if let Some(item) = shapes.items(shape) {
                for node in items {
                    collect(node, item, shapes, x_types, (section, field), out);
                }
            }
        }
        NodeKind::Map(entries) => {
            let Some(map) = shapes.map(shape) else { return };
            for entry in entries {
                let section = if section.is_empty() { &*entry.key } else { section };
                match (map.fields.get(&entry.key), entry.value.as_str()) {
                    (Some(_), Some(text)) if entry.key == FILE_FIELD => {
                        let span = entry.value.span;
                        out.push(Passage { section, field: FILE_FIELD, is_prose: true, is_file: true, span, text });
                    }
                    (Some(inner), _) => {
                        collect(&entry.value, inner, shapes, x_types, (section, &entry.key), out);
                    }
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
        let facts = facts(name).get(language);
        let help = say!(
            language,
            "Ergänzen Sie {facts}; oder streichen Sie die Klammer aus dem Text.",
            "Add {facts}; or delete the brace from the text."
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

/// What a figure is computed of, in the words of the fields that have to be filled in.
fn facts(figure: &str) -> Phrase {
    match figure {
        "organisation.population" => {
            Phrase { de: "in der Organisation „population“", en: "\"population\" in the organisation" }
        }
        "organisation.staff" => Phrase { de: "in der Organisation „staff“", en: "\"staff\" in the organisation" },
        "units.total" => Phrase {
            de: "eine Organisation mit ihren Einheiten („units“)",
            en: "an organisation with its \"units\"",
        },
        "units.covered" | "capacity.lotsen" => Phrase {
            de: "im Konzept unter „chapters.numbers“ die Zahl der Lotsinnen und Lotsen je Einheit („units“) oder insgesamt („total“)",
            en: "the number of Lotsinnen and Lotsen per unit (\"units\") or in all (\"total\") below \"chapters.numbers\" of the concept",
        },
        "capacity.promised" | "capacity.free" => Phrase {
            de: "bei den Aufgaben der Lotsenrolle den Aufwand, zum Beispiel „effort: 1 h/week“, und im Konzept die Rolle („chapters.role_understanding.roles“), die Zahlen („chapters.numbers“) und die Zeit („chapters.time_budget.per_person“)",
            en: "the effort of the tasks of the Lotsen role, for example \"effort: 1 h/week\", and in the concept the role (\"chapters.role_understanding.roles\"), the numbers (\"chapters.numbers\") and the time (\"chapters.time_budget.per_person\")",
        },
        name if name.starts_with("capacity.") => Phrase {
            de: "im Konzept die Zahlen („chapters.numbers“) und die Zeit je Person („chapters.time_budget.per_person“)",
            en: "the numbers (\"chapters.numbers\") and the time per person (\"chapters.time_budget.per_person\") in the concept",
        },
        name if name.starts_with("training.") => Phrase {
            de: "im Konzept unter „chapters.qualification.modules“ die verpflichtenden Kurse mit Dauer („duration“) und Gebühr („fee“)",
            en: "the mandatory courses with \"duration\" and \"fee\" below \"chapters.qualification.modules\" of the concept",
        },
        _ => Phrase {
            de: "im Konzept unter „chapters.costs“ die Kostenpunkte („items“) und die Mittel („funding“)",
            en: "the cost items (\"items\") and the funds (\"funding\") below \"chapters.costs\" of the concept",
        },
    }
}
