//! Amounts as findings print them: sums, ranges, working time and money.

use rust_decimal::Decimal;

use super::wording::number;
use crate::i18n::Language;
use crate::project::capacity::Bounds;
use crate::say;

/// A number or a range of numbers: `12`, `12 bis 36`, `mindestens 12`.
pub(super) fn bounds(language: Language, value: Bounds) -> String {
    let min = number(language, value.min);
    match value.max {
        Some(max) if max == value.min => min,
        Some(max) => {
            let max = number(language, max);
            say!(language, "{min} bis {max}", "{min} to {max}")
        }
        None => say!(language, "mindestens {min}", "at least {min}"),
    }
}

/// Working time per week: `46,8 Stunden pro Woche`.
pub(super) fn hours_per_week(language: Language, value: Bounds) -> String {
    let number = bounds(language, value);
    if value.exact() == Some(Decimal::ONE) {
        say!(language, "{number} Stunde pro Woche", "{number} hour per week")
    } else {
        say!(language, "{number} Stunden pro Woche", "{number} hours per week")
    }
}

/// An amount of money, with two decimals where it has cents: `1.234,50 Euro`.
pub(super) fn euros(language: Language, value: Decimal) -> String {
    let plain = number(language, value);
    let one_decimal = value.normalize().scale() == 1;
    let cents = if one_decimal { "0" } else { "" };
    say!(language, "{plain}{cents} Euro", "{plain}{cents} euros")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(euros(Language::De, decimal("1234.5")), "1.234,50 Euro");
        assert_eq!(euros(Language::En, decimal("25000.00")), "25,000 euros");
    }

    #[test]
    fn ranges_read_as_ranges() {
        let range = |min, max| Bounds { min, max };
        assert_eq!(bounds(Language::De, range(Decimal::ONE, None)), "mindestens 1");
        assert_eq!(hours_per_week(Language::De, range(Decimal::ONE, Some(Decimal::TWO))), "1 bis 2 Stunden pro Woche");
        assert_eq!(hours_per_week(Language::En, Bounds::exactly(Decimal::ONE)), "1 hour per week");
    }
}
