//! `lotse.yaml`: the settings of a project.

use std::path::Component;

use indexmap::IndexMap;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::load::{self, Reading, Shapes, Spelling, from_tree};
use crate::model::{self, Audience, Date, DocumentKind, GenderStyle, OutputFormat, Text};
use crate::say;
use crate::source::{FileId, Node, Path, Span};

/// The name of the file at the root of a project.
pub const FILE_NAME: &str = "lotse.yaml";
/// The version of the schema that this lotse reads.
pub const SCHEMA_VERSION: u32 = 1;

/// The settings or an exception name a rule that does not exist.
pub static UNKNOWN_RULE: RuleInfo = RuleInfo {
    code: "L030",
    name: "unknown-rule",
    severity: Severity::Error,
    summary: Phrase {
        de: "Die Einstellungen oder eine Ausnahme nennen eine Regel, die es nicht gibt.",
        en: "The settings or an exception name a rule that does not exist.",
    },
    page: include_str!("../docs/rules/L030-unknown-rule.md"),
    source: None,
};

/// The project was written against another version of the catalogue or of lotse.
pub static VERSION_MISMATCH: RuleInfo = RuleInfo {
    code: "L031",
    name: "version-mismatch",
    severity: Severity::Error,
    summary: Phrase {
        de: "Das Projekt ist für eine andere Version von lotse oder des Katalogs geschrieben.",
        en: "The project is written for another version of lotse or of the catalogue.",
    },
    page: include_str!("../docs/rules/L031-version-mismatch.md"),
    source: None,
};

/// What the settings can have wrong.
pub static FAULTS: &[&RuleInfo] = &[&UNKNOWN_RULE, &VERSION_MISMATCH];

/// The settings of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Die Einstellungen eines Projekts."))]
pub struct Config {
    /// The version of the schema: 1.
    #[schemars(extend("x-de" = "Version des Schemas: 1."), range(min = 1, max = 1))]
    #[serde(deserialize_with = "schema_version")]
    pub lotse: u32,
    /// The version of the shipped catalogue that the project was written against, such as 2026.1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Version des mitgelieferten Katalogs, für die das Projekt geschrieben ist, zum Beispiel 2026.1."))]
    pub catalogue: Option<Text>,
    /// The language of documents, and of findings unless `--lang` says otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Sprache der Dokumente, und der Befunde, sofern --lang nichts anderes sagt."))]
    pub language: Option<ProjectLanguage>,
    /// How documents name people of all genders.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Wie Dokumente Menschen aller Geschlechter benennen."))]
    pub gender_style: Option<GenderStyle>,
    /// The date by which deadlines and validity are judged; without it, the day of the run.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Datum, nach dem Fristen und Geltung beurteilt werden; ohne Angabe der Tag des Laufs."))]
    pub today: Option<Date>,
    /// Which documents are rendered, and where to.
    #[serde(default)]
    #[schemars(extend("x-de" = "Welche Dokumente entstehen und wohin."))]
    pub render: Render,
    /// Levels of rules by code or name: off, hint, warning or error.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    #[schemars(extend("x-de" = "Stufen von Regeln nach Code oder Name: off, hint, warning oder error."))]
    pub rules: IndexMap<String, Level>,
    /// Paths that are not read, as patterns such as `entwuerfe/**`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Pfade, die nicht gelesen werden, als Muster wie entwuerfe/**."))]
    pub exclude: Vec<Text>,
    /// The look of the documents.
    #[serde(default)]
    #[schemars(extend("x-de" = "Aussehen der Dokumente."))]
    pub theme: Theme,
}

/// Which documents are rendered, and where to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Welche Dokumente entstehen und wohin."))]
pub struct Render {
    /// The output folder relative to the project; without it, `out`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Ausgabeordner relativ zum Projekt; ohne Angabe „out“."))]
    pub out: Option<Text>,
    /// The formats; without it, all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Formate; ohne Angabe alle."))]
    pub formats: Vec<OutputFormat>,
    /// The kinds of documents; without it, all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Arten von Dokumenten; ohne Angabe alle."))]
    pub documents: Vec<DocumentKind>,
    /// For whom; without it, for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("x-de" = "Für wen; ohne Angabe für alle."))]
    pub audiences: Vec<Audience>,
}

