//! How findings word numbers, so that each rule says them alike.

use rust_decimal::Decimal;

use crate::i18n::Language;
use crate::model::Date;
use crate::project::capacity::Bounds;
use crate::say;

/// A number with the separators of the language: `1.234,5` in German, `1,234.5` in English.
pub(super) fn number(value: Decimal, language: Language) -> String {
    let (thousands, point) = match language {
        Language::De => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = value.abs().normalize().to_string();
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::from(if value.is_sign_negative() && !value.is_zero() { "−" } else { "" });
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(thousands);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// A number or a range of numbers: `12`, `12 bis 36`, `mindestens 12`.
pub(super) fn bounds(value: Bounds, language: Language) -> String {
    let min = number(value.min, language);
    match value.max {
        Some(max) if max == value.min => min,
        Some(max) => {
            let max = number(max, language);
            say!(language, "{min} bis {max}", "{min} to {max}")
        }
        None => say!(language, "mindestens {min}", "at least {min}"),
    }
}

/// Working time per week: `46,8 Stunden pro Woche`.
pub(super) fn hours_per_week(value: Bounds, language: Language) -> String {
    let number = bounds(value, language);
    if value.exact() == Some(Decimal::ONE) {
        say!(language, "{number} Stunde pro Woche", "{number} hour per week")
    } else {
        say!(language, "{number} Stunden pro Woche", "{number} hours per week")
    }
}

/// An amount of money, with two decimals where it has cents: `1.234,50 Euro`.
pub(super) fn euros(value: Decimal, language: Language) -> String {
    let plain = number(value, language);
    let one_decimal = value.normalize().scale() == 1;
    let cents = if one_decimal { "0" } else { "" };
    say!(language, "{plain}{cents} Euro", "{plain}{cents} euros")
}

/// A date as one writes it in the language: `31.01.2027` in German, `2027-01-31` in English.
pub(super) fn day(date: Date, language: Language) -> String {
    let civil = date.civil();
    match language {
        Language::De => format!("{:02}.{:02}.{}", civil.day(), civil.month(), civil.year()),
        Language::En => civil.to_string(),
    }
}

/// Several names in one sentence: `a, b und c`.
pub(super) fn list(names: &[String], language: Language) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let first = first.join(", ");
            say!(language, "{first} und {last}", "{first} and {last}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(decimal("1234567.50"), Language::De), "1.234.567,5");
        assert_eq!(number(decimal("-1234.5"), Language::En), "−1,234.5");
        assert_eq!(number(decimal("999"), Language::De), "999");
        assert_eq!(euros(decimal("1234.5"), Language::De), "1.234,50 Euro");
        assert_eq!(euros(decimal("25000.00"), Language::En), "25,000 euros");
    }

    #[test]
    fn ranges_read_as_ranges() {
        let range = |min, max| Bounds { min, max };
        assert_eq!(bounds(range(Decimal::ONE, None), Language::De), "mindestens 1");
        assert_eq!(hours_per_week(range(Decimal::ONE, Some(Decimal::TWO)), Language::De), "1 bis 2 Stunden pro Woche");
        assert_eq!(hours_per_week(Bounds::exactly(Decimal::ONE), Language::En), "1 hour per week");
    }

    #[test]
    fn names_are_joined_by_and() {
        let names = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&names, Language::De), "a, b und c");
        assert_eq!(list(&names[..1], Language::En), "a");
    }
}
