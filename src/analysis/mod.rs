//! From texts to findings: the whole thinking part of a run, without disk, clock or terminal.

use std::collections::{HashMap, HashSet};
use std::thread;

use crate::config::{Config, FILE_NAME, Level, Settings, UNKNOWN_RULE};
use crate::diagnostic::{Diagnostic, RuleInfo, Severity};
use crate::i18n::{Language, nearest};
use crate::load::faults::WRONG_VALUE;
use crate::load::{self, Content, Document, Reading, add_file};
use crate::model::{Date, Id, Kind};
use crate::project::{Project, catalogue};
use crate::report::Finding;
use crate::rules::{self, Context};
use crate::say;
use crate::source::{FileId, Node, NodeKind, Path, Sources, Span, Step};

/// What a run starts from.
#[derive(Debug)]
pub struct Input {
    /// The files of the project: definitions, `lotse.yaml` and Markdown files, by path relative to the project.
    pub files: Vec<(String, Content)>,
    /// The language asked for on the command line.
    pub language: Option<Language>,
    /// The language where neither the command line nor the project sets one.
    pub fallback_language: Language,
    /// The date asked for on the command line.
    pub today: Option<Date>,
    /// The date where neither the command line nor the project sets one.
    pub fallback_today: Date,
    /// On how many threads files are read; the result does not depend on it.
    pub threads: usize,
}

/// The result of a run; never an error, because what a user wrote wrong is a finding.
#[derive(Debug)]
pub struct Analysis {
    /// All texts.
    pub sources: Sources,
    /// The linked project.
    pub project: Project,
    /// The settings.
    pub config: Config,
    /// The language of the findings.
    pub language: Language,
    /// The date of the judgement.
    pub today: Date,
    /// What is wrong, sorted by file and line.
    pub findings: Vec<Finding>,
    /// Codes of the rules that could not be judged because the project has no staffing.
    pub not_judged: Vec<String>,
}

impl Analysis {
    /// The language of documents.
    pub fn document_language(&self) -> Language {
        self.config.language().unwrap_or_default()
    }
}

/// Reads, links and judges a project.
pub fn analyse(input: Input) -> Analysis {
    let mut sources = Sources::default();
    let mut found = Vec::new();
    // Settings decide about the language, so they come first; what is wrong with them is worded in the language asked for.
    let first_language = input.language.unwrap_or(input.fallback_language);
    let (settings_files, files): (Vec<_>, Vec<_>) = input.files.into_iter().partition(|(path, _)| path == FILE_NAME);
    let settings = read_settings(&mut sources, settings_files, input.language, first_language, &mut found);
    let config = &settings.config;
    let language = input.language.or(config.language()).unwrap_or(input.fallback_language);
    let today = input.today.or(config.today).unwrap_or(input.fallback_today);

    let mut definitions = Vec::new();
    let mut texts = Vec::new();
    let mut unreadable = Vec::new();
    for (path, content) in files {
        let (file, diagnostic) = add_file(&mut sources, &path, &content, language);
        if is_text(&path) {
            found.extend(diagnostic);
            texts.push(file);
        } else if let Some(diagnostic) = diagnostic {
            unreadable.push((file, load::unreadable(&sources, file, diagnostic)));
        } else {
            definitions.push(file);
        }
    }
    let mut readings = read_all(&sources, &definitions, input.threads, language);
    readings.extend(unreadable);
    for (file, reading) in &readings {
        if names_people(reading, &sources.file(*file).text) {
            sources.set_private(*file);
        }
    }
    readings.sort_by_key(|(file, _)| *file);
    let project = Project::assemble(&mut sources, readings, &texts, today, language, &mut found);
    rules::judge(&Context { project: &project, sources: &sources, config, today, language }, &mut found);
    unknown_rules(&settings, language, &mut found);
    fixed_levels(&settings, language, &mut found);
    let not_judged = not_judged(&project);
    let findings = settle(found, &sources, config, language);
    Analysis { sources, project, config: settings.config, language, today, findings, not_judged }
}

