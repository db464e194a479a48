//! What templates see: the facts of one document, with titles in place of ids and figures as a document writes them.
//!
//! Facts are prepared here, words stand in the template, typography is set on the tree. Every value is either something to
//! print as it stands, a list, a group of values, or true and false; what is not known is null. So a template may ask for
//! every field that `docs/templates.md` names, whatever the user wrote.

mod agenda;
mod amounts;
mod appointment;
mod council_paper;
mod interview_guide;
mod job_ad;
mod job_description;
mod lotsen_concept;
mod pay;
mod people;
mod post;
mod posting;
mod raci;
mod reader;
mod record;
mod requirements;
mod requirements_profile;
mod role_catalogue;
mod role_profile;
mod shared;

use std::collections::BTreeSet;

use serde_json::Value;
use smol_str::SmolStr;

use crate::document::mention::Mentions;
use crate::i18n::Language;
use crate::model::{Concept, Date, DocumentKind, GenderStyle, Kind, Position, Role};
use crate::project::{Defined, Project};
use crate::say;
use crate::source::{FileId, Sources};

use reader::Reader;

/// Everything that one document says, and what was read for it.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The kind of the document.
    pub kind: DocumentKind,
    /// The id of the definition that it is about.
    pub subject: SmolStr,
    /// What the document calls itself: its kind, or what a council paper is where it decides nothing.
    pub label: String,
    /// The language.
    pub language: Language,
    /// Whom or what it is about, as in „Digitale Lotsin / Digitaler Lotse“.
    pub title: String,
    /// The municipality.
    pub organisation: String,
    /// What stands at the foot of each page beside the municipality: version, date, state of decision.
    pub footer: Vec<String>,
    /// What the template sees.
    pub value: Value,
    /// The same facts for machines, where the kind has such a form: schema.org `JobPosting` for an advertisement.
    pub structured: Option<Value>,
    /// The ids of all definitions that were read; those of the shipped catalogue begin with `lotse:`.
    pub reads: BTreeSet<SmolStr>,
    /// References that led nowhere and figures that could not be computed. Where there are any, ids stand in the document,
    /// so it may appear as a draft only.
    pub missing: BTreeSet<SmolStr>,
    /// The Markdown files that were read.
    pub files: BTreeSet<FileId>,
    /// The names that stand in the facts, and what has documents of its own among what they mean.
    pub mentions: Mentions,
}

/// How documents are worded.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// The language.
    pub language: Language,
    /// How people of all genders are named.
    pub style: GenderStyle,
    /// The day as of which dated figures are taken.
    pub today: Date,
}

/// Collects the facts of one document; `None` where there is no sound definition of that id.
pub(super) fn prepare(
    project: &Project,
    sources: &Sources,
    kind: DocumentKind,
    id: &str,
    manner: Manner,
) -> Option<Prepared> {
    let Manner { language, style, today } = manner;
    let reader = Reader::new(project, sources, style, language, today);
    let mut structured = None;
    let (title, value) = match kind.subject() {
        Kind::Role => {
            let role = reader.role(id)?;
            (reader.title(&role.title), of_role(&reader, kind, role))
        }
        Kind::Position => {
            let position = reader.position(id)?;
            let value = of_position(&reader, kind, position);
            if kind == DocumentKind::JobAd {
                structured = posting::posting(&reader, position, &value);
            }
            (reader.position_title(position), value)
        }
        Kind::Concept => {
            let concept = reader.concept(id)?;
            (concept.title.as_str().to_owned(), of_concept(&reader, kind, concept))
        }
        Kind::Organisation => {
            let organisation = reader.organisation().filter(|it| it.id() == id)?;
            (organisation.name.as_str().to_owned(), role_catalogue::view(&reader, organisation))
        }
        Kind::Competences | Kind::Process | Kind::Staffing => return None,
    };
    let organisation = reader.organisation().map(|organisation| organisation.name.as_str().to_owned());
    let footer = footer(&value, language);
    let own_label = value.pointer("/paper/kind").and_then(Value::as_str);
    let label = own_label.unwrap_or_else(|| kind.label().get(language)).to_owned();
    let record = reader.into_record();
    Some(Prepared {
        kind,
        subject: id.into(),
        label,
        language,
        title,
        organisation: organisation.unwrap_or_default(),
        footer,
        value,
        structured,
        reads: record.reads,
        missing: record.missing,
        files: record.files,
        mentions: record.mentions,
    })
}

fn of_role(reader: &Reader<'_>, kind: DocumentKind, role: &Defined<Role>) -> Value {
    match kind {
        DocumentKind::Appointment => appointment::view(reader, role),
        _ => role_profile::view(reader, role),
    }
}

fn of_position(reader: &Reader<'_>, kind: DocumentKind, position: &Defined<Position>) -> Value {
    match kind {
        DocumentKind::RequirementsProfile => requirements_profile::view(reader, position),
        DocumentKind::JobAd => job_ad::view(reader, position),
        DocumentKind::InterviewGuide => interview_guide::view(reader, position),
        _ => job_description::view(reader, position),
    }
}

fn of_concept<'p>(reader: &Reader<'p>, kind: DocumentKind, concept: &'p Defined<Concept>) -> Value {
    match kind {
        DocumentKind::CouncilPaper => council_paper::view(reader, concept),
        _ => lotsen_concept::view(reader, concept),
    }
}

/// What stands at the foot of each page: version, date and state of decision.
fn footer(value: &Value, language: Language) -> Vec<String> {
    let text = |group: &str, name: &str| value.pointer(&format!("{group}/{name}")).and_then(Value::as_str);
    let version = text("/concept", "version").map(|version| say!(language, "Version {version}", "Version {version}"));
    let date = text("/concept", "date").or_else(|| text("", "as_of"));
    let date = date.map(|date| say!(language, "Stand: {date}", "As of {date}"));
    let state = text("/decision", "state").map(str::to_owned);
    [version, date, state].into_iter().flatten().collect()
}
