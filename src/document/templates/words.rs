//! What the template engine complains about, in the words of lotse. The engine speaks English only.

use tera::{Error, ErrorKind, ReportError};

use super::names::{FILTERS, FUNCTIONS};
use crate::document::fault::{TemplateFault, Wording};
use crate::i18n::nearest;

/// Stands around the two wordings of a message that lotse's own filters give to the engine.
const MARK: char = '\u{1}';

/// An error of one of lotse's own filters.
pub(super) fn error(wording: &Wording) -> Error {
    Error::message(format!("{MARK}{}{MARK}{}{MARK}", wording.de, wording.en))
}

/// A fault from an error of the engine; `name` is the template that was asked for.
pub(super) fn fault(error: &Error, name: &str) -> TemplateFault {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => located(report),
        ErrorKind::Msg(text) => reported(text).unwrap_or_else(|| TemplateFault::whole(name, reword(text))),
        ErrorKind::MissingParent { current, parent } => TemplateFault::whole(current.as_str(), no_template(parent)),
        ErrorKind::TemplateNotFound(missing) => TemplateFault::whole(missing.as_str(), no_template(missing)),
        ErrorKind::CircularExtend { tpl, .. } => TemplateFault::whole(
            tpl.as_str(),
            Wording::new(
                format!("die Vorlage erweitert sich selbst; die mitgelieferte heißt „lotse/{tpl}“"),
                format!("the template extends itself; the shipped one is called \"lotse/{tpl}\""),
            ),
        ),
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let chain = include_chain.join(" → ");
            TemplateFault::whole(
                tpl.as_str(),
                Wording::new(
                    format!("die Vorlage bindet sich selbst ein: {chain}"),
                    format!("the template includes itself: {chain}"),
                ),
            )
        }
        other => TemplateFault::whole(name, reword(&other.to_string())),
    }
}

fn located(report: &ReportError) -> TemplateFault {
    TemplateFault {
        template: report.filename().to_owned(),
        line: u32::try_from(report.span().start_line).ok(),
        column: u32::try_from(report.span().start_col + 1).ok(),
        message: reword(report.message()),
    }
}

/// Some errors come as a printed report only: `error: …`, then `--> file:line:column`. The first of them is taken.
fn reported(text: &str) -> Option<TemplateFault> {
    let (message, rest) = text.strip_prefix("error: ")?.split_once('\n')?;
    let place = rest.lines().next()?.trim_start().strip_prefix("--> ")?;
    let (place, column) = place.rsplit_once(':')?;
    let (template, line) = place.rsplit_once(':')?;
    Some(TemplateFault {
        template: template.to_owned(),
        line: line.parse().ok(),
        column: column.parse().ok(),
        message: reword(message),
    })
}

fn no_template(name: &str) -> Wording {
    Wording::new(format!("die Vorlage „{name}“ gibt es nicht"), format!("there is no template \"{name}\""))
}

/// The engine's sentence in both languages.
fn reword(english: &str) -> Wording {
    if let Some((de, en)) = english.split_once(MARK).and_then(|(_, rest)| rest.split_once(MARK)) {
        return Wording::new(de, en.trim_end_matches(MARK));
    }
    undefined(english)
        .or_else(|| unknown(english))
        .or_else(|| argument(english))
        .or_else(|| syntax(english))
        .unwrap_or_else(|| {
            let plain = english.replace('`', "\"");
            Wording::new(format!("die Vorlage lässt sich nicht ausfüllen ({plain})"), plain)
        })
}

/// The text between the first pair of backticks, and what follows it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    text.split_once('`')?.1.split_once('`')
}

