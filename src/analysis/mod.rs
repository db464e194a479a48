//! From texts to findings: the whole thinking part of a run, without disk, clock or terminal.

mod fingerprint;
mod settle;

use crate::config::{Config, FILE_NAME, Settings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::i18n::Language;
use crate::load::faults::WRONG_VALUE;
use crate::load::{self, Content, Exception, Reading, add_file};
use crate::model::{Date, Kind};
use crate::project::{Project, Readings, catalogue};
use crate::report::Finding;
use crate::rules::{self, Context, may_be_lowered};
use crate::say;
use crate::source::{FileId, Node, Sources};
use crate::threads::in_order;

use settle::settle;

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
    /// On how many threads files are read and rules run; the result does not depend on it.
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
    /// What the steps and the rules took, where a clock was given.
    pub costs: Vec<Cost>,
}

impl Analysis {
    /// The language of documents.
    pub fn document_language(&self) -> Language {
        self.config.language().unwrap_or_default()
    }
}

/// What a part of a run took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// The step, or the code of a rule.
    pub part: &'static str,
    /// The name of the rule; empty for a step.
    pub name: &'static str,
    /// The time that it took.
    pub nanoseconds: u64,
}

/// Reads, links and judges a project.
pub fn analyse(input: Input) -> Analysis {
    analyse_timed(input, None)
}

/// As [`analyse`]; with a clock, which counts nanoseconds, it also says what took how long.
pub fn analyse_timed(input: Input, clock: Option<fn() -> u64>) -> Analysis {
    let mut steps = Steps { clock, since: clock.map(|clock| clock()), costs: Vec::new() };
    let mut sources = Sources::default();
    let mut found = Vec::new();
    // Settings decide about the language, so they come first; what is wrong with them is worded in the language asked for.
    let first_language = input.language.unwrap_or(input.fallback_language);
    let (settings_files, files): (Vec<_>, Vec<_>) = input.files.into_iter().partition(|(path, _)| path == FILE_NAME);
    let mut exceptions = Vec::new();
    let settings =
        read_settings(&mut sources, settings_files, input.language, first_language, &mut exceptions, &mut found);
    let config = &settings.config;
    let language = input.language.or(config.language()).unwrap_or(input.fallback_language);
    let today = input.today.or(config.today).unwrap_or(input.fallback_today);

    let mut definitions = Vec::new();
    let mut texts = Vec::new();
    let mut unreadable = Vec::new();
    for (path, content) in files {
        let (file, diagnostic) = add_file(&mut sources, &path, content, language);
        if is_text(&path) {
            found.extend(diagnostic);
            texts.push(file);
        } else if let Some(diagnostic) = diagnostic {
            unreadable.push((file, load::unreadable(&sources, file, diagnostic)));
        } else {
            definitions.push(file);
        }
    }
    let own = definitions.len();
    definitions.extend(add_catalogue(&mut sources, &definitions));
    let mut readings = read_all(&sources, &definitions, input.threads, language);
    let shipped = readings.split_off(own);
    readings.extend(unreadable);
    for (file, reading) in &readings {
        if names_people(reading, &sources.file(*file).text) {
            sources.set_private(*file);
        }
    }
    readings.sort_by_key(|(file, _)| *file);
    for (_, reading) in &mut readings {
        exceptions.append(&mut reading.exceptions);
    }
    steps.done("read");
    let project = Project::assemble(&sources, Readings { own: readings, shipped }, &texts, today, language, &mut found);
    steps.done("link");
    let texts = rules::written(&project, &sources);
    let phrases = rules::Phrases::find(&project, &texts, input.threads);
    steps.done("search");
    let context =
        Context { project: &project, sources: &sources, texts: &texts, phrases: &phrases, config, today, language };
    let judged = rules::judge(&context, input.threads, clock, &mut found);
    steps.rules(judged);
    unknown_rules(&settings, language, &mut found);
    fixed_levels(&settings, language, &mut found);
    let not_judged = not_judged(&project);
    rules::apply_exceptions(&exceptions, &not_judged, &sources, language, &mut found);
    let findings = settle(found, &sources, config, language);
    steps.done("settle");
    let costs = steps.costs;
    Analysis { sources, project, config: settings.config, language, today, findings, not_judged, costs }
}

/// The clock of a run and what it has measured so far.
struct Steps {
    clock: Option<fn() -> u64>,
    since: Option<u64>,
    costs: Vec<Cost>,
}

impl Steps {
    /// Notes what the step took that ends here.
    fn done(&mut self, part: &'static str) {
        let Some((clock, since)) = self.clock.zip(self.since) else { return };
        let now = clock();
        self.costs.push(Cost { part, name: "", nanoseconds: now.saturating_sub(since) });
        self.since = Some(now);
    }

    /// Notes what each rule took; the next step begins here.
    fn rules(&mut self, judged: Vec<rules::Cost>) {
        let cost = |(rule, nanoseconds): rules::Cost| Cost { part: rule.code, name: rule.name, nanoseconds };
        self.costs.extend(judged.into_iter().map(cost));
        self.since = self.clock.map(|clock| clock());
    }
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
        !reading.salvaged.is_empty() && (text.contains("staffing") || has_person(text))
    }
}

/// Whether a text holds the key "person" or what is easily typed instead of it; "personalrat" and "per_person" name nobody.
fn has_person(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    text.match_indices("person").any(|(at, word)| {
        let rest = &text[at + word.len()..];
        let ending = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        !text[..at].ends_with(is_part) && matches!(ending, "" | "e" | "s" | "en")
    })
}

fn is_text(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("md"))
}

fn read_settings(
    sources: &mut Sources,
    files: Vec<(String, Content)>,
    wanted: Option<Language>,
    language: Language,
    exceptions: &mut Vec<Exception>,
    found: &mut Vec<Diagnostic>,
) -> Settings {
    let Some((path, content)) = files.into_iter().next() else { return Settings::default() };
    let (file, diagnostic) = add_file(sources, &path, content, language);
    if let Some(diagnostic) = diagnostic {
        found.push(diagnostic);
        return Settings::default();
    }
    let mut faults = Vec::new();
    let mut read = |language, faults: &mut Vec<Diagnostic>| {
        let mut reading = load::read(sources, file, language);
        *exceptions = std::mem::take(&mut reading.exceptions);
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
    in_order(files, threads, || (), |(), file| (*file, load::read(sources, *file, language)))
}

/// Adds the shipped catalogue where a file may use it; whether one does is known when all are read.
fn add_catalogue(sources: &mut Sources, files: &[FileId]) -> Vec<FileId> {
    let is_used = files.iter().any(|file| sources.file(*file).text.contains(catalogue::PREFIX));
    if is_used { catalogue::add(sources) } else { Vec::new() }
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
        found.extend(settings.rule_place(name).map(|place| rules::unknown_rule(name, place, language)));
    }
}

/// The codes of the rules that had nothing to judge because the project describes no staffing.
fn not_judged(project: &Project) -> Vec<String> {
    let lacks_staffing = project.staffings.own().next().is_none() && project.taint.is_whole(Kind::Staffing);
    let rules = rules::ABOUT_STAFFING.iter().filter(|_| lacks_staffing);
    rules.map(|rule| rule.info.code.to_owned()).collect()
}
