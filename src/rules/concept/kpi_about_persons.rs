//! L618 kpi-about-persons: an indicator measures single members of staff.

use super::{measured, singled_out};
use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::rules::{Context, Rule};
use crate::say;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L618",
        name: "kpi-about-persons",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Kennzahl misst einzelne Beschäftigte.",
            en: "An indicator measures individual members of staff.",
        },
        page: include_str!("../../../docs/rules/L618-kpi-about-persons.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let texts = |kpi: &crate::model::Kpi| {
        let unit = kpi.unit.as_ref().map_or("", |unit| unit.as_str());
        singled_out::find(&kpi.title, unit).map(|(in_title, words)| {
            let field = if in_title { "title" } else { "unit" };
            (field, words.to_owned())
        })
    };
    for measured in measured::written(cx.project, |kpi| texts(kpi).is_some()) {
        let Some((field, words)) = texts(measured.kpi) else { continue };
        let title = &measured.kpi.title;
        report
            .at(
                measured.definition.place(&measured.path.key(field)),
                say!(
                    cx.language,
                    "Die Kennzahl „{title}“ misst einzelne Beschäftigte („{words}“)",
                    "The indicator \"{title}\" measures individual members of staff (\"{words}\")"
                ),
            )
            .help(say!(
                cx.language,
                "Zählen Sie je Einheit oder für die ganze Verwaltung; ist ein Mittelwert gemeint, schreiben Sie „im Durchschnitt“. Soll wirklich je Person ausgewertet werden, klären Sie vorher mit Personalrat und Datenschutz, ob das zulässig ist.",
                "Count by unit or for the whole administration; where a mean is meant, write \"im Durchschnitt\". Where persons are really to be measured, first clarify with the staff council and data protection whether that is allowed."
            ));
    }
}
