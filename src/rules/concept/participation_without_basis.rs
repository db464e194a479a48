//! L630 participation-without-basis: nothing says by which law somebody takes part.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::{Language, Phrase};
use crate::model::concept::{ParticipationEntry, ParticipationForm};
use crate::model::{Body, Concept, Land};
use crate::norms::{Norm, Representation, representation, representation_read_on};
use crate::project::Defined;
use crate::rules::{Context, Rule, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L630",
        name: "participation-without-basis",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Für eine Beteiligung ist keine Rechtsgrundlage genannt.",
            en: "No legal basis is named for a participation.",
        },
        page: include_str!("../../../docs/rules/L630-participation-without-basis.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for concept in cx.project.concepts.own() {
        let parent = cx.project.concepts.parent_in_project(concept);
        let reported = |entry: &ParticipationEntry| {
            parent.is_some_and(|parent| open(cx, parent).any(|(_, other)| other.body == entry.body))
        };
        for (index, entry) in open(cx, concept).filter(|(_, entry)| !reported(entry)) {
            let path = Path::new("chapters").key("participation").key("entries").index(index);
            let body = entry.body.label().get(cx.language);
            report
                .at(
                    concept.place(&path.key("body")),
                    say!(
                        cx.language,
                        "Für die Beteiligung „{body}“ ist keine Rechtsgrundlage genannt",
                        "No legal basis is named for the participation of \"{body}\""
                    ),
                )
                .help(help(cx, entry.body));
        }
    }
}

/// The bodies that take part by law, and for which neither the concept nor the organisation names it.
fn open<'c>(
    cx: &'c Context<'_>,
    concept: &'c Defined<Concept>,
) -> impl Iterator<Item = (usize, &'c ParticipationEntry)> {
    let chapter = concept.chapters.as_ref().and_then(|chapters| chapters.participation.as_ref());
    let entries = chapter.map(|chapter| &chapter.entries[..]).unwrap_or_default();
    let partners = cx.project.organisation().map(|organisation| &organisation.participation[..]).unwrap_or_default();
    let known = |body: Body| partners.iter().any(|partner| partner.body == body && partner.basis.is_some());
    entries.iter().enumerate().filter(move |(_, entry)| {
        let is_by_law = matches!(entry.body, Body::StaffCouncil | Body::EqualOpportunities | Body::SeverelyDisabled);
        // Who is only told about something needs no right to be told.
        is_by_law && entry.form != ParticipationForm::Information && entry.basis.is_none() && !known(entry.body)
    })
}

fn help(cx: &Context<'_>, body: Body) -> String {
    let step = say!(
        cx.language,
        "Ergänzen Sie „basis: …“ mit Gesetz und Paragraf, hier oder unter „participation“ in der Organisation.",
        "Add \"basis: …\" with the law and its section, here or below \"participation\" in the organisation."
    );
    let land = cx.project.organisation().and_then(|organisation| organisation.land);
    let suggestion = match (body, land) {
        (Body::StaffCouncil, Some(land)) => suggestion(cx.language, land),
        (Body::StaffCouncil, None) => say!(
            cx.language,
            "Maßgeblich ist das Personalvertretungsgesetz des Landes; mit „land: …“ in der Organisation schlägt lotse die Vorschriften vor.",
            "What counts is the law of the Land on the representation of staff; with \"land: …\" in the organisation lotse suggests the sections."
        ),
        (Body::SeverelyDisabled, _) => say!(
            cx.language,
            "Für die Schwerbehindertenvertretung gilt das SGB IX.",
            "For the representation of severely disabled staff it is the SGB IX."
        ),
        _ => say!(
            cx.language,
            "Für die Gleichstellungsbeauftragte gilt das Gleichstellungsgesetz des Landes.",
            "For the equal opportunities officer it is the equality act of the Land."
        ),
    };
    format!("{step} {suggestion}")
}

/// What the table says of a Land: with its Stand, and what nobody has looked up as not looked up.
fn suggestion(language: Language, land: Land) -> String {
    let name = land.label().get(language);
    let Some(row) = representation(land) else { return String::new() };
    let (law, norms) = (&row.law, norms(language, row));
    if norms.is_empty() {
        return say!(
            language,
            "In {name} gilt das {law}; welche Paragrafen einschlägig sind, weiß lotse nicht.",
            "In {name} it is the {law}; lotse does not know which sections are relevant."
        );
    }
    let as_of = match (row.as_of, &row.source) {
        (Some(day), _) => {
            let day = wording::date(language, day);
            say!(language, "Stand {day}", "As of {day}")
        }
        (None, Some(_)) => {
            let day = wording::date(language, representation_read_on());
            say!(language, "Nachgelesen am {day}", "Looked up on {day}")
        }
        (None, None) => say!(language, "Nicht nachgelesen", "Not looked up"),
    };
    let norms = norms.join("; ");
    say!(
        language,
        "In {name} kommen nach dem {law} in Betracht: {norms}. {as_of}; prüfen Sie die geltende Fassung.",
        "In {name} these sections of the {law} may be relevant: {norms}. {as_of}; check the text in force."
    )
}

fn norms(language: Language, row: &Representation) -> Vec<String> {
    let labelled = [
        (&row.personnel, Phrase { de: "Personalangelegenheiten", en: "personnel matters" }),
        (&row.organisation, Phrase { de: "Organisation und Technik", en: "organisation and technology" }),
        (&row.other, Phrase { de: "Mitwirkung und anderes", en: "co-operation and other" }),
        (&row.general, Phrase { de: "Beteiligung", en: "participation" }),
    ];
    let word = |(norm, label): (&Option<Norm>, Phrase)| {
        let Norm { norm, checked } = norm.as_ref()?;
        let label = label.get(language);
        let unchecked = if *checked { String::new() } else { say!(language, ", ungeprüft", ", unchecked") };
        Some(format!("{norm} ({label}{unchecked})"))
    };
    labelled.into_iter().filter_map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_says_how_sure_it_is() {
        let bavaria = suggestion(Language::De, Land::By);
        assert!(bavaria.contains("Art. 75 Abs. 1 (Personalangelegenheiten)") && bavaria.contains("Stand 01.08.2023"));
        assert!(bavaria.contains("Art. 75a (Organisation und Technik, ungeprüft)"), "{bavaria}");
        assert!(suggestion(Language::En, Land::Th).contains("§ 73 (participation, unchecked). Not looked up;"));
        assert!(suggestion(Language::De, Land::He).ends_with("weiß lotse nicht."));
    }
}
