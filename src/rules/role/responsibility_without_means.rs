//! L209 responsibility-without-means: a role answers for something and can neither decide nor pay nor turn to anybody.

use crate::diagnostic::{Place, Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{CentralProcess, Kind, Mandate, Organisation, Role};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L209",
        name: "responsibility-without-means",
        severity: Severity::Warning,
        summary: Phrase {
            de: "Eine Rolle soll etwas verantworten, hat dafür aber weder Entscheidungsbefugnis noch Budget noch einen Eskalationsweg.",
            en: "A role is to answer for something, but has neither authority to decide nor a budget nor a path of escalation for it.",
        },
        page: include_str!("../../../docs/rules/L209-responsibility-without-means.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for process in cx.project.processes.own().filter(|process| process.escalation.is_empty()) {
        let Some((role, mandate)) = powerless(cx, process.accountable.as_ref().map(crate::model::Ref::as_str)) else {
            continue;
        };
        let place = heir::place(&process.definition, &[Path::new("accountable"), Path::new("escalation")]);
        let (id, decision) = (role.id(), mandate.decision);
        let message = say!(
            cx.language,
            "Die Rolle „{id}“ soll den Prozess verantworten, hat aber nur Entscheidung {decision}, kein Budget und keinen Eskalationsweg",
            "The role \"{id}\" is to answer for the process, but has only decision {decision}, no budget and no path of escalation"
        );
        let help = say!(
            cx.language,
            "Ergänzen Sie „escalation“ mit der Stelle, die bei Hindernissen entscheidet, geben Sie der Rolle unter „mandate“ mehr Befugnis oder ein Budget, oder nennen Sie unter „accountable“ eine andere Rolle.",
            "Add \"escalation\" with whoever decides when things get stuck, give the role more authority or a budget under \"mandate\", or name another role under \"accountable\"."
        );
        tell(cx, report, place, role, message, help);
    }
    for organisation in cx.project.organisations.own().filter(|_| !escalates(cx)) {
        measures(cx, organisation, report);
    }
}

/// Whether some process of the project says how hindrances are taken upward, or may say so and could not be read.
fn escalates(cx: &Context<'_>) -> bool {
    let mut processes = cx.project.processes.own();
    !cx.project.taint.is_whole(Kind::Process)
        || processes.any(|process| process.central == Some(CentralProcess::Escalate))
}

fn measures(cx: &Context<'_>, organisation: &Defined<Organisation>, report: &mut Reporter<'_>) {
    let unpaid = |(_, measure): &(usize, &crate::model::Measure)| measure.cost.is_none() && measure.funding.is_none();
    for (index, measure) in organisation.measures.iter().enumerate().filter(unpaid) {
        let Some((role, mandate)) = powerless(cx, measure.owner.as_ref().map(crate::model::Ref::as_str)) else {
            continue;
        };
        let place = organisation.place(&Path::new("measures").index(index).key("owner"));
        let (id, decision, title) = (role.id(), mandate.decision, &measure.title);
        let message = say!(
            cx.language,
            "Die Rolle „{id}“ soll die Maßnahme „{title}“ verantworten, hat aber nur Entscheidung {decision}, kein Budget und keinen Eskalationsweg",
            "The role \"{id}\" is to answer for the measure \"{title}\", but has only decision {decision}, no budget and no path of escalation"
        );
        let help = say!(
            cx.language,
            "Nennen Sie die Kosten („cost“) oder die Finanzierung („funding“), geben Sie der Rolle unter „mandate“ mehr Befugnis oder ein Budget, oder beschreiben Sie einen Prozess mit „central: escalate“.",
            "Name the cost (\"cost\") or the funding (\"funding\"), give the role more authority or a budget under \"mandate\", or describe a process with \"central: escalate\"."
        );
        tell(cx, report, place, role, message, help);
    }
}

/// The role of an id with its mandate, where it can neither decide nor pay.
fn powerless<'p>(cx: &Context<'p>, id: Option<&str>) -> Option<(&'p Defined<Role>, &'p Mandate)> {
    let role = cx.project.roles.get(id?)?;
    let mandate = role.mandate.as_ref()?;
    let has_money = mandate.budget.is_some_and(|budget| !budget.value().is_zero()) || mandate.resources.get() >= 2;
    (mandate.decision.get() <= 1 && !has_money).then_some((role, mandate))
}

fn tell(
    cx: &Context<'_>,
    report: &mut Reporter<'_>,
    place: Place,
    role: &Defined<Role>,
    message: String,
    help: String,
) {
    let mandate = role.span(&Path::new("mandate").key("decision"));
    report.at(place, message).help(help).related(
        mandate,
        say!(cx.language, "die Entscheidungsbefugnis der Rolle", "the authority of the role to decide"),
    );
}
