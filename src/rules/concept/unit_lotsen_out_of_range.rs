//! L615 unit-lotsen-out-of-range: a concept gives a unit another number of Lotsinnen and Lotsen than the organisation wants.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Kind;
use crate::project::capacity::{Bounds, Capacity};
use crate::rules::amounts::bounds;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L615",
        name: "unit-lotsen-out-of-range",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Die Zahl der Lotsinnen und Lotsen einer Einheit liegt außerhalb dessen, was gewünscht ist.",
            en: "The number of Lotsinnen and Lotsen of a unit does not fit what the organisation provides.",
        },
        page: include_str!("../../../docs/rules/L615-unit-lotsen-out-of-range.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(organisation) = cx.project.organisation().filter(|_| cx.project.taint.is_whole(Kind::Organisation)) else {
        return;
    };
    for concept in cx.project.concepts.own() {
        let capacity = Capacity::of(cx.project, concept, cx.today);
        for (wanted_at, unit) in organisation.units.iter().enumerate() {
            let Some(wanted) = unit.lotsen.map(Bounds::of) else { continue };
            let entries = || capacity.units.iter().enumerate().filter(|(_, entry)| entry.unit == unit.id.as_str());
            // A unit may stand there once for each role; what counts is how many persons it has in all.
            let Some(planned) = entries().map(|(_, entry)| entry.persons).reduce(Bounds::plus) else { continue };
            let Some(last) = entries().map(|(index, _)| index).next_back().filter(|_| !wanted.contains(planned)) else {
                continue;
            };
            let path = Path::new("chapters").key("numbers").key("units").index(last).key("number");
            let name = &unit.name;
            let (planned, wanted) = (bounds(cx.language, planned), bounds(cx.language, wanted));
            report
                .at(
                    concept.place(&path),
                    say!(
                        cx.language,
                        "Für „{name}“ sind hier {planned} vorgesehen, gewünscht sind laut Organisation {wanted}",
                        "{planned} are planned here for \"{name}\", the organisation wants {wanted}"
                    ),
                )
                .related(
                    organisation.span(&Path::new("units").index(wanted_at).key("lotsen")),
                    say!(cx.language, "so viele sind gewünscht", "what the organisation wants"),
                )
                .help(say!(
                    cx.language,
                    "Gleichen Sie die Zahl im Konzept und „lotsen“ bei der Einheit aneinander an.",
                    "Bring the number in the concept and \"lotsen\" of the unit in line."
                ));
        }
    }
}
