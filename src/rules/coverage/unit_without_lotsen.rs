//! L702 unit-without-lotsen: a concept forgets a unit.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Organisation};
use crate::project::capacity::{Capacity, eligible};
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L702",
        name: "unit-without-lotsen",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Für eine Einheit sieht kein Konzept Lotsinnen oder Lotsen vor.",
            en: "No concept provides Lotsinnen or Lotsen for a unit.",
        },
        page: include_str!("../../../docs/rules/L702-unit-without-lotsen.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let whole = [Kind::Organisation, Kind::Concept].into_iter().all(|kind| cx.project.taint.is_whole(kind));
    let Some(organisation) = cx.project.organisation().filter(|_| whole) else { return };
    // Concepts without units say nothing about the distribution; several concepts may share the units among them.
    let concepts = cx.project.concepts.own().map(|concept| (concept, Capacity::of(cx.project, concept, cx.today)));
    let concepts: Vec<_> = concepts.filter(|(_, capacity)| !capacity.units.is_empty()).collect();
    let Some((concept, _)) = concepts.first() else { return };
    let entries = concepts.iter().flat_map(|(_, capacity)| &capacity.units);
    let served: BTreeSet<&str> =
        entries.filter(|entry| !entry.persons.is_zero()).map(|entry| entry.unit.as_str()).collect();
    let served = served_with_all_below(organisation, &served);
    let wanted: HashSet<&str> = eligible(organisation).into_iter().map(|unit| unit.id.as_str()).collect();
    for (index, unit) in organisation.units.iter().enumerate() {
        let over = unit.valid.as_ref().is_some_and(|valid| valid.to.is_some_and(|to| to < cx.today));
        if over || !wanted.contains(unit.id.as_str()) || served.contains(unit.id.as_str()) {
            continue;
        }
        let name = &unit.name;
        report
            .at(
                concept.key_place(&Path::new("chapters").key("numbers").key("units")),
                say!(
                    cx.language,
                    "Für „{name}“ sind keine Lotsinnen oder Lotsen vorgesehen",
                    "No Lotsinnen or Lotsen are planned for \"{name}\""
                ),
            )
            .related(
                organisation.span(&Path::new("units").index(index).key("id")),
                say!(cx.language, "die Einheit", "the unit"),
            )
            .help(say!(
                cx.language,
                "Ergänzen Sie die Einheit unter „units“. Soll sie keine bekommen, schreiben Sie bei ihr in der Organisation „lotsen: 0“.",
                "Add the unit below \"units\". If it is to have none, write \"lotsen: 0\" for it in the organisation."
            ));
    }
}

/// The units that have Lotsinnen or Lotsen, or stand below one that has.
fn served_with_all_below<'o>(organisation: &'o Organisation, served: &BTreeSet<&str>) -> HashSet<&'o str> {
    let mut below: HashMap<&str, Vec<&'o str>> = HashMap::new();
    for unit in &organisation.units {
        if let Some(parent) = &unit.parent {
            below.entry(parent.as_str()).or_default().push(unit.id.as_str());
        }
    }
    let ids = organisation.units.iter().map(|unit| unit.id.as_str());
    let mut next: Vec<&str> = ids.filter(|id| served.contains(id)).collect();
    let mut reached = HashSet::new();
    // Units may stand in a circle, which is reported elsewhere; none is visited twice.
    while let Some(unit) = next.pop() {
        if reached.insert(unit) {
            next.extend(below.get(unit).into_iter().flatten());
        }
    }
    reached
}
