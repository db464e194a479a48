//! L709 incompatible-roles-together: one post carries two roles that exclude each other.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Position;
use crate::project::Defined;
use crate::rules::{Context, Rule, exclusions};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L709",
        name: "incompatible-roles-together",
        severity: Severity::Error,
        summary: Phrase {
            de: "Eine Stelle trägt zwei Rollen, die sich ausschließen.",
            en: "A post carries two roles that exclude each other.",
        },
        page: include_str!("../../../docs/rules/L709-incompatible-roles-together.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        for second in 1..position.roles.len() {
            for first in 0..second {
                judge(cx, position, first, second, report);
            }
        }
    }
}

fn judge(cx: &Context<'_>, position: &Defined<Position>, first: usize, second: usize, report: &mut Reporter<'_>) {
    let [one, other] = [first, second].map(|at| position.roles[at].role.as_str());
    let Some(exclusion) = exclusions::between(cx.project, one, other) else { return };
    let by = exclusion.by.id();
    let message = if exclusion.oversees {
        say!(
            cx.language,
            "Die Stelle trägt „{one}“ und „{other}“, aber „{by}“ prüft die Arbeit der anderen Rolle unabhängig",
            "The post carries \"{one}\" and \"{other}\", but \"{by}\" checks the work of the other role independently"
        )
    } else {
        say!(
            cx.language,
            "Die Stelle trägt „{one}“ und „{other}“, die laut „{by}“ nicht dieselbe Person wahrnehmen darf",
            "The post carries \"{one}\" and \"{other}\", which according to \"{by}\" the same person must not hold"
        )
    };
    report
        .at(position.place(&Path::new("roles").index(second).key("role")), message)
        .help(say!(
            cx.language,
            "Geben Sie eine der Rollen einer anderen Stelle oder einem Partner (bei der Rolle unter „employer“), zum Beispiel dem Landkreis oder einer Nachbarkommune.",
            "Give one of the roles to another post or to a partner (under \"employer\" of the role), such as the district or a neighbouring municipality."
        ))
        .related(exclusion.span, say!(cx.language, "hier steht, dass sich beide ausschließen", "this says that they exclude each other"));
}