/// The look of the documents.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("x-de" = "Aussehen der Dokumente."))]
pub struct Theme {
    /// The colour of headings and lines, as #rrggbb; a dark one, so that it can be read on white.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-de" = "Farbe der Überschriften und Linien als #rrggbb; eine dunkle, die auf Weiß lesbar ist."))]
    pub accent: Option<Text>,
}

/// The language of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(extend("x-de" = "Sprache eines Projekts."))]
pub enum ProjectLanguage {
    /// German
    #[schemars(extend("x-de" = "Deutsch"))]
    De,
    /// English
    #[schemars(extend("x-de" = "Englisch"))]
    En,
}

/// The level of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[schemars(extend("x-de" = "Stufe einer Regel."))]
pub enum Level {
    /// not judged
    #[schemars(extend("x-de" = "wird nicht geprüft"))]
    Off,
    /// worth a thought
    #[schemars(extend("x-de" = "einen Gedanken wert"))]
    Hint,
    /// likely wrong
    #[schemars(extend("x-de" = "wahrscheinlich falsch"))]
    Warning,
    /// wrong
    #[schemars(extend("x-de" = "falsch"))]
    Error,
}

impl Level {
    /// The level as findings carry it; `None` where the rule is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Level::Off => None,
            Level::Hint => Some(Severity::Hint),
            Level::Warning => Some(Severity::Warning),
            Level::Error => Some(Severity::Error),
        }
    }
}

fn schema_version<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let version = u32::deserialize(deserializer)?;
    if version == SCHEMA_VERSION { Ok(version) } else { Err(serde::de::Error::custom("another version of the schema")) }
}

impl Default for Config {
    fn default() -> Self {
        Config {
            lotse: SCHEMA_VERSION,
            catalogue: None,
            language: None,
            gender_style: None,
            today: None,
            render: Render::default(),
            rules: IndexMap::new(),
            exclude: Vec::new(),
            theme: Theme::default(),
        }
    }
}

impl Config {
    /// The language of documents and findings, where the project sets one.
    pub fn language(&self) -> Option<Language> {
        self.language.map(|language| match language {
            ProjectLanguage::De => Language::De,
            ProjectLanguage::En => Language::En,
        })
    }

    /// How documents name people; both forms unless the project says otherwise, which is lawful in every Land.
    pub fn gender_style(&self) -> GenderStyle {
        self.gender_style.unwrap_or(GenderStyle::Pair)
    }

    /// The output folder relative to the project.
    pub fn out(&self) -> &str {
        self.render.out.as_ref().map_or("out", |out| out.as_str())
    }
}

/// The settings together with the places of their values.
#[derive(Debug, Default)]
pub struct Settings {
    /// The values; those that could not be read have their defaults.
    pub config: Config,
    tree: Option<Node>,
}

impl Settings {
    /// The place of a rule's name under `rules`.
    pub fn rule_place(&self, name: &str) -> Option<Span> {
        self.tree.as_ref()?.find_key(&Path::new("rules").key(name))
    }

    /// The settings that a file holds. What is wrong becomes findings, and the defaults hold.
    pub fn read(
        reading: Reading,
        file: FileId,
        catalogue: &str,
        language: Language,
        found: &mut Vec<Diagnostic>,
    ) -> Self {
        let flawed = !reading.diagnostics.is_empty();
        found.extend(reading.diagnostics);
        let Some(document) = reading.documents.into_iter().next() else {
            if !flawed {
                found.push(empty(file, language));
            }
            return Settings::default();
        };
        let tree = document.tree;
        match from_tree::<Config>(&tree) {
            Ok(config) if !flawed => {
                found.extend(wrong_values(&config, &tree, language));
                if let Some(other) = config.catalogue.as_ref().filter(|version| version.as_str() != catalogue) {
                    let place = tree.get("catalogue").map_or(tree.span, |node| node.span);
                    found.push(other_catalogue(place, other, catalogue, language));
                }
                Settings { config, tree: Some(tree) }
            }
            Ok(config) => Settings { config, tree: Some(tree) },
            Err(_) => {
                if !flawed {
                    found.extend(faults(&tree, language));
                }
                Settings { config: Config::default(), tree: Some(tree) }
            }
        }
    }
}

