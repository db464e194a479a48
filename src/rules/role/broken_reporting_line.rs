//! L214 broken-reporting-line: a reporting line ends before it reaches the top.

use std::collections::HashMap;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Kind, Ref, ReportsTo, Role, Supervisor, Unit};
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
    headless(cx, &lines, report);
    loose_ends(cx, &lines, report);
}

/// Reports units without a head, whose head is named as the superior of somebody.
fn headless(cx: &Context<'_>, lines: &Lines<'_>, report: &mut Reporter<'_>) {
    let path = Path::new("reports_to").key("disciplinary");
    let mut below: HashMap<&str, Span> = HashMap::new();
    for role in cx.project.roles.own() {
        let own = role.unit.as_ref().map(Ref::as_str);
        if let Some(unit) = headless_superior(lines, role.reports_to.as_ref(), own) {
            below.entry(unit).or_insert_with(|| role.span(&path));
        }
    }
    for post in cx.project.positions.own() {
        if let Some(unit) = headless_superior(lines, post.reports_to.as_ref(), Some(post.unit.as_str())) {
            below.entry(unit).or_insert_with(|| post.span(&path));
        }
    }
    let Some(organisation) = cx.project.organisation() else { return };
    for (index, unit) in organisation.units.iter().enumerate() {
        let Some(span) = below.get(unit.id.as_str()) else { continue };
        let name = &unit.name;
        let message = say!(
            cx.language,
            "Vorgesetzt soll die Leitung von „{name}“ sein, für diese Einheit ist aber keine Leitung genannt",
            "The head of \"{name}\" is to be the superior, but no head is named for that unit"
        );
        report
            .at(organisation.place(&Path::new("units").index(index).key("id")), message)
            .help(say!(
                cx.language,
                "Ergänzen Sie bei der Einheit „head: …“ mit der Rolle oder „head_title“ mit der Bezeichnung der Leitung.",
                "Add \"head: …\" with the role or \"head_title\" with the title of the head to the unit."
            ))
            .related(*span, say!(cx.language, "ist dieser Leitung unterstellt", "reports to this head"));
    }
}

/// The unit without a head whose head is meant as the superior.
fn headless_superior<'p>(
    lines: &Lines<'p>,
    reports_to: Option<&'p ReportsTo>,
    own_unit: Option<&'p str>,
) -> Option<&'p str> {
    let unit = match reports_to?.disciplinary.as_ref()? {
        Supervisor::UnitHead(_) => own_unit?,
        Supervisor::Actor(actor) => actor.as_str(),
    };
    let has_head = |unit: &Unit| unit.head.is_some() || unit.head_title.is_some() || unit.employer.is_some();
    lines.unit(unit).filter(|unit| !has_head(unit)).map(|unit| unit.id.as_str())
}

/// Reports roles to which others report and that report to nobody themselves, while other lines reach the top.
fn loose_ends<'p>(cx: &Context<'p>, lines: &Lines<'p>, report: &mut Reporter<'_>) {
    let seats = Seats::of(cx.project);
    let mut below: HashMap<&str, Span> = HashMap::new();
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
