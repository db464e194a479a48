//! Numbers, amounts and dates as people write them.

use jiff::civil::Date;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::i18n::Language;

/// The space at which no line breaks.
pub(crate) const NO_BREAK: char = '\u{a0}';

/// A number with its thousands grouped: `1.234,5` or `1,234.5`; zeros at the end of the fraction are left out.
pub fn number(value: Decimal, language: Language) -> String {
    grouped(&value.normalize().to_string(), language)
}

/// An amount in euros, `25.000 Euro` or `€25,000`; cents stand there only where there are any.
pub fn money(value: Decimal, language: Language) -> String {
    let cents = value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let digits = if cents.fract().is_zero() { cents.trunc().to_string() } else { format!("{cents:.2}") };
    let amount = grouped(&digits, language);
    match language {
        Language::De => format!("{amount}{NO_BREAK}Euro"),
        Language::En => match amount.strip_prefix('−') {
            Some(positive) => format!("−€{positive}"),
            None => format!("€{amount}"),
        },
    }
}

/// A share given in percent: `12,5 %` or `12.5%`.
pub fn percent(value: Decimal, language: Language) -> String {
    match language {
        Language::De => format!("{}{NO_BREAK}%", number(value, language)),
        Language::En => format!("{}%", number(value, language)),
    }
}

/// A number of hours: `3,9 h`.
pub fn hours(value: Decimal, language: Language) -> String {
    format!("{}{NO_BREAK}h", number(value, language))
}

/// A day: `12. März 2026` or `12 March 2026`.
pub fn date(value: Date, language: Language) -> String {
    let (day, month) = (value.day(), month_and_year(value, language));
    match language {
        Language::De => format!("{day}.{NO_BREAK}{month}"),
        Language::En => format!("{day}{NO_BREAK}{month}"),
    }
}

/// A month: `März 2026`.
pub fn month_and_year(value: Date, language: Language) -> String {
    let month = usize::from(value.month().unsigned_abs()) - 1;
    let name = months(language)[month];
    format!("{name} {}", value.year())
}

/// The names of the months, January first.
pub(crate) fn months(language: Language) -> [&'static str; 12] {
    match language {
        Language::De => GERMAN_MONTHS,
        Language::En => ENGLISH_MONTHS,
    }
}

const GERMAN_MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Several things in one sentence: `a, b und c`.
pub fn list(items: &[String], language: Language) -> String {
    let and = match language {
        Language::De => "und",
        Language::En => "and",
    };
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}

/// Groups the digits of a plain decimal number; a minus becomes a real one.
fn grouped(plain: &str, language: Language) -> String {
    let (group, point) = match language {
        Language::De => ('.', ','),
        Language::En => (',', '.'),
    };
    let (sign, plain) = match plain.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", plain),
    };
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a decimal")
    }

    #[test]
    fn numbers_and_amounts_follow_the_language() {
        for (value, de, en) in [
            ("0", "0", "0"),
            ("-0.0", "0", "0"),
            ("999", "999", "999"),
            ("1234.50", "1.234,5", "1,234.5"),
            ("-1234567.891", "−1.234.567,891", "−1,234,567.891"),
        ] {
            assert_eq!(number(decimal(value), Language::De), de);
            assert_eq!(number(decimal(value), Language::En), en);
        }
        for (value, de, en) in [
            ("25000", "25.000 Euro", "€25,000"),
            ("25000.00", "25.000 Euro", "€25,000"),
            ("1200.5", "1.200,50 Euro", "€1,200.50"),
            ("0.005", "0,01 Euro", "€0.01"),
            ("-3", "−3 Euro", "−€3"),
        ] {
            assert_eq!(money(decimal(value), Language::De).replace(NO_BREAK, " "), de);
            assert_eq!(money(decimal(value), Language::En), en);
        }
        assert_eq!(percent(decimal("12.50"), Language::De), "12,5\u{a0}%");
        assert_eq!(hours(decimal("3.90"), Language::De), "3,9\u{a0}h");
    }

    #[test]
    fn dates_and_lists_are_words() {
        let day = jiff::civil::date(2026, 3, 12);
        assert_eq!(date(day, Language::De), "12.\u{a0}März 2026");
        assert_eq!(date(day, Language::En), "12\u{a0}March 2026");
        let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(list(&items, Language::De), "a, b und c");
        assert_eq!(list(&items[..1], Language::En), "a");
        assert_eq!(list(&[], Language::En), "");
    }
}
