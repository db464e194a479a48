//! L702 unit-without-lotsen: a concept forgets a unit.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Organisation, Unit};
use crate::project::capacity::{Capacity, eligible};
use crate::rules::{Context, Rule, wording};
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
    let forgotten: Vec<(usize, &Unit)> = organisation
        .units
        .iter()
        .enumerate()
        .filter(|(_, unit)| {
            let over = unit.valid.as_ref().is_some_and(|valid| valid.to.is_some_and(|to| to < cx.today));
            !over && wanted.contains(unit.id.as_str()) && !served.contains(unit.id.as_str())
        })
        .collect();
    if forgotten.is_empty() {
        return;
    }
    let names = wording::names(cx.language, forgotten.iter().map(|(_, unit)| unit.name.as_str()));
    let message = say!(
        cx.language,
        "Für {names} sind keine Lotsinnen oder Lotsen vorgesehen",
        "No Lotsinnen or Lotsen are planned for {names}"
    );
    let help = match forgotten.len() {
        1 => say!(
            cx.language,
            "Ergänzen Sie die Einheit unter „units“. Soll sie keine bekommen, schreiben Sie bei ihr in der Organisation „lotsen: 0“.",
            "Add the unit below \"units\". If it is to have none, write \"lotsen: 0\" for it in the organisation."
        ),
        _ => say!(
            cx.language,
            "Ergänzen Sie die Einheiten unter „units“. Soll eine keine bekommen, schreiben Sie bei ihr in der Organisation „lotsen: 0“.",
            "Add the units below \"units\". If one is to have none, write \"lotsen: 0\" for it in the organisation."
        ),
    };
    let path = Path::new("chapters").key("numbers").key("units");
    let mut added = report.at(concept.key_place(&path), message).help(help);
    for (index, _) in forgotten {
        let unit = organisation.span(&Path::new("units").index(index).key("id"));
        added = added.related(unit, say!(cx.language, "die Einheit", "the unit"));
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
