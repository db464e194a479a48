//! L214 broken-reporting-line: a reporting line ends before it reaches the top.

use std::collections::BTreeMap;

use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, ReportsTo, Role, Supervisor, Unit};
use crate::project::Defined;
use crate::rules::lines::{Line, Lines};
use crate::rules::seats::Seats;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::{Path, Span};

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L214",
        name: "broken-reporting-line",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine dienstliche Unterstellung führt zu niemandem oder endet unterhalb der Verwaltungsleitung.",
            en: "A disciplinary line leads to nobody, or ends below the head of the administration.",
        },
        page: include_str!("../../../docs/rules/L214-broken-reporting-line.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let known = [Kind::Organisation, Kind::Role, Kind::Position];
    if !known.into_iter().all(|kind| cx.project.taint.is_whole(kind)) {
        return;
    }
    let lines = Lines::of(cx.project);
    for role in cx.project.roles.own() {
        let unit = role.unit.as_ref().map(crate::model::Ref::as_str);
        headless(cx, &lines, role.reports_to.as_ref(), unit, &|path| role.place(path), report);
    }
    for post in cx.project.positions.own() {
        let unit = Some(post.unit.as_str());
        headless(cx, &lines, post.reports_to.as_ref(), unit, &|path| post.place(path), report);
    }
    loose_ends(cx, &lines, report);
}

/// Reports a superior who is meant as the head of a unit that has none.
fn headless(
    cx: &Context<'_>,
    lines: &Lines<'_>,
    reports_to: Option<&ReportsTo>,
    own_unit: Option<&str>,
    place: &dyn Fn(&Path) -> Place,
    report: &mut Reporter<'_>,
) {
    let Some(superior) = reports_to.and_then(|to| to.disciplinary.as_ref()) else { return };
    let unit = match superior {
        Supervisor::UnitHead(_) => own_unit,
        Supervisor::Actor(actor) => Some(actor.as_str()),
    };
    let has_head = |unit: &Unit| unit.head.is_some() || unit.head_title.is_some() || unit.employer.is_some();
    let Some(unit) = unit.and_then(|unit| lines.unit(unit)).filter(|unit| !has_head(unit)) else { return };
    let (name, id) = (&unit.name, &unit.id);
    let message = say!(
        cx.language,
        "Vorgesetzt ist die Leitung von „{name}“, für diese Einheit ist aber keine Leitung genannt",
        "The superior is the head of \"{name}\", but no head is named for this unit"
    );
    report.at(place(&Path::new("reports_to").key("disciplinary")), message).help(say!(
        cx.language,
        "Ergänzen Sie bei der Einheit „{id}“ in der Organisation „head: …“ mit der Rolle oder „head_title“ mit der Bezeichnung der Leitung.",
        "Add \"head: …\" with the role or \"head_title\" with the title of the head to the unit \"{id}\" in the organisation."
    ));
}

/// Reports roles to which others report and that report to nobody themselves, while other lines reach the top.
fn loose_ends<'p>(cx: &Context<'p>, lines: &Lines<'p>, report: &mut Reporter<'_>) {
    let seats = Seats::of(cx.project);
    let mut below: BTreeMap<&str, Span> = BTreeMap::new();
    let mut reaches_the_top = false;
    for role in cx.project.roles.own() {
        let Some(above) = lines.above(role, Line::Disciplinary) else { continue };
        let named = role.reports_to.as_ref().is_some_and(|to| to.disciplinary.is_some());
        if named {
            below.entry(above).or_insert_with(|| role.span(&Path::new("reports_to").key("disciplinary")));
        }
        reaches_the_top |= cx.project.roles.get(above).is_some_and(|above| seats.leads_the_house(above));
    }
    if !reaches_the_top {
        return;
    }
    for role in cx.project.roles.own() {
        let Some(span) = below.get(role.id().as_str()).filter(|_| is_loose(lines, &seats, role)) else { continue };
        let id = role.id();
        let message = say!(
            cx.language,
            "Der Rolle „{id}“ sind andere unterstellt, sie selbst ist niemandem unterstellt und leitet keine Einheit",
            "Others report to the role \"{id}\", but it reports to nobody and heads no unit"
        );
        report
            .at(role.place(&Path::new("id")), message)
            .help(say!(
                cx.language,
                "Ergänzen Sie „reports_to: {{ disciplinary: … }}“, oder tragen Sie die Rolle in der Organisation als „head“ ihrer Einheit ein.",
                "Add \"reports_to: {{ disciplinary: … }}\", or enter the role as \"head\" of its unit in the organisation."
            ))
            .related(*span, say!(cx.language, "ist ihr unterstellt", "reports to it"));
    }
}

/// Whether nothing says who stands above a role: neither itself, nor a post that carries it, nor the tree of units.
fn is_loose(lines: &Lines<'_>, seats: &Seats<'_>, role: &Defined<Role>) -> bool {
    let says = |to: Option<&ReportsTo>| to.is_some_and(|to| to.disciplinary.is_some());
    let posts = seats.posts(role.id());
    role.employer.is_none()
        && !says(role.reports_to.as_ref())
        && !posts.iter().any(|post| says(post.reports_to.as_ref()))
        && lines.headed_by(role.id()).is_empty()
}
