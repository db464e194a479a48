//! L319 long-limitation: a limitation without a factual reason lasts longer than two years.

use jiff::ToSpan;

use crate::diagnostic::{Reporter, RuleInfo, Severity, Source};
use crate::i18n::Phrase;
use crate::model::Date;
use crate::rules::{Context, Rule, heir, wording};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L319",
        name: "long-limitation",
        severity: Severity::Hint,
        summary: Phrase {
            de: "Eine Befristung ohne Sachgrund dauert länger als zwei Jahre.",
            en: "A limitation without a factual reason lasts longer than two years.",
        },
        page: include_str!("../../../docs/rules/L319-long-limitation.md"),
        source: Some(Source {
            title: "§ 14 Abs. 2 Satz 1 TzBfG; BAG, Urteil vom 24.06.2015, 7 AZR 452/13",
            as_of: "2015-06-24",
        }),
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    for position in cx.project.positions.own() {
        let Some(limitation) = &position.limitation else { continue };
        let without_reason = limitation.reason.is_none() && limitation.funded_by.is_none();
        let by_paragraph = limitation.basis.as_ref().is_some_and(|basis| is_without_reason(basis.as_str()));
        let Some(until) = limitation.until.filter(|_| without_reason && by_paragraph) else { continue };
        let advertised = position.advertisement.as_ref().and_then(|ad| ad.start);
        let (start, key) = match (advertised, position.valid.as_ref().and_then(|valid| valid.from)) {
            (Some(start), _) => (start, Path::new("advertisement").key("start")),
            (None, Some(from)) => (from, Path::new("valid").key("from")),
            (None, None) => continue,
        };
        if !is_longer_than_two_years(start, until) {
            continue;
        }
        let (from, to) = (wording::date(cx.language, start), wording::date(cx.language, until));
        let message = say!(
            cx.language,
            "Die Befristung ohne Sachgrund dauert vom {from} bis {to}, also länger als zwei Jahre",
            "The limitation without a factual reason lasts from {from} to {to}, which is longer than two years"
        );
        let place = heir::place(&position.definition, &[Path::new("limitation").key("until"), key.clone()]);
        report
            .at(place, message)
            .help(say!(
                cx.language,
                "Prüfen Sie die Dauer: Ohne Sachgrund sind nach § 14 Abs. 2 TzBfG in der Regel höchstens zwei Jahre möglich. Gibt es einen Grund, nennen Sie ihn unter „reason“ und die passende Rechtsgrundlage.",
                "Check the duration: without a factual reason § 14 (2) TzBfG as a rule allows two years at most. If there is a reason, name it under \"reason\", with its legal basis."
            ))
            .related(position.span(&key), say!(cx.language, "der Beginn", "the beginning"));
    }
}

/// Whether a legal basis is § 14 Abs. 2 TzBfG, which allows a limitation without a factual reason; Abs. 2a and 3 are others.
fn is_without_reason(basis: &str) -> bool {
    let plain: String = basis.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let paragraph =
        ["§14abs.2", "§14absatz2", "§14(2)", "§14abs2", "§14ii"].into_iter().find_map(|name| plain.split_once(name));
    paragraph.is_some_and(|(_, rest)| plain.contains("tzbfg") && !rest.starts_with('a'))
}

fn is_longer_than_two_years(start: Date, until: Date) -> bool {
    start.civil().checked_add(2.years()).is_ok_and(|end| until.civil() >= end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_years_end_on_the_day_before() {
        let longer = |start: &str, until: &str| {
            is_longer_than_two_years(start.parse().expect("a date"), until.parse().expect("a date"))
        };
        assert!(!longer("2027-01-01", "2028-12-31") && longer("2027-01-01", "2029-01-01"));
        assert!(!longer("2027-03-15", "2029-03-14") && longer("2027-03-15", "2029-03-15"));
        assert!(!longer("2028-02-29", "2030-02-27") && longer("2028-02-29", "2030-02-28"));
    }

    #[test]
    fn other_paragraphs_are_other_limitations() {
        for basis in ["§ 14 Abs. 2 TzBfG", "§ 14 Abs. 2 Satz 1 TzBfG", "TzBfG § 14 (2)", "§\u{a0}14 Absatz 2 TzBfG"]
        {
            assert!(is_without_reason(basis), "{basis}");
        }
        for basis in ["§ 14 Abs. 1 Satz 2 Nr. 1 TzBfG", "§ 14 Abs. 2a TzBfG", "§ 14 Abs. 3 TzBfG", "§ 21 BEEG"] {
            assert!(!is_without_reason(basis), "{basis}");
        }
    }
}
