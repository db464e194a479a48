//! From diagnostics to findings: levels, order, and what reports say beyond the finding itself.

use std::collections::{HashMap, HashSet};

use super::fingerprint::{hash, plain_text, way};
use super::is_text;
use crate::config::{Config, Level};
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::load::{self, Document};
use crate::model::Id;
use crate::report::Finding;
use crate::rules::may_be_lowered;
use crate::say;
use crate::source::{FileId, Node, Path, Sources};

/// Applies the levels, leaves out what is said twice, sorts, and adds what reports say beyond the finding itself.
pub(super) fn settle(found: Vec<Diagnostic>, sources: &Sources, config: &Config, language: Language) -> Vec<Finding> {
    let levels: HashMap<&str, Level> = config.rules.iter().map(|(name, level)| (name.as_str(), *level)).collect();
    let mut said = HashSet::new();
    let mut kept: Vec<Diagnostic> = found
        .into_iter()
        .filter_map(|mut diagnostic| {
            let level = levels.get(diagnostic.rule.code).or_else(|| levels.get(diagnostic.rule.name));
            let level = level.filter(|_| may_be_lowered(diagnostic.rule));
            diagnostic.severity = level.map_or(Some(diagnostic.severity), |level| level.severity())?;
            let once = said.insert((diagnostic.rule.code, diagnostic.place, diagnostic.message.clone()));
            once.then_some(diagnostic)
        })
        .collect();
    kept.sort_by(|one, two| key(one, sources).cmp(&key(two, sources)));
    let mut locator = Locator { sources, language, files: HashMap::new(), counts: HashMap::new() };
    kept.into_iter().map(|diagnostic| locator.locate(diagnostic)).collect()
}

/// By file, place and code; what is said last decides only where nothing else can.
fn key<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> (&'a str, u32, &'static str, u32, &'a str) {
    let span = diagnostic.place.span;
    (&sources.file(span.file).path, span.start, diagnostic.rule.code, span.end, &diagnostic.message)
}

/// Finds document and path of a place by reading its file again, which only happens where something is wrong.
struct Locator<'s> {
    sources: &'s Sources,
    language: Language,
    /// The definitions of a file, each with its id.
    files: HashMap<FileId, Vec<(Document, String)>>,
    counts: HashMap<String, usize>,
}

impl Locator<'_> {
    fn locate(&mut self, diagnostic: Diagnostic) -> Finding {
        let span = diagnostic.place.span;
        let (sources, language) = (self.sources, self.language);
        let documents = self.files.entry(span.file).or_insert_with(|| {
            if is_text(&sources.file(span.file).path) {
                return Vec::new();
            }
            let id =
                |document: &Document| document.tree.get("id").and_then(Node::as_str).unwrap_or_default().to_owned();
            let documents = load::read(sources, span.file, language).documents.into_iter();
            documents
                .map(|document| {
                    let id = id(&document);
                    (document, id)
                })
                .collect()
        });
        // Definitions stand in the order of the file, so the one that may contain the place is the last to begin before it.
        let after = documents.partition_point(|(document, _)| document.tree.span.start <= span.start);
        let document = after.checked_sub(1).map(|at| &documents[at]);
        let document = document.filter(|(document, _)| document.tree.span.contains(span) && span.end > 0);
        let id = document.map_or("", |(_, id)| id.as_str());
        let (mut way, stable, mut value) = match document {
            Some((document, _)) => {
                let (way, stable, value) = way(&document.tree, sources, span);
                (Some(way), stable, value)
            }
            None => (None, String::new(), plain_text(sources, span)),
        };
        let mut diagnostic = diagnostic;
        if sources.file(span.file).is_private {
            veil(&mut diagnostic, &stable, language);
            // A key below an entry may be a name too.
            way =
                way.map(|way| way.steps().iter().take(2).filter(|_| stable.starts_with("/entries")).cloned().collect());
            value = String::new();
        }
        let base = format!("{} {id} {stable} {}", diagnostic.rule.code, hash(&value));
        let count = self.counts.entry(base.clone()).or_default();
        *count += 1;
        let fingerprint = hash(&format!("{base} {count}"));
        Finding {
            document: document.map(|(document, _)| document.index),
            path: way.map(|way: Path| way.to_string()),
            fingerprint,
            diagnostic,
        }
    }
}

/// The fields of an entry of the staffing that findings may name.
const FIELDS: [&str; 8] = ["id", "position", "role", "unit", "share", "from", "to", "deputy"];

/// Words a finding in a file that names people so that no value of the file is in it.
fn veil(diagnostic: &mut Diagnostic, stable: &str, language: Language) {
    let summary = diagnostic.rule.summary.get(language).trim_end_matches('.');
    // Entries are named by their id; what does not look like one may be a name.
    let entry = stable.strip_prefix("/entries/").and_then(|rest| rest.split('/').next());
    let entry = entry.filter(|entry| entry.parse::<Id>().is_ok());
    // The fields that lotse knows name nobody; any other key may be a name.
    let field = stable.split('/').nth(3).filter(|field| FIELDS.contains(field));
    diagnostic.message = match (entry, field) {
        (Some(entry), Some(field)) => {
            say!(language, "Eintrag „{entry}“, „{field}“: {summary}", "Entry \"{entry}\", \"{field}\": {summary}")
        }
        (Some(entry), None) => say!(language, "Eintrag „{entry}“: {summary}", "Entry \"{entry}\": {summary}"),
        _ => summary.to_owned(),
    };
    let code = diagnostic.rule.code;
    diagnostic.help = Some(say!(
        language,
        "Öffnen Sie die Datei an dieser Stelle; wie es richtig heißt, zeigt „lotse explain {code}“.",
        "Open the file at this place; \"lotse explain {code}\" shows how to write it right."
    ));
    diagnostic.related.clear();
}