/// Values that the schema cannot judge: patterns, a colour, a folder inside the project.
fn wrong_values(config: &Config, tree: &Node, language: Language) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut report = |path: Path, message: String, help: String| {
        let place = tree.find(&path).map_or(tree.span, |node| node.span);
        found.push(Diagnostic::new(&load::faults::WRONG_VALUE, place, message).help(help));
    };
    for (index, pattern) in
        config.exclude.iter().enumerate().filter(|(_, pattern)| globset::Glob::new(pattern).is_err())
    {
        report(
            Path::new("exclude").index(index),
            say!(language, "„{pattern}“ ist kein Muster für Pfade", "\"{pattern}\" is no pattern of paths"),
            say!(language, "Schreiben Sie zum Beispiel „entwuerfe/**“.", "Write \"drafts/**\", for example."),
        );
    }
    let steps = || std::path::Path::new(config.out()).components();
    let inside = steps().all(|step| matches!(step, Component::Normal(_) | Component::CurDir));
    if !inside || !steps().any(|step| matches!(step, Component::Normal(_))) {
        let out = config.out();
        report(
            Path::new("render").key("out"),
            say!(
                language,
                "„{out}“ ist kein Ordner innerhalb des Projekts",
                "\"{out}\" is no folder inside the project"
            ),
            say!(
                language,
                "Nennen Sie einen Ordner wie „out“; woanders hin schreibt „lotse render --out“.",
                "Name a folder such as \"out\"; \"lotse render --out\" writes elsewhere."
            ),
        );
    }
    let is_colour = |text: &str| {
        text.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
    };
    if let Some(accent) = config.theme.accent.as_ref().filter(|accent| !is_colour(accent)) {
        report(
            Path::new("theme").key("accent"),
            say!(language, "„{accent}“ ist keine Farbe", "\"{accent}\" is no colour"),
            say!(language, "Schreiben Sie sie als \"#1f4e79\".", "Write it as \"#1f4e79\"."),
        );
    }
    found
}

fn faults(tree: &Node, language: Language) -> Vec<Diagnostic> {
    if let Some(written) = tree.get("lotse").filter(|written| {
        written.as_str().is_some_and(|text| text.parse::<u32>().is_ok_and(|version| version > SCHEMA_VERSION))
    }) {
        let version = written.as_str().unwrap_or_default();
        let message = say!(
            language,
            "Das Projekt ist für Version {version} des Schemas geschrieben, dieses lotse liest Version {SCHEMA_VERSION}",
            "The project is written for version {version} of the schema, this lotse reads version {SCHEMA_VERSION}"
        );
        let help =
            say!(language, "Installieren Sie eine neuere Version von lotse.", "Install a newer version of lotse.");
        return vec![Diagnostic::new(&VERSION_MISMATCH, written.span, message).help(help)];
    }
    let spelling = Spelling {
        scalar: |x_type, text, language| {
            model::scalar::check(x_type, text, language).map_err(|fault| (fault.message, fault.help))
        },
        field_alias: model::german::field,
    };
    load::check(tree, &Shapes::compile(&schema()), spelling, language)
}

fn other_catalogue(place: Span, written: &str, catalogue: &str, language: Language) -> Diagnostic {
    let message = say!(
        language,
        "Das Projekt ist für Version {written} des Katalogs geschrieben, dieses lotse enthält Version {catalogue}",
        "The project is written for version {written} of the catalogue, this lotse contains version {catalogue}"
    );
    let help = say!(
        language,
        "Prüfen Sie die geerbten Werte mit „lotse show“, und tragen Sie dann „catalogue: {catalogue}“ ein.",
        "Check the inherited values with \"lotse show\", then write \"catalogue: {catalogue}\"."
    );
    Diagnostic::new(&VERSION_MISMATCH, place, message).help(help)
}

fn empty(file: FileId, language: Language) -> Diagnostic {
    let message = say!(language, "lotse.yaml enthält keine Einstellungen", "lotse.yaml contains no settings");
    let help = say!(language, "Schreiben Sie mindestens „lotse: 1“.", "Write at least \"lotse: 1\".");
    Diagnostic::new(&load::faults::EMPTY_FILE, Span::top(file), message).help(help)
}

/// The JSON Schema of `lotse.yaml`, with annotations.
pub fn schema() -> serde_json::Value {
    model::schema::generate::<Config>()
}

/// The JSON Schema of `lotse.yaml` as editors use it.
pub fn published(language: Language) -> serde_json::Value {
    let title = Phrase { de: "Einstellungen des Projekts", en: "settings of the project" };
    model::schema::published_type::<Config>("project.schema.json", title.get(language), language)
}