/// What is asked for but is not there, with the names that are.
fn undefined(english: &str) -> Option<Wording> {
    let (de, en) = match english.split_once(' ')?.0 {
        "Variable" => ("die Variable", "the variable"),
        "Field" => ("das Feld", "the field"),
        _ => return None,
    };
    let (name, rest) = quoted(english)?;
    let rest = rest.strip_prefix(" is not defined")?;
    let known = rest.split_once(": ").map(|(_, known)| known).unwrap_or_default();
    if known.is_empty() {
        return Some(Wording::new(format!("{de} „{name}“ gibt es nicht"), format!("{en} \"{name}\" does not exist")));
    }
    let near = nearest(name, known.split(", "));
    let (maybe_de, maybe_en) = maybe(near);
    Some(Wording::new(
        format!("{de} „{name}“ gibt es nicht{maybe_de}; vorhanden: {known}"),
        format!("{en} \"{name}\" does not exist{maybe_en}; available: {known}"),
    ))
}

fn maybe(near: Option<&str>) -> (String, String) {
    near.map(|near| (format!(", gemeint ist vielleicht „{near}“"), format!(", perhaps \"{near}\" is meant")))
        .unwrap_or_default()
}

/// A filter, function, test, block or template that does not exist.
fn unknown(english: &str) -> Option<Wording> {
    if english.ends_with("is not defined in any parent template") {
        let (name, _) = quoted(english)?;
        return Some(Wording::new(
            format!("den Abschnitt „{name}“ gibt es in der erweiterten Vorlage nicht"),
            format!("the block \"{name}\" does not exist in the template that is extended"),
        ));
    }
    let what = english.strip_prefix("Unknown ")?;
    let (kind, _) = what.split_once(' ')?;
    let (name, _) = quoted(what)?;
    let (maybe_de, maybe_en) = match kind {
        "filter" => maybe(nearest(name, FILTERS)),
        "function" => maybe(nearest(name, FUNCTIONS)),
        _ => maybe(None),
    };
    let de = match kind {
        "filter" => "den Filter",
        "function" => "die Funktion",
        "test" => "die Prüfung",
        "component" => "den Baustein",
        _ => "die Vorlage",
    };
    Some(Wording::new(
        format!("{de} „{name}“ gibt es nicht{maybe_de}"),
        format!("there is no {kind} \"{name}\"{maybe_en}"),
    ))
}

/// A filter or function that is given the wrong things.
fn argument(english: &str) -> Option<Wording> {
    let (first, rest) = quoted(english)?;
    if english.starts_with("Missing keyword argument") {
        return Some(Wording::new(
            format!("die Angabe „{first}“ fehlt"),
            format!("the argument \"{first}\" is missing"),
        ));
    }
    if english.starts_with("Invalid type for the value") {
        let (found, _) = quoted(rest)?;
        return Some(Wording::new(
            format!("erwartet wird {}, gefunden: {}", in_german(first), in_german(found)),
            format!("expected {first}, found {found}"),
        ));
    }
    if english.starts_with("Iteration not possible") {
        return Some(Wording::new(
            format!("eine Schleife braucht eine Liste, gefunden: {}", in_german(first)),
            format!("a loop needs a list, found {first}"),
        ));
    }
    None
}

/// The engine's names of kinds of values.
fn in_german(kind: &str) -> &str {
    match kind {
        "string" | "&str" => "ein Text",
        "map" | "Map" => "eine Gruppe von Feldern",
        "array" | "Vec<Value>" | "&[Value]" => "eine Liste",
        "bool" => "wahr oder falsch",
        "none" | "undefined" => "nichts",
        "integer" | "Number" | "i64" | "u64" | "i128" | "usize" | "float" => "eine Zahl",
        other => other,
    }
}

fn syntax(english: &str) -> Option<Wording> {
    let plain = english.replace('`', "\"");
    let plain = plain.trim_end_matches('.');
    if english.starts_with("Unexpected end of input") {
        return Some(Wording::new(
            "die Vorlage endet, bevor alles geschlossen ist",
            "the template ends before everything is closed",
        ));
    }
    let rest = plain.strip_prefix("Found ")?;
    let (found, expected) = rest.split_once(" but expected ").or_else(|| rest.split_once(" but was expecting "))?;
    let listed = expected.replace(" or ", " oder ").replace("one of", "eines von");
    Some(Wording::new(
        format!("Schreibfehler in der Vorlage: gefunden {found}, erwartet {listed}"),
        format!("syntax error in the template: found {found}, expected {expected}"),
    ))
}
