//! L303 role-shares-above-100: the roles of a post together take more than the whole post.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::Share;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L303",
        name: "role-shares-above-100",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Rollen einer Stelle nehmen zusammen mehr als 100 % ein.",
            en: "The roles of a post together take more than 100 %.",
        },
        page: include_str!("../../../docs/rules/L303-role-shares-above-100.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let shares = || position.roles.iter().filter_map(|role| role.share);
        let sum: u32 = shares().map(Share::tenths).sum();
        if sum <= Share::WHOLE.tenths() {
            continue;
        }
        let parts: Vec<String> = shares().map(|share| wording::number(cx.language, share.percent())).collect();
        let (parts, total) = (parts.join(" + "), wording::percent(cx.language, sum));
        let message = say!(
            cx.language,
            "Die Rollen der Stelle nehmen zusammen {total} ein, möglich sind höchstens 100 %",
            "The roles of the post take {total} together, at most 100 % are possible"
        );
        report.at(heir::place(&position.definition, &[Path::new("roles")]), message).help(say!(
            cx.language,
            "Die Rechnung: {parts} = {total}. Verringern Sie Anteile, oder verteilen Sie die Rollen auf mehrere Stellen.",
            "The sum is {parts} = {total}. Lower the shares, or divide the roles among several posts."
        ));
    }
}
