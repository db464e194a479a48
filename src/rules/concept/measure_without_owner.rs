//! L628 measure-without-owner: nobody is responsible for a measure.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Measure, MeasureState, Organisation};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L628",
        name: "measure-without-owner",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Für eine Maßnahme ist niemand verantwortlich.",
            en: "Nobody is responsible for a measure.",
        },
        page: include_str!("../../../docs/rules/L628-measure-without-owner.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for organisation in cx.project.organisations.own() {
        let open = |measure: &Measure| is_under_way(measure) && !has_owner(organisation, measure);
        for (index, measure) in organisation.measures.iter().enumerate().filter(|(_, measure)| open(measure)) {
            let title = &measure.title;
            let message = match &measure.unit {
                None => say!(
                    cx.language,
                    "Für die Maßnahme „{title}“ ist niemand verantwortlich",
                    "Nobody is responsible for the measure \"{title}\""
                ),
                Some(unit) => say!(
                    cx.language,
                    "Für die Maßnahme „{title}“ ist keine Rolle verantwortlich, und die Einheit „{unit}“ hat keine Leitung",
                    "No role is responsible for the measure \"{title}\", and the unit \"{unit}\" has no head"
                ),
            };
            report.at(organisation.place(&Path::new("measures").index(index).key("id")), message).help(say!(
                cx.language,
                "Ergänzen Sie „owner: …“ mit der Rolle, die dafür sorgt, dass die Maßnahme vorankommt.",
                "Add \"owner: …\" with the role that sees to it that the measure makes progress."
            ));
        }
    }
}

/// An idea has no owner yet, and what is done or rejected needs none.
fn is_under_way(measure: &Measure) -> bool {
    !matches!(measure.state, Some(MeasureState::Idea | MeasureState::Done | MeasureState::Rejected))
}

/// Whether a role is named, or a unit whose head is known; of a unit that does not exist nobody knows.
fn has_owner(organisation: &Organisation, measure: &Measure) -> bool {
    let by_unit = || {
        let unit = measure.unit.as_ref()?;
        let unit =
            organisation.units.iter().find(|known| unit.local().unwrap_or(unit.as_str()) == known.id.as_str())?;
        Some(unit.head.is_some() || unit.head_title.is_some())
    };
    measure.owner.is_some() || by_unit().unwrap_or(false)
}