/// Whether a file holds staffing, as far as can be told; one of unknown kind might.
fn names_people(reading: &Reading, text: &str) -> bool {
    let is_staffing = |kind: Option<&str>| kind.is_some_and(|kind| kind.eq_ignore_ascii_case(Kind::Staffing.name()));
    reading.documents.iter().any(|document| {
        let persons = document.tree.get("entries").map(Node::items).unwrap_or_default();
        is_staffing(document.tree.get("kind").and_then(Node::as_str))
            || persons.iter().any(|entry| entry.get("person").is_some())
    }) || {
        // What could not be read has no structure to go by; a word too many costs an excerpt, one too few costs a name.
        !reading.salvaged.is_empty() && ["staffing", "person"].iter().any(|word| text.contains(word))
    }
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("md"))
}

fn read_settings(
    sources: &mut Sources,
    files: Vec<(String, Content)>,
    wanted: Option<Language>,
    language: Language,
    found: &mut Vec<Diagnostic>,
) -> Settings {
    let Some((path, content)) = files.into_iter().next() else { return Settings::default() };
    let (file, diagnostic) = add_file(sources, &path, &content, language);
    if let Some(diagnostic) = diagnostic {
        found.push(diagnostic);
        return Settings::default();
    }
    let mut faults = Vec::new();
    let read = |language, faults: &mut Vec<Diagnostic>| {
        let reading = load::read(sources, file, language);
        Settings::read(reading, file, catalogue::VERSION, language, faults)
    };
    let settings = read(language, &mut faults);
    // Only where something is wrong does it matter that the project has a language of its own.
    let own = wanted.or(settings.config.language()).unwrap_or(language);
    if !faults.is_empty() && own != language {
        faults.clear();
        let settings = read(own, &mut faults);
        found.append(&mut faults);
        return settings;
    }
    found.append(&mut faults);
    settings
}

/// Reads all files; the order of the results is that of the files, however many threads there are.
fn read_all(sources: &Sources, files: &[FileId], threads: usize, language: Language) -> Vec<(FileId, Reading)> {
    // A thread for a handful of files would cost more than it saves.
    let threads = threads.clamp(1, 1 + files.len() / 16);
    let part = files.len().div_ceil(threads).max(1);
    let read = |files: &[FileId]| -> Vec<_> {
        files.iter().map(|file| (*file, load::read(sources, *file, language))).collect()
    };
    if threads == 1 {
        return read(files);
    }
    thread::scope(|scope| {
        let parts: Vec<_> = files.chunks(part).map(|files| scope.spawn(move || read(files))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("internal error: reading never panics")).collect()
    })
}

/// Whether the level of a rule is the project's to choose. A definition that cannot be read or linked is left out, and
/// nobody may be told that a project without it is in order.
fn may_be_lowered(rule: &RuleInfo) -> bool {
    rule.family() > 1 || rule.severity < Severity::Error
}

fn fixed_levels(settings: &Settings, language: Language, found: &mut Vec<Diagnostic>) {
    let fixed = settings.config.rules.iter().filter(|(name, level)| {
        level.severity() != Some(Severity::Error) && rules::find(name).is_some_and(|rule| !may_be_lowered(rule))
    });
    for (name, _) in fixed {
        let Some(place) = settings.rule_place(name) else { continue };
        let message = say!(
            language,
            "Die Regel „{name}“ bleibt ein Fehler; ihre Stufe lässt sich nicht ändern",
            "The rule \"{name}\" stays an error; its level cannot be changed"
        );
        let help = say!(
            language,
            "Löschen Sie die Zeile. Was sich nicht lesen oder zuordnen lässt, fehlt sonst unbemerkt in Dokumenten.",
            "Remove the line. What cannot be read or linked would otherwise be missing from documents unnoticed."
        );
        found.push(Diagnostic::new(&WRONG_VALUE, place, message).help(help));
    }
}

fn unknown_rules(settings: &Settings, language: Language, found: &mut Vec<Diagnostic>) {
    for name in settings.config.rules.keys().filter(|name| rules::find(name).is_none()) {
        let Some(place) = settings.rule_place(name) else { continue };
        let message = say!(language, "Eine Regel „{name}“ gibt es nicht", "There is no rule \"{name}\"");
        let registry = rules::registry();
        let known = registry.iter().flat_map(|info| [info.code, info.name]);
        let help = match nearest(name, known) {
            Some(near) => say!(language, "Meinten Sie „{near}“?", "Did you mean \"{near}\"?"),
            None => say!(language, "„lotse rules“ zeigt alle Regeln.", "\"lotse rules\" shows all rules."),
        };
        found.push(Diagnostic::new(&UNKNOWN_RULE, place, message).help(help));
    }
}

