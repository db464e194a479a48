//! What the template of a role catalogue sees.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::reader::Reader;
use super::{agenda, amounts, raci, shared};
use crate::i18n::Phrase;
use crate::model::{Board, EcosystemFunction, Organisation, Process, Ref, Role, Supervisor, Unit};
use crate::project::Defined;
use crate::project::capacity::Bounds;
use crate::project::figures::Figures;

/// The ten functions in two groups, in as few words as fit above a narrow column.
const FUNCTIONS: [[(EcosystemFunction, Phrase); 5]; 2] = [
    [
        (EcosystemFunction::Orientation, Phrase { de: "Orientierung", en: "Orientation" }),
        (EcosystemFunction::Coordination, Phrase { de: "Koordination", en: "Coordination" }),
        (EcosystemFunction::Contact, Phrase { de: "Kontakt", en: "Contact" }),
        (EcosystemFunction::ChannelIdeas, Phrase { de: "Ideen", en: "Ideas" }),
        (EcosystemFunction::Synergies, Phrase { de: "Synergien", en: "Synergies" }),
    ],
    [
        (EcosystemFunction::Networking, Phrase { de: "Vernetzung", en: "Networking" }),
        (EcosystemFunction::Culture, Phrase { de: "Kultur", en: "Culture" }),
        (EcosystemFunction::EaseFears, Phrase { de: "Ängste", en: "Fears" }),
        (EcosystemFunction::Interface, Phrase { de: "Schnittstelle", en: "Interface" }),
        (EcosystemFunction::StrategyImplementation, Phrase { de: "Strategie", en: "Strategy" }),
    ],
];

pub(super) fn view(reader: &Reader<'_>, organisation: &Defined<Organisation>) -> Value {
    let mut roles = reader.roles();
    roles.sort_by_cached_key(|role| reader.title(&role.title).to_lowercase());
    let processes = reader.processes();
    let known: Vec<&Process> = processes.iter().map(|process| &process.value).collect();
    json!({
        "organisation": shared::organisation(reader),
        "orientation": agenda::orientation(reader),
        "units": units(reader, organisation),
        "boards": organisation.boards.iter().map(|board| self::board(reader, board)).collect::<Vec<_>>(),
        "roles": roles.iter().map(|role| self::role(reader, role)).collect::<Vec<_>>(),
        "functions": functions(reader, &roles),
        "open_functions": open_functions(reader, &roles),
        "processes": processes.iter().enumerate().map(|(at, it)| process(reader, at, it)).collect::<Vec<_>>(),
        "raci": raci::matrix(reader, &known),
        "stakeholders": agenda::stakeholders(reader, &organisation.stakeholders),
        "measures": agenda::measures(reader, &organisation.measures),
        "as_of": organisation.as_of.map(|date| amounts::date(date, reader.language)),
        "source": organisation.source,
    })
}

// Organisation.

/// The units in the order of the tree, each below the one to which it belongs.
fn units(reader: &Reader<'_>, organisation: &Defined<Organisation>) -> Value {
    let figures = reader.figures(&organisation.definition);
    let planned = figures.capacity.as_ref().is_some_and(|capacity| !capacity.units.is_empty());
    let row = |(unit, depth): (&Unit, usize)| unit_row(reader, unit, depth, planned.then_some(&figures));
    let rows: Vec<Value> = tree(organisation).into_iter().map(row).collect();
    json!({ "rows": rows, "planned": planned, "lotsen": reader.lotsen() })
}

/// The units, each after the one to which it belongs, with their depth; a cycle of units is a finding and has no root.
fn tree(organisation: &Organisation) -> Vec<(&Unit, usize)> {
    let mut below: BTreeMap<Option<&str>, Vec<&Unit>> = BTreeMap::new();
    for unit in organisation.units.iter().rev() {
        below.entry(unit.parent.as_ref().map(Ref::as_str)).or_default().push(unit);
    }
    let mut tree = Vec::new();
    let mut next: Vec<(&Unit, usize)> = below.remove(&None).into_iter().flatten().map(|unit| (unit, 0)).collect();
    while let Some((unit, depth)) = next.pop() {
        tree.push((unit, depth));
        let children = below.remove(&Some(unit.id.as_str())).into_iter().flatten();
        next.extend(children.map(|child| (child, depth + 1)));
    }
    tree
}

