//! A project describes exactly one organisation.

use super::Project;
use super::faults::{MISSING_ORGANISATION, SECOND_ORGANISATION};
use crate::config::FILE_NAME;
use crate::diagnostic::Diagnostic;
use crate::i18n::Language;
use crate::model::Kind;
use crate::say;
use crate::source::{Path, Sources, Span};

/// Reports that there is no organisation, or more than one.
pub(crate) fn check(project: &Project, sources: &Sources, language: Language, found: &mut Vec<Diagnostic>) {
    let mut own = project.organisations.own();
    let Some(first) = own.next() else {
        found.extend(missing(project, sources, language));
        return;
    };
    for second in own {
        let (one, two) = (&first.name, &second.name);
        let message = say!(
            language,
            "Das Projekt beschreibt schon „{one}“; „{two}“ ist eine zweite Organisation",
            "The project already describes \"{one}\"; \"{two}\" is a second organisation"
        );
        let help = say!(
            language,
            "Legen Sie für jede Organisation einen eigenen Ordner mit „lotse.yaml“ an. Wer nur mitarbeitet, gehört unter „partners“.",
            "Create a folder of its own with \"lotse.yaml\" for each organisation. Who only works with you belongs below \"partners\"."
        );
        let place = second.place(&Path::new("id"));
        found.push(Diagnostic::new(&SECOND_ORGANISATION, place, message).help(help).related(
            first.span(&Path::new("id")),
            say!(language, "hier steht die erste", "the first one stands here"),
        ));
    }
}

/// A project that describes something but not the organisation in which it happens.
fn missing(project: &Project, sources: &Sources, language: Language) -> Option<Diagnostic> {
    let first = project.definitions().find(|definition| !definition.is_catalogue())?;
    if !project.taint.is_whole(Kind::Organisation) {
        return None;
    }
    let settings = sources.project_files().find(|(_, file)| file.path == FILE_NAME);
    let file = settings.map_or(first.span.file, |(file, _)| file);
    let message =
        say!(language, "Das Projekt beschreibt keine Organisation", "The project does not describe an organisation");
    let help = say!(
        language,
        "Legen Sie eine Datei „organisation.yaml“ an, die mit „kind: organisation“ beginnt; „lotse new organisation …“ schreibt eine Vorlage.",
        "Create a file \"organisation.yaml\" that begins with \"kind: organisation\"; \"lotse new organisation …\" writes a template."
    );
    Some(Diagnostic::new(&MISSING_ORGANISATION, Span::top(file), message).help(help))
}
