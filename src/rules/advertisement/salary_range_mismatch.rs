//! L507 salary-range-mismatch: the salary range of an advertisement lies outside the municipality's own pay table.

use crate::diagnostic::{Reporter, RuleInfo, Severity};
use crate::i18n::Phrase;
use rust_decimal::Decimal;

use super::advertised::{ads, field, municipality};
use crate::project::pay::ranges;
use crate::rules::{Context, Rule, amounts};
use crate::say;
use crate::source::Path;

pub(crate) static RULE: Rule = Rule {
    info: RuleInfo {
        code: "L507",
        name: "salary-range-mismatch",
        severity: Severity::Error,
        summary: Phrase {
            de: "Die Gehaltsspanne einer Ausschreibung liegt außerhalb der eigenen Entgelttabelle.",
            en: "The salary range of an advertisement lies outside the municipality's own pay table.",
        },
        page: include_str!("../../../docs/rules/L507-salary-range-mismatch.md"),
        source: None,
    },
    check,
};

fn check(cx: &Context<'_>, report: &mut Reporter<'_>) {
    let Some(municipality) = municipality(cx) else { return };
    for (position, ad) in ads(cx) {
        let Some(salary) = &ad.salary else { continue };
        let found = ranges(&municipality.pay_tables, position, cx.today);
        let low = found.iter().map(|range| range.min.value()).min();
        let high = found.iter().map(|range| range.max.value()).max();
        let Some(table) = low.zip(high) else { continue };
        let fte = position.fte.value();
        let fits = |amount| agrees(amount, table, fte);
        let wrong = [("min", salary.min.value()), ("max", salary.max.value())].into_iter().find(|(_, it)| !fits(*it));
        let Some((key, amount)) = wrong else { continue };
        let amount = amounts::euros(cx.language, amount);
        let (low, high) = (amounts::euros(cx.language, table.0), amounts::euros(cx.language, table.1));
        let grades: Vec<&str> = found.iter().map(|range| range.grade.as_str()).collect();
        let grades = grades.join(", ");
        let message = say!(
            cx.language,
            "Die Ausschreibung nennt {amount} im Monat; die Entgelttabelle reicht für {grades} von {low} bis {high}",
            "The advertisement names {amount} per month; the pay table reaches from {low} to {high} for {grades}"
        );
        let tables = municipality.span(&Path::new("pay_tables"));
        report
            .at(position.place(&field("salary").key(key)), message)
            .help(say!(
                cx.language,
                "Berichtigen Sie den Betrag, oder lassen Sie „salary“ weg: Die Ausschreibung nennt dann die Spanne aus der Tabelle.",
                "Correct the amount, or leave \"salary\" out: the advertisement then names the range of the table."
            ))
            .related(tables, say!(cx.language, "die Entgelttabellen der Kommune", "the pay tables of the municipality"));
    }
}

/// Whether an amount lies between the lowest and the highest of a table, for a full post or for the part of one that is
/// advertised. Amounts rounded to a euro agree.
fn agrees(amount: Decimal, (low, high): (Decimal, Decimal), fte: Decimal) -> bool {
    let within = |low: Decimal, high: Decimal| low - Decimal::ONE < amount && amount < high + Decimal::ONE;
    within(low, high) || within(low * fte, high * fte)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_amount_agrees_where_some_amount_of_the_table_is_less_than_a_euro_away(
            amount in 0i64..900, low in 0i64..500, width in 0i64..300, tenths in 1i64..=10,
        ) {
            // In thousandths of a euro, so that a tenth of a cent is whole.
            let near = |table: i64, part: i64| (amount * 10 - table * part).abs() < 1000;
            let expected = (low..=low + width).any(|table| near(table, 10))
                || (low * tenths..=(low + width) * tenths).any(|thousandth| (amount * 10 - thousandth).abs() < 1000);
            let table = (Decimal::new(low, 2), Decimal::new(low + width, 2));
            prop_assert_eq!(agrees(Decimal::new(amount, 2), table, Decimal::new(tenths, 1)), expected);
        }
    }
}