/// Applies the levels, leaves out what is said twice, sorts, and adds what reports say beyond the finding itself.
fn settle(found: Vec<Diagnostic>, sources: &Sources, config: &Config, language: Language) -> Vec<Finding> {
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

fn key<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> (&'a str, u32, &'static str, &'a str) {
    let span = diagnostic.place.span;
    (&sources.file(span.file).path, span.start, diagnostic.rule.code, &diagnostic.message)
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
        let (way, stable) = document.map(|(document, _)| way(&document.tree, span)).unzip();
        let stable = stable.unwrap_or_default();
        let id = document.map_or("", |(_, id)| id.as_str());
        let (mut diagnostic, mut way, mut value) = (diagnostic, way, sources.text(span));
        if sources.file(span.file).is_private {
            veil(&mut diagnostic, &stable, language);
            // A key below an entry may be a name too.
            way =
                way.map(|way| way.steps().iter().take(2).filter(|_| stable.starts_with("/entries")).cloned().collect());
            value = "";
        }
        let base = format!("{} {id} {stable} {}", diagnostic.rule.code, hash(value));
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

/// Words a finding in a file that names people so that no value of the file is in it.
fn veil(diagnostic: &mut Diagnostic, stable: &str, language: Language) {
    let summary = diagnostic.rule.summary.get(language).trim_end_matches('.');
    // Entries are named by their id; what does not look like one may be a name.
    let entry = stable.strip_prefix("/entries/").and_then(|rest| rest.split('/').next());
    let entry = entry.filter(|entry| entry.parse::<Id>().is_ok());
    diagnostic.message = match entry {
        Some(entry) => say!(language, "Eintrag „{entry}“: {summary}", "Entry \"{entry}\": {summary}"),
        None => summary.to_owned(),
    };
    diagnostic.help = Some(say!(language, "Öffnen Sie die Datei an dieser Stelle.", "Open the file at this place."));
    diagnostic.related.clear();
}

/// The way to the deepest value that contains a range or whose key does: as a path, and with the keys of list items in
/// place of their numbers, so that it survives another order.
fn way(root: &Node, span: Span) -> (Path, String) {
    let (mut steps, mut stable) = (Vec::new(), String::new());
    let mut node = root;
    loop {
        // What is written stands in the order of the file; a search by halves keeps large definitions fast.
        match &node.kind {
            NodeKind::Scalar(_) => break,
            NodeKind::List(items) => {
                let after = items.partition_point(|item| item.span.start <= span.start);
                let Some(index) = after.checked_sub(1).filter(|at| items[*at].span.contains(span)) else { break };
                node = &items[index];
                steps.push(Step::Index(index));
                stable.push('/');
                let key = ["id", "competence", "role", "unit"].iter().find_map(|key| node.get(key)?.as_str());
                stable.push_str(&key.map_or_else(|| index.to_string(), str::to_owned));
            }
            NodeKind::Map(entries) => {
                let after = entries.partition_point(|entry| entry.key_span.start <= span.start);
                let Some(entry) = after.checked_sub(1).map(|at| &entries[at]) else { break };
                if !entry.key_span.contains(span) && !entry.value.span.contains(span) {
                    break;
                }
                steps.push(Step::Key(entry.key.clone()));
                stable.push('/');
                stable.push_str(&entry.key);
                if entry.key_span.contains(span) {
                    break;
                }
                node = &entry.value;
            }
        }
    }
    (steps.into_iter().collect(), stable)
}

fn hash(text: &str) -> String {
    use std::fmt::Write as _;

    use sha2::Digest as _;
    let digest = sha2::Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The codes of the rules that had nothing to judge because the project describes no staffing.
fn not_judged(project: &Project) -> Vec<String> {
    let lacks_staffing = project.staffings.own().next().is_none() && project.taint.is_whole(Kind::Staffing);
    let rules = rules::ABOUT_STAFFING.iter().filter(|_| lacks_staffing);
    rules.map(|rule| rule.info.code.to_owned()).collect()
}