fn unit_row(reader: &Reader<'_>, unit: &Unit, depth: usize, figures: Option<&Figures<'_>>) -> Value {
    let head = unit.head_title.as_ref().map(|title| reader.title(title));
    let staff = unit.staff.as_ref().and_then(|staff| staff.on(reader.today));
    let zero = |bounds: &Bounds| bounds.is_zero();
    let wanted = || unit.lotsen.map(Bounds::of);
    let planned = |figures: &Figures<'_>| {
        let rows = figures.capacity.as_ref()?.units.iter().filter(|row| row.unit == *unit.id.as_str());
        rows.map(|row| row.persons).reduce(Bounds::plus)
    };
    let lotsen = figures.map_or_else(wanted, planned).filter(|bounds| !zero(bounds));
    json!({
        "name": unit.name,
        "short": unit.short,
        "depth": depth,
        "kind": unit.kind.map(|kind| reader.say(kind.label())),
        "head": head.or_else(|| unit.head.as_ref().map(|head| reader.role_title(head))),
        "employer": reader.actor_of(unit.employer.as_ref()),
        "staff": staff.map(|staff| amounts::number(staff.get().into(), reader.language)),
        "lotsen": lotsen.map(|bounds| amounts::bounds(bounds, reader.language)),
    })
}

fn board(reader: &Reader<'_>, board: &Board) -> Value {
    json!({
        "name": board.name,
        "chair": reader.actor_of(board.chair.as_ref()),
        "members": reader.actors(&board.members),
        "tasks": board.tasks,
        "cadence": board.cadence.map(|cadence| reader.say(cadence.label())),
    })
}

// Roles.

fn role(reader: &Reader<'_>, role: &Defined<Role>) -> Value {
    let profile = shared::lotsen_profile(reader, role.lotsen_profile);
    let functional = role.reports_to.as_ref().and_then(|to| to.functional.as_ref()).and_then(Supervisor::actor);
    json!({
        "title": reader.title(&role.title),
        "purpose": role.purpose,
        "profile": profile.get("label"),
        "spectrum": role.mandate.as_ref().map(|mandate| reader.say(mandate.spectrum().label())),
        "unit": reader.actor_of(role.unit.as_ref()),
        "functional": reader.actor_of(functional),
    })
}

/// Which role does what for the cooperation of all; roles without any function are left out.
fn functions(reader: &Reader<'_>, roles: &[&Defined<Role>]) -> Vec<Value> {
    FUNCTIONS
        .iter()
        .map(|group| {
            let names: Vec<&str> = group.iter().map(|(_, name)| reader.say(*name)).collect();
            let rows: Vec<Value> = roles
                .iter()
                .filter_map(|role| {
                    let has: Vec<bool> = group.iter().map(|(function, _)| role.functions.contains(function)).collect();
                    let title = reader.title(&role.title);
                    has.contains(&true).then(|| json!({ "title": title, "has": has }))
                })
                .collect();
            json!({ "names": names, "rows": rows })
        })
        .collect()
}

/// The functions that no role has.
fn open_functions(reader: &Reader<'_>, roles: &[&Defined<Role>]) -> Vec<&'static str> {
    let open = |function: &EcosystemFunction| !roles.iter().any(|role| role.functions.contains(function));
    let all = FUNCTIONS.iter().flatten();
    all.filter(|(function, _)| open(function)).map(|(_, name)| reader.say(*name)).collect()
}

fn process(reader: &Reader<'_>, at: usize, process: &Process) -> Value {
    json!({
        "number": format!("P{}", at + 1),
        "title": process.title,
        "trigger": process.trigger,
        "result": process.result,
        "cadence": process.cadence.map(|cadence| reader.say(cadence.label())),
    })
}
