//! L306 fte-hours-mismatch: the weekly hours of a post do not fit how much of a full post it is.

use rust_decimal::Decimal;

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use crate::model::{Fte, Hours, Kind, Position};
use crate::project::Defined;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L306",
        name: "fte-hours-mismatch",
        severity: Severity::Error,
        summary: Phrase {
            de: "Wochenstunden und Stellenumfang einer Stelle passen nicht zusammen.",
            en: "The weekly hours of a post do not fit its share of a full post.",
        },
        page: include_str!("../../../docs/rules/L306-fte-hours-mismatch.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    // Without the organisation nobody knows how long a full week is.
    if !cx.project.taint.is_whole(Kind::Organisation) {
        return;
    }
    for position in cx.project.positions.own() {
        let Some(hours) = position.hours else { continue };
        let weeks = full_weeks(cx, position);
        if weeks.is_empty() || weeks.iter().any(|week| agree(position.fte, hours, *week)) {
            continue;
        }
        let (fte, written) =
            (wording::number(cx.language, position.fte.value()), wording::number(cx.language, hours.value()));
        let expected = expected(cx, position.fte, &weeks);
        let message = say!(
            cx.language,
            "{written} Wochenstunden passen nicht zum Stellenumfang {fte}: {expected}",
            "{written} hours per week do not fit an extent of {fte}: {expected}"
        );
        let (fte, hours) = (Path::new("fte"), Path::new("hours"));
        let place = heir::place(&position.definition, &[hours.clone(), fte.clone(), Path::new("status_group")]);
        let mut added = report.at(place, message).help(say!(
            cx.language,
            "Berichtigen Sie „hours“ oder „fte“; gilt eine andere Wochenarbeitszeit, nennen Sie unter „status_group“ die Statusgruppe.",
            "Correct \"hours\" or \"fte\"; if another working week applies, name the status group under \"status_group\"."
        ));
        let extent = say!(cx.language, "der Stellenumfang", "the extent of the post");
        let weekly = say!(cx.language, "die Wochenstunden", "the weekly hours");
        for (path, words) in [(fte, extent), (hours, weekly)] {
            let span = position.span(&path);
            if span != place.span {
                added = added.related(span, words);
            }
        }
    }
}

/// The full weeks that may be meant: of the status group of the post, else of any group of the organisation.
fn full_weeks(cx: &Context<'_>, position: &Defined<Position>) -> Vec<Decimal> {
    // A partner that employs has a working week that the organisation does not know.
    if position.employer.is_some() && position.status_group.is_none() {
        return Vec::new();
    }
    let groups = cx.project.organisation().map(|organisation| &organisation.status_groups[..]).unwrap_or_default();
    let is_meant = |id: &str| position.status_group.as_ref().is_none_or(|group| group.as_str() == id);
    let meant = groups.iter().filter(|group| is_meant(group.id.as_str()));
    let mut weeks: Vec<Decimal> =
        meant.filter_map(|group| group.weekly_hours.on(cx.today)).map(|hours| hours.value()).collect();
    weeks.sort_unstable();
    weeks.dedup();
    weeks
}

/// Whether extent and hours mean the same, as exactly as they are written.
///
/// People round the extent to two decimals, or to three, and the hours to one.
fn agree(fte: Fte, hours: Hours, week: Decimal) -> bool {
    let rounded_fte = if fte.value().scale() > 2 { Decimal::new(5, 4) } else { Decimal::new(5, 3) };
    let difference = (hours.value() - fte.value() * week).abs();
    let exact_fte = fte.value().is_integer();
    difference <= Decimal::new(5, 2) || !exact_fte && difference <= rounded_fte * week
}

/// "es wären 31,2 bei einer vollen Woche von 39 Stunden, 32,8 bei einer vollen Woche von 41 Stunden".
fn expected(cx: &Context<'_>, fte: Fte, weeks: &[Decimal]) -> String {
    let parts: Vec<String> = weeks
        .iter()
        .map(|week| {
            let hours = wording::number(cx.language, (fte.value() * week).round_dp(2));
            let week = wording::number(cx.language, *week);
            say!(
                cx.language,
                "{hours} bei einer vollen Woche von {week} Stunden",
                "{hours} with a full week of {week} hours"
            )
        })
        .collect();
    let parts = parts.join(", ");
    say!(cx.language, "es wären {parts}", "it would be {parts}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Written as _;

    #[test]
    fn rounded_values_agree_and_others_do_not() {
        let week = Decimal::from(39);
        let agree = |fte: &str, hours: &str| agree(Fte::parse(fte).unwrap(), Hours::parse(hours).unwrap(), week);
        assert!(agree("1.0", "39 h") && agree("0.8", "31.2 h") && agree("0.77", "30 h") && agree("0.769", "30 h"));
        assert!(agree("0.75", "29.3 h") && agree("0.5", "19.5 h"));
        assert!(!agree("0.8", "30 h") && !agree("0.5", "20 h") && !agree("0.77", "31 h") && !agree("1.0", "38.9 h"));
    }
}
