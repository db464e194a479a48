//! L211 control-role-in-line: a role that checks others independently stands below one of them.

use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{ReportsTo, Role};
use crate::project::Defined;
use crate::rules::lines::{Line, Lines};
use crate::rules::seats::Seats;
use crate::rules::{Context, Rule};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L211",
        name: "control-role-in-line",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine unabhängig prüfende Rolle ist einer Rolle unterstellt, deren Arbeit sie prüft.",
            en: "A role that checks independently reports to a role whose work it checks.",
        },
        page: include_str!("../../../docs/rules/L211-control-role-in-line.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let mut overseers = cx.project.roles.own().filter(|role| !role.oversees.is_empty()).peekable();
    if overseers.peek().is_none() {
        return;
    }
    let (lines, seats) = (Lines::of(cx.project), Seats::of(cx.project));
    for role in overseers {
        let unit = role.unit.as_ref().map(crate::model::Ref::as_str);
        let place = |path: &Path| role.place(path);
        judge(cx, &lines, role, role.reports_to.as_ref(), unit, &place, report);
        for post in seats.posts(role.id()) {
            let place = |path: &Path| post.place(path);
            judge(cx, &lines, role, post.reports_to.as_ref(), Some(post.unit.as_str()), &place, report);
        }
    }
}

/// Follows both lines upward from where a role, or a post that carries it, names its superiors.
fn judge<'p>(
    cx: &Context<'p>,
    lines: &Lines<'p>,
    role: &'p Defined<Role>,
    reports_to: Option<&'p ReportsTo>,
    unit: Option<&str>,
    place: &dyn Fn(&Path) -> Place,
    report: &mut Reporter<'_>,
) {
    let Some(reports_to) = reports_to else { return };
    let both = [
        (Line::Disciplinary, &reports_to.disciplinary, "disciplinary"),
        (Line::Functional, &reports_to.functional, "functional"),
    ];
    let mut told: Option<&str> = None;
    for (line, superior, key) in both {
        let Some(first) = superior.as_ref().and_then(|it| lines.role_of(it, unit, role.id())) else { continue };
        let chain = lines.upward(first, line);
        let overseen = |id: &&str| role.oversees.iter().position(|one| one.as_str() == *id);
        let Some((steps, index)) = chain.iter().enumerate().find_map(|(at, id)| Some((at, overseen(id)?))) else {
            continue;
        };
        // Where both lines lead to the same role, one finding is enough.
        if told.replace(chain[steps]) == Some(chain[steps]) {
            continue;
        }
        let (above, control) = (chain[steps], role.id());
        let way = std::iter::once(control.as_str()).chain(chain[..=steps].iter().copied()).collect::<Vec<_>>();
        let way = way.join(" → ");
        let message = say!(
            cx.language,
            "„{control}“ prüft die Arbeit der Rolle „{above}“ und ist ihr zugleich unterstellt: {way}",
            "\"{control}\" checks the work of the role \"{above}\" and also reports to it: {way}"
        );
        report
            .at(place(&Path::new("reports_to").key(key)), message)
            .help(say!(
                cx.language,
                "Prüfen Sie die Unterstellung: Unabhängig ist die Rolle, wenn sie unmittelbar der Verwaltungsleitung berichtet. Prüft sie „{above}“ nicht, nehmen Sie die Rolle aus „oversees“.",
                "Check the reporting line: the role is independent if it reports directly to the head of the administration. If it does not check \"{above}\", take that role out of \"oversees\"."
            ))
            .related(
                role.span(&Path::new("oversees").index(index)),
                say!(cx.language, "deren Arbeit die Rolle prüft", "whose work the role checks"),
            );
    }
}
